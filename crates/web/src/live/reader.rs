//! One reader: a queue that is shared, and the place in it.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::{Stream, StreamExt as _, stream};
use redthread_storage::Store;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use super::Audience;
use super::pump::{CatchUp, Piece, Pump};

const RESYNC: Bytes = Bytes::from_static(b"event: resync\ndata: {}\n\n");

struct Reader {
    store: Store,
    pump: Arc<Pump>,
    audience: Audience,
    queue: Receiver<Piece>,
    /// The last version that it has.
    seen: i64,
    is_behind: bool,
    is_over: bool,
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.pump.count(false);
    }
}

/// The stream as an answer.
pub(super) fn answer(store: &Store, pump: Arc<Pump>, audience: Audience, last: Option<i64>) -> Response {
    let (queue, sent) = pump.subscribe(audience);
    pump.count(true);
    // Whoever has nothing yet takes the whole first.
    let seen = last.unwrap_or(i64::MIN);
    let reader = Reader { store: store.clone(), pump, audience, queue, seen, is_behind: seen < sent, is_over: false };
    let first = stream::iter([retry(), reader.pump.aside()].map(Ok::<Bytes, Infallible>));
    let body = Body::from_stream(first.chain(pieces(reader)));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        // Proxies that gather answers before they pass them on.
        (header::HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    (headers, body).into_response()
}

/// After a cut a whole room comes back: each at another moment of two seconds.
fn retry() -> Bytes {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let step = NEXT.fetch_add(1, Ordering::Relaxed).wrapping_mul(617) % 2000;
    Bytes::from(format!("retry: {}\n\n", 500 + step))
}

fn pieces(reader: Reader) -> impl Stream<Item = Result<Bytes, Infallible>> {
    stream::unfold(reader, |mut reader| async move {
        let bytes = reader.next().await?;
        Some((Ok(bytes), reader))
    })
}

impl Reader {
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            if self.is_over {
                return None;
            }
            if self.is_behind {
                // In a box: the few that fall behind must not make everybody's stream as large as this.
                if let Some(bytes) = Box::pin(self.catch_up()).await {
                    return Some(bytes);
                }
            }
            match self.queue.recv().await {
                Ok(Piece::Frame(to, _)) if to <= self.seen => {}
                Ok(Piece::Frame(to, bytes)) => {
                    self.seen = to;
                    return Some(bytes);
                }
                Ok(Piece::Aside(bytes)) => return Some(bytes),
                Ok(Piece::Resync) => return Some(self.resync()),
                Ok(Piece::End) | Err(RecvError::Closed) => return None,
                Err(RecvError::Lagged(_)) => {
                    // What is still in the queue comes again in the one frame that holds all.
                    self.queue = self.pump.subscribe(self.audience).0;
                    self.is_behind = true;
                }
            }
        }
    }

    async fn catch_up(&mut self) -> Option<Bytes> {
        self.is_behind = false;
        match self.pump.catch_up(&self.store, self.audience, self.seen).await {
            Ok(CatchUp::Nothing(to)) => {
                self.seen = to;
                None
            }
            Ok(CatchUp::Frame(to, bytes)) => {
                self.seen = to;
                Some(bytes)
            }
            Ok(CatchUp::Resync) => Some(self.resync()),
            Err(error) => {
                tracing::error!("a reader cannot catch up: {error}");
                Some(self.resync())
            }
        }
    }

    fn resync(&mut self) -> Bytes {
        self.is_over = true;
        RESYNC
    }
}
