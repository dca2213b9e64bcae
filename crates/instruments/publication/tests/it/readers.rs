//! What readers meet: what is cleared for the web today, and nothing else.

use redthread_catalogue::{Asked, Wish, find, list_on_show};
use redthread_core::consent::{Audience, ConditionKind, Evidence, Material, Move};
use redthread_publication::{Format, render};
use redthread_storage::consents::{self, NewStep};
use redthread_storage::people;
use redthread_testkit::{Cast, Page};
use redthread_web::OnShow;

use super::{CLIENT_NEEDLE, Scene, TITLE, WORKER_NEEDLE};

async fn visit(scene: &Scene, rest: &str) -> Page {
    scene.world.visitor().reading("he").get(&format!("/books/{}{rest}", scene.book)).await
}

/// Whether a search shows these words; what is spelt almost so may come up in their place.
fn is_found(scene: &Scene, shelf: &[OnShow], words: &str) -> bool {
    let wish = Wish { query: words.to_owned(), each: 50, ..Wish::default() };
    let found = find(&scene.world.store, &scene.words(), shelf, &wish, &Asked::default());
    found.hits().any(|hit| hit.piece.contains(words))
}

#[tokio::test]
async fn a_book_is_public_once_published_and_dark_at_once_after_a_withdrawal() {
    let scene = Scene::new().await;
    scene.make().await;
    assert_eq!(visit(&scene, "").await.status, 404, "made is not published");
    scene.publish().await;
    let page = visit(&scene, "").await;
    assert_eq!(page.status, 200);
    for words in [TITLE, CLIENT_NEEDLE, WORKER_NEEDLE, "<body class=\"public\">", "apa-he", "apa-en", "יד ביד"] {
        assert!(page.has(words), "{words}");
    }
    assert!(!page.has("שם אמיתי") && !page.has("style=\""));
    let pdf = visit(&scene, "/book.pdf").await;
    assert_eq!((pdf.status.as_u16(), pdf.bytes.starts_with(b"%PDF")), (200, true));
    assert_eq!(visit(&scene, "/book.docx").await.status, 404, "the language editor's file stays inside");
    let shelf = list_on_show(&scene.world.store, scene.world.app.instruments).await.unwrap();
    assert_eq!(shelf.len(), 1);
    assert!(is_found(&scene, &shelf, CLIENT_NEEDLE));

    scene.withdraw(scene.tamar, Audience::Book, Material::Quote).await;
    let page = visit(&scene, "").await;
    assert!(!page.has(CLIENT_NEEDLE) && page.has(WORKER_NEEDLE) && page.has("המילים האלה לא מוצגות כאן כרגע"));
    for file in ["/book.pdf", "/book.epub"] {
        let gone = visit(&scene, file).await;
        assert_eq!(gone.status, 410);
        assert!(gone.has("בעדכון") && !gone.has("תמר") && !gone.has(CLIENT_NEEDLE));
    }
    for citation in ["/citation.bib", "/citation.ris"] {
        assert!(visit(&scene, citation).await.has("יד ביד"), "the citation is kept");
    }
    let shelf = list_on_show(&scene.world.store, scene.world.app.instruments).await.unwrap();
    assert!(shelf.len() == 1 && !is_found(&scene, &shelf, CLIENT_NEEDLE));
    let inside = scene.world.client(Cast::Irit).await.json(&format!("/p/{}/books", scene.world.project)).await;
    assert_eq!(inside["books"][0]["state"], "to_be_revised");
    let file = scene.path(&format!("/editions/{}/book.docx", scene.edition().await));
    assert_eq!(scene.world.client(Cast::Meir).await.get(&file).await.status, 410);
    let refused = render(&scene.world.store, scene.book, Format::Pdf).await.unwrap_err();
    assert!(refused.is_refused("publication.to_be_revised"));
}

