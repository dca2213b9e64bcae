//! What a group and its towns share: invitations on one side, what is shown on the other.

use maud::{Markup, html};
use redthread_core::ids::{InvitationId, ShareId};
use redthread_core::redline::Scope;
use redthread_web::parts::{Field, dir_of, errors, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{say_scope, way};
use crate::actions::grouped;

/// The page.
#[derive(Serialize)]
pub(crate) struct SharingView {
    pub(crate) project: String,
    pub(crate) groups: Vec<ShareRow>,
    pub(crate) towns: Vec<ShareRow>,
    pub(crate) invitations: Vec<InvitationRow>,
    /// The code just made; shown this once.
    pub(crate) code: Option<String>,
    /// The count below which no number is named.
    #[serde(skip)]
    pub(crate) least: i64,
    #[serde(skip)]
    pub(crate) may_steer: bool,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

/// A share as one side sees the other.
#[derive(Serialize)]
pub(crate) struct ShareRow {
    pub(crate) id: ShareId,
    pub(crate) title: String,
    pub(crate) organisation: String,
    pub(crate) scope: Scope,
    pub(crate) since: String,
    /// What was said before, with its day.
    pub(crate) steps: Vec<(Scope, String)>,
}

/// An invitation that waits.
#[derive(Serialize)]
pub(crate) struct InvitationRow {
    pub(crate) id: InvitationId,
    pub(crate) until: String,
}

impl View for SharingView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("board-sharing")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &ctx.say("board-sharing")))
                h1 { (ctx.say("board-sharing")) }
                p.lead { (ctx.say("board-sharing-lead")) }
                @for share in &self.groups { (self.group(ctx, share)) }
                @if self.is_group() { (self.invite(ctx)) (self.join(ctx)) } @else { (self.join(ctx)) (self.invite(ctx)) }
            } }
        }
    }
}

impl SharingView {
    fn path(&self, rest: &str) -> String {
        format!("/p/{}/sharing{rest}", self.project)
    }

    /// For the town: what the group sees.
    fn group(&self, ctx: &Ctx, share: &ShareRow) -> Markup {
        let id = format!("share-{}", share.id);
        html! {
            section aria-labelledby=(id) {
                h2 id=(id) { (ctx.say("board-lines-of")) " " bdi { (share.title) } }
                p.meta { bdi { (share.organisation) } " · " (ctx.words.say_with("board-since", [("day", share.since.as_str().into())])) }
                @if self.may_steer {
                    form.form method="post" action=(self.path(&format!("/{}/scope", share.id))) {
                        (form_start(ctx))
                        fieldset.choices { legend { (ctx.say("board-what-seen")) } (scopes(ctx, share.scope, self.least)) }
                        button.do { (ctx.say("board-scope-save")) }
                    }
                    (self.end(ctx, share, "board-end-town"))
                } @else { p { (ctx.say("board-what-seen")) " " b { (say_scope(ctx, share.scope)) } } }
                details { summary { (ctx.say("board-scope-history")) }
                    ol.history { @for (scope, day) in share.steps.iter().rev() { li { p { (say_scope(ctx, *scope)) } p.meta { (day) } } } }
                }
            }
        }
    }

    fn end(&self, ctx: &Ctx, share: &ShareRow, more: &str) -> Markup {
        html! {
            details.good { summary { (ctx.say("board-end")) }
                p { (ctx.say(more)) }
                form method="post" action=(self.path(&format!("/{}/end", share.id))) { (form_start(ctx)) button class="do danger" { (ctx.say("board-end-do")) } }
            }
        }
    }

    /// Whether it shares its own lines: then its towns come first.
    fn is_group(&self) -> bool {
        !self.towns.is_empty() || !self.invitations.is_empty() || self.code.is_some()
    }

    /// Open where it is what one came for: nobody shares here yet, or what was typed is to be mended.
    fn join(&self, ctx: &Ctx) -> Markup {
        let is_first = !self.is_group() && self.groups.is_empty();
        html! {
            @if self.may_steer {
                @if is_first { section aria-labelledby="join" { h2 id="join" { (ctx.say("board-join")) } (self.join_form(ctx)) } }
                @else { details.good open[!self.filled.refusals.is_empty()] { summary { (ctx.say("board-join")) } (self.join_form(ctx)) } }
            }
        }
    }

    fn join_form(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        html! {
            p { (ctx.say("board-join-more")) }
            form.form method="post" action=(self.path("/accept")) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (field("code", "board-code").help("board-code-help").required().line())
                    (field("name", "board-town-name").help("board-town-name-help").required().line())
                    fieldset.choices { legend { (ctx.say("board-what-seen")) } (scopes(ctx, Scope::from_code(self.filled.get("scope")).unwrap_or(Scope::Nothing), self.least)) }
                button.do { (ctx.say("board-join-do")) }
            }
        }
    }

    /// For the group: who measures with it, and who is invited.
    fn invite(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="invite" {
                h2 id="invite" { (ctx.say("board-towns")) }
                @if self.towns.is_empty() { p { (ctx.say("board-no-towns")) } }
                ul.rows { @for town in &self.towns { li { div {
                    h3 dir=(dir_of(&town.title)) { (town.title) }
                    p.meta { bdi { (town.organisation) } " · " (say_scope(ctx, town.scope)) }
                    @if self.may_steer { (self.end(ctx, town, "board-end-group")) }
                } } } }
                @if let Some(code) = &self.code {
                    div class="notice done" role="status" { (icon("check")) div { p { (ctx.say("board-code-made")) } p.join-code { bdi dir="ltr" { (grouped(code)) } } } }
                }
                @if self.may_steer {
                    form method="post" action=(self.path("/invitations")) { (form_start(ctx)) button class="do quiet" { (icon("plus")) (ctx.say("board-invite")) } }
                    ul.rows { @for invitation in &self.invitations { li {
                        div { p { (ctx.words.say_with("board-invited-until", [("day", invitation.until.as_str().into())])) } }
                        div.end { form method="post" action=(self.path(&format!("/invitations/{}/end", invitation.id))) { (form_start(ctx)) button.link { (ctx.say("board-invitation-end")) } } }
                    } } }
                }
            }
        }
    }
}

fn scopes(ctx: &Ctx, chosen: Scope, least: i64) -> Markup {
    html! {
        @for scope in Scope::ALL { label.choice {
            input type="radio" name="scope" value=(scope.code()) checked[*scope == chosen];
            span { b { (say_scope(ctx, *scope)) } small { (ctx.words.say_with(&format!("board-scope-{}-more", scope.code()), [("n", least.into())])) } }
        } }
    }
}
