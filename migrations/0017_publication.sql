-- Books: what is said about a book (sealed), which stories stand in it and how, and the frozen editions.

CREATE TABLE publications (
    id UUID PRIMARY KEY,
    project UUID NOT NULL REFERENCES projects (id),
    key_id UUID NOT NULL,
    -- Title page, credits, foreword, authors: sealed together as JSON under the book's key.
    sealed BYTEA NOT NULL,
    version BIGINT NOT NULL,
    -- What was looked at before the book was made: a keyed hash of the clues that were found; empty when nobody looked.
    looked TEXT NOT NULL,
    looked_by UUID,
    looked_at BIGINT,
    -- The edition on the public page.
    shown UUID,
    shown_at BIGINT,
    made_at BIGINT NOT NULL
);
CREATE INDEX publications_by_project ON publications (project);

-- What an editor decided about a story; a story without a row stands in the book with both sides' words.
CREATE TABLE publication_stories (
    publication UUID NOT NULL REFERENCES publications (id),
    story UUID NOT NULL REFERENCES stories (id),
    position BIGINT NOT NULL,
    -- whole, no_client, no_professional, retold, out
    choice TEXT NOT NULL,
    chosen_by UUID NOT NULL,
    chosen_at BIGINT NOT NULL,
    PRIMARY KEY (publication, story)
);

-- Frozen: no row is ever changed. The words are sealed under the edition's own key.
CREATE TABLE publication_editions (
    id UUID PRIMARY KEY,
    publication UUID NOT NULL REFERENCES publications (id),
    number BIGINT NOT NULL,
    hash TEXT NOT NULL,
    event_head TEXT NOT NULL,
    -- Whom the gate asks about each thing that is shown, as JSON: ids only.
    rests TEXT NOT NULL,
    manuscript BYTEA NOT NULL,
    pdf BYTEA NOT NULL,
    epub BYTEA NOT NULL,
    docx BYTEA NOT NULL,
    html BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (publication, number)
);

-- Whose words or life an edition holds: what an erasure has to find.
CREATE TABLE publication_subjects (
    edition UUID NOT NULL REFERENCES publication_editions (id),
    person UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (edition, person)
);
CREATE INDEX publication_subjects_by_person ON publication_subjects (person);
