//! What editors do, and what is refused.

use redthread_core::consent::{Audience, ConsentState, Material, Move};
use redthread_core::ids::PersonId;
use redthread_storage::people;
use redthread_storage::stories::{self, StoryFace};
use redthread_storage::{Error, consents, documents};
use redthread_story::actions::{TextEdit, TextSaved, except_one_sided, find_text, save_face, save_text};
use redthread_testkit::{Cast, World};

use crate::scene::{INSTRUMENTS, scene};

async fn state(world: &World, person: PersonId, audience: Audience) -> ConsentState {
    let mut read = world.store.read().await.unwrap();
    let lines = consents::list_lines_of(&mut read, world.project, person).await.unwrap();
    let line = lines.iter().find(|line| (line.audience, line.material) == (audience, Material::Quote));
    line.map_or(ConsentState::NotAsked, |line| line.state(world.store.now()))
}

fn face(title: &str) -> StoryFace {
    StoryFace { title: title.to_owned(), ..StoryFace::default() }
}

#[tokio::test]
async fn the_second_of_two_editors_of_a_face_is_told() {
    let scene = scene(true).await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Meir).await);
    let save = async |seen, title: &str| {
        save_face(&world.store, &world.deed(Cast::Meir), &inside, scene.story, (seen, &face(title))).await
    };
    assert_eq!(save(1, "אחת").await.unwrap(), 2);
    assert!(matches!(save(1, "שתיים").await, Err(Error::Conflict)));
    assert_eq!(save(2, "שלוש").await.unwrap(), 3);
}

#[tokio::test]
async fn a_repeated_act_answers_as_the_first_time_and_writes_once() {
    let scene = scene(true).await;
    scene.world.at("2026-11-22T08:00:00Z");
    let (world, deed) = (&scene.world, scene.world.deed(Cast::Meir));
    let inside = world.inside(Cast::Meir).await;
    let edit = TextEdit { seen: 0, text: "נוסח ראשון".to_owned(), asks_again: true };
    let first = save_text(&world.store, &deed, &inside, scene.story, &edit).await.unwrap();
    assert_eq!(first, TextSaved { version: 1, reopened: 4 }, "retold and quote of two people");
    assert_eq!(save_text(&world.store, &deed, &inside, scene.story, &edit).await.unwrap(), first);
    let mut read = world.store.read().await.unwrap();
    let text = find_text(&mut read, scene.story).await.unwrap().unwrap();
    assert_eq!(documents::list_versions(&mut read, &text).await.unwrap().len(), 1);
    assert_eq!(text.told.subjects().len(), 2, "it holds the words of both");
}

#[tokio::test]
async fn only_editors_edit() {
    let scene = scene(true).await;
    let world = &scene.world;
    for who in [Cast::Noa, Cast::Amal, Cast::Ruth] {
        let (deed, inside) = (world.deed(who), world.inside(who).await);
        let edit = TextEdit { seen: 0, text: "מילים".to_owned(), asks_again: true };
        assert!(
            matches!(save_text(&world.store, &deed, &inside, scene.story, &edit).await, Err(Error::NotFound)),
            "{who:?}"
        );
        let saved = save_face(&world.store, &deed, &inside, scene.story, (1, &face("x"))).await;
        assert!(matches!(saved, Err(Error::NotFound)), "{who:?}");
        let excepted = except_one_sided(&world.store, &deed, &inside, scene.story, "כי").await;
        assert!(matches!(excepted, Err(Error::NotFound)), "{who:?}");
    }
}

#[tokio::test]
async fn what_the_team_may_not_read_nobody_edits() {
    let scene = scene(true).await;
    scene.write(0, "נוסח").await.unwrap();
    scene.world.consent(scene.rina, Audience::Team, Material::Retold, Move::Withdraw).await;
    assert!(scene.write(1, "נוסח אחר").await.unwrap_err().is_refused("story.shut"));
    let world = &scene.world;
    let (deed, inside) = (world.deed(Cast::Meir), world.inside(Cast::Meir).await);
    let saved = save_face(&world.store, &deed, &inside, scene.story, (1, &face("x"))).await;
    assert!(saved.unwrap_err().is_refused("story.shut"));
}

