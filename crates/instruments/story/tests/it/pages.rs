//! The pages as people meet them.

use axum::http::StatusCode;
use redthread_core::consent::{Audience, Material, Move};
use redthread_core::kit::{Id as _, StageId};
use redthread_core::language::Lang;
use redthread_storage::stories::AccountState;
use redthread_testkit::{Cast, Client};

use crate::scene::{CLIENT_WORDS, INSTRUMENTS, Scene, WORKER_WORDS, scene};

const TEXT: &str = "תמר פתחה את הדלת.\n\nעו\"ס 3 חיכתה על המדרגות, 9:30, ABC 🙂.\n\nשָׁלוֹם, אמרה תמר.";

const FACE: [(&str, &str); 13] = [
    ("version", "1"),
    ("title", "לפתוח את הדלת מבפנים"),
    ("subtitle", "אישה בת 58"),
    ("before", "לא יצאה"),
    ("after", "יוצאת"),
    ("turn-0-title", "שיחה דרך הדלת"),
    ("turn-0-when", "מרץ"),
    ("turn-0-actions", "עו\"ס: חיכתה\nתמר: ענתה"),
    ("turn-1-title", "מפתח משלה"),
    ("turn-1-when", ""),
    ("turn-1-actions", ""),
    ("turn-2-title", ""),
    ("turn-2-when", ""),
];

/// Every page of the story, with what the queries open.
fn every_page(scene: &Scene) -> Vec<String> {
    let review = format!("/review/{}", scene.accounts[0]);
    let more = [
        "",
        "/edit",
        "/text",
        "/text?version=1",
        "/versions",
        "/versions?from=1&to=2",
        "/versions?read=1",
        "/review",
        &review,
    ];
    let mut pages: Vec<String> = more.iter().map(|more| scene.path(more)).collect();
    pages.push(format!("/p/{}/stories", scene.world.project));
    pages
}

async fn editor(scene: &Scene) -> Client {
    scene.world.client(Cast::Meir).await
}

#[tokio::test]
async fn a_story_shows_its_thread_and_both_sides() {
    let scene = scene(true).await;
    let mut meir = editor(&scene).await;
    let fields: Vec<_> = FACE.iter().copied().chain([("go", "save")]).collect();
    let saved = meir.post(&scene.path("/edit"), &fields).await;
    assert!(saved.status.is_redirection(), "{}", saved.text());
    let page = meir.get(&scene.path("")).await;
    for words in [
        "לפתוח את הדלת מבפנים",
        "אישה בת 58",
        CLIENT_WORDS,
        "באותה שעה, 9:30, כל שבוע",
        "שיחה דרך הדלת",
        "class=\"turns\"",
        "<circle",
        "Who was there",
    ] {
        assert!(page.has(words), "{words}");
    }
    assert!(!page.has("class=\"missing\""));
    let json = meir.json(&scene.path("")).await;
    assert_eq!(json["face"]["turning_points"][0]["actions"][1]["actor"], "תמר");
    assert_eq!(json["face"]["turning_points"].as_array().unwrap().len(), 2, "a blank row is not kept");
    assert_eq!(json["lacks"], serde_json::Value::Null);
}

#[tokio::test]
async fn rows_are_added_moved_and_removed_without_saving() {
    let scene = scene(true).await;
    let mut meir = editor(&scene).await;
    let mut press = async |go: &str| {
        let fields: Vec<_> = FACE.iter().copied().chain([("go", go)]).collect();
        let page = meir.post(&scene.path("/edit"), &fields).await;
        assert_eq!(page.status, StatusCode::OK);
        page.text()
    };
    assert!(press("add").await.contains("turn-3-title"));
    let up = press("up-1").await;
    assert!(up.find("מפתח משלה").unwrap() < up.find("שיחה דרך הדלת").unwrap());
    assert!(!press("remove-0").await.contains("שיחה דרך הדלת"));
    let json = scene.world.client(Cast::Irit).await.json(&scene.path("")).await;
    assert_eq!(json["face"]["turning_points"].as_array().unwrap().len(), 0, "nothing was saved");
}

#[tokio::test]
async fn a_face_that_lacks_its_title_comes_back_as_it_was_typed() {
    let scene = scene(true).await;
    let mut meir = editor(&scene).await;
    let page = meir
        .post(&scene.path("/edit"), &[("version", "1"), ("title", " "), ("before", "נשאר כאן"), ("go", "save")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("נשאר כאן") && page.has("title-error"), "{}", page.text());
}

#[tokio::test]
async fn two_faces_at_once_are_shown_beside_each_other() {
    let scene = scene(true).await;
    let (mut meir, mut irit) = (editor(&scene).await, scene.world.client(Cast::Irit).await);
    let fields = |title: &'static str| [("version", "1"), ("title", title), ("go", "save")];
    irit.post(&scene.path("/edit"), &fields("הכותרת של עירית")).await;
    let page = meir.post(&scene.path("/edit"), &fields("הכותרת של מאיר")).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("הכותרת של עירית") && page.has("הכותרת של מאיר"));
    assert!(page.has("name=\"version\" value=\"2\""), "the next save is over what is there now");
}

