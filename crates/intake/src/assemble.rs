//! What every format ends in: cleaned paragraphs, a title and notes.

use std::collections::BTreeMap;

use redthread_core::language::Direction;

use crate::clean::{Tally, clean};
use crate::{BroughtText, Format, Kind, Note, Paragraph, Unreadable, limits};

/// A paragraph as its format has it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Raw {
    pub(crate) text: String,
    pub(crate) kind: Kind,
    /// Keys of the notes that it calls, in order.
    pub(crate) calls: Vec<String>,
    /// Names of the bookmarks that begin in it.
    pub(crate) bookmarks: Vec<String>,
}

/// What a format's reader found.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) paragraphs: Vec<Raw>,
    pub(crate) footnotes: BTreeMap<String, String>,
    pub(crate) title: Option<String>,
    pub(crate) notes: Vec<Note>,
}

impl Draft {
    /// Adds a note that is worth telling once.
    pub(crate) fn note_once(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// A recognised file: its format, its encoding and its draft.
pub(crate) struct Source {
    pub(crate) format: Format,
    pub(crate) encoding: &'static str,
    pub(crate) draft: Draft,
}

pub(crate) fn assemble(name: &str, source: Source) -> Result<BroughtText, Unreadable> {
    let Draft { paragraphs: raws, mut footnotes, title, mut notes } = source.draft;
    let mut tally = Tally::default();
    let (mut paragraphs, mut bookmarks) = (Vec::with_capacity(raws.len()), vec![]);
    for raw in raws {
        let cleaned = clean(&raw.text, &mut tally);
        // An empty paragraph leaves nothing behind; its bookmarks begin with the next.
        bookmarks.extend(raw.bookmarks.into_iter().map(|name| (paragraphs.len(), name)));
        paragraphs.extend(pieces(&cleaned).into_iter().map(|text| paragraph(text, raw.kind)));
        // Only the first call brings its note: a long one called a million times would fill the memory.
        let texts = raw.calls.iter().filter_map(|key| footnotes.remove(key));
        notes.extend(texts.map(|text| footnote(paragraphs.len(), &text, &mut tally)));
    }
    if paragraphs.is_empty() {
        return Err(Unreadable::Empty);
    }
    notes.extend((tally.controls > 0).then_some(Note::ControlsLeftOut { count: tally.controls }));
    notes.extend((tally.bidi > 0).then_some(Note::BidiChanged { count: tally.bidi }));
    let title_guess = guess_title(&paragraphs, title.as_deref(), name);
    Ok(BroughtText { title_guess, paragraphs, format: source.format, encoding: source.encoding, notes, bookmarks })
}

fn paragraph(text: String, kind: Kind) -> Paragraph {
    let direction = Direction::of(&text);
    Paragraph { text, direction, kind }
}

fn footnote(paragraphs: usize, text: &str, tally: &mut Tally) -> Note {
    let text = clean(text, tally).trim().to_owned();
    Note::Footnote { paragraph: paragraphs.saturating_sub(1), text }
}

/// Blocks between blank lines; and in a block with a line too long to be wrapped, every line by itself.
///
/// Word and browsers save a paragraph as one long line, often without a blank line between two; text from mail and
/// books is wrapped into short lines. The rule looks at one block only, so that it finds the same again in its own
/// result.
fn pieces(cleaned: &str) -> Vec<String> {
    let lines: Vec<&str> = cleaned.split('\n').collect();
    let blocks = lines.split(|line| line.is_empty()).filter(|block| !block.is_empty());
    blocks.flat_map(block_pieces).collect()
}

fn block_pieces(block: &[&str]) -> Vec<String> {
    if block.iter().any(|line| line.chars().nth(limits::WRAPPED_LINE).is_some()) {
        block.iter().map(|&line| line.to_owned()).collect()
    } else {
        vec![block.join("\n")]
    }
}

/// Longest first line that may be a title, in characters.
const TITLE: usize = 80;

fn guess_title(paragraphs: &[Paragraph], given: Option<&str>, name: &str) -> Option<String> {
    let heading = paragraphs.iter().find(|p| matches!(p.kind, Kind::Heading(_)));
    let first = paragraphs.first().filter(|p| paragraphs.len() > 1 && is_title(&p.text));
    heading
        .map(|p| p.text.replace('\n', " "))
        .or_else(|| given.and_then(one_line))
        .or_else(|| first.map(|p| p.text.clone()))
        .or_else(|| one_line(stem(name)))
}

fn is_title(text: &str) -> bool {
    text.chars().nth(TITLE).is_none() && !text.contains('\n') && !text.ends_with(['.', ',', ':', ';'])
}

fn one_line(text: &str) -> Option<String> {
    let words = clean(text, &mut Tally::default());
    let words: Vec<&str> = words.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The name without folders and extension; a leading dot starts no extension.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => file,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lines_stay_together_and_long_ones_are_paragraphs() {
        assert_eq!(pieces("שיר\nבשתי שורות\n\n\nעוד"), ["שיר\nבשתי שורות", "עוד"]);
        let long = "מילה ".repeat(25).trim_end().to_owned();
        assert_eq!(pieces(&format!("כותרת\n{long}\nסוף\n\nא\nב")), ["כותרת", &long, "סוף", "א\nב"]);
    }

    #[test]
    fn a_line_is_measured_in_characters_not_bytes() {
        let fits = "א".repeat(limits::WRAPPED_LINE);
        assert_eq!(pieces(&format!("{fits}\nב")).len(), 1);
        assert_eq!(pieces(&format!("{fits}א\nב")).len(), 2);
    }

    #[test]
    fn the_stem_is_the_name_without_folders_and_extension() {
        for (name, expected) in [
            ("C:\\מסמכים\\סיפור של דנה.docx", "סיפור של דנה"),
            ("a/b/v1.2.txt", "v1.2"),
            (".htaccess", ".htaccess"),
            ("plain", "plain"),
        ] {
            assert_eq!(stem(name), expected);
        }
    }

    fn body(text: &str) -> Paragraph {
        paragraph(text.to_owned(), Kind::Body)
    }

    #[test]
    fn a_title_is_a_heading_then_given_then_a_short_line_then_the_name() {
        let heading = paragraph("פרק\nא".to_owned(), Kind::Heading(2));
        let texts = [body("קצר"), heading, body("ארוך.")];
        assert_eq!(guess_title(&texts, Some("given"), "n.txt").unwrap(), "פרק א");
        assert_eq!(guess_title(&[body("a"), body("b")], Some(" given\n"), "n.txt").unwrap(), "given");
        assert_eq!(guess_title(&[body("קצר"), body("b")], Some(" "), "n.txt").unwrap(), "קצר");
        assert_eq!(guess_title(&[body("משפט."), body("b")], None, "שם\u{202E}.txt").unwrap(), "שם");
        assert_eq!(guess_title(&[body("לבד")], None, ""), None);
    }
}
