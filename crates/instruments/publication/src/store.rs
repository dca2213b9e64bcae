//! The slice's own tables: publications, choices, editions and whom they hold.

use std::collections::BTreeMap;

use redthread_core::ids::{EditionId, Id as _, KeyId, OrganisationId, ProjectId, PublicationId, StoryId};
use redthread_core::thread::Relation;
use redthread_editions::{Table, edition_table};
use redthread_storage::{Act, Error, Reads, Row, open_sealed, passages, sql};

use crate::model::rests::{Frozen, Rests};
use crate::model::{Choice, Front};

/// The place that a book's front is sealed for.
pub(crate) const FRONT: &str = "publications.sealed";

/// A book in the making.
#[derive(Clone, Debug)]
pub(crate) struct Publication {
    pub(crate) id: PublicationId,
    pub(crate) project: ProjectId,
    key: KeyId,
    /// Title page, credits and so on.
    pub(crate) front: Front,
    /// Grows with every change of front or choices.
    pub(crate) version: i64,
    /// Which clues were looked at.
    pub(crate) looked: String,
    /// The edition on the public page.
    pub(crate) shown: Option<EditionId>,
}

/// An edition without its words; each thing in it rests on the people the gate asks about it.
pub(crate) type Edition = redthread_editions::Edition<Rests>;

/// Where editions are kept.
pub(crate) const EDITIONS: Table = edition_table!("publication_editions" of "publication", "publication_subjects":
    Pdf "pdf" "$9", Epub "epub" "$10", Docx "docx" "$11", Html "html" "$12");

