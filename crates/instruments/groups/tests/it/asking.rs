//! Rounds: planned, due, opened, their links, closed; who may not.

use jiff::civil::date;
use redthread_core::workshop::follow_up::{Report, RoundState, Standing};
use redthread_groups::actions::{self, Days};
use redthread_groups::load::months_of;
use redthread_storage::Error;
use redthread_testkit::Cast;

use crate::{BY, WORDS, form, said, scene};

#[tokio::test]
async fn half_a_year_is_offered_and_the_day_comes() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let kit = inside.method().unwrap();
    assert_eq!(scene.loaded().await.next_due(months_of(kit)), date(2027, 5, 21));
    let page = world.client(Cast::Irit).await.get(&format!("/p/{}/follow-ups", world.project)).await;
    assert!(page.has("value=\"2027-05-21\""), "{}", page.text());
    let round = actions::plan(&world.store, &world.deed(Cast::Irit), &inside, date(2027, 5, 21)).await.unwrap();
    let early = actions::plan(&world.store, &world.deed(Cast::Irit), &inside, date(2027, 8, 1)).await;
    assert!(early.unwrap_err().is_refused("follow_up.one_at_a_time"));
    let state = |loaded: &redthread_groups::load::Loaded| loaded.round(round).unwrap().days.state(loaded.now);
    assert_eq!(state(&scene.loaded().await), RoundState::Planned);
    let days = Days { due_on: date(2027, 4, 1), answer_by: None };
    actions::move_days(&world.store, &world.deed(Cast::Irit), &inside, (round, days)).await.unwrap();
    world.at("2027-04-01T06:00:00Z");
    assert_eq!(state(&scene.loaded().await), RoundState::Due);
    let calendar = world.client(Cast::Irit).await.get(&format!("/p/{}/follow-ups/due.ics", world.project)).await;
    assert!(calendar.has("DTSTART;VALUE=DATE:20270401"), "{}", calendar.text());
}

#[tokio::test]
async fn a_past_day_and_a_workshop_without_groups_are_refused() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let past = actions::plan(&world.store, &world.deed(Cast::Irit), &inside, date(2026, 11, 20)).await;
    assert!(past.unwrap_err().is_refused("follow_up.day_is_past"));
    for group in [scene.first, scene.other] {
        actions::stop(&world.store, &world.deed(Cast::Irit), &inside, (group, "slut")).await.unwrap();
    }
    let round = actions::plan(&world.store, &world.deed(Cast::Irit), &inside, date(2026, 11, 21)).await.unwrap();
    let asked = actions::ask(&world.store, &world.deed(Cast::Irit), &inside, (round, BY)).await;
    assert!(asked.unwrap_err().is_refused("follow_up.no_group"));
}

#[tokio::test]
async fn only_whoever_facilitates_asks() {
    let scene = scene().await;
    let world = &scene.world;
    for who in [Cast::Amal, Cast::Noa, Cast::Shir, Cast::Meir] {
        let planned = actions::plan(&world.store, &world.deed(who), &world.inside(who).await, BY).await;
        assert!(matches!(planned, Err(Error::NotFound)), "{who:?}");
    }
    let round = scene.asked().await;
    let page = world.client(Cast::Meir).await.get(&format!("/p/{}/follow-ups/{round}", world.project)).await;
    assert!(page.status.is_success() && !page.has("/f/"), "a reader sees no link");
}

