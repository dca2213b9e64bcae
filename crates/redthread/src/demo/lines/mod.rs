//! The red lines of the demonstration: a national group, three towns of other organisations that keep its lines alive,
//! and the outline that came of it. Days are counted back from today, so that what is fresh here stays fresh.

mod agree;
mod file;
mod group;
mod outline;
mod room;
mod town;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use redthread_core::ids::{ConcernId, FindingId, IndicatorId, MeetingId, OrganisationId, PersonId, ProjectId, UserId};
use redthread_core::kit::{Id as _, StageId};
use redthread_core::language::Lang;
use redthread_projects::{PlanMove, plan_move};
use redthread_storage::users::{self, Contact, NewUser};
use redthread_storage::{Deed, Error, Fault, Inside, Store, Viewer, enter};
use redthread_web::App;

use super::PASSWORD;
use file::{GroupFile, LineFile, ReadingRow};

pub(super) use room::{open_room, shown_outlines};

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
pub(super) async fn make(store: &Store, app: &App, today: Timestamp) -> Result<(), Error> {
    let (file, readings) = file::read().map_err(Fault::Other)?;
    eprintln!("  {}: {} lines, {} readings", file.title, file.lines.len(), readings.len());
    let mut pen = Pen { store, app, file: &file, readings: &readings, today, written: Written::default() };
    let group = group::start(&mut pen).await?;
    let codes = group::invite(&pen, &group).await?;
    for (town, code) in file.towns.iter().zip(codes) {
        town::keep(&pen, town, &code).await?;
    }
    outline::write(&pen, &group).await
}

/// What was written, by the keys of the file.
#[derive(Default)]
struct Written {
    people: BTreeMap<String, PersonId>,
    users: BTreeMap<String, Viewer>,
    meetings: BTreeMap<String, MeetingId>,
    concerns: BTreeMap<String, ConcernId>,
    lines: BTreeMap<String, FindingId>,
    indicators: BTreeMap<String, IndicatorId>,
}

/// A project as one of its people is in it.
struct Desk {
    project: ProjectId,
    viewer: Viewer,
}

struct Pen<'a> {
    store: &'a Store,
    app: &'a App,
    file: &'a GroupFile,
    readings: &'a [ReadingRow],
    today: Timestamp,
    written: Written,
}

fn unknown(key: &str) -> Error {
    Fault::Other(format!("the demonstration knows no {key}")).into()
}

impl Pen<'_> {
    /// A moment so many days before today.
    fn ago(&self, days: i64) -> Timestamp {
        self.today - SignedDuration::from_hours(24 * days)
    }

    /// Moves the clock of the store there.
    fn go(&self, days: i64) {
        self.store.clock().set(self.ago(days));
    }

    /// Lets some hours go by.
    fn wait(&self, hours: i64) {
        self.store.clock().set(self.store.now() + SignedDuration::from_hours(hours));
    }

    fn deed(&self, who: &Viewer) -> Result<Deed, Error> {
        Ok(Deed::fresh(self.store, who.user())?)
    }

    async fn inside(&self, desk: &Desk) -> Result<Inside, Error> {
        enter(self.store, &mut self.store.read().await?, &desk.viewer, desk.project).await
    }

    fn person(&self, key: &str) -> Result<PersonId, Error> {
        self.written.people.get(key).copied().ok_or_else(|| unknown(key))
    }

    /// Somebody of the group at the same project.
    fn as_other(&self, desk: &Desk, key: &str) -> Result<Desk, Error> {
        let viewer = self.written.users.get(key).cloned().ok_or_else(|| unknown(key))?;
        Ok(Desk { project: desk.project, viewer })
    }

    fn line(&self, key: &str) -> Result<(&LineFile, FindingId, IndicatorId), Error> {
        let line = self.file.lines.iter().find(|line| line.key == key);
        let (finding, indicator) = (self.written.lines.get(key), self.written.indicators.get(key));
        line.zip(finding.zip(indicator))
            .map(|(line, (finding, indicator))| (line, *finding, *indicator))
            .ok_or_else(|| unknown(key))
    }

    /// Somebody who can sign in, first of a new organisation unless one is named.
    async fn sign_in(
        &self,
        (name, email): (&str, &str),
        of: Result<OrganisationId, &str>,
    ) -> Result<Viewer, Error> {
        let contact = Contact { name: name.to_owned(), email: email.to_owned() };
        let new = NewUser { contact, password: PASSWORD.to_owned(), steward: of.is_err(), lang: Lang::He };
        let deed = Deed::fresh(self.store, None)?;
        let id: UserId = match of {
            Ok(organisation) => users::add_user(self.store, &deed, organisation, new).await?,
            Err(name) => users::add_organisation(self.store, &deed, name, new).await?,
        };
        super::viewer(self.store, id).await
    }

    /// Moves stages of the plan: each is begun, and finished where it is said so.
    async fn plan(&self, desk: &Desk, stages: &[(&str, bool)]) -> Result<(), Error> {
        let inside = self.inside(desk).await?;
        for (stage, finished) in stages {
            let id = StageId::parse(stage).map_err(|_| unknown(stage))?;
            let steps: &[&str] = if *finished { &["begin", "finish"] } else { &["begin"] };
            for step in steps {
                let step = PlanMove::read(&id, step, "", "")?;
                plan_move(self.store, &self.deed(&desk.viewer)?, &inside, &id, &step).await?;
            }
        }
        Ok(())
    }
}
