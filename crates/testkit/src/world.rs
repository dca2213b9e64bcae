//! The world of the tests: one department, its people, and one learning round.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use redthread_core::clock::Clock;
use redthread_core::consent::{Audience, Evidence, Material, Move};
use redthread_core::ids::{AccountId, DocumentId, FindingId, Id as _, PassageId, PersonId, ProjectId, StoryId, UserId};
use redthread_core::language::Lang;
use redthread_core::passage::Anchor;
use redthread_core::people::{Side, Standpoint};
use redthread_core::thread::{Node, Relation};
use redthread_storage::documents::{self, DocumentKind, NewDocument};
use redthread_storage::people::{self, Name, NewPerson};
use redthread_storage::projects::NewProject;
use redthread_storage::stories::{self, AccountState, StoryFace};
use redthread_storage::users::{self, Contact, NewUser};
use redthread_storage::{
    Act, Begun, Db, Deed, Inside, MasterKey, Opening, Store, Viewer, consents, enter, passages, projects,
};
use redthread_web::live::Live;
use redthread_web::{App, Dictionary, Instrument};

use crate::client::Client;

/// Everybody's password.
pub const PASSWORD: &str = "a sentence only they know";

/// The fixed cast. Everyone knows that Yossi has no role in the round, and that a visitor has no sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cast {
    /// Head of the division: steward of the organisation, commissioner of the round.
    Ruth,
    /// Learning companion: may do all but interview.
    Irit,
    /// Division referent.
    Dana,
    /// Department referent.
    Amal,
    /// Student interviewer.
    Noa,
    /// Another student interviewer.
    Shir,
    /// Book editor.
    Meir,
    /// A colleague with a sign-in and no role in the round.
    Yossi,
}

impl Cast {
    /// Everybody who signs in.
    pub const ALL: [Self; 8] =
        [Self::Ruth, Self::Irit, Self::Dana, Self::Amal, Self::Noa, Self::Shir, Self::Meir, Self::Yossi];

    /// Their address.
    pub fn email(self) -> String {
        format!("{self:?}@example.org").to_lowercase()
    }

    fn role(self) -> Option<&'static str> {
        match self {
            Self::Ruth => Some("commissioner"),
            Self::Irit => Some("companion"),
            Self::Dana => Some("referent"),
            Self::Amal => Some("department-referent"),
            Self::Noa | Self::Shir => Some("interviewer"),
            Self::Meir => Some("editor"),
            Self::Yossi => None,
        }
    }

    fn role_at_the_workshop(self) -> Option<&'static str> {
        match self {
            Self::Ruth => Some("commissioner"),
            Self::Irit | Self::Dana => Some("facilitator"),
            Self::Amal => Some("convener"),
            Self::Noa => Some("recorder"),
            Self::Shir => Some("participant"),
            Self::Meir => Some("reader"),
            Self::Yossi => None,
        }
    }

    fn role_at_the_lines(self) -> Option<&'static str> {
        match self {
            Self::Ruth => Some("coordinator"),
            Self::Irit => Some("facilitator"),
            Self::Dana | Self::Amal | Self::Shir => Some("member"),
            Self::Noa => Some("resident-member"),
            Self::Meir => Some("editor"),
            Self::Yossi => None,
        }
    }
}

/// A fresh store with a clock that stands at 2026-11-21 08:00 UTC.
pub struct World {
    /// The store.
    pub store: Store,
    /// The app around it.
    pub app: App,
    /// The round of [`World::round`]; nil before.
    pub project: ProjectId,
    /// The cast as users.
    pub users: BTreeMap<Cast, UserId>,
    /// The cast as people of the round.
    pub people: BTreeMap<Cast, PersonId>,
    opening: Opening,
    folder: tempfile::TempDir,
}

/// The moment at which every test begins.
pub(crate) fn today() -> Timestamp {
    "2026-11-21T08:00:00Z".parse().expect("a time")
}

