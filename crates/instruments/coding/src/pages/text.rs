//! A text with its passages, in the markup that the `passages` island reads (docs/parts.md, "Coding").

use maud::{Markup, html};
use redthread_core::reply::Sign;
use redthread_web::Words;
use serde::Serialize;

use crate::drawing::{DrawnBlock, Piece};

/// A passage as it is drawn and handed out.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PassageRow {
    /// Its id, also its place on the page.
    pub(crate) id: String,
    /// First character.
    pub(crate) start: usize,
    /// One past the last.
    pub(crate) end: usize,
    /// Its words.
    pub(crate) quote: String,
    /// Whether its words are gone from the text.
    pub(crate) lost: bool,
    /// The findings it supports.
    pub(crate) findings: Vec<String>,
}

/// A finding in the margin.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Key {
    /// Its id, also its place on the page.
    pub(crate) id: String,
    /// Its number in this text.
    pub(crate) no: usize,
    /// What it says.
    pub(crate) title: String,
    /// What kind.
    pub(crate) kind: String,
}

/// One passage under one finding: a line under words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    /// Which of the passages.
    pub(crate) passage: usize,
    /// Which of the findings; none for a passage that supports nothing yet.
    pub(crate) key: Option<usize>,
    /// Whether it is the passage's first line, which bears its id.
    pub(crate) leads: bool,
}

/// A text ready to be drawn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Drawing {
    /// The passages of the text.
    pub(crate) passages: Vec<PassageRow>,
    /// The findings they support.
    pub(crate) keys: Vec<Key>,
    /// The lines.
    pub(crate) marks: Vec<Mark>,
    /// The lane of each line.
    pub(crate) lanes: Vec<usize>,
    /// The text in blocks and pieces.
    pub(crate) blocks: Vec<DrawnBlock>,
    /// Marks of the guide: where their block begins, and what they say.
    pub(crate) signs: Vec<(usize, Sign)>,
}

/// Style of a finding's line: eight, over and over.
fn style(key: Option<usize>) -> usize {
    key.map_or(8, |key| key % 8 + 1)
}

/// The stroke beside a finding in the margin.
pub(super) fn stroke(key: usize) -> Markup {
    html! { svg class=(format!("stroke k{}", style(Some(key)))) viewBox="0 0 40 6" aria-hidden="true" { path d="M0 3H40" {} } }
}

impl Drawing {
    /// Every block with its lines; `label` says what a number at the end of a passage means. A mark of the guide keeps
    /// its place in the text, and its meaning is what is seen.
    pub(super) fn body(&self, words: &Words, lang: &str, label: impl Fn(&Key) -> String) -> Markup {
        html! {
            @for block in &self.blocks {
                @let sign = self.signs.iter().find(|(start, _)| *start == block.start);
                @if let Some((_, sign)) = sign { p.signed data-start=(block.start) { span.vh aria-hidden="true" { (block.words()) } span.sign data-not-text { (words.code("reply", sign.code())) } } }
                @else { p data-start=(block.start) lang=(lang) dir=(redthread_web::parts::dir_of(&block.words())) {
                    @for piece in &block.pieces { (self.piece(piece, &piece.over)) (self.refs(piece, &label)) }
                } }
            }
        }
    }

    fn piece(&self, piece: &Piece, over: &[usize]) -> Markup {
        let Some((n, inner)) = over.split_first() else { return html! { (piece.text) } };
        let Some((mark, passage)) = self.mark(*n) else { return self.piece(piece, inner) };
        let (lane, begins) = (self.lanes.get(*n).copied().unwrap_or(1), mark.leads && piece.begins.contains(n));
        let finding = mark.key.and_then(|key| self.keys.get(key));
        html! {
            span class=(format!("pass k{} lane{lane}", style(mark.key))) data-passage=(passage.id) data-principle=[finding.map(|key| &key.id)] id=[begins.then_some(&passage.id)] {
                (self.piece(piece, inner))
            }
        }
    }

    fn refs(&self, piece: &Piece, label: &impl Fn(&Key) -> String) -> Markup {
        let keys = piece.ends.iter().filter_map(|n| self.mark(*n)).filter_map(|(mark, _)| self.keys.get(mark.key?));
        html! { @for key in keys { a.ref data-not-text href=(format!("#{}", key.id)) aria-label=(label(key)) { (key.no) } } }
    }

    fn mark(&self, n: usize) -> Option<(&Mark, &PassageRow)> {
        let mark = self.marks.get(n)?;
        Some((mark, self.passages.get(mark.passage)?))
    }

    /// The passages under a finding.
    pub(super) fn under<'d>(&'d self, key: &'d Key) -> impl Iterator<Item = &'d PassageRow> {
        self.passages.iter().filter(|passage| !passage.lost && passage.findings.contains(&key.id))
    }
}

impl DrawnBlock {
    fn words(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}
