//! Act: every write takes one.
//!
//! A transaction with a person, a verb and a client-made id. It writes the change, its events and its jobs in one
//! transaction; a repeated id answers as the first time. A write function that takes no `&mut Act` does not compile,
//! and an act that is not [`Act::done`] is rolled back: there is no unlogged write.

use jiff::Timestamp;
use redthread_core::event::{Event, GENESIS};
use redthread_core::ids::{ActId, Id, JobId, KeyId, ProjectId, UserId, Uuid};

use crate::db::{Db, Reads, sql};
use crate::error::{Error, Fault};
use crate::seal::{DataKey, random};
use crate::session::{Session, must};
use crate::store::Store;

/// Who does it, under which client-made id, with which content.
#[derive(Clone, Copy, Debug)]
pub struct Deed {
    /// The user; `None` is the system itself or a visitor without an account.
    pub who: Option<UserId>,
    /// Made by the client, so that a retry after a lost answer is recognised.
    pub act: ActId,
    /// A hash of what was sent: the same id with another content is a conflict, not a repetition.
    pub digest: [u8; 32],
}

impl Deed {
    /// A deed of the system or of the command line: never repeated.
    pub fn fresh(store: &Store, who: Option<UserId>) -> Result<Self, Fault> {
        Ok(Self { who, act: store.new_id()?, digest: [0; 32] })
    }

    /// The same deed so that nothing of it can be laid beside anything else: by nobody, its id and the hash of what was
    /// sent only as keyed hashes. The id that a phone made says when its page was loaded, and so who may have held it; the
    /// keyed hash says nothing, and its repetition still answers as the first time, or as a conflict.
    #[must_use]
    pub fn veiled(self, store: &Store) -> Self {
        let master = store.master();
        let id = master.hash("veiled act", self.act.uuid().as_bytes());
        let act = ActId::from_uuid(Uuid::from_bytes(std::array::from_fn(|n| id[n])));
        Self { who: None, act, digest: master.hash("veiled digest", &self.digest) }
    }

    /// The same deed without its doer and without a trace of what was sent: for an anonymous answer. Its repetition
    /// still answers as the first time.
    #[must_use]
    pub fn unsigned(self) -> Self {
        Self { who: None, digest: [0; 32], ..self }
    }
}

/// What a write answers; kept with the act, so that its repetition can say the same.
pub trait Answer: Sized {
    /// As it is kept.
    fn keep(&self) -> String;
    /// As it was kept.
    fn recall(kept: &str) -> Option<Self>;
}

impl Answer for () {
    fn keep(&self) -> String {
        String::new()
    }
    fn recall(_: &str) -> Option<Self> {
        Some(())
    }
}

impl Answer for i64 {
    fn keep(&self) -> String {
        self.to_string()
    }
    fn recall(kept: &str) -> Option<Self> {
        kept.parse().ok()
    }
}

impl<I: Id> Answer for (I,) {
    fn keep(&self) -> String {
        self.0.to_string()
    }
    fn recall(kept: &str) -> Option<Self> {
        kept.parse().ok().map(|id| (id,))
    }
}

/// What beginning an act found.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "lives for one match; a box would be a detour for every write")]
pub enum Begun {
    /// New: go on.
    Act(Act),
    /// Already done: this was the answer.
    Again(Again),
}

/// The answer of an act that was done before.
#[derive(Debug)]
pub struct Again(pub(crate) String);

impl Again {
    /// The answer, read back.
    pub fn answer<A: Answer>(&self) -> Result<A, Error> {
        A::recall(&self.0).ok_or_else(|| Fault::Damaged("an act's answer does not read back".to_owned()).into())
    }

    /// The id that the act made, read back.
    pub fn id<I: Id>(&self) -> Result<I, Error> {
        self.answer::<(I,)>().map(|(id,)| id)
    }
}

/// One write in progress.
#[derive(Debug)]
#[must_use = "an act that is not done is rolled back"]
pub struct Act {
    session: Session,
    deed: Deed,
    verb: &'static str,
    project: Option<ProjectId>,
    now: Timestamp,
    store: Store,
    events: Vec<(&'static str, Uuid)>,
    erased: Vec<Uuid>,
}

impl Reads for Act {
    fn session(&mut self) -> &mut Session {
        &mut self.session
    }
}

impl Act {
    pub(crate) async fn begin(
        store: &Store,
        deed: &Deed,
        verb: &'static str,
        project: Option<ProjectId>,
    ) -> Result<Begun, Error> {
        let mut session = begin_writing(store).await?;
        match answered(&mut session, deed, verb).await? {
            Some(answer) => Ok(Begun::Again(Again(answer))),
            None => Ok(Begun::Act(Self::over(store, session, deed, verb, project))),
        }
    }

    /// An act over a transaction that is begun already: see [`Store::gather`].
    pub(crate) fn over(
        store: &Store,
        session: Session,
        deed: &Deed,
        verb: &'static str,
        project: Option<ProjectId>,
    ) -> Self {
        let (now, store) = (store.now(), store.clone());
        Self { session, deed: *deed, verb, project, now, store, events: vec![], erased: vec![] }
    }

