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

use jiff::{SignedDuration, Timestamp};
use redthread_core::ids::{DraftId, GroupId, MeetingId, PersonId, ProjectId, ThemeId};
use redthread_core::kit::{Id as _, StageId};
use redthread_core::language::Lang;
use redthread_projects::{PlanMove, plan_move};
use redthread_storage::users::{self, Contact, NewUser};
use redthread_storage::workshop::find_wall;
use redthread_storage::{Deed, Error, Fault, Inside, Store, Viewer, enter, projects};
use redthread_web::App;

use super::PASSWORD;
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
    let mut pen = Pen { app, store: &app.store, file: &over, today, written: Written::default() };
    let commissioner = pen.seats().await?;
    let held = before::prepare(&mut pen, &commissioner).await?;
    day::hold(&mut pen, &held).await?;
    after::follow(&mut pen, &held).await?;
    day::begin(&mut pen, &commissioner, &running).await
}

/// The code of the workshop that is running, for phones; none once its doors were shut.
pub(super) async fn open_code(store: &Store) -> Result<Option<String>, Error> {
    let (_, email, _) = SEATS.first().copied().unwrap_or_default();
    let Some(user) = users::find_by_email(store, &mut store.read().await?, email).await? else { return Ok(None) };
    let viewer = super::viewer(store, user).await?;
    let mut read = store.read().await?;
    for project in projects::list_projects(&mut read, &viewer).await? {
        if let Some(code) = find_wall(&mut read, project.id).await?.and_then(|wall| wall.code) {
            return Ok(Some(code));
        }
    }
    Ok(None)
}

/// What was written, by the keys of the file.
#[derive(Default)]
struct Written {
    users: BTreeMap<String, Viewer>,
    people: BTreeMap<String, PersonId>,
    meetings: BTreeMap<String, MeetingId>,
    themes: BTreeMap<String, ThemeId>,
    drafts: BTreeMap<String, DraftId>,
    groups: BTreeMap<String, GroupId>,
}

/// A project as one of its people is in it.
struct Desk {
    project: ProjectId,
    viewer: Viewer,
}

struct Pen<'a> {
    app: &'a App,
    store: &'a Store,
    file: &'a Workshop,
    today: Timestamp,
    written: Written,
}

fn unknown(key: &str) -> Error {
    Fault::Other(format!("the demonstration knows no {key}")).into()
}

fn found<T: Copy>(map: &BTreeMap<String, T>, key: &str) -> Result<T, Error> {
    map.get(key).copied().ok_or_else(|| unknown(key))
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

    /// Lets some minutes go by.
    fn wait(&self, minutes: i64) {
        self.store.clock().set(self.store.now() + SignedDuration::from_mins(minutes));
    }

    fn deed(&self, desk: &Desk) -> Result<Deed, Error> {
        Ok(Deed::fresh(self.store, desk.viewer.user())?)
    }

    async fn inside(&self, desk: &Desk) -> Result<Inside, Error> {
        enter(self.store, &mut self.store.read().await?, &desk.viewer, desk.project).await
    }

    fn person(&self, key: &str) -> Result<PersonId, Error> {
        found(&self.written.people, key)
    }

    fn people(&self, keys: &[String]) -> Result<Vec<PersonId>, Error> {
        keys.iter().map(|key| self.person(key)).collect()
    }

    /// Somebody who signs in, at a project.
    fn desk(&self, project: ProjectId, key: &str) -> Result<Desk, Error> {
        let viewer = self.written.users.get(key).cloned().ok_or_else(|| unknown(key))?;
        Ok(Desk { project, viewer })
    }

    /// Everybody who signs in; the first is the steward of the organisation, and is handed back.
    async fn seats(&mut self) -> Result<Viewer, Error> {
        self.go(self.file.head.started_days_ago);
        let mut first: Option<Viewer> = None;
        for (key, email, _) in SEATS {
            let person = self.file.people.iter().find(|person| person.key == *key).ok_or_else(|| unknown(key))?;
            let contact = Contact { name: person.alias.clone(), email: (*email).to_owned() };
            let new = NewUser { contact, password: PASSWORD.to_owned(), steward: first.is_none(), lang: Lang::Sv };
            let deed = Deed::fresh(self.store, None)?;
            let id = match &first {
                Some(Viewer::User { organisation, .. }) => {
                    users::add_user(self.store, &deed, *organisation, new).await?
                }
                _ => users::add_organisation(self.store, &deed, &self.file.organisation, new).await?,
            };
            let viewer = super::viewer(self.store, id).await?;
            first.get_or_insert_with(|| viewer.clone());
            self.written.users.insert((*key).to_owned(), viewer);
        }
        first.ok_or_else(|| unknown("steward"))
    }

    /// Moves stages of the plan: each is begun, and finished where it is said so.
    async fn plan(&self, desk: &Desk, stages: &[(&str, bool)]) -> Result<(), Error> {
        let inside = self.inside(desk).await?;
        for (stage, finished) in stages {
            let id = StageId::parse(stage).map_err(|_| unknown(stage))?;
            let steps: &[&str] = if *finished { &["begin", "finish"] } else { &["begin"] };
            for step in steps {
                let step = PlanMove::read(&id, step, "", "")?;
                plan_move(self.store, &self.deed(desk)?, &inside, &id, &step).await?;
            }
        }
        Ok(())
    }
}
