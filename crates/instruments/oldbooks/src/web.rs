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
        .get("/desk/old-books", Access::Steward, desk::list)
        .get("/desk/old-books/new", Access::Steward, desk::new)
        .post("/desk/old-books/new", Access::Steward, desk::bring)
        .get("/old-books/{book}", Access::Public, public::book)
        .get("/old-books/{book}/citation.bib", Access::Public, public::bibtex)
        .get("/old-books/{book}/citation.ris", Access::Public, public::ris)
        .get("/desk/old-books/{book}", Access::Steward, desk::desk)
        .get("/desk/old-books/{book}/reading", Access::Steward, desk::reading)
        .get("/desk/old-books/{book}/file", Access::Steward, desk::file)
        .get("/desk/old-books/{book}/removed", Access::Steward, desk::ask_remove)
        .post("/desk/old-books/{book}/removed", Access::Steward, desk::remove)
        .get("/desk/old-books/{book}/lines", Access::Steward, lines::page)
        .post("/desk/old-books/{book}/lines", Access::Steward, lines::save)
        .get("/desk/old-books/{book}/says", Access::Steward, facts::page)
        .post("/desk/old-books/{book}/says", Access::Steward, facts::save)
        .get("/desk/old-books/{book}/showing", Access::Steward, showing::page)
        .post("/desk/old-books/{book}/showing", Access::Steward, showing::show)
        .post("/desk/old-books/{book}/taken-down", Access::Steward, showing::take_down)
}

/// The steward's organisation and one of its books.
async fn enter(ctx: &Ctx, book: OldBookId) -> Result<(Read, OrganisationId, OldBook), Failure> {
    let organisation = ctx.viewer().steward().or_fail(ctx)?;
    let mut read = ctx.store().read().await.or_fail(ctx)?;
    let book = store::load_book(&mut read, organisation, book).await.or_fail(ctx)?;
    Ok((read, organisation, book))
}
