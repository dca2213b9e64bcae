//! The erasure ledger: owners whose keys were destroyed, and single keys, in a file apart from the database.
//!
//! A backup from before an erasure still holds the wrapped keys. The ledger is replayed at every start, so that a
//! restored backup never brings anybody back (trust model, T6). It holds ids only.

use std::io::Write as _;

use redthread_core::ids::{Id as _, KeyId, PersonId, Uuid};

use crate::act::{Begun, Deed};
use crate::db::sql;
use crate::error::{Error, Fault};
use crate::session::must;
use crate::store::Store;

/// Appends owners and waits until they are on the disk.
pub(crate) fn note(store: &Store, owners: &[Uuid]) -> Result<(), Fault> {
    let (Some(file), false) = (store.ledger(), owners.is_empty()) else { return Ok(()) };
    let mut ledger = std::fs::OpenOptions::new().create(true).append(true).open(file)?;
    for owner in owners {
        writeln!(ledger, "{owner}")?;
    }
    Ok(ledger.sync_all()?)
}

/// Destroys every key that stands in the ledger, itself or by its owner, and is still there.
pub(crate) async fn replay(store: &Store) -> Result<(), Fault> {
    let Some(file) = store.ledger().filter(|file| file.exists()) else { return Ok(()) };
    let text = std::fs::read_to_string(file)?;
    for owner in text.lines().filter_map(|line| line.trim().parse::<Uuid>().ok()) {
        erase_again(store, owner).await.map_err(must)?;
    }
    Ok(())
}

async fn erase_again(store: &Store, owner: Uuid) -> Result<(), Error> {
    let living = "SELECT id FROM keys WHERE (owner = $1 OR id = $1) AND destroyed_at IS NULL";
    if sql(living).uuid(owner).first(&mut store.read().await?).await?.is_none() {
        return Ok(());
    }
    let Begun::Act(mut act) = store.begin(&Deed::fresh(store, None)?, "person.erased_again", None).await? else {
        return Err(Error::Conflict);
    };
    let person = PersonId::from_uuid(owner);
    act.destroy_key(KeyId::from_uuid(owner)).await?;
    crate::index::forget_sealed_under(&mut act, KeyId::from_uuid(owner)).await?;
    crate::people::erase_person(&mut act, person).await?;
    act.done(person, ()).await
}
