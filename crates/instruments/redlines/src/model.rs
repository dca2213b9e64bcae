//! Drafts and their rules: words before numbers, versions in the order of their days. Pure.

use redthread_core::redline::{Amount, Direction, Scale, Threshold, UnitForm};
use redthread_core::refusal::Refusal;
use redthread_storage::redlines::Marks;

/// Longest wording of a line: a sentence, not a paragraph.
pub const WORDING: usize = 300;

/// A red line as it is being worded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineDraft {
    /// What must not happen, in words.
    pub wording: String,
    /// What is meant; may be empty.
    pub explanation: String,
    /// The domain it stands under; may be empty.
    pub heading: String,
    /// Towards whom, in which stage, whom it touches.
    pub marks: Marks,
    /// Whether its writer was asked about a number in it and keeps it.
    pub keeps_numbers: bool,
}

impl LineDraft {
    /// Words first: a number in the wording is asked about once, never refused for good.
    pub fn check(&self) -> Result<(), Refusal> {
        match numbers_in(&self.wording).first() {
            Some(number) if !self.keeps_numbers => {
                Err(Refusal::beside("wording", "redlines.words_first").with("number", format!("“{number}”")))
            }
            _ => Ok(()),
        }
    }
}

/// Number words from two on, halves and shares: "one" is left out, for "not one" is no measure.
const NUMBER_WORDS: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "dozen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "percent",
    "half",
    "quarter",
    "thirds",
    "twice",
    "två",
    "tre",
    "fyra",
    "fem",
    "sex",
    "sju",
    "åtta",
    "nio",
    "tio",
    "elva",
    "tolv",
    "tjugo",
    "trettio",
    "fyrtio",
    "femtio",
    "sextio",
    "sjuttio",
    "åttio",
    "nittio",
    "hundra",
    "tusen",
    "procent",
    "hälften",
    "tredjedel",
    "fjärdedel",
    "dussin",
    "dubbelt",
    "שניים",
    "שתיים",
    "שני",
    "שתי",
    "שלוש",
    "שלושה",
    "שלושת",
    "ארבע",
    "ארבעה",
    "חמש",
    "חמישה",
    "שש",
    "שישה",
    "שבע",
    "שבעה",
    "שמונה",
    "תשע",
    "תשעה",
    "עשר",
    "עשרה",
    "עשרים",
    "שלושים",
    "ארבעים",
    "חמישים",
    "שישים",
    "שבעים",
    "שמונים",
    "תשעים",
    "מאה",
    "מאתיים",
    "מאות",
    "אלף",
    "אלפיים",
    "אלפים",
    "אחוז",
    "אחוזים",
    "חצי",
    "מחצית",
    "שליש",
    "רבע",
    "כפול",
    "פעמיים",
];

/// What in a wording measures: digits, and words for numbers in the three languages. Niqqud and the Hebrew letters that
/// lean on a word are looked through; a word in doubt is named, for asking costs little.
pub fn numbers_in(wording: &str) -> Vec<String> {
    let bare: String =
        wording.chars().filter(|c| !matches!(c, '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}')).collect();
    let words = bare.split(|c: char| !c.is_alphanumeric() && c != '%');
    words.filter(|word| !word.is_empty() && measures(&word.to_lowercase())).map(str::to_owned).collect()
}

fn measures(word: &str) -> bool {
    let leaning = |c: char| "ובלמכש".contains(c);
    let once = word.strip_prefix(leaning).unwrap_or(word);
    let twice = once.strip_prefix(leaning).unwrap_or(once);
    word.contains(|c: char| c.is_numeric() || c == '%') || [word, once, twice].iter().any(|w| NUMBER_WORDS.contains(w))
}

/// Whether a threshold can stand on this scale after these versions: every reason at once, each beside its field.
pub fn check_threshold(scale: &Scale, versions: &[Threshold], new: &Threshold) -> Result<(), Vec<Refusal>> {
    let mut refusals = vec![];
    let is_ratio = matches!(scale, Scale::Number { form: UnitForm::OneTo, .. });
    for (field, value) in [("red", Some(new.red)), ("early", new.early)] {
        let fits = value.is_none_or(|value| scale.holds(value) && !(is_ratio && value <= Amount::whole(0)));
        if !fits {
            refusals.push(Refusal::beside(field, "redlines.not_on_the_scale"));
        }
    }
    if matches!(scale, Scale::Words { .. }) && new.direction == Direction::StayAbove {
        refusals.push(Refusal::beside("direction", "redlines.words_run_one_way"));
    }
    refusals.extend(new.check().err());
    if versions.last().is_some_and(|last| new.from < last.from) {
        refusals.push(Refusal::beside("from", "redlines.day_before_last"));
    }
    if refusals.is_empty() { Ok(()) } else { Err(refusals) }
}

/// The order with one of them a step earlier or later; at an end it stays.
pub fn moved<T: Copy + PartialEq>(order: &[T], which: T, earlier: bool) -> Vec<T> {
    let mut order = order.to_vec();
    if let Some(n) = order.iter().position(|id| *id == which) {
        let to = if earlier { n.saturating_sub(1) } else { (n + 1).min(order.len() - 1) };
        order.swap(n, to);
    }
    order
}

