//! The chapters of a book: from its contents, or from headings that books of this kind have.

use super::{Chapter, Confidence, Found, Row};
use crate::repair::Line;

const CONTENTS: [&str; 7] =
    ["תוכן העניינים", "תוכן עניינים", "תוכן", "contents", "table of contents", "innehåll", "innehållsförteckning"];
const HEADINGS: [&str; 39] = [
    "תמצית",
    "תקציר",
    "תודות",
    "תודה",
    "דברי פתיחה",
    "דבר פתיחה",
    "פתח דבר",
    "הקדמה",
    "מבוא",
    "רקע",
    "סיכום",
    "סיכום ומסקנות",
    "עקרונות פעולה",
    "עקרונות הפעולה",
    "מקורות",
    "ביבליוגרפיה",
    "נספחים",
    "נספח",
    "אחרית דבר",
    "abstract",
    "summary",
    "acknowledgements",
    "acknowledgments",
    "foreword",
    "preface",
    "introduction",
    "conclusion",
    "principles of action",
    "references",
    "appendix",
    "sammanfattning",
    "tack",
    "förord",
    "inledning",
    "bakgrund",
    "slutord",
    "handlingsprinciper",
    "referenser",
    "bilagor",
];
/// So many lines without a page number end the contents.
const FOREIGN: usize = 2;
/// Longest title of a chapter, in characters.
const LONG: usize = 120;

pub(super) fn find(rows: &[Row<'_>], lines: &[Line]) -> Vec<Found<Chapter>> {
    let listed = listed(rows);
    if listed.is_empty() { headings(rows, lines) } else { listed }
}

fn is_one_of(text: &str, words: &[&str]) -> bool {
    let bare = text.trim_matches([' ', ':', '.']).to_lowercase();
    words.contains(&bare.as_str())
}

/// The lines after the heading "contents", each with its page.
fn listed(rows: &[Row<'_>]) -> Vec<Found<Chapter>> {
    let Some(heading) = rows.iter().position(|row| is_one_of(row.text, &CONTENTS)) else { return vec![] };
    let (mut chapters, mut foreign) = (vec![], 0);
    for row in rows.iter().skip(heading + 1) {
        match entry(row.text) {
            Some((title, page)) => {
                foreign = 0;
                chapters.push((Chapter { title, page: Some(page) }, row.at));
            }
            None if foreign == FOREIGN => break,
            None => foreign += 1,
        }
    }
    let pages: Vec<u32> = chapters.iter().filter_map(|(chapter, _)| chapter.page).collect();
    let counts_up = pages.len() > 1 && pages.is_sorted();
    let confidence = if counts_up { Confidence::Sure } else { Confidence::Guess };
    chapters.into_iter().map(|(chapter, at)| Found::new(chapter, at, confidence)).collect()
}

/// `תמצית ........ 5`, or the page number at the other end after dots.
fn entry(text: &str) -> Option<(String, u32)> {
    let digits = |c: char| c.is_ascii_digit();
    let without = text.trim_end_matches(digits);
    let (title, page) = if without.len() < text.len() {
        (without, text.strip_prefix(without)?)
    } else {
        let after = text.trim_start_matches(digits);
        let has_leader = after.trim_start().starts_with("..") || after.starts_with("  ");
        (after, text.strip_suffix(after).filter(|_| has_leader)?)
    };
    let title = title.trim_matches([' ', '.', '…', '·', '_', '\t']);
    let is_title = title.chars().any(char::is_alphabetic) && title.chars().count() <= LONG && without != title;
    Some((title.to_owned(), page.parse().ok()?)).filter(|_| is_title)
}

/// Lines that hold nothing but a heading which books of this kind have.
fn headings(rows: &[Row<'_>], lines: &[Line]) -> Vec<Found<Chapter>> {
    let is_paged = lines.last().is_some_and(|line| line.page > 1);
    let found = rows.iter().filter(|row| is_one_of(row.text, &HEADINGS));
    found
        .map(|row| {
            let page = lines.get(row.at).filter(|_| is_paged).map(|line| line.page);
            Found::new(Chapter { title: row.text.to_owned(), page }, row.at, Confidence::Likely)
        })
        .collect()
}
