//! Every page, in he, sv and en; forms keep what was typed.

use redthread_oldbooks::model::Shows;
use redthread_testkit::{Cast, World};

use super::{DOUBTFUL, INSIDE, LIST, TEXT, brought, described, shown};

#[tokio::test]
async fn a_file_goes_all_the_way_to_the_public_page() {
    let world = World::round(LIST).await;
    let mut ruth = world.client(Cast::Ruth).await;
    let page = ruth.post_files("/desk/old-books/new", &[], &[("file", "הסולם.txt", TEXT.as_bytes())]).await;
    assert_eq!(page.status, 303, "{}", page.text());
    let book = page.location.split(['/', '?']).nth(3).unwrap().to_owned();
    let at = |rest: &str| format!("/desk/old-books/{book}/{rest}");
    assert!(!ruth.get(&format!("/desk/old-books/{book}")).await.has("oldbooks-"), "no key is ever read on a page");
    let lines = ruth.get(&at("lines")).await;
    assert!(lines.has("ג. לדפוק על הדלת הראשונה") && lines.has("לדפוק על הדלת הראשונה ג."), "each beside its repair");
    let mut fields = vec![("version".to_owned(), "0".to_owned())];
    for line in DOUBTFUL {
        fields.push(("line".to_owned(), line.to_string()));
        fields.push((format!("way-{line}"), "take".to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = ruth.post(&at("lines?show=doubtful&page=1"), &fields).await;
    assert!(page.location.contains("/desk") && page.location.contains("old-book-lines-all"), "{}", page.location);
    let says = ruth.get(&at("says")).await;
    assert!(says.has("הסולם של רחוב הגפן"), "filled in: {}", says.text());
    let entry = [
        ("version", "0"),
        ("title", "הסולם של רחוב הגפן"),
        ("authors", "סלע-און, תמר"),
        ("year", "2015"),
        ("lang", "he"),
        ("chapter", "תמצית"),
        ("chapter_page", "5"),
        ("chapter_line", "3"),
        ("chapter", ""),
        ("chapter_page", ""),
        ("chapter_line", ""),
        ("principle_id", ""),
        ("principle", "לדפוק לפני שתולים מודעה"),
        ("principle_more", ""),
    ];
    assert_eq!(ruth.post(&at("says"), &entry).await.status, 303);
    let said = [("shows", "full"), ("who", "תמר"), ("published", "2015"), ("right", "שלנו"), ("said_on", "2026-11-20")];
    assert_eq!(ruth.post(&at("showing"), &said).await.status, 303);
    let public = world.visitor().get(&format!("/old-books/{book}")).await;
    assert_eq!(public.status, 200);
    assert!(public.has("ג. לדפוק על הדלת הראשונה") && public.has(INSIDE) && public.has("לדפוק לפני שתולים מודעה"));
    assert!(public.has("dir=\"rtl\"") && public.has("(2015)"));
}

#[tokio::test]
async fn every_page_reads_in_every_language() {
    let world = World::round(LIST).await;
    let book = shown(&world, Shows::Full).await;
    for lang in ["he", "sv", "en"] {
        let mut ruth = world.client(Cast::Ruth).await;
        ruth.get(&format!("/language?lang={lang}&to=/")).await;
        let steps = ["", "/lines", "/lines?show=repaired", "/says", "/showing", "/reading", "/removed"];
        let steps = steps.map(|step| format!("/desk/old-books/{book}{step}"));
        for path in steps.iter().chain([&format!("/old-books/{book}")]) {
            let page = ruth.get(path).await;
            assert_eq!(page.status, 200, "{lang} {path}");
            assert!(page.has(&format!("<html lang=\"{lang}\"")), "{lang} {path}");
            let left: Vec<_> = page.text().match_indices("oldbooks-").map(|(at, _)| at).collect();
            assert!(left.is_empty(), "{lang} {path}: {:?}", &page.text().chars().count());
        }
        for path in ["/desk/old-books", "/desk/old-books/new"] {
            assert_eq!(ruth.get(path).await.status, 200, "{lang} {path}");
        }
    }
}

#[tokio::test]
async fn a_visitor_reads_the_public_page_and_none_of_the_others() {
    let world = World::round(LIST).await;
    let book = shown(&world, Shows::Full).await;
    let mut visitor = world.visitor().reading("sv");
    let page = visitor.get(&format!("/old-books/{book}")).await;
    assert!(page.has("עו&quot;ס אחת סיפרה שהסולם שָׁמוּר במקלט מאז 1987") && page.has("🪜"), "{}", page.text());
    assert!(page.has("id=\"chapter-2\"") && page.has("href=\"#chapter-2\"") && page.has("עמוד 7"));
    assert!(page.has("[in Hebrew]"), "cited for those who read English");
    let bib = visitor.get(&format!("/old-books/{book}/citation.bib")).await;
    assert!(bib.has("2015") && bib.has("הסולם של רחוב הגפן"), "{}", bib.text());
    assert!(visitor.get(&format!("/old-books/{book}/citation.ris")).await.has("TY  - "));
    for path in
        ["", "/new", &format!("/{book}"), &format!("/{book}/lines"), &format!("/{book}/file"), &format!("/{book}/says")]
    {
        let status = visitor.get(&format!("/desk/old-books{path}")).await.status;
        assert_eq!(status, 404, "{path}");
    }
    assert_eq!(world.client(Cast::Irit).await.get(&format!("/desk/old-books/{book}/lines")).await.status, 404);
}

#[tokio::test]
async fn what_cannot_be_read_is_said_beside_the_file() {
    let world = World::round(LIST).await;
    let mut ruth = world.client(Cast::Ruth).await;
    assert_eq!(ruth.post_files("/desk/old-books/new", &[], &[]).await.status, 422);
    let page = ruth.post_files("/desk/old-books/new", &[], &[("file", "תמונה.png", b"\x89PNG\r\n\x1a\n")]).await;
    assert_eq!(page.status, 422);
    assert!(page.has("תמונה.png"), "{}", page.text());
    assert!(ruth.json("/desk/old-books").await["books"].as_array().unwrap().is_empty(), "never half in");
}

#[tokio::test]
async fn refused_and_conflicting_forms_keep_what_was_typed() {
    let world = World::round(LIST).await;
    let book = brought(&world).await;
    let mut ruth = world.client(Cast::Ruth).await;
    let at = |rest: &str| format!("/desk/old-books/{book}/{rest}");
    let line = DOUBTFUL[0].to_string();
    let (way, own) = (format!("way-{line}"), format!("own-{line}"));
    let page = ruth.post(&at("lines"), &[("version", "0"), ("line", &line), (&way, "own"), (&own, " ")]).await;
    assert_eq!(page.status, 422);
    assert!(page.has(&format!("id=\"{own}-error\"")), "{}", page.text());
    let typed = [("version", "0"), ("line", line.as_str()), (way.as_str(), "own"), (own.as_str(), "לדפוק בעדינות")];
    assert_eq!(ruth.post(&at("lines"), &typed).await.status, 303);
    let late = [("version", "0"), ("line", line.as_str()), (way.as_str(), "keep")];
    let page = ruth.post(&at("lines"), &late).await;
    assert_eq!(page.status, 409);
    assert!(page.has("class=\"notice warning\""), "{}", page.text());
    let year = [
        ("version", "0"),
        ("title", "הסולם 🙂"),
        ("year", "שנה"),
        ("lang", "he"),
        ("chapter", "תמצית"),
        ("chapter_page", "ה"),
        ("chapter_line", ""),
    ];
    let page = ruth.post(&at("says"), &year).await;
    assert_eq!(page.status, 422);
    assert!(page.has("הסולם 🙂") && page.has("id=\"year-error\"") && page.has("value=\"ה\""), "{}", page.text());
    let page = ruth.post(&at("showing"), &[("shows", "full"), ("who", "תמר"), ("said_on", "")]).await;
    assert_eq!(page.status, 422);
    assert!(page.has("value=\"תמר\"") && page.has("published-error") && page.has("said_on-error"), "{}", page.text());
}

#[tokio::test]
async fn an_entry_that_was_saved_meanwhile_is_shown_beside_what_was_typed() {
    let world = World::round(LIST).await;
    let book = described(&world).await;
    let mut ruth = world.client(Cast::Ruth).await;
    let typed = [("version", "0"), ("title", "סולם אחר"), ("year", "2014"), ("lang", "he")];
    let page = ruth.post(&format!("/desk/old-books/{book}/says"), &typed).await;
    assert_eq!(page.status, 409);
    assert!(page.has("סולם אחר") && page.has("הסולם של רחוב הגפן") && page.has("2015"), "both: {}", page.text());
}
