//! Filters, words that are not typed to their end, slips of the finger, and Arabic.

use crate::assert_finds_all;
use redthread_core::language::Lang::{self, En, He, Sv};
use redthread_search::{Field, Query, Reach, tokens};

fn reaches(typed: &str, text: &str, lang: Lang, reach: Reach) -> bool {
    Query::reaching(typed, lang, reach).matches(&tokens(text, lang))
}

#[test]
fn filters_stand_beside_the_words() {
    let query = Query::parse("tillit plats:Malmö -year:2019 מקום:\"תל אביב\"", Sv);
    let told: Vec<_> = query.filters().iter().map(|f| (f.field, f.value.as_str(), f.excluded)).collect();
    assert_eq!(told, [(Field::Place, "Malmö", false), (Field::Year, "2019", true), (Field::Place, "תל אביב", false)]);
    assert!(query.matches(&tokens("Tilliten växte i Lund.", Sv)));
    assert!(Query::parse("note:something", En).filters().is_empty());
}

#[test]
fn the_last_word_may_go_on() {
    assert!(reaches("משפ", "סיפור על המשפחה", He, Reach::Unfinished));
    assert!(reaches("svår berätt", "en svår berättelse", Sv, Reach::Unfinished));
    assert!(reaches("szcz", "We met Szczepanska.", En, Reach::Unfinished));
    assert!(!reaches("berätt svår", "en svår berättelse", Sv, Reach::Unfinished), "only the last word goes on");
    assert!(!reaches("berätt ", "en berättelse", Sv, Reach::Unfinished), "a space ends the word");
}

#[test]
fn slips_are_forgiven_only_when_asked() {
    for (typed, text, lang) in [
        ("familly", "the families", En),
        ("handlägare", "handläggarna", Sv),
        ("משפחח", "המשפחה", He),
        ("szczepanka", "Szczepanska", En),
    ] {
        assert!(reaches(typed, text, lang, Reach::Forgiving), "{typed}");
        assert!(!reaches(typed, text, lang, Reach::Typed), "{typed}");
    }
    assert!(!reaches("\"familly\"", "the families", En, Reach::Forgiving), "quotation marks mean it");
}

#[test]
fn arabic_words_meet_with_article_pronoun_and_broken_plural() {
    assert_finds_all(
        He,
        &[
            ("مدرسة", &["والمدارس", "مدرستهم", "بالمدرسة"]),
            ("كتاب", &["الكُتُب", "كتـــاب", "لكتابه"]),
            ("كتب", &["يكتبون", "سيكتبها"]),
        ],
    );
}
