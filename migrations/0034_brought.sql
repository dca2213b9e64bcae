-- What a file told of another project: rounds, comments, editions and answers, kept as they were and never as agreements.
CREATE TABLE brought_records (
    id UUID PRIMARY KEY,
    project UUID NOT NULL UNIQUE REFERENCES projects (id),
    key_id UUID NOT NULL,
    -- JSON, sealed under a key of its own.
    sealed BYTEA NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL
);

-- A measurement that people moved in their calendar: what is due at a place on a day is planned for another one.
CREATE TABLE reading_plans (
    project UUID NOT NULL REFERENCES projects (id),
    place UUID NOT NULL REFERENCES red_places (id),
    -- Days since 1970; 0 is what was never measured, for no reading is that old.
    due_on BIGINT NOT NULL,
    planned_on BIGINT NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (project, place, due_on)
);