#[tokio::test]
async fn two_texts_at_once_come_together() {
    let scene = scene(true).await;
    scene.write(0, TEXT).await.unwrap();
    let theirs = TEXT.replace("תמר פתחה", "תמר לא פתחה");
    scene.write(1, &theirs).await.unwrap();
    let mine = TEXT.replace("אמרה תמר", "צעקה תמר");
    let mut meir = editor(&scene).await;
    let page = meir.post(&scene.path("/text"), &[("version", "1"), ("text", &mine), ("asks_again", "1")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("<del>") && page.has("<ins>") && page.has("name=\"version\" value=\"2\""), "{}", page.text());
    let merged = theirs.replace("אמרה תמר", "צעקה תמר").replace('"', "&quot;");
    assert!(page.has(&merged), "the proposal holds both");
    let after = meir.json(&scene.path("")).await;
    assert!(!after.to_string().contains("צעקה"), "nothing is saved before somebody looked");
}

#[tokio::test]
async fn the_editor_is_warned_before_people_are_asked_again() {
    let scene = scene(true).await;
    let mut meir = editor(&scene).await;
    let warned = meir.post(&scene.path("/text"), &[("version", "0"), ("text", TEXT)]).await;
    assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        warned.has("printed book") && warned.has("name=\"asks_again\"") && warned.has("המדרגות"),
        "{}",
        warned.text()
    );
    let saved = meir.post(&scene.path("/text"), &[("version", "0"), ("text", TEXT), ("asks_again", "1")]).await;
    assert_eq!(saved.location, scene.path("/review?done=story-asks-again"));
    let review = meir.get(&saved.location).await;
    assert!(review.has("to be confirmed") && review.has("class=\"state reconfirm\""), "{}", review.text());
}

