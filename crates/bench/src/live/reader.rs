//! A reader: follows the stream, notes when it saw each slip, and whether it saw one twice. It can be cut off, and stalled.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use super::client::{Line, find};

/// Every slip bears its number between two of these.
const MARK: u8 = b'#';

/// What all readers write into: when each slip was sent, and how long it took to be seen.
#[derive(Default)]
pub(super) struct Board {
    sent: RefCell<Vec<Instant>>,
    /// How long each sight took, since the last time they were taken.
    pub(super) sights: RefCell<Vec<Duration>>,
    pub(super) seen: Cell<usize>,
    pub(super) twice: Cell<usize>,
    pub(super) resyncs: Cell<usize>,
}

impl Board {
    /// A slip is about to be sent; its number.
    pub(super) fn send(&self) -> usize {
        let mut sent = self.sent.borrow_mut();
        sent.push(Instant::now());
        sent.len() - 1
    }

    /// From now on sights of what was sent before count from this moment: it was hidden.
    pub(super) fn send_again(&self, from: usize) {
        for at in self.sent.borrow_mut().iter_mut().skip(from) {
            *at = Instant::now();
        }
    }

    pub(super) fn sent(&self) -> usize {
        self.sent.borrow().len()
    }

    pub(super) fn take(&self) -> Vec<Duration> {
        std::mem::take(&mut self.sights.borrow_mut())
    }
}

/// What is done to readers from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Read,
    Stall,
    /// Cut off, until the next order.
    Cut,
}

pub(super) struct Reader {
    pub(super) address: String,
    /// With the question mark or ampersand that a version is put after; empty for the floor.
    pub(super) live: String,
    pub(super) state: String,
    pub(super) cookie: String,
    pub(super) board: Rc<Board>,
    pub(super) orders: watch::Receiver<Order>,
    pub(super) last: i64,
    have: Vec<bool>,
    partial: Vec<u8>,
}

impl Reader {
    pub(super) fn new(
        (address, live, state, cookie): (String, String, String, String),
        board: Rc<Board>,
        orders: watch::Receiver<Order>,
        last: i64,
    ) -> Self {
        Self { address, live, state, cookie, board, orders, last, have: vec![], partial: vec![] }
    }

    /// Opens the stream; its bytes so far count as joining.
    pub(super) async fn open(&self) -> Line {
        let mut line = Line::open(&self.address).await;
        let path = if self.state.is_empty() { self.live.clone() } else { format!("{}{}", self.live, self.last) };
        let headers = format!(
            "Accept: text/event-stream\r\nAccept-Encoding: gzip, br\r\n{}Last-Event-ID: {}\r\n",
            self.cookie, self.last
        );
        line.send("GET", &path, &headers, "").await;
        let head = line.head().await;
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        line
    }

    /// Reads until there are no more orders.
    pub(super) async fn run(mut self, mut line: Line) {
        loop {
            let order = *self.orders.borrow_and_update();
            if order == Order::Cut {
                drop(line);
                self.partial.clear();
                if self.orders.changed().await.is_err() {
                    return;
                }
                line = self.open().await;
                continue;
            }
            if order == Order::Stall {
                if self.orders.changed().await.is_err() {
                    return;
                }
                continue;
            }
            tokio::select! {
                changed = self.orders.changed() => if changed.is_err() { return },
                is_more = line.more() => {
                    let bytes = line.take();
                    let is_lost = self.read(&bytes);
                    if is_lost {
                        self.whole().await;
                    }
                    if is_lost || !is_more {
                        line = self.open().await;
                    }
                }
            }
        }
    }

    /// Reads what came; whether the whole must be taken anew.
    fn read(&mut self, bytes: &[u8]) -> bool {
        // What was looked at before holds no end, but the first half of one may be its last byte.
        let mut looked = self.partial.len().saturating_sub(1);
        self.partial.extend_from_slice(bytes);
        let mut is_lost = false;
        while let Some(end) = find(&self.partial[looked..], b"\n\n") {
            let block: Vec<u8> = self.partial.drain(..looked + end + 2).collect();
            looked = 0;
            is_lost |= find(&block, b"event: resync").is_some();
            if let Some(at) = find(&block, b"id: ") {
                let digits: String =
                    block[at + 4..].iter().take_while(|c| c.is_ascii_digit()).map(|c| char::from(*c)).collect();
                self.last = digits.parse().unwrap_or(self.last);
            }
            self.note(&block, true);
        }
        is_lost
    }

    /// Notes every slip of a block of text.
    fn note(&mut self, block: &[u8], counts_twice: bool) {
        let now = Instant::now();
        for number in
            block.split(|c| *c == MARK).filter_map(|part| std::str::from_utf8(part).ok()?.parse::<usize>().ok())
        {
            if self.have.len() <= number {
                self.have.resize(number + 1, false);
            }
            if self.have[number] {
                self.board.twice.set(self.board.twice.get() + usize::from(counts_twice));
                continue;
            }
            self.have[number] = true;
            self.board.seen.set(self.board.seen.get() + 1);
            let sent = self.board.sent.borrow().get(number).copied();
            self.board.sights.borrow_mut().extend(sent.map(|at| now.duration_since(at)));
        }
    }

    async fn whole(&mut self) {
        self.board.resyncs.set(self.board.resyncs.get() + 1);
        self.partial.clear();
        let mut line = Line::open(&self.address).await;
        let reply = line.get(&self.state, &self.cookie).await;
        self.last = reply.header("etag").trim_matches('"').parse().unwrap_or_default();
        self.note(&reply.body, false);
    }
}
