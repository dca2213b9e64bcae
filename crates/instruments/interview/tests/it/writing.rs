//! Writing along the guide: consent first, saved as typed, nothing overwritten, nothing lost.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::ActId;
use redthread_interview::actions;
use redthread_interview::model::Reply;
use redthread_storage::Error;
use redthread_storage::documents::{self, DocumentKind};
use redthread_storage::stories::{self, AccountState};
use redthread_testkit::Cast;

use crate::scene::{SAID, Scene, text};

async fn state(scene: &Scene) -> AccountState {
    let mut read = scene.world.store.read().await.unwrap();
    stories::load_account(&mut read, scene.world.project, scene.account).await.unwrap().state
}

#[tokio::test]
async fn no_interview_starts_without_the_tellers_consent_to_it() {
    let scene = Scene::planned().await;
    let refused = scene.write(Cast::Noa, "context", 0, text(SAID)).await.unwrap_err();
    assert!(refused.is_refused("interview.no_raw_consent"));
    let mut noa = scene.world.client(Cast::Noa).await;
    let page = noa.post(&scene.path("/start"), &[("held", "2026-11-21")]).await;
    assert_eq!(page.status, 422);
    assert!(page.has(&format!("/p/{}/consents/{}", scene.world.project, scene.teller)) && page.has("not asked yet"));
    assert_eq!(state(&scene).await, AccountState::Planned);
    scene.world.consent(scene.teller, Audience::Raw, Material::Retold, Move::Give).await;
    let page = noa.post(&scene.path("/start"), &[("held", "2026-11-21")]).await;
    assert_eq!(page.location, format!("{}?done=interview-started", scene.step("context")));
    assert_eq!(state(&scene).await, AccountState::Held);
}

#[tokio::test]
async fn a_day_to_come_is_no_day_on_which_it_was_held() {
    let scene = Scene::agreed().await;
    let mut noa = scene.world.client(Cast::Noa).await;
    let page = noa.post(&scene.path("/start"), &[("held", "2026-11-23")]).await;
    assert_eq!(page.status, 422);
    assert!(page.has("held-error"));
}

#[tokio::test]
async fn the_first_words_start_the_interview_and_are_sealed_under_the_teller() {
    let scene = Scene::agreed().await;
    assert_eq!(scene.write(Cast::Noa, "context", 0, text(SAID)).await.unwrap(), 1);
    assert_eq!(state(&scene).await, AccountState::Held);
    let mut read = scene.world.store.read().await.unwrap();
    let kept = documents::list_of_story(&mut read, scene.story).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].kind, kept[0].section.as_str(), kept[0].told.subjects()),
        (DocumentKind::Section, "context", &[scene.teller][..])
    );
}

