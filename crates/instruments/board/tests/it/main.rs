//! The board and what towns share, through actions and pages, on either engine.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed set-up is a failed test")]

mod board;
mod sharing;

use jiff::civil::{Date, date};
use redthread_board::INSTRUMENT;
use redthread_core::ids::{FindingId, IndicatorId, PlaceId, ProjectId, ReadingId};
use redthread_core::redline::{Amount, Cadence, Confidence, Direction, Scale, Threshold, UnitForm};
use redthread_storage::redlines::{
    Marks, NewIndicator, NewReading, insert_indicator, insert_line, insert_place, insert_reading, insert_threshold,
    load_indicator,
};
use redthread_storage::{Act, Begun, Deed};
use redthread_testkit::World;
use redthread_web::Instrument;

static LIST: &[Instrument] = &[INSTRUMENT];
const INTERIM: &str = "שׁוּם משק בית לא נשאר בלי דיור חלופי";
const COMPANION: &str = "לפחות מלווה אחת (עו\"ס) לכל 80 משקי בית 🙂";

/// Two lines, three places, as in the picture everybody has of the board.
struct Scene {
    world: World,
    interim: (FindingId, IndicatorId),
    companion: (FindingId, IndicatorId),
    places: [PlaceId; 3],
}

impl Scene {
    fn path(&self, rest: &str) -> String {
        format!("/p/{}{rest}", self.world.project)
    }
}

async fn act_in(world: &World, project: ProjectId) -> Act {
    let deed = Deed::fresh(&world.store, None).unwrap();
    let Begun::Act(act) = world.store.begin(&deed, "test.set", Some(project)).await.unwrap() else {
        panic!("a fresh act")
    };
    act
}

fn below(red: i64, early: Option<i64>, from: Date) -> Threshold {
    Threshold { direction: Direction::StayBelow, red: Amount::whole(red), early: early.map(Amount::whole), from }
}

async fn line(
    act: &mut Act,
    project: ProjectId,
    (wording, mark): (&str, (&str, &str)),
    scale: Scale,
    thresholds: &[(Threshold, &str)],
) -> (FindingId, IndicatorId) {
    let marks = Marks::from([(mark.0.to_owned(), vec![mark.1.to_owned()])]);
    let line = insert_line(act, project, (wording, "", ""), &marks).await.unwrap();
    let new = NewIndicator {
        title: format!("מדד: {wording}"),
        scale,
        source: "ספירה".into(),
        cadence: Cadence::Month,
        measured_by: String::new(),
    };
    let indicator = insert_indicator(act, project, line, new).await.unwrap();
    let whole = load_indicator(act, project, indicator).await.unwrap();
    for (threshold, reason) in thresholds {
        insert_threshold(act, &whole, threshold, reason).await.unwrap();
    }
    (line, indicator)
}

async fn measure(
    world: &World,
    project: ProjectId,
    (indicator, place): (IndicatorId, PlaceId),
    value: i64,
    on: Date,
) -> ReadingId {
    let mut act = act_in(world, project).await;
    let new = NewReading {
        indicator,
        place,
        value: Amount::whole(value),
        on,
        confidence: Confidence::High,
        source: "רשימת המינהלת".into(),
        note: String::new(),
        corrects: None,
    };
    let id = insert_reading(&mut act, project, new).await.unwrap();
    act.done(id, ()).await.unwrap();
    id
}

async fn scene() -> Scene {
    let world = World::lines(LIST).await;
    let project = world.project;
    let mut act = act_in(&world, project).await;
    let families = Scale::Number { form: UnitForm::Plain, unit: "משפחות".into() };
    let ratio = Scale::Number { form: UnitForm::OneTo, unit: "משקי בית".into() };
    let first = date(2024, 1, 1);
    let none = Threshold { direction: Direction::StayAt, ..below(0, None, first) };
    let interim =
        line(&mut act, project, (INTERIM, ("interface", "developer")), families, &[(none, "כך הסכמנו")]).await;
    let versions = [
        (below(90, Some(85), first), "הצעה ראשונה"),
        (below(80, Some(70), date(2026, 11, 10)), "אחרי הפיילוט: 90 היה מאוחר מדי"),
    ];
    let companion = line(&mut act, project, (COMPANION, ("interface", "municipality")), ratio, &versions).await;
    let mut places = vec![];
    for title in ["גבעת התאנים", "נווה שחר", "רמת הדרור"] {
        places.push(insert_place(&mut act, project, title).await.unwrap());
    }
    act.done(project, ()).await.unwrap();
    let places = <[PlaceId; 3]>::try_from(places).unwrap();
    measure(&world, project, (interim.1, places[0]), 0, date(2026, 11, 1)).await;
    measure(&world, project, (interim.1, places[1]), 3, date(2026, 11, 2)).await;
    measure(&world, project, (interim.1, places[2]), 0, date(2026, 4, 3)).await;
    measure(&world, project, (companion.1, places[0]), 76, date(2026, 11, 3)).await;
    measure(&world, project, (companion.1, places[1]), 48, date(2026, 11, 4)).await;
    Scene { world, interim, companion, places }
}
