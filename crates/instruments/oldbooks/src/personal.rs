//! What old books hold of people.
//!
//! Nothing in them leads to a person of a project: they were printed before there was one, and nobody knows whose names
//! stand in them. So nothing is found or erased by a person. Somebody who is met in one asks the organisation, which
//! takes the book down at once or removes it with its key.

use redthread_storage::check::SealedColumn;
use redthread_web::PersonalData;

pub(crate) const PERSONAL: PersonalData = PersonalData {
    holds: &[
        "old_books.file, old_books.text: a printed book and its words, in which people may be named; under the book's own key",
        "old_books.facts: the authors of a printed book",
        "old_book_choices.words: lines of a book as a steward wrote them",
        "old_book_statements.sealed: who said by what right a book may be shown",
    ],
    sealed: &[
        SealedColumn {
            place: "old_books.name",
            rows: "SELECT id AS row, name AS sealed FROM old_books WHERE name IS NOT NULL",
        },
        SealedColumn {
            place: "old_books.file",
            rows: "SELECT id AS row, file AS sealed FROM old_books WHERE file IS NOT NULL",
        },
        SealedColumn {
            place: "old_books.text",
            rows: "SELECT id AS row, text AS sealed FROM old_books WHERE text IS NOT NULL",
        },
        SealedColumn {
            place: "old_books.facts",
            rows: "SELECT id AS row, facts AS sealed FROM old_books WHERE facts IS NOT NULL",
        },
        SealedColumn {
            place: "old_book_choices.words",
            rows: "SELECT id AS row, words AS sealed FROM old_book_choices WHERE words IS NOT NULL",
        },
        SealedColumn {
            place: "old_book_statements.sealed",
            rows: "SELECT id AS row, sealed FROM old_book_statements WHERE sealed IS NOT NULL",
        },
    ],
    export: |_, _, _| Box::pin(async { Ok(serde_json::Value::Null) }),
    erase: |_, _| Box::pin(async { Ok(()) }),
};