    /// Leaves the transaction, which goes on, and says whose keys it destroyed.
    pub(crate) fn leave(self) -> (Session, Vec<Uuid>) {
        (self.session, self.erased)
    }

    /// The store it writes to, for what must be made anew inside the act.
    pub(crate) fn store(&self) -> Store {
        self.store.clone()
    }

    /// Goes on only if this is an act of the project: its event is then the project's own, and whatever was read before
    /// it is known to be old.
    pub(crate) fn of(&self, project: ProjectId) -> Result<(), Error> {
        let is_own = self.project.is_none_or(|own| own == project);
        if is_own { Ok(()) } else { Err(Fault::Damaged("an act of another project".to_owned()).into()) }
    }

    /// The moment of this act; every row it writes bears it.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Who does it; nil for the system.
    pub fn who(&self) -> Uuid {
        self.deed.who.map_or(Uuid::nil(), Id::uuid)
    }

    /// A new id for something this act makes.
    pub fn new_id<I: Id>(&self) -> Result<I, Error> {
        Ok(self.store.new_id()?)
    }

    /// Says what else this act is about, beyond its own subject: each is an event of its own.
    pub fn also(&mut self, verb: &'static str, subject: impl Id) {
        self.events.push((verb, subject.uuid()));
    }

    /// Makes a sealing key for `owner` (a person, story or user).
    pub async fn new_key(&mut self, owner: impl Id) -> Result<KeyId, Error> {
        let (id, key) = (self.new_id::<KeyId>()?, DataKey::new()?);
        let wrapped = self.session.master.wrap(id, &key)?;
        sql("INSERT INTO keys (id, project, owner, wrapped, made_at) VALUES ($1, $2, $3, $4, $5)")
            .id(id)
            .maybe_id(self.project)
            .uuid(owner.uuid())
            .bytes(wrapped)
            .time(self.now)
            .run(self)
            .await?;
        self.session.keep(id, key);
        Ok(id)
    }

    /// Seals `text` for `place` (`table.column`) of `row` under `key`.
    pub async fn seal(&mut self, key: KeyId, place: &str, row: impl Id, text: &str) -> Result<Vec<u8>, Error> {
        self.session.seal(key, place, row.uuid(), text).await
    }

    /// As [`Act::seal`] for a file.
    pub async fn seal_bytes(&mut self, key: KeyId, place: &str, row: impl Id, bytes: &[u8]) -> Result<Vec<u8>, Error> {
        self.session.seal_bytes(key, place, row.uuid(), bytes).await
    }

    /// Destroys every key of `owner`: what was sealed under them can never be read again. Recorded in the ledger
    /// that a restore replays.
    pub async fn destroy_keys(&mut self, owner: impl Id) -> Result<(), Error> {
        self.erased.push(owner.uuid());
        sql("UPDATE keys SET wrapped = $2, destroyed_at = $3 WHERE owner = $1 AND destroyed_at IS NULL")
            .uuid(owner.uuid())
            .bytes(vec![])
            .time(self.now)
            .run(self)
            .await?;
        sql("INSERT INTO erasures (owner, at) VALUES ($1, $2) ON CONFLICT (owner) DO NOTHING")
            .uuid(owner.uuid())
            .time(self.now)
            .run(self)
            .await?;
        Ok(())
    }

    /// Destroys one key: what was sealed under it is gone, what its owner said under others stays. In the ledger too.
    pub async fn destroy_key(&mut self, key: KeyId) -> Result<(), Error> {
        self.erased.push(key.uuid());
        self.session.forget(key);
        sql("UPDATE keys SET wrapped = $2, destroyed_at = $3 WHERE id = $1 AND destroyed_at IS NULL")
            .id(key)
            .bytes(vec![])
            .time(self.now)
            .run(self)
            .await?;
        sql("INSERT INTO erasures (owner, at) VALUES ($1, $2) ON CONFLICT (owner) DO NOTHING")
            .id(key)
            .time(self.now)
            .run(self)
            .await?;
        Ok(())
    }

    /// Puts a job in the queue; it starts after the commit and never before.
    pub async fn enqueue(&mut self, kind: &'static str, subject: impl Id) -> Result<JobId, Error> {
        let id = self.new_id::<JobId>()?;
        sql("INSERT INTO jobs (id, project, kind, subject, state, done, total, note, made_at, changed_at) VALUES ($1, $2, $3, $4, 'waiting', 0, 0, '', $5, $5)")
            .id(id)
            .maybe_id(self.project)
            .text(kind)
            .uuid(subject.uuid())
            .time(self.now)
            .run(self)
            .await?;
        Ok(id)
    }

    /// Ends the act: its events, its answer, the commit. Only now is anything acknowledged.
    pub async fn done<A: Answer>(mut self, subject: impl Id, answer: A) -> Result<A, Error> {
        self.note_down(subject.uuid(), answer.keep()).await?;
        let store = self.store.clone();
        commit(&store, self.session, &self.erased).await?;
        Ok(answer)
    }

