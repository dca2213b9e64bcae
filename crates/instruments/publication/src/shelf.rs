//! What readers find: published editions, and what of them may be shown today.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use redthread_book::{Manuscript, Principle, Text, anchor};
use redthread_core::consent::Audience;
use redthread_core::day::date_of;
use redthread_core::gate::{Consents, Gate, Purpose};
use redthread_core::ids::{Id as _, PersonId, ProjectId, PublicationId};
use redthread_core::people::Standpoint;
use redthread_editions::Format;
use redthread_storage::events::has_happened;
use redthread_storage::{Error, Project, Reads, consents, find_on_show, keep_on_show, people, projects};
use redthread_web::{
    AuthorOnShow, EvidenceOnShow, FileOnShow, Kind, OnShow, PartKind, PartOnShow, PrincipleOnShow, Words,
};

use crate::actions::PUBLISHED;
use crate::model::rests::{GapLines, Shown};
use crate::model::{AuthorLine, Front, series};
use crate::store::{self, Edition, Publication};

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

/// From which side each person of a project speaks.
type Standpoints = BTreeMap<PersonId, Standpoint>;

/// A book as a reader finds it now.
pub(crate) struct OnShelf {
    pub(crate) book: Publication,
    pub(crate) edition: Edition,
    pub(crate) project: Project,
    /// None once somebody in it was erased.
    pub(crate) shown: Option<Shown>,
    pub(crate) whole: Whole,
    people: Standpoints,
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

    /// From whose side words are told in what is shown.
    fn standpoints(&self) -> Vec<Standpoint> {
        let tellers = self.shown.iter().flat_map(|shown| &shown.tellers);
        let told: BTreeSet<Standpoint> = tellers.filter_map(|person| self.people.get(person).copied()).collect();
        told.into_iter().collect()
    }

