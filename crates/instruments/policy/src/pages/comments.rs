//! `/p/{project}/outline/comments`: the draft lies open for comments, and each gets an answer.

use maud::{Markup, html};
use redthread_core::kit::Right;
use redthread_storage::Inside;
use redthread_web::parts::{Field, dir_of, empty, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{said_on, tabs, way};
use crate::load::Loaded;
use crate::model::{Comment, CommentRound, CommentState};

/// A comment as pages show it.
#[derive(Debug, Serialize)]
pub(crate) struct CommentSeen {
    pub(crate) id: String,
    pub(crate) clause: Option<String>,
    pub(crate) on: String,
    pub(crate) who: String,
    pub(crate) words: Option<String>,
    pub(crate) state: CommentState,
    pub(crate) reply: String,
}

impl CommentSeen {
    pub(crate) fn of(ctx: &Ctx, loaded: &Loaded, comment: &Comment) -> Self {
        Self {
            id: comment.id.to_string(),
            clause: comment.clause.map(|clause| clause.to_string()),
            on: said_on(ctx, loaded, comment.clause),
            who: loaded.people.get(&comment.person).map(|person| person.alias.clone()).unwrap_or_default(),
            words: comment.words.clone(),
            state: comment.state,
            reply: comment.reply.clone(),
        }
    }

    pub(crate) fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div {
                p.meta { bdi { (self.on) } " · " bdi { (self.who) } }
                @match &self.words {
                    Some(words) => div.told dir=(dir_of(words)) { (words) },
                    None => p.gap { (ctx.say("policy-comment-erased")) },
                }
                @if self.state != CommentState::Open {
                    p { span.chip { (ctx.words.code("policy-comment", self.state.code())) } " " span dir=(dir_of(&self.reply)) { (self.reply) } }
                }
            }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct CommentsView {
    project: String,
    /// The open round: its id, and until when.
    open: Option<(String, String)>,
    comments: Vec<CommentSeen>,
    clauses: Vec<(String, String)>,
    #[serde(skip)]
    may_open: bool,
    #[serde(skip)]
    may_comment: bool,
    #[serde(skip)]
    may_reply: bool,
    #[serde(skip)]
    filled: Filled,
}

impl CommentsView {
    pub(crate) fn of(
        ctx: &Ctx,
        (inside, loaded): (&Inside, &Loaded),
        (rounds, comments): (&[CommentRound], &[Comment]),
        filled: Filled,
    ) -> Self {
        let open = rounds.iter().find(|round| round.is_open());
        let clauses = loaded.clauses.iter().map(|seen| (seen.clause.id.to_string(), seen.clause.title.clone()));
        Self {
            project: inside.project.id.to_string(),
            open: open.map(|round| (round.id.to_string(), ctx.words.date(round.closes_at))),
            comments: comments.iter().rev().map(|comment| CommentSeen::of(ctx, loaded, comment)).collect(),
            clauses: std::iter::once((String::new(), ctx.say("policy-on-the-whole"))).chain(clauses).collect(),
            may_open: inside.may(Right::Edit) || inside.may(Right::Steer),
            may_comment: inside.person.is_some() && (inside.may(Right::TakePart) || inside.may(Right::Edit)),
            may_reply: inside.may(Right::Edit),
            filled,
        }
    }

    fn path(&self, rest: &str) -> String {
        format!("/p/{}/outline/comments{rest}", self.project)
    }

    fn open_form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form method="post" action=(self.path("/open")) {
                (form_start(ctx))
                (Field::new(ctx, &self.filled, "closes_on", "policy-closes-on").help("policy-closes-on-help").required().day())
                (save_bar(ctx, "policy-open-comments", ""))
            }
        }
    }

    fn comment_form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form method="post" action=(self.path("")) data-guard {
                (form_start(ctx))
                (Field::new(ctx, &self.filled, "clause", "policy-comment-on").select(&self.clauses))
                (Field::new(ctx, &self.filled, "words", "policy-comment-words").help("policy-comment-words-help").required().area(4))
                (save_bar(ctx, "policy-comment-send", ""))
            }
        }
    }

    fn reply_form(&self, ctx: &Ctx, comment: &CommentSeen) -> Markup {
        let states = CommentState::ALL.iter().filter(|state| **state != CommentState::Open);
        html! {
            @if self.may_reply && comment.state == CommentState::Open {
                form.reply method="post" action=(self.path(&format!("/{}", comment.id))) {
                    (form_start(ctx))
                    label { (ctx.say("policy-reply")) " " input name="reply" maxlength="600"; }
                    @for state in states { button.do.quiet.small name="state" value=(state.code()) { (ctx.words.code("policy-do", state.code())) } }
                }
            }
        }
    }
}

impl View for CommentsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("policy-comments")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(ctx.say("policy-comments"), String::new())]))
                (tabs(ctx, &self.project, "/comments"))
                h1 { (ctx.say("policy-comments")) }
                (errors(ctx, &self.filled))
                @match &self.open {
                    Some((_, until)) => {
                        p.lead { (ctx.words.say_with("policy-comments-until", [("day", until.clone().into())])) }
                        @if self.may_comment { (self.comment_form(ctx)) }
                    },
                    None => {
                        p.lead { (ctx.say("policy-comments-closed-lead")) }
                        @if self.may_open { (self.open_form(ctx)) }
                    },
                }
                section aria-labelledby="said" {
                    h2 id="said" { (ctx.words.say_with("policy-comments-count", [("n", self.comments.len().into())])) }
                    @if self.comments.is_empty() {
                        (empty(&ctx.say("policy-comments-none"), &ctx.say("policy-comments-none-more"), None))
                    } @else {
                        ul.rows { @for comment in &self.comments { li id=(format!("c-{}", comment.id)) { div { (comment.body(ctx)) (self.reply_form(ctx, comment)) } } } }
                    }
                }
                @if let (Some((round, _)), true) = (&self.open, self.may_open) {
                    form method="post" action=(self.path(&format!("/close/{round}"))) { (form_start(ctx)) button.do.quiet { (ctx.say("policy-close-comments")) } }
                }
            } }
        }
    }
}
