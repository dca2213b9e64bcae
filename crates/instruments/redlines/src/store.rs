//! All SQL of this slice's own tables: `redlines_wordings`, `redlines_endings`.

use jiff::Timestamp;
use redthread_core::ids::{FindingId, ProjectId, UserId};
use redthread_storage::passages::Finding;
use redthread_storage::{Act, Error, Reads, sql};

/// A wording that a line has, or had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The version of the line from which it stood.
    pub version: i64,
    /// The words.
    pub wording: String,
    /// What was meant.
    pub explanation: String,
    /// By whom.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// A line that was ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Which.
    pub line: FindingId,
    /// Its last words.
    pub wording: String,
    /// Why it was ended.
    pub reason: String,
    /// By whom.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// Keeps the words of a version of a line.
pub(crate) async fn insert_wording(
    act: &mut Act,
    (line, version): (FindingId, i64),
    (wording, explanation): (&str, &str),
) -> Result<(), Error> {
    sql("INSERT INTO redlines_wordings (line, version, wording, explanation, worded_by, worded_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .id(line)
        .int(version)
        .text(wording)
        .text(explanation)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}

/// Every wording of a line, newest first.
pub async fn list_wordings(on: &mut impl Reads, line: FindingId) -> Result<Vec<Wording>, Error> {
    let rows = sql("SELECT * FROM redlines_wordings WHERE line = $1 ORDER BY version DESC").id(line).all(on).await?;
    rows.iter()
        .map(|row| {
            Ok(Wording {
                version: row.int("version")?,
                wording: row.text("wording")?,
                explanation: row.text("explanation")?,
                by: row.id("worded_by")?,
                at: row.time("worded_at")?,
            })
        })
        .collect()
}

/// Keeps why a line was ended.
pub(crate) async fn insert_ending(
    act: &mut Act,
    project: ProjectId,
    line: &Finding,
    reason: &str,
) -> Result<(), Error> {
    sql("INSERT INTO redlines_endings (line, project, wording, reason, ended_by, ended_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .id(line.id)
        .id(project)
        .text(line.title.clone())
        .text(reason)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}

/// The lines of a project that were ended, newest first.
pub async fn list_endings(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Ending>, Error> {
    let endings = "SELECT * FROM redlines_endings WHERE project = $1 ORDER BY ended_at DESC, line";
    let rows = sql(endings).id(project).all(on).await?;
    rows.iter()
        .map(|row| {
            Ok(Ending {
                line: row.id("line")?,
                wording: row.text("wording")?,
                reason: row.text("reason")?,
                by: row.id("ended_by")?,
                at: row.time("ended_at")?,
            })
        })
        .collect()
}
