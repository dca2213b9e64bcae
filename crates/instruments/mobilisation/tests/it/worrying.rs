use redthread_core::ids::ActId;
use redthread_core::people::Standpoint;
use redthread_core::workshop::WorryState;
use redthread_mobilisation::actions::{meet_worry, raise_worry, take_back_worry};
use redthread_storage::workshop::{NewWorry, NewWorryStep, list_worries, load_worry};
use redthread_storage::{Deed, Error};
use redthread_testkit::{Cast, World};

use crate::{at, day, standing, workshop, worry};

const USED: &str = "רק ינצלו אותנו, אמר הבָּחוּר מהקומה ה-3, ובסוף שוב עו\"ס תחליט 🙄";

fn step(words: &str, met: bool, on: &str) -> NewWorryStep {
    NewWorryStep { words: words.to_owned(), met, meeting: None, done_at: day(on) }
}

async fn raise(world: &World, new: NewWorry) -> redthread_core::ids::WorryId {
    let inside = world.inside(Cast::Irit).await;
    raise_worry(&world.store, &world.deed(Cast::Irit), &inside, new).await.unwrap()
}

#[tokio::test]
async fn a_worry_stays_open_until_somebody_writes_how_it_was_met_and_can_open_again() {
    let world = workshop().await;
    let inside = world.inside(Cast::Irit).await;
    let id = raise(&world, worry(Standpoint::Client, USED)).await;
    let state = async || load_worry(&mut world.store.read().await.unwrap(), world.project, id).await.unwrap().state();
    assert_eq!(state().await, WorryState::Open);
    let steps = [("Vi pratade", false, "2026-11-12"), ("Vi betalar", true, "2026-11-14"), ("Nej", false, "2026-11-15")];
    let states = [WorryState::UnderWay, WorryState::Met, WorryState::UnderWay];
    for ((words, met, on), expected) in steps.into_iter().zip(states) {
        meet_worry(&world.store, &world.deed(Cast::Irit), &inside, (id, step(words, met, on))).await.unwrap();
        assert_eq!(state().await, expected, "{words}");
    }
    let late = meet_worry(&world.store, &world.deed(Cast::Irit), &inside, (id, step("x", true, "2026-11-01"))).await;
    assert!(late.unwrap_err().is_refused("mobilisation.before_worry"));
    let ahead = meet_worry(&world.store, &world.deed(Cast::Irit), &inside, (id, step("x", true, "2026-12-01"))).await;
    assert!(ahead.unwrap_err().is_refused("mobilisation.day_ahead"));
    assert!(standing(&world).await.line.contains("1 open worry"));
}

#[tokio::test]
async fn who_said_a_worry_is_kept_nowhere() {
    let world = workshop().await;
    raise(&world, worry(Standpoint::Worker, USED)).await;
    let row =
        redthread_storage::sql("SELECT * FROM workshop_worries").one(&mut world.store.read().await.unwrap()).await;
    let row = row.unwrap();
    assert!(row.uuid("person").is_err() && row.uuid("raised_by").is_err(), "there is no such column");
    assert!(!row.bytes("sealed").unwrap().windows(4).any(|four| four == "ינצ".as_bytes()), "its words are sealed");
}

#[tokio::test]
async fn a_worry_that_is_taken_back_is_gone_for_good_and_still_counted() {
    let world = workshop().await;
    let inside = world.inside(Cast::Irit).await;
    let id = raise(&world, worry(Standpoint::Client, USED)).await;
    meet_worry(&world.store, &world.deed(Cast::Irit), &inside, (id, step("הבטחנו תשלום", true, "2026-11-12")))
        .await
        .unwrap();
    take_back_worry(&world.store, &world.deed(Cast::Irit), &inside, id).await.unwrap();
    let left = list_worries(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
    assert_eq!((left.len(), left[0].words.clone(), left[0].steps[0].words.clone()), (1, None, None));
    let again = meet_worry(&world.store, &world.deed(Cast::Irit), &inside, (id, step("x", true, "2026-11-13"))).await;
    assert!(matches!(again, Err(Error::NotFound)));
    let mut irit = world.client(Cast::Irit).await;
    for page in ["", "/worries", &format!("/worries/{id}")] {
        let page = irit.get(&at(&world, page)).await;
        assert!(page.status.is_success() && !page.has("ינצלו") && !page.has("הבטחנו"));
    }
}

#[tokio::test]
async fn only_those_who_prepare_write_worries_and_only_known_sides_have_them() {
    let world = workshop().await;
    let inside = world.inside(Cast::Irit).await;
    let foreign = raise_worry(&world.store, &world.deed(Cast::Irit), &inside, worry(Standpoint::Developer, "x")).await;
    assert!(foreign.unwrap_err().is_refused("form.unknown_choice"));
    let meeting = NewWorry { meeting: Some(world.store.new_id().unwrap()), ..worry(Standpoint::Client, "x") };
    let unknown = raise_worry(&world.store, &world.deed(Cast::Irit), &inside, meeting).await;
    assert!(unknown.unwrap_err().is_refused("form.unknown_choice"));
    for who in Cast::ALL {
        let Ok(()) = may_enter(&world, who).await else { continue };
        let inside = world.inside(who).await;
        let may = inside.require_any(redthread_mobilisation::actions::WRITES).is_ok();
        let done = raise_worry(&world.store, &world.deed(who), &inside, worry(Standpoint::Client, "x")).await;
        assert_eq!(done.is_ok(), may, "{who:?}");
    }
}

/// Whether somebody has a role here at all.
async fn may_enter(world: &World, who: Cast) -> Result<(), Error> {
    let viewer = world.viewer(who).await;
    let mut read = world.store.read().await.unwrap();
    redthread_storage::enter(&world.store, &mut read, &viewer, world.project).await.map(drop)
}

#[tokio::test]
async fn the_same_act_twice_raises_one_worry() {
    let world = workshop().await;
    let inside = world.inside(Cast::Irit).await;
    let act: ActId = world.store.new_id().unwrap();
    let deed = Deed { who: Some(world.users[&Cast::Irit]), act, digest: [3; 32] };
    let first = raise_worry(&world.store, &deed, &inside, worry(Standpoint::Client, USED)).await.unwrap();
    let second = raise_worry(&world.store, &deed, &inside, worry(Standpoint::Client, USED)).await.unwrap();
    assert_eq!(first, second);
    assert_eq!(list_worries(&mut world.store.read().await.unwrap(), world.project).await.unwrap().len(), 1);
}

#[tokio::test]
async fn nothing_typed_is_lost_when_a_worry_is_refused() {
    let world = workshop().await;
    let mut irit = world.client(Cast::Irit).await;
    let fields = [("standpoint", ""), ("words", USED), ("on", "2027-01-01")];
    let page = irit.post(&at(&world, "/worries/new"), &fields).await;
    assert_eq!(page.status, 422);
    assert!(page.has("ינצלו") && page.has("standpoint-error") && page.has("2027-01-01"));
    let fields = [("standpoint", "client"), ("words", USED), ("on", "2026-11-20"), ("may_be_told", "1")];
    let page = irit.post(&at(&world, "/worries/new"), &fields).await;
    assert!(page.status.is_redirection(), "{}", page.text());
    let worries = list_worries(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
    assert!(worries[0].may_be_told && worries[0].words.as_deref() == Some(USED));
    let list = irit.json(&at(&world, "/worries")).await;
    assert_eq!(list["worries"][0]["state"], "open");
    assert!(list["unheard"].as_array().unwrap().len() >= 3, "who was not asked is named");
}
