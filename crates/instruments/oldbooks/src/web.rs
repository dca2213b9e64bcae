//! Requests: form in, page out.

mod desk;
mod facts;
mod lines;
mod public;
mod showing;

use redthread_core::ids::{OldBookId, OrganisationId};
use redthread_storage::Read;
use redthread_web::{Access, Ctx, Failure, OrFail as _, Routes};

use crate::store::{self, OldBook};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/old-books", Access::Steward, desk::list)
        .get("/old-books/new", Access::Steward, desk::new)
        .post("/old-books/new", Access::Steward, desk::bring)
        .get("/old-books/{book}", Access::Public, public::book)
        .get("/old-books/{book}/citation.bib", Access::Public, public::bibtex)
        .get("/old-books/{book}/citation.ris", Access::Public, public::ris)
        .get("/old-books/{book}/desk", Access::Steward, desk::desk)
        .get("/old-books/{book}/reading", Access::Steward, desk::reading)
        .get("/old-books/{book}/file", Access::Steward, desk::file)
        .get("/old-books/{book}/removed", Access::Steward, desk::ask_remove)
        .post("/old-books/{book}/removed", Access::Steward, desk::remove)
        .get("/old-books/{book}/lines", Access::Steward, lines::page)
        .post("/old-books/{book}/lines", Access::Steward, lines::save)
        .get("/old-books/{book}/says", Access::Steward, facts::page)
        .post("/old-books/{book}/says", Access::Steward, facts::save)
        .get("/old-books/{book}/showing", Access::Steward, showing::page)
        .post("/old-books/{book}/showing", Access::Steward, showing::show)
        .post("/old-books/{book}/taken-down", Access::Steward, showing::take_down)
}

/// The steward's organisation and one of its books.
async fn enter(ctx: &Ctx, book: OldBookId) -> Result<(Read, OrganisationId, OldBook), Failure> {
    let organisation = ctx.viewer().steward().or_fail(ctx)?;
    let mut read = ctx.store().read().await.or_fail(ctx)?;
    let book = store::load_book(&mut read, organisation, book).await.or_fail(ctx)?;
    Ok((read, organisation, book))
}
