//! Putting right what came out of an old book: extracted text is judged line by line.
//!
//! Programs that take the text out of a PDF or a scan store Hebrew as it stands on the page, not as it is read: letters
//! reversed, the runs of a justified line in reverse order, list numbers and bullets at the wrong end, brackets mirrored,
//! page numbers between paragraphs. [`repair`] finds these faults by evidence (how letters and words follow each other
//! in Hebrew, how a list counts on, how the line before and after continue) and says of each line whether it is
//! [`State::Right`], [`State::Repaired`] or [`State::Doubtful`]; a person decides about the doubtful ones.
//!
//! What a reader of this module may rely on:
//! - a line that is right is not changed by one character; clean Hebrew, Swedish and English come back as they were;
//! - in [`Repaired::text`] a doubtful line keeps its order until somebody accepts its repair;
//! - repairing [`Repaired::text`] again changes nothing;
//! - whatever the text, no line and no word of it is dropped but page numbers and running heads, which keep their line
//!   with an empty repair.

mod bracket;
mod furniture;
mod habit;
mod letters;
mod marker;
mod order;
mod paragraphs;
mod runs;
mod tidy;
mod visual;

use crate::found::{self, FoundBook};

pub(crate) use letters::{is_letter, is_point};

/// How a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Nothing to do: `now` is `was`.
    Right,
    /// Put right on good evidence.
    Repaired,
    /// Something is or may be wrong; `now` is the likeliest repair, for a person to accept or to refuse.
    Doubtful,
}

impl State {
    /// Stable name, for messages in the reader's language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Repaired => "repaired",
            Self::Doubtful => "doubtful",
        }
    }
}

/// What was, or may be, wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// Its letters stood in the order of the page, from left to right.
    LettersReversed,
    /// The runs between its wide spaces stood in reverse order.
    RunsReversed,
    /// A list number or letter stood at its end or inside it.
    NumberMisplaced,
    /// A bullet stood at its end or inside it.
    BulletMisplaced,
    /// The full stop (or comma, colon) of its end stood at its beginning.
    StopMisplaced,
    /// Its brackets opened where they should close.
    BracketsMirrored,
    /// Points (niqqud) stood before their letters or apart from them.
    PointsMisplaced,
    /// Ligatures and presentation forms stood for plain letters.
    FormsOpened,
    /// Controls of direction were left over from the extraction.
    ControlsLeftOver,
    /// It is a page number.
    PageNumber,
    /// It is a head or foot that stands on many pages.
    RunningHead,
}

impl Why {
    /// Stable name, for messages in the reader's language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LettersReversed => "intake.repair.letters-reversed",
            Self::RunsReversed => "intake.repair.runs-reversed",
            Self::NumberMisplaced => "intake.repair.number-misplaced",
            Self::BulletMisplaced => "intake.repair.bullet-misplaced",
            Self::StopMisplaced => "intake.repair.stop-misplaced",
            Self::BracketsMirrored => "intake.repair.brackets-mirrored",
            Self::PointsMisplaced => "intake.repair.points-misplaced",
            Self::FormsOpened => "intake.repair.forms-opened",
            Self::ControlsLeftOver => "intake.repair.controls-left-over",
            Self::PageNumber => "intake.repair.page-number",
            Self::RunningHead => "intake.repair.running-head",
        }
    }
}

/// One line of the extracted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// As it was extracted, without its line end.
    pub was: String,
    /// As it should read; empty if it should be left out.
    pub now: String,
    /// As it stands until somebody accepts `now`: with its sure repairs alone. The same as `now` unless it is doubtful.
    pub kept: String,
    /// How sure that is.
    pub state: State,
    /// What was wrong with it, in the order in which it was put right; empty for a line that is right.
    pub why: Vec<Why>,
    /// The page it stands on, from 1; texts without page breaks have one page.
    pub page: u32,
    /// How many of the reasons are part of what is kept.
    sure: usize,
}

impl Line {
    fn new(was: &str, page: u32) -> Self {
        Self {
            was: was.to_owned(),
            now: was.to_owned(),
            kept: was.to_owned(),
            state: State::Right,
            why: vec![],
            page,
            sure: 0,
        }
    }

    /// Whether it is a page number or a running head and no part of the text.
    pub fn is_left_out(&self) -> bool {
        self.now.is_empty() && !self.was.is_empty()
    }

    /// Whether it holds nothing to read.
    fn is_blank(&self) -> bool {
        self.now.trim().is_empty()
    }

    /// Sets the repair if it differs; `sure` lines are repaired, others are for a person.
    fn mend(&mut self, now: String, why: Why, sure: bool) {
        if now != self.now {
            self.now = now;
            self.why.push(why);
            self.state = self.state.max(if sure { State::Repaired } else { State::Doubtful });
            if self.state == State::Repaired {
                self.kept.clone_from(&self.now);
                self.sure = self.why.len();
            }
            self.forget_a_detour();
        }
    }

    /// Two repairs that undo each other were none.
    fn forget_a_detour(&mut self) {
        if self.now == self.was {
            *self = Self::new(&self.was, self.page);
        }
    }

