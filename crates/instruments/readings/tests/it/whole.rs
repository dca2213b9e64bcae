//! The whole: out of a project, into an empty one, and out again the same; a file with a fault brings nothing.

use std::collections::BTreeMap;

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::ProjectId;
use redthread_core::redline::{Amount, Direction, Rule, Stance, Threshold};
use redthread_readings::whole;
use redthread_storage::Error;
use redthread_storage::redlines::outline::list_clauses;
use redthread_storage::redlines::{
    NewReading, Subject, Terms, cast_ballot, end_indicator, end_place, insert_threshold, list_lines, list_rounds,
    load_indicator, load_round, open_round,
};
use redthread_testkit::Cast;
use serde_json::Value;

use crate::carried::{ANONYMOUS, KEPT, said, whole_town};
use crate::files::{other_project, told};
use crate::scene::{Town, town};

async fn exported(town: &Town, project: ProjectId) -> Value {
    town.world.client(Cast::Ruth).await.get(&format!("/p/{project}/readings/export.json")).await.json()
}

async fn take(town: &Town, file: &Value) -> (ProjectId, Result<i64, Error>) {
    let (project, inside) = other_project(&town.world, false).await;
    let taken = async {
        let whole = whole::read(&serde_json::to_vec(file).unwrap())?;
        whole::take_in(&town.world.store, &town.world.deed(Cast::Ruth), &inside, whole).await
    };
    (project, taken.await)
}

#[tokio::test]
async fn everything_leaves_and_comes_back_and_leaves_again_the_same() {
    let town = whole_town().await;
    let first = exported(&town, town.world.project).await;
    let count = |key: &str| first[key].as_array().unwrap().len();
    assert_eq!((count("headings"), count("concerns")), (1, 3));
    let of = |part: &str, key: &str| first[part][key].as_array().unwrap().len();
    assert_eq!((of("outline", "clauses"), of("record", "rounds"), of("record", "comments")), (2, 3, 2));
    assert_eq!((of("record", "editions"), of("record", "handings")), (1, 1));
    let (project, taken) = take(&town, &first).await;
    taken.unwrap();
    let again = exported(&town, project).await;
    assert_eq!(without_ids(&again), without_ids(&first));
    let (third, taken) = take(&town, &again).await;
    taken.unwrap();
    assert_eq!(without_ids(&exported(&town, third).await), without_ids(&first), "as often as anybody likes");
}

#[tokio::test]
async fn of_a_comment_that_stays_in_the_group_neither_side_nor_reply_leaves() {
    let town = whole_town().await;
    let whole = exported(&town, town.world.project).await;
    let comments = whole["record"]["comments"].as_array().unwrap();
    let stays: Vec<&Value> = comments.iter().filter(|one| one["words"].is_null()).collect();
    assert!(!stays.is_empty(), "{comments:?}");
    assert!(stays.iter().all(|one| one["standpoint"].is_null() && one["reply"] == ""), "{stays:?}");
}

#[tokio::test]
async fn no_file_makes_an_agreement_and_what_was_said_is_shown_as_what_it_is() {
    let town = whole_town().await;
    let (project, taken) = take(&town, &exported(&town, town.world.project).await).await;
    taken.unwrap();
    let mut read = town.world.store.read().await.unwrap();
    assert_eq!(list_rounds(&mut read, project).await.unwrap(), [], "nobody agreed to anything here");
    assert_eq!(list_clauses(&mut read, project).await.unwrap().len(), 1);
    drop(read);
    let mut client = town.world.client(Cast::Ruth).await;
    assert!(client.get(&format!("/p/{project}/readings")).await.has("/readings/brought"));
    let path = format!("/p/{project}/readings/brought");
    for (lang, words) in
        [("he", "הוסכם שם, עם התנגדויות"), ("sv", "överenskommet där"), ("en", "agreed there, with objections")]
    {
        client.get(&format!("/language?lang={lang}")).await;
        let page = client.get(&path).await;
        assert!(page.has(words) && page.has("כיסאות") && page.has("נבחן בתוכנית הבאה"), "{lang}: {}", page.text());
        assert!(!page.text().contains("readings-brought-"), "{lang}: a raw key");
    }
    let own = format!("/p/{}/readings/brought", town.world.project);
    assert_eq!(client.get(&own).await.status.as_u16(), 404, "nothing was brought there");
    assert_eq!(town.world.client(Cast::Yossi).await.get(&path).await.status.as_u16(), 404);
}

