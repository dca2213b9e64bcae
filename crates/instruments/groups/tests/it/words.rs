//! Closing words: shut until their speaker agrees, and again once they take it back.

use redthread_core::consent::{Audience, Material, Move};
use redthread_groups::actions;
use redthread_storage::Error;
use redthread_testkit::Cast;

use crate::{Scene, WORDS, scene};

async fn record(scene: &Scene) -> redthread_core::ids::ClosingId {
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Noa).await);
    let said = (scene.client, WORDS);
    actions::record_closing_words(&world.store, &world.deed(Cast::Noa), &inside, said).await.unwrap()
}

#[tokio::test]
async fn words_are_a_gap_until_consent_and_after_it_was_taken_back() {
    let scene = scene().await;
    let world = &scene.world;
    record(&scene).await;
    let path = format!("/p/{}/groups/words", world.project);
    let mut client = world.client(Cast::Irit).await;
    let page = client.get(&path).await;
    assert!(
        !page.has("אחת תשב בקבלה") && page.has("not asked yet") && page.has("closed until consent"),
        "{}",
        page.text()
    );
    world.consent(scene.client, Audience::Team, Material::Quote, Move::Give).await;
    let page = client.get(&path).await;
    assert!(page.has("אחת תשב בקבלה") && page.has("stays inside"), "{}", page.text());
    world.consent(scene.client, Audience::Web, Material::Quote, Move::Give).await;
    assert!(client.get(&path).await.has("may be met by everybody"));
    world.consent(scene.client, Audience::Team, Material::Quote, Move::Withdraw).await;
    let page = client.get(&path).await;
    assert!(!page.has("אחת תשב בקבלה") && page.has("withdrawn"));
}

#[tokio::test]
async fn they_are_corrected_only_by_who_may_read_them() {
    let scene = scene().await;
    let world = &scene.world;
    let id = record(&scene).await;
    let path = format!("/p/{}/groups/words/{id}/edit", world.project);
    let mut client = world.client(Cast::Irit).await;
    assert_eq!(client.get(&path).await.status.as_u16(), 404, "shut");
    world.consent(scene.client, Audience::Team, Material::Quote, Move::Give).await;
    assert!(client.get(&path).await.has("אחת תשב בקבלה"));
    let fields = [("words", "Tack för att ni lyssnade 🙂"), ("seen", "1")];
    assert_eq!(client.post(&path, &fields).await.status.as_u16(), 303);
    let page = client.post(&path, &fields).await;
    assert!(page.status.as_u16() == 409 && page.has("Tack för att ni lyssnade"), "{}", page.text());
    client.post(&format!("/p/{}/groups/words/{id}/end", world.project), &[]).await;
    assert!(!client.get(&format!("/p/{}/groups/words", world.project)).await.has("Tack för"));
}

#[tokio::test]
async fn a_side_that_said_nothing_is_a_gap_and_a_participant_reads_none() {
    let scene = scene().await;
    let world = &scene.world;
    record(&scene).await;
    let path = format!("/p/{}/groups/words", world.project);
    assert!(world.client(Cast::Irit).await.get(&path).await.has("Nobody of this side has said anything"));
    assert_eq!(world.client(Cast::Shir).await.get(&path).await.status.as_u16(), 404);
    let inside = world.inside(Cast::Meir).await;
    let said = actions::record_closing_words(&world.store, &world.deed(Cast::Meir), &inside, (scene.client, "x")).await;
    assert!(matches!(said, Err(Error::NotFound)));
    let page = world.client(Cast::Irit).await.post(&path, &[("words", WORDS)]).await;
    assert!(page.status.as_u16() == 422 && page.has("אחת תשב בקבלה"), "nothing typed is lost");
}
