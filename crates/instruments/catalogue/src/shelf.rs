//! What stands in the catalogue: asked of every slice, at the moment of asking.

use std::cmp::Reverse;

use redthread_core::language::Lang;
use redthread_storage::{Error, Store};
use redthread_web::{Instrument, OnShow};

use crate::kits;

/// Everything that everybody can read now, newest first.
pub async fn list_on_show(store: &Store, instruments: &[Instrument]) -> Result<Vec<OnShow>, Error> {
    let (mut read, mut all) = (store.read().await?, vec![]);
    for list in instruments.iter().filter_map(|instrument| instrument.on_show) {
        all.extend(list(&mut read, store.now()).await?);
    }
    all.sort_by_key(|one| Reverse(one.made_at));
    Ok(all)
}

/// The same, and after it the published methods as a reader of a language meets them.
pub async fn list_with_kits(store: &Store, instruments: &[Instrument], lang: Lang) -> Result<Vec<OnShow>, Error> {
    let mut all = list_on_show(store, instruments).await?;
    all.extend(kits::list_on_show(store, lang));
    Ok(all)
}
