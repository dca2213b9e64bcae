//! One nomination: the short form as a page, the marks, the decision and its history.

use std::collections::BTreeMap;

use maud::{Markup, html};
use redthread_core::ids::{DecisionId, MeetingId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_storage::Inside;
use redthread_storage::meetings::{Decision, Meeting};
use redthread_web::parts::{self, Field};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{crumbs, gap, guess_line, inline_choices, state_chip, sum_cell, title_of};
use crate::model::{CaseWords, Criterion, Mark, NominationText, Ruling, State, Verdict, is_scored};
use crate::table::{Case, Table};

/// One nomination.
#[derive(Serialize)]
pub(crate) struct NominationView {
    id: String,
    number: i64,
    version: i64,
    state: &'static str,
    title: Option<String>,
    text: Option<NominationText>,
    places: BTreeMap<String, String>,
    guess: &'static str,
    nominated_by: String,
    story: Option<String>,
    rulings: Vec<RulingJson>,
    #[serde(skip)]
    project: String,
    #[serde(skip)]
    base: String,
    #[serde(skip)]
    case: Case,
    #[serde(skip)]
    table: Table,
    #[serde(skip)]
    me: Option<redthread_core::ids::PersonId>,
    #[serde(skip)]
    may_select: bool,
    #[serde(skip)]
    meetings: Meetings,
    #[serde(skip)]
    filled: Filled,
    #[serde(skip)]
    is_conflict: bool,
}

#[derive(Serialize)]
struct RulingJson {
    verdict: &'static str,
    reason: Option<String>,
    criteria_version: i64,
    decision: Option<String>,
    ruled_by: String,
    ruled_at: String,
}

/// The decisions of meetings that a ruling may rest on, with the titles of their meetings.
#[derive(Debug, Default)]
pub(crate) struct Meetings {
    titles: BTreeMap<MeetingId, String>,
    decisions: Vec<Decision>,
}

impl Meetings {
    pub(crate) fn new(meetings: Vec<Meeting>, decisions: Vec<Decision>) -> Self {
        Self { titles: meetings.into_iter().map(|meeting| (meeting.id, meeting.title)).collect(), decisions }
    }

    fn name(&self, decision: &Decision) -> String {
        let meeting = self.titles.get(&decision.meeting).map_or("", String::as_str);
        format!("{meeting}: {}", decision.question)
    }

    fn find(&self, id: DecisionId) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == id)
    }
}

impl NominationView {
    pub(crate) fn new(inside: &Inside, table: Table, case: Case, meetings: Meetings) -> Self {
        let words = case.words();
        Self {
            id: case.id.to_string(),
            number: case.number,
            version: case.version,
            state: case.state.code(),
            title: words.map(|words| words.text.title.clone()),
            text: words.map(|words| words.text.clone()),
            places: case.places.clone(),
            guess: case.guess.code(),
            nominated_by: table.alias(case.nominated_by).to_owned(),
            story: case.story.map(|story| story.to_string()),
            rulings: case.rulings.iter().enumerate().map(|(n, ruling)| ruling_json(&table, words, n, ruling)).collect(),
            project: inside.project.title.clone(),
            base: format!("/p/{}", inside.project.id),
            me: inside.person,
            may_select: inside.may(Right::Select) && inside.person.is_some(),
            meetings,
            filled: Filled::default(),
            is_conflict: false,
            case,
            table,
        }
    }

    /// With what was typed, and what is to be mended.
    pub(crate) fn filled(self, filled: Filled) -> Self {
        Self { filled, ..self }
    }

    /// With what was typed when somebody else was faster.
    pub(crate) fn conflict(self, filled: Filled) -> Self {
        Self { filled, is_conflict: true, ..self }
    }

    fn page(&self) -> String {
        format!("{}/nominations/{}", self.base, self.id)
    }
}

fn ruling_json(table: &Table, words: Option<&CaseWords>, n: usize, ruling: &Ruling) -> RulingJson {
    RulingJson {
        verdict: ruling.verdict.code(),
        reason: words.and_then(|words| words.reasons.get(n)).cloned(),
        criteria_version: ruling.criteria_version,
        decision: ruling.decision.map(|id| id.to_string()),
        ruled_by: table.alias(ruling.ruled_by).to_owned(),
        ruled_at: ruling.ruled_at.to_string(),
    }
}

impl View for NominationView {
    fn title(&self, ctx: &Ctx) -> String {
        title_of(ctx, &self.case)
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let title = self.title(ctx);
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &self.base, &self.project, &[(title.clone(), String::new())]))
                @if self.is_conflict { div.notice.warning role="alert" { (icon("warn")) p { (ctx.say("nomination-conflict")) } } }
                p.kicker { (self.table.place_names(&self.case).join(" · ")) }
                h1 dir=(parts::dir_of(&title)) { (title) }
                p { (state_chip(ctx, self.case.state)) " " (self.story_link(ctx)) }
                @match self.case.words() { Some(words) => (Self::words(ctx, words)), None => (gap(ctx, &self.case.shown)) }
                (guess_line(ctx, self.case.guess))
                (self.facts(ctx))
                (self.history(ctx))
                (self.deciding(ctx))
                (self.marks(ctx))
            } }
        }
    }
}