impl World {
    /// An empty store: nobody has been here yet.
    pub async fn empty(instruments: &'static [Instrument]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let master = MasterKey::from_bytes([7; 32]);
        let opening = Opening {
            db: fresh_database(folder.path()).await,
            master: Arc::new(master),
            clock: Clock::fixed(today()),
            kits: Arc::new(redthread_core::shipped::kits().expect("whole kits")),
            password_kib: 8,
            ledger: Some(folder.path().join("erasures.txt")),
        };
        let store = Store::open(opening.clone()).await.expect("a store");
        let dictionary = Arc::new(Dictionary::load().expect("whole messages"));
        let app = App { store: store.clone(), dictionary, instruments, secure: false, live: Live::default() };
        Self {
            store,
            app,
            project: ProjectId::from_uuid(redthread_storage::NOBODY),
            users: BTreeMap::new(),
            people: BTreeMap::new(),
            opening,
            folder,
        }
    }

    /// A store over a restored database file, with this world's key, clock and erasure ledger.
    pub async fn restored(&self, database: &[u8]) -> Store {
        let file = self.folder.path().join("restored.db");
        std::fs::write(&file, database).expect("a file");
        Store::open(Opening { db: Db::open_file(&file).await.expect("SQLite"), ..self.opening.clone() })
            .await
            .expect("a store")
    }

    /// Where it keeps its files; gone with the world.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The same database as another process would open it, or this one after a restart: nothing in common but what is
    /// stored, and the erasure ledger is replayed.
    pub async fn reopened(&self) -> Store {
        Store::open(self.opening.clone()).await.expect("a store")
    }

    /// The department with its cast, in a two-sided learning round in Hebrew; everybody but Yossi has their role.
    pub async fn round(instruments: &'static [Instrument]) -> Self {
        let title = "יד ביד: מחזור שני";
        Self::of_kit(instruments, ("past-successes", title, "commissioner"), Cast::role).await
    }

    /// The same cast in a red lines project: Ruth coordinates, Irit facilitates, Dana, Amal and Shir are members, Noa
    /// speaks for the residents, Meir edits the outline.
    pub async fn lines(instruments: &'static [Instrument]) -> Self {
        let title = "קווים אדומים בהתחדשות עירונית";
        Self::of_kit(instruments, ("red-lines", title, "coordinator"), Cast::role_at_the_lines).await
    }

    /// The same cast around a future workshop: Ruth commissioned it, Irit facilitates, Dana facilitates beside her, Amal
    /// convenes a group, Noa records, Shir takes part, Meir reads.
    pub async fn workshop(instruments: &'static [Instrument]) -> Self {
        let title = "איך אנחנו פוגשים אנשים: סדנת עתיד";
        Self::of_kit(instruments, ("future-workshop", title, "commissioner"), Cast::role_at_the_workshop).await
    }

    async fn of_kit(
        instruments: &'static [Instrument],
        (kit, title, first): (&str, &str, &str),
        role_of: fn(Cast) -> Option<&'static str>,
    ) -> Self {
        let mut world = Self::empty(instruments).await;
        for who in Cast::ALL {
            let user = world.add_user(who).await;
            world.users.insert(who, user);
        }
        let new = NewProject {
            kit: kit.to_owned(),
            title: title.to_owned(),
            subtitle: String::new(),
            place: "גבעת התאנים".to_owned(),
            lang: Lang::He,
            alias: "רות".to_owned(),
            role: first.to_owned(),
        };
        let deed = world.deed(Cast::Ruth);
        world.project = projects::start_project(&world.store, &deed, &world.viewer(Cast::Ruth).await, new)
            .await
            .expect("a project");
        world.seat(role_of).await;
        world
    }

    async fn add_user(&self, who: Cast) -> UserId {
        let new = NewUser {
            contact: Contact { name: format!("{who:?}"), email: who.email() },
            password: PASSWORD.to_owned(),
            steward: who == Cast::Ruth,
            lang: Lang::En,
        };
        let deed = Deed::fresh(&self.store, None).expect("a deed");
        if who == Cast::Ruth {
            return users::found_organisation(&self.store, &deed, "אגף הרווחה, גבעת התאנים", new)
                .await
                .expect("an organisation");
        }
        let Viewer::User { organisation, .. } = self.viewer(Cast::Ruth).await else { panic!("Ruth is a user") };
        users::add_user(&self.store, &deed, organisation, new).await.expect("a user")
    }

