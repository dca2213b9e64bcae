//! `/p/{project}/mobilisation/invitations`: the room drawn, then everybody who is thought of, with what is missing.

use maud::{Markup, html};
use redthread_core::workshop::{Invited, Tie};
use redthread_storage::people::Person;
use redthread_storage::workshop::Invitee;
use redthread_web::parts::{empty, scroll};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{BalanceSeen, Head, INVITATIONS, alias_of};
use crate::model::gaps;

#[derive(Debug, Serialize)]
pub(crate) struct InviteeRow {
    id: String,
    alias: String,
    standpoint: String,
    tie: Tie,
    stands: Invited,
    /// What is missing, as codes.
    gaps: Vec<&'static str>,
}

impl InviteeRow {
    pub(crate) fn of(ctx: &Ctx, invitee: &Invitee, people: &[Person]) -> Self {
        let person = people.iter().find(|person| person.id == invitee.person);
        let is_known = invitee.terms.is_some();
        Self {
            id: invitee.id.to_string(),
            alias: alias_of(people, invitee.person),
            standpoint: person.map(|person| ctx.words.standpoint(person.standpoint)).unwrap_or_default(),
            tie: invitee.tie,
            stands: invitee.stands(),
            gaps: if is_known { gaps(invitee).into_iter().map(crate::model::Gap::code).collect() } else { vec![] },
        }
    }
}

/// How an invitation stands: a sign and a word.
pub(crate) fn stands(ctx: &Ctx, stands: Invited) -> Markup {
    let (class, sign) = match stands {
        Invited::Planned => ("not-asked", "not-asked"),
        Invited::Asked => ("asked", "asked"),
        Invited::Yes => ("good", "check"),
        Invited::No => ("open", "info"),
        Invited::Silent => ("late", "clock"),
    };
    html! { span class=(format!("state {class}")) { (icon(sign)) (ctx.words.code("mobilisation-stands", stands.code())) } }
}

/// What is missing, each as a line.
pub(crate) fn gap_lines(ctx: &Ctx, gaps: &[&'static str]) -> Markup {
    html! { @for gap in gaps { span class="state late" { (icon("warn")) (ctx.say(&format!("mobilisation-gap-{gap}"))) } " " } }
}

#[derive(Debug, Serialize)]
pub(crate) struct InvitationsView {
    pub(crate) head: Head,
    pub(crate) balance: BalanceSeen,
    pub(crate) invitees: Vec<InviteeRow>,
    /// Whether there is something to tell people about their words.
    pub(crate) has_promise: bool,
}

impl View for InvitationsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("mobilisation-invitations")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let (new, label) = (self.head.at(&format!("{INVITATIONS}/new")), ctx.say("mobilisation-invite"));
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, INVITATIONS, ""))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("mobilisation-invitations-lead")) }
                @if !self.has_promise { div.notice.info { (icon("info")) p { a href=(self.head.at(super::PROMISE)) { (ctx.say("mobilisation-promise-first")) } } } }
                @if self.invitees.is_empty() {
                    (empty(&ctx.say("mobilisation-invitations-none"), &ctx.say("mobilisation-invitations-none-more"), Some((label.as_str(), new.as_str()))))
                } @else {
                    section aria-labelledby="balance" { h2 id="balance" { (ctx.say("mobilisation-balance")) } (self.balance.draw(ctx)) }
                    section aria-labelledby="who" {
                        div.head { h2 id="who" { (ctx.say("mobilisation-who")) } a.do href=(new) { (icon("plus")) (label) } }
                        (scroll("who", &self.table(ctx)))
                    }
                }
            } }
        }
    }
}

impl InvitationsView {
    fn table(&self, ctx: &Ctx) -> Markup {
        let columns =
            ["person", "standpoint", "tie", "stands", "missing"].map(|name| ctx.say(&format!("mobilisation-{name}")));
        let [person, standpoint, tie, state, missing] = &columns;
        html! {
            table class="data cardy" {
                thead { tr { @for column in [person, standpoint, tie, state, missing] { th scope="col" { (column) } } } }
                tbody { @for row in &self.invitees { tr {
                    th scope="row" { a href=(self.head.at(&format!("{INVITATIONS}/{}", row.id))) { bdi { (row.alias) } } }
                    td data-label=(standpoint) { (row.standpoint) }
                    td data-label=(tie) { @if row.tie != Tie::None { (ctx.words.code("mobilisation-tie", row.tie.code())) } }
                    td.nowrap data-label=(state) { (stands(ctx, row.stands)) }
                    td data-label=(missing) { (gap_lines(ctx, &row.gaps)) }
                } } }
            }
        }
    }
}
