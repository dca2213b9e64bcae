//! Answers by a secret link: on a phone, without an account; corrected, refused, slowed; silence stays silence.

use redthread_core::workshop::follow_up::{Report, Standing};
use redthread_groups::actions::{self, Said, answer_by_link};
use redthread_storage::{Deed, Error};
use redthread_testkit::Cast;

use crate::{Scene, WORDS, said, scene};

fn nobody(scene: &Scene) -> Deed {
    Deed::fresh(&scene.world.store, None).unwrap()
}

#[tokio::test]
async fn a_convener_answers_without_an_account_and_corrects_it() {
    let scene = scene().await;
    let round = scene.asked().await;
    let path = format!("/f/{}", scene.secret(round, Some(scene.first)).await);
    let mut phone = scene.world.visitor().reading("he");
    let page = phone.get(&path).await;
    assert!(page.has("Väntrummet") && page.has("Amal") && page.has("בחיתולים"), "{}", page.text());
    assert_eq!(page.headers["x-robots-tag"], "noindex, nofollow");
    assert_eq!(page.headers["referrer-policy"], "no-referrer");
    let sent = phone.post(&path, &[("report", "in_its_infancy"), ("words", WORDS)]).await;
    assert_eq!(sent.status.as_u16(), 303);
    scene.world.at("2026-11-21T08:05:00Z");
    phone.post(&path, &[("report", "under_way"), ("words", "התחלנו!")]).await;
    let loaded = scene.loaded().await;
    let round = loaded.round(round).unwrap();
    assert_eq!(loaded.standing(round, scene.first), Standing::Reported(Report::UnderWay));
    assert_eq!(round.answers_of(scene.first).count(), 2, "what was said before stays on record");
    assert_eq!(loaded.standing(round, scene.other), Standing::Waiting);
    assert!(phone.get(&path).await.has("התחלנו!"));
}

#[tokio::test]
async fn nothing_chosen_is_refused_and_nothing_typed_is_lost() {
    let scene = scene().await;
    let round = scene.asked().await;
    let path = format!("/f/{}", scene.secret(round, Some(scene.first)).await);
    let mut phone = scene.world.visitor().reading("sv");
    let page = phone.post(&path, &[("words", WORDS)]).await;
    assert!(
        page.status.as_u16() == 422 && page.has("אחת תשב בקבלה") && page.has("id=\"report-error\""),
        "{}",
        page.text()
    );
    let page = phone.post(&path, &[("report", "merged"), ("words", WORDS)]).await;
    assert!(page.status.as_u16() == 422 && page.has("Skriv vilken annan grupp"), "{}", page.text());
    let other = scene.other.to_string();
    let page = phone.post(&path, &[("report", "merged"), ("merged_with", &other)]).await;
    assert_eq!(page.status.as_u16(), 303);
    let page =
        scene.world.client(Cast::Irit).await.get(&format!("/p/{}/groups/{}", scene.world.project, scene.first)).await;
    assert!(page.has("The group answered that it works together with"), "said, and still for a person to do");
}

#[tokio::test]
async fn the_same_send_twice_is_one_answer() {
    let scene = scene().await;
    let round = scene.asked().await;
    let path = format!("/f/{}", scene.secret(round, Some(scene.first)).await);
    let act = scene.world.store.new_id::<redthread_core::ids::ActId>().unwrap().to_string();
    let mut phone = scene.world.visitor();
    for _ in 0..2 {
        let sent = phone.post_act(&path, &act, &[("report", "planned"), ("words", "x")]).await;
        assert_eq!(sent.status.as_u16(), 303);
    }
    assert_eq!(scene.loaded().await.round(round).unwrap().answers.len(), 1);
    assert_eq!(phone.post_act(&path, &act, &[("report", "done"), ("words", "x")]).await.status.as_u16(), 409);
}

#[tokio::test]
async fn after_the_close_nothing_is_taken_and_the_silent_stay_silent() {
    let scene = scene().await;
    let round = scene.asked().await;
    let (secret, other) = (scene.secret(round, Some(scene.first)).await, scene.secret(round, Some(scene.other)).await);
    answer_by_link(&scene.world.store, &nobody(&scene), &secret, &said(Report::Planned, WORDS)).await.unwrap();
    scene.close(round).await;
    for secret in [&secret, &other] {
        let late = answer_by_link(&scene.world.store, &nobody(&scene), secret, &said(Report::Done, "")).await;
        assert!(late.unwrap_err().is_refused("follow_up.closed"));
    }
    let loaded = scene.loaded().await;
    let closed = loaded.round(round).unwrap();
    assert_eq!(loaded.standing(closed, scene.first), Standing::Reported(Report::Planned));
    assert_eq!(loaded.standing(closed, scene.other), Standing::NoReport);
    let page = scene.world.visitor().get(&format!("/f/{other}")).await;
    assert!(page.has("The follow-up is closed.") && !page.has("name=\"report\""));
}

