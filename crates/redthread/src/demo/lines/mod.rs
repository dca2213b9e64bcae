//! The red lines of the demonstration: a national group, three towns of other organisations that keep its lines alive,
//! and the outline that came of it. Days are counted back from today, so that what is fresh here stays fresh.

mod agree;
mod file;
mod group;
mod outline;
mod room;
#[cfg(test)]
mod tests;
mod town;

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::ids::{ConcernId, FindingId, IndicatorId};
use redthread_storage::{Error, Fault};
use redthread_web::App;

use super::pen::{self, Desk, HOUR, found, unknown};
use file::{GroupFile, LineFile};

pub(super) use room::open_room;

/// Who signs in: key of the file, address, what is said of them on the terminal.
pub(super) const SEATS: &[(&str, &str, &str)] = &[
    ("naama", "naama@group.example", "coordinator of the national group, steward"),
    ("yaron", "yaron@group.example", "facilitator"),
    ("marcel", "marcel@group.example", "residents' representative"),
    ("olga", "olga@group.example", "residents' representative who objected"),
    ("gili", "gili@group.example", "editor of the outline"),
    ("hadas", "hadas@givat.example", "worker of a town that shows everything, steward"),
    ("samir", "samir@neve.example", "worker of a town that shows values, steward"),
    ("tzila", "tzila@ramat.example", "worker of a town that shows only how it stands, steward"),
];

/// Writes all of it.
pub(super) async fn make(app: &App, today: Timestamp) -> Result<(), Error> {
    let file = file::read().map_err(Fault::Other)?;
    eprintln!("  {}: {} lines, {} readings", file.title, file.lines.len(), file.readings.len());
    let mut pen = Pen::new(app, &file, today);
    let group = group::start(&mut pen).await?;
    let codes = group::invite(&pen, &group).await?;
    for (town, code) in file.towns.iter().zip(codes) {
        town::keep(&pen, town, &code).await?;
    }
    outline::write(&pen, &group).await
}

type Pen<'a> = pen::Pen<'a, GroupFile, Written>;

/// What was written, by the keys of the file.
#[derive(Default)]
struct Written {
    concerns: BTreeMap<String, ConcernId>,
    lines: BTreeMap<String, FindingId>,
    indicators: BTreeMap<String, IndicatorId>,
}

impl Pen<'_> {
    fn line(&self, key: &str) -> Result<(&LineFile, FindingId, IndicatorId), Error> {
        let line = self.file.lines.iter().find(|line| line.key == key).ok_or_else(|| unknown(key))?;
        Ok((line, found(&self.written.lines, key)?, found(&self.written.indicators, key)?))
    }
}
