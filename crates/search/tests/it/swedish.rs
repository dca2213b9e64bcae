//! Swedish: inflection meets, derivation does not, and å ä ö are letters.

use crate::{assert_finds_all, assert_finds_none};
use redthread_core::language::Lang::Sv;

#[test]
fn nouns_meet_in_every_form() {
    assert_finds_all(
        Sv,
        &[
            ("berättelse", &["berättelser", "Berättelsen", "berättelsernas"]),
            ("fråga", &["frågan", "frågor", "frågornas"]),
            ("relation", &["relationer", "relationerna", "relationens"]),
            ("ansvar", &["ansvaret", "ansvarets"]),
            ("verksamhet", &["verksamheten", "verksamheter", "verksamheternas"]),
            ("handläggare", &["handläggaren", "handläggares"]),
            ("rapport", &["rapporten", "rapporter"]),
            ("vigsel", &["vigslar", "vigseln"]),
            ("fönster", &["fönstret", "fönstren"]),
            ("man", &["män", "männen", "mannen"]),
            ("stad", &["städer", "städernas"]),
            ("mor", &["mödrar", "mödrarna"]),
            ("land", &["länder", "länderna"]),
            ("USA", &["USA:s"]),
        ],
    );
}

#[test]
fn verbs_and_adjectives_meet_in_every_form() {
    assert_finds_all(
        Sv,
        &[
            ("skriva", &["skrev", "skrivit", "skriver", "skrivs"]),
            ("hjälpa", &["hjälper", "hjälpte", "hjälpt", "hjälpas"]),
            ("arbeta", &["arbetade", "arbetat", "arbetar", "arbetade"]),
            ("innebära", &["innebär", "innebar", "inneburit"]),
            ("gå", &["gick", "gått", "går"]),
            ("trygg", &["tryggt", "trygga", "tryggare", "tryggast"]),
            ("gammal", &["gamla", "äldre", "äldsta"]),
            ("öppen", &["öppna", "öppet"]),
            ("ny", &["nytt", "nya"]),
        ],
    );
}

#[test]
fn unrelated_words_stay_apart() {
    assert_finds_none(
        Sv,
        &[
            ("manlig", &["man", "män"]),
            ("far", &["får"]),
            ("visa", &["vision"]),
            ("undra", &["under"]),
            ("rad", &["råd"]),
            ("ar", &["år", "är"]),
            ("skola", &["grundskola"]),
        ],
    );
}

#[test]
fn decomposed_letters_are_the_same_letters() {
    assert_finds_all(Sv, &[("åtgärd", &["A\u{030A}tga\u{0308}rder", "ÅTGÄRDEN"]), ("idé", &["ide\u{0301}", "idéer"])]);
}
