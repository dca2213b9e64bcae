//! Files kept beside something of the thread: sealed, small, and never looked into by the system.

use jiff::Timestamp;
use redthread_core::ids::{AttachmentId, ProjectId, Uuid};
use redthread_core::refusal::Refusal;
use redthread_core::thread::Node;

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::session::{open_bytes, open_sealed};

/// Largest attachment, in bytes.
pub const LARGEST_ATTACHMENT: usize = 5 * 1024 * 1024;

const NAME: &str = "attachments.name";
const BYTES: &str = "attachments.sealed";

/// A file beside something, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Which.
    pub id: AttachmentId,
    /// As its sender called it.
    pub name: String,
    /// What it is, by its content.
    pub media_type: String,
    /// How many bytes.
    pub size: usize,
    /// Which user brought it; nil is the system.
    pub made_by: Uuid,
    /// When.
    pub made_at: Timestamp,
}

/// A file that somebody brings.
#[derive(Clone, Debug)]
pub struct NewAttachment {
    /// As its sender calls it; never a path.
    pub name: String,
    /// What it is, by its content and not by its name.
    pub media_type: String,
    /// What it holds; at most [`LARGEST_ATTACHMENT`].
    pub bytes: Vec<u8>,
}

/// Keeps a file beside `owner`, under a key of its own.
///
/// # Errors
/// Refused as `attachment.too_large` or `attachment.empty` beside the field `attachment`.
pub async fn insert_attachment(
    act: &mut Act,
    project: ProjectId,
    owner: (Node, Uuid),
    new: NewAttachment,
) -> Result<AttachmentId, Error> {
    if new.bytes.len() > LARGEST_ATTACHMENT {
        return Err(Refusal::beside("attachment", "attachment.too_large").into());
    }
    if new.bytes.is_empty() {
        return Err(Refusal::beside("attachment", "attachment.empty").into());
    }
    let id: AttachmentId = act.new_id()?;
    let key = act.new_key(id).await?;
    let name = act.seal(key, NAME, id, &new.name).await?;
    let sealed = act.seal_bytes(key, BYTES, id, &new.bytes).await?;
    sql("INSERT INTO attachments (id, project, node, owner, key_id, name, media_type, size, sealed, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
        .id(id)
        .id(project)
        .text(owner.0.code())
        .uuid(owner.1)
        .id(key)
        .bytes(name)
        .text(new.media_type)
        .count(new.bytes.len())
        .bytes(sealed)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// The files beside something, oldest first, without their bytes.
pub async fn list_attachments(on: &mut impl Reads, project: ProjectId, owner: Uuid) -> Result<Vec<Attachment>, Error> {
    let rows = sql("SELECT id, name, media_type, size, made_by, made_at FROM attachments WHERE owner = $1 AND project = $2 ORDER BY made_at, id")
        .uuid(owner)
        .id(project)
        .all(on)
        .await?;
    let mut attachments = Vec::with_capacity(rows.len());
    for row in &rows {
        attachments.push(read_attachment(on, row).await?);
    }
    Ok(attachments)
}

/// One file of a project with its bytes, and beside what it is kept.
pub async fn load_attachment(
    on: &mut impl Reads,
    project: ProjectId,
    id: AttachmentId,
) -> Result<(Attachment, Uuid, Vec<u8>), Error> {
    let row = sql("SELECT * FROM attachments WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    let bytes = open_bytes(on, BYTES, id, &row.bytes("sealed")?).await?;
    Ok((read_attachment(on, &row).await?, row.uuid("owner")?, bytes))
}

/// Destroys a file: its key, its name and its bytes.
pub async fn erase_attachment(act: &mut Act, project: ProjectId, id: AttachmentId) -> Result<(), Error> {
    let gone = sql("DELETE FROM attachments WHERE id = $1 AND project = $2").id(id).id(project).run(act).await?;
    if gone != 1 {
        return Err(Error::NotFound);
    }
    act.destroy_keys(id).await
}

async fn read_attachment(on: &mut impl Reads, row: &Row) -> Result<Attachment, Error> {
    let id: AttachmentId = row.id("id")?;
    Ok(Attachment {
        id,
        name: open_sealed(on, NAME, id, &row.bytes("name")?).await?,
        media_type: row.text("media_type")?,
        size: row.count("size")?,
        made_by: row.uuid("made_by")?,
        made_at: row.time("made_at")?,
    })
}