#[tokio::test]
async fn a_merged_group_is_asked_no_more_and_its_story_points_to_the_other() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let round = scene.asked().await;
    let answer = said(Report::Planned, WORDS);
    actions::record_answer(&world.store, &world.deed(Cast::Irit), &inside, (round, scene.first), &answer)
        .await
        .unwrap();
    scene.close(round).await;
    actions::merge(&world.store, &world.deed(Cast::Irit), &inside, (scene.first, scene.other), "").await.unwrap();
    world.at("2027-05-21T08:00:00Z");
    let inside = world.inside(Cast::Irit).await;
    let second = actions::plan(&world.store, &world.deed(Cast::Irit), &inside, date(2027, 5, 21)).await.unwrap();
    actions::ask(&world.store, &world.deed(Cast::Irit), &inside, (second, date(2027, 6, 4))).await.unwrap();
    let loaded = scene.loaded().await;
    let round = loaded.round(second).unwrap();
    assert_eq!((round.number, round.asked.clone()), (2, vec![scene.other]));
    assert_eq!(round.standing(scene.first, loaded.now), Standing::NotAsked);
    let page = world.client(Cast::Irit).await.get(&format!("/p/{}/follow-ups", world.project)).await;
    assert!(page.has("went on in חוזרים לדבר") && page.has("planned"), "{}", page.text());
    let (answer, asked) = (said(Report::Done, ""), (second, scene.first));
    let late = actions::record_answer(&world.store, &world.deed(Cast::Irit), &inside, asked, &answer).await;
    assert!(late.unwrap_err().is_refused("follow_up.not_asked"));
}

#[tokio::test]
async fn a_group_formed_since_is_asked_too() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let round = scene.asked().await;
    let third = form(world, "Telefontiden", None, &[]).await;
    assert_eq!(scene.loaded().await.round(round).unwrap().standing(third, inside.now), Standing::NotAsked);
    actions::renew_link(&world.store, &world.deed(Cast::Irit), &inside, (round, Some(third))).await.unwrap();
    assert_eq!(scene.loaded().await.round(round).unwrap().standing(third, inside.now), Standing::Waiting);
}

#[tokio::test]
async fn letters_are_in_the_projects_language_and_calendars_hold_no_word_of_anybody() {
    let scene = scene().await;
    let world = &scene.world;
    let round = scene.asked().await;
    let mut client = world.client(Cast::Irit).await;
    client.get("/language?lang=sv").await;
    let page = client.get(&format!("/p/{}/follow-ups/{round}", world.project)).await;
    let secret = scene.secret(round, Some(scene.first)).await;
    assert!(page.has(&format!("http://localhost/f/{secret}")) && page.has("שתי דקות בטלפון"), "{}", page.text());
    let letter = page.text();
    assert!(letter.contains("mailto:?subject=") && letter.contains("sms:?&amp;body="), "its own mail and telephone");
    let sheet = client.get(&format!("/p/{}/follow-ups/export.csv", world.project)).await;
    assert!(sheet.has("inte svarat än") && sheet.has("Väntrummet"), "{}", sheet.text());
    let sheet = client.get(&format!("/p/{}/groups/export.csv", world.project)).await;
    assert!(sheet.has("חוזרים לדבר") && sheet.has("שירה"), "{}", sheet.text());
}

#[tokio::test]
async fn the_project_page_says_what_waits() {
    let scene = scene().await;
    let world = &scene.world;
    let words = world.app.dictionary.words(redthread_core::language::Lang::En);
    let stage = redthread_core::kit::Id::parse("follow-up").unwrap();
    let standing = async || {
        let inside = world.inside(Cast::Irit).await;
        let mut read = world.store.read().await.unwrap();
        (redthread_groups::FOLLOW_UP.standing)(&mut read, &inside, &stage, &words).await.unwrap()
    };
    assert_eq!(standing().await.next.unwrap().action, "Plan the follow-up");
    let round = scene.asked().await;
    let waits = standing().await;
    assert_eq!(
        (waits.line.as_str(), waits.next.unwrap().action.as_str()),
        ("Follow-up 1: 0 of 2 have answered", "See who is silent")
    );
    scene.close(round).await;
    assert_eq!(standing().await.next.unwrap().action, "Plan the next one");
    let inside = world.inside(Cast::Irit).await;
    let mut read = world.store.read().await.unwrap();
    let groups = (redthread_groups::INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap();
    assert_eq!(groups.next.unwrap().action, "Name a convener");
    assert!(groups.line.contains("without a convener"), "{}", groups.line);
}
