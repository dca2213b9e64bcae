-- Many towns, one set of lines: a group invites, a town of another organisation accepts, shows as much as it says, and
-- may take it back. Only the hash of an invitation is kept.

CREATE TABLE red_invitations (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    code_hash BYTEA NOT NULL UNIQUE,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX red_invitations_by_project ON red_invitations (project);

CREATE TABLE red_shares (
    id UUID PRIMARY KEY,
    group_project UUID NOT NULL REFERENCES projects (id),
    town_project UUID NOT NULL REFERENCES projects (id),
    -- What the group calls it, in the town's own words.
    town_name TEXT NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    ended_by UUID,
    ended_at BIGINT
);
CREATE UNIQUE INDEX red_shares_once ON red_shares (group_project, town_project) WHERE ended_at IS NULL;
CREATE INDEX red_shares_by_town ON red_shares (town_project);

-- The town's consent: only ever appended to.
CREATE TABLE red_share_steps (
    share UUID NOT NULL REFERENCES red_shares (id),
    -- In the order in which they were said: two steps of one moment must not change places.
    nth BIGINT NOT NULL,
    scope TEXT NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (share, nth)
);
