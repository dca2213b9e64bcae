//! What everybody reads: a book, its files and citations.

use axum::response::Response;
use redthread_book::cite;
use redthread_core::ids::{Id as _, PublicationId};
use redthread_editions::{Format, GoneView, load_file};
use redthread_storage::Error;
use redthread_web::related::load_related;
use redthread_web::{Answer, At, Ctx, OrFail as _, offered};

use crate::model::citation;
use crate::pages::public::{PublicView, Volume};
use crate::shelf::{OnShelf, Whole, take};
use crate::store::{self, EDITIONS};

pub(super) async fn book(ctx: Ctx, At(book): At<PublicationId>) -> Answer {
    let related = load_related(&ctx, book.uuid()).await.or_fail(&ctx)?;
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    let taken = take(&mut read, book, ctx.store().now(), Some(&ctx.words)).await.or_fail(&ctx)?;
    let Some(on_shelf) = taken else { return GoneView::answer(&ctx, "/catalogue") };
    let earlier = store::continued_by(&mut read, book).await.or_fail(&ctx)?;
    let later = store::continuing(&mut read, book).await.or_fail(&ctx)?;
    let volume = |before| move |book: &store::Publication| Volume::of(book, before);
    let before = earlier.iter().filter(|book| book.shown.is_some()).map(volume(true));
    let after = later.iter().filter(|book| book.shown.is_some()).map(volume(false));
    let view = PublicView::of(&ctx, &on_shelf, before.chain(after).collect()).or_fail(&ctx)?;
    ctx.show(&view.beside(related))
}

pub(super) async fn file(ctx: Ctx, At((book, name)): At<(PublicationId, String)>) -> Answer {
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    let taken = take(&mut read, book, ctx.store().now(), Some(&ctx.words)).await.or_fail(&ctx)?;
    let Some(on_shelf) = taken else { return GoneView::answer(&ctx, "/catalogue") };
    match name.as_str() {
        "citation.bib" => cited(&ctx, &on_shelf, &name, "application/x-bibtex; charset=utf-8", cite::bibtex),
        "citation.ris" => {
            cited(&ctx, &on_shelf, &name, "application/x-research-info-systems; charset=utf-8", cite::ris)
        }
        _ => {
            drop(read);
            whole(&ctx, &on_shelf, &name).await
        }
    }
}

fn cited(
    ctx: &Ctx,
    on_shelf: &OnShelf,
    name: &str,
    media_type: &'static str,
    write: fn(&cite::Citation) -> String,
) -> Answer {
    let lang = on_shelf.project.lang;
    let text = write(&citation(on_shelf.front(), lang, on_shelf.year(), lang));
    ctx.file(name, media_type, text.into_bytes()).map(|file| marked(file, on_shelf))
}

/// A file of the whole book: only while everything in it may be met on the web. The language editor's file never is.
async fn whole(ctx: &Ctx, on_shelf: &OnShelf, name: &str) -> Answer {
    let format = Format::of_file(name, "book").filter(|format| matches!(format, Format::Pdf | Format::Epub));
    let format = format.ok_or(Error::NotFound).or_fail(ctx)?;
    match on_shelf.whole {
        Whole::Revised => GoneView::answer(ctx, &format!("/books/{}", on_shelf.book.id)),
        Whole::PaperOnly => Err(ctx.fail(Error::NotFound)),
        Whole::Offered => {
            let mut read = ctx.store().read().await.or_fail(ctx)?;
            let bytes = load_file(&mut read, &EDITIONS, on_shelf.edition.id, format).await.or_fail(ctx)?;
            let name = format!("{}.{}", on_shelf.front().title, format.ending());
            ctx.file(&name, format.media_type(), bytes).map(|file| marked(file, on_shelf))
        }
    }
}

/// A file says to search engines what its book says.
fn marked(file: Response, on_shelf: &OnShelf) -> Response {
    if on_shelf.is_indexed() { offered(file) } else { file }
}
