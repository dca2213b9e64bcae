//! Indicators and thresholds.

use redthread_storage::redlines::list_thresholds;
use redthread_testkit::{Cast, World};

use super::{WORDING, last, measured, world};

async fn count(world: &World) -> usize {
    let thresholds = list_thresholds(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
    thresholds.values().map(Vec::len).sum()
}

#[tokio::test]
async fn looking_first_says_the_sentence_and_sets_nothing() {
    let (world, line) = world().await;
    let path = format!("/p/{}/indicators/{}/threshold", world.project, measured(&world, line).await);
    let mut irit = world.client(Cast::Irit).await;
    irit.get("/language?lang=he").await;
    let typed = [("direction", "stay_below"), ("red", "75"), ("early", ""), ("from", "2026-11-21"), ("look", "1")];
    let seen = irit.post(&path, &typed).await;
    assert_eq!(seen.status, 200);
    assert!(seen.has("לפחות אחת לכל 75 משקי בית") && seen.has(WORDING), "the sentence beside the line's own words");
    assert_eq!(count(&world).await, 1);
    irit.get("/language?lang=sv").await;
    assert!(irit.post(&path, &typed).await.has("Minst en på 75 משקי בית"));
    let act = world.store.new_id::<redthread_core::ids::ActId>().unwrap().to_string();
    let json = irit.post_json(&path, &act, &typed).await.json();
    assert_eq!(json["preview"]["sentence"], "Minst en på 75 משקי בית", "who reads by script hears it too");
    assert_eq!((&json["preview"]["red"], &json["preview"]["from"]), (&"75".into(), &"2026-11-21".into()));
}

#[tokio::test]
async fn a_reversed_direction_and_an_earlier_day_are_told_beside_their_fields() {
    let (world, line) = world().await;
    let path = format!("/p/{}/indicators/{}/threshold", world.project, measured(&world, line).await);
    let mut irit = world.client(Cast::Irit).await;
    let wrong = [("direction", "stay_below"), ("red", "80"), ("early", "90"), ("from", "2025-12-31"), ("reason", "כי")];
    let refused = irit.post(&path, &wrong).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has("early-error") && refused.has("from-error") && !refused.has("red-error"));
    let looked = irit.post(&path, &[&wrong[..], &[("look", "1")]].concat()).await;
    assert_eq!(looked.status, 422, "looking says what is wrong too");
    for (field, typed) in [("red", ""), ("red", "הרבה"), ("red", "0"), ("from", "מחר"), ("reason", " "), ("early", "x")]
    {
        let mut fields = vec![("direction", "stay_below"), ("red", "75"), ("from", "2026-11-21"), ("reason", "כי")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, typed));
        let page = irit.post(&path, &fields).await;
        assert!(page.status == 422 && page.has(&format!("{field}-error")), "{field} = {typed:?}");
    }
    assert_eq!(count(&world).await, 1);
}

#[tokio::test]
async fn every_version_stays_with_its_reason_and_who_set_it() {
    let (world, line) = world().await;
    let indicator = format!("/p/{}/indicators/{}", world.project, measured(&world, line).await);
    let mut ruth = world.client(Cast::Ruth).await;
    let second =
        [("direction", "stay_below"), ("red", "75"), ("from", "2026-12-01"), ("reason", "עומס גדל: 100% בקומה א׳")];
    assert_eq!(ruth.post(&format!("{indicator}/threshold"), &second).await.status, 303);
    let page = ruth.json(&indicator).await;
    let versions = page["thresholds"].as_array().unwrap();
    assert_eq!(versions.len(), 2);
    assert_eq!((&versions[0]["who"], &versions[1]["who"]), (&"רות".into(), &"Irit".into()));
    assert_eq!(versions[1]["reason"], "כך בתע״ס");
    assert_eq!(
        (&versions[0]["in_force"], &versions[1]["in_force"]),
        (&false.into(), &true.into()),
        "its day is to come"
    );
    world.at("2026-12-02T08:00:00Z");
    let page = world.client(Cast::Ruth).await.json(&indicator).await;
    assert_eq!((&page["thresholds"][0]["in_force"], &page["thresholds"][1]["in_force"]), (&true.into(), &false.into()));
}

#[tokio::test]
async fn a_scale_of_own_words_is_chosen_from_and_said() {
    let (world, line) = world().await;
    let mut irit = world.client(Cast::Irit).await;
    irit.get("/language?lang=en").await;
    let path = format!("/p/{}/lines/{line}/indicators/new", world.project);
    let mut fields = vec![("title", "Are we heard"), ("kind", "words"), ("words", "heard"), ("cadence", "year")];
    assert!(irit.post(&path, &fields).await.has("words-error"), "one word is no scale");
    fields[2].1 = "heard\nnow and then\nnobody listens";
    let added = irit.post(&path, &fields).await;
    assert_eq!(added.status, 303);
    let path = format!(
        "/p/{}/indicators/{}/threshold",
        world.project,
        last(added.location.split("/threshold").next().unwrap())
    );
    assert!(irit.get(&path).await.has(r#"<option value="1">now and then</option>"#));
    let typed = [
        ("direction", "stay_below"),
        ("red", "1"),
        ("early", "0"),
        ("from", "2026-11-21"),
        ("reason", "so"),
        ("look", "1"),
    ];
    assert!(irit.post(&path, &typed).await.has("Never worse than “now and then”"));
    let above = [("direction", "stay_above"), ("red", "1"), ("from", "2026-11-21"), ("reason", "so")];
    assert!(
        irit.post(&path, &above).await.has("direction-error") || !irit.post(&path, &above).await.status.is_success()
    );
    assert_eq!(count(&world).await, 0);
}

#[tokio::test]
async fn there_is_no_number_without_a_line_and_a_changed_indicator_keeps_its_scale() {
    let (world, line) = world().await;
    let mut irit = world.client(Cast::Irit).await;
    let nowhere = format!("/p/{}/lines/{}/indicators/new", world.project, redthread_storage::NOBODY);
    let fields = [("title", "x"), ("kind", "plain"), ("unit", "ימים"), ("cadence", "year")];
    assert_eq!(irit.post(&nowhere, &fields).await.status, 404);
    let path = format!("/p/{}/indicators/{}", world.project, measured(&world, line).await);
    let change = [("title", "שם חדש"), ("kind", "plain"), ("unit", "אחר"), ("cadence", "month"), ("version", "1")];
    assert_eq!(irit.post(&format!("{path}/edit"), &change).await.status, 303);
    let page = irit.json(&path).await;
    assert_eq!(
        (&page["title"], &page["scale"]["unit"], &page["cadence"]),
        (&"שם חדש".into(), &"משקי בית".into(), &"month".into())
    );
    let late = irit.post(&format!("{path}/edit"), &[("title", "מאוחר"), ("cadence", "week"), ("version", "1")]).await;
    assert!(late.status == 409 && late.has("שם חדש") && late.has("מאוחר"));
    assert_eq!(irit.post(&format!("{path}/end"), &[]).await.status, 303);
    assert_eq!(irit.get(&path).await.status, 404);
}
