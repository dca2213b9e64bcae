//! What is found, in which order and group, and why.

use std::sync::Arc;

use redthread_catalogue::{Asked, Found, Group, Hit, Wish, find};
use redthread_core::language::Lang;
use redthread_search::Reach;
use redthread_storage::Store;
use redthread_testkit::World;
use redthread_web::{Dictionary, OnShow, PartOnShow, Words};

use crate::works::{INSTRUMENTS, shelf};

fn words() -> Words {
    Arc::new(Dictionary::load().unwrap()).words(Lang::En)
}

fn asked<'a>(store: &Store, shelf: &'a [OnShow], query: &str, typing: bool) -> Found<'a> {
    let wish = Wish { query: query.to_owned(), typing, only: None, each: 50 };
    find(store, &words(), shelf, &wish, &Asked::default())
}

fn marked(hit: &Hit<'_>) -> Vec<String> {
    let cut = |(start, end): &(usize, usize)| hit.piece.chars().skip(*start).take(end - start).collect();
    hit.marks.iter().map(cut).collect()
}

/// Where something was found, and what was marked there first.
fn places(found: &Found<'_>) -> Vec<(String, String)> {
    found.hits().map(|hit| (hit.url(), marked(hit).first().cloned().unwrap_or_default())).collect()
}

#[tokio::test]
async fn a_bare_word_finds_its_forms_in_every_language_marked_as_they_stand() {
    let world = World::empty(INSTRUMENTS).await;
    let shelf = shelf();
    for (query, url, mark) in [
        ("משפחה", "/books/1#story-1", "הַמִּשְׁפָּחָה"),
        ("עו״ס", "/books/1#story-1", "והעו\"ס"),
        ("בת", "/books/1#story-1", "בת"),
        ("אמא", "/books/1#principle-1", "אימא"),
        ("arbetsgruppen", "/books/2#section-results", "arbetsgrupper"),
        ("families", "/books/3#section-line", "family"),
        ("семья", "/books/1#principle-2", "семье"),
        ("\"Housing First\"", "/books/1#story-1", "Housing"),
    ] {
        let found = asked(&world.store, &shelf, query, false);
        assert_eq!(places(&found), [(url.to_owned(), mark.to_owned())], "{query}");
        assert_eq!(found.reach, Reach::Typed);
    }
    for nothing in ["xylofon", "\"First Housing\"", "דלת -סגורה -פעמים -מישהו", "-דלת", ""] {
        assert_eq!(asked(&world.store, &shelf, nothing, false).count(), 0, "{nothing}");
    }
}

#[tokio::test]
async fn hits_stand_in_groups_that_lose_none_and_the_title_comes_first() {
    let world = World::empty(INSTRUMENTS).await;
    let shelf = shelf();
    let found = asked(&world.store, &shelf, "דלת", false);
    let groups: Vec<(Group, usize)> = found.groups.iter().map(|group| (group.group, group.all)).collect();
    assert_eq!(groups, [(Group::Stories, 1), (Group::Principles, 2)]);
    assert!(found.groups[0].hits[0].in_title && !found.groups[1].hits[0].in_title);
    assert_eq!(found.groups[0].hits[0].forms, ["הדלת", "בַּדֶּלֶת"]);
    for query in ["דלת", "trust", "i", "place:Haifa", "language:he"] {
        let all = asked(&world.store, &shelf, query, false);
        let wish = Wish { query: query.to_owned(), each: 1, ..Wish::default() };
        let short = find(&world.store, &words(), &shelf, &wish, &Asked::default());
        assert_eq!(all.count(), all.hits().count(), "{query}: every one is in a group");
        assert_eq!(all.count(), short.count(), "{query}: counted even where it is not shown");
        for group in &all.groups {
            let wish = Wish { query: query.to_owned(), only: Some(group.group), each: 50, ..Wish::default() };
            let alone = find(&world.store, &words(), &shelf, &wish, &Asked::default());
            assert_eq!(alone.groups.len(), 1);
            assert_eq!(alone.groups[0].hits, group.hits, "{query}: a group alone is the same group");
        }
    }
    let found = asked(&world.store, &shelf, "door", false);
    assert_eq!(found.hits().next().map(|hit| (hit.url(), hit.in_title)), Some(("/books/3".to_owned(), true)));
}

