-- Agreement: a line, a threshold or a clause put to the group, and where everybody stands.

CREATE TABLE rounds (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    -- line (a finding), threshold (one version), clause.
    subject_kind TEXT NOT NULL,
    subject UUID NOT NULL,
    -- The words as they were put: a later wording changes nothing that was said to this one.
    wording TEXT NOT NULL,
    rule TEXT NOT NULL,
    -- A share above 0, at most 1, as a decimal number.
    quorum TEXT NOT NULL,
    by_name BOOLEAN NOT NULL,
    -- Reasons of an anonymous round are sealed under it; nobody's own key may point at them.
    key_id UUID NOT NULL,
    opened_by UUID NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    outcome TEXT NOT NULL
);
CREATE INDEX rounds_by_subject ON rounds (subject);
CREATE INDEX rounds_by_project ON rounds (project, opened_at);

-- Who was asked, frozen at opening; whether they answered, and neither when nor what.
CREATE TABLE round_asked (
    round UUID NOT NULL REFERENCES rounds (id),
    person UUID NOT NULL REFERENCES people (id),
    answered BOOLEAN NOT NULL,
    PRIMARY KEY (round, person)
);
CREATE INDEX round_asked_by_person ON round_asked (person);

-- Rounds by name: one stance a person; the reason is sealed under the person's key.
CREATE TABLE round_stances (
    id UUID PRIMARY KEY,
    round UUID NOT NULL REFERENCES rounds (id),
    person UUID NOT NULL REFERENCES people (id),
    stance TEXT NOT NULL,
    reason BYTEA,
    entered_by UUID NOT NULL,
    taken_at BIGINT NOT NULL,
    UNIQUE (round, person)
);
CREATE INDEX round_stances_by_person ON round_stances (person);

-- Anonymous rounds: ids of pure chance and no time; all ballots of a round, and its list of who was asked, are written
-- anew in the order of their ids with every answer, so that no row's place tells who wrote it.
CREATE TABLE round_ballots (
    id UUID PRIMARY KEY,
    round UUID NOT NULL REFERENCES rounds (id),
    stance TEXT NOT NULL,
    reason BYTEA
);
CREATE INDEX round_ballots_by_round ON round_ballots (round);

-- Every wording a line has had: what a round was about can be read for good.
CREATE TABLE redlines_wordings (
    line UUID NOT NULL REFERENCES findings (id),
    version BIGINT NOT NULL,
    wording TEXT NOT NULL,
    explanation TEXT NOT NULL,
    worded_by UUID NOT NULL,
    worded_at BIGINT NOT NULL,
    PRIMARY KEY (line, version)
);

-- A line that was ended, with why; its rounds and readings stay.
CREATE TABLE redlines_endings (
    line UUID PRIMARY KEY REFERENCES findings (id),
    project UUID NOT NULL REFERENCES projects (id),
    wording TEXT NOT NULL,
    reason TEXT NOT NULL,
    ended_by UUID NOT NULL,
    ended_at BIGINT NOT NULL
);
CREATE INDEX redlines_endings_by_project ON redlines_endings (project);
