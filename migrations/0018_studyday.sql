-- Study days: a meeting about a principle, its questions and its sign-ups. Trials: who tries a principle where.

CREATE TABLE studyday_days (
    meeting UUID PRIMARY KEY REFERENCES meetings (id),
    project UUID NOT NULL REFERENCES projects (id),
    finding UUID NOT NULL REFERENCES findings (id),
    -- A JSON list.
    questions TEXT NOT NULL,
    key_id UUID NOT NULL
);
CREATE INDEX studyday_days_by_project ON studyday_days (project);

-- Who comes: a name and where from, sealed under the day's key.
CREATE TABLE studyday_sign_ups (
    id UUID PRIMARY KEY,
    meeting UUID NOT NULL REFERENCES meetings (id),
    sealed BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX studyday_sign_ups_by_meeting ON studyday_sign_ups (meeting);

CREATE TABLE studyday_trials (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    finding UUID NOT NULL REFERENCES findings (id),
    who TEXT NOT NULL,
    place TEXT NOT NULL,
    aim TEXT NOT NULL,
    until_at BIGINT NOT NULL,
    -- under_way, worked, partly, did_not, stopped
    state TEXT NOT NULL,
    what_happened TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX studyday_trials_by_project ON studyday_trials (project);
