//! What the log says of one thing: what happened to it, in which version it is; and who did what.

use std::collections::BTreeSet;

use jiff::Timestamp;
use redthread_core::ids::{Id, ProjectId, UserId};

use crate::db::{Reads, sql};
use crate::error::Error;
use crate::store::NOBODY;

/// Something that happened to one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its place in the chain.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Which user did it; `None` is the system.
    pub who: Option<UserId>,
    /// What: `person.changed`, `vault.opened`.
    pub verb: String,
}

/// Everything that happened to `subject`, oldest first.
pub async fn list_of(on: &mut impl Reads, subject: impl Id) -> Result<Vec<Change>, Error> {
    let rows = sql("SELECT seq, at, who, verb FROM events WHERE subject = $1 ORDER BY seq")
        .uuid(subject.uuid())
        .all(on)
        .await?;
    rows.iter()
        .map(|row| {
            let who = Some(row.uuid("who")?).filter(|who| *who != NOBODY).map(UserId::from_uuid);
            Ok(Change { seq: row.int("seq")?, at: row.time("at")?, who, verb: row.text("verb")? })
        })
        .collect()
}

/// The version of something that is changed under one verb: the place in the chain of the last such change, 0 before
/// the first. Read within an act it cannot change until the act is done.
pub async fn version_of(on: &mut impl Reads, subject: impl Id, verb: &'static str) -> Result<i64, Error> {
    let row = sql("SELECT COALESCE(MAX(seq), 0) AS version FROM events WHERE subject = $1 AND verb = $2")
        .uuid(subject.uuid())
        .text(verb)
        .one(on)
        .await?;
    row.int("version")
}

/// Which users did something under one verb in a project.
pub async fn list_doers(
    on: &mut impl Reads,
    project: ProjectId,
    verb: &'static str,
) -> Result<BTreeSet<UserId>, Error> {
    let rows = sql("SELECT DISTINCT who FROM events WHERE project = $1 AND verb = $2 AND who <> $3")
        .id(project)
        .text(verb)
        .uuid(NOBODY)
        .all(on)
        .await?;
    rows.iter().map(|row| row.id("who")).collect()
}
