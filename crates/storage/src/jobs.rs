//! Jobs: long work off the request, begun after the commit that asked for it.
//!
//! A job's state is a row, so that it survives a restart; its progress lives in memory, because a hundred commits to
//! draw a bar would be a hundred too many.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use redthread_core::ids::{JobId, ProjectId, Uuid};

use crate::act::{Begun, Deed};
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::store::Store;

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobState {
    /// In the queue.
    Waiting,
    /// Being done.
    Running,
    /// Done.
    Done,
    /// Given up; its note says why, as a code.
    Failed,
}

impl JobState {
    /// As stored and as the progress island reads it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Waiting, Self::Running, Self::Done, Self::Failed].into_iter().find(|state| state.code() == code)
    }
}

/// One job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Which.
    pub id: JobId,
    /// Of which project.
    pub project: Option<ProjectId>,
    /// What kind of work: `<slice>.<what>`.
    pub kind: String,
    /// On what.
    pub subject: Uuid,
    /// How far.
    pub state: JobState,
    /// Why it failed: a message code.
    pub note: String,
    /// Steps done and steps in all; (0, 0) where nobody counts.
    pub progress: (i64, i64),
}

static PROGRESS: LazyLock<Mutex<HashMap<JobId, (i64, i64)>>> = LazyLock::new(Mutex::default);

/// Says how far a running job is.
pub fn report(id: JobId, done: i64, total: i64) {
    PROGRESS.lock().unwrap_or_else(PoisonError::into_inner).insert(id, (done, total));
}

/// Takes the oldest waiting job of a kind.
pub async fn claim(store: &Store, kind: &str) -> Result<Option<Job>, Error> {
    let oldest = "SELECT * FROM jobs WHERE state = 'waiting' AND kind = $1 ORDER BY made_at, id LIMIT 1";
    if sql(oldest).text(kind).first(&mut store.read().await?).await?.is_none() {
        return Ok(None);
    }
    let Begun::Act(mut act) = store.begin(&Deed::fresh(store, None)?, "job.started", None).await? else {
        return Ok(None);
    };
    let Some(row) = sql(oldest).text(kind).first(&mut act).await? else { return Ok(None) };
    let job = read_job(&row)?;
    set_state(&mut act, job.id, JobState::Running, "").await?;
    act.done(job.id, ()).await?;
    Ok(Some(Job { state: JobState::Running, ..job }))
}

/// Ends a job: done, or failed with a message code.
pub async fn end(store: &Store, id: JobId, outcome: Result<(), &str>) -> Result<(), Error> {
    let Begun::Act(mut act) = store.begin(&Deed::fresh(store, None)?, "job.ended", None).await? else { return Ok(()) };
    let (state, note) = outcome.map_or_else(|note| (JobState::Failed, note), |()| (JobState::Done, ""));
    set_state(&mut act, id, state, note).await?;
    PROGRESS.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    act.done(id, ()).await
}

/// Puts back what was running when the machine stopped: at the start, before any worker claims.
pub async fn requeue(store: &Store) -> Result<(), Error> {
    let running = "SELECT id FROM jobs WHERE state = 'running'";
    for row in sql(running).all(&mut store.read().await?).await? {
        let id: JobId = row.id("id")?;
        let Begun::Act(mut act) = store.begin(&Deed::fresh(store, None)?, "job.requeued", None).await? else {
            continue;
        };
        set_state(&mut act, id, JobState::Waiting, "").await?;
        act.done(id, ()).await?;
    }
    Ok(())
}

async fn set_state(act: &mut crate::Act, id: JobId, state: JobState, note: &str) -> Result<(), Error> {
    let change = "UPDATE jobs SET state = $2, note = $3, changed_at = $4 WHERE id = $1";
    sql(change).id(id).text(state.code()).text(note).time(act.now()).run(act).await.map(drop)
}

/// A job of a project.
pub async fn load_job(on: &mut impl Reads, project: ProjectId, id: JobId) -> Result<Job, Error> {
    read_job(&sql("SELECT * FROM jobs WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?)
}

/// The newest job on something; `None` when there never was one.
pub async fn find_newest(on: &mut impl Reads, kind: &str, subject: Uuid) -> Result<Option<Job>, Error> {
    let newest = "SELECT * FROM jobs WHERE kind = $1 AND subject = $2 ORDER BY made_at DESC, id DESC LIMIT 1";
    sql(newest).text(kind).uuid(subject).first(on).await?.as_ref().map(read_job).transpose()
}

/// The newest job of a kind, on whatever.
pub async fn find_newest_of(on: &mut impl Reads, kind: &str) -> Result<Option<Job>, Error> {
    let newest = "SELECT * FROM jobs WHERE kind = $1 ORDER BY made_at DESC, id DESC LIMIT 1";
    sql(newest).text(kind).first(on).await?.as_ref().map(read_job).transpose()
}

fn read_job(row: &Row) -> Result<Job, Error> {
    let id: JobId = row.id("id")?;
    let known = PROGRESS.lock().unwrap_or_else(PoisonError::into_inner).get(&id).copied();
    Ok(Job {
        id,
        project: row.maybe_id("project")?,
        kind: row.text("kind")?,
        subject: row.uuid("subject")?,
        state: row.code("state", JobState::from_code)?,
        note: row.text("note")?,
        progress: known.unwrap_or_default(),
    })
}
