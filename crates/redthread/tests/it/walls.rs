//! kill -9 while a room writes on the wall: writes are gathered into shared commits, and still none that was acknowledged is
//! lost, none hangs twice, and a retry under the same act id answers as the first time.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;

use crate::server::{Server, ask, binary, post};

const CYCLES: usize = 15;
const PHONES: usize = 12;

/// A workshop with an open phase: the facilitator's token, the page of the wall, its code, and the cookies of some phones.
struct Room {
    bearer: String,
    wall: String,
    code: String,
    phones: Vec<String>,
}

fn header(text: &str, name: &str) -> String {
    let lines = text.lines().filter_map(|line| line.split_once(": "));
    lines
        .filter(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.to_owned())
        .next()
        .unwrap_or_default()
}

fn found(data: &Path) -> Room {
    let server = Server::start(data);
    let fields = [
        ("organisation", "Individ- och familjeomsorgen"),
        ("name", "Åsa"),
        ("email", "asa@example.org"),
        ("password", "a sentence only she knows"),
        ("lang", "sv"),
    ];
    assert_eq!(post(&server.address, "/start", "", &fields).unwrap().status, 303);
    drop(server);
    let token = binary().args(["token", "create", "--user", "asa@example.org", "--data"]).arg(data).output().unwrap();
    let bearer = format!("Authorization: Bearer {}\r\n", String::from_utf8(token.stdout).unwrap().trim());
    let server = Server::start(data);
    let project = [
        ("kit", "future-workshop"),
        ("title", "Verkstad"),
        ("place", "Ort"),
        ("lang", "sv"),
        ("alias", "Åsa"),
        ("role", "facilitator"),
    ];
    let made = post(&server.address, "/projects/new", &bearer, &project).unwrap();
    let path = header(&made.text, "location").split(['?', '#']).next().unwrap().to_owned();
    let wall = format!("{path}/wall");
    assert_eq!(post(&server.address, &wall, &bearer, &[("do", "open")]).unwrap().status, 303);
    let begin = [("do", "begin"), ("phase", "realisation")];
    assert_eq!(post(&server.address, &wall, &bearer, &begin).unwrap().status, 303);
    let code = look(&server, &wall, &bearer).split("\"code\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let join = |_| header(&post(&server.address, &format!("/w/{code}/join"), "", &[]).unwrap().text, "set-cookie");
    let phones =
        (0..PHONES).map(join).map(|cookie| format!("Cookie: {}\r\n", cookie.split(';').next().unwrap())).collect();
    Room { bearer, wall, code, phones }
}

fn look(server: &Server, wall: &str, bearer: &str) -> String {
    ask(&server.address, "GET", wall, &format!("Accept: application/json\r\n{bearer}"), "").unwrap().text
}

/// One slip under an act id of its own, the same at every try.
fn write(address: &str, room: &Room, phone: usize, n: usize) -> Option<u16> {
    let act = format!("01890000-0000-4000-8000-{n:012x}");
    let fields = [("act", act.as_str()), ("phase", "realisation"), ("words", &format!("lapp-{n}-"))];
    post(address, &format!("/w/{}/slips", room.code), &room.phones[phone], &fields).map(|answer| answer.status)
}

#[test]
fn kills_in_the_middle_of_shared_commits_lose_nothing_and_double_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let room = Arc::new(found(folder.path()));
    let (mut acknowledged, mut unanswered, mut next) = (BTreeSet::new(), vec![], 0);
    for cycle in 0..=CYCLES {
        let server = Server::start(folder.path());
        for (phone, n) in unanswered.drain(..) {
            assert_eq!(write(&server.address, &room, phone, n), Some(303), "the retry of slip {n} is answered");
            acknowledged.insert(n);
        }
        if cycle < CYCLES {
            unanswered = storm(server, &room, &mut acknowledged, &mut next, 4 + cycle % 9);
        } else {
            server.kill();
        }
    }
    let server = Server::start(folder.path());
    let page = look(&server, &room.wall, &room.bearer);
    for n in &acknowledged {
        assert_eq!(page.matches(&format!("lapp-{n}-")).count(), 1, "slip {n} hangs once");
    }
    assert_eq!(page.matches("lapp-").count(), acknowledged.len(), "and nothing else does");
    assert!(acknowledged.len() >= CYCLES * 4);
    server.kill();
    let check = binary().args(["check", "--data"]).arg(folder.path()).output().unwrap();
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
}

/// All phones write at once; the server is killed as soon as `enough` were answered. Which were not.
fn storm(
    server: Server,
    room: &Arc<Room>,
    acknowledged: &mut BTreeSet<usize>,
    next: &mut usize,
    enough: usize,
) -> Vec<(usize, usize)> {
    let (done, answered) = std::sync::mpsc::channel();
    let begun = Arc::new(Mutex::new(*next));
    let writers: Vec<_> = (0..PHONES)
        .map(|phone| {
            let (address, room, done, begun) = (server.address.clone(), room.clone(), done.clone(), begun.clone());
            thread::spawn(move || {
                let mut written = vec![];
                // A phone may write twelve slips a minute.
                for _ in 0..10 {
                    let n = {
                        let mut begun = begun.lock().unwrap();
                        *begun += 1;
                        *begun - 1
                    };
                    if write(&address, &room, phone, n) != Some(303) {
                        return (written, Some((phone, n)));
                    }
                    written.push(n);
                    // Whoever counts may have counted enough.
                    _ = done.send(n);
                }
                (written, None)
            })
        })
        .collect();
    drop(done);
    assert_eq!(answered.iter().take(enough).count(), enough, "the server answers until it is killed");
    server.kill();
    let mut unanswered = vec![];
    for writer in writers {
        let (written, left) = writer.join().unwrap();
        acknowledged.extend(written);
        unanswered.extend(left);
    }
    *next = *begun.lock().unwrap();
    unanswered
}
