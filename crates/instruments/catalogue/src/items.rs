//! What one meets while browsing: works, what stands in them, the projects they come from, and the methods.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use redthread_core::codes;
use redthread_core::ids::ProjectId;
use redthread_core::kit::Kit;
use redthread_core::language::Lang;
use redthread_web::{Kind, OnShow, PartKind, PartOnShow};

use crate::facets::{Faced, Facet};
use crate::principle::part_address;

/// What an item is; its name is the message `browse-kind-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum ItemKind {
    /// A project with something on show.
    Project,
    /// A book.
    Book,
    /// An agreed outline.
    PolicyOutline,
    /// A report of a workshop.
    CaseReport,
    /// A principle of action.
    Principle,
    /// A red line.
    RedLine,
    /// A book from before.
    OldBook,
    /// A method.
    Kit,
}
codes!(ItemKind {
    Project = "project", Book = "book", PolicyOutline = "policy-outline", CaseReport = "case-report", Principle = "principle",
    RedLine = "red-line", OldBook = "old-book", Kit = "kit",
});

/// One thing that one can meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// What it is.
    pub(crate) kind: ItemKind,
    /// What it is called.
    pub(crate) title: String,
    /// A line below; may be empty.
    pub(crate) subtitle: String,
    /// The work that it stands in; empty for a whole one.
    pub(crate) of: String,
    /// Where; may be empty.
    pub(crate) place: String,
    /// The language of its title.
    pub(crate) lang: Lang,
    /// The year of its edition.
    pub(crate) year: Option<i16>,
    /// Series and number.
    pub(crate) series: Option<(String, u32)>,
    /// Whose the picture is; may be empty.
    pub(crate) image_credit: String,
    /// In how many stories it was found, and of how many; for a principle.
    pub(crate) shared: Option<(u32, u32)>,
    /// When it was made.
    pub(crate) made_at: Timestamp,
    /// Its address.
    pub(crate) url: String,
    facets: BTreeMap<Facet, Vec<String>>,
}

impl Faced for Item {
    fn values(&self, facet: Facet) -> Vec<String> {
        self.facets.get(&facet).cloned().unwrap_or_default()
    }
}

/// Everything that one can meet, newest first, methods last: those are told by their kits, whether the shelf has them or not. A principle that stands in several editions is met once, as
/// the newest has it.
pub(crate) fn items(
    shelf: &[OnShow],
    titles: &BTreeMap<ProjectId, String>,
    kits: &BTreeMap<String, Kit>,
    reader: Lang,
) -> Vec<Item> {
    let mut all: Vec<Item> = shelf.iter().filter(|one| one.kind != Kind::Kit).map(work).collect();
    let mut seen = BTreeSet::new();
    for one in shelf {
        all.extend(one.parts.iter().filter_map(|part| part_of(one, part)).filter(|item| seen.insert(item.url.clone())));
    }
    all.extend(titles.iter().filter_map(|(project, title)| project_of(shelf, *project, title)));
    all.sort_by_key(|item| std::cmp::Reverse(item.made_at));
    all.extend(kits.values().map(|kit| method(kit, reader)));
    all
}

fn facets_of(one: &OnShow, kind: ItemKind) -> BTreeMap<Facet, Vec<String>> {
    let mut facets: BTreeMap<_, _> = Facet::ALL.iter().map(|facet| (*facet, one.values(*facet))).collect();
    facets.insert(Facet::Kind, vec![kind.code().to_owned()]);
    facets
}

fn work(one: &OnShow) -> Item {
    let kind = match one.kind {
        Kind::Book => ItemKind::Book,
        Kind::PolicyOutline => ItemKind::PolicyOutline,
        Kind::CaseReport => ItemKind::CaseReport,
        Kind::OldBook => ItemKind::OldBook,
        Kind::Kit => ItemKind::Kit,
    };
    Item {
        kind,
        title: one.title.clone(),
        subtitle: one.subtitle.clone(),
        of: String::new(),
        place: one.place.clone(),
        lang: one.lang,
        year: Some(one.year),
        series: one.series.clone(),
        image_credit: one.image_credit.clone(),
        shared: None,
        made_at: one.made_at,
        url: one.url.clone(),
        facets: facets_of(one, kind),
    }
}

/// A principle or a red line that stands in a work. A principle is told from the sides that its own words come from.
fn part_of(one: &OnShow, part: &PartOnShow) -> Option<Item> {
    let principle = part.principle.as_ref();
    let (kind, url) = match part.kind {
        PartKind::Principle => (ItemKind::Principle, principle.map(|_| part_address(one, part))?),
        PartKind::RedLine => (ItemKind::RedLine, part_address(one, part)),
        PartKind::Front | PartKind::Story | PartKind::Chapter => return None,
    };
    let whole = work(one);
    let mut facets = facets_of(one, kind);
    if let Some(principle) = principle {
        let sides: BTreeSet<_> = principle.evidence.iter().filter_map(|said| said.standpoint).collect();
        facets.insert(Facet::Standpoint, sides.into_iter().map(|side| side.code().to_owned()).collect());
    }
    Some(Item {
        kind,
        title: part.heading.clone(),
        subtitle: String::new(),
        of: one.title.clone(),
        series: None,
        image_credit: String::new(),
        // A book from before says of no principle in how many stories it was found.
        shared: principle.map(|principle| principle.shared).filter(|(_, of)| *of > 0),
        url,
        facets,
        ..whole
    })
}

fn project_of(shelf: &[OnShow], project: ProjectId, title: &str) -> Option<Item> {
    let works: Vec<&OnShow> = shelf.iter().filter(|one| one.project == Some(project)).collect();
    let newest = works.iter().max_by_key(|one| one.made_at)?;
    let mut facets = facets_of(newest, ItemKind::Project);
    for facet in Facet::ALL.iter().filter(|facet| **facet != Facet::Kind) {
        let values: BTreeSet<String> = works.iter().flat_map(|one| one.values(*facet)).collect();
        facets.insert(*facet, values.into_iter().collect());
    }
    Some(Item {
        kind: ItemKind::Project,
        title: title.to_owned(),
        subtitle: String::new(),
        series: None,
        url: redthread_web::with_query("/catalogue", &[(Facet::Project.code(), &project.to_string())]),
        facets,
        ..work(newest)
    })
}

fn method(kit: &Kit, reader: Lang) -> Item {
    let facets = BTreeMap::from([
        (Facet::Kind, vec![ItemKind::Kit.code().to_owned()]),
        (Facet::Kit, vec![kit.id.to_string()]),
        (Facet::Lang, Lang::ALL.map(|lang| lang.tag().to_owned()).to_vec()),
    ]);
    Item {
        kind: ItemKind::Kit,
        title: kit.title.get(reader).to_owned(),
        subtitle: kit.version.clone(),
        of: String::new(),
        place: String::new(),
        lang: reader,
        year: None,
        series: None,
        image_credit: String::new(),
        shared: None,
        made_at: Timestamp::MIN,
        url: format!("/kits/{}", kit.id),
        facets,
    }
}
