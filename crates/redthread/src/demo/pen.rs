//! What the red lines and the workshops of the demonstration are written with: a clock that is moved from day to day, the
//! people who sign in, and what every project begins with.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use redthread_core::ids::{MeetingId, OrganisationId, PersonId, ProjectId, UserId};
use redthread_core::kit::{Id as _, StageId};
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_core::sides::Sides;
use redthread_projects::{PlanMove, plan_move};
use redthread_steering::actions::{NewMeeting, add_person, call_meeting, change_person, record_commission};
use redthread_steering::model::{Commission, MeetingKind};
use redthread_storage::meetings::Hours;
use redthread_storage::people::{Name, NewPerson};
use redthread_storage::users::{self, Contact, NewUser};
use redthread_storage::{Deed, Error, Fault, Inside, Store, Viewer, enter};
use redthread_web::App;
use serde::Deserialize;

use super::PASSWORD;

/// Minutes of an hour.
pub(super) const HOUR: i64 = 60;

#[derive(Debug, Deserialize)]
pub(super) struct PersonFile {
    pub(super) key: String,
    pub(super) alias: String,
    pub(super) real_name: String,
    pub(super) standpoint: String,
    pub(super) profession: String,
    pub(super) role: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct MeetingFile {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) days_ago: i64,
    pub(super) place: String,
    pub(super) people: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct CommissionFile {
    pub(super) asked_by: String,
    #[serde(default)]
    pub(super) background: String,
    pub(super) purpose: String,
    /// Empty where the method asks none.
    #[serde(default)]
    pub(super) question: String,
}

/// A project as one of its people is in it.
pub(super) struct Desk {
    pub(super) project: ProjectId,
    pub(super) viewer: Viewer,
}

/// Writes what stands in `file`; `written` holds what is there already, by the keys of the file.
pub(super) struct Pen<'a, F, W> {
    pub(super) app: &'a App,
    pub(super) store: &'a Store,
    pub(super) file: &'a F,
    pub(super) today: Timestamp,
    pub(super) users: BTreeMap<String, Viewer>,
    pub(super) people: BTreeMap<String, PersonId>,
    pub(super) meetings: BTreeMap<String, MeetingId>,
    pub(super) written: W,
}

pub(super) fn unknown(key: &str) -> Error {
    Fault::Other(format!("the demonstration knows no {key}")).into()
}

pub(super) fn found<T: Copy>(map: &BTreeMap<String, T>, key: &str) -> Result<T, Error> {
    map.get(key).copied().ok_or_else(|| unknown(key))
}

impl<'a, F, W: Default> Pen<'a, F, W> {
    /// Nothing is written yet.
    pub(super) fn new(app: &'a App, file: &'a F, today: Timestamp) -> Self {
        let (users, people, meetings) = Default::default();
        Self { app, store: &app.store, file, today, users, people, meetings, written: W::default() }
    }
}

