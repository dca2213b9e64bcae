//! Who wrote an anonymous concern is stored nowhere, and cannot be found out by laying rows beside each other.

use redthread_concerns::actions::raise;
use redthread_concerns::model::By;
use redthread_core::ids::{Id as _, UserId, Uuid};
use redthread_storage::{NOBODY, Row, sql};
use redthread_testkit::{Cast, World};

use super::{LIST, WORDS, all, meeting, named, put_up, said};

async fn rows(world: &World, text: &'static str) -> Vec<Row> {
    sql(text).id(world.project).all(&mut world.store.read().await.unwrap()).await.unwrap()
}

#[tokio::test]
async fn the_event_and_the_act_are_by_nobody_and_about_no_row() {
    let world = World::lines(LIST).await;
    let meeting = meeting(&world).await;
    let mut new = said(WORDS, By::Nobody);
    new.meeting = Some(meeting);
    put_up(&world, Cast::Dana, &new).await;
    let id = all(&world).await[0].id;
    let events =
        rows(&world, "SELECT who, subject, verb FROM events WHERE project = $1 AND verb = 'concern.raised'").await;
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].uuid("who").unwrap(), NOBODY);
    assert_eq!(events[0].uuid("subject").unwrap(), meeting.uuid(), "never the concern: its event has an hour");
    let acts = rows(&world, "SELECT who, answer FROM acts a WHERE verb = 'concern.raised' AND EXISTS (SELECT 1 FROM projects WHERE id = $1)").await;
    assert_eq!(acts[0].uuid("who").unwrap(), NOBODY);
    assert!(!acts[0].text("answer").unwrap().contains(&id.to_string()));
}

#[tokio::test]
async fn no_column_of_the_row_names_a_user_or_an_hour() {
    let world = World::lines(LIST).await;
    put_up(&world, Cast::Dana, &said(WORDS, By::Nobody)).await;
    let row = &rows(&world, "SELECT * FROM red_concerns WHERE project = $1 AND state = 'shown'").await[0];
    for column in ["person", "domain", "meeting", "joined_to"] {
        assert_eq!(row.maybe_uuid(column).unwrap(), None, "{column}");
    }
    assert_eq!(row.maybe_text("standpoint").unwrap(), None);
    assert_eq!(row.int("on_day").unwrap(), 20_778, "a day, and nothing finer");
    let users: Vec<UserId> = world.users.values().copied().collect();
    for column in ["id", "key_id", "project"] {
        assert!(users.iter().all(|user| user.uuid() != row.uuid(column).unwrap()), "{column}");
    }
}

#[tokio::test]
async fn every_concern_has_a_key_of_its_own() {
    let world = World::lines(LIST).await;
    for n in 0..3 {
        put_up(&world, Cast::Dana, &said(&format!("{WORDS} {n}"), By::Nobody)).await;
    }
    let keys = rows(&world, "SELECT DISTINCT k.id FROM keys k JOIN red_concerns c ON c.key_id = k.id AND k.owner = c.id WHERE c.project = $1 AND c.state = 'shown'").await;
    assert_eq!(keys.len(), 3);
}

/// Twelve concerns are raised one after another. Whoever holds the tables and knows in which order people were signed in
/// sorts the rows by everything that could bear an order, and must not find the order in which they were raised.
#[tokio::test]
async fn the_order_of_rows_and_keys_says_nothing_about_the_order_of_raising() {
    let world = World::lines(LIST).await;
    let raised: Vec<String> = (10..30).map(|n| format!("חשש {n}")).collect();
    for (n, words) in raised.iter().enumerate() {
        world.at(&format!("2026-11-21T09:{:02}:00Z", n + 10));
        put_up(&world, if n % 2 == 0 { Cast::Dana } else { Cast::Amal }, &said(words, By::Nobody)).await;
    }
    for order in ["c.id", "c.key_id", "k.made_at, k.id"] {
        let sorted = format!(
            "SELECT c.id FROM red_concerns c JOIN keys k ON k.id = c.key_id WHERE c.project = $1 AND c.state = 'shown' ORDER BY {order}"
        );
        let found = words_in_order(&world, sorted).await;
        assert_eq!(found.len(), raised.len());
        let in_step = found.windows(2).filter(|pair| pair[0] < pair[1]).count();
        assert!(in_step < raised.len() - 1, "sorted by {order} the rows stand in the order of raising");
    }
    // The keys were all made in batches: far fewer moments than concerns.
    let moments = rows(
        &world,
        "SELECT DISTINCT k.made_at FROM keys k JOIN red_concerns c ON c.key_id = k.id WHERE c.project = $1",
    )
    .await;
    assert!(moments.len() <= 3, "{} moments for {} concerns", moments.len(), raised.len());
}

async fn words_in_order(world: &World, text: String) -> Vec<String> {
    let concerns = all(world).await;
    let text: &'static str = text.leak();
    let of = |id: Uuid| concerns.iter().find(|concern| concern.id.uuid() == id).unwrap().said.clone().unwrap().words;
    rows(world, text).await.iter().map(|row| of(row.uuid("id").unwrap())).collect()
}

#[tokio::test]
async fn a_repeated_act_is_known_without_its_author() {
    let world = World::lines(LIST).await;
    let (deed, inside) = (world.deed(Cast::Dana), world.inside(Cast::Dana).await);
    for _ in 0..2 {
        raise(&world.store, &deed, &inside, &said(WORDS, By::Nobody)).await.unwrap();
    }
    assert_eq!(all(&world).await.len(), 1);
    let other = redthread_storage::Deed { digest: [1; 32], ..deed };
    let conflict = raise(&world.store, &other, &inside, &said("אחר", By::Nobody)).await;
    assert!(matches!(conflict, Err(redthread_storage::Error::Conflict)));
}

#[tokio::test]
async fn whoever_wants_to_be_known_is_and_can_be_exported_and_erased() {
    let world = World::lines(LIST).await;
    let dana = world.person(Cast::Dana);
    put_up(&world, Cast::Dana, &said(WORDS, By::Person(dana))).await;
    put_up(&world, Cast::Dana, &said("של אף אחד", By::Nobody)).await;
    let id = named(&world, WORDS).await;
    let events =
        rows(&world, "SELECT who FROM events WHERE project = $1 AND verb = 'concern.raised' ORDER BY seq").await;
    assert_eq!(events[0].uuid("who").unwrap(), world.users[&Cast::Dana].uuid());
    assert_eq!(events[1].uuid("who").unwrap(), NOBODY);

    let personal = redthread_concerns::INSTRUMENT.personal_data;
    let inside = world.inside(Cast::Ruth).await;
    let export = (personal.export)(&mut world.store.read().await.unwrap(), &inside, dana).await.unwrap();
    assert_eq!(export["concerns"].as_array().unwrap().len(), 1, "what nobody said is nobody's");
    assert_eq!(export["concerns"][0]["words"], WORDS);

    let mut act = world.act("test.erased").await;
    (personal.erase)(&mut act, dana).await.unwrap();
    act.done(dana, ()).await.unwrap();
    let erased = all(&world).await.into_iter().find(|concern| concern.id == id).unwrap();
    assert_eq!((erased.said, erased.person), (None, None));
    let page = world.client(Cast::Irit).await.get(&format!("/p/{}/concerns", world.project)).await;
    assert!(!page.has("WhatsApp 🙂") && page.has("של אף אחד"));
}
