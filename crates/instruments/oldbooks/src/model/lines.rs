//! The lines of a book: as they came, as they were put right, and what somebody decided about them.

use std::collections::BTreeMap;

use redthread_core::codes;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{PARAGRAPH, required};
use redthread_intake::repair::{Line, State};
use serde::{Deserialize, Serialize};

/// A line as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookLine {
    /// As it came.
    pub was: String,
    /// The page it stands on, from 1.
    pub page: u32,
    /// What was or may be wrong with it; none for a line that was right, which nobody ever changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mended: Option<Mended>,
}

/// A repair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mended {
    /// As it should read; empty if it is no part of the text (a page number, a running head).
    pub now: String,
    /// As it stands until somebody decides: with its sure repairs alone.
    pub kept: String,
    /// Whether somebody has to decide.
    pub doubtful: bool,
    /// What was wrong, as the ends of the codes `intake.repair.…`.
    pub why: Vec<String>,
}

/// What somebody decided about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Its repair.
    Take,
    /// As it was.
    Keep,
    /// In their own words.
    Own(String),
}

/// The three kinds of a [`Choice`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Its repair.
    Take,
    /// As it was.
    Keep,
    /// In their own words.
    Own,
}
codes!(Way { Take = "take", Keep = "keep", Own = "own" });

/// What was decided, by the index of the line.
pub type Choices = BTreeMap<usize, Choice>;

/// How many lines were looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Decided.
    pub looked: usize,
    /// In all.
    pub of: usize,
}

impl Choice {
    /// Its kind.
    pub fn way(&self) -> Way {
        match self {
            Self::Take => Way::Take,
            Self::Keep => Way::Keep,
            Self::Own(_) => Way::Own,
        }
    }

    /// A decision as a form brings it; `field` is where the words stand.
    ///
    /// # Errors
    /// Own words that are none, or far longer than a line.
    pub fn read(way: Way, words: &str, field: &str) -> Result<Self, Refusal> {
        Ok(match way {
            Way::Take => Self::Take,
            Way::Keep => Self::Keep,
            Way::Own => Self::Own(required(field, words, PARAGRAPH)?),
        })
    }
}

impl From<&Line> for BookLine {
    fn from(line: &Line) -> Self {
        let why = line.why.iter().map(|why| why.code().trim_start_matches("intake.repair.").to_owned());
        let mended = (line.state != State::Right).then(|| Mended {
            now: line.now.clone(),
            kept: line.kept.clone(),
            doubtful: line.state == State::Doubtful,
            why: why.collect(),
        });
        Self { was: line.was.clone(), page: line.page, mended }
    }
}

impl BookLine {
    /// Whether somebody has to decide about it.
    pub fn is_doubtful(&self) -> bool {
        self.mended.as_ref().is_some_and(|mended| mended.doubtful)
    }

    /// Whether it was put right without anybody.
    pub fn is_repaired(&self) -> bool {
        self.mended.as_ref().is_some_and(|mended| !mended.doubtful)
    }

    /// What it is without its repair: what is chosen by keeping it.
    pub fn before(&self) -> &str {
        self.mended.as_ref().filter(|mended| mended.doubtful).map_or(&self.was, |mended| &mended.kept)
    }

    /// What it says; nothing where it is left out of the text.
    pub fn reads<'l>(&'l self, choice: Option<&'l Choice>) -> Option<&'l str> {
        let Some(mended) = &self.mended else { return Some(&self.was) };
        match choice {
            Some(Choice::Own(words)) => Some(words),
            Some(Choice::Keep) => Some(self.before()),
            None if mended.doubtful => Some(&mended.kept),
            Some(Choice::Take) | None => Some(mended.now.as_str()).filter(|now| !now.is_empty() || self.was.is_empty()),
        }
    }
}

/// What the text says, line by line; nothing where a line is left out.
pub fn read_all<'l>(lines: &'l [BookLine], choices: &'l Choices) -> Vec<Option<&'l str>> {
    lines.iter().enumerate().map(|(at, line)| line.reads(choices.get(&at))).collect()
}