#[tokio::test]
async fn what_goes_beyond_the_words_as_typed_comes_only_where_they_find_nothing() {
    let world = World::empty(INSTRUMENTS).await;
    let shelf = shelf();
    for (query, reach, url) in [
        ("arbetsgr", Reach::Unfinished, "/books/2#section-results"),
        ("משפ", Reach::Unfinished, "/books/1#story-1"),
        ("szczepnska", Reach::Forgiving, "/books/2#section-results"),
        ("familly", Reach::Forgiving, "/books/3#section-line"),
    ] {
        let found = asked(&world.store, &shelf, query, false);
        assert_eq!((found.reach, found.is_near()), (reach, reach == Reach::Forgiving), "{query}");
        assert!(found.hits().any(|hit| hit.url() == url), "{query}: {:?}", places(&found));
    }
    assert_eq!(asked(&world.store, &shelf, "arbetsgr", true).reach, Reach::Unfinished);
    assert_eq!(asked(&world.store, &shelf, "arbetsgr ", true).count(), 0, "a space ends the word");
    assert!(!asked(&world.store, &shelf, "xqzw", false).is_near(), "nothing is near");
}

#[tokio::test]
async fn a_term_of_a_kit_leads_to_the_other_languages_and_is_named() {
    let world = World::empty(INSTRUMENTS).await;
    let shelf = shelf();
    let found = asked(&world.store, &shelf, "tillit", false);
    let hits: Vec<(String, bool)> = found.hits().map(|hit| (hit.url(), hit.through.is_empty())).collect();
    assert_eq!(hits[0], ("/books/2#section-results".to_owned(), true), "what was typed comes first: {hits:?}");
    assert!(
        hits.contains(&("/books/1#story-1".to_owned(), false))
            && hits.contains(&("/books/3#section-line".to_owned(), false))
    );
    let linked = found.hits().find(|hit| !hit.through.is_empty()).unwrap();
    let names: Vec<&str> = linked.through[0].iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["אמון", "Tillit", "Trust"]);
    assert!(!marked(linked).is_empty());
}

#[tokio::test]
async fn filters_in_the_query_narrow_in_three_languages_and_unknown_ones_are_told() {
    let world = World::empty(INSTRUMENTS).await;
    let shelf = shelf();
    let count = |query: &str| asked(&world.store, &shelf, query, false).count();
    for open in [
        "place:Haifa",
        "plats:Haifa",
        "מקום:Haifa",
        "year:2026",
        "år:2026",
        "language:Swedish",
        "språk:engelska",
        "שפה:עברית",
        "lang:he",
        "author:Barkai",
        "kit:successes",
        "ämne:tillit",
        "נושא:אמון",
        "topic:building",
        "side:client",
        "-place:Lund",
    ] {
        assert!(count(open) > 0, "{open}");
    }
    for shut in [
        "place:Lund",
        "year:1999",
        "author:nobody",
        "kit:red-lines",
        "topic:violence",
        "population:x",
        "-year:2026",
        "side:manager",
    ] {
        assert_eq!(count(shut), 0, "{shut}");
        assert_eq!(count(&format!("door {shut}")), 0, "{shut}");
    }
    assert_eq!(count("door place:Haifa"), count("door"));
    let found = asked(&world.store, &shelf, "door kommun:Lund", false);
    assert_eq!((found.count(), found.passed_over), (count("door"), vec!["kommun".to_owned()]));
}

#[tokio::test]
async fn what_is_on_show_no_more_is_found_no_more() {
    let world = World::empty(INSTRUMENTS).await;
    let mut shelf = shelf();
    assert_eq!(asked(&world.store, &shelf, "Verkstaden", false).count(), 1);
    let chapter = shelf[1].parts[1].words.replace("Verkstaden", "");
    let changed = |(at, part): (usize, &PartOnShow)| {
        let words = if at == 1 { chapter.clone() } else { part.words.clone() };
        PartOnShow { words, ..part.clone() }
    };
    shelf[1].parts = shelf[1].parts.iter().enumerate().map(changed).collect();
    assert_eq!(asked(&world.store, &shelf, "Verkstaden", false).count(), 0, "changed by a word");
    assert_eq!(asked(&world.store, &shelf, "arbetsgrupper", false).count(), 1);
    shelf.remove(1);
    assert_eq!(asked(&world.store, &shelf, "arbetsgrupper", false).count(), 0);
}
