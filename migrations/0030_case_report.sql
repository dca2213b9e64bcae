-- The case report of a workshop: what was written under its headings, its frozen editions; and what else than books stands
-- in the public catalogue.

CREATE TABLE reports (
    project UUID PRIMARY KEY REFERENCES projects (id),
    -- Under it the texts are sealed: an editor's words, which may retell somebody's.
    key_id UUID NOT NULL,
    -- The edition on the public page.
    shown UUID,
    shown_at BIGINT,
    made_at BIGINT NOT NULL
);

-- A heading that nobody wrote under shows its draft, made anew from what is there.
CREATE TABLE report_texts (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES reports (project),
    heading TEXT NOT NULL,
    -- The text, and the draft as it was when it was written: JSON.
    sealed BYTEA NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (project, heading)
);

-- Words of people that the editor leaves out, whatever was agreed to.
CREATE TABLE report_left_out (
    project UUID NOT NULL REFERENCES reports (project),
    quote UUID NOT NULL,
    PRIMARY KEY (project, quote)
);

-- Frozen: no row is ever changed. Words and files are sealed under the edition's own key.
CREATE TABLE report_editions (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL,
    hash TEXT NOT NULL,
    event_head TEXT NOT NULL,
    -- Whose words stand in it, as a JSON list of ids: the gate asks them at every reading.
    rests TEXT NOT NULL,
    manuscript BYTEA NOT NULL,
    pdf BYTEA NOT NULL,
    docx BYTEA NOT NULL,
    html BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (project, number)
);

CREATE TABLE report_subjects (
    edition UUID NOT NULL REFERENCES report_editions (id),
    person UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (edition, person)
);
CREATE INDEX report_subjects_by_person ON report_subjects (person);

-- The words on a cover and the address of its page, for the public catalogue; never a person's words.
CREATE TABLE catalogue_entries (
    url TEXT PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    place TEXT NOT NULL,
    lang TEXT NOT NULL,
    shown_at BIGINT NOT NULL
);
