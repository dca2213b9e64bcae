//! SQL of this slice's own tables: `reading_ends`, `reading_imports`.

use jiff::Timestamp;
use redthread_core::ids::{ImportId, ProjectId, ReadingId, Uuid};
use redthread_core::redline::Confidence;
use redthread_storage::{Act, Error, Reads, open_bytes, sql};

pub(crate) const IMPORT: &str = "reading_imports.sealed";

/// Why a reading was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct End {
    pub(crate) reason: String,
    pub(crate) ended_by: Uuid,
    pub(crate) made_at: Timestamp,
}

pub(crate) async fn insert_end(
    act: &mut Act,
    project: ProjectId,
    reading: ReadingId,
    reason: &str,
) -> Result<(), Error> {
    sql("INSERT INTO reading_ends (reading, project, reason, ended_by, made_at) VALUES ($1, $2, $3, $4, $5)")
        .id(reading)
        .id(project)
        .text(reason)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}

pub(crate) async fn find_end(on: &mut impl Reads, reading: ReadingId) -> Result<Option<End>, Error> {
    let row = sql("SELECT * FROM reading_ends WHERE reading = $1").id(reading).first(on).await?;
    row.map(|row| {
        Ok(End { reason: row.text("reason")?, ended_by: row.uuid("ended_by")?, made_at: row.time("made_at")? })
    })
    .transpose()
}

pub(crate) async fn list_ends(
    on: &mut impl Reads,
    project: ProjectId,
) -> Result<std::collections::BTreeMap<ReadingId, String>, Error> {
    let rows = sql("SELECT reading, reason FROM reading_ends WHERE project = $1").id(project).all(on).await?;
    rows.iter().map(|row| Ok((row.id("reading")?, row.text("reason")?))).collect()
}

/// A brought file.
pub(crate) struct Import {
    pub(crate) name: String,
    pub(crate) confidence: Confidence,
    pub(crate) bytes: Vec<u8>,
}

pub(crate) async fn insert_import(
    act: &mut Act,
    project: ProjectId,
    (name, confidence, bytes): (&str, Confidence, &[u8]),
) -> Result<ImportId, Error> {
    let id: ImportId = act.new_id()?;
    let key = act.new_key(id).await?;
    let sealed = act.seal_bytes(key, IMPORT, id, bytes).await?;
    sql("INSERT INTO reading_imports (id, project, key_id, name, confidence, sealed, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .id(id)
        .id(project)
        .id(key)
        .text(name)
        .text(confidence.code())
        .bytes(sealed)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// A file is seen by whoever brought it and by nobody else.
pub(crate) async fn load_import(
    on: &mut impl Reads,
    project: ProjectId,
    id: ImportId,
    who: Uuid,
) -> Result<Import, Error> {
    let row = sql("SELECT * FROM reading_imports WHERE id = $1 AND project = $2 AND made_by = $3")
        .id(id)
        .id(project)
        .uuid(who)
        .one(on)
        .await?;
    Ok(Import {
        name: row.text("name")?,
        confidence: row.code("confidence", Confidence::from_code)?,
        bytes: open_bytes(on, IMPORT, id, &row.bytes("sealed")?).await?,
    })
}

pub(crate) async fn erase_import(act: &mut Act, project: ProjectId, id: ImportId) -> Result<(), Error> {
    sql("DELETE FROM reading_imports WHERE id = $1 AND project = $2").id(id).id(project).run(act).await.map(drop)
}

/// Files of the project that somebody brought and then left lying.
pub(crate) async fn erase_imports_before(act: &mut Act, project: ProjectId, before: Timestamp) -> Result<(), Error> {
    let gone = "DELETE FROM reading_imports WHERE project = $1 AND made_at < $2";
    sql(gone).id(project).time(before).run(act).await.map(drop)
}
