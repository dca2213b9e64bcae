-- A principle of an earlier book may stand beside one of a round, too: it is no finding of a project.
CREATE TABLE catalogue_ties_anew (
    id UUID PRIMARY KEY,
    finding UUID NOT NULL REFERENCES findings (id),
    other UUID NOT NULL,
    -- same, contradicts
    relation TEXT NOT NULL,
    -- The editor's own words for readers.
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
INSERT INTO catalogue_ties_anew SELECT id, finding, other, relation, reason, made_at, ended_at FROM catalogue_ties;
DROP TABLE catalogue_ties;
ALTER TABLE catalogue_ties_anew RENAME TO catalogue_ties;
CREATE INDEX catalogue_ties_by_finding ON catalogue_ties (finding);
CREATE INDEX catalogue_ties_by_other ON catalogue_ties (other);
