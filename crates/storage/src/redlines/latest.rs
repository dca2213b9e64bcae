//! The last reading of every indicator at a place, packed into one row a place.
//!
//! A board of 200 lines and 250 places asks for 50,000 values; as rows that is a tenth of a second of reading, as 250
//! packed rows it is two milliseconds. The row changes in the transaction of its reading, so it can never be behind.

use std::collections::BTreeSet;

use redthread_core::ids::{Id, IndicatorId, PlaceId, ProjectId, ReadingId, Uuid};
use redthread_core::redline::{Amount, Confidence, Measured};

use super::day_of;
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::{Error, Fault};

/// The last reading of an indicator at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Latest {
    /// Of what.
    pub indicator: IndicatorId,
    /// Which reading.
    pub reading: ReadingId,
    /// What, and when.
    pub measured: Measured,
    /// How sure.
    pub confidence: Confidence,
}

/// Indicator 16, reading 16, value 8, day 4, confidence 1.
const ENTRY: usize = 45;

/// The last readings at every place of a project, indicators in the order of their ids.
pub async fn list_latest(on: &mut impl Reads, project: ProjectId) -> Result<Vec<(PlaceId, Vec<Latest>)>, Error> {
    let rows = sql("SELECT place, packed FROM red_latest WHERE project = $1").id(project).all(on).await?;
    rows.iter().map(|row| Ok((row.id("place")?, unpack(&row.bytes("packed")?)?))).collect()
}

/// Brings the row of a place up to date for the indicators that a write touched.
pub(super) async fn renew(
    act: &mut Act,
    project: ProjectId,
    place: PlaceId,
    touched: &BTreeSet<IndicatorId>,
) -> Result<(), Error> {
    let row =
        sql("SELECT packed FROM red_latest WHERE project = $1 AND place = $2").id(project).id(place).first(act).await?;
    let mut entries = row.map_or(Ok(vec![]), |row| unpack(&row.bytes("packed")?))?;
    for indicator in touched {
        entries.retain(|entry| entry.indicator != *indicator);
        entries.extend(find_last(act, place, *indicator).await?);
    }
    entries.sort_unstable_by_key(|entry| entry.indicator);
    write(act, project, place, &entries).await
}

/// Counts the last readings of every place anew from the readings themselves; a sentence for each place that differs.
pub async fn verify_latest(on: &mut impl Reads) -> Result<Vec<String>, Error> {
    let mut faults = vec![];
    for place in sql("SELECT id, project FROM red_places ORDER BY id").all(on).await? {
        let (place, project): (PlaceId, ProjectId) = (place.id("id")?, place.id("project")?);
        let row = sql("SELECT packed FROM red_latest WHERE project = $1 AND place = $2").id(project).id(place);
        let kept = row.first(on).await?.map_or(Ok(vec![]), |row| unpack(&row.bytes("packed")?));
        if kept.ok() != Some(count_anew(on, place).await?) {
            faults.push(format!("red_latest: the last readings of place {place} are not those of its readings"));
        }
    }
    Ok(faults)
}

/// Writes the rows of a project anew from its readings: what [`verify_latest`] found wrong is mended.
pub async fn rebuild_latest(act: &mut Act, project: ProjectId) -> Result<(), Error> {
    for place in sql("SELECT id FROM red_places WHERE project = $1").id(project).all(act).await? {
        let place: PlaceId = place.id("id")?;
        let entries = count_anew(act, place).await?;
        write(act, project, place, &entries).await?;
    }
    Ok(())
}

async fn count_anew(on: &mut impl Reads, place: PlaceId) -> Result<Vec<Latest>, Error> {
    let last = "SELECT id, indicator, on_day, value, confidence FROM (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY indicator ORDER BY on_day DESC, made_at DESC, id DESC) AS nth FROM red_readings r WHERE place = $1 AND ended_at IS NULL) AS counted WHERE nth = 1";
    let rows = sql(last).id(place).all(on).await?;
    let mut entries =
        rows.iter().map(|row| read_last(row, row.id("indicator")?)).collect::<Result<Vec<Latest>, Error>>()?;
    entries.sort_unstable_by_key(|entry| entry.indicator);
    Ok(entries)
}

