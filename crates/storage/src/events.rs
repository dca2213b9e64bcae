//! The event log as it is read: what happened in a project, by ids and verbs only.

use jiff::Timestamp;
use redthread_core::ids::{ProjectId, Uuid};

use crate::db::{Reads, sql};
use crate::error::Error;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: Timestamp,
    /// Which user did it; nil is the system itself or a visitor.
    pub who: Uuid,
    /// What: `<slice>.<past tense>`.
    pub verb: String,
    /// To what.
    pub subject: Uuid,
    /// In which act: its first event is the act's own, the others say what else it touched.
    pub act: Uuid,
}

/// Whether something ever happened to a subject: what was once public answers that it is gone, not that it never was.
pub async fn has_happened(on: &mut impl Reads, verb: &str, subject: Uuid) -> Result<bool, Error> {
    let any = sql("SELECT seq FROM events WHERE subject = $1 AND verb = $2 LIMIT 1").uuid(subject).text(verb);
    Ok(any.first(on).await?.is_some())
}

/// The last `most` events of a project, newest first.
pub async fn list_events(on: &mut impl Reads, project: ProjectId, most: usize) -> Result<Vec<Happened>, Error> {
    let rows = sql("SELECT at, who, verb, subject, act FROM events WHERE project = $1 ORDER BY seq DESC LIMIT $2")
        .id(project)
        .count(most)
        .all(on)
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Happened {
                at: row.time("at")?,
                who: row.uuid("who")?,
                verb: row.text("verb")?,
                subject: row.uuid("subject")?,
                act: row.uuid("act")?,
            })
        })
        .collect()
}