#[tokio::test]
async fn what_was_found_on_show_is_asked_again_when_the_date_of_a_consent_has_come() {
    let scene = Scene::new().await;
    scene.make().await;
    scene.publish().await;
    let store = &scene.world.store;
    let ends = store.now() + jiff::SignedDuration::from_hours(24);
    let mut act = scene.world.act("test.until").await;
    for material in [Material::Retold, Material::Quote] {
        let whose = (Audience::Web, material);
        let line = consents::line_for(&mut act, scene.world.project, scene.tamar, whose, None).await.unwrap();
        let step = NewStep { until: Some(ends), ..NewStep::default() };
        let now = act.now();
        consents::append_step(&mut act, &line, Move::Give, now, step).await.unwrap();
    }
    act.done(scene.tamar, ()).await.unwrap();
    for (hours, stands) in [(0, true), (23, true), (24, false), (1, true), (48, false)] {
        scene.world.at(&(ends + jiff::SignedDuration::from_hours(hours - 24)).to_string());
        for _ in 0..2 {
            let shelf = list_on_show(store, scene.world.app.instruments).await.unwrap();
            assert_eq!(is_found(&scene, &shelf, CLIENT_NEEDLE), stands, "after {hours} hours");
        }
    }
}

#[tokio::test]
async fn what_is_for_paper_only_leaves_a_line_on_the_web() {
    let scene = Scene::without_consent().await;
    scene.world.consent_to(scene.tamar, &[Audience::Book]).await;
    scene.world.consent_to(scene.gal, &[Audience::Book, Audience::Web]).await;
    scene.make().await;
    scene.publish().await;
    let page = visit(&scene, "").await;
    assert_eq!(page.status, 200);
    assert!(page.has("הסיפור הזה לא מוצג כאן כרגע") && page.has("העיקרון הזה לא מוצג כאן כרגע"));
    for words in [TITLE, CLIENT_NEEDLE, WORKER_NEEDLE, "לבוא שוב באותה שעה", "תמר"] {
        assert!(!page.has(words), "{words}: the story is hers too");
    }
    assert_eq!(visit(&scene, "/book.pdf").await.status, 404);
    let shelf = list_on_show(&scene.world.store, scene.world.app.instruments).await.unwrap();
    for words in [TITLE, CLIENT_NEEDLE, "לבוא"] {
        assert!(!is_found(&scene, &shelf, words), "{words}");
    }
    let inside = scene.world.client(Cast::Meir).await;
    let file = scene.path(&format!("/editions/{}/book.docx", scene.edition().await));
    assert_eq!(inside.clone().get(&file).await.status, 200, "on paper it stands");
}

#[tokio::test]
async fn an_erased_person_is_in_no_edition_any_more() {
    let scene = Scene::new().await;
    scene.make().await;
    scene.publish().await;
    let mut act = scene.world.act("test.erased").await;
    (redthread_publication::INSTRUMENT.personal_data.erase)(&mut act, scene.tamar).await.unwrap();
    people::erase_person(&mut act, scene.tamar).await.unwrap();
    act.done(scene.tamar, ()).await.unwrap();
    let page = visit(&scene, "").await;
    assert_eq!(page.status, 200);
    assert!(page.has("יד ביד") && !page.has(TITLE) && !page.has(CLIENT_NEEDLE) && !page.has(WORKER_NEEDLE));
    assert_eq!(visit(&scene, "/book.pdf").await.status, 410);
    assert!(visit(&scene, "/citation.bib").await.has("יד ביד"));
}

