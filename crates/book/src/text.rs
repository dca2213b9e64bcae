//! Running text of a book: blocks, inline runs, and the direction of each paragraph.

use redthread_core::language::{Direction, Lang};
use serde::{Deserialize, Serialize};

/// A text of one or more paragraphs. It carries no markup: every character is shown as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(pub Vec<Block>);

/// One block of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// An ordinary paragraph.
    Paragraph(Vec<Inline>),
    /// A heading inside the text, below the heading that the book itself sets above the text.
    Heading(String),
    /// Not shown: where the words after it were taken from, as the name of a [`redthread_core::mark::Mark`]; empty where
    /// they were taken from no single text. The file for the language editor carries it.
    Origin(String),
    /// A quotation set apart.
    Quote(Vec<Inline>),
    /// A list, one entry an item.
    List {
        /// Numbered rather than bulleted.
        ordered: bool,
        /// The items, in order.
        items: Vec<Vec<Inline>>,
    },
}

/// A run inside a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Emphasised words: bold in Hebrew, which has no italics, italic elsewhere.
    Emphasis(String),
    /// A footnote called at this place; the string is the note.
    Footnote(String),
}

impl Text {
    /// Splits plain text into paragraphs at blank lines; a single line break becomes a space.
    pub fn from_plain(plain: &str) -> Self {
        let mut blocks = Vec::new();
        let mut lines: Vec<&str> = Vec::new();
        for line in plain.lines().map(str::trim).chain([""]) {
            if !line.is_empty() {
                lines.push(line);
            } else if !lines.is_empty() {
                blocks.push(Block::Paragraph(vec![Inline::Text(lines.join(" "))]));
                lines.clear();
            }
        }
        Self(blocks)
    }

    /// True when there is nothing to read in it.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|block| block.plain().trim().is_empty())
    }
}

impl Block {
    /// The words without footnotes, as a reader would read them aloud.
    pub fn plain(&self) -> String {
        match self {
            Self::Paragraph(runs) | Self::Quote(runs) => plain(runs),
            Self::Heading(words) => words.clone(),
            Self::Origin(_) => String::new(),
            Self::List { items, .. } => items.iter().map(|item| plain(item)).collect::<Vec<_>>().join("\n"),
        }
    }
}

/// The words of a paragraph without its footnotes.
pub(crate) fn plain(runs: &[Inline]) -> String {
    runs.iter()
        .filter_map(|run| match run {
            Inline::Text(words) | Inline::Emphasis(words) => Some(words.as_str()),
            Inline::Footnote(_) => None,
        })
        .collect()
}

/// The direction that most words of a paragraph have; `around` decides a draw and a text without letters.
///
/// The first letter alone would turn a Hebrew paragraph that happens to open with a Latin name.
pub fn direction(text: &str, around: Direction) -> Direction {
    let balance: i64 =
        text.split_whitespace().filter_map(Direction::of).map(|word| if word == Direction::Rtl { 1 } else { -1 }).sum();
    match balance {
        1.. => Direction::Rtl,
        0 => around,
        _ => Direction::Ltr,
    }
}

/// The language to declare for a paragraph of direction `dir` in a book written in `book`.
pub(crate) fn language(dir: Direction, book: Lang) -> Lang {
    match dir {
        _ if book.direction() == dir => book,
        Direction::Rtl => Lang::He,
        Direction::Ltr => Lang::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_splits_at_blank_lines_only() {
        let text = Text::from_plain("\n שורה ראשונה\nוהמשכה \r\n\r\n \t\nפסקה ב׳\n");
        assert_eq!(text.0.len(), 2);
        assert_eq!(text.0.first().map(Block::plain).as_deref(), Some("שורה ראשונה והמשכה"));
        assert!(Text::from_plain(" \n\n ").is_empty());
    }

    #[test]
    fn a_latin_name_at_the_start_does_not_turn_a_hebrew_paragraph() {
        let words = "WhatsApp היה הכלי שלנו";
        assert_eq!(direction(words, Direction::Rtl), Direction::Rtl);
        assert_eq!(direction("שלום betyder fred", Direction::Ltr), Direction::Ltr);
    }

    #[test]
    fn a_draw_and_bare_digits_take_the_direction_around_them() {
        assert_eq!(direction("SMS מיד", Direction::Rtl), Direction::Rtl);
        assert_eq!(direction("26/02/2022", Direction::Rtl), Direction::Rtl);
        assert_eq!(direction("26/02/2022 🙂", Direction::Ltr), Direction::Ltr);
    }

    #[test]
    fn footnotes_are_not_part_of_the_words() {
        let runs = [Inline::Text("עו\"ס".into()), Inline::Footnote("הערה".into()), Inline::Emphasis(" 100".into())];
        assert_eq!(plain(&runs), "עו\"ס 100");
    }
}
