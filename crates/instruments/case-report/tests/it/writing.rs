use redthread_case_report::actions::{draft_again, seen, write};
use redthread_case_report::model::Heading;
use redthread_core::language::Lang;
use redthread_core::workshop::follow_up::Report;
use redthread_storage::Error;
use redthread_testkit::Cast;

use crate::{ANSWER, scene};

const TEXT: &str = "הקבוצות נולדו מתוך מַחֲלוֹקֶת.\n\n- עו\"ס ולקוח יחד, ב-2 קבוצות 🙂\n- Väntrummet";

#[tokio::test]
async fn a_text_stands_until_it_is_taken_away_and_what_moved_on_is_told() {
    let scene = scene().await;
    let mut irit = scene.world.client(Cast::Irit).await;
    let form = irit.json(&scene.at("/what-then")).await;
    let (version, draft) = (form["version"].to_string(), form["draft_seen"].as_str().unwrap().to_owned());
    let fields = [("text", TEXT), ("version", version.as_str()), ("draft", draft.as_str())];
    let saved = irit.post(&scene.at("/what-then"), &fields).await;
    assert!(saved.status.is_redirection(), "{}", saved.text());
    scene.followed_up(Report::Planned, ANSWER).await;
    let page = irit.get(&scene.at("")).await;
    assert!(page.has("מַחֲלוֹקֶת") && page.has("<ins>"), "the text stays, and what is new is shown");
    let late = irit.post(&scene.at("/what-then"), &fields).await;
    assert_eq!(late.status, 409, "the draft moved on while it was written");
    assert!(late.has("מַחֲלוֹקֶת"), "nothing typed is lost");
    let form = irit.json(&scene.at("/what-then")).await;
    assert_eq!(form["moved"]["new"].as_array().unwrap().len(), 3, "the round and its two groups: {form}");
    assert!(irit.post(&scene.at("/what-then/draft"), &[]).await.status.is_redirection());
    let page = irit.json(&scene.at("/what-then")).await;
    assert_eq!((page["is_written"].as_bool(), page["version"].as_i64()), (Some(false), Some(0)));
}

#[tokio::test]
async fn only_editors_write_and_the_faster_one_is_shown() {
    let scene = scene().await;
    let (world, words) = (&scene.world, scene.world.app.dictionary.words(Lang::En));
    for who in [Cast::Ruth, Cast::Amal, Cast::Noa, Cast::Shir, Cast::Meir] {
        let inside = world.inside(who).await;
        let place = (Heading::Background, 0, "");
        let refused = write(&world.store, &world.deed(who), &inside, place, ("x", &words)).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{who:?}");
        let refused = draft_again(&world.store, &world.deed(who), &inside, Heading::Background).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{who:?}");
    }
    let draft = seen(&world.store, "Oro i ledningen och i organisationen.");
    let inside = world.inside(Cast::Irit).await;
    let save = async |version, text| {
        let place = (Heading::Background, version, draft.as_str());
        write(&world.store, &world.deed(Cast::Irit), &inside, place, (text, &words)).await
    };
    save(0, "Det första").await.unwrap();
    assert!(matches!(save(0, "Det andra").await, Err(Error::Conflict)));
    save(1, "Det tredje").await.unwrap();
    let blank = world.client(Cast::Dana).await.post(&scene.at("/background"), &[("text", " "), ("version", "2")]).await;
    assert_eq!(blank.status, 422);
}

#[tokio::test]
async fn what_an_editor_wrote_is_sealed() {
    let scene = scene().await;
    let (world, words) = (&scene.world, scene.world.app.dictionary.words(Lang::En));
    let draft = seen(&world.store, "Oro i ledningen och i organisationen.");
    let inside = world.inside(Cast::Irit).await;
    let place = (Heading::Background, 0, draft.as_str());
    write(&world.store, &world.deed(Cast::Irit), &inside, place, ("Needle i texten", &words)).await.unwrap();
    let row =
        redthread_storage::sql("SELECT sealed FROM report_texts").one(&mut world.store.read().await.unwrap()).await;
    let sealed = row.unwrap().bytes("sealed").unwrap();
    assert!(!sealed.windows(6).any(|bytes| bytes == b"Needle"));
}
