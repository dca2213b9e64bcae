use redthread_core::people::Standpoint;
use redthread_core::workshop::follow_up::Report;
use redthread_testkit::Cast;

use crate::{ANSWER, CLOSING, Scene, TOLD, UNTOLD, scene};

/// The draft of a heading as the team reads it.
async fn text(scene: &Scene, heading: &str) -> String {
    let page = scene.world.client(Cast::Irit).await.json(&scene.at("")).await;
    let parts = page["parts"].as_array().unwrap().clone();
    let part = parts.iter().find(|part| part["heading"] == heading).unwrap();
    part["text"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn every_heading_is_drafted_from_what_is_there() {
    let scene = scene().await;
    assert!(text(&scene, "commissioner").await.contains("אגף הרווחה"));
    assert_eq!(text(&scene, "background").await, "Oro i ledningen och i organisationen.");
    assert!(text(&scene, "purpose").await.contains("Hur vill vi bli bemötta?"));
    let results = text(&scene, "results").await;
    assert!(results.contains("Ingen svarar i telefon") && results.contains("- Etik och moral: En gemensam grund"));
    assert_eq!(text(&scene, "what-then").await, "", "nobody was asked yet");
    scene.followed_up(Report::Planned, ANSWER).await;
    let then = text(&scene, "what-then").await;
    assert_eq!(then.lines().filter(|line| line.starts_with("- ")).count(), 2);
    let silent = then.lines().find(|line| line.contains("Väntrummet")).unwrap();
    let words = scene.world.app.dictionary.words(redthread_core::language::Lang::He);
    assert!(silent.ends_with(&words.say("report-standing-no-report")), "a silence is named: {silent}");
    assert!(!then.contains(ANSWER) && !results.contains("כָּבוֹד"), "words of people stand beside the draft, not in it");
}

#[tokio::test]
async fn a_worry_is_told_only_where_that_was_agreed() {
    let scene = scene().await;
    let draft = text(&scene, "mobilisation").await;
    assert!(draft.contains(TOLD) && draft.contains("Vi betalar och lovar"), "{draft}");
    assert!(!draft.contains(UNTOLD) && draft.contains("חשש אחד"), "the other is counted: {draft}");
}

#[tokio::test]
async fn few_people_are_not_counted_out() {
    let scene = scene().await;
    scene.came(Standpoint::Client, 5).await;
    scene.came(Standpoint::Worker, 9).await;
    scene.came(Standpoint::Manager, 2).await;
    let draft = text(&scene, "participants").await;
    assert!(draft.contains(": 9"), "{draft}");
    assert!(draft.contains(": 7 "), "clients and managers are told together: {draft}");
    assert!(!draft.contains(": 5") && !draft.contains(": 2"), "{draft}");
}

#[tokio::test]
async fn the_report_reads_in_every_language() {
    let scene = scene().await;
    scene.followed_up(Report::UnderWay, ANSWER).await;
    let mut irit = scene.world.client(Cast::Irit).await;
    for lang in ["he", "sv", "en"] {
        irit.get(&format!("/language?lang={lang}")).await;
        for page in ["", "/results", "/what-then", "/editions"] {
            let shown = irit.get(&scene.at(page)).await;
            assert!(shown.status.is_success(), "{lang} {page}");
            for bare in [">report-", "\"report-", " report-", ": report-"] {
                assert!(!shown.has(bare), "{lang} {page}: {bare}");
            }
        }
    }
    assert_eq!(irit.get(&scene.at("/nothing")).await.status, 404);
}

#[tokio::test]
async fn words_are_shown_to_the_team_as_far_as_they_agreed_and_a_gap_is_shown() {
    let scene = scene().await;
    let mut irit = scene.world.client(Cast::Irit).await;
    let before = irit.get(&scene.at("")).await;
    assert!(!before.has("לעבודה שלהם") && before.has("class=\"gap\""), "not asked yet");
    scene.agrees(scene.client).await;
    let page = irit.json(&scene.at("")).await;
    let results = page["parts"].as_array().unwrap().iter().find(|part| part["heading"] == "results").unwrap().clone();
    assert_eq!(results["quotes"][0]["words"], CLOSING);
    assert!(results["quotes"][0]["state"].is_null());
}
