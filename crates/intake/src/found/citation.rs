//! The citation that a book suggests, and what it says: authors (year). Title. Report number. Publisher.

use super::numbers::{is_report, is_year};
use super::{Confidence, Found, LONG, Row};

const LABELS: [&str; 14] = [
    "הצעה לציטוט",
    "לציטוט",
    "אופן הציטוט",
    "יש לצטט",
    "ציטוט מומלץ",
    "citing suggestion",
    "suggested citation",
    "to cite this",
    "cite as",
    "please cite",
    "förslag till referens",
    "referera till",
    "citera",
    "hänvisning",
];
/// Most lines of one citation.
const MOST: usize = 5;

/// What the citations say.
#[derive(Default)]
pub(super) struct Cited {
    pub(super) title: Option<Found<String>>,
    pub(super) authors: Vec<Found<String>>,
    pub(super) year: Option<Found<i16>>,
    pub(super) report_number: Option<Found<String>>,
    pub(super) publisher: Option<Found<String>>,
}

/// Every citation of the text, without its label.
pub(super) fn find(rows: &[Row<'_>]) -> Vec<Found<String>> {
    let starts = rows.iter().enumerate().filter_map(|(n, row)| Some((n, label(row.text)?)));
    starts.filter_map(|(n, rest)| citation(rows.get(n..)?, rest)).collect()
}

/// What follows the label of a citation on its own line.
fn label(text: &str) -> Option<&str> {
    let lower = text.to_lowercase();
    let is_label = LABELS.iter().any(|label| lower.starts_with(label));
    let is_short = text.chars().count() < 60;
    match text.split_once(':') {
        Some((_, rest)) if is_label => Some(rest.trim()),
        None if is_label && is_short => Some(""),
        _ => None,
    }
}

fn citation(rows: &[Row<'_>], rest: &str) -> Option<Found<String>> {
    let first = rows.first()?;
    let mut text = rest.to_owned();
    let mut at = first.at;
    let mut before = first.at;
    for row in rows.get(1..)?.iter().take(MOST) {
        let is_whole = text.ends_with(['.', ')']) && year_place(&text).is_some();
        let goes_on = row.at == before + 1 && row.text.ends_with(['.', ')']);
        if label(row.text).is_some() || row.text.ends_with(':') || (is_whole && !goes_on) {
            break;
        }
        if text.is_empty() {
            at = row.at;
        } else {
            text.push(' ');
        }
        text.push_str(row.text);
        before = row.at;
    }
    year_place(&text)?;
    Some(Found::new(text, at, Confidence::Sure))
}

/// Reads them; where two languages differ, the first says more about its book.
pub(super) fn read(citations: &[Found<String>]) -> Cited {
    citations.first().and_then(read_one).unwrap_or_default()
}

fn read_one(citation: &Found<String>) -> Option<Cited> {
    let found = |value: &str, confidence| Found::new(value.to_owned(), citation.line, confidence);
    let (names, year, rest) = year_place(&citation.value)?;
    let sentences: Vec<&str> = sentences(rest);
    let report = sentences.iter().position(|sentence| is_report(sentence));
    let last = sentences.iter().rposition(|sentence| !sentence.starts_with('(') && !is_report(sentence));
    let publisher = last.filter(|last| *last > 0).and_then(|last| sentences.get(last));
    Some(Cited {
        title: sentences.first().map(|title| found(title, Confidence::Sure)),
        authors: authors(names).iter().map(|name| found(name, Confidence::Sure)).collect(),
        year: Some(Found::new(year, citation.line, Confidence::Sure)),
        report_number: report.and_then(|n| sentences.get(n)).map(|number| found(number, Confidence::Sure)),
        publisher: publisher.filter(|name| name.chars().count() <= LONG).map(|name| found(name, Confidence::Likely)),
    })
}

/// What stands before the year in brackets, the year, and what stands after it.
fn year_place(text: &str) -> Option<(&str, i16, &str)> {
    text.match_indices('(').find_map(|(at, _)| {
        let (names, bracketed) = text.split_at_checked(at)?;
        let (inside, rest) = bracketed.strip_prefix('(')?.split_once(')')?;
        let year = inside.split([',', ' ']).find_map(is_year)?;
        Some((names, year, rest))
    })
}

fn sentences(text: &str) -> Vec<&str> {
    let parts = text.split(". ").map(|part| part.trim_matches([' ', '.', ',']));
    parts.filter(|part| !part.is_empty()).collect()
}

/// `Aizik, I., & Berg, S.`, `כהן, ע. ולוי, ש.`: a surname and initials each.
fn authors(names: &str) -> Vec<String> {
    let even = names.replace(" & ", "|").replace(" and ", "|").replace(" och ", "|").replace(". ו", ".|");
    even.split('|').flat_map(people).collect()
}

fn people(part: &str) -> Vec<String> {
    let pieces: Vec<&str> = part.split(',').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let mut people: Vec<String> = vec![];
    for piece in pieces {
        match people.last_mut().filter(|_| piece.ends_with('.') && piece.chars().count() < 8) {
            Some(person) => person.extend([", ", piece]),
            None => people.push(piece.to_owned()),
        }
    }
    people
}
