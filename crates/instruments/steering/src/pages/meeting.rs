//! One meeting with its decisions, and the form of a meeting.

use maud::{Markup, html};
use redthread_core::ids::{Id as _, Uuid};
use redthread_core::kit::{Kit, Right};
use redthread_core::refusal::Refusal;
use redthread_storage::Inside;
use redthread_storage::meetings::{Decision, Meeting, Wording};
use redthread_storage::people::Person;
use redthread_web::parts::{self, Field, dir_of, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::decision::fields;
use super::{Head, alias_of};
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
    earlier: Vec<EarlierCard>,
}

/// A wording that was corrected.
#[derive(Serialize)]
struct EarlierCard {
    question: String,
    result: String,
    reason: String,
    dissent: String,
    until: String,
    corrected_by: String,
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
        (decisions, wordings): (Vec<Decision>, &[Wording]),
        filled: Filled,
    ) -> Self {
        let ahead = is_after_today(meeting, inside.now);
        Self {
            head: Head::of(inside),
            id: meeting.id.to_string(),
            kind: MeetingKind::of(meeting).code(),
            title: meeting.title.clone(),
            held_at: super::when(ctx, meeting),
            day: super::day_value(meeting.held_at),
            place: meeting.place.clone(),
            people: meeting.people.iter().map(|person| alias_of(all, *person)).collect(),
            decisions: decisions.into_iter().map(|decision| card(ctx, decision, wordings, all)).collect(),
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

fn card(ctx: &Ctx, decision: Decision, wordings: &[Wording], all: &[Person]) -> DecisionCard {
    let Decision { id, question, options, result, reason, dissent, .. } = decision;
    let earlier = wordings.iter().filter(|wording| wording.decision.id == id).map(|wording| EarlierCard {
        question: wording.decision.question.clone(),
        result: wording.decision.result.clone(),
        reason: wording.decision.reason.clone(),
        dissent: wording.decision.dissent.clone(),
        until: ctx.words.moment(wording.until),
        corrected_by: alias_of_user(all, wording.corrected_by),
    });
    DecisionCard { id: id.to_string(), question, options, result, reason, dissent, earlier: earlier.collect() }
}

fn alias_of_user(people: &[Person], user: Uuid) -> String {
    let known = people.iter().find(|person| person.user.is_some_and(|id| id.uuid() == user));
    known.map_or_else(|| "–".to_owned(), |person| person.alias.clone())
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
                    a class="do quiet small" href=(self.at("/meeting.ics")) { (icon("down")) (ctx.say("steering-calendar-one")) }
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
                @for decision in &self.decisions { (drawn(ctx, decision, self.may_decide.then(|| self.at(&format!("/decisions/{}", decision.id))))) }
                @if self.may_decide { (self.form(ctx)) }
            }
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            h3 id="decide" { (ctx.say("steering-decide")) }
            form.form method="post" action=(self.at("/decisions")) data-guard {
                (form_start(ctx))
                (errors(ctx, &self.filled))
                (fields(ctx, &self.filled))
                (save_bar(ctx, "steering-decision-save", ""))
            }
        }
    }
}

fn drawn(ctx: &Ctx, decision: &DecisionCard, correct: Option<String>) -> Markup {
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
            @if let Some(path) = correct { p.meta { a href=(path) { (ctx.say("steering-decision-correct")) } } }
            @if !decision.earlier.is_empty() {
                details.good {
                    summary { (ctx.words.say_with("steering-earlier", [("n", decision.earlier.len().into())])) }
                    @for earlier in &decision.earlier { (draw_earlier(ctx, earlier)) }
                }
            }
        }
    }
}

fn draw_earlier(ctx: &Ctx, earlier: &EarlierCard) -> Markup {
    html! {
        p dir=(dir_of(&earlier.question)) { (earlier.question) " " b { (earlier.result) } }
        (told(&earlier.reason))
        @if !earlier.dissent.is_empty() { p { b { (ctx.say("steering-said-against")) } } (told(&earlier.dissent)) }
        p.meta { (ctx.words.say_with("steering-corrected", [("when", earlier.until.as_str().into()), ("who", earlier.corrected_by.as_str().into())])) }
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
    pub(crate) kinds: Vec<MeetingKind>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl MeetingFormView {
    pub(crate) fn of(ctx: &Ctx, head: Head, kit: &Kit, all: &[Person], kept: Option<&Meeting>) -> Self {
        let mut kinds: Vec<MeetingKind> = MeetingKind::offered(kit).collect();
        // One that was called under another kind keeps it.
        kinds.extend(kept.map(MeetingKind::of).filter(|kind| !kinds.contains(kind)));
        Self {
            head,
            kinds,
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
        fact("steering-held-at", super::when(ctx, meeting)),
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
                @if self.conflict { (parts::meanwhile(ctx, &parts::facts(&self.facts))) }
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
                (field("kind", "steering-kind").required().select(&kinds(ctx, &self.kinds)))
                (field("held_at", "steering-held-at").help("steering-held-at-help").required().day())
                (field("begins", "steering-begins").help("steering-begins-help").clock())
                (field("minutes", "steering-minutes").help("steering-minutes-help").number())
                (field("place", "steering-place").line())
                (field("people", "steering-present").help("steering-present-help").checkboxes(&self.people))
                (save_bar(ctx, if self.id.is_some() { "save" } else { "steering-meeting-save" }, &self.head.at(&back)))
            }
        }
    }
}

fn kinds(ctx: &Ctx, offered: &[MeetingKind]) -> Vec<(String, String)> {
    let label = |kind: &MeetingKind| (kind.code().to_owned(), ctx.words.code("steering-kind", kind.code()));
    offered.iter().map(label).collect()
}
