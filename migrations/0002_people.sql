-- Organisations, users, sessions, projects, people. Names and contacts are sealed; an alias is what the rest knows.

CREATE TABLE organisations (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE users (
    id UUID PRIMARY KEY,
    organisation UUID NOT NULL REFERENCES organisations (id),
    -- Keyed hash of the address in lower case: found by it, never read from it.
    email_hash BYTEA NOT NULL UNIQUE,
    sealed BYTEA NOT NULL,
    password TEXT NOT NULL,
    steward BOOLEAN NOT NULL,
    lang TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE TABLE sessions (
    hash BYTEA PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id),
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);

CREATE TABLE failed_sign_ins (
    email_hash BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX failed_sign_ins_by_email ON failed_sign_ins (email_hash, at);

CREATE TABLE projects (
    id UUID PRIMARY KEY,
    organisation UUID NOT NULL REFERENCES organisations (id),
    kit TEXT NOT NULL,
    kit_version TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    place TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- Settings that differ from the kit's: a JSON object of key to text.
    settings TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE project_stages (
    project UUID NOT NULL REFERENCES projects (id),
    stage TEXT NOT NULL,
    position BIGINT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (project, stage)
);

CREATE TABLE departments (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    title TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE people (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    user_id UUID REFERENCES users (id),
    alias TEXT NOT NULL,
    standpoint TEXT NOT NULL,
    capacity TEXT NOT NULL,
    -- For a minor: the day on which they come of age.
    of_age_at BIGINT,
    -- Since when they decide alone who once had somebody decide for them.
    own_since BIGINT,
    -- Dealt with under a law that forbids to publish anything that may identify a minor.
    in_care BOOLEAN NOT NULL,
    profession TEXT NOT NULL,
    department UUID REFERENCES departments (id),
    key_id UUID NOT NULL,
    made_at BIGINT NOT NULL,
    erased_at BIGINT
);
CREATE INDEX people_by_project ON people (project);
CREATE INDEX people_by_user ON people (user_id);

-- The vault: real name and contact, each person under a key of their own.
CREATE TABLE vault (
    person UUID PRIMARY KEY REFERENCES people (id),
    sealed BYTEA NOT NULL
);

-- Roles are dated rows: given from, ended at.
CREATE TABLE roles (
    project UUID NOT NULL REFERENCES projects (id),
    person UUID NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT,
    PRIMARY KEY (person, role, since)
);
CREATE INDEX roles_by_project ON roles (project);

CREATE TABLE meetings (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    held_at BIGINT NOT NULL,
    -- On the clock of the place, minutes after midnight; none while only the day is known.
    begins BIGINT,
    -- How long, in minutes; 0 while nobody said.
    minutes BIGINT NOT NULL,
    place TEXT NOT NULL,
    notes BYTEA,
    made_at BIGINT NOT NULL
);
CREATE INDEX meetings_by_project ON meetings (project, held_at);

CREATE TABLE meeting_people (
    meeting UUID NOT NULL REFERENCES meetings (id),
    person UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (meeting, person)
);

CREATE TABLE decisions (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    meeting UUID NOT NULL REFERENCES meetings (id),
    question TEXT NOT NULL,
    options TEXT NOT NULL,
    result TEXT NOT NULL,
    reason TEXT NOT NULL,
    dissent TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- Earlier wordings of a decision, each until it was corrected. Only ever appended to.
CREATE TABLE decision_wordings (
    decision UUID NOT NULL REFERENCES decisions (id),
    seq BIGINT NOT NULL,
    question TEXT NOT NULL,
    options TEXT NOT NULL,
    result TEXT NOT NULL,
    reason TEXT NOT NULL,
    dissent TEXT NOT NULL,
    until BIGINT NOT NULL,
    corrected_by UUID NOT NULL,
    PRIMARY KEY (decision, seq)
);
