//! 200 lines at 250 places with five years of monthly readings: the board, a chosen part of it, its history.

use cpu_time::ProcessTime;
use jiff::civil::date;
use redthread_core::ids::{IndicatorId, PlaceId};
use redthread_core::redline::{Amount, Cadence, Direction, Scale, Threshold, UnitForm};
use redthread_storage::redlines::{
    Marks, NewIndicator, day_number, insert_indicator, insert_line, insert_place, insert_threshold, load_indicator,
    rebuild_latest,
};
use redthread_storage::sql;
use redthread_testkit::{Cast, Client, World};
use redthread_web::Instrument;

use crate::{median, millis, say};

const LINES: usize = 200;
const PLACES: usize = 250;
/// An unoptimised build writes fewer months: the board reads the last readings only, the figures are of its reading.
const MONTHS: i64 = if cfg!(debug_assertions) { 3 } else { 60 };
static INSTRUMENTS: &[Instrument] = &[redthread_board::INSTRUMENT];

/// The places as an address asks for them.
fn asking<'p>(places: impl Iterator<Item = &'p PlaceId>) -> String {
    places.map(|place| format!("&place={place}")).collect::<Vec<_>>().concat()
}

/// Fills a project and measures its board.
pub(crate) async fn run() {
    let world = World::lines(INSTRUMENTS).await;
    let (places, indicators) = fill(&world).await;
    let mut client = world.client(Cast::Irit).await;
    let board = format!("/p/{}/board", world.project);
    let eight = asking(places.iter().take(8));
    let six = asking(places.iter().take(6));
    let indicator = indicators[7];
    for (name, path, budget) in [
        (format!("board, {LINES} lines x {PLACES} places"), board.clone(), "< 50 ms"),
        ("board, crossed lines only".to_owned(), format!("{board}?status=crossed"), "< 50 ms"),
        (format!("board, {LINES} lines x 8 chosen places"), format!("{board}?{eight}"), "< 50 ms"),
        (format!("history, 1 place, {MONTHS} months"), format!("{board}/{indicator}?place={}", places[0]), "< 20 ms"),
        (format!("history, 6 places, {MONTHS} months"), format!("{board}/{indicator}?{six}"), "< 20 ms"),
        ("board as JSON, 50,000 cells".to_owned(), format!("{board}.json"), "-"),
    ] {
        page(&mut client, &name, &path, budget).await;
    }
}

async fn page(client: &mut Client, name: &str, path: &str, budget: &str) {
    let first = client.get(path).await;
    assert!(first.status.is_success(), "{path}: {}", first.status);
    let mut times = vec![];
    for _ in 0..11 {
        let begun = ProcessTime::now();
        client.get(path).await;
        times.push(begun.elapsed());
    }
    say(&format!("{name} ({} kB)", first.bytes.len() / 1024), &millis(median(times)), budget, "");
}

async fn fill(world: &World) -> (Vec<PlaceId>, Vec<IndicatorId>) {
    let mut act = world.act("bench.filled").await;
    let (mut places, mut indicators) = (vec![], vec![]);
    for n in 0..PLACES {
        places.push(insert_place(&mut act, world.project, &format!("מתחם {n}")).await.unwrap());
    }
    let is_lite = sql("SELECT sqlite_version() AS v").all(&mut world.store.read().await.unwrap()).await.is_ok();
    let insert = insert_of(is_lite);
    for n in 0..LINES {
        let indicator = add_line(world, &mut act, n).await;
        sql(insert)
            .id(indicator)
            .id(world.project)
            .int(i64::try_from(n).unwrap())
            .int(day_number(date(2026, 11, 18)))
            .int(MONTHS - 1)
            .uuid(redthread_storage::NOBODY)
            .run(&mut act)
            .await
            .unwrap();
        indicators.push(indicator);
    }
    rebuild_latest(&mut act, world.project).await.unwrap();
    act.done(world.project, ()).await.unwrap();
    let readings = sql("SELECT COUNT(*) AS n FROM red_readings").one(&mut world.store.read().await.unwrap()).await;
    say("readings written", &readings.unwrap().int("n").unwrap().to_string(), "2,700,000", "");
    (places, indicators)
}

async fn add_line(world: &World, act: &mut redthread_storage::Act, n: usize) -> IndicatorId {
    let interface = ["developer", "municipality", "state", "neighbours"][n % 4];
    let marks = Marks::from([("interface".to_owned(), vec![interface.to_owned()])]);
    let wording = format!("לפחות מלווה אחת לכל {n} משקי בית");
    let line = insert_line(act, world.project, (&wording, "", ""), &marks).await.unwrap();
    let new = NewIndicator {
        title: format!("מדד {n}"),
        scale: Scale::Number { form: UnitForm::OneTo, unit: "משקי בית".into() },
        source: "ספירה".into(),
        cadence: Cadence::Month,
        measured_by: String::new(),
    };
    let id = insert_indicator(act, world.project, line, new).await.unwrap();
    let indicator = load_indicator(act, world.project, id).await.unwrap();
    for (red, from) in [(90, date(2020, 1, 1)), (92, date(2025, 1, 1))] {
        let early = Some(Amount::whole(red - 10));
        let threshold = Threshold { direction: Direction::StayBelow, red: Amount::whole(red), early, from };
        insert_threshold(act, &indicator, &threshold, "כך הסכמנו").await.unwrap();
    }
    id
}

/// A reading a month at every place in one statement; one place in ten has none. Each engine makes ids in its own way,
/// which is why this stands in the bench and not in storage.
const fn insert_of(is_lite: bool) -> &'static str {
    if is_lite {
        "INSERT INTO red_readings (id, project, indicator, place, on_day, value, confidence, source, recorded_by, made_at)
         WITH RECURSIVE months(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM months WHERE n < $5)
         SELECT randomblob(16), $2, $1, p.id, $4 - 30 * m.n, ((m.n * 7 + p.position * 13 + $3 * 11) % 100) * 1000000, 'high', 'ספירה', $6, $4
         FROM red_places p CROSS JOIN months m WHERE p.project = $2 AND (p.position + $3) % 10 <> 0"
    } else {
        "INSERT INTO red_readings (id, project, indicator, place, on_day, value, confidence, source, recorded_by, made_at)
         WITH RECURSIVE months(n) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT n + 1 FROM months WHERE n < $5)
         SELECT gen_random_uuid(), $2, $1, p.id, $4 - 30 * m.n, ((m.n * 7 + p.position * 13 + $3 * 11) % 100) * 1000000, 'high', 'ספירה', $6, $4
         FROM red_places p CROSS JOIN months m WHERE p.project = $2 AND (p.position + $3) % 10 <> 0"
    }
}
