//! An answer in its parts, and how it is written down as one text. Pure.
//!
//! A section is one text, so that it can be read, coded, searched and printed like any other. Its parts are told
//! apart by marks that read the same in every language and stand on lines of their own:
//!
//! - a pair: the first part, a line `↓`, the second part;
//! - a gate: a line `✓` (yes), `✗` (no) or `…` (not decided), then the reason;
//! - entries in time, and lists asked once for each of them: a line `• when` or `• what it belongs to`, then the words;
//! - a list: one entry a line; everything else: the words as they are.
//!
//! A line of somebody's own that looks like a mark gets one more arrow or bullet when it is written and loses it when
//! it is read, so every answer reads back as it was given.
//!
//! Who only shows an answer takes [`lines`]: the same marks found once, so that no page prints a bare sign.

use crate::kit::{Answer, Id as _, Kit, SideId, Step, StepId};
use crate::language::Lang;
use crate::people::Side;

const NEXT: char = '↓';
const ENTRY: char = '•';
const YES: &str = "✓";
const NO: &str = "✗";
const UNDECIDED: &str = "…";

/// In which shape a step is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Free text.
    Text,
    /// One entry a line.
    Lines,
    /// Two texts side by side.
    Pair,
    /// Yes or no, with its reason.
    Gate,
    /// Entries in time.
    Timeline,
    /// A list for each entry of an earlier step.
    Each,
}

impl Shape {
    /// The shape of a step of a guide.
    pub fn of(step: &Step) -> Self {
        match (&step.answer, &step.per) {
            (_, Some(_)) => Self::Each,
            (Answer::Pair { .. }, None) => Self::Pair,
            (Answer::Gate { .. }, None) => Self::Gate,
            (Answer::Timeline, None) => Self::Timeline,
            (Answer::List | Answer::Principles, None) => Self::Lines,
            (Answer::Text, None) => Self::Text,
        }
    }
}

/// One entry: of a timeline (when, what happened), or of a list asked for each of them (which, what was done).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// One line: when, or to which entry this belongs.
    pub head: String,
    /// The words.
    pub body: String,
}

impl Entry {
    /// What another step calls this entry: its head and the first line of its words.
    pub fn label(&self) -> String {
        let first = self.body.lines().next().unwrap_or_default().trim();
        [self.head.as_str(), first].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
    }

    fn is_blank(&self) -> bool {
        self.head.is_empty() && self.body.is_empty()
    }
}

/// An answer in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Free text, or one entry a line.
    Text(String),
    /// Two texts side by side.
    Pair {
        /// The first.
        before: String,
        /// The second.
        after: String,
    },
    /// Does it merit learning?
    Gate {
        /// Decided, and how.
        merits: Option<bool>,
        /// Why.
        reason: String,
    },
    /// Entries with a head each.
    Entries(Vec<Entry>),
}

impl Reply {
    /// Reads the one text back. A text without marks, written or brought in elsewhere, loses nothing.
    pub fn read(shape: Shape, text: &str) -> Self {
        match shape {
            Shape::Text | Shape::Lines => Self::Text(text.trim().to_owned()),
            Shape::Pair => read_pair(text),
            Shape::Gate => read_gate(text),
            Shape::Timeline | Shape::Each => Self::Entries(read_entries(text)),
        }
    }

    /// The one text that is kept; empty when nothing was written.
    pub fn written(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Pair { before, after } if before.is_empty() && after.is_empty() => String::new(),
            Self::Pair { before, after } => {
                joined([guarded(before, is_arrow), NEXT.to_string(), guarded(after, is_arrow)])
            }
            Self::Gate { merits: None, reason } if reason.is_empty() => String::new(),
            Self::Gate { merits, reason } => joined([gate_mark(*merits).to_owned(), reason.clone()]),
            Self::Entries(entries) => joined(entries.iter().filter(|entry| !entry.is_blank()).map(write_entry)),
        }
    }

    /// Whether it answers its step; `per` is how many entries the step is asked for. Blank, or half a pair, is none.
    pub fn is_answer(&self, per: usize) -> bool {
        match self {
            Self::Text(text) => !text.is_empty(),
            Self::Pair { before, after } => !before.is_empty() && !after.is_empty(),
            Self::Gate { merits, reason } => merits.is_some() && !reason.is_empty(),
            Self::Entries(entries) => entries.iter().filter(|entry| !entry.is_blank()).count() >= per.max(1),
        }
    }
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn is_arrow(line: &str) -> bool {
    !line.is_empty() && line.chars().all(|letter| letter == NEXT)
}

