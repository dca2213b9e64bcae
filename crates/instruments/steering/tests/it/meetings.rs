use redthread_core::ids::ActId;
use redthread_steering::actions::{
    NewDecision, NewMeeting, call_meeting, change_meeting, erase_person, record_decision,
};
use redthread_steering::model::MeetingKind;
use redthread_storage::{Deed, Error, meetings};
use redthread_testkit::{Cast, World};

use crate::{INSTRUMENTS, at, logged, round, standing};

fn meeting(world: &World, kind: MeetingKind, day: &str, people: &[Cast]) -> NewMeeting {
    NewMeeting {
        kind,
        title: "מפגש ב' של צוות ההיגוי (Zoom)".to_owned(),
        held_at: format!("{day}T12:00:00Z").parse().unwrap(),
        hours: meetings::Hours::default(),
        place: "חדר 3".to_owned(),
        people: people.iter().map(|who| world.person(*who)).collect(),
    }
}

fn decision() -> NewDecision {
    NewDecision {
        question: "אילו מחלקות?".to_owned(),
        options: "שתיים\nארבע".to_owned(),
        result: "ארבע".to_owned(),
        reason: "כדי לשמוע מגוון".to_owned(),
        dissent: "זה הרבה ל-5 סטודנטים".to_owned(),
    }
}

#[tokio::test]
async fn a_meeting_with_its_decision_is_written_down_and_shown() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let (dana, amal) = (world.person(Cast::Dana).to_string(), world.person(Cast::Amal).to_string());
    let fields = [
        ("title", "מפגש היגוי – עו\"ס וארה\"ב 🙂"),
        ("kind", "steering"),
        ("held_at", "2026-11-20"),
        ("place", "Rådhuset"),
        ("people", dana.as_str()),
        ("people", amal.as_str()),
    ];
    let page = irit.post(&at(&world, "meetings/new"), &fields).await;
    let path = page.location.strip_suffix("?done=meeting").expect("the meeting's page").to_owned();
    let typed = [
        ("question", "אילו מחלקות?"),
        ("options", "שתיים\r\nארבע"),
        ("result", "ארבע"),
        ("reason", "כדי לשמוע מגוון"),
        ("dissent", "זה הרבה ל-5 סטודנטים"),
    ];
    let page = irit.post(&format!("{path}/decisions"), &typed).await;
    assert!(page.location.contains("?done=decision#"), "{}", page.text());
    let shown = irit.get(&path).await;
    for words in ["Rådhuset", "Dana", "Amal", "20 November 2026", "אילו מחלקות?", "כדי לשמוע מגוון", "Said against"]
    {
        assert!(shown.has(words), "{words}");
    }
    assert!(shown.has("עו&quot;ס וארה&quot;ב 🙂") && shown.has("class=\"chosen\""));
    let json = irit.json(&path).await;
    assert_eq!(json["decisions"][0]["options"], serde_json::json!(["שתיים", "ארבע"]));
    let list = irit.get(&at(&world, "meetings")).await;
    assert!(list.has("2 people") && list.has("1 decision"));
}

#[tokio::test]
async fn a_meeting_to_come_decides_nothing_yet() {
    let world = round().await;
    let inside = world.inside(Cast::Dana).await;
    let deed = || world.deed(Cast::Dana);
    let new = meeting(&world, MeetingKind::Selection, "2026-12-01", &[Cast::Dana]);
    let id = call_meeting(&world.store, &deed(), &inside, new).await.unwrap();
    let early = record_decision(&world.store, &deed(), &inside, id, decision()).await;
    assert!(early.unwrap_err().is_refused("decision.meeting_ahead"));
    let page = world.client(Cast::Dana).await.get(&at(&world, &format!("meetings/{id}"))).await;
    assert!(page.has("Who is asked to come") && !page.has("name=\"question\""));
    world.at("2026-12-01T09:00:00Z");
    let act: ActId = world.store.new_id().unwrap();
    let deed = Deed { who: Some(world.users[&Cast::Dana]), act, digest: [3; 32] };
    let first = record_decision(&world.store, &deed, &inside, id, decision()).await.unwrap();
    assert_eq!(record_decision(&world.store, &deed, &inside, id, decision()).await.unwrap(), first);
    assert_eq!(logged(&world, "meeting.decided").await, 1);
}

