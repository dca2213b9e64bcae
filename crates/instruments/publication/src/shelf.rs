//! What readers find: published editions, and what of them may be shown today.

use jiff::Timestamp;
use redthread_book::{Manuscript, Text, anchor};
use redthread_core::consent::Audience;
use redthread_core::day::date_of;
use redthread_core::gate::{Consents, Gate, Purpose};
use redthread_core::ids::{Id as _, PublicationId};
use redthread_core::language::Lang;
use redthread_search::{Query, highlight, snippet, tokens};
use redthread_storage::{Error, Project, Reads, Store, consents, projects};
use redthread_web::Words;

use crate::model::Front;
use crate::model::rests::{GapLines, Shown};
use crate::store::{self, Edition, Publication};

/// Letters of a hit's piece of text.
const PIECE: usize = 180;

/// A book that has a public page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Which.
    pub id: PublicationId,
    /// Its title.
    pub title: String,
    /// Its subtitle; may be empty.
    pub subtitle: String,
    /// The place it is about.
    pub place: String,
    /// Its language.
    pub lang: Lang,
    /// The year of its edition.
    pub year: i16,
    /// The address of its page on this server.
    pub url: String,
}

/// A part of a published book that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The book.
    pub book: Published,
    /// The story or principle; empty for the front of the book.
    pub part: String,
    /// Its address, with the place in the page.
    pub url: String,
    /// Why it was found.
    pub piece: String,
    /// Where in the piece, in characters.
    pub marks: Vec<(usize, usize)>,
}

/// Whether the whole book is offered as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whole {
    /// It is.
    Offered,
    /// Some of it is for paper only.
    PaperOnly,
    /// A consent to the book was taken back since it was printed.
    Revised,
}

/// A book as a reader finds it now.
pub(crate) struct OnShelf {
    pub(crate) book: Publication,
    pub(crate) edition: Edition,
    pub(crate) project: Project,
    /// None once somebody in it was erased.
    pub(crate) shown: Option<Shown>,
    pub(crate) whole: Whole,
}

impl OnShelf {
    /// The front to cite: that of the edition, as far as it may be shown.
    pub(crate) fn front(&self) -> &Front {
        self.shown.as_ref().map_or(&self.book.front, |shown| &shown.front)
    }

    /// The year of the edition.
    pub(crate) fn year(&self) -> i16 {
        date_of(self.edition.made_at).year()
    }

    fn published(&self) -> Published {
        let front = self.front();
        Published {
            id: self.book.id,
            title: front.title.clone(),
            subtitle: front.subtitle.clone(),
            place: if front.place.is_empty() { self.project.place.clone() } else { front.place.clone() },
            lang: self.project.lang,
            year: self.year(),
            url: format!("/books/{}", self.book.id),
        }
    }
}

fn gate(consents: &Consents, audience: Audience, book: PublicationId, now: Timestamp) -> Gate<'_> {
    Gate::new(consents, Purpose { audience, occasion: Some(book.uuid()) }, now)
}

/// Whether everything in an edition may still stand in the printed book today.
pub(crate) async fn stands(
    on: &mut impl Reads,
    book: &Publication,
    edition: &Edition,
    now: Timestamp,
) -> Result<bool, Error> {
    let consents = consents::load_consents(on, book.project, Some(Audience::Book)).await?;
    let open = edition.rests.barred(&gate(&consents, Audience::Book, book.id, now)).is_empty();
    Ok(open && store::find_words(on, edition).await?.is_some())
}

/// What of an edition readers would meet on its public page now.
pub(crate) async fn preview(
    on: &mut impl Reads,
    book: &Publication,
    edition: &Edition,
    now: Timestamp,
    lines: &GapLines,
) -> Result<(Option<Shown>, Whole), Error> {
    let consents = consents::load_consents(on, book.project, None).await?;
    let gates = [Audience::Book, Audience::Web].map(|audience| gate(&consents, audience, book.id, now));
    let [for_book, for_web] = &gates;
    let words = store::find_words(on, edition).await?;
    let whole = match &words {
        Some(_) if edition.rests.barred(for_book).is_empty() => match edition.rests.barred(for_web).as_slice() {
            [] => Whole::Offered,
            _ => Whole::PaperOnly,
        },
        _ => Whole::Revised,
    };
    Ok((words.map(|words| words.shown(&gates, lines)), whole))
}

/// A book on its public page.
///
/// # Errors
/// `NotFound` for a book that is not published.
pub(crate) async fn take(
    on: &mut impl Reads,
    id: PublicationId,
    now: Timestamp,
    words: Option<&Words>,
) -> Result<OnShelf, Error> {
    let book = store::find_publication(on, id).await?;
    take_book(on, book, now, words).await
}

