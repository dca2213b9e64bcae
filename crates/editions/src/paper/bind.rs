//! Chapters bound into a manuscript.

use jiff::Timestamp;
use redthread_book::{self as book, Block, Colophon, Inline, Labels, Manuscript, Section, Text};
use redthread_core::day::date_of;
use redthread_storage::{Error, Project, Reads, projects};
use redthread_web::Words;

use crate::fault;

/// Which edition, at which head of the event log.
#[derive(Clone, Copy, Debug)]
pub struct Mark<'a> {
    /// The first is 1.
    pub number: i64,
    /// The head.
    pub head: &'a str,
}

/// What stands on the cover.
#[derive(Clone, Debug)]
pub struct Cover<'a> {
    /// The project that publishes.
    pub project: &'a Project,
    /// The title.
    pub title: &'a str,
    /// The subtitle, or empty.
    pub subtitle: &'a str,
    /// When it is made.
    pub now: Timestamp,
}

/// Binds chapters in the language of their project; `words` are of that language. Chapters without words are left out.
pub async fn bind(
    on: &mut impl Reads,
    words: &Words,
    cover: Cover<'_>,
    mut sections: Vec<Section>,
    mark: Mark<'_>,
) -> Result<Manuscript, Error> {
    sections.retain(|section| !section.is_empty());
    let organisation = projects::organisation_name(on, cover.project.organisation).await?;
    let made_with = format!("{} {}", words.say("product"), env!("CARGO_PKG_VERSION"));
    let mut manuscript = Manuscript { organisation, ..plain(&cover, sections) };
    manuscript.colophon = Colophon { made_with, ..colophon(mark) };
    manuscript.colophon.edition_hash = book::edition_hash(&manuscript).map_err(fault)?;
    Ok(manuscript)
}

fn plain(cover: &Cover<'_>, sections: Vec<Section>) -> Manuscript {
    let lang = cover.project.lang;
    Manuscript {
        lang,
        title: cover.title.to_owned(),
        subtitle: cover.subtitle.to_owned(),
        series: None,
        organisation: String::new(),
        place: cover.project.place.clone(),
        report_number: String::new(),
        date: date_of(cover.now),
        authors: vec![],
        cover_text: String::new(),
        abstract_text: String::new(),
        second_language_abstract: None,
        credits: vec![],
        acknowledgements: Text::default(),
        foreword: Text::default(),
        sections,
        stories: vec![],
        principles: vec![],
        citations: vec![],
        labels: Labels::for_lang(lang),
        colophon: colophon(Mark { number: 0, head: "" }),
    }
}

fn colophon(mark: Mark<'_>) -> Colophon {
    Colophon {
        edition_hash: String::new(),
        event_head: mark.head.to_owned(),
        edition_number: u32::try_from(mark.number).unwrap_or(u32::MAX),
        rights_note: String::new(),
        made_with: String::new(),
    }
}

/// A paragraph of plain words.
pub fn paragraph(words: impl Into<String>) -> Block {
    Block::Paragraph(vec![Inline::Text(words.into())])
}

/// A list of plain words.
pub fn list(items: impl IntoIterator<Item = String>) -> Block {
    Block::List { ordered: false, items: items.into_iter().map(|item| vec![Inline::Text(item)]).collect() }
}
