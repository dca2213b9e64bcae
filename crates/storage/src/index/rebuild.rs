//! Making the index anew from the sealed texts, off the requests: when the analysis of words has changed, and for a data folder
//! from before the index.
//!
//! Each text is written as a save would write it, only the difference, some texts an act: whoever works meanwhile
//! hardly waits, what they save is kept, and a search finds what is done so far.

use std::time::Duration;

use redthread_core::ids::{DocumentId, Id as _, JobId, Uuid};
use redthread_search::ANALYSIS_VERSION;

use super::index_sealed;
use crate::act::{Begun, Deed};
use crate::db::{Reads, sql};
use crate::error::Error;
use crate::jobs::{self, Job, JobState};
use crate::store::{NOBODY, Store};

/// The kind of these jobs; their subject is the analysis that they write.
pub const KIND: &str = "search.index";

/// Texts that one act writes.
const TEXTS: usize = 20;

fn subject() -> Uuid {
    Uuid::from_u128(ANALYSIS_VERSION.into())
}

/// While the index is made anew: how many texts of how many.
pub async fn under_way(on: &mut impl Reads) -> Result<Option<(i64, i64)>, Error> {
    let newest = jobs::find_newest_of(on, KIND).await?;
    let Some(job) = newest.filter(|job| matches!(job.state, JobState::Waiting | JobState::Running)) else {
        return Ok(None);
    };
    // Another process may be at it, and progress is in its memory.
    let (done, all) = job.progress;
    Ok(Some((done, if all == 0 { count(on).await? } else { all })))
}

async fn count(on: &mut impl Reads) -> Result<i64, Error> {
    sql("SELECT COUNT(*) AS n FROM documents").one(on).await?.int("n")
}

/// Asks for the index to be made anew if there are texts and the last time was not by today's analysis: at every start.
pub async fn ask(store: &Store) -> Result<(), Error> {
    let mut read = store.read().await?;
    let newest = jobs::find_newest_of(&mut read, KIND).await?;
    let is_known = newest.is_some_and(|job| job.subject == subject() && job.state != JobState::Failed);
    if is_known || sql("SELECT id FROM documents LIMIT 1").first(&mut read).await?.is_none() {
        return Ok(());
    }
    drop(read);
    let Begun::Act(mut act) = store.begin(&Deed::fresh(store, None)?, "search.index_asked", None).await? else {
        return Ok(());
    };
    let job = act.enqueue(KIND, JobId::from_uuid(subject())).await?;
    act.done(job, ()).await
}

/// Makes the index as it is asked for, until it is dropped.
pub async fn work(store: Store) {
    if let Err(error) = ask(&store).await {
        tracing::error!("{KIND}: {error}");
    }
    loop {
        match work_once(&store).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!("{KIND}: {error}"),
        }
        // Another process may have asked, or was stopped while it was at work.
        tokio::select! {
            () = store.stirred() => {}
            () = tokio::time::sleep(Duration::from_secs(5)) => {}
        }
    }
}

/// Makes the index once if that was asked for; whether it was.
pub async fn work_once(store: &Store) -> Result<bool, Error> {
    let Some(job) = jobs::claim(store, KIND).await? else { return Ok(false) };
    let outcome = write_all(store, &job).await;
    if let Err(error) = &outcome {
        tracing::error!("{KIND}: {error}");
    }
    jobs::end(store, job.id, outcome.map_err(|_| "search.not_indexed")).await?;
    Ok(true)
}

async fn write_all(store: &Store, job: &Job) -> Result<(), Error> {
    let count = count(&mut store.read().await?).await?;
    let (mut after, mut done) = (DocumentId::from_uuid(NOBODY), 0);
    loop {
        jobs::report(job.id, done, count);
        let Some((last, written)) = write_some(store, job, after).await? else { return Ok(()) };
        (after, done) = (last, done + written);
    }
}

/// Writes the next texts; the last of them, and how many they were.
async fn write_some(store: &Store, job: &Job, after: DocumentId) -> Result<Option<(DocumentId, i64)>, Error> {
    let Begun::Act(mut act) = store.begin(&Deed::fresh(store, None)?, "search.indexed", None).await? else {
        return Err(Error::Conflict);
    };
    let next = "SELECT id, project, lang, sealed FROM documents WHERE id > $1 ORDER BY id LIMIT $2";
    let rows = sql(next).id(after).count(TEXTS).all(&mut act).await?;
    let Some(last) = rows.last() else { return Ok(None) };
    let last = last.id("id")?;
    for row in &rows {
        index_sealed(&mut act, row).await?;
    }
    let written = i64::try_from(rows.len()).unwrap_or_default();
    act.done(job.id, ()).await?;
    Ok(Some((last, written)))
}