    async fn seat(&mut self, role_of: fn(Cast) -> Option<&'static str>) {
        let mut act = self.act("test.seated").await;
        let ruth = redthread_storage::sql("SELECT id FROM people WHERE project = $1")
            .id(self.project)
            .one(&mut act)
            .await
            .expect("Ruth")
            .id("id")
            .expect("an id");
        self.people.insert(Cast::Ruth, ruth);
        for who in Cast::ALL.into_iter().filter(|who| *who != Cast::Ruth) {
            let Some(role) = role_of(who) else { continue };
            let person =
                NewPerson { user: self.users.get(&who).copied(), alias: format!("{who:?}"), ..NewPerson::default() };
            let id = people::insert_person(&mut act, self.project, person).await.expect("a person");
            people::give_role(&mut act, self.project, id, role).await.expect("a role");
            self.people.insert(who, id);
        }
        act.done(self.project, ()).await.expect("seated");
    }

    /// The cast member as a viewer.
    pub async fn viewer(&self, who: Cast) -> Viewer {
        let id = self.users.get(&who).copied();
        let id = match id {
            Some(id) => id,
            None => users::find_by_email(&self.store, &mut self.store.read().await.expect("a read"), &who.email())
                .await
                .expect("a look-up")
                .expect("a user"),
        };
        let row = redthread_storage::sql("SELECT organisation, steward FROM users WHERE id = $1")
            .id(id)
            .one(&mut self.store.read().await.expect("a read"))
            .await
            .expect("a user");
        Viewer::User {
            id,
            organisation: row.id("organisation").expect("an id"),
            steward: row.bool("steward").expect("a flag"),
        }
    }

    /// The cast member inside the round.
    pub async fn inside(&self, who: Cast) -> Inside {
        let viewer = self.viewer(who).await;
        enter(&self.store, &mut self.store.read().await.expect("a read"), &viewer, self.project).await.expect("inside")
    }

    /// As whom the cast member is known in the round.
    pub fn person(&self, who: Cast) -> PersonId {
        *self.people.get(&who).expect("somebody of the round")
    }

    /// A fresh deed of a cast member.
    pub fn deed(&self, who: Cast) -> Deed {
        Deed::fresh(&self.store, self.users.get(&who).copied()).expect("a deed")
    }

    /// An act of the system in the round, for setting the scene.
    pub async fn act(&self, verb: &'static str) -> Act {
        let deed = Deed::fresh(&self.store, None).expect("a deed");
        let Begun::Act(act) = self.store.begin(&deed, verb, Some(self.project)).await.expect("an act") else {
            panic!("a fresh act")
        };
        act
    }

    /// A client without a sign-in.
    pub fn visitor(&self) -> Client {
        Client::new(redthread_web::router(self.app.clone()), self.store.clone())
    }

    /// A client signed in as a cast member.
    pub async fn client(&self, who: Cast) -> Client {
        let mut client = self.visitor();
        let page = client.post("/sign-in", &[("email", &who.email()), ("password", PASSWORD)]).await;
        assert!(page.status.is_redirection(), "{who:?} signs in: {}", page.text());
        client
    }

    /// Moves the clock.
    pub fn at(&self, moment: &str) {
        self.store.clock().set(moment.parse().expect("a time"));
    }

    /// Adds somebody who tells.
    pub async fn teller(&self, alias: &str, standpoint: Standpoint) -> PersonId {
        let mut act = self.act("test.person").await;
        let name = Name { name: format!("שם אמיתי של {alias}"), contact: "050-0000000".to_owned() };
        let person = NewPerson { alias: alias.to_owned(), standpoint, name, ..NewPerson::default() };
        let id = people::insert_person(&mut act, self.project, person).await.expect("a person");
        act.done(id, ()).await.expect("done");
        id
    }

