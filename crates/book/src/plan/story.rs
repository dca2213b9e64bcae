//! A story: its opening, its turning points, the editor's text and the sides.

use redthread_core::language::Lang;

use super::{Chapter, Heading, Kind, Line, Link, Node, Para, Role, Timeline, Turning, anchor, blocks, label};
use crate::labels::fill;
use crate::{Manuscript, Side, Story, TurningPoint};

/// More names than this do not fit along a timeline on a small page.
const NAMES_ON_A_LINE: usize = 4;

pub(super) fn chapter(book: &Manuscript, story: &Story) -> Chapter {
    let id = anchor("story", &story.id);
    let mut nodes: Vec<Node> = timeline(book, story).into_iter().collect();
    nodes.extend(part(book.lang, &book.labels.before, &story.before, format!("{id}-before")));
    nodes.extend(turning_points(book, story, &id));
    nodes.extend(part(book.lang, &book.labels.after, &story.after, format!("{id}-after")));
    nodes.extend(editors_text(book, story, format!("{id}-text"), !nodes.is_empty()));
    for (at, side) in story.sides.iter().enumerate() {
        nodes.extend(account(book.lang, side, &format!("{id}-side-{}", at + 1)));
    }
    nodes.extend(principles(book, story, &id));
    Chapter {
        kind: Kind::Story,
        eyebrow: Some(Line::new(book.lang, &fill(&book.labels.story, &[("n", story.number.to_string())]))),
        title: Line::new(book.lang, &story.title),
        subtitle: Line::some(book.lang, &story.subtitle),
        nodes,
        id,
    }
}

fn named(story: &Story) -> impl Iterator<Item = &TurningPoint> {
    story.turning_points.iter().filter(|point| !point.title.trim().is_empty())
}

fn numbered(story: &Story) -> bool {
    named(story).count() > NAMES_ON_A_LINE
}

fn timeline(book: &Manuscript, story: &Story) -> Option<Node> {
    let points: Vec<Line> = named(story).map(|point| Line::new(book.lang, &point.title)).collect();
    if points.is_empty() {
        return None;
    }
    let names: Vec<&str> = points.iter().map(|point| point.text.as_str()).collect();
    let words = [("title", story.title.clone()), ("points", names.join(", "))];
    let alt = fill(&book.labels.timeline_alt, &words);
    let (before, after) = (book.labels.before.clone(), book.labels.after.clone());
    let dir = book.lang.direction();
    Some(Node::Timeline(Timeline { dir, alt, before, after, points, numbered: numbered(story) }))
}

fn part(lang: Lang, heading: &str, words: &str, id: String) -> Vec<Node> {
    let paragraphs = blocks(lang, &crate::Text::from_plain(words), &id, 3);
    if paragraphs.is_empty() {
        return Vec::new();
    }
    std::iter::once(label(lang, heading, id)).chain(paragraphs).collect()
}

fn turning_points(book: &Manuscript, story: &Story, id: &str) -> Vec<Node> {
    let points = named(story).enumerate();
    let mut nodes: Vec<Node> =
        points.map(|(at, point)| Node::Turning(turning(book.lang, point, numbered(story).then_some(at + 1)))).collect();
    if !nodes.is_empty() {
        nodes.insert(0, label(book.lang, &book.labels.turning_points, format!("{id}-turning")));
    }
    nodes
}

fn turning(lang: Lang, point: &TurningPoint, number: Option<usize>) -> Turning {
    Turning {
        number,
        when: Line::some(lang, &point.when),
        title: Line::new(lang, &point.title),
        actions: point.actions.iter().filter_map(|action| Line::some(lang, action)).collect(),
    }
}

/// Has a heading only after something else; the headings inside it then stand one level lower, for no level may be left
/// out.
fn editors_text(book: &Manuscript, story: &Story, id: String, after_other: bool) -> Vec<Node> {
    if story.text.is_empty() {
        return Vec::new();
    }
    let paragraphs = blocks(book.lang, &story.text, &id, if after_other { 3 } else { 2 });
    let heading = after_other.then(|| label(book.lang, &book.labels.the_story, id));
    heading.into_iter().chain(paragraphs).collect()
}

fn account(lang: Lang, side: &Side, id: &str) -> Vec<Node> {
    let paragraphs = blocks(lang, &side.text, id, 3);
    if paragraphs.is_empty() {
        return Vec::new();
    }
    let text = Line::new(lang, &side.heading);
    let heading = Heading { level: 2, id: id.to_owned(), text, eyebrow: None, role: Role::Side };
    let teller = Line::some(lang, &side.teller).map(Node::Aside);
    std::iter::once(Node::Heading(heading)).chain(teller).chain(paragraphs).collect()
}

fn principles(book: &Manuscript, story: &Story, id: &str) -> Vec<Node> {
    let links: Vec<Link> = story
        .principles
        .iter()
        .filter_map(|&index| book.principles.get(index))
        .map(|principle| Link {
            target: anchor("principle", &principle.id),
            text: Line::new(book.lang, &principle.title),
        })
        .collect();
    if links.is_empty() {
        return Vec::new();
    }
    vec![label(book.lang, &book.labels.principles_here, format!("{id}-principles")), Node::Links { items: links }]
}

/// A paragraph that may be quoted, for the thread.
pub(super) fn passages(nodes: &mut [Node]) -> impl Iterator<Item = &mut Para> {
    nodes.iter_mut().filter_map(|node| match node {
        Node::Paragraph(para) | Node::Quote(para) => Some(para),
        _ => None,
    })
}