async fn write(act: &mut Act, project: ProjectId, place: PlaceId, entries: &[Latest]) -> Result<(), Error> {
    sql("INSERT INTO red_latest (project, place, packed) VALUES ($1, $2, $3) ON CONFLICT (project, place) DO UPDATE SET packed = excluded.packed")
        .id(project)
        .id(place)
        .bytes(pack(entries))
        .run(act)
        .await?;
    Ok(())
}

async fn find_last(on: &mut impl Reads, place: PlaceId, indicator: IndicatorId) -> Result<Option<Latest>, Error> {
    let last = "SELECT id, on_day, value, confidence FROM red_readings WHERE indicator = $1 AND place = $2 AND ended_at IS NULL ORDER BY on_day DESC, made_at DESC, id DESC LIMIT 1";
    let row = sql(last).id(indicator).id(place).first(on).await?;
    row.map(|row| read_last(&row, indicator)).transpose()
}

fn read_last(row: &Row, indicator: IndicatorId) -> Result<Latest, Error> {
    Ok(Latest {
        indicator,
        reading: row.id("id")?,
        measured: Measured { value: Amount::from_millionths(row.int("value")?), on: day_of(row.int("on_day")?)? },
        confidence: row.code("confidence", Confidence::from_code)?,
    })
}

fn pack(entries: &[Latest]) -> Vec<u8> {
    let mut packed = Vec::with_capacity(entries.len() * ENTRY);
    for entry in entries {
        let day = i32::try_from(super::day_number(entry.measured.on)).unwrap_or(i32::MAX);
        let confidence = Confidence::ALL.iter().position(|known| *known == entry.confidence).unwrap_or(0);
        packed.extend_from_slice(entry.indicator.uuid().as_bytes());
        packed.extend_from_slice(entry.reading.uuid().as_bytes());
        packed.extend_from_slice(&entry.measured.value.millionths().to_le_bytes());
        packed.extend_from_slice(&day.to_le_bytes());
        packed.push(u8::try_from(confidence).unwrap_or(0));
    }
    packed
}

fn unpack(packed: &[u8]) -> Result<Vec<Latest>, Error> {
    let (entries, rest) = packed.as_chunks::<ENTRY>();
    if rest.is_empty() { entries.iter().map(unpack_entry).collect() } else { Err(damaged()) }
}

fn unpack_entry(entry: &[u8; ENTRY]) -> Result<Latest, Error> {
    let (indicator, rest) = entry.split_first_chunk::<16>().ok_or_else(damaged)?;
    let (reading, rest) = rest.split_first_chunk::<16>().ok_or_else(damaged)?;
    let (value, rest) = rest.split_first_chunk::<8>().ok_or_else(damaged)?;
    let (day, rest) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
    let confidence = rest.first().and_then(|n| Confidence::ALL.get(usize::from(*n))).ok_or_else(damaged)?;
    let value = Amount::from_millionths(i64::from_le_bytes(*value));
    Ok(Latest {
        indicator: IndicatorId::from_uuid(Uuid::from_bytes(*indicator)),
        reading: ReadingId::from_uuid(Uuid::from_bytes(*reading)),
        measured: Measured { value, on: day_of(i64::from(i32::from_le_bytes(*day)))? },
        confidence: *confidence,
    })
}

fn damaged() -> Error {
    Fault::Damaged("the last readings of a place do not read back".to_owned()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn entry(n: u128, value: i64) -> Latest {
        Latest {
            indicator: IndicatorId::from_uuid(Uuid::from_u128(n)),
            reading: ReadingId::from_uuid(Uuid::from_u128(n + 100)),
            measured: Measured { value: Amount::from_millionths(value), on: date(2026, 2, 28) },
            confidence: Confidence::Low,
        }
    }

    #[test]
    fn what_is_packed_comes_back() {
        let entries = [entry(1, -500_000), entry(2, 0), entry(3, 9_000_000_000_000_000)];
        assert_eq!(unpack(&pack(&entries)).unwrap(), entries);
        assert_eq!(unpack(&[]).unwrap(), []);
    }

    #[test]
    fn a_cut_row_is_damage_and_no_empty_board() {
        let mut packed = pack(&[entry(1, 5)]);
        packed.pop();
        assert!(unpack(&packed).is_err());
    }
}
