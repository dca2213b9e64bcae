//! The file for the language editor, edited and brought back: what changed is shown, and one text is taken over.

use std::io::{Cursor, Read as _, Write as _};

use redthread_core::consent::{Audience, Material};
use redthread_core::gate::Gate;
use redthread_core::people::Side;
use redthread_publication::{Format, render};
use redthread_storage::passages::{self, PassageState};
use redthread_storage::stories::{self, AccountState};
use redthread_storage::{consents, documents};
use redthread_testkit::Cast;

use super::{CLIENT_NEEDLE, Scene};

/// The file with some words of its main part exchanged, as a word processor would save it.
fn with(file: &[u8], changes: &[(&str, &str)]) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(vec![]));
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
        part.read_to_string(&mut text).unwrap();
        if name == "word/document.xml" {
            for (from, to) in changes {
                assert!(text.contains(from), "{from}");
                text = text.replacen(from, to, 1);
            }
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        new.write_all(text.as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

/// The words of the client's text as the team reads them now, and its version.
async fn client_text(scene: &Scene) -> (String, i64) {
    let mut read = scene.world.store.read().await.unwrap();
    let document = documents::load_document(&mut read, scene.world.project, scene.client_text).await.unwrap();
    let all = consents::load_consents(&mut read, scene.world.project, Some(Audience::Team)).await.unwrap();
    let gate = Gate::new(&all, Audience::Team, scene.world.store.now());
    (gate.clear(document.told, Material::Retold).unwrap().into_inner(), document.version)
}

fn value(page: &str, name: &str) -> String {
    let found = page.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
    found.unwrap_or_default().replace("&quot;", "\"").replace("&amp;", "&")
}

#[tokio::test]
async fn an_edited_file_is_compared_text_by_text_and_taken_over_by_hand() {
    let scene = Scene::new().await;
    scene.make().await;
    let file = render(&scene.world.store, scene.book, Format::Docx).await.unwrap();
    let edited = with(&file, &[("גם כשלא פתחתי", "גם כאשר לא פתחתי"), ("יד ביד: מחזור שני", "יד ביד, מחזור שני")]);
    let mut meir = scene.world.client(Cast::Meir).await;
    let path = format!("/p/{}/stories/edited", scene.world.project);
    let page = meir.post_files(&path, &[], &[("file", "ערוך.docx", &edited)]).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let html = page.text();
    assert!(html.contains("<del>") && html.contains("כאשר לא") && html.contains("תמר"), "{html}");
    assert_eq!(html.matches("type=\"checkbox\"").count(), 1, "the worker's words are as they were");
    assert!(html.contains("יד ביד, מחזור שני"), "the title is kept elsewhere: it is shown, to be put in by hand");
    assert_eq!(client_text(&scene).await.1, 1, "nothing is kept before it is accepted");

    let document = scene.client_text.to_string();
    let (text, tick) = (value(&html, "text"), format!("take-{document}"));
    let fields = [("document", document.as_str()), ("version", "1"), ("text", &text)];
    let taken = format!("{path}/taken");
    assert_eq!(meir.post(&taken, &fields).await.status, 422, "nothing ticked");
    let ticked: Vec<_> = fields.iter().copied().chain([(tick.as_str(), "1")]).collect();
    let done = meir.post(&taken, &ticked).await;
    assert!(done.status.is_redirection(), "{}", done.text());
    let (now, version) = client_text(&scene).await;
    assert!(
        version == 2 && now.contains("גם כאשר לא פתחתי. העו\"ס אמרה OK, 3 פעמים 🙂.") && now.contains("בָּאָה"),
        "{now}"
    );
    let mut read = scene.world.store.read().await.unwrap();
    let found = passages::list_of_document(&mut read, scene.client_text).await.unwrap();
    assert!(found.iter().all(|passage| passage.state == PassageState::Anchored), "the passages moved along");
    let accounts = stories::list_accounts(&mut read, scene.world.project).await.unwrap();
    let state = |side| accounts.iter().find(|account| account.side == side).unwrap().state;
    assert_eq!(state(Side::Client), AccountState::Documented, "what its teller approved were other words");
    assert_eq!(state(Side::Professional), AccountState::Approved, "nobody touched these");
    drop(read);
    assert_eq!(meir.post(&taken, &ticked).await.status, 409, "somebody saved since");
    let again = meir.post_files(&path, &[], &[("file", "ערוך.docx", &edited)]).await.text();
    assert!(!again.contains("type=\"checkbox\""), "what was taken is no change any more");
}

#[tokio::test]
async fn a_colleagues_newer_words_outlive_the_edited_file() {
    let scene = Scene::new().await;
    scene.make().await;
    let file = render(&scene.world.store, scene.book, Format::Docx).await.unwrap();
    let (now, _) = client_text(&scene).await;
    let mut act = scene.world.act("test.edited").await;
    let longer = format!("{now}\n\nועוד משפט.");
    documents::save_document(&scene.world.store, &mut act, scene.client_text, 1, &longer, false).await.unwrap();
    act.done(scene.client_text, ()).await.unwrap();
    let edited = with(&file, &[("גם כשלא פתחתי", "גם כאשר לא פתחתי")]);
    let mut meir = scene.world.client(Cast::Meir).await;
    let path = format!("/p/{}/stories/edited", scene.world.project);
    let page = meir.post_files(&path, &[], &[("file", "a.docx", &edited)]).await.text();
    let text = value(&page, "text");
    assert!(
        text.contains("כאשר לא") && text.contains("ועוד משפט."),
        "both wordings stand, for a person to choose: {text}"
    );
}

#[tokio::test]
async fn what_is_no_file_of_ours_is_refused_in_words_and_nobody_else_may() {
    let scene = Scene::new().await;
    scene.make().await;
    let file = render(&scene.world.store, scene.book, Format::Docx).await.unwrap();
    let path = format!("/p/{}/stories/edited", scene.world.project);
    let mut meir = scene.world.client(Cast::Meir).await;
    for lang in ["he", "sv", "en"] {
        meir.get(&format!("/language?lang={lang}&to=/")).await;
        let page = meir.get(&path).await;
        assert!(page.status == 200 && !page.has(">story-"), "{lang}");
        let refused = meir.post_files(&path, &[], &[("file", "a.txt", "שלום".as_bytes())]).await;
        assert!(refused.status == 422 && refused.has("id=\"file\"") && !refused.has(">story-"), "{lang}");
    }
    let mut noa = scene.world.client(Cast::Noa).await;
    let page = noa.post_files(&path, &[], &[("file", "a.docx", &file)]).await;
    assert!(page.status == 404 && !page.has(CLIENT_NEEDLE));
}
