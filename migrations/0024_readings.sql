-- Readings: why one was ended, files kept beside things, crossings and what was done about them.

-- Why a reading was taken back; the reading itself stays in the record.
CREATE TABLE reading_ends (
    reading UUID PRIMARY KEY REFERENCES red_readings (id),
    project UUID NOT NULL REFERENCES projects (id),
    reason TEXT NOT NULL,
    ended_by UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX reading_ends_by_project ON reading_ends (project);

-- A file kept beside something of the thread (`node` and `owner`), sealed under a key of its own; the bytes go when it is ended.
CREATE TABLE attachments (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    node TEXT NOT NULL,
    owner UUID NOT NULL,
    key_id UUID NOT NULL,
    -- As its sender calls it, sealed.
    name BYTEA NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX attachments_by_owner ON attachments (owner);

-- A line declared crossed on a reading. What was said and to whom is sealed under a key of the crossing.
CREATE TABLE crossings (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    reading UUID NOT NULL REFERENCES red_readings (id),
    indicator UUID NOT NULL REFERENCES red_indicators (id),
    place UUID NOT NULL REFERENCES red_places (id),
    key_id UUID NOT NULL,
    -- Who must answer, when it is somebody of the project.
    person UUID REFERENCES people (id),
    addressee BYTEA,
    words BYTEA,
    declared_by UUID NOT NULL,
    declared_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL
);
CREATE INDEX crossings_by_project ON crossings (project, due_at);
CREATE INDEX crossings_by_reading ON crossings (reading);

-- Only ever appended to: the state of a crossing is a fold over its steps.
CREATE TABLE crossing_steps (
    id UUID PRIMARY KEY,
    crossing UUID NOT NULL REFERENCES crossings (id),
    project UUID NOT NULL REFERENCES projects (id),
    -- reminded, answered, done, postponed, ended, reopened
    kind TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    due_at BIGINT,
    closing TEXT,
    words BYTEA,
    recorded_by UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX crossing_steps_by_crossing ON crossing_steps (crossing, made_at);
CREATE INDEX crossing_steps_by_project ON crossing_steps (project, made_at);

-- A file that was brought and is being looked at: what was seen is what is taken in, and then it goes.
CREATE TABLE reading_imports (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    key_id UUID NOT NULL,
    name TEXT NOT NULL,
    -- How sure a row is that does not say.
    confidence TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX reading_imports_by_project ON reading_imports (project, made_at);

-- Ids grow with time: the newest readings of a project without sorting all of them.
CREATE INDEX red_readings_newest ON red_readings (project, id);
