use super::*;
use redthread_core::redline::Status;
use redthread_storage::redlines::{NewCrossing, insert_crossing, rebuild_latest, verify_latest};
use redthread_storage::sql;
use redthread_testkit::Cast;
use serde_json::Value;

fn cell<'j>(board: &'j Value, line: &str, place: usize) -> &'j Value {
    let lines = board["lines"].as_array().unwrap();
    let line = lines.iter().find(|it| it["title"] == line).unwrap();
    &line["indicators"][0]["cells"][place]
}

#[tokio::test]
async fn the_board_says_what_everybody_sees_in_the_picture() {
    let scene = scene().await;
    let mut client = scene.world.client(Cast::Irit).await;
    client.get("/language?lang=he&to=/").await;
    let page = client.get(&scene.path("/board")).await;
    for words in [
        "קו אחד נחצה, אחד קרוב, ועל 2 איננו יודעים בכל מקום",
        INTERIM,
        "3 משפחות",
        "1 ל־76",
        "אין מדידה מאז 3 באפריל 2026",
        "עוד לא נמדד",
        "הקו נחצה",
        "קרוב לקו",
        "ביום המדידה: רחוק מהקו",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.has("scope=\"row\"") && page.has("<caption") && page.has("scope=\"col\""), "a real table");
    let first = |words: &str| page.text().find(words).unwrap();
    assert!(first(INTERIM) < first("לפחות מלווה אחת"), "the worst first");
}

#[tokio::test]
async fn every_language_reads_and_nothing_is_a_bare_key() {
    let scene = scene().await;
    for (lang, word) in [("he", "הקו נחצה"), ("sv", "linjen är överskriden"), ("en", "line crossed")] {
        let mut client = scene.world.client(Cast::Noa).await;
        client.get(&format!("/language?lang={lang}&to=/")).await;
        for path in ["/board", "/board?sheet=1", "/sharing"] {
            let page = client.get(&scene.path(path)).await;
            assert!(page.status.is_success(), "{path}");
            assert!(!page.has(">board-") && !page.has("> board-"), "{lang} {path} shows a key: {}", page.text());
        }
        assert!(client.get(&scene.path("/board")).await.has(word));
        let history = scene.path(&format!("/board/{}", scene.companion.1));
        assert!(client.get(&history).await.has("<svg class=\"chart\""));
    }
}

#[tokio::test]
async fn filters_stand_in_the_address_are_counted_and_change_no_status() {
    let scene = scene().await;
    let mut client = scene.world.client(Cast::Dana).await;
    let whole = client.json(&scene.path("/board")).await;
    assert_eq!(cell(&whole, INTERIM, 1)["status"], "crossed");
    assert_eq!((whole["summary"]["crossed"].as_u64(), whole["lines"].as_array().unwrap().len()), (Some(1), 2));
    let path = scene.path(&format!("/board?interface=municipality&place={}", scene.places[0]));
    let narrow = client.json(&path).await;
    assert_eq!(narrow["lines"].as_array().unwrap().len(), 1);
    assert_eq!(cell(&narrow, COMPANION, 0), cell(&whole, COMPANION, 0), "the cell is the same cell");
    assert!(client.get(&path).await.has("1 of 2 lines, 1 of 3 places"));
    let crossed = client.json(&scene.path("/board?status=crossed")).await;
    assert_eq!(crossed["lines"][0]["title"], INTERIM);
    assert_eq!(crossed["lines"].as_array().unwrap().len(), 1);
    let as_ordered = client.json(&scene.path("/board?sort=lines&status=unknown")).await;
    assert_eq!(as_ordered["lines"].as_array().unwrap().len(), 2);
    assert!(client.get(&scene.path("/board?interface=state")).await.has("No line fits"));
}

#[tokio::test]
async fn a_reading_goes_stale_with_the_clock_and_the_page_says_since_when() {
    let scene = scene().await;
    scene.world.at("2027-03-01T08:00:00Z");
    let mut client = scene.world.client(Cast::Dana).await;
    let board = client.json(&scene.path("/board")).await;
    assert_eq!(
        (&cell(&board, INTERIM, 1)["status"], &cell(&board, INTERIM, 1)["why"]),
        (&"unknown".into(), &"stale".into())
    );
    assert_eq!(cell(&board, INTERIM, 1)["value"], "3", "what was measured is still told");
    assert!(client.get(&scene.path("/board")).await.has("no reading since 2 November 2026"));
}

#[tokio::test]
async fn an_open_crossing_stands_in_its_cell_with_its_day() {
    let scene = scene().await;
    let reading =
        measure(&scene.world, scene.world.project, (scene.interim.1, scene.places[1]), 4, date(2026, 11, 5)).await;
    let mut act = act_in(&scene.world, scene.world.project).await;
    let new = NewCrossing {
        reading,
        indicator: scene.interim.1,
        place: scene.places[1],
        person: None,
        addressee: "היזם".into(),
        words: "שלוש משפחות בלי דיור".into(),
        declared_at: act.now(),
        due_at: "2027-01-12T12:00:00Z".parse().unwrap(),
    };
    let id = insert_crossing(&mut act, scene.world.project, new).await.unwrap();
    act.done(id, ()).await.unwrap();
    let mut client = scene.world.client(Cast::Dana).await;
    assert!(client.get(&scene.path("/board")).await.has("Answer due 12 January 2027"));
    scene.world.at("2027-01-20T08:00:00Z");
    let mut client = scene.world.client(Cast::Dana).await;
    assert!(client.get(&scene.path("/board")).await.has("Answer overdue since 12 January 2027"));
    let board = client.json(&scene.path("/board")).await;
    assert_eq!(cell(&board, INTERIM, 1)["crossing"]["state"], "overdue");
}

