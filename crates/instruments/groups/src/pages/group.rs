//! `/p/{project}/groups/{group}`: where a group came from, who is in it, what it promised, how it stands over time.

use std::collections::BTreeMap;

use maud::{Markup, html};
use redthread_core::ids::ThemeId;
use redthread_core::kit::Kit;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::follow_up::Report;
use redthread_core::workshop::group::GroupState;
use redthread_storage::Inside;
use redthread_storage::workshop::{Group, GroupStep};
use redthread_web::parts::{Field, dir_of, errors, form_start, told};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{ActionSeen, GROUPS, GroupSeen, Tie, way};
use crate::actions::{LEADS, WRITES};
use crate::load::Loaded;

/// A step of the group's life, in words.
#[derive(Serialize)]
pub(crate) struct StepSeen {
    when: String,
    said: String,
    words: Option<String>,
}

impl StepSeen {
    fn of(ctx: &Ctx, loaded: &Loaded, step: &GroupStep) -> Self {
        let other = step.other.map(|other| loaded.title(other).to_owned()).unwrap_or_default();
        let key = format!("groups-step-{}", step.what.code());
        Self {
            when: ctx.words.date(step.at),
            said: ctx.words.say_with(&key, [("group", other.into())]),
            words: step.words.clone(),
        }
    }
}

/// A theme that the group grew from, with what was written in it.
#[derive(Serialize)]
pub(crate) struct ThemeRoots {
    title: String,
    slips: Vec<String>,
}

#[derive(Serialize)]
pub(crate) struct GroupView {
    project: String,
    group: GroupSeen,
    roots: Vec<ThemeRoots>,
    actions: Vec<ActionSeen>,
    steps: Vec<StepSeen>,
    /// The group with which it says it merged, while it still stands as working by itself.
    says_merged_with: Option<Tie>,
    /// Whether an edition of the case report tells of it.
    pub(crate) is_told: bool,
    #[serde(skip)]
    others: Vec<(String, String)>,
    #[serde(skip)]
    may_lead: bool,
    #[serde(skip)]
    may_write: bool,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl GroupView {
    pub(crate) fn of(
        ctx: &Ctx,
        (inside, kit): (&Inside, Option<&Kit>),
        loaded: &Loaded,
        (group, mut slips): (&Group, BTreeMap<ThemeId, Vec<String>>),
        filled: Filled,
    ) -> Self {
        let merges = loaded.merges();
        let own = [group.id].into_iter().chain(merges.carried(group.id)).collect::<Vec<_>>();
        let is_possible = |other: &&Group| merges.may_merge(group.id, other.id).is_ok();
        let others = loaded.groups.iter().filter(is_possible).map(|other| (other.id.to_string(), other.title.clone()));
        Self {
            project: inside.project.id.to_string(),
            group: GroupSeen::of(ctx, loaded, group),
            roots: loaded
                .themes
                .iter()
                .filter_map(|theme| Some(ThemeRoots { slips: slips.remove(&theme.id)?, title: theme.title.clone() }))
                .collect(),
            actions: loaded
                .actions_of(group)
                .into_iter()
                .map(|action| ActionSeen::of(ctx, loaded, kit, action))
                .collect(),
            steps: loaded
                .steps
                .iter()
                .filter(|step| own.contains(&step.group))
                .map(|step| {
                    let mut seen = StepSeen::of(ctx, loaded, step);
                    if step.group != group.id {
                        seen.said = format!("{}: {}", loaded.title(step.group), seen.said);
                    }
                    seen
                })
                .collect(),
            says_merged_with: says_merged_with(loaded, group),
            is_told: false,
            others: others.collect(),
            may_lead: inside.require_any(LEADS).is_ok(),
            may_write: inside.require_any(WRITES).is_ok(),
            filled,
        }
    }

    fn base(&self) -> String {
        format!("/p/{}/groups/{}", self.project, self.group.id)
    }

    fn came_from(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="from" {
                h2 id="from" { (ctx.say("groups-came-from")) }
                @if self.group.from.is_empty() { p.gap { (ctx.say("groups-came-from-nothing")) } } @else { (Tie::list(ctx, &self.group.from)) }
                @for root in &self.roots {
                    details.good {
                        summary { (ctx.words.say_with("groups-slips-of", [("theme", root.title.as_str().into()), ("n", root.slips.len().into())])) }
                        ul.slips { @for slip in &root.slips { li.slip { p.told dir=(dir_of(slip)) { (slip) } } } }
                    }
                }
                @if self.is_told { p { a.thread-to href=(format!("/p/{}/report#results", self.project)) { (ctx.say("groups-told-in-report")) } } }
                @if !self.group.took_in.is_empty() { p { (ctx.say("groups-took-in")) ":" } (Tie::list(ctx, &self.group.took_in)) }
            }
        }
    }

