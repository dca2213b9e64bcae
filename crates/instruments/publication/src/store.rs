//! The slice's own tables: publications, choices, editions and whom they hold.

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::ids::{EditionId, Id as _, KeyId, OrganisationId, PersonId, ProjectId, PublicationId, StoryId};
use redthread_core::thread::Relation;
use redthread_storage::{Act, Error, Reads, Row, open_bytes, open_sealed, passages, sql};

use crate::model::rests::{Frozen, Rests};
use crate::model::{Choice, Format, Front};

/// The place that a book's front is sealed for.
pub(crate) const FRONT: &str = "publications.sealed";
/// The place that an edition's words are sealed for.
pub(crate) const MANUSCRIPT: &str = "publication_editions.manuscript";

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

/// An edition without its words.
#[derive(Clone, Debug)]
pub(crate) struct Edition {
    pub(crate) id: EditionId,
    pub(crate) number: i64,
    pub(crate) hash: String,
    pub(crate) event_head: String,
    pub(crate) rests: Rests,
    pub(crate) made_at: Timestamp,
}

/// What a new edition is made of.
pub(crate) struct NewEdition<'a> {
    pub(crate) number: i64,
    pub(crate) hash: &'a str,
    pub(crate) event_head: &'a str,
    pub(crate) frozen: &'a Frozen,
    pub(crate) files: &'a BTreeMap<&'static str, Vec<u8>>,
}

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

/// Freezes an edition: its words and files under a key of its own.
pub(crate) async fn insert_edition(
    act: &mut Act,
    book: PublicationId,
    new: NewEdition<'_>,
) -> Result<EditionId, Error> {
    let id: EditionId = act.new_id()?;
    let key = act.new_key(id).await?;
    let words = act.seal(key, MANUSCRIPT, id, &new.frozen.write()?).await?;
    let mut insert = sql("INSERT INTO publication_editions (id, publication, number, hash, event_head, rests, made_at, manuscript, pdf, epub, docx, html) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
        .id(id)
        .id(book)
        .int(new.number)
        .text(new.hash)
        .text(new.event_head)
        .text(serde_json::to_string(&new.frozen.rests)?)
        .time(act.now())
        .bytes(words);
    for format in Format::ALL {
        let bytes = new.files.get(format.ending()).map(Vec::as_slice).unwrap_or_default();
        insert = insert.bytes(act.seal_bytes(key, format.place(), id, bytes).await?);
    }
    insert.run(act).await?;
    for person in new.frozen.rests.people() {
        let subject = "INSERT INTO publication_subjects (edition, person) VALUES ($1, $2)";
        sql(subject).id(id).id(person).run(act).await?;
    }
    Ok(id)
}

/// The editions of a book, newest first.
pub(crate) async fn list_editions(on: &mut impl Reads, book: PublicationId) -> Result<Vec<Edition>, Error> {
    let rows = sql("SELECT id, number, hash, event_head, rests, made_at FROM publication_editions WHERE publication = $1 ORDER BY number DESC").id(book).all(on).await?;
    rows.iter().map(read_edition).collect()
}

/// One edition of a book.
pub(crate) async fn load_edition(on: &mut impl Reads, book: PublicationId, id: EditionId) -> Result<Edition, Error> {
    let row = sql("SELECT id, number, hash, event_head, rests, made_at FROM publication_editions WHERE id = $1 AND publication = $2").id(id).id(book).one(on).await?;
    read_edition(&row)
}

fn read_edition(row: &Row) -> Result<Edition, Error> {
    Ok(Edition {
        id: row.id("id")?,
        number: row.int("number")?,
        hash: row.text("hash")?,
        event_head: row.text("event_head")?,
        rests: serde_json::from_str(&row.text("rests")?)?,
        made_at: row.time("made_at")?,
    })
}

/// The words of an edition, still behind a gate; `None` once somebody in it was erased.
pub(crate) async fn find_words(on: &mut impl Reads, edition: &Edition) -> Result<Option<Frozen>, Error> {
    let row = sql("SELECT manuscript FROM publication_editions WHERE id = $1").id(edition.id).one(on).await?;
    match open_sealed(on, MANUSCRIPT, edition.id, &row.bytes("manuscript")?).await {
        Ok(json) => Ok(Some(Frozen::read(&json, edition.rests.clone())?)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A file of an edition. Ask the gate first.
pub(crate) async fn load_file(on: &mut impl Reads, edition: EditionId, format: Format) -> Result<Vec<u8>, Error> {
    let query = match format {
        Format::Pdf => "SELECT pdf AS file FROM publication_editions WHERE id = $1",
        Format::Epub => "SELECT epub AS file FROM publication_editions WHERE id = $1",
        Format::Docx => "SELECT docx AS file FROM publication_editions WHERE id = $1",
        Format::Html => "SELECT html AS file FROM publication_editions WHERE id = $1",
    };
    let sealed = sql(query).id(edition).one(on).await?.bytes("file")?;
    open_bytes(on, format.place(), edition, &sealed).await
}

/// The editions that hold somebody's words or life: (edition, its book, its number).
pub(crate) async fn list_of_person(
    on: &mut impl Reads,
    person: PersonId,
) -> Result<Vec<(EditionId, PublicationId, i64)>, Error> {
    let rows = sql("SELECT e.id, e.publication, e.number FROM publication_editions e JOIN publication_subjects s ON s.edition = e.id WHERE s.person = $1 ORDER BY e.made_at, e.id")
        .id(person)
        .all(on)
        .await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.id("publication")?, row.int("number")?))).collect()
}
