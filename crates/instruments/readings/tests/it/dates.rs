//! What is due as a calendar, and the calendar back.

use redthread_core::redline::CrossingState;
use redthread_readings::dates::{self, Fate, Move};
use redthread_storage::redlines::{list_crossing_standings, list_newest_readings};
use redthread_storage::{Error, Inside};
use redthread_testkit::{Cast, Page};
use redthread_web::Words;

use crate::scene::{HOMELESS, Town, WORDS, town};

#[tokio::test]
async fn what_is_due_stands_in_a_calendar() {
    let town = town().await;
    let reading = town.record(town.found(0, 3, "2026-11-20")).await.unwrap();
    town.declare(reading).await.unwrap();
    let mut client = town.world.client(Cast::Dana).await;
    let file = client.get(&town.path("/due.ics")).await;
    assert!(file.headers["content-type"].starts_with("text/calendar"));
    let text = file.text().replace("\r\n ", "");
    assert!(text.contains("DTSTART;VALUE=DATE:20261212") && text.contains("SUMMARY:Answer due: גבעת התאנים"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20270220"), "a quarter after the reading");
    assert!(
        text.contains("2 indicators") && text.contains(HOMELESS) && text.contains(WORDS.split('"').next().unwrap())
    );
    assert!(!text.contains("שלוש משפחות"), "what was said to them is in no calendar");
}

/// A town with an answer due on 12 December and a measurement on 20 February.
async fn due() -> (Town, String) {
    let town = town().await;
    let reading = town.record(town.found(0, 3, "2026-11-20")).await.unwrap();
    town.declare(reading).await.unwrap();
    let file = calendar(&town).await;
    (town, file)
}

async fn calendar(town: &Town) -> String {
    town.world.client(Cast::Dana).await.get(&town.path("/due.ics")).await.text()
}

/// A calendar in which something stands on another day, as a program writes it that thinks in hours.
fn moved(file: &str, from: &str, to: &str) -> String {
    let (from, to) = (format!("DTSTART;VALUE=DATE:{from}"), format!("DTSTART;TZID=\"Asia/Jerusalem\":{to}T003000"));
    assert!(file.contains(&from), "{from} in {file}");
    let own = "BEGIN:VEVENT\r\nUID:1@elsewhere\r\nDTSTART:20270101T090000Z\r\nSUMMARY:רופא שיניים\r\nEND:VEVENT\r\nEND:VCALENDAR";
    file.replacen(&from, &to, 1).replace("END:VCALENDAR", own)
}

async fn look(town: &Town, inside: &Inside, file: &str) -> Vec<(String, &'static str)> {
    let words: Words = town.world.app.dictionary.words(redthread_core::language::Lang::En);
    let mut read = town.world.store.read().await.unwrap();
    let looked = dates::look(&mut read, inside, &words, file.as_bytes()).await.unwrap();
    looked.into_iter().map(|one| (one.title, one.fate.code())).collect()
}

/// The moves that a preview offers.
fn offered(page: &Page) -> Vec<String> {
    let text = page.text();
    let values = text.split("name=\"move\" value=\"").skip(1);
    values.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_day_that_was_moved_in_a_calendar_is_seen_and_then_moved() {
    let (town, file) = due().await;
    let file = moved(&moved(&file, "20261212", "20261221"), "20270220", "20270301");
    let mut client = town.world.client(Cast::Dana).await;
    let preview = client.post_files(&town.path("/due"), &[], &[("file", "a.ics", file.as_bytes())]).await;
    assert_eq!(preview.status.as_u16(), 200, "{}", preview.text());
    for there in
        ["12 December 2026", "21 December 2026", "1 March 2027", "רופא שיניים", "2 appointments are not from here"]
    {
        assert!(preview.has(there), "{there}: {}", preview.text());
    }
    assert_eq!(calendar(&town).await.matches("20261221").count(), 0, "nothing moves by looking");
    let moves = offered(&preview);
    let fields: Vec<(&str, &str)> = moves.iter().map(|one| ("move", one.as_str())).collect();
    assert_eq!(fields.len(), 2);
    let done = client.post(&town.path("/due/move"), &fields).await;
    assert!(done.status.is_redirection(), "{}", done.text());
    let after = calendar(&town).await;
    assert!(after.contains("DTSTART;VALUE=DATE:20261221") && after.contains("DTSTART;VALUE=DATE:20270301"), "{after}");
    let uids = |text: &str| {
        let unfolded = text.replace("\r\n ", "");
        let mut all: Vec<String> =
            unfolded.lines().filter(|line| line.contains("@red-thread")).map(str::to_owned).collect();
        all.sort();
        all
    };
    assert_eq!(uids(&after), uids(&calendar(&town).await));
    assert!(uids(&file).iter().all(|uid| uids(&after).contains(uid)), "a calendar moves them along and doubles none");
    let mut read = town.world.store.read().await.unwrap();
    let standing = list_crossing_standings(&mut read, town.world.project, town.world.store.now()).await.unwrap();
    let noon: jiff::Timestamp = "2026-12-21T12:00:00Z".parse().unwrap();
    assert_eq!(standing[0].state, CrossingState::Waiting(noon));
    drop(read);
    let log = client.get(&town.path(&format!("/crossings/{}", standing[0].id))).await;
    assert!(log.has("21 December 2026"), "the step stands beside the crossing");
    let late = client.post(&town.path("/due/move"), &fields).await;
    assert!(late.status == 422 && late.has("in the meantime"), "what was seen is no more: {}", late.text());
}

#[tokio::test]
async fn a_plan_changes_when_people_measure_and_not_what_is_known() {
    let (town, _) = due().await;
    town.world.at("2027-03-01T08:00:00Z");
    let file = calendar(&town).await;
    let today = "20270301";
    let unknown = |page: &serde_json::Value| page["places"][0]["stale"].clone();
    let mut client = town.world.client(Cast::Dana).await;
    let before = client.json(&town.path("/readings")).await;
    let file = file.replace(&format!("DTSTART;VALUE=DATE:{today}"), "DTSTART;VALUE=DATE:20270401");
    let preview = client.post_files(&town.path("/due"), &[], &[("file", "a.ics", file.as_bytes())]).await;
    let moves = offered(&preview);
    let fields: Vec<(&str, &str)> = moves.iter().map(|one| ("move", one.as_str())).collect();
    assert!(client.post(&town.path("/due/move"), &fields).await.status.is_redirection(), "{}", preview.text());
    let after = client.json(&town.path("/readings")).await;
    assert_eq!(unknown(&after), unknown(&before), "what went stale stays unknown");
    assert!(before["due_count"].as_u64() > Some(0));
    assert_eq!(after["due_count"].as_u64(), Some(0), "and nobody is asked before the day that was planned");
    town.world.at("2027-04-01T08:00:00Z");
    let come = town.world.client(Cast::Dana).await.json(&town.path("/readings")).await;
    assert_eq!(come["due_count"], before["due_count"], "the day has come");
}

#[tokio::test]
async fn what_cannot_be_moved_says_why_and_nobody_moves_what_is_not_theirs() {
    let (town, file) = due().await;
    let inside = town.world.inside(Cast::Dana).await;
    let fate = async |file: &str, title: &str| {
        let looked = look(&town, &inside, file).await;
        looked.iter().find(|(said, _)| said.contains(title)).unwrap_or_else(|| panic!("{title}: {looked:?}")).1
    };
    let answer = |to: &str| file.replace("20261212", to);
    for (to, why) in
        [("20261212", "same"), ("20261121", "past"), ("20261122", "move"), ("20300101", "far"), ("2026ab12", "unclear")]
    {
        assert_eq!(fate(&answer(to), "Answer due").await, why, "{to}");
    }
    let called_off = answer("20261222").replace("TRANSP:TRANSPARENT", "STATUS:CANCELLED");
    assert_eq!(fate(&called_off, "Answer due").await, "unclear", "nothing is called off by a calendar");
    let twice = file.replace("BEGIN:VEVENT", "BEGIN:VEVENT\r\nRRULE:FREQ=WEEKLY");
    assert_eq!(fate(&twice, "Answer due").await, "unclear");
    let gone = file.replace("UID:answer-0", "UID:answer-1");
    assert_eq!(look(&town, &inside, &gone).await.iter().filter(|(_, why)| *why == "gone").count(), 1, "{gone}");
    let yossi = town.world.client(Cast::Yossi).await.get(&town.path("/due")).await;
    assert_eq!(yossi.status.as_u16(), 404);
    let meir = town.world.client(Cast::Meir).await.get(&town.path("/due")).await;
    assert_eq!(meir.status.as_u16(), 404, "an editor measures nothing");
    let by_meir = town.world.inside(Cast::Meir).await;
    let words = town.world.app.dictionary.words(redthread_core::language::Lang::En);
    let none = dates::move_days(&town.world.store, &town.world.deed(Cast::Meir), &by_meir, &words, &[]).await;
    assert!(matches!(none, Err(Error::NotFound)));
    let none = dates::move_days(&town.world.store, &town.world.deed(Cast::Dana), &inside, &words, &[]).await;
    assert!(none.unwrap_err().is_refused("readings.no_dates"));
    let made_up = Move {
        uid: "measure-01900000-0000-7000-8000-000000000000-2027-01-01@red-thread".into(),
        from: jiff::civil::date(2027, 1, 1),
        to: jiff::civil::date(2027, 1, 2),
    };
    assert_eq!(Move::read(&made_up.written()), Some(made_up.clone()));
    let none = dates::move_days(&town.world.store, &town.world.deed(Cast::Dana), &inside, &words, &[made_up]).await;
    assert!(none.unwrap_err().is_refused("readings.dates_changed"));
    assert_eq!(Fate::NotYours.code(), "not_yours");
    let mut read = town.world.store.read().await.unwrap();
    assert_eq!(list_newest_readings(&mut read, town.world.project, 9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_pages_of_a_calendar_read_in_every_language() {
    let (town, file) = due().await;
    let mut client = town.world.client(Cast::Dana).await;
    for lang in ["he", "sv", "en"] {
        client.get(&format!("/language?lang={lang}")).await;
        let file = moved(&file, "20261212", "20261224");
        let brought = client.post_files(&town.path("/due"), &[], &[("file", "a.ics", file.as_bytes())]).await;
        let refused = client.post_files(&town.path("/due"), &[], &[("file", "a.ics", b"hello")]).await;
        assert_eq!((brought.status.as_u16(), refused.status.as_u16()), (200, 422), "{lang}");
        let torn = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n";
        let broken = client.post_files(&town.path("/due"), &[], &[("file", "a.ics", torn.as_bytes())]).await;
        assert!(broken.has('3'.to_string().as_str()), "{lang}: the line");
        for page in [client.get(&town.path("/due")).await, brought, refused, broken] {
            assert!(!page.text().contains("readings-dates"), "{lang}: a raw key in {}", page.text());
        }
    }
}
