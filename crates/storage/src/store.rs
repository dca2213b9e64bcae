//! The store: the database, the master key, the clock and the kits, opened once and cloned freely.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use jiff::Timestamp;
use redthread_core::clock::Clock;
use redthread_core::ids::{Id, ProjectId, Uuid};
use redthread_core::kit::{Kit, Term};
use redthread_core::language::Lang;
use redthread_search::{Concordance, Hasher, Vocabulary};

use crate::act::{Act, Begun, Deed};
use crate::db::Db;
use crate::error::{Error, Fault};
use crate::gather::Gathering;
use crate::kept::Kept;
use crate::seal::{MasterKey, random};
use crate::session::{Read, Session, Tally};
use crate::stir::{Stirring, Stirs};

/// What a store is opened with.
#[derive(Clone)]
pub struct Opening {
    /// Which database.
    pub db: Db,
    /// The master key.
    pub master: Arc<MasterKey>,
    /// Where the time comes from.
    pub clock: Clock,
    /// The methods that can be run, by their id.
    pub kits: Arc<BTreeMap<String, Kit>>,
    /// Memory that hashing a password takes, in KiB: [`PASSWORD_KIB`], and little in tests.
    pub password_kib: u32,
    /// The erasure ledger: a file apart from the database, replayed at every start, so that a restored backup never
    /// brings an erased person back. `None` in tests that erase nobody.
    pub ledger: Option<PathBuf>,
}

/// Memory of one password hash (argon2id, two passes): 19 MiB, the least that OWASP advises.
pub const PASSWORD_KIB: u32 = 19_456;

/// Everything that is kept. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    opening: Opening,
    stirring: Stirring,
    gathering: Gathering,
    tally: Arc<Tally>,
    kept: Arc<Kept>,
    vocabulary: OnceLock<Vocabulary>,
    concordance: Mutex<Concordance>,
}

impl Inner {
    fn new(opening: Opening) -> Self {
        Self {
            opening,
            stirring: Stirring::default(),
            gathering: Gathering::default(),
            tally: Arc::default(),
            kept: Arc::default(),
            vocabulary: OnceLock::new(),
            concordance: Mutex::default(),
        }
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    /// Opens the store and brings its tables up to date.
    pub async fn open(opening: Opening) -> Result<Self, Fault> {
        crate::migrate::up(&opening.db).await?;
        let store = Self(Arc::new(Inner::new(opening)));
        crate::ledger::replay(&store).await?;
        Ok(store)
    }

    /// The same store over another database: the frozen copy of a backup.
    pub(crate) fn over(&self, db: Db) -> Self {
        let opening = Opening { db, ledger: None, ..self.0.opening.clone() };
        Self(Arc::new(Inner::new(opening)))
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        self.0.opening.clock.now()
    }

    /// The clock, for tests that move it.
    pub fn clock(&self) -> &Clock {
        &self.0.opening.clock
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.0.opening.db
    }

    /// The master key.
    pub fn master(&self) -> &Arc<MasterKey> {
        &self.0.opening.master
    }

    /// The erasure ledger.
    pub(crate) fn ledger(&self) -> Option<&std::path::Path> {
        self.0.opening.ledger.as_deref()
    }

    /// The methods, by id.
    pub fn kits(&self) -> &BTreeMap<String, Kit> {
        &self.0.opening.kits
    }

    pub(crate) fn shared_kits(&self) -> Arc<BTreeMap<String, Kit>> {
        self.0.opening.kits.clone()
    }

    /// One method.
    pub fn kit(&self, id: &str) -> Result<&Kit, Error> {
        self.kits().get(id).ok_or(Error::NotFound)
    }

    pub(crate) fn password_kib(&self) -> u32 {
        self.0.opening.password_kib
    }

    /// Turns words into what the search index keeps of them: under a secret of its own.
    pub fn hasher(&self) -> Hasher {
        Hasher::new(&self.master().derived("search"))
    }

    /// The terms of all methods, for a search across languages; read once.
    pub fn vocabulary(&self) -> &Vocabulary {
        self.0.vocabulary.get_or_init(|| {
            let names =
                |term: &Term| Lang::ALL.map(|lang| (lang, term.names(lang).map(str::to_owned).collect())).to_vec();
            Vocabulary::new(self.kits().values().flat_map(|kit| &kit.terms).map(names).collect())
        })
    }

    /// Where words stand in what everybody may read, as it was when it was last asked for; whoever asks tells it first what
    /// may be read now.
    pub fn concordance(&self) -> MutexGuard<'_, Concordance> {
        self.0.concordance.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new id: UUIDv7 of the store's clock.
    pub fn new_id<I: Id>(&self) -> Result<I, Fault> {
        let millis = u64::try_from(self.now().as_millisecond()).unwrap_or_default();
        let bytes: [u8; 10] = random()?;
        Ok(I::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()))
    }

    /// A consistent view to read from.
    pub async fn read(&self) -> Result<Read, Error> {
        let tx = self.db().begin_reading().await?;
        Ok(Read(self.session(tx).keeping(self.0.kept.clone())))
    }

    /// A session over a transaction.
    pub(crate) fn session(&self, tx: crate::db::Tx) -> Session {
        Session::new(tx, self.master().clone(), self.0.tally.clone())
    }

    /// Statements run and rows brought since it was opened.
    pub fn tally(&self) -> &Tally {
        &self.0.tally
    }

    /// Begins a write. `verb` is `<slice>.<past tense>`; it becomes the event.
    pub async fn begin(&self, deed: &Deed, verb: &'static str, project: Option<ProjectId>) -> Result<Begun, Error> {
        Act::begin(self, deed, verb, project).await
    }

    /// Wakes whoever waits for something to have happened.
    pub(crate) fn stir(&self) {
        self.0.stirring.stir();
    }

    pub(crate) fn gathering(&self) -> &Gathering {
        &self.0.gathering
    }

    /// Waits until some act is done in this process: workers look for jobs then.
    pub async fn stirred(&self) {
        self.stirs().next().await;
    }

    /// Every act from now on, one after the other or several at once; none is missed between two looks.
    pub fn stirs(&self) -> Stirs {
        self.0.stirring.watch()
    }

    /// Hears from now on what other nodes do on the same server, too; a file has no other nodes.
    pub async fn listen(&self) -> Result<(), Error> {
        Ok(self.0.stirring.listen(self.db()).await?)
    }

    /// The last event: its number and hash, for manifests and colophons.
    pub async fn head(&self) -> Result<(i64, [u8; 32]), Error> {
        let mut read = self.read().await?;
        Ok(crate::act::head(&mut read.0).await?)
    }
}

/// Writes bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        _ = write!(text, "{byte:02x}");
        text
    })
}

/// The nil id: the system, or no project.
pub const NOBODY: Uuid = Uuid::nil();
