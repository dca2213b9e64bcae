//! Making an edition, off the request: put together, typeset, and frozen only if nothing changed meanwhile.

use std::time::Duration;

use redthread_book::Manuscript;
use redthread_core::ids::{ActId, EditionId, Id, JobId};
use redthread_core::language::Lang;
use redthread_storage::jobs::{self, Job, JobState};
use redthread_storage::{Act, Begun, Deed, Error, Read, Reads, Store, hex};
use redthread_web::{App, Words};
use tokio::sync::Semaphore;

use crate::fault;
use crate::format::{Files, Format};

/// One manuscript is typeset at a time: it takes a second or two and some 250 MB.
static TYPESETTING: Semaphore = Semaphore::const_new(1);

/// How often a manuscript is put together anew because its texts changed while it was typeset.
const TRIES: usize = 3;

/// How a slice puts together what it publishes.
pub trait Makes: Send + Sync + 'static {
    /// The kind of its jobs: `<slice>.edition`.
    const WORK: &'static str;
    /// The verb of freezing one.
    const MADE: &'static str;
    /// The formats it is made in.
    const FORMATS: &'static [Format];
    /// What was put together: a manuscript, and whatever is frozen beside it.
    type Draft: Send + Sync;

    /// Puts it together as it stands, at that event head.
    ///
    /// # Errors
    /// Refusals, while something is in the way.
    fn gather<R: Reads>(
        store: &Store,
        on: &mut R,
        job: &Job,
        words: &Words,
        head: &str,
    ) -> impl Future<Output = Result<Self::Draft, Error>> + Send;

    /// The manuscript to typeset; two that are the same give the same bytes.
    fn manuscript(draft: &Self::Draft) -> &Manuscript;

    /// Stores the edition and ties it to what it shows.
    fn freeze(
        act: &mut Act,
        job: &Job,
        draft: &Self::Draft,
        head: &str,
        files: &Files,
    ) -> impl Future<Output = Result<EditionId, Error>> + Send;
}

/// The work on `subject` that waits or goes on.
pub async fn running(on: &mut impl Reads, kind: &str, subject: impl Id + Send) -> Result<Option<Job>, Error> {
    let newest = jobs::find_newest(on, kind, subject.uuid()).await?;
    Ok(newest.filter(|job| matches!(job.state, JobState::Waiting | JobState::Running)))
}

/// Asks for an edition; while one is being made, answers with that work.
pub async fn ask<M: Makes>(act: &mut Act, subject: impl Id + Send) -> Result<JobId, Error> {
    match running(act, M::WORK, subject).await? {
        Some(job) => Ok(job.id),
        None => act.enqueue(M::WORK, subject).await,
    }
}

/// Makes editions as they are asked for, until it is dropped.
pub async fn work<M: Makes>(app: App) {
    loop {
        match make_once::<M>(&app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!("{}: {error}", M::WORK),
        }
        // Something may have been asked for by another process, or between the look and the wait.
        tokio::select! {
            () = app.store.stirred() => {}
            () = tokio::time::sleep(Duration::from_secs(2)) => {}
        }
    }
}

/// Makes one edition that was asked for, if there is any; whether there was.
pub async fn make_once<M: Makes>(app: &App) -> Result<bool, Error> {
    let Some(job) = jobs::claim(&app.store, M::WORK).await? else { return Ok(false) };
    let words = app.dictionary.words(Lang::En);
    let outcome = match make::<M>(&app.store, &job, &words).await {
        Ok(_) => Ok(()),
        Err(Error::Refused(refusals)) => Err(refusals.first().map_or("edition.not_made", |refusal| refusal.code)),
        Err(error) => {
            tracing::error!("{}: {error}", M::WORK);
            Err("edition.not_made")
        }
    };
    jobs::end(&app.store, job.id, outcome).await?;
    Ok(true)
}

/// Makes the edition of a job. A job that was cut off after its edition was frozen finds it again.
async fn make<M: Makes>(store: &Store, job: &Job, words: &Words) -> Result<EditionId, Error> {
    for _ in 0..TRIES {
        jobs::report(job.id, 0, steps::<M>());
        let head = hex(&store.head().await?.1);
        let mut read = opened(store, job).await?;
        let draft = M::gather(store, &mut read, job, words, &head).await?;
        drop(read);
        let files = typeset::<M>(job.id, M::manuscript(&draft).clone()).await?;
        if let Some(edition) = freeze::<M>(store, job, (&draft, &head), words, &files).await? {
            return Ok(edition);
        }
    }
    Err(Error::refused("edition.changed_meanwhile"))
}

/// Steps of the work, as its bar counts them: gathering, the formats, freezing.
fn steps<M: Makes>() -> i64 {
    i64::try_from(M::FORMATS.len()).unwrap_or_default() + 2
}

/// A read with the keys of the job's project at hand.
async fn opened(store: &Store, job: &Job) -> Result<Read, Error> {
    let mut read = store.read().await?;
    if let Some(project) = job.project {
        read.opens(project);
    }
    Ok(read)
}

/// All formats, one after the other, away from the threads that answer requests.
async fn typeset<M: Makes>(job: JobId, manuscript: Manuscript) -> Result<Files, Error> {
    let _turn = TYPESETTING.acquire().await.map_err(fault)?;
    let work = move || {
        let mut files = Files::new();
        for (format, step) in M::FORMATS.iter().zip(1..) {
            jobs::report(job, step, steps::<M>());
            files.insert(*format, format.render(&manuscript)?);
        }
        jobs::report(job, steps::<M>() - 1, steps::<M>());
        Ok(files)
    };
    tokio::task::spawn_blocking(work).await.map_err(fault)?
}

/// Freezes the edition in one act, in which the gate is asked again. `None` when anything in it changed since it was
/// typeset. The act's id is the job's: done again, it answers with the first edition.
async fn freeze<M: Makes>(
    store: &Store,
    job: &Job,
    (typeset, head): (&M::Draft, &str),
    words: &Words,
    files: &Files,
) -> Result<Option<EditionId>, Error> {
    let deed = Deed { who: None, act: ActId::from_uuid(job.id.uuid()), digest: [0; 32] };
    let mut act = match store.begin(&deed, M::MADE, job.project).await? {
        Begun::Act(act) => act,
        Begun::Again(again) => return again.id().map(Some),
    };
    let now = M::gather(store, &mut act, job, words, head).await?;
    if M::manuscript(&now) != M::manuscript(typeset) {
        return Ok(None);
    }
    let edition = M::freeze(&mut act, job, &now, head, files).await?;
    act.made(edition).await.map(Some)
}
