//! What programs do to Hebrew when they take it out of a book: the inverse of repair, written apart from it.

use std::fs;
use std::path::Path;

use unicode_bidi::{BidiInfo, Level};

/// A text of the fixtures.
pub(crate) fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    fs::read_to_string(path).unwrap()
}

/// The lines of a text wrapped at so many characters.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for paragraph in text.split("\n\n") {
        lines.push(String::new());
        for word in paragraph.split_whitespace() {
            let line = lines.last_mut().unwrap();
            if line.chars().count() + word.chars().count() >= width {
                lines.push(word.to_owned());
            } else {
                line.push_str(if line.is_empty() { "" } else { " " });
                line.push_str(word);
            }
        }
    }
    lines
}

/// The line as it stands on the page from left to right.
pub(crate) fn visual(line: &str) -> String {
    let info = BidiInfo::new(line, Some(Level::rtl()));
    let Some(paragraph) = info.paragraphs.first() else { return line.to_owned() };
    info.reorder_line(paragraph, paragraph.range.clone()).into_owned()
}

/// A justified line: runs of as many words as `sizes` says, in reverse order, wide spaces between them.
pub(crate) fn turned_runs(line: &str, sizes: &[usize]) -> String {
    let mut runs = runs(line, sizes);
    runs.reverse();
    runs.join("  ")
}

/// The same line with wide spaces in reading order.
pub(crate) fn wide_runs(line: &str, sizes: &[usize]) -> String {
    runs(line, sizes).join("  ")
}

fn runs(line: &str, sizes: &[usize]) -> Vec<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (mut runs, mut at) = (vec![], 0);
    for size in sizes.iter().cycle() {
        let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) else { break };
        let size = (*size).clamp(1, rest.len());
        runs.push(rest[..size].join(" "));
        at += size;
    }
    runs
}

/// `3. words` becomes `words . 3`.
pub(crate) fn number_last(line: &str) -> String {
    match line.split_once(". ") {
        Some((number, rest)) if number.parse::<u32>().is_ok() => format!("{rest} . {number}"),
        _ => line.to_owned(),
    }
}

/// Brackets as they are drawn.
pub(crate) fn mirrored(line: &str) -> String {
    let mirror = |c| match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        other => other,
    };
    line.chars().map(mirror).collect()
}

/// Some letters with their points as one presentation form.
pub(crate) fn presented(line: &str) -> String {
    line.replace("שׁ", "\u{FB2A}").replace("בּ", "\u{FB31}").replace("אל", "\u{FB4F}")
}
