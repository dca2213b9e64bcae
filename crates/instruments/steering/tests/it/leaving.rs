use redthread_core::consent::Audience;
use redthread_core::people::Side;
use redthread_steering::actions::{add_person, erase_person, export_person, give_role};
use redthread_storage::{Error, consents, people, stories};
use redthread_testkit::Cast;

use crate::{INSTRUMENTS, at, client, logged, round};

#[tokio::test]
async fn a_copy_holds_name_roles_and_meetings_and_is_logged() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let new = client("תמר", "אביגיל בן־דוד");
    let person = add_person(&world.store, &world.deed(Cast::Irit), &inside, new, Some("teller")).await.unwrap();
    let mut irit = world.client(Cast::Irit).await;
    let id = person.to_string();
    let fields = [("title", "פגישה"), ("kind", "other"), ("held_at", "2026-11-20"), ("people", id.as_str())];
    irit.post(&at(&world, "meetings/new"), &fields).await;
    let file = irit.post(&at(&world, &format!("people/{person}/export")), &[]).await;
    assert_eq!(file.headers["content-type"], "application/json");
    let held = &file.json()["held"]["commission, steering, training"];
    assert_eq!(held["name"]["name"], "אביגיל בן־דוד");
    assert_eq!(held["roles"][0]["role"], "teller");
    assert_eq!(held["meetings"][0]["title"], "פגישה");
    assert_eq!(logged(&world, "person.exported").await, 1);
    for who in [Cast::Ruth, Cast::Amal, Cast::Noa] {
        let inside = world.inside(who).await;
        let refused = export_person(&world.store, &world.deed(who), &inside, INSTRUMENTS, person).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{who:?}");
    }
}

#[tokio::test]
async fn erasing_destroys_name_and_words_and_closes_what_others_wrote() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let new = client("תמר", "אביגיל בן־דוד");
    let person = add_person(&world.store, &world.deed(Cast::Irit), &inside, new, Some("teller")).await.unwrap();
    let story = world.story("דלת פתוחה").await;
    world.account(story, person, Side::Client, "חיכיתי על הַמַּדְרֵגוֹת").await;
    world.consent_to(person, &[Audience::Book]).await;
    let mut irit = world.client(Cast::Irit).await;
    let page = at(&world, &format!("people/{person}"));
    let confirm = irit.json(&format!("{page}/erase")).await;
    assert_eq!(confirm["loss"], serde_json::json!({ "accounts": 1, "texts": 1, "shut": 0, "roles": 1 }));
    let done = irit.post(&format!("{page}/erase"), &[]).await;
    assert_eq!(done.location, at(&world, "people?done=person-erased"));
    let mut read = world.store.read().await.unwrap();
    assert!(people::open_vault(&mut read, &inside, person).await.is_err());
    let now = world.store.now();
    let lines = consents::list_lines_of(&mut read, world.project, person).await.unwrap();
    assert!(!lines.is_empty() && lines.iter().all(|line| !line.is_open(now)), "what they agreed to is over");
    assert!(people::list_role_history(&mut read, person).await.unwrap().iter().all(|held| held.until.is_some()));
    assert_eq!(stories::list_accounts(&mut read, world.project).await.unwrap().len(), 1);
    drop(read);
    assert!(irit.get(&page).await.has("Only this row is left"));
    assert!(irit.get(&at(&world, "people")).await.has("1 person was erased."));
    for gone in [format!("{page}/edit"), format!("{page}/erase")] {
        assert_eq!(irit.get(&gone).await.status, 404, "{gone}");
    }
    for post in ["name", "export", "erase"] {
        assert_eq!(irit.post(&format!("{page}/{post}"), &[]).await.status, 404, "{post}");
    }
    let again = give_role(&world.store, &world.deed(Cast::Irit), &inside, person, "editor").await;
    assert!(matches!(again, Err(Error::NotFound)));
}

#[tokio::test]
async fn only_who_leads_erases_and_a_retry_erases_once() {
    let world = round().await;
    let noa = world.person(Cast::Noa);
    for who in [Cast::Amal, Cast::Meir, Cast::Noa] {
        let refused = erase_person(&world.store, &world.deed(who), &world.inside(who).await, INSTRUMENTS, noa).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{who:?}");
    }
    let (inside, deed) = (world.inside(Cast::Dana).await, world.deed(Cast::Dana));
    for _ in 0..2 {
        erase_person(&world.store, &deed, &inside, INSTRUMENTS, noa).await.unwrap();
    }
    assert_eq!(logged(&world, "person.erased").await, 1);
    let mut gone = world.client(Cast::Noa).await;
    assert_eq!(gone.get(&at(&world, "meetings")).await.status, 404);
}
