//! Readings: what was found, where, on which day. Never changed; a corrected one is ended and stays readable.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::ids::{IndicatorId, PlaceId, ProjectId, ReadingId, Uuid};
use redthread_core::redline::{Amount, Confidence, Measured};

use super::{day_number, day_of, latest, places};
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::session::open_sealed;

const NOTE: &str = "red_readings.note";

/// A reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which.
    pub id: ReadingId,
    /// Of whose place.
    pub project: ProjectId,
    /// Of what.
    pub indicator: IndicatorId,
    /// Where.
    pub place: PlaceId,
    /// What was found, and on which day it was so.
    pub measured: Measured,
    /// How sure.
    pub confidence: Confidence,
    /// Where it was taken from.
    pub source: String,
    /// Who wrote it down.
    pub recorded_by: Uuid,
    /// When.
    pub made_at: Timestamp,
    /// When it ceased to stand; none while it does.
    pub ended_at: Option<Timestamp>,
    /// The reading that it stands for.
    pub corrects: Option<ReadingId>,
    note: Option<Vec<u8>>,
}

impl Reading {
    /// Whether something was noted beside it.
    pub fn has_note(&self) -> bool {
        self.note.is_some()
    }
}

/// What a new reading needs.
#[derive(Clone, Debug)]
pub struct NewReading {
    /// Of what.
    pub indicator: IndicatorId,
    /// Where.
    pub place: PlaceId,
    /// What was found.
    pub value: Amount,
    /// On which day it was so.
    pub on: Date,
    /// How sure.
    pub confidence: Confidence,
    /// Where it was taken from.
    pub source: String,
    /// What is to be known about it; may be empty.
    pub note: String,
    /// The reading that it stands for, which is ended.
    pub corrects: Option<ReadingId>,
}

/// Adds a reading at a place of the project.
pub async fn insert_reading(act: &mut Act, project: ProjectId, new: NewReading) -> Result<ReadingId, Error> {
    let (indicator, place) = (new.indicator, new.place);
    let id = insert(act, project, new).await?;
    latest::renew(act, project, place, &BTreeSet::from([indicator])).await?;
    Ok(id)
}

/// Adds many readings at once, all or none: an import.
pub async fn insert_readings(act: &mut Act, project: ProjectId, new: Vec<NewReading>) -> Result<Vec<ReadingId>, Error> {
    let mut touched = std::collections::BTreeMap::<PlaceId, BTreeSet<IndicatorId>>::new();
    let mut ids = Vec::with_capacity(new.len());
    for reading in new {
        touched.entry(reading.place).or_default().insert(reading.indicator);
        ids.push(insert(act, project, reading).await?);
    }
    for (place, indicators) in touched {
        latest::renew(act, project, place, &indicators).await?;
    }
    Ok(ids)
}

