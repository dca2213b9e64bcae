//! What everybody can read: what a slice tells the catalogue of it.
//!
//! The catalogue, its search, feeds and records are drawn from these alone, asked anew at every request: what a withdrawal
//! closes is gone from all of them at once. As long as nothing has happened and no date of a consent has come, the answer is the
//! one that was given before.

use std::cmp::Reverse;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use jiff::Timestamp;
use redthread_core::codes;
use redthread_core::ids::{ProjectId, Uuid};
use redthread_core::kit::TermId;
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_storage::{Error, Read, Store, catalogue, editorial, find_on_show, keep_on_show};

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
    pub parts: Parts,
}

/// The parts of a work, shared by all who hold it.
#[derive(Clone, Debug, Default)]
pub struct Parts(Arc<(Vec<PartOnShow>, OnceLock<Name>)>);

/// What texts are known by in the store's concordance.
type Name = [u8; 32];

impl Parts {
    /// Their name in the store's concordance, worked out once.
    pub fn name(&self, lang: Lang, store: &Store) -> Name {
        *self.0.1.get_or_init(|| store.hasher().name(&self.words(), lang))
    }

    /// The words of each.
    pub fn words(&self) -> Vec<&str> {
        self.iter().map(|part| part.words.as_str()).collect()
    }
}

impl Deref for Parts {
    type Target = [PartOnShow];

    fn deref(&self) -> &[PartOnShow] {
        &self.0.0
    }
}

impl<'a> IntoIterator for &'a Parts {
    type Item = &'a PartOnShow;
    type IntoIter = std::slice::Iter<'a, PartOnShow>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl From<Vec<PartOnShow>> for Parts {
    fn from(parts: Vec<PartOnShow>) -> Self {
        Self(Arc::new((parts, OnceLock::new())))
    }
}

impl FromIterator<PartOnShow> for Parts {
    fn from_iter<I: IntoIterator<Item = PartOnShow>>(parts: I) -> Self {
        parts.into_iter().collect::<Vec<_>>().into()
    }
}

impl PartialEq for Parts {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Parts {}

impl OnShow {
    /// Its name among everything on show: a project may publish things of several kinds under its one id.
    pub fn name(&self) -> String {
        format!("{}/{}", self.kind.code(), self.id)
    }

    /// An address for it that is the same on every server, as feeds and records want one.
    pub fn urn(&self) -> String {
        match self.kind {
            Kind::Book | Kind::OldBook | Kind::Kit => format!("urn:uuid:{}", self.id),
            // Known by its project's id, as other things of that project are.
            Kind::PolicyOutline | Kind::CaseReport => format!("urn:uuid:{}", id_of(&self.name())),
        }
    }
}

/// An id that follows from a name: the same name has the same one everywhere (UUID version 8, RFC 9562).
pub fn id_of(name: &str) -> Uuid {
    let hash = blake3::derive_key("Red Thread 2026 names of things on show", name.as_bytes());
    let mut bytes: [u8; 16] = std::array::from_fn(|n| hash[n]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    Uuid::from_bytes(bytes)
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
    let (mut read, now) = (store.read().await?, store.now());
    if let Some(kept) = find_on_show::<Arc<[OnShow]>>(&mut read, None, EVERYTHING, now).await? {
        return Ok(kept.to_vec());
    }
    let all = ask_all(&mut read, instruments, now).await?;
    keep_on_show::<Arc<[OnShow]>>(&mut read, None, EVERYTHING, now, all.as_slice().into()).await?;
    Ok(all)
}

/// Under what the answer of all slices is kept.
const EVERYTHING: &str = "everything on show";

async fn ask_all(read: &mut Read, instruments: &[Instrument], now: Timestamp) -> Result<Vec<OnShow>, Error> {
    let mut all = vec![];
    for list in instruments.iter().filter_map(|instrument| instrument.on_show) {
        all.extend(list(read, now).await?);
    }
    let listings = catalogue::list_listings(read).await?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::describe::tests::book;

    #[test]
    fn two_things_of_one_project_have_two_names() {
        let outline = OnShow { kind: Kind::PolicyOutline, ..book() };
        let report = OnShow { kind: Kind::CaseReport, ..book() };
        assert_ne!(outline.urn(), report.urn());
        assert_ne!(outline.name(), report.name());
        assert_eq!(book().urn(), "urn:uuid:00000000-0000-0000-0000-000000000007");
    }

    #[test]
    fn an_id_follows_from_its_name_and_is_a_whole_one() {
        let id = id_of("kit/ערכה");
        assert_eq!(id, id_of("kit/ערכה"));
        assert_ne!(id, id_of("kit/other"));
        assert_eq!(id.get_version_num(), 8);
    }
}
