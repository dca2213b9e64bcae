//! `/p/{project}/follow-ups`: every round, the next one, and how all groups stand over time.

use jiff::civil::Date;
use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_core::workshop::follow_up::{Report, RoundState, Standing};
use redthread_storage::Inside;
use redthread_storage::workshop::FollowUp;
use redthread_web::course::{say_standing, sign};
use redthread_web::parts::{Field, dir_of, empty, errors, form_start, scroll};
use redthread_web::rule::say_day;
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{GroupSeen, ROUNDS, asked_when, tabs, way};
use crate::actions::ASKS;
use crate::load::Loaded;

#[derive(Serialize)]
pub(crate) struct RoundRow {
    id: String,
    number: i64,
    state: RoundState,
    when: String,
    asked: usize,
    answered: usize,
    silent: usize,
}

impl RoundRow {
    fn of(ctx: &Ctx, loaded: &Loaded, round: &FollowUp) -> Self {
        let count =
            |is: fn(Standing) -> bool| round.asked.iter().filter(|group| is(loaded.standing(round, **group))).count();
        Self {
            id: round.id.to_string(),
            number: round.number,
            state: round.days.state(loaded.now),
            when: asked_when(ctx, round),
            asked: round.asked.len(),
            answered: count(|how| how.report().is_some()),
            silent: count(|how| how == Standing::NoReport),
        }
    }

    fn line(&self, ctx: &Ctx) -> String {
        match self.state {
            RoundState::Planned | RoundState::Due => {
                ctx.words.say_with("follow-up-line-planned", [("day", self.when.clone().into())])
            }
            RoundState::Open | RoundState::Closed => ctx.words.say_with(
                "follow-up-line",
                [
                    ("day", self.when.clone().into()),
                    ("n", self.answered.into()),
                    ("of", self.asked.into()),
                    ("silent", self.silent.into()),
                ],
            ),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct RoundsView {
    project: String,
    rounds: Vec<RoundRow>,
    groups: Vec<GroupSeen>,
    /// The day that the next form offers.
    next_due: String,
    #[serde(skip)]
    may_plan: bool,
    #[serde(skip)]
    filled: Filled,
}

impl RoundsView {
    pub(crate) fn of(ctx: &Ctx, inside: &Inside, loaded: &Loaded, next: Date, filled: Filled) -> Self {
        Self {
            project: inside.project.id.to_string(),
            rounds: loaded.rounds.iter().rev().map(|round| RoundRow::of(ctx, loaded, round)).collect(),
            groups: loaded.groups.iter().map(|group| GroupSeen::of(ctx, loaded, group)).collect(),
            next_due: say_day(&ctx.words, next),
            may_plan: inside.require_any(ASKS).is_ok() && loaded.current().is_none() && !loaded.groups.is_empty(),
            filled,
        }
    }

    fn plan(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="plan" {
                h2 id="plan" { (ctx.say(if self.rounds.is_empty() { "follow-up-plan" } else { "follow-up-plan-next" })) }
                form.form method="post" {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "due_on", "follow-up-due-on").help("follow-up-due-on-help").required().day())
                    div.actions { button.do { (ctx.say("follow-up-plan-do")) } }
                }
            }
        }
    }

    fn list(&self, ctx: &Ctx) -> Markup {
        html! {
            ul.rows { @for round in &self.rounds {
                li {
                    div {
                        h3 { a href=(format!("/p/{}/follow-ups/{}", self.project, round.id)) { (ctx.words.say_with("follow-up-round-n", [("n", round.number.into())])) } }
                        p.meta { (round.line(ctx)) }
                    }
                    div.end { span.chip.warn[round.state == RoundState::Due].ok[round.state == RoundState::Closed] { (ctx.words.code("follow-up-state", round.state.code())) } }
                }
            } }
        }
    }
}

/// All groups and all rounds in one table: a mark and a word in each cell, and the key below.
pub(crate) fn overview(ctx: &Ctx, project: Option<&str>, groups: &[GroupSeen]) -> Markup {
    let columns = groups.iter().map(|group| &group.stands).max_by_key(|stands| stands.len());
    let heads = columns.map(|stands| stands.iter().map(|stand| (stand.round, stand.when.clone())).collect::<Vec<_>>());
    let heads = heads.unwrap_or_default();
    let table = html! {
        table class="data course-table" {
            caption.vh { (ctx.say("groups-over-time")) }
            thead { tr { th scope="col" { (ctx.say("groups-group")) } @for (n, when) in &heads { th scope="col" { (ctx.words.say_with("follow-up-round-n", [("n", (*n).into())])) br; span.meta { (when) } } } } }
            tbody { @for group in groups {
                tr {
                    th scope="row" dir=(dir_of(&group.title)) { @match project { Some(project) => a href=(format!("/p/{project}/groups/{}", group.id)) { (group.title) }, None => (group.title) } }
                    @for stand in &group.stands { td class=(format!("is-{}", stand.standing.replace('_', "-"))) { (sign(stand.how)) " " (stand.said) } }
                }
            } }
        }
    };
    html! { @if !heads.is_empty() { (scroll("over-time", &table)) } }
}

/// Every mark with its word, in the order of the way.
pub(crate) fn key(ctx: &Ctx) -> Markup {
    let reports = Report::ALL.iter().map(|report| Standing::Reported(*report));
    html! { ul.key.course-key { @for how in reports.chain([Standing::NoReport]) { li { (sign(how)) (say_standing(&ctx.words, how)) } } } }
}

impl View for RoundsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("follow-up-rounds")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (way(ctx, &self.project, ROUNDS, ""))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("follow-up-lead")) }
                (tabs(ctx, &self.project, "follow-ups"))
                @if self.groups.is_empty() {
                    (empty(&ctx.say("follow-up-no-groups"), &ctx.say("follow-up-no-groups-more"), None))
                } @else if self.rounds.is_empty() && !self.may_plan {
                    (empty(&ctx.say("follow-up-none"), &ctx.say("follow-up-none-more"), None))
                }
                (self.list(ctx))
                @if self.may_plan { (self.plan(ctx)) }
                @if self.groups.iter().any(|group| !group.stands.is_empty()) {
                    section aria-labelledby="over-time" {
                        h2 id="over-time" { (ctx.say("groups-over-time")) }
                        (overview(ctx, Some(&self.project), &self.groups))
                        (key(ctx))
                    }
                }
                @if !self.rounds.is_empty() {
                    div.downloads {
                        a class="do quiet small" href=(format!("/p/{}/follow-ups/export.csv", self.project)) { (icon("down")) "CSV" }
                        a class="do quiet small" href=(format!("/p/{}/follow-ups/due.ics", self.project)) { (icon("clock")) (ctx.say("follow-up-calendar")) }
                    }
                }
            } }
        }
    }
}
