//! An outline through actions and pages, on either engine.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod group;
mod outside;

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::ids::{ClauseId, FindingId, RoundId};
use redthread_core::redline::{Amount, Cadence, Confidence, Direction, Scale, Stance, Threshold, UnitForm};
use redthread_policy::INSTRUMENT;
use redthread_policy::actions::{put_to_group, save_front, write_clause};
use redthread_policy::model::{Front, NewClause};
use redthread_storage::redlines::{
    self, NewIndicator, NewReading, Said, close_round, insert_indicator, insert_line, insert_place, insert_reading,
    insert_threshold, load_indicator, load_round, take_stance,
};
use redthread_testkit::{Cast, World};
use redthread_web::Instrument;

pub(crate) static LIST: &[Instrument] = &[INSTRUMENT];

/// The words of an objection: niqqud, gershayim, digits, Latin and a sign.
pub(crate) const OBJECTION: &str = "לסְפור מלוות בלי שעות זה לספור כיסאות, אמרה עו\"ס מ־WhatsApp ב־3 בלילה 🪑.";

pub(crate) const MINISTRY: &str = "משרד השיכון";

/// A group with one line that is crossed at its one place.
pub(crate) struct Group {
    pub(crate) world: World,
    pub(crate) line: FindingId,
}

pub(crate) async fn group() -> Group {
    let world = World::lines(LIST).await;
    let project = world.project;
    let mut act = world.act("test.line").await;
    let line = insert_line(&mut act, project, ("שום משק בית לא נשאר בלי דיור חלופי", "", "הדירה"), &BTreeMap::new())
        .await
        .unwrap();
    let scale = Scale::Number { form: UnitForm::Plain, unit: "משקי בית".into() };
    let new = NewIndicator {
        title: "בלי דירה".into(),
        scale,
        source: "ביקור".into(),
        cadence: Cadence::Quarter,
        measured_by: "עו\"ס".into(),
    };
    let indicator = insert_indicator(&mut act, project, line, new).await.unwrap();
    let loaded = load_indicator(&mut act, project, indicator).await.unwrap();
    let from = jiff::civil::date(2026, 1, 1);
    let none = Threshold { direction: Direction::StayAt, red: Amount::whole(0), early: None, from };
    insert_threshold(&mut act, &loaded, &none, "אף אחת").await.unwrap();
    let place = insert_place(&mut act, project, "נווה שחר").await.unwrap();
    let reading = NewReading {
        indicator,
        place,
        value: Amount::whole(3),
        on: jiff::civil::date(2026, 11, 1),
        confidence: Confidence::High,
        source: "ביקור".into(),
        note: String::new(),
        corrects: None,
    };
    insert_reading(&mut act, project, reading).await.unwrap();
    act.done(line, ()).await.unwrap();
    Group { world, line }
}

pub(crate) fn front() -> Front {
    Front {
        title: "אף אחד לא נשאר מאחור".into(),
        subtitle: "מתווה".into(),
        background: "שלוש ערים מדדו.".into(),
        authorities: vec![MINISTRY.into(), "עיריית נווה שחר".into()],
    }
}

pub(crate) fn clause(title: &str) -> NewClause {
    NewClause {
        title: title.into(),
        words: "לא יפונה משק בית לפני שיש בידיו מפתח.".into(),
        addressed_to: vec![MINISTRY.into()],
    }
}

impl Group {
    pub(crate) async fn with_front(self) -> Self {
        let (world, who) = (&self.world, Cast::Meir);
        save_front(&world.store, &world.deed(who), &world.inside(who).await, (&front(), 0)).await.unwrap();
        self
    }

    pub(crate) async fn write(&self, title: &str) -> ClauseId {
        let (world, who) = (&self.world, Cast::Meir);
        write_clause(&world.store, &world.deed(who), &world.inside(who).await, (&clause(title), &[self.line]))
            .await
            .unwrap()
    }

    /// Puts a clause to the group and lets everybody answer; Noa objects when she has a reason.
    pub(crate) async fn agree(&self, clause: ClauseId, objection: Option<&str>) -> RoundId {
        let world = &self.world;
        let round =
            put_to_group(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await, clause).await.unwrap();
        let mut act = world.act("test.answered").await;
        let opened = load_round(&mut act, world.project, round).await.unwrap();
        for who in [Cast::Ruth, Cast::Irit, Cast::Dana, Cast::Amal] {
            let said = Said { stance: Stance::Agree, reason: String::new() };
            take_stance(&mut act, &opened, world.person(who), &said).await.unwrap();
        }
        if let Some(reason) = objection {
            let said = Said { stance: Stance::Object, reason: reason.into() };
            take_stance(&mut act, &opened, world.person(Cast::Noa), &said).await.unwrap();
        }
        close_round(&mut act, world.project, round).await.unwrap();
        act.done(round, ()).await.unwrap();
        round
    }

    pub(crate) async fn rounds(&self) -> Vec<redlines::Round> {
        redlines::list_rounds(&mut self.world.store.read().await.unwrap(), self.world.project).await.unwrap()
    }
}

pub(crate) fn at(moment: &str) -> Timestamp {
    moment.parse().unwrap()
}