fn is_bullet(line: &str) -> bool {
    line.starts_with(ENTRY)
}

/// Gives every line that looks like a mark one more of it.
fn guarded(text: &str, looks: fn(&str) -> bool) -> String {
    let mark = if looks(&NEXT.to_string()) { NEXT } else { ENTRY };
    let lines = text.split('\n').map(|line| if looks(line) { format!("{mark}{line}") } else { line.to_owned() });
    lines.collect::<Vec<_>>().join("\n")
}

/// Takes it away again.
fn unguarded<'t>(lines: impl IntoIterator<Item = &'t str>, looks: fn(&str) -> bool) -> String {
    let bare = |line: &'t str| if looks(line) { line.strip_prefix([NEXT, ENTRY]) } else { None };
    lines.into_iter().map(|line| bare(line).unwrap_or(line)).collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn read_pair(text: &str) -> Reply {
    let lines: Vec<&str> = text.split('\n').collect();
    let at = lines.iter().position(|line| *line == NEXT.to_string()).unwrap_or(lines.len());
    let before = unguarded(lines.iter().copied().take(at), is_arrow);
    let after = unguarded(lines.iter().copied().skip(at + 1), is_arrow);
    Reply::Pair { before, after }
}

const fn gate_mark(merits: Option<bool>) -> &'static str {
    match merits {
        Some(true) => YES,
        Some(false) => NO,
        None => UNDECIDED,
    }
}

fn read_gate(text: &str) -> Reply {
    let (first, rest) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
    let marks = [Some(true), Some(false), None];
    match marks.into_iter().find(|merits| gate_mark(*merits) == first.trim()) {
        Some(merits) => Reply::Gate { merits, reason: rest.trim().to_owned() },
        None => Reply::Gate { merits: None, reason: text.trim().to_owned() },
    }
}

fn write_entry(entry: &Entry) -> String {
    let head = format!("{ENTRY} {}", entry.head.replace('\n', " "));
    let lines = [head.trim_end().to_owned(), guarded(&entry.body, is_bullet)];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn read_entries(text: &str) -> Vec<Entry> {
    let mut entries: Vec<(String, Vec<&str>)> = vec![(String::new(), vec![])];
    for line in text.split('\n') {
        match head_of(line) {
            Some(head) => entries.push((head.to_owned(), vec![])),
            None => entries.last_mut().into_iter().for_each(|(_, body)| body.push(line)),
        }
    }
    let entries = entries.into_iter().map(|(head, body)| Entry { head, body: unguarded(body, is_bullet) });
    entries.filter(|entry| !entry.is_blank()).collect()
}

fn head_of(line: &str) -> Option<&str> {
    line.strip_prefix(ENTRY).filter(|rest| !rest.starts_with(ENTRY)).map(str::trim)
}

/// Puts what was written for each entry beside the entries as they are now: same label first, then in order; what
/// fits nowhere any more comes last under its old label, so that nothing is lost.
pub fn beside(labels: &[String], mut kept: Vec<Entry>) -> Vec<Entry> {
    let mut rows: Vec<Option<Entry>> = labels
        .iter()
        .map(|label| kept.iter().position(|entry| entry.head == *label).map(|at| kept.remove(at)))
        .collect();
    let mut rest = kept.into_iter();
    for (row, label) in rows.iter_mut().zip(labels).filter(|(row, _)| row.is_none()) {
        let body = rest.next().map_or(String::new(), |entry| entry.body);
        *row = Some(Entry { head: label.clone(), body });
    }
    rows.into_iter().flatten().chain(rest).collect()
}

/// The step of a kit's guides that a section of an account answers; none for a text brought in.
pub fn step_of<'k>(kit: &'k Kit, side: Side, section: &str, lang: Lang) -> Option<&'k Step> {
    let (side, step) = (SideId::parse(side.code()).ok()?, StepId::parse(section).ok()?);
    let mut guides = kit.stages.iter().filter_map(|stage| kit.guide(&stage.id, Some(&side), lang));
    guides.find_map(|guide| guide.step(&step))
}

/// What a mark between the words says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It merits learning.
    Yes,
    /// It does not.
    No,
    /// Not decided.
    Undecided,
    /// The second part of a pair begins.
    Next,
}

impl Sign {
    /// In message keys and class names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Undecided => "undecided",
            Self::Next => "next",
        }
    }
}

/// What one line of a kept answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words of the teller.
    Words,
    /// The head of an entry: when, or what the words below belong to.
    Head,
    /// A mark; its line holds no words.
    Sign(Sign),
}

