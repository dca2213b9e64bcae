//! Years, report numbers and ISBN.

use super::{Confidence, Found, Row};

/// Words that name a report number; it follows on the same line.
const REPORTS: [&str; 11] = [
    "דוח מס'",
    "דו\"ח מס'",
    "מספר דוח",
    "מס' פרסום",
    "מספר פרסום",
    "report no",
    "report number",
    "publication no",
    "rapport nr",
    "rapportnummer",
    "publikationsnummer",
];
/// Words on a line of the imprint that holds the year: a copyright, a month.
const IMPRINT: [&str; 34] = [
    "©",
    "תש",
    "ינואר",
    "פברואר",
    "מרץ",
    "אפריל",
    "מאי",
    "יוני",
    "יולי",
    "אוגוסט",
    "ספטמבר",
    "אוקטובר",
    "נובמבר",
    "דצמבר",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januari",
    "februari",
    "mars",
    "maj",
    "juni",
    "juli",
    "augusti",
    "oktober",
    "copyright",
];
/// Lines of the front and the back where an imprint stands.
const IMPRINT_LINES: usize = 80;
/// An imprint is short; a month in a sentence is no year of publication.
const SHORT: usize = 60;

/// A year in which a book may have been published.
pub(super) fn is_year(word: &str) -> Option<i16> {
    let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
    digits.parse().ok().filter(|year| digits.len() == 4 && (1880..=2100).contains(year))
}

pub(super) fn year(rows: &[Row<'_>]) -> Option<Found<i16>> {
    let back = rows.len().saturating_sub(IMPRINT_LINES);
    let near = rows.iter().enumerate().filter(|(n, _)| *n < IMPRINT_LINES || *n >= back).map(|(_, row)| row);
    near.into_iter().find_map(|row| {
        let lower = row.text.to_lowercase();
        let is_imprint = row.text.chars().count() < SHORT && IMPRINT.iter().any(|word| lower.contains(word));
        let year = row.text.split_whitespace().find_map(is_year).filter(|_| is_imprint)?;
        Some(Found::new(year, row.at, Confidence::Likely))
    })
}

/// `פמ-19-81`, `M-81-19`, `RR-123-20`: letters and two numbers.
pub(super) fn is_report(word: &str) -> bool {
    let mut parts = word.split(['-', '־', '–', '/']);
    let Some(series) = parts.next() else { return false };
    let numbers: Vec<&str> = parts.collect();
    let is_latin = (1..=4).contains(&series.chars().count()) && series.chars().all(|c| c.is_ascii_uppercase());
    // One Hebrew letter is a prefix: "ב-10-15 מפגשים".
    let is_hebrew = (2..=3).contains(&series.chars().count()) && series.chars().all(crate::repair::is_letter);
    let are_numbers = numbers.iter().all(|n| (1..=4).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()));
    (is_latin || is_hebrew) && numbers.len() == 2 && are_numbers
}

pub(super) fn report(rows: &[Row<'_>]) -> Option<Found<String>> {
    let named = rows.iter().find_map(|row| {
        let lower = row.text.to_lowercase();
        let label = REPORTS.iter().find(|label| lower.starts_with(*label))?;
        let rest = row.text.chars().skip(label.chars().count()).collect::<String>();
        let number = rest.trim_matches([' ', ':', '.']).split_whitespace().next()?.trim_matches([',', '.', ';']);
        let has_digit = number.chars().any(|c| c.is_ascii_digit());
        has_digit.then(|| Found::new(number.to_owned(), row.at, Confidence::Sure))
    });
    named.or_else(|| rows.iter().find_map(report_in))
}

fn report_in(row: &Row<'_>) -> Option<Found<String>> {
    let words = row.text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.into_iter().find(|word| is_report(word)).map(|word| Found::new(word.to_owned(), row.at, Confidence::Likely))
}

pub(super) fn isbn(rows: &[Row<'_>]) -> Option<Found<String>> {
    rows.iter().find_map(|row| {
        let label = ["ISBN", "מסת\"ב", "מסת״ב"].into_iter().find(|label| row.text.contains(label))?;
        let after = row.text.split_once(label)?.1;
        let begin = after.trim_start_matches(|c: char| !c.is_ascii_digit());
        let number: String =
            begin.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | ' ' | 'X')).collect();
        let number = number.trim_matches([' ', '-', '–']).to_owned();
        let digits: Vec<u32> =
            number.chars().filter_map(|c| if c == 'X' { Some(10) } else { c.to_digit(10) }).collect();
        let confidence = if checks(&digits) { Confidence::Sure } else { Confidence::Guess };
        matches!(digits.len(), 10 | 13).then(|| Found::new(number, row.at, confidence))
    })
}

/// The check digits of ISO 2108.
fn checks(digits: &[u32]) -> bool {
    match digits.len() {
        10 => digits.iter().zip((1..=10).rev()).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 == 0,
        13 => digits.iter().zip([1, 3].iter().cycle()).map(|(digit, weight)| digit * weight).sum::<u32>() % 10 == 0,
        _ => false,
    }
}
