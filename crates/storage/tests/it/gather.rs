//! Writes that are gathered into one commit: each an act of its own, one fails alone, nothing is lost and nothing twice.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use redthread_core::ids::{DepartmentId, ProjectId};
use redthread_core::refusal::Refusal;
use redthread_storage::{Deed, Error, Store, check, people, sql};
use redthread_testkit::{Cast, World};

async fn add(store: &Store, deed: &Deed, project: ProjectId, title: &str) -> Result<(DepartmentId,), Error> {
    let title = title.to_owned();
    let write = store.gather(deed, "department.added", Some(project), move |act| {
        Box::pin(async move {
            if title.is_empty() {
                return Err(Refusal::beside("title", "form.required").into());
            }
            let id = people::insert_department(act, project, &title).await?;
            if title == "אסור" {
                // A statement that the database itself refuses, after something was written.
                people::insert_department(act, project, "באותה הפעולה").await?;
                sql("INSERT INTO departments (id) VALUES ($1)").id(id).run(act).await?;
            }
            Ok((id, (id,)))
        })
    });
    write.await
}

async fn titles(world: &World) -> Vec<String> {
    let mut read = world.store.read().await.unwrap();
    let listed = people::list_departments(&mut read, world.project).await.unwrap();
    let mut titles: Vec<String> = listed.into_iter().map(|department| department.title).collect();
    titles.sort();
    titles
}

async fn spawn_all(
    world: &World,
    all: impl IntoIterator<Item = (Deed, String)>,
) -> Vec<Result<(DepartmentId,), Error>> {
    let project = world.project;
    let writes: Vec<_> = all
        .into_iter()
        .map(|(deed, title)| {
            let store = world.store.clone();
            tokio::spawn(async move { add(&store, &deed, project, &title).await })
        })
        .collect();
    let mut answers = vec![];
    for write in writes {
        answers.push(write.await.unwrap());
    }
    answers
}

#[tokio::test]
async fn many_at_once_are_each_there_once_with_their_own_event_and_answer() {
    let world = World::round(&[]).await;
    let (before, _) = world.store.head().await.unwrap();
    let all = (0..60).map(|n| (world.deed(Cast::Dana), format!("מחלקה {n}")));
    let answers = spawn_all(&world, all).await;
    let ids: std::collections::BTreeSet<_> = answers.into_iter().map(|answer| answer.unwrap().0).collect();
    assert_eq!(ids.len(), 60);
    assert_eq!(titles(&world).await.len(), 60);
    assert_eq!(world.store.head().await.unwrap().0, before + 60, "an event each");
    let report = check::check(&world.store, check::SEALED, |_| {}).await.unwrap();
    assert_eq!(report.faults, Vec::<String>::new(), "one unbroken chain");
}

#[tokio::test]
async fn they_share_commits() {
    let world = World::round(&[]).await;
    let (project, store) = (world.project, world.store.clone());
    let mut stirs = store.stirs();
    // All are in the queue before the first commit begins: this test runs on one thread and has not waited yet.
    let deeds: Vec<Deed> = (0..40).map(|_| world.deed(Cast::Dana)).collect();
    let seen = tokio::spawn(async move {
        let mut commits = 0;
        loop {
            stirs.next().await;
            commits += 1;
            let mut read = store.read().await.unwrap();
            if people::list_departments(&mut read, project).await.unwrap().len() == 40 {
                return commits;
            }
        }
    });
    let all = deeds.into_iter().enumerate().map(|(n, deed)| (deed, format!("מחלקה {n}")));
    assert!(spawn_all(&world, all).await.iter().all(Result::is_ok));
    let commits = seen.await.unwrap();
    assert!(commits <= 5, "{commits} commits for 40 writes");
}

