//! The search as readers meet it: the page, its JSON, in three languages.

use std::sync::Arc;

use redthread_testkit::{Client, World};
use redthread_web::{Dictionary, Words};

use crate::works::{INSTRUMENTS, NEEDLE, WITHDRAWN};

fn reader_words(lang: &str) -> Words {
    Arc::new(Dictionary::load().unwrap()).words(lang.parse().unwrap())
}

fn address(query: &str, more: &str) -> String {
    let query = serde_html_form::to_string([("q", query)]).unwrap();
    format!("/catalogue?{query}{more}")
}

async fn page(client: &mut Client, query: &str, more: &str) -> redthread_testkit::Page {
    client.get(&address(query, more)).await
}

#[tokio::test]
async fn a_hit_says_where_and_why_and_is_marked_in_hebrew() {
    let world = World::empty(INSTRUMENTS).await;
    let mut reader = world.visitor().reading("he");
    let found = page(&mut reader, "דלת", "").await;
    for words in [
        "<mark>הדלת</mark>",
        "<mark>בַּדֶּלֶת</mark>",
        "href=\"/books/1#story-1\"",
        "בכותרת",
        "נמצא בצורה:",
        "עקרונות",
        "סיפורים",
        "data-results",
        "data-count",
        "data-search",
    ] {
        assert!(found.has(words), "{words}: {}", found.text());
    }
    let found = page(&mut reader, "tillit", "").await;
    assert!(found.has("דרך המונח:") && found.has("<bdi lang=\"sv\">Tillit</bdi>"), "{}", found.text());
}

#[tokio::test]
async fn what_is_near_is_called_near_in_three_languages_and_less_is_offered() {
    let world = World::empty(INSTRUMENTS).await;
    for (lang, near, passed, try_this) in [
        ("en", "Nothing is spelt so; these are spelt almost so.", "sorted by “kommun”", "You could try"),
        ("sv", "Inget stavas så; det här stavas nästan så.", "efter ”kommun”", "Du kan pröva"),
        ("he", "שום דבר לא נכתב כך; אלה נכתבים כמעט כך.", "״kommun״", "אפשר לנסות"),
    ] {
        let mut reader = world.visitor().reading(lang);
        assert!(page(&mut reader, "szczepnska", "").await.has(near));
        assert!(!page(&mut reader, "Szczepanska", "").await.has(near));
        assert!(page(&mut reader, "door kommun:Lund", "").await.has(passed));
        let nothing = page(&mut reader, "door xylofon", "&lang=sv").await;
        assert!(nothing.has(try_this) && nothing.has("href=\"/catalogue?q=door&amp;lang=sv\""), "{}", nothing.text());
        assert!(nothing.has("href=\"/catalogue?q=door+xylofon\""), "without the choices: {}", nothing.text());
        let words = reader_words(lang);
        for group in redthread_catalogue::Group::ALL {
            assert!(!words.code("catalogue-group", group.code()).starts_with("catalogue-"), "{lang} {group:?}");
        }
    }
}

#[tokio::test]
async fn a_group_is_counted_and_its_rest_is_a_link_away() {
    let world = World::empty(INSTRUMENTS).await;
    let mut reader = world.visitor().reading("en");
    let json = reader.json(&address("דלת", "")).await;
    assert_eq!((json["count"].as_u64(), json["reach"].as_str()), (Some(3), Some("typed")));
    assert_eq!(json["groups"][1]["group"], "principles");
    assert_eq!(json["groups"][1]["all"], 2);
    let alone = page(&mut reader, "דלת", "&only=principles").await;
    assert!(alone.has("/books/1#principle-2") && !alone.has("/books/1#story-1") && alone.has("All kinds of things"));
    let json = reader.json("/catalogue").await;
    assert!(json["groups"].is_null() && json["browse"]["sections"].as_array().is_some());
}

#[tokio::test]
async fn after_a_withdrawal_nothing_of_it_is_found_in_any_way() {
    let world = World::empty(INSTRUMENTS).await;
    let mut reader = world.visitor().reading("sv");
    let asks = [NEEDLE, "mörkerse", "mörkersende", "arbetsgrupper", "place:Sandmyr", "Szczepanska"];
    for ask in asks {
        assert!(page(&mut reader, ask, "").await.has("Sandmyr"), "{ask} finds it, or this test sees nothing");
    }
    crate::wait(&world, WITHDRAWN).await;
    for ask in asks {
        for more in ["", "&typing=1"] {
            let found = page(&mut reader, ask, more).await;
            assert!(
                !found.has("/books/2") && !found.has("arbetsgrupper.") && !found.has("i Sandmyr"),
                "{ask}: {}",
                found.text()
            );
        }
    }
}

#[tokio::test]
async fn beside_the_words_every_filter_counts_what_it_leaves_of_their_hits() {
    let world = World::empty(INSTRUMENTS).await;
    let mut reader = world.visitor().reading("en");
    let (mut pressed, mut narrower) = (0, 0);
    for (query, more) in [("door", ""), ("trust", ""), ("דלת", "&lang=he"), ("door", "&kind=case-report")] {
        let start = reader.json(&address(query, more)).await;
        let facets = start["browse"]["facets"].as_array().unwrap().iter();
        let facets = facets.filter(|row| !more.contains(row["facet"].as_str().unwrap()));
        let mut options: Vec<_> = facets.flat_map(|row| row["options"].as_array().unwrap()).collect();
        options.extend(start["browse"]["map"]["places"].as_array().unwrap());
        for option in options {
            let after = reader.json(option["path"].as_str().unwrap()).await;
            assert_eq!(after["count"], option["count"], "{query}: {}", option["path"]);
            pressed += 1;
            narrower += usize::from(after["count"] != start["count"]);
        }
    }
    assert!(pressed > 8 && narrower > 4, "{pressed}, {narrower}");
    let nothing = reader.json(&address("Verkstaden", "&lang=he")).await;
    assert_eq!((&nothing["count"], &nothing["browse"]["ways_out"][0]["facet"]), (&0.into(), &"lang".into()));
    assert!(page(&mut reader, "Verkstaden", "&lang=he").await.has("href=\"/catalogue?q=Verkstaden\""));
}
