use redthread_core::ids::Id as _;
use redthread_readings::INSTRUMENT;
use redthread_storage::Error;
use redthread_storage::check::{SEALED, check};
use redthread_storage::redlines::{insert_threshold, list_crossing_standings, load_crossing, load_indicator};
use redthread_testkit::Cast;

use crate::scene::town;

#[tokio::test]
async fn only_a_crossed_reading_that_stands_is_declared() {
    let town = town().await;
    let clear = town.record(town.found(0, 0, "2026-11-20")).await.unwrap();
    assert!(town.declare(clear).await.unwrap_err().is_refused("readings.not_crossed"));
    let at = town.record(town.found(1, 60, "2026-11-20")).await.unwrap();
    assert!(town.declare(at).await.unwrap_err().is_refused("readings.not_crossed"), "at the line is not beyond it");
    let words = town.record(town.found(2, 2, "2026-11-20")).await.unwrap();
    assert!(town.declare(words).await.is_ok(), "the group's own words cross a line too");
    let mut noa = town.world.client(Cast::Noa).await;
    assert_eq!(noa.get(&town.path(&format!("/crossings/new?reading={words}"))).await.status, 404);
}

#[tokio::test]
async fn a_line_that_moved_past_a_reading_can_be_declared() {
    let town = town().await;
    let share = town.record(town.found(1, 70, "2026-11-10")).await.unwrap();
    assert!(town.declare(share).await.is_err());
    let mut act = town.world.act("test.moved").await;
    let indicator = load_indicator(&mut act, town.world.project, town.indicators[1]).await.unwrap();
    let moved = redthread_core::redline::Threshold {
        direction: redthread_core::redline::Direction::StayAbove,
        red: redthread_core::redline::Amount::whole(75),
        early: None,
        from: "2026-11-15".parse().unwrap(),
    };
    insert_threshold(&mut act, &indicator, &moved, "הקבוצה דרשה יותר").await.unwrap();
    act.done(share, ()).await.unwrap();
    assert!(town.declare(share).await.is_ok());
}

