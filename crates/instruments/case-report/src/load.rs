//! Everything that a report is drafted from, as it stands now.

use std::collections::BTreeSet;

use jiff::Timestamp;
use redthread_core::gate::Told;
use redthread_core::ids::{Id as _, PersonId, Uuid};
use redthread_core::kit::Kit;
use redthread_core::people::Standpoint;
use redthread_core::workshop::{InvitationStep, Invited};
use redthread_storage::commissions::{Commission, find_commission};
use redthread_storage::meetings::{Meeting, list_meetings};
use redthread_storage::people::{Person, list_people};
use redthread_storage::workshop::{
    ClosingWords, FollowUp, Group, Invitee, Theme, Worry, count_by_standpoint, count_participants, find_wall,
    list_closing_words, list_follow_ups, list_groups, list_invitees, list_themes, list_worries,
};
use redthread_storage::{Error, Project, Reads, projects};

use crate::model::Heading;

/// Everything.
pub(crate) struct Material {
    pub(crate) project: Project,
    pub(crate) kit: Kit,
    pub(crate) organisation: String,
    /// The moment at which it stands so.
    pub(crate) now: Timestamp,
    pub(crate) commission: Option<Commission>,
    pub(crate) worries: Vec<Worry>,
    pub(crate) meetings: Vec<Meeting>,
    pub(crate) invitees: Vec<Invitee>,
    pub(crate) people: Vec<Person>,
    /// Who joined on the day with a standpoint, and how many joined at all.
    pub(crate) joined: (Vec<(Standpoint, usize)>, usize),
    pub(crate) themes: Vec<Theme>,
    pub(crate) groups: Vec<Group>,
    pub(crate) rounds: Vec<FollowUp>,
    pub(crate) closing: Vec<ClosingWords>,
}

impl Material {
    pub(crate) async fn load(
        on: &mut impl Reads,
        (project, kit): (Project, Kit),
        now: Timestamp,
    ) -> Result<Self, Error> {
        let id = project.id;
        Ok(Self {
            organisation: projects::organisation_name(on, project.organisation).await?,
            commission: find_commission(on, id).await?,
            worries: list_worries(on, id).await?,
            meetings: list_meetings(on, id).await?,
            invitees: list_invitees(on, id).await?,
            people: list_people(on, id).await?,
            joined: load_joined(on, &project).await?,
            themes: list_themes(on, id).await?,
            groups: list_groups(on, id).await?,
            rounds: list_follow_ups(on, id).await?,
            closing: list_closing_words(on, id).await?,
            project,
            kit,
            now,
        })
    }

    /// Who was there by standpoint, and how many more without one: those whose coming was written down, beside their
    /// invitation or at the meeting of the day; else those who joined on the day; else those who said yes.
    pub(crate) fn present(&self) -> (Vec<(Standpoint, usize)>, usize) {
        let came = self.came();
        let yes = self.invitees.iter().filter(|one| one.stands() == Invited::Yes).map(|one| one.person).collect();
        match () {
            () if !came.is_empty() => (self.by_standpoint(&came), 0),
            () if self.joined.1 > 0 => {
                let known: usize = self.joined.0.iter().map(|(_, n)| n).sum();
                (self.joined.0.clone(), self.joined.1.saturating_sub(known))
            }
            () => (self.by_standpoint(&yes), 0),
        }
    }

    /// How many were there, as [`Material::present`] counts them.
    pub(crate) fn people_present(&self) -> usize {
        let (by_standpoint, without) = self.present();
        by_standpoint.iter().map(|(_, n)| n).sum::<usize>() + without
    }

    /// Whose coming was written down. Many who work there are at the meeting without an invitation of their own.
    fn came(&self) -> BTreeSet<PersonId> {
        let invited = self.invitees.iter().filter(|one| one.has(InvitationStep::Came)).map(|one| one.person);
        let held = self.meetings.iter().filter(|meeting| meeting.kind == "workshop" && meeting.held_at <= self.now);
        let stayed_away =
            |person: &PersonId| self.invitees.iter().any(|one| one.person == *person && one.stands() == Invited::No);
        let met = held.flat_map(|meeting| &meeting.people).copied().filter(|person| !stayed_away(person));
        invited.chain(met).collect()
    }

    fn by_standpoint(&self, people: &BTreeSet<PersonId>) -> Vec<(Standpoint, usize)> {
        let of = |id: PersonId| self.people.iter().find(|person| person.id == id).map(|person| person.standpoint);
        let counted = redthread_core::workshop::Balance::of(people.iter().filter_map(|person| of(*person)));
        counted.standpoints().map(|standpoint| (standpoint, counted.count(standpoint))).collect()
    }

    /// Groups smaller than this are told together.
    pub(crate) fn least(&self) -> usize {
        usize::try_from(self.kit.rules.smallest_group).unwrap_or(usize::MAX)
    }

    /// What a group is called; a dash for one that is not there.
    pub(crate) fn group_title(&self, id: redthread_core::ids::GroupId) -> &str {
        self.groups.iter().find(|group| group.id == id).map_or("–", |group| group.title.as_str())
    }

    /// Words of people that can stand under a heading, in their order.
    pub(crate) fn quotes(&self, heading: Heading) -> Vec<Quote> {
        match heading {
            Heading::Results => self.closing_words(),
            Heading::WhatThen => self.rounds.iter().flat_map(|round| self.answered(round)).collect(),
            _ => vec![],
        }
    }

    /// The closing words, side by side: those who are served first.
    fn closing_words(&self) -> Vec<Quote> {
        let mut said: Vec<&ClosingWords> = self.closing.iter().collect();
        said.sort_by_key(|words| words.standpoint);
        said.into_iter().filter_map(closing).collect()
    }

    /// The words of each group's answer that counts.
    fn answered(&self, round: &FollowUp) -> Vec<Quote> {
        let answers = round.asked.iter().filter_map(|group| round.answer_of(*group));
        let quote = |answer: &redthread_storage::workshop::Answer| {
            Some(Quote {
                id: answer.id.uuid(),
                told: answer.told()?,
                from: From::Group(self.group_title(answer.group).to_owned(), round.number),
            })
        };
        answers.filter_map(quote).collect()
    }
}

fn closing(words: &ClosingWords) -> Option<Quote> {
    Some(Quote { id: words.id.uuid(), told: words.told.clone()?, from: From::Standpoint(words.standpoint) })
}

async fn load_joined(on: &mut impl Reads, project: &Project) -> Result<(Vec<(Standpoint, usize)>, usize), Error> {
    let Some(wall) = find_wall(on, project.id).await? else { return Ok((vec![], 0)) };
    let number = |n: i64| usize::try_from(n).unwrap_or_default();
    let counts = count_by_standpoint(on, wall.id).await?;
    let all = number(count_participants(on, wall.id).await?);
    Ok((counts.into_iter().map(|(standpoint, n)| (standpoint, number(n))).collect(), all))
}

/// Words of somebody that can stand in the report.
pub(crate) struct Quote {
    /// Which: closing words, or an answer.
    pub(crate) id: Uuid,
    /// The words, shut until a gate opens them.
    pub(crate) told: Told<String>,
    /// From whom, as readers are told.
    pub(crate) from: From,
}

/// From whom words are, as far as readers are told.
pub(crate) enum From {
    /// Somebody of this standpoint.
    Standpoint(Standpoint),
    /// A group, in which follow-up.
    Group(String, i64),
}
