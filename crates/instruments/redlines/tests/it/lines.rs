//! Lines and places.

use redthread_core::ids::{ConcernId, Id as _};
use redthread_redlines::actions::{add_place, move_place, word_line};
use redthread_redlines::model::LineDraft;
use redthread_storage::redlines::{CONCERN_SEAL, SaidConcern, list_lines, list_places, load_line};
use redthread_storage::{Error, sql};
use redthread_testkit::{Cast, World};

use super::{LIST, WORDING, measured, put, world};

#[tokio::test]
async fn a_number_is_asked_about_first_and_nothing_typed_is_lost() {
    let world = World::lines(LIST).await;
    let (mut irit, path) = (world.client(Cast::Irit).await, format!("/p/{}/lines/new", world.project));
    let typed = [
        ("wording", "לא יותר מ־3 ימים בלי מעלית"),
        ("heading", "בניין"),
        ("own-affected-group", "קומה אחרונה, דיירי עמידר"),
    ];
    let asked = irit.post(&path, &typed).await;
    assert_eq!(asked.status, 422);
    assert!(asked.has("לא יותר מ־3 ימים בלי מעלית") && asked.has("keeps_numbers") && asked.has("קומה אחרונה"));
    assert_eq!(list_lines(&mut world.store.read().await.unwrap(), world.project).await.unwrap(), []);
    let kept: Vec<_> = typed
        .into_iter()
        .chain([("keeps_numbers", "1"), ("life-stage", "building"), ("life-stage", "no-such")])
        .collect();
    assert_eq!(irit.post(&path, &kept).await.status, 303);
    let lines = list_lines(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
    assert_eq!(lines[0].marks["affected-group"], ["קומה אחרונה", "דיירי עמידר"]);
    assert_eq!(lines[0].marks["life-stage"], ["building"], "only the kit's own values");
}

#[tokio::test]
async fn who_may_not_word_finds_no_such_page_and_a_repeated_act_makes_one_line() {
    let world = World::lines(LIST).await;
    let draft = LineDraft { wording: WORDING.into(), ..LineDraft::default() };
    let (deed, irit) = (world.deed(Cast::Irit), world.inside(Cast::Irit).await);
    let first = word_line(&world.store, &deed, &irit, &draft, &[]).await.unwrap();
    assert_eq!(word_line(&world.store, &deed, &irit, &draft, &[]).await.unwrap(), first);
    let dana = word_line(&world.store, &world.deed(Cast::Dana), &world.inside(Cast::Dana).await, &draft, &[]).await;
    assert!(matches!(dana, Err(Error::NotFound)));
    let path = format!("/p/{}/lines/new", world.project);
    assert_eq!(world.client(Cast::Dana).await.get(&path).await.status, 404);
    assert_eq!(world.client(Cast::Meir).await.get(&path).await.status, 200, "the editor words lines too");
}

/// A concern on the wall of the project.
async fn concern(world: &World, words: &str) -> ConcernId {
    let mut act = world.act("test.concern").await;
    let id: ConcernId = act.new_id().unwrap();
    let key = act.new_key(id).await.unwrap();
    let said = serde_json::to_string(&SaidConcern { words: words.to_owned(), named: None }).unwrap();
    let sealed = act.seal(key, CONCERN_SEAL, id, &said).await.unwrap();
    sql("INSERT INTO red_concerns (id, project, key_id, state, sealed, marks, on_day) VALUES ($1, $2, $3, 'shown', $4, '{\"interface\":[\"state\"]}', 20000)")
        .id(id)
        .id(world.project)
        .id(key)
        .bytes(sealed)
        .run(&mut act)
        .await
        .unwrap();
    act.done(id, ()).await.unwrap();
    id
}

#[tokio::test]
async fn the_concerns_that_a_line_grew_from_stay_attached() {
    let world = World::lines(LIST).await;
    let (one, two) = (concern(&world, "שנישאר בלי בית באמצע").await, concern(&world, "Att ingen svarar oss").await);
    let mut irit = world.client(Cast::Irit).await;
    let form = irit.get(&format!("/p/{}/lines/new?from={one},{two}", world.project)).await;
    assert!(form.has("שנישאר בלי בית באמצע") && form.has("Att ingen svarar oss"));
    assert!(form.text().contains(r#"value="state" checked"#), "their marks are chosen already");
    let from = format!("{one},{two}");
    let worded = irit.post(&format!("/p/{}/lines/new", world.project), &[("wording", WORDING), ("from", &from)]).await;
    let line = irit.json(&worded.location).await;
    let concerns = line["concerns"].as_array().unwrap();
    assert_eq!(concerns.len(), 2);
    assert!(concerns.iter().any(|concern| concern[0] == one.to_string() && concern[1] == "שנישאר בלי בית באמצע"));
    let unknown = ConcernId::from_uuid(redthread_storage::NOBODY).to_string();
    let lost = irit.post(&format!("/p/{}/lines/new", world.project), &[("wording", "מילים"), ("from", &unknown)]).await;
    assert_eq!(lost.status, 404, "a concern of another project is none");
}

#[tokio::test]
async fn who_was_second_sees_both_wordings_and_earlier_ones_stay() {
    let (world, line) = world().await;
    let path = format!("/p/{}/lines/{line}/edit", world.project);
    let mut irit = world.client(Cast::Irit).await;
    assert_eq!(irit.post(&path, &[("wording", "הנוסח הראשון"), ("version", "1")]).await.status, 303);
    let second = world.client(Cast::Meir).await.post(&path, &[("wording", "הנוסח השני"), ("version", "1")]).await;
    assert_eq!(second.status, 409);
    assert!(second.has("הנוסח הראשון") && second.has("הנוסח השני"));
    let page = irit.json(&format!("/p/{}/lines/{line}", world.project)).await;
    assert_eq!(page["wording"], "הנוסח הראשון");
    assert_eq!(page["wordings"][1]["wording"], WORDING);
    assert_eq!(page["wordings"][0]["who"], "Irit");
}

#[tokio::test]
async fn moving_a_line_takes_nobodys_version_away() {
    let (world, first) = world().await;
    let draft = LineDraft { wording: "קו נוסף".into(), ..LineDraft::default() };
    let irit = world.inside(Cast::Irit).await;
    let second = word_line(&world.store, &world.deed(Cast::Irit), &irit, &draft, &[]).await.unwrap();
    let mut client = world.client(Cast::Irit).await;
    let moved = client.post(&format!("/p/{}/lines/{second}/move", world.project), &[("to", "earlier")]).await;
    assert_eq!(moved.status, 303);
    let lines = list_lines(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
    assert_eq!(lines.iter().map(|line| line.finding.id).collect::<Vec<_>>(), [second, first]);
    assert!(lines.iter().all(|line| line.finding.version == 1));
}

#[tokio::test]
async fn a_line_ends_with_a_reason_and_its_record_stays() {
    let (world, line) = world().await;
    let indicator = measured(&world, line).await;
    let (mut irit, path) = (world.client(Cast::Irit).await, format!("/p/{}/lines/{line}", world.project));
    assert_eq!(irit.post(&format!("{path}/end"), &[("reason", "  ")]).await.status, 422);
    assert_eq!(irit.post(&format!("{path}/end"), &[("reason", "התמזג בקו אחר")]).await.status, 303);
    assert_eq!(irit.get(&path).await.status, 404);
    assert_eq!(irit.get(&format!("/p/{}/indicators/{indicator}", world.project)).await.status, 404);
    let list = irit.json(&format!("/p/{}/lines", world.project)).await;
    assert_eq!((list["lines"].as_array().unwrap().len(), &list["ended"][0]["reason"]), (0, &"התמזג בקו אחר".into()));
    let gone = load_line(&mut world.store.read().await.unwrap(), world.project, line).await;
    assert!(matches!(gone, Err(Error::NotFound)));
}

#[tokio::test]
async fn places_are_added_renamed_moved_and_ended() {
    let world = World::lines(LIST).await;
    let irit = world.inside(Cast::Irit).await;
    let first = add_place(&world.store, &world.deed(Cast::Irit), &irit, "גבעת התאנים").await.unwrap();
    let second = add_place(&world.store, &world.deed(Cast::Irit), &irit, "נווה שחר").await.unwrap();
    let twice = add_place(&world.store, &world.deed(Cast::Irit), &irit, "נווה שחר").await;
    assert!(twice.unwrap_err().is_refused("redlines.place_twice"));
    let dana = add_place(&world.store, &world.deed(Cast::Dana), &world.inside(Cast::Dana).await, "לא").await;
    assert!(matches!(dana, Err(Error::NotFound)));
    move_place(&world.store, &world.deed(Cast::Irit), &irit, second, true).await.unwrap();
    let (mut client, path) = (world.client(Cast::Irit).await, format!("/p/{}/places", world.project));
    let taken = client.post(&format!("{path}/{first}"), &[("title", "נווה שחר")]).await;
    assert!(taken.status == 422 && taken.has("נווה שחר"));
    assert_eq!(client.post(&format!("{path}/{first}"), &[("title", "Figonhöjden")]).await.status, 303);
    let names = async || {
        let places = list_places(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
        places.into_iter().map(|place| place.title).collect::<Vec<_>>()
    };
    assert_eq!(names().await, ["נווה שחר", "Figonhöjden"]);
    assert_eq!(client.post(&format!("{path}/{second}"), &[("do", "end"), ("title", "x")]).await.status, 303);
    assert_eq!(names().await, ["Figonhöjden"]);
}

#[tokio::test]
async fn every_page_reads_in_every_language_and_hides_from_those_without_a_role() {
    let (world, line) = world().await;
    let (indicator, round) = (measured(&world, line).await, put(&world, line, "yes").await);
    let project = format!("/p/{}", world.project);
    let paths = [
        format!("{project}/lines"),
        format!("{project}/lines/new"),
        format!("{project}/lines/{line}"),
        format!("{project}/lines/{line}/edit"),
        format!("{project}/lines/{line}/indicators/new"),
        format!("{project}/indicators/{indicator}"),
        format!("{project}/indicators/{indicator}/edit"),
        format!("{project}/indicators/{indicator}/threshold"),
        format!("{project}/places"),
        format!("{round}/room"),
        round,
    ];
    let mut client = world.client(Cast::Irit).await;
    for lang in ["he", "sv", "en"] {
        client.get(&format!("/language?lang={lang}")).await;
        for path in &paths {
            let page = client.get(path).await;
            assert!(page.status.is_success() && page.has(&format!("lang=\"{lang}\"")), "{lang} {path}");
            let text = page.text();
            let missing =
                text.split(['>', '<']).find(|piece| piece.starts_with("redlines-") || piece.starts_with("threshold-"));
            assert_eq!(missing, None, "a message is missing in {lang} on {path}");
        }
    }
    let mut stranger = world.client(Cast::Yossi).await;
    for path in &paths {
        assert_eq!(stranger.get(path).await.status, 404, "{path}");
    }
}