    /// Adds a story.
    pub async fn story(&self, title: &str) -> StoryId {
        let mut act = self.act("test.story").await;
        let face = StoryFace {
            title: title.to_owned(),
            subtitle: "שורה".to_owned(),
            before: "לפני".to_owned(),
            after: "אחרי".to_owned(),
            turning_points: vec![],
        };
        let id = stories::insert_story(&mut act, self.project, &face).await.expect("a story");
        act.done(id, ()).await.expect("done");
        id
    }

    /// Adds an account of a story by a teller, with one section that holds `text`.
    pub async fn account(&self, story: StoryId, teller: PersonId, side: Side, text: &str) -> (AccountId, DocumentId) {
        let mut act = self.act("test.account").await;
        let account = stories::insert_account(
            &mut act,
            self.project,
            story,
            teller,
            side,
            Some(self.person(Cast::Noa)),
            Some(today()),
        )
        .await
        .expect("an account");
        let key = redthread_storage::sql("SELECT key_id FROM people WHERE id = $1")
            .id(teller)
            .one(&mut act)
            .await
            .expect("a person")
            .id("key_id")
            .expect("a key");
        let new = NewDocument {
            story: Some(story),
            account: Some(account),
            kind: DocumentKind::Section,
            section: "context".to_owned(),
            position: 1,
            lang: Lang::He,
            none_found: false,
            text: text.to_owned(),
            subjects: vec![teller],
            key,
        };
        let document = documents::insert_document(&self.store, &mut act, self.project, new).await.expect("a document");
        stories::advance_account(&mut act, account, AccountState::Held, Some(today()))
            .await
            .expect("an interview held");
        act.done(account, ()).await.expect("done");
        (account, document)
    }

    /// Adds a principle.
    pub async fn principle(&self, title: &str) -> FindingId {
        let mut act = self.act("test.principle").await;
        let id = passages::insert_finding(&mut act, self.project, "principle", None, title, "", "")
            .await
            .expect("a finding");
        act.done(id, ()).await.expect("done");
        id
    }

    /// Ties the only occurrence of `quote` in a document to a principle.
    pub async fn passage(&self, document: DocumentId, text: &str, quote: &str, principle: FindingId) -> PassageId {
        let anchor = Anchor::of_quote(text, quote).expect("the quote, once");
        let mut act = self.act("test.passage").await;
        let id = passages::insert_passage(&mut act, self.project, document, &anchor).await.expect("a passage");
        passages::link(
            &mut act,
            self.project,
            (Node::Passage, id.uuid()),
            Relation::Supports,
            (Node::Finding, principle.uuid()),
        )
        .await
        .expect("a link");
        act.done(id, ()).await.expect("done");
        id
    }

    /// Records one step of consent.
    pub async fn consent(&self, person: PersonId, audience: Audience, material: Material, what: Move) {
        let mut act = self.act("test.consent").await;
        let line =
            consents::line_for(&mut act, self.project, person, (audience, material), None).await.expect("a line");
        let step = consents::NewStep { evidence: Some(Evidence::Signed), ..Default::default() };
        let now = act.now();
        consents::append_step(&mut act, &line, what, now, step).await.expect("a step");
        act.done(line.id, ()).await.expect("done");
    }

    /// Gives retold and quote for the interview, the team, and further audiences.
    pub async fn consent_to(&self, person: PersonId, further: &[Audience]) {
        for audience in [Audience::Raw, Audience::Team].iter().chain(further) {
            for material in [Material::Retold, Material::Quote] {
                self.consent(person, *audience, material, Move::Give).await;
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "which engine the tests run on is a setting of the test run")]
async fn fresh_database(folder: &std::path::Path) -> Db {
    match std::env::var("REDTHREAD_TEST_DATABASE_URL") {
        Ok(url) => {
            let schema =
                format!("t{}", redthread_storage::secret().expect("random").replace(['-', '_'], "x").to_lowercase());
            Db::make_schema(&url, &schema).await.expect("a schema");
            Db::connect(&url, Some(&schema)).await.expect("PostgreSQL")
        }
        Err(_) => Db::open_file(&folder.join("redthread.db")).await.expect("SQLite"),
    }
}
