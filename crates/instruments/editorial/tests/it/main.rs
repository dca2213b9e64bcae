//! The catalogue as editors keep it, through actions and pages, on either engine.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use redthread_core::ids::{CallId, ProjectId, Uuid};
use redthread_core::language::Lang;
use redthread_editorial::INSTRUMENT;
use redthread_editorial::actions::{
    NewCall, NewTown, Wish, accept_town, end_call, make_call, register_town, remove_town, set_rule, take_step,
};
use redthread_editorial::model::{Contact, MOST_WAITING, Step};
use redthread_storage::projects::{NewProject, start_project};
use redthread_storage::users::{self, NewUser};
use redthread_storage::{Deed, Error, Read, Viewer, sql};
use redthread_testkit::{Cast, Client, World};
use redthread_web::{Instrument, Kind, OnShow, PersonalData, Routes, Standing, list_on_show, list_readable};

/// Every project shows one work, under the project's own id.
const SHOWS: Instrument = Instrument {
    names: &[],
    routes: Routes::new,
    entry: |_, _| String::new(),
    standing: |_, _, _, _| Box::pin(async { Ok(Standing::default()) }),
    on_show: Some(|read, now| Box::pin(works(read, now))),
    personal_data: PersonalData::NONE,
};
static LIST: &[Instrument] = &[INSTRUMENT, SHOWS];
const WHY: &str = "חסר שם המקום, עו\"ס 🙂. Skriv var det är.";

async fn works(read: &mut Read, made_at: jiff::Timestamp) -> Result<Vec<OnShow>, Error> {
    let rows = sql("SELECT id, title FROM projects ORDER BY made_at, id").all(read).await?;
    rows.iter().map(|row| Ok(work(row.uuid("id")?, row.id("id")?, row.text("title")?, made_at))).collect()
}

fn work(id: Uuid, project: ProjectId, title: String, made_at: jiff::Timestamp) -> OnShow {
    OnShow {
        id,
        kind: Kind::CaseReport,
        project: Some(project),
        kit: "future-workshop".to_owned(),
        title,
        subtitle: String::new(),
        about: String::new(),
        place: String::new(),
        lang: Lang::Sv,
        authors: vec![],
        publisher: String::new(),
        report_number: String::new(),
        series: None,
        year: 2026,
        made_at,
        url: format!("/reports/{id}"),
        standpoints: vec![],
        topics: vec![],
        populations: vec![],
        image_credit: String::new(),
        map_place: String::new(),
        is_indexed: true,
        files: vec![],
        parts: vec![].into(),
    }
}

/// Two organisations: Ruth's keeps the catalogue, the guest's has a work of its own.
struct Scene {
    world: World,
    guest: Viewer,
    theirs: ProjectId,
}

impl Scene {
    async fn new() -> Self {
        let world = World::round(LIST).await;
        let contact = users::Contact { name: "Åsa Öberg".to_owned(), email: "asa@guest.example".to_owned() };
        let new = NewUser { contact, password: redthread_testkit::PASSWORD.to_owned(), steward: true, lang: Lang::Sv };
        let id = users::add_organisation(&world.store, &fresh(&world), "Sandmyr", new).await.unwrap();
        let mut read = world.store.read().await.unwrap();
        let row = sql("SELECT organisation FROM users WHERE id = $1").id(id).one(&mut read).await.unwrap();
        drop(read);
        let guest = Viewer::User { id, organisation: row.id("organisation").unwrap(), steward: true };
        let new = NewProject {
            kit: "future-workshop".to_owned(),
            title: "Bemötande".to_owned(),
            subtitle: String::new(),
            place: "Sandmyr".to_owned(),
            lang: Lang::Sv,
            alias: "Åsa".to_owned(),
            role: "commissioner".to_owned(),
        };
        let deed = Deed { who: Some(id), ..fresh(&world) };
        let theirs = start_project(&world.store, &deed, &guest, new).await.unwrap();
        Self { world, guest, theirs }
    }

    /// The same, with a catalogue that is edited.
    async fn edited() -> Self {
        let scene = Self::new().await;
        set_rule(&scene.world.store, &fresh(&scene.world), &scene.ruth().await, true).await.unwrap();
        scene
    }

    async fn ruth(&self) -> Viewer {
        self.world.viewer(Cast::Ruth).await
    }

    async fn take(&self, viewer: &Viewer, step: Step, words: &str) -> Result<(), Error> {
        self.wish(viewer, self.about(step, words)).await
    }

    fn about(&self, step: Step, words: &str) -> Wish {
        let work = redthread_core::ids::Id::uuid(self.theirs);
        Wish { work, project: self.theirs, step, call: None, words: words.to_owned() }
    }