#[tokio::test]
async fn blank_makes_nothing_and_is_no_answer() {
    let scene = Scene::agreed().await;
    assert_eq!(scene.write(Cast::Noa, "context", 0, text("")).await.unwrap(), 0);
    let mut read = scene.world.store.read().await.unwrap();
    assert!(documents::list_of_story(&mut read, scene.story).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_same_act_answers_as_the_first_time_whichever_way_it_comes() {
    let scene = Scene::agreed().await;
    let mut noa = scene.world.client(Cast::Noa).await;
    let act = scene.world.store.new_id::<ActId>().unwrap().to_string();
    let page = noa
        .post_json(&scene.step("context"), &act, &[("text", "שורה\nשנייה"), ("version", "0"), ("autosave", "1")])
        .await;
    assert_eq!(page.json(), serde_json::json!({ "version": "1" }));
    let other = scene.world.store.new_id::<ActId>().unwrap().to_string();
    let page =
        noa.post_json(&scene.step("context"), &other, &[("text", "עוד"), ("version", "1"), ("autosave", "1")]).await;
    assert_eq!(page.json(), serde_json::json!({ "version": "2" }));
    let page = noa
        .post_json(&scene.step("context"), &act, &[("go", "next"), ("version", "0"), ("text", "שורה\r\nשנייה")])
        .await;
    assert_eq!(
        page.json(),
        serde_json::json!({ "version": "1" }),
        "days later, by the button, with a browser's line ends"
    );
    assert!(noa.get(&scene.step("context")).await.has("עוד"), "and nothing went back");
}

#[tokio::test]
async fn two_people_at_once_lose_nothing_and_see_both_texts() {
    let scene = Scene::agreed().await;
    scene.world.consent(scene.teller, Audience::Team, Material::Retold, Move::Give).await;
    scene.write(Cast::Noa, "context", 0, text("של נועה")).await.unwrap();
    let mut irit = scene.world.client(Cast::Irit).await;
    let act = scene.world.store.new_id::<ActId>().unwrap().to_string();
    let late = [("text", "של אירית"), ("version", "0"), ("autosave", "1")];
    let page = irit.post_json(&scene.step("context"), &act, &late).await;
    assert_eq!(page.status, 409);
    assert!(page.json()["message"].as_str().unwrap().contains("both texts"));
    let page = irit.post(&scene.step("context"), &[("text", "של אירית"), ("version", "0"), ("go", "next")]).await;
    assert_eq!(page.status, 409);
    assert!(page.has("של נועה") && page.has("של אירית") && page.has("name=\"version\" value=\"1\""), "{}", page.text());
    let page = irit.post(&scene.step("context"), &[("text", "של שתיהן"), ("version", "1"), ("go", "stay")]).await;
    assert!(page.status.is_redirection());
    let mut read = scene.world.store.read().await.unwrap();
    let kept = documents::list_of_story(&mut read, scene.story).await.unwrap();
    assert_eq!(documents::list_versions(&mut read, &kept[0]).await.unwrap().len(), 2);
}

#[tokio::test]
async fn the_very_same_words_are_no_conflict() {
    let scene = Scene::agreed().await;
    scene.write(Cast::Noa, "context", 0, text(SAID)).await.unwrap();
    assert_eq!(scene.write(Cast::Noa, "context", 0, text(SAID)).await.unwrap(), 1);
    assert!(matches!(scene.write(Cast::Noa, "context", 0, text("אחר")).await, Err(Error::Conflict)));
    assert!(matches!(scene.write(Cast::Noa, "outcomes", 3, text("אחר")).await, Err(Error::Conflict)));
}

#[tokio::test]
async fn none_found_is_an_answer_only_where_the_guide_says_so() {
    let scene = Scene::agreed().await;
    let (store, inside) = (&scene.world.store, scene.world.inside(Cast::Noa).await);
    let mut none = scene.written("costs", 0, text(""));
    none.none_found = true;
    actions::write(store, &scene.world.deed(Cast::Noa), &inside, &none).await.unwrap();
    none.step = "context".to_owned();
    let refused = actions::write(store, &scene.world.deed(Cast::Noa), &inside, &none).await.unwrap_err();
    assert!(refused.is_refused("interview.none_not_here"));
    let page = scene.world.client(Cast::Noa).await.json(&scene.path("")).await;
    let costs = page["steps"].as_array().unwrap().iter().find(|step| step["id"] == "costs").unwrap();
    assert_eq!(costs["state"], "none_found");
}

#[tokio::test]
async fn a_withdrawal_shuts_the_page_at_once_and_the_needle_is_nowhere() {
    let scene = Scene::told().await;
    let mut noa = scene.world.client(Cast::Noa).await;
    assert!(noa.get(&scene.step("context")).await.has("taxi"));
    let mut irit = scene.world.client(Cast::Irit).await;
    assert!(!irit.get(&scene.step("context")).await.has("taxi"), "the interview itself is not the team");
    scene.world.consent(scene.teller, Audience::Raw, Material::Retold, Move::Withdraw).await;
    let pages = [scene.list(), scene.path(""), scene.path("/texts"), scene.step("context"), scene.step("outcomes")];
    for client in [&mut noa, &mut irit] {
        for path in &pages {
            let page = client.get(path).await;
            assert!(!page.has("taxi"), "{path}");
        }
        assert!(client.json(&scene.step("context")).await["text"].is_null());
    }
    assert!(noa.get(&scene.step("context")).await.has("withdrawn"), "the gap is shown");
    let late = scene.write(Cast::Noa, "context", 1, text("עוד")).await.unwrap_err();
    assert!(late.is_refused("interview.no_raw_consent"));
    assert!(scene.hand_over(Cast::Noa, false).await.unwrap_err().is_refused("interview.no_raw_consent"));
}

#[tokio::test]
async fn each_turning_point_asks_for_its_own_actions() {
    let scene = Scene::told().await;
    let mut noa = scene.world.client(Cast::Noa).await;
    let page = noa.get(&scene.step("actions")).await;
    assert!(page.has("1. מרץ: דיברו דרך הדלת") && page.has("name=\"body-2\""));
    let version = page.text().split("name=\"version\" value=\"").nth(1).unwrap().chars().next().unwrap().to_string();
    let half = [
        ("head-1", "מרץ: דיברו דרך הדלת"),
        ("body-1", "חיכתה"),
        ("head-2", "יוני: קפה"),
        ("body-2", ""),
        ("version", &version),
        ("go", "next"),
    ];
    assert!(noa.post(&scene.step("actions"), &half).await.status.is_redirection());
    let json = noa.json(&scene.step("actions")).await;
    assert_eq!((json["state"].as_str(), json["text"].as_str()), (Some("draft"), Some("• מרץ: דיברו דרך הדלת\nחיכתה")));
}

#[tokio::test]
async fn only_the_holder_and_those_who_document_all_write() {
    let scene = Scene::agreed().await;
    scene.world.consent(scene.teller, Audience::Team, Material::Retold, Move::Give).await;
    let shir = scene.write(Cast::Shir, "context", 0, text(SAID)).await;
    assert!(matches!(shir, Err(Error::NotFound)));
    let dana = scene.write(Cast::Dana, "context", 0, text(SAID)).await;
    assert!(matches!(dana, Err(Error::NotFound)), "she may read, and no more");
    assert_eq!(scene.write(Cast::Irit, "context", 0, text(SAID)).await.unwrap(), 1);
    let unknown = scene.write(Cast::Noa, "no-such-step", 0, Reply::Text(String::new())).await;
    assert!(matches!(unknown, Err(Error::NotFound)));
}
