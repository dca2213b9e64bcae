//! Who tells, who asks, when; and who may decide it.

use redthread_core::people::{Side, Standpoint};
use redthread_interview::actions::{self, NewInterview, Teller};
use redthread_storage::{Error, people, stories};
use redthread_testkit::Cast;

use crate::scene::Scene;

fn somebody_new(scene: &Scene, standpoint: Standpoint) -> NewInterview {
    let teller = Teller::New { alias: "שרית, רכזת תעסוקה".to_owned(), standpoint };
    NewInterview { story: scene.story, teller, interviewer: None, own_unit: String::new(), planned_at: None }
}

#[tokio::test]
async fn the_side_follows_the_standpoint_and_a_story_has_several_tellers_on_each() {
    let scene = Scene::planned().await;
    let (store, inside) = (&scene.world.store, scene.world.inside(Cast::Irit).await);
    for standpoint in [Standpoint::Authority, Standpoint::Worker, Standpoint::Relative] {
        let deed = scene.world.deed(Cast::Irit);
        actions::plan(store, &deed, &inside, somebody_new(&scene, standpoint)).await.unwrap();
    }
    let accounts = stories::accounts_of(&mut store.read().await.unwrap(), scene.story).await.unwrap();
    let on = |side| accounts.iter().filter(|account| account.side == side).count();
    assert_eq!((on(Side::Client), on(Side::Professional)), (2, 2));
    let people = people::list_people(&mut store.read().await.unwrap(), scene.world.project).await.unwrap();
    let tells = people.iter().find(|person| person.alias.starts_with("שרית")).unwrap();
    assert_eq!(tells.roles.iter().collect::<Vec<_>>(), ["teller"], "and is no designer, though neither may do more");
}

#[tokio::test]
async fn nobody_tells_a_story_twice_and_a_refused_plan_leaves_nobody_behind() {
    let scene = Scene::planned().await;
    let (store, inside) = (&scene.world.store, scene.world.inside(Cast::Irit).await);
    let again = NewInterview { teller: Teller::Known(scene.teller), ..somebody_new(&scene, Standpoint::Client) };
    let error = actions::plan(store, &scene.world.deed(Cast::Irit), &inside, again).await.unwrap_err();
    assert!(error.is_refused("interview.teller_twice"));
    let strange = NewInterview { interviewer: Some(scene.teller), ..somebody_new(&scene, Standpoint::Worker) };
    let error = actions::plan(store, &scene.world.deed(Cast::Irit), &inside, strange).await.unwrap_err();
    assert!(error.is_refused("form.unknown_choice"), "a client holds no interviews");
    let mut read = store.read().await.unwrap();
    let people = people::list_people(&mut read, scene.world.project).await.unwrap();
    assert!(people.iter().all(|person| !person.alias.contains("שרית")));
}

#[tokio::test]
async fn planning_twice_under_one_act_plans_once() {
    let scene = Scene::planned().await;
    let (store, deed) = (&scene.world.store, scene.world.deed(Cast::Irit));
    let inside = scene.world.inside(Cast::Irit).await;
    let first = actions::plan(store, &deed, &inside, somebody_new(&scene, Standpoint::Worker)).await.unwrap();
    let again = actions::plan(store, &deed, &inside, somebody_new(&scene, Standpoint::Worker)).await.unwrap();
    assert_eq!(first, again);
    let accounts = stories::accounts_of(&mut store.read().await.unwrap(), scene.story).await.unwrap();
    assert_eq!(accounts.len(), 2);
}

#[tokio::test]
async fn interviewers_and_editors_plan_nothing() {
    let scene = Scene::planned().await;
    for who in [Cast::Noa, Cast::Meir, Cast::Amal] {
        let (deed, inside) = (scene.world.deed(who), scene.world.inside(who).await);
        let planned = actions::plan(&scene.world.store, &deed, &inside, somebody_new(&scene, Standpoint::Worker)).await;
        assert!(matches!(planned, Err(Error::NotFound)), "{who:?}");
        let assigned = actions::assign(&scene.world.store, &deed, &inside, scene.account, (None, ""), None).await;
        assert!(matches!(assigned, Err(Error::NotFound)), "{who:?}");
    }
}

#[tokio::test]
async fn the_form_says_what_is_missing_and_keeps_what_was_typed() {
    let scene = Scene::planned().await;
    let mut irit = scene.world.client(Cast::Irit).await;
    let new = format!("/p/{}/accounts/new", scene.world.project);
    let page = irit.post(&new, &[("alias", "שרית"), ("planned", "מחר")]).await;
    assert_eq!(page.status, 422);
    assert!(
        page.has("value=\"שרית\"")
            && page.has("standpoint-error")
            && page.has("planned-error")
            && page.has("story-error")
    );
    let story = scene.story.to_string();
    let fields = [("story", story.as_str()), ("alias", "שרית"), ("standpoint", "worker"), ("planned", "2026-12-01")];
    let page = irit.post(&new, &fields).await;
    assert!(page.status.is_redirection(), "{}", page.text());
    assert!(irit.get(&page.location).await.has("1 December 2026"));
}

#[tokio::test]
async fn another_interviewer_sees_nothing_until_it_is_theirs() {
    let scene = Scene::planned().await;
    let mut shir = scene.world.client(Cast::Shir).await;
    assert_eq!(shir.get(&scene.path("")).await.status, 404);
    assert_eq!(shir.get(&scene.step("context")).await.status, 404);
    assert!(!shir.get(&scene.list()).await.has("תמר"));
    let mut irit = scene.world.client(Cast::Irit).await;
    let to = scene.world.person(Cast::Shir).to_string();
    let page = irit.post(&scene.path("/assign"), &[("interviewer", &to), ("planned", "")]).await;
    assert!(page.status.is_redirection(), "{}", page.text());
    assert!(shir.get(&scene.list()).await.has("תמר"));
    let mut noa = scene.world.client(Cast::Noa).await;
    assert_eq!(noa.get(&scene.path("")).await.status, 404, "it is no longer hers");
}

#[tokio::test]
async fn somebody_of_the_own_unit_interviews_only_with_a_reason() {
    let scene = Scene::planned().await;
    let (world, noa) = (&scene.world, scene.world.person(Cast::Noa));
    let mut act = world.act("test.departments").await;
    let families = people::insert_department(&mut act, world.project, "משפחות").await.unwrap();
    for person in [noa, scene.teller] {
        redthread_storage::sql("UPDATE people SET department = $2 WHERE id = $1")
            .id(person)
            .id(families)
            .run(&mut act)
            .await
            .unwrap();
    }
    act.done(world.project, ()).await.unwrap();
    let inside = world.inside(Cast::Irit).await;
    let assign = async |who, note| {
        actions::assign(&world.store, &world.deed(Cast::Irit), &inside, scene.account, (Some(who), note), None).await
    };
    assert!(assign(noa, "").await.unwrap_err().is_refused("interview.own_unit"));
    assign(world.person(Cast::Shir), "").await.unwrap();
    assign(noa, "רק היא דוברת רוסית").await.unwrap();
    let page = format!("/p/{}/accounts/{}", world.project, scene.account);
    let mut irit = world.client(Cast::Irit).await;
    assert!(!irit.get(&page).await.has("רק היא דוברת רוסית"), "it speaks of people nobody asked yet");
    world.consent_to(scene.teller, &[]).await;
    assert!(irit.get(&page).await.has("רק היא דוברת רוסית"));
    assign(world.person(Cast::Shir), "").await.unwrap();
    assert!(!irit.get(&page).await.has("רק היא דוברת רוסית"));
}