#[tokio::test]
async fn any_two_versions_are_compared_and_an_old_one_comes_back() {
    let scene = scene(true).await;
    scene.write(0, TEXT).await.unwrap();
    scene.write(1, &TEXT.replace("חיכתה", "ישבה")).await.unwrap();
    let mut meir = editor(&scene).await;
    let page = meir.get(&scene.path("/versions?from=1&to=2")).await;
    assert!(page.has("חיכתה") && page.has("ישבה") && page.has("1 word changed") && page.has("Meir"), "{}", page.text());
    assert!(page.has("<p dir=\"rtl\">"));
    let old = meir.get(&scene.path("/text?version=1")).await;
    assert!(old.has("חיכתה") && old.has("name=\"version\" value=\"2\""), "saved over the newest");
    assert_eq!(meir.get(&scene.path("/text?version=9")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn words_under_a_passage_lead_to_their_principle() {
    let scene = scene(true).await;
    let principle = scene.world.principle("לחכות ליד הדלת").await;
    scene.world.passage(scene.document, CLIENT_WORDS, "שיבואו בלי להודיע", principle).await;
    let page = editor(&scene).await.get(&scene.path("")).await;
    let link = format!(
        "<mark><a href=\"/p/{}/principles/{principle}\" title=\"לחכות ליד הדלת\">שיבואו בלי להודיע</a></mark>",
        scene.world.project
    );
    assert!(page.has(&link), "{}", page.text());
    assert!(page.has(&format!("/documents/{}", scene.document)));
}

#[tokio::test]
async fn a_missing_side_offers_an_interview_and_asks_for_a_reason() {
    let scene = scene(false).await;
    let mut meir = editor(&scene).await;
    let page = meir.get(&scene.path("")).await;
    assert!(
        page.has("class=\"missing\"") && page.has(&format!("accounts/new?story={}&amp;side=professional", scene.story))
    );
    let blank = meir.post(&scene.path("/one-sided"), &[("reason", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    meir.post(&scene.path("/one-sided"), &[("reason", "עו\"ס 3 עזבה")]).await;
    let json = meir.json(&scene.path("")).await;
    assert_eq!((json["one_sided_reason"].as_str(), json["lacks"].as_str()), (Some("עו\"ס 3 עזבה"), None));
    assert!(meir.get(&format!("/p/{}/stories", scene.world.project)).await.has("one side, with a reason"));
    meir.post(&scene.path("/one-sided"), &[("end", "1")]).await;
    assert_eq!(meir.json(&scene.path("")).await["lacks"], "story-professional-missing");
}

#[tokio::test]
async fn a_withdrawn_word_is_on_no_page_and_the_gap_is_shown() {
    let scene = scene(true).await;
    scene.write(0, TEXT).await.unwrap();
    scene.write(1, &TEXT.replace("חיכתה", "ישבה")).await.unwrap();
    scene.world.consent(scene.tamar, Audience::Team, Material::Retold, Move::Withdraw).await;
    for mut client in [editor(&scene).await, scene.world.client(Cast::Irit).await] {
        for path in every_page(&scene) {
            let (page, bare) = (
                client.get(&path).await.text(),
                client.send(axum::http::Request::get(&path).header("accept", "application/json")).await.text(),
            );
            for needle in ["אף אחד לא שאל", "לפתוח את הדלת", "המדרגות", "אמרה תמר"] {
                assert!(!page.contains(needle) && !bare.contains(needle), "{path}: {needle}");
            }
        }
    }
    let page = editor(&scene).await.get(&scene.path("")).await;
    assert!(page.has("Story 1") && page.has("withdrawn") && page.has("תמר"), "{}", page.text());
    assert!(page.has("באותה שעה, 9:30, כל שבוע"), "the other side still stands: {WORKER_WORDS}");
    let list = editor(&scene).await.get(&format!("/p/{}/stories", scene.world.project)).await;
    assert!(list.has("Story 1") && list.has("class=\"state withdrawn\""));
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    let scene = scene(true).await;
    scene.write(0, TEXT).await.unwrap();
    scene.write(1, &TEXT.replace("חיכתה", "ישבה")).await.unwrap();
    for lang in ["he", "sv", "en"] {
        let mut meir = editor(&scene).await;
        meir.get(&format!("/language?lang={lang}")).await;
        for path in every_page(&scene) {
            let page = meir.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.has(&format!("<html lang=\"{lang}\"")), "{path}");
            let text = page.text().replace("class=\"story-head\"", "");
            assert!(!text.contains(">story-") && !text.contains("\"story-"), "{lang} {path}: a key without words");
        }
    }
}

#[tokio::test]
async fn the_reading_copy_holds_one_tellers_words_and_the_text() {
    let scene = scene(true).await;
    scene.write(0, TEXT).await.unwrap();
    let copy = editor(&scene).await.get(&scene.path(&format!("/review/{}", scene.accounts[0]))).await;
    assert!(copy.has("handout-page") && copy.has("אף אחד לא שאל") && copy.has("המדרגות"));
    assert!(!copy.has("כל שבוע"), "the other side's account is not on it");
    assert!(copy.has("lang=\"he\" dir=\"rtl\""), "in the teller's language, whoever prints it");
    let foreign = scene.path(&format!("/review/{}", scene.story));
    assert_eq!(editor(&scene).await.get(&foreign).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_may_not_read_finds_nothing() {
    let scene = scene(true).await;
    for who in [Cast::Yossi, Cast::Noa] {
        let mut client = scene.world.client(who).await;
        for path in every_page(&scene) {
            assert_eq!(client.get(&path).await.status, StatusCode::NOT_FOUND, "{who:?} {path}");
        }
    }
    let mut amal = scene.world.client(Cast::Amal).await;
    assert_eq!(amal.get(&scene.path("")).await.status, StatusCode::OK);
    assert_eq!(amal.get(&scene.path("/edit")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_stage_counts_approved_stories() {
    let scene = scene(true).await;
    let world = &scene.world;
    let (stage, words) = (StageId::parse("review").unwrap(), world.app.dictionary.words(Lang::En));
    let inside = world.inside(Cast::Irit).await;
    let mut read = world.store.read().await.unwrap();
    let before = (INSTRUMENTS[0].standing)(&mut read, &inside, &stage, &words).await.unwrap();
    assert_eq!(before.line, "0 of 1 stories approved");
    assert_eq!(before.next.map(|next| next.path), Some(scene.path("/review")));
    drop(read);
    scene.advance(AccountState::Approved).await;
    let mut read = world.store.read().await.unwrap();
    let after = (INSTRUMENTS[0].standing)(&mut read, &inside, &stage, &words).await.unwrap();
    assert_eq!((after.line.as_str(), after.next), ("1 of 1 stories approved", None));
}

#[tokio::test]
async fn a_project_without_stories_says_where_they_come_from() {
    let world = redthread_testkit::World::round(INSTRUMENTS).await;
    let page = world.client(Cast::Irit).await.get(&format!("/p/{}/stories", world.project)).await;
    assert!(page.has("No stories yet") && page.has("/selection"));
}
