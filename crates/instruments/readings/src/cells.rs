//! What single cells of a brought table say: titles, days, values. Pure.

use jiff::Span;
use jiff::civil::Date;
use redthread_core::language::Lang;
use redthread_core::redline::{Amount, Scale};
use redthread_core::refusal::Refusal;
use redthread_intake::Cell;

use crate::model;

/// Points over letters, and marks that nobody sees.
const fn is_silent(c: char) -> bool {
    matches!(
        c,
        '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// A title as people type it again: without points, invisible marks and double spaces, gershayim of any kind, any case.
pub fn folded(text: &str) -> String {
    let letters = text.chars().filter_map(|c| match c {
        c if is_silent(c) => None,
        '\u{5f4}' | '\u{201c}' | '\u{201d}' | '\u{201e}' => Some('"'),
        '\u{5f3}' | '\u{2019}' | '\u{2018}' | '\u{b4}' => Some('\''),
        '\u{5be}' | '\u{2010}'..='\u{2015}' => Some('-'),
        c => Some(c),
    });
    let plain: String = letters.collect::<String>().to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A cell as text: what a person would see in it.
pub fn said(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        // An export protects what a spreadsheet would take for a formula; here the mark goes again.
        Cell::Text(text) => text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text).to_owned(),
        Cell::Number(number) => plain_number(*number),
        Cell::Day(day) => day.to_string(),
    }
}

/// Whether a spreadsheet would take a text for a formula.
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A number of a workbook, to a millionth: 0.1 + 0.2 is 0.3 to whoever typed it.
fn plain_number(number: f64) -> String {
    let text = format!("{number:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A value of a scale: a workbook's number is one in every language, a text is read as its language writes.
pub fn read_value(scale: &Scale, cell: &Cell, lang: Lang) -> Result<Amount, Refusal> {
    match cell {
        Cell::Number(_) => model::read_value(scale, &said(cell), Lang::En),
        Cell::Day(_) => Err(Refusal::whole("readings.not_a_number")),
        _ => model::read_value(scale, &said(cell), lang),
    }
}

/// A day as files bear it: of a workbook, `2026-11-22`, `22/11/2026`, `22.11.2026`, or a spreadsheet's count of days.
/// The day comes before the month, as everywhere our people write; what cannot be read so is refused and never turned.
pub fn read_day(cell: &Cell) -> Result<Date, Refusal> {
    let refused = || Refusal::whole("readings.no_date");
    match cell {
        Cell::Empty => Err(Refusal::whole("readings.date_empty")),
        Cell::Day(day) => Ok(*day),
        Cell::Number(days) => serial(*days).ok_or_else(refused),
        Cell::Text(text) => written(text.trim()).ok_or_else(refused),
    }
}

fn written(text: &str) -> Option<Date> {
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    if let Ok(date) = day.parse::<Date>() {
        return Some(date);
    }
    if let Ok(days) = day.parse::<u32>() {
        return serial(f64::from(days));
    }
    let parts: Vec<&str> = day.split(['/', '.', '-']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Days since the last day of 1899, as spreadsheets count since 1900's invented 29 February; from 1990 on to 2100.
fn serial(days: f64) -> Option<Date> {
    const FIRST: f64 = 32_874.0;
    const LAST: f64 = 73_050.0;
    if !(FIRST..=LAST).contains(&days) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "checked against the bounds above")]
    let days = days.floor() as i32;
    jiff::civil::date(1899, 12, 30).checked_add(Span::new().days(days)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn day(text: &str) -> Result<Date, &'static str> {
        read_day(&Cell::Text(text.to_owned())).map_err(|refusal| refusal.code)
    }

    #[test]
    fn the_table_of_days() {
        let november = Ok(date(2026, 11, 22));
        for text in
            ["2026-11-22", "22/11/2026", "22.11.2026", "22-11-2026", "2026-11-22T10:00", "22/11/2026 00:00", "46348"]
        {
            assert_eq!(day(text), november, "{text}");
        }
        assert_eq!(day("3/4/2026"), Ok(date(2026, 4, 3)), "the day comes first");
        for text in ["11/22/2026", "22/11/26", "31/02/2026", "אתמול", "2026", "22/11", "99999999", "-5"] {
            assert_eq!(day(text), Err("readings.no_date"), "{text}");
        }
        assert_eq!(read_day(&Cell::Empty).unwrap_err().code, "readings.date_empty");
        assert_eq!(read_day(&Cell::Number(46_348.75)), Ok(date(2026, 11, 22)), "an hour of the day is left out");
        assert_eq!(read_day(&Cell::Number(f64::NAN)).unwrap_err().code, "readings.no_date");
    }

    #[test]
    fn every_day_of_a_century_counts_as_spreadsheets_count() {
        let mut on = date(1990, 1, 1);
        for serial in 32_874..73_050 {
            assert_eq!(day(&serial.to_string()), Ok(on));
            on = on.tomorrow().unwrap();
        }
    }

    #[test]
    fn titles_are_found_as_people_type_them() {
        assert_eq!(folded(" תְּחוּשַׁת  הביטחון אצל עו״ס "), folded("תחושת הביטחון אצל עו\"ס"));
        assert_eq!(folded("קו\u{5be}אדום"), folded("קו-אדום"));
        assert_eq!(folded("\u{feff}HUSHÅLL\u{a0}på väg"), folded("hushåll på väg"));
        assert_ne!(folded("בית"), folded("בתים"));
    }

    #[test]
    fn numbers_of_a_workbook_are_what_was_typed() {
        let said = |number| said(&Cell::Number(number));
        assert_eq!(
            (said(0.1 + 0.2), said(3.0), said(-0.5), said(1_250.75)),
            ("0.3".into(), "3".into(), "-0.5".into(), "1250.75".into())
        );
        let scale = Scale::Number { form: redthread_core::redline::UnitForm::Plain, unit: String::new() };
        assert_eq!(read_value(&scale, &Cell::Number(1_250.5), Lang::Sv), Ok(Amount::from_millionths(1_250_500_000)));
        assert!(read_value(&scale, &Cell::Day(date(2026, 1, 1)), Lang::En).is_err(), "a day is no number");
    }

    #[test]
    fn the_guard_against_formulas_comes_off_again_and_nothing_else_does() {
        for (text, back) in [("'=1+1", "=1+1"), ("'-רישום", "-רישום"), ("'ציטוט'", "'ציטוט'"), ("עו\"ס", "עו\"ס")]
        {
            assert_eq!(said(&Cell::Text(text.into())), back);
        }
    }
}
