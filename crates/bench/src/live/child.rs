//! The servers that are measured, each a process of its own: the wall as the binary serves it, and the floor beside it, which
//! sends the same bytes to the same readers and does nothing else.

use std::convert::Infallible;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};

use axum::Router;
use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::Event;
use axum::routing::{get, post};
use futures_util::{Stream, stream};
use redthread_testkit::{Cast, World};
use redthread_wall::actions;
use redthread_web::{Instrument, asset};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::broadcast::Sender;

static INSTRUMENTS: &[Instrument] = &[redthread_wall::INSTRUMENT];

/// A server in a process of its own; ended by its own id.
pub(super) struct Server {
    child: Child,
    /// What it said when it served: `address`, and for the wall its code and what a phone loads.
    pub(super) said: Value,
}

impl Server {
    /// Starts this very program again, as a server.
    pub(super) fn start(what: &str) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let mut child = command.arg(what).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { child, said: serde_json::from_str(&line).expect("a server that serves") }
    }

    pub(super) fn text(&self, name: &str) -> String {
        self.said[name].as_str().unwrap_or_default().to_owned()
    }

    /// Processor time so far, in microseconds.
    pub(super) fn cpu(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let after = stat.rsplit(')').next().unwrap_or_default();
        let ticks: f64 = after.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok()).sum();
        ticks * 10_000.0
    }

    /// Resident memory in kB.
    pub(super) fn resident(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.trim().trim_end_matches(" kB").parse().unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn announce(said: &Value) {
    println!("{said}");
    std::io::stdout().flush().unwrap();
}

/// The wall: the whole router over a fresh store on this disk, one phase open.
pub(crate) async fn wall() {
    let world = World::workshop(INSTRUMENTS).await;
    let inside = world.inside(Cast::Irit).await;
    actions::open(&world.store, &world.deed(Cast::Irit), &inside).await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut read = world.store.read().await.unwrap();
    let wall = redthread_storage::workshop::find_wall(&mut read, world.project).await.unwrap().unwrap();
    drop(read);
    announce(&json!({
        "address": listener.local_addr().unwrap().to_string(),
        "project": world.project.to_string(),
        "code": wall.code,
        "loads": [asset("slim.css"), asset("js/room.js"), asset("js/live.js")],
        "email": Cast::Irit.email(),
        "password": redthread_testkit::PASSWORD,
    }));
    redthread_web::serve(listener, redthread_web::router(world.app.clone()), std::future::pending()).await;
}

/// The floor: what is posted goes to everybody who reads.
pub(crate) async fn floor() {
    let (sender, _) = tokio::sync::broadcast::channel::<String>(64);
    let router = Router::new().route("/live", get(follow)).route("/send", post(send)).with_state(sender);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    announce(&json!({ "address": listener.local_addr().unwrap().to_string() }));
    axum::serve(listener, router.into_make_service()).await.unwrap();
}

async fn send(State(sender): State<Sender<String>>, text: String) {
    drop(sender.send(text));
}

async fn follow(State(sender): State<Sender<String>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    Sse::new(stream::unfold(sender.subscribe(), |mut queue| async move {
        let text = queue.recv().await.ok()?;
        Some((Ok(Event::default().data(text)), queue))
    }))
}