async fn take_book(
    on: &mut impl Reads,
    book: Publication,
    now: Timestamp,
    words: Option<&Words>,
) -> Result<OnShelf, Error> {
    let edition = store::load_edition(on, book.id, book.shown.ok_or(Error::NotFound)?).await?;
    let project = projects::load_project(on, book.project).await?;
    let lines = words.map(|words| gap_lines(&words.in_lang(project.lang))).unwrap_or_default();
    let (shown, whole) = preview(on, &book, &edition, now, &lines).await?;
    Ok(OnShelf { book, edition, project, shown, whole })
}

/// The lines for gaps, in the book's language.
pub(crate) fn gap_lines(words: &Words) -> GapLines {
    GapLines {
        title: words.say("publication-gap-title"),
        story: words.say("publication-gap-story"),
        side: words.say("publication-gap-side"),
        principle: words.say("publication-gap-principle"),
        quotes: words.say("publication-gap-quotes"),
        name: words.say("publication-gap-name"),
    }
}

/// Every book that has a public page, newest first.
pub async fn list_published(store: &Store) -> Result<Vec<Published>, Error> {
    Ok(all(store).await?.iter().map(OnShelf::published).collect())
}

async fn all(store: &Store) -> Result<Vec<OnShelf>, Error> {
    let mut read = store.read().await?;
    let mut shelf = vec![];
    for book in store::list_shown(&mut read).await? {
        shelf.push(take_book(&mut read, book, store.now(), None).await?);
    }
    Ok(shelf)
}

/// Searches what is published and may be shown on the web today: book by book, in the order of each book.
pub async fn find(store: &Store, query: &str, lang: Option<Lang>) -> Result<Vec<Hit>, Error> {
    let shelf = all(store).await?;
    Ok(shelf
        .iter()
        .filter(|one| lang.is_none_or(|lang| one.project.lang == lang))
        .flat_map(|one| hits(one, query))
        .collect())
}

fn hits(one: &OnShelf, query: &str) -> Vec<Hit> {
    let (lang, book) = (one.project.lang, one.published());
    let query = Query::parse(query, lang);
    let found = parts(one).into_iter().filter(|part| query.matches(&tokens(&part.text, lang)));
    found
        .map(|part| {
            let piece = snippet(&part.text, &highlight(&part.text, &query, lang), PIECE);
            let url = if part.place.is_empty() { book.url.clone() } else { format!("{}#{}", book.url, part.place) };
            Hit { book: book.clone(), part: part.heading, url, piece: piece.text, marks: piece.ranges }
        })
        .collect()
}

/// A part of a book that is found on its own.
struct Part {
    heading: String,
    place: String,
    text: String,
}

fn parts(one: &OnShelf) -> Vec<Part> {
    let Some(shown) = &one.shown else { return vec![] };
    let (front, book) = (&shown.front, &shown.manuscript);
    let lines = [&front.title, &front.subtitle, &front.abstract_text, &front.second_abstract, &front.cover_text];
    let front = Part { heading: String::new(), place: String::new(), text: joined(lines.into_iter().cloned()) };
    let all = std::iter::once(front).chain(story_parts(book)).chain(principle_parts(book));
    all.filter(|part| !part.text.is_empty()).collect()
}

fn story_parts(book: &Manuscript) -> impl Iterator<Item = Part> {
    book.stories.iter().map(|story| {
        let points =
            story.turning_points.iter().flat_map(|point| [vec![point.title.clone()], point.actions.clone()].concat());
        let sides = story.sides.iter().map(|side| plain(&side.text));
        let face = [story.title.clone(), story.subtitle.clone(), story.before.clone(), story.after.clone()];
        Part {
            heading: story.title.clone(),
            place: anchor("story", &story.id),
            text: joined(face.into_iter().chain(points).chain([plain(&story.text)]).chain(sides)),
        }
    })
}

fn principle_parts(book: &Manuscript) -> impl Iterator<Item = Part> {
    book.principles.iter().map(|principle| {
        let quotes = principle.evidence.iter().map(|one| one.quote.clone());
        let words = [principle.title.clone(), plain(&principle.explanation)];
        Part {
            heading: principle.title.clone(),
            place: anchor("principle", &principle.id),
            text: joined(words.into_iter().chain(quotes)),
        }
    })
}

fn joined(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

fn plain(text: &Text) -> String {
    text.0.iter().map(redthread_book::Block::plain).collect::<Vec<_>>().join("\n")
}
