//! A calendar that comes back: what was moved in it is looked at first, and moved when somebody says so.
//!
//! Only the day of an answer and of a measurement can be moved there. A plan changes when people measure, and never what
//! is known: a reading that is stale says nothing, whatever was planned.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use jiff::civil::Date;
use redthread_core::kit::Right;
use redthread_core::redline::StepKind;
use redthread_core::refusal::Refusal;
use redthread_storage::redlines::{NewStep, insert_crossing_step, list_crossing_standings, load_crossing};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin};
use redthread_web::Words;
use redthread_web::calendar::{BadCalendar, DayEvent, FoundEvent, read_calendar};

use crate::calendar::{Appointment, due_days};
use crate::crossing::{check_step, step};
use crate::model;
use crate::scene::Scene;
use crate::store::save_plan;

/// Nobody plans farther ahead: a slip of the hand in a calendar moves by years.
const FARTHEST: i64 = 2 * 366;

/// What becomes of an event of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was moved, and can be moved here.
    Move {
        /// The day it has here.
        from: Date,
        /// The day it has in the file.
        to: Date,
    },
    /// It stands where it stood.
    Same,
    /// It is somebody else's.
    Foreign,
    /// It was answered, measured or ended since the file was made.
    Gone,
    /// It was moved to a day that has passed.
    Past,
    /// It was moved farther than anybody plans.
    Far,
    /// It is repeated, called off, there twice, or its day cannot be read.
    Unclear,
    /// It is not for this person to move.
    NotYours,
}

impl Fate {
    /// For message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Move { .. } => "move",
            Self::Same => "same",
            Self::Foreign => "foreign",
            Self::Gone => "gone",
            Self::Past => "past",
            Self::Far => "far",
            Self::Unclear => "unclear",
            Self::NotYours => "not_yours",
        }
    }
}

/// An event with what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// What it is known by.
    pub uid: String,
    /// What it says: here, or in the file where it is none of ours.
    pub title: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// A day that somebody says is to be moved, as they saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// What.
    pub uid: String,
    /// The day it had when they looked.
    pub from: Date,
    /// The day it gets.
    pub to: Date,
}

impl Move {
    /// As a form carries it.
    pub fn written(&self) -> String {
        format!("{} {} {}", self.uid, self.from, self.to)
    }

    /// Read back from [`Move::written`].
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let (uid, from, to) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self { uid: uid.to_owned(), from: from.parse().ok()?, to: to.parse().ok()? })
    }
}

/// What is due now, by what it is known by.
async fn list_due(on: &mut impl Reads, inside: &Inside, words: &Words) -> Result<BTreeMap<String, DayEvent>, Error> {
    let project = inside.project.id;
    let scene = Scene::load(on, project).await?;
    let crossings = list_crossing_standings(on, project, inside.now).await?;
    let days = due_days(words, &project.to_string(), &scene, &crossings, inside.now);
    Ok(days.into_iter().map(|day| (day.uid.clone(), day)).collect())
}

/// Looks at a file: every event of it, and what would become of it. Nothing is written.
///
/// # Errors
/// Beside the field `file`, with the line where it breaks off.
pub async fn look(on: &mut impl Reads, inside: &Inside, words: &Words, bytes: &[u8]) -> Result<Vec<Looked>, Error> {
    let found = read_calendar(bytes).map_err(|bad| match bad {
        BadCalendar::NotACalendar => Refusal::beside("file", "readings.not_a_calendar"),
        BadCalendar::Broken(line) => Refusal::beside("file", "readings.calendar_broken").with("line", line),
    })?;
    let due = list_due(on, inside, words).await?;
    let twice = |uid: &str| found.iter().filter(|event| event.uid == uid).count() > 1;
    let looked = |event: &FoundEvent| {
        let known = due.get(event.uid.trim());
        Looked {
            uid: event.uid.trim().to_owned(),
            title: known.map_or_else(|| event.title.clone(), |day| day.title.clone()),
            fate: fate(inside, event, known, twice(&event.uid)),
        }
    };
    Ok(found.iter().map(looked).collect())
}

fn fate(inside: &Inside, event: &FoundEvent, known: Option<&DayEvent>, is_twice: bool) -> Fate {
    let Some(appointment) = Appointment::read(&event.uid) else { return Fate::Foreign };
    let Some(known) = known else { return Fate::Gone };
    let Some(to) = event.on.filter(|_| !event.repeats && !event.is_cancelled && !is_twice) else {
        return Fate::Unclear;
    };
    let (today, from) = (model::today(inside.now), known.on);
    let first = match appointment {
        Appointment::Measure(..) => today,
        // Whoever must answer by today has no day for it.
        Appointment::Answer(_) => today.tomorrow().unwrap_or(today),
    };
    let last =
        model::today(inside.now.saturating_add(SignedDuration::from_hours(24 * (FARTHEST - 1))).unwrap_or(inside.now));
    match to {
        _ if to == from => Fate::Same,
        _ if to < first => Fate::Past,
        _ if to > last => Fate::Far,
        _ if !inside.may(right(appointment)) => Fate::NotYours,
        _ => Fate::Move { from, to },
    }
}

const fn right(of: Appointment) -> Right {
    match of {
        Appointment::Measure(..) => Right::Measure,
        Appointment::Answer(_) => Right::Declare,
    }
}

/// Moves what somebody looked at and said yes to: all of it, or nothing.
///
/// # Errors
/// `readings.dates_changed` when something was moved, answered or measured meanwhile; `readings.no_dates` for no move.
pub async fn move_days(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    words: &Words,
    moves: &[Move],
) -> Result<i64, Error> {
    inside.require_any(&[Right::Measure, Right::Declare])?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "dates.moved", Some(project), answer);
    if moves.is_empty() {
        return Err(Error::refused("readings.no_dates"));
    }
    let due = list_due(&mut act, inside, words).await?;
    for one in moves {
        let event = FoundEvent { uid: one.uid.clone(), on: Some(one.to), ..FoundEvent::default() };
        let is_twice = moves.iter().filter(|other| other.uid == one.uid).count() > 1;
        let wanted = Fate::Move { from: one.from, to: one.to };
        let (true, Some(appointment)) =
            (fate(inside, &event, due.get(&one.uid), is_twice) == wanted, Appointment::read(&one.uid))
        else {
            return Err(Error::refused("readings.dates_changed"));
        };
        apply(&mut act, inside, appointment, one.to).await?;
    }
    act.done(project, i64::try_from(moves.len()).unwrap_or(i64::MAX)).await
}

async fn apply(act: &mut Act, inside: &Inside, appointment: Appointment, to: Date) -> Result<(), Error> {
    let project = inside.project.id;
    match appointment {
        Appointment::Measure(place, due) => {
            save_plan(act, project, (place, due), to).await?;
            act.also("measurement.planned", place);
        }
        Appointment::Answer(id) => {
            let crossing = load_crossing(act, project, id).await?;
            let what = step(StepKind::Postponed, act.now(), Some(model::noon(to)), None);
            let new = NewStep { what, words: String::new() };
            check_step(&crossing, &new, act.now())?;
            insert_crossing_step(act, &crossing, new).await?;
            act.also("crossing.postponed", id);
        }
    }
    Ok(())
}
