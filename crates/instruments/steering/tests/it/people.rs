use redthread_core::people::Side;
use redthread_steering::actions::{add_person, change_person, end_role, give_role, show_name};
use redthread_storage::people::{self, Name, NewPerson};
use redthread_storage::{Begun, Error, people::load_person};
use redthread_testkit::{Cast, World};

use crate::{at, client, logged, round, standing};

#[tokio::test]
async fn a_person_is_shown_by_alias_with_roles_in_the_readers_language() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let fields = [
        ("alias", "תָּמָר 🙂"),
        ("standpoint", "client"),
        ("capacity", "adult"),
        ("role", "teller"),
        ("name", "אביגיל בן־דוד"),
        ("contact", "050-1234567"),
    ];
    let page = irit.post(&at(&world, "people/new"), &fields).await;
    assert!(page.location.ends_with("?done=person-added"), "{}", page.text());
    let shown = irit.get(&page.location).await;
    assert!(shown.has("תָּמָר 🙂") && shown.has("Teller") && shown.has("In the vault."));
    let list = irit.get(&at(&world, "people")).await;
    assert!(list.has("תָּמָר 🙂") && list.has("Steering team member") && list.has("Nobody holds these roles yet"));
    for (lang, role) in [("he", "מי שמספר"), ("sv", "Den som berättar")] {
        irit.get(&format!("/language?lang={lang}")).await;
        assert!(irit.get(&at(&world, "people")).await.has(role), "{lang}");
    }
}

#[tokio::test]
async fn names_shown_are_told_apart_and_give_nobody_away() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let add = async |new| add_person(&world.store, &world.deed(Cast::Irit), &inside, new, None).await;
    add(client("תמר", "שרה כהן")).await.unwrap();
    assert!(add(client("תמר", "רחל לוי")).await.unwrap_err().is_refused("person.alias_taken"));
    assert!(add(client("רחל", "רָחֵל לוי")).await.unwrap_err().is_refused("person.alias_is_name"));
    let taken = NewPerson { user: Some(world.users[&Cast::Noa]), alias: "נ'".to_owned(), ..NewPerson::default() };
    assert!(add(taken).await.unwrap_err().is_refused("person.user_taken"));
    let stranger =
        NewPerson { user: Some(world.store.new_id().unwrap()), alias: "ז".to_owned(), ..NewPerson::default() };
    assert!(add(stranger).await.unwrap_err().is_refused("form.unknown_choice"));
    let nowhere =
        NewPerson { department: Some(world.store.new_id().unwrap()), alias: "ח".to_owned(), ..NewPerson::default() };
    assert!(add(nowhere).await.unwrap_err().is_refused("form.unknown_choice"));
    let role = add_person(&world.store, &world.deed(Cast::Irit), &inside, client("דוד", ""), Some("boss")).await;
    assert!(role.unwrap_err().is_refused("form.unknown_choice"));
}

#[tokio::test]
async fn a_sign_in_with_a_role_opens_the_project_and_without_it_does_not() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let mut yossi = world.client(Cast::Yossi).await;
    assert_eq!(yossi.get(&at(&world, "people")).await.status, 404);
    let new = NewPerson { user: Some(world.users[&Cast::Yossi]), alias: "יוסי".to_owned(), ..NewPerson::default() };
    let person = add_person(&world.store, &world.deed(Cast::Irit), &inside, new, None).await.unwrap();
    assert_eq!(yossi.get(&at(&world, "people")).await.status, 404);
    give_role(&world.store, &world.deed(Cast::Irit), &inside, person, "steering-member").await.unwrap();
    assert_eq!(yossi.get(&at(&world, "people")).await.status, 200);
    world.at("2026-12-01T08:00:00Z");
    end_role(&world.store, &world.deed(Cast::Irit), &inside, person, "steering-member").await.unwrap();
    let mut yossi = world.client(Cast::Yossi).await;
    assert_eq!(yossi.get(&at(&world, "people")).await.status, 404);
    let page = world.client(Cast::Irit).await.get(&at(&world, &format!("people/{person}"))).await;
    assert!(page.has("from 21 November 2026 to 1 December 2026"));
}

