//! Views: the board, one indicator's history, and what towns and their group share.

pub(crate) mod board;
pub(crate) mod chart;
pub(crate) mod history;
pub(crate) mod json;
pub(crate) mod sharing;
pub(crate) mod strip;

use maud::{Markup, html};
use redthread_core::redline::{Scope, Status};
use redthread_web::Ctx;
use redthread_web::parts::crumbs;
use redthread_web::rule::{say_status, sign};

/// Where we are: project, board, here.
pub(crate) fn way(ctx: &Ctx, project: &str, here: &str) -> Markup {
    let mut steps = vec![(ctx.say("board-project"), format!("/p/{project}"))];
    if here.is_empty() {
        steps.push((ctx.say("board-title"), String::new()));
    } else {
        steps.push((ctx.say("board-title"), format!("/p/{project}/board")));
        steps.push((here.to_owned(), String::new()));
    }
    crumbs(ctx, &steps)
}

/// A status as its mark and its word.
pub(crate) fn stands(ctx: &Ctx, status: Status) -> Markup {
    html! { span class=(format!("stands {}", status.code())) { (sign(status)) " " (say_status(&ctx.words, status)) } }
}

/// The key to the marks, under every board; `more` tells how its drawing is read.
pub(crate) fn key(ctx: &Ctx, more: &str) -> Markup {
    html! {
        p.board-key {
            @for status in Status::ALL { (stands(ctx, *status)) " " }
            span.meta { (ctx.say(more)) }
        }
    }
}

/// What a town shows, in words.
pub(crate) fn say_scope(ctx: &Ctx, scope: Scope) -> String {
    ctx.say(&format!("board-scope-{}", scope.code()))
}
