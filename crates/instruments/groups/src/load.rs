//! Everything that came of a workshop, read at one moment.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::day::date_of;
use redthread_core::ids::{DraftId, FollowUpId, GroupId, Id as _, PersonId, ProjectId, SlipId, ThemeId, Uuid};
use redthread_core::kit::{Id as _, Kit, RoleId};
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_core::thread::Node;
use redthread_core::workshop::follow_up::{RoundState, Standing, due_after};
use redthread_core::workshop::group::{Doer, GroupState, Merges, is_served};
use redthread_core::workshop::phase::SlipState;
use redthread_storage::people::{Person, list_people};
use redthread_storage::workshop::{
    self, Action, Draft, FollowUp, Group, GroupStep, list_actions, list_drafts, list_follow_ups, list_group_steps,
    list_groups, merges,
};
use redthread_storage::{Error, Project, Reads};

/// A theme of the wall, as far as groups need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeSeen {
    /// Which.
    pub id: ThemeId,
    /// A few words.
    pub title: String,
    /// How many slips it gathers.
    pub slips: usize,
    /// How many votes it got; none when there was no vote or it may not be told.
    pub votes: Option<i64>,
}

/// A slip on the wall, as everybody sees it there: nobody's name with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipSeen {
    /// Which.
    pub id: SlipId,
    /// What it says.
    pub words: String,
    /// In which theme it lies; loose when in none.
    pub theme: Option<ThemeId>,
}

/// What came of a workshop.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Of which project.
    pub project: Project,
    /// Its groups, those that ended too.
    pub groups: Vec<Group>,
    /// What happened to them.
    pub steps: Vec<GroupStep>,
    /// Drafts.
    pub drafts: Vec<Draft>,
    /// What is to be done.
    pub actions: Vec<Action>,
    /// Themes of the wall, most votes first.
    pub themes: Vec<ThemeSeen>,
    /// Slips that something grew from.
    pub slips: Vec<SlipSeen>,
    /// Rounds of follow-up, oldest first.
    pub rounds: Vec<FollowUp>,
    /// Everybody of the project.
    pub people: BTreeMap<PersonId, Person>,
    /// The moment of this reading.
    pub now: Timestamp,
}

impl Loaded {
    /// Reads it all.
    pub async fn load(on: &mut impl Reads, project: Project, now: Timestamp) -> Result<Self, Error> {
        let id = project.id;
        let (groups, drafts) = (list_groups(on, id).await?, list_drafts(on, id).await?);
        Ok(Self {
            slips: list_roots(on, id, &groups, &drafts).await?,
            steps: list_group_steps(on, id).await?,
            groups,
            drafts,
            actions: list_actions(on, id).await?,
            themes: list_themes(on, id).await?,
            rounds: list_follow_ups(on, id).await?,
            people: list_people(on, id).await?.into_iter().map(|person| (person.id, person)).collect(),
            project,
            now,
        })
    }

    /// A group by its id.
    pub fn group(&self, id: GroupId) -> Result<&Group, Error> {
        self.groups.iter().find(|group| group.id == id).ok_or(Error::NotFound)
    }

    /// What a group is called; empty when there is none.
    pub fn title(&self, id: GroupId) -> &str {
        self.group(id).map_or("", |group| group.title.as_str())
    }

    /// A draft by its id.
    pub fn draft(&self, id: DraftId) -> Result<&Draft, Error> {
        self.drafts.iter().find(|draft| draft.id == id).ok_or(Error::NotFound)
    }

    /// A round by its id.
    pub fn round(&self, id: FollowUpId) -> Result<&FollowUp, Error> {
        self.rounds.iter().find(|round| round.id == id).ok_or(Error::NotFound)
    }