/// How many of the doubtful lines were decided.
pub fn count(lines: &[BookLine], choices: &Choices) -> Count {
    let doubtful = || lines.iter().enumerate().filter(|(_, line)| line.is_doubtful());
    Count { looked: doubtful().filter(|(at, _)| choices.contains_key(at)).count(), of: doubtful().count() }
}

#[cfg(test)]
mod tests {
    use redthread_intake::repair::repair;

    use super::*;

    fn doubtful() -> BookLine {
        let mended =
            Mended {
                now: "• סולם ישן".into(), kept: "סולם ישן •".into(), doubtful: true, why: vec!["x".into()]
            };
        BookLine { was: "סולם  ישן •".into(), page: 1, mended: Some(mended) }
    }

    #[test]
    fn a_doubtful_line_stays_until_somebody_decides() {
        let line = doubtful();
        assert_eq!(line.reads(None), Some("סולם ישן •"));
        assert_eq!(line.reads(Some(&Choice::Take)), Some("• סולם ישן"));
        assert_eq!(line.reads(Some(&Choice::Keep)), Some("סולם ישן •"));
        assert_eq!(line.reads(Some(&Choice::Own("סולם חדש 🪜".into()))), Some("סולם חדש 🪜"));
    }

    #[test]
    fn a_repaired_line_reads_right_and_can_be_put_back() {
        let mut line = doubtful();
        line.mended.as_mut().unwrap().doubtful = false;
        assert_eq!(line.reads(None), Some("• סולם ישן"));
        assert_eq!(line.reads(Some(&Choice::Keep)), Some("סולם  ישן •"), "as it came, wide spaces and all");
        line.mended.as_mut().unwrap().now = String::new();
        assert_eq!(line.reads(None), None, "a page number is no part of the text");
        assert_eq!(line.reads(Some(&Choice::Keep)), Some("סולם  ישן •"));
    }

    #[test]
    fn a_line_that_was_right_never_changes() {
        let line = BookLine { was: "עו\"ס שָׁלוֹם".into(), page: 1, mended: None };
        for choice in [None, Some(Choice::Keep), Some(Choice::Take), Some(Choice::Own("אחר".into()))] {
            assert_eq!(line.reads(choice.as_ref()), Some("עו\"ס שָׁלוֹם"));
        }
    }

    #[test]
    fn own_words_are_words() {
        assert_eq!(Choice::read(Way::Own, " סולם ", "own-3"), Ok(Choice::Own("סולם".into())));
        assert_eq!(Choice::read(Way::Own, "  ", "own-3").unwrap_err().field.unwrap(), "own-3");
        assert_eq!(Choice::read(Way::Keep, "", "own-3"), Ok(Choice::Keep));
    }

    #[test]
    fn lines_are_kept_as_they_were_judged() {
        let repaired = repair("סולם ישן  •\nמפתח חדש  •\nלדפוק על הדלת הראשונה ג.\nשורה ישרה לגמרי.");
        let lines: Vec<BookLine> = repaired.lines.iter().map(BookLine::from).collect();
        assert!(lines[0].is_repaired() && lines[2].is_doubtful() && lines[3].mended.is_none());
        assert_eq!(lines[2].mended.as_ref().unwrap().why, ["number-misplaced"]);
        assert_eq!(count(&lines, &Choices::new()), Count { looked: 0, of: 1 });
        assert_eq!(count(&lines, &Choices::from([(2, Choice::Keep), (0, Choice::Keep)])), Count { looked: 1, of: 1 });
        let again: Vec<BookLine> = serde_json::from_str(&serde_json::to_string(&lines).unwrap()).unwrap();
        assert_eq!(again, lines);
        let none = Choices::new();
        let words: Vec<&str> = read_all(&lines, &none).into_iter().flatten().collect();
        assert_eq!(words.join("\n"), repaired.text());
    }
}
