//! The pages in every language, what they count, and the stage's line on the project page.

use redthread_core::consent::Audience;
use redthread_core::kit::{Id as _, StageId};
use redthread_core::language::Lang;
use redthread_core::people::{Side, Standpoint};
use redthread_testkit::Cast;

use crate::scene::{Scene, guide, steps};

#[tokio::test]
async fn every_page_renders_in_every_language_without_a_bare_key() {
    let scene = Scene::told().await;
    scene.world.consent_to(scene.teller, &[Audience::Team]).await;
    let new = format!("/p/{}/accounts/new?story={}", scene.world.project, scene.story);
    let mut pages = vec![scene.list(), new, scene.path(""), scene.path("/texts")];
    pages.extend(steps().iter().map(|step| scene.step(step)));
    let mut irit = scene.world.client(Cast::Irit).await;
    for lang in Lang::ALL {
        irit.get(&format!("/language?lang={lang}&to=/projects")).await;
        for path in &pages {
            let page = irit.get(path).await;
            assert_eq!(page.status, 200, "{lang} {path}");
            assert!(page.has(&format!("<html lang=\"{lang}\"")), "{lang} {path}");
            let key = page
                .text()
                .split('>')
                .skip(1)
                .find(|part| part.starts_with("interview-") || part.starts_with("intake-"))
                .map(str::to_owned);
            assert_eq!(key, None, "{lang} {path}");
        }
    }
}

#[tokio::test]
async fn a_step_shows_its_question_in_the_language_of_the_project() {
    let scene = Scene::agreed().await;
    let page = scene.world.client(Cast::Noa).await.get(&scene.step("nutshell")).await;
    let guide = guide();
    let step = guide.steps.iter().find(|step| step.id.as_str() == "nutshell").unwrap();
    assert!(page.has(&format!("lang=\"he\" dir=\"rtl\">{}</h1>", step.question)) && page.has(&step.probes[0]));
    assert!(page.has("name=\"before\"") && page.has("name=\"after\"") && page.has("data-autosave"));
    assert!(page.has("Step 2 of 10") && page.has("js/interview.js"));
}

#[tokio::test]
async fn the_missing_side_is_a_gap_with_a_way_to_fill_it() {
    let scene = Scene::handed_over().await;
    let mut irit = scene.world.client(Cast::Irit).await;
    let json = irit.json(&scene.list()).await;
    assert_eq!(json["stories"][0]["missing"], serde_json::json!(["professional"]));
    assert_eq!(
        (json["handed_over"].as_u64(), json["interviews"].as_u64(), json["waiting"].as_u64()),
        (Some(1), Some(1), Some(1))
    );
    let page = irit.get(&scene.list()).await;
    assert!(page.has("nobody tells from this side yet") && page.has(&format!("accounts/new?story={}", scene.story)));
    let page = scene.world.client(Cast::Noa).await.get(&scene.list()).await;
    assert!(!page.has("nobody tells from this side yet"), "what others tell is not hers to know");
}

#[tokio::test]
async fn a_title_waits_for_everybodys_consent_and_the_gap_is_shown() {
    let scene = Scene::agreed().await;
    let mut irit = scene.world.client(Cast::Irit).await;
    let page = irit.get(&scene.list()).await;
    assert!(!page.has("הדלת שנפתחה") && page.has("Story 1") && page.has("not asked yet"));
    scene.world.consent_to(scene.teller, &[]).await;
    assert!(irit.get(&scene.list()).await.has("הדלת שנפתחה"));
}

#[tokio::test]
async fn the_stage_says_how_far_it_is_and_what_waits() {
    let scene = Scene::handed_over().await;
    let inside = scene.world.inside(Cast::Irit).await;
    let words = scene.world.app.dictionary.words(Lang::En);
    let stage = StageId::parse("interviews").unwrap();
    let mut read = scene.world.store.read().await.unwrap();
    let standing = (redthread_interview::INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap();
    assert_eq!(standing.line, "1 of 1 interviews");
    let next = standing.next.unwrap();
    assert_eq!(next.sentence, "One story waits for the other side.");
    assert!(next.path.ends_with(&format!("accounts/new?story={}", scene.story)));
    drop(read);
    let worker = scene.world.teller("שרית", Standpoint::Worker).await;
    scene.world.account(scene.story, worker, Side::Professional, "מה שאמרה").await;
    let mut read = scene.world.store.read().await.unwrap();
    let standing = (redthread_interview::INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap();
    assert_eq!(
        (standing.line.as_str(), standing.next.unwrap().sentence.as_str()),
        ("1 of 2 interviews", "One interview is not handed over yet.")
    );
}

#[tokio::test]
async fn texts_written_elsewhere_count_as_answers() {
    let scene = Scene::planned().await;
    let worker = scene.world.teller("שרית", Standpoint::Worker).await;
    let (account, _) = scene.world.account(scene.story, worker, Side::Professional, "מה שאמרה").await;
    let path = format!("/p/{}/accounts/{account}", scene.world.project);
    assert_eq!(scene.world.client(Cast::Irit).await.json(&path).await["answered"], 1);
}

#[tokio::test]
async fn what_is_held_of_a_teller_can_be_handed_to_them() {
    let scene = Scene::handed_over().await;
    let inside = scene.world.inside(Cast::Irit).await;
    let mut read = scene.world.store.read().await.unwrap();
    let export =
        (redthread_interview::INSTRUMENT.personal_data.export)(&mut read, &inside, scene.teller).await.unwrap();
    assert_eq!(export["interviews"][0]["texts"].as_array().unwrap().len(), steps().len());
    assert!(!export.to_string().contains("taxi"));
}

#[tokio::test]
async fn who_has_no_part_in_the_round_finds_nothing() {
    let scene = Scene::agreed().await;
    let mut yossi = scene.world.client(Cast::Yossi).await;
    for path in [scene.list(), scene.path(""), scene.step("context"), scene.path("/texts")] {
        assert_eq!(yossi.get(&path).await.status, 404, "{path}");
    }
    assert!(scene.world.visitor().get(&scene.path("")).await.location.starts_with("/sign-in"));
}
