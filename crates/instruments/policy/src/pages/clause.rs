//! A clause by itself, and the form in which it is written.

use maud::{Markup, html};
use redthread_core::kit::Right;
use redthread_storage::Inside;
use redthread_web::parts::{Field, dir_of, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::comments::CommentSeen;
use super::draft::faster;
use super::{ClauseSeen, way};

#[derive(Debug, Serialize)]
pub(crate) struct ClauseView {
    pub(crate) project: String,
    pub(crate) clause: ClauseSeen,
    pub(crate) comments: Vec<CommentSeen>,
    #[serde(skip)]
    may_edit: bool,
    #[serde(skip)]
    pub(crate) refused: Vec<String>,
}

impl ClauseView {
    pub(crate) fn new(inside: &Inside, clause: ClauseSeen, comments: Vec<CommentSeen>) -> Self {
        let project = inside.project.id.to_string();
        Self { project, clause, comments, may_edit: inside.may(Right::Edit), refused: vec![] }
    }
}

impl View for ClauseView {
    fn title(&self, _: &Ctx) -> String {
        self.clause.title.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let path = format!("/p/{}/outline/clauses/{}", self.project, self.clause.id);
        html! {
            div class="page read outline" { main id="main" {
                (way(ctx, &self.project, &[(self.clause.title.clone(), String::new())]))
                @for refused in &self.refused { div.notice.warn role="alert" { p { (refused) } } }
                p.kicker { (ctx.words.say_with("policy-clause-number", [("n", self.clause.number.into())])) }
                h1 dir=(dir_of(&self.clause.title)) { (self.clause.title) }
                (self.clause.body(ctx, &self.project))
                @if !self.comments.is_empty() {
                    section aria-labelledby="comments" {
                        h2 id="comments" { (ctx.say("policy-comments")) }
                        ul.rows { @for comment in &self.comments { li { (comment.body(ctx)) } } }
                    }
                }
                @if self.may_edit {
                    div.actions { a.do href=(format!("{path}/edit")) { (ctx.say("policy-change-clause")) } }
                    details.end-it { summary { (ctx.say("policy-end-clause")) }
                        form.form method="post" action=(format!("{path}/end")) {
                            (form_start(ctx))
                            (Field::new(ctx, &Filled::default(), "reason", "policy-end-reason").required().line())
                            (save_bar(ctx, "policy-end-clause", ""))
                        }
                    }
                }
            } }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct ClauseForm {
    pub(crate) project: String,
    /// The clause that is changed; none for a new one.
    pub(crate) clause: Option<String>,
    /// The authorities to choose from.
    pub(crate) authorities: Vec<String>,
    /// The lines to rest on, as (id, words, heading).
    pub(crate) lines: Vec<(String, String, String)>,
    pub(crate) theirs: Option<String>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for ClauseForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(if self.clause.is_some() { "policy-change-clause" } else { "policy-new-clause" })
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        let base = format!("/p/{}/outline", self.project);
        let action = self
            .clause
            .as_ref()
            .map_or_else(|| format!("{base}/clauses/new"), |id| format!("{base}/clauses/{id}/edit"));
        let authorities: Vec<_> =
            self.authorities.iter().map(|one| (one.clone(), one.clone(), String::new())).collect();
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("policy-clause-lead")) }
                (faster(ctx, self.theirs.as_deref()))
                form.form method="post" action=(action) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    input type="hidden" name="seen" value=(self.filled.get("seen"));
                    (field("title", "policy-clause-title").required().line())
                    (field("words", "policy-clause-words").help("policy-clause-words-help").required().area(6))
                    @if authorities.is_empty() {
                        p.gap { (ctx.say("policy-no-authorities")) " " a href=(format!("{base}/edit")) { (ctx.say("policy-change-front")) } }
                    } @else {
                        (field("addressed_to", "policy-addressed-to").checkboxes(&authorities))
                    }
                    @if self.lines.is_empty() {
                        p.gap { (ctx.say("policy-no-lines")) }
                    } @else {
                        (field("lines", "policy-rests-on").help("policy-rests-on-help").checkboxes(&self.lines))
                    }
                    (save_bar(ctx, "save", &base))
                }
            } }
        }
    }
}