    async fn wish(&self, viewer: &Viewer, wish: Wish) -> Result<(), Error> {
        let deed = Deed { who: viewer.user(), ..fresh(&self.world) };
        take_step(&self.world.store, &deed, viewer, wish).await
    }

    /// The titles in the catalogue, and how many works can be read.
    async fn listed(&self) -> (Vec<String>, usize) {
        let store = &self.world.store;
        let listed = list_on_show(store, LIST).await.unwrap().into_iter().map(|one| one.title).collect();
        (listed, list_readable(store, LIST).await.unwrap().len())
    }

    async fn call(&self, kits: &[&str]) -> CallId {
        let new = NewCall {
            title: "Utlysning: bemötande".to_owned(),
            words: "Vi söker berättelser.".to_owned(),
            lang: Lang::Sv,
            kits: kits.iter().map(|kit| (*kit).to_owned()).collect(),
            closes_at: "2026-12-24T00:00:00Z".parse().unwrap(),
        };
        make_call(&self.world.store, &fresh(&self.world), &self.ruth().await, new).await.unwrap()
    }
}

fn fresh(world: &World) -> Deed {
    Deed::fresh(&world.store, None).unwrap()
}

fn town(name: &str) -> NewTown {
    let contact =
        Contact { name: "Lena Nilsson".to_owned(), email: "lena@norrby.example".to_owned(), words: WHY.to_owned() };
    NewTown { name: name.to_owned(), country: "Sverige".to_owned(), organisation: "IFO".to_owned(), contact }
}

#[tokio::test]
async fn an_open_catalogue_lists_everything_and_an_edited_one_what_was_accepted() {
    let scene = Scene::new().await;
    assert_eq!(scene.listed().await.0.len(), 2);
    let ruth = scene.ruth().await;
    set_rule(&scene.world.store, &fresh(&scene.world), &ruth, true).await.unwrap();
    assert_eq!(scene.listed().await, (vec!["יד ביד: מחזור שני".to_owned()], 2), "its page stays");
    scene.take(&scene.guest, Step::Offered, "").await.unwrap();
    assert_eq!(scene.listed().await.0.len(), 1, "it waits");
    scene.take(&ruth, Step::Accepted, "").await.unwrap();
    assert_eq!(scene.listed().await.0.len(), 2);
    scene.take(&ruth, Step::Returned, WHY).await.unwrap();
    assert_eq!(scene.listed().await.0.len(), 1, "an editor may think again");
    scene.take(&scene.guest, Step::Offered, "").await.unwrap();
    scene.take(&ruth, Step::Accepted, "").await.unwrap();
    scene.take(&scene.guest, Step::TakenBack, "").await.unwrap();
    assert_eq!(scene.listed().await.0.len(), 1);
    set_rule(&scene.world.store, &fresh(&scene.world), &ruth, false).await.unwrap();
    assert_eq!(scene.listed().await.0.len(), 2);
}

