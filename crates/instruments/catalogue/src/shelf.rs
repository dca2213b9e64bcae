//! What stands in the catalogue: asked of every slice, at the moment of asking.

use std::cmp::Reverse;

use redthread_storage::{Error, Store};
use redthread_web::{Instrument, OnShow};

/// Everything that everybody can read now, newest first.
pub async fn list_on_show(store: &Store, instruments: &[Instrument]) -> Result<Vec<OnShow>, Error> {
    let (mut read, mut all) = (store.read().await?, vec![]);
    for list in instruments.iter().filter_map(|instrument| instrument.on_show) {
        all.extend(list(&mut read, store.now()).await?);
    }
    all.sort_by_key(|one| Reverse(one.made_at));
    Ok(all)
}
