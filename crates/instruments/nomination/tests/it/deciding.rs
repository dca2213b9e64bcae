//! Marks and decisions.

use jiff::Timestamp;
use redthread_core::ids::{CriterionId, DecisionId, MeetingId, NominationId};
use redthread_nomination::actions::{NewRuling, mark, rule, story_of};
use redthread_nomination::model::{Mark, Verdict};
use redthread_storage::meetings::{self, Decision, Meeting};
use redthread_storage::{Error, stories};
use redthread_testkit::{Cast, World};

use crate::{BEFORE, TITLE, again, begun, nominated, ruled, ruling, shown, started, world};

async fn decision(world: &World) -> DecisionId {
    let mut act = world.act("test.meeting").await;
    let meeting = Meeting {
        id: world.store.new_id::<MeetingId>().unwrap(),
        kind: "selection".to_owned(),
        title: "מפגש בחירה שני".to_owned(),
        held_at: Timestamp::UNIX_EPOCH,
        hours: meetings::Hours::default(),
        place: String::new(),
        people: vec![],
    };
    let meeting = meetings::insert_meeting(&mut act, world.project, &meeting).await.unwrap();
    let decision = Decision {
        id: world.store.new_id().unwrap(),
        meeting,
        question: "אילו סיפורים נכנסים?".to_owned(),
        options: vec![],
        result: "תשעה".to_owned(),
        reason: String::new(),
        dissent: String::new(),
    };
    let id = meetings::insert_decision(&mut act, world.project, &decision).await.unwrap();
    act.done(id, ()).await.unwrap();
    id
}

async fn kinds(world: &World) -> Vec<(CriterionId, String)> {
    let page = world.client(Cast::Irit).await.json(&format!("/p/{}/criteria", world.project)).await;
    let list = page["criteria"].as_array().unwrap();
    list.iter().map(|c| (c["id"].as_str().unwrap().parse().unwrap(), c["kind"].as_str().unwrap().to_owned())).collect()
}

async fn of_kind(world: &World, kind: &str) -> CriterionId {
    kinds(world).await.into_iter().find(|(_, known)| known == kind).unwrap().0
}

async fn marked(
    world: &World,
    who: Cast,
    id: NominationId,
    marks: &[(CriterionId, Option<Mark>)],
) -> Result<(), Error> {
    mark(&world.store, &world.deed(who), &world.inside(who).await, id, marks).await.map(drop)
}

#[tokio::test]
async fn nothing_is_decided_before_the_criteria_are_there() {
    let world = world().await;
    let id = nominated(&world, Cast::Amal).await;
    let refused = ruled(&world, Cast::Dana, ruling(id, 1, Verdict::Chosen)).await.unwrap_err();
    assert!(refused.is_refused("nomination.no_criteria"));
    assert_eq!(shown(&world, Cast::Dana, id).await["state"], "waiting");
    assert_eq!(begun(&world).await, []);
}

#[tokio::test]
async fn a_decision_has_a_reason_and_somebody_who_may_decide() {
    let world = world().await;
    started(&world).await;
    let id = nominated(&world, Cast::Amal).await;
    let silent = NewRuling { reason: " \n".to_owned(), ..ruling(id, 1, Verdict::SetAside) };
    assert!(ruled(&world, Cast::Dana, silent).await.unwrap_err().is_refused("nomination.no_reason"));
    for who in [Cast::Ruth, Cast::Noa, Cast::Meir] {
        assert!(matches!(ruled(&world, who, ruling(id, 1, Verdict::SetAside)).await, Err(Error::NotFound)), "{who:?}");
    }
    let early = ruled(&world, Cast::Dana, ruling(id, 1, Verdict::Reopened)).await.unwrap_err();
    assert!(early.is_refused("nomination.not_decided"));
}

#[tokio::test]
async fn choosing_begins_one_story_with_what_was_nominated() {
    let world = world().await;
    started(&world).await;
    let id = nominated(&world, Cast::Amal).await;
    let (deed, inside) = (world.deed(Cast::Dana), world.inside(Cast::Dana).await);
    for deed in [deed, again(&deed)] {
        assert_eq!(rule(&world.store, &deed, &inside, ruling(id, 1, Verdict::Chosen)).await.unwrap(), id);
    }
    let stories_begun = begun(&world).await;
    assert_eq!(stories_begun.len(), 1, "a repeated act begins no second story");
    let mut read = world.store.read().await.unwrap();
    let story = stories::load_story(&mut read, world.project, stories_begun[0]).await.unwrap();
    let consents = redthread_storage::consents::load_consents(&mut read, world.project, None).await.unwrap();
    let face =
        inside.gate(&consents, world.store.now()).clear(story.told, redthread_core::consent::Material::Retold).unwrap();
    assert_eq!((face.get().title.as_str(), face.get().before.as_str()), (TITLE, BEFORE));
    assert_eq!(story_of(&mut read, &inside, id).await.unwrap(), Some(stories_begun[0]));
    let page = shown(&world, Cast::Amal, id).await;
    assert_eq!(
        (page["state"].as_str(), page["story"].as_str()),
        (Some("chosen"), Some(&*stories_begun[0].to_string()))
    );
}

