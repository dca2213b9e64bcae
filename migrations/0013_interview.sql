-- Interviews: what a section's words cannot say without being unsealed, who read an account to its teller, file names.

-- A section that is no plain answer yet, or whose gate said no. No row: it is answered.
CREATE TABLE interview_marks (
    document UUID PRIMARY KEY REFERENCES documents (id),
    account UUID NOT NULL REFERENCES accounts (id),
    project UUID NOT NULL REFERENCES projects (id),
    -- open, no
    mark TEXT NOT NULL
);
CREATE INDEX interview_marks_by_project ON interview_marks (project);

CREATE TABLE interview_approvals (
    account UUID NOT NULL REFERENCES accounts (id),
    -- Who read it to the teller; none: they read it themselves.
    read_by UUID REFERENCES people (id),
    read_at BIGINT NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_at BIGINT NOT NULL,
    -- Set when the account was given back: the approval no longer holds.
    ended_at BIGINT,
    PRIMARY KEY (account, recorded_at)
);

-- The name under which a file came. People name files after people, so it is sealed like the text itself.
CREATE TABLE interview_files (
    document UUID PRIMARY KEY REFERENCES documents (id),
    sealed BYTEA NOT NULL
);

-- Why somebody of the story's own unit interviews, where the method wants somebody from outside it: one an account.
CREATE TABLE interview_own_units (
    account UUID PRIMARY KEY REFERENCES accounts (id),
    -- It speaks of people: sealed under the story's key.
    sealed BYTEA NOT NULL
);
