//! Backup by the database's own means, with a manifest that a restore checks.
//!
//! A copy of the live file without its log loses what was last acknowledged, silently (363 of 400 in a measured run).
//! So the copy is made by `VACUUM INTO` (SQLite) or `pg_dump` (PostgreSQL), and packed with counts, the head of the
//! event chain and the fingerprint of the master key. The key itself is never in a backup: keep it apart.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sqlx::ConnectOptions as _;

use crate::check::counts;
use crate::db::Db;
use crate::error::{Error, Fault};
use crate::store::{Store, hex};

/// What a backup says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this format.
    pub format: u32,
    /// `sqlite` or `postgres`.
    pub engine: String,
    /// When it was made, as UTC text.
    pub made_at: String,
    /// Rows of every table.
    pub counts: BTreeMap<String, i64>,
    /// Number of events.
    pub events: i64,
    /// Hash of the last event.
    pub head: String,
    /// Which master key opens it.
    pub key: String,
    /// BLAKE3 of the database part.
    pub hash: String,
    /// Bytes of the database part.
    pub size: u64,
}

/// First line of a backup file.
const MAGIC: &[u8] = b"redthread backup 1\n";

/// Writes a backup to `to`; an existing file is never overwritten. Sealed to an age recipient when one is given.
pub async fn backup(store: &Store, to: &Path, recipient: Option<&str>) -> Result<Manifest, Error> {
    let copy = beside(to, "copy");
    let made = make(store, &copy, to, recipient).await;
    // The plain copy goes whatever happened; that it may never have been made is no fault.
    drop(std::fs::remove_file(&copy));
    made
}

async fn make(store: &Store, copy: &Path, to: &Path, recipient: Option<&str>) -> Result<Manifest, Error> {
    copy_database(store, copy).await?;
    let bytes = std::fs::read(copy).map_err(Fault::from)?;
    let manifest = describe(store, copy, &bytes).await?;
    let packed = pack(&manifest, &bytes)?;
    let packed = match recipient {
        Some(recipient) => encrypt(recipient, &packed)?,
        None => packed,
    };
    write_new(to, &packed)?;
    Ok(manifest)
}

async fn copy_database(store: &Store, copy: &Path) -> Result<(), Fault> {
    match store.db() {
        Db::Lite { writer, .. } => {
            let statement = sqlx::query("VACUUM INTO $1").bind(copy.to_string_lossy().into_owned());
            statement.execute(writer).await.map(drop).map_err(Fault::from)
        }
        Db::Pg(pool) => dump(pool, copy).await,
    }
}

async fn dump(pool: &sqlx::PgPool, copy: &Path) -> Result<(), Fault> {
    let url = pool.connect_options().to_url_lossy();
    let mut command = std::process::Command::new("pg_dump");
    command.arg("--format=custom").arg("--no-owner").arg("--file").arg(copy);
    // By environment and never as an argument: the list of processes is open to everybody on the machine.
    command.env("PGHOST", url.host_str().unwrap_or("localhost")).env("PGPORT", url.port().unwrap_or(5432).to_string());
    command.env("PGUSER", url.username()).env("PGPASSWORD", url.password().unwrap_or_default());
    command.env("PGDATABASE", url.path().trim_start_matches('/'));
    let status = tokio::task::spawn_blocking(move || command.status())
        .await
        .map_err(|error| Fault::Other(error.to_string()))??;
    if status.success() { Ok(()) } else { Err(Fault::Other(format!("pg_dump ended with {status}"))) }
}

/// Counts and head are read from the copy itself, not from the live database that has moved on since.
async fn describe(store: &Store, copy: &Path, bytes: &[u8]) -> Result<Manifest, Error> {
    let (engine, counts, (events, head)) = match store.db() {
        Db::Lite { .. } => {
            let frozen = store.over(Db::open_file(copy).await?);
            let counts = counts(&frozen, &mut frozen.read().await?).await?;
            let head = frozen.head().await?;
            frozen.db().close().await;
            ("sqlite", counts, head)
        }
        Db::Pg(_) => ("postgres", counts(store, &mut store.read().await?).await?, store.head().await?),
    };
    Ok(Manifest {
        format: 1,
        engine: engine.to_owned(),
        made_at: store.now().to_string(),
        counts,
        events,
        head: hex(&head),
        key: store.master().fingerprint(),
        hash: blake3::hash(bytes).to_hex().to_string(),
        size: bytes.len() as u64,
    })
}

