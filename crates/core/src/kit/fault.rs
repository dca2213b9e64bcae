//! What is wrong with a kit, and where: for the person who wrote it, not for a programmer.

use std::cell::RefCell;
use std::fmt;

/// The kind of a fault, so that a screen can put it in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FaultCode {
    /// The file does not read as TOML, or a guide not as a guide.
    Syntax,
    /// A field that means nothing here.
    UnknownField,
    /// A field or a part of a guide that must be there.
    MissingField,
    /// A field of another type than expected.
    WrongType,
    /// A value out of its range or form.
    BadValue,
    /// A word that its closed list does not have.
    UnknownWord,
    /// A name that nothing in the kit has.
    UnknownName,
    /// Two parts of one kind under one id.
    DuplicateId,
    /// A text of nothing but blanks.
    EmptyText,
    /// A text that lacks a language.
    MissingLanguage,
    /// Stages that each wait for another.
    Cycle,
    /// A file that a stage asks for.
    MissingFile,
    /// A guide that no stage asks for.
    UnusedFile,
    /// A step that a guide lacks, or has otherwise than its other languages.
    GuideDiffers,
}

impl FaultCode {
    /// Its stable name, as printed by the checker.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::UnknownField => "unknown-field",
            Self::MissingField => "missing-field",
            Self::WrongType => "wrong-type",
            Self::BadValue => "bad-value",
            Self::UnknownWord => "unknown-word",
            Self::UnknownName => "unknown-name",
            Self::DuplicateId => "duplicate-id",
            Self::EmptyText => "empty-text",
            Self::MissingLanguage => "missing-language",
            Self::Cycle => "cycle",
            Self::MissingFile => "missing-file",
            Self::UnusedFile => "unused-file",
            Self::GuideDiffers => "guide-differs",
        }
    }
}

/// One fault of a kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KitFault {
    /// The file, relative to the kit's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What kind of fault.
    pub code: FaultCode,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do about it; empty where the message says it all.
    pub hint: String,
}

impl fmt::Display for KitFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, code, message, hint } = self;
        write!(f, "{file}:{line}:{column}: {message} [{}]", code.tag())?;
        if hint.is_empty() { Ok(()) } else { write!(f, "\n    hint: {hint}") }
    }
}

/// One file under check. Faults gather inside so that reading goes on after each.
pub(super) struct Page<'s> {
    pub(super) file: &'s str,
    pub(super) text: &'s str,
    faults: RefCell<Vec<KitFault>>,
}

impl<'s> Page<'s> {
    pub(super) fn new(file: &'s str, text: &'s str) -> Self {
        Self { file, text, faults: RefCell::default() }
    }

    /// Notes a fault at a byte offset of the text.
    pub(super) fn fault(&self, at: usize, code: FaultCode, message: impl Into<String>, hint: impl Into<String>) {
        let (line, column) = place(self.text, at);
        let fault =
            KitFault { file: self.file.to_owned(), line, column, code, message: message.into(), hint: hint.into() };
        self.faults.borrow_mut().push(fault);
    }

    pub(super) fn into_faults(self) -> Vec<KitFault> {
        self.faults.into_inner()
    }
}

/// Line and column (in characters), both from 1, of a byte offset.
fn place(text: &str, at: usize) -> (usize, usize) {
    let (mut line, mut column) = (1, 1);
    for (_, c) in text.char_indices().take_while(|(start, _)| *start < at) {
        if c == '\n' {
            (line, column) = (line + 1, 1);
        } else {
            column += 1;
        }
    }
    (line, column)
}

/// `did you mean …?` when a known name is near, else the whole list.
pub(super) fn suggest<'n>(wrong: &str, known: impl IntoIterator<Item = &'n str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let nearest = known.iter().map(|name| (distance(wrong, name), *name)).min();
    match nearest {
        Some((steps, name)) if steps <= near_enough(wrong) => format!("did you mean `{name}`?"),
        _ if known.is_empty() => String::new(),
        _ => format!("known here: {}", known.join(", ")),
    }
}

/// A third of the letters may be wrong, and always one.
fn near_enough(word: &str) -> usize {
    (word.chars().count() / 3).max(1)
}

/// How many letters must be put in, left out, changed or swapped with their neighbour.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().take(60).collect(), to.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=to.len()).collect()];
    for i in 1..=from.len() {
        let mut row = vec![i];
        for j in 1..=to.len() {
            let same = from[i - 1] == to[j - 1];
            let mut least = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + usize::from(!same));
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let text = "a\nשָׁלוֹם = x\r\n🙂!";
        assert_eq!(place(text, 0), (1, 1));
        assert_eq!(place(text, text.find('=').unwrap()), (2, 9));
        assert_eq!(place(text, text.find('!').unwrap()), (3, 2));
        assert_eq!(place(text, 10_000), (3, 3));
    }

    #[test]
    fn a_near_name_is_offered_and_a_far_one_is_not() {
        let known = ["interview", "publication"];
        assert_eq!(suggest("intreview", known), "did you mean `interview`?");
        assert_eq!(suggest("cake", known), "known here: interview, publication");
        assert_eq!(suggest("x", []), "");
    }

    #[test]
    fn distance_counts_letters() {
        let table = [("", "abc", 3), ("abc", "abc", 0), ("acb", "abc", 1), ("שלב", "שלבים", 2), ("a", "b", 1)];
        for (from, to, steps) in table {
            assert_eq!(distance(from, to), steps, "{from} {to}");
        }
    }

    #[test]
    fn a_fault_prints_place_first() {
        let page = Page::new("kit.toml", "x = 1\n y = 2");
        page.fault(7, FaultCode::UnknownField, "no field `y` here", "did you mean `x`?");
        let shown = page.into_faults()[0].to_string();
        assert_eq!(shown, "kit.toml:2:2: no field `y` here [unknown-field]\n    hint: did you mean `x`?");
    }
}
