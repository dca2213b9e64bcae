//! Reading a book off the request: a long one takes seconds.

use std::time::Duration;

use redthread_core::ids::{ActId, Id as _, JobId, OldBookId};
use redthread_intake::repair::Repaired;
use redthread_intake::{Unreadable, read_book};
use redthread_storage::jobs::{self, Job};
use redthread_storage::{Begun, Deed, Error, Fault, Store};
use redthread_web::App;

use crate::actions::keep_text;
use crate::store;

/// The kind of these jobs.
pub(crate) const WORK: &str = "oldbooks.read";
/// Steps of the work, as its bar counts them: opening the file, reading it, keeping it.
const STEPS: i64 = 3;

/// Reads books as they are brought, until it is dropped.
pub async fn work(app: App) {
    loop {
        match work_once(&app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!("{WORK}: {error}"),
        }
        // One may have been brought by another process, or between the look and the wait.
        tokio::select! {
            () = app.store.stirred() => {}
            () = tokio::time::sleep(Duration::from_secs(2)) => {}
        }
    }
}

/// Reads one book that waits, if there is any; whether there was.
pub async fn work_once(app: &App) -> Result<bool, Error> {
    let Some(job) = jobs::claim(&app.store, WORK).await? else { return Ok(false) };
    let outcome = read(&app.store, &job).await;
    let said = outcome.as_ref().map_or_else(
        |error| {
            tracing::error!("{WORK}: {error}");
            Err("oldbooks.not_read")
        },
        |unreadable| unreadable.map_or(Ok(()), Err),
    );
    jobs::end(&app.store, job.id, said).await?;
    Ok(true)
}

/// Reads the file of a job's book and keeps its text; or why it cannot be read, as a code.
async fn read(store: &Store, job: &Job) -> Result<Option<&'static str>, Error> {
    let id = OldBookId::from_uuid(job.subject);
    jobs::report(job.id, 0, STEPS);
    let mut opened = store.read().await?;
    let (book, bytes) = (store::find_book(&mut opened, id).await?, store::load_file(&mut opened, id).await?);
    drop(opened);
    jobs::report(job.id, 1, STEPS);
    let judged = judge(book.name, bytes).await?;
    jobs::report(job.id, 2, STEPS);
    keep(store, job.id, id, judged).await
}

/// Reads and repairs a file away from the threads that answer requests.
pub(crate) async fn judge(name: String, bytes: Vec<u8>) -> Result<Result<Repaired, Unreadable>, Error> {
    let work = tokio::task::spawn_blocking(move || read_book(&name, &bytes));
    work.await.map_err(|error| Fault::Other(error.to_string()).into())
}

/// The act's id is the job's: a job that was cut off after it finds its book read.
async fn keep(
    store: &Store,
    job: JobId,
    id: OldBookId,
    judged: Result<Repaired, Unreadable>,
) -> Result<Option<&'static str>, Error> {
    let deed = Deed { who: None, act: ActId::from_uuid(job.uuid()), digest: [0; 32] };
    let Begun::Act(mut act) = store.begin(&deed, "oldbooks.read", None).await? else { return Ok(None) };
    let book = store::find_book(&mut act, id).await?;
    let failed = match &judged {
        Ok(repaired) => keep_text(&mut act, &book, repaired).await.map(|()| None)?,
        Err(unreadable) => {
            store::update_failed(&mut act, id, unreadable.code()).await?;
            Some(unreadable.code())
        }
    };
    act.done(id, ()).await?;
    Ok(failed)
}
