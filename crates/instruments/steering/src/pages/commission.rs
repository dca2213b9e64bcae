//! Who asked, when, what for, and who is to tell.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_storage::people::Person;
use redthread_web::parts::{self, Field, errors, form_start, save_bar, sides_choices, told};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{Head, alias_of};
use crate::model::Commission;

/// The commission as it is shown.
#[derive(Serialize)]
pub(crate) struct CommissionFacts {
    commissioner: String,
    commissioner_id: String,
    asked_at: String,
    background: String,
    purpose: String,
    question: String,
    sides: &'static str,
    agreement: String,
    #[serde(skip)]
    sides_words: String,
}

impl CommissionFacts {
    pub(crate) fn of(ctx: &Ctx, people: &[Person], kept: &Commission) -> Self {
        Self {
            commissioner: alias_of(people, kept.commissioner),
            commissioner_id: kept.commissioner.to_string(),
            asked_at: ctx.words.date(kept.asked_at),
            background: kept.background.clone(),
            purpose: kept.purpose.clone(),
            question: kept.question.clone(),
            sides: kept.sides.code(),
            agreement: kept.agreement.clone(),
            sides_words: ctx.words.code("sides", kept.sides.code()),
        }
    }

    fn all(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let fact = |key: &str, value: &str| (ctx.say(key), value.to_owned());
        vec![
            fact("steering-commissioner", &self.commissioner),
            fact("steering-asked-at", &self.asked_at),
            fact("steering-background", &self.background),
            fact("steering-purpose", &self.purpose),
            fact("steering-day-question", &self.question),
            fact("steering-sides", &self.sides_words),
            fact("steering-agreement", &self.agreement),
        ]
    }
}

/// Which face of the page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Shows {
    /// What is written down.
    Kept,
    /// The form.
    Form,
    /// The form, beside what somebody else wrote meanwhile.
    Conflict,
}

/// `/p/{project}/commission`.
#[derive(Serialize)]
pub(crate) struct CommissionView {
    pub(crate) head: Head,
    pub(crate) commission: Option<CommissionFacts>,
    pub(crate) version: i64,
    pub(crate) may_change: bool,
    #[serde(skip)]
    pub(crate) people: Vec<(String, String)>,
    #[serde(skip)]
    pub(crate) asks_sides: bool,
    #[serde(skip)]
    pub(crate) asks_question: bool,
    pub(crate) shows: Shows,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for CommissionView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("steering-commission-title")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let title = self.title(ctx);
        html! {
            div class="page read" { main id="main" {
                (self.head.crumbs(ctx, &[], &title))
                h1 { (title) }
                p.lead { (ctx.say("steering-commission-lead")) }
                @match &self.commission {
                    _ if self.shows != Shows::Kept && self.may_change => (self.form(ctx)),
                    Some(facts) => (self.shown(ctx, facts)),
                    None => (parts::empty(&ctx.say("steering-commission-none"), &ctx.say("steering-commission-none-more"), None)),
                }
            } }
        }
    }
}

impl CommissionView {
    fn shown(&self, ctx: &Ctx, facts: &CommissionFacts) -> Markup {
        html! {
            (parts::facts(&facts.all(ctx).into_iter().take(2).collect::<Vec<_>>()))
            @if !facts.question.is_empty() { p.question.told dir=(parts::dir_of(&facts.question)) { (facts.question) } }
            @if !facts.background.is_empty() { section aria-labelledby="background-head" { h2 id="background-head" { (ctx.say("steering-background")) } (told(&facts.background)) } }
            section aria-labelledby="purpose-head" { h2 id="purpose-head" { (ctx.say("steering-purpose")) } (told(&facts.purpose)) }
            @if self.asks_sides {
                section aria-labelledby="sides-head" {
                    h2 id="sides-head" { (ctx.say("steering-sides")) }
                    p { b { (facts.sides_words) } }
                    (told(&facts.agreement))
                }
            }
            @if self.may_change { div.actions { a.do href=(self.head.at("commission?change=1")) { (ctx.say("steering-commission-change")) } } }
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        let back =
            if self.commission.is_some() { self.head.at("commission") } else { format!("/p/{}", self.head.project) };
        html! {
            @if let Some(kept) = self.commission.as_ref().filter(|_| self.shows == Shows::Conflict) { (parts::meanwhile(ctx, &parts::facts(&kept.all(ctx)))) }
            form.form method="post" action=(self.head.at("commission")) data-guard {
                (form_start(ctx))
                input type="hidden" name="version" value=(self.version);
                (errors(ctx, &self.filled))
                (field("commissioner", "steering-commissioner").help("steering-commissioner-help").required().select(&self.people))
                p.meta { a href=(self.head.at("people/new")) { (ctx.say("steering-not-in-list")) } }
                (field("asked_at", "steering-asked-at").required().day())
                (field("background", "steering-background").help("steering-background-help").area(4))
                (field("purpose", "steering-purpose").help("steering-purpose-help").good(ctx.say("steering-purpose-good")).required().area(5))
                @if self.asks_question { (field("question", "steering-day-question").help("steering-day-question-help").good(ctx.say("steering-day-question-good")).required().line()) }
                @if self.asks_sides {
                    (field("sides", "steering-sides").help("steering-sides-help").required().radios(&sides_choices(ctx)))
                    (field("agreement", "steering-agreement").help("steering-agreement-help").area(3))
                }
                (save_bar(ctx, "steering-commission-save", &back))
            }
        }
    }
}
