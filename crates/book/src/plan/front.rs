//! Cover, and what stands before the stories.

use redthread_core::language::Lang;

use super::{Chapter, Cover, Heading, Kind, Line, Node, Para, Role, anchor, blocks};
use crate::labels::fill;
use crate::{Manuscript, Section, Text};

pub(super) fn cover(book: &Manuscript) -> Cover {
    let lang = book.lang;
    let others = book.series.iter().flat_map(|series| &series.other_volumes);
    Cover {
        title: Line::new(lang, &book.title),
        subtitle: Line::some(lang, &book.subtitle),
        organisation: Line::some(lang, &book.organisation),
        place: Line::some(lang, &book.place),
        series: series_line(book),
        other_volumes: others.filter_map(|volume| Line::some(lang, volume)).collect(),
        other_volumes_heading: book.labels.other_volumes.clone(),
        report: report_line(book),
        year: book.date.year().to_string(),
        date: book.labels.write_date(book.date),
    }
}

fn series_line(book: &Manuscript) -> Option<Line> {
    let series = book.series.as_ref()?;
    let words = [("title", series.title.clone()), ("n", series.volume.to_string())];
    Line::some(book.lang, &fill(&book.labels.series, &words))
}

fn report_line(book: &Manuscript) -> Option<Line> {
    let number = book.report_number.trim();
    (!number.is_empty()).then(|| Line::new(book.lang, &format!("{} {number}", book.labels.report_number)))
}

pub(super) fn chapters(book: &Manuscript) -> Vec<Chapter> {
    let labels = &book.labels;
    let abroad = book.second_language_abstract.as_ref();
    [
        text_chapter(book.lang, "about", Kind::About, &labels.about, &Text::from_plain(&book.cover_text)),
        credits(book),
        text_chapter(
            book.lang,
            "abstract",
            Kind::Front,
            &labels.abstract_heading,
            &Text::from_plain(&book.abstract_text),
        ),
        abroad.and_then(|text| foreign_abstract(text.lang, &text.text)),
        text_chapter(book.lang, "acknowledgements", Kind::Front, &labels.acknowledgements, &book.acknowledgements),
        text_chapter(book.lang, "foreword", Kind::Front, &labels.foreword, &book.foreword),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The heading is in the language of the abstract: its reader may know no other.
fn foreign_abstract(lang: Lang, text: &str) -> Option<Chapter> {
    let heading = crate::Labels::for_lang(lang).abstract_heading;
    text_chapter(lang, "abstract-2", Kind::Front, &heading, &Text::from_plain(text))
}

fn text_chapter(lang: Lang, id: &str, kind: Kind, title: &str, text: &Text) -> Option<Chapter> {
    (!text.is_empty()).then(|| Chapter {
        id: id.to_owned(),
        kind,
        eyebrow: None,
        title: Line::new(lang, title),
        subtitle: None,
        nodes: blocks(lang, text, id, 2),
    })
}

/// A chapter of plain text.
pub(super) fn section(lang: Lang, section: &Section) -> Chapter {
    let id = anchor("section", &section.id);
    let mut nodes = blocks(lang, &section.text, &id, 2);
    nodes.extend(section.parts.iter().flat_map(|one| part(lang, one)));
    Chapter {
        kind: Kind::Front,
        eyebrow: Line::some(lang, &section.eyebrow),
        title: Line::new(lang, &section.title),
        subtitle: None,
        nodes,
        id,
    }
}

/// A part of a chapter under a heading of its own; it begins no page.
fn part(lang: Lang, part: &Section) -> Vec<Node> {
    let id = anchor("section", &part.id);
    let mut nodes = vec![Node::Heading(Heading {
        level: 2,
        id: id.clone(),
        text: Line::new(lang, &part.title),
        eyebrow: Line::some(lang, &part.eyebrow),
        role: Role::Part,
    })];
    nodes.extend(blocks(lang, &part.text, &id, 3));
    nodes
}

fn credits(book: &Manuscript) -> Option<Chapter> {
    let filled = book.credits.iter().filter(|credit| credit.names.iter().any(|name| !name.trim().is_empty()));
    let mut nodes: Vec<Node> = filled
        .map(|credit| Node::Credit {
            role: Line::new(book.lang, &credit.role_label),
            names: credit.names.iter().filter_map(|name| Line::some(book.lang, name)).collect(),
        })
        .collect();
    if nodes.is_empty() {
        return None;
    }
    if !book.colophon.rights_note.trim().is_empty() {
        nodes.push(Node::Paragraph(Para::plain(book.lang, &book.colophon.rights_note)));
    }
    Some(Chapter {
        id: "credits".into(),
        kind: Kind::Credits,
        eyebrow: None,
        title: Line::new(book.lang, &book.labels.credits),
        subtitle: None,
        nodes,
    })
}
