//! `/p/{project}/mobilisation/invitations/{invitation}`: what was agreed with one person, what happened, what is missing.

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::{InvitationStep, Invited, Pay, Tie};
use redthread_storage::people::Person;
use redthread_storage::workshop::{Invitee, InviteeStep, Promise, Terms};
use redthread_web::parts::{Field, dir_of, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::invitations::{gap_lines, stands};
use super::{Head, INVITATIONS, alias_of};
use crate::model::{Gap, gaps};

#[derive(Debug, Serialize)]
struct StepRow {
    step: InvitationStep,
    on: String,
    /// The wording that they were told.
    told: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct InvitationView {
    head: Head,
    id: String,
    person: String,
    alias: String,
    standpoint: String,
    tie: Tie,
    pay: Pay,
    lang: Lang,
    invited_by: String,
    terms: Option<Terms>,
    stands: Invited,
    gaps: Vec<&'static str>,
    steps: Vec<StepRow>,
    #[serde(skip)]
    filled: Filled,
}

impl InvitationView {
    pub(crate) fn of(
        ctx: &Ctx,
        head: Head,
        invitee: &Invitee,
        (people, promises): (&[Person], &[Promise]),
        filled: Filled,
    ) -> Self {
        let person = people.iter().find(|person| person.id == invitee.person);
        let words = |id| promises.iter().find(|promise| Some(promise.id) == id).map(|promise| promise.words.clone());
        let step = |step: &InviteeStep| StepRow {
            step: step.step,
            on: ctx.words.date(step.done_at),
            told: words(step.promise),
        };
        Self {
            head,
            id: invitee.id.to_string(),
            person: invitee.person.to_string(),
            alias: alias_of(people, invitee.person),
            standpoint: person.map(|person| ctx.words.standpoint(person.standpoint)).unwrap_or_default(),
            tie: invitee.tie,
            pay: invitee.pay,
            lang: invitee.lang,
            invited_by: alias_of(people, invitee.invited_by),
            stands: invitee.stands(),
            gaps: gaps(invitee).into_iter().map(Gap::code).collect(),
            steps: invitee.steps.iter().map(step).collect(),
            terms: invitee.terms.clone(),
            filled,
        }
    }

    fn path(&self, rest: &str) -> String {
        self.head.at(&format!("{INVITATIONS}/{}{rest}", self.id))
    }
}

impl View for InvitationView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.words.say_with("mobilisation-invitation-of", [("who", self.alias.as_str().into())])
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let title = self.title(ctx);
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, INVITATIONS, &title))
                h1 { (title) }
                p.meta { (self.standpoint) @if self.tie != Tie::None { " · " (ctx.words.code("mobilisation-tie", self.tie.code())) } " · " a href=(self.head.beside(&format!("people/{}", self.person))) { (ctx.say("mobilisation-to-person")) } }
                p { (stands(ctx, self.stands)) " " (gap_lines(ctx, &self.gaps)) }
                @match &self.terms {
                    Some(terms) => { (self.agreed(ctx, terms)) (self.steps(ctx)) (self.form(ctx)) }
                    None => { p.gap { (ctx.say("mobilisation-erased")) } }
                }
            } }
        }
    }
}

impl InvitationView {
    fn agreed(&self, ctx: &Ctx, terms: &Terms) -> Markup {
        let nothing = ctx.say("mobilisation-nothing-said");
        let pay = [ctx.words.code("mobilisation-pay", self.pay.code()), terms.pay.clone()];
        let pay = pay.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(": ");
        let facts = [
            ("mobilisation-pay", pay.as_str()),
            ("mobilisation-support", terms.support.as_str()),
            ("mobilisation-access", terms.access.as_str()),
            ("mobilisation-letter-lang", self.lang.own_name()),
            ("mobilisation-invited-by", self.invited_by.as_str()),
        ];
        html! {
            section aria-labelledby="why" { h2 id="why" { (ctx.say("mobilisation-why")) } (told(&terms.why)) }
            section aria-labelledby="agreed" {
                h2 id="agreed" { (ctx.say("mobilisation-agreed")) }
                dl.facts { @for (key, value) in facts { div { dt { (ctx.say(key)) } @if value.is_empty() { dd.soft { (nothing) } } @else { dd dir=(dir_of(value)) { (value) } } } } }
                div.actions {
                    a.do href=(self.path("/letter")) { (icon("print")) (ctx.say("mobilisation-letter")) }
                    a.do.quiet href=(self.path("/edit")) { (ctx.say("mobilisation-change")) }
                }
            }
        }
    }

    fn steps(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="steps" {
                h2 id="steps" { (ctx.say("mobilisation-what-happened")) }
                @if self.steps.is_empty() { p.gap { (ctx.say("mobilisation-nothing-happened")) } }
                ol.history { @for step in &self.steps {
                    li.given[matches!(step.step, InvitationStep::Yes | InvitationStep::Came)] {
                        p { b { (ctx.words.code("mobilisation-step", step.step.code())) } }
                        p.meta { (step.on) }
                        @if let Some(words) = &step.told { details { summary { (ctx.say("mobilisation-told-this")) } (told(words)) } }
                    }
                } }
            }
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        let offered = InvitationStep::ALL.iter().filter(|step| **step != InvitationStep::Paid || self.pay == Pay::Fee);
        let choose = (String::new(), ctx.say("mobilisation-choose"));
        let steps = offered.map(|step| (step.code().to_owned(), ctx.words.code("mobilisation-step", step.code())));
        let steps: Vec<_> = std::iter::once(choose).chain(steps).collect();
        html! {
            section aria-labelledby="add" {
                h2 id="add" { (ctx.say("mobilisation-write-down")) }
                form.form method="post" action=(self.path("")) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (field("step", "mobilisation-happened").help("mobilisation-happened-help").required().select(&steps))
                    (field("on", "mobilisation-done-on").required().day())
                    (save_bar(ctx, "save", &self.head.at(INVITATIONS)))
                }
            }
        }
    }
}