    /// Writes the events of this act and what it answers.
    pub(crate) async fn note_down(&mut self, subject: Uuid, kept: String) -> Result<(), Error> {
        self.events.insert(0, (self.verb, subject));
        sql("INSERT INTO acts (id, who, verb, digest, answer, at) VALUES ($1, $2, $3, $4, $5, $6)")
            .id(self.deed.act)
            .uuid(self.who())
            .text(self.verb)
            .bytes(self.deed.digest)
            .text(kept)
            .time(self.now)
            .run(self)
            .await?;
        self.chain().await
    }

    /// As [`Act::done`] for an act that made something: answers with its id.
    pub async fn made<I: Id>(self, id: I) -> Result<I, Error> {
        self.done(id, (id,)).await.map(|(id,)| id)
    }

    async fn chain(&mut self) -> Result<(), Error> {
        let (mut seq, mut head) = match self.session.chain.take() {
            Some(end) => end,
            None => head(&mut self.session).await?,
        };
        let (who, project, act) = (self.who(), self.project.map_or(Uuid::nil(), Id::uuid), self.deed.act.uuid());
        for (verb, subject) in std::mem::take(&mut self.events) {
            seq += 1;
            head = Event { seq, at: self.now, who, project, verb, subject, act }.chained(&head);
            sql("INSERT INTO events (seq, at, who, project, verb, subject, act, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
                .int(seq)
                .time(self.now)
                .uuid(who)
                .uuid(project)
                .text(verb)
                .uuid(subject)
                .uuid(act)
                .bytes(head)
                .run(self)
                .await?;
        }
        self.session.chain = Some((seq, head));
        Ok(())
    }
}

/// Begins a transaction that writes, in its turn.
pub(crate) async fn begin_writing(store: &Store) -> Result<Session, Fault> {
    let mut session = store.session(store.db().begin_writing().await?);
    serialise(store.db(), &mut session).await?;
    Ok(session)
}

/// What an act of this id answered when it was done before.
pub(crate) async fn answered(session: &mut Session, deed: &Deed, verb: &str) -> Result<Option<String>, Error> {
    let done = sql("SELECT answer, digest, verb FROM acts WHERE id = $1").id(deed.act).fetch(&mut session.tx).await?;
    let Some(row) = done.first() else { return Ok(None) };
    let same = row.bytes("digest")? == deed.digest && row.text("verb")? == verb;
    if same { Ok(Some(row.text("answer")?)) } else { Err(Error::Conflict) }
}

/// The commit. Only now is anything acknowledged, and whoever waits is woken, here and on other nodes.
pub(crate) async fn commit(store: &Store, mut session: Session, erased: &[Uuid]) -> Result<(), Fault> {
    // Before the commit: an owner in the ledger whose erasure never happened is erased at the next start, the other
    // way round a restored backup would bring them back.
    crate::ledger::note(store, erased)?;
    if matches!(store.db(), Db::Pg(_)) {
        sql("SELECT CAST(pg_notify($1, '') AS TEXT) AS told").text(crate::stir::CHANNEL).fetch(&mut session.tx).await?;
    }
    session.tx.commit().await?;
    store.stir();
    Ok(())
}

/// The length of the chain and the hash of its last event.
pub(crate) async fn head(session: &mut Session) -> Result<(i64, [u8; 32]), Fault> {
    let rows = sql("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1").fetch(&mut session.tx).await?;
    let Some(row) = rows.first() else { return Ok((0, GENESIS)) };
    let hash = row.bytes("hash").map_err(must)?;
    let hash = <[u8; 32]>::try_from(hash.as_slice())
        .map_err(|_| Fault::Damaged("an event's hash has a wrong length".to_owned()))?;
    Ok((row.int("seq").map_err(must)?, hash))
}

/// The chain has one end: SQLite has one writer by its nature, PostgreSQL takes a lock for the length of the act.
async fn serialise(db: &Db, session: &mut Session) -> Result<(), Fault> {
    if matches!(db, Db::Pg(_)) {
        sql("SELECT CAST(pg_advisory_xact_lock(7264) AS TEXT) AS locked").fetch(&mut session.tx).await?;
    }
    Ok(())
}

/// Begins an act or returns the answer of the first time: `let mut act = begin!(store, deed, "verb", project)?`-like,
/// for functions that answer with an id.
#[macro_export]
macro_rules! begin {
    ($store:expr, $deed:expr, $verb:expr, $project:expr) => {
        match $store.begin($deed, $verb, $project).await? {
            $crate::Begun::Act(act) => act,
            $crate::Begun::Again(again) => return again.id(),
        }
    };
    ($store:expr, $deed:expr, $verb:expr, $project:expr, answer) => {
        match $store.begin($deed, $verb, $project).await? {
            $crate::Begun::Act(act) => act,
            $crate::Begun::Again(again) => return again.answer(),
        }
    };
}

/// A secret for a link or a session: 256 random bits, 43 letters of an address-safe alphabet.
pub fn secret() -> Result<String, Fault> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bytes: [u8; 43] = random()?;
    Ok(bytes.iter().filter_map(|byte| LETTERS.get(usize::from(byte & 63))).map(|letter| char::from(*letter)).collect())
}