#[tokio::test]
async fn the_catalogue_finds_as_people_type_and_says_when_there_is_nothing() {
    let scene = Scene::new().await;
    let mut visitor = scene.world.visitor().reading("he");
    assert!(visitor.get("/catalogue").await.has("עוד לא פורסם דבר"));
    scene.make().await;
    scene.publish().await;
    let found = visitor.json("/catalogue?q=%D7%93%D7%9C%D7%AA").await;
    assert_eq!(found["groups"][0]["hits"][0]["part"], TITLE, "דלת finds הדלת: {found}");
    assert_eq!(visitor.json("/catalogue?lang=sv&kind=book").await["browse"]["found"], 0);
    assert_eq!(visitor.json("/catalogue?lang=he&kind=book").await["browse"]["found"], 1);
    assert!(visitor.get("/catalogue?q=xylophone").await.has("לא נמצא דבר על"));
    for lang in ["he", "sv", "en"] {
        for path in ["/catalogue", "/about", &format!("/books/{}", scene.book)] {
            let page = scene.world.visitor().reading(lang).get(path).await;
            assert_eq!(page.status, 200, "{lang} {path}");
            assert!(
                page.has(&format!("lang=\"{lang}\"")) && !page.has(">publication-") && !page.has(">catalogue-"),
                "{lang} {path}"
            );
        }
    }
}

#[tokio::test]
async fn a_book_that_was_taken_down_is_gone_and_one_that_never_was_there_is_not_found() {
    let scene = Scene::new().await;
    scene.make().await;
    let forms = ["", ".json", ".jsonld", ".dc.xml", "/book.pdf", "/citation.bib"];
    for form in forms {
        assert_eq!(visit(&scene, form).await.status, 404, "{form}: made is not published");
    }
    scene.publish().await;
    for form in forms {
        assert_eq!(visit(&scene, form).await.status, 200, "{form}");
    }
    let down = scene.path("/taken-down");
    scene.world.client(Cast::Irit).await.post(&down, &[]).await;
    for form in forms {
        let gone = visit(&scene, form).await;
        assert_eq!(gone.status, 410, "{form}");
        assert!(!gone.has(TITLE) && !gone.has(CLIENT_NEEDLE), "{form}");
    }
    assert!(list_on_show(&scene.world.store, scene.world.app.instruments).await.unwrap().is_empty());
}

/// Somebody sets that they are not to be found in search engines.
async fn hides(scene: &Scene, material: Material) {
    let mut act = scene.world.act("test.consent").await;
    let person = (scene.tamar, (Audience::Web, material));
    let line = consents::line_for(&mut act, scene.world.project, person.0, person.1, None).await.unwrap();
    let kind = ConditionKind::NotIndexed;
    let conditions = vec![consents::NewCondition { kind, not_before: None, words: String::new() }];
    let step = NewStep { evidence: Some(Evidence::Signed), conditions, ..Default::default() };
    let now = act.now();
    consents::append_step(&mut act, &line, Move::Give, now, step).await.unwrap();
    act.done(line.id, ()).await.unwrap();
}

#[tokio::test]
async fn a_book_with_somebody_who_hides_is_read_and_offered_to_no_machine() {
    for material in [Material::Quote, Material::Retold] {
        let scene = Scene::new().await;
        scene.make().await;
        scene.publish().await;
        assert_eq!(visit(&scene, "").await.headers["x-robots-tag"], "all");
        assert_eq!(visit(&scene, "/book.pdf").await.headers["x-robots-tag"], "all");
        hides(&scene, material).await;
        let page = visit(&scene, "").await;
        assert!(page.status.is_success() && page.has(CLIENT_NEEDLE), "{material:?}: people read it");
        assert!(page.has("content=\"noindex, nofollow\"") && !page.has("ld+json") && !page.has("DC.title"));
        for form in ["", ".json", "/book.pdf", "/book.epub", "/citation.bib"] {
            let answer = visit(&scene, form).await;
            assert_eq!(
                (answer.status.as_u16(), &*answer.headers["x-robots-tag"]),
                (200, "noindex, nofollow"),
                "{form}"
            );
        }
        assert_eq!(visit(&scene, ".jsonld").await.status, 404);
        scene.withdraw(scene.tamar, Audience::Web, material).await;
        let still = visit(&scene, "").await;
        assert_eq!(
            still.headers["x-robots-tag"], "all",
            "{material:?}: with her line her wish ends, and her words are shut"
        );
        assert!(!still.has(CLIENT_NEEDLE));
    }
}
