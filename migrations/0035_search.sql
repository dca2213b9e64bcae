-- The search index: blocks of postings by level, see docs/decisions/0008-search-index.md. It is made from the sealed texts, so
-- the one before it goes at once; a job fills these tables at the next start.
DROP TABLE search_postings;

-- What is searched together, which is a project: how many texts the index knows of it, and how many words they have.
CREATE TABLE search_spaces (
    space UUID PRIMARY KEY REFERENCES projects (id),
    texts BIGINT NOT NULL,
    words BIGINT NOT NULL
);

-- Up to 256 numbers of texts that hold a word at a level (0 to 15: how much it counts there), ascending, as differences.
CREATE TABLE search_blocks (
    space UUID NOT NULL REFERENCES projects (id),
    -- Keyed hash of a word's key: the words themselves are never here.
    word BIGINT NOT NULL,
    level BIGINT NOT NULL,
    -- The lowest number when the block was begun.
    first BIGINT NOT NULL,
    texts BYTEA NOT NULL,
    PRIMARY KEY (space, word, level, first)
) WITHOUT ROWID;

CREATE TABLE search_texts (
    space UUID NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL,
    document UUID NOT NULL UNIQUE REFERENCES documents (id),
    -- How many words the text has.
    length BIGINT NOT NULL,
    -- The (hash, level) pairs of the text, packed: which blocks a withdrawal changes.
    words BYTEA NOT NULL,
    PRIMARY KEY (space, number)
);

-- How many texts hold a word.
CREATE TABLE search_words (
    space UUID NOT NULL REFERENCES projects (id),
    word BIGINT NOT NULL,
    texts BIGINT NOT NULL,
    PRIMARY KEY (space, word)
) WITHOUT ROWID;
