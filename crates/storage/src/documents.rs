//! Texts that can be read, edited, coded and searched: sections of an account, brought texts, a story's text.
//!
//! A text is sealed under the key of whoever told it (an account) or of its story. It comes back as [`Told`]: closed
//! until a gate has cleared it. Saving keeps every version, moves its passages with the words, and changes the search
//! index in the same transaction.

use std::sync::Arc;

use jiff::Timestamp;
use redthread_core::gate::Told;
use redthread_core::ids::{AccountId, DocumentId, KeyId, PersonId, ProjectId, StoryId, Uuid};
use redthread_core::language::Lang;

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::index::{index, index_again};
use crate::kept;
use crate::session::open_sealed;
use crate::store::Store;
use crate::stories::AccountState;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// One step of an account.
    Section,
    /// A text that was brought in as a file.
    Brought,
    /// The story as its editor tells it.
    StoryText,
}

impl DocumentKind {
    /// As stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Brought => "brought",
            Self::StoryText => "told",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        [Self::Section, Self::Brought, Self::StoryText].into_iter().find(|kind| kind.code() == code)
    }
}

/// A text with its place; the words themselves wait for a gate.
#[derive(Clone, Debug)]
pub struct Document {
    /// Which.
    pub id: DocumentId,
    /// Of which project.
    pub project: ProjectId,
    /// Of which story.
    pub story: Option<StoryId>,
    /// Of which account.
    pub account: Option<AccountId>,
    /// What it is.
    pub kind: DocumentKind,
    /// For a section: the step of the guide. For a brought text: its file name.
    pub section: String,
    /// Its place among its siblings.
    pub position: i64,
    /// The language it is in.
    pub lang: Lang,
    /// "None found" is an answer.
    pub none_found: bool,
    /// Grows with every save.
    pub version: i64,
    /// When it was last saved.
    pub changed_at: Timestamp,
    /// The words, and whose they are.
    pub told: Told<String>,
}

/// What a new text needs.
#[derive(Clone, Debug)]
pub struct NewDocument {
    /// Of which story.
    pub story: Option<StoryId>,
    /// Of which account.
    pub account: Option<AccountId>,
    /// What it is.
    pub kind: DocumentKind,
    /// For a section: the step of the guide. For a brought text: its file name.
    pub section: String,
    /// Its place among its siblings.
    pub position: i64,
    /// The language it is in.
    pub lang: Lang,
    /// "None found" is an answer.
    pub none_found: bool,
    /// The words.
    pub text: String,
    /// Whose words or life they hold.
    pub subjects: Vec<PersonId>,
    /// The key they are sealed under: the teller's for what they said, the story's for what the editor wrote.
    pub key: KeyId,
}

/// Adds a text.
pub async fn insert_document(
    store: &Store,
    act: &mut Act,
    project: ProjectId,
    new: NewDocument,
) -> Result<DocumentId, Error> {
    act.of(project)?;
    let id: DocumentId = act.new_id()?;
    let sealed = act.seal(new.key, "documents.sealed", id, &new.text).await?;
    sql("INSERT INTO documents (id, project, story, account, kind, section, position, lang, none_found, sealed, version, made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $11)")
        .id(id)
        .id(project)
        .maybe_id(new.story)
        .maybe_id(new.account)
        .text(new.kind.code())
        .text(new.section)
        .int(new.position)
        .text(new.lang.tag())
        .bool(new.none_found)
        .bytes(sealed.clone())
        .time(act.now())
        .run(act)
        .await?;
    insert_version(act, id, 1, sealed, new.none_found).await?;
    for person in new.subjects {
        insert_subject(act, id, person).await?;
    }
    index(store, act, project, id, &new.text, new.lang).await?;
    Ok(id)
}

/// Adds somebody whose words or life the text holds: the gate will ask them too, and the search rows follow in the
/// same act.
pub async fn add_subject(act: &mut Act, document: DocumentId, person: PersonId) -> Result<(), Error> {
    insert_subject(act, document, person).await?;
    index_again(act, person).await
}

async fn insert_subject(act: &mut Act, document: DocumentId, person: PersonId) -> Result<(), Error> {
    sql("INSERT INTO document_subjects (document, person) VALUES ($1, $2) ON CONFLICT (document, person) DO NOTHING")
        .id(document)
        .id(person)
        .run(act)
        .await?;
    Ok(())
}

