//! The future workshops of the demonstration: one of a Swedish unit that was held, followed up half a year later, with a
//! group that merged and one that stayed silent; and one that is running today, which a visitor joins from a second window.

mod after;
mod before;
mod day;
mod file;
mod report;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::ids::{DraftId, GroupId, ThemeId};
use redthread_core::language::Lang;
use redthread_core::workshop::phase::PhaseState;
use redthread_storage::workshop::{find_wall, list_phases};
use redthread_storage::{Deed, Error, Fault, Store, enter, projects, users};
use redthread_wall::actions::begin_phase;
use redthread_web::App;

use super::pen::{self, Desk, HOUR, found, unknown};
use file::Workshop;

/// Who signs in: key of the file, address, what is said of them on the terminal.
pub(super) const SEATS: &[(&str, &str, &str)] = &[
    ("agneta", "agneta@sandmyr.example", "head of unit who commissioned the workshops, steward"),
    ("ylva", "ylva@sandmyr.example", "facilitator of the workshops"),
    ("simon", "simon@sandmyr.example", "convener of a working group"),
    ("mira", "mira@sandmyr.example", "recorder"),
];

/// Writes both.
pub(super) async fn make(app: &App, today: Timestamp) -> Result<(), Error> {
    let (over, running) = file::read().map_err(Fault::Other)?;
    eprintln!("  {}: {} groups", over.head.title, over.groups.len());
    let mut pen = Pen::new(app, &over, today);
    pen.go(over.head.started_days_ago);
    let seats: Vec<_> = SEATS.iter().map(|(key, email, _)| (*key, *email)).collect();
    let commissioner = pen.seat(&seats, (&over.people, &over.organisation, Lang::Sv)).await?;
    let held = before::prepare(&mut pen, &commissioner).await?;
    day::hold(&mut pen, &held).await?;
    after::follow(&mut pen, &held).await?;
    day::begin(&mut pen, &commissioner, &running).await
}

/// Who leads the workshops.
const LEADS: &str = "ylva@sandmyr.example";

/// The code of the workshop that is running, for phones; none once its doors were shut. The time of its open phase begins
/// anew: whoever comes to see the demonstration finds it running.
pub(super) async fn open_code(store: &Store) -> Result<Option<String>, Error> {
    let Some(user) = users::find_by_email(store, &mut store.read().await?, LEADS).await? else { return Ok(None) };
    let (viewer, mut read) = (super::viewer(store, user).await?, store.read().await?);
    for project in projects::list_projects(&mut read, &viewer).await? {
        let Some(wall) = find_wall(&mut read, project.id).await? else { continue };
        let Some(code) = wall.code else { continue };
        let inside = enter(store, &mut read, &viewer, project.id).await?;
        let phases = list_phases(&mut read, wall.id).await?;
        for phase in phases.iter().filter(|phase| phase.state == PhaseState::Open) {
            begin_phase(store, &Deed::fresh(store, Some(user))?, &inside, &phase.stage, None).await?;
        }
        return Ok(Some(code));
    }
    Ok(None)
}

type Pen<'a> = pen::Pen<'a, Workshop, Written>;

/// What was written, by the keys of the file.
#[derive(Default)]
struct Written {
    themes: BTreeMap<String, ThemeId>,
    drafts: BTreeMap<String, DraftId>,
    groups: BTreeMap<String, GroupId>,
}
