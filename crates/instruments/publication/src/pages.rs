//! Pages of books.

pub(crate) mod book;
pub(crate) mod books;
pub(crate) mod front;
pub(crate) mod public;
pub(crate) mod stories;

use maud::{Markup, html};
use redthread_core::ids::PublicationId;
use redthread_storage::Inside;
use redthread_web::{Ctx, parts};
use serde::Serialize;

/// In which project a page is.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Head {
    pub(crate) project: String,
    pub(crate) project_title: String,
}

impl Head {
    pub(crate) fn of(inside: &Inside) -> Self {
        Self { project: inside.project.id.to_string(), project_title: inside.project.title.clone() }
    }

    /// Where we are: project, books, and further steps.
    pub(crate) fn crumbs(&self, ctx: &Ctx, further: &[(String, String)]) -> Markup {
        let project = (self.project_title.clone(), format!("/p/{}", self.project));
        let books = (ctx.say("publication-books"), format!("/p/{}/books", self.project));
        parts::crumbs(ctx, &[&[project, books], further].concat())
    }
}

/// The address of a book inside its project.
pub(crate) fn book_path(inside: &Inside, book: PublicationId) -> String {
    format!("/p/{}/books/{book}", inside.project.id)
}

/// A book's title in its own direction.
pub(crate) fn titled(title: &str) -> Markup {
    html! { bdi dir=(parts::dir_of(title)) { (title) } }
}
