//! Live: a page that shows what happens while it happens. Reading is a stream of server-sent events, writing is an
//! ordinary post, and the truth is the database (`docs/decisions/0008-live.md`).
//!
//! A slice has something that is followed (a wall), counts its changes, and gives three answers as a [`Feed`]: how it is
//! now, what changed after a version, what is said beside it. One task a followed thing and node asks, once for everybody,
//! and the bytes it made are shared by all readers.

mod pump;
mod reader;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::IntoResponse as _;
use redthread_core::ids::Uuid;
use redthread_storage::{Error, Read, Store};

use crate::answer::{Answer, OrFail as _};
use crate::ctx::Ctx;
use crate::instrument::Later;
use pump::Pump;

/// Who follows: what whoever leads sees is not for the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Phones, the screen on the wall.
    Room,
    /// Whoever leads.
    Lead,
}

/// The same thing for each audience.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Both<T> {
    /// For the room.
    pub room: T,
    /// For whoever leads.
    pub lead: T,
}

impl<T> Both<T> {
    pub(crate) fn of(&self, audience: Audience) -> &T {
        match audience {
            Audience::Room => &self.room,
            Audience::Lead => &self.lead,
        }
    }

    pub(crate) fn map<U>(self, change: impl Fn(T) -> U) -> Both<U> {
        Both { room: change(self.room), lead: change(self.lead) }
    }
}

/// What changed of something after one version, up to another.
pub type Since = for<'a> fn(&'a mut Read, Uuid, (i64, i64)) -> Later<'a, Option<Both<String>>>;

/// How a slice tells what is followed. All texts are JSON in one line, the same for readers of every language.
#[derive(Clone, Copy)]
pub struct Feed {
    /// What is followed: tells its ids from those of other feeds.
    pub kind: &'static str,
    /// How often it has changed.
    pub version: for<'a> fn(&'a mut Read, Uuid) -> Later<'a, i64>,
    /// All of it as it is in this read.
    pub whole: for<'a> fn(&'a mut Read, Uuid) -> Later<'a, Both<String>>,
    /// What changed after one version, up to another; empty where an audience has nothing to see of it. `None` when the
    /// first version is too old to tell: whoever asked takes the whole anew.
    pub since: Since,
    /// What is said beside it, such as how many there are: at most once a second, and only when it differs.
    pub aside: for<'a> fn(&'a mut Read, Uuid) -> Later<'a, String>,
}

impl std::fmt::Debug for Feed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.kind)
    }
}

type Pumps = HashMap<(&'static str, Uuid), Arc<Pump>>;

/// Everything that is being followed on this node. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Live(Arc<Following>);

#[derive(Debug, Default)]
struct Following {
    pumps: Mutex<Pumps>,
    is_over: AtomicBool,
}

impl Live {
    /// Ends every stream, so that the server can: nothing is lost, readers come back to another node or later.
    pub fn end(&self) {
        self.0.is_over.store(true, Ordering::Relaxed);
        for pump in self.pumps().values() {
            pump.end();
        }
    }

    /// How many streams are open on this node.
    pub fn readers(&self) -> usize {
        self.pumps().values().map(|pump| pump.readers()).sum()
    }

    fn pumps(&self) -> std::sync::MutexGuard<'_, Pumps> {
        self.0.pumps.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The pump of what is followed; it begins with its first reader.
    fn pump(&self, feed: &'static Feed, id: Uuid) -> Arc<Pump> {
        self.pumps().entry((feed.kind, id)).or_insert_with(|| Arc::new(Pump::new(feed, id))).clone()
    }

    /// Lets go of a pump that nobody reads from; not when somebody has come in the meantime.
    fn forget(&self, pump: &Arc<Pump>) -> bool {
        let mut pumps = self.pumps();
        // This task and the map hold it; whoever is about to read holds it, too.
        let is_deserted = pump.readers() == 0 && Arc::strong_count(pump) <= 2;
        if is_deserted {
            pumps.remove(&pump.key());
        }
        is_deserted
    }

    async fn begun(&self, store: &Store, feed: &'static Feed, id: Uuid) -> Result<Arc<Pump>, Error> {
        let pump = self.pump(feed, id);
        pump.begin(self, store).await?;
        Ok(pump)
    }

    /// All of it, with its version: made once for everybody, and never older than what a stream from its version brings.
    pub async fn whole(
        &self,
        store: &Store,
        (feed, id): (&'static Feed, Uuid),
        audience: Audience,
    ) -> Result<(i64, Bytes), Error> {
        self.begun(store, feed, id).await?.whole(store, audience).await
    }
}

impl Ctx {
    /// Answers with all of what is followed; its version is the answer's `ETag`.
    pub async fn whole(&self, feed: &'static Feed, id: Uuid, audience: Audience) -> Answer {
        let (version, bytes) = self.app.live.whole(self.store(), (feed, id), audience).await.or_fail(self)?;
        let tag = HeaderValue::from_str(&format!("\"{version}\"")).unwrap_or(HeaderValue::from_static("\"\""));
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            (header::ETAG, tag),
        ];
        Ok((headers, bytes).into_response())
    }

    /// Answers with a stream of what changes after the version that the reader has: the last event it received, or `?from=`
    /// the version of the whole that it took.
    pub async fn follow(&self, feed: &'static Feed, id: Uuid, audience: Audience, headers: &HeaderMap) -> Answer {
        let last = headers.get("last-event-id").and_then(|value| value.to_str().ok()).map(str::to_owned);
        let last = last.or_else(|| self.asked("from")).and_then(|version| version.parse().ok());
        let pump = self.app.live.begun(self.store(), feed, id).await.or_fail(self)?;
        if self.app.live.0.is_over.load(Ordering::Relaxed) {
            return Err(self.fail(Error::NotFound));
        }
        Ok(reader::answer(self.store(), pump, audience, last))
    }
}
