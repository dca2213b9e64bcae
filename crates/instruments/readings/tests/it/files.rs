use redthread_core::ids::ProjectId;
use redthread_core::language::Lang;
use redthread_readings::import::{self, Corrections, file_words};
use redthread_storage::Inside;
use redthread_storage::projects::{NewProject, enter, start_project};
use redthread_storage::redlines::list_readings_of_project;
use redthread_testkit::{Cast, Client, World};

use crate::scene::{HOMELESS, OTHER, PLACE, SHARE, Town, furnish, town};

/// Brings a file and gives the address of its preview.
async fn bring(client: &mut Client, town: &Town, name: &str, bytes: &[u8]) -> String {
    let page =
        client.post_files(&town.path("/readings/import"), &[("confidence", "low")], &[("file", name, bytes)]).await;
    assert!(page.status.is_redirection(), "{}", page.text());
    page.location
}

fn fates(page: &serde_json::Value) -> Vec<(u64, String)> {
    let row = |row: &serde_json::Value| (row["number"].as_u64().unwrap(), row["fate"].as_str().unwrap().to_owned());
    page["rows"].as_array().unwrap().iter().map(row).collect()
}

async fn count(town: &Town) -> usize {
    let mut read = town.world.store.read().await.unwrap();
    list_readings_of_project(&mut read, town.world.project).await.unwrap().len()
}

#[tokio::test]
async fn hebrew_in_windows_1255_is_seen_row_by_row_and_taken_in_at_once() {
    let town = town().await;
    town.record(town.found(0, 2, "2026-10-01")).await.unwrap();
    town.record(town.found(1, 80, "2026-10-01")).await.unwrap();
    let file = format!(
        "ערך;תאריך;מקום;מדד;הערה\r\n\
         3;22/10/2026;{PLACE};{HOMELESS};\"שתי שורות\nבהערה\"\r\n\
         \r\n\
         2;1.10.2026;{PLACE};{HOMELESS};\r\n\
         55;2026-10-01;{PLACE};{SHARE};\r\n\
         ;22/10/2026;{OTHER};{HOMELESS};\r\n\
         7;31/02/2026;{OTHER};{HOMELESS};\r\n\
         7;22/10/2026;חיפה;{HOMELESS};\r\n\
         מודאגים;22/10/2026;{OTHER};תחושת הביטחון אצל עו״ס הקהילה;\r\n\
         3;22/10/2026;{PLACE};{HOMELESS};\r\n\
         4;22/10/2026;{PLACE};{HOMELESS};\r\n\
         1;22/10/2027;{PLACE};{HOMELESS};\r\n"
    );
    // Gershayim of print are not in the old encoding; people's files have the mark of the keyboard.
    let bytes = encode_1255(&file.replace('״', "\""));
    let mut client = town.world.client(Cast::Dana).await;
    let path = bring(&mut client, &town, "מדידות.csv", &bytes).await;
    let page = client.json(&path).await;
    let expected = [
        (2, "new"),
        (5, "same"),
        (6, "correction"),
        (7, "bad"),
        (8, "bad"),
        (9, "bad"),
        (10, "new"),
        (11, "twice"),
        (12, "bad"),
        (13, "bad"),
    ];
    assert_eq!(fates(&page), expected.map(|(n, fate)| (n, fate.to_owned())), "{page:#}");
    let shown = client.get(&path).await;
    assert!(shown.has("no such place here: חיפה") && shown.has("no date that can be read: 31/02/2026"));
    assert!(shown.has("line crossed"), "each row shows what it means");
    assert_eq!(count(&town).await, 2, "looking writes nothing");
    let seen = page["seen"].as_str().unwrap().to_owned();
    let taken = client.post(&path, &[("seen", &seen), ("correct", "6")]).await;
    assert!(taken.status.is_redirection(), "{}", taken.text());
    assert_eq!(count(&town).await, 5, "two new ones and a correction");
    assert_eq!(client.get(&path).await.status, 404, "the file is gone");
}

