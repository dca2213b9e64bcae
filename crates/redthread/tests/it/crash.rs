//! Fifty times kill -9 in the middle of writing: no acknowledged write is lost, none is there twice, the chain is whole.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::server::{Server, ask, binary, post};

const CYCLES: usize = 50;
const WRITERS: usize = 4;

/// An organisation, a user with a token, a project to write into.
fn found(data: &Path) -> (String, String) {
    let server = Server::start(data);
    let at = server.address.as_str();
    let fields = [
        ("organisation", "אגף"),
        ("name", "רות"),
        ("email", "ruth@example.org"),
        ("password", "a sentence only she knows"),
        ("lang", "he"),
    ];
    assert_eq!(post(at, "/start", "", &fields).unwrap().status, 303);
    drop(server);
    let token = binary().args(["token", "create", "--user", "ruth@example.org", "--data"]).arg(data).output().unwrap();
    let bearer = format!("Authorization: Bearer {}\r\n", String::from_utf8(token.stdout).unwrap().trim());
    let server = Server::start(data);
    let project = [
        ("kit", "past-successes"),
        ("title", "מחזור"),
        ("place", "עיר"),
        ("lang", "he"),
        ("alias", "רות"),
        ("role", "companion"),
    ];
    let made = post(&server.address, "/projects/new", &bearer, &project).unwrap();
    let location = made
        .text
        .lines()
        .find_map(|line| line.strip_prefix("location: "))
        .unwrap_or_else(|| panic!("{}", made.text))
        .to_owned();
    (bearer, location.split(['?', '#']).next().unwrap().to_owned())
}

#[test]
fn fifty_kills_lose_nothing_and_double_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (bearer, project) = found(folder.path());
    let path = format!("{project}/departments");
    let acknowledged = Arc::new(Mutex::new(BTreeSet::new()));
    let mut unanswered: Vec<usize> = vec![];
    let next = Arc::new(AtomicUsize::new(0));
    for cycle in 0..CYCLES {
        let server = Server::start(folder.path());
        for n in unanswered.drain(..) {
            assert_eq!(write(&server.address, &path, &bearer, n), Some(303), "the retry of write {n} is answered");
            acknowledged.lock().unwrap().insert(n);
        }
        unanswered = storm(server, &path, &bearer, &acknowledged, &next, 3 + cycle % 7);
    }
    let server = Server::start(folder.path());
    for n in unanswered {
        assert_eq!(write(&server.address, &path, &bearer, n), Some(303));
        acknowledged.lock().unwrap().insert(n);
    }
    let page = ask(&server.address, "GET", &path, &format!("Accept: application/json\r\n{bearer}"), "").unwrap().text;
    for n in acknowledged.lock().unwrap().iter() {
        assert_eq!(page.matches(&format!("write-{n}-")).count(), 1, "write {n} is there once");
    }
    assert!(acknowledged.lock().unwrap().len() >= CYCLES * 3);
    server.kill();
    let check = binary().args(["check", "--data"]).arg(folder.path()).output().unwrap();
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
}

/// Several writers at once; the server is killed as soon as `enough` writes were answered, others still under way.
fn storm(
    server: Server,
    path: &str,
    bearer: &str,
    acknowledged: &Arc<Mutex<BTreeSet<usize>>>,
    next: &Arc<AtomicUsize>,
    enough: usize,
) -> Vec<usize> {
    let (done, answered) = std::sync::mpsc::channel();
    let writers: Vec<_> = (0..WRITERS)
        .map(|_| {
            let (address, path, bearer) = (server.address.clone(), path.to_owned(), bearer.to_owned());
            let (acknowledged, next, done) = (acknowledged.clone(), next.clone(), done.clone());
            thread::spawn(move || {
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    match write(&address, &path, &bearer, n) {
                        Some(303) => {
                            acknowledged.lock().unwrap().insert(n);
                            // Whoever counts may have counted enough.
                            _ = done.send(n);
                        }
                        _ => return n,
                    }
                }
            })
        })
        .collect();
    drop(done);
    assert_eq!(answered.iter().take(enough).count(), enough, "the server answers until it is killed");
    server.kill();
    writers.into_iter().map(|writer| writer.join().unwrap()).collect()
}

/// One write under an act id of its own, the same at every try.
fn write(address: &str, path: &str, bearer: &str, n: usize) -> Option<u16> {
    let act = format!("01890000-0000-7000-8000-{n:012x}");
    post(address, path, bearer, &[("act", &act), ("title", &format!("write-{n}-"))]).map(|answer| answer.status)
}
