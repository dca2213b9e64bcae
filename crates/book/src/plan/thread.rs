//! The thread: from each quotation to the paragraph that it was taken from, and back.

use super::{Chapter, Line, Link, Para, Proof, Run, anchor, story};
use crate::labels::fill;
use crate::{Evidence, Manuscript};

/// Finds the place of every quotation and leaves a mark there. Returns the evidence of each principle, in order.
pub(super) fn tie(book: &Manuscript, chapters: &mut [Chapter]) -> Vec<Vec<Proof>> {
    let mut proofs = Vec::new();
    for (at, principle) in book.principles.iter().enumerate() {
        let id = anchor("principle", &principle.id);
        let number = fill(&book.labels.principle, &[("n", (at + 1).to_string())]);
        let mark = Link { target: id.clone(), text: Line::new(book.lang, &number) };
        let found = principle.evidence.iter().filter(|evidence| !evidence.quote.trim().is_empty());
        let found = found.enumerate().filter_map(|(nth, evidence)| {
            let id = format!("{id}-evidence-{}", nth + 1);
            proof(book, chapters, evidence, &mark, id)
        });
        proofs.push(found.collect());
    }
    proofs
}

fn proof(book: &Manuscript, chapters: &mut [Chapter], from: &Evidence, mark: &Link, id: String) -> Option<Proof> {
    let story = book.story(from.story_number)?;
    let own = anchor("story", &story.id);
    let chapter = chapters.iter_mut().find(|chapter| chapter.id == own)?;
    let target = place(chapter, &from.quote, mark).unwrap_or(own);
    Some(Proof {
        id,
        quote: Line::new(book.lang, &from.quote),
        who: Line::some(book.lang, &from.who_says),
        source: Link { target, text: Line::new(book.lang, &story.title) },
    })
}

/// The paragraph that holds the quoted words; it remembers the principle once, however often it is quoted.
fn place(chapter: &mut Chapter, quote: &str, mark: &Link) -> Option<String> {
    let wanted = bare(quote);
    if wanted.is_empty() {
        return None;
    }
    let para = story::passages(&mut chapter.nodes).find(|para| bare(&words(para)).contains(&wanted))?;
    if !para.marks.iter().any(|known| known.target == mark.target) {
        para.marks.push(mark.clone());
    }
    para.id.clone()
}

fn words(para: &Para) -> String {
    para.runs
        .iter()
        .filter_map(|run| match run {
            Run::Text { text } | Run::Emphasis { text } => Some(text.as_str()),
            Run::Note { .. } => None,
        })
        .collect()
}

/// Letters and digits only: a quotation may differ in spaces, quotation marks and niqqud, and still be the same words.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() && !('\u{0591}'..='\u{05C7}').contains(c)).collect()
}
