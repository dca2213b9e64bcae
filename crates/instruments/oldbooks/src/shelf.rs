//! What everybody can meet of old books now: asked anew at every request, so that what is taken down is gone.

use jiff::Timestamp;
use redthread_core::ids::{Id as _, OldBookId};
use redthread_storage::{Error, Reads};
use redthread_web::{AuthorOnShow, Kind, OnShow, PartKind, PartOnShow, PrincipleOnShow};

use crate::model::lines::read_all;
use crate::model::reading::sections;
use crate::model::{Facts, Section, Shows};
use crate::store::{self, OldBook};

/// A book as everybody meets it.
pub(crate) struct OnShelf {
    pub(crate) book: OldBook,
    pub(crate) shows: Shows,
    pub(crate) since: Timestamp,
    /// Whether whoever spoke for it lets search engines be offered it.
    pub(crate) is_indexed: bool,
    /// Its text; nothing where its entry alone is shown.
    pub(crate) sections: Vec<Section>,
}

/// What stands at a book's public address.
pub(crate) enum Found {
    OnShelf(Box<OnShelf>),
    /// It was there, and is not any more.
    Gone,
}

/// # Errors
/// `NotFound` for a book that was never shown.
pub(crate) async fn find(on: &mut impl Reads, id: OldBookId) -> Result<Found, Error> {
    let (shows, since) = store::find_shown(on, id).await?.ok_or(Error::NotFound)?;
    if shows == Shows::Down {
        return Ok(Found::Gone);
    }
    let book = store::find_book(on, id).await?;
    Ok(Found::OnShelf(Box::new(take(on, book, (shows, since)).await?)))
}

async fn take(on: &mut impl Reads, book: OldBook, (shows, since): (Shows, Timestamp)) -> Result<OnShelf, Error> {
    let sections = if shows == Shows::Full { read_sections(on, &book).await? } else { vec![] };
    let ground = store::list_statements(on, book.id).await?.pop().and_then(|last| last.ground);
    let is_indexed = ground.is_some_and(|ground| ground.indexed);
    Ok(OnShelf { book, shows, since, is_indexed, sections })
}

/// The whole text of a book, as far as people decided about it.
pub(crate) async fn read_sections(on: &mut impl Reads, book: &OldBook) -> Result<Vec<Section>, Error> {
    let lines = store::load_lines(on, book.id).await?;
    let choices = store::list_choices(on, book.id).await?;
    Ok(sections(&read_all(&lines, &choices), &book.facts.chapters))
}

/// Every book that is shown, as the catalogue tells of it.
pub(crate) async fn on_show(on: &mut impl Reads) -> Result<Vec<OnShow>, Error> {
    let mut shelf = vec![];
    for (book, shows, since) in store::list_shown(on).await? {
        shelf.push(take(on, book, (shows, since)).await?.on_show());
    }
    Ok(shelf)
}

impl OnShelf {
    pub(crate) fn on_show(&self) -> OnShow {
        let facts = &self.book.facts;
        let author =
            |one: &crate::model::AuthorLine| AuthorOnShow { given: one.given.clone(), family: one.family.clone() };
        OnShow {
            id: self.book.id.uuid(),
            kind: Kind::OldBook,
            project: None,
            kit: String::new(),
            title: facts.title.clone(),
            subtitle: facts.subtitle.clone(),
            about: facts.about.clone(),
            place: facts.about_place.clone(),
            lang: facts.lang,
            authors: facts.authors.iter().map(author).collect(),
            publisher: facts.publisher.clone(),
            report_number: facts.report_number.clone(),
            series: facts.in_series(),
            year: facts.year.unwrap_or_default(),
            made_at: self.since,
            url: format!("/old-books/{}", self.book.id),
            standpoints: vec![],
            topics: vec![],
            populations: vec![],
            image_credit: String::new(),
            map_place: String::new(),
            is_indexed: self.is_indexed,
            files: vec![],
            parts: self.parts().into(),
        }
    }

    fn parts(&self) -> Vec<PartOnShow> {
        let front = part(PartKind::Front, "", "", cover(&self.book.facts));
        let chapters = self.sections.iter().map(|one| {
            let words = std::iter::once(&one.title).chain(&one.paragraphs).cloned().collect::<Vec<_>>();
            part(PartKind::Chapter, &one.title, &one.anchor, words)
        });
        let principles = self.book.facts.principles.iter().map(|one| {
            let explanation = self.explanation(&one.explanation);
            let told = PrincipleOnShow {
                id: one.id.to_string(),
                explanation: explanation.to_owned(),
                category: String::new(),
                shared: (0, 0),
                evidence: vec![],
            };
            let words = vec![one.title.clone(), explanation.to_owned()];
            let part = part(PartKind::Principle, &one.title, &format!("principle-{}", one.id), words);
            PartOnShow { principle: Some(told), ..part }
        });
        std::iter::once(front).chain(chapters).chain(principles).collect()
    }

    /// What is meant by a principle may be the book's own words: it goes with its text.
    pub(crate) fn explanation<'e>(&self, explanation: &'e str) -> &'e str {
        if self.shows == Shows::Full { explanation } else { "" }
    }
}

/// What a book is found by without a word of its text: what stands on its cover and in its contents.
fn cover(facts: &Facts) -> Vec<String> {
    let lines = [&facts.title, &facts.subtitle, &facts.about, &facts.publisher, &facts.report_number, &facts.series];
    let authors = facts.authors.iter().map(|one| format!("{} {}", one.given, one.family).trim().to_owned());
    let chapters = facts.chapters.iter().map(|one| one.title.clone());
    let places = [facts.about_place.clone(), facts.place.clone()];
    lines.into_iter().cloned().chain(authors).chain(places).chain(chapters).collect()
}

fn part(kind: PartKind, heading: &str, anchor: &str, words: Vec<String>) -> PartOnShow {
    let words: Vec<String> = words.into_iter().filter(|line| !line.trim().is_empty()).collect();
    PartOnShow {
        kind,
        heading: heading.to_owned(),
        anchor: anchor.to_owned(),
        words: words.join("\n"),
        principle: None,
    }
}
