use redthread_core::people::Standpoint;
use redthread_core::workshop::{InvitationStep, Tie};
use redthread_mobilisation::INSTRUMENT;
use redthread_mobilisation::actions::record_step;
use redthread_storage::people::erase_person;
use redthread_storage::workshop::load_invitee;
use redthread_testkit::Cast;

use crate::{NEED, at, day, invite, promise, workshop};

#[tokio::test]
async fn a_person_takes_along_what_was_agreed_and_what_they_were_told() {
    let world = workshop().await;
    promise(&world, "Lapparna har inget namn.").await;
    let id = invite(&world, "Linnea", Standpoint::Client).await;
    let inside = world.inside(Cast::Irit).await;
    let told = (InvitationStep::Told, day("2026-11-12"));
    record_step(&world.store, &world.deed(Cast::Irit), &inside, id, told).await.unwrap();
    let mut read = world.store.read().await.unwrap();
    read.opens(world.project);
    let person = load_invitee(&mut read, world.project, id).await.unwrap().person;
    let held = (INSTRUMENT.personal_data.export)(&mut read, &inside, person).await.unwrap();
    assert_eq!(held["invitation"]["agreed"]["access"], NEED);
    assert_eq!(held["invitation"]["steps"][0]["told"], "Lapparna har inget namn.");
    let nobody = (INSTRUMENT.personal_data.export)(&mut read, &inside, world.person(Cast::Dana)).await.unwrap();
    assert!(nobody["invitation"].is_null());
}

#[tokio::test]
async fn erasing_somebody_leaves_a_seat_and_nothing_of_them() {
    let world = workshop().await;
    let id = invite(&world, "Linnea", Standpoint::Client).await;
    let person = load_invitee(&mut world.store.read().await.unwrap(), world.project, id).await.unwrap().person;
    let mut act = world.act("person.erased").await;
    (INSTRUMENT.personal_data.erase)(&mut act, person).await.unwrap();
    erase_person(&mut act, person).await.unwrap();
    act.done(person, ()).await.unwrap();
    let left = load_invitee(&mut world.store.read().await.unwrap(), world.project, id).await.unwrap();
    assert_eq!((left.terms, left.tie), (None, Tie::None));
    let mut irit = world.client(Cast::Irit).await;
    for page in ["/invitations".to_owned(), format!("/invitations/{id}")] {
        let page = irit.get(&at(&world, &page)).await;
        assert!(page.status.is_success() && !page.has("Linnea") && !page.has("ASL"));
    }
    for gone in ["edit", "letter"] {
        assert_eq!(irit.get(&at(&world, &format!("/invitations/{id}/{gone}"))).await.status, 404, "{gone}");
    }
    let step = [("step", "sent"), ("on", "2026-11-12")];
    assert_eq!(irit.post(&at(&world, &format!("/invitations/{id}")), &step).await.status, 404);
}

#[tokio::test]
async fn no_word_of_the_preparation_lies_open_in_the_database() {
    let world = workshop().await;
    invite(&world, "Linnea", Standpoint::Client).await;
    let mut read = world.store.read().await.unwrap();
    let row = redthread_storage::sql("SELECT sealed FROM workshop_invitees").one(&mut read).await.unwrap();
    let sealed = row.bytes("sealed").unwrap();
    for needle in ["ASL", "Åsa", "900", "besked"] {
        assert!(!sealed.windows(needle.len()).any(|bytes| bytes == needle.as_bytes()), "{needle}");
    }
}
