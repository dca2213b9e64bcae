//! What a reader may count on: which words find which, where hits are marked, what the index may know.

mod english;
mod hebrew;
mod index;
mod properties;
mod query;
mod reach;
mod swedish;

use redthread_core::language::Lang;
use redthread_search::{Query, tokens};

/// Whether a query finds a text of its own language.
fn finds(query: &str, text: &str, lang: Lang) -> bool {
    Query::parse(query, lang).matches(&tokens(text, lang))
}

/// Asserts for lines of a word and forms of it that the word finds every form.
#[track_caller]
fn assert_finds_all(lang: Lang, table: &[(&str, &[&str])]) {
    for (query, texts) in table {
        let missed: Vec<_> = texts.iter().filter(|text| !finds(query, text, lang)).collect();
        assert!(missed.is_empty(), "{query} does not find {missed:?}");
    }
}

/// Asserts for lines of a word and unrelated words that it finds none of them.
#[track_caller]
fn assert_finds_none(lang: Lang, table: &[(&str, &[&str])]) {
    for (query, texts) in table {
        let wrong: Vec<_> = texts.iter().filter(|text| finds(query, text, lang)).collect();
        assert!(wrong.is_empty(), "{query} finds {wrong:?}");
    }
}
