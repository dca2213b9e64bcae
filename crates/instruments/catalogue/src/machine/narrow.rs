//! The part of the shelf that an address asks for, as the page of the catalogue reads it.

use std::collections::BTreeSet;

use redthread_storage::{Error, Fault};
use redthread_web::{Ctx, OnShow};
use tokio::task::spawn_blocking;

use crate::facets::{self, Asked};
use crate::find::{Wish, find};

/// What of the shelf fits, and holds the words that are asked for as they are typed: a feed is not filled with what is spelt
/// almost so.
pub(super) async fn narrow(ctx: &Ctx, shelf: Vec<OnShow>, asked: &Asked) -> Result<Vec<OnShow>, Error> {
    if asked.query.is_empty() {
        return Ok(facets::narrow(&shelf, asked).into_iter().cloned().collect());
    }
    let (within, asked) = (ctx.clone(), asked.clone());
    let looked = spawn_blocking(move || looked_for(&within, shelf, &asked)).await;
    looked.map_err(|error| Fault::Other(error.to_string()).into())
}

fn looked_for(ctx: &Ctx, shelf: Vec<OnShow>, asked: &Asked) -> Vec<OnShow> {
    let wish = Wish { query: asked.query.clone(), each: usize::MAX, ..Wish::default() };
    let found = find(ctx.store(), &ctx.words, &shelf, &wish, asked);
    let is_near = found.is_near();
    let names: BTreeSet<String> = found.hits().filter(|_| !is_near).map(|hit| hit.of.name()).collect();
    drop(found);
    shelf.into_iter().filter(|one| names.contains(&one.name())).collect()
}
