//! Requests of readers.

use redthread_web::{Access, Answer, Ctx, OrFail as _, Routes};

use crate::pages::about::AboutView;
use crate::pages::catalogue::CatalogueView;
use crate::pages::shelf::ShelfView;
use crate::shelf::list_with_kits;
use crate::{kits, machine};

pub(crate) fn routes() -> Routes {
    let own = Routes::new().get("/catalogue", Access::Public, catalogue).get("/about", Access::Public, about);
    kits::routes(machine::routes(own))
}

async fn catalogue(ctx: Ctx) -> Answer {
    let text = |name: &str| ctx.asked(name).unwrap_or_default().trim().to_owned();
    let (query, lang, place) = (text("q"), text("lang"), text("place"));
    let in_lang = lang.parse().unwrap_or_else(|_| ctx.lang());
    let shelf = list_with_kits(ctx.store(), ctx.app.instruments, in_lang).await.or_fail(&ctx)?;
    if ctx.still.is_some() {
        return ctx.show(&ShelfView::of(&ctx, &shelf));
    }
    ctx.show(&CatalogueView::of(&ctx, &shelf, (query, lang, place)))
}

async fn about(ctx: Ctx) -> Answer {
    let kits = ctx.store().kits().values();
    let notes = kits.map(|kit| (kit.title.get(ctx.lang()).to_owned(), kit.wording_note.get(ctx.lang()).to_owned()));
    ctx.show(&AboutView { version: env!("CARGO_PKG_VERSION"), kits: notes.collect() })
}
