//! A guide: what to ask, step by step, in one language for one side, as a Markdown file.
//!
//! The marks stand on lines of their own so that every line of Hebrew is Hebrew only and editors set it right to left:
//!
//! ```text
//! # Title
//! ### opening
//! ### closing
//! ## costs (list, none-found)
//! ### title
//! ### question
//! ### help
//! ### good
//! ```

use super::blocks::{Block, Blocks, Words};
use super::fault::{FaultCode, Page, suggest};
use super::words::{Id, StepId, StepKind, Word};

/// A guide in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Guide {
    /// Its title.
    pub title: String,
    /// What to do and say before the first step.
    pub opening: String,
    /// What to do and say after the last.
    pub closing: String,
    /// The steps in their order; at least one.
    pub steps: Vec<Step>,
}

impl Guide {
    /// The step with this id.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }
}

/// One step of a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// The same in every language; answers are stored under it.
    pub id: StepId,
    /// What kind of answer, and the words that kind needs.
    pub answer: Answer,
    /// The earlier timeline or list for each entry of which this step is asked again.
    pub per: Option<StepId>,
    /// A few words for lists and tabs.
    pub title: String,
    /// What is asked, as it is said.
    pub question: String,
    /// How to ask it and what to look out for.
    pub help: String,
    /// What a good answer looks like.
    pub good: String,
    /// Further questions for when the talk falters; may be none.
    pub probes: Vec<String>,
    /// The words of "none found"; `None` where an answer must be given. Blank never counts as an answer.
    pub none_found: Option<String>,
}

/// The kind of answer with the words that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Free text.
    Text,
    /// Two texts side by side.
    Pair {
        /// Over the first.
        before: String,
        /// Over the second.
        after: String,
    },
    /// Several entries.
    List,
    /// A decision with its reason.
    Gate {
        /// What yes means.
        yes: String,
        /// What no means, and what follows.
        no: String,
    },
    /// Entries in time.
    Timeline,
    /// Principles with their passages.
    Principles,
}

impl Answer {
    /// The kind without its words.
    pub const fn kind(&self) -> StepKind {
        match self {
            Self::Text => StepKind::Text,
            Self::Pair { .. } => StepKind::Pair,
            Self::List => StepKind::List,
            Self::Gate { .. } => StepKind::Gate,
            Self::Timeline => StepKind::Timeline,
            Self::Principles => StepKind::Principles,
        }
    }
}

/// A step's heading: what must be the same in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) id: StepId,
    pub(super) kind: StepKind,
    pub(super) none_found: bool,
    pub(super) per: Option<StepId>,
    pub(super) at: usize,
}

impl Heading {
    /// The heading as it is written.
    pub(super) fn mark(&self) -> String {
        let none = if self.none_found { ", none-found" } else { "" };
        let per = self.per.as_ref().map(|step| format!(", per {step}")).unwrap_or_default();
        format!("## {} ({}{none}{per})", self.id, self.kind.tag())
    }
}

/// A guide as read: the headings are there even when words are missing, for comparing languages.
pub(super) struct Reading {
    pub(super) headings: Vec<Heading>,
    /// Whether every heading could be read and none is there twice; if not, what seems to differ from another
    /// language may be nothing but that.
    pub(super) comparable: bool,
    pub(super) guide: Option<Guide>,
}

/// Reads one guide file, all faults noted on the page.
pub(super) fn read(page: &Page<'_>) -> Reading {
    let blocks = Blocks::of(page);
    let title = blocks.title(page);
    let head = blocks.head.read(page, &[("opening", true), ("closing", true)]);
    let steps: Vec<_> = blocks.steps.iter().map(|block| step(page, block)).collect();
    let headings: Vec<Heading> = steps.iter().filter_map(|(heading, _)| heading.clone()).collect();
    if blocks.steps.is_empty() {
        page.fault(0, FaultCode::MissingField, "the guide has no steps", "write one under `## id (text)`");
    }
    let comparable = check_order(page, &headings) && headings.len() == blocks.steps.len();
    let steps: Option<Vec<Step>> = steps.into_iter().map(|(_, step)| step).collect();
    let guide = title.zip(head).zip(steps).map(|((title, mut head), steps)| Guide {
        title,
        opening: head.take("opening"),
        closing: head.take("closing"),
        steps,
    });
    Reading { headings, comparable, guide }
}

