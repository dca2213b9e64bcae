//! What can be asked, and what is marked in an answer.

use crate::finds;
use redthread_core::language::Lang::{En, He, Sv};
use redthread_search::{Query, easier, forms, highlight, snippet};

#[test]
fn all_words_must_occur_in_any_order() {
    assert!(finds("worker trust", "Trust grew between the two workers.", En));
    assert!(!finds("worker trust", "Trust grew.", En));
}

#[test]
fn a_phrase_keeps_its_order_and_its_inflection() {
    assert!(finds("\"turning point\"", "two turning points", En));
    assert!(!finds("\"turning point\"", "the point of turning back", En));
    assert!(finds("“röda tråden”", "Den röda tråden syns.", Sv));
}

#[test]
fn gershayim_do_not_open_a_quotation() {
    assert!(finds("עו\"ס קהילתי", "פגשתי עו\"ס אחר, קהילתי מאוד", He));
    assert!(finds("\"עו\"ס קהילתי\"", "שוחחתי עם עו״ס קהילתית", He));
    assert!(!finds("\"עו\"ס קהילתי\"", "קהילתי, עו\"ס", He));
}

#[test]
fn an_unclosed_quotation_runs_to_the_end() {
    assert!(finds("\"red thread", "a red thread", En));
    assert!(!finds("\"red thread", "thread of red", En));
}

#[test]
fn an_excluded_word_or_phrase_must_not_occur() {
    assert!(finds("trust -money", "We built trust.", En));
    assert!(!finds("trust -money", "Trust costs money.", En));
    assert!(!finds("משפחה -כסף", "למשפחה לא היה כסף", He));
    assert!(finds("trust -\"red line\"", "a line in red about trust", En));
}

#[test]
fn nothing_asked_finds_nothing() {
    for empty in ["", "  ", "\"\"", "-", "🙂", "-money", "\" \" - \""] {
        assert!(Query::parse(empty, En).is_empty(), "{empty}");
        assert!(!finds(empty, "money 🙂 - \"quoted\"", En), "{empty}");
    }
}

#[test]
fn only_order_and_absence_need_the_text() {
    assert!(!Query::parse("two words", En).needs_text());
    assert!(Query::parse("\"two words\"", En).needs_text());
    assert!(Query::parse("two -words", En).needs_text());
}

#[test]
fn hits_are_marked_with_their_prefixes_and_points() {
    let text = "🙂 הַמִּשְׁפָּחוֹת באו, ולמשפחתו סיפור.";
    let marked: Vec<String> =
        highlight(text, &Query::parse("משפחה", He), He).into_iter().map(|range| cut(text, range)).collect();
    assert_eq!(marked, ["הַמִּשְׁפָּחוֹת", "ולמשפחתו"]);
}

#[test]
fn of_a_phrase_only_the_whole_is_marked() {
    let text = "A red house, a red thread.";
    assert_eq!(highlight(text, &Query::parse("\"red thread\"", En), En), [(15, 18), (19, 25)]);
}

#[test]
fn a_snippet_shows_where_the_hits_are_densest() {
    let text = format!("Trust. {} Then trust met trust again. {}", "Nothing here. ".repeat(20), "The end. ".repeat(20));
    let found = snippet(&text, &highlight(&text, &Query::parse("trust", En), En), 60);
    assert!(found.text.contains("trust met trust"), "{}", found.text);
    assert!(found.text.chars().count() <= 60);
    assert_eq!(found.cut, (true, true));
    assert!(found.ranges.iter().all(|range| cut(&found.text, *range) == "trust"));
    assert_eq!(found.ranges.len(), 2);
}

#[test]
fn a_short_text_is_its_own_snippet() {
    let found = snippet("קצר מאוד", &[], 60);
    assert_eq!((found.text.as_str(), found.start, found.cut), ("קצר מאוד", 0, (false, false)));
}

#[test]
fn a_snippet_without_hits_is_the_beginning_cut_between_words() {
    let found = snippet("one two three four", &[], 10);
    assert_eq!((found.text.as_str(), found.cut), ("one two", (false, true)));
}

fn cut(text: &str, (start, end): (usize, usize)) -> String {
    text.chars().skip(start).take(end - start).collect()
}

#[test]
fn where_nothing_was_found_less_may_be_asked() {
    assert_eq!(easier("\"small steps\" plats:Malmö -key"), ["\"small steps\"", "small steps", "small", "steps"]);
    assert_eq!(easier("דלת עו\"ס"), ["דלת", "עו\"ס"]);
    assert!(easier("door").is_empty() && easier(" ").is_empty() && easier("plats:Malmö").is_empty());
}

#[test]
fn the_forms_that_were_found_are_named_once_and_never_what_was_typed() {
    let named = |query: &str, text: &str, lang| forms(query, text, &highlight(text, &Query::parse(query, lang), lang));
    assert_eq!(named("דלת", "הדלת, דלתות, הדלת ודלת", He), ["הדלת", "דלתות", "ודלת"]);
    assert_eq!(named("Story", "A story of stories 🙂", En), ["stories"]);
    assert!(named("door", "Door to door", En).is_empty());
}
