//! Rules of a case report: its headings, what moved on since somebody wrote, plain text as blocks. Pure.

use jiff::Timestamp;
use redthread_book::{Block, Inline, Text};
use redthread_core::ids::ReportTextId;
use redthread_core::kit::{Kit, OutputKind};
use redthread_core::language::Lang;
use serde::{Deserialize, Serialize};

/// A heading of the report; a method names those it has as parts of its report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heading {
    /// Who asked.
    Commissioner,
    /// What lay behind it.
    Background,
    /// What for.
    Purpose,
    /// What was done before the day.
    Mobilisation,
    /// Who was there.
    Participants,
    /// What came of the day.
    Results,
    /// What became of it.
    WhatThen,
}

impl Heading {
    /// All, in the order in which such reports are read.
    pub const ALL: [Self; 7] = [
        Self::Commissioner,
        Self::Background,
        Self::Purpose,
        Self::Mobilisation,
        Self::Participants,
        Self::Results,
        Self::WhatThen,
    ];

    /// As in kits, in rows and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Commissioner => "commissioner",
            Self::Background => "background",
            Self::Purpose => "purpose",
            Self::Mobilisation => "mobilisation",
            Self::Participants => "participants",
            Self::Results => "results",
            Self::WhatThen => "what-then",
        }
    }

    /// Reads a code back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|heading| heading.code() == code)
    }
}

/// The headings of a method's report with their titles, in its order.
pub fn headings(kit: &Kit, lang: Lang) -> Vec<(Heading, String)> {
    let report = kit.outputs.iter().find(|output| output.kind == OutputKind::Report);
    let parts = report.into_iter().flat_map(|report| &report.parts);
    parts.filter_map(|part| Some((Heading::from_code(part.id.as_str())?, part.title.get(lang).to_owned()))).collect()
}

/// What a method calls its report.
pub fn name(kit: &Kit, lang: Lang) -> Option<String> {
    let report = kit.outputs.iter().find(|output| output.kind == OutputKind::Report);
    report.map(|report| report.title.get(lang).to_owned())
}

/// What is sealed of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The text.
    pub text: String,
    /// The draft as it was when the text was written.
    pub basis: String,
}

/// What somebody wrote under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Which.
    pub id: ReportTextId,
    /// Under which heading.
    pub heading: Heading,
    /// The text and its basis.
    pub words: Words,
    /// Grows with every change.
    pub version: i64,
    /// When it was written.
    pub changed_at: Timestamp,
}

/// Lines that came into a draft, and lines that are no longer in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// New since then.
    pub new: Vec<String>,
    /// No longer so.
    pub gone: Vec<String>,
}

impl Moved {
    /// From one draft to another, line by line.
    pub fn between(before: &str, now: &str) -> Self {
        Self { new: missing(now, before), gone: missing(before, now) }
    }

    /// Whether anything moved.
    pub fn is_none(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }
}

/// The lines of `text` that `other` lacks; a line that stands twice has to stand twice there too.
fn missing(text: &str, other: &str) -> Vec<String> {
    let mut there: Vec<&str> = lines(other).collect();
    let mut left = vec![];
    for line in lines(text) {
        match there.iter().position(|known| *known == line) {
            Some(at) => drop(there.swap_remove(at)),
            None => left.push(line.strip_prefix("- ").unwrap_or(line).to_owned()),
        }
    }
    left
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Plain text as blocks: paragraphs parted by blank lines, lines that begin with `- ` as items of a list.
pub fn blocks(text: &str) -> Text {
    let mut blocks = vec![];
    let is_item = |line: &&str| line.starts_with("- ");
    for paragraph in text.split("\n\n") {
        let all: Vec<&str> = lines(paragraph).collect();
        for run in all.chunk_by(|a, b| is_item(a) == is_item(b)) {
            blocks.push(if run.iter().any(is_item) {
                list(run)
            } else {
                Block::Paragraph(vec![Inline::Text(run.join(" "))])
            });
        }
    }
    Text(blocks)
}

fn list(lines: &[&str]) -> Block {
    let item = |line: &&str| vec![Inline::Text(line.trim_start_matches("- ").to_owned())];
    Block::List { ordered: false, items: lines.iter().map(item).collect() }
}

/// Letters that Hebrew writes in front of a name without a space.
const BEFORE: &str = "ובכלמשה";

/// The names that stand in a text as words of their own, with a genitive s or a Hebrew letter before them as well.
pub fn names_in<'n>(text: &str, names: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let stands = |name: &str| text.match_indices(name).any(|(at, _)| is_word(text, at, name.len()));
    names.into_iter().filter(|name| !name.trim().is_empty() && stands(name)).collect()
}

