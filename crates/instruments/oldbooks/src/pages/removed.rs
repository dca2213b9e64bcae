//! `/desk/old-books/{book}/removed`: before a book is removed for good.

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_web::parts::form_start;
use redthread_web::{Ctx, View};
use serde::Serialize;

use super::called;
use crate::model::Shows;
use crate::store::OldBook;

#[derive(Debug, Serialize)]
pub(crate) struct RemoveView {
    book: String,
    called: String,
    is_shown: bool,
}

impl RemoveView {
    pub(crate) fn of(_: &Ctx, book: &OldBook, shown: Option<(Shows, Timestamp)>) -> Self {
        let is_shown = shown.is_some_and(|(shows, _)| shows != Shows::Down);
        Self { book: book.id.to_string(), called: called(book), is_shown }
    }
}

impl View for RemoveView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("oldbooks-remove")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                form.confirm method="post" {
                    (form_start(ctx))
                    h1 { (ctx.words.say_with("oldbooks-remove-ask", [("title", self.called.clone().into())])) }
                    p { (ctx.say("oldbooks-remove-more")) }
                    @if self.is_shown { p { (ctx.say("oldbooks-remove-shown")) } }
                    div.actions {
                        button.do.danger { (ctx.say("oldbooks-remove-yes")) }
                        a.do.quiet href=(format!("/desk/old-books/{}", self.book)) { (ctx.say("cancel")) }
                    }
                }
            } }
        }
    }
}
