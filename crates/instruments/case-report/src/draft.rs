//! What is there, worded under the headings: counted and named from the rows, in the language of the project. No words of
//! people stand in a draft but worries that may be told, which belong to nobody.

use redthread_core::day::noon;
use redthread_core::people::Standpoint;
use redthread_core::workshop::few::{Shown, apart, shown};
use redthread_core::workshop::follow_up::RoundState;
use redthread_core::workshop::group::GroupState;
use redthread_core::workshop::{InvitationStep, Invited, WorryState};
use redthread_storage::workshop::{FollowUp, Group, Theme, Worry};
use redthread_web::{Say, Words};

use crate::load::Material;
use crate::model::Heading;

/// So many themes of a phase stand in a draft.
const MOST_THEMES: usize = 10;

/// The draft of a heading; empty while nothing is there.
pub(crate) fn draft(material: &Material, words: &Words, heading: Heading) -> String {
    let writer = Writer { m: material, words: words.in_lang(material.project.lang) };
    let paragraphs = match heading {
        Heading::Commissioner => vec![material.organisation.clone()],
        Heading::Background => writer.of_commission(|commission| commission.background.clone()),
        Heading::Purpose => writer.purpose(),
        Heading::Mobilisation => writer.mobilisation(),
        Heading::Participants => writer.participants(),
        Heading::Results => writer.results(),
        Heading::WhatThen => writer.what_then(),
    };
    let paragraphs: Vec<String> = paragraphs.into_iter().filter(|one| !one.trim().is_empty()).collect();
    paragraphs.join("\n\n")
}

struct Writer<'m> {
    m: &'m Material,
    words: Words,
}