    /// The groups that work.
    pub fn working(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| group.state == GroupState::Working)
    }

    /// How the groups merged.
    pub fn merges(&self) -> Merges {
        merges(&self.groups)
    }

    /// The alias of a person; none once they were erased or are nobody here.
    pub fn alias(&self, id: PersonId) -> Option<&str> {
        self.people.get(&id).filter(|person| !person.is_erased).map(|person| person.alias.as_str())
    }

    /// From which side a person speaks.
    pub fn standpoint(&self, id: PersonId) -> Option<Standpoint> {
        self.people.get(&id).filter(|person| !person.is_erased).map(|person| person.standpoint)
    }

    /// Whether nobody of those who are served is in a group.
    pub fn lacks_served(&self, group: &Group) -> bool {
        !group.members.iter().filter_map(|person| self.standpoint(*person)).any(is_served)
    }

    /// What a group carries, with what came to it by those that merged into it.
    pub fn actions_of(&self, group: &Group) -> Vec<&Action> {
        let carried = self.merges().carried(group.id);
        let is_its = |action: &&Action| action.groups.iter().any(|by| *by == group.id || carried.contains(by));
        self.actions.iter().filter(is_its).collect()
    }

    /// Who does something, in words; empty when nobody said they will.
    pub fn doer(&self, kit: Option<&Kit>, lang: Lang, who: &Doer) -> String {
        match who {
            Doer::Nobody => String::new(),
            Doer::Words(words) => words.clone(),
            Doer::Person(person) => self.alias(*person).unwrap_or_default().to_owned(),
            Doer::Role(role) => {
                let found = RoleId::parse(role).ok().and_then(|id| kit.and_then(|kit| kit.role(&id)));
                found.map_or_else(|| role.clone(), |role| role.title.get(lang).to_owned())
            }
        }
    }

    /// The newest round that asked anything: the one a picture of today is drawn from.
    pub fn newest(&self) -> Option<&FollowUp> {
        self.rounds.iter().rev().find(|round| round.days.opened_at.is_some())
    }

    /// The round that is not closed; there is never more than one.
    pub fn current(&self) -> Option<&FollowUp> {
        self.rounds.iter().find(|round| round.days.state(self.now) != RoundState::Closed)
    }

    /// How a group stands in a round.
    pub fn standing(&self, round: &FollowUp, group: GroupId) -> Standing {
        round.standing(group, self.now)
    }

    /// The day on which to ask next: so many months after the last round, or after the last group was formed.
    pub fn next_due(&self, months: i64) -> Date {
        let last = self.rounds.last().map(|round| round.days.due_on);
        let formed = self.groups.iter().map(|group| date_of(group.made_at)).max();
        due_after(last.or(formed).unwrap_or_else(|| date_of(self.now)), months)
    }
}

/// So many months after the last phase or round, as the kit says for the stage that follows up.
pub fn months_of(kit: &Kit) -> i64 {
    let stage = kit.stages.iter().find(|stage| stage.instrument == "follow-up");
    stage.and_then(|stage| stage.settings.integer("months")).unwrap_or(6)
}

/// The themes of the wall, most votes first; themes without a vote keep the order of the wall behind them.
pub(crate) async fn list_themes(on: &mut impl Reads, project: ProjectId) -> Result<Vec<ThemeSeen>, Error> {
    let themes = workshop::list_themes(on, project).await?.into_iter();
    let mut themes: Vec<ThemeSeen> = themes
        .map(|theme| ThemeSeen { id: theme.id, title: theme.title, slips: theme.slips, votes: theme.votes })
        .collect();
    themes.sort_by_key(|theme| std::cmp::Reverse(theme.votes.unwrap_or(-1)));
    Ok(themes)
}

/// What stands on the wall.
pub async fn list_slips(on: &mut impl Reads, project: ProjectId) -> Result<Vec<SlipSeen>, Error> {
    let slips = workshop::list_slips(on, project).await?.into_iter().filter(|slip| slip.state == SlipState::Shown);
    let seen = |slip: workshop::Slip| Some(SlipSeen { id: slip.id, words: slip.said?.words, theme: slip.theme });
    Ok(slips.filter_map(seen).collect())
}

/// The slips that groups and drafts grew from; the wall is not read where they grew from none.
async fn list_roots(
    on: &mut impl Reads,
    project: ProjectId,
    groups: &[Group],
    drafts: &[Draft],
) -> Result<Vec<SlipSeen>, Error> {
    let of_groups = groups.iter().flat_map(|group| &group.slips).map(|slip| slip.uuid());
    let of_drafts = drafts.iter().flat_map(|draft| &draft.from);
    let of_drafts = of_drafts.filter(|(node, _)| *node == Node::Slip).map(|(_, id)| *id);
    let roots: BTreeSet<Uuid> = of_groups.chain(of_drafts).collect();
    if roots.is_empty() {
        return Ok(vec![]);
    }
    Ok(list_slips(on, project).await?.into_iter().filter(|slip| roots.contains(&slip.id.uuid())).collect())
}

/// What stands on the wall in each of these themes.
pub async fn slips_of(
    on: &mut impl Reads,
    project: ProjectId,
    themes: &[ThemeId],
) -> Result<BTreeMap<ThemeId, Vec<String>>, Error> {
    let mut slips = BTreeMap::<ThemeId, Vec<String>>::new();
    if themes.is_empty() {
        return Ok(slips);
    }
    for slip in list_slips(on, project).await? {
        if let Some(theme) = slip.theme.filter(|theme| themes.contains(theme)) {
            slips.entry(theme).or_default().push(slip.words);
        }
    }
    Ok(slips)
}
