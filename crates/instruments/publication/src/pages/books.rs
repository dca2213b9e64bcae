//! `/p/{project}/books`: every book of the round and how far it is.

use maud::{Markup, html};
use redthread_storage::Inside;
use redthread_web::{Ctx, View, icon, parts};
use serde::Serialize;

use super::{Head, book_path};
use crate::store::{Edition, Publication};

#[derive(Debug, Serialize)]
pub(crate) struct BooksView {
    #[serde(flatten)]
    pub(crate) head: Head,
    pub(crate) books: Vec<BookRow>,
    pub(crate) may_prepare: bool,
    pub(crate) may_publish: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct BookRow {
    id: String,
    title: String,
    subtitle: String,
    /// "Edition 1, 3 March 2026", or that there is none.
    line: String,
    /// `draft`, `made`, `published`, `to_be_revised`.
    state: &'static str,
    path: String,
}

impl BookRow {
    pub(crate) fn of(ctx: &Ctx, inside: &Inside, book: &Publication, newest: Option<&Edition>, stands: bool) -> Self {
        let state = match (newest, stands, book.shown) {
            (None, ..) => "draft",
            (_, false, _) => "to_be_revised",
            (_, _, Some(_)) => "published",
            _ => "made",
        };
        let made = |edition: &Edition| {
            let values = [("n", edition.number.into()), ("date", ctx.words.date(edition.made_at).into())];
            ctx.words.say_with("publication-edition-line", values)
        };
        Self {
            id: book.id.to_string(),
            title: book.front.title.clone(),
            subtitle: book.front.subtitle.clone(),
            line: newest.map_or_else(|| ctx.say("publication-no-edition-yet"), made),
            state,
            path: book_path(inside, book.id),
        }
    }
}

impl View for BooksView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("publication-books")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read {
                main id="main" {
                    (parts::crumbs(ctx, &[(self.head.project_title.clone(), format!("/p/{}", self.head.project)), (ctx.say("publication-books"), String::new())]))
                    h1 { (ctx.say("publication-books")) }
                    p.lead { (ctx.say("publication-books-lead")) }
                    @if self.may_publish { p { a href=(format!("/p/{}/catalogue", self.head.project)) { (ctx.say("browse-listing-say")) } } }
                    @if self.books.is_empty() { (self.nothing(ctx)) } @else { (self.list(ctx)) (self.start(ctx)) }
                }
            }
        }
    }
}

impl BooksView {
    fn list(&self, ctx: &Ctx) -> Markup {
        html! {
            ul.rows {
                @for book in &self.books {
                    li {
                        div {
                            h3 dir=(parts::dir_of(&book.title)) { @if self.may_prepare { a href=(book.path) { (book.title) } } @else { (book.title) } }
                            p.meta { (book.line) }
                        }
                        div.end { (chip(ctx, book.state)) }
                    }
                }
            }
        }
    }

    fn nothing(&self, ctx: &Ctx) -> Markup {
        html! {
            (parts::empty(&ctx.say("publication-none"), &ctx.say("publication-none-more"), None))
            (self.start(ctx))
        }
    }

    fn start(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.may_prepare {
                form.actions method="post" {
                    (parts::form_start(ctx))
                    button.do.quiet[!self.books.is_empty()] { (icon("plus")) (ctx.say("publication-start")) }
                }
            }
        }
    }
}

/// How far a book is, in a word.
pub(crate) fn chip(ctx: &Ctx, state: &str) -> Markup {
    let class = match state {
        "published" => "chip ok",
        "to_be_revised" => "chip warn",
        "made" => "chip on",
        _ => "chip",
    };
    html! { span class=(class) { (ctx.words.code("publication-state", state)) } }
}