impl Writer<'_> {
    fn say<const N: usize>(&self, key: &str, values: [(&str, Say); N]) -> String {
        self.words.say_with(key, values)
    }

    fn of_commission(&self, part: impl Fn(&redthread_storage::commissions::Commission) -> String) -> Vec<String> {
        self.m.commission.iter().map(part).collect()
    }

    fn purpose(&self) -> Vec<String> {
        let Some(commission) = &self.m.commission else { return vec![] };
        let question = match commission.question.as_str() {
            "" => String::new(),
            question => self.say("report-question", [("question", question.into())]),
        };
        vec![commission.purpose.clone(), question]
    }

    fn mobilisation(&self) -> Vec<String> {
        let mut paragraphs: Vec<String> = self.m.worries.iter().filter_map(|worry| self.worry(worry)).collect();
        paragraphs.push(self.untold());
        paragraphs.push(self.meetings());
        paragraphs.push(self.invitations());
        paragraphs
    }

    /// A worry that may be told, and how it was met.
    fn worry(&self, worry: &Worry) -> Option<String> {
        let words = worry.words.as_deref().filter(|_| worry.may_be_told)?;
        let who = self.words.standpoint(worry.standpoint);
        let said = self.say("report-worry", [("who", who.into()), ("words", one_line(words).into())]);
        let last = worry.steps.last().and_then(|step| step.words.as_deref()).map(one_line);
        let met = match (worry.state(), last) {
            (WorryState::Met, Some(how)) => self.say("report-worry-met", [("how", how.into())]),
            (_, Some(how)) => self.say("report-worry-under-way", [("how", how.into())]),
            (_, None) => self.words.say("report-worry-open"),
        };
        Some(format!("{said} {met}"))
    }

    fn untold(&self) -> String {
        let untold: Vec<&Worry> =
            self.m.worries.iter().filter(|worry| worry.words.is_none() || !worry.may_be_told).collect();
        let met = untold.iter().filter(|worry| worry.state() == WorryState::Met).count();
        match untold.len() {
            0 => String::new(),
            n => self.say("report-worries-untold", [("n", n.into()), ("met", met.into())]),
        }
    }

    fn meetings(&self) -> String {
        let held: Vec<_> = self.m.meetings.iter().filter(|meeting| meeting.kind == "preparation").collect();
        let (Some(first), Some(last)) = (held.first(), held.last()) else { return String::new() };
        let days = [first.held_at, last.held_at].map(|at| self.words.date(at));
        let [from, until] = days;
        match held.len() {
            1 => self.say("report-meeting", [("day", from.into())]),
            n => self.say("report-meetings", [("n", n.into()), ("from", from.into()), ("until", until.into())]),
        }
    }

    /// Counts that differ by a few people are not told beside each other, nor beside how many were there.
    fn invitations(&self) -> String {
        let invited: Vec<_> = self.m.invitees.iter().filter(|one| one.stands() != Invited::Planned).collect();
        let (all, least) = (invited.len(), self.m.least());
        if all == 0 {
            return String::new();
        }
        if all < least {
            return self.say("report-invited-few", [("n", least.into())]);
        }
        let has = |step: InvitationStep| invited.iter().filter(|one| one.has(step)).count();
        let yes = invited.iter().filter(|one| one.stands() == Invited::Yes).count();
        let counts = [yes, has(InvitationStep::Told), has(InvitationStep::Paid)];
        let said = counts.iter().zip(apart(all, &[self.m.people_present()], &counts, least));
        let mut said = said.map(|(n, told)| self.part_of(all, *n, told));
        let mut next = || Say::from(said.next().unwrap_or_default());
        self.say("report-invited", [("n", all.into()), ("yes", next()), ("told", next()), ("paid", next())])
    }

    /// How many of the whole: a number where it may be told, else a word.
    fn part_of(&self, all: usize, n: usize, told: Option<usize>) -> String {
        match told {
            Some(0) => self.words.say("report-nobody"),
            Some(n) if n == all => self.words.say("report-everybody"),
            Some(n) => n.to_string(),
            None if n * 2 > all => self.words.say("report-most"),
            None => self.words.say("report-some"),
        }
    }

    fn participants(&self) -> Vec<String> {
        let (by_standpoint, without) = self.m.present();
        let mut counts: Vec<(Option<Standpoint>, usize)> =
            by_standpoint.into_iter().map(|(standpoint, n)| (Some(standpoint), n)).collect();
        counts.push((None, without));
        let Shown { each, together, rest } = shown(counts, self.m.least());
        let name = |who: &Option<Standpoint>| {
            who.map_or_else(|| self.words.say("report-no-standpoint"), |who| self.words.standpoint(who))
        };
        let mut items: Vec<String> = each.iter().map(|(who, n)| format!("- {}: {n}", name(who))).collect();
        if !together.is_empty() {
            let who = together.iter().map(name).collect::<Vec<_>>().join(", ");
            let n =
                rest.map_or_else(|| self.say("report-fewer-than", [("n", self.m.least().into())]), |n| n.to_string());
            items.push(match together.len() {
                1 => format!("- {who}: {n}"),
                _ => format!("- {}", self.say("report-together", [("who", who.into()), ("n", n.into())])),
            });
        }
        vec![items.join("\n")]
    }

    fn results(&self) -> Vec<String> {
        let phases = self.m.themes.chunk_by(|a, b| a.phase == b.phase);
        let mut paragraphs: Vec<String> = phases.map(|themes| self.themes(themes)).collect();
        let groups: Vec<String> = self.m.groups.iter().map(|group| format!("- {}", self.group(group))).collect();
        if !groups.is_empty() {
            paragraphs.push(format!("{}\n{}", self.words.say("report-groups"), groups.join("\n")));
        }
        paragraphs
    }

    /// The themes of one phase, the one with most votes first; where nobody voted, as they stood on the wall.
    fn themes(&self, themes: &[Theme]) -> String {
        let phase = themes.first().and_then(|theme| self.m.kit.stage(&theme.phase));
        let phase = phase.map(|stage| stage.text(self.words.lang()).title).unwrap_or_default();
        let mut ordered: Vec<&Theme> = themes.iter().collect();
        ordered.sort_by_key(|theme| std::cmp::Reverse(theme.votes));
        let item = |theme: &&Theme| match theme.votes {
            Some(votes) => {
                self.say("report-theme-votes", [("theme", theme.title.as_str().into()), ("n", votes.into())])
            }
            None => theme.title.clone(),
        };
        let items: Vec<String> = ordered.iter().take(MOST_THEMES).map(|theme| format!("- {}", item(theme))).collect();
        let has_votes = themes.iter().any(|theme| theme.votes.is_some());
        let head = if has_votes { "report-themes" } else { "report-themes-without-votes" };
        format!("{}\n{}", self.say(head, [("phase", phase.into())]), items.join("\n"))
    }

    fn group(&self, group: &Group) -> String {
        let named = match group.purpose.trim() {
            "" => group.title.clone(),
            purpose => format!("{}: {}", group.title, one_line(purpose)),
        };
        let end = match (group.state, group.merged_into) {
            (GroupState::Working, _) => return named,
            (GroupState::Merged, Some(into)) => {
                self.say("report-merged-into", [("group", self.m.group_title(into).into())])
            }
            (GroupState::Merged, None) => self.words.say("report-standing-merged"),
            (GroupState::Stopped, _) => self.words.say("report-standing-stopped"),
        };
        format!("{named} ({end})")
    }

    fn what_then(&self) -> Vec<String> {
        let opened = self.m.rounds.iter().filter(|round| round.days.opened_at.is_some());
        let mut paragraphs: Vec<String> = opened.map(|round| self.round(round)).collect();
        let states = |round: &&FollowUp| matches!(round.days.state(self.m.now), RoundState::Planned | RoundState::Due);
        if let Some(next) = self.m.rounds.iter().find(states) {
            let day = noon(next.days.due_on).map(|at| self.words.date(at)).unwrap_or_default();
            paragraphs.push(self.say("report-next-round", [("day", day.into())]));
        }
        paragraphs
    }

    fn round(&self, round: &FollowUp) -> String {
        let day = round.days.opened_at.map(|at| self.words.date(at)).unwrap_or_default();
        let head = self.say("report-round", [("n", round.number.into()), ("day", day.into())]);
        let asked = self.m.groups.iter().filter(|group| round.asked.contains(&group.id));
        let items: Vec<String> =
            asked.map(|group| format!("- {}: {}", group.title, self.standing(round, group))).collect();
        format!("{head}\n{}", items.join("\n"))
    }

    /// How a group stands; a silence is named.
    fn standing(&self, round: &FollowUp, group: &Group) -> String {
        let said = self.words.code("report-standing", round.standing(group.id, self.m.now).code());
        let with = round.answer_of(group.id).and_then(|answer| answer.said.merged_with);
        match with {
            Some(other) => {
                self.say("report-merged-with", [("said", said.into()), ("group", self.m.group_title(other).into())])
            }
            None => said,
        }
    }
}

/// A text on one line, so that a draft moves on line by line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
