//! What books hold of people: words and retold lives inside editions, frozen under the editions' own keys.

use redthread_core::ids::{Id as _, PersonId, PublicationId};
use redthread_editions::list_editions_of;
use redthread_storage::check::SealedColumn;
use redthread_storage::{Act, Error, Inside, Read};
use redthread_web::PersonalData;

use crate::store::{self, EDITIONS};

macro_rules! column {
    ($place:literal, $rows:literal) => {
        SealedColumn { place: $place, rows: $rows }
    };
}

pub(crate) const PERSONAL: PersonalData = PersonalData {
    holds: &[
        "publications.sealed: names in credits and of authors",
        "publication_editions: words and retold lives, in a manuscript and four files",
        "publication_editions.rests, publication_subjects: whose they are",
    ],
    sealed: &[
        column!("publications.sealed", "SELECT id AS row, sealed FROM publications"),
        column!("publication_editions.manuscript", "SELECT id AS row, manuscript AS sealed FROM publication_editions"),
        column!("publication_editions.pdf", "SELECT id AS row, pdf AS sealed FROM publication_editions"),
        column!("publication_editions.epub", "SELECT id AS row, epub AS sealed FROM publication_editions"),
        column!("publication_editions.docx", "SELECT id AS row, docx AS sealed FROM publication_editions"),
        column!("publication_editions.html", "SELECT id AS row, html AS sealed FROM publication_editions"),
    ],
    export: |read, inside, person| Box::pin(export(read, inside, person)),
    erase: |act, person| Box::pin(erase(act, person)),
};

/// In which editions they stand.
async fn export(read: &mut Read, inside: &Inside, person: PersonId) -> Result<serde_json::Value, Error> {
    let mut editions = vec![];
    for (_, book, number) in list_editions_of(read, &EDITIONS, person).await? {
        let book = store::load_publication(read, inside.project.id, PublicationId::from_uuid(book)).await?;
        editions.push(serde_json::json!({ "book": book.front.title, "edition": number }));
    }
    Ok(serde_json::Value::Array(editions))
}

/// An edition is one whole: with one person erased, it can be read by nobody any more. Its number, hash and citation stay.
async fn erase(act: &mut Act, person: PersonId) -> Result<(), Error> {
    for (edition, ..) in list_editions_of(act, &EDITIONS, person).await? {
        act.destroy_keys(edition).await?;
        act.also("publication.edition_erased", edition);
    }
    Ok(())
}
