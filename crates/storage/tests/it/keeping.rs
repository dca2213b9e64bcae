//! Backups that are refused when damaged, checks that see what was changed, erasure that survives a restore.

use age::secrecy::ExposeSecret as _;
use redthread_core::people::{Side, Standpoint};
use redthread_storage::backup::{backup, compare, unpack};
use redthread_storage::check::{SEALED, check};
use redthread_storage::{Db, people, sql};
use redthread_testkit::World;

async fn filled() -> World {
    let world = World::round(&[]).await;
    let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
    world.account(story, teller, Side::Client, "מילים של תמר").await;
    world
}

fn is_embedded(world: &World) -> bool {
    matches!(world.store.db(), Db::Lite { .. })
}

#[tokio::test]
async fn a_sound_store_has_no_faults() {
    let world = filled().await;
    let report = check(&world.store, SEALED, |_| ()).await.unwrap();
    assert_eq!(report.faults, Vec::<String>::new());
    assert!(report.sealed >= 12 && report.events > 5);
}

#[tokio::test]
async fn a_changed_event_and_a_changed_seal_are_seen() {
    let world = filled().await;
    let mut act = world.act("test.tampered").await;
    sql("UPDATE events SET verb = 'nothing.happened' WHERE seq = 2").run(&mut act).await.unwrap();
    sql("UPDATE documents SET sealed = (SELECT sealed FROM stories LIMIT 1)").run(&mut act).await.unwrap();
    act.done(world.project, ()).await.unwrap();
    let faults = check(&world.store, SEALED, |_| ()).await.unwrap().faults;
    assert!(faults.iter().any(|fault| fault.starts_with("events: 2")), "{faults:?}");
    assert!(faults.iter().any(|fault| fault.starts_with("documents.sealed")), "{faults:?}");
}

#[tokio::test]
async fn every_cut_and_every_flip_of_a_backup_is_refused() {
    let world = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.backup");
    backup(&world.store, &file, None).await.unwrap();
    let whole = std::fs::read(&file).unwrap();
    assert!(unpack(&file, None).is_ok());
    let damaged = folder.path().join("damaged.backup");
    for n in (0..whole.len()).step_by(whole.len() / 60 + 1) {
        std::fs::write(&damaged, &whole[..n]).unwrap();
        assert!(unpack(&damaged, None).is_err(), "cut at {n}");
        let mut flipped = whole.clone();
        flipped[n] ^= 1;
        std::fs::write(&damaged, &flipped).unwrap();
        assert!(unpack(&damaged, None).is_err(), "flipped at {n}");
    }
}

#[tokio::test]
async fn a_backup_sealed_to_a_recipient_opens_for_nobody_else() {
    let world = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.backup");
    let (mine, other) = (age::x25519::Identity::generate(), age::x25519::Identity::generate());
    backup(&world.store, &file, Some(&mine.to_public().to_string())).await.unwrap();
    assert!(unpack(&file, None).is_err());
    assert!(unpack(&file, Some(other.to_string().expose_secret())).is_err());
    assert!(unpack(&file, Some(mine.to_string().expose_secret())).is_ok());
}

#[tokio::test]
async fn a_restored_backup_holds_what_its_manifest_promises_and_never_an_erased_person() {
    let world = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.backup");
    let manifest = backup(&world.store, &file, None).await.unwrap();
    assert_eq!(compare(&world.store, &manifest).await.unwrap(), Vec::<String>::new());
    let teller = sql("SELECT person FROM document_subjects")
        .one(&mut world.store.read().await.unwrap())
        .await
        .unwrap()
        .id("person")
        .unwrap();
    let mut act = world.act("person.erased").await;
    people::erase_person(&mut act, teller).await.unwrap();
    act.done(teller, ()).await.unwrap();
    if is_embedded(&world) {
        let (_, database) = unpack(&file, None).unwrap();
        let restored = world.restored(&database).await;
        let living = sql("SELECT COUNT(*) AS n FROM keys WHERE owner = $1 AND destroyed_at IS NULL")
            .id(teller)
            .one(&mut restored.read().await.unwrap())
            .await
            .unwrap();
        assert_eq!(living.int("n").unwrap(), 0, "the ledger is replayed when the restored folder is opened");
    }
}

#[tokio::test]
async fn an_existing_file_is_never_overwritten_by_a_backup() {
    let world = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.backup");
    std::fs::write(&file, "mine").unwrap();
    assert!(backup(&world.store, &file, None).await.is_err());
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
}