impl<F: Sync, W: Send + Sync> Pen<'_, F, W> {
    /// A moment so many days before today.
    pub(super) fn ago(&self, days: i64) -> Timestamp {
        self.today - SignedDuration::from_hours(24 * days)
    }

    /// Moves the clock of the store there.
    pub(super) fn go(&self, days: i64) {
        self.store.clock().set(self.ago(days));
    }

    /// Lets some minutes go by.
    pub(super) fn wait(&self, minutes: i64) {
        self.store.clock().set(self.store.now() + SignedDuration::from_mins(minutes));
    }

    pub(super) fn deed(&self, desk: &Desk) -> Result<Deed, Error> {
        Ok(Deed::fresh(self.store, desk.viewer.user())?)
    }

    pub(super) async fn inside(&self, desk: &Desk) -> Result<Inside, Error> {
        enter(self.store, &mut self.store.read().await?, &desk.viewer, desk.project).await
    }

    pub(super) fn person(&self, key: &str) -> Result<PersonId, Error> {
        found(&self.people, key)
    }

    pub(super) fn people(&self, keys: &[String]) -> Result<Vec<PersonId>, Error> {
        keys.iter().map(|key| self.person(key)).collect()
    }

    /// Somebody who signs in, at a project.
    pub(super) fn desk(&self, project: ProjectId, key: &str) -> Result<Desk, Error> {
        let viewer = self.users.get(key).cloned().ok_or_else(|| unknown(key))?;
        Ok(Desk { project, viewer })
    }

    /// Somebody who can sign in, first of a new organisation unless one is named.
    pub(super) async fn sign_in(
        &self,
        (name, email, lang): (&str, &str, Lang),
        of: Result<OrganisationId, &str>,
    ) -> Result<Viewer, Error> {
        let contact = Contact { name: name.to_owned(), email: email.to_owned() };
        let new = NewUser { contact, password: PASSWORD.to_owned(), steward: of.is_err(), lang };
        let deed = Deed::fresh(self.store, None)?;
        let id: UserId = match of {
            Ok(organisation) => users::add_user(self.store, &deed, organisation, new).await?,
            Err(name) => users::add_organisation(self.store, &deed, name, new).await?,
        };
        super::viewer(self.store, id).await
    }

    /// People of one organisation sign in, by key and address; the first is its steward, and is handed back.
    pub(super) async fn seat(
        &mut self,
        seats: &[(&str, &str)],
        (people, organisation, lang): (&[PersonFile], &str, Lang),
    ) -> Result<Viewer, Error> {
        let mut first: Option<Viewer> = None;
        for (key, email) in seats {
            let person = people.iter().find(|person| person.key == *key).ok_or_else(|| unknown(key))?;
            let of = match &first {
                Some(Viewer::User { organisation, .. }) => Ok(*organisation),
                _ => Err(organisation),
            };
            let viewer = self.sign_in((&person.alias, email, lang), of).await?;
            first.get_or_insert_with(|| viewer.clone());
            self.users.insert((*key).to_owned(), viewer);
        }
        first.ok_or_else(|| unknown("steward"))
    }

    /// Everybody is in a project; its maker is in it already, by alias only.
    pub(super) async fn gather(&mut self, desk: &Desk, people: &[PersonFile], maker: &str) -> Result<(), Error> {
        for person in people {
            let id = if person.key == maker {
                self.become_known(desk, person).await?
            } else {
                let new = person.new_person(self.users.get(&person.key));
                add_person(self.store, &self.deed(desk)?, &self.inside(desk).await?, new, Some(&person.role)).await?
            };
            self.people.insert(person.key.clone(), id);
        }
        Ok(())
    }

    /// The maker of a project is in it by alias only, until this.
    pub(super) async fn become_known(&self, desk: &Desk, person: &PersonFile) -> Result<PersonId, Error> {
        let inside = self.inside(desk).await?;
        let id = inside.person.ok_or_else(|| unknown(&person.key))?;
        let new = person.new_person(Some(&desk.viewer));
        change_person(self.store, &self.deed(desk)?, &inside, (id, 0), new).await?;
        Ok(id)
    }

    pub(super) async fn commission(&self, desk: &Desk, file: &CommissionFile) -> Result<(), Error> {
        let new = Commission {
            commissioner: self.person(&file.asked_by)?,
            asked_at: self.store.now(),
            background: file.background.clone(),
            purpose: file.purpose.clone(),
            question: file.question.clone(),
            sides: Sides::Both,
            agreement: String::new(),
        };
        record_commission(self.store, &self.deed(desk)?, &self.inside(desk).await?, 0, new).await
    }

    pub(super) async fn call(&mut self, desk: &Desk, file: &MeetingFile, kind: MeetingKind) -> Result<(), Error> {
        self.go(file.days_ago);
        let new = NewMeeting {
            kind,
            title: file.title.clone(),
            held_at: self.store.now(),
            hours: Hours::default(),
            place: file.place.clone(),
            people: self.people(&file.people)?,
        };
        let id = call_meeting(self.store, &self.deed(desk)?, &self.inside(desk).await?, new).await?;
        self.meetings.insert(file.key.clone(), id);
        Ok(())
    }

    /// Moves stages of the plan: each is begun, and finished where it is said so.
    pub(super) async fn plan(&self, desk: &Desk, stages: &[(&str, bool)]) -> Result<(), Error> {
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

impl PersonFile {
    fn new_person(&self, user: Option<&Viewer>) -> NewPerson {
        NewPerson {
            user: user.and_then(Viewer::user),
            alias: self.alias.clone(),
            standpoint: Standpoint::from_code(&self.standpoint).unwrap_or(Standpoint::Worker),
            profession: self.profession.clone(),
            name: Name { name: self.real_name.clone(), contact: String::new() },
            ..NewPerson::default()
        }
    }
}
