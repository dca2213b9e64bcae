//! Looking for words in what is published: book by book, in the order of each book, as far as it may be shown today.

use redthread_book::{Manuscript, Text, anchor};
use redthread_core::language::Lang;
use redthread_search::{Field, Filter, Query, Reach, forms, highlight, snippet, tokens};
use redthread_storage::catalogue::Entry as Listed;
use redthread_storage::{Error, Store};

use crate::shelf::{OnShelf, Published, all};

/// Letters of a hit's piece of text.
const PIECE: usize = 180;

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
    /// Whether text was left out before and after the piece.
    pub cut: (bool, bool),
    /// The words that were found, where they are not those that were typed.
    pub forms: Vec<String>,
}

/// What a search of the catalogue found.
pub(crate) struct Found {
    pub(crate) hits: Vec<Hit>,
    /// What is no book, by the words on its cover: what people said in it lies in no index.
    pub(crate) listed: Vec<(Listed, Hit)>,
    /// Further than the words as typed only when nothing was found before.
    pub(crate) reach: Reach,
    /// Filters that nothing published answers, and were passed over.
    pub(crate) passed_over: Vec<Filter>,
}

/// Searches what is published and may be shown on the web today.
pub async fn find(store: &Store, query: &str, lang: Option<Lang>) -> Result<Vec<Hit>, Error> {
    let mut shelf = all(store).await?;
    shelf.retain(|one| lang.is_none_or(|lang| one.project.lang == lang));
    Ok(look(store, (&shelf, &[]), query, false).hits)
}

/// Searches books, and what lies beside them, on the way from the words as typed to what is spelt almost so.
pub(crate) fn look(store: &Store, (shelf, listed): (&[OnShelf], &[Listed]), query: &str, typing: bool) -> Found {
    let reaches: &[Reach] = if typing {
        &[Reach::Unfinished, Reach::Forgiving]
    } else {
        &[Reach::Typed, Reach::Unfinished, Reach::Forgiving]
    };
    let asked = Query::parse(query, Lang::En);
    let passed_over = asked.filters().iter().filter(|filter| is_unknown(filter.field)).cloned().collect();
    let mut found = Found { hits: vec![], listed: vec![], reach: Reach::Typed, passed_over };
    for reach in reaches {
        found.reach = *reach;
        found.hits = shelf.iter().flat_map(|one| hits(store, one, query, *reach)).collect();
        found.listed = listed.iter().filter_map(|one| Some((one.clone(), cover(one, query, *reach)?))).collect();
        if !found.hits.is_empty() || !found.listed.is_empty() {
            break;
        }
    }
    found
}

/// What no book says of itself.
fn is_unknown(field: Field) -> bool {
    matches!(field, Field::Topic | Field::Population | Field::Standpoint)
}

fn passes(filter: &Filter, names: &[&str]) -> bool {
    filter.names(names) != filter.excluded
}

/// Whether the filters let a book through.
fn is_asked(store: &Store, one: &OnShelf, query: &Query) -> bool {
    let (book, front, lang) = (one.published(), one.front(), one.project.lang);
    query.filters().iter().all(|filter| match filter.field {
        Field::Place => passes(filter, &[&book.place, &one.project.place]),
        Field::Year => passes(filter, &[&book.year.to_string()]),
        Field::Language => passes(filter, &[lang.tag(), lang.own_name()]),
        Field::Kit => {
            let kit = store.kit(&one.project.kit);
            let titles = kit.map(|kit| Lang::ALL.map(|lang| kit.title.get(lang))).unwrap_or_default();
            passes(filter, &[&titles[..], &[&one.project.kit]].concat())
        }
        Field::Author => {
            let names = front
                .authors
                .iter()
                .flat_map(|author| [&author.given, &author.family, &author.given_latin, &author.family_latin]);
            let names: Vec<&str> =
                names.map(String::as_str).chain([front.publisher.as_str()]).filter(|name| !name.is_empty()).collect();
            passes(filter, &names)
        }
        Field::Topic | Field::Population | Field::Standpoint => true,
    })
}

fn hits(store: &Store, one: &OnShelf, query: &str, reach: Reach) -> Vec<Hit> {
    let (lang, book) = (one.project.lang, one.published());
    let asked = Query::reaching(query, lang, reach);
    if !is_asked(store, one, &asked) {
        return vec![];
    }
    // Filters alone ask for the books themselves.
    let is_bare = asked.is_empty() && !asked.filters().is_empty();
    let is_found = |part: &Part| (is_bare && part.place.is_empty()) || asked.matches(&tokens(&part.text, lang));
    let found = parts(one).into_iter().filter(is_found);
    let url = |place: &str| if place.is_empty() { book.url.clone() } else { format!("{}#{place}", book.url) };
    found.map(|part| shown(&book, (&part.heading, url(&part.place)), &part.text, (query, &asked, lang))).collect()
}

/// A cover that answers.
fn cover(listed: &Listed, query: &str, reach: Reach) -> Option<Hit> {
    let asked = Query::reaching(query, listed.lang, reach);
    let passes = asked.filters().iter().all(|filter| match filter.field {
        Field::Place => passes(filter, &[&listed.place]),
        Field::Language => passes(filter, &[listed.lang.tag(), listed.lang.own_name()]),
        field => is_unknown(field),
    });
    let text = format!("{} {} {}", listed.title, listed.subtitle, listed.place);
    let book = Published {
        id: redthread_core::ids::Id::from_uuid(redthread_storage::NOBODY),
        title: listed.title.clone(),
        subtitle: listed.subtitle.clone(),
        place: listed.place.clone(),
        lang: listed.lang,
        year: 0,
        url: listed.url.clone(),
    };
    let there = passes && asked.matches(&tokens(&text, listed.lang));
    there.then(|| shown(&book, (&listed.title, listed.url.clone()), &text, (query, &asked, listed.lang)))
}

fn shown(book: &Published, (part, url): (&str, String), text: &str, (typed, asked, lang): (&str, &Query, Lang)) -> Hit {
    let ranges = highlight(text, asked, lang);
    let piece = snippet(text, &ranges, PIECE);
    let (marks, cut, forms) = (piece.ranges, piece.cut, forms(typed, text, &ranges));
    Hit { book: book.clone(), part: part.to_owned(), url, piece: piece.text, marks, cut, forms }
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
