-- The opening meeting: headings, concerns, codes by which phones join, and the phones.

-- A heading of the group's own.
CREATE TABLE concern_domains (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    title TEXT NOT NULL,
    position BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX concern_domains_by_project ON concern_domains (project, position);

-- What somebody fears will happen. Rows are made blank and in batches, each with a key of its own, and one drawn by lot is
-- written on: so neither the id, nor the key, nor the place in the table says when a concern was raised, and no row can be laid
-- beside those who were signed in at that minute. There is no column for who wrote it, and none for a time of day.
CREATE TABLE red_concerns (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    key_id UUID NOT NULL,
    -- blank, shown, removed
    state TEXT NOT NULL,
    -- The words, and the name to show when somebody chose one; sealed under the concern's own key; none while blank.
    sealed BYTEA,
    -- Only when they chose to be known.
    person UUID REFERENCES people (id),
    standpoint TEXT,
    domain UUID REFERENCES concern_domains (id),
    meeting UUID REFERENCES meetings (id),
    -- A JSON object of the kit's dimensions (interface, life stage, affected group) to lists of values.
    marks TEXT NOT NULL,
    -- Days since 1970, never finer.
    on_day BIGINT,
    -- The concern that stands for this one; it stands for itself when there is none.
    joined_to UUID REFERENCES red_concerns (id)
);
CREATE INDEX red_concerns_by_project ON red_concerns (project, state);
CREATE INDEX red_concerns_by_person ON red_concerns (person);

-- Counts the changes of a project's wall, so that a screen that asks every two seconds is answered from one row.
CREATE TABLE concern_walls (
    project UUID PRIMARY KEY REFERENCES projects (id),
    version BIGINT NOT NULL
);

-- A code by which phones join one meeting.
CREATE TABLE concern_codes (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    meeting UUID NOT NULL REFERENCES meetings (id),
    code TEXT NOT NULL UNIQUE,
    -- Whether phones and the projector see what the room has said.
    shows BOOLEAN NOT NULL,
    ends_at BIGINT NOT NULL,
    closed_at BIGINT,
    made_at BIGINT NOT NULL
);
CREATE INDEX concern_codes_by_project ON concern_codes (project, made_at);

-- A phone that joined, known by the hash of a secret in its cookie. Gone when the code is closed.
CREATE TABLE concern_phones (
    id UUID PRIMARY KEY,
    code UUID NOT NULL REFERENCES concern_codes (id),
    secret_hash BYTEA NOT NULL UNIQUE,
    standpoint TEXT,
    -- What they want to be called, sealed under the phone's own key; none when nothing.
    named BYTEA,
    -- How fast it sends: the beginning of a minute, and how many came in it.
    minute_at BIGINT NOT NULL,
    sent BIGINT NOT NULL
);
CREATE INDEX concern_phones_by_code ON concern_phones (code);
