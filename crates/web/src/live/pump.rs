//! One followed thing: asks what changed, once for all readers.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::Bytes;
use redthread_core::ids::Uuid;
use redthread_storage::{Error, Stirs, Store};
use tokio::sync::{Mutex as Turn, OnceCell, broadcast};
use tokio::time::{Instant, interval, sleep_until};

use super::{Audience, Both, Feed, Live};

/// At most one frame in this time; the first after a silence goes at once.
pub(super) const EVERY: Duration = Duration::from_millis(90);
/// What is said aside is said at most this often.
const ASIDE: Duration = Duration::from_secs(1);
/// A sign of life on a silent line: proxies cut what is silent for a minute.
const BEAT: Duration = Duration::from_secs(20);
/// Frames that a slow reader may be behind; then it gets one that holds them all.
const QUEUE: usize = 64;

/// What readers get.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// What changed, up to a version.
    Frame(i64, Bytes),
    /// Something beside it.
    Aside(Bytes),
    /// What changed cannot be told: take the whole anew.
    Resync,
    /// The server ends.
    End,
}

/// What a reader that has fallen behind gets.
pub(super) enum CatchUp {
    /// Nothing is missing, or only what this audience does not see.
    Nothing(i64),
    /// All that was missed, in one frame.
    Frame(i64, Bytes),
    /// Too much has happened.
    Resync,
}

struct Whole {
    version: i64,
    text: Both<Bytes>,
}

type Missed = ((i64, i64), Option<Both<Bytes>>);

pub(super) struct Pump {
    feed: &'static Feed,
    id: Uuid,
    queues: Both<broadcast::Sender<Piece>>,
    /// Up to which version frames were sent. Held while they are, so that nobody subscribes between the two.
    sent: Mutex<i64>,
    begun: OnceCell<()>,
    readers: AtomicUsize,
    /// What was said aside last: whoever comes is told at once.
    aside: Mutex<Bytes>,
    whole: Turn<Option<Whole>>,
    /// What was last made for readers that had fallen behind: after a cut they all ask for the same.
    missed: Turn<Vec<Missed>>,
}

impl std::fmt::Debug for Pump {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pump({})", self.feed.kind)
    }
}

impl Pump {
    pub(super) fn new(feed: &'static Feed, id: Uuid) -> Self {
        let queue = || broadcast::channel(QUEUE).0;
        Self {
            feed,
            id,
            queues: Both { room: queue(), lead: queue() },
            sent: Mutex::new(0),
            begun: OnceCell::new(),
            readers: AtomicUsize::new(0),
            aside: Mutex::default(),
            whole: Turn::default(),
            missed: Turn::default(),
        }
    }

    pub(super) fn key(&self) -> (&'static str, Uuid) {
        (self.feed.kind, self.id)
    }

    pub(super) fn readers(&self) -> usize {
        self.readers.load(Ordering::Relaxed)
    }

    pub(super) fn count(&self, more: bool) {
        if more {
            self.readers.fetch_add(1, Ordering::Relaxed);
        } else {
            self.readers.fetch_sub(1, Ordering::Relaxed);
        }
    }

    fn sent(&self) -> MutexGuard<'_, i64> {
        self.sent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins once: from now on nothing is missed.
    pub(super) async fn begin(self: &Arc<Self>, live: &Live, store: &Store) -> Result<(), Error> {
        let begin = async || {
            store.listen().await?;
            let stirs = store.stirs();
            *self.sent() = (self.feed.version)(&mut store.read().await?, self.id).await?;
            tokio::spawn(run(live.clone(), self.clone(), store.clone(), stirs));
            Ok(())
        };
        self.begun.get_or_try_init(begin).await.map(drop)
    }

