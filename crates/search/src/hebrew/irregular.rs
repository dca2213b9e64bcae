//! Verbs of everyday life that lose a root letter in most of their forms.

use super::shapes::PAAL_MARK;
use crate::key::Key;
use crate::tokens::Side;

/// Root, and what is left of it after a letter of person and in the infinitive: הלך, אלך, ללכת.
const SHORTENED: [(&str, &str); 14] = [
    ("הלכ", "לכ"),
    ("ידע", "דע"),
    ("ישב", "שב"),
    ("ירד", "רד"),
    ("יצא", "צא"),
    ("ילד", "לד"),
    ("לקח", "קח"),
    ("נתנ", "תנ"),
    ("נתנ", "ת"),
    ("נסע", "סע"),
    ("נגע", "גע"),
    ("נפל", "פול"),
    ("נגש", "גש"),
    ("אכל", "וכל"),
];

/// Past or present, and what follows a letter of person: קם, יקום. Words that are more often something else stay out.
const HOLLOW: [(&str, &str); 10] = [
    ("קמ", "קומ"),
    ("שב", "שוב"),
    ("בא", "בוא"),
    ("גר", "גור"),
    ("רצ", "רוצ"),
    ("מת", "מות"),
    ("נח", "נוח"),
    ("זז", "זוז"),
    ("עפ", "עופ"),
    ("טס", "טוס"),
];

/// The letters of person in the future tense.
const PERSONS: [char; 4] = ['א', 'ת', 'י', 'נ'];

/// The verbs of which this is a form; a query for one of their forms asks for the past as well.
pub(super) fn keys(word: &[char], side: Side) -> Vec<Key> {
    let word: String = word.iter().collect();
    let shortened = SHORTENED.iter().filter(|(_, rest)| is_shortened(&word, rest)).map(|(root, _)| (*root, *root));
    let hollow = HOLLOW.iter().filter(|(short, root)| is_hollow(&word, short, root)).copied();
    let both = |(past, root)| {
        let past = (side == Side::Query).then(|| Key::stem(past));
        past.into_iter().chain([Key::marked(PAAL_MARK, root)])
    };
    shortened.chain(hollow).flat_map(both).collect()
}

fn is_shortened(word: &str, rest: &str) -> bool {
    // Full spelling marks the vowel: ייתן beside יתן.
    let future = word
        .strip_prefix(PERSONS)
        .map(|word| word.strip_prefix('י').unwrap_or(word))
        .and_then(|word| word.strip_prefix(rest));
    let infinitive = word.strip_prefix('ל').and_then(|word| word.strip_prefix(rest));
    rest != "ת" && matches!(future, Some("" | "ו" | "י")) || infinitive == Some("ת")
}

fn is_hollow(word: &str, short: &str, root: &str) -> bool {
    let past = word.strip_prefix(short);
    let future = word.strip_prefix(PERSONS).and_then(|word| word.strip_prefix(root));
    let infinitive = word.strip_prefix('ל').and_then(|word| word.strip_prefix(root));
    matches!(past, Some("" | "ה" | "ו" | "תי" | "נו" | "ימ" | "ות"))
        || matches!(future, Some("" | "ו" | "י"))
        || infinitive == Some("")
}
