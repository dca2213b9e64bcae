//! Texts: sealed, versioned, never overwritten; passages move with their words; consent decides.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::gate::Gate;
use redthread_core::people::{Side, Standpoint};
use redthread_storage::passages::PassageState;
use redthread_storage::{Begun, Error, consents, documents, passages, people, sql};
use redthread_testkit::{Cast, World};

pub(super) const TEXT: &str = "היא חיכתה מאחורי הדלת, כל יום ב־16:00. עו\"ס אמרה: שָׁלוֹם 🙂.";

async fn save(world: &World, document: redthread_core::ids::DocumentId, seen: i64, text: &str) -> Result<i64, Error> {
    let Begun::Act(mut act) = world.store.begin(&world.deed(Cast::Noa), "account.saved", Some(world.project)).await?
    else {
        return Err(Error::Conflict);
    };
    let version = documents::save_document(&world.store, &mut act, document, seen, text, false).await?;
    act.done(document, version).await
}

#[tokio::test]
async fn two_editors_lose_nothing() {
    let world = World::round(&[]).await;
    let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
    let (_, document) = world.account(story, teller, Side::Client, TEXT).await;
    assert_eq!(save(&world, document, 1, "של הראשונה").await.unwrap(), 2);
    assert!(matches!(save(&world, document, 1, "של השנייה").await, Err(Error::Conflict)));
    let mut read = world.store.read().await.unwrap();
    let there = documents::load_document(&mut read, world.project, document).await.unwrap();
    assert_eq!(documents::list_versions(&mut read, &there).await.unwrap().len(), 2);
}

#[tokio::test]
async fn passages_move_with_their_words_and_lost_ones_are_kept_for_a_person() {
    let world = World::round(&[]).await;
    let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
    let (_, document) = world.account(story, teller, Side::Client, TEXT).await;
    let principle = world.principle("לחכות").await;
    world.passage(document, TEXT, "כל יום", principle).await;
    world.passage(document, TEXT, "עו\"ס אמרה", principle).await;
    save(&world, document, 1, "בהתחלה היא חיכתה מאחורי הדלת, כל יום ב־16:00.").await.unwrap();
    let found = passages::list_of_document(&mut world.store.read().await.unwrap(), document).await.unwrap();
    let states: Vec<_> = found.iter().map(|passage| passage.state).collect();
    assert!(states.contains(&PassageState::Anchored) && states.contains(&PassageState::Lost));
}

#[tokio::test]
async fn words_wait_for_a_gate_and_a_withdrawal_shuts_it_at_once() {
    let world = World::round(&[]).await;
    let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
    let (_, document) = world.account(story, teller, Side::Client, TEXT).await;
    let cleared = async || {
        let mut read = world.store.read().await.unwrap();
        let document = documents::load_document(&mut read, world.project, document).await.unwrap();
        let consents = consents::load_consents(&mut read, world.project, Some(Audience::Team)).await.unwrap();
        Gate::new(&consents, Audience::Team, world.store.now())
            .clear(document.told, Material::Retold)
            .map(redthread_core::gate::Cleared::into_inner)
    };
    assert!(cleared().await.is_err(), "nobody asked yet");
    world.consent_to(teller, &[]).await;
    assert_eq!(cleared().await.unwrap(), TEXT);
    world.consent(teller, Audience::Team, Material::Retold, Move::Withdraw).await;
    assert!(cleared().await.is_err());
}

#[tokio::test]
async fn a_stored_word_is_nowhere_in_the_tables() {
    let world = World::round(&[]).await;
    let (story, teller) = (world.story("כותרת־מחט").await, world.teller("תמר", Standpoint::Client).await);
    let (_, document) = world.account(story, teller, Side::Client, "מחט־בערימה נאמרה כאן").await;
    let mut act = world.act("test.excepted").await;
    let there = redthread_storage::stories::load_story(&mut act, world.project, story).await.unwrap();
    redthread_storage::stories::except_one_sided(&mut act, &there, "סיבת־מחט").await.unwrap();
    act.done(story, ()).await.unwrap();
    world.passage(document, "מחט־בערימה נאמרה כאן", "מחט־בערימה", world.principle("עיקרון").await).await;
    let mut read = world.store.read().await.unwrap();
    for column in redthread_storage::check::SEALED {
        for row in sql(column.rows).all(&mut read).await.unwrap() {
            let bytes = row.bytes("sealed").unwrap();
            assert!(!String::from_utf8_lossy(&bytes).contains("מחט"), "{}", column.place);
        }
    }
}

#[tokio::test]
async fn erasing_a_person_takes_their_words_name_and_index_with_them() {
    let world = World::round(&[]).await;
    let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
    let (_, document) = world.account(story, teller, Side::Client, TEXT).await;
    let mut act = world.act("person.erased").await;
    people::erase_person(&mut act, teller).await.unwrap();
    act.done(teller, ()).await.unwrap();
    let mut read = world.store.read().await.unwrap();
    assert!(matches!(documents::load_document(&mut read, world.project, document).await, Err(Error::NotFound)));
    for (table, rows) in redthread_storage::check::counts(&world.store, &mut read).await.unwrap() {
        assert!(rows == 0 || !table.starts_with("search_") || table == "search_spaces", "{table}: {rows}");
    }
}

#[tokio::test]
async fn the_matrix_is_counted_from_links() {
    let world = World::round(&[]).await;
    let principle = world.principle("לחכות").await;
    for (alias, standpoint, side) in
        [("תמר", Standpoint::Client, Side::Client), ("גילה", Standpoint::Worker, Side::Professional)]
    {
        let (story, teller) = (world.story(alias).await, world.teller(alias, standpoint).await);
        let (_, document) = world.account(story, teller, side, TEXT).await;
        world.passage(document, TEXT, "כל יום", principle).await;
    }
    let support = passages::list_support(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
    let mut sides: Vec<_> = support.iter().map(|row| row.side).collect();
    sides.sort_unstable();
    assert_eq!(sides, vec![Some(Side::Client), Some(Side::Professional)]);
    assert!(support.iter().all(|row| row.told.subjects().len() == 1));
}