#[tokio::test]
async fn one_fails_alone_and_leaves_nothing() {
    let world = World::round(&[]).await;
    let all = ["שיקום", "", "אסור", "משפחה"].map(|title| (world.deed(Cast::Dana), title.to_owned()));
    let (before, _) = world.store.head().await.unwrap();
    let answers = spawn_all(&world, all).await;
    assert!(answers[0].is_ok() && answers[3].is_ok());
    assert!(answers[1].as_ref().unwrap_err().is_refused("form.required"));
    assert!(matches!(answers[2], Err(Error::Fault(_))));
    assert_eq!(titles(&world).await, ["משפחה", "שיקום"]);
    assert_eq!(world.store.head().await.unwrap().0, before + 2, "what failed has no event");
    let report = check::check(&world.store, check::SEALED, |_| {}).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[tokio::test]
async fn the_same_act_at_the_same_moment_writes_once_and_answers_the_same() {
    let world = World::round(&[]).await;
    let deed = world.deed(Cast::Dana);
    let answers = spawn_all(&world, (0..8).map(|_| (deed, "משפחה".to_owned()))).await;
    let ids: std::collections::BTreeSet<_> = answers.into_iter().map(|answer| answer.unwrap().0).collect();
    assert_eq!((ids.len(), titles(&world).await.len()), (1, 1));
    let other = Deed { digest: [1; 32], ..deed };
    let conflict = add(&world.store, &other, world.project, "שיקום").await;
    assert!(matches!(conflict, Err(Error::Conflict)));
    let again = world.store.begin(&deed, "department.added", Some(world.project)).await.unwrap();
    let redthread_storage::Begun::Again(kept) = again else { panic!("a lone act knows it, too") };
    assert_eq!(kept.id::<DepartmentId>().unwrap(), ids.into_iter().next().unwrap());
}

#[tokio::test]
async fn who_hangs_up_has_written_all_the_same() {
    let world = World::round(&[]).await;
    let (deed, project, store) = (world.deed(Cast::Dana), world.project, world.store.clone());
    {
        let mut write = Box::pin(add(&store, &deed, project, "משפחה"));
        // Polled once: it is in the queue. Then nobody waits for it any more.
        let polled = futures_poll(&mut write).await;
        assert!(polled.is_none());
    }
    add(&store, &world.deed(Cast::Dana), project, "שיקום").await.unwrap();
    assert_eq!(titles(&world).await, ["משפחה", "שיקום"]);
    let retried = add(&store, &deed, project, "משפחה").await;
    assert!(retried.is_ok());
    assert_eq!(titles(&world).await.len(), 2);
}

async fn futures_poll<F: Future + Unpin>(future: &mut F) -> Option<F::Output> {
    std::future::poll_fn(|context| {
        std::task::Poll::Ready(match std::pin::Pin::new(&mut *future).poll(context) {
            std::task::Poll::Ready(value) => Some(value),
            std::task::Poll::Pending => None,
        })
    })
    .await
}

#[tokio::test]
async fn a_write_that_panics_does_not_stop_the_next() {
    let world = World::round(&[]).await;
    let deed = world.deed(Cast::Dana);
    let broken =
        world.store.gather::<ProjectId, (), _>(&deed, "test.broken", None, |_| Box::pin(async { panic!("broken") }));
    assert!(matches!(broken.await, Err(Error::Fault(_))));
    add(&world.store, &world.deed(Cast::Dana), world.project, "משפחה").await.unwrap();
    assert_eq!(titles(&world).await, ["משפחה"]);
}

#[tokio::test]
async fn lone_acts_and_gathered_ones_make_one_chain() {
    let world = World::round(&[]).await;
    for n in 0..5 {
        let gathered = spawn_all(&world, (0..4).map(|k| (world.deed(Cast::Dana), format!("{n}.{k}"))));
        let lone = async {
            let mut act = world.act("test.lone").await;
            let id = people::insert_department(&mut act, world.project, "לבד").await.unwrap();
            act.done(id, ()).await.unwrap();
        };
        let (answers, ()) = tokio::join!(gathered, lone);
        assert!(answers.iter().all(Result::is_ok));
    }
    let report = check::check(&world.store, check::SEALED, |_| {}).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[tokio::test]
async fn a_veiled_deed_keeps_nothing_of_the_id_and_is_still_known_again() {
    let world = World::round(&[]).await;
    let deed = Deed { digest: [5; 32], ..world.deed(Cast::Dana) };
    let veiled = deed.veiled(&world.store);
    assert_eq!((veiled.who, veiled.act), (None, deed.veiled(&world.store).act));
    assert_ne!(veiled.act, deed.act);
    assert_ne!(veiled.digest, deed.digest);
    for _ in 0..2 {
        add(&world.store, &veiled, world.project, "משפחה").await.unwrap();
    }
    assert_eq!(titles(&world).await.len(), 1);
    let other = Deed { digest: [6; 32], ..deed }.veiled(&world.store);
    assert!(matches!(add(&world.store, &other, world.project, "שיקום").await, Err(Error::Conflict)));
    let other_node = redthread_storage::MasterKey::from_bytes([8; 32]);
    assert_ne!(other_node.hash("veiled digest", &deed.digest), veiled.digest, "not without the key");
}