#[tokio::test]
async fn a_link_that_was_shut_or_replaced_opens_nothing_and_looks_like_a_wrong_one() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let round = scene.asked().await;
    let old = scene.secret(round, Some(scene.first)).await;
    actions::renew_link(&world.store, &world.deed(Cast::Irit), &inside, (round, Some(scene.first))).await.unwrap();
    let new = scene.secret(round, Some(scene.first)).await;
    assert_ne!(old, new);
    let wrong = "a".repeat(43);
    let pages = [world.visitor().get(&format!("/f/{old}")).await, world.visitor().get(&format!("/f/{wrong}")).await];
    assert_eq!(pages[0].text().replace(&old, ""), pages[1].text().replace(&wrong, ""));
    let answered = answer_by_link(&world.store, &nobody(&scene), &old, &said(Report::Done, "")).await;
    assert!(matches!(answered, Err(Error::NotFound)));
    let link = scene.link(round, Some(scene.first)).await.unwrap().id;
    actions::shut_link(&world.store, &world.deed(Cast::Irit), &inside, link).await.unwrap();
    assert_eq!(world.visitor().get(&format!("/f/{new}")).await.status.as_u16(), 422);
    assert_eq!(world.visitor().post(&format!("/f/{new}"), &[("report", "done")]).await.status.as_u16(), 422);
}

#[tokio::test]
async fn the_link_that_reads_does_not_answer_and_shows_everybody_what_all_said() {
    let scene = scene().await;
    let round = scene.asked().await;
    let (secret, all) = (scene.secret(round, Some(scene.first)).await, scene.secret(round, None).await);
    answer_by_link(&scene.world.store, &nobody(&scene), &secret, &said(Report::ReadyToStart, WORDS)).await.unwrap();
    let answered = answer_by_link(&scene.world.store, &nobody(&scene), &all, &said(Report::Done, "")).await;
    assert!(matches!(answered, Err(Error::NotFound)));
    scene.close(round).await;
    let mut reader = scene.world.visitor().reading("sv");
    assert_eq!(reader.get(&format!("/f/{all}")).await.location, format!("/f/{all}/all"));
    let page = reader.get(&format!("/f/{all}/all")).await;
    assert!(
        page.has("redo att sätta igång") && page.has("אחת תשב בקבלה") && page.has("ingen rapport"),
        "{}",
        page.text()
    );
    assert!(!page.has("Amal") && !page.has("שירה"), "groups answer, not people");
    assert!(!page.has(&secret), "and nobody's own link");
    let json = reader.json(&format!("/f/{all}/all")).await;
    assert_eq!(json["answers"][1][1]["standing"], "no_report");
}

#[tokio::test]
async fn a_link_is_slowed_without_asking_whose_address_it_is() {
    let scene = scene().await;
    let round = scene.asked().await;
    let (one, other) = (scene.secret(round, Some(scene.first)).await, scene.secret(round, Some(scene.other)).await);
    let mut slowed = 0;
    for _ in 0..10 {
        let sent = answer_by_link(&scene.world.store, &nobody(&scene), &one, &said(Report::Planned, "")).await;
        slowed += usize::from(sent.is_err_and(|error| error.is_refused("follow_up.too_fast")));
    }
    assert_eq!(slowed, 4, "six a minute");
    answer_by_link(&scene.world.store, &nobody(&scene), &other, &said(Report::Planned, "")).await.unwrap();
    scene.world.at("2026-11-21T08:01:01Z");
    answer_by_link(&scene.world.store, &nobody(&scene), &one, &said(Report::Planned, "")).await.unwrap();
}

#[tokio::test]
async fn an_answer_told_by_telephone_says_that_it_was_taken_down() {
    let scene = scene().await;
    let world = &scene.world;
    let round = scene.asked().await;
    let mut client = world.client(Cast::Irit).await;
    let group = scene.other.to_string();
    let path = format!("/p/{}/follow-ups/{round}/answers", world.project);
    let page = client.post(&path, &[("group", &group), ("report", "stopped"), ("words", WORDS)]).await;
    assert_eq!(page.status.as_u16(), 303);
    let page = client.get(&format!("/p/{}/follow-ups/{round}", world.project)).await;
    assert!(page.has("taken down by somebody else") && page.has("stopped"), "{}", page.text());
    assert_eq!(client.post(&path, &[("group", &group)]).await.status.as_u16(), 422);
}

#[tokio::test]
async fn a_report_of_itself_as_merged_is_no_answer() {
    let scene = scene().await;
    let round = scene.asked().await;
    let secret = scene.secret(round, Some(scene.first)).await;
    let own = Said { report: Report::Merged, merged_with: Some(scene.first), words: String::new() };
    let sent = answer_by_link(&scene.world.store, &nobody(&scene), &secret, &own).await;
    assert!(sent.unwrap_err().is_refused("follow_up.merged_with_whom"));
}
