//! Settings: flags, then environment (`REDTHREAD_*`, read by the command line), then `redthread.toml` in the data folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use redthread_core::clock::Clock;
use redthread_storage::{Db, MasterKey, Opening, PASSWORD_KIB, Store};
use serde::Deserialize;

use crate::cli::Place;
use crate::commands::Sentence;

/// The file of settings in the data folder; everything in it may be left out.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    pub(crate) listen: Option<String>,
    pub(crate) database_url: Option<String>,
    pub(crate) key_file: Option<PathBuf>,
    #[serde(default)]
    pub(crate) https: bool,
}

impl Settings {
    pub(crate) fn read(data: &Path) -> Result<Self, Sentence> {
        let file = data.join("redthread.toml");
        match std::fs::read_to_string(&file) {
            Ok(text) => {
                toml::from_str(&text).map_err(|error| Sentence(format!("{}: {}", file.display(), error.message())))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(Sentence(format!("{}: {error}", file.display()))),
        }
    }
}

/// The files of a data folder.
pub(crate) struct Folder {
    pub(crate) database: PathBuf,
    pub(crate) key: PathBuf,
    pub(crate) ledger: PathBuf,
}

pub(crate) fn folder(place: &Place, settings: &Settings) -> Folder {
    let key = place.key_file.clone().or_else(|| settings.key_file.clone());
    let key = key.unwrap_or_else(|| place.data.join("redthread.key"));
    Folder { database: place.data.join("redthread.db"), ledger: key.with_extension("erasures"), key }
}

/// Opens the store of a place; makes the folder, the key and the tables where there are none.
pub(crate) async fn open(place: &Place) -> Result<Store, Sentence> {
    open_at(place, Clock::System).await
}

/// Opens a store that is there: a mistyped folder is said, never made. For every command but `serve` and `demo`.
pub(crate) async fn open_existing(place: &Place) -> Result<Store, Sentence> {
    let settings = Settings::read(&place.data)?;
    let folder = folder(place, &settings);
    let elsewhere = place.database_url.is_some() || settings.database_url.is_some();
    for file in [&folder.key, &folder.database] {
        if !file.exists() && (!elsewhere || file == &folder.key) {
            return Err(Sentence(format!(
                "there is nothing of Red Thread at {}: {} is missing",
                place.data.display(),
                file.display()
            )));
        }
    }
    open(place).await
}

/// As [`open`], at a time of one's choosing: the demonstration is written over years.
pub(crate) async fn open_at(place: &Place, clock: Clock) -> Result<Store, Sentence> {
    std::fs::create_dir_all(&place.data).map_err(|error| Sentence(format!("{}: {error}", place.data.display())))?;
    let settings = Settings::read(&place.data)?;
    let folder = folder(place, &settings);
    let master = Arc::new(MasterKey::open(&folder.key)?);
    let db = match place.database_url.as_ref().or(settings.database_url.as_ref()) {
        Some(url) => Db::connect(url, None).await?,
        None => Db::open_file(&folder.database).await?,
    };
    let kits = redthread_core::shipped::kits()
        .map_err(|faults| Sentence(format!("a shipped kit has {} faults", faults.len())))?;
    let opening =
        Opening { db, master, clock, kits: Arc::new(kits), password_kib: PASSWORD_KIB, ledger: Some(folder.ledger) };
    Ok(Store::open(opening).await?)
}
