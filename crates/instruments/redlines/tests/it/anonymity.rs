//! Anonymous rounds: nothing that is kept tells who said what.

use redthread_storage::{Db, Row, sql};
use redthread_testkit::{Cast, World};

use super::{WORDING, answer, put, world};

/// Every row of every table as one line of text, table by table, in the order in which the engine keeps them.
async fn dump(world: &World) -> Vec<(String, String)> {
    let is_lite = matches!(world.store.db(), Db::Lite { .. });
    let tables = if is_lite {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    } else {
        "SELECT CAST(tablename AS TEXT) AS name FROM pg_tables WHERE schemaname = current_schema()"
    };
    let mut lines = vec![];
    for table in rows(world, tables.to_owned()).await {
        let table = table.text("name").unwrap();
        let whole = if is_lite {
            let columns = rows(world, format!("SELECT name FROM pragma_table_info('{table}')")).await;
            let quoted = columns.iter().map(|column| format!("quote(\"{}\")", column.text("name").unwrap()));
            // Every column of every row, so that the table itself is read from its first page to its last: an order by `rowid`
            // would say the same, but not every table has one.
            format!("SELECT LOWER({}) AS line FROM \"{table}\"", quoted.collect::<Vec<_>>().join(" || ',' || "))
        } else {
            format!(
                "SELECT LOWER(REPLACE(CAST(row_to_json(t) AS TEXT), '-', '')) AS line FROM \"{table}\" t ORDER BY ctid"
            )
        };
        lines.extend(rows(world, whole).await.iter().map(|row| (table.clone(), row.text("line").unwrap())));
    }
    lines
}

/// Statements over names of the catalogue, which no caller writes; leaked, for a test ends soon.
async fn rows(world: &World, text: String) -> Vec<Row> {
    sql(Box::leak(text.into_boxed_str())).all(&mut world.store.read().await.unwrap()).await.unwrap()
}

async fn column(world: &World, text: &str, name: &str) -> Vec<String> {
    rows(world, text.to_owned()).await.iter().map(|row| row.uuid(name).unwrap().simple().to_string()).collect()
}

const SAID: [(Cast, &str, &str); 5] = [
    (Cast::Shir, "object", "ספירה של מלווים בלי שעות"),
    (Cast::Dana, "agree", ""),
    (Cast::Ruth, "stand_aside", ""),
    (Cast::Amal, "live_with", "בלב כבד"),
    (Cast::Noa, "agree", ""),
];

async fn answered() -> (World, String, String) {
    let (world, line) = world().await;
    let round = put(&world, line, "no").await;
    for (n, (who, stance, reason)) in SAID.into_iter().enumerate() {
        world.at(&format!("2026-11-21T09:1{n}:00Z"));
        assert_eq!(answer(&mut world.client(who).await, &round, stance, reason).await, 303, "{who:?}");
    }
    (world, line.to_string(), round)
}

#[tokio::test]
async fn after_five_answers_nothing_in_the_database_tells_who_said_what() {
    let (world, _, _) = answered().await;
    let dump = dump(&world).await;
    let ballots = column(&world, "SELECT id FROM round_ballots ORDER BY id", "id").await;
    assert_eq!(ballots.len(), SAID.len());
    // Whoever answered stands in no row of an answer, and no answer's id stands anywhere else.
    let people: Vec<String> = world.people.values().map(|id| id.to_string().replace('-', "")).collect();
    let users: Vec<String> = world.users.values().map(|id| id.to_string().replace('-', "")).collect();
    for (_, line) in dump.iter().filter(|(table, _)| table == "round_ballots") {
        assert!(people.iter().chain(&users).all(|id| !line.contains(id)), "{line}");
    }
    for ballot in &ballots {
        let places: Vec<_> = dump.iter().filter(|(_, line)| line.contains(ballot)).map(|(table, _)| table).collect();
        assert_eq!(places, ["round_ballots"], "an answer is spoken of elsewhere");
    }
    // No stance stands outside the ballots, and no ballot bears a time: it has these four columns and no more.
    for code in ["'agree'", "\"agree\"", "live_with", "stand_aside", "'object'", "\"object\""] {
        assert!(dump.iter().all(|(table, line)| table == "round_ballots" || !line.contains(code)), "{code}");
    }
    let shape = rows(&world, "SELECT id, round, stance, reason FROM round_ballots".to_owned()).await;
    assert_eq!(shape.len(), SAID.len());
    let widths = dump.iter().filter(|(table, _)| table == "round_ballots").map(|(_, line)| line.matches(',').count());
    assert!(widths.into_iter().all(|commas| commas == 3));
}

