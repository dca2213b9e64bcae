//! Actions called directly, as the command line does.

use redthread_core::kit::{Id as _, StageId, StageState};
use redthread_core::language::Lang;
use redthread_core::sides::Sides;
use redthread_projects::{NewSettings, Percent, PlanMove, change_settings, most_of, plan_move, seen, start};
use redthread_storage::projects::{self, NewProject};
use redthread_storage::{Error, enter};
use redthread_testkit::{Cast, World};

use crate::round;

fn new_project() -> NewProject {
    NewProject {
        kit: "past-successes".to_owned(),
        title: "סִפּוּרֵי עו\"ס, סבב 2".to_owned(),
        subtitle: String::new(),
        place: "Åsele".to_owned(),
        lang: Lang::Sv,
        alias: "Ruth 🙂".to_owned(),
        role: "companion".to_owned(),
    }
}

#[tokio::test]
async fn a_steward_starts_a_project_once_however_often_it_is_sent() {
    let world = round().await;
    let (deed, ruth) = (world.deed(Cast::Ruth), world.viewer(Cast::Ruth).await);
    let first = start(&world.store, &deed, &ruth, new_project()).await.unwrap();
    assert_eq!(start(&world.store, &deed, &ruth, new_project()).await.unwrap(), first);
    let mut read = world.store.read().await.unwrap();
    assert_eq!(projects::list_projects(&mut read, &ruth).await.unwrap().len(), 2);
    let inside = enter(&world.store, &mut read, &ruth, first).await.unwrap();
    assert!(inside.roles.contains("companion"));
}

#[tokio::test]
async fn nobody_else_starts_one_and_no_role_is_invented() {
    let world = round().await;
    let irit = world.viewer(Cast::Irit).await;
    let refused = start(&world.store, &world.deed(Cast::Irit), &irit, new_project()).await.unwrap_err();
    assert!(matches!(refused, Error::NotFound));
    let ruth = world.viewer(Cast::Ruth).await;
    for wrong in [
        NewProject { role: "owner".to_owned(), ..new_project() },
        NewProject { kit: "no-such-kit".to_owned(), ..new_project() },
    ] {
        let refused = start(&world.store, &world.deed(Cast::Ruth), &ruth, wrong).await.unwrap_err();
        assert!(refused.is_refused("form.choose") || refused.is_refused("form.unknown_choice"), "{refused:?}");
    }
}

async fn state(world: &World, stage: &str) -> StageState {
    let mut read = world.store.read().await.unwrap();
    let plan = projects::load_plan(&mut read, world.store.kit("past-successes").unwrap(), world.project).await.unwrap();
    plan.stages().iter().find(|planned| planned.stage.as_str() == stage).unwrap().state.clone()
}

#[tokio::test]
async fn a_move_is_made_once_and_only_by_who_steers() {
    let world = round().await;
    let stage = StageId::parse("commission").unwrap();
    let begin = PlanMove::read(&stage, "begin", "", "").unwrap();
    let noa = world.inside(Cast::Noa).await;
    let refused = plan_move(&world.store, &world.deed(Cast::Noa), &noa, &stage, &begin).await.unwrap_err();
    assert!(matches!(refused, Error::NotFound));
    let (deed, irit) = (world.deed(Cast::Irit), world.inside(Cast::Irit).await);
    plan_move(&world.store, &deed, &irit, &stage, &begin).await.unwrap();
    plan_move(&world.store, &deed, &irit, &stage, &begin).await.unwrap();
    assert_eq!(state(&world, "commission").await, StageState::Running);
    let again = plan_move(&world.store, &world.deed(Cast::Dana), &world.inside(Cast::Dana).await, &stage, &begin).await;
    assert!(again.unwrap_err().is_refused("projects.not_from_here"));
}

fn settings() -> NewSettings {
    NewSettings {
        title: "יד ביד: מחזור שני".to_owned(),
        subtitle: "מה עבד, ואצל מי".to_owned(),
        place: "גבעת התאנים".to_owned(),
        most: Some(Percent::new(75).unwrap()),
        sides: Some(Sides::Either),
    }
}

#[tokio::test]
async fn settings_are_changed_together_and_read_back() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let kit = world.store.kit("past-successes").unwrap();
    assert_eq!(most_of(&inside.project, kit).map(Percent::get), Some(66), "the kit's own");
    assert_eq!(inside.project.sides(kit), Sides::Both);
    let was = seen(&world.store, &inside.project);
    change_settings(&world.store, &world.deed(Cast::Irit), &inside, &was, settings()).await.unwrap();
    let project = world.inside(Cast::Irit).await.project;
    assert_eq!(project.subtitle, "מה עבד, ואצל מי");
    assert_eq!(project.settings["most_share"], "0.75");
    assert_eq!(project.settings["sides"], "either");
    assert_eq!(most_of(&project, kit).map(Percent::get), Some(75));
}

#[tokio::test]
async fn who_saves_over_something_unseen_is_stopped() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let was = seen(&world.store, &inside.project);
    change_settings(&world.store, &world.deed(Cast::Irit), &inside, &was, settings()).await.unwrap();
    let late = NewSettings { title: "כותרת אחרת".to_owned(), ..settings() };
    let refused = change_settings(&world.store, &world.deed(Cast::Dana), &inside, &was, late).await.unwrap_err();
    assert!(matches!(refused, Error::Conflict));
    assert_eq!(world.inside(Cast::Dana).await.project.title, "יד ביד: מחזור שני");
    let meir = world.inside(Cast::Meir).await;
    let refused = change_settings(&world.store, &world.deed(Cast::Meir), &meir, &was, settings()).await.unwrap_err();
    assert!(matches!(refused, Error::NotFound), "an editor does not steer");
}
