//! Requests of readers.

mod desk;
mod principle;

use std::collections::{BTreeMap, BTreeSet};

use redthread_core::ids::ProjectId;
use redthread_core::kit::Right;
use redthread_storage::{Error, Fault, projects};
use tokio::task::spawn_blocking;

use redthread_web::{Access, Answer, Ctx, OnShow, OrFail as _, Routes};

use crate::facets::Asked;
use crate::find::{Group, Wish};
use crate::pages::about::AboutView;
use crate::pages::browse::Listed;
use crate::pages::catalogue::CatalogueView;
use crate::pages::results::ONLY;
use crate::pages::shelf::ShelfView;
use crate::shelf::list_on_show;
use crate::{kits, machine};

/// Hits of each kind that are shown beside other kinds.
const FIRST: usize = 4;
/// Hits that are shown of one kind alone.
const MOST: usize = 100;
/// Longest query that is looked at, in characters.
const QUERY: usize = 200;
/// Who decides what everybody may read.
const PUBLISHERS: Access = Access::AnyOf(&[Right::Publish]);

pub(crate) fn routes() -> Routes {
    let own = Routes::new()
        .get("/catalogue", Access::Public, catalogue)
        .get("/about", Access::Public, about)
        .get("/principles/{finding}", Access::Public, principle::page)
        .get("/principles/{finding}/embed", Access::Public, principle::embed)
        .get("/principles/{finding}/{file}", Access::Public, principle::file)
        .get("/p/{project}/catalogue", PUBLISHERS, desk::listing)
        .post("/p/{project}/catalogue", PUBLISHERS, desk::say_listing)
        .get("/p/{project}/catalogue/principles/{finding}", PUBLISHERS, desk::ties)
        .post("/p/{project}/catalogue/principles/{finding}", PUBLISHERS, desk::tie)
        .post("/p/{project}/catalogue/ties/{tie}/end", PUBLISHERS, desk::untie);
    kits::routes(machine::routes(own))
}

async fn catalogue(ctx: Ctx) -> Answer {
    let asked = Asked::read(ctx.asked_all());
    let page = ctx.asked("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let shelf = list_on_show(ctx.store(), ctx.app.instruments).await.or_fail(&ctx)?;
    if ctx.still.is_some() {
        return still(&ctx, shelf);
    }
    let titles = titles(&ctx, &shelf).await.or_fail(&ctx)?;
    // What was published since the last search is read word by word, which would keep others waiting here.
    let (within, wish) = (ctx.clone(), wish(&ctx));
    let view =
        spawn_blocking(move || CatalogueView::of(&within, &shelf, (wish, asked), &Listed { titles: &titles, page }));
    let view = view.await;
    ctx.show(&view.map_err(|error| Error::from(Fault::Other(error.to_string()))).or_fail(&ctx)?)
}

/// The first page of a copy: everything in lists, and the methods after it.
fn still(ctx: &Ctx, mut shelf: Vec<OnShow>) -> Answer {
    shelf.extend(kits::list_on_show(ctx.store(), ctx.lang()));
    ctx.show(&ShelfView::of(ctx, &shelf))
}

/// What is looked for; empty when one only browses.
fn wish(ctx: &Ctx) -> Wish {
    let only = ctx.asked(ONLY).and_then(|only| Group::from_code(&only));
    let query = ctx.asked("q").unwrap_or_default().trim_start().chars().take(QUERY).collect();
    Wish { query, typing: ctx.asked("typing").is_some(), only, each: if only.is_some() { MOST } else { FIRST } }
}

/// What the projects are called that have something on show.
async fn titles(ctx: &Ctx, shelf: &[OnShow]) -> Result<BTreeMap<ProjectId, String>, Error> {
    let (mut read, mut titles) = (ctx.store().read().await?, BTreeMap::new());
    for project in shelf.iter().filter_map(|one| one.project).collect::<BTreeSet<_>>() {
        titles.insert(project, projects::load_project(&mut read, project).await?.title);
    }
    Ok(titles)
}

async fn about(ctx: Ctx) -> Answer {
    let kits = ctx.store().kits().values();
    let notes = kits.map(|kit| (kit.title.get(ctx.lang()).to_owned(), kit.wording_note.get(ctx.lang()).to_owned()));
    ctx.show(&AboutView { version: env!("CARGO_PKG_VERSION"), kits: notes.collect() })
}
