//! All interviews of a project, story by story, as somebody may see them. Nothing that was told is unsealed for it.

use std::collections::HashMap;

use redthread_core::consent::{Audience, Material};
use redthread_core::gate::{Barred, Cleared, Gate};
use redthread_core::ids::{AccountId, PersonId, StoryId};
use redthread_core::kit::Right;
use redthread_core::people::Side;
use redthread_storage::documents::{self, DocumentKind, Outline};
use redthread_storage::people::{self, Person};
use redthread_storage::stories::{self, Account, Story, StoryOutline};
use redthread_storage::{Error, Inside, Reads, Store, consents};

use crate::desk;
use crate::model::{self, StepState};
use crate::store;

/// One interview in the list.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) account: Account,
    pub(crate) teller: String,
    pub(crate) interviewer: String,
    /// Steps answered, of how many.
    pub(crate) progress: (usize, usize),
    /// The gate said that it does not merit learning.
    pub(crate) says_no: bool,
}

/// One story with its interviews.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) story: StoryId,
    pub(crate) number: i64,
    pub(crate) lines: Vec<Line>,
    pub(crate) missing: Vec<Side>,
}

/// What a story says of itself.
#[derive(Clone, Debug)]
pub(crate) struct Face {
    /// Its title, or whose consent keeps it shut.
    pub(crate) title: Result<String, Vec<Barred>>,
    /// Why it may appear with one side only, where the gate lets it be read.
    pub(crate) one_sided_reason: String,
}

/// What some stories say of themselves: only what a page shows is opened for it.
pub(crate) type Faces = HashMap<StoryId, Face>;

/// All of them.
#[derive(Clone, Debug)]
pub(crate) struct Overview {
    pub(crate) rows: Vec<Row>,
    /// Whether these are all interviews, or only the viewer's own.
    pub(crate) is_whole: bool,
}

impl Overview {
    /// Interviews written down, of how many.
    pub(crate) fn handed_over(&self) -> (usize, usize) {
        model::handed_over(self.rows.iter().flat_map(|row| &row.lines).map(|line| line.account.state))
    }

    /// The stories that wait for a side.
    pub(crate) fn waiting(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.missing.is_empty())
    }

    /// Loads what the viewer may see: everything with the right to read, otherwise only the interviews they hold.
    pub(crate) async fn load(on: &mut impl Reads, store: &Store, inside: &Inside) -> Result<Self, Error> {
        let project = inside.project.id;
        let is_whole = inside.may(Right::Read);
        let mut accounts = stories::list_accounts(on, project).await?;
        accounts.retain(|account| desk::audience(inside, account).is_some());
        let counted = Counted::load(on, inside).await?;
        let stage = desk::stage(inside.kit(store)?)?;
        let least = stage.settings.integer("least_each_side").and_then(|least| usize::try_from(least).ok());
        let wanted = inside.kit(store)?.rules.two_sided.then_some(least.unwrap_or(1)).filter(|_| is_whole);
        let mut rows = vec![];
        for story in stories::list_outlines(on, project).await? {
            let mine = accounts.iter().filter(|account| account.story == story.id);
            let lines: Vec<Line> =
                mine.map(|account| counted.line(store, inside, account)).collect::<Result<_, _>>()?;
            if is_whole || !lines.is_empty() {
                rows.push(row(&story, lines, wanted));
            }
        }
        Ok(Self { rows, is_whole })
    }
}

fn row(story: &StoryOutline, lines: Vec<Line>, wanted: Option<usize>) -> Row {
    let told: Vec<Side> = lines.iter().map(|line| line.account.side).collect();
    let is_excepted = story.is_excepted && !told.is_empty();
    let missing = wanted.filter(|_| !is_excepted).map(|least| model::missing(&told, least)).unwrap_or_default();
    Row { story: story.id, number: story.number, missing, lines }
}

/// Opens what the stories of these rows say of themselves, through the gate of the project's team.
pub(crate) async fn faces(on: &mut impl Reads, store: &Store, inside: &Inside, rows: &[Row]) -> Result<Faces, Error> {
    let project = inside.project.id;
    let consents = consents::load_consents(on, project, Some(Audience::Team)).await?;
    let gate = inside.gate(&consents, store.now());
    let ids: Vec<StoryId> = rows.iter().map(|row| row.story).collect();
    let stories = stories::list_some_stories(on, project, &ids).await?;
    Ok(stories.into_iter().map(|story| (story.id, face(&gate, story))).collect())
}

fn face(gate: &Gate<'_>, story: Story) -> Face {
    let title = gate.clear(story.told, Material::Retold).map(Cleared::into_inner);
    let reason = story.one_sided.and_then(|told| gate.clear(told, Material::Retold).ok()).map(Cleared::into_inner);
    Face { title: title.map(|face| face.title), one_sided_reason: reason.unwrap_or_default() }
}

/// What the lines are put together from.
struct Counted {
    people: HashMap<PersonId, Person>,
    sections: HashMap<AccountId, Vec<(String, StepState)>>,
}

impl Counted {
    async fn load(on: &mut impl Reads, inside: &Inside) -> Result<Self, Error> {
        let project = inside.project.id;
        let everybody = people::list_people(on, project).await?;
        let marks = store::list_marks(on, project).await?;
        let mut sections = HashMap::<AccountId, Vec<(String, StepState)>>::new();
        for outline in documents::list_outlines(on, project).await?.iter() {
            let Outline { account: Some(account), kind: DocumentKind::Section, .. } = outline else { continue };
            let state = desk::state_of(outline, &marks);
            sections.entry(*account).or_default().push((outline.section.clone(), state));
        }
        Ok(Self { people: everybody.into_iter().map(|person| (person.id, person)).collect(), sections })
    }

    fn line(&self, store: &Store, inside: &Inside, account: &Account) -> Result<Line, Error> {
        let guide = desk::guide(store, inside, account.side)?;
        let saved = self.sections.get(&account.id).map_or(&[][..], Vec::as_slice);
        let is_step = |name: &str| guide.steps.iter().any(|step| step.id.as_str() == name);
        let done = saved.iter().filter(|(name, state)| is_step(name) && !state.is_open()).count();
        Ok(Line {
            teller: self.alias(Some(account.teller)),
            interviewer: self.alias(account.interviewer),
            progress: (done, guide.steps.len()),
            says_no: saved.iter().any(|(_, state)| *state == StepState::No),
            account: account.clone(),
        })
    }

    fn alias(&self, person: Option<PersonId>) -> String {
        person.and_then(|id| self.people.get(&id)).map(|person| person.alias.clone()).unwrap_or_default()
    }
}
