//! Stories on the project page: shown, or shown as a gap; never dropped, never leaked.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::people::{Side, Standpoint};
use redthread_storage::people;
use redthread_storage::stories::{self, StoryFace, TurningPoint};
use redthread_testkit::Cast;

use crate::{path, reader, round, take_back, told};

#[tokio::test]
async fn a_story_shows_only_while_everybody_in_it_agrees() {
    let world = round().await;
    let (_, tamar) = told(&world, "מפתח ׳עם שרשרת׳", "תמר", "אף אחד לא שאל אותי").await;
    let mut irit = world.client(Cast::Irit).await;
    let shut = irit.get(&path(&world, "")).await;
    assert!(!shut.has("עם שרשרת") && shut.has("Story 1") && shut.has("<bdi>תמר</bdi>") && shut.has("not asked yet"));
    world.consent_to(tamar, &[]).await;
    let open = irit.get(&path(&world, "")).await;
    assert!(open.has("עם שרשרת") && !open.has("not asked yet"));
    take_back(&world, tamar).await;
    let shut = irit.get(&path(&world, "")).await;
    assert!(!shut.has("עם שרשרת") && shut.has("withdrawn"), "a gap, with its reason");
    let json = irit.json(&path(&world, "")).await;
    assert_eq!(json["stories"][0]["gaps"][0]["state"].as_str(), Some("withdrawn"));
    assert!(!json.to_string().contains("עם שרשרת"));
}

#[tokio::test]
async fn one_of_two_tellers_shuts_the_story() {
    let world = round().await;
    let (story, tamar) = told(&world, "לִפְתֹּחַ אֶת הַדֶּלֶת", "תמר", "מילים").await;
    let worker = world.teller("עו\"ס 3", Standpoint::Worker).await;
    world.account(story, worker, Side::Professional, "באתי באותה שעה").await;
    world.consent_to(tamar, &[]).await;
    let page = world.client(Cast::Meir).await.get(&path(&world, "")).await;
    assert!(!page.has("לִפְתֹּחַ") && page.has("<bdi>עו&quot;ס 3</bdi>") && !page.has("<bdi>תמר</bdi>"));
    assert!(page.has("the client&#39;s side") || page.has("the client's side"), "that a side has told is no secret");
}

#[tokio::test]
async fn consent_to_the_book_does_not_open_the_teams_page() {
    let world = round().await;
    let (_, tamar) = told(&world, "סיפור סגור", "תמר", "מילים").await;
    world.consent(tamar, Audience::Book, Material::Retold, Move::Give).await;
    assert!(!world.client(Cast::Irit).await.get(&path(&world, "")).await.has("סיפור סגור"));
}

#[tokio::test]
async fn who_does_not_read_sees_no_story_but_their_own_interviews() {
    let world = round().await;
    let (_, tamar) = told(&world, "כותרת שמורה", "תמר", "מילים").await;
    world.consent_to(tamar, &[]).await;
    let noa = world.client(Cast::Noa).await.get(&path(&world, "")).await;
    assert!(!noa.has("כותרת שמורה") && noa.has("Your interviews") && noa.has("<bdi>תמר</bdi>"));
    let shir = world.client(Cast::Shir).await.get(&path(&world, "")).await;
    assert!(!shir.has("כותרת שמורה") && !shir.has("תמר"));
}

#[tokio::test]
async fn a_steward_without_a_role_steers_and_reads_nothing() {
    let world = round().await;
    let (_, tamar) = told(&world, "כותרת שמורה", "תמר", "מילים").await;
    world.consent_to(tamar, &[]).await;
    let mut act = world.act("test.role_ended").await;
    people::end_role(&mut act, world.person(Cast::Ruth), "commissioner").await.unwrap();
    act.done(world.project, ()).await.unwrap();
    let page = world.client(Cast::Ruth).await.get(&path(&world, "")).await;
    assert!(page.status.is_success() && page.has("Begin: The commission") && !page.has("כותרת שמורה"));
    assert!(
        page.has("Choosing the stories") && !page.has(&format!("{}\"", path(&world, "selection"))),
        "named, not linked"
    );
}

#[tokio::test]
async fn the_newest_open_story_is_drawn_with_its_turning_points() {
    let world = round().await;
    let mut act = world.act("test.story").await;
    let turn = |title: &str| TurningPoint { title: title.to_owned(), ..TurningPoint::default() };
    let face = StoryFace {
        title: "לפתוח את הדלת מבפנים".to_owned(),
        turning_points: vec![turn("שיחה דרך הדלת"), turn("מפתח משלה")],
        ..StoryFace::default()
    };
    let story = stories::insert_story(&mut act, world.project, &face).await.unwrap();
    act.done(story, ()).await.unwrap();
    let page = reader(&world, Cast::Irit, "he").await.get(&path(&world, "")).await;
    assert!(page.has("<svg class=\"line\"") && page.has("דרך שתי נקודות מפנה") && page.has("מפתח משלה"));
}

#[tokio::test]
async fn an_erased_person_leaves_no_name_behind() {
    let world = round().await;
    let mut act = world.act("test.erased").await;
    people::erase_person(&mut act, world.person(Cast::Dana)).await.unwrap();
    act.done(world.project, ()).await.unwrap();
    let mut irit = world.client(Cast::Irit).await;
    for stage in ["commission", "selection"] {
        irit.post(&path(&world, "stages"), &[("stage", stage), ("move", "begin")]).await;
    }
    let page = irit.get(&path(&world, "")).await;
    assert!(!page.has("Dana") && page.has("nobody holds this role yet"));
}
