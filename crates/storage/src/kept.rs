//! What was read before and still holds.
//!
//! Every act of a project ends with an event, in the same transaction, and the hash of the last event names everything
//! before it. So two reads that find the same last events look at the same rows, and what the first made of them need
//! not be made again: not by asking the clock, not by being told, in this process or beside another one. An [`crate::Act`]
//! sees its own unfinished writes and therefore never looks here.
//!
//! Kept is only what the tables hold in the clear, ids, states, counts, aliases: nothing that is sealed, and no key. The one
//! exception is what everybody can read at an address of this server, which may be kept for as long as nothing has happened
//! and no date of a consent has come ([`find_on_show`]).
//! Whoever changes such rows does it under an act of their project ([`crate::Act::of`]) or of none.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use redthread_core::ids::{Id as _, ProjectId, Uuid};

use crate::consents;
use crate::db::{Reads, sql};
use crate::error::Error;
use crate::store::NOBODY;

/// In the place of a project: all of them.
const ALL: Uuid = Uuid::max();

/// The last event of a project and the last of no project, as hashes; of all of them, the very last.
pub(crate) type Head = [Option<Vec<u8>>; 2];

/// Most things kept at once; then all are let go. A workspace with a hundred projects in use stays below.
const MOST: usize = 1024;

type Shelf = HashMap<(ProjectId, &'static str), (Head, Arc<dyn Any + Send + Sync>)>;

/// What a store keeps for its reads.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Shelf>);

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kept")
    }
}

impl Kept {
    fn find<T: Clone + 'static>(&self, key: (ProjectId, &'static str), head: &Head) -> Option<T> {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, kept) = shelf.get(&key)?;
        if of == head {
            return kept.downcast_ref::<T>().cloned();
        }
        shelf.remove(&key);
        None
    }

    fn put(&self, key: (ProjectId, &'static str), head: Head, kept: Arc<dyn Any + Send + Sync>) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.len() >= MOST {
            shelf.clear();
        }
        shelf.insert(key, (head, kept));
    }
}

/// `what` of a project as it was read before, if nothing has happened since. Give what is read instead to [`keep`].
pub(crate) async fn find<T: Clone + 'static>(
    on: &mut impl Reads,
    project: ProjectId,
    what: &'static str,
) -> Result<Option<T>, Error> {
    let Some(kept) = on.session().kept.clone() else { return Ok(None) };
    let head = head(on, project).await?;
    Ok(kept.find((project, what), &head))
}

/// Keeps `what` of a project, as this read has found it.
pub(crate) async fn keep<T: Clone + Send + Sync + 'static>(
    on: &mut impl Reads,
    project: ProjectId,
    what: &'static str,
    found: &T,
) -> Result<(), Error> {
    let Some(kept) = on.session().kept.clone() else { return Ok(()) };
    let head = head(on, project).await?;
    kept.put((project, what), head, Arc::new(found.clone()));
    Ok(())
}

/// What everybody can read, as long as nothing happens and no date of a consent comes.
#[derive(Clone)]
struct OnShow<T> {
    from: Timestamp,
    until: Option<Timestamp>,
    it: T,
}

/// What everybody can read of a project, or of all, as it was found before, if nothing has happened since and every consent is
/// what it was. Give what is found instead to [`keep_on_show`].
pub async fn find_on_show<T: Clone + 'static>(
    on: &mut impl Reads,
    of: Option<ProjectId>,
    what: &'static str,
    now: Timestamp,
) -> Result<Option<T>, Error> {
    let kept: Option<OnShow<T>> = find(on, scope(of), what).await?;
    let holds = |kept: &OnShow<T>| kept.from <= now && kept.until.is_none_or(|until| now < until);
    Ok(kept.filter(holds).map(|kept| kept.it))
}

/// Keeps what everybody can read `now`, as this read has found it: nothing that is not public.
pub async fn keep_on_show<T: Clone + Send + Sync + 'static>(
    on: &mut impl Reads,
    of: Option<ProjectId>,
    what: &'static str,
    now: Timestamp,
    it: T,
) -> Result<(), Error> {
    let until = consents::next_date(on, of, now).await?;
    keep(on, scope(of), what, &OnShow { from: now, until, it }).await
}

fn scope(of: Option<ProjectId>) -> ProjectId {
    of.unwrap_or(ProjectId::from_uuid(ALL))
}

/// Asked once a read: a read is one snapshot, so its answer cannot change.
async fn head(on: &mut impl Reads, project: ProjectId) -> Result<Head, Error> {
    if let Some(head) = on.session().heads.get(&project) {
        return Ok(head.clone());
    }
    let head = if project.uuid() == ALL { head_of_all(on).await? } else { head_of(on, project).await? };
    on.session().heads.insert(project, head.clone());
    Ok(head)
}

async fn head_of_all(on: &mut impl Reads) -> Result<Head, Error> {
    let row = sql("SELECT hash FROM events ORDER BY seq DESC LIMIT 1").first(on).await?;
    Ok([row.map(|row| row.bytes("hash")).transpose()?, None])
}

async fn head_of(on: &mut impl Reads, project: ProjectId) -> Result<Head, Error> {
    let row = sql("SELECT (SELECT hash FROM events WHERE project = $1 ORDER BY seq DESC LIMIT 1) AS own, (SELECT hash FROM events WHERE project = $2 ORDER BY seq DESC LIMIT 1) AS system")
        .uuid(project.uuid())
        .uuid(NOBODY)
        .one(on)
        .await?;
    Ok([row.maybe_bytes("own")?, row.maybe_bytes("system")?])
}
