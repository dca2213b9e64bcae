//! Vision drafts: what small groups wrote out of themes, and every version of it.

use jiff::Timestamp;
use redthread_core::ids::{DraftId, Id as _, KeyId, ProjectId, Uuid};
use redthread_core::thread::{Node, Relation};
use redthread_core::workshop::group::Vision;

use super::open_words;
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::passages::{link, list_links_from, list_links_to, unlink};

const DRAFT: &str = "workshop_drafts.sealed";

/// A draft as it reads today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which.
    pub id: DraftId,
    /// Its words; blank once they were erased.
    pub vision: Vision,
    /// What it was written out of: themes and slips.
    pub from: Vec<(Node, Uuid)>,
    /// What it grew into: groups and actions.
    pub into: Vec<(Node, Uuid)>,
    /// Grows with every change.
    pub version: i64,
    /// When it was begun.
    pub made_at: Timestamp,
    key: KeyId,
}

/// A version of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftVersion {
    /// Its number, from 1.
    pub version: i64,
    /// Its words.
    pub vision: Vision,
    /// Which user saved it; nil is the system.
    pub saved_by: Uuid,
    /// When.
    pub saved_at: Timestamp,
}

/// Keeps a new draft, tied to what it was written out of.
pub async fn insert_draft(
    act: &mut Act,
    project: ProjectId,
    vision: &Vision,
    from: &[(Node, Uuid)],
) -> Result<DraftId, Error> {
    act.of(project)?;
    let id: DraftId = act.new_id()?;
    let key = act.new_key(id).await?;
    let sealed = act.seal(key, DRAFT, id, &serde_json::to_string(vision)?).await?;
    sql("INSERT INTO workshop_drafts (id, project, key_id, version, sealed, made_at) VALUES ($1, $2, $3, 1, $4, $5)")
        .id(id)
        .id(project)
        .id(key)
        .bytes(sealed.clone())
        .time(act.now())
        .run(act)
        .await?;
    keep_version(act, (id, 1), sealed).await?;
    tie(act, project, id, from).await?;
    Ok(id)
}

/// Changes a draft that was read in version `seen`; the version before stays readable.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub async fn update_draft(
    act: &mut Act,
    project: ProjectId,
    (id, seen): (DraftId, i64),
    vision: &Vision,
    from: &[(Node, Uuid)],
) -> Result<(), Error> {
    act.of(project)?;
    let before = load_draft(act, project, id).await?;
    let sealed = act.seal(before.key, DRAFT, id, &serde_json::to_string(vision)?).await?;
    let changed = sql("UPDATE workshop_drafts SET sealed = $3, version = version + 1 WHERE id = $1 AND version = $2 AND ended_at IS NULL")
        .id(id)
        .int(seen)
        .bytes(sealed.clone())
        .run(act)
        .await?;
    if changed != 1 {
        return Err(Error::Conflict);
    }
    keep_version(act, (id, seen + 1), sealed).await?;
    tie(act, project, id, from).await
}

/// Puts a draft away; it is listed no more.
pub async fn end_draft(act: &mut Act, project: ProjectId, id: DraftId) -> Result<(), Error> {
    act.of(project)?;
    let end = "UPDATE workshop_drafts SET ended_at = $3 WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    let changed = sql(end).id(id).id(project).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

async fn keep_version(act: &mut Act, (id, version): (DraftId, i64), sealed: Vec<u8>) -> Result<(), Error> {
    sql("INSERT INTO workshop_draft_versions (draft, version, sealed, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)")
        .id(id)
        .int(version)
        .bytes(sealed)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}

async fn tie(act: &mut Act, project: ProjectId, id: DraftId, from: &[(Node, Uuid)]) -> Result<(), Error> {
    for (_, gone) in
        list_links_to(act, Relation::GrowsInto, id.uuid()).await?.iter().filter(|tied| !from.contains(tied))
    {
        unlink(act, *gone, Relation::GrowsInto, id.uuid()).await?;
    }
    for one in from.iter().filter(|one| matches!(one.0, Node::Theme | Node::Slip)) {
        link(act, project, *one, Relation::GrowsInto, (Node::Draft, id.uuid())).await?;
    }
    Ok(())
}

/// The drafts of a project, oldest first.
pub async fn list_drafts(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Draft>, Error> {
    let drafts = "SELECT * FROM workshop_drafts WHERE project = $1 AND ended_at IS NULL ORDER BY made_at, id";
    let rows = sql(drafts).id(project).all(on).await?;
    let mut drafts = Vec::with_capacity(rows.len());
    for row in &rows {
        drafts.push(read_draft(on, row).await?);
    }
    Ok(drafts)
}

/// One draft of a project.
pub async fn load_draft(on: &mut impl Reads, project: ProjectId, id: DraftId) -> Result<Draft, Error> {
    let draft = "SELECT * FROM workshop_drafts WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    let row = sql(draft).id(id).id(project).one(on).await?;
    read_draft(on, &row).await
}

async fn read_draft(on: &mut impl Reads, row: &Row) -> Result<Draft, Error> {
    let id: DraftId = row.id("id")?;
    Ok(Draft {
        id,
        vision: open_vision(on, id, row).await?,
        from: list_links_to(on, Relation::GrowsInto, id.uuid()).await?,
        into: list_links_from(on, id.uuid(), Relation::GrowsInto).await?,
        version: row.int("version")?,
        made_at: row.time("made_at")?,
        key: row.id("key_id")?,
    })
}

async fn open_vision(on: &mut impl Reads, id: DraftId, row: &Row) -> Result<Vision, Error> {
    let json = open_words(on, DRAFT, id, Some(row.bytes("sealed")?)).await?;
    json.map_or(Ok(Vision::default()), |json| Ok(serde_json::from_str(&json)?))
}

/// Every version of a draft, newest first.
pub async fn list_draft_versions(on: &mut impl Reads, id: DraftId) -> Result<Vec<DraftVersion>, Error> {
    let rows =
        sql("SELECT * FROM workshop_draft_versions WHERE draft = $1 ORDER BY version DESC").id(id).all(on).await?;
    let mut versions = Vec::with_capacity(rows.len());
    for row in &rows {
        versions.push(DraftVersion {
            version: row.int("version")?,
            vision: open_vision(on, id, row).await?,
            saved_by: row.uuid("saved_by")?,
            saved_at: row.time("saved_at")?,
        });
    }
    Ok(versions)
}
