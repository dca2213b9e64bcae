//! A threshold as people say it: "At least one for every 80 households", "No families at all", "45 % of homes at most".
//!
//! Composed by messages from direction, value and unit, never by gluing words: each language has its own order, and a
//! unit in the group's own plural does not stand after "1".

use redthread_core::redline::{Amount, Direction, Scale, Threshold, UnitForm};

use crate::rule::say_value;
use crate::words::{Say, Words};

/// From which value on a line is crossed, in a sentence without its full stop.
pub fn sentence(words: &Words, scale: &Scale, threshold: &Threshold) -> String {
    let said = match scale {
        Scale::Number { form, unit } => say_number(words, *form, unit.trim(), threshold),
        Scale::Words { .. } => {
            let key = format!("threshold-words-{}", hyphened(threshold.direction));
            words.say_with(&key, [("word", say_value(words, scale, threshold.red).into())])
        }
    };
    said.trim().to_owned()
}

/// The early warning, when there is one: "Warning at 70".
pub fn early_warning(words: &Words, scale: &Scale, threshold: &Threshold) -> Option<String> {
    let early = say_value(words, scale, threshold.early?);
    Some(words.say_with("threshold-early", [("value", early.into())]))
}

fn say_number(words: &Words, form: UnitForm, unit: &str, threshold: &Threshold) -> String {
    let (direction, red) = (threshold.direction, threshold.red);
    let is_none = red == Amount::whole(0) && direction != Direction::StayAbove && form != UnitForm::OneTo;
    let is_all = form == UnitForm::Percent && red == Amount::whole(100) && direction != Direction::StayBelow;
    let key = match (is_none, is_all, unit.is_empty()) {
        (true, _, true) => "threshold-none-bare".to_owned(),
        (true, _, false) => "threshold-none".to_owned(),
        (_, true, true) => "threshold-all-bare".to_owned(),
        (_, true, false) => "threshold-all".to_owned(),
        _ => format!("threshold-{}-{}", form.code().replace('_', "-"), hyphened(direction)),
    };
    let whole = if unit.is_empty() { String::new() } else { words.say_with("threshold-of", [("unit", unit.into())]) };
    let values = [
        ("n", Say::from(red.show(words.lang()))),
        ("count", Say::Number(plural(red))),
        ("unit", unit.into()),
        ("of", whole.into()),
    ];
    words.say_with(&key, values)
}

fn hyphened(direction: Direction) -> String {
    direction.code().replace('_', "-")
}