#[tokio::test]
async fn the_log_knows_that_somebody_answered_and_neither_who_nor_what() {
    let (world, _, _) = answered().await;
    let signed = "SELECT id FROM acts WHERE verb = 'stance.taken' AND who <> $1";
    let nobody = redthread_storage::NOBODY;
    let mut read = world.store.read().await.unwrap();
    assert!(sql(signed).uuid(nobody).all(&mut read).await.unwrap().is_empty());
    let events = "SELECT act FROM events WHERE verb = 'stance.taken' AND who <> $1";
    assert!(sql(events).uuid(nobody).all(&mut read).await.unwrap().is_empty());
    let digests = sql("SELECT digest, answer FROM acts WHERE verb = 'stance.taken'").all(&mut read).await.unwrap();
    assert_eq!(digests.len(), SAID.len());
    for row in digests {
        assert_eq!((row.bytes("digest").unwrap(), row.text("answer").unwrap()), (vec![0; 32], String::new()));
    }
}

/// Rows stand in the order of their ids, which is chance for one list and who came to the project for the other; on
/// PostgreSQL the transaction that wrote a row is the same for all.
#[tokio::test]
async fn neither_the_place_of_a_row_nor_its_transaction_says_when_it_came() {
    let (world, _, _) = answered().await;
    let is_lite = matches!(world.store.db(), Db::Lite { .. });
    let place = if is_lite { "rowid" } else { "ctid" };
    for (table, id) in [("round_ballots", "id"), ("round_asked", "person")] {
        let kept = column(&world, &format!("SELECT {id} FROM {table} ORDER BY {place}"), id).await;
        assert!(kept.len() >= SAID.len() && kept.is_sorted(), "{table}");
    }
    for id in column(&world, "SELECT id FROM round_ballots", "id").await {
        assert_eq!(id.chars().nth(12), Some('4'), "an id of pure chance, not of the clock");
    }
    if !is_lite {
        let moments =
            "SELECT CAST(xmin AS TEXT) AS x FROM round_ballots UNION SELECT CAST(xmin AS TEXT) FROM round_asked";
        assert_eq!(rows(&world, moments.to_owned()).await.len(), 1);
    }
}

#[tokio::test]
async fn nothing_shows_before_it_is_closed_and_no_name_after() {
    let (world, line, round) = answered().await;
    let mut irit = world.client(Cast::Irit).await;
    let during = irit.json(&round).await;
    assert_eq!((&during["counts"], &during["answered"]), (&serde_json::Value::Null, &5.into()));
    assert!(during["remarks"].as_array().unwrap().is_empty());
    assert!(!irit.get(&round).await.has("ספירה של מלווים"));
    assert_eq!(irit.post(&format!("{round}/close"), &[]).await.status, 303);
    let after = irit.json(&round).await;
    assert_eq!((&after["outcome"], &after["counts"]["object"]), (&"agreed_over_objections".into(), &1.into()));
    let page = irit.json(&format!("/p/{}/lines/{line}", world.project)).await;
    assert_eq!(page["wording"], WORDING);
    assert_eq!(
        (&page["objections"][0]["who"], &page["objections"][0]["reason"]),
        (&"".into(), &"ספירה של מלווים בלי שעות".into())
    );
    let report = redthread_storage::check::check(&world.store, INSTRUMENT_SEALS, |_| {}).await.unwrap();
    assert_eq!((report.faults, report.sealed), (vec![], 2));
}

const INSTRUMENT_SEALS: &[redthread_storage::check::SealedColumn] = redthread_redlines::INSTRUMENT.personal_data.sealed;

#[tokio::test]
async fn an_anonymous_answer_is_given_once_and_by_oneself() {
    let (world, _, round) = answered().await;
    let mut dana = world.client(Cast::Dana).await;
    let again = dana.post(&round, &[("stance", "object"), ("reason", "רגע")]).await;
    assert_eq!(again.status, 422);
    let mut irit = world.client(Cast::Irit).await;
    let person = world.person(Cast::Irit).to_string();
    let entered = irit.post(&format!("{round}/room"), &[("person", &person), ("stance", "agree")]).await;
    assert_eq!(entered.status, 422);
    let act = "0199f9a0-0000-7000-8000-0000000000aa";
    for _ in 0..2 {
        let sent = irit.post_act(&round, act, &[("stance", "agree"), ("reason", "")]).await;
        assert_eq!(sent.status, 303, "a repetition answers as the first time");
    }
    assert_eq!(irit.json(&round).await["answered"], 6);
}

#[tokio::test]
async fn of_fewer_than_three_nothing_is_told() {
    let (world, line) = world().await;
    let round = put(&world, line, "no").await;
    for who in [Cast::Dana, Cast::Amal] {
        answer(&mut world.client(who).await, &round, "object", "מחט").await;
    }
    let mut irit = world.client(Cast::Irit).await;
    assert_eq!(irit.post(&format!("{round}/close"), &[]).await.status, 303);
    let page = irit.json(&round).await;
    assert_eq!((&page["counts"], &page["outcome"]), (&serde_json::Value::Null, &"no_quorum".into()));
    assert!(!irit.get(&format!("/p/{}/lines/{line}", world.project)).await.has("מחט"));
}