fn pack(manifest: &Manifest, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let text = serde_json::to_vec(manifest)?;
    let length = u32::try_from(text.len()).map_err(|_| Fault::Other("a manifest too long".to_owned()))?;
    Ok([MAGIC, &length.to_be_bytes(), &text, blake3::hash(&text).as_bytes(), bytes].concat())
}

/// Reads a backup file and checks it: the manifest against its hash, the database part against the manifest.
///
/// # Errors
/// A fault with one sentence: which part is damaged, cut short or sealed.
pub fn unpack(file: &Path, identity: Option<&str>) -> Result<(Manifest, Vec<u8>), Fault> {
    let mut bytes = vec![];
    File::open(file)?.read_to_end(&mut bytes)?;
    if bytes.starts_with(b"age-encryption.org/") {
        let identity =
            identity.ok_or_else(|| Fault::Other("this backup is sealed: give its age identity".to_owned()))?;
        bytes = decrypt(identity, &bytes)?;
    }
    let damaged = |what: &str| Fault::Damaged(format!("the backup: {what}"));
    let rest = bytes.strip_prefix(MAGIC).ok_or_else(|| damaged("it is no backup of Red Thread"))?;
    let (length, rest) = rest.split_at_checked(4).ok_or_else(|| damaged("it is cut short"))?;
    let length = length.iter().fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte));
    let (text, rest) = rest.split_at_checked(length).ok_or_else(|| damaged("it is cut short"))?;
    let (hash, database) = rest.split_at_checked(32).ok_or_else(|| damaged("it is cut short"))?;
    if blake3::hash(text).as_bytes() != hash {
        return Err(damaged("its manifest was changed"));
    }
    let manifest: Manifest = serde_json::from_slice(text).map_err(|_| damaged("its manifest does not read"))?;
    if manifest.size != database.len() as u64 || blake3::hash(database).to_hex().as_str() != manifest.hash {
        return Err(damaged("its database part was changed or cut short"));
    }
    Ok((manifest, database.to_vec()))
}

/// Compares what was restored with what the manifest promised.
pub async fn compare(store: &Store, manifest: &Manifest) -> Result<Vec<String>, Error> {
    let there = counts(store, &mut store.read().await?).await?;
    let mut faults: Vec<String> = vec![];
    for (table, promised) in &manifest.counts {
        let found = there.get(table).copied().unwrap_or_default();
        if found < *promised {
            faults.push(format!("{table}: {found} rows of {promised}"));
        }
    }
    let chained = crate::db::sql("SELECT hash FROM events WHERE seq = $1")
        .int(manifest.events)
        .first(&mut store.read().await?)
        .await?;
    let head = chained.map(|row| row.bytes("hash")).transpose()?.map(|hash| hex(&hash));
    if manifest.events > 0 && head.as_deref() != Some(manifest.head.as_str()) {
        faults.push("the head of the event chain is another one".to_owned());
    }
    if store.master().fingerprint() != manifest.key {
        faults.push("the key file is not the one this backup was made with".to_owned());
    }
    Ok(faults)
}

/// Writes a file that must not exist yet, through to the disk.
pub fn write_new(to: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(to)?;
    file.write_all(bytes)?;
    Ok(file.sync_all()?)
}

fn beside(to: &Path, ending: &str) -> PathBuf {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{ending}"));
    to.with_file_name(name)
}

fn encrypt(recipient: &str, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let recipient: age::x25519::Recipient =
        recipient.parse().map_err(|error: &str| Fault::Other(format!("the recipient: {error}")))?;
    age::encrypt(&recipient, bytes).map_err(|error| Fault::Other(error.to_string()))
}

fn decrypt(identity: &str, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let identity: age::x25519::Identity =
        identity.trim().parse().map_err(|error: &str| Fault::Other(format!("the identity: {error}")))?;
    age::decrypt(&identity, bytes).map_err(|error| Fault::Damaged(format!("the backup: {error}")))
}