/// Reports a step called twice, or asked per entry of a step that does not come before it; whether no id is there twice.
fn check_order(page: &Page<'_>, headings: &[Heading]) -> bool {
    let mut once = true;
    for (nth, heading) in headings.iter().enumerate() {
        let earlier = || headings.iter().take(nth);
        if earlier().any(|other| other.id == heading.id) {
            let message = format!("a second step is called `{}`", heading.id);
            page.fault(heading.at, FaultCode::DuplicateId, message, "give it an id of its own");
            once = false;
        }
        let Some(per) = &heading.per else { continue };
        let entries = |other: &&Heading| matches!(other.kind, StepKind::List | StepKind::Timeline);
        if !earlier().filter(entries).any(|other| other.id == *per) {
            let message = format!("no list or timeline before this step is called `{per}`");
            let known = earlier().filter(entries).map(|other| other.id.as_str());
            page.fault(heading.at, FaultCode::UnknownName, message, suggest(per.as_str(), known));
        }
    }
    once
}

fn step(page: &Page<'_>, block: &Block<'_>) -> (Option<Heading>, Option<Step>) {
    let Some(heading) = heading(page, block) else {
        return (None, None);
    };
    let words = block.read(page, &parts_of(heading.kind, heading.none_found));
    let step = words.map(|mut words| Step {
        id: heading.id.clone(),
        per: heading.per.clone(),
        title: words.take("title"),
        question: words.take("question"),
        help: words.take("help"),
        good: words.take("good"),
        probes: bullets(&words.take("probes")),
        none_found: heading.none_found.then(|| words.take("none")),
        answer: answer(heading.kind, &mut words),
    });
    (Some(heading), step)
}

fn answer(kind: StepKind, words: &mut Words) -> Answer {
    match kind {
        StepKind::Text => Answer::Text,
        StepKind::Pair => Answer::Pair { before: words.take("before"), after: words.take("after") },
        StepKind::List => Answer::List,
        StepKind::Gate => Answer::Gate { yes: words.take("yes"), no: words.take("no") },
        StepKind::Timeline => Answer::Timeline,
        StepKind::Principles => Answer::Principles,
    }
}

/// The parts a step of this kind has, and whether each must be there.
fn parts_of(kind: StepKind, none_found: bool) -> Vec<(&'static str, bool)> {
    let mut parts = vec![("title", true), ("question", true), ("help", true), ("good", true), ("probes", false)];
    match kind {
        StepKind::Pair => parts.extend([("before", true), ("after", true)]),
        StepKind::Gate => parts.extend([("yes", true), ("no", true)]),
        StepKind::Text | StepKind::List | StepKind::Timeline | StepKind::Principles => {}
    }
    if none_found {
        parts.push(("none", true));
    }
    parts
}

/// `id (kind[, none-found][, per other-step])`
fn heading(page: &Page<'_>, block: &Block<'_>) -> Option<Heading> {
    let at = block.at;
    let hint = "write `## id (kind)`, for example `## costs (list, none-found)`";
    let split = block.name.strip_suffix(')').and_then(|text| text.split_once('('));
    let Some((id, marks)) = split else {
        page.fault(at, FaultCode::Syntax, "the heading of a step lacks its kind", hint);
        return None;
    };
    let id = StepId::parse(id.trim()).map_err(|bad| page.fault(at, FaultCode::BadValue, bad.to_string(), hint));
    let mut marks = marks.split(',').map(str::trim);
    let kind = step_kind(page, at, marks.next().unwrap_or_default());
    let mut heading = Heading { id: id.ok()?, kind: kind?, none_found: false, per: None, at };
    for mark in marks {
        match mark.strip_prefix("per ").map(|step| StepId::parse(step.trim())) {
            Some(Ok(step)) => heading.per = Some(step),
            None if mark == "none-found" => heading.none_found = true,
            _ => {
                let message = format!("`{mark}` means nothing in the heading of a step");
                page.fault(at, FaultCode::UnknownWord, message, "known here: none-found, per <step>");
            }
        }
    }
    Some(heading)
}

fn step_kind(page: &Page<'_>, at: usize, tag: &str) -> Option<StepKind> {
    let kind = StepKind::from_tag(tag);
    if kind.is_none() {
        let hint = suggest(tag, StepKind::ALL.iter().map(|kind| kind.tag()));
        page.fault(at, FaultCode::UnknownWord, format!("`{tag}` is no kind of step"), hint);
    }
    kind
}

fn bullets(text: &str) -> Vec<String> {
    text.lines().filter_map(|line| line.trim().strip_prefix("- ")).map(|line| line.trim().to_owned()).collect()
}
