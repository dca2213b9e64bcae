//! The distance to a red line, drawn: the safe end first, the line near the far end, a mark where we stand today.
//!
//! A status is a shape, a word and a colour, so that black and white paper reads: clear is a disc, near a diamond with
//! the short mark of the warning behind it, at the line a square, crossed a disc beyond the line with the rule filled
//! up to it, unknown a dashed rule without any mark. Drawn for left-to-right; the stylesheet turns it in RTL.

use std::fmt::Write as _;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use maud::{Markup, PreEscaped, html};
use redthread_core::redline::{Amount, Gap, RED_AT, Scale, Status, UnitForm};

use crate::words::Words;

/// Where the rule begins, and how long it is, in the units of its drawing (120 by 26).
const BEGIN: f64 = 4.0;
const LENGTH: f64 = 112.0;

/// The rule of one threshold: `place` and `early` are places from 0 to 1 as `place_on_rule` gives them; without a
/// place the rule says only the status. Decorative: the words stand beside it.
pub fn rule(place: Option<f64>, early: Option<f64>, status: Status) -> Markup {
    let mut drawn = String::with_capacity(220);
    draw_rule(&mut drawn, place, early, status);
    PreEscaped(drawn)
}

/// As [`rule`], written to the end of a page that holds thousands of them.
pub fn draw_rule(out: &mut String, place: Option<f64>, early: Option<f64>, status: Status) {
    let (red, mark) = (along(RED_AT), along(place.unwrap_or_else(|| nominal(status))));
    // Writing to a String cannot fail.
    _ = write!(
        out,
        r#"<svg class="rule {}" viewBox="0 0 120 26" aria-hidden="true"><path class="way" d="M4 13H116"/>"#,
        status.code()
    );
    if let Some(early) = early {
        _ = write!(out, r#"<path class="early" d="M{} 7V19"/>"#, along(early));
    }
    if status == Status::Crossed {
        _ = write!(out, r#"<path class="over" d="M{red} 13H{mark}"/>"#);
    }
    _ = match status {
        Status::Unknown => Ok(()),
        Status::Clear | Status::Crossed => write!(out, r#"<circle cx="{mark}" cy="13" r="6"/>"#),
        Status::Near => write!(out, r#"<path class="mark" d="M{mark} 5.5l7.5 7.5-7.5 7.5-7.5-7.5z"/>"#),
        Status::At => write!(out, r#"<path class="mark" d="M{mark} 7h6v12h-12V7z"/>"#),
    };
    // The line last: a mark that is nearly there must not hide it.
    _ = write!(out, r#"<path class="red" d="M{red} 3V23"/></svg>"#);
}

fn along(place: f64) -> f64 {
    (BEGIN + LENGTH * place.clamp(0.0, 1.0)).round()
}

/// Where a status is drawn when its value is not to be told: the same place for all of them, so that it tells nothing.
const fn nominal(status: Status) -> f64 {
    match status {
        Status::Unknown | Status::Clear => 0.35,
        Status::Near => 0.74,
        Status::At => RED_AT,
        Status::Crossed => 0.95,
    }
}

/// The mark of a status by itself, for a key or in front of its word.
pub fn sign(status: Status) -> Markup {
    let path = match status {
        Status::Unknown => "M1 8h3m3 0h3m3 0h2",
        Status::Clear => "M8 4a4 4 0 1 0 .01 0z",
        Status::Near => "M8 2l6 6-6 6-6-6z",
        Status::At => "M3 3h10v10H3z",
        Status::Crossed => "M8 1a7 7 0 1 0 .01 0z",
    };
    html! { svg class=(format!("sign {}", status.code())) viewBox="0 0 16 16" aria-hidden="true" { path d=(path) {} } }
}

/// The word for a status: "clear of the line", "crossed".
pub fn say_status(words: &Words, status: Status) -> String {
    words.say(&format!("status-{}", status.code().replace('_', "-")))
}

/// Why nothing is known, as half a sentence: "no reading", "no threshold yet"; `since` is the day of a stale reading.
pub fn say_gap(words: &Words, gap: Gap, since: Option<Date>) -> String {
    match (gap, since) {
        (Gap::Stale, Some(since)) => words.say_with("gap-stale-since", [("day", say_day(words, since).into())]),
        _ => words.say(&format!("gap-{}", gap.code().replace('_', "-"))),
    }
}

/// A day as people write it.
pub fn say_day(words: &Words, day: Date) -> String {
    day.to_zoned(TimeZone::UTC).map_or_else(|_| day.to_string(), |midnight| words.date(midnight.timestamp()))
}

/// A value with its unit: "3 families", "45 %", "1 to 76"; the word itself on a scale of words.
pub fn say_value(words: &Words, scale: &Scale, amount: Amount) -> String {
    ValueWords::new(words).say(scale, amount)
}

/// The words around values, looked up once for a page of thousands.
#[derive(Clone, Debug)]
pub struct ValueWords {
    words: Words,
    percent: (String, String),
    one_to: (String, String),
}

impl ValueWords {
    /// Of a reader's language.
    pub fn new(words: &Words) -> Self {
        let around = |key| {
            let said = words.say_with(key, [("n", "\u{0}".into())]);
            said.split_once('\u{0}').map(|(before, after)| (before.to_owned(), after.to_owned())).unwrap_or_default()
        };
        Self { percent: around("value-percent"), one_to: around("value-one-to"), words: words.clone() }
    }

    /// A value with its unit.
    pub fn say(&self, scale: &Scale, amount: Amount) -> String {
        let number = amount.show(self.words.lang());
        match scale {
            Scale::Words { .. } => scale.word(amount).map_or(number, str::to_owned),
            Scale::Number { form: UnitForm::Percent, .. } => format!("{}{number}{}", self.percent.0, self.percent.1),
            Scale::Number { form: UnitForm::OneTo, .. } => format!("{}{number}{}", self.one_to.0, self.one_to.1),
            Scale::Number { form: UnitForm::Plain, unit } if unit.is_empty() => number,
            // A unit is written in its plural, and no language says "1 families".
            Scale::Number { form: UnitForm::Plain, unit } if amount == Amount::whole(1) => format!("{unit}: {number}"),
            Scale::Number { form: UnitForm::Plain, unit } => format!("{number} {unit}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use jiff::civil::date;
    use redthread_core::language::Lang;

    use crate::words::Dictionary;

    fn words(lang: Lang) -> Words {
        Arc::new(Dictionary::load().unwrap()).words(lang)
    }

    fn number(form: UnitForm, unit: &str) -> Scale {
        Scale::Number { form, unit: unit.to_owned() }
    }

    #[test]
    fn a_value_is_said_as_people_say_it() {
        let he = words(Lang::He);
        assert_eq!(say_value(&he, &number(UnitForm::Plain, "משפחות"), Amount::whole(3)), "3 משפחות");
        assert_eq!(say_value(&he, &number(UnitForm::Plain, "משפחות"), Amount::whole(1)), "משפחות: 1");
        assert_eq!(say_value(&he, &number(UnitForm::OneTo, "משקי בית"), Amount::whole(76)), "1 ל־76");
        let half = Amount::from_millionths(45_500_000);
        assert_eq!(say_value(&words(Lang::Sv), &number(UnitForm::Percent, ""), half), "45,5\u{a0}%");
        assert_eq!(say_value(&words(Lang::En), &number(UnitForm::Percent, "homes"), half), "45.5%");
        let scale = Scale::Words { words: vec!["רחוק".into(), "על סף פינוי".into()] };
        assert_eq!(say_value(&he, &scale, Amount::whole(1)), "על סף פינוי");
        assert_eq!(say_value(&he, &scale, Amount::whole(7)), "7", "a value off its scale is shown and not hidden");
    }

    #[test]
    fn every_status_and_every_gap_has_its_word() {
        for lang in Lang::ALL {
            let words = words(lang);
            let mut said: Vec<String> = Status::ALL.iter().map(|status| say_status(&words, *status)).collect();
            said.extend(Gap::ALL.iter().map(|gap| say_gap(&words, *gap, None)));
            assert!(said.iter().all(|word| !word.contains("status-") && !word.contains("gap-")), "{said:?}");
            said.sort();
            said.dedup();
            assert_eq!(said.len(), Status::ALL.len() + Gap::ALL.len(), "no two are the same word");
        }
        assert!(say_gap(&words(Lang::Sv), Gap::Stale, Some(date(2026, 4, 3))).contains("3 april 2026"));
    }

    #[test]
    fn statuses_differ_in_shape_and_not_in_colour_alone() {
        let bare = |status: Status| {
            let drawn = rule(None, None, status).into_string();
            drawn.replace(&format!("rule {}", status.code()), "")
        };
        let mut shapes: Vec<String> = Status::ALL.iter().map(|status| bare(*status)).collect();
        shapes.sort();
        shapes.dedup();
        assert_eq!(shapes.len(), Status::ALL.len());
        assert!(!bare(Status::Unknown).contains("circle"), "what nobody knows has no mark");
    }

    #[test]
    fn a_mark_stands_on_its_side_of_the_line() {
        let drawn = |place, status| rule(Some(place), Some(0.7), status).into_string();
        assert!(drawn(0.2, Status::Clear).contains(r#"cx="26""#) && drawn(0.2, Status::Clear).contains("M100 3V23"));
        assert!(drawn(1.0, Status::Crossed).contains(r#"cx="116""#));
        assert!(drawn(7.0, Status::Crossed).contains(r#"cx="116""#), "nothing leaves the drawing");
        assert!(drawn(0.2, Status::Clear).contains("early"));
    }
}
