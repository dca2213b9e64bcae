//! What is written: durable acts of many people at once, a text that is saved, a backup.

use std::time::{Duration, Instant};

use redthread_core::ids::{DocumentId, ProjectId};
use redthread_storage::documents::{load_document, save_document};
use redthread_storage::{Begun, Deed, Store, backup, sql};

use crate::scene::{Scene, text};
use crate::{floor, millis, say, times};

const WRITERS: usize = 8;

/// Fills a round and writes into it.
pub(crate) async fn run() {
    let scene = Scene::new(100, 10_000).await;
    acts(&scene).await;
    save(&scene).await;
    keep(&scene).await;
}

async fn acts(scene: &Scene) {
    let (store, project) = (&scene.world.store, scene.world.project);
    let (before, _) = store.head().await.unwrap();
    let begun = Instant::now();
    let writers: Vec<_> =
        scene.documents.iter().take(WRITERS).map(|one| tokio::spawn(write(store.clone(), project, *one))).collect();
    let mut count = 0;
    for writer in writers {
        count += writer.await.unwrap();
    }
    let a_second = f64::from(count) / begun.elapsed().as_secs_f64();
    let (after, _) = store.head().await.unwrap();
    assert_eq!(after - before, i64::from(count), "each has its event");
    let bare = floor::commits(scene.world.folder()).await;
    let found = format!("{a_second:.0} a second");
    say(
        &format!("durable acts of {WRITERS} writers, each with its event"),
        &found,
        ">= 200",
        &times(a_second, bare, "bare commits"),
    );
}

async fn write(store: Store, project: ProjectId, document: DocumentId) -> u32 {
    let (begun, mut count) = (Instant::now(), 0);
    while begun.elapsed() < Duration::from_secs(3) {
        let deed = Deed::fresh(&store, None).unwrap();
        let Begun::Act(mut act) = store.begin(&deed, "account.saved", Some(project)).await.unwrap() else { break };
        let now = act.now();
        sql("UPDATE documents SET changed_at = $2 WHERE id = $1").id(document).time(now).run(&mut act).await.unwrap();
        act.done(document, ()).await.unwrap();
        count += 1;
    }
    count
}

async fn save(scene: &Scene) {
    let (world, document) = (&scene.world, scene.documents[0]);
    let version = load_document(&mut world.store.read().await.unwrap(), world.project, document).await.unwrap().version;
    let begun = Instant::now();
    let mut act = world.act("bench.saved").await;
    save_document(&world.store, &mut act, document, version, &text().replace("שבוע", "חודש"), false).await.unwrap();
    act.done(document, ()).await.unwrap();
    say("save of one text with 50 passages that all move (wall)", &millis(begun.elapsed()), "", "");
}

async fn keep(scene: &Scene) {
    let file = scene.world.folder().join("bench.backup");
    let begun = Instant::now();
    backup::backup(&scene.world.store, &file, None).await.unwrap();
    let took = begun.elapsed();
    let size = std::fs::metadata(&file).unwrap().len() / 1_000_000;
    say(&format!("backup of the round, {size} MB (wall)"), &millis(took), "", "");
}
