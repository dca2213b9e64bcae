//! SQL of this slice's own tables: `reading_ends`, `reading_imports`, `brought_records`,
//! `reading_plans`.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::ids::{ImportId, PlaceId, ProjectId, ReadingId, RecordId, Uuid};
use redthread_core::redline::Confidence;
use redthread_storage::redlines::{day_number, day_of};
use redthread_storage::{Act, Error, Reads, open_bytes, open_sealed, sql};

use crate::whole::record::Record;

pub(crate) const IMPORT: &str = "reading_imports.sealed";
pub(crate) const RECORD: &str = "brought_records.sealed";

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

pub(crate) async fn list_ends(on: &mut impl Reads, project: ProjectId) -> Result<BTreeMap<ReadingId, String>, Error> {
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

/// Keeps what a file told of another project, in one piece.
pub(crate) async fn insert_record(act: &mut Act, project: ProjectId, record: &Record) -> Result<(), Error> {
    let id: RecordId = act.new_id()?;
    let key = act.new_key(id).await?;
    let sealed = act.seal(key, RECORD, id, &serde_json::to_string(record)?).await?;
    sql("INSERT INTO brought_records (id, project, key_id, sealed, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .id(id)
        .id(project)
        .id(key)
        .bytes(sealed)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}

/// What a file told of another project, if one was taken in.
pub(crate) async fn find_record(on: &mut impl Reads, project: ProjectId) -> Result<Option<Record>, Error> {
    let row = sql("SELECT id, sealed FROM brought_records WHERE project = $1").id(project).first(on).await?;
    let Some(row) = row else { return Ok(None) };
    let told = open_sealed(on, RECORD, row.id::<RecordId>("id")?, &row.bytes("sealed")?).await?;
    Ok(Some(serde_json::from_str(&told)?))
}

/// Days for which measurements are planned: by place, and the day on which they are due.
pub(crate) type Plans = BTreeMap<(PlaceId, Option<Date>), Date>;

pub(crate) async fn list_plans(on: &mut impl Reads, project: ProjectId) -> Result<Plans, Error> {
    let rows =
        sql("SELECT place, due_on, planned_on FROM reading_plans WHERE project = $1").id(project).all(on).await?;
    let mut plans = Plans::new();
    for row in &rows {
        let due = row.int("due_on")?;
        let due = if due == 0 { None } else { Some(day_of(due)?) };
        plans.insert((row.id("place")?, due), day_of(row.int("planned_on")?)?);
    }
    Ok(plans)
}

/// Plans what is due at a place on a day, or was never measured there, for another day.
pub(crate) async fn save_plan(
    act: &mut Act,
    project: ProjectId,
    (place, due): (PlaceId, Option<Date>),
    planned: Date,
) -> Result<(), Error> {
    sql("INSERT INTO reading_plans (project, place, due_on, planned_on, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (project, place, due_on) DO UPDATE SET planned_on = $4, made_by = $5, made_at = $6")
        .id(project)
        .id(place)
        .int(due.map_or(0, day_number))
        .int(day_number(planned))
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}
