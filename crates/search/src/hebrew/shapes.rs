//! The shapes of verb forms, pattern by pattern. Written from the grammar of modern full spelling (כתיב מלא).

use crate::tokens::Side;

/// A shape of verb forms. Digits stand for root letters, `P` for the letter of a person in the future tense (א ת י נ),
/// other letters for themselves.
pub(super) struct Shape {
    /// The only side that reads it, where the other would see a verb in too many nouns.
    pub(super) only: Option<Side>,
    pub(super) form: &'static str,
    pub(super) endings: &'static [&'static str],
    /// The root: digits as in the form.
    pub(super) root: &'static str,
}

/// Shapes whose roots are filed under one mark.
pub(super) struct Pattern {
    pub(super) mark: char,
    pub(super) shapes: &'static [Shape],
    /// Whether the root as it stands is the past form: then a query for another form asks for that one too.
    pub(super) past_is_root: bool,
}

/// The mark of the simple pattern, to which irregular verbs belong.
pub(super) const PAAL_MARK: char = 'Q';

pub(super) const PATTERNS: [Pattern; 6] = [
    Pattern { mark: PAAL_MARK, shapes: PAAL_CLEAR, past_is_root: true },
    Pattern { mark: PAAL_MARK, shapes: PAAL, past_is_root: false },
    Pattern { mark: 'N', shapes: NIFAL, past_is_root: false },
    Pattern { mark: 'P', shapes: PIEL, past_is_root: false },
    Pattern { mark: 'H', shapes: HIFIL, past_is_root: false },
    Pattern { mark: 'T', shapes: HITPAEL, past_is_root: false },
];

const fn shape(form: &'static str, endings: &'static [&'static str], root: &'static str) -> Shape {
    Shape { only: None, form, endings, root }
}

const fn only(side: Side, form: &'static str, endings: &'static [&'static str], root: &'static str) -> Shape {
    Shape { only: Some(side), form, endings, root }
}

const BARE: &[&str] = &[""];
const PAST: &[&str] = &["", "ה", "ו", "תי", "ת", "נו", "תמ", "תנ"];
const PRESENT: &[&str] = &["", "ת", "ה", "ימ", "ות"];
const FUTURE: &[&str] = &["", "ו"];
/// Endings of the past that are hardly ever those of a noun.
const CLEAR_PAST: &[&str] = &["ו", "תי", "נו", "תמ", "תנ"];
/// Of roots that end in ה: what follows their second letter.
const WEAK_PAST: &[&str] = &["ה", "תה", "ו", "ית", "יתי", "ינו", "יתמ", "יתנ"];
const WEAK_PRESENT: &[&str] = &["ה", "ת", "ימ", "ות"];
const WEAK_FUTURE: &[&str] = &["ה", "ו"];
const WEAK_INFINITIVE: &[&str] = &["ות"];

const PAAL_CLEAR: &[Shape] = &[
    // Any three letters may be a past form. In a text they are found by their stem; only a query asks for the other forms.
    only(Side::Query, "123", PAST, "123"),
    only(Side::Text, "123", CLEAR_PAST, "123"),
    shape("P12ו3", BARE, "123"),
    shape("P123", FUTURE, "123"),
    shape("ל12ו3", BARE, "123"),
];

const PAAL: &[Shape] = &[
    shape("1ו23", PRESENT, "123"),
    shape("12", WEAK_PAST, "12ה"),
    shape("1ו2", WEAK_PRESENT, "12ה"),
    shape("P12", WEAK_FUTURE, "12ה"),
    shape("ל12", WEAK_INFINITIVE, "12ה"),
];

const NIFAL: &[Shape] = &[
    shape("נ123", PAST, "123"),
    shape("נ123", PRESENT, "123"),
    shape("Pי123", FUTURE, "123"),
    shape("להי123", BARE, "123"),
    shape("נו23", PAST, "ו23"),
    shape("נו23", PRESENT, "ו23"),
    shape("Pיװ23", FUTURE, "ו23"),
    shape("להיװ23", BARE, "ו23"),
    shape("נ12", WEAK_PAST, "12ה"),
    shape("נ12", WEAK_PRESENT, "12ה"),
    shape("Pי12", WEAK_FUTURE, "12ה"),
    shape("להי12", WEAK_INFINITIVE, "12ה"),
];

const PIEL: &[Shape] = &[
    shape("1י23", PAST, "123"),
    shape("1ײ3", PAST, "1ײ3"),
    shape("מ123", PRESENT, "123"),
    shape("P123", FUTURE, "123"),
    shape("ל123", BARE, "123"),
    shape("1י2", WEAK_PAST, "12ה"),
    shape("מ12", WEAK_PRESENT, "12ה"),
    shape("P12", WEAK_FUTURE, "12ה"),
    shape("ל12", WEAK_INFINITIVE, "12ה"),
    shape("1234", PAST, "1234"),
    shape("1י234", PAST, "1234"),
    shape("מ1234", PRESENT, "1234"),
    shape("P1234", FUTURE, "1234"),
    shape("ל1234", BARE, "1234"),
    shape("1ו34", PAST, "1ו34"),
    shape("מ1ו34", PRESENT, "1ו34"),
    shape("P1ו34", FUTURE, "1ו34"),
    shape("ל1ו34", BARE, "1ו34"),
];

const HIFIL: &[Shape] = &[
    shape("ה12י3", PAST, "123"),
    shape("ה123", &["תי", "נו", "תמ", "תנ"], "123"),
    shape("מ12י3", PRESENT, "123"),
    shape("P12י3", FUTURE, "123"),
    shape("לה12י3", BARE, "123"),
    shape("הו2י3", PAST, "ו23"),
    shape("מו2י3", PRESENT, "ו23"),
    shape("Pו2י3", FUTURE, "ו23"),
    shape("להו2י3", BARE, "ו23"),
    shape("ה1י3", PAST, "13"),
    shape("ה13", &["תי", "נו", "תמ", "תנ"], "13"),
    shape("מ1י3", PRESENT, "13"),
    shape("P1י3", FUTURE, "13"),
    shape("לה1י3", BARE, "13"),
    shape("ה12", WEAK_PAST, "12ה"),
    shape("מ12", WEAK_PRESENT, "12ה"),
    shape("P12", WEAK_FUTURE, "12ה"),
    shape("לה12", WEAK_INFINITIVE, "12ה"),
    // Passive.
    shape("הו123", PAST, "ו123"),
    shape("מו123", PRESENT, "ו123"),
    shape("Pו123", FUTURE, "ו123"),
    shape("הו13", PAST, "ו13"),
    shape("מו13", PRESENT, "ו13"),
    shape("Pו13", FUTURE, "ו13"),
];

const HITPAEL: &[Shape] = &[
    shape("הת123", PAST, "123"),
    shape("מת123", PRESENT, "123"),
    shape("Pת123", FUTURE, "123"),
    shape("להת123", BARE, "123"),
    shape("הת1234", PAST, "1234"),
    shape("מת1234", PRESENT, "1234"),
    shape("Pת1234", FUTURE, "1234"),
    shape("להת1234", BARE, "1234"),
    shape("הת1ו34", PAST, "1ו34"),
    shape("מת1ו34", PRESENT, "1ו34"),
    shape("Pת1ו34", FUTURE, "1ו34"),
    shape("להת1ו34", BARE, "1ו34"),
    shape("הת12", WEAK_PAST, "12ה"),
    shape("מת12", WEAK_PRESENT, "12ה"),
    shape("Pת12", WEAK_FUTURE, "12ה"),
    shape("להת12", WEAK_INFINITIVE, "12ה"),
];
