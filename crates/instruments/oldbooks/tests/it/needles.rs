//! Words that may not be met are met nowhere.

use redthread_oldbooks::model::{Ground, Shows};
use redthread_oldbooks::{remove, show, take_down};
use redthread_storage::backup;
use redthread_testkit::{Cast, World};

use super::{INSIDE, LIST, MEANT, brought, ground, on_show, show_as, shown};

/// Everything that anybody outside is told about a book.
async fn told(world: &World, book: &str) -> String {
    let mut all = format!("{:?}", on_show(world).await);
    for lang in ["he", "sv", "en"] {
        let mut visitor = world.visitor().reading(lang);
        for path in ["", "/citation.bib", "/citation.ris"] {
            all.push_str(&visitor.get(&format!("/old-books/{book}{path}")).await.text());
        }
    }
    all
}

#[tokio::test]
async fn an_entry_says_no_word_of_the_text() {
    let world = World::round(LIST).await;
    let book = shown(&world, Shows::Entry).await;
    let all = told(&world, &book.to_string()).await;
    for needle in [INSIDE, "WhatsApp", "1987", "שָׁמוּר", MEANT, "סולם ישן"] {
        assert!(!all.contains(needle), "{needle}");
    }
    for found in ["הסולם של רחוב הגפן", "תמצית", "סלע-און", "שכונה אחת וסולם אחד", "לדפוק לפני שתולים מודעה"]
    {
        assert!(all.contains(found), "{found}");
    }
    show_as(&world, book, Shows::Full).await;
    assert!(told(&world, &book.to_string()).await.contains(INSIDE));
    show_as(&world, book, Shows::Entry).await;
    assert!(!told(&world, &book.to_string()).await.contains(INSIDE), "less again, at once");
}

#[tokio::test]
async fn what_is_taken_down_is_gone_at_once() {
    let world = World::round(LIST).await;
    let book = shown(&world, Shows::Full).await;
    take_down(&world.store, &world.deed(Cast::Ruth), &world.viewer(Cast::Ruth).await, book).await.unwrap();
    let all = told(&world, &book.to_string()).await;
    for needle in [INSIDE, "הסולם של רחוב", "סלע-און", "תמצית"] {
        assert!(!all.contains(needle), "{needle}");
    }
    for path in ["", "/citation.bib", "/citation.ris"] {
        assert_eq!(world.visitor().get(&format!("/old-books/{book}{path}")).await.status, 410, "{path}");
    }
    let mut ruth = world.client(Cast::Ruth).await;
    assert!(ruth.get(&format!("/desk/old-books/{book}/showing")).await.has("תמר סלע"), "who said what stays on record");
    show_as(&world, book, Shows::Entry).await;
    assert_eq!(world.visitor().get(&format!("/old-books/{book}")).await.status, 200, "and can be shown again");
}

#[tokio::test]
async fn search_engines_are_offered_a_book_only_where_somebody_said_so() {
    let world = World::round(LIST).await;
    let book = shown(&world, Shows::Full).await;
    let path = format!("/old-books/{book}");
    assert!(!on_show(&world).await[0].is_indexed);
    assert!(world.visitor().get(&path).await.has("noindex"));
    let said = (Shows::Full, Ground { indexed: true, ..ground() }, world.store.now());
    show(&world.store, &world.deed(Cast::Ruth), &world.viewer(Cast::Ruth).await, book, said).await.unwrap();
    assert!(on_show(&world).await[0].is_indexed);
    assert!(!world.visitor().get(&path).await.has("noindex"));
}

#[tokio::test]
async fn a_book_that_was_never_shown_is_not_there() {
    let world = World::round(LIST).await;
    let book = brought(&world).await;
    assert_eq!(world.visitor().get(&format!("/old-books/{book}")).await.status, 404);
    remove(&world.store, &world.deed(Cast::Ruth), &world.viewer(Cast::Ruth).await, book).await.unwrap();
    assert_eq!(
        world.visitor().get(&format!("/old-books/{book}")).await.status,
        404,
        "nobody learns that there was one"
    );
}

#[tokio::test]
async fn no_word_stands_in_the_database() {
    let world = World::round(LIST).await;
    shown(&world, Shows::Full).await;
    let file = world.folder().join("all.backup");
    backup::backup(&world.store, &file, None).await.unwrap();
    let (_, database) = backup::unpack(&file, None).unwrap();
    for needle in [INSIDE, "WhatsApp 🪜", "הסולם", "סלע-און", "דמ-15-208", "תמר סלע", "מחזיק סולם", "נווה שחר"]
    {
        assert!(!database.windows(needle.len()).any(|some| some == needle.as_bytes()), "{needle}");
    }
}