#[tokio::test]
async fn words_leave_with_those_who_let_them_out_and_an_anonymous_stance_is_joined_to_nobody() {
    let town = whole_town().await;
    let file = exported(&town, town.world.project).await;
    let text = file.to_string();
    assert!(KEPT.iter().all(|kept| !text.contains(kept)), "{text}");
    assert!(text.contains("כיסאות") && text.contains(ANONYMOUS) && text.contains("להוסיף תאריך"));
    for who in [Cast::Ruth, Cast::Irit, Cast::Dana, Cast::Amal, Cast::Noa] {
        let id = town.world.person(who).to_string();
        assert!(!text.contains(&id), "{who:?} is named by an id");
    }
    let rounds = file["record"]["rounds"].as_array().unwrap();
    let anonymous = rounds.iter().find(|round| round["about"] == "line").unwrap()["stances"].as_array().unwrap();
    let bare = |stance: &str| serde_json::json!({ "stance": stance, "standpoint": null, "words": null });
    assert_eq!(anonymous.len(), 5);
    assert!(anonymous[..4].iter().all(|one| *one == bare("agree")) && anonymous[4] == bare("object"));
    let named = rounds.iter().find(|round| round["about"] == "clause").unwrap()["stances"].as_array().unwrap();
    let aside = named.iter().find(|one| one["stance"] == "stand_aside").unwrap();
    assert!(aside["words"].is_null() && aside["standpoint"].is_string(), "a gap is shown: {aside}");
    let noa = town.world.person(Cast::Noa);
    town.world.consent(noa, Audience::Web, Material::Quote, Move::Withdraw).await;
    let after = exported(&town, town.world.project).await.to_string();
    assert!(!after.contains("כיסאות") && !after.contains("להוסיף תאריך"), "taken back, they stay from now on");
}

#[tokio::test]
async fn a_round_that_may_not_be_shown_leaves_without_what_was_said() {
    let town = town().await;
    let mut act = town.world.act("test.open").await;
    let line = list_lines(&mut act, town.world.project).await.unwrap()[0].finding.clone();
    let asked = [Cast::Ruth, Cast::Irit, Cast::Dana].map(|who| town.world.person(who));
    let terms = Terms { rule: Rule::TwoThirds, quorum: 0.5, by_name: false };
    let put = (Subject::Line(line.id), line.title.as_str());
    let id = open_round(&mut act, town.world.project, put, terms, &asked).await.unwrap();
    let round = load_round(&mut act, town.world.project, id).await.unwrap();
    cast_ballot(&mut act, &round, asked[0], &said(Stance::Object, KEPT[0])).await.unwrap();
    act.done(town.world.project, ()).await.unwrap();
    let file = exported(&town, town.world.project).await;
    let round = &file["record"]["rounds"][0];
    assert_eq!((&round["outcome"], &round["stances"]), (&Value::from("open"), &Value::Array(vec![])));
}