pub(crate) async fn insert_publication(
    act: &mut Act,
    project: ProjectId,
    front: &Front,
) -> Result<PublicationId, Error> {
    let id: PublicationId = act.new_id()?;
    let key = act.new_key(id).await?;
    let sealed = act.seal(key, FRONT, id, &serde_json::to_string(front)?).await?;
    sql("INSERT INTO publications (id, project, key_id, sealed, version, looked, made_at) VALUES ($1, $2, $3, $4, 1, '', $5)")
        .id(id)
        .id(project)
        .id(key)
        .bytes(sealed)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// Saves the front that was read in version `seen`; `Conflict` when somebody was faster.
pub(crate) async fn update_front(act: &mut Act, book: &Publication, seen: i64, front: &Front) -> Result<(), Error> {
    let sealed = act.seal(book.key, FRONT, book.id, &serde_json::to_string(front)?).await?;
    let changed = sql("UPDATE publications SET sealed = $2, version = version + 1 WHERE id = $1 AND version = $3")
        .id(book.id)
        .bytes(sealed)
        .int(seen)
        .run(act)
        .await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

pub(crate) async fn update_choices(
    act: &mut Act,
    book: PublicationId,
    seen: i64,
    chosen: &[(StoryId, Choice)],
) -> Result<(), Error> {
    let changed = sql("UPDATE publications SET version = version + 1 WHERE id = $1 AND version = $2");
    if changed.id(book).int(seen).run(act).await? != 1 {
        return Err(Error::Conflict);
    }
    for (at, (story, choice)) in chosen.iter().enumerate() {
        sql("INSERT INTO publication_stories (publication, story, position, choice, chosen_by, chosen_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (publication, story) DO UPDATE SET position = excluded.position, choice = excluded.choice, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at")
            .id(book)
            .id(*story)
            .count(at + 1)
            .text(choice.code())
            .uuid(act.who())
            .time(act.now())
            .run(act)
            .await?;
    }
    Ok(())
}

pub(crate) async fn update_looked(act: &mut Act, book: PublicationId, looked: &str) -> Result<(), Error> {
    let change = "UPDATE publications SET looked = $2, looked_by = $3, looked_at = $4 WHERE id = $1";
    sql(change).id(book).text(looked).uuid(act.who()).time(act.now()).run(act).await.map(drop)
}

/// Puts an edition on the public page, or takes the page down.
pub(crate) async fn update_shown(act: &mut Act, book: PublicationId, edition: Option<EditionId>) -> Result<(), Error> {
    let at = edition.map(|_| act.now());
    let change = "UPDATE publications SET shown = $2, shown_at = $3 WHERE id = $1";
    sql(change).id(book).maybe_id(edition).maybe_time(at).run(act).await.map(drop)
}

pub(crate) async fn list_choices(
    on: &mut impl Reads,
    book: PublicationId,
) -> Result<BTreeMap<StoryId, (i64, Choice)>, Error> {
    let rows =
        sql("SELECT story, position, choice FROM publication_stories WHERE publication = $1").id(book).all(on).await?;
    rows.iter()
        .map(|row| Ok((row.id("story")?, (row.int("position")?, row.code("choice", Choice::from_code)?))))
        .collect()
}

/// A book of a project.
pub(crate) async fn load_publication(
    on: &mut impl Reads,
    project: ProjectId,
    id: PublicationId,
) -> Result<Publication, Error> {
    let row = sql("SELECT * FROM publications WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    read_publication(on, &row).await
}

/// A book by its id alone: for its public page and for jobs.
pub(crate) async fn find_publication(on: &mut impl Reads, id: PublicationId) -> Result<Publication, Error> {
    let row = sql("SELECT * FROM publications WHERE id = $1").id(id).one(on).await?;
    read_publication(on, &row).await
}

/// The books of a project, oldest first.
pub(crate) async fn list_of_project(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Publication>, Error> {
    let rows = sql("SELECT * FROM publications WHERE project = $1 ORDER BY made_at, id").id(project).all(on).await?;
    read_all(on, &rows).await
}

/// The books of an organisation, oldest first.
pub(crate) async fn list_of_organisation(
    on: &mut impl Reads,
    organisation: OrganisationId,
) -> Result<Vec<Publication>, Error> {
    let rows = sql("SELECT b.* FROM publications b JOIN projects p ON p.id = b.project WHERE p.organisation = $1 ORDER BY b.made_at, b.id")
        .id(organisation)
        .all(on)
        .await?;
    read_all(on, &rows).await
}

/// Every book that has a public page, newest first.
pub(crate) async fn list_shown(on: &mut impl Reads) -> Result<Vec<Publication>, Error> {
    let rows = sql("SELECT * FROM publications WHERE shown IS NOT NULL ORDER BY shown_at DESC, id").all(on).await?;
    read_all(on, &rows).await
}

/// The book that this one continues.
pub(crate) async fn continued_by(on: &mut impl Reads, id: PublicationId) -> Result<Option<Publication>, Error> {
    let ends = passages::list_links_from(on, id.uuid(), Relation::Continues).await?;
    match ends.first() {
        Some((_, earlier)) => find_publication(on, PublicationId::from_uuid(*earlier)).await.map(Some),
        None => Ok(None),
    }
}

/// The books that continue this one.
pub(crate) async fn continuing(on: &mut impl Reads, id: PublicationId) -> Result<Vec<Publication>, Error> {
    let mut later = vec![];
    for (_, one) in passages::list_links_to(on, Relation::Continues, id.uuid()).await? {
        later.push(find_publication(on, PublicationId::from_uuid(one)).await?);
    }
    Ok(later)
}

async fn read_all(on: &mut impl Reads, rows: &[Row]) -> Result<Vec<Publication>, Error> {
    let mut books = Vec::with_capacity(rows.len());
    for row in rows {
        books.push(read_publication(on, row).await?);
    }
    Ok(books)
}

async fn read_publication(on: &mut impl Reads, row: &Row) -> Result<Publication, Error> {
    let id: PublicationId = row.id("id")?;
    Ok(Publication {
        id,
        project: row.id("project")?,
        key: row.id("key_id")?,
        front: serde_json::from_str(&open_sealed(on, FRONT, id, &row.bytes("sealed")?).await?)?,
        version: row.int("version")?,
        looked: row.text("looked")?,
        shown: row.maybe_id("shown")?,
    })
}

/// The editions of a book, newest first.
pub(crate) async fn list_editions(on: &mut impl Reads, book: PublicationId) -> Result<Vec<Edition>, Error> {
    redthread_editions::list_editions(on, &EDITIONS, book).await
}

/// One edition of a book.
pub(crate) async fn load_edition(on: &mut impl Reads, book: PublicationId, id: EditionId) -> Result<Edition, Error> {
    redthread_editions::load_edition(on, &EDITIONS, book, id).await
}

/// The words of an edition, still behind a gate; `None` once somebody in it was erased.
pub(crate) async fn find_words(on: &mut impl Reads, edition: &Edition) -> Result<Option<Frozen>, Error> {
    let words = redthread_editions::find_words(on, &EDITIONS, edition.id).await?;
    Ok(words.map(|json| Frozen::read(&json, edition.rests.clone())).transpose()?)
}