#[tokio::test]
async fn history_keeps_the_status_of_each_day_and_tells_why_the_line_moved() {
    let scene = scene().await;
    let at = (scene.companion.1, scene.places[0]);
    measure(&scene.world, scene.world.project, at, 82, date(2026, 9, 1)).await;
    measure(&scene.world, scene.world.project, at, 82, date(2026, 11, 15)).await;
    let mut client = scene.world.client(Cast::Dana).await;
    let path = scene.path(&format!("/board/{}?place={}", scene.companion.1, scene.places[0]));
    let history = client.json(&path).await;
    let readings = history["places"][0]["readings"].as_array().unwrap();
    let stood: Vec<&str> = readings.iter().map(|reading| reading["status"].as_str().unwrap()).collect();
    assert_eq!(stood, ["clear", "clear", "crossed"], "82 was clear in September and is crossed since the line moved");
    let page = client.get(&path).await;
    assert!(page.has("אחרי הפיילוט: 90 היה מאוחר מדי") && page.has("הצעה ראשונה"));
    assert!(page.has("The same as a table") && page.has("1 September 2026"));
    let other = client.get(&scene.path(&format!("/board/{}", scene.interim.1))).await;
    assert_eq!(other.text().matches("class=\"panel\"").count(), 3, "small multiples, one a place");
    let nowhere = client.get(&scene.path(&format!("/board/{}", scene.places[0]))).await;
    assert_eq!(nowhere.status.as_u16(), 404);
}

#[tokio::test]
async fn many_places_are_strips_with_counts_and_names_and_chosen_ones_a_table() {
    let scene = scene().await;
    let mut act = act_in(&scene.world, scene.world.project).await;
    let mut last = scene.places[0];
    for n in 0..40 {
        last = insert_place(&mut act, scene.world.project, &format!("מתחם {n}")).await.unwrap();
    }
    act.done(last, ()).await.unwrap();
    measure(&scene.world, scene.world.project, (scene.interim.1, last), 9, date(2026, 11, 5)).await;
    let mut client = scene.world.client(Cast::Dana).await;
    let page = client.get(&scene.path("/board")).await;
    assert!(page.has("class=\"strip\"") && page.has("2 line crossed") && page.has("נווה שחר") && page.has("מתחם 39"));
    let chosen = client.get(&scene.path(&format!("/board?place={last}&place={}", scene.places[1]))).await;
    assert!(!chosen.has("class=\"strip\"") && chosen.has("9 משפחות") && chosen.has("2 of 43 places"));
}

#[tokio::test]
async fn who_has_no_role_finds_nothing() {
    let scene = scene().await;
    let mut yossi = scene.world.client(Cast::Yossi).await;
    for path in ["/board", "/board.json", "/sharing", &format!("/board/{}", scene.interim.1)] {
        assert_eq!(yossi.get(&scene.path(path)).await.status.as_u16(), 404, "{path}");
    }
    let mut dana = scene.world.client(Cast::Dana).await;
    let posted = dana.post(&scene.path("/sharing/invitations"), &[]).await;
    assert_eq!(posted.status.as_u16(), 404, "a member does not invite");
}

#[tokio::test]
async fn the_check_counts_the_last_readings_anew() {
    let scene = scene().await;
    let faults = async || verify_latest(&mut scene.world.store.read().await.unwrap()).await.unwrap();
    assert_eq!(faults().await, Vec::<String>::new());
    let mut act = act_in(&scene.world, scene.world.project).await;
    sql("UPDATE red_readings SET value = value + 1 WHERE place = $1").id(scene.places[1]).run(&mut act).await.unwrap();
    sql("UPDATE red_latest SET packed = $2 WHERE place = $1")
        .id(scene.places[0])
        .bytes(vec![1, 2, 3])
        .run(&mut act)
        .await
        .unwrap();
    sql("DELETE FROM red_latest WHERE place = $1").id(scene.places[2]).run(&mut act).await.unwrap();
    act.done(scene.world.project, ()).await.unwrap();
    let found = faults().await;
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(scene.places.iter().all(|place| found.iter().any(|fault| fault.contains(&place.to_string()))));
    let mut act = act_in(&scene.world, scene.world.project).await;
    rebuild_latest(&mut act, scene.world.project).await.unwrap();
    act.done(scene.world.project, ()).await.unwrap();
    assert_eq!(faults().await, Vec::<String>::new());
}

#[tokio::test]
async fn the_project_page_hears_how_the_lines_stand() {
    let scene = scene().await;
    let (inside, words) =
        (scene.world.inside(Cast::Irit).await, scene.world.app.dictionary.words(redthread_core::language::Lang::En));
    let stage = inside.method().unwrap().stages.iter().find(|stage| stage.id.as_str() == "watch").unwrap().id.clone();
    let mut read = scene.world.store.read().await.unwrap();
    let standing = (INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap();
    assert_eq!(standing.line, "1 crossed · 1 near · 2 not known everywhere");
    let next = standing.next.unwrap();
    assert!(next.path.contains("/crossings/new?reading="), "a crossing nobody declared: {}", next.path);
    assert_eq!(Status::ALL.len(), 5);
}