#[tokio::test]
async fn whoever_agreed_to_other_words_must_confirm() {
    let scene = scene(true).await;
    let world = &scene.world;
    let text = "one two three four five six seven eight nine ten eleven";
    scene.write(0, text).await.unwrap();
    assert_eq!(state(world, scene.tamar, Audience::Book).await, ConsentState::ReconfirmDue);

    world.at("2026-11-23T08:00:00Z");
    world.consent_to(scene.tamar, &[Audience::Book]).await;
    world.at("2026-11-24T08:00:00Z");
    let small = scene.try_write(1, &text.replace("ten", "tio"), false).await.unwrap();
    assert_eq!(small.reopened, 0, "one word of eleven is no tenth");
    assert_eq!(state(world, scene.tamar, Audience::Book).await, ConsentState::Given);

    let second = text.replace("ten", "tio").replace("nine", "nio");
    assert!(scene.try_write(2, &second, false).await.unwrap_err().is_refused("story.asks_again"), "small steps add up");
    assert_eq!(state(world, scene.tamar, Audience::Book).await, ConsentState::Given, "a refused save shuts nothing");
    assert_eq!(scene.write(2, &second).await.unwrap(), TextSaved { version: 3, reopened: 2 });
    assert_eq!(state(world, scene.tamar, Audience::Book).await, ConsentState::ReconfirmDue);
    assert_eq!(state(world, scene.tamar, Audience::Team).await, ConsentState::Given, "the team reads on");
}

#[tokio::test]
async fn two_first_texts_do_not_overwrite_each_other() {
    let scene = scene(true).await;
    scene.write(0, "ראשון").await.unwrap();
    assert!(matches!(scene.write(0, "שני").await, Err(Error::Conflict)));
}

#[tokio::test]
async fn an_exception_is_recorded_and_taken_back() {
    let scene = scene(false).await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let except = async |reason: &str| {
        except_one_sided(&world.store, &world.deed(Cast::Irit), &inside, scene.story, reason).await
    };
    for reason in ["העו\"ס עזבה", ""] {
        except(reason).await.unwrap();
        let mut read = world.store.read().await.unwrap();
        let story = stories::load_story(&mut read, world.project, scene.story).await.unwrap();
        assert_eq!(story.is_excepted(), !reason.is_empty());
    }
}

#[tokio::test]
async fn erasing_a_person_takes_what_was_written_about_them() {
    let scene = scene(true).await;
    scene.write(0, "מה שתמר סיפרה").await.unwrap();
    let (world, hooks) = (&scene.world, INSTRUMENTS[0].personal_data);
    let inside = world.inside(Cast::Irit).await;
    let held = (hooks.export)(&mut world.store.read().await.unwrap(), &inside, scene.tamar).await.unwrap();
    assert_eq!(held, serde_json::json!([{ "story": 1, "side": "client", "state": "documented" }]));

    let mut irit = world.client(Cast::Irit).await;
    let refused = irit.post(&scene.path("/anew"), &[]).await;
    assert_eq!(refused.status, 422, "everybody who tells in it is here");
    let mut act = world.act("test.erased").await;
    people::erase_person(&mut act, scene.tamar).await.unwrap();
    act.done(scene.tamar, ()).await.unwrap();
    let page = irit.get(&scene.path("")).await;
    assert!(page.has("Story 1") && !page.has("לפתוח את הדלת") && !page.has("מה שתמר"), "{}", page.text());
    assert!(page.has("/anew\""), "an editor may begin anew");
    assert_eq!(world.client(Cast::Noa).await.post(&scene.path("/anew"), &[]).await.status, 404);

    let done = irit.post(&scene.path("/anew"), &[]).await;
    assert!(done.location.ends_with("?done=story-told-anew"), "{}", done.text());
    let mut read = world.store.read().await.unwrap();
    assert!(find_text(&mut read, scene.story).await.unwrap().is_none(), "its key is gone, and all its versions");
    drop(read);
    let page = irit.get(&scene.path("")).await;
    assert!(!page.has("/anew\"") && page.has("class=\"told\""), "the other side's words stand: {}", page.text());
    scene.write(0, "מה שנשאר").await.unwrap();
    assert!(irit.get(&scene.path("")).await.has("מה שנשאר"));
}
