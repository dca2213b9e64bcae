//! All SQL of this slice: the `report_*` tables.

use std::collections::BTreeSet;

use redthread_core::ids::{KeyId, ProjectId, ReportTextId, Uuid};
use redthread_editions::{Table, edition_table};
use redthread_storage::{Act, Error, Reads, Row, open_sealed, sql};

use crate::model::{Heading, Words, Written};

pub(crate) const TEXT: &str = "report_texts.sealed";

/// Where editions are kept.
pub(crate) const EDITIONS: Table = edition_table!("report_editions" of "project", "report_subjects": Pdf "pdf" "$9", Docx "docx" "$10", Html "html" "$11");

/// The key of a project's report; the first time it is asked for, it is made.
pub(crate) async fn load_key(act: &mut Act, project: ProjectId) -> Result<KeyId, Error> {
    if let Some(row) = sql("SELECT key_id FROM reports WHERE project = $1").id(project).first(act).await? {
        return row.id("key_id");
    }
    let key = act.new_key(project).await?;
    let insert = "INSERT INTO reports (project, key_id, made_at) VALUES ($1, $2, $3)";
    sql(insert).id(project).id(key).time(act.now()).run(act).await?;
    Ok(key)
}

/// Writes under a heading, over the text that was read in version `seen`; 0 writes the first.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub(crate) async fn save_text(
    act: &mut Act,
    project: ProjectId,
    (heading, seen): (Heading, i64),
    words: &Words,
) -> Result<(), Error> {
    let key = load_key(act, project).await?;
    let kept = find_row(act, project, heading).await?;
    let id = match &kept {
        Some(row) => row.id("id")?,
        None => act.new_id::<ReportTextId>()?,
    };
    let version = kept.map_or(Ok(0), |row| row.int("version"))?;
    if version != seen {
        return Err(Error::Conflict);
    }
    let sealed = act.seal(key, TEXT, id, &serde_json::to_string(words)?).await?;
    sql("INSERT INTO report_texts (id, project, heading, sealed, version, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (project, heading) DO UPDATE SET sealed = excluded.sealed, version = excluded.version, changed_at = excluded.changed_at")
        .id(id)
        .id(project)
        .text(heading.code())
        .bytes(sealed)
        .int(seen + 1)
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

async fn find_row(on: &mut impl Reads, project: ProjectId, heading: Heading) -> Result<Option<Row>, Error> {
    let text = "SELECT id, version FROM report_texts WHERE project = $1 AND heading = $2";
    sql(text).id(project).text(heading.code()).first(on).await
}

/// Takes away what was written under a heading: its draft shows again.
pub(crate) async fn delete_text(act: &mut Act, project: ProjectId, heading: Heading) -> Result<(), Error> {
    let delete = "DELETE FROM report_texts WHERE project = $1 AND heading = $2";
    sql(delete).id(project).text(heading.code()).run(act).await.map(drop)
}

/// Everything that somebody wrote.
pub(crate) async fn list_texts(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Written>, Error> {
    let rows = sql("SELECT * FROM report_texts WHERE project = $1 ORDER BY heading").id(project).all(on).await?;
    let mut texts = Vec::with_capacity(rows.len());
    for row in rows {
        let id: ReportTextId = row.id("id")?;
        texts.push(Written {
            id,
            heading: row.code("heading", Heading::from_code)?,
            words: serde_json::from_str(&open_sealed(on, TEXT, id, &row.bytes("sealed")?).await?)?,
            version: row.int("version")?,
            changed_at: row.time("changed_at")?,
        });
    }
    Ok(texts)
}

/// Leaves words out, or takes them in again.
pub(crate) async fn update_left_out(act: &mut Act, project: ProjectId, quote: Uuid, out: bool) -> Result<(), Error> {
    load_key(act, project).await?;
    let change = if out {
        "INSERT INTO report_left_out (project, quote) VALUES ($1, $2) ON CONFLICT (project, quote) DO NOTHING"
    } else {
        "DELETE FROM report_left_out WHERE project = $1 AND quote = $2"
    };
    sql(change).id(project).uuid(quote).run(act).await.map(drop)
}

/// The words that are left out.
pub(crate) async fn list_left_out(on: &mut impl Reads, project: ProjectId) -> Result<BTreeSet<Uuid>, Error> {
    let rows = sql("SELECT quote FROM report_left_out WHERE project = $1").id(project).all(on).await?;
    rows.iter().map(|row| row.uuid("quote")).collect()
}