    /// Whether search engines may be offered it; a book that nobody can read now is nothing to be found.
    pub(crate) fn is_indexed(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.is_indexed)
    }

    fn files(&self) -> Vec<FileOnShow> {
        let offered = [Format::Pdf, Format::Epub].into_iter().filter(|_| self.whole == Whole::Offered);
        let url = |format: Format| format!("/books/{}/book.{}", self.book.id, format.ending());
        offered.map(|format| FileOnShow { url: url(format), media_type: format.media_type() }).collect()
    }

    /// As the catalogue tells of it.
    pub(crate) fn on_show(&self) -> OnShow {
        let front = self.front();
        OnShow {
            id: self.book.id.uuid(),
            kind: Kind::Book,
            project: Some(self.project.id),
            kit: self.project.kit.clone(),
            title: front.title.clone(),
            subtitle: front.subtitle.clone(),
            about: front.abstract_text.clone(),
            place: if front.place.is_empty() { self.project.place.clone() } else { front.place.clone() },
            lang: self.project.lang,
            authors: front.authors.iter().map(named).collect(),
            publisher: front.publisher.clone(),
            report_number: front.report_number.clone(),
            series: series(front),
            year: self.year(),
            made_at: self.edition.made_at,
            url: format!("/books/{}", self.book.id),
            standpoints: self.standpoints(),
            topics: vec![],
            populations: vec![],
            image_credit: String::new(),
            map_place: String::new(),
            is_indexed: self.is_indexed(),
            files: self.files(),
            parts: parts(self).into(),
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

/// A book on its public page; `None` once it was taken down.
///
/// # Errors
/// `NotFound` for a book that never was published.
pub(crate) async fn take(
    on: &mut impl Reads,
    id: PublicationId,
    now: Timestamp,
    words: Option<&Words>,
) -> Result<Option<OnShelf>, Error> {
    let book = store::find_publication(on, id).await?;
    if book.shown.is_none() && has_happened(on, PUBLISHED, id.uuid()).await? {
        return Ok(None);
    }
    take_book(on, book, now, words).await.map(Some)
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
    let people = people::list_people(on, project.id).await?;
    let people = people.iter().map(|person| (person.id, person.standpoint)).collect();
    Ok(OnShelf { book, edition, project, shown, whole, people })
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

/// Every book that has a public page, with what of it may be met on the web now.
pub(crate) async fn on_show(on: &mut impl Reads, now: Timestamp) -> Result<Vec<OnShow>, Error> {
    let mut of = BTreeMap::<ProjectId, Vec<Publication>>::new();
    for book in store::list_shown(on).await? {
        of.entry(book.project).or_default().push(book);
    }
    let mut shelf = vec![];
    for (project, books) in of {
        shelf.extend(on_show_of(on, project, books, now).await?.iter().cloned());
    }
    Ok(shelf)
}

/// Those of one project: opening its books is most of the work, and little happens in a project whose book is out.
async fn on_show_of(
    on: &mut impl Reads,
    project: ProjectId,
    books: Vec<Publication>,
    now: Timestamp,
) -> Result<Arc<[OnShow]>, Error> {
    if let Some(kept) = find_on_show(on, Some(project), "books on show", now).await? {
        return Ok(kept);
    }
    let mut found = vec![];
    for book in books {
        found.push(take_book(on, book, now, None).await?.on_show());
    }
    let found: Arc<[OnShow]> = found.into();
    keep_on_show(on, Some(project), "books on show", now, found.clone()).await?;
    Ok(found)
}

fn parts(one: &OnShelf) -> Vec<PartOnShow> {
    let Some(shown) = &one.shown else { return vec![] };
    let (front, book) = (&shown.front, &shown.manuscript);
    let lines = [&front.title, &front.subtitle, &front.abstract_text, &front.second_abstract, &front.cover_text];
    let words = joined(lines.into_iter().cloned());
    let (heading, anchor) = (String::new(), String::new());
    let front = PartOnShow { kind: PartKind::Front, heading, anchor, words, principle: None };
    let all = std::iter::once(front).chain(story_parts(book)).chain(principle_parts(shown, &one.people));
    all.filter(|part| !part.words.is_empty()).collect()
}

fn story_parts(book: &Manuscript) -> impl Iterator<Item = PartOnShow> {
    book.stories.iter().map(|story| {
        let points =
            story.turning_points.iter().flat_map(|point| [vec![point.title.clone()], point.actions.clone()].concat());
        let sides = story.sides.iter().map(|side| plain(&side.text));
        let face = [story.title.clone(), story.subtitle.clone(), story.before.clone(), story.after.clone()];
        PartOnShow {
            kind: PartKind::Story,
            heading: story.title.clone(),
            anchor: anchor("story", &story.id),
            words: joined(face.into_iter().chain(points).chain([plain(&story.text)]).chain(sides)),
            principle: None,
        }
    })
}

fn principle_parts(shown: &Shown, people: &Standpoints) -> impl Iterator<Item = PartOnShow> {
    let book = &shown.manuscript;
    book.principles.iter().zip(&shown.quoted).map(move |(principle, whose)| {
        let quotes = principle.evidence.iter().map(|one| one.quote.clone());
        let words = [principle.title.clone(), plain(&principle.explanation)];
        PartOnShow {
            kind: PartKind::Principle,
            heading: principle.title.clone(),
            anchor: anchor("principle", &principle.id),
            words: joined(words.into_iter().chain(quotes)),
            principle: Some(told_of(book, principle, (whose, people))),
        }
    })
}

fn told_of(
    book: &Manuscript,
    principle: &Principle,
    (whose, people): (&[Option<PersonId>], &Standpoints),
) -> PrincipleOnShow {
    let evidence = principle.evidence.iter().zip(whose).map(|(one, whose)| {
        let story = book.stories.iter().find(|story| story.number == one.story_number);
        EvidenceOnShow {
            quote: one.quote.clone(),
            who: one.who_says.clone(),
            standpoint: whose.and_then(|person| people.get(&person).copied()),
            story: story.map(|story| story.title.clone()).unwrap_or_default(),
            anchor: story.map(|story| anchor("story", &story.id)).unwrap_or_default(),
        }
    });
    PrincipleOnShow {
        id: principle.id.clone(),
        explanation: plain(&principle.explanation),
        category: principle.category.clone(),
        shared: (principle.shared_by, principle.of),
        evidence: evidence.collect(),
    }
}

fn named(author: &AuthorLine) -> AuthorOnShow {
    AuthorOnShow { given: author.given.clone(), family: author.family.clone() }
}

fn joined(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

fn plain(text: &Text) -> String {
    text.0.iter().map(redthread_book::Block::plain).collect::<Vec<_>>().join("\n")
}
