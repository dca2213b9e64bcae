use redthread_core::ids::ActId;
use redthread_core::sides::Sides;
use redthread_steering::actions::{add_department, record_commission};
use redthread_steering::model::Commission;
use redthread_storage::commissions::find_commission;
use redthread_storage::{Deed, Error, projects};
use redthread_testkit::{Cast, World};

use crate::{at, logged, round, standing};

fn commission(world: &World, purpose: &str) -> Commission {
    Commission {
        commissioner: world.person(Cast::Ruth),
        asked_at: "2026-03-03T12:00:00Z".parse().unwrap(),
        background: String::new(),
        question: String::new(),
        purpose: purpose.to_owned(),
        sides: Sides::Both,
        agreement: String::new(),
    }
}

#[tokio::test]
async fn a_commission_says_who_asked_when_and_what_for() {
    let world = round().await;
    let before = standing(&world, "commission").await;
    assert_eq!((before.line.as_str(), before.next.unwrap().path), ("", at(&world, "commission")));
    let fields = [
        ("commissioner", &*world.person(Cast::Ruth).to_string()),
        ("asked_at", "2026-03-03"),
        ("purpose", "עו\"ס ותיקה שאלה: מה עשינו נָכוֹן ב-2024? 🙂"),
        ("sides", "professional"),
        ("agreement", "הלקוחות לא נשאלו השנה"),
        ("version", "0"),
    ];
    let mut irit = world.client(Cast::Irit).await;
    let page = irit.post(&at(&world, "commission"), &fields).await;
    assert_eq!(page.location, at(&world, "commission?done=commission"));
    let shown = irit.get(&page.location).await;
    assert!(
        shown.has("מה עשינו נָכוֹן ב-2024? 🙂")
            && shown.has("3 March 2026")
            && shown.has("The commission is written down.")
    );
    assert_eq!(standing(&world, "commission").await.line, "asked by רות, 3 March 2026");
    assert_eq!(standing(&world, "commission").await.next, None);
    let project = projects::load_project(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
    assert_eq!(project.settings.get("sides").map(String::as_str), Some("professional"));
    let mut act = world.act("test.agreed_anew").await;
    projects::set_sides(&mut act, &project, Sides::Both).await.unwrap();
    act.done(world.project, ()).await.unwrap();
    assert_eq!(irit.json(&at(&world, "commission")).await["commission"]["sides"], "both", "one fact, kept once");
}

#[tokio::test]
async fn what_was_typed_stays_where_something_is_to_be_mended() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let fields = [("asked_at", "2027-01-01"), ("purpose", "ללמוד מהצלחות"), ("sides", "client"), ("version", "0")];
    let page = irit.post(&at(&world, "commission"), &fields).await;
    assert_eq!(page.status, 422);
    assert!(page.has("ללמוד מהצלחות") && page.has("commissioner-error"));
    let ruth = world.person(Cast::Ruth).to_string();
    let page = irit.post(&at(&world, "commission"), &[&fields[..], &[("commissioner", ruth.as_str())]].concat()).await;
    assert!(page.has("agreement-error") && page.has("asked_at-error") && page.has("2027-01-01"));
    assert_eq!(find_commission(&mut world.store.read().await.unwrap(), world.project).await.unwrap(), None);
}

#[tokio::test]
async fn a_script_is_told_each_field_with_its_code_and_its_sentence() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let act = world.store.new_id::<ActId>().unwrap().to_string();
    let fields = [("asked_at", "2027-01-01"), ("purpose", ""), ("sides", "client"), ("version", "0")];
    let page = irit.post_json(&at(&world, "commission"), &act, &fields).await;
    assert_eq!(page.status, 422);
    let told = page.json()["refusals"].as_array().unwrap().clone();
    let of = |field: &str| told.iter().find(|told| told["field"] == field).unwrap_or_else(|| panic!("{field}"));
    assert_eq!(of("commissioner")["code"], "form.choose");
    assert_eq!(of("purpose")["code"], "form.required");
    assert!(told.iter().all(|told| !told["message"].as_str().unwrap().is_empty()), "{told:?}");
    assert_ne!(of("purpose")["message"], "form-required", "a sentence, not its key");
}