/// Saves the words of a text that was read in version `seen`.
///
/// # Errors
/// `Conflict` when somebody else saved since: nothing is overwritten, and what they typed is still with the caller.
pub async fn save_document(
    store: &Store,
    act: &mut Act,
    id: DocumentId,
    seen: i64,
    text: &str,
    none_found: bool,
) -> Result<i64, Error> {
    let row = sql("SELECT project, version, lang, sealed FROM documents WHERE id = $1").id(id).one(act).await?;
    let (project, lang) = (row.id::<ProjectId>("project")?, row.code("lang", |tag| tag.parse::<Lang>().ok())?);
    act.of(project)?;
    if row.int("version")? != seen {
        return Err(Error::Conflict);
    }
    let key = crate::seal::key_of(&row.bytes("sealed")?)?;
    let sealed = act.seal(key, "documents.sealed", id, text).await?;
    let version = seen + 1;
    sql("UPDATE documents SET sealed = $2, version = $3, none_found = $4, changed_at = $5 WHERE id = $1")
        .id(id)
        .bytes(sealed.clone())
        .int(version)
        .bool(none_found)
        .time(act.now())
        .run(act)
        .await?;
    insert_version(act, id, version, sealed, none_found).await?;
    reopen_approval(act, id).await?;
    crate::passages::move_passages(act, id, text).await?;
    index(store, act, project, id, text, lang).await?;
    Ok(version)
}

/// What its teller approved were other words: an account whose text changes waits to be read to them again.
async fn reopen_approval(act: &mut Act, id: DocumentId) -> Result<(), Error> {
    sql("UPDATE accounts SET state = $2 WHERE state = $3 AND id = (SELECT account FROM documents WHERE id = $1)")
        .id(id)
        .text(AccountState::Documented.code())
        .text(AccountState::Approved.code())
        .run(act)
        .await?;
    Ok(())
}