#[tokio::test]
async fn each_side_takes_its_own_steps_and_in_their_order() {
    let scene = Scene::edited().await;
    let ruth = scene.ruth().await;
    assert!(matches!(scene.take(&ruth, Step::Offered, "").await, Err(Error::NotFound)), "not hers to offer");
    assert!(scene.take(&ruth, Step::Accepted, "").await.unwrap_err().is_refused("editorial.not_now"));
    scene.take(&scene.guest, Step::Offered, "").await.unwrap();
    assert!(matches!(scene.take(&scene.guest, Step::Accepted, "").await, Err(Error::NotFound)));
    assert!(scene.take(&ruth, Step::Returned, " ").await.unwrap_err().is_refused("editorial.say_why"));
    assert!(scene.take(&scene.guest, Step::Offered, "").await.unwrap_err().is_refused("editorial.not_now"));
    assert!(matches!(scene.take(&Viewer::Visitor, Step::TakenBack, "").await, Err(Error::NotFound)));
    let store = &scene.world.store;
    assert!(matches!(set_rule(store, &fresh(&scene.world), &scene.guest, false).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn the_same_step_twice_is_one() {
    let scene = Scene::edited().await;
    let deed = Deed { who: scene.guest.user(), ..fresh(&scene.world) };
    for _ in 0..2 {
        take_step(&scene.world.store, &deed, &scene.guest, scene.about(Step::Offered, "")).await.unwrap();
    }
    let mut read = scene.world.store.read().await.unwrap();
    let count = sql("SELECT COUNT(*) AS n FROM editorial_steps").one(&mut read).await.unwrap();
    assert_eq!(count.int("n").unwrap(), 1);
}

#[tokio::test]
async fn a_call_is_answered_while_it_is_open_and_by_works_of_its_method() {
    let scene = Scene::edited().await;
    let (other, call) = (scene.call(&["red-lines"]).await, scene.call(&["future-workshop"]).await);
    let answer = |call| Wish { call: Some(call), ..scene.about(Step::Offered, "") };
    let refused = scene.wish(&scene.guest, answer(other)).await.unwrap_err();
    assert!(refused.is_refused("editorial.call_other_kit"), "{refused}");
    end_call(&scene.world.store, &fresh(&scene.world), &scene.ruth().await, call).await.unwrap();
    let refused = scene.wish(&scene.guest, answer(call)).await.unwrap_err();
    assert!(refused.is_refused("editorial.call_closed"), "{refused}");
    let open = scene.call(&[]).await;
    scene.wish(&scene.guest, answer(open)).await.unwrap();
    let page = scene.world.visitor().reading("sv").get("/calls").await;
    assert!(page.has("Utlysning: bemötande") && page.has("stängd") && page.has("öppen till"));
}

#[tokio::test]
async fn a_town_joins_and_whoever_wrote_is_seen_by_editors_only() {
    let scene = Scene::new().await;
    let store = &scene.world.store;
    let id = register_town(store, &fresh(&scene.world), town("Norrby")).await.unwrap();
    let public = async || scene.world.visitor().reading("sv").get("/network").await;
    assert!(!public().await.has("Norrby"), "not before an editor has read it");
    let mut ruth = scene.world.client(Cast::Ruth).await;
    assert!(ruth.get("/desk").await.has("lena@norrby.example"));
    accept_town(store, &fresh(&scene.world), &scene.ruth().await, id).await.unwrap();
    let page = public().await;
    assert!(page.has("Norrby") && page.has("Sverige") && !page.has("Lena") && !page.has("lena@"));
    assert!(matches!(remove_town(store, &fresh(&scene.world), &scene.guest, id).await, Err(Error::NotFound)));
    remove_town(store, &fresh(&scene.world), &scene.ruth().await, id).await.unwrap();
    assert!(!public().await.has("Norrby"));
    assert!(!ruth.get("/desk").await.has("lena@norrby.example"), "forgotten");
}

#[tokio::test]
async fn a_flood_of_towns_stops_somewhere() {
    let scene = Scene::new().await;
    for n in 0..MOST_WAITING {
        register_town(&scene.world.store, &fresh(&scene.world), town(&format!("By {n}"))).await.unwrap();
    }
    let refused = register_town(&scene.world.store, &fresh(&scene.world), town("En till")).await.unwrap_err();
    assert!(refused.is_refused("editorial.too_many_wait"));
}

async fn join(client: &mut Client, email: &str) -> redthread_testkit::Page {
    let fields = [("town", "נווה שקד"), ("country", "ישראל"), ("organisation", "אגף הרווחה"), ("name", "נועה")];
    client.post("/network/join", &[&fields[..], &[("email", email), ("words", WHY)]].concat()).await
}

#[tokio::test]
async fn the_form_of_a_town_loses_nothing_that_was_typed() {
    let scene = Scene::new().await;
    let mut visitor = scene.world.visitor().reading("he");
    let page = join(&mut visitor, "noa").await;
    assert_eq!(page.status, 422);
    assert!(page.has("נווה שקד") && page.has("חסר שם המקום") && page.has("כתובת דוא״ל"));
    assert_eq!(join(&mut visitor, "noa@town.example").await.status, 303);
}

#[tokio::test]
async fn the_desk_shows_each_side_what_is_theirs_in_every_language() {
    let scene = Scene::edited().await;
    scene.take(&scene.guest, Step::Offered, WHY).await.unwrap();
    let mut ruth = scene.world.client(Cast::Ruth).await;
    for (lang, waits) in [("he", "הוצע לקטלוג"), ("sv", "Erbjudet till katalogen"), ("en", "Offered to the catalogue")]
    {
        ruth.get(&format!("/language?lang={lang}&to=/")).await;
        let page = ruth.get("/desk").await;
        assert!(page.has(waits) && page.has("Bemötande") && page.has("Skriv var det är"), "{lang}");
        assert!(!page.has(">editorial-"), "{lang}");
        for path in ["/desk/calls/new", "/calls", "/network", "/network/join"] {
            let page = ruth.get(path).await;
            assert!(page.status == 200 && !page.has(">editorial-"), "{lang} {path}");
        }
    }
    let work = scene.theirs.to_string();
    let sent = [("project", work.as_str()), ("words", "")];
    let page = ruth.post(&format!("/desk/works/{work}/returned"), &sent).await;
    assert_eq!(page.status, 422, "without a word");
    let page = ruth.post(&format!("/desk/works/{work}/accepted"), &sent).await;
    assert_eq!(page.status, 303);
    assert_eq!(ruth.json("/desk").await["offered"][0]["standing"], "accepted");
    assert_eq!(scene.world.client(Cast::Noa).await.get("/desk").await.status, 404);
    assert_eq!(scene.world.visitor().get("/desk").await.status, 404);
}
