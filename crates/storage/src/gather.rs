//! Writes that arrive together are committed together.
//!
//! A room of a thousand votes within three seconds. One commit each would queue behind the disk; so whatever arrives while
//! one commit is under way goes into the next one, all of it. Each write stays an act of its own, with its id, its events
//! and its answer: it is written inside a savepoint, so that one fails alone, and nobody is answered before the commit that
//! holds their write. Whoever hangs up while waiting has written all the same; their retry answers as the first time.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};

use redthread_core::ids::{Id, ProjectId, Uuid};
use tokio::sync::oneshot;

use crate::act::{self, Act, Answer, Deed};
use crate::error::{Error, Fault};
use crate::session::Session;
use crate::store::Store;

/// Most writes of one commit: the first of them waits for all.
const MOST: usize = 256;

/// What a gathered write does inside its act: whatever an act may, then its subject and its answer.
pub type Writing<'a, I, A> = Pin<Box<dyn Future<Output = Result<(I, A), Error>> + Send + 'a>>;

type Write = Box<dyn for<'a> FnOnce(&'a mut Act) -> Writing<'a, Uuid, String> + Send>;

struct Job {
    deed: Deed,
    verb: &'static str,
    project: Option<ProjectId>,
    write: Write,
    reply: oneshot::Sender<Result<String, Error>>,
}

/// The writes that wait for the next commit.
#[derive(Default)]
pub(crate) struct Gathering(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    jobs: VecDeque<Job>,
    /// Whether somebody is already taking them.
    is_taken: bool,
}

impl Gathering {
    /// Adds a write; whether somebody has to begin taking them.
    fn add(&self, job: Job) -> bool {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.jobs.push_back(job);
        !std::mem::replace(&mut waiting.is_taken, true)
    }

    /// The writes of the next commit; empty when none wait, and then nobody takes any more.
    fn take(&self) -> Vec<Job> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = waiting.jobs.len().min(MOST);
        waiting.is_taken = count > 0;
        waiting.jobs.drain(..count).collect()
    }
}

impl Store {
    /// A write that may share its commit with others: as `begin!`, the writing, and [`Act::done`] would do it, and
    /// answered as they would be. `write` must not wait for anything but the database.
    pub async fn gather<I, A, W>(
        &self,
        deed: &Deed,
        verb: &'static str,
        project: Option<ProjectId>,
        write: W,
    ) -> Result<A, Error>
    where
        I: Id + 'static,
        A: Answer + 'static,
        W: for<'a> FnOnce(&'a mut Act) -> Writing<'a, I, A> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let write: Write = Box::new(move |act| {
            let written = write(act);
            Box::pin(async move { written.await.map(|(subject, answer)| (subject.uuid(), answer.keep())) })
        });
        if self.gathering().add(Job { deed: *deed, verb, project, write, reply }) {
            // A task of its own: whoever happens to be first may hang up, and the others must not notice.
            tokio::spawn(take_all(self.clone()));
        }
        let kept = answer.await.map_err(|_| Fault::Other("a gathered write was dropped".to_owned()))??;
        A::recall(&kept).ok_or_else(|| Fault::Damaged("an act's answer does not read back".to_owned()).into())
    }
}

async fn take_all(store: Store) {
    loop {
        let jobs = store.gathering().take();
        if jobs.is_empty() {
            return;
        }
        // Apart, so that a write that panics takes nobody along but those of its own commit.
        if tokio::spawn(write_together(store.clone(), jobs)).await.is_err() {
            tracing::error!("a gathered write panicked");
        }
    }
}

/// Writes all, commits once, then answers everybody.
async fn write_together(store: Store, jobs: Vec<Job>) {
    let mut answers = Vec::with_capacity(jobs.len());
    let committed = write_all(&store, jobs, &mut answers).await;
    for (reply, answer) in answers {
        let answer = match &committed {
            Ok(()) => answer,
            Err(error) => Err(Fault::Other(format!("the commit failed: {error}")).into()),
        };
        // Whoever hung up is not there to be answered.
        drop(reply.send(answer));
    }
}

type Answered = (oneshot::Sender<Result<String, Error>>, Result<String, Error>);

async fn write_all(store: &Store, jobs: Vec<Job>, answers: &mut Vec<Answered>) -> Result<(), Fault> {
    let mut jobs = VecDeque::from(jobs);
    let written = write_each(store, &mut jobs, answers).await;
    // Those that were not even begun are answered, too.
    answers.extend(jobs.into_iter().map(|job| (job.reply, Err(Error::Conflict))));
    written
}

async fn write_each(store: &Store, jobs: &mut VecDeque<Job>, answers: &mut Vec<Answered>) -> Result<(), Fault> {
    let mut session = act::begin_writing(store).await?;
    let mut erased = vec![];
    while let Some(Job { deed, verb, project, write, reply }) = jobs.pop_front() {
        session.tx.script("SAVEPOINT gathered").await?;
        let chain = session.chain;
        let (left, gone, answer) = write_one(store, session, (&deed, verb, project), write).await;
        session = left;
        if answer.is_err() {
            // Also what PostgreSQL wants before it goes on after a failed statement.
            session.tx.script("ROLLBACK TO SAVEPOINT gathered").await?;
            session.chain = chain;
        } else {
            erased.extend(gone);
        }
        session.tx.script("RELEASE SAVEPOINT gathered").await?;
        answers.push((reply, answer));
    }
    act::commit(store, session, &erased).await
}

async fn write_one(
    store: &Store,
    mut session: Session,
    (deed, verb, project): (&Deed, &'static str, Option<ProjectId>),
    write: Write,
) -> (Session, Vec<Uuid>, Result<String, Error>) {
    match act::answered(&mut session, deed, verb).await {
        Ok(None) => {}
        Ok(Some(kept)) => return (session, vec![], Ok(kept)),
        Err(error) => return (session, vec![], Err(error)),
    }
    let mut act = Act::over(store, session, deed, verb, project);
    let answer = finish(&mut act, write).await;
    let (session, erased) = act.leave();
    (session, erased, answer)
}

async fn finish(act: &mut Act, write: Write) -> Result<String, Error> {
    let (subject, kept) = write(act).await?;
    act.note_down(subject, kept.clone()).await?;
    Ok(kept)
}
