-- What harvesters were told of, so that they are told when it is gone. Names and hashes only: no word of anybody.
CREATE TABLE told_records (
    -- Kind and id: book/0190….
    name TEXT PRIMARY KEY,
    -- The method it comes from; empty without one. Harvesters ask for one method's records.
    kit TEXT NOT NULL,
    -- Keyed hash of the record as it was told.
    digest BYTEA NOT NULL,
    -- When it was first told so, or told to be gone.
    told_at BIGINT NOT NULL,
    gone BOOLEAN NOT NULL
);
CREATE INDEX told_records_by_time ON told_records (told_at, name);
