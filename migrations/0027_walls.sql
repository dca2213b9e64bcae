-- The live wall of a workshop: phases, slips, themes, ballots, and who is in the room.

-- One wall a project. `version` counts its changes, and every row below that a screen shows bears the version of its last
-- change, so that one question, "what came after?", feeds every screen. Nothing older than `floor` can be asked for.
CREATE TABLE walls (
    id UUID PRIMARY KEY,
    project UUID NOT NULL UNIQUE REFERENCES projects (id),
    version BIGINT NOT NULL,
    floor BIGINT NOT NULL,
    -- The stage of the kit that is on the screen; none before the first.
    phase TEXT,
    -- What people type; none while nobody can join.
    code TEXT,
    is_locked BOOLEAN NOT NULL,
    -- Seconds between two slips of one phone.
    pause BIGINT NOT NULL,
    -- Whether every slip waits for the facilitator.
    waits BOOLEAN NOT NULL,
    -- Titles of themes are sealed under the one; what people call themselves under the other, which is destroyed when the
    -- doors are shut.
    key_id UUID NOT NULL,
    room_key UUID NOT NULL,
    made_at BIGINT NOT NULL
);

-- Every code a wall has had: a phone that joined by an old one is still in the room.
CREATE TABLE wall_codes (
    code TEXT PRIMARY KEY,
    wall UUID NOT NULL REFERENCES walls (id),
    is_open BOOLEAN NOT NULL
);

CREATE TABLE wall_phases (
    wall UUID NOT NULL REFERENCES walls (id),
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- waiting, open, closed
    state TEXT NOT NULL,
    ends_at BIGINT,
    is_revealed BOOLEAN NOT NULL,
    -- waiting, open, closed
    vote TEXT NOT NULL,
    -- How many voted, and the comparison that may be shown, as JSON; written when the vote is closed.
    ballots BIGINT,
    compared TEXT,
    PRIMARY KEY (wall, stage)
);

CREATE TABLE themes (
    id UUID PRIMARY KEY,
    wall UUID NOT NULL REFERENCES walls (id),
    phase TEXT NOT NULL,
    title BYTEA NOT NULL,
    position BIGINT NOT NULL,
    -- open, joined, ended
    state TEXT NOT NULL,
    joined_to UUID REFERENCES themes (id),
    -- Written when the vote is closed.
    votes BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX themes_by_wall ON themes (wall, version);

-- What somebody wrote. As with concerns, rows are made blank and in batches, each with a key of its own, and one drawn by
-- lot is written on: neither the id, nor the key, nor the place in the table says when a slip came. There is no column for
-- who wrote it, nor for a time. The version of a slip says after which other it came, as everybody saw, while its phase is
-- open; when the phase is closed it is 0.
CREATE TABLE slips (
    id UUID PRIMARY KEY,
    wall UUID NOT NULL REFERENCES walls (id),
    key_id UUID NOT NULL,
    -- blank, hidden, shown, removed
    state TEXT NOT NULL,
    -- The words, and the name to show where the phase allows one and one was chosen; none while blank.
    sealed BYTEA,
    phase TEXT,
    theme UUID REFERENCES themes (id),
    version BIGINT NOT NULL
);
CREATE INDEX slips_by_wall ON slips (wall, version);
CREATE INDEX slips_by_state ON slips (wall, state);

-- What was done to the themes, newest last: the stack that "undo" takes from. Holds ids only.
CREATE TABLE wall_moves (
    wall UUID NOT NULL REFERENCES walls (id),
    seq BIGINT NOT NULL,
    phase TEXT NOT NULL,
    step TEXT NOT NULL,
    PRIMARY KEY (wall, seq)
);

-- Who is in the room, known by a keyed hash of the secret on their phone, which is kept nowhere. `draw` is pure chance, so
-- that rows lie in no order of coming; no time is kept. Gone when the doors are shut.
CREATE TABLE participants (
    draw INTEGER PRIMARY KEY,
    id UUID NOT NULL UNIQUE,
    wall UUID NOT NULL REFERENCES walls (id),
    secret_hash BYTEA NOT NULL UNIQUE,
    standpoint TEXT,
    -- What they want to be called, sealed under the key of the room; none when nothing.
    named BYTEA
);
CREATE INDEX participants_by_wall ON participants (wall);

-- Ballots. The id is another keyed hash of the same secret: without the secret, nobody can lay a ballot beside a participant.
-- What is in it, standpoint too, is sealed and as long as every other. Gone when the doors are shut; the counts stay.
CREATE TABLE wall_ballots (
    draw INTEGER PRIMARY KEY,
    id UUID NOT NULL UNIQUE,
    wall UUID NOT NULL REFERENCES walls (id),
    phase TEXT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX wall_ballots_by_phase ON wall_ballots (wall, phase);
