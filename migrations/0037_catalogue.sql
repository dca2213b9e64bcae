-- What a project says of its published work: ids of terms of its kit parted by blanks, and no words of people.
CREATE TABLE catalogue_listings (
    project UUID PRIMARY KEY REFERENCES projects (id),
    topics TEXT NOT NULL,
    populations TEXT NOT NULL,
    -- Whose the picture is.
    image_credit TEXT NOT NULL,
    -- A town of the gazetteer, or a point: where the project's place is drawn.
    map_place TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- Two published principles, said to be the same or to contradict each other, until somebody of either side ends it.
CREATE TABLE catalogue_ties (
    id UUID PRIMARY KEY,
    finding UUID NOT NULL REFERENCES findings (id),
    other UUID NOT NULL REFERENCES findings (id),
    -- same, contradicts
    relation TEXT NOT NULL,
    -- The editor's own words for readers.
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX catalogue_ties_by_finding ON catalogue_ties (finding);
CREATE INDEX catalogue_ties_by_other ON catalogue_ties (other);

-- A trial is shown to everybody only when its project said so.
ALTER TABLE studyday_trials ADD COLUMN is_public BOOLEAN NOT NULL DEFAULT FALSE;