#[tokio::test]
async fn what_does_not_fit_is_named_by_its_place_and_nothing_comes_in() {
    let town = whole_town().await;
    let file = exported(&town, town.world.project).await;
    let faults = [
        ("/headings/0/title", Value::from(" "), "headings[0]"),
        ("/concerns/1/standpoint", "king".into(), "concerns[1]"),
        ("/concerns/0/on", "2126-01-01".into(), "concerns[0]"),
        ("/concerns/2/heading", "no such".into(), "concerns[2]"),
        ("/concerns/2/lines", serde_json::json!(["no such"]), "concerns[2]"),
        ("/concerns/0/id", file["concerns"][1]["id"].clone(), "concerns[1]"),
        ("/places/0/id", file["places"][1]["id"].clone(), "places[1]"),
        ("/lines/0/id", file["lines"][1]["id"].clone(), "lines[1]"),
        ("/outline/front/title", "א".repeat(500).into(), "outline.front"),
        ("/outline/clauses/0/title", "".into(), "outline.clauses[0]"),
        ("/outline/clauses/1/addressed_to", serde_json::json!(["מישהו"]), "outline.clauses[1]"),
        ("/outline/clauses/0/lines", serde_json::json!(["?"]), "outline.clauses[0]"),
        ("/record/rounds/0/outcome", "surely".into(), "record.rounds[0]"),
        ("/record/rounds/1/answered", 99.into(), "record.rounds[1]"),
        ("/record/rounds/2/of", "?".into(), "record.rounds[2]"),
        ("/record/comments/1/state", "?".into(), "record.comments[1]"),
        ("/record/handings/0/edition", 7.into(), "record.handings[0]"),
        ("/record/handings/0/answers/0/position", "?".into(), "record.handings[0]"),
    ];
    for (at, fault, named) in faults {
        let mut broken = file.clone();
        *broken.pointer_mut(at).unwrap_or_else(|| panic!("{at} is in the file")) = fault;
        let (project, taken) = take(&town, &broken).await;
        let Err(Error::Refused(refusals)) = taken else { panic!("{at} was taken in") };
        let expected = vec![("where", named.to_owned())];
        assert_eq!((refusals[0].code, &refusals[0].values), ("readings.whole_wrong", &expected), "{at}");
        let empty = exported(&town, project).await;
        for part in ["headings", "concerns", "places", "lines", "readings"] {
            assert_eq!(empty[part], Value::Array(vec![]), "{at}: {part}");
        }
        assert_eq!(empty["outline"]["clauses"], Value::Array(vec![]), "{at}");
    }
    for (torn, line) in
        [("{\n\"format\": ", "2"), ("{\"format\":\"red-thread/red-lines\",\"version\":3,\n\n\"places\": 7}", "3")]
    {
        let refusal = whole::read(torn.as_bytes()).unwrap_err();
        assert_eq!((refusal.code, refusal.values[0].1.as_str()), ("readings.whole_broken", line));
    }
}

#[tokio::test]
async fn a_file_of_an_earlier_version_still_comes_in() {
    let town = whole_town().await;
    let mut old = exported(&town, town.world.project).await;
    old["version"] = 2.into();
    old["rounds"] = old["record"]["rounds"].take();
    for round in old["rounds"].as_array_mut().unwrap() {
        for key in ["of", "stances"] {
            round.as_object_mut().unwrap().remove(key);
        }
    }
    for key in ["headings", "concerns", "outline", "record", "plans"] {
        old.as_object_mut().unwrap().remove(key);
    }
    for line in old["lines"].as_array_mut().unwrap() {
        line.as_object_mut().unwrap().remove("id");
    }
    let (project, taken) = take(&town, &old).await;
    taken.unwrap();
    let now = exported(&town, project).await;
    assert_eq!(now["record"]["rounds"].as_array().unwrap().len(), 3, "what it told of rounds is kept");
}

#[tokio::test]
async fn the_whole_leaves_as_json_and_fills_an_empty_project_only() {
    let town = town().await;
    let wrong = town.record(town.found(0, 9, "2026-10-01")).await.unwrap();
    let right = NewReading { corrects: Some(wrong), ..town.found(0, 3, "2026-10-01") };
    let right = town.record(right).await.unwrap();
    let mistaken = town.record(town.found(1, 5, "2026-10-01")).await.unwrap();
    let mut client = town.world.client(Cast::Ruth).await;
    client.post(&town.path(&format!("/readings/{mistaken}/end")), &[("reason", "לא נמדד כך")]).await;
    let crossing = town.declare(right).await.unwrap();
    client.post(&town.path(&format!("/crossings/{crossing}")), &[("kind", "answered"), ("words", "נבדוק")]).await;
    let file = client.get(&town.path("/readings/export.json")).await.bytes;
    let (project, _) = other_project(&town.world, false).await;
    let path = format!("/p/{project}/readings/import-whole");
    assert!(client.get(&format!("/p/{project}/readings/import")).await.has("import-whole"), "offered where nothing is");
    let taken = client.post_files(&path, &[], &[("whole", "a.json", &file)]).await;
    assert!(taken.status.is_redirection(), "{}", taken.text());
    assert_eq!(told(&town.world, project).await, told(&town.world, town.world.project).await);
    let list = client.json(&format!("/p/{project}/crossings")).await;
    assert_eq!(
        (list["crossings"][0]["state"].as_str(), list["crossings"].as_array().unwrap().len()),
        (Some("answered"), 1)
    );
    let again = client.post_files(&path, &[], &[("whole", "a.json", &file)]).await;
    assert!(again.status == 422 && again.has("already has lines"), "never into what is not empty");
}

