//! The command line: its words, its exit codes, its one clear sentence.

use std::io::Write as _;
use std::path::Path;
use std::process::{Output, Stdio};

use crate::server::{Server, ask, binary, post};

fn run(arguments: &[&str], data: Option<&Path>) -> Output {
    let mut command = binary();
    command.args(arguments);
    if let Some(data) = data {
        command.arg("--data").arg(data);
    }
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn wrong_usage_is_two_and_a_refusal_is_one() {
    assert_eq!(run(&["dance"], None).status.code(), Some(2));
    let folder = tempfile::tempdir().unwrap();
    drop(Server::start(folder.path()));
    let refused = run(&["token", "create", "--user", "nobody@example.org"], Some(folder.path()));
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("nobody signs in as nobody@example.org"));
}

#[test]
fn a_mistyped_folder_is_said_and_never_made() {
    let folder = tempfile::tempdir().unwrap();
    let typo = folder.path().join("typo");
    for command in [&["check"][..], &["backup", "--to", "x.backup"]] {
        let refused = run(command, Some(&typo));
        assert_eq!(refused.status.code(), Some(1));
        assert!(said(&refused).contains("there is nothing of Red Thread at"), "{}", said(&refused));
    }
    assert!(!typo.exists());
}

#[test]
fn every_fault_of_a_kit_is_named_with_file_and_place() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("kit.toml"), "id = \"x\"\ntitel.he = \"ערכה\"\n").unwrap();
    let output = run(&["kit", "check", folder.path().to_str().unwrap()], None);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("kit.toml:2") && text.contains("title"), "{text}");
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/../../kits/past-successes");
    assert!(run(&["kit", "check", shipped], None).status.success());
}

#[test]
fn the_first_visit_founds_the_organisation_and_nobody_does_it_twice() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    assert!(ask(&server.address, "GET", "/", "", "").unwrap().text.contains("location: /start"));
    let fields = [
        ("organisation", "Lövnäs"),
        ("name", "Åsa"),
        ("email", "asa@example.org"),
        ("password", "en mening bara hon kan"),
        ("lang", "sv"),
    ];
    assert_eq!(post(&server.address, "/start", "", &fields).unwrap().status, 303);
    assert_eq!(post(&server.address, "/start", "", &fields).unwrap().status, 404);
}

#[test]
fn a_backup_is_restored_into_an_empty_folder_and_only_with_its_key() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = Server::start(from.path());
    let fields = [
        ("organisation", "אגף"),
        ("name", "רות"),
        ("email", "ruth@example.org"),
        ("password", "a sentence only she knows"),
        ("lang", "he"),
    ];
    assert_eq!(post(&server.address, "/start", "", &fields).unwrap().status, 303);
    let file = to.path().join("all.backup");
    assert!(run(&["backup", "--to", file.to_str().unwrap()], Some(from.path())).status.success(), "while it serves");
    drop(server);
    let target = to.path().join("new");
    let keyless = run(&["restore", file.to_str().unwrap()], Some(&target));
    assert_eq!(keyless.status.code(), Some(1));
    assert!(said(&keyless).contains("key file"));
    std::fs::create_dir_all(&target).unwrap();
    std::fs::copy(from.path().join("redthread.key"), target.join("redthread.key")).unwrap();
    std::fs::write(target.join("other.key"), "11".repeat(32)).unwrap();
    let other = run(
        &["restore", file.to_str().unwrap(), "--key-file", target.join("other.key").to_str().unwrap()],
        Some(&target),
    );
    assert!(said(&other).contains("is not the key"), "{}", said(&other));
    let restored = run(&["restore", file.to_str().unwrap()], Some(&target));
    assert!(restored.status.success(), "{}", said(&restored));
    let twice = run(&["restore", file.to_str().unwrap()], Some(&target));
    assert_eq!(twice.status.code(), Some(1), "an existing database is never overwritten");
    let server = Server::start(&target);
    assert_eq!(
        post(
            &server.address,
            "/sign-in",
            "",
            &[("email", "ruth@example.org"), ("password", "a sentence only she knows")]
        )
        .unwrap()
        .status,
        303
    );
}

#[test]
fn a_password_is_read_from_standard_input_and_never_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let fields = [
        ("organisation", "אגף"),
        ("name", "רות"),
        ("email", "ruth@example.org"),
        ("password", "a sentence only she knows"),
        ("lang", "he"),
    ];
    post(&server.address, "/start", "", &fields).unwrap();
    let mut command = binary();
    command
        .args(["user", "add", "--email", "noa@example.org", "--name", "נועה", "--lang", "he", "--data"])
        .arg(folder.path());
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all("another long sentence\n".as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    let signed_in =
        post(&server.address, "/sign-in", "", &[("email", "noa@example.org"), ("password", "another long sentence")])
            .unwrap();
    assert_eq!(signed_in.status, 303);
}

#[test]
fn a_town_beside_its_group_is_an_organisation_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let fields = [
        ("organisation", "הקבוצה הארצית"),
        ("name", "רות"),
        ("email", "ruth@example.org"),
        ("password", "a sentence only she knows"),
        ("lang", "he"),
    ];
    post(&server.address, "/start", "", &fields).unwrap();
    let found = |name: &str, email: &str| {
        let mut command = binary();
        command.args(["user", "add", "--email", email, "--name", "נועה", "--organisation", name, "--data"]);
        let mut child = command.arg(folder.path()).stdin(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        child.stdin.take().unwrap().write_all("another long sentence\n".as_bytes()).unwrap();
        child.wait().unwrap().success()
    };
    assert!(!found(" ", "noa@example.org"), "it has a name");
    assert!(found("עיריית נווה שחר", "noa@example.org"));
    assert!(!found("עיריית נווה שחר", "noa@example.org"), "nobody signs in twice");
    let noa = [("email", "noa@example.org"), ("password", "another long sentence")];
    let signed_in = post(&server.address, "/sign-in", "", &noa).unwrap();
    assert_eq!(signed_in.status, 303);
}