impl NominationView {
    fn story_link(&self, ctx: &Ctx) -> Markup {
        html! { @if let Some(story) = self.case.story { a href=(format!("{}/stories/{story}", self.base)) { (ctx.say("nomination-to-story")) } } }
    }

    fn words(ctx: &Ctx, words: &CaseWords) -> Markup {
        let text = &words.text;
        let client = match &text.client_view {
            Some(view) => parts::told(view),
            None => {
                html! { p { span class="state not-asked" { (icon("not-asked")) (ctx.say("nomination-not-asked")) } } }
            }
        };
        html! {
            div.sides {
                article.before { h2 { (ctx.say("nomination-before")) } (parts::told(&text.before)) }
                article.after { h2 { (ctx.say("nomination-after")) } (parts::told(&text.after)) }
            }
            section aria-labelledby="why" { h2 id="why" { (ctx.say("nomination-why")) } (parts::told(&text.why)) }
            div.sides {
                article { h3 { (ctx.say("nomination-worker-view")) } @if text.worker_view.is_empty() { p.meta { (ctx.say("nomination-erased")) } } @else { (parts::told(&text.worker_view)) } }
                article { h3 { (ctx.say("nomination-client-view")) } (client) }
            }
        }
    }

    fn facts(&self, ctx: &Ctx) -> Markup {
        html! {
            dl.facts {
                div { dt { (ctx.say("nomination-nominated-by")) } dd { bdi { (self.nominated_by) } } }
                div { dt { (ctx.say("nomination-made-at")) } dd { (ctx.words.date(self.case.made_at)) } }
            }
            @if self.case.is_mendable { div.actions { a.do.quiet.small href=(format!("{}/edit", self.page())) { (ctx.say("nomination-edit")) } } }
        }
    }

    fn deciding(&self, ctx: &Ctx) -> Markup {
        if !self.may_select || self.case.words().is_none() {
            return html! {};
        }
        html! {
            section aria-labelledby="decide" {
                @if self.case.state != State::Waiting { h2 id="decide" { (ctx.say("nomination-reopen")) } (self.reopen_form(ctx)) }
                @else if self.table.criteria().is_empty() {
                    h2 id="decide" { (ctx.say("nomination-decide")) }
                    p { (ctx.say("nomination-no-criteria")) }
                    a.do href=(format!("{}/criteria", self.base)) { (ctx.say("nomination-criteria-settle")) }
                }
                @else { h2 id="decide" { (ctx.say("nomination-decide")) } (self.decide_form(ctx)) }
            }
        }
    }

    fn form(&self, ctx: &Ctx, action: &str, fields: &Markup) -> Markup {
        html! {
            form.form method="post" action=(format!("{}/{action}", self.page())) data-guard {
                (parts::form_start(ctx))
                input type="hidden" name="version" value=(self.case.version);
                (parts::errors(ctx, &self.filled))
                (fields)
            }
        }
    }

    fn decide_form(&self, ctx: &Ctx) -> Markup {
        let verdicts = [Verdict::Chosen, Verdict::SetAside].map(|verdict| {
            let (label, more) = (
                format!("nomination-verdict-{}", verdict.code().replace('_', "-")),
                format!("nomination-verdict-{}-more", verdict.code().replace('_', "-")),
            );
            (verdict.code().to_owned(), ctx.say(&label), ctx.say(&more))
        });
        let same = self.me == Some(self.case.nominated_by);
        self.form(ctx, "decide", &html! {
            @if same { div.notice.info role="status" { (icon("info")) p { (ctx.say("nomination-own")) } } }
            (Field::new(ctx, &self.filled, "verdict", "nomination-verdict").required().radios(&verdicts))
            (Field::new(ctx, &self.filled, "reason", "nomination-reason").help("nomination-reason-help").required().area(3))
            (self.meeting_field(ctx))
            (parts::save_bar(ctx, "nomination-record", ""))
        })
    }

    fn meeting_field(&self, ctx: &Ctx) -> Markup {
        let none = (String::new(), ctx.say("nomination-no-meeting"));
        let decisions =
            self.meetings.decisions.iter().map(|decision| (decision.id.to_string(), self.meetings.name(decision)));
        let options: Vec<_> = [none].into_iter().chain(decisions).collect();
        html! { @if options.len() > 1 { (Field::new(ctx, &self.filled, "decision", "nomination-meeting").help("nomination-meeting-help").select(&options)) } }
    }

