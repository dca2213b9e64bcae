//! Two towns, three lines: a count, a share, and the group's own words.

use redthread_core::ids::{CrossingId, FindingId, IndicatorId, PlaceId, ReadingId};
use redthread_core::redline::{Amount, Cadence, Confidence, Direction, Scale, Threshold, UnitForm};
use redthread_readings::{INSTRUMENT, actions, crossing};
use redthread_storage::redlines::{
    Marks, NewCrossing, NewIndicator, NewReading, insert_indicator, insert_line, insert_place, insert_threshold,
    load_indicator, load_reading,
};
use redthread_storage::{Act, Error};
use redthread_testkit::{Cast, World};
use redthread_web::Instrument;

pub(crate) static LIST: &[Instrument] = &[INSTRUMENT];
pub(crate) const PLACE: &str = "גבעת התאנים";
pub(crate) const OTHER: &str = "נווה שחר";
pub(crate) const HOMELESS: &str = "משפחות בלי דיור חלופי";
pub(crate) const SHARE: &str = "אחוז משקי הבית שקיבלו הסבר";
pub(crate) const WORDS: &str = "תחושת הביטחון אצל עו\"ס הקהילה";

pub(crate) struct Town {
    pub(crate) world: World,
    pub(crate) places: [PlaceId; 2],
    /// Families without an interim home, crossed above 0; the share that were told, crossed below 60; words.
    pub(crate) indicators: [IndicatorId; 3],
}

fn number(form: UnitForm, unit: &str) -> Scale {
    Scale::Number { form, unit: unit.to_owned() }
}

/// A line with one indicator that is crossed beyond `red`.
pub(crate) async fn add(
    act: &mut Act,
    project: redthread_core::ids::ProjectId,
    (line, title): (&str, &str),
    scale: Scale,
    threshold: Threshold,
) -> (FindingId, IndicatorId) {
    let marks = Marks::from([("interface".to_owned(), vec!["developer".to_owned()])]);
    let line = insert_line(act, project, (line, "", ""), &marks).await.unwrap();
    let new = NewIndicator {
        title: title.to_owned(),
        scale,
        source: "רישום המחלקה".to_owned(),
        cadence: Cadence::Quarter,
        measured_by: "עו\"ס קהילה".to_owned(),
    };
    let id = insert_indicator(act, project, line, new).await.unwrap();
    let indicator = load_indicator(act, project, id).await.unwrap();
    insert_threshold(act, &indicator, &threshold, "כך הוסכם במפגש").await.unwrap();
    (line, id)
}

pub(crate) async fn town() -> Town {
    let world = World::lines(LIST).await;
    let mut act = world.act("test.lines").await;
    let (places, indicators) = furnish(&mut act, world.project).await;
    act.done(world.project, ()).await.unwrap();
    Town { world, places, indicators }
}

/// The same places and lines, in any project.
pub(crate) async fn furnish(
    act: &mut Act,
    project: redthread_core::ids::ProjectId,
) -> ([PlaceId; 2], [IndicatorId; 3]) {
    let places = [insert_place(act, project, PLACE).await.unwrap(), insert_place(act, project, OTHER).await.unwrap()];
    let from = jiff::civil::date(2024, 1, 1);
    let below = |red, early: Option<i64>| Threshold {
        direction: Direction::StayBelow,
        red: Amount::whole(red),
        early: early.map(Amount::whole),
        from,
    };
    let above =
        Threshold { direction: Direction::StayAbove, red: Amount::whole(60), early: Some(Amount::whole(75)), from };
    let line = "שום משק בית לא נשאר בלי דיור חלופי";
    let (_, homes) = add(act, project, (line, HOMELESS), number(UnitForm::Plain, "משפחות"), below(0, None)).await;
    let told = "איש אינו שומע על הפינוי ברגע האחרון";
    let (_, share) = add(act, project, (told, SHARE), number(UnitForm::Percent, ""), above).await;
    let scale =
        Scale::Words { words: vec!["בטוחים".into(), "מודאגים".into(), "על סף עזיבה".into()] };
    let (_, words) = add(act, project, ("אנשים לא חיים בפחד", WORDS), scale, below(1, Some(0))).await;
    (places, [homes, share, words])
}

impl Town {
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/p/{}{rest}", self.world.project)
    }

    pub(crate) fn found(&self, indicator: usize, value: i64, on: &str) -> NewReading {
        NewReading {
            indicator: self.indicators[indicator],
            place: self.places[0],
            value: Amount::whole(value),
            on: on.parse().unwrap(),
            confidence: Confidence::High,
            source: "רישום המחלקה".into(),
            note: String::new(),
            corrects: None,
        }
    }

    pub(crate) async fn record(&self, new: NewReading) -> Result<ReadingId, Error> {
        let (deed, inside) = (self.world.deed(Cast::Dana), self.world.inside(Cast::Dana).await);
        actions::record(&self.world.store, &deed, &inside, new, None).await
    }

    pub(crate) async fn declare(&self, reading: ReadingId) -> Result<CrossingId, Error> {
        let mut read = self.world.store.read().await.unwrap();
        let found = load_reading(&mut read, self.world.project, reading).await?;
        drop(read);
        let new = NewCrossing {
            reading,
            indicator: found.indicator,
            place: found.place,
            person: None,
            addressee: "הרשות להתחדשות עירונית".into(),
            words: "שלוש משפחות בלי דיור. מה תעשו?".into(),
            declared_at: self.world.store.now(),
            due_at: "2026-12-12T12:00:00Z".parse().unwrap(),
        };
        let (deed, inside) = (self.world.deed(Cast::Dana), self.world.inside(Cast::Dana).await);
        crossing::declare(&self.world.store, &deed, &inside, new).await
    }
}
