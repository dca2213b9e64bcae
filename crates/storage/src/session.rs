//! One open transaction with the keys it has needed so far.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use redthread_core::ids::{Id, KeyId, ProjectId, Uuid};

use crate::db::{Reads, Tx, sql};
use crate::error::{Error, Fault};
use crate::kept::{Head, Kept};
use crate::seal::{DataKey, MasterKey, key_of};

/// The inside of a [`Read`] and of an [`crate::Act`].
#[derive(Debug)]
pub struct Session {
    pub(crate) tx: Tx,
    pub(crate) master: Arc<MasterKey>,
    pub(crate) tally: Arc<Tally>,
    /// What other reads found; none for an act, which sees its own unfinished writes.
    pub(crate) kept: Option<Arc<Kept>>,
    pub(crate) heads: HashMap<ProjectId, Head>,
    /// The end of the event chain as this transaction has left it; none before it wrote an event.
    pub(crate) chain: Option<(i64, [u8; 32])>,
    keys: HashMap<KeyId, Known>,
    /// The project whose keys are loaded together once a few were asked for one by one.
    project: Option<ProjectId>,
    asked: usize,
}

/// What is known of a key.
#[derive(Debug)]
enum Known {
    Destroyed,
    /// As it is stored: opened when something is sealed or unsealed with it.
    Wrapped(Vec<u8>),
    Open(DataKey),
}

impl Known {
    fn open(&mut self, id: KeyId, master: &MasterKey) -> Result<DataKey, Error> {
        if let Self::Wrapped(wrapped) = self {
            *self = Self::Open(master.unwrap(id, wrapped)?);
        }
        match self {
            Self::Open(key) => Ok(key.clone()),
            Self::Destroyed | Self::Wrapped(_) => Err(Error::NotFound),
        }
    }
}

/// How many statements were run and how many rows they brought, since the store was opened: for budgets and tests.
#[derive(Debug, Default)]
pub struct Tally {
    statements: AtomicU64,
    rows: AtomicU64,
}

impl Tally {
    pub(crate) fn add(&self, rows: usize) {
        self.statements.fetch_add(1, Ordering::Relaxed);
        self.rows.fetch_add(rows.try_into().unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    /// Statements and rows.
    pub fn read(&self) -> (u64, u64) {
        (self.statements.load(Ordering::Relaxed), self.rows.load(Ordering::Relaxed))
    }
}

/// Keys that are asked for one by one before all of a project's are loaded: a page of one text needs one or two, a page
/// of many stories one each.
const ONE_BY_ONE: usize = 3;

/// So many keys are asked for in one statement.
const AT_ONCE: usize = 24;

impl Session {
    pub(crate) fn new(tx: Tx, master: Arc<MasterKey>, tally: Arc<Tally>) -> Self {
        Self {
            tx,
            master,
            tally,
            kept: None,
            heads: HashMap::new(),
            chain: None,
            keys: HashMap::new(),
            project: None,
            asked: 0,
        }
    }

    pub(crate) fn keeping(self, kept: Arc<Kept>) -> Self {
        Self { kept: Some(kept), ..self }
    }

    pub(crate) fn keep(&mut self, id: KeyId, key: DataKey) {
        self.keys.insert(id, Known::Open(key));
    }

    /// A key that came along with what is sealed under it, as it is stored: nobody need ask for it again.
    pub(crate) fn learn(&mut self, id: KeyId, wrapped: Vec<u8>) {
        self.keys.insert(id, if wrapped.is_empty() { Known::Destroyed } else { Known::Wrapped(wrapped) });
    }

    pub(crate) fn forget(&mut self, id: KeyId) {
        self.keys.remove(&id);
    }

    async fn key(&mut self, id: KeyId) -> Result<DataKey, Error> {
        if let Some(known) = self.keys.get_mut(&id) {
            return known.open(id, &self.master);
        }
        self.asked += 1;
        if let Some(project) = self.project.take_if(|_| self.asked > ONE_BY_ONE) {
            self.load_all(project).await?;
            if let Some(known) = self.keys.get_mut(&id) {
                return known.open(id, &self.master);
            }
        }
        let rows = sql("SELECT wrapped FROM keys WHERE id = $1").id(id).fetch(&mut self.tx).await?;
        self.tally.add(rows.len());
        self.learn(id, rows.first().ok_or(Error::NotFound)?.bytes("wrapped")?);
        self.keys.get_mut(&id).ok_or(Error::NotFound)?.open(id, &self.master)
    }

    /// Gets the keys of all that is about to be opened, a page full at a time.
    pub(crate) async fn need(&mut self, ids: impl IntoIterator<Item = KeyId>) -> Result<(), Error> {
        let wanted: BTreeSet<KeyId> = ids.into_iter().filter(|id| !self.keys.contains_key(id)).collect();
        let wanted: Vec<KeyId> = wanted.into_iter().collect();
        for some in wanted.chunks(AT_ONCE) {
            let Some(last) = some.last() else { continue };
            // One text for any number: what is left over asks for the last once more.
            let all = some.iter().chain(std::iter::repeat(last)).take(AT_ONCE);
            let query = "SELECT id, wrapped FROM keys WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)";
            let rows = all.fold(sql(query), |query, id| query.id(*id)).fetch(&mut self.tx).await?;
            self.tally.add(rows.len());
            for row in rows {
                self.learn(row.id("id")?, row.bytes("wrapped")?);
            }
        }
        Ok(())
    }

    async fn load_all(&mut self, project: ProjectId) -> Result<(), Error> {
        let rows = sql("SELECT id, wrapped FROM keys WHERE project = $1").id(project).fetch(&mut self.tx).await?;
        self.tally.add(rows.len());
        for row in rows {
            self.learn(row.id("id")?, row.bytes("wrapped")?);
        }
        Ok(())
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
    /// Says whose texts will be opened: once a few keys were asked for, the others come all at once, so that opening many
    /// texts asks the database a fixed number of times.
    pub fn opens(&mut self, project: ProjectId) {
        self.0.project = Some(project);
    }
}

/// Turns a refusal of the inner machinery into a fault, where a missing row means damage rather than absence.
pub(crate) fn must(error: Error) -> Fault {
    match error {
        Error::Fault(fault) => fault,
        other => Fault::Damaged(other.to_string()),
    }
}
