//! Recording: several lines in one act, refusals that name their field, and who may.

use redthread_consent::actions;
use redthread_consent::model::Recording;
use redthread_core::consent::{Audience, ConditionKind, ConsentState, Evidence, Material, Move};
use redthread_core::people::{Capacity, Side, Standpoint};
use redthread_storage::consents::{self, NewCondition};
use redthread_storage::{Deed, Error};
use redthread_testkit::Cast;

use crate::scene::{WORDS, lines, nowhere, postings, record, refused_beside, round, somebody, yes};

const TEAM: (Audience, Material) = (Audience::Team, Material::Retold);
const BOOK: (Audience, Material) = (Audience::Book, Material::Quote);

#[tokio::test]
async fn several_lines_are_one_act_and_a_repeated_act_answers_the_same() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let (inside, deed) = (world.inside(Cast::Irit).await, world.deed(Cast::Irit));
    let recording = yes(&world, tamar, &[TEAM, BOOK]);
    let before = world.store.head().await.unwrap().0;
    for _ in 0..2 {
        assert_eq!(actions::record_steps(&world.store, &deed, &inside, &recording).await.unwrap(), 2);
    }
    assert_eq!(world.store.head().await.unwrap().0, before + 3, "one event for the person, one for each line");
    let lines = lines(&world, tamar).await;
    assert_eq!(lines.len(), 2);
    assert!(lines.iter().all(|line| line.steps.len() == 1 && line.state(world.store.now()) == ConsentState::Given));
    let other = Deed { digest: [9; 32], ..deed };
    let again = actions::record_steps(&world.store, &other, &inside, &recording).await;
    assert!(matches!(again, Err(Error::Conflict)), "the same id with another content");
}

#[tokio::test]
async fn one_bad_line_records_none_of_them_and_is_named() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    record(&world, &Recording { what: Move::Refuse, ..yes(&world, tamar, &[BOOK]) }).await.unwrap();
    let error = record(&world, &yes(&world, tamar, &[TEAM, BOOK])).await.unwrap_err();
    assert!(refused_beside(&error, "consent.cooling", "line-book-quote"), "{error}");
    assert_eq!(lines(&world, tamar).await.len(), 1, "nothing was recorded for the team either");
    record(&world, &Recording { brought_up: true, ..yes(&world, tamar, &[TEAM, BOOK]) }).await.unwrap();
    assert!(lines(&world, tamar).await.iter().all(|line| line.is_open(world.store.now())));
}

#[tokio::test]
async fn a_year_later_they_may_be_asked_again() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    record(&world, &Recording { what: Move::Refuse, ..yes(&world, tamar, &[BOOK]) }).await.unwrap();
    let ask = Recording { what: Move::Ask, ..yes(&world, tamar, &[BOOK]) };
    world.at("2027-11-20T08:00:00Z");
    assert!(record(&world, &ask).await.unwrap_err().is_refused("consent.cooling"));
    world.at("2027-11-22T08:00:00Z");
    assert!(record(&world, &ask).await.is_ok());
}