    fn members(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="who" {
                h2 id="who" { (ctx.say("groups-members")) }
                @if self.group.convener.is_none() { p.gap { (ctx.say("groups-no-convener")) } }
                @if self.group.lacks_served && self.group.state == GroupState::Working { p.gap { (ctx.say("groups-lacks-served")) } }
                ul.members { @for member in &self.group.members {
                    li { bdi { (member.alias) } " " span.meta { (member.standpoint) } @if member.convenes { " " span class="chip on" { (ctx.say("groups-convener")) } } }
                } }
            }
        }
    }

    fn promised(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="promised" {
                div.head {
                    h2 id="promised" { (ctx.say("groups-promised")) }
                    @if self.may_write && self.group.state == GroupState::Working { a class="do quiet small" href=(format!("/p/{}/groups/actions/new?group={}", self.project, self.group.id)) { (redthread_web::icon("plus")) (ctx.say("groups-settle")) } }
                }
                @if self.actions.is_empty() { p.gap { (ctx.say("groups-promised-nothing")) } } @else { (ActionSeen::table(ctx, &self.project, &self.actions, "promised")) }
            }
        }
    }

    fn over_time(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="time" {
                h2 id="time" { (ctx.say("groups-over-time")) }
                @if self.group.stands.is_empty() { p.gap { (ctx.say("groups-not-asked-yet")) } }
                (self.group.course(ctx))
                ol.track { @for step in &self.steps {
                    li { span.when { (step.when) } " " (step.said) @if let Some(words) = &step.words { (told(words)) } }
                } }
            }
        }
    }

    fn lead(&self, ctx: &Ctx) -> Markup {
        html! {
            section.deeds aria-labelledby="deeds" {
                h2 id="deeds" { (ctx.say("groups-change-more")) }
                @if self.group.state == GroupState::Working {
                    @if !self.others.is_empty() { (self.merge_form(ctx)) }
                    (self.stop_form(ctx))
                } @else {
                    form.form method="post" action=(format!("{}/resume", self.base())) {
                        (form_start(ctx))
                        p { (ctx.say("groups-resume-more")) }
                        div.actions { button class="do quiet" { (ctx.say("groups-resume")) } }
                    }
                }
            }
        }
    }

    fn merge_form(&self, ctx: &Ctx) -> Markup {
        html! {
            details.good open[self.filled.refusal_of("into").is_some() || self.says_merged_with.is_some()] {
                summary { (ctx.say("groups-merge")) }
                form.form method="post" action=(format!("{}/merge", self.base())) {
                    (form_start(ctx))
                    p { (ctx.say("groups-merge-more")) }
                    (Field::new(ctx, &self.filled, "into", "groups-merge-into").required().select(&self.others))
                    (Field::new(ctx, &self.filled, "merge_why", "groups-why").area(2))
                    div.actions { button.do { (ctx.say("groups-merge-do")) } }
                }
            }
        }
    }

    fn stop_form(&self, ctx: &Ctx) -> Markup {
        html! {
            details.good open[self.filled.refusal_of("why").is_some()] {
                summary { (ctx.say("groups-stop")) }
                form.form method="post" action=(format!("{}/stop", self.base())) {
                    (form_start(ctx))
                    p { (ctx.say("groups-stop-more")) }
                    (Field::new(ctx, &self.filled, "why", "groups-why").required().area(2))
                    div.actions { button.do.danger { (ctx.say("groups-stop-do")) } }
                }
            }
        }
    }
}

fn says_merged_with(loaded: &Loaded, group: &Group) -> Option<Tie> {
    use redthread_core::ids::Id as _;
    let answer = loaded.newest()?.answer_of(group.id)?;
    let other = answer.said.merged_with.filter(|_| answer.said.report == Report::Merged)?;
    (group.state == GroupState::Working)
        .then(|| Tie::of(loaded, (redthread_core::thread::Node::Group, other.uuid())))
        .flatten()
}

impl View for GroupView {
    fn title(&self, _: &Ctx) -> String {
        self.group.title.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, GROUPS, &self.group.title))
                p.kicker { (ctx.say("groups-group")) }
                h1 dir=(dir_of(&self.group.title)) { (self.group.title) }
                (errors(ctx, &self.filled))
                @if let Some(into) = &self.group.merged_into {
                    div.notice { (redthread_web::icon("info")) p { (ctx.say("groups-goes-on-in")) " " a.thread-to href=(into.path) dir=(dir_of(&into.title)) { (into.title) } ". " (ctx.say("groups-asked-there")) } }
                }
                @if self.group.state == GroupState::Stopped { div.notice { (redthread_web::icon("info")) p { (ctx.say("groups-has-ended")) } } }
                @if let Some(other) = &self.says_merged_with {
                    div.notice { (redthread_web::icon("info")) p { (ctx.words.say_with("groups-says-merged", [("group", other.title.as_str().into())])) } }
                }
                @if self.group.purpose.is_empty() { p.gap { (ctx.say("groups-no-purpose")) } } @else { div.lead { (told(&self.group.purpose)) } }
                @if self.may_lead { div.actions { a.do href=(format!("{}/edit", self.base())) { (ctx.say("groups-edit")) } } }
                (self.members(ctx))
                (self.came_from(ctx))
                (self.promised(ctx))
                (self.over_time(ctx))
                @if self.may_lead { (self.lead(ctx)) }
            } }
        }
    }
}
