use redthread_core::people::Standpoint;
use redthread_mobilisation::actions::raise_worry;
use redthread_testkit::{Cast, World};

use crate::{at, invite, promise, workshop, worry};

async fn filled() -> (World, Vec<String>) {
    let world = workshop().await;
    let inside = world.inside(Cast::Irit).await;
    promise(&world, "Lapparna har inget namn.\n\nDu får gå när du vill.").await;
    let id = invite(&world, "Linnea", Standpoint::Client).await;
    let new = worry(Standpoint::Worker, "האם נשב שם ורק נספוג? 🙂");
    let worry = raise_worry(&world.store, &world.deed(Cast::Irit), &inside, new).await.unwrap();
    let pages = [
        String::new(),
        "/worries".to_owned(),
        "/worries/new".to_owned(),
        format!("/worries/{worry}"),
        format!("/worries/{worry}?take-back=1"),
        "/promise".to_owned(),
        "/promise?lang=he".to_owned(),
        "/promise?lang=sv&change=1".to_owned(),
        "/invitations".to_owned(),
        "/invitations/new".to_owned(),
        format!("/invitations/{id}"),
        format!("/invitations/{id}/edit"),
        format!("/invitations/{id}/letter"),
    ];
    let pages = pages.map(|page| at(&world, &page)).to_vec();
    (world, pages)
}

#[tokio::test]
async fn every_page_reads_in_every_language() {
    let (world, pages) = filled().await;
    let mut irit = world.client(Cast::Irit).await;
    for lang in ["he", "sv", "en"] {
        irit.get(&format!("/language?lang={lang}")).await;
        for page in &pages {
            let shown = irit.get(page).await;
            assert!(shown.status.is_success(), "{lang} {page}: {}", shown.status);
            for bare in [">mobilisation-", "\"mobilisation-", " mobilisation-", ">steering-"] {
                assert!(!shown.has(bare), "{lang} {page}: {bare}");
            }
        }
    }
}

#[tokio::test]
async fn nothing_is_there_yet_and_every_page_says_what_to_do() {
    let world = workshop().await;
    let mut irit = world.client(Cast::Irit).await;
    for (page, way) in [("/worries", "/worries/new"), ("/invitations", "/invitations/new")] {
        let shown = irit.get(&at(&world, page)).await;
        assert!(shown.has("class=\"empty\"") && shown.has(way), "{page}");
    }
    let promise = irit.get(&at(&world, "/promise?lang=sv")).await;
    assert!(promise.has("Lapparna du skriver har inget namn.") && promise.has("<textarea"), "a draft to change");
    let overview = irit.get(&at(&world, "")).await;
    assert!(overview.has("class=\"gap\"") && overview.has("meetings/new?kind=preparation"));
}

#[tokio::test]
async fn a_letter_speaks_its_readers_language_and_names_nobody_it_is_for() {
    let (world, pages) = filled().await;
    let mut irit = world.client(Cast::Irit).await;
    let letter = irit.get(pages.last().unwrap()).await;
    assert!(letter.has("<article class=\"handout letter\" lang=\"sv\" dir=\"ltr\""));
    assert!(
        letter.has("Vi behöver det du vet") && letter.has("900 kronor och resan") && letter.has("Lapparna har inget")
    );
    for needle in ["Linnea", "Gunvor", "ASL", "מתורגמן"] {
        assert!(!letter.has(needle), "{needle} may lie about with the letter");
    }
}

#[tokio::test]
async fn a_promise_is_written_in_the_language_of_its_page() {
    let world = workshop().await;
    let mut irit = world.client(Cast::Irit).await;
    let path = at(&world, "/promise?lang=he");
    let words = "הפתקים בלי שֵׁם. עו\"ס לא יודעת מי כתב מה, גם לא ב-2027 🔒";
    assert_eq!(irit.post(&path, &[("words", " "), ("version", "")]).await.status, 422);
    assert!(irit.post(&path, &[("words", words), ("version", "")]).await.status.is_redirection());
    let page = irit.json(&path).await;
    assert_eq!((page["now"]["words"].as_str(), page["written"][0].as_str()), (Some(words), Some("he")));
    let late = irit.post(&path, &[("words", "נוסח אחר"), ("version", "")]).await;
    assert_eq!(late.status, 409);
    assert!(late.has("נוסח אחר") && late.has("הפתקים בלי"));
}