async fn insert_version(
    act: &mut Act,
    id: DocumentId,
    version: i64,
    sealed: Vec<u8>,
    none_found: bool,
) -> Result<(), Error> {
    sql("INSERT INTO document_versions (document, version, sealed, none_found, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .id(id)
        .int(version)
        .bytes(sealed)
        .bool(none_found)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// One text of a project.
pub async fn load_document(on: &mut impl Reads, project: ProjectId, id: DocumentId) -> Result<Document, Error> {
    let row = sql("SELECT * FROM documents WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    let subjects = sql("SELECT person FROM document_subjects WHERE document = $1").id(id).all(on).await?;
    let subjects = subjects.iter().map(|row| row.id("person")).collect::<Result<_, _>>()?;
    read_document(on, &row, subjects).await?.ok_or(Error::NotFound)
}

/// The texts of a story: sections of its accounts, then what was brought, the editor's text. Erased ones are gone.
pub async fn list_of_story(on: &mut impl Reads, story: StoryId) -> Result<Vec<Document>, Error> {
    let rows =
        sql("SELECT * FROM documents WHERE story = $1 ORDER BY account, CASE WHEN kind = 'brought' THEN 1 ELSE 0 END, kind, position").id(story).all(on).await?;
    let subjects = sql(
        "SELECT s.document, s.person FROM document_subjects s JOIN documents d ON d.id = s.document WHERE d.story = $1",
    )
    .id(story)
    .all(on)
    .await?;
    read_documents(on, rows, &subjects).await
}

/// Every text of a project. For a whole book or matrix; a page of one story uses [`list_of_story`].
pub async fn list_of_project(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Document>, Error> {
    let rows = sql("SELECT * FROM documents WHERE project = $1 ORDER BY story, account, CASE WHEN kind = 'brought' THEN 1 ELSE 0 END, kind, position")
        .id(project)
        .all(on)
        .await?;
    let subjects = sql("SELECT s.document, s.person FROM document_subjects s JOIN documents d ON d.id = s.document WHERE d.project = $1").id(project).all(on).await?;
    read_documents(on, rows, &subjects).await
}

/// A text without its words: enough to say how far an account has come. Nothing is unsealed for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Which text.
    pub id: DocumentId,
    /// Of which account.
    pub account: Option<AccountId>,
    /// What it is.
    pub kind: DocumentKind,
    /// For a section: the step of the guide.
    pub section: String,
    /// "None found" is an answer.
    pub none_found: bool,
    /// Grows with every save.
    pub version: i64,
    /// When it was last saved.
    pub changed_at: Timestamp,
}

/// The outlines of a project's texts, account by account, in their order.
pub async fn list_outlines(on: &mut impl Reads, project: ProjectId) -> Result<Arc<[Outline]>, Error> {
    if let Some(kept) = kept::find(on, project, "outlines").await? {
        return Ok(kept);
    }
    let rows = sql("SELECT id, account, kind, section, none_found, version, changed_at FROM documents WHERE project = $1 ORDER BY account, kind, position")
        .id(project)
        .all(on)
        .await?;
    let outlines = rows.iter().map(read_outline).collect::<Result<Arc<[_]>, Error>>()?;
    kept::keep(on, project, "outlines", &outlines).await?;
    Ok(outlines)
}

/// The outlines of one account's texts, in their order.
pub async fn list_outlines_of(
    on: &mut impl Reads,
    project: ProjectId,
    account: AccountId,
) -> Result<Vec<Outline>, Error> {
    let rows = sql("SELECT id, account, kind, section, none_found, version, changed_at FROM documents WHERE project = $1 AND account = $2 ORDER BY kind, position")
        .id(project)
        .id(account)
        .all(on)
        .await?;
    rows.iter().map(read_outline).collect()
}

fn read_outline(row: &Row) -> Result<Outline, Error> {
    Ok(Outline {
        id: row.id("id")?,
        account: row.maybe_id("account")?,
        kind: row.code("kind", DocumentKind::from_code)?,
        section: row.text("section")?,
        none_found: row.bool("none_found")?,
        version: row.int("version")?,
        changed_at: row.time("changed_at")?,
    })
}

async fn read_documents(on: &mut impl Reads, rows: Vec<Row>, subjects: &[Row]) -> Result<Vec<Document>, Error> {
    let mut of = std::collections::HashMap::<DocumentId, Vec<PersonId>>::new();
    for row in subjects {
        of.entry(row.id("document")?).or_default().push(row.id("person")?);
    }
    let mut documents = Vec::with_capacity(rows.len());
    for row in rows {
        let subjects = of.remove(&row.id("id")?).unwrap_or_default();
        documents.extend(read_document(on, &row, subjects).await?);
    }
    Ok(documents)
}

async fn read_document(on: &mut impl Reads, row: &Row, subjects: Vec<PersonId>) -> Result<Option<Document>, Error> {
    let id: DocumentId = row.id("id")?;
    let text = match open_sealed(on, "documents.sealed", id, &row.bytes("sealed")?).await {
        Ok(text) => text,
        // The key is destroyed: its person was erased, and the text with them.
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(Some(Document {
        id,
        project: row.id("project")?,
        story: row.maybe_id("story")?,
        account: row.maybe_id("account")?,
        kind: row.code("kind", DocumentKind::from_code)?,
        section: row.text("section")?,
        position: row.int("position")?,
        lang: row.code("lang", |tag| tag.parse().ok())?,
        none_found: row.bool("none_found")?,
        version: row.int("version")?,
        changed_at: row.time("changed_at")?,
        told: Told::new(text, subjects),
    }))
}

/// A version that was once saved.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its number, from 1.
    pub version: i64,
    /// Which user saved it; nil is the system.
    pub saved_by: Uuid,
    /// When.
    pub saved_at: Timestamp,
    /// The words, as guarded as the text they belong to.
    pub told: Told<String>,
}

/// Every version of a text, newest first.
pub async fn list_versions(on: &mut impl Reads, document: &Document) -> Result<Vec<Version>, Error> {
    let rows = sql("SELECT * FROM document_versions WHERE document = $1 ORDER BY version DESC")
        .id(document.id)
        .all(on)
        .await?;
    let mut versions = Vec::with_capacity(rows.len());
    for row in rows {
        let text = open_sealed(on, "documents.sealed", document.id, &row.bytes("sealed")?).await?;
        let told = document.told.clone().map(|_| text);
        versions.push(Version {
            version: row.int("version")?,
            saved_by: row.uuid("saved_by")?,
            saved_at: row.time("saved_at")?,
            told,
        });
    }
    Ok(versions)
}
