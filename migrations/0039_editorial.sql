-- The public catalogue as an editor keeps it: what organisations offer, calls for proposals, towns that join the network.

-- Whether what other organisations publish waits for an editor of the organisation that keeps the catalogue.
CREATE TABLE editorial_rules (
    organisation UUID PRIMARY KEY REFERENCES organisations (id),
    is_edited BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE editorial_calls (
    id UUID PRIMARY KEY,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- The kits it asks for: a JSON list of ids; empty asks for any.
    kits TEXT NOT NULL,
    closes_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);

-- What happened to a work on its way into the catalogue. Only ever appended to; the last step says how it stands.
CREATE TABLE editorial_steps (
    id UUID PRIMARY KEY,
    -- The id under which the work is on show.
    work UUID NOT NULL,
    project UUID NOT NULL REFERENCES projects (id),
    -- offered, accepted, returned, taken_back
    step TEXT NOT NULL,
    -- The call that it answers.
    call UUID REFERENCES editorial_calls (id),
    -- From one organisation to the other.
    words TEXT NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    -- Its place among the steps of the work, from 1.
    place BIGINT NOT NULL,
    UNIQUE (work, place)
);

-- A town that wants to be in the network. Who asked is sealed under the town's own key, destroyed when it is removed.
CREATE TABLE editorial_towns (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    organisation TEXT NOT NULL,
    key_id UUID NOT NULL,
    sealed BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    accepted_at BIGINT,
    removed_at BIGINT
);
