//! Rounds by name: nothing is agreed that was not, and what was said against it stays.

use redthread_core::redline::Stance;
use redthread_redlines::rounds::take_stance;
use redthread_redlines::{INSTRUMENT, rounds};
use redthread_storage::people::erase_person;
use redthread_storage::redlines::{Said, Terms};
use redthread_testkit::{Cast, World};

use super::{WORDING, answer, last, measured, put, world};

async fn close(world: &World, round: &str) {
    assert_eq!(world.client(Cast::Irit).await.post(&format!("{round}/close"), &[]).await.status, 303);
}

async fn state_of(world: &World, line: impl std::fmt::Display) -> String {
    let page = world.client(Cast::Irit).await.json(&format!("/p/{}/lines/{line}", world.project)).await;
    page["agreement"]["state"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn an_objection_has_a_reason_and_stays_beside_the_line() {
    let (world, line) = world().await;
    assert_eq!(state_of(&world, line).await, "never_put");
    let round = put(&world, line, "yes").await;
    assert_eq!(state_of(&world, line).await, "open");
    for who in [Cast::Ruth, Cast::Irit, Cast::Amal, Cast::Noa] {
        assert_eq!(answer(&mut world.client(who).await, &round, "agree", "").await, 303, "{who:?}");
    }
    let mut dana = world.client(Cast::Dana).await;
    assert_eq!(answer(&mut dana, &round, "object", " ").await, 422);
    assert_eq!(answer(&mut dana, &round, "object", "ספירה בלי שעות היא ספירה ריקה").await, 303);
    let during = dana.json(&round).await;
    assert_eq!((&during["asked"], &during["answered"], &during["outcome"]), (&6.into(), &5.into(), &"open".into()));
    close(&world, &round).await;
    let after = dana.json(&round).await;
    assert_eq!((&after["outcome"], &after["counts"]["agree"]), (&"agreed_over_objections".into(), &4.into()));
    assert_eq!(answer(&mut dana, &round, "agree", "").await, 422, "a closed round takes nothing");
    let page = dana.json(&format!("/p/{}/lines/{line}", world.project)).await;
    assert_eq!(page["objections"][0]["reason"], "ספירה בלי שעות היא ספירה ריקה");
    assert_eq!(page["objections"][0]["who"], "Dana");
}

#[tokio::test]
async fn one_stance_a_person_changeable_while_it_is_open() {
    let (world, line) = world().await;
    let round = put(&world, line, "yes").await;
    let mut amal = world.client(Cast::Amal).await;
    assert_eq!(answer(&mut amal, &round, "object", "לא ככה").await, 303);
    assert_eq!(answer(&mut amal, &round, "live_with", "").await, 303);
    let page = amal.json(&round).await;
    assert_eq!(
        (&page["counts"]["object"], &page["counts"]["live_with"], &page["answered"]),
        (&0.into(), &1.into(), &1.into())
    );
    assert_eq!(answer(&mut world.client(Cast::Meir).await, &round, "agree", "").await, 404, "an editor takes no part");
}

#[tokio::test]
async fn silence_is_no_yes_and_who_comes_later_was_not_asked() {
    let (world, line) = world().await;
    let round = put(&world, line, "yes").await;
    for who in [Cast::Dana, Cast::Amal] {
        answer(&mut world.client(who).await, &round, "agree", "").await;
    }
    let mut act = world.act("test.role").await;
    redthread_storage::people::give_role(&mut act, world.project, world.person(Cast::Meir), "member").await.unwrap();
    act.done(world.project, ()).await.unwrap();
    assert_eq!(answer(&mut world.client(Cast::Meir).await, &round, "agree", "").await, 422);
    close(&world, &round).await;
    assert_eq!(state_of(&world, line).await, "no_quorum");
    let twice = world.client(Cast::Irit).await.post(&format!("{round}/close"), &[]).await;
    assert_eq!(twice.status, 422);
}

#[tokio::test]
async fn other_words_are_not_agreed_until_they_are_put() {
    let (world, line) = world().await;
    let round = put(&world, line, "yes").await;
    for who in [Cast::Dana, Cast::Amal, Cast::Shir] {
        answer(&mut world.client(who).await, &round, "agree", "").await;
    }
    close(&world, &round).await;
    assert_eq!(state_of(&world, line).await, "agreed");
    let (mut irit, path) = (world.client(Cast::Irit).await, format!("/p/{}/lines/{line}/edit", world.project));
    let heading = [("wording", WORDING), ("heading", "מידע"), ("version", "1")];
    assert_eq!(irit.post(&path, &heading).await.status, 303);
    assert_eq!(state_of(&world, line).await, "agreed", "a heading is no wording");
    assert_eq!(irit.post(&path, &[("wording", "מילים אחרות"), ("version", "2")]).await.status, 303);
    assert_eq!(state_of(&world, line).await, "other_words");
    assert!(irit.get(&round).await.has("מילים אחרות"), "the round says what the words are now");
    let again = put(&world, line, "yes").await;
    assert_ne!(again, round);
    assert_eq!(irit.post(&format!("/p/{}/lines/{line}/round", world.project), &[]).await.status, 422, "one at a time");
}

#[tokio::test]
async fn a_new_version_of_a_threshold_needs_its_own_round() {
    let (world, line) = world().await;
    let indicator = format!("/p/{}/indicators/{}", world.project, measured(&world, line).await);
    let mut irit = world.client(Cast::Irit).await;
    let put = irit.post(&format!("{indicator}/round"), &[("by_name", "yes")]).await;
    let round = format!("/p/{}/rounds/{}", world.project, last(&put.location));
    assert!(irit.get(&round).await.has("לפחות אחת לכל 80 משקי בית"), "put in the language of the project");
    for who in [Cast::Dana, Cast::Amal, Cast::Shir] {
        answer(&mut world.client(who).await, &round, "live_with", "").await;
    }
    close(&world, &round).await;
    let fields = [("direction", "stay_below"), ("red", "75"), ("from", "2026-01-01"), ("reason", "עומס")];
    assert_eq!(irit.post(&format!("{indicator}/threshold"), &fields).await.status, 303);
    let page = irit.json(&indicator).await;
    let states = [&page["thresholds"][0]["agreement"]["state"], &page["thresholds"][1]["agreement"]["state"]];
    assert_eq!(states, ["other_words", "agreed"]);
}

#[tokio::test]
async fn whoever_leads_writes_down_the_room_and_it_shows_who_wrote() {
    let (world, line) = world().await;
    let round = put(&world, line, "yes").await;
    let (mut irit, noa) = (world.client(Cast::Irit).await, world.person(Cast::Noa).to_string());
    let bare = irit.post(&format!("{round}/room"), &[("person", &noa), ("stance", "object")]).await;
    assert!(bare.status == 422 && bare.has("reason-error"));
    assert_eq!(irit.post(&format!("{round}/room"), &[("person", &noa), ("stance", "agree")]).await.status, 303);
    let page = irit.json(&round).await;
    let row = page["people"].as_array().unwrap().iter().find(|row| row["who"] == "Noa").unwrap();
    assert_eq!((&row["stance"], &row["entered_by"]), (&"agree".into(), &"Irit".into()));
    let shir =
        world.client(Cast::Shir).await.post(&format!("{round}/room"), &[("person", &noa), ("stance", "agree")]).await;
    assert_eq!(shir.status, 404);
}

#[tokio::test]
async fn the_group_changes_its_terms_and_open_rounds_keep_theirs() {
    let (world, line) = world().await;
    let round = put(&world, line, "yes").await;
    let (mut irit, path) = (world.client(Cast::Irit).await, format!("/p/{}/lines/terms", world.project));
    assert_eq!(irit.post(&path, &[("rule", "majority"), ("quorum", "0"), ("by_name", "no")]).await.status, 422);
    assert_eq!(irit.post(&path, &[("rule", "no-objection"), ("quorum", "75"), ("by_name", "no")]).await.status, 303);
    let inside = world.inside(Cast::Irit).await;
    let terms = Terms::of(&inside.project, inside.method().unwrap());
    assert_eq!((terms.rule.code(), terms.quorum, terms.by_name), ("no-objection", 0.75, false));
    let page = irit.json(&round).await;
    assert_eq!((&page["rule"], &page["quorum_percent"]), (&"two-thirds".into(), &50.into()));
}

#[tokio::test]
async fn what_somebody_said_by_name_leaves_with_them_and_is_erased_with_them() {
    let (world, line) = world().await;
    let round = put(&world, line, "yes").await;
    answer(&mut world.client(Cast::Dana).await, &round, "object", "מחט בערימת שחת").await;
    let inside = world.inside(Cast::Irit).await;
    let mut read = world.store.read().await.unwrap();
    let copy = (INSTRUMENT.personal_data.export)(&mut read, &inside, world.person(Cast::Dana)).await.unwrap();
    assert_eq!(
        (&copy["stances"][0]["reason"], &copy["stances"][0]["about"]),
        (&"מחט בערימת שחת".into(), &WORDING.into())
    );
    drop(read);
    let mut act = world.act("test.erased").await;
    (INSTRUMENT.personal_data.erase)(&mut act, world.person(Cast::Dana)).await.unwrap();
    erase_person(&mut act, world.person(Cast::Dana)).await.unwrap();
    act.done(world.project, ()).await.unwrap();
    close(&world, &round).await;
    let mut irit = world.client(Cast::Irit).await;
    let page = irit.get(&format!("/p/{}/lines/{line}", world.project)).await;
    assert!(!page.has("מחט בערימת שחת") && !page.has("Dana"));
    assert_eq!(irit.json(&round).await["counts"]["object"], 1, "the bare stance stays in its count");
}

#[tokio::test]
async fn the_same_act_twice_is_one_answer() {
    let (world, line) = world().await;
    let round = put(&world, line, "yes").await.rsplit('/').next().unwrap().parse().unwrap();
    let (deed, dana) = (world.deed(Cast::Dana), world.inside(Cast::Dana).await);
    let said = Said { stance: Stance::Agree, reason: String::new() };
    take_stance(&world.store, &deed, &dana, round, &said).await.unwrap();
    rounds::close(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await, round).await.unwrap();
    assert!(take_stance(&world.store, &deed, &dana, round, &said).await.is_ok(), "the answer was lost on its way");
}

#[tokio::test]
async fn the_project_page_says_what_waits_for_whom() {
    let (world, line) = world().await;
    let stage = |id: &str| <redthread_core::kit::StageId as redthread_core::kit::Id>::parse(id).unwrap();
    let words = world.app.dictionary.words(redthread_core::language::Lang::En);
    let standing = async |who: Cast, of: &str| {
        let (inside, stage) = (world.inside(who).await, stage(of));
        let mut read = world.store.read().await.unwrap();
        (INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap()
    };
    assert_eq!(standing(Cast::Irit, "thresholds").await.line, "One line has no threshold");
    measured(&world, line).await;
    assert_eq!(standing(Cast::Irit, "thresholds").await.line, "Every line has a threshold");
    let round = put(&world, line, "no").await;
    let dana = standing(Cast::Dana, "lines").await;
    assert_eq!((dana.line.as_str(), dana.next.unwrap().path), ("One line, one put to the group", round.clone()));
    answer(&mut world.client(Cast::Dana).await, &round, "agree", "").await;
    assert_eq!(standing(Cast::Dana, "lines").await.next, None);
    assert!(standing(Cast::Amal, "lines").await.next.is_some());
}
