-- Stories, texts, passages, findings, the thread and consent: what the instruments share.

CREATE TABLE stories (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL,
    key_id UUID NOT NULL,
    -- Title, subtitle, before, after: sealed together as JSON under the story's key.
    sealed BYTEA NOT NULL,
    version BIGINT NOT NULL,
    -- Why a story of a two-sided project may appear with one side only, sealed under the story's key; none: no exception.
    one_sided_reason BYTEA,
    made_at BIGINT NOT NULL,
    UNIQUE (project, number)
);

-- An account is one side's telling, and the interview in which it is told.
CREATE TABLE accounts (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    story UUID NOT NULL REFERENCES stories (id),
    teller UUID NOT NULL REFERENCES people (id),
    side TEXT NOT NULL,
    interviewer UUID REFERENCES people (id),
    planned_at BIGINT,
    held_at BIGINT,
    -- planned, held, documented, approved
    state TEXT NOT NULL,
    -- Since when the story's own words were begun anew without this teller, who was erased.
    left_out_at BIGINT,
    made_at BIGINT NOT NULL
);
CREATE INDEX accounts_by_story ON accounts (story);

CREATE TABLE documents (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    story UUID REFERENCES stories (id),
    account UUID REFERENCES accounts (id),
    -- section, brought, told (the editor's text)
    kind TEXT NOT NULL,
    -- For a section: the step of the guide.
    section TEXT NOT NULL,
    position BIGINT NOT NULL,
    lang TEXT NOT NULL,
    -- "None found" is an answer; an empty text is none.
    none_found BOOLEAN NOT NULL,
    sealed BYTEA NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX documents_by_story ON documents (story);
CREATE INDEX documents_by_account ON documents (account);
CREATE INDEX documents_by_project ON documents (project);

-- Every version that was ever saved, so that two people editing at once lose nothing.
CREATE TABLE document_versions (
    document UUID NOT NULL REFERENCES documents (id),
    version BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    none_found BOOLEAN NOT NULL,
    saved_by UUID NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (document, version)
);

-- Whose words or life a text holds: the gate asks every one of them.
CREATE TABLE document_subjects (
    document UUID NOT NULL REFERENCES documents (id),
    person UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (document, person)
);

CREATE TABLE passages (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    document UUID NOT NULL REFERENCES documents (id),
    start_at BIGINT NOT NULL,
    end_at BIGINT NOT NULL,
    -- Quote, prefix and suffix: sealed together as JSON under the key of the document's text.
    sealed BYTEA NOT NULL,
    -- anchored, lost
    state TEXT NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX passages_by_document ON passages (document);
CREATE INDEX passages_by_project ON passages (project);

CREATE TABLE findings (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    -- principle, theme, question
    kind TEXT NOT NULL,
    -- A principle of one story; none for a shared one.
    story UUID REFERENCES stories (id),
    title TEXT NOT NULL,
    explanation TEXT NOT NULL,
    category TEXT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX findings_by_project ON findings (project);

-- The thread: typed links, walkable both ways.
CREATE TABLE links (
    project UUID NOT NULL REFERENCES projects (id),
    from_kind TEXT NOT NULL,
    from_id UUID NOT NULL,
    relation TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    to_id UUID NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (from_id, relation, to_id)
);
CREATE INDEX links_back ON links (to_id, relation);
CREATE INDEX links_by_project ON links (project, relation);

CREATE TABLE consent_lines (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    person UUID NOT NULL REFERENCES people (id),
    audience TEXT NOT NULL,
    material TEXT NOT NULL,
    occasion UUID,
    made_at BIGINT NOT NULL
);
CREATE INDEX consent_lines_by_project ON consent_lines (project);
CREATE INDEX consent_lines_by_person ON consent_lines (person);

-- Only ever appended to.
CREATE TABLE consent_steps (
    line UUID NOT NULL REFERENCES consent_lines (id),
    seq BIGINT NOT NULL,
    move TEXT NOT NULL,
    at BIGINT NOT NULL,
    until BIGINT,
    evidence TEXT NOT NULL,
    asked_by UUID REFERENCES people (id),
    -- Where, who was there, how it was explained: sealed as JSON under the person's key.
    sealed BYTEA,
    recorded_by UUID NOT NULL,
    PRIMARY KEY (line, seq)
);

CREATE TABLE consent_conditions (
    id UUID PRIMARY KEY,
    line UUID NOT NULL REFERENCES consent_lines (id),
    -- The giving it came with; a later giving starts without conditions.
    step BIGINT NOT NULL,
    kind TEXT NOT NULL,
    not_before BIGINT,
    sealed BYTEA NOT NULL,
    met_at BIGINT,
    met_by UUID
);
CREATE INDEX consent_conditions_by_line ON consent_conditions (line);

CREATE TABLE search_postings (
    project UUID NOT NULL REFERENCES projects (id),
    -- Keyed hash of a word's key: the words themselves are never here.
    word BIGINT NOT NULL,
    document UUID NOT NULL REFERENCES documents (id),
    times BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    PRIMARY KEY (project, word, document)
);
CREATE INDEX search_postings_by_document ON search_postings (document);
