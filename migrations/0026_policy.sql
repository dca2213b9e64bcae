-- The outline of an agreed policy: its front, its clauses, comments on a draft, frozen editions, what authorities answered.

CREATE TABLE policy_outlines (
    project UUID PRIMARY KEY REFERENCES projects (id),
    -- Title, subtitle, background, authorities: a JSON object. The group's own words about things, not about people.
    front TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- The edition on the public page.
    shown UUID,
    shown_at BIGINT,
    made_at BIGINT NOT NULL
);

CREATE TABLE policy_clauses (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    -- To whom: a JSON list of authorities.
    addressed_to TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_reason TEXT NOT NULL
);
CREATE INDEX policy_clauses_by_project ON policy_clauses (project, position);

-- A time in which the draft lies open for comments.
CREATE TABLE policy_comment_rounds (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    opened_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX policy_comment_rounds_by_project ON policy_comment_rounds (project, opened_at);

CREATE TABLE policy_comments (
    id UUID PRIMARY KEY,
    round UUID NOT NULL REFERENCES policy_comment_rounds (id),
    -- On a clause; none is on the whole.
    clause UUID REFERENCES policy_clauses (id),
    person UUID NOT NULL REFERENCES people (id),
    -- Sealed under the person's key.
    sealed BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    -- open, taken, in_part, not_taken
    state TEXT NOT NULL,
    -- What was done with it, in the editor's words.
    reply TEXT NOT NULL,
    replied_at BIGINT
);
CREATE INDEX policy_comments_by_round ON policy_comments (round);
CREATE INDEX policy_comments_by_person ON policy_comments (person);

-- Frozen: no row is ever changed. Words and files are sealed under the edition's own key.
CREATE TABLE policy_editions (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL,
    hash TEXT NOT NULL,
    event_head TEXT NOT NULL,
    -- Whose words stand in it, as a JSON list of ids: the gate asks them at every reading.
    rests TEXT NOT NULL,
    manuscript BYTEA NOT NULL,
    pdf BYTEA NOT NULL,
    docx BYTEA NOT NULL,
    html BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (project, number)
);

CREATE TABLE policy_subjects (
    edition UUID NOT NULL REFERENCES policy_editions (id),
    person UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (edition, person)
);
CREATE INDEX policy_subjects_by_person ON policy_subjects (person);

-- An edition handed to an authority, which is to answer by a day.
CREATE TABLE policy_handings (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    edition UUID NOT NULL REFERENCES policy_editions (id),
    authority TEXT NOT NULL,
    handed_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX policy_handings_by_project ON policy_handings (project, handed_at);

-- What it answered, clause by clause or to the whole. Only ever appended to.
CREATE TABLE policy_answers (
    id UUID PRIMARY KEY,
    handing UUID NOT NULL REFERENCES policy_handings (id),
    clause UUID REFERENCES policy_clauses (id),
    -- accepted, in_part, refused, no_position
    answer TEXT NOT NULL,
    words TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX policy_answers_by_handing ON policy_answers (handing);