/// One line of a kept answer without its marks, and where its words stand in the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'t> {
    /// Characters of the whole text before [`Line::text`], or before a mark, so that passages are still found.
    pub start: usize,
    /// The words.
    pub text: &'t str,
    /// What they are.
    pub part: Part,
}

/// The lines of a kept answer, to be shown: marks named, added arrows and bullets taken away. Blank lines stay.
pub fn lines(shape: Shape, text: &str) -> Vec<Line<'_>> {
    let (mut at, mut signed, mut found) = (0, false, vec![]);
    for line in text.split('\n') {
        let part = part_of(shape, line, signed);
        signed |= !line.trim().is_empty() && (shape == Shape::Gate || part == Part::Sign(Sign::Next));
        let shown = shown(shape, line, part);
        let marks = if matches!(part, Part::Sign(_)) { "" } else { line.strip_suffix(shown).unwrap_or_default() };
        found.push(Line { start: at + marks.chars().count(), text: shown, part });
        at += line.chars().count() + 1;
    }
    found
}

/// `signed`: whether the one mark of a pair, or the first line of a gate, lies before.
fn part_of(shape: Shape, line: &str, signed: bool) -> Part {
    match shape {
        Shape::Gate if !signed => gate_sign(line.trim()).map_or(Part::Words, Part::Sign),
        Shape::Pair if !signed && line == NEXT.to_string() => Part::Sign(Sign::Next),
        Shape::Timeline | Shape::Each if head_of(line).is_some() => Part::Head,
        _ => Part::Words,
    }
}

fn gate_sign(line: &str) -> Option<Sign> {
    [(YES, Sign::Yes), (NO, Sign::No), (UNDECIDED, Sign::Undecided)]
        .into_iter()
        .find_map(|(mark, sign)| (mark == line).then_some(sign))
}

