-- What comes out of a workshop: vision drafts, actions, working groups, closing words; and the rounds that ask, half a year
-- later, what became of it. What each came from stands in the thread (links), not here.

-- A picture of how it could be, with its meeting with reality. Words are sealed under the draft's own key.
CREATE TABLE workshop_drafts (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    key_id UUID NOT NULL,
    version BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX workshop_drafts_by_project ON workshop_drafts (project, made_at);

CREATE TABLE workshop_draft_versions (
    draft UUID NOT NULL REFERENCES workshop_drafts (id),
    version BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    saved_by UUID NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (draft, version)
);

-- Something to do: what, who in words and the first step are sealed under the action's own key.
CREATE TABLE workshop_actions (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    key_id UUID NOT NULL,
    sealed BYTEA NOT NULL,
    -- Who: somebody of the project, a role of its kit, or only words (which are sealed); none when nobody has said "I will".
    person UUID REFERENCES people (id),
    role TEXT,
    -- Days since 1970; none when no day was settled.
    by_day BIGINT,
    -- open, done, dropped
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX workshop_actions_by_project ON workshop_actions (project, made_at);
CREATE INDEX workshop_actions_by_person ON workshop_actions (person);

-- Title and purpose are the group's own words about things, not about people.
CREATE TABLE working_groups (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    -- What is said with its steps is sealed under it.
    key_id UUID NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    convener UUID REFERENCES people (id),
    -- working, merged, stopped
    state TEXT NOT NULL,
    merged_into UUID REFERENCES working_groups (id),
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX working_groups_by_project ON working_groups (project, position);

-- Dated rows: a member who left was one.
CREATE TABLE working_group_members (
    group_id UUID NOT NULL REFERENCES working_groups (id),
    person UUID NOT NULL REFERENCES people (id),
    since BIGINT NOT NULL,
    until BIGINT,
    PRIMARY KEY (group_id, person, since)
);
CREATE INDEX working_group_members_by_person ON working_group_members (person);

-- Only ever appended to: formed, renamed (words: the name before), merged (other: into which), stopped (words: why), resumed.
CREATE TABLE working_group_steps (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    group_id UUID NOT NULL REFERENCES working_groups (id),
    kind TEXT NOT NULL,
    other UUID REFERENCES working_groups (id),
    words BYTEA,
    recorded_by UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX working_group_steps_by_project ON working_group_steps (project, made_at);

-- What somebody said at the end, in their own words, sealed under their own key; whom it may reach, consent says.
CREATE TABLE workshop_closing_words (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    person UUID NOT NULL REFERENCES people (id),
    standpoint TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX workshop_closing_words_by_project ON workshop_closing_words (project, made_at);
CREATE INDEX workshop_closing_words_by_person ON workshop_closing_words (person);

-- A time at which every group is asked how it stands. Days are days since 1970.
CREATE TABLE follow_up_rounds (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL,
    due_on BIGINT NOT NULL,
    opened_at BIGINT,
    answer_by BIGINT,
    closed_at BIGINT,
    made_at BIGINT NOT NULL,
    UNIQUE (project, number)
);

-- A link by which a convener answers for a group, or (without a group) by which everybody reads the answers. The secret is
-- made of the master key and this row's id: neither this table nor a backup can say it.
CREATE TABLE follow_up_links (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    round UUID NOT NULL REFERENCES follow_up_rounds (id),
    group_id UUID REFERENCES working_groups (id),
    -- Who convened when it was made.
    person UUID REFERENCES people (id),
    secret_hash BYTEA NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    -- How fast it sends: the beginning of a minute, and how many came in it.
    minute_at BIGINT NOT NULL,
    sent BIGINT NOT NULL
);
CREATE INDEX follow_up_links_by_project ON follow_up_links (project, round);
CREATE INDEX follow_up_links_by_person ON follow_up_links (person);

-- What a group said of itself. Only ever appended to: the last one of a round counts. There is no row for a silence.
CREATE TABLE follow_up_answers (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    round UUID NOT NULL REFERENCES follow_up_rounds (id),
    group_id UUID NOT NULL REFERENCES working_groups (id),
    -- Whose words; none when the group has no convener in the project.
    person UUID REFERENCES people (id),
    -- in_its_infancy, planned, ready_to_start, under_way, done, merged, stopped
    report TEXT NOT NULL,
    merged_with UUID REFERENCES working_groups (id),
    words BYTEA,
    -- Who took it down for them; nil when they wrote it themselves.
    recorded_by UUID NOT NULL,
    answered_at BIGINT NOT NULL
);
CREATE INDEX follow_up_answers_by_project ON follow_up_answers (project, round, answered_at);
CREATE INDEX follow_up_answers_by_person ON follow_up_answers (person);
