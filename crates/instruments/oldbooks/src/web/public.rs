//! What everybody reads: a book from before, as far as it may be shown, and how to cite it.

use redthread_book::cite::{self, Citation};
use redthread_core::ids::OldBookId;
use redthread_editions::GoneView;
use redthread_web::{Answer, At, Ctx, OrFail as _};

use crate::pages::public::PublicView;
use crate::shelf::{Found, find};

pub(super) async fn book(ctx: Ctx, At(book): At<OldBookId>) -> Answer {
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    match find(&mut read, book).await.or_fail(&ctx)? {
        Found::OnShelf(on_shelf) => ctx.show(&PublicView::of(&ctx, *on_shelf)),
        Found::Gone => GoneView::answer(&ctx, "/catalogue"),
    }
}

pub(super) async fn bibtex(ctx: Ctx, At(book): At<OldBookId>) -> Answer {
    cited(&ctx, book, ("citation.bib", "application/x-bibtex; charset=utf-8"), cite::bibtex).await
}

pub(super) async fn ris(ctx: Ctx, At(book): At<OldBookId>) -> Answer {
    cited(&ctx, book, ("citation.ris", "application/x-research-info-systems; charset=utf-8"), cite::ris).await
}

async fn cited(
    ctx: &Ctx,
    book: OldBookId,
    (name, media_type): (&str, &'static str),
    write: fn(&Citation) -> String,
) -> Answer {
    let mut read = ctx.store().read().await.or_fail(ctx)?;
    match find(&mut read, book).await.or_fail(ctx)? {
        Found::OnShelf(on_shelf) => ctx.file(name, media_type, write(&on_shelf.book.facts.cited()).into_bytes()),
        Found::Gone => GoneView::answer(ctx, "/catalogue"),
    }
}
