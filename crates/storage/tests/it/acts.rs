//! An act is one transaction with its events, and a repeated id answers as the first time.

use redthread_core::ids::DepartmentId;
use redthread_storage::{Begun, Deed, Error, Store, begin, people, sql};
use redthread_testkit::{Cast, World};

async fn add_department(store: &Store, deed: &Deed, world: &World, title: &str) -> Result<DepartmentId, Error> {
    let mut act = begin!(store, deed, "department.added", Some(world.project));
    let id = people::insert_department(&mut act, world.project, title).await?;
    act.made(id).await
}

#[tokio::test]
async fn a_repeated_act_answers_as_the_first_time_and_writes_once() {
    let world = World::round(&[]).await;
    let deed = world.deed(Cast::Dana);
    let first = add_department(&world.store, &deed, &world, "משפחה").await.unwrap();
    let again = add_department(&world.store, &deed, &world, "משפחה").await.unwrap();
    assert_eq!(first, again);
    let departments = people::list_departments(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
    assert_eq!(departments.len(), 1);
}

#[tokio::test]
async fn the_same_id_with_other_content_is_a_conflict() {
    let world = World::round(&[]).await;
    let deed = world.deed(Cast::Dana);
    add_department(&world.store, &deed, &world, "משפחה").await.unwrap();
    let other = Deed { digest: [1; 32], ..deed };
    assert!(matches!(add_department(&world.store, &other, &world, "שיקום").await, Err(Error::Conflict)));
}

#[tokio::test]
async fn an_act_that_is_not_done_leaves_nothing() {
    let world = World::round(&[]).await;
    let (before, _) = world.store.head().await.unwrap();
    let Begun::Act(mut act) =
        world.store.begin(&world.deed(Cast::Dana), "department.added", Some(world.project)).await.unwrap()
    else {
        panic!("fresh")
    };
    people::insert_department(&mut act, world.project, "לא נשמר").await.unwrap();
    drop(act);
    assert_eq!(world.store.head().await.unwrap().0, before);
    assert!(people::list_departments(&mut world.store.read().await.unwrap(), world.project).await.unwrap().is_empty());
}

#[tokio::test]
async fn events_hold_verbs_and_ids_and_never_words() {
    let world = World::round(&[]).await;
    add_department(&world.store, &world.deed(Cast::Dana), &world, "סוד־המחלקה").await.unwrap();
    let rows = sql("SELECT verb FROM events").all(&mut world.store.read().await.unwrap()).await.unwrap();
    assert!(rows.iter().all(|row| row.text("verb").unwrap().is_ascii()));
    let acts = sql("SELECT answer FROM acts").all(&mut world.store.read().await.unwrap()).await.unwrap();
    assert!(acts.iter().all(|row| !row.text("answer").unwrap().contains("סוד")));
}

#[tokio::test]
async fn concurrent_acts_make_one_unbroken_chain() {
    let world = World::round(&[]).await;
    let (store, project) = (world.store.clone(), world.project);
    let tasks: Vec<_> = (0..20)
        .map(|n| {
            let (store, deed) = (store.clone(), world.deed(Cast::Dana));
            tokio::spawn(async move {
                let Begun::Act(mut act) = store.begin(&deed, "department.added", Some(project)).await.unwrap() else {
                    panic!("fresh")
                };
                let id = people::insert_department(&mut act, project, &format!("מחלקה {n}")).await.unwrap();
                act.done(id, ()).await.unwrap();
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let report = redthread_storage::check::check(&world.store, redthread_storage::check::SEALED, |_| ()).await.unwrap();
    assert_eq!(report.faults, Vec::<String>::new());
    assert_eq!(report.counts["departments"], 20);
}

#[tokio::test]
async fn reading_cannot_write() {
    let world = World::round(&[]).await;
    let mut read = world.store.read().await.unwrap();
    let refused = sql("DELETE FROM departments WHERE id IS NOT NULL RETURNING id").all(&mut read).await;
    assert!(matches!(refused, Err(Error::Fault(_))));
}
