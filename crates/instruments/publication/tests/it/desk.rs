//! The pages on which a book is prepared.

use redthread_core::consent::{Audience, Material};
use redthread_testkit::{Cast, World};

use super::{INSTRUMENTS, Scene};

const FRONT: &[(&str, &str)] = &[
    ("title", "יד ביד: ספר שני"),
    ("subtitle", "סיפורים מאת עו״ס ומשפחות, 2026 🙂"),
    ("credits", "עריכה: מאיר"),
    ("family0", "בן־דוד"),
    ("given0", "נועה"),
    ("family_latin0", "Ben-David"),
    ("given_latin0", "Noa"),
    ("series_title", "יד ביד"),
    ("volume", "2"),
];

fn with<'a>(version: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let base = FRONT.iter().copied().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    base.chain([("version", version)]).chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn a_round_without_a_book_says_what_to_do_and_starts_one() {
    let world = World::round(INSTRUMENTS).await;
    let mut meir = world.client(Cast::Meir).await;
    let path = format!("/p/{}/books", world.project);
    for lang in ["he", "sv", "en"] {
        meir.get(&format!("/language?lang={lang}&to={path}")).await;
        let page = meir.get(&path).await;
        assert!(page.status == 200 && page.has("<form") && !page.has(">publication-"), "{lang}");
    }
    let act = world.store.new_id::<redthread_core::ids::ActId>().unwrap().to_string();
    let (first, again) = (meir.post_act(&path, &act, &[]).await, meir.post_act(&path, &act, &[]).await);
    assert_eq!(first.location, again.location, "a repeated act answers as the first time");
    let books = meir.json(&path).await;
    assert_eq!(books["books"].as_array().unwrap().len(), 1);
    assert_eq!(books["books"][0]["title"], "יד ביד: מחזור שני");
    let front = meir.get(first.location.split('?').next().unwrap()).await;
    for prefilled in ["אגף הרווחה, גבעת התאנים", "Irit", "Noa", "עורך הספר: Meir"] {
        assert!(front.has(prefilled), "{prefilled}");
    }
}

#[tokio::test]
async fn what_was_typed_is_never_lost() {
    let scene = Scene::new().await;
    let (path, mut irit) = (scene.path("/front"), scene.world.client(Cast::Irit).await);
    let refused =
        irit.post(&path, &with("1", &[("title", ""), ("credits", "בלי נקודתיים"), ("foreword", "נשאר כאן")])).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has("נשאר כאן") && refused.has("id=\"credits-error\"") && refused.has("id=\"title-error\""));
    assert!(irit.post(&path, &with("1", &[])).await.location.ends_with("?done=saved"));
    let conflict = irit.post(&path, &with("1", &[("foreword", "שלי")])).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.has("שלי") && conflict.has("name=\"version\" value=\"2\""), "typed, over what is there now");
    assert!(irit.post(&path, &with("2", &[("foreword", "שלי")])).await.location.ends_with("?done=saved"));
    let page = irit.get(&path).await;
    assert!(page.has("שלי") && page.has("Ben-David"));
}

#[tokio::test]
async fn stories_are_placed_and_chosen_and_a_conflict_keeps_the_choice() {
    let scene = Scene::new().await;
    let second = scene.world.story("סיפור שני").await;
    let (path, mut meir) = (scene.path("/stories"), scene.world.client(Cast::Meir).await);
    let (one, two) = (scene.story.to_string(), second.to_string());
    let names = [format!("choice-{one}"), format!("place-{one}"), format!("choice-{two}"), format!("place-{two}")];
    let fields = |version| {
        vec![
            ("version", version),
            ("story", one.as_str()),
            (names[0].as_str(), "no_client"),
            (names[1].as_str(), "2"),
            ("story", two.as_str()),
            (names[2].as_str(), "out"),
            (names[3].as_str(), "1"),
        ]
    };
    assert!(meir.post(&path, &fields("1")).await.location.ends_with("?done=saved"));
    let page = meir.json(&path).await;
    assert_eq!((&page["stories"][0]["id"], &page["stories"][0]["choice"]), (&two.clone().into(), &"out".into()));
    assert_eq!(page["stories"][1]["choice"], "no_client");
    let conflict = meir.post(&path, &fields("1")).await;
    assert_eq!(conflict.status, 409);
    let mut wrong = fields("2");
    wrong[2].1 = "whatever";
    assert_eq!(meir.post(&path, &wrong).await.status, 422);
}

#[tokio::test]
async fn two_books_are_shown_as_a_series_from_both_ends() {
    let scene = Scene::new().await;
    let mut irit = scene.world.client(Cast::Irit).await;
    let books = format!("/p/{}/books", scene.world.project);
    let second = irit.post(&books, &[]).await.location;
    let second = second.split('?').next().unwrap();
    let earlier = scene.book.to_string();
    assert!(irit.post(second, &with("1", &[("continues", &earlier)])).await.location.ends_with("?done=saved"));
    let second = second.strip_suffix("/front").unwrap();
    assert_eq!(irit.json(second).await["others"][0][1], scene.path(""));
    assert_eq!(irit.json(&scene.path("")).await["others"][0][1], *second);
    let later = second.rsplit('/').next().unwrap();
    let turned = irit.post(&scene.path("/front"), &with("1", &[("continues", later)])).await;
    assert_eq!(turned.status, 422, "no book continues what continues it");
}

#[tokio::test]
async fn the_page_of_a_book_reads_in_every_language() {
    let scene = Scene::without_consent().await;
    let mut irit = scene.world.client(Cast::Irit).await;
    for lang in ["he", "sv", "en"] {
        irit.get(&format!("/language?lang={lang}&to=/")).await;
        for rest in ["", "/front", "/stories"] {
            let page = irit.get(&scene.path(rest)).await;
            assert_eq!(page.status, 200, "{lang} {rest}");
            assert!(!page.has(">publication-") && !page.has("style=\""), "{lang} {rest}");
        }
    }
}

#[tokio::test]
async fn the_project_page_says_how_far_the_book_is() {
    let scene = Scene::without_consent().await;
    let words = scene.world.app.dictionary.words(redthread_core::language::Lang::En);
    let stage = redthread_core::kit::Id::parse("book").unwrap();
    let standing = || async {
        let (inside, mut read) = (scene.world.inside(Cast::Irit).await, scene.world.store.read().await.unwrap());
        (redthread_publication::INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap()
    };
    let draft = standing().await;
    assert_eq!(draft.line, "draft, 4 consents missing");
    assert_eq!(draft.next.unwrap().path, scene.path(""));
    for person in [scene.tamar, scene.gal] {
        scene.world.consent_to(person, &[Audience::Book]).await;
    }
    assert_eq!(standing().await.line, "draft");
    scene.make().await;
    assert_eq!(standing().await.line, "edition 1 made 21 November 2026");
    scene.withdraw(scene.gal, Audience::Book, Material::Retold).await;
    assert_eq!(standing().await.line, "edition 1 to be revised");
    let empty = World::round(INSTRUMENTS).await;
    let (inside, mut read) = (empty.inside(Cast::Amal).await, empty.store.read().await.unwrap());
    let none = (redthread_publication::INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap();
    assert_eq!((none.line.as_str(), none.next), ("no book yet", None), "nothing that Amal could do");
}
