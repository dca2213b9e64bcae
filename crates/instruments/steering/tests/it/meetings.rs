use redthread_core::ids::ActId;
use redthread_steering::actions::{
    NewDecision, NewMeeting, call_meeting, change_meeting, correct_decision, erase_person, record_decision,
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

#[tokio::test]
async fn hours_stand_on_the_page_and_in_ones_own_calendar() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let noa = world.person(Cast::Noa).to_string();
    let fields = [
        ("title", "היגוי; ד\"ר לוי, Åsa"),
        ("kind", "steering"),
        ("held_at", "2026-12-03"),
        ("begins", "14:30"),
        ("minutes", "90"),
        ("place", "Rådhuset"),
        ("people", noa.as_str()),
    ];
    let made = irit.post(&at(&world, "meetings/new"), &fields).await;
    let path = made.location.strip_suffix("?done=meeting").expect("the meeting's page").to_owned();
    assert!(irit.get(&path).await.has("3 December 2026, 14:30, 90 minutes"));
    let edit = irit.get(&format!("{path}/edit")).await;
    assert!(edit.has("value=\"14:30\"") && edit.has("value=\"90\""), "{}", edit.text());

    let one = world.client(Cast::Noa).await.get(&format!("{path}/meeting.ics")).await;
    assert!(one.headers["content-type"].starts_with("text/calendar"));
    let text = one.text();
    for line in ["DTSTART:20261203T143000\r\n", "DURATION:PT90M\r\n", "SUMMARY:היגוי\\; ד\"ר לוי\\, Åsa\r\n"]
    {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!text.contains("Noa"), "who comes is not the calendar's to tell");
    assert_eq!(world.client(Cast::Shir).await.get(&format!("{path}/meeting.ics")).await.status, 404);
    let all = world.client(Cast::Shir).await.get(&at(&world, "meetings.ics")).await;
    assert!(all.has("BEGIN:VCALENDAR") && !all.has("BEGIN:VEVENT"), "one sees the meetings one may see");
    assert!(world.client(Cast::Dana).await.get(&at(&world, "meetings.ics")).await.has("LOCATION:Rådhuset"));

    for (field, wrong) in [("begins", "half past"), ("minutes", "0"), ("minutes", "2000")] {
        let typed: Vec<_> =
            fields.iter().map(|(name, value)| (*name, if *name == field { wrong } else { value })).collect();
        let refused = irit.post(&at(&world, "meetings/new"), &typed).await;
        assert_eq!(refused.status, 422, "{field} {wrong}");
        assert!(refused.has(&format!("id=\"{field}-error\"")), "{}", refused.text());
    }
}

#[tokio::test]
async fn a_corrected_decision_keeps_how_it_stood() {
    let world = round().await;
    let inside = world.inside(Cast::Dana).await;
    let deed = || world.deed(Cast::Dana);
    let new = meeting(&world, MeetingKind::Steering, "2026-11-20", &[Cast::Dana]);
    let held = call_meeting(&world.store, &deed(), &inside, new).await.unwrap();
    let decided = record_decision(&world.store, &deed(), &inside, held, decision()).await.unwrap();
    let better = NewDecision { result: "שלוש".to_owned(), ..decision() };
    let at_it = (held, decided);
    correct_decision(&world.store, &deed(), &inside, at_it, better.clone()).await.unwrap();
    let same = correct_decision(&world.store, &deed(), &inside, at_it, better).await;
    assert!(same.unwrap_err().is_refused("decision.unchanged"));
    let noa = world.inside(Cast::Noa).await;
    let refused = correct_decision(&world.store, &world.deed(Cast::Noa), &noa, at_it, decision()).await;
    assert!(matches!(refused, Err(Error::NotFound)));
    let other = meeting(&world, MeetingKind::Other, "2026-11-20", &[]);
    let elsewhere = call_meeting(&world.store, &deed(), &inside, other).await.unwrap();
    let wrong = (elsewhere, decided);
    assert!(matches!(correct_decision(&world.store, &deed(), &inside, wrong, decision()).await, Err(Error::NotFound)));

    let page = format!("meetings/{held}");
    let json = world.client(Cast::Dana).await.json(&at(&world, &page)).await;
    assert_eq!(json["decisions"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&json["decisions"][0]["result"], &json["decisions"][0]["earlier"][0]["result"]),
        (&"שלוש".into(), &"ארבע".into())
    );
    assert_eq!(json["decisions"][0]["earlier"][0]["corrected_by"], "Dana");
    let form = world.client(Cast::Dana).await.get(&at(&world, &format!("{page}/decisions/{decided}"))).await;
    assert!(form.has("value=\"שלוש\""), "{}", form.text());
    let back = [("question", "אילו מחלקות?"), ("result", "ארבע"), ("reason", "כדי לשמוע מגוון")];
    let saved = world.client(Cast::Dana).await.post(&at(&world, &format!("{page}/decisions/{decided}")), &back).await;
    assert!(saved.location.contains("done=decision-corrected"), "{}", saved.text());
    let json = world.client(Cast::Dana).await.json(&at(&world, &page)).await;
    let earlier: Vec<_> =
        json["decisions"][0]["earlier"].as_array().unwrap().iter().map(|one| one["result"].clone()).collect();
    assert_eq!(earlier, ["שלוש", "ארבע"], "every wording, the latest correction first");
}

#[tokio::test]
async fn a_department_takes_another_name_and_keeps_its_people() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    for title in ["משפחות", "נוער"] {
        irit.post(&at(&world, "departments"), &[("title", title)]).await;
    }
    let json = irit.json(&at(&world, "departments")).await;
    let families = json["departments"].as_array().unwrap().iter().find(|one| one["title"] == "משפחות").unwrap();
    let id = families["id"].as_str().unwrap();
    let path = at(&world, &format!("departments/{id}"));
    assert_eq!(irit.post(&path, &[("title", "נוער")]).await.status, 422, "another one is called so");
    assert!(irit.post(&path, &[("title", "משפחה וקהילה")]).await.status.is_redirection());
    let json = irit.json(&at(&world, "departments")).await;
    let titled = |title: &str| json["departments"].as_array().unwrap().iter().find(|one| one["title"] == title);
    assert_eq!(titled("משפחה וקהילה").map(|one| &one["id"]), Some(&id.into()));
    assert!(titled("משפחות").is_none() && titled("נוער").is_some());
    assert_eq!(world.client(Cast::Meir).await.post(&path, &[("title", "x")]).await.status, 404);
}