#[tokio::test]
async fn somebody_who_was_faster_is_shown_beside_what_was_typed() {
    let world = round().await;
    let inside = world.inside(Cast::Dana).await;
    record_commission(&world.store, &world.deed(Cast::Dana), &inside, 0, commission(&world, "הנוסח של דנה"))
        .await
        .unwrap();
    let late = record_commission(&world.store, &world.deed(Cast::Irit), &inside, 0, commission(&world, "ב")).await;
    assert!(matches!(late, Err(Error::Conflict)));
    let mut irit = world.client(Cast::Irit).await;
    let ruth = world.person(Cast::Ruth).to_string();
    let typed =
        [("commissioner", ruth.as_str()), ("asked_at", "2026-03-04"), ("purpose", "הנוסח של עירית"), ("version", "0")];
    let page = irit.post(&at(&world, "commission"), &typed).await;
    assert_eq!(page.status, 409);
    assert!(page.has("הנוסח של דנה") && page.has("הנוסח של עירית") && page.has("This is how it stands now"));
    let version = irit.json(&at(&world, "commission")).await["version"].to_string();
    let again = [&typed[..3], &[("version", version.as_str())]].concat();
    assert!(irit.post(&at(&world, "commission"), &again).await.status.is_redirection());
}

#[tokio::test]
async fn the_same_act_twice_is_done_once() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let act: ActId = world.store.new_id().unwrap();
    let deed = Deed { who: Some(world.users[&Cast::Irit]), act, digest: [1; 32] };
    for _ in 0..2 {
        record_commission(&world.store, &deed, &inside, 0, commission(&world, "א")).await.unwrap();
    }
    assert_eq!(logged(&world, "commission.recorded").await, 1);
    let first = add_department(&world.store, &world.deed(Cast::Irit), &inside, "משפחות").await.unwrap();
    let twice = Deed { act: world.store.new_id().unwrap(), ..deed };
    let one = add_department(&world.store, &twice, &inside, "נוער").await.unwrap();
    assert_eq!(one, add_department(&world.store, &twice, &inside, "נוער").await.unwrap());
    assert_ne!(one, first);
}

#[tokio::test]
async fn only_who_leads_writes_and_only_people_of_the_round_can_have_asked() {
    let world = round().await;
    for who in [Cast::Noa, Cast::Amal, Cast::Meir] {
        let inside = world.inside(who).await;
        let refused = record_commission(&world.store, &world.deed(who), &inside, 0, commission(&world, "א")).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{who:?}");
        let refused = add_department(&world.store, &world.deed(who), &inside, "משפחות").await;
        assert!(matches!(refused, Err(Error::NotFound)), "{who:?}");
        let page = world.client(who).await.post(&at(&world, "departments"), &[("title", "נוער")]).await;
        assert_eq!(page.status, 404, "{who:?}");
    }
    let inside = world.inside(Cast::Irit).await;
    let stranger = Commission { commissioner: world.store.new_id().unwrap(), ..commission(&world, "א") };
    let refused = record_commission(&world.store, &world.deed(Cast::Irit), &inside, 0, stranger).await;
    assert!(refused.unwrap_err().is_refused("form.unknown_choice"));
}

#[tokio::test]
async fn departments_are_listed_with_their_people() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let page = at(&world, "departments");
    assert!(irit.get(&page).await.has("No department yet"));
    assert!(irit.post(&page, &[("title", "ילדים ונוער (גיל 6–18)")]).await.status.is_redirection());
    assert!(irit.post(&page, &[("title", "ילדים ונוער (גיל 6–18)")]).await.has("This department is already here."));
    assert_eq!(irit.post(&page, &[("title", " ")]).await.status, 422);
    let json = irit.json(&page).await;
    assert_eq!(json["departments"][0]["title"], "ילדים ונוער (גיל 6–18)");
    let department = json["departments"][0]["id"].as_str().unwrap().to_owned();
    let fields =
        [("alias", "Åsa"), ("standpoint", "worker"), ("capacity", "adult"), ("department", department.as_str())];
    assert!(irit.post(&at(&world, "people/new"), &fields).await.status.is_redirection());
    assert_eq!(irit.json(&page).await["departments"][0]["people"][0], "Åsa");
}
