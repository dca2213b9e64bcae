//! What harvesters are told of, and that they were told: so that they are told when it is gone.
//!
//! A thing leaves the catalogue in many ways: it is taken down, somebody in it takes a consent back, a consent runs out on a
//! day on which nobody does anything. No act stands for the last, so the catalogue cannot be told by acts. Instead each
//! harvest compares what is on show now with what was told before, and what changed is told from then on as of this moment.
//! That is all a harvester needs: whoever asks later for what changed since they asked gets it. The comparing writes ids,
//! keyed hashes and moments, and no word of anybody.

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::ids::{Id as _, ProjectId};
use redthread_core::language::Lang;
use redthread_storage::{Act, Deed, Error, NOBODY, Reads, Row, Store, begin, sql};
use redthread_web::describe::dublin_core;
use redthread_web::{Instrument, OnShow};

use super::request::{Cursor, Page};
use crate::{kits, shelf};

/// The elements of a record.
pub(super) type Elements = Vec<(&'static str, String)>;

/// A record as it can be told now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) kit: String,
    /// With addresses from the root of this server.
    pub(super) elements: Elements,
}

/// A record as it was told: when it was told so first, and whether it was told to be gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) name: String,
    pub(super) kit: String,
    pub(super) at: Timestamp,
    pub(super) gone: bool,
}

/// Some of what was told, and where the next begins.
pub(super) struct Slice {
    pub(super) told: Vec<Told>,
    /// Whether there are more.
    pub(super) more: bool,
}

impl Slice {
    pub(super) fn of(mut told: Vec<Told>, most: usize) -> Self {
        let more = told.len() > most;
        told.truncate(most);
        Self { told, more }
    }

    /// Where the next begins, when so many were told before.
    pub(super) fn last(&self, before: usize) -> Option<Cursor> {
        let last = self.told.last().filter(|_| self.more)?;
        Some(Cursor { at: last.at.as_microsecond(), name: last.name.clone(), count: before + self.told.len() })
    }
}

/// Every record that may be told now, by name.
pub(super) async fn list(store: &Store, instruments: &[Instrument]) -> Result<BTreeMap<String, Record>, Error> {
    let works = super::super::offered(shelf::list_on_show(store, instruments).await?);
    let methods = Lang::ALL.into_iter().flat_map(|lang| kits::list_on_show(store, lang));
    let mut all = BTreeMap::new();
    for one in works.into_iter().chain(methods) {
        add(&mut all, &one);
    }
    Ok(all)
}

/// A method has its name in every language: one record says all of them.
fn add(all: &mut BTreeMap<String, Record>, one: &OnShow) {
    let record = all.entry(one.name()).or_insert_with(|| Record { kit: one.kit.clone(), elements: vec![] });
    for element in dublin_core(one, "") {
        if !record.elements.contains(&element) {
            record.elements.push(element);
        }
    }
}

/// Takes note of what changed since it was told last.
pub(super) async fn remember(store: &Store, records: &BTreeMap<String, Record>) -> Result<(), Error> {
    let now = digests(store, records);
    if changes(&mut store.read().await?, &now).await?.is_empty() {
        return Ok(());
    }
    let mut act = begin!(store, &Deed::fresh(store, None)?, "catalogue.told", None, answer);
    // Another harvester may have been faster.
    for (name, change) in changes(&mut act, &now).await? {
        note(&mut act, &name, &change).await?;
    }
    act.done(ProjectId::from_uuid(NOBODY), ()).await
}

/// Under which method, and the keyed hash of what is told; `None` is gone.
type Digest = Option<(String, Vec<u8>)>;

fn digests(store: &Store, records: &BTreeMap<String, Record>) -> BTreeMap<String, Digest> {
    let digest = |record: &Record| {
        let told = serde_json::to_vec(&record.elements).unwrap_or_default();
        Some((record.kit.clone(), store.master().hash("catalogue record", &told).to_vec()))
    };
    records.iter().map(|(name, record)| (name.clone(), digest(record))).collect()
}

async fn changes(on: &mut impl Reads, now: &BTreeMap<String, Digest>) -> Result<Vec<(String, Digest)>, Error> {
    let mut before = BTreeMap::new();
    for row in sql("SELECT name, kit, digest, gone FROM told_records").all(on).await? {
        let told = (!row.bool("gone")?).then_some((row.text("kit")?, row.bytes("digest")?));
        before.insert(row.text("name")?, told);
    }
    let gone = before.iter().filter(|(name, told)| told.is_some() && !now.contains_key(*name));
    let gone = gone.map(|(name, _)| (name.clone(), None));
    let changed = now.iter().filter(|(name, told)| before.get(*name) != Some(told));
    Ok(changed.map(|(name, told)| (name.clone(), told.clone())).chain(gone).collect())
}

async fn note(act: &mut Act, name: &str, change: &Digest) -> Result<(), Error> {
    let now = act.now();
    let Some((kit, digest)) = change else {
        let gone = "UPDATE told_records SET gone = $2, told_at = $3, digest = $4 WHERE name = $1";
        return sql(gone).text(name).bool(true).time(now).bytes(vec![]).run(act).await.map(drop);
    };
    sql("INSERT INTO told_records (name, kit, digest, told_at, gone) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (name) DO UPDATE SET kit = excluded.kit, digest = excluded.digest, told_at = excluded.told_at, gone = excluded.gone")
        .text(name)
        .text(kit)
        .bytes(digest.clone())
        .time(now)
        .bool(false)
        .run(act)
        .await
        .map(drop)
}

/// When anything was told first.
pub(super) async fn earliest(on: &mut impl Reads) -> Result<Option<Timestamp>, Error> {
    let first = sql("SELECT told_at FROM told_records ORDER BY told_at LIMIT 1").first(on).await?;
    first.map(|row| row.time("told_at")).transpose()
}

/// One of what was told.
pub(super) async fn find(on: &mut impl Reads, name: &str) -> Result<Option<Told>, Error> {
    let row = sql("SELECT name, kit, told_at, gone FROM told_records WHERE name = $1").text(name).first(on).await?;
    row.as_ref().map(read).transpose()
}

/// What was told in the time and of the method that a harvester asks for, after where it stands; and how many they are in all.
pub(super) async fn list_told(on: &mut impl Reads, page: &Page, most: usize) -> Result<(Vec<Told>, usize), Error> {
    let (from, until) = page.bounds().unwrap_or((i64::MIN, i64::MAX));
    let all =
        sql("SELECT COUNT(*) AS n FROM told_records WHERE told_at >= $1 AND told_at < $2 AND (kit = $3 OR $3 = '')")
            .int(from)
            .int(until)
            .text(&page.set)
            .one(on)
            .await?
            .count("n")?;
    let (at, name) = page.after.as_ref().map_or((i64::MIN, ""), |after| (after.at, after.name.as_str()));
    let rows = sql("SELECT name, kit, told_at, gone FROM told_records WHERE told_at >= $1 AND told_at < $2 AND (kit = $3 OR $3 = '')
         AND (told_at > $4 OR (told_at = $4 AND name > $5)) ORDER BY told_at, name LIMIT $6")
        .int(from)
        .int(until)
        .text(&page.set)
        .int(at)
        .text(name)
        .count(most)
        .all(on)
        .await?;
    Ok((rows.iter().map(read).collect::<Result<_, _>>()?, all))
}

fn read(row: &Row) -> Result<Told, Error> {
    Ok(Told { name: row.text("name")?, kit: row.text("kit")?, at: row.time("told_at")?, gone: row.bool("gone")? })
}
