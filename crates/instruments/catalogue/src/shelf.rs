//! What stands in the catalogue: asked of every slice, at the moment of asking.

use redthread_core::language::Lang;
use redthread_storage::{Error, Store};
use redthread_web::{Instrument, OnShow};

use crate::kits;

pub use redthread_web::list_on_show;

/// The same, and after it the published methods as a reader of a language meets them.
pub async fn list_with_kits(store: &Store, instruments: &[Instrument], lang: Lang) -> Result<Vec<OnShow>, Error> {
    let mut all = list_on_show(store, instruments).await?;
    all.extend(kits::list_on_show(store, lang));
    Ok(all)
}
