//! What of the catalogue answers a query: the words as typed first, then an unfinished last word, then what is spelt almost so.
//!
//! Where words stand is looked up in the store's concordance, which is told at each search what everybody may read now and
//! forgets the rest before it answers.

mod filters;
mod group;

use std::collections::{BTreeMap, HashSet};

use redthread_core::ids::Uuid;
use redthread_core::language::Lang;
use redthread_search::{Asked, Concordance, Query, Reach, Work, forms, snippet};
use redthread_storage::{Error, Fault, Store};
use redthread_web::{Instrument, Kind, OnShow, PartOnShow, Words, list_on_show};

use crate::facets::{Asked as Facets, Faced, Facet};
use crate::principle::part_address;

use filters::Sieves;

pub use group::Group;

/// Letters of a hit's piece of text.
const PIECE: usize = 180;
/// How many of the best are looked at for words in their titles.
const LOOKED_AT: usize = 200;
/// How much more a hit counts whose title holds all that is asked for.
const IN_TITLE: f64 = 1.5;

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// As typed.
    pub query: String,
    /// Whether they are still typing: the last word may go on.
    pub typing: bool,
    /// One group alone.
    pub only: Option<Group>,
    /// How many hits of each group are shown at most; all are counted.
    pub each: usize,
}

/// What a search found.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// The group with the best hit first; none is empty.
    pub groups: Vec<Gathered<'a>>,
    /// Everything that answers the words, whether it fits what was chosen beside them or not: for counting what each choice leaves.
    pub answers: Vec<Answering<'a>>,
    /// How far beyond the words as typed it went: further only when nothing was found before.
    pub reach: Reach,
    /// What looks like a filter but is none that anything published answers; it was passed over.
    pub passed_over: Vec<String>,
}

impl Found<'_> {
    /// How many hits there are, shown or not.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.all).sum()
    }

    /// Whether nothing is spelt as asked, and these are spelt almost so.
    pub fn is_near(&self) -> bool {
        self.reach == Reach::Forgiving && !self.groups.is_empty()
    }

    /// The hits that are shown.
    pub fn hits(&self) -> impl Iterator<Item = &Hit<'_>> {
        self.groups.iter().flat_map(|group| &group.hits)
    }
}

/// The hits of one kind of thing.
#[derive(Clone, Debug)]
pub struct Gathered<'a> {
    /// Which kind.
    pub group: Group,
    /// How many hits it has.
    pub all: usize,
    /// Those that are shown, the best first.
    pub hits: Vec<Hit<'a>>,
}

/// A part that answers a query, as the filters see it.
#[derive(Clone, Copy, Debug)]
pub struct Answering<'a> {
    /// What it is a part of.
    pub of: &'a OnShow,
    /// The part.
    pub part: &'a PartOnShow,
}

impl Faced for Answering<'_> {
    /// Who asks for principles wants these, and who asks for books all parts of one.
    fn values(&self, facet: Facet) -> Vec<String> {
        match facet {
            Facet::Kind => vec![self.of.kind.code().to_owned(), self.part.kind.code().to_owned()],
            other => self.of.values(other),
        }
    }
}

/// A part of something public that answers a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit<'a> {
    /// What it is a part of.
    pub of: &'a OnShow,
    /// The part.
    pub part: &'a PartOnShow,
    /// The text around what was found.
    pub piece: String,
    /// Where in the piece, in characters.
    pub marks: Vec<(usize, usize)>,
    /// Whether text was left out before and after the piece.
    pub cut: (bool, bool),
    /// The words that were found, where they are not those that were typed.
    pub forms: Vec<String>,
    /// Whether all that is asked for stands in the title.
    pub in_title: bool,
    /// The terms without which it would not have been found, each as it is called in every language.
    pub through: Vec<Vec<(Lang, String)>>,
}

impl Hit<'_> {
    /// What kind of thing it is.
    pub fn group(&self) -> Group {
        Group::of(self.of.kind, self.part.kind)
    }

    /// Its address: a principle's own page, or the place in the page of the whole.
    pub fn url(&self) -> String {
        part_address(self.of, self.part)
    }

    /// What stands above it: the title of the part, or of the whole.
    pub fn heading(&self) -> &str {
        heading(self.of, self.part)
    }
}

