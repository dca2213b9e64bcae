-- Books from before: the file that was brought, its text line by line, what people decided about the lines, what the book
-- says of itself, and how it may be shown. Every word is sealed under the book's own key.

CREATE TABLE old_books (
    id UUID PRIMARY KEY,
    organisation UUID NOT NULL REFERENCES organisations (id),
    key_id UUID NOT NULL,
    -- A keyed hash of the file, by which it is known again; none once the book was removed.
    mark BYTEA,
    -- The file's name and the file itself; none once removed.
    name BYTEA,
    file BYTEA,
    -- JSON: every line as it came and as it was put right; none until the file was read.
    text BYTEA,
    -- JSON: title, authors, contents, principles; none until the file was read.
    facts BYTEA,
    -- Why the file could not be read, as a code; empty otherwise.
    failed TEXT NOT NULL,
    lines_right BIGINT NOT NULL,
    lines_repaired BIGINT NOT NULL,
    lines_doubtful BIGINT NOT NULL,
    -- Who confirmed what the book says of itself, and when last.
    described_by UUID,
    described_at BIGINT,
    removed_at BIGINT,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX old_books_by_organisation ON old_books (organisation);

-- What somebody decided about a line; a line without a row was not decided.
CREATE TABLE old_book_choices (
    id UUID PRIMARY KEY,
    book UUID NOT NULL REFERENCES old_books (id),
    -- From 0, blank lines counted.
    line BIGINT NOT NULL,
    -- take, keep, own
    choice TEXT NOT NULL,
    -- The line in somebody's own words; with own alone.
    words BYTEA,
    chosen_by UUID NOT NULL,
    chosen_at BIGINT NOT NULL,
    UNIQUE (book, line)
);

-- Who said by what right a book may be shown, or that it is taken down: the last one holds, none is ever changed.
CREATE TABLE old_book_statements (
    id UUID PRIMARY KEY,
    book UUID NOT NULL REFERENCES old_books (id),
    -- From 1.
    place BIGINT NOT NULL,
    -- entry, full, down
    shows TEXT NOT NULL,
    -- JSON: who says so, how it was published, by what right. None where it is taken down, or the book removed.
    sealed BYTEA,
    -- The day on which it was said; none where it is taken down.
    said_on BIGINT,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (book, place)
);
