//! Handing over, giving back, approving.

use redthread_core::consent::{Audience, Material, Move};
use redthread_interview::actions;
use redthread_interview::model::Reply;
use redthread_storage::stories::{self, AccountState};
use redthread_storage::{Error, documents};
use redthread_testkit::Cast;

use crate::scene::{Scene, answer, guide, steps, text};

async fn state(scene: &Scene) -> AccountState {
    let mut read = scene.world.store.read().await.unwrap();
    stories::load_account(&mut read, scene.world.project, scene.account).await.unwrap().state
}

fn no() -> Reply {
    Reply::Gate { merits: Some(false), reason: "זה היה מזל".to_owned() }
}

#[tokio::test]
async fn open_steps_are_listed_and_nothing_is_handed_over() {
    let scene = Scene::told().await;
    scene.write(Cast::Noa, "outcomes", 1, text("")).await.unwrap();
    scene
        .write(Cast::Noa, "nutshell", 1, Reply::Pair { before: "הדלת סגורה".to_owned(), after: String::new() })
        .await
        .unwrap();
    let Err(Error::Refused(refusals)) = scene.hand_over(Cast::Noa, true).await else { panic!("refused") };
    let fields: Vec<_> = refusals.iter().filter_map(|refusal| refusal.field.as_deref()).collect();
    assert_eq!(fields, ["step-nutshell", "step-outcomes"]);
    let page = scene.world.client(Cast::Noa).await.post(&scene.path("/hand-over"), &[]).await;
    assert_eq!(page.status, 422);
    let guide = guide();
    let title = &guide.steps.iter().find(|step| step.id.as_str() == "outcomes").unwrap().title;
    assert!(page.has("href=\"#step-outcomes\"") && page.has("id=\"step-outcomes\"") && page.has(title.as_str()));
    assert_eq!(state(&scene).await, AccountState::Held);
}

#[tokio::test]
async fn after_handing_over_the_interviewer_reads_and_the_team_corrects() {
    let scene = Scene::handed_over().await;
    assert_eq!(state(&scene).await, AccountState::Documented);
    let late = scene.write(Cast::Noa, "context", 1, text("תיקון")).await.unwrap_err();
    assert!(late.is_refused("interview.handed_over"));
    let page = scene.world.client(Cast::Noa).await.get(&scene.step("context")).await;
    assert!(page.has("taxi") && !page.has("data-autosave"));
    let shut = scene.write(Cast::Irit, "context", 1, text("תיקון")).await.unwrap_err();
    assert!(shut.is_refused("interview.no_team_consent"));
    scene.world.consent(scene.teller, Audience::Team, Material::Retold, Move::Give).await;
    assert_eq!(scene.write(Cast::Irit, "context", 1, text("תיקון")).await.unwrap(), 2);
}

#[tokio::test]
async fn a_no_at_the_gate_is_shown_and_handed_over_only_on_confirmation() {
    let scene = Scene::agreed().await;
    for step in steps().iter().take_while(|step| *step != "merit") {
        scene.write(Cast::Noa, step, 0, answer(step)).await.unwrap();
    }
    let mut noa = scene.world.client(Cast::Noa).await;
    let sent = [("decision", "no"), ("reason", "זה היה מזל"), ("version", "0"), ("go", "next")];
    let page = noa.post(&scene.step("merit"), &sent).await;
    assert_eq!(page.location, format!("{}?done=saved", scene.path("")), "the interview ends here");
    let page = noa.get(&scene.path("")).await;
    assert!(page.has("not to be learned from") && page.has("זה היה מזל") && page.has("name=\"confirm\""));
    let list = scene.world.client(Cast::Irit).await.get(&scene.list()).await;
    assert!(list.has("not to be learned from") && !list.has("זה היה מזל"));
    assert!(scene.hand_over(Cast::Noa, false).await.unwrap_err().is_refused("interview.confirm_no"));
    scene.hand_over(Cast::Noa, true).await.unwrap();
    assert_eq!(state(&scene).await, AccountState::Documented);
}

#[tokio::test]
async fn a_no_without_a_reason_is_no_answer() {
    let scene = Scene::told().await;
    let bare = Reply::Gate { merits: Some(false), reason: String::new() };
    scene.write(Cast::Noa, "merit", 1, bare).await.unwrap();
    assert!(scene.hand_over(Cast::Noa, true).await.unwrap_err().is_refused("interview.step_open"));
    scene.write(Cast::Noa, "merit", 2, no()).await.unwrap();
    scene.hand_over(Cast::Noa, true).await.unwrap();
}

