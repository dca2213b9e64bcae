//! Criteria in versions, dimensions with their values.

use redthread_core::ids::CriterionId;
use redthread_core::kit::CriterionKind;
use redthread_nomination::actions::{self, add_dimension, add_value, change_criteria, load_frame, retire_value};
use redthread_nomination::model::{Change, Dimension, NewCriterion, Verdict};
use redthread_storage::{Error, people};
use redthread_testkit::{Cast, World};

use crate::{judgement, nominated, ruled, ruling, started, world};

async fn change(world: &World, who: Cast, seen: i64, change: Change, reason: &str) -> Result<i64, Error> {
    change_criteria(&world.store, &world.deed(who), &world.inside(who).await, seen, change, reason).await
}

async fn criteria(world: &World) -> serde_json::Value {
    world.client(Cast::Irit).await.json(&format!("/p/{}/criteria", world.project)).await
}

async fn frame(world: &World) -> Vec<Dimension> {
    let inside = world.inside(Cast::Irit).await;
    load_frame(&world.store, &mut world.store.read().await.unwrap(), &inside).await.unwrap()
}

#[tokio::test]
async fn a_round_starts_from_the_kits_criteria_in_its_own_language_once() {
    let world = world().await;
    assert_eq!(started(&world).await, 1);
    let page = criteria(&world).await;
    let list = page["criteria"].as_array().unwrap();
    assert_eq!(list.len(), 8);
    assert_eq!(
        (list[0]["kind"].as_str(), list[0]["title"].as_str()),
        (Some("view"), Some("הלקוח עצמו רואה במה שקרה הצלחה"))
    );
    let deed = world.deed(Cast::Irit);
    let second = actions::start_criteria(&world.store, &deed, &world.inside(Cast::Irit).await).await;
    assert!(matches!(second, Err(Error::Conflict)));
}

#[tokio::test]
async fn an_interviewer_does_not_settle_what_to_choose_by() {
    let world = world().await;
    let refused = change(&world, Cast::Noa, 0, Change::Add(judgement("מחזיק")), "").await;
    assert!(matches!(refused, Err(Error::NotFound)));
}

#[tokio::test]
async fn every_change_is_a_version_and_a_stale_one_overwrites_nothing() {
    let world = world().await;
    assert_eq!(change(&world, Cast::Amal, 0, Change::Add(judgement("מחזיק שנה")), "").await.unwrap(), 1);
    assert_eq!(change(&world, Cast::Irit, 1, Change::Add(judgement("לשני הצדדים")), "").await.unwrap(), 2);
    let stale = change(&world, Cast::Dana, 1, Change::Add(judgement("אפשר לספר בלי לסכן")), "").await;
    assert!(matches!(stale, Err(Error::Conflict)));
    let titles: Vec<_> =
        criteria(&world).await["criteria"].as_array().unwrap().iter().map(|c| c["title"].to_string()).collect();
    assert_eq!(titles, ["\"מחזיק שנה\"", "\"לשני הצדדים\""]);
    let unknown: CriterionId = world.store.new_id().unwrap();
    assert!(matches!(change(&world, Cast::Dana, 2, Change::Retire(unknown), "").await, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_repeated_change_makes_one_version() {
    let world = world().await;
    let (deed, inside) = (world.deed(Cast::Dana), world.inside(Cast::Dana).await);
    for _ in 0..2 {
        let version = change_criteria(&world.store, &deed, &inside, 0, Change::Add(judgement("מחזיק")), "").await;
        assert_eq!(version.unwrap(), 1);
    }
    assert_eq!(criteria(&world).await["version"], 1);
}

#[tokio::test]
async fn after_the_first_decision_a_change_needs_a_reason_and_decisions_keep_their_version() {
    let world = world().await;
    started(&world).await;
    let id = nominated(&world, Cast::Amal).await;
    assert_eq!(criteria(&world).await["is_locked"], false);
    ruled(&world, Cast::Dana, ruling(id, 1, Verdict::SetAside)).await.unwrap();
    assert_eq!(criteria(&world).await["is_locked"], true);
    let silent = change(&world, Cast::Dana, 1, Change::Add(judgement("בטוח לספר")), "  ").await.unwrap_err();
    assert!(silent.is_refused("nomination.criteria_locked"));
    assert_eq!(change(&world, Cast::Dana, 1, Change::Add(judgement("בטוח לספר")), "עלה בישיבה").await.unwrap(), 2);
    let page = world.client(Cast::Dana).await.get(&format!("/p/{}/nominations/{id}", world.project)).await;
    assert!(page.has("under version 1 of the criteria") && page.has("the criteria have changed since"));
    let page = world.client(Cast::Dana).await.get(&format!("/p/{}/criteria", world.project)).await;
    assert!(page.has("עלה בישיבה") && page.has("one decision under it") && page.has("no decision under it"));
}

#[tokio::test]
async fn variety_is_counted_over_a_dimension_that_is_there() {
    let world = world().await;
    let variety = |dimension: Option<&str>| {
        Change::Add(NewCriterion {
            kind: CriterionKind::Variety,
            dimension: dimension.map(str::to_owned),
            ..judgement("שונים זה מזה")
        })
    };
    assert!(change(&world, Cast::Dana, 0, variety(None), "").await.unwrap_err().is_refused("form.choose"));
    assert!(change(&world, Cast::Dana, 0, variety(Some("town")), "").await.unwrap_err().is_refused("form.choose"));
    assert_eq!(change(&world, Cast::Dana, 0, variety(Some("need")), "").await.unwrap(), 1);
}

#[tokio::test]
async fn dimensions_come_from_the_kit_and_the_departments_and_grow() {
    let world = world().await;
    let mut act = world.act("test.department").await;
    people::insert_department(&mut act, world.project, "היחידה להתמכרויות").await.unwrap();
    act.done(world.project, ()).await.unwrap();
    let titles =
        |frame: &[Dimension], n: usize| frame[n].offered("").map(|value| value.title.clone()).collect::<Vec<_>>();
    let before = frame(&world).await;
    assert_eq!((before.len(), titles(&before, 0)), (3, vec!["היחידה להתמכרויות".to_owned()]));
    let inside = world.inside(Cast::Amal).await;
    add_value(&world.store, &world.deed(Cast::Amal), &inside, "age-group", "גיל 18 עד 25").await.unwrap();
    add_dimension(&world.store, &world.deed(Cast::Amal), &inside, "שפה").await.unwrap();
    retire_value(&world.store, &world.deed(Cast::Amal), &inside, "age-group", "children").await.unwrap();
    let after = frame(&world).await;
    assert_eq!((after.len(), after[3].title.as_str()), (4, "שפה"));
    assert_eq!(titles(&after, 0), titles(&before, 0), "departments stay what they are");
    assert_eq!(titles(&after, 1), ["נוער וצעירים", "מבוגרים", "אזרחים ותיקים", "משפחה שלמה", "גיל 18 עד 25"]);
    let unknown = add_value(&world.store, &world.deed(Cast::Amal), &inside, "town", "יפו").await.unwrap_err();
    assert!(unknown.is_refused("form.unknown_choice"));
    let noa = world.inside(Cast::Noa).await;
    assert!(matches!(add_dimension(&world.store, &world.deed(Cast::Noa), &noa, "שפה").await, Err(Error::NotFound)));
}
