//! What everybody can read: what a slice tells the catalogue of it.
//!
//! The catalogue, its search, feeds and records are drawn from these alone, asked anew at every request: what a withdrawal
//! closes is gone from all of them at once.

use std::cmp::Reverse;

use jiff::Timestamp;
use redthread_core::codes;
use redthread_core::ids::{ProjectId, Uuid};
use redthread_core::kit::TermId;
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_storage::{Error, Store, catalogue, editorial};

use crate::instrument::Instrument;

/// Something that everybody can read at an address of this server, with the words that it is found by: only such as may be
/// met on the web at the moment of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnShow {
    /// Of which publication or project.
    pub id: Uuid,
    /// What it is.
    pub kind: Kind,
    /// The project it comes from; none for what was never made in one.
    pub project: Option<ProjectId>,
    /// The method of that project; empty without one.
    pub kit: String,
    /// Its title.
    pub title: String,
    /// Its subtitle; may be empty.
    pub subtitle: String,
    /// A few sentences about it; may be empty.
    pub about: String,
    /// The place it is about; may be empty.
    pub place: String,
    /// Its language.
    pub lang: Lang,
    /// Who is named as author, in order; empty when the publisher is.
    pub authors: Vec<AuthorOnShow>,
    /// Who publishes it; may be empty.
    pub publisher: String,
    /// Number in the publisher's list of reports; may be empty.
    pub report_number: String,
    /// The series and its number there, from 1.
    pub series: Option<(String, u32)>,
    /// The year that it is cited with.
    pub year: i16,
    /// When its edition was made.
    pub made_at: Timestamp,
    /// The address of its page on this server.
    pub url: String,
    /// From whose side words are told in it as it may be shown now; each once.
    pub standpoints: Vec<Standpoint>,
    /// What it is about. A slice names what it knows itself; [`list_readable`] fills in what the project said.
    pub topics: Vec<TermId>,
    /// Of whom it tells; filled in likewise.
    pub populations: Vec<TermId>,
    /// Whose the picture is; may be empty; filled in likewise.
    pub image_credit: String,
    /// The town or point at which its place is drawn, when its name says neither; may be empty; filled in likewise.
    pub map_place: String,
    /// Whether search engines and harvesters may be offered it: everybody in what is shown agrees to that, too.
    pub is_indexed: bool,
    /// The files in which all of it can be had now.
    pub files: Vec<FileOnShow>,
    /// What is found on its own: the front with an empty heading and anchor, then its chapters.
    pub parts: Vec<PartOnShow>,
}

/// What stands in the catalogue now, newest first: all of [`list_readable`], except what waits for an editor where the
/// catalogue is edited.
pub async fn list_on_show(store: &Store, instruments: &[Instrument]) -> Result<Vec<OnShow>, Error> {
    let mut all = list_readable(store, instruments).await?;
    let selection = editorial::load_selection(&mut store.read().await?).await?;
    all.retain(|one| selection.lists(one.id, one.project));
    Ok(all)
}

/// Everything that everybody can read at an address of this server now, newest first, with what its projects say of it: asked
/// of every slice, at the moment of asking.
pub async fn list_readable(store: &Store, instruments: &[Instrument]) -> Result<Vec<OnShow>, Error> {
    let (mut read, mut all) = (store.read().await?, vec![]);
    for list in instruments.iter().filter_map(|instrument| instrument.on_show) {
        all.extend(list(&mut read, store.now()).await?);
    }
    let listings = catalogue::list_listings(&mut read).await?;
    for one in &mut all {
        if let Some(listing) = one.project.and_then(|project| listings.get(&project)) {
            one.topics.clone_from(&listing.topics);
            one.populations.clone_from(&listing.populations);
            one.image_credit.clone_from(&listing.image_credit);
            one.map_place.clone_from(&listing.map_place);
        }
    }
    all.sort_by_key(|one| Reverse(one.made_at));
    Ok(all)
}

/// What something is that everybody can read; its name is the message `catalogue-kind-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A book of stories and principles.
    Book,
    /// An agreed outline of a policy.
    PolicyOutline,
    /// The report of a workshop.
    CaseReport,
    /// A book from before, brought in.
    OldBook,
    /// A method, as its kit has it.
    Kit,
}
codes!(Kind { Book = "book", PolicyOutline = "policy-outline", CaseReport = "case-report", OldBook = "old-book", Kit = "kit" });

/// A file in which something can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileOnShow {
    /// Its address on this server.
    pub url: String,
    /// Its media type.
    pub media_type: &'static str,
}

/// An author as the title page names them; a body has a family name only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuthorOnShow {
    /// Given names; may be empty.
    pub given: String,
    /// Family name, or the name of a body.
    pub family: String,
}

/// A part of something that everybody can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartOnShow {
    /// What it is.
    pub kind: PartKind,
    /// What stands above it.
    pub heading: String,
    /// Its place in the page; empty for the front.
    pub anchor: String,
    /// Its words.
    pub words: String,
    /// What a principle says of itself; none for any other part.
    pub principle: Option<PrincipleOnShow>,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartKind {
    /// Title, subtitle, abstract.
    Front,
    /// A story.
    Story,
    /// A principle of action.
    Principle,
    /// A red line.
    RedLine,
    /// Any other chapter.
    Chapter,
}
codes!(PartKind { Front = "front", Story = "story", Principle = "principle", RedLine = "red-line", Chapter = "chapter" });

/// A principle of action as a published edition has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrincipleOnShow {
    /// Its id, the same in every edition.
    pub id: String,
    /// What is meant by it; may be empty.
    pub explanation: String,
    /// Category; may be empty.
    pub category: String,
    /// In how many stories it was found, and out of how many.
    pub shared: (u32, u32),
    /// The passages that show it and may be met on the web now.
    pub evidence: Vec<EvidenceOnShow>,
}

/// A passage that shows a principle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceOnShow {
    /// The words.
    pub quote: String,
    /// Who says them, by alias or side.
    pub who: String,
    /// From whose side they are told; none for the story's own text.
    pub standpoint: Option<Standpoint>,
    /// Title of the story.
    pub story: String,
    /// The story's place in the page.
    pub anchor: String,
}
