//! Filters, words that are not typed to their end, slips of the finger, terms of kits, Arabic and Russian.

use crate::assert_finds_all;
use redthread_core::language::Lang::{self, En, He, Sv};
use redthread_search::{Field, Query, Reach, Vocabulary, tokens};

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

#[test]
fn russian_words_meet_in_their_cases_whatever_the_text_around_them() {
    assert_finds_all(
        Sv,
        &[
            ("семья", &["в семье", "семьями", "Семью"]),
            ("помощь", &["без помощи"]),
            ("помогать", &["она помогает", "помогали"]),
            ("ещё", &["еще раз"]),
        ],
    );
    assert!(reaches("соцраб", "к соцработнику", He, Reach::Unfinished));
    assert!(reaches("соцрабтник", "соцработник", He, Reach::Forgiving));
    assert!(!reaches("дом", "дым", En, Reach::Typed));
}

#[test]
fn an_unknown_filter_is_told_and_asks_nothing() {
    let query = Query::parse("tillit kommun:Lund", Sv);
    assert_eq!(query.unknown_filters(), ["kommun"]);
    assert!(query.matches(&tokens("Tilliten växte.", Sv)));
    assert!(
        Query::parse("\"note:something\"", En).matches(&tokens("A note: something", En)),
        "quotation marks mean it"
    );
}

/// What a kit might say.
fn kit() -> Vocabulary {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let term = |he: &[&str], sv: &[&str], en: &[&str]| vec![(He, names(he)), (Sv, names(sv)), (En, names(en))];
    Vocabulary::new(vec![
        term(&["אמון"], &["tillit", "förtroende"], &["Trust"]),
        term(&["קו אדום"], &["röd linje"], &["red line", "bright line"]),
        term(&["עו\"ס"], &["socialsekreterare"], &["social worker"]),
    ])
}

fn linked(typed: &str, text: &str, lang: Lang) -> Option<Vec<usize>> {
    let query = Query::linking(typed, lang, Reach::Typed, &kit());
    let words = tokens(text, lang);
    query.matches(&words).then(|| query.through(&words))
}

#[test]
fn a_term_of_a_kit_finds_its_words_in_other_languages_and_says_so() {
    assert_eq!(linked("אמון", "Tilliten växte.", Sv), Some(vec![0]));
    assert_eq!(linked("tillit", "we built trust", En), Some(vec![0]));
    assert_eq!(linked("trust", "האמון חזר", He), Some(vec![0]));
    assert_eq!(linked("קו אדום", "Two red lines were crossed", En), Some(vec![1]));
    assert_eq!(linked("\"red line\"", "kommunens röda linjer", Sv), Some(vec![1]));
    assert_eq!(linked("social worker trust", "העו״ס והאמון", He), Some(vec![0, 2]));
    assert_eq!(linked("tillit", "Tilliten växte.", Sv), Some(vec![]), "found by itself");
    assert_eq!(linked("tillit", "förtroende", Sv), None, "other words of one language are not the same word");
    for (typed, text) in
        [("קו", "a red line"), ("-אמון", "trust"), ("\"אמון קו\"", "trust line"), ("קו אדום", "line of red")]
    {
        assert_eq!(linked(typed, text, En), None, "{typed}");
    }
}