/// A whole without the ids of its project: each stands as what it is the id of.
fn without_ids(whole: &Value) -> String {
    let mut names = BTreeMap::new();
    let list = |of: &Value, key: &str| of[key].as_array().cloned().unwrap_or_default();
    let text = |of: &Value, key: &str| of[key].as_str().unwrap_or_default().to_owned();
    for place in list(whole, "places") {
        names.insert(text(&place, "id"), format!("place {}", text(&place, "title")));
    }
    for indicator in list(whole, "lines").iter().flat_map(|line| list(line, "indicators")) {
        names.insert(text(&indicator, "id"), format!("indicator {}", text(&indicator, "title")));
    }
    for heading in list(whole, "headings") {
        names.insert(text(&heading, "id"), format!("heading {}", text(&heading, "title")));
    }
    for concern in list(whole, "concerns") {
        names.insert(text(&concern, "id"), format!("concern {} {}", concern["words"], concern["marks"]));
    }
    for clause in list(&whole["outline"], "clauses") {
        names.insert(text(&clause, "id"), format!("clause {}", text(&clause, "title")));
    }
    for line in list(whole, "lines") {
        names.insert(text(&line, "id"), format!("line {}", text(&line, "words")));
        for set in list(&line, "indicators").iter().flat_map(|indicator| list(indicator, "thresholds")) {
            names.insert(text(&set, "id"), format!("threshold {} {}", text(&line, "words"), text(&set, "from")));
        }
    }
    for reading in list(whole, "readings") {
        let told = ["place", "indicator", "on", "value"].map(|key| text(&reading, key)).join(" ");
        names.insert(text(&reading, "id"), format!("reading {told}"));
    }
    let mut kept = whole.clone();
    kept["title"].take();
    // These are sets: each says by itself when, where and of what it is. A name of a reading holds ids of others: twice
    // is enough for all of them.
    let said =
        |one: &Value| names.iter().chain(&names).fold(one.to_string(), |said, (id, name)| said.replace(id, name));
    for key in ["readings", "crossings", "concerns", "plans"] {
        let mut all: Vec<String> = list(whole, key).iter().map(said).collect();
        all.sort();
        kept[key] = all.into();
    }
    said(&kept)
}