/// The words of an ordinal scale, one a line, from the farthest from the line to the worst.
pub fn scale_words(typed: &str) -> Result<Vec<String>, Refusal> {
    let words: Vec<String> = typed.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    let mut known: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    known.sort();
    known.dedup();
    if !(2..=9).contains(&words.len()) {
        return Err(Refusal::beside("words", "redlines.two_to_nine_words"));
    }
    if known.len() < words.len() { Err(Refusal::beside("words", "redlines.word_twice")) } else { Ok(words) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn numbers_are_seen_in_three_languages() {
        for (wording, found) in [
            ("לפחות מלווה אחת ל־80 משקי בית", vec!["80"]),
            ("לא פחות מ-חֲמִישִׁים אחוז", vec!["חמישים", "אחוז"]),
            ("שלושה ימים בלי מעלית", vec!["שלושה"]),
            ("לשני הורים ולשלושה ילדים", vec!["לשני", "ולשלושה"]),
            ("Högst TVÅ veckor, 30% 🙂", vec!["TVÅ", "30%"]),
            ("no more than half of them", vec!["half"]),
            ("٣ weeks", vec!["٣"]),
        ] {
            assert_eq!(numbers_in(wording), found, "{wording}");
        }
    }

    #[test]
    fn plain_words_are_left_alone() {
        for wording in [
            "אף משפחה לא נשארת בלי דיור חלופי",
            "עו״סית אחת מלווה את המשפחה מההתחלה ועד הסוף",
            "Ingen enda familj blir utan bostad",
            "Not one household is left without an interim home",
            "שׁוֹמעים את מי שאין לו קול",
        ] {
            assert_eq!(numbers_in(wording), Vec::<String>::new(), "{wording}");
        }
    }

    #[test]
    fn a_number_is_asked_about_and_may_stay() {
        let draft = LineDraft { wording: "לא יותר מ־3 ימים".into(), ..LineDraft::default() };
        assert_eq!(draft.check().unwrap_err().code, "redlines.words_first");
        assert_eq!(LineDraft { keeps_numbers: true, ..draft }.check(), Ok(()));
    }

    fn threshold(direction: Direction, red: i64, early: Option<i64>) -> Threshold {
        Threshold { direction, red: Amount::whole(red), early: early.map(Amount::whole), from: date(2026, 5, 1) }
    }

    #[test]
    fn every_reason_comes_at_once_each_beside_its_field() {
        let ratio = Scale::Number { form: UnitForm::OneTo, unit: "משקי בית".into() };
        let last = Threshold { from: date(2026, 6, 1), ..threshold(Direction::StayBelow, 80, None) };
        let refused = check_threshold(&ratio, &[last], &threshold(Direction::StayBelow, 0, Some(90))).unwrap_err();
        let fields: Vec<_> = refused.iter().filter_map(|refusal| refusal.field.as_deref()).collect();
        assert_eq!(fields, ["red", "early", "from"]);
    }

    #[test]
    fn the_same_day_again_is_a_correction_and_stands() {
        let count = Scale::Number { form: UnitForm::Plain, unit: "familjer".into() };
        let last = threshold(Direction::StayBelow, 3, None);
        assert_eq!(check_threshold(&count, &[last], &threshold(Direction::StayBelow, 2, Some(1))), Ok(()));
    }

    #[test]
    fn words_run_from_far_to_worst_and_hold_only_their_places() {
        let scale = Scale::Words { words: vec!["רחוק".into(), "קרוב".into(), "מעבר".into()] };
        assert_eq!(check_threshold(&scale, &[], &threshold(Direction::StayBelow, 1, Some(0))), Ok(()));
        let refused = check_threshold(&scale, &[], &threshold(Direction::StayAbove, 3, None)).unwrap_err();
        assert_eq!(
            refused.iter().map(|r| r.code).collect::<Vec<_>>(),
            ["redlines.not_on_the_scale", "redlines.words_run_one_way"]
        );
    }

    #[test]
    fn moving_stops_at_both_ends() {
        assert_eq!(moved(&[1, 2, 3], 2, true), [2, 1, 3]);
        assert_eq!(moved(&[1, 2, 3], 3, false), [1, 2, 3]);
        assert_eq!(moved(&[1, 2, 3], 1, true), [1, 2, 3]);
        assert_eq!(moved(&[1, 2, 3], 9, true), [1, 2, 3]);
    }

    #[test]
    fn a_scale_of_words_has_two_to_nine_different_ones() {
        assert_eq!(scale_words(" רחוק \n\n🙂\r\nÖver").unwrap(), ["רחוק", "🙂", "Över"]);
        assert_eq!(scale_words("bara ett").unwrap_err().code, "redlines.two_to_nine_words");
        assert_eq!(scale_words("Nära\nnära").unwrap_err().code, "redlines.word_twice");
    }
}
