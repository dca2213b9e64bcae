//! Sign-ins: users, passwords, sessions of our own.
//!
//! Passwords by argon2id; sessions are 256-bit secrets of which only the hash is stored. Passkeys and a second
//! factor will be rows beside `users`, checked in [`sign_in`] after the password.

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use jiff::{SignedDuration, Timestamp};
use redthread_core::ids::{Id, OrganisationId, UserId};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;

use crate::act::{Deed, secret};
use crate::db::{Reads, Row, sql};
use crate::error::{Error, Fault};
use crate::session::open_sealed;
use crate::store::Store;

/// Shortest password that is taken (NIST 800-63B-4: length, no composition rules).
pub const SHORTEST_PASSWORD: usize = 12;
/// A session ends after this long, whatever happens.
const SESSION: SignedDuration = SignedDuration::from_hours(12);
/// A session ends when nothing was asked for this long.
const IDLE: SignedDuration = SignedDuration::from_hours(2);
/// Wrong passwords within a quarter of an hour before an address has to wait.
const TRIES: i64 = 8;
const TRIES_WITHIN: SignedDuration = SignedDuration::from_mins(15);

/// Two hashes at once and no more: each takes 19 MiB and half a processor.
static HASHING: Semaphore = Semaphore::const_new(2);

/// Name and address of a user, as sealed.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Contact {
    /// What colleagues call them.
    pub name: String,
    /// Address they sign in with.
    pub email: String,
}

/// Somebody who can sign in.
#[derive(Clone, Debug)]
pub struct User {
    /// Who.
    pub id: UserId,
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// Name and address.
    pub contact: Contact,
    /// May make projects and sign-ins. Gives no right to read a story.
    pub steward: bool,
    /// The language they read.
    pub lang: Lang,
}

/// What a new sign-in needs.
#[derive(Clone, Debug)]
pub struct NewUser {
    /// Name and address.
    pub contact: Contact,
    /// In clear, hashed before it is stored.
    pub password: String,
    /// May make projects and sign-ins.
    pub steward: bool,
    /// The language they read.
    pub lang: Lang,
}

/// Makes the organisation and its first user; "not found" when there is one already.
pub async fn found_organisation(store: &Store, deed: &Deed, name: &str, first: NewUser) -> Result<UserId, Error> {
    let hash = hash_password(store, &first.password).await?;
    let mut act = crate::begin!(store, deed, "organisation.founded", None);
    if is_founded(&mut act).await? {
        return Err(Error::NotFound);
    }
    let user = insert_organisation(store, &mut act, name, first, hash).await?;
    act.made(user).await
}

/// Adds a further organisation to this store, with its first user: a host that serves several.
pub async fn add_organisation(store: &Store, deed: &Deed, name: &str, first: NewUser) -> Result<UserId, Error> {
    let hash = hash_password(store, &first.password).await?;
    let mut act = crate::begin!(store, deed, "organisation.founded", None);
    let user = insert_organisation(store, &mut act, name, first, hash).await?;
    act.made(user).await
}

async fn insert_organisation(
    store: &Store,
    act: &mut crate::Act,
    name: &str,
    first: NewUser,
    hash: String,
) -> Result<UserId, Error> {
    let organisation: OrganisationId = act.new_id()?;
    sql("INSERT INTO organisations (id, name, lang, made_at) VALUES ($1, $2, $3, $4)")
        .id(organisation)
        .text(name)
        .text(first.lang.tag())
        .time(act.now())
        .run(act)
        .await?;
    insert_user(store, act, organisation, first, hash).await
}

/// Adds a sign-in to the organisation of `by`.
pub async fn add_user(store: &Store, deed: &Deed, organisation: OrganisationId, new: NewUser) -> Result<UserId, Error> {
    let hash = hash_password(store, &new.password).await?;
    let mut act = crate::begin!(store, deed, "user.added", None);
    let user = insert_user(store, &mut act, organisation, new, hash).await?;
    act.made(user).await
}