    /// Mends a fault that is seen in the line alone: in a doubtful line also in what is kept of it.
    fn mend_each(&mut self, why: Why, mended: impl Fn(&str) -> Option<(String, bool)>) {
        if self.state == State::Doubtful
            && let Some((kept, true)) = mended(&self.kept)
        {
            self.kept = kept;
        }
        if let Some((now, sure)) = mended(&self.now) {
            self.mend(now, why, sure);
        }
    }

    /// Takes over what another look at what is kept of it found; a line that came back to what it was needed no repair.
    ///
    /// A doubt stays even if another look does not raise it again: the lines that spoke for it may have been put right.
    fn learn(&mut self, look: Self) {
        if self.state == State::Doubtful && look.state == State::Right {
            return;
        }
        self.why.truncate(self.sure);
        self.why.extend(look.why);
        self.sure += look.sure;
        (self.now, self.kept) = (look.now, look.kept);
        self.state = if self.now == self.kept { State::Repaired } else { State::Doubtful };
        if self.state == State::Repaired {
            self.sure = self.why.len();
        }
        self.forget_a_detour();
    }
}

/// How many lines stand how; blank lines are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Lines that were right.
    pub right: usize,
    /// Lines put right.
    pub repaired: usize,
    /// Lines for a person to decide.
    pub doubtful: usize,
}

/// An extracted text, judged line by line, and what it says about the book it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// Every line of the text, in its order, blank ones among them.
    pub lines: Vec<Line>,
    /// Title, authors and the like, for a person to confirm.
    pub found: FoundBook,
}

impl Repaired {
    /// The text with the sure repairs; doubtful lines as they are [kept](Line::kept).
    pub fn text(&self) -> String {
        self.text_with(|_| false)
    }

    /// The text with the sure repairs and those doubtful ones that were accepted, by the index of their line.
    pub fn text_with(&self, accepted: impl Fn(usize) -> bool) -> String {
        let mut text = String::new();
        let (mut page, mut begun) = (1, false);
        for (words, line) in self.chosen(accepted) {
            // A form feed is the break between two pages and between their lines.
            let breaks = line.page.saturating_sub(page);
            (0..breaks).for_each(|_| text.push('\u{0C}'));
            if begun && breaks == 0 {
                text.push('\n');
            }
            (page, begun) = (line.page, true);
            text.push_str(words);
        }
        text
    }

    /// The paragraphs of that text: soft line ends are spaces, words hyphenated at a line end are whole again.
    pub fn paragraphs(&self, accepted: impl Fn(usize) -> bool) -> Vec<String> {
        let lines: Vec<&str> = self.chosen(accepted).map(|(words, _)| words).collect();
        paragraphs::join(&lines)
    }

    /// How many lines stand how.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for line in self.lines.iter().filter(|line| !line.was.trim().is_empty()) {
            match line.state {
                State::Right => tally.right += 1,
                State::Repaired => tally.repaired += 1,
                State::Doubtful => tally.doubtful += 1,
            }
        }
        tally
    }

    fn chosen(&self, accepted: impl Fn(usize) -> bool) -> impl Iterator<Item = (&str, &Line)> {
        self.lines.iter().enumerate().filter_map(move |(index, line)| {
            let stays = line.state == State::Doubtful && !accepted(index);
            if stays { Some((line.kept.as_str(), line)) } else { (!line.is_left_out()).then_some((&line.now, line)) }
        })
    }
}

/// The paragraphs of some lines, as [`Repaired::paragraphs`] makes them: for a text whose lines somebody decided about.
pub fn join(lines: &[&str]) -> Vec<String> {
    paragraphs::join(lines)
}

/// Judges a text line by line; a form feed begins a new page. See the [module](self) for what may be relied on.
pub fn repair(text: &str) -> Repaired {
    let mut lines = split(text);
    // What was put right is evidence for the rest: a second look finds more, and a third seldom anything.
    for _ in 0..ROUNDS {
        let mut round: Vec<Line> = lines.iter().map(|line| Line::new(&line.kept, line.page)).collect();
        judge(&mut round);
        let is_settled = round.iter().zip(&lines).all(|(new, old)| new.kept == old.kept);
        lines.iter_mut().zip(round).for_each(|(line, round)| line.learn(round));
        if is_settled {
            break;
        }
    }
    let found = found::find(&lines);
    Repaired { lines, found }
}

/// Most looks at a text.
const ROUNDS: usize = 6;

fn judge(lines: &mut [Line]) {
    lines.iter_mut().for_each(tidy::characters);
    visual::turn(lines);
    lines.iter_mut().for_each(tidy::points);
    runs::turn(lines);
    marker::place(lines);
    lines.iter_mut().for_each(tidy::stop);
    bracket::turn(lines);
    furniture::leave_out(lines);
}

fn split(text: &str) -> Vec<Line> {
    let pages = text.split('\u{0C}').zip(1..);
    pages.flat_map(|(page, number)| page.split('\n').map(move |line| Line::new(line, number))).collect()
}

/// The two tables of weights that a Hebrew text gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learnt {
    /// `letters.tsv`: pairs of letters.
    pub letters: String,
    /// `order.tsv`: features of pairs of words.
    pub order: String,
}

/// Counts the tables that [`repair`] judges by; `examples/learn.rs` writes them from the texts of this project.
pub fn learn(text: &str) -> Learnt {
    Learnt { letters: letters::learn(text), order: order::learn(text) }
}
