//! Requests of readers.

use redthread_web::{Access, Answer, Ctx, OrFail as _, Routes};

use crate::find::{Group, Wish};
use crate::pages::about::AboutView;
use crate::pages::catalogue::CatalogueView;
use crate::pages::results::ONLY;
use crate::shelf::list_on_show;

/// Hits of each kind that are shown beside other kinds.
const FIRST: usize = 4;
/// Hits that are shown of one kind alone.
const MOST: usize = 100;
/// Longest query that is looked at, in characters.
const QUERY: usize = 200;

pub(crate) fn routes() -> Routes {
    Routes::new().get("/catalogue", Access::Public, catalogue).get("/about", Access::Public, about)
}

async fn catalogue(ctx: Ctx) -> Answer {
    let text = |name: &str| ctx.asked(name).unwrap_or_default().trim().to_owned();
    let only = Group::from_code(&text(ONLY));
    let each = if only.is_some() { MOST } else { FIRST };
    let query = ctx.asked("q").unwrap_or_default().trim_start().chars().take(QUERY).collect();
    let wish = Wish { query, typing: ctx.asked("typing").is_some(), only, each };
    let shelf = list_on_show(ctx.store(), ctx.app.instruments).await.or_fail(&ctx)?;
    ctx.show(&CatalogueView::of(&ctx, &shelf, wish, (text("lang"), text("place"))))
}

async fn about(ctx: Ctx) -> Answer {
    let kits = ctx.store().kits().values();
    let notes = kits.map(|kit| (kit.title.get(ctx.lang()).to_owned(), kit.wording_note.get(ctx.lang()).to_owned()));
    ctx.show(&AboutView { version: env!("CARGO_PKG_VERSION"), kits: notes.collect() })
}
