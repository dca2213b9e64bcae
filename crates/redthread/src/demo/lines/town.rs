//! A town: its own organisation and project, what it shows to the group, three years of readings, its crossings.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::SignedDuration;
use redthread_board::actions::accept;
use redthread_core::ids::{CrossingId, IndicatorId, PlaceId};
use redthread_core::language::Lang;
use redthread_core::redline::{Confidence, CrossingStep, Scope, StepKind};
use redthread_readings::actions::record_all;
use redthread_readings::crossing::{declare, follow};
use redthread_redlines::actions::{add_indicator, add_place, set_threshold, word_line};
use redthread_redlines::model::LineDraft;
use redthread_steering::actions::give_role;
use redthread_storage::Error;
use redthread_storage::redlines::{Latest, NewCrossing, NewReading, NewStep, list_latest};

use super::file::{CrossingFile, OwnReadingFile, ReadingRow, StepFile, TownFile};
use super::group::{amount, new_indicator, scale, start_project, threshold};
use super::{Desk, Pen, unknown};

/// When the towns had the group's lines in reach: what was found earlier was written down then.
const JOINED: i64 = 1030;

/// What happens in a town on one day.
enum Day<'a> {
    /// The town words a line of its own.
    Worded,
    Own(&'a OwnReadingFile),
    Sitting(PlaceId, Vec<&'a ReadingRow>),
    Declared(&'a CrossingFile),
    Step(&'a CrossingFile, &'a StepFile),
}

/// Writes a town from the day on which it joined.
pub(super) async fn keep(pen: &Pen<'_>, file: &TownFile, code: &str) -> Result<(), Error> {
    pen.go(JOINED + 1);
    let desk = open(pen, file).await?;
    let places = places(pen, &desk, file).await?;
    let scope = Scope::from_code(&file.scope).ok_or_else(|| unknown(&file.scope))?;
    let deed = pen.deed(&desk)?;
    accept(pen.store, &deed, &pen.inside(&desk).await?, (code, &file.place), scope).await?;
    let theirs = ["commission", "group", "opening", "lines", "thresholds"].map(|stage| (stage, true));
    pen.plan(&desk, &theirs).await?;
    pen.plan(&desk, &[("current-state", false), ("watch", false)]).await?;
    let mut town = Town { pen, desk, file, places, own: None, declared: BTreeMap::new() };
    for (days, what) in town.days() {
        pen.go(days);
        town.happen(what).await?;
    }
    Ok(())
}

/// A town as it is written.
struct Town<'a> {
    pen: &'a Pen<'a>,
    desk: Desk,
    file: &'a TownFile,
    places: Vec<PlaceId>,
    /// What its own line is measured by, once it is worded.
    own: Option<IndicatorId>,
    declared: BTreeMap<String, CrossingId>,
}

async fn open(pen: &Pen<'_>, file: &TownFile) -> Result<Desk, Error> {
    let person = pen.file.people.iter().find(|person| person.key == file.person);
    let person = person.ok_or_else(|| unknown(&file.person))?;
    let viewer = pen.sign_in((&person.alias, &file.email, Lang::He), Err(&file.organisation)).await?;
    let project = start_project(pen, &viewer, (&file.title, "", &file.place), person).await?;
    let desk = Desk { project, viewer };
    let id = pen.become_known(&desk, person).await?;
    give_role(pen.store, &pen.deed(&desk)?, &pen.inside(&desk).await?, id, &person.role).await?;
    Ok(desk)
}

async fn places(pen: &Pen<'_>, desk: &Desk, file: &TownFile) -> Result<Vec<PlaceId>, Error> {
    let (inside, mut places) = (pen.inside(desk).await?, vec![]);
    for title in &file.places {
        places.push(add_place(pen.store, &pen.deed(desk)?, &inside, title).await?);
    }
    Ok(places)
}

impl<'a> Town<'a> {
    /// Everything that happened in it, first things first.
    fn days(&self) -> Vec<(i64, Day<'a>)> {
        let (pen, file) = (self.pen, self.file);
        let mut all = vec![(file.own.threshold.days_ago, Day::Worded)];
        all.extend(file.own.readings.iter().map(|row| (row.days_ago, Day::Own(row))));
        for (n, place) in self.places.iter().enumerate() {
            let here = format!("{}/{n}", file.key);
            let mut sittings = BTreeMap::<i64, Vec<&ReadingRow>>::new();
            for row in pen.file.readings.iter().filter(|row| row.place == here) {
                sittings.entry(row.days_ago.min(JOINED)).or_default().push(row);
            }
            all.extend(sittings.into_iter().map(|(days, rows)| (days, Day::Sitting(*place, rows))));
        }
        for crossing in pen.file.crossings.iter().filter(|crossing| crossing.town == file.key) {
            all.push((crossing.days_ago, Day::Declared(crossing)));
            all.extend(crossing.steps.iter().map(|step| (step.days_ago, Day::Step(crossing, step))));
        }
        all.sort_by_key(|(days, _)| Reverse(*days));
        all
    }

    async fn happen(&mut self, what: Day<'_>) -> Result<(), Error> {
        let pen = self.pen;
        let (deed, inside) = (pen.deed(&self.desk)?, pen.inside(&self.desk).await?);
        match what {
            Day::Worded => self.word().await,
            Day::Own(row) => record_all(pen.store, &deed, &inside, vec![self.own_reading(row)?]).await.map(drop),
            Day::Sitting(place, rows) => {
                let new = rows.iter().map(|row| new_reading(pen, place, row)).collect::<Result<_, _>>()?;
                record_all(pen.store, &deed, &inside, new).await.map(drop)
            }
            Day::Declared(file) => {
                let new = new_crossing(pen, &self.desk, file).await?;
                self.declared.insert(file.line.clone(), declare(pen.store, &deed, &inside, new).await?);
                Ok(())
            }
            Day::Step(file, step) => {
                let id = *self.declared.get(&file.line).ok_or_else(|| unknown(&file.line))?;
                follow(pen.store, &deed, &inside, id, new_step(pen, step)?).await.map(drop)
            }
        }
    }

    /// Words the town's own line, and says how it is measured and from which value on it is crossed.
    async fn word(&mut self) -> Result<(), Error> {
        let (pen, own) = (self.pen, &self.file.own);
        let draft = LineDraft {
            wording: own.words.clone(),
            explanation: own.explanation.clone(),
            heading: own.heading.clone(),
            marks: own.marks.clone(),
            keeps_numbers: true,
        };
        let inside = pen.inside(&self.desk).await?;
        let line = word_line(pen.store, &pen.deed(&self.desk)?, &inside, &draft, &[]).await?;
        let deed = pen.deed(&self.desk)?;
        let id = add_indicator(pen.store, &deed, &inside, line, new_indicator(&own.indicator)?).await?;
        let red = threshold(pen, &scale(&own.indicator)?, &own.threshold)?;
        let deed = pen.deed(&self.desk)?;
        set_threshold(pen.store, &deed, &inside, id, (&red, &own.threshold.reason)).await?;
        self.own = Some(id);
        Ok(())
    }

    fn own_reading(&self, row: &OwnReadingFile) -> Result<NewReading, Error> {
        let indicator = &self.file.own.indicator;
        Ok(NewReading {
            indicator: self.own.ok_or_else(|| unknown(&indicator.title))?,
            place: *self.places.first().ok_or_else(|| unknown(&self.file.key))?,
            value: amount(&scale(indicator)?, &row.value)?,
            on: redthread_core::day::date_of(self.pen.ago(row.days_ago)),
            confidence: Confidence::from_code(&row.confidence).ok_or_else(|| unknown(&row.confidence))?,
            source: indicator.source.clone(),
            note: String::new(),
            corrects: None,
        })
    }
}

fn new_reading(pen: &Pen<'_>, place: PlaceId, row: &ReadingRow) -> Result<NewReading, Error> {
    let (line, _, indicator) = pen.line(&row.line)?;
    Ok(NewReading {
        indicator,
        place,
        value: amount(&scale(&line.indicator)?, &row.value)?,
        on: redthread_core::day::date_of(pen.ago(row.days_ago)),
        confidence: Confidence::from_code(&row.confidence).ok_or_else(|| unknown(&row.confidence))?,
        source: line.indicator.source.clone(),
        note: row.note.clone(),
        corrects: None,
    })
}

async fn new_crossing(pen: &Pen<'_>, desk: &Desk, file: &CrossingFile) -> Result<NewCrossing, Error> {
    let (_, _, indicator) = pen.line(&file.line)?;
    let latest = list_latest(&mut pen.store.read().await?, desk.project).await?;
    let found = latest.iter().flat_map(|(place, latest)| latest.iter().map(move |latest| (*place, latest)));
    let newest = |(_, latest): &(PlaceId, &Latest)| latest.measured.on;
    let (place, latest) = found
        .filter(|(_, latest)| latest.indicator == indicator)
        .max_by_key(newest)
        .ok_or_else(|| unknown(&file.line))?;
    Ok(NewCrossing {
        reading: latest.reading,
        indicator,
        place,
        person: None,
        addressee: file.addressed_to.clone(),
        words: file.words.clone(),
        declared_at: pen.store.now(),
        due_at: pen.store.now() + SignedDuration::from_hours(24 * file.answer_days),
    })
}

fn new_step(pen: &Pen<'_>, file: &StepFile) -> Result<NewStep, Error> {
    let kind = StepKind::from_code(&file.kind).ok_or_else(|| unknown(&file.kind))?;
    let what = CrossingStep { kind, at: pen.store.now(), due: None, closing: None };
    Ok(NewStep { what, words: file.words.clone() })
}
