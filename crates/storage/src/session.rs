//! One open transaction with the keys it has needed so far.

use std::collections::HashMap;
use std::sync::Arc;

use redthread_core::ids::{Id, KeyId, Uuid};

use crate::db::{Reads, Tx, sql};
use crate::error::{Error, Fault};
use crate::seal::{DataKey, MasterKey, key_of};

/// The inside of a [`Read`] and of an [`crate::Act`].
#[derive(Debug)]
pub struct Session {
    pub(crate) tx: Tx,
    pub(crate) master: Arc<MasterKey>,
    keys: HashMap<KeyId, DataKey>,
}

impl Session {
    pub(crate) fn new(tx: Tx, master: Arc<MasterKey>) -> Self {
        Self { tx, master, keys: HashMap::new() }
    }

    pub(crate) fn keep(&mut self, id: KeyId, key: DataKey) {
        self.keys.insert(id, key);
    }

    pub(crate) fn forget(&mut self, id: KeyId) {
        self.keys.remove(&id);
    }

    async fn key(&mut self, id: KeyId) -> Result<DataKey, Error> {
        if let Some(key) = self.keys.get(&id) {
            return Ok(key.clone());
        }
        let rows = sql("SELECT wrapped FROM keys WHERE id = $1").id(id).fetch(&mut self.tx).await?;
        let wrapped = rows.first().ok_or(Error::NotFound)?.bytes("wrapped")?;
        if wrapped.is_empty() {
            return Err(Error::NotFound);
        }
        let key = self.master.unwrap(id, &wrapped)?;
        self.keys.insert(id, key.clone());
        Ok(key)
    }

    pub(crate) async fn seal(&mut self, key: KeyId, place: &str, row: Uuid, text: &str) -> Result<Vec<u8>, Error> {
        Ok(self.key(key).await?.seal(key, place, row, text)?)
    }

    pub(crate) async fn seal_bytes(
        &mut self,
        key: KeyId,
        place: &str,
        row: Uuid,
        bytes: &[u8],
    ) -> Result<Vec<u8>, Error> {
        Ok(self.key(key).await?.seal_bytes(key, place, row, bytes)?)
    }
}

/// Opens what was sealed in `place` (`table.column`) of `row`.
///
/// # Errors
/// `NotFound` when its key was destroyed (the person was erased), a fault when the seal is broken.
pub async fn open_sealed(on: &mut impl Reads, place: &str, row: impl Id, sealed: &[u8]) -> Result<String, Error> {
    let session = on.session();
    let key = session.key(key_of(sealed)?).await?;
    Ok(key.open(place, row.uuid(), sealed)?)
}

/// As [`open_sealed`] for a file: a picture, a frozen book.
pub async fn open_bytes(on: &mut impl Reads, place: &str, row: impl Id, sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let session = on.session();
    let key = session.key(key_of(sealed)?).await?;
    Ok(key.open_bytes(place, row.uuid(), sealed)?)
}

/// A consistent, read-only view of the database.
#[derive(Debug)]
pub struct Read(pub(crate) Session);

impl Reads for Read {
    fn session(&mut self) -> &mut Session {
        &mut self.0
    }
}

impl Read {
    /// Loads every living key of a project at once, so that opening many texts asks the database once.
    pub async fn load_keys(&mut self, project: redthread_core::ids::ProjectId) -> Result<(), Error> {
        let rows = sql("SELECT id, wrapped FROM keys WHERE project = $1 AND destroyed_at IS NULL")
            .id(project)
            .all(self)
            .await?;
        for row in rows {
            let id: KeyId = row.id("id")?;
            let key = self.0.master.unwrap(id, &row.bytes("wrapped")?)?;
            self.0.keep(id, key);
        }
        Ok(())
    }
}

/// Turns a refusal of the inner machinery into a fault, where a missing row means damage rather than absence.
pub(crate) fn must(error: Error) -> Fault {
    match error {
        Error::Fault(fault) => fault,
        other => Fault::Damaged(other.to_string()),
    }
}
