//! Putting a case forward, mending it, and who sees it.

use redthread_nomination::actions::{change_nomination, nominate};
use redthread_nomination::model::{NewNomination, NominationText, Verdict};
use redthread_storage::Error;
use redthread_testkit::{Cast, World};

use crate::{again, nominated, nomination, ruled, ruling, shown, started, world};

async fn counts(world: &World, who: Cast) -> serde_json::Value {
    world.client(who).await.json(&format!("/p/{}/selection", world.project)).await
}

fn titled(by: redthread_core::ids::PersonId, title: &str) -> NewNomination {
    let new = nomination(by);
    NewNomination { text: NominationText { title: title.to_owned(), ..new.text.clone() }, ..new }
}

#[tokio::test]
async fn a_repeated_nomination_is_one_nomination() {
    let world = world().await;
    let (deed, inside) = (world.deed(Cast::Amal), world.inside(Cast::Amal).await);
    let first = nominate(&world.store, &deed, &inside, nomination(world.person(Cast::Amal))).await.unwrap();
    let second = nominate(&world.store, &again(&deed), &inside, nomination(world.person(Cast::Amal))).await.unwrap();
    assert_eq!(first, second);
    assert_eq!(counts(&world, Cast::Dana).await["counts"]["waiting"], 1);
}

#[tokio::test]
async fn a_value_that_is_not_there_is_refused_beside_its_field() {
    let world = world().await;
    let mut new = nomination(world.person(Cast::Amal));
    new.places.insert("need".to_owned(), "nothing".to_owned());
    let refused = nominate(&world.store, &world.deed(Cast::Amal), &world.inside(Cast::Amal).await, new).await;
    assert!(refused.unwrap_err().is_refused("form.unknown_choice"));
}

#[tokio::test]
async fn who_selects_may_write_down_anothers_proposal_and_an_interviewer_may_not() {
    let world = world().await;
    let for_amal = nomination(world.person(Cast::Amal));
    let by_irit =
        nominate(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await, for_amal.clone()).await;
    assert_eq!(shown(&world, Cast::Irit, by_irit.unwrap()).await["nominated_by"], "Amal");
    let by_noa = nominate(&world.store, &world.deed(Cast::Noa), &world.inside(Cast::Noa).await, for_amal).await;
    assert!(matches!(by_noa, Err(Error::NotFound)));
}

#[tokio::test]
async fn the_circle_that_selects_sees_all_and_others_only_their_own() {
    let world = world().await;
    let (theirs, own) = (nominated(&world, Cast::Amal).await, nominated(&world, Cast::Noa).await);
    for who in [Cast::Ruth, Cast::Irit, Cast::Dana, Cast::Amal] {
        assert_eq!(counts(&world, who).await["nominations"].as_array().unwrap().len(), 2, "{who:?}");
    }
    let page = counts(&world, Cast::Noa).await;
    assert_eq!(page["nominations"].as_array().unwrap().len(), 1);
    assert_eq!(page["nominations"][0]["id"], own.to_string());
    assert_eq!(counts(&world, Cast::Shir).await["nominations"].as_array().unwrap().len(), 0);
    for (who, id, status) in
        [(Cast::Noa, own, 200), (Cast::Noa, theirs, 404), (Cast::Meir, own, 404), (Cast::Yossi, own, 404)]
    {
        let page = world.client(who).await.get(&format!("/p/{}/nominations/{id}", world.project)).await;
        assert_eq!(page.status, status, "{who:?}");
    }
    let file = world.client(Cast::Noa).await.get(&format!("/p/{}/selection.csv", world.project)).await;
    assert_eq!(file.status, 404, "the whole table is for those who see all");
}

#[tokio::test]
async fn two_who_mend_at_once_lose_nothing() {
    let world = world().await;
    let id = nominated(&world, Cast::Amal).await;
    let amal = world.person(Cast::Amal);
    let mend = async |who: Cast, seen: i64, title: &str| {
        change_nomination(&world.store, &world.deed(who), &world.inside(who).await, (id, seen), titled(amal, title))
            .await
    };
    assert_eq!(mend(Cast::Amal, 1, "ראשון").await.unwrap(), 2);
    assert!(matches!(mend(Cast::Irit, 1, "שני").await, Err(Error::Conflict)));
    assert!(matches!(mend(Cast::Noa, 2, "שלישי").await, Err(Error::NotFound)));
    assert_eq!(shown(&world, Cast::Dana, id).await["title"], "ראשון");
}

#[tokio::test]
async fn a_nomination_is_mended_until_it_is_decided() {
    let world = world().await;
    started(&world).await;
    let id = nominated(&world, Cast::Amal).await;
    ruled(&world, Cast::Dana, ruling(id, 1, Verdict::SetAside)).await.unwrap();
    let new = titled(world.person(Cast::Amal), "אחרת");
    let late =
        change_nomination(&world.store, &world.deed(Cast::Amal), &world.inside(Cast::Amal).await, (id, 2), new.clone())
            .await;
    assert!(late.unwrap_err().is_refused("nomination.decided"));
    ruled(&world, Cast::Dana, ruling(id, 2, Verdict::Reopened)).await.unwrap();
    let mended =
        change_nomination(&world.store, &world.deed(Cast::Amal), &world.inside(Cast::Amal).await, (id, 3), new).await;
    assert_eq!(mended.unwrap(), 4);
}
