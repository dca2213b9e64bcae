//! A story as it is loaded for a page: through the gate, with everybody's alias, and a gap where consent is missing.

use std::collections::HashMap;

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::consent::{Audience, ConsentState, Material};
use redthread_core::gate::{Barred, Consents, Gate, Told};
use redthread_core::ids::{PersonId, ProjectId, StoryId, UserId, Uuid};
use redthread_core::kit::Right;
use redthread_storage::people::Person;
use redthread_storage::stories::{self, Account, Story, StoryFace};
use redthread_storage::{Error, Inside, Read, consents, people};
use redthread_web::{Ctx, parts};
use serde::Serialize;

/// Everything around one story that its pages share.
pub(crate) struct Opened {
    pub(crate) read: Read,
    pub(crate) inside: Inside,
    pub(crate) story: Story,
    pub(crate) accounts: Vec<Account>,
    pub(crate) team: Team,
}

/// The people of a project and what they agreed to show the team, at one moment.
pub(crate) struct Team {
    consents: Consents,
    people: HashMap<PersonId, Person>,
    now: Timestamp,
}

/// A person whose consent is missing, and how it stands.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Missing {
    pub(crate) alias: String,
    pub(crate) state: &'static str,
    #[serde(skip)]
    shown: Option<ConsentState>,
}

/// Loads a story for somebody who may read here.
pub(crate) async fn open(ctx: &Ctx, project: ProjectId, story: StoryId) -> Result<Opened, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    inside.require_any(&[Right::Read])?;
    let story = stories::load_story(&mut read, project, story).await?;
    let accounts = stories::accounts_of(&mut read, story.id).await?;
    let team = Team::load(&mut read, project, ctx.store().now()).await?;
    Ok(Opened { read, inside, story, accounts, team })
}

impl Team {
    pub(crate) async fn load(read: &mut Read, project: ProjectId, now: Timestamp) -> Result<Self, Error> {
        let consents = consents::load_consents(read, project, Some(Audience::Team)).await?;
        let people = people::list_people(read, project).await?;
        Ok(Self { consents, people: people.into_iter().map(|person| (person.id, person)).collect(), now })
    }

    fn gate(&self) -> Gate<'_> {
        Gate::new(&self.consents, Audience::Team, self.now)
    }

    /// The words, or whose consent is missing.
    pub(crate) fn clear<T>(&self, told: Told<T>) -> Result<T, Vec<Missing>> {
        let cleared = self.gate().clear(told, Material::Retold);
        cleared.map(redthread_core::gate::Cleared::into_inner).map_err(|barred| self.missing(&barred))
    }

    fn missing(&self, barred: &[Barred]) -> Vec<Missing> {
        let missing = barred.iter().map(|one| Missing {
            alias: self.alias(one.person),
            state: one.state.code(),
            shown: Some(one.state),
        });
        missing.collect()
    }

    /// How somebody's consent to be read by the team stands.
    pub(crate) fn state_of(&self, person: PersonId) -> ConsentState {
        let line = self.consents.of(person).iter().rfind(|line| line.material == Material::Retold);
        line.map_or(ConsentState::NotAsked, |line| line.state(self.now))
    }

    /// As whom somebody is known.
    pub(crate) fn alias(&self, person: PersonId) -> String {
        self.people.get(&person).map_or_else(String::new, |person| person.alias.clone())
    }

    pub(crate) fn is_erased(&self, person: PersonId) -> bool {
        self.people.get(&person).is_some_and(|person| person.is_erased)
    }

    /// As whom a user is known here; empty for the system and for who left.
    pub(crate) fn alias_of_user(&self, user: Uuid) -> String {
        let is_user =
            |person: &&Person| person.user.is_some_and(|id: UserId| redthread_core::ids::Id::uuid(id) == user);
        self.people.values().find(is_user).map_or_else(String::new, |person| person.alias.clone())
    }
}

impl Opened {
    /// The face of the story, or whose consent is missing.
    pub(crate) fn face(&self) -> Result<StoryFace, Vec<Missing>> {
        self.team.clear(self.story.told.clone())
    }

    /// Its title, or its number where the title may not be read.
    pub(crate) fn title(&self, ctx: &Ctx) -> String {
        self.face()
            .ok()
            .map(|face| face.title)
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| numbered(ctx, self.story.number))
    }

    /// Whether somebody who told in it was erased while its own words still tell of them.
    pub(crate) fn lost_somebody(&self) -> bool {
        self.story.told.subjects().iter().any(|teller| self.team.is_erased(*teller))
    }

    /// The address of the story, with `more` behind it.
    pub(crate) fn path(&self, more: &str) -> String {
        format!("/p/{}/stories/{}{more}", self.inside.project.id, self.story.id)
    }

    /// The way here: project, stories, the story, and a page of it.
    pub(crate) fn crumbs(&self, ctx: &Ctx, page: &str) -> Vec<(String, String)> {
        let project = self.inside.project.id;
        let story = if page.is_empty() { String::new() } else { self.path("") };
        let mut steps = vec![
            (self.inside.project.title.clone(), format!("/p/{project}")),
            (ctx.say("story-list-title"), format!("/p/{project}/stories")),
            (self.title(ctx), story),
        ];
        if !page.is_empty() {
            steps.push((ctx.say(page), String::new()));
        }
        steps
    }
}

/// "Story 3": what is said of a story whose title may not be read.
pub(crate) fn numbered(ctx: &Ctx, number: i64) -> String {
    ctx.words.say_with("story-numbered", [("n", number.to_string().into())])
}

/// A gap where words would stand: what is missing, whose consent, how it stands.
pub(crate) fn gap(ctx: &Ctx, what: &str, missing: &[Missing]) -> Markup {
    html! {
        div.notice.info role="status" {
            (redthread_web::icon("lock"))
            p { (ctx.say(what)) " " @for one in missing { bdi { (one.alias) } " " @if let Some(state) = one.shown { (parts::consent_state(ctx, state)) } " " } }
        }
    }
}