    fn reopen_form(&self, ctx: &Ctx) -> Markup {
        let help = if self.case.story.is_some() { "nomination-reopen-story" } else { "nomination-reopen-help" };
        self.form(
            ctx,
            "reopen",
            &html! {
                (Field::new(ctx, &self.filled, "reason", "nomination-reopen-reason").help(help).required().area(3))
                div.actions { button class="do quiet" { (ctx.say("nomination-reopen")) } }
            },
        )
    }

    fn marks(&self, ctx: &Ctx) -> Markup {
        let scored: Vec<&Criterion> =
            self.table.criteria().iter().filter(|criterion| is_scored(criterion.what.kind)).collect();
        if scored.is_empty() || !self.table.sees_all {
            return html! {};
        }
        html! {
            section aria-labelledby="marks" {
                h2 id="marks" { (ctx.say("nomination-marks")) }
                (self.given(ctx, &scored))
                @if self.may_select && self.case.state == State::Waiting && self.case.words().is_some() { (self.marks_form(ctx, &scored)) }
            }
        }
    }

    fn given(&self, ctx: &Ctx, scored: &[&Criterion]) -> Markup {
        html! {
            dl.facts {
                @for criterion in scored {
                    div {
                        dt dir=(parts::dir_of(&criterion.what.title)) { (criterion.what.title) }
                        dd { (sum_cell(ctx, criterion.what.kind, self.case.sum(criterion.id))) " " span.meta { (self.scorers(criterion)) } }
                    }
                }
            }
        }
    }

    fn scorers(&self, criterion: &Criterion) -> Markup {
        let mine = self.case.marks.iter().filter(|mark| mark.criterion == criterion.id);
        html! { @for (n, mark) in mine.enumerate() { @if n > 0 { ", " } bdi { (self.table.alias(mark.scorer)) } } }
    }

    fn marks_form(&self, ctx: &Ctx, scored: &[&Criterion]) -> Markup {
        let filled = self.marks_filled();
        html! {
            h3 { (ctx.say("nomination-my-marks")) }
            form.form method="post" action=(format!("{}/marks", self.page())) {
                (parts::form_start(ctx))
                @for criterion in scored {
                    (inline_choices(ctx, &filled, &format!("mark-{}", criterion.id), &criterion.what.title, &mark_options(ctx, criterion)))
                    @if !criterion.what.explanation.is_empty() { (parts::told(&criterion.what.explanation)) }
                }
                div.actions { button class="do quiet" { (ctx.say("nomination-save-marks")) } }
            }
        }
    }

    /// One's own marks as they stand; after a refusal what was sent.
    fn marks_filled(&self) -> Filled {
        if self.filled.form.names().any(|name| name.starts_with("mark-")) {
            return self.filled.clone();
        }
        let mine = self.case.marks.iter().filter(|mark| Some(mark.scorer) == self.me);
        Filled::with(mine.map(|mark| (format!("mark-{}", mark.criterion), mark.mark.code())))
    }

    fn history(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.case.rulings.is_empty() {
                section aria-labelledby="history" {
                    h2 id="history" { (ctx.say("nomination-history")) }
                    ul.rows { @for (ruling, shown) in self.case.rulings.iter().zip(&self.rulings) { (self.ruling(ctx, ruling, shown)) } }
                }
            }
        }
    }

    fn ruling(&self, ctx: &Ctx, ruling: &Ruling, shown: &RulingJson) -> Markup {
        let decision = ruling.decision.and_then(|id| self.meetings.find(id));
        let version = ctx.words.say_with("nomination-under-version", [("n", ruling.criteria_version.into())]);
        html! {
            li {
                div {
                    h3 { (ctx.words.code("nomination-ruling", ruling.verdict.code())) }
                    @if let Some(reason) = &shown.reason { (parts::told(reason)) }
                    p.meta {
                        (ctx.words.date(ruling.ruled_at)) " · " bdi { (shown.ruled_by) }
                        @if ruling.ruled_by == self.case.nominated_by { " · " (ctx.say("nomination-also-nominated")) }
                        " · " a href=(format!("{}/criteria#version-{}", self.base, ruling.criteria_version)) { (version) }
                        @if ruling.criteria_version < self.table.version() { " · " (ctx.say("nomination-criteria-changed-since")) }
                    }
                    @if let Some(decision) = decision { p.meta { (ctx.say("nomination-rests-on")) " " a href=(format!("{}/meetings/{}", self.base, decision.meeting)) dir=(parts::dir_of(&decision.question)) { (self.meetings.name(decision)) } } }
                }
            }
        }
    }
}

fn mark_options(ctx: &Ctx, criterion: &Criterion) -> Vec<(String, String)> {
    let none = (String::new(), ctx.say("nomination-mark-none"));
    let marks = Mark::of(criterion.what.kind).into_iter().map(|mark| {
        let label = match mark {
            Mark::Points(points) => points.to_string(),
            _ => ctx.words.code("nomination-mark", mark.code()),
        };
        (mark.code().to_owned(), label)
    });
    [none].into_iter().chain(marks).collect()
}