async fn insert(act: &mut Act, project: ProjectId, new: NewReading) -> Result<ReadingId, Error> {
    let id: ReadingId = act.new_id()?;
    if let Some(corrected) = new.corrects {
        end(act, project, corrected).await?;
    }
    let note = match new.note.trim() {
        "" => None,
        note => {
            let key = places::key_of(act, new.place).await?;
            Some(act.seal(key, NOTE, id, note).await?)
        }
    };
    sql("INSERT INTO red_readings (id, project, indicator, place, on_day, value, confidence, source, note, recorded_by, made_at, corrects)
         SELECT $1, $2, $3, id, $5, $6, $7, $8, $9, $10, $11, $12 FROM red_places WHERE id = $4 AND project = $2")
        .id(id)
        .id(project)
        .id(new.indicator)
        .id(new.place)
        .int(day_number(new.on))
        .int(new.value.millionths())
        .text(new.confidence.code())
        .text(new.source)
        .maybe_bytes(note)
        .uuid(act.who())
        .time(act.now())
        .maybe_id(new.corrects)
        .run(act)
        .await
        .and_then(|rows| if rows == 1 { Ok(id) } else { Err(Error::NotFound) })
}

/// Ends a reading that was written down by mistake; it stays in the record.
pub async fn end_reading(act: &mut Act, project: ProjectId, id: ReadingId) -> Result<(), Error> {
    let reading = load_reading(act, project, id).await?;
    end(act, project, id).await?;
    latest::renew(act, project, reading.place, &BTreeSet::from([reading.indicator])).await
}

async fn end(act: &mut Act, project: ProjectId, id: ReadingId) -> Result<(), Error> {
    let end = "UPDATE red_readings SET ended_at = $3 WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    let changed = sql(end).id(id).id(project).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// One reading of a project's places, whether it stands or not.
pub async fn load_reading(on: &mut impl Reads, project: ProjectId, id: ReadingId) -> Result<Reading, Error> {
    read_reading(&sql("SELECT * FROM red_readings WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?)
}

/// Every reading of an indicator at a place by its day, those that no longer stand among them.
pub async fn list_readings(on: &mut impl Reads, indicator: IndicatorId, place: PlaceId) -> Result<Vec<Reading>, Error> {
    let rows = "SELECT * FROM red_readings WHERE indicator = $1 AND place = $2 ORDER BY on_day, made_at, id";
    sql(rows).id(indicator).id(place).all(on).await?.iter().map(read_reading).collect()
}

/// Every reading that stands at a place, by its day.
pub async fn list_readings_of_place(on: &mut impl Reads, place: PlaceId) -> Result<Vec<Reading>, Error> {
    let rows = "SELECT * FROM red_readings WHERE place = $1 AND ended_at IS NULL ORDER BY on_day, made_at, id";
    sql(rows).id(place).all(on).await?.iter().map(read_reading).collect()
}

/// Every reading that stands at a place on the days from `first` to `last`.
pub async fn list_readings_between(
    on: &mut impl Reads,
    place: PlaceId,
    first: Date,
    last: Date,
) -> Result<Vec<Reading>, Error> {
    let rows = "SELECT * FROM red_readings WHERE place = $1 AND on_day BETWEEN $2 AND $3 AND ended_at IS NULL ORDER BY on_day, made_at, id";
    let rows = sql(rows).id(place).int(day_number(first)).int(day_number(last)).all(on).await?;
    rows.iter().map(read_reading).collect()
}

/// Every reading at the places of a project in the order in which they were written down, ended ones among them: for
/// whoever takes everything away.
pub async fn list_readings_of_project(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Reading>, Error> {
    let rows = "SELECT * FROM red_readings WHERE project = $1 ORDER BY made_at, id";
    sql(rows).id(project).all(on).await?.iter().map(read_reading).collect()
}

/// The readings that were last written down at the places of a project, newest first.
pub async fn list_newest_readings(on: &mut impl Reads, project: ProjectId, most: usize) -> Result<Vec<Reading>, Error> {
    let rows = "SELECT * FROM red_readings WHERE project = $1 ORDER BY id DESC LIMIT $2";
    sql(rows).id(project).count(most).all(on).await?.iter().map(read_reading).collect()
}

/// What was noted beside a reading, for those who may read the project of its place.
pub async fn open_note(on: &mut impl Reads, reading: &Reading) -> Result<Option<String>, Error> {
    match &reading.note {
        None => Ok(None),
        Some(sealed) => open_sealed(on, NOTE, reading.id, sealed).await.map(Some),
    }
}

fn read_reading(row: &Row) -> Result<Reading, Error> {
    let note = row.maybe_bytes("note")?;
    Ok(Reading {
        id: row.id("id")?,
        project: row.id("project")?,
        indicator: row.id("indicator")?,
        place: row.id("place")?,
        measured: Measured { value: Amount::from_millionths(row.int("value")?), on: day_of(row.int("on_day")?)? },
        confidence: row.code("confidence", Confidence::from_code)?,
        source: row.text("source")?,
        recorded_by: row.uuid("recorded_by")?,
        made_at: row.time("made_at")?,
        ended_at: row.maybe_time("ended_at")?,
        corrects: row.maybe_id("corrects")?,
        note,
    })
}
