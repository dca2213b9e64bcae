//! One meeting with its decisions, and the form of a meeting.

use maud::{Markup, html};
use redthread_core::kit::{Kit, Right};
use redthread_core::refusal::Refusal;
use redthread_storage::Inside;
use redthread_storage::meetings::{Decision, Meeting};
use redthread_storage::people::Person;
use redthread_web::parts::{Field, dir_of, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Head, alias_of, meanwhile};
use crate::model::{MeetingKind, is_after_today, roles_of};

/// A decision as it is shown.
#[derive(Serialize)]
struct DecisionCard {
    id: String,
    question: String,
    options: Vec<String>,
    result: String,
    reason: String,
    dissent: String,
}

/// `/p/{project}/meetings/{meeting}`.
#[derive(Serialize)]
pub(crate) struct MeetingView {
    head: Head,
    id: String,
    kind: &'static str,
    title: String,
    held_at: String,
    place: String,
    people: Vec<String>,
    decisions: Vec<DecisionCard>,
    ahead: bool,
    may_change: bool,
    may_decide: bool,
    #[serde(skip)]
    day: String,
    #[serde(skip)]
    filled: Filled,
}

impl MeetingView {
    pub(crate) fn of(
        ctx: &Ctx,
        inside: &Inside,
        meeting: &Meeting,
        all: &[Person],
        decisions: Vec<Decision>,
        filled: Filled,
    ) -> Self {
        let ahead = is_after_today(meeting, inside.now);
        Self {
            head: Head::of(inside),
            id: meeting.id.to_string(),
            kind: MeetingKind::of(meeting).code(),
            title: meeting.title.clone(),
            held_at: ctx.words.date(meeting.held_at),
            day: super::day_value(meeting.held_at),
            place: meeting.place.clone(),
            people: meeting.people.iter().map(|person| alias_of(all, *person)).collect(),
            decisions: decisions.into_iter().map(card).collect(),
            ahead,
            may_change: inside.may(Right::Steer),
            may_decide: !ahead && (inside.may(Right::Steer) || inside.may(Right::Select)),
            filled,
        }
    }

    fn at(&self, page: &str) -> String {
        self.head.at(&format!("meetings/{}{page}", self.id))
    }
}

fn card(decision: Decision) -> DecisionCard {
    let Decision { id, question, options, result, reason, dissent, .. } = decision;
    DecisionCard { id: id.to_string(), question, options, result, reason, dissent }
}

impl View for MeetingView {
    fn title(&self, _: &Ctx) -> String {
        self.title.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (self.head.crumbs(ctx, &[("steering-meetings-title", "meetings")], &self.title))
                p.kicker { (ctx.words.code("steering-kind", self.kind)) }
                h1 dir=(dir_of(&self.title)) { (self.title) }
                p.lead {
                    time datetime=(self.day) { (self.held_at) }
                    @if !self.place.is_empty() { " · " bdi { (self.place) } }
                    @if self.ahead { " · " (ctx.say("steering-ahead")) }
                }
                (self.present(ctx))
                @if self.kind == "study_day" { p { a href=(self.head.at(&format!("study-days/{}", self.id))) { (ctx.say("steering-study-day-page")) } } }
                (self.decided(ctx))
            } }
        }
    }
}

impl MeetingView {
    fn present(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="present" {
                div.head {
                    h2 id="present" { (ctx.say(if self.ahead { "steering-invited" } else { "steering-present" })) }
                    @if self.may_change { a class="do quiet small" href=(self.at("/edit")) { (ctx.say("steering-meeting-change")) } }
                }
                @if self.people.is_empty() { p { (ctx.say("steering-present-none")) } }
                @else { p { @for person in &self.people { span.chip { bdi { (person) } } " " } } }
            }
        }
    }

    fn decided(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="decisions" {
                h2 id="decisions" { (ctx.say("steering-decisions")) }
                @if self.decisions.is_empty() { p { (ctx.say(if self.ahead { "steering-decisions-ahead" } else { "steering-decisions-none" })) } }
                @for decision in &self.decisions { (drawn(ctx, decision)) }
                @if self.may_decide { (self.form(ctx)) }
            }
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        html! {
            h3 id="decide" { (ctx.say("steering-decide")) }
            form.form method="post" action=(self.at("/decisions")) data-guard {
                (form_start(ctx))
                (errors(ctx, &self.filled))
                (field("question", "steering-question").help("steering-question-help").required().line())
                (field("options", "steering-options").help("steering-options-help").area(3))
                (field("result", "steering-result").help("steering-result-help").required().line())
                (field("reason", "steering-reason").help("steering-reason-help").required().area(3))
                (field("dissent", "steering-dissent").help("steering-dissent-help").area(2))
                (save_bar(ctx, "steering-decision-save", ""))
            }
        }
    }
}