#[tokio::test]
async fn several_roles_are_shown_and_not_forbidden() {
    let world = round().await;
    let noa = world.person(Cast::Noa);
    let mut irit = world.client(Cast::Irit).await;
    let page = irit.post(&at(&world, &format!("people/{noa}/roles")), &[("role", "department-referent")]).await;
    assert!(page.location.ends_with("done=role-given"));
    let list = irit.get(&at(&world, "people")).await;
    assert!(list.has("also Interviewer") && list.has("holds interviews, and has a say in which stories are chosen"));
    let story = world.story("דלת פתוחה").await;
    world.account(story, world.person(Cast::Amal), Side::Professional, "סיפרתי").await;
    let list = irit.get(&at(&world, "people")).await;
    assert!(list.has("has a say in which stories are chosen, and tells one"));
    assert!(!list.has("סיפרתי") && !list.has("has nominated a story"));
    let nomination = world.store.begin(&world.deed(Cast::Amal), "nomination.made", Some(world.project)).await.unwrap();
    let Begun::Act(act) = nomination else { panic!("a fresh act") };
    act.done(story, ()).await.unwrap();
    assert!(irit.get(&at(&world, "people")).await.has("has nominated a story, and tells one"));
    let amal = at(&world, &format!("people/{}", world.person(Cast::Amal)));
    assert!(irit.get(&amal).await.has("has nominated a story, and tells one"));
    let page = irit.post(&at(&world, &format!("people/{noa}/roles")), &[("end", "department-referent")]).await;
    assert!(page.location.ends_with("done=role-ended"));
    assert!(!irit.get(&at(&world, "people")).await.has("also Interviewer"));
}

#[tokio::test]
async fn the_name_is_shown_on_request_only_and_every_look_is_logged() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let new = client("תמר", "אביגיל בן־דוד");
    let person = add_person(&world.store, &world.deed(Cast::Irit), &inside, new, Some("teller")).await.unwrap();
    let page = at(&world, &format!("people/{person}"));
    let mut irit = world.client(Cast::Irit).await;
    for path in [&page, &at(&world, "people"), &format!("{page}/edit"), &format!("{page}/erase")] {
        let shown = irit.get(path).await;
        assert!(shown.status.is_success() && !shown.has("אביגיל") && !shown.has("04-6541230"), "{path}");
    }
    assert_eq!(logged(&world, "vault.opened").await, 0);
    let shown = irit.post(&format!("{page}/name"), &[]).await;
    assert!(shown.has("אביגיל בן־דוד") && shown.has("04-6541230") && shown.has("The name was shown once"));
    assert!(shown.headers["cache-control"].contains("no-store"));
    assert_eq!(logged(&world, "vault.opened").await, 1);
    for who in [Cast::Noa, Cast::Amal, Cast::Meir, Cast::Ruth] {
        assert_eq!(world.client(who).await.post(&format!("{page}/name"), &[]).await.status, 404, "{who:?}");
        let refused = show_name(&world.store, &world.deed(who), &world.inside(who).await, person).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{who:?}");
    }
    assert_eq!(logged(&world, "vault.opened").await, 1);
}

#[tokio::test]
async fn a_change_keeps_the_vault_and_notices_who_was_faster() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let deed = || world.deed(Cast::Irit);
    let person = add_person(&world.store, &deed(), &inside, client("תמר", "שרה כהן"), None).await.unwrap();
    let new_number = Name { name: String::new(), contact: "052-7654321".to_owned() };
    let change = NewPerson { name: new_number, ..client("תמי", "") };
    change_person(&world.store, &deed(), &inside, (person, 0), change).await.unwrap();
    let kept = people::open_vault(&mut world.store.read().await.unwrap(), &inside, person).await.unwrap();
    assert_eq!((kept.name.as_str(), kept.contact.as_str()), ("שרה כהן", "052-7654321"));
    let late = change_person(&world.store, &deed(), &inside, (person, 0), client("רות ב", "")).await;
    assert!(matches!(late, Err(Error::Conflict)));
    let mut irit = world.client(Cast::Irit).await;
    let fields = [("alias", "תמרה"), ("standpoint", "client"), ("capacity", "adult"), ("version", "0")];
    let page = irit.post(&at(&world, &format!("people/{person}/edit")), &fields).await;
    assert_eq!(page.status, 409);
    assert!(page.has("תמי") && page.has("תמרה"));
    let now = load_person(&mut world.store.read().await.unwrap(), &inside, person).await.unwrap();
    assert_eq!(now.alias, "תמי");
}

