//! `/desk/old-books`: the books that were brought; `/desk/old-books/new`: bringing one.

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_web::parts::{Field, crumbs, dir_of, empty, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{called, shown_chip};
use crate::model::Shows;
use crate::model::lines::Count;
use crate::store::OldBook;

#[derive(Debug, Serialize)]
pub(crate) struct ListView {
    pub(crate) books: Vec<Row>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Row {
    id: String,
    called: String,
    brought: String,
    /// `reading`, `failed`, `read`.
    state: &'static str,
    lines: Count,
    shows: Option<Shows>,
}

impl Row {
    pub(crate) fn of(ctx: &Ctx, book: &OldBook, shown: Option<(Shows, Timestamp)>, lines: Count) -> Self {
        Self {
            id: book.id.to_string(),
            called: called(book),
            brought: ctx.words.date(book.made_at),
            state: state(book),
            lines,
            shows: shown.map(|(shows, _)| shows),
        }
    }

    fn draw(&self, ctx: &Ctx) -> Markup {
        let looked = [("n", self.lines.looked.into()), ("of", self.lines.of.into())];
        html! {
            li {
                div {
                    h3 dir=(dir_of(&self.called)) { a href=(format!("/desk/old-books/{}", self.id)) { (self.called) } }
                    p.meta {
                        (ctx.words.say_with("oldbooks-brought-on", [("day", self.brought.clone().into())]))
                        @if self.state == "read" && self.lines.of > 0 { " · " (ctx.words.say_with("oldbooks-looked", looked)) }
                        @if self.state != "read" { " · " (ctx.words.code("oldbooks-state", self.state)) }
                    }
                }
                div.end { (shown_chip(ctx, self.shows)) }
            }
        }
    }
}

/// How far the reading of a book is.
pub(crate) fn state(book: &OldBook) -> &'static str {
    match (book.is_read, book.failed.is_empty()) {
        (true, _) => "read",
        (false, true) => "reading",
        (false, false) => "failed",
    }
}

impl View for ListView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("nav-old-books")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let bring = ctx.say("oldbooks-bring");
        html! {
            div.page.read { main id="main" {
                h1 { (ctx.say("nav-old-books")) }
                @if self.books.is_empty() {
                    (empty(&ctx.say("oldbooks-none"), &ctx.say("oldbooks-none-more"), Some((&bring, "/desk/old-books/new"))))
                } @else {
                    p.lead { (ctx.say("oldbooks-lead")) }
                    ul.rows { @for row in &self.books { (row.draw(ctx)) } }
                    div.actions { a.do href="/desk/old-books/new" { (icon("plus")) (bring) } }
                }
            } }
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct NewView {
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for NewView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("oldbooks-bring")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let way = [
            (ctx.say("nav-desk"), "/desk".to_owned()),
            (ctx.say("nav-old-books"), "/desk/old-books".to_owned()),
            (ctx.say("oldbooks-bring"), String::new()),
        ];
        html! {
            div.page.read { main id="main" {
                (crumbs(ctx, &way))
                h1 { (ctx.say("oldbooks-bring")) }
                p.lead { (ctx.say("oldbooks-bring-lead")) }
                form.form method="post" enctype="multipart/form-data" {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "file", "oldbooks-file").help("oldbooks-file-help").required().files(".pdf,.docx,.odt,.html,.htm,.md,.txt"))
                    (save_bar(ctx, "oldbooks-bring", "/desk/old-books"))
                }
            } }
        }
    }
}