fn drawn(ctx: &Ctx, decision: &DecisionCard) -> Markup {
    html! {
        article.decision id=(decision.id) {
            h3 dir=(dir_of(&decision.question)) { (decision.question) }
            ul.options { @for option in &decision.options {
                @let chosen = *option == decision.result;
                li.chosen[chosen] dir=(dir_of(option)) { @if chosen { (icon("check")) span.vh { (ctx.say("steering-chosen")) " " } } (option) }
            } }
            p { b { (ctx.say("steering-because")) } }
            (told(&decision.reason))
            @if !decision.dissent.is_empty() { aside.dissent { h4 { (ctx.say("steering-said-against")) } (told(&decision.dissent)) } }
        }
    }
}

/// `/p/{project}/meetings/new` and `/p/{project}/meetings/{meeting}/edit`.
#[derive(Serialize)]
pub(crate) struct MeetingFormView {
    pub(crate) head: Head,
    pub(crate) id: Option<String>,
    pub(crate) version: i64,
    pub(crate) conflict: bool,
    #[serde(skip)]
    pub(crate) facts: Vec<(String, String)>,
    #[serde(skip)]
    pub(crate) people: Vec<(String, String, String)>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl MeetingFormView {
    pub(crate) fn of(ctx: &Ctx, head: Head, kit: &Kit, all: &[Person], kept: Option<&Meeting>) -> Self {
        Self {
            head,
            id: kept.map(|meeting| meeting.id.to_string()),
            version: 0,
            conflict: false,
            facts: kept.map(|meeting| facts(ctx, all, meeting)).unwrap_or_default(),
            people: all.iter().filter(|person| !person.is_erased).map(|person| choice(ctx, kit, person)).collect(),
            filled: Filled::default(),
        }
    }
}

fn choice(ctx: &Ctx, kit: &Kit, person: &Person) -> (String, String, String) {
    let roles = roles_of(kit, &person.roles).into_iter().map(|role| role.title.get(ctx.lang())).collect::<Vec<_>>();
    (person.id.to_string(), person.alias.clone(), roles.join(" · "))
}

fn facts(ctx: &Ctx, all: &[Person], meeting: &Meeting) -> Vec<(String, String)> {
    let people = meeting.people.iter().map(|person| alias_of(all, *person)).collect::<Vec<_>>();
    let fact = |key: &str, value: String| (ctx.say(key), value);
    vec![
        fact("steering-meeting-title", meeting.title.clone()),
        fact("steering-kind", ctx.words.code("steering-kind", MeetingKind::of(meeting).code())),
        fact("steering-held-at", ctx.words.date(meeting.held_at)),
        fact("steering-place", meeting.place.clone()),
        fact("steering-present", people.join(", ")),
    ]
}

impl View for MeetingFormView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(if self.id.is_some() { "steering-meeting-change" } else { "steering-meeting-add" })
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let title = self.title(ctx);
        html! {
            div class="page read" { main id="main" {
                (self.head.crumbs(ctx, &[("steering-meetings-title", "meetings")], &title))
                h1 { (title) }
                @if self.conflict { (meanwhile(ctx, &self.facts)) }
                (self.form(ctx))
            } }
        }
    }
}

impl MeetingFormView {
    fn form(&self, ctx: &Ctx) -> Markup {
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        let page = self.id.as_ref().map_or_else(|| "new".to_owned(), |id| format!("{id}/edit"));
        let back = self.id.as_ref().map_or_else(|| "meetings".to_owned(), |id| format!("meetings/{id}"));
        html! {
            form.form method="post" action=(self.head.at(&format!("meetings/{page}"))) data-guard {
                (form_start(ctx))
                input type="hidden" name="version" value=(self.version);
                (errors(ctx, &self.filled))
                (field("title", "steering-meeting-title").help("steering-meeting-title-help").required().line())
                (field("kind", "steering-kind").required().select(&kinds(ctx)))
                (field("held_at", "steering-held-at").help("steering-held-at-help").required().day())
                (field("place", "steering-place").line())
                (field("people", "steering-present").help("steering-present-help").checkboxes(&self.people))
                (save_bar(ctx, if self.id.is_some() { "save" } else { "steering-meeting-save" }, &self.head.at(&back)))
            }
        }
    }
}

fn kinds(ctx: &Ctx) -> Vec<(String, String)> {
    let label = |kind: MeetingKind| (kind.code().to_owned(), ctx.words.code("steering-kind", kind.code()));
    MeetingKind::ALL.into_iter().map(label).collect()
}
