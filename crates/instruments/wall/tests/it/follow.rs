//! The feed: what happens reaches whoever follows, once, and whoever was cut off misses nothing.

#![expect(clippy::expect_used, reason = "a feed that breaks off is a failed test")]

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use http_body_util::BodyExt as _;
use redthread_testkit::{Cast, World};
use redthread_wall::actions::{self, Settings};
use serde_json::Value;
use tower::ServiceExt as _;

use super::{SWEDISH, WORDS, begun, phone, slips, stage, wall, write};

/// A phone that follows: its cookie, its place, and what came so far.
struct Reader {
    body: Body,
    rest: String,
}

/// One event of a stream.
#[derive(Debug)]
struct Event {
    name: String,
    id: Option<i64>,
    data: Value,
}

async fn ask(router: &Router, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let mut request = Request::get(path).header("host", "localhost");
    if path.contains("/live") {
        request = request.header("accept-encoding", "gzip, br");
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

impl Reader {
    async fn open(router: &Router, path: &str, headers: &[(&str, &str)]) -> Self {
        let response = ask(router, path, headers).await;
        assert_eq!(response.status(), 200, "{path}");
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        assert!(response.headers().get("content-encoding").is_none(), "a stream is never held back to be compressed");
        Self { body: response.into_body(), rest: String::new() }
    }

    /// The next event; `None` when the stream has ended.
    async fn next(&mut self) -> Option<Event> {
        loop {
            while let Some((block, rest)) = self.rest.split_once("\n\n") {
                let (block, rest) = (block.to_owned(), rest.to_owned());
                self.rest = rest;
                let field = |name: &str| {
                    block.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim().to_owned())
                };
                if let Some(data) = field("data:") {
                    let id = field("id:").map(|id| id.parse().unwrap());
                    return Some(Event {
                        name: field("event:").unwrap_or_default(),
                        id,
                        data: serde_json::from_str(&data).unwrap(),
                    });
                }
            }
            let frame = tokio::time::timeout(Duration::from_secs(10), self.body.frame())
                .await
                .expect("something within ten seconds");
            self.rest.push_str(std::str::from_utf8(&frame?.unwrap().into_data().unwrap()).unwrap());
        }
    }

    /// The next frame; what is said aside is passed over.
    async fn frame(&mut self) -> Event {
        loop {
            let event = self.next().await.expect("a frame");
            if event.name.is_empty() {
                return event;
            }
        }
    }

    /// Slips that came until there are so many, by their words.
    async fn words(&mut self, count: usize) -> Vec<String> {
        let mut words = vec![];
        while words.len() < count {
            let frame = self.frame().await;
            let slips = frame.data["slips"].as_array().cloned().unwrap_or_default();
            words.extend(slips.iter().filter_map(|slip| slip["w"].as_str().map(str::to_owned)));
        }
        words
    }
}

/// Somebody in the room with their cookie, and the router of the node they are on.
async fn joined(world: &World, code: &str) -> (Router, String) {
    let page = world.visitor().post(&format!("/w/{code}/join"), &[]).await;
    let cookie = page.headers["set-cookie"].split(';').next().unwrap().to_owned();
    (redthread_web::router(world.app.clone()), cookie)
}

async fn version(router: &Router, code: &str, cookie: &str) -> (i64, Value) {
    let response = ask(router, &format!("/w/{code}/state"), &[("cookie", cookie)]).await;
    let tag = response.headers()["etag"].to_str().unwrap().trim_matches('"').parse().unwrap();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (tag, serde_json::from_slice(&bytes).unwrap())
}

async fn reveal(world: &World, phase: &str) {
    let inside = world.inside(Cast::Irit).await;
    actions::reveal(&world.store, &world.deed(Cast::Irit), &inside, &stage(phase)).await.unwrap();
}

#[tokio::test]
async fn a_slip_reaches_everybody_once_in_its_own_direction() {
    let (world, code) = begun("realisation").await;
    let (router, cookie) = joined(&world, &code).await;
    let (from, _) = version(&router, &code, &cookie).await;
    let path = format!("/w/{code}/live?from={from}");
    let mut readers = [
        Reader::open(&router, &path, &[("cookie", &cookie)]).await,
        Reader::open(&router, &path, &[("cookie", &cookie)]).await,
    ];
    let mut phone = phone(&world, &code, &[]).await;
    write(&mut phone, &code, "realisation", WORDS).await;
    for reader in &mut readers {
        let frame = reader.frame().await;
        assert_eq!(frame.id, Some(frame.data["v"].as_i64().unwrap()));
        let slip = &frame.data["slips"][0];
        assert_eq!((&slip["w"], &slip["d"]), (&Value::from(WORDS), &Value::from("rtl")));
        assert_eq!(slip["i"].as_str().unwrap().len(), 12, "not the id of the row");
    }
    write(&mut phone, &code, "realisation", SWEDISH).await;
    for reader in &mut readers {
        assert_eq!(reader.frame().await.data["slips"].as_array().unwrap().len(), 1, "the first does not come again");
    }
}

#[tokio::test]
async fn the_room_gets_no_hidden_slip_and_whoever_leads_does() {
    let (world, code) = begun("critique").await;
    let (router, cookie) = joined(&world, &code).await;
    let (from, _) = version(&router, &code, &cookie).await;
    let mut room = Reader::open(&router, &format!("/w/{code}/live?from={from}"), &[("cookie", &cookie)]).await;
    let session = world
        .visitor()
        .post("/sign-in", &[("email", "irit@example.org"), ("password", redthread_testkit::PASSWORD)])
        .await;
    let session = session.headers["set-cookie"].split(';').next().unwrap().to_owned();
    let lead = format!("/p/{}/wall/live?for=lead&from={from}", world.project);
    let mut lead = Reader::open(&router, &lead, &[("cookie", &session)]).await;
    let mut phone = phone(&world, &code, &[]).await;
    write(&mut phone, &code, "critique", WORDS).await;
    assert_eq!(lead.words(1).await, [WORDS]);
    let frame = room.frame().await;
    assert!(frame.data.get("slips").is_none(), "{frame:?}");
    assert!(!frame.data.to_string().contains("WhatsApp"));
    reveal(&world, "critique").await;
    assert_eq!(room.words(1).await, [WORDS]);
}

#[tokio::test]
async fn who_was_cut_off_gets_what_they_missed_in_one_frame_and_nothing_twice() {
    let (world, code) = begun("realisation").await;
    let (router, cookie) = joined(&world, &code).await;
    let mut phone = phone(&world, &code, &[]).await;
    write(&mut phone, &code, "realisation", "0").await;
    let (from, _) = version(&router, &code, &cookie).await;
    let path = format!("/w/{code}/live?from={from}");
    // Somebody who stays, so that the node follows all along.
    let mut stays = Reader::open(&router, &path, &[("cookie", &cookie)]).await;
    for n in 1..=5 {
        write(&mut phone, &code, "realisation", &n.to_string()).await;
    }
    assert_eq!(stays.words(5).await, ["1", "2", "3", "4", "5"]);
    let mut back = Reader::open(&router, &path, &[("cookie", &cookie), ("last-event-id", &from.to_string())]).await;
    let frame = back.frame().await;
    let missed: Vec<_> = frame.data["slips"].as_array().unwrap().iter().map(|slip| slip["w"].clone()).collect();
    assert_eq!(missed, ["1", "2", "3", "4", "5"]);
    write(&mut phone, &code, "realisation", "6").await;
    assert_eq!(back.words(1).await, ["6"]);
    // On another node, which has followed nothing yet: the same answer, for the truth is the database.
    let other = World::reopened(&world).await;
    let app = redthread_web::App { store: other, live: redthread_web::live::Live::default(), ..world.app.clone() };
    let mut elsewhere = Reader::open(&redthread_web::router(app), &path, &[("cookie", &cookie)]).await;
    assert_eq!(elsewhere.words(6).await, ["1", "2", "3", "4", "5", "6"]);
}

#[tokio::test]
async fn who_comes_back_too_late_is_told_to_take_the_whole() {
    let (world, code) = begun("realisation").await;
    let (router, cookie) = joined(&world, &code).await;
    let (from, _) = version(&router, &code, &cookie).await;
    let mut early = Reader::open(&router, &format!("/w/{code}/live?from={from}"), &[("cookie", &cookie)]).await;
    let mut phone = phone(&world, &code, &[]).await;
    write(&mut phone, &code, "realisation", WORDS).await;
    let inside = world.inside(Cast::Irit).await;
    actions::close_phase(&world.store, &world.deed(Cast::Irit), &inside, &stage("realisation")).await.unwrap();
    // Until this node has told of all of it: who comes while it is still reading gets it as it happens.
    let last = wall(&world).await.version;
    let is_told = |event: &Event| event.name == "resync" || event.id >= Some(last);
    while early.next().await.is_some_and(|event| !is_told(&event)) {}
    for path in [format!("/w/{code}/live?from={from}"), format!("/w/{code}/live")] {
        let mut late = Reader::open(&router, &path, &[("cookie", &cookie)]).await;
        let mut event = late.next().await.unwrap();
        while event.name == "aside" {
            event = late.next().await.unwrap();
        }
        assert_eq!(event.name, "resync", "{event:?}");
        assert!(late.next().await.is_none(), "and the stream ends");
    }
    assert!(wall(&world).await.version > from);
}

#[tokio::test]
async fn the_whole_is_as_the_wall_is_and_is_not_made_twice() {
    let (world, code) = begun("realisation").await;
    let (router, cookie) = joined(&world, &code).await;
    let mut phone = phone(&world, &code, &[]).await;
    for said in [WORDS, SWEDISH] {
        write(&mut phone, &code, "realisation", said).await;
    }
    let mut irit = world.client(Cast::Irit).await;
    let state = irit.json(&format!("/p/{}/wall/state", world.project)).await;
    assert_eq!(state["v"], wall(&world).await.version);
    assert_eq!(state["slips"].as_array().unwrap().len(), 2);
    assert_eq!((&state["phase"], &state["phases"][0]["state"]), (&Value::from("realisation"), &Value::from("open")));
    let (_, rows) = world.store.tally().read();
    for _ in 0..5 {
        version(&router, &code, &cookie).await;
    }
    let (_, after) = world.store.tally().read();
    assert!(after - rows <= 5 * 4, "{} rows for five who came", after - rows);
}

#[tokio::test]
async fn what_was_removed_goes_from_every_screen() {
    let (world, code) = begun("realisation").await;
    let (router, cookie) = joined(&world, &code).await;
    let mut phone = phone(&world, &code, &[]).await;
    write(&mut phone, &code, "realisation", WORDS).await;
    let (from, _) = version(&router, &code, &cookie).await;
    let mut room = Reader::open(&router, &format!("/w/{code}/live?from={from}"), &[("cookie", &cookie)]).await;
    let id = slips(&world).await[0].id;
    let inside = world.inside(Cast::Irit).await;
    let removed = redthread_core::workshop::phase::SlipState::Removed;
    actions::turn(&world.store, &world.deed(Cast::Irit), &inside, id, removed).await.unwrap();
    let frame = room.frame().await;
    assert_eq!(frame.data["slips"][0]["gone"], 1);
    assert!(!frame.data.to_string().contains("WhatsApp"));
    let (_, state) = version(&router, &code, &cookie).await;
    assert!(state["v"].is_i64() && state.get("slips").is_none(), "{state}");
}

#[tokio::test]
async fn presence_is_a_count_said_aside() {
    let (world, code) = begun("critique").await;
    let (router, cookie) = joined(&world, &code).await;
    let (from, _) = version(&router, &code, &cookie).await;
    let mut room = Reader::open(&router, &format!("/w/{code}/live?from={from}"), &[("cookie", &cookie)]).await;
    let mut aside = room.next().await.unwrap();
    assert_eq!(aside.data["here"], 1, "whoever comes is told how it stands");
    for _ in 0..3 {
        phone(&world, &code, &[("named", "Åsa"), ("standpoint", "client")]).await;
    }
    while aside.data["here"] != 4 {
        assert_eq!(aside.name, "aside");
        assert_eq!(aside.id, None, "an aside moves nobody's place");
        assert!(!aside.data.to_string().contains("sa"), "{aside:?}");
        aside = room.next().await.unwrap();
    }
    assert_eq!(aside.data.as_object().unwrap().keys().collect::<Vec<_>>(), ["cast", "here", "waiting"]);
}

#[tokio::test]
async fn when_the_server_ends_every_stream_does() {
    let (world, code) = begun("critique").await;
    let (router, cookie) = joined(&world, &code).await;
    let (from, _) = version(&router, &code, &cookie).await;
    let path = format!("/w/{code}/live?from={from}");
    let mut room = Reader::open(&router, &path, &[("cookie", &cookie)]).await;
    assert_eq!(world.app.live.readers(), 1);
    world.app.live.end();
    while room.next().await.is_some() {}
    drop(room);
    assert_eq!(world.app.live.readers(), 0);
    assert_eq!(ask(&router, &path, &[("cookie", &cookie)]).await.status(), 404, "nobody begins to follow any more");
}

#[tokio::test]
async fn a_lock_and_a_new_phase_are_seen_at_once() {
    let (world, code) = begun("realisation").await;
    let (router, cookie) = joined(&world, &code).await;
    let (from, _) = version(&router, &code, &cookie).await;
    let mut room = Reader::open(&router, &format!("/w/{code}/live?from={from}"), &[("cookie", &cookie)]).await;
    let inside = world.inside(Cast::Irit).await;
    let settings = Settings { is_locked: true, pause: 0, waits: false };
    actions::settle(&world.store, &world.deed(Cast::Irit), &inside, settings).await.unwrap();
    assert_eq!(room.frame().await.data["locked"], true);
    actions::begin_phase(&world.store, &world.deed(Cast::Irit), &inside, &stage("fantasy"), Some(10)).await.unwrap();
    loop {
        let event = room.next().await.expect("a frame");
        if event.data["phase"] == "fantasy" {
            let begun =
                event.data["phases"].as_array().unwrap().iter().find(|phase| phase["i"] == "fantasy").unwrap().clone();
            assert_eq!(begun["ends"].as_i64().unwrap(), world.store.now().as_second() + 600);
            break;
        }
        assert_ne!(event.name, "resync", "nothing had been written in the phase that closed");
    }
}

/// A phone in a pocket: its queue runs over, and then it gets one frame that holds all, and nothing twice.
#[tokio::test]
async fn who_does_not_read_falls_behind_alone_and_catches_up_at_once() {
    const MANY: usize = 70;
    let (world, code) = begun("realisation").await;
    let (router, cookie) = joined(&world, &code).await;
    let (from, _) = version(&router, &code, &cookie).await;
    let path = format!("/w/{code}/live?from={from}");
    let mut reads = Reader::open(&router, &path, &[("cookie", &cookie)]).await;
    let mut sleeps = Reader::open(&router, &path, &[("cookie", &cookie)]).await;
    let inside = world.inside(Cast::Irit).await;
    for n in 0..MANY {
        let said = (n.to_string(), None);
        let deed = world.deed(Cast::Irit);
        actions::write_for(&world.store, &deed, &inside, &stage("realisation"), (&said.0, said.1)).await.unwrap();
        assert_eq!(reads.words(1).await, [n.to_string()]);
    }
    let frame = sleeps.frame().await;
    let all: Vec<_> =
        frame.data["slips"].as_array().unwrap().iter().map(|slip| slip["w"].as_str().unwrap().to_owned()).collect();
    assert_eq!(all, (0..MANY).map(|n| n.to_string()).collect::<Vec<_>>());
    actions::write_for(&world.store, &world.deed(Cast::Irit), &inside, &stage("realisation"), (WORDS, None))
        .await
        .unwrap();
    assert_eq!(sleeps.words(1).await, [WORDS]);
}