/// What chooses the plural: the number itself when it is whole; half of something is "many" in all three languages.
fn plural(amount: Amount) -> i64 {
    const ONE: i64 = 1_000_000;
    if amount.millionths() % ONE == 0 { amount.millionths() / ONE } else { 5 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use Direction::{StayAbove, StayAt, StayBelow};
    use jiff::civil::date;
    use redthread_core::language::Lang;

    use crate::words::Dictionary;

    fn say(lang: Lang, scale: &Scale, direction: Direction, red: i64) -> String {
        let words = Arc::new(Dictionary::load().unwrap()).words(lang);
        let threshold = Threshold { direction, red: Amount::from_millionths(red), early: None, from: date(2026, 1, 1) };
        sentence(&words, scale, &threshold)
    }

    fn number(form: UnitForm, unit: &str) -> Scale {
        Scale::Number { form, unit: unit.to_owned() }
    }

    const WHOLE: i64 = 1_000_000;

    #[test]
    fn hebrew_says_it_as_people_do() {
        let (plain, share) = (number(UnitForm::Plain, "עו״סיות"), number(UnitForm::Percent, "משקי הבית"));
        let ratio = number(UnitForm::OneTo, "משקי בית");
        for (scale, direction, red, said) in [
            (&plain, StayAbove, 1_250, "לפחות 1250 עו״סיות"),
            (&plain, StayAbove, 1, "עו״סיות: לפחות 1"),
            (&plain, StayBelow, 3, "לכל היותר 3 עו״סיות"),
            (&number(UnitForm::Plain, "משפחות בלי דיור חלופי"), StayAt, 0, "שלא יהיו בכלל משפחות בלי דיור חלופי"),
            (&share, StayAbove, 45, "לפחות 45% מתוך משקי הבית"),
            (&share, StayAt, 100, "כל משקי הבית, בלי יוצא מן הכלל"),
            (&ratio, StayBelow, 80, "לפחות אחת לכל 80 משקי בית"),
            (&ratio, StayAbove, 80, "לכל היותר אחת לכל 80 משקי בית"),
        ] {
            assert_eq!(say(Lang::He, scale, direction, red * WHOLE), said);
        }
    }

    #[test]
    fn swedish_says_it_as_people_do() {
        let (plain, share) =
            (number(UnitForm::Plain, "hushåll utan ersättningsbostad"), number(UnitForm::Percent, "hushållen"));
        for (scale, direction, red, said) in [
            (&plain, StayBelow, 0, "Inga hushåll utan ersättningsbostad alls"),
            (&plain, StayBelow, 12_500 * WHOLE, "Högst 12\u{a0}500 hushåll utan ersättningsbostad"),
            (&plain, StayBelow, WHOLE, "hushåll utan ersättningsbostad: högst 1"),
            (&share, StayAbove, 45_500_000, "Minst 45,5\u{a0}% av hushållen"),
            (&number(UnitForm::OneTo, "hushåll"), StayBelow, 80 * WHOLE, "Minst en på 80 hushåll"),
        ] {
            assert_eq!(say(Lang::Sv, scale, direction, red), said);
        }
    }

    #[test]
    fn english_says_it_as_people_do() {
        let plain = number(UnitForm::Plain, "families");
        for (scale, direction, red, said) in [
            (&plain, StayAbove, 2, "At least 2 families"),
            (&plain, StayAbove, 0, "At least 0 families"),
            (&plain, StayBelow, 1, "families: at most 1"),
            (&plain, StayAt, 0, "No families at all"),
            (&plain, StayAt, 4, "Exactly 4 families"),
            (&number(UnitForm::Plain, " "), StayAt, 0, "None at all"),
            (&number(UnitForm::Percent, ""), StayBelow, 30, "At most 30%"),
            (&number(UnitForm::Percent, "homes"), StayAbove, 100, "All homes, without exception"),
            (&number(UnitForm::OneTo, "households"), StayBelow, 80, "At least one for every 80 households"),
            (&number(UnitForm::OneTo, "households"), StayBelow, 1, "households: at least one for each"),
        ] {
            assert_eq!(say(Lang::En, scale, direction, red * WHOLE), said);
        }
    }

    #[test]
    fn words_of_the_group_stand_as_they_are() {
        let scale = Scale::Words {
            words: vec!["שומעים אותנו".into(), "בערך 🙂".into(), "לא רואים אותנו".into()]
        };
        assert_eq!(say(Lang::Sv, &scale, StayBelow, WHOLE), "Aldrig sämre än ”בערך 🙂”");
        assert_eq!(say(Lang::He, &scale, StayAt, 0), "תמיד ״שומעים אותנו״");
    }

    #[test]
    fn every_form_and_direction_has_its_sentence_in_every_language() {
        let forms = UnitForm::ALL.iter().map(|form| number(*form, "שׁעות 24/7"));
        let scales: Vec<Scale> = forms.chain([Scale::Words { words: vec!["a".into(), "b".into()] }]).collect();
        for lang in Lang::ALL {
            for (scale, direction) in scales.iter().flat_map(|scale| Direction::ALL.iter().map(move |d| (scale, *d))) {
                let said = [0, 1, 7, 100].map(|red| say(lang, scale, direction, red * WHOLE));
                let is_whole = |said: &String| !said.contains("threshold-") && !said.contains(['{', '$']);
                assert!(said.iter().all(is_whole), "{lang} {scale:?} {direction:?}: {said:?}");
            }
        }
    }

    #[test]
    fn an_early_warning_is_said_with_its_unit_or_not_at_all() {
        let words = Arc::new(Dictionary::load().unwrap()).words(Lang::He);
        let scale = number(UnitForm::OneTo, "משקי בית");
        let bare = Threshold { direction: StayBelow, red: Amount::whole(80), early: None, from: date(2026, 1, 1) };
        assert_eq!(early_warning(&words, &scale, &bare), None);
        let warned = Threshold { early: Some(Amount::whole(70)), ..bare };
        assert_eq!(early_warning(&words, &scale, &warned).as_deref(), Some("התרעה מוקדמת: 1 ל־70"));
    }
}