#[tokio::test]
async fn whoever_records_consent_records_the_approval() {
    let scene = Scene::handed_over().await;
    let (store, dana) = (&scene.world.store, scene.world.inside(Cast::Dana).await);
    let reader = Some(scene.world.person(Cast::Noa));
    let noa = scene.world.inside(Cast::Noa).await;
    let denied = actions::approve(store, &scene.world.deed(Cast::Noa), &noa, scene.account, reader, None).await;
    assert!(matches!(denied, Err(Error::NotFound)));
    actions::approve(store, &scene.world.deed(Cast::Dana), &dana, scene.account, reader, None).await.unwrap();
    assert_eq!(state(&scene).await, AccountState::Approved);
    let page = scene.world.client(Cast::Dana).await.json(&scene.path("")).await;
    assert_eq!(page["approved"], serde_json::json!({ "reader": "Noa", "date": "21 November 2026" }));
    let again = actions::approve(store, &scene.world.deed(Cast::Dana), &dana, scene.account, None, None).await;
    assert!(again.unwrap_err().is_refused("interview.approved_already"));
}

#[tokio::test]
async fn nothing_is_approved_before_it_is_handed_over_or_without_consent() {
    let scene = Scene::told().await;
    let (store, dana) = (&scene.world.store, scene.world.inside(Cast::Dana).await);
    let early = actions::approve(store, &scene.world.deed(Cast::Dana), &dana, scene.account, None, None).await;
    assert!(early.unwrap_err().is_refused("interview.not_handed_over"));
    scene.hand_over(Cast::Noa, false).await.unwrap();
    scene.world.consent(scene.teller, Audience::Raw, Material::Retold, Move::Withdraw).await;
    let shut = actions::approve(store, &scene.world.deed(Cast::Dana), &dana, scene.account, None, None).await;
    assert!(shut.unwrap_err().is_refused("interview.no_raw_consent"));
}

#[tokio::test]
async fn words_that_change_after_the_approval_are_read_to_the_teller_again() {
    let scene = Scene::handed_over().await;
    approve(&scene).await;
    let mut read = scene.world.store.read().await.unwrap();
    let sections = documents::list_outlines_of(&mut read, scene.world.project, scene.account).await.unwrap();
    drop(read);
    let mut act = scene.world.act("test.edited").await;
    let section = &sections[0];
    documents::save_document(&scene.world.store, &mut act, section.id, section.version, "נוסח אחר", false)
        .await
        .unwrap();
    act.done(section.id, ()).await.unwrap();
    assert_eq!(state(&scene).await, AccountState::Documented);
    let page = scene.world.client(Cast::Irit).await.get(&scene.path("")).await;
    assert!(page.has("Approved on 21 November 2026, but the words have changed since."), "{}", page.text());
    scene.world.at("2026-11-22T08:00:00Z");
    approve(&scene).await;
    assert_eq!(state(&scene).await, AccountState::Approved);
}

async fn approve(scene: &Scene) {
    let (store, irit) = (&scene.world.store, scene.world.inside(Cast::Irit).await);
    actions::approve(store, &scene.world.deed(Cast::Irit), &irit, scene.account, None, None).await.unwrap();
}

#[tokio::test]
async fn given_back_it_can_be_written_in_and_the_approval_is_gone() {
    let scene = Scene::handed_over().await;
    let (store, irit) = (&scene.world.store, scene.world.inside(Cast::Irit).await);
    actions::approve(store, &scene.world.deed(Cast::Irit), &irit, scene.account, None, None).await.unwrap();
    let mut noa = scene.world.client(Cast::Noa).await;
    assert_eq!(noa.post(&scene.path("/give-back"), &[]).await.status, 404);
    let mut companion = scene.world.client(Cast::Irit).await;
    assert!(companion.post(&scene.path("/give-back"), &[]).await.status.is_redirection());
    assert_eq!(state(&scene).await, AccountState::Held);
    assert!(companion.json(&scene.path("")).await["approved"].is_null());
    assert_eq!(scene.write(Cast::Noa, "context", 1, text("תיקון")).await.unwrap(), 2);
}
