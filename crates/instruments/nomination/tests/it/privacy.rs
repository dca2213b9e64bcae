//! What is sealed, what the gate shuts, what leaves with a person and what goes with them.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{NominationId, PersonId};
use redthread_core::people::{Side, Standpoint};
use redthread_nomination::INSTRUMENT;
use redthread_nomination::actions::change_nomination;
use redthread_nomination::model::Verdict;
use redthread_storage::{Error, sql};
use redthread_testkit::{Cast, World};

use crate::{BEFORE, CLIENT_SAYS, TITLE, begun, nominated, nomination, ruled, ruling, shown, started, world};

/// A chosen nomination whose client has told in the story and agreed to the team.
async fn told(world: &World) -> (NominationId, PersonId) {
    started(world).await;
    let id = nominated(world, Cast::Amal).await;
    ruled(world, Cast::Dana, ruling(id, 1, Verdict::Chosen)).await.unwrap();
    let client = world.teller("תמר", Standpoint::Client).await;
    world.account(begun(world).await[0], client, Side::Client, "מה שסיפרה").await;
    world.consent_to(client, &[]).await;
    (id, client)
}

async fn everything(world: &World, who: Cast, id: NominationId) -> String {
    let (mut client, base) = (world.client(who).await, format!("/p/{}", world.project));
    let mut all = String::new();
    for page in
        ["selection", "selection.csv", "criteria", &format!("nominations/{id}"), &format!("nominations/{id}/edit")]
    {
        all += &client.get(&format!("{base}/{page}")).await.text();
    }
    all + &client.json(&format!("{base}/selection")).await.to_string() + &shown(world, who, id).await.to_string()
}

#[tokio::test]
async fn words_are_sealed_at_rest_and_events_hold_none() {
    let world = world().await;
    let (id, _) = told(&world).await;
    let mut read = world.store.read().await.unwrap();
    let row = sql("SELECT sealed FROM nominations WHERE id = $1").id(id).one(&mut read).await.unwrap();
    let ruling =
        sql("SELECT sealed FROM nomination_rulings WHERE nomination = $1").id(id).one(&mut read).await.unwrap();
    for bytes in [row.bytes("sealed").unwrap(), ruling.bytes("sealed").unwrap()] {
        for needle in [TITLE, CLIENT_SAYS, "הנפילה"] {
            assert!(!bytes.windows(needle.len()).any(|window| window == needle.as_bytes()));
        }
    }
    let verbs = sql("SELECT verb FROM events WHERE subject = $1 ORDER BY seq").id(id).all(&mut read).await.unwrap();
    let verbs: Vec<_> = verbs.iter().map(|row| row.text("verb").unwrap()).collect();
    assert_eq!(verbs, ["nomination.made", "nomination.chosen"]);
}

#[tokio::test]
async fn a_withdrawal_darkens_the_nomination_too_and_says_so() {
    let world = world().await;
    let (id, client) = told(&world).await;
    assert!(everything(&world, Cast::Dana, id).await.contains("הַטֶּלֶפוֹן"));
    world.consent(client, Audience::Team, Material::Retold, Move::Withdraw).await;
    for who in [Cast::Dana, Cast::Amal] {
        let all = everything(&world, who, id).await;
        for needle in ["הַטֶּלֶפוֹן", "12.5%", CLIENT_SAYS, "למדנו לעבוד עם שעות", "הנפילה מתוארכת"]
        {
            assert!(!all.contains(needle), "{who:?} still meets {needle}");
        }
        assert!(all.contains("Nomination 1") && all.contains("withdrawn"), "the gap is shown");
    }
}

#[tokio::test]
async fn what_the_gate_shuts_is_not_written_over() {
    let world = world().await;
    let (id, client) = told(&world).await;
    ruled(&world, Cast::Dana, ruling(id, 2, Verdict::Reopened)).await.unwrap();
    world.consent(client, Audience::Team, Material::Retold, Move::Withdraw).await;
    let inside = world.inside(Cast::Amal).await;
    let new = nomination(world.person(Cast::Amal));
    let mended = change_nomination(&world.store, &world.deed(Cast::Amal), &inside, (id, 3), new).await;
    assert!(matches!(mended, Err(Error::NotFound)));
}

#[tokio::test]
async fn an_erased_client_takes_the_nomination_along() {
    let world = world().await;
    let (id, client) = told(&world).await;
    let mut act = world.act("test.erased").await;
    (INSTRUMENT.personal_data.erase)(&mut act, client).await.unwrap();
    act.done(client, ()).await.unwrap();
    let all = everything(&world, Cast::Dana, id).await;
    assert!(!all.contains("12.5%") && !all.contains(CLIENT_SAYS) && all.contains("erased together with the person"));
}

#[tokio::test]
async fn an_erased_worker_takes_their_view_and_leaves_the_case() {
    let world = world().await;
    let id = nominated(&world, Cast::Amal).await;
    let mut act = world.act("test.erased").await;
    (INSTRUMENT.personal_data.erase)(&mut act, world.person(Cast::Amal)).await.unwrap();
    redthread_storage::people::erase_person(&mut act, world.person(Cast::Amal)).await.unwrap();
    act.done(id, ()).await.unwrap();
    let page = world.client(Cast::Dana).await.get(&format!("/p/{}/nominations/{id}", world.project)).await;
    assert!(page.has("SMS") && !page.has("למדנו לעבוד עם שעות"));
}

#[tokio::test]
async fn somebody_takes_along_what_they_nominated_and_not_the_clients_words() {
    let world = world().await;
    nominated(&world, Cast::Amal).await;
    nominated(&world, Cast::Dana).await;
    let inside = world.inside(Cast::Irit).await;
    let mut read = world.store.read().await.unwrap();
    let own = (INSTRUMENT.personal_data.export)(&mut read, &inside, world.person(Cast::Amal)).await.unwrap();
    assert_eq!(own["nominated"].as_array().unwrap().len(), 1);
    assert_eq!(own["nominated"][0]["worker_view"], "למדנו לעבוד עם שעות");
    let text = own.to_string();
    assert!(!text.contains(CLIENT_SAYS) && !text.contains(BEFORE));
}