    /// What was said aside last; empty before anything was.
    pub(super) fn aside(&self) -> Bytes {
        self.aside.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A queue, and the version after which it begins.
    pub(super) fn subscribe(&self, audience: Audience) -> (broadcast::Receiver<Piece>, i64) {
        let sent = self.sent();
        (self.queues.of(audience).subscribe(), *sent)
    }

    fn send(&self, piece: &Both<Option<Piece>>) {
        for audience in [Audience::Room, Audience::Lead] {
            if let Some(piece) = piece.of(audience) {
                // Nobody reads: nobody misses it.
                drop(self.queues.of(audience).send(piece.clone()));
            }
        }
    }

    fn send_all(&self, piece: &Piece) {
        self.send(&Both { room: Some(piece.clone()), lead: Some(piece.clone()) });
    }

    pub(super) fn end(&self) {
        self.send_all(&Piece::End);
    }

    /// Looks once, and sends what changed; whether it did.
    async fn look(&self, store: &Store) -> Result<bool, Error> {
        let mut read = store.read().await?;
        let until = (self.feed.version)(&mut read, self.id).await?;
        let after = *self.sent();
        if until <= after {
            return Ok(false);
        }
        let changed = (self.feed.since)(&mut read, self.id, (after, until)).await?;
        let mut sent = self.sent();
        *sent = until;
        match changed {
            Some(changed) => {
                self.send(&changed.map(|text| frame(until, &text).map(|bytes| Piece::Frame(until, bytes))));
            }
            None => self.send_all(&Piece::Resync),
        }
        Ok(true)
    }

    /// What came after `after`, up to what was sent to everybody: asked once for all who ask the same.
    pub(super) async fn catch_up(&self, store: &Store, audience: Audience, after: i64) -> Result<CatchUp, Error> {
        let mut missed = self.missed.lock().await;
        let until = *self.sent();
        if until <= after {
            return Ok(CatchUp::Nothing(after));
        }
        missed.retain(|((_, of), _)| *of == until);
        let known = missed.iter().position(|((from, _), _)| *from == after);
        let place = if let Some(place) = known {
            place
        } else {
            let changed = (self.feed.since)(&mut store.read().await?, self.id, (after, until)).await?;
            let bytes = changed.map(|both| both.map(|text| frame(until, &text).unwrap_or_default()));
            missed.push(((after, until), bytes));
            missed.len() - 1
        };
        Ok(match missed.get(place).and_then(|(_, bytes)| bytes.as_ref()) {
            None => CatchUp::Resync,
            Some(bytes) if bytes.of(audience).is_empty() => CatchUp::Nothing(until),
            Some(bytes) => CatchUp::Frame(until, bytes.of(audience).clone()),
        })
    }

    /// All of it: the last one made, while nothing has been sent since; the stream from its version brings the rest.
    pub(super) async fn whole(&self, store: &Store, audience: Audience) -> Result<(i64, Bytes), Error> {
        let mut whole = self.whole.lock().await;
        if let Some(whole) = whole.as_ref().filter(|whole| whole.version >= *self.sent()) {
            return Ok((whole.version, whole.text.of(audience).clone()));
        }
        let mut read = store.read().await?;
        let version = (self.feed.version)(&mut read, self.id).await?;
        let text = (self.feed.whole)(&mut read, self.id).await?.map(Bytes::from);
        let made = whole.insert(Whole { version, text });
        Ok((version, made.text.of(audience).clone()))
    }
}

/// A frame as it goes over the line; none when there is nothing to see.
fn frame(version: i64, text: &str) -> Option<Bytes> {
    (!text.is_empty()).then(|| Bytes::from(format!("id: {version}\ndata: {text}\n\n")))
}

/// The pump at work, until nobody has read for a while.
async fn run(live: Live, pump: Arc<Pump>, store: Store, mut stirs: Stirs) {
    let mut beat = interval(BEAT);
    beat.tick().await;
    let mut ready = Instant::now();
    let mut aside = Aside { said: String::new(), due: Some(Instant::now()), next: Instant::now() };
    loop {
        tokio::select! {
            () = stirs.next() => aside.due = Some(aside.next),
            () = sleep_until(aside.due.unwrap_or(ready)), if aside.due.is_some() => {}
            _ = beat.tick() => {
                if live.forget(&pump) {
                    return;
                }
                pump.send_all(&Piece::Aside(Bytes::from_static(b":\n\n")));
                continue;
            }
        }
        sleep_until(ready).await;
        stirs.catch_up();
        match pump.look(&store).await {
            Ok(true) => ready = Instant::now() + EVERY,
            Ok(false) => {}
            Err(error) => tracing::error!("{} cannot be followed: {error}", pump.feed.kind),
        }
        if aside.due.is_some_and(|due| due <= Instant::now())
            && let Err(error) = aside.look(&pump, &store).await
        {
            tracing::error!("{} cannot be followed: {error}", pump.feed.kind);
        }
    }
}

/// What is said beside: when next, and what was said last.
struct Aside {
    said: String,
    due: Option<Instant>,
    next: Instant,
}

impl Aside {
    async fn look(&mut self, pump: &Pump, store: &Store) -> Result<(), Error> {
        (self.due, self.next) = (None, Instant::now() + ASIDE);
        let text = (pump.feed.aside)(&mut store.read().await?, pump.id).await?;
        if text != self.said {
            let bytes = Bytes::from(format!("event: aside\ndata: {text}\n\n"));
            *pump.aside.lock().unwrap_or_else(PoisonError::into_inner) = bytes.clone();
            pump.send_all(&Piece::Aside(bytes));
            self.said = text;
        }
        Ok(())
    }
}
