//! What stands after the stories: principles with their evidence, citations, colophon.

use super::{Chapter, Heading, Kind, Line, Node, Para, Proof, Role, Shared, anchor, blocks};
use crate::labels::fill;
use crate::{Manuscript, Principle, Share};

pub(super) fn principles(book: &Manuscript, proofs: Vec<Vec<Proof>>) -> Option<Chapter> {
    let pairs = book.principles.iter().zip(proofs);
    let nodes: Vec<Node> = pairs.enumerate().flat_map(|(at, (one, proofs))| principle(book, at, one, proofs)).collect();
    (!nodes.is_empty()).then(|| chapter(book, "principles", Kind::Principles, &book.labels.principles, nodes))
}

fn principle(book: &Manuscript, at: usize, principle: &Principle, proofs: Vec<Proof>) -> Vec<Node> {
    let id = anchor("principle", &principle.id);
    let mut nodes = vec![
        Node::Heading(Heading {
            level: 2,
            text: Line::new(book.lang, &principle.title),
            eyebrow: Some(Line::new(book.lang, &eyebrow(book, at, principle))),
            role: Role::Principle,
            id: id.clone(),
        }),
        Node::Share(share(book, principle)),
    ];
    nodes.extend(blocks(book.lang, &principle.explanation, &id, 3));
    if !proofs.is_empty() {
        let text = Line::new(book.lang, &book.labels.evidence);
        let id = format!("{id}-evidence");
        nodes.push(Node::Heading(Heading { level: 3, id, text, eyebrow: None, role: Role::Label }));
    }
    nodes.extend(proofs.into_iter().map(Node::Evidence));
    nodes
}

fn eyebrow(book: &Manuscript, at: usize, principle: &Principle) -> String {
    let number = fill(&book.labels.principle, &[("n", (at + 1).to_string())]);
    match principle.category.trim() {
        "" => number,
        category => format!("{number} · {category}"),
    }
}

fn share(book: &Manuscript, principle: &Principle) -> Shared {
    let (n, of) = (principle.shared_by, principle.of);
    let counted = fill(&book.labels.shared_by, &[("n", n.to_string()), ("of", of.to_string())]);
    let word = match principle.share {
        Share::All => &book.labels.share_all,
        Share::Most => &book.labels.share_most,
        Share::Some => &book.labels.share_some,
    };
    Shared { n, of, text: Line::new(book.lang, &format!("{counted} ({word})")) }
}

pub(super) fn citations(book: &Manuscript) -> Option<Chapter> {
    let filled = book.citations.iter().filter(|citation| !citation.text.trim().is_empty());
    let nodes: Vec<Node> = filled.map(|citation| Node::Paragraph(Para::plain(citation.lang, &citation.text))).collect();
    (!nodes.is_empty()).then(|| chapter(book, "citations", Kind::Back, &book.labels.how_to_cite, nodes))
}

pub(super) fn colophon(book: &Manuscript) -> Option<Chapter> {
    let (labels, colophon) = (&book.labels, &book.colophon);
    let edition = match colophon.edition_number {
        0 => String::new(),
        n => fill(&labels.edition, &[("n", n.to_string())]),
    };
    let mut nodes: Vec<Node> = [&edition, &colophon.rights_note, &colophon.made_with]
        .into_iter()
        .filter(|words| !words.trim().is_empty())
        .map(|words| Node::Paragraph(Para::plain(book.lang, words)))
        .collect();
    let facts = [(&labels.edition_hash, &colophon.edition_hash), (&labels.event_head, &colophon.event_head)];
    nodes.extend(facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| Node::Fact {
        name: Line::new(book.lang, name),
        value: Line::new(redthread_core::language::Lang::En, value),
    }));
    (!nodes.is_empty()).then(|| chapter(book, "colophon", Kind::Colophon, &labels.colophon, nodes))
}

fn chapter(book: &Manuscript, id: &str, kind: Kind, title: &str, nodes: Vec<Node>) -> Chapter {
    let title = Line::new(book.lang, title);
    Chapter { id: id.to_owned(), kind, eyebrow: None, title, subtitle: None, nodes }
}
