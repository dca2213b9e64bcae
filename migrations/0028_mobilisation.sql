-- Before a workshop: what people worry about and how it was met, what they are told about their words, who is invited.

-- What lies behind the commission, and the one question that a workshop works on.
ALTER TABLE steering_commissions ADD COLUMN background TEXT NOT NULL DEFAULT '';
ALTER TABLE steering_commissions ADD COLUMN question TEXT NOT NULL DEFAULT '';

-- A worry belongs to a standpoint and to nobody: who said it is not kept.
CREATE TABLE workshop_worries (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    -- Its words and those of its steps are sealed under a key of its own, so that they can be taken back.
    key_id UUID NOT NULL,
    standpoint TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    -- Whether whoever said it lets it be told in the case report.
    may_be_told BOOLEAN NOT NULL,
    meeting UUID REFERENCES meetings (id),
    raised_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    -- Taken back: the row stays and counts, its words are gone.
    ended_at BIGINT
);
CREATE INDEX workshop_worries_by_project ON workshop_worries (project, raised_at);

-- How a worry was met, step by step. Only ever appended to.
CREATE TABLE workshop_worry_steps (
    id UUID PRIMARY KEY,
    worry UUID NOT NULL REFERENCES workshop_worries (id),
    sealed BYTEA NOT NULL,
    -- Whether it is met with this, or still open.
    met BOOLEAN NOT NULL,
    meeting UUID REFERENCES meetings (id),
    done_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX workshop_worry_steps_by_worry ON workshop_worry_steps (worry, done_at);

-- What happens with what people say, in plain words. Only ever appended to: who was told, was told one of these wordings.
CREATE TABLE workshop_promises (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    lang TEXT NOT NULL,
    words TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX workshop_promises_by_project ON workshop_promises (project, made_at);

CREATE TABLE workshop_invitees (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    person UUID NOT NULL REFERENCES people (id),
    invited_by UUID NOT NULL REFERENCES people (id),
    -- current, former, none
    tie TEXT NOT NULL,
    -- open, fee, working_hours, nothing
    pay TEXT NOT NULL,
    -- The language of their letter.
    lang TEXT NOT NULL,
    -- Why, what was agreed about pay, who supports them, what they need: JSON, sealed under the person's key.
    sealed BYTEA NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (project, person)
);

-- sent, told, yes, no, silent, came, paid. Only ever appended to.
CREATE TABLE workshop_invitee_steps (
    id UUID PRIMARY KEY,
    invitee UUID NOT NULL REFERENCES workshop_invitees (id),
    step TEXT NOT NULL,
    -- Which wording they were told.
    promise UUID REFERENCES workshop_promises (id),
    done_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX workshop_invitee_steps_by_invitee ON workshop_invitee_steps (invitee, done_at);