/// Whether the bytes from `at` on, `length` of them, are a word of their own.
fn is_word(text: &str, at: usize, length: usize) -> bool {
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + length..).unwrap_or_default());
    let mut left = before.chars().rev();
    let is_begun = match left.next() {
        Some(letter) if BEFORE.contains(letter) => left.next().is_none_or(|letter| !letter.is_alphanumeric()),
        Some(letter) => !letter.is_alphanumeric(),
        None => true,
    };
    let rest = after.strip_prefix('s').unwrap_or(after);
    let is_over = |text: &str| text.chars().next().is_none_or(|letter| !letter.is_alphanumeric());
    is_begun && (is_over(after) || is_over(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kit() -> Kit {
        redthread_core::shipped::kits().unwrap().remove("future-workshop").unwrap()
    }

    #[test]
    fn the_workshop_has_the_seven_headings_in_their_order() {
        let named = headings(&kit(), Lang::Sv);
        assert_eq!(named.iter().map(|(heading, _)| *heading).collect::<Vec<_>>(), Heading::ALL);
        let titles: Vec<&str> = named.iter().map(|(_, title)| title.as_str()).collect();
        assert_eq!(
            titles.join(", "),
            "Uppdragsgivare, Bakgrund, Syfte, Mobilisering, Deltagare, Resultat, Vad hände sen?"
        );
        assert!(Heading::ALL.iter().all(|heading| Heading::from_code(heading.code()) == Some(*heading)));
        assert_eq!(name(&kit(), Lang::Sv).unwrap(), "Fallbeskrivning");
    }

    #[test]
    fn what_moved_is_told_line_by_line_and_order_is_no_change() {
        let before = "Arbetsgrupper:\n\n- Etik: planerat\n- Bemötande: ingen rapport";
        let now = "Arbetsgrupper:\n\n- Bemötande: redo att börja\n- Etik: planerat";
        let moved = Moved::between(before, now);
        assert_eq!(moved.new, ["Bemötande: redo att börja"]);
        assert_eq!(moved.gone, ["Bemötande: ingen rapport"]);
        assert!(Moved::between("- א\n- ב", "- ב\n\n- א").is_none());
        assert_eq!(Moved::between("- א", "- א\n- א").new, ["א"], "twice is not once");
    }

    #[test]
    fn names_are_seen_as_words_of_their_own() {
        let names = ["Agneta", "Lo", "שירה", "Eva-Lena", ""];
        let text = "Det lyfter Agneta till nämnden. Loket går. דיברנו עם שירה ולשירה יש עו\"ס.";
        assert_eq!(names_in(text, names), ["Agneta", "שירה"]);
        assert_eq!(names_in("Agnetas löfte, Eva-Lenas svar 🙂", names), ["Agneta", "Eva-Lena"]);
        assert!(names_in("משירהפת Agnetasson", names).is_empty());
    }

    #[test]
    fn plain_text_becomes_paragraphs_and_lists() {
        let text =
            blocks("Chefer och medarbetare:\n- chef: 6\n- brukare: 5\n\nאחר כך, עו\"ס אמרה: כן 🙂\nובשורה שנייה.");
        assert_eq!(text.0.len(), 3);
        assert_eq!(text.0[1].plain(), "chef: 6\nbrukare: 5");
        assert_eq!(text.0[2].plain(), "אחר כך, עו\"ס אמרה: כן 🙂 ובשורה שנייה.");
        assert!(blocks(" \n\n ").is_empty());
    }
}