#[tokio::test]
async fn only_those_who_may_record_do_and_others_learn_nothing() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let recording = yes(&world, tamar, &[TEAM]);
    for who in [Cast::Ruth, Cast::Amal, Cast::Noa, Cast::Meir] {
        let inside = world.inside(who).await;
        let deed = world.deed(who);
        let recorded = actions::record_steps(&world.store, &deed, &inside, &recording).await;
        assert!(matches!(recorded, Err(Error::NotFound)), "{who:?}");
        assert!(matches!(actions::suspend(&world.store, &deed, &inside, tamar).await, Err(Error::NotFound)), "{who:?}");
    }
    let stranger = Recording { person: nowhere(), ..recording };
    assert!(matches!(record(&world, &stranger).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_teller_of_the_same_story_who_asks_is_warned_of() {
    let world = round().await;
    let (tamar, dvora) =
        (world.teller("תמר", Standpoint::Client).await, world.teller("דבורה", Standpoint::Worker).await);
    let story = world.story("הדלת").await;
    world.account(story, tamar, Side::Client, WORDS).await;
    world.account(story, dvora, Side::Professional, WORDS).await;
    let recording = Recording { asked_by: Some(dvora), ..yes(&world, tamar, &[TEAM]) };
    let error = record(&world, &recording).await.unwrap_err();
    assert!(refused_beside(&error, "consent.asker_decides", "asked_by"), "{error}");
    assert!(record(&world, &Recording { despite: true, ..recording }).await.is_ok());
}

#[tokio::test]
async fn whoever_put_stories_forward_is_warned_of_too() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let redthread_storage::Begun::Act(act) =
        world.store.begin(&world.deed(Cast::Amal), "nomination.made", Some(world.project)).await.unwrap()
    else {
        panic!("a fresh act")
    };
    act.done(nowhere::<redthread_core::ids::NominationId>(), ()).await.unwrap();
    let by = |who| Recording { asked_by: Some(world.person(who)), ..yes(&world, tamar, &[TEAM]) };
    assert!(record(&world, &by(Cast::Amal)).await.unwrap_err().is_refused("consent.asker_decides"));
    assert!(record(&world, &by(Cast::Dana)).await.is_ok());
}

#[tokio::test]
async fn the_guarded_need_their_guardian_and_the_dead_stay_as_they_were() {
    let world = round().await;
    let child = somebody(&world, "ילדה", Capacity::Minor).await;
    let error = record(&world, &yes(&world, child, &[TEAM])).await.unwrap_err();
    assert!(refused_beside(&error, "consent.needs_guardian", "evidence"), "{error}");
    let guarded = Recording { evidence: Some(Evidence::Guardian), ..yes(&world, child, &[TEAM]) };
    assert!(record(&world, &guarded).await.is_ok());
    let gone = somebody(&world, "סבא", Capacity::Deceased).await;
    assert!(record(&world, &yes(&world, gone, &[TEAM])).await.unwrap_err().is_refused("consent.deceased"));
}

#[tokio::test]
async fn a_condition_keeps_it_shut_until_a_steward_marks_it_met() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let story = world.story("הדלת").await;
    let (_, document) = world.account(story, tamar, Side::Client, WORDS).await;
    let condition =
        NewCondition {
            kind: ConditionKind::Generalise, not_before: None, words: "שכונה ד', רח' הנשר 3".to_owned()
        };
    record(&world, &Recording { conditions: vec![condition], ..yes(&world, tamar, &[TEAM]) }).await.unwrap();
    assert!(!lines(&world, tamar).await[0].is_open(world.store.now()));
    assert_eq!(postings(&world, document).await, 0);

    let mut read = world.store.read().await.unwrap();
    let kept = consents::list_conditions(&mut read, world.project, tamar).await.unwrap();
    drop(read);
    let inside = world.inside(Cast::Irit).await;
    let other = world.teller("דבורה", Standpoint::Worker).await;
    let of_other = actions::meet_condition(&world.store, &world.deed(Cast::Irit), &inside, other, kept[0].id).await;
    assert!(matches!(of_other, Err(Error::NotFound)));
    actions::meet_condition(&world.store, &world.deed(Cast::Irit), &inside, tamar, kept[0].id).await.unwrap();
    assert!(lines(&world, tamar).await[0].is_open(world.store.now()));
    assert!(postings(&world, document).await > 0, "found from the moment it may be read");
}

#[tokio::test]
async fn a_day_is_kept_as_said_and_today_holds_at_once() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let day = |text: &str| Some(text.parse().unwrap());
    let mut recording = Recording { day: day("2026-11-21T12:00:00Z"), ..yes(&world, tamar, &[TEAM]) };
    record(&world, &recording).await.unwrap();
    assert!(lines(&world, tamar).await[0].is_open(world.store.now()), "noon of today is not waited for");
    recording.cells = vec![BOOK];
    recording.day = day("2026-11-02T12:00:00Z");
    recording.until = day("2026-11-30T12:00:00Z");
    record(&world, &recording).await.unwrap();
    world.at("2026-11-30T12:00:00Z");
    let lines = lines(&world, tamar).await;
    let book = lines.iter().find(|line| line.audience == Audience::Book).unwrap();
    assert_eq!(book.steps[0].at, "2026-11-02T12:00:00Z".parse().unwrap());
    assert_eq!(book.state(world.store.now()), ConsentState::Expired, "no job was needed");
}

#[tokio::test]
async fn a_no_to_one_study_day_stands_beside_a_yes_to_all_of_them() {
    use redthread_core::gate::{Gate, Purpose};
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let cell = (Audience::StudyDay, Material::Quote);
    let day = redthread_core::ids::Uuid::from_u128(7);
    record(&world, &yes(&world, tamar, &[cell])).await.unwrap();
    record(&world, &Recording { what: Move::Refuse, occasion: Some(day), ..yes(&world, tamar, &[cell]) })
        .await
        .unwrap();
    let mut read = world.store.read().await.unwrap();
    let consents = consents::load_consents(&mut read, world.project, None).await.unwrap();
    for (occasion, open) in [(None, true), (Some(day), false)] {
        let gate = Gate::new(&consents, Purpose { audience: Audience::StudyDay, occasion }, world.store.now());
        assert_eq!(gate.barred(&[tamar], Material::Quote).is_empty(), open, "{occasion:?}");
    }
}
