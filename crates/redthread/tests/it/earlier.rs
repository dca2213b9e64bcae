//! A book from before at the command line, and its words in the catalogue of a running server.

use std::path::Path;
use std::process::{Output, Stdio};

use crate::server::{Server, ask, binary, post};

const TEXT: &str =
    "הסולם של רחוב הגפן\nסולם ישן  •\nמפתח חדש  •\nלדפוק על הדלת הראשונה ג.\nהארנבת הכחולה ישבה על הגג.\n";

fn found(data: &Path) -> String {
    let server = Server::start(data);
    let fields = [
        ("organisation", "אגף"),
        ("name", "רות"),
        ("email", "ruth@example.org"),
        ("password", "a sentence only she knows"),
        ("lang", "he"),
    ];
    assert_eq!(post(&server.address, "/start", "", &fields).unwrap().status, 303);
    let token = binary().args(["token", "create", "--user", "ruth@example.org", "--data"]).arg(data).output().unwrap();
    format!("Authorization: Bearer {}\r\nAccept: application/json\r\n", String::from_utf8(token.stdout).unwrap().trim())
}

fn import(data: &Path, more: &[&str]) -> Output {
    let mut command = binary();
    command.args(["import", "--data"]).arg(data).args(more).stdin(Stdio::null());
    command.output().unwrap()
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_book_is_put_right_at_the_terminal_and_found_once_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let bearer = found(&data);
    let file = folder.path().join("sullam.txt");
    std::fs::write(&file, TEXT).unwrap();
    let file = file.to_str().unwrap().to_owned();

    let (code, out, _) = said(&import(&data, &["--book", &file]));
    assert_eq!(code, Some(0));
    assert!(out.contains("    4  a list number stood at the wrong end"), "{out}");
    assert!(out.contains("- לדפוק על הדלת הראשונה ג.") && out.contains("+ ג. לדפוק על הדלת הראשונה"), "{out}");
    assert!(
        out.contains("2 lines were right, 2 put right, 1 doubtful (0 taken, 0 left as they came, 1 to be looked at)"),
        "{out}"
    );
    let desk = out.lines().find_map(|line| line.split(": ").nth(1).filter(|path| path.starts_with("/desk/old-books/")));
    let desk = desk.unwrap();
    let book = desk.trim_start_matches("/desk").to_owned();

    let (code, _, err) = said(&import(&data, &["--book", &file, "--accept"]));
    assert!(code == Some(1) && err.contains("is here already"), "{err}");
    let other = folder.path().join("other.txt");
    std::fs::write(&other, format!("{TEXT}ועוד שורה.\n")).unwrap();
    let (code, out, _) = said(&import(&data, &["--accept", "--book", other.to_str().unwrap()]));
    assert!(code == Some(0) && out.contains("(1 taken, 0 left as they came, 0 to be looked at)"), "{out}");

    let server = Server::start(&data);
    let at = server.address.as_str();
    let entry = [("version", "0"), ("title", "הסולם"), ("year", "2015"), ("lang", "he")];
    assert_eq!(post(at, &format!("{desk}/says"), &bearer, &entry).unwrap().status, 200);
    let mut ground = vec![("who", "רות"), ("published", "2015"), ("right", "שלנו"), ("said_on", "2020-01-01")];
    ground.push(("shows", "full"));
    assert_eq!(post(at, &format!("{desk}/showing"), &bearer, &ground).unwrap().status, 200);
    let search = "/catalogue?q=%D7%94%D7%90%D7%A8%D7%A0%D7%91%D7%AA";
    assert!(ask(at, "GET", search, "", "").unwrap().text.contains(&book), "found by a word of its text");
    assert_eq!(post(at, &format!("{desk}/taken-down"), &bearer, &[]).unwrap().status, 200);
    assert!(!ask(at, "GET", search, "", "").unwrap().text.contains(&book), "and at once no longer");
    assert_eq!(ask(at, "GET", &book, "", "").unwrap().status, 410);
    drop(server);
    let check = binary().args(["check", "--data"]).arg(&data).output().unwrap();
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
}

#[test]
fn what_cannot_be_brought_in_is_said_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    drop(found(&data));
    let file = folder.path().join("picture.png");
    std::fs::write(&file, b"\x89PNG\r\n\x1a\n").unwrap();
    let path = file.to_str().unwrap();
    let (code, _, err) = said(&import(&data, &["--book", path]));
    assert!(code == Some(1) && err.contains("picture.png has a format"), "{err}");
    let (code, _, err) = said(&import(&data, &["--book", path, "--organisation", "Lövnäs"]));
    assert!(code == Some(1) && err.contains("Lövnäs"), "{err}");
    for wrong in [&["--book", path, "--project", "7"][..], &["--accept", "--project", "7", path], &[path], &[]] {
        assert_eq!(said(&import(&data, wrong)).0, Some(2), "{wrong:?}");
    }
}