/// What is left of a line to read; always its end.
fn shown(shape: Shape, line: &str, part: Part) -> &str {
    match (part, shape) {
        (Part::Sign(_), _) => "",
        (Part::Head, _) => line.strip_prefix(ENTRY).unwrap_or(line).trim_start(),
        (Part::Words, Shape::Pair) if is_arrow(line) => line.strip_prefix(NEXT).unwrap_or(line),
        (Part::Words, Shape::Timeline | Shape::Each) if is_bullet(line) => line.strip_prefix(ENTRY).unwrap_or(line),
        (Part::Words, _) => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown_of(shape: Shape, text: &str) -> Vec<(Part, &str)> {
        let lines = lines(shape, text).into_iter().filter(|line| !line.text.is_empty() || line.part != Part::Words);
        lines.map(|line| (line.part, line.text)).collect()
    }

    #[test]
    fn marks_are_named_where_the_shape_has_them_and_nowhere_else() {
        let gate = gate(Some(true), "כי עו\"ס תלמד\n✗").written();
        let words = [(Part::Sign(Sign::Yes), ""), (Part::Words, "כי עו\"ס תלמד"), (Part::Words, "✗")];
        assert_eq!(shown_of(Shape::Gate, &gate), words);
        assert_eq!(shown_of(Shape::Text, "✓\n…")[0], (Part::Words, "✓"), "somebody's own words");
        let pair = pair("לפני\n↓", "אחרי").written();
        let words = [(Part::Words, "לפני"), (Part::Words, "↓"), (Part::Sign(Sign::Next), ""), (Part::Words, "אחרי")];
        assert_eq!(shown_of(Shape::Pair, &pair), words);
    }

    #[test]
    fn an_entry_shows_its_head_without_the_bullet() {
        let kept = Reply::Entries(vec![entry("מרץ", "דיברו\n• שלה"), entry("", "קפה")]).written();
        let shown = shown_of(Shape::Timeline, &kept);
        assert_eq!(shown[0], (Part::Head, "מרץ"));
        assert_eq!(shown[2], (Part::Words, "• שלה"));
        assert_eq!(shown.last(), Some(&(Part::Words, "קפה")));
    }

    fn entry(head: &str, body: &str) -> Entry {
        Entry { head: head.to_owned(), body: body.to_owned() }
    }

    fn pair(before: &str, after: &str) -> Reply {
        Reply::Pair { before: before.to_owned(), after: after.to_owned() }
    }

    fn gate(merits: Option<bool>, reason: &str) -> Reply {
        Reply::Gate { merits, reason: reason.to_owned() }
    }

    #[test]
    fn a_pair_reads_as_one_text_with_an_arrow_between() {
        let written = pair("הדלת הייתה סגורה. עו\"ס חיכתה 3 שעות", "הדלת פתוחה 🙂").written();
        assert_eq!(written, "הדלת הייתה סגורה. עו\"ס חיכתה 3 שעות\n\n↓\n\nהדלת פתוחה 🙂");
        assert_eq!(Reply::read(Shape::Pair, "בלי סימן"), pair("בלי סימן", ""));
    }

    #[test]
    fn half_an_answer_is_none() {
        assert!(!pair("לפני", "").is_answer(0));
        assert!(!gate(Some(true), "").is_answer(0));
        assert!(!gate(None, "כי עוד לא ברור").is_answer(0));
        assert!(!Reply::Text(String::new()).is_answer(0));
        assert!(gate(Some(false), "כי זה היה מזל").is_answer(0));
    }

    #[test]
    fn a_list_for_each_entry_is_answered_when_each_has_something() {
        let one = Reply::Entries(vec![entry("מרץ", "חיכתה במדרגות")]);
        assert!(one.is_answer(0) && one.is_answer(1) && !one.is_answer(2));
    }

    #[test]
    fn answers_follow_their_turning_point_when_another_comes_between() {
        let labels = ["א", "ב", "ג"].map(str::to_owned);
        let rows = beside(&labels, vec![entry("א", "1"), entry("ג", "3")]);
        assert_eq!(rows, vec![entry("א", "1"), entry("ב", ""), entry("ג", "3")]);
    }

    #[test]
    fn a_reworded_turning_point_keeps_its_answers_and_a_removed_one_is_shown_last() {
        let labels = ["מרץ: דיברו".to_owned(), "יוני".to_owned()];
        let rows = beside(&labels, vec![entry("מרץ", "1"), entry("יוני", "2"), entry("נמחק", "3")]);
        assert_eq!(rows, vec![entry("מרץ: דיברו", "1"), entry("יוני", "2"), entry("נמחק", "3")]);
    }

    #[test]
    fn a_label_is_the_head_and_the_first_line() {
        assert_eq!(entry("מרץ", "דיברו דרך הדלת\nואז שתקו").label(), "מרץ: דיברו דרך הדלת");
        assert_eq!(entry("", "דיברו").label(), "דיברו");
    }

    prop_compose! {
        /// What somebody could type, marks and bullets of their own included, as the form hands it over: trimmed.
        fn typed()(text in "([אa↓•✓✗… \n]|שָׁ|ע\"|🙂|\n↓\n|\n ↓\n|\n•){0,12}") -> String { text.trim().to_owned() }
    }

    proptest! {
        #[test]
        fn a_pair_reads_back(before in typed(), after in typed()) {
            let reply = pair(&before, &after);
            prop_assert_eq!(Reply::read(Shape::Pair, &reply.written()), reply);
        }

        #[test]
        fn a_gate_reads_back(merits in proptest::option::of(any::<bool>()), reason in typed()) {
            let reply = gate(merits, &reason);
            prop_assert_eq!(Reply::read(Shape::Gate, &reply.written()), reply);
        }

        #[test]
        fn entries_read_back(given in prop::collection::vec((typed(), typed()), 0..5)) {
            let entries = given.iter().map(|(head, body)| entry(head.replace('\n', " ").trim(), body));
            let reply = Reply::Entries(entries.filter(|entry| !entry.is_blank()).collect());
            prop_assert_eq!(Reply::read(Shape::Timeline, &reply.written()), reply);
        }

        #[test]
        fn a_shown_line_lies_where_it_says(text in typed(), shape in prop::sample::select(vec![Shape::Text, Shape::Pair, Shape::Gate, Shape::Timeline])) {
            let all: Vec<char> = text.chars().collect();
            for line in lines(shape, &text) {
                let there: String = all.iter().skip(line.start).take(line.text.chars().count()).collect();
                prop_assert_eq!(there, line.text);
            }
        }

        #[test]
        fn nothing_written_is_ever_lost_beside_changed_labels(labels in prop::collection::vec("[a-c]", 0..4), kept in prop::collection::vec(("[a-d]", "[x-z]{1,3}"), 0..5)) {
            let kept: Vec<Entry> = kept.iter().map(|(head, body)| entry(head, body)).collect();
            let rows = beside(&labels, kept.clone());
            for old in kept { prop_assert!(rows.iter().any(|row| row.body == old.body)); }
            for (row, label) in rows.iter().zip(&labels) { prop_assert_eq!(&row.head, label); }
        }
    }
}
