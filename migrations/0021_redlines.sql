-- Red lines: places, lines, indicators, thresholds in versions, readings. Days are days since 1970, values millionths.

CREATE TABLE red_places (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    title TEXT NOT NULL,
    position BIGINT NOT NULL,
    -- Notes of its readings are sealed under it.
    key_id UUID NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX red_places_by_project ON red_places (project, position);

-- What a line says stands with its finding (kind `red_line`); here is what it touches: a JSON object of the kit's
-- dimensions (interface, life stage, affected group) to lists of values.
CREATE TABLE red_lines (
    finding UUID PRIMARY KEY REFERENCES findings (id),
    project UUID NOT NULL REFERENCES projects (id),
    marks TEXT NOT NULL
);
CREATE INDEX red_lines_by_project ON red_lines (project);

CREATE TABLE red_indicators (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    line UUID NOT NULL REFERENCES findings (id),
    title TEXT NOT NULL,
    -- A JSON object: a number with its form and unit, or the group's own words in order.
    scale TEXT NOT NULL,
    source TEXT NOT NULL,
    cadence TEXT NOT NULL,
    measured_by TEXT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX red_indicators_by_line ON red_indicators (line);
CREATE INDEX red_indicators_by_project ON red_indicators (project);

-- Only ever appended to: a later version never changes an earlier one.
CREATE TABLE red_thresholds (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    indicator UUID NOT NULL REFERENCES red_indicators (id),
    version BIGINT NOT NULL,
    direction TEXT NOT NULL,
    red BIGINT NOT NULL,
    early BIGINT,
    from_day BIGINT NOT NULL,
    reason TEXT NOT NULL,
    set_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (indicator, version)
);
CREATE INDEX red_thresholds_by_project ON red_thresholds (project);

-- A reading is never changed: a corrected one is ended and names the one that stands for it.
CREATE TABLE red_readings (
    id UUID PRIMARY KEY,
    -- Of the project whose place it is; the indicator may be a group's.
    project UUID NOT NULL REFERENCES projects (id),
    indicator UUID NOT NULL REFERENCES red_indicators (id),
    place UUID NOT NULL REFERENCES red_places (id),
    on_day BIGINT NOT NULL,
    value BIGINT NOT NULL,
    confidence TEXT NOT NULL,
    source TEXT NOT NULL,
    -- Sealed under the place's key; none when nothing was noted.
    note BYTEA,
    recorded_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    corrects UUID REFERENCES red_readings (id)
);
CREATE INDEX red_readings_by_indicator ON red_readings (indicator, place, on_day);
CREATE INDEX red_readings_by_place ON red_readings (place, on_day);
CREATE INDEX red_readings_by_project ON red_readings (project, on_day);

-- The last reading of every indicator at a place, packed: the board of 250 places reads 250 rows. Written in the same
-- transaction as the reading, and counted anew by `check`.
CREATE TABLE red_latest (
    project UUID NOT NULL REFERENCES projects (id),
    place UUID NOT NULL REFERENCES red_places (id),
    packed BYTEA NOT NULL,
    PRIMARY KEY (project, place)
);
