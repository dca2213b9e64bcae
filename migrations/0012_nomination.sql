-- Selection: what to choose by, what to vary in, nominations, marks, and the dated rulings on each.

-- What the stories should differ in. None of a project's own yet: the kit's list holds.
CREATE TABLE nomination_dimensions (
    project UUID NOT NULL REFERENCES projects (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (project, code)
);

CREATE TABLE nomination_values (
    project UUID NOT NULL REFERENCES projects (id),
    dimension TEXT NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    position BIGINT NOT NULL,
    -- A retired value is no longer offered; nominations that have it keep it.
    retired_at BIGINT,
    PRIMARY KEY (project, dimension, code)
);

-- Every change makes a new version of the whole list, so that a decision can say under which it was taken.
CREATE TABLE nomination_criteria_versions (
    project UUID NOT NULL REFERENCES projects (id),
    version BIGINT NOT NULL,
    -- Why it was changed; may be empty before the first decision, never after.
    reason TEXT NOT NULL,
    made_by UUID REFERENCES people (id),
    made_at BIGINT NOT NULL,
    PRIMARY KEY (project, version)
);

CREATE TABLE nomination_criteria (
    project UUID NOT NULL REFERENCES projects (id),
    version BIGINT NOT NULL,
    criterion UUID NOT NULL,
    position BIGINT NOT NULL,
    -- view, guess, judgement, variety
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    explanation TEXT NOT NULL,
    -- Whose view it asks for; empty for other kinds.
    side TEXT NOT NULL,
    -- What a variety is counted over; empty for other kinds.
    dimension TEXT NOT NULL,
    PRIMARY KEY (project, version, criterion)
);

CREATE TABLE nominations (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL,
    key_id UUID NOT NULL,
    -- The words of the short form, sealed together as JSON under the nomination's own key.
    sealed BYTEA NOT NULL,
    -- How the nominator sees it: their own words, under their own key; none once they are erased.
    worker_view BYTEA,
    -- yes, no, unknown: a guess whether the client would agree to be asked. Never a consent.
    guess TEXT NOT NULL,
    nominated_by UUID NOT NULL REFERENCES people (id),
    -- waiting, chosen, set_aside
    state TEXT NOT NULL,
    -- The story that the first choosing began.
    story UUID REFERENCES stories (id),
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (project, number)
);
CREATE INDEX nominations_by_story ON nominations (story);
CREATE INDEX nominations_by_person ON nominations (nominated_by);

CREATE TABLE nomination_places (
    nomination UUID NOT NULL REFERENCES nominations (id),
    dimension TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (nomination, dimension)
);

-- What each of those who choose holds of each criterion: 0 to 3, or yes, no, not_asked.
CREATE TABLE nomination_marks (
    nomination UUID NOT NULL REFERENCES nominations (id),
    criterion UUID NOT NULL,
    scorer UUID NOT NULL REFERENCES people (id),
    mark TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    PRIMARY KEY (nomination, criterion, scorer)
);

-- Only ever appended to.
CREATE TABLE nomination_rulings (
    nomination UUID NOT NULL REFERENCES nominations (id),
    seq BIGINT NOT NULL,
    -- chosen, set_aside, reopened
    verdict TEXT NOT NULL,
    -- Under which version of the criteria.
    criteria_version BIGINT NOT NULL,
    -- The meeting's decision that it rests on.
    decision UUID REFERENCES decisions (id),
    -- Why: it speaks of the case, so it is sealed under the nomination's key.
    sealed BYTEA NOT NULL,
    ruled_by UUID NOT NULL REFERENCES people (id),
    ruled_at BIGINT NOT NULL,
    PRIMARY KEY (nomination, seq)
);
