//! What somebody gets a copy of, what is left when they are erased, and what no table may hold.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::workshop::follow_up::{Report, Standing};
use redthread_core::workshop::group::Doer;
use redthread_groups::{FOLLOW_UP, INSTRUMENT, actions};
use redthread_storage::workshop::NewAction;
use redthread_storage::{Deed, people, sql};
use redthread_testkit::Cast;

use crate::{Scene, WORDS, said, scene};

/// Amal convenes, promises, answers and says something at the end.
async fn busy(scene: &Scene) -> redthread_core::ids::FollowUpId {
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let amal = world.person(Cast::Amal);
    let new = NewAction {
        what: WORDS.into(),
        who: Doer::Person(amal),
        by: None,
        first_step: String::new(),
        draft: None,
        group: Some(scene.first),
    };
    actions::settle_action(&world.store, &world.deed(Cast::Irit), &inside, &new).await.unwrap();
    actions::record_closing_words(&world.store, &world.deed(Cast::Irit), &inside, (amal, WORDS)).await.unwrap();
    world.consent(amal, Audience::Team, Material::Quote, Move::Give).await;
    let round = scene.asked().await;
    let secret = scene.secret(round, Some(scene.first)).await;
    let deed = Deed::fresh(&world.store, None).unwrap();
    actions::answer_by_link(&world.store, &deed, &secret, &said(Report::UnderWay, WORDS)).await.unwrap();
    round
}

#[tokio::test]
async fn somebody_gets_everything_of_theirs() {
    let scene = scene().await;
    busy(&scene).await;
    let inside = scene.world.inside(Cast::Irit).await;
    let mut read = scene.world.store.read().await.unwrap();
    let amal = scene.world.person(Cast::Amal);
    let groups = (INSTRUMENT.personal_data.export)(&mut read, &inside, amal).await.unwrap();
    assert_eq!(groups["groups"][0]["convener"], true);
    assert_eq!((&groups["actions"][0]["what"], &groups["closing_words"][0]["words"]), (&WORDS.into(), &WORDS.into()));
    let answers = (FOLLOW_UP.personal_data.export)(&mut read, &inside, amal).await.unwrap();
    assert_eq!(
        (&answers["follow_up_answers"][0]["words"], &answers["follow_up_answers"][0]["report"]),
        (&WORDS.into(), &"under_way".into())
    );
    let client = (INSTRUMENT.personal_data.export)(&mut read, &inside, scene.client).await.unwrap();
    assert!(client["actions"].as_array().unwrap().is_empty(), "and nothing of anybody else");
}

#[tokio::test]
async fn whoever_is_erased_is_in_no_group_and_their_words_are_gone_while_the_report_stays() {
    let scene = scene().await;
    let world = &scene.world;
    let round = busy(&scene).await;
    let secret = scene.secret(round, Some(scene.first)).await;
    let amal = world.person(Cast::Amal);
    let mut act = world.act("test.erased").await;
    (INSTRUMENT.personal_data.erase)(&mut act, amal).await.unwrap();
    (FOLLOW_UP.personal_data.erase)(&mut act, amal).await.unwrap();
    people::erase_person(&mut act, amal).await.unwrap();
    act.done(amal, ()).await.unwrap();
    let loaded = scene.loaded().await;
    let group = loaded.group(scene.first).unwrap();
    assert!(group.convener.is_none() && !group.members.contains(&amal));
    assert_eq!(loaded.actions[0].who, Doer::Nobody);
    let asked = loaded.round(round).unwrap();
    assert_eq!(loaded.standing(asked, scene.first), Standing::Reported(Report::UnderWay));
    assert_eq!(asked.answer_of(scene.first).unwrap().words, None);
    assert!(asked.answer_of(scene.first).unwrap().told().is_none());
    assert_eq!(world.visitor().get(&format!("/f/{secret}")).await.status.as_u16(), 422, "their link opens nothing");
    let page = world.client(Cast::Irit).await.get(&format!("/p/{}/groups/words", world.project)).await;
    assert!(!page.has("אחת תשב בקבלה") && page.has("erased with the person"), "{}", page.text());
}

#[tokio::test]
async fn words_and_secrets_stand_in_no_table() {
    let scene = scene().await;
    let world = &scene.world;
    let round = busy(&scene).await;
    let secret = scene.secret(round, Some(scene.first)).await;
    let mut read = world.store.read().await.unwrap();
    let needles = ["אחת תשב", secret.as_str()];
    for (table, columns) in [
        ("follow_up_links", vec!["secret_hash"]),
        ("follow_up_answers", vec!["words"]),
        ("workshop_closing_words", vec!["sealed"]),
        ("workshop_actions", vec!["sealed"]),
    ] {
        for row in sql(statement(table)).all(&mut read).await.unwrap() {
            for column in &columns {
                let bytes = row.maybe_bytes(column).unwrap().unwrap_or_default();
                let held = String::from_utf8_lossy(&bytes).into_owned();
                assert!(!bytes.is_empty() && needles.iter().all(|needle| !held.contains(needle)), "{table}.{column}");
            }
        }
    }
    for row in sql("SELECT answer FROM acts").all(&mut read).await.unwrap() {
        assert!(needles.iter().all(|needle| !row.text("answer").unwrap().contains(needle)));
    }
}

fn statement(table: &str) -> &'static str {
    match table {
        "follow_up_links" => "SELECT * FROM follow_up_links",
        "follow_up_answers" => "SELECT * FROM follow_up_answers",
        "workshop_closing_words" => "SELECT * FROM workshop_closing_words",
        _ => "SELECT * FROM workshop_actions",
    }
}

#[tokio::test]
async fn the_check_opens_every_seal() {
    let scene = scene().await;
    busy(&scene).await;
    let world = &scene.world;
    let report = redthread_storage::check::check(&world.store, redthread_storage::check::SEALED, |_| {}).await.unwrap();
    assert!(report.faults.is_empty() && report.sealed > 4, "{report:?}");
}