#[tokio::test]
async fn a_crossing_waits_is_overdue_is_answered_and_ends_by_a_person() {
    let town = town().await;
    let reading = town.record(town.found(0, 3, "2026-11-20")).await.unwrap();
    let id = town.declare(reading).await.unwrap();
    let path = town.path(&format!("/crossings/{id}"));
    let mut client = town.world.client(Cast::Amal).await;
    assert_eq!(client.json(&path).await["row"]["state"], "waiting");
    town.world.at("2026-12-20T08:00:00Z");
    let mut client = town.world.client(Cast::Amal).await;
    let page = client.json(&path).await;
    assert_eq!((&page["row"]["state"], &page["row"]["reminder_due"]), (&"overdue".into(), &true.into()));
    assert!(page["reminder"].as_str().unwrap().contains("הרשות להתחדשות עירונית"), "in the project's language");
    assert!(page["mail"].as_str().unwrap().starts_with("mailto:?subject=%D7"));
    client.post(&path, &[("kind", "reminded")]).await;
    assert_eq!(client.json(&path).await["row"]["reminder_due"], false, "for two weeks");
    let silent = client.post(&path, &[("kind", "answered"), ("words", " ")]).await;
    assert_eq!(silent.status, 422, "an answer has words");
    client.post(&path, &[("kind", "answered"), ("words", "נמצאו שתי דירות"), ("at", "2026-12-19")]).await;
    assert_eq!(client.json(&path).await["row"]["state"], "answered");
    town.record(town.found(0, 0, "2026-12-19")).await.unwrap();
    let back = client.get(&path).await;
    assert!(back.has("nobody has closed it"), "a better reading closes nothing");
    let unsaid = client.post(&path, &[("kind", "ended"), ("words", "חזר")]).await;
    assert!(unsaid.status == 422, "how did it end?");
    client.post(&path, &[("kind", "ended"), ("closing", "back"), ("words", "כל המשפחות בדיור")]).await;
    assert_eq!(client.json(&path).await["row"]["state"], "ended");
    let late = client.post(&path, &[("kind", "done"), ("words", "עוד")]).await;
    assert!(late.status == 422 && late.has("Take it up again first"));
    client.post(&path, &[("kind", "reopened"), ("words", "שוב")]).await;
    let page = client.json(&path).await;
    assert_eq!((&page["row"]["state"], page["steps"].as_array().unwrap().len()), (&"overdue".into(), 4));
    let kinds: Vec<_> = page["steps"].as_array().unwrap().iter().map(|step| step["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["reminded", "answered", "ended", "reopened"], "all written down at one moment, in their order");
}

#[tokio::test]
async fn overdue_comes_first_and_days_are_checked() {
    let town = town().await;
    let first = town.record(town.found(0, 3, "2026-11-20")).await.unwrap();
    let early = town.declare(first).await.unwrap();
    let second = town.record(town.found(2, 2, "2026-11-20")).await.unwrap();
    let late = town.declare(second).await.unwrap();
    let mut client = town.world.client(Cast::Dana).await;
    let path = town.path(&format!("/crossings/{early}"));
    let none = client.post(&path, &[("kind", "postponed")]).await;
    assert!(none.status == 422 && none.has("Choose the new day"));
    client.post(&path, &[("kind", "postponed"), ("due", "2027-02-01")]).await;
    town.world.at("2026-12-20T08:00:00Z");
    let mut client = town.world.client(Cast::Dana).await;
    let list = client.json(&town.path("/crossings")).await;
    assert_eq!(list["crossings"][0]["id"], late.to_string());
    let future = client.post(&path, &[("kind", "done"), ("words", "x"), ("at", "2027-01-01")]).await;
    assert_eq!(future.status, 422);
    let before = client.post(&path, &[("kind", "done"), ("words", "x"), ("at", "2026-11-01")]).await;
    assert!(before.status == 422 && before.has("before the crossing was declared"));
}

#[tokio::test]
async fn what_is_said_is_sealed_and_goes_with_the_person_it_was_said_to() {
    let town = town().await;
    let world = &town.world;
    let reading = town.record(town.found(0, 3, "2026-11-20")).await.unwrap();
    let mut client = world.client(Cast::Dana).await;
    let person = world.person(Cast::Meir).to_string();
    let fields = [
        ("reading", reading.to_string()),
        ("addressee", "מאיר מהעירייה".to_owned()),
        ("person", person),
        ("words", "מַחַט של דברים".to_owned()),
        ("due", "2026-12-12".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let declared = client.post(&town.path("/crossings/new"), &fields).await;
    let id: redthread_core::ids::CrossingId =
        declared.location.split('/').next_back().unwrap().split('?').next().unwrap().parse().unwrap();
    client.post(&declared.location, &[("kind", "answered"), ("words", "תשובה של מאיר")]).await;
    let mut read = world.store.read().await.unwrap();
    read.opens(world.project);
    let ruth = world.inside(Cast::Ruth).await;
    let export = (INSTRUMENT.personal_data.export)(&mut read, &ruth, world.person(Cast::Meir));
    let export = export.await.unwrap().to_string();
    assert!(export.contains("מַחַט") && export.contains("תשובה של מאיר"));
    drop(read);
    let columns: Vec<_> = SEALED.iter().chain(INSTRUMENT.personal_data.sealed).copied().collect();
    let report = check(&world.store, &columns, |_| {}).await.unwrap();
    assert_eq!(report.faults, Vec::<String>::new(), "every seal opens");
    let mut act = world.act("test.erased").await;
    (INSTRUMENT.personal_data.erase)(&mut act, world.person(Cast::Meir)).await.unwrap();
    act.done(id, ()).await.unwrap();
    let page = client.get(&town.path(&format!("/crossings/{id}"))).await;
    assert!(!page.has("מַחַט") && !page.has("תשובה של מאיר") && !page.has("מאיר מהעירייה"));
    assert!(page.has("name erased") && page.has("The words were erased"), "a gap is shown");
}

#[tokio::test]
async fn the_board_reads_how_crossings_stand_without_their_words() {
    let town = town().await;
    let reading = town.record(town.found(0, 3, "2026-11-20")).await.unwrap();
    let id = town.declare(reading).await.unwrap();
    let mut read = town.world.store.read().await.unwrap();
    let whole = load_crossing(&mut read, town.world.project, id).await.unwrap();
    for moment in ["2026-11-22T08:00:00Z", "2027-01-01T08:00:00Z"] {
        let now = moment.parse().unwrap();
        let light = list_crossing_standings(&mut read, town.world.project, now).await.unwrap();
        assert_eq!((light[0].id.uuid(), light[0].state), (id.uuid(), whole.standing(now)));
    }
    let other = redthread_core::ids::ProjectId::from_uuid(redthread_storage::NOBODY);
    assert!(matches!(load_crossing(&mut read, other, id).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn what_was_found_and_declared_stays_in_view_when_its_place_and_its_line_have_ended() {
    let town = town().await;
    let reading = town.record(town.found(0, 3, "2026-11-20")).await.unwrap();
    let crossing = town.declare(reading).await.unwrap();
    let mut act = town.world.act("test.ended").await;
    redthread_storage::redlines::end_place(&mut act, town.world.project, town.places[0]).await.unwrap();
    redthread_storage::redlines::end_indicator(&mut act, town.world.project, town.indicators[0]).await.unwrap();
    act.done(town.world.project, ()).await.unwrap();
    let mut client = town.world.client(Cast::Amal).await;
    let list = client.json(&town.path("/crossings")).await;
    assert_eq!(list["crossings"][0]["place"], crate::scene::PLACE);
    assert_eq!(list["crossings"][0]["what"]["line"], "שום משק בית לא נשאר בלי דיור חלופי");
    for page in [format!("/crossings/{crossing}"), format!("/readings/{reading}")] {
        let page = client.get(&town.path(&page)).await;
        assert!(page.status == 200 && page.has(crate::scene::HOMELESS), "{}", page.status);
    }
    let answered = [("kind", "answered"), ("words", "נמצאה דירה")];
    let path = town.path(&format!("/crossings/{crossing}"));
    assert_eq!(client.post(&path, &answered).await.status, 303, "an answer still comes");
    let late = town.record(town.found(0, 1, "2026-11-21")).await;
    assert!(late.is_err(), "nothing is measured there any more");
}
