//! English: inflection meets, derivation does not.

use crate::{assert_finds_all, assert_finds_none};
use redthread_core::language::Lang::{En, He, Sv};
use redthread_search::{Query, tokens};

#[test]
fn forms_of_a_word_meet() {
    assert_finds_all(
        En,
        &[
            ("story", &["stories", "Story’s", "STORIES"]),
            ("worker", &["workers", "worker's", "workers'"]),
            ("care", &["cares", "cared", "caring"]),
            ("plan", &["plans", "planned", "planning"]),
            ("fill", &["filled", "filling", "fills"]),
            ("add", &["adds", "added", "adding"]),
            ("decide", &["decides", "decided", "deciding"]),
            ("travel", &["travelled", "traveling"]),
            ("try", &["tries", "tried", "trying"]),
            ("go", &["goes", "went", "gone"]),
            ("child", &["children", "children's"]),
            ("good", &["better", "best"]),
            ("agreed", &["agree", "agrees"]),
        ],
    );
}

#[test]
fn unrelated_words_stay_apart() {
    assert_finds_none(
        En,
        &[
            ("care", &["car", "cars"]),
            ("plan", &["plane", "planes"]),
            ("fill", &["file", "filed"]),
            ("use", &["us", "user"]),
            ("participate", &["participation"]),
            ("thing", &["the", "th"]),
            ("need", &["ne", "nee"]),
        ],
    );
}

#[test]
fn a_word_is_found_as_written_from_a_query_in_any_language() {
    let text = tokens("Vi skrev berättelserna tillsammans.", Sv);
    assert!(Query::parse("berättelserna", He).matches(&text));
    assert!(Query::parse("berättelserna", En).matches(&text));
}