#[tokio::test]
async fn people_are_for_the_team_and_changed_by_who_leads() {
    let world = round().await;
    let ruth = world.person(Cast::Ruth);
    for (who, list, edit) in [
        (Cast::Ruth, 200, 200),
        (Cast::Amal, 200, 404),
        (Cast::Meir, 200, 404),
        (Cast::Noa, 404, 404),
        (Cast::Yossi, 404, 404),
    ] {
        let mut browser = world.client(who).await;
        assert_eq!(browser.get(&at(&world, "people")).await.status, list, "{who:?}");
        assert_eq!(browser.get(&at(&world, &format!("people/{ruth}"))).await.status, list, "{who:?}");
        assert_eq!(browser.get(&at(&world, "people/new")).await.status, edit, "{who:?}");
        assert_eq!(browser.get(&at(&world, &format!("people/{ruth}/edit"))).await.status, edit, "{who:?}");
    }
    let mut visitor = world.visitor();
    assert!(visitor.get(&at(&world, "people")).await.location.starts_with("/sign-in"));
    assert_eq!(world.client(Cast::Irit).await.get(&at(&world, "people/nobody")).await.status, 404);
}

#[tokio::test]
async fn a_group_without_departments_counts_everybody_who_takes_part_and_where_they_measure() {
    let world = World::lines(crate::INSTRUMENTS).await;
    let first = standing(&world, "group").await;
    assert!(first.line.ends_with(" people, 0 meetings") && !first.line.contains("department"), "{}", first.line);
    assert_eq!(first.next.unwrap().path, at(&world, "meetings/new"));
    let mut irit = world.client(Cast::Irit).await;
    let meeting = [("title", "מפגש פתיחה"), ("kind", "other"), ("held_at", "2026-11-20")];
    assert!(irit.post(&at(&world, "meetings/new"), &meeting).await.status.is_redirection());
    let met = standing(&world, "group").await;
    assert_eq!((met.line.contains("place"), met.next.unwrap().path), (false, at(&world, "places")));
    let mut act = world.act("test.place").await;
    let place = redthread_storage::redlines::insert_place(&mut act, world.project, "נווה שחר").await.unwrap();
    act.done(place, ()).await.unwrap();
    let whole = standing(&world, "group").await;
    assert!(whole.line.ends_with(" people, 1 place, 1 meeting") && whole.next.is_none(), "{}", whole.line);
}

#[tokio::test]
async fn the_steering_stage_counts_its_team_and_says_what_is_next() {
    let world = round().await;
    let first = standing(&world, "steering").await;
    assert_eq!(first.line, "4 people, 0 departments");
    assert_eq!(first.next.unwrap().path, at(&world, "departments"));
    let mut irit = world.client(Cast::Irit).await;
    irit.post(&at(&world, "departments"), &[("title", "משפחות")]).await;
    let second = standing(&world, "steering").await;
    assert_eq!(second.line, "4 people, 1 department");
    assert_eq!(second.next.unwrap().path, at(&world, "meetings/new?kind=steering"));
    let meeting = [("title", "מפגש ראשון"), ("kind", "steering"), ("held_at", "2026-11-20")];
    assert!(irit.post(&at(&world, "meetings/new"), &meeting).await.status.is_redirection());
    assert_eq!(standing(&world, "steering").await.next, None);
}