fn heading<'a>(of: &'a OnShow, part: &'a PartOnShow) -> &'a str {
    if part.heading.is_empty() { &of.title } else { &part.heading }
}

/// Looks through what fits of everything on show.
pub fn find<'a>(store: &Store, words: &Words, shelf: &'a [OnShow], wish: &Wish, asked: &Facets) -> Found<'a> {
    let mut concordance = store.concordance();
    let leaves = leaves(store, &mut concordance, shelf);
    let plain = Query::parse(&wish.query, words.lang());
    let mut sieves = Sieves::new(plain.filters());
    let mut passes = |of: &OnShow| sieves.pass(store, words, of);
    let wanted: HashSet<(Kind, Uuid)> = shelf.iter().filter(|of| passes(of)).map(|of| (of.kind, of.id)).collect();
    let is_open = |leaf: &Leaf<'_>| wanted.contains(&(leaf.of.kind, leaf.of.id));
    let open: Vec<Leaf<'a>> = leaves.into_iter().filter(is_open).collect();
    let passed_over = plain.unknown_filters().to_vec();
    let mut found = Found { groups: vec![], answers: vec![], reach: Reach::Typed, passed_over };
    let reaches = [Reach::Typed, Reach::Unfinished, Reach::Forgiving];
    for reach in reaches.into_iter().skip(usize::from(wish.typing)) {
        let search = Search::new(store, &concordance, &wish.query, reach);
        found.reach = reach;
        let answers = search.answers(&open);
        if found.answers.is_empty() {
            found.answers = answers.iter().map(|(leaf, _)| leaf.answering()).collect();
        }
        found.groups = gather(&search, answers.into_iter().filter(|(leaf, _)| asked.fits(&leaf.answering())), wish);
        if !found.groups.is_empty() {
            break;
        }
    }
    found
}

/// Reads what is on show before anybody asks for it, so that the first search after the start does not wait.
pub async fn read_ahead(store: Store, instruments: &'static [Instrument]) -> Result<(), Error> {
    let shelf = list_on_show(&store, instruments).await?;
    let read = tokio::task::spawn_blocking(move || drop(leaves(&store, &mut store.concordance(), &shelf)));
    Ok(read.await.map_err(|error| Fault::Other(error.to_string()))?)
}

/// A part with its number in the concordance.
#[derive(Clone, Copy)]
struct Leaf<'a> {
    of: &'a OnShow,
    part: &'a PartOnShow,
    number: u32,
}

impl<'a> Leaf<'a> {
    fn answering(&self) -> Answering<'a> {
        Answering { of: self.of, part: self.part }
    }
}

fn leaves<'a>(store: &Store, concordance: &mut Concordance, shelf: &'a [OnShow]) -> Vec<Leaf<'a>> {
    let parts = || shelf.iter().flat_map(|of| of.parts.iter().map(move |part| (of, part)));
    let work = |of: &'a OnShow| Work { name: of.parts.name(of.lang, store), lang: of.lang, texts: of.parts.words() };
    let numbers = concordance.hold(shelf.iter().map(work), &store.hasher());
    parts().zip(numbers).map(|((of, part), number)| Leaf { of, part, number }).collect()
}

/// A query read in every language, for a text is asked in its own.
struct Search<'s> {
    store: &'s Store,
    concordance: &'s Concordance,
    typed: &'s str,
    asked: Vec<(Lang, Asked)>,
    /// Filters alone ask for the works themselves.
    is_bare: bool,
}

impl<'s> Search<'s> {
    fn new(store: &'s Store, concordance: &'s Concordance, typed: &'s str, reach: Reach) -> Self {
        let queries = Lang::ALL.map(|lang| (lang, Query::linking(typed, lang, reach, store.vocabulary())));
        let is_bare = queries.iter().all(|(_, query)| query.is_empty() && !query.filters().is_empty());
        let asked = queries.iter().map(|(lang, query)| (*lang, Asked::new(query, &store.hasher()))).collect();
        Self { store, concordance, typed, asked, is_bare }
    }