fn encode_1255(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| match c {
            'א'..='ת' => u8::try_from(u32::from(c) - 0x5D0 + 0xE0).unwrap(),
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect()
}

#[tokio::test]
async fn swedish_numbers_are_read_as_swedish() {
    let town = town().await;
    let file = format!(
        "plats\tindikator\tdatum\tvärde\tsäkerhet\n{PLACE}\t{SHARE}\t2026-10-01\t75,5\thög\n{PLACE}\t{HOMELESS}\t45931\t1 250\t\n{OTHER}\t{HOMELESS}\t2026-10-01\t1.250\t\n{OTHER}\t{SHARE}\t2026-10-01\t50\tkanske\n"
    );
    let mut client = town.world.client(Cast::Dana).await;
    let path = bring(&mut client, &town, "a.csv", format!("\u{feff}{file}").as_bytes()).await;
    let page = client.json(&path).await;
    let becomes = |n: usize| page["rows"][n]["becomes"].as_str().unwrap();
    assert!(becomes(0).contains("75.5%"), "{}", becomes(0));
    assert!(becomes(1).contains("1250") && becomes(1).contains("1 October 2025"), "{}", becomes(1));
    assert!(page["rows"][2]["more"].as_str().unwrap().contains("two ways"), "nobody guesses");
    assert_eq!(page["rows"][3]["fate"], "bad");
}

#[tokio::test]
async fn what_is_no_table_is_refused_and_says_why() {
    let town = town().await;
    let mut client = town.world.client(Cast::Dana).await;
    for (bytes, says) in [
        (&b"a,b\n1,2\n"[..], "No column is headed"),
        (b"", "Choose a file"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "password"),
        (b"PK\x03\x04 broken", "no table"),
    ] {
        let files = [("file", "x.csv", bytes)];
        let files = if bytes.is_empty() { &files[..0] } else { &files[..] };
        let page = client.post_files(&town.path("/readings/import"), &[("confidence", "low")], files).await;
        assert!(page.status == 422 && page.has(says), "{says}: {}", page.text());
    }
}

#[tokio::test]
async fn only_what_was_seen_is_written_and_only_once() {
    let town = town().await;
    let mut client = town.world.client(Cast::Dana).await;
    let file = format!("place,indicator,date,value\n{PLACE},{HOMELESS},2026-10-01,3\n");
    let path = bring(&mut client, &town, "a.csv", file.as_bytes()).await;
    let id = path.split('/').next_back().unwrap().parse().unwrap();
    let seen = client.json(&path).await["seen"].as_str().unwrap().to_owned();
    let mut amal = town.world.client(Cast::Amal).await;
    assert_eq!(amal.get(&path).await.status, 404, "a file is its bringer's");
    town.record(town.found(0, 5, "2026-10-01")).await.unwrap();
    let changed = client.post(&path, &[("seen", &seen)]).await;
    assert!(changed.status == 422 && changed.has("Look again"), "{}", changed.text());
    assert_eq!(count(&town).await, 1);
    let seen = client.json(&path).await["seen"].as_str().unwrap().to_owned();
    let words = file_words(&town.world.app.dictionary.words(Lang::En));
    let (deed, inside) = (town.world.deed(Cast::Dana), town.world.inside(Cast::Dana).await);
    let take = || import::take_in(&town.world.store, &deed, &inside, &words, (id, &seen, &Corrections::All));
    assert_eq!((take().await.unwrap(), take().await.unwrap()), (1, 1), "the same act answers the same");
    assert_eq!(count(&town).await, 2);
}

/// Another red lines project of Ruth's, with the same places and lines or with none.
pub(crate) async fn other_project(world: &World, furnished: bool) -> (ProjectId, Inside) {
    let new = NewProject {
        kit: "red-lines".into(),
        title: "עיר אחרת".into(),
        subtitle: String::new(),
        place: String::new(),
        lang: Lang::He,
        alias: "רות".into(),
        role: "coordinator".into(),
    };
    let viewer = world.viewer(Cast::Ruth).await;
    let id = start_project(&world.store, &world.deed(Cast::Ruth), &viewer, new).await.unwrap();
    if furnished {
        let deed = redthread_storage::Deed::fresh(&world.store, None).unwrap();
        let begun = world.store.begin(&deed, "test.furnished", Some(id)).await.unwrap();
        let redthread_storage::Begun::Act(mut act) = begun else { panic!("a fresh act") };
        furnish(&mut act, id).await;
        act.done(id, ()).await.unwrap();
    }
    let mut read = world.store.read().await.unwrap();
    let inside = enter(&world.store, &mut read, &viewer, id).await.unwrap();
    (id, inside)
}

pub(crate) async fn told(world: &World, project: ProjectId) -> Vec<String> {
    let mut read = world.store.read().await.unwrap();
    let scene = redthread_readings::scene::Scene::load(&mut read, project).await.unwrap();
    let mut lines = vec![];
    for reading in list_readings_of_project(&mut read, project).await.unwrap() {
        let note = redthread_storage::redlines::open_note(&mut read, &reading).await.unwrap();
        lines.push(format!(
            "{} {} {} {} {} {} {note:?} {}",
            scene.place(reading.place).unwrap().title,
            scene.indicator(reading.indicator).unwrap().title,
            reading.measured.on,
            reading.measured.value,
            reading.confidence.code(),
            reading.source,
            reading.ended_at.is_some(),
        ));
    }
    lines.sort();
    lines
}

#[tokio::test]
async fn what_leaves_as_csv_and_as_a_workbook_comes_back_the_same() {
    let town = town().await;
    let mut new = town.found(0, 3, "2026-10-01");
    new.note = "=1+1 של \"עו\"ס\"; שורה\nשנייה".into();
    new.source = "-רישום".into();
    town.record(new).await.unwrap();
    let share = redthread_storage::redlines::NewReading {
        value: redthread_core::redline::Amount::from_millionths(66_600_001),
        place: town.places[1],
        ..town.found(1, 0, "2026-02-28")
    };
    town.record(share).await.unwrap();
    town.record(town.found(2, 1, "2026-11-20")).await.unwrap();
    let mut ruth = town.world.client(Cast::Ruth).await;
    for (lang, kind) in [("he", "csv"), ("sv", "csv"), ("en", "csv"), ("he", "xlsx"), ("sv", "xlsx")] {
        ruth.get(&format!("/language?lang={lang}")).await;
        let file = ruth.get(&town.path(&format!("/readings/export.{kind}"))).await;
        assert!(file.status.is_success(), "{lang} {kind}");
        if kind == "csv" {
            let text = file.text();
            assert!(text.contains("'=1+1") && text.contains("'-"), "no text becomes a formula: {text}");
        }
        let (project, _) = other_project(&town.world, true).await;
        let brought = ruth
            .post_files(
                &format!("/p/{project}/readings/import"),
                &[("confidence", "low")],
                &[("file", "a", &file.bytes)],
            )
            .await;
        let page = ruth.json(&brought.location).await;
        let seen = page["seen"].as_str().unwrap().to_owned();
        let taken = ruth.post(&brought.location, &[("seen", &seen)]).await;
        assert!(taken.status.is_redirection(), "{lang} {kind}: {page:#}");
        assert_eq!(told(&town.world, project).await, told(&town.world, town.world.project).await, "{lang} {kind}");
    }
}

#[tokio::test]
async fn twenty_thousand_rows_are_looked_at_and_taken_in() {
    use std::fmt::Write as _;
    let town = town().await;
    let mut file = "place,indicator,date,value\n".to_owned();
    let mut day = jiff::civil::date(1999, 7, 1);
    for n in 0..10_000 {
        for place in [PLACE, OTHER] {
            writeln!(file, "{place},{HOMELESS},{day},{}", n % 7).unwrap();
        }
        day = day.tomorrow().unwrap();
    }
    let mut client = town.world.client(Cast::Dana).await;
    let path = bring(&mut client, &town, "big.csv", file.as_bytes()).await;
    let page = client.json(&format!("{path}?page=200")).await;
    assert_eq!((page["counts"][0][1].as_u64(), page["pages"].as_u64()), (Some(20_000), Some(200)));
    assert_eq!(page["rows"].as_array().unwrap().len(), 100, "{}", page["counts"]);
    let taken = client.post(&path, &[("seen", page["seen"].as_str().unwrap())]).await;
    assert!(taken.status.is_redirection());
    assert_eq!(count(&town).await, 20_000);
}
