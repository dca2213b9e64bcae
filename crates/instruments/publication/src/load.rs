//! Everything a book is put together from, loaded once: for the check, and again inside the act that freezes it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::gate::Consents;
use redthread_core::ids::{FindingId, Id as _, PersonId, ProjectId, PublicationId, StoryId};
use redthread_core::kit::Kit;
use redthread_core::thread::Relation;
use redthread_storage::documents::{self, Document};
use redthread_storage::passages::{self, Finding, Passage};
use redthread_storage::people::{self, Person};
use redthread_storage::stories::{self, Account, Story};
use redthread_storage::{Error, Project, Reads, consents};

use crate::model::{Choice, Front};
use crate::store::{self, Publication};

/// What a book is put together from. Whatever people said is still closed.
pub(crate) struct Loaded<'k> {
    pub(crate) project: Project,
    pub(crate) kit: &'k Kit,
    pub(crate) now: Timestamp,
    pub(crate) publication: PublicationId,
    pub(crate) front: Front,
    /// The titles of the other books of the series.
    pub(crate) others: Vec<String>,
    /// In the order of the book, with what was decided about each; the ones left out too.
    pub(crate) stories: Vec<(Story, Choice)>,
    pub(crate) accounts: Vec<Account>,
    pub(crate) documents: Vec<Document>,
    pub(crate) people: BTreeMap<PersonId, Person>,
    /// Living principles: shared ones, and those of single stories.
    pub(crate) findings: Vec<Finding>,
    pub(crate) passages: BTreeMap<FindingId, Vec<Passage>>,
    pub(crate) gathers: Vec<(FindingId, FindingId)>,
    pub(crate) consents: Consents,
    /// Real names: looked for, printed with consent, never shown.
    pub(crate) names: Vec<(PersonId, String)>,
}

impl<'k> Loaded<'k> {
    /// Loads all of it in one consistent view.
    pub(crate) async fn load(
        on: &mut impl Reads,
        kit: &'k Kit,
        project: Project,
        publication: &Publication,
        now: Timestamp,
    ) -> Result<Self, Error> {
        let id = project.id;
        let findings = principles(on, id).await?;
        let mut passages = BTreeMap::new();
        for finding in &findings {
            passages.insert(finding.id, passages::list_of_finding(on, finding.id).await?);
        }
        let gathers = passages::list_links(on, id, Relation::GathersInto).await?;
        let everybody = people::list_people(on, id).await?;
        Ok(Self {
            kit,
            now,
            publication: publication.id,
            front: publication.front.clone(),
            others: others(on, publication.id).await?,
            stories: in_order(on, id, publication.id).await?,
            accounts: stories::list_accounts(on, id).await?,
            documents: documents::list_of_project(on, id).await?,
            people: everybody.into_iter().map(|person| (person.id, person)).collect(),
            findings,
            passages,
            gathers: gathers
                .into_iter()
                .map(|(own, shared)| (FindingId::from_uuid(own), FindingId::from_uuid(shared)))
                .collect(),
            consents: consents::load_consents(on, id, None).await?,
            names: people::open_names(on, id).await?,
            project,
        })
    }
}

async fn principles(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Finding>, Error> {
    let all = passages::list_findings(on, project).await?;
    Ok(all.into_iter().filter(|finding| finding.kind == "principle").collect())
}

/// The stories of the project in the order of the book: those with a place first, the others by their number.
pub(crate) async fn in_order(
    on: &mut impl Reads,
    project: ProjectId,
    publication: PublicationId,
) -> Result<Vec<(Story, Choice)>, Error> {
    let chosen: BTreeMap<StoryId, (i64, Choice)> = store::list_choices(on, publication).await?;
    let mut all = stories::list_stories(on, project).await?;
    all.sort_by_key(|story| (chosen.get(&story.id).map_or(i64::MAX, |(at, _)| *at), story.number));
    let choice = |story: &Story| chosen.get(&story.id).map_or(Choice::Whole, |(_, choice)| *choice);
    Ok(all.into_iter().map(|story| (choice(&story), story)).map(|(choice, story)| (story, choice)).collect())
}

/// Titles of the other books of the series: the one it continues, and those that continue it and are published.
async fn others(on: &mut impl Reads, id: PublicationId) -> Result<Vec<String>, Error> {
    let earlier = store::continued_by(on, id).await?;
    let later = store::continuing(on, id).await?;
    let mut titles = vec![];
    for book in earlier.into_iter().chain(later.into_iter().filter(|book| book.shown.is_some())) {
        titles.push(book.front.title);
    }
    Ok(titles)
}