    fn asked(&self, lang: Lang) -> Option<&Asked> {
        self.asked.iter().find(|(of, _)| *of == lang).map(|(_, asked)| asked)
    }

    /// The parts that answer, with how well, in the order of the shelf.
    fn answers<'a>(&self, open: &[Leaf<'a>]) -> Vec<(Leaf<'a>, f64)> {
        if self.is_bare {
            return open.iter().filter(|leaf| leaf.part.anchor.is_empty()).map(|leaf| (*leaf, 1.0)).collect();
        }
        let scores: Vec<(Lang, BTreeMap<u32, f64>)> = self
            .asked
            .iter()
            .map(|(lang, asked)| (*lang, self.concordance.find(asked).into_iter().collect()))
            .collect();
        let score = |leaf: &Leaf<'_>| {
            let (_, scores) = scores.iter().find(|(lang, _)| *lang == leaf.of.lang)?;
            scores.get(&leaf.number).copied()
        };
        open.iter().filter_map(|leaf| Some((*leaf, score(leaf)?))).collect()
    }

    /// The best first; of the best, those come before that say it in their title.
    fn ranked<'a>(&self, answers: impl Iterator<Item = (Leaf<'a>, f64)>) -> Vec<(Leaf<'a>, f64)> {
        let mut answers: Vec<(Leaf<'a>, f64)> = answers.collect();
        if self.is_bare {
            return answers;
        }
        by_score(&mut answers);
        for (leaf, score) in answers.iter_mut().take(LOOKED_AT) {
            *score *= if self.is_in_title(*leaf) { IN_TITLE } else { 1.0 };
        }
        by_score(&mut answers);
        answers
    }

    /// A part's words begin with its title.
    fn is_in_title(&self, leaf: Leaf<'_>) -> bool {
        let title = heading(leaf.of, leaf.part);
        !title.is_empty()
            && leaf.part.words.starts_with(title)
            && self.asked(leaf.of.lang).is_some_and(|asked| self.concordance.begins_with(leaf.number, title, asked))
    }

    fn hit<'a>(&self, leaf: Leaf<'a>) -> Hit<'a> {
        let text = &leaf.part.words;
        let asked = self.asked(leaf.of.lang);
        let ranges = asked.map(|asked| self.concordance.marks(leaf.number, text, asked)).unwrap_or_default();
        let through = asked.map(|asked| self.concordance.through(leaf.number, asked));
        let piece = snippet(text, &ranges, PIECE);
        Hit {
            of: leaf.of,
            part: leaf.part,
            piece: piece.text,
            marks: piece.ranges,
            cut: piece.cut,
            forms: forms(self.typed, text, &ranges),
            in_title: !self.is_bare && self.is_in_title(leaf),
            through: self.store.vocabulary().names_of(&through.unwrap_or_default()),
        }
    }
}

fn by_score(answers: &mut [(Leaf<'_>, f64)]) {
    answers.sort_by(|(_, one), (_, other)| other.total_cmp(one));
}

/// Every answer in its group, the groups in the order of their best.
fn gather<'a>(search: &Search<'_>, answers: impl Iterator<Item = (Leaf<'a>, f64)>, wish: &Wish) -> Vec<Gathered<'a>> {
    let mut groups: Vec<Gathered<'a>> = vec![];
    for (leaf, _) in search.ranked(answers) {
        let group = Group::of(leaf.of.kind, leaf.part.kind);
        if wish.only.is_some_and(|only| only != group) {
            continue;
        }
        let at = groups.iter().position(|gathered| gathered.group == group).unwrap_or_else(|| {
            groups.push(Gathered { group, all: 0, hits: vec![] });
            groups.len() - 1
        });
        let Some(gathered) = groups.get_mut(at) else { continue };
        gathered.all += 1;
        if gathered.hits.len() < wish.each {
            gathered.hits.push(search.hit(leaf));
        }
    }
    groups
}