async fn insert_user(
    store: &Store,
    act: &mut crate::Act,
    organisation: OrganisationId,
    new: NewUser,
    password: String,
) -> Result<UserId, Error> {
    let email_hash = email_hash(store, &new.contact.email);
    if sql("SELECT id FROM users WHERE email_hash = $1").bytes(email_hash).first(act).await?.is_some() {
        return Err(Refusal::beside("email", "user.email_taken").into());
    }
    let user: UserId = act.new_id()?;
    let key = act.new_key(user).await?;
    let sealed = act.seal(key, "users.sealed", user, &serde_json::to_string(&new.contact)?).await?;
    sql("INSERT INTO users (id, organisation, email_hash, sealed, password, steward, lang, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .id(user)
        .id(organisation)
        .bytes(email_hash)
        .bytes(sealed)
        .text(password)
        .bool(new.steward)
        .text(new.lang.tag())
        .time(act.now())
        .run(act)
        .await?;
    Ok(user)
}

/// Sets a new password and ends every session of the user.
pub async fn reset_password(store: &Store, deed: &Deed, user: UserId, password: &str) -> Result<(), Error> {
    let hash = hash_password(store, password).await?;
    let mut act = crate::begin!(store, deed, "user.password_reset", None, answer);
    sql("UPDATE users SET password = $2 WHERE id = $1").id(user).text(hash).run(&mut act).await?;
    sql("DELETE FROM sessions WHERE user_id = $1").id(user).run(&mut act).await?;
    act.done(user, ()).await
}

/// Chooses another password for oneself: who knows the one of now. Ends every session, like [`reset_password`]; a wrong
/// guess counts as a failed sign-in does.
pub async fn change_password(store: &Store, deed: &Deed, user: UserId, now: &str, new: &str) -> Result<(), Error> {
    let (email_hash, stored) = {
        let mut read = store.read().await?;
        let row = sql("SELECT email_hash, password FROM users WHERE id = $1").id(user).one(&mut read).await?;
        let email_hash = row.bytes("email_hash")?.try_into().map_err(|_| Error::NotFound)?;
        require_tries(store, &mut read, email_hash).await?;
        (email_hash, row.text("password")?)
    };
    if !verify_password(now, stored).await? {
        note_failure(store, email_hash).await?;
        return Err(Refusal::beside("now", "user.wrong_password").into());
    }
    reset_password(store, deed, user, new).await
}

/// Refuses somebody for whose address too many passwords were tried of late.
async fn require_tries(store: &Store, on: &mut impl Reads, email_hash: [u8; 32]) -> Result<(), Error> {
    let tries = sql("SELECT COUNT(*) AS n FROM failed_sign_ins WHERE email_hash = $1 AND at > $2")
        .bytes(email_hash)
        .time(store.now() - TRIES_WITHIN)
        .one(on)
        .await?;
    if tries.int("n")? >= TRIES { Err(Error::refused("user.too_many_tries")) } else { Ok(()) }
}

/// Finds a user by address.
pub async fn find_by_email(store: &Store, on: &mut impl Reads, email: &str) -> Result<Option<UserId>, Error> {
    let row = sql("SELECT id FROM users WHERE email_hash = $1 AND ended_at IS NULL")
        .bytes(email_hash(store, email))
        .first(on)
        .await?;
    row.map(|row| row.id("id")).transpose()
}

/// All users of an organisation, by name.
pub async fn list_users(on: &mut impl Reads, organisation: OrganisationId) -> Result<Vec<User>, Error> {
    let rows =
        sql("SELECT id, organisation, sealed, steward, lang FROM users WHERE organisation = $1 AND ended_at IS NULL")
            .id(organisation)
            .all(on)
            .await?;
    let mut users = Vec::with_capacity(rows.len());
    for row in rows {
        users.push(read_user(on, &row).await?);
    }
    users.sort_by(|a, b| a.contact.name.cmp(&b.contact.name));
    Ok(users)
}

async fn read_user(on: &mut impl Reads, row: &Row) -> Result<User, Error> {
    let id: UserId = row.id("id")?;
    let contact = open_sealed(on, "users.sealed", id, &row.bytes("sealed")?).await?;
    Ok(User {
        id,
        organisation: row.id("organisation")?,
        contact: serde_json::from_str(&contact)?,
        steward: row.bool("steward")?,
        lang: row.code("lang", |tag| tag.parse().ok())?,
    })
}

/// Whether anybody can sign in yet: a fresh folder asks its first visitor to found the organisation.
pub async fn is_founded(on: &mut impl Reads) -> Result<bool, Error> {
    Ok(sql("SELECT id FROM organisations LIMIT 1").first(on).await?.is_some())
}

/// Signs in: a session secret for the cookie, or a refusal that does not tell whether the address is known.
pub async fn sign_in(store: &Store, deed: &Deed, email: &str, password: &str) -> Result<(UserId, String), Error> {
    let email_hash = email_hash(store, email);
    let found = {
        let mut read = store.read().await?;
        require_tries(store, &mut read, email_hash).await?;
        sql("SELECT id, password FROM users WHERE email_hash = $1 AND ended_at IS NULL")
            .bytes(email_hash)
            .first(&mut read)
            .await?
    };
    // An unknown address costs as much time as a known one with a wrong password.
    let stored = found.as_ref().map_or_else(|| Ok(DECOY.to_owned()), |row| row.text("password"))?;
    let right = verify_password(password, stored).await?;
    let user = found.as_ref().filter(|_| right).map(|row| row.id::<UserId>("id")).transpose()?;
    let Some(user) = user else {
        note_failure(store, email_hash).await?;
        return Err(Error::refused("user.wrong_sign_in"));
    };
    let secret = begin_session(store, deed, user).await?;
    Ok((user, secret))
}

/// A hash of nobody's password, with the parameters that [`hash_password`] uses.
const DECOY: &str = "$argon2id$v=19$m=19456,t=2,p=1$ZGVjb3lkZWNveWRlY295ZA$CqcGQ0N3pMFVlzUc6KPC5pLjvE8v0Ty7xUh3w4m1pUQ";

async fn begin_session(store: &Store, deed: &Deed, user: UserId) -> Result<String, Error> {
    let crate::Begun::Act(mut act) = store.begin(&Deed { who: Some(user), ..*deed }, "user.signed_in", None).await?
    else {
        // The secret is kept nowhere, so a repeated sign-in cannot answer as the first time: sign in again.
        return Err(Error::Conflict);
    };
    let secret = secret()?;
    let now = act.now();
    sql("DELETE FROM sessions WHERE ends_at < $1").time(now).run(&mut act).await?;
    sql("INSERT INTO sessions (hash, user_id, made_at, seen_at, ends_at) VALUES ($1, $2, $3, $3, $4)")
        .bytes(session_hash(&secret))
        .id(user)
        .time(now)
        .time(now + SESSION)
        .run(&mut act)
        .await?;
    act.done(user, ()).await?;
    Ok(secret)
}

async fn note_failure(store: &Store, email_hash: [u8; 32]) -> Result<(), Error> {
    let crate::Begun::Act(mut act) = store.begin(&Deed::fresh(store, None)?, "user.sign_in_failed", None).await? else {
        return Err(Error::Conflict);
    };
    let now = act.now();
    sql("DELETE FROM failed_sign_ins WHERE at < $1").time(now - TRIES_WITHIN).run(&mut act).await?;
    sql("INSERT INTO failed_sign_ins (email_hash, at) VALUES ($1, $2)")
        .bytes(email_hash)
        .time(now)
        .run(&mut act)
        .await?;
    act.done(UserId::from_uuid(crate::NOBODY), ()).await
}

/// Whose session this secret is; `None` when it ended, idled out or never was.
pub async fn find_session(store: &Store, on: &mut impl Reads, secret: &str) -> Result<Option<User>, Error> {
    let now = store.now();
    let row = sql("SELECT u.id, u.organisation, u.sealed, u.steward, u.lang, s.seen_at FROM sessions s JOIN users u ON u.id = s.user_id
         WHERE s.hash = $1 AND s.ends_at > $2 AND s.seen_at > $3 AND u.ended_at IS NULL")
        .bytes(session_hash(secret))
        .time(now)
        .time(now - IDLE)
        .first(on)
        .await?;
    match row {
        Some(row) => read_user(on, &row).await.map(Some),
        None => Ok(None),
    }
}

/// Notes that a session is in use, at most once in five minutes: reading stays free of writes.
pub async fn touch_session(store: &Store, secret: &str) -> Result<(), Error> {
    let now = store.now();
    let stale = {
        let mut read = store.read().await?;
        sql("SELECT user_id FROM sessions WHERE hash = $1 AND seen_at < $2")
            .bytes(session_hash(secret))
            .time(now - SignedDuration::from_mins(5))
            .first(&mut read)
            .await?
    };
    let Some(row) = stale else { return Ok(()) };
    let user: UserId = row.id("user_id")?;
    let crate::Begun::Act(mut act) = store.begin(&Deed::fresh(store, Some(user))?, "user.seen", None).await? else {
        return Ok(());
    };
    sql("UPDATE sessions SET seen_at = $2 WHERE hash = $1").bytes(session_hash(secret)).time(now).run(&mut act).await?;
    act.done(user, ()).await
}

/// Ends a session at once.
pub async fn sign_out(store: &Store, deed: &Deed, user: UserId, secret: &str) -> Result<(), Error> {
    let mut act = crate::begin!(store, deed, "user.signed_out", None, answer);
    sql("DELETE FROM sessions WHERE hash = $1").bytes(session_hash(secret)).run(&mut act).await?;
    act.done(user, ()).await
}

/// Makes a token for the API; it is shown once and kept as a hash.
pub async fn create_token(store: &Store, deed: &Deed, user: UserId) -> Result<String, Error> {
    let crate::Begun::Act(mut act) = store.begin(deed, "token.created", None).await? else {
        return Err(Error::Conflict);
    };
    let token = secret()?;
    sql("INSERT INTO tokens (hash, user_id, made_at) VALUES ($1, $2, $3)")
        .bytes(session_hash(&token))
        .id(user)
        .time(act.now())
        .run(&mut act)
        .await?;
    act.done(user, ()).await?;
    Ok(token)
}

/// Whose token this is.
pub async fn find_token(on: &mut impl Reads, token: &str) -> Result<Option<User>, Error> {
    let row =
        sql("SELECT u.id, u.organisation, u.sealed, u.steward, u.lang FROM tokens t JOIN users u ON u.id = t.user_id
         WHERE t.hash = $1 AND t.ended_at IS NULL AND u.ended_at IS NULL")
        .bytes(session_hash(token))
        .first(on)
        .await?;
    match row {
        Some(row) => read_user(on, &row).await.map(Some),
        None => Ok(None),
    }
}

/// Makes somebody a steward of the organisation, or a member again.
pub async fn set_steward(store: &Store, deed: &Deed, user: UserId, steward: bool) -> Result<(), Error> {
    let mut act = crate::begin!(store, deed, "user.role_set", None, answer);
    sql("UPDATE users SET steward = $2 WHERE id = $1").id(user).bool(steward).run(&mut act).await?;
    act.done(user, ()).await
}

/// The organisation of this store; `None` before the first visit.
pub async fn find_organisation(on: &mut impl Reads) -> Result<Option<(OrganisationId, String)>, Error> {
    let row = sql("SELECT id, name FROM organisations ORDER BY made_at LIMIT 1").first(on).await?;
    row.map(|row| Ok((row.id("id")?, row.text("name")?))).transpose()
}

/// Sets the language a user reads.
pub async fn choose_language(store: &Store, deed: &Deed, user: UserId, lang: Lang) -> Result<(), Error> {
    let mut act = crate::begin!(store, deed, "user.language_chosen", None, answer);
    sql("UPDATE users SET lang = $2 WHERE id = $1").id(user).text(lang.tag()).run(&mut act).await?;
    act.done(user, ()).await
}

fn email_hash(store: &Store, email: &str) -> [u8; 32] {
    store.master().hash("users.email", email.trim().to_lowercase().as_bytes())
}

fn session_hash(secret: &str) -> [u8; 32] {
    *blake3::hash(secret.as_bytes()).as_bytes()
}

fn argon(kib: u32) -> Result<Argon2<'static>, Fault> {
    let params = Params::new(kib, 2, 1, None).map_err(|error| Fault::Other(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

async fn hash_password(store: &Store, password: &str) -> Result<String, Error> {
    if password.chars().count() < SHORTEST_PASSWORD {
        return Err(Refusal::beside("password", "user.password_short").with("least", SHORTEST_PASSWORD).into());
    }
    let (password, kib) = (password.to_owned(), store.password_kib());
    hashing(move || {
        Ok(argon(kib)?.hash_password(password.as_bytes()).map_err(|error| Fault::Other(error.to_string()))?.to_string())
    })
    .await
}

async fn verify_password(password: &str, stored: String) -> Result<bool, Error> {
    let password = password.to_owned();
    hashing(move || {
        let stored =
            PasswordHash::new(&stored).map_err(|_| Fault::Damaged("a password hash does not read back".to_owned()))?;
        Ok(argon(crate::store::PASSWORD_KIB)?.verify_password(password.as_bytes(), &stored).is_ok())
    })
    .await
}

async fn hashing<T: Send + 'static>(work: impl FnOnce() -> Result<T, Fault> + Send + 'static) -> Result<T, Error> {
    let _turn = HASHING.acquire().await.map_err(|error| Fault::Other(error.to_string()))?;
    Ok(tokio::task::spawn_blocking(work).await.map_err(|error| Fault::Other(error.to_string()))??)
}

/// When a session that begins now ends: for the cookie's life.
pub fn session_end(now: Timestamp) -> Timestamp {
    now + SESSION
}