#[tokio::test]
async fn a_whole_project_comes_back_whole_and_what_was_ended_comes_back_ended() {
    let town = town().await;
    let wrong = town.record(town.found(0, 9, "2026-10-01")).await.unwrap();
    let right = NewReading {
        corrects: Some(wrong),
        note: "שתי משפחות, \"לא\" שלוש 🏠".into(),
        ..town.found(0, 3, "2026-10-01")
    };
    let right = town.record(right).await.unwrap();
    let other = NewReading { place: town.places[1], ..town.found(2, 2, "2026-09-30") };
    let other = town.record(other).await.unwrap();
    let mistaken = town.record(town.found(1, 5, "2026-10-01")).await.unwrap();
    let mut client = town.world.client(Cast::Ruth).await;
    client.post(&town.path(&format!("/readings/{mistaken}/end")), &[("reason", "לא נמדד כך")]).await;
    let (first, second) = (town.declare(right).await.unwrap(), town.declare(other).await.unwrap());
    for (kind, words) in [("reminded", ""), ("answered", "נבדוק"), ("done", "נמצאה דירה"), ("answered", "ועוד אחת")]
    {
        let steps = [("kind", kind), ("words", words)];
        assert_eq!(client.post(&town.path(&format!("/crossings/{first}")), &steps).await.status, 303);
    }
    let ended = [("kind", "ended"), ("closing", "given_up"), ("words", "הבניין נהרס")];
    assert_eq!(client.post(&town.path(&format!("/crossings/{second}")), &ended).await.status, 303);
    let mut act = town.world.act("test.moved").await;
    let share = load_indicator(&mut act, town.world.project, town.indicators[1]).await.unwrap();
    let moved = Threshold {
        direction: Direction::StayAbove,
        red: Amount::from_millionths(72_500_000),
        early: None,
        from: "2026-11-01".parse().unwrap(),
    };
    insert_threshold(&mut act, &share, &moved, "הקבוצה דרשה יותר").await.unwrap();
    end_place(&mut act, town.world.project, town.places[1]).await.unwrap();
    end_indicator(&mut act, town.world.project, town.indicators[2]).await.unwrap();
    act.done(town.world.project, ()).await.unwrap();

    let first: Value = client.get(&town.path("/readings/export.json")).await.json();
    assert_eq!(first["readings"].as_array().unwrap().len(), 4, "nothing is left out");
    let (project, _) = other_project(&town.world, false).await;
    let file = serde_json::to_vec(&first).unwrap();
    let path = format!("/p/{project}/readings/import-whole");
    let taken = client.post_files(&path, &[], &[("whole", "a.json", &file)]).await;
    assert!(taken.status.is_redirection(), "{}", taken.text());
    let again = client.get(&format!("/p/{project}/readings/export.json")).await.json();
    assert_eq!(without_ids(&again), without_ids(&first));
    let kinds = again["crossings"].as_array().unwrap().iter().map(|one| one["steps"].as_array().unwrap().len());
    assert_eq!(kinds.sum::<usize>(), 5);
    let places = client.json(&format!("/p/{project}/readings")).await;
    assert_eq!(
        places["places"].as_array().unwrap().len(),
        1,
        "where nothing is measured any more, nothing is asked for"
    );
    let due =
        |text: String| text.lines().filter(|line| line.starts_with("DTSTART")).map(str::to_owned).collect::<Vec<_>>();
    let there = due(client.get(&format!("/p/{project}/due.ics")).await.text());
    assert_eq!(there, due(client.get(&town.path("/due.ics")).await.text()), "and the same days are due");
}

#[tokio::test]
async fn a_whole_with_a_fault_in_it_brings_nothing() {
    let town = town().await;
    town.record(town.found(0, 3, "2026-10-01")).await.unwrap();
    let mut client = town.world.client(Cast::Ruth).await;
    let file = client.get(&town.path("/readings/export.json")).await.text();
    let (project, inside) = other_project(&town.world, false).await;
    for (from, to, refusal) in [
        ("\"value\": \"3\"", "\"value\": \"\"", "readings.whole_wrong"),
        ("\"on\": \"2026-10-01\"", "\"on\": \"2126-10-01\"", "readings.whole_wrong"),
        ("\"early\": \"75\"", "\"early\": \"50\"", "readings.whole_wrong"),
        ("\"version\": 3", "\"version\": 4", "readings.whole_newer"),
        ("red-thread/red-lines", "something else", "readings.whole_unreadable"),
    ] {
        let broken = file.replacen(from, to, 1);
        assert_ne!(broken, file, "{from}");
        let taken = async {
            let whole = whole::read(broken.as_bytes())?;
            whole::take_in(&town.world.store, &town.world.deed(Cast::Ruth), &inside, whole).await
        };
        let taken: Result<i64, Error> = taken.await;
        assert!(taken.unwrap_err().is_refused(refusal), "{from}");
    }
    assert_eq!(told(&town.world, project).await, Vec::<String>::new(), "all or nothing");
    let scene = client.json(&format!("/p/{project}/readings")).await;
    assert_eq!((scene["places"].as_array().unwrap().len(), &scene["indicators"]), (0, &0.into()));
}