#[tokio::test]
async fn who_is_late_overwrites_no_decision() {
    let world = world().await;
    started(&world).await;
    let id = nominated(&world, Cast::Amal).await;
    ruled(&world, Cast::Dana, ruling(id, 1, Verdict::SetAside)).await.unwrap();
    assert!(matches!(ruled(&world, Cast::Irit, ruling(id, 1, Verdict::Chosen)).await, Err(Error::Conflict)));
    let twice = ruled(&world, Cast::Irit, ruling(id, 2, Verdict::Chosen)).await.unwrap_err();
    assert!(twice.is_refused("nomination.decided"));
    assert_eq!(shown(&world, Cast::Irit, id).await["rulings"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_reopened_choice_keeps_its_history_and_its_story() {
    let world = world().await;
    started(&world).await;
    let id = nominated(&world, Cast::Amal).await;
    for (seen, verdict) in [(1, Verdict::Chosen), (2, Verdict::Reopened), (3, Verdict::Chosen)] {
        ruled(&world, Cast::Dana, ruling(id, seen, verdict)).await.unwrap();
        world.at(&format!("2026-12-0{seen}T08:00:00Z"));
    }
    let page = shown(&world, Cast::Dana, id).await;
    let verdicts: Vec<_> = page["rulings"].as_array().unwrap().iter().map(|r| r["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["chosen", "reopened", "chosen"]);
    assert_eq!(page["rulings"][2]["ruled_at"], "2026-12-02T08:00:00Z");
    assert_eq!(begun(&world).await.len(), 1);
}

#[tokio::test]
async fn a_decision_rests_on_a_meeting_of_this_round() {
    let world = world().await;
    started(&world).await;
    let (id, decision) = (nominated(&world, Cast::Amal).await, decision(&world).await);
    let foreign = NewRuling { decision: Some(world.store.new_id().unwrap()), ..ruling(id, 1, Verdict::Chosen) };
    assert!(ruled(&world, Cast::Dana, foreign).await.unwrap_err().is_refused("form.unknown_choice"));
    ruled(&world, Cast::Dana, NewRuling { decision: Some(decision), ..ruling(id, 1, Verdict::Chosen) }).await.unwrap();
    let page = world.client(Cast::Dana).await.get(&format!("/p/{}/nominations/{id}", world.project)).await;
    assert!(page.has("מפגש בחירה שני: אילו סיפורים נכנסים?"));
}

#[tokio::test]
async fn each_gives_their_own_marks_and_all_are_counted() {
    let world = world().await;
    started(&world).await;
    let id = nominated(&world, Cast::Amal).await;
    let (judgement, view) = (of_kind(&world, "judgement").await, of_kind(&world, "view").await);
    marked(&world, Cast::Dana, id, &[(judgement, Some(Mark::Points(3))), (view, Some(Mark::Yes))]).await.unwrap();
    marked(&world, Cast::Irit, id, &[(judgement, Some(Mark::Points(1))), (view, Some(Mark::NotAsked))]).await.unwrap();
    marked(&world, Cast::Irit, id, &[(judgement, Some(Mark::Points(2)))]).await.unwrap();
    let row = async || {
        world.client(Cast::Dana).await.json(&format!("/p/{}/selection", world.project)).await["nominations"][0].clone()
    };
    assert_eq!((row().await["points"].as_i64(), row().await["points_possible"].as_i64()), (Some(5), Some(6)));
    marked(&world, Cast::Irit, id, &[(judgement, None)]).await.unwrap();
    assert_eq!(row().await["points"], 3);
    let page = world.client(Cast::Dana).await.get(&format!("/p/{}/selection", world.project)).await;
    assert!(page.has("3 of 3") && page.has("yes 1") && page.has("not asked 1"));
}

#[tokio::test]
async fn a_guess_is_never_scored_and_a_decided_case_is_not_marked() {
    let world = world().await;
    let id = nominated(&world, Cast::Amal).await;
    let none = marked(&world, Cast::Dana, id, &[]).await.unwrap_err();
    assert!(none.is_refused("nomination.no_criteria"));
    started(&world).await;
    let (guess, judgement) = (of_kind(&world, "guess").await, of_kind(&world, "judgement").await);
    let wrong = marked(&world, Cast::Dana, id, &[(guess, Some(Mark::Yes))]).await.unwrap_err();
    assert!(wrong.is_refused("form.unknown_choice"));
    assert!(
        marked(&world, Cast::Dana, id, &[(judgement, Some(Mark::Yes))])
            .await
            .unwrap_err()
            .is_refused("form.unknown_choice")
    );
    assert!(matches!(marked(&world, Cast::Noa, id, &[]).await, Err(Error::NotFound)));
    ruled(&world, Cast::Dana, ruling(id, 1, Verdict::SetAside)).await.unwrap();
    let late = marked(&world, Cast::Dana, id, &[(judgement, Some(Mark::Points(1)))]).await.unwrap_err();
    assert!(late.is_refused("nomination.decided"));
}
