//! Pages of old books.

pub(crate) mod desk;
pub(crate) mod facts;
pub(crate) mod lines;
pub(crate) mod list;
pub(crate) mod public;
pub(crate) mod removed;
pub(crate) mod showing;

use maud::{Markup, html};
use redthread_web::Ctx;
use redthread_web::parts::{crumbs, dir_of};
use serde::Serialize;

use crate::model::Shows;
use crate::model::lines::Count;
use crate::store::OldBook;

/// What stands above every page of a book that is being worked on.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Head {
    pub(crate) book: String,
    /// Its title, or the name of its file.
    pub(crate) called: String,
    pub(crate) is_read: bool,
    /// Doubtful lines that were looked at.
    pub(crate) lines: Count,
    pub(crate) repaired: usize,
    pub(crate) right: usize,
}

impl Head {
    pub(crate) fn of(_: &Ctx, book: &OldBook, lines: Count) -> Self {
        Self {
            book: book.id.to_string(),
            called: called(book),
            is_read: book.is_read,
            lines,
            repaired: book.tally.repaired,
            right: book.tally.right,
        }
    }

    pub(crate) fn path(&self, rest: &str) -> String {
        path_of(&self.book, rest)
    }

    /// The way to a page, its heading, and the pages beside it.
    pub(crate) fn draw(&self, ctx: &Ctx, here: &str) -> Markup {
        let way = [
            (ctx.say("nav-desk"), "/desk".to_owned()),
            (ctx.say("nav-old-books"), "/desk/old-books".to_owned()),
            (self.called.clone(), String::new()),
        ];
        html! {
            (crumbs(ctx, &way))
            h1 dir=(dir_of(&self.called)) { (self.called) }
            @if self.is_read {
                nav.tabs aria-label=(self.called) {
                    @for (rest, key) in [("", "oldbooks-desk"), ("lines", "oldbooks-lines"), ("says", "oldbooks-says"), ("showing", "oldbooks-showing")] {
                        a href=(self.path(rest)) aria-current=[(rest == here).then_some("page")] { (ctx.say(key)) }
                    }
                }
            }
        }
    }
}

/// The address of a book on the desk, or of a page of it.
pub(crate) fn path_of(book: impl std::fmt::Display, rest: &str) -> String {
    let slash = if rest.is_empty() { "" } else { "/" };
    format!("/desk/old-books/{book}{slash}{rest}")
}

/// What a book is called: by its title, and by its file until it has one.
pub(crate) fn called(book: &OldBook) -> String {
    if book.facts.title.is_empty() { book.name.clone() } else { book.facts.title.clone() }
}

/// How a book is shown, as a mark; nothing where it never was.
pub(crate) fn shown_chip(ctx: &Ctx, shows: Option<Shows>) -> Markup {
    let class = match shows {
        Some(Shows::Full | Shows::Entry) => "chip ok",
        Some(Shows::Down) => "chip off",
        None => "chip",
    };
    html! { span class=(class) { (ctx.words.code("oldbooks-shows", shows.map_or("not", Shows::code))) } }
}