#[tokio::test]
async fn what_was_typed_of_a_decision_is_not_lost() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let new = meeting(&world, MeetingKind::Steering, "2026-11-01", &[]);
    let id = call_meeting(&world.store, &world.deed(Cast::Irit), &inside, new).await.unwrap();
    let path = at(&world, &format!("meetings/{id}/decisions"));
    let page = world.client(Cast::Irit).await.post(&path, &[("question", "מתי?"), ("dissent", "מוקדם")]).await;
    assert_eq!(page.status, 422);
    assert!(page.has("מתי?") && page.has("מוקדם") && page.has("result-error") && page.has("reason-error"));
    assert_eq!(logged(&world, "decision.recorded").await, 0);
}

#[tokio::test]
async fn who_took_part_can_be_mended_and_the_erased_stay_counted() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let deed = || world.deed(Cast::Irit);
    let new = meeting(&world, MeetingKind::Training, "2026-11-01", &[Cast::Noa, Cast::Shir]);
    let id = call_meeting(&world.store, &deed(), &inside, new).await.unwrap();
    erase_person(&world.store, &deed(), &inside, INSTRUMENTS, world.person(Cast::Shir)).await.unwrap();
    let mend = || meeting(&world, MeetingKind::Training, "2026-11-02", &[Cast::Dana]);
    change_meeting(&world.store, &deed(), &inside, (id, 0), mend()).await.unwrap();
    let late = change_meeting(&world.store, &deed(), &inside, (id, 0), mend()).await;
    assert!(matches!(late, Err(Error::Conflict)));
    let kept = meetings::load_meeting(&mut world.store.read().await.unwrap(), world.project, id).await.unwrap();
    assert_eq!(kept.people.len(), 2);
    assert!(kept.people.contains(&world.person(Cast::Dana)) && kept.people.contains(&world.person(Cast::Shir)));
    let gone = meeting(&world, MeetingKind::Other, "2026-11-02", &[Cast::Shir]);
    let refused = call_meeting(&world.store, &deed(), &inside, gone).await;
    assert!(refused.unwrap_err().is_refused("form.unknown_choice"));
}

#[tokio::test]
async fn the_training_stage_counts_interviewers_who_were_there() {
    let world = round().await;
    let before = standing(&world, "training").await;
    assert_eq!(before.line, "0 of 2 interviewers have been to a training");
    assert_eq!(before.next.unwrap().path, at(&world, "meetings?kind=training"));
    let inside = world.inside(Cast::Irit).await;
    let deed = || world.deed(Cast::Irit);
    let new = meeting(&world, MeetingKind::Training, "2026-11-10", &[Cast::Noa, Cast::Irit]);
    call_meeting(&world.store, &deed(), &inside, new).await.unwrap();
    let new = meeting(&world, MeetingKind::Training, "2026-12-10", &[Cast::Shir]);
    call_meeting(&world.store, &deed(), &inside, new).await.unwrap();
    assert_eq!(standing(&world, "training").await.line, "1 of 2 interviewers have been to a training");
    let mut irit = world.client(Cast::Irit).await;
    let page = irit.get(&at(&world, "meetings?kind=training")).await;
    assert!(page.has("trained 10 November 2026") && page.has("not yet") && page.has("still to come"));
    assert_eq!(irit.json(&at(&world, "meetings?kind=selection")).await["meetings"], serde_json::json!([]));
    world.at("2026-12-11T08:00:00Z");
    let after = standing(&world, "training").await;
    assert_eq!((after.line.as_str(), after.next), ("2 of 2 interviewers have been to a training", None));
}

#[tokio::test]
async fn who_reads_nothing_sees_the_meetings_they_were_at() {
    let world = round().await;
    let inside = world.inside(Cast::Irit).await;
    let deed = || world.deed(Cast::Irit);
    let theirs = meeting(&world, MeetingKind::Training, "2026-11-10", &[Cast::Noa]);
    let theirs = call_meeting(&world.store, &deed(), &inside, theirs).await.unwrap();
    let others = meeting(&world, MeetingKind::Selection, "2026-11-11", &[Cast::Dana]);
    let others = call_meeting(&world.store, &deed(), &inside, others).await.unwrap();
    let mut noa = world.client(Cast::Noa).await;
    let json = noa.json(&at(&world, "meetings")).await;
    assert_eq!(json["meetings"].as_array().map(Vec::len), Some(1));
    assert_eq!(noa.get(&at(&world, &format!("meetings/{theirs}"))).await.status, 200);
    assert_eq!(noa.get(&at(&world, &format!("meetings/{others}"))).await.status, 404);
    assert_eq!(noa.get(&at(&world, "meetings/new")).await.status, 404);
    assert!(!noa.get(&at(&world, "meetings?kind=training")).await.has("Shir"));
    let refused =
        record_decision(&world.store, &world.deed(Cast::Noa), &world.inside(Cast::Noa).await, theirs, decision()).await;
    assert!(matches!(refused, Err(Error::NotFound)));
}
