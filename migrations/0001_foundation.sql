-- Keys, events, acts and jobs: what every later table leans on.
-- Times are microseconds since 1970, every integer is BIGINT, ids are UUIDv7 (docs/decisions/0002-storage.md).

CREATE TABLE keys (
    id UUID PRIMARY KEY,
    project UUID,
    owner UUID NOT NULL,
    -- Empty once destroyed: whatever was sealed under it can never be read again.
    wrapped BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    destroyed_at BIGINT
);
CREATE INDEX keys_by_owner ON keys (owner);

CREATE TABLE events (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    who UUID NOT NULL,
    project UUID NOT NULL,
    verb TEXT NOT NULL,
    subject UUID NOT NULL,
    act UUID NOT NULL,
    hash BYTEA NOT NULL
);
CREATE INDEX events_by_project ON events (project, seq);
CREATE INDEX events_by_subject ON events (subject, seq);

CREATE TABLE acts (
    id UUID PRIMARY KEY,
    who UUID NOT NULL,
    verb TEXT NOT NULL,
    digest BYTEA NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE TABLE jobs (
    id UUID PRIMARY KEY,
    project UUID,
    kind TEXT NOT NULL,
    subject UUID NOT NULL,
    state TEXT NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    -- A code, never a sentence: why it failed.
    note TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX jobs_by_state ON jobs (state, made_at);

-- Erased owners and single destroyed keys: ids only, replayed on every restore so that a backup never brings somebody back.
CREATE TABLE erasures (
    owner UUID PRIMARY KEY,
    at BIGINT NOT NULL
);
