//! Crossings: who declares one, what may follow, when a reminder is due; and the acts.

use jiff::{SignedDuration, Timestamp};
use redthread_core::ids::{CrossingId, CrossingStepId, ReadingId};
use redthread_core::kit::Right;
use redthread_core::redline::{Closing, CrossingState, CrossingStep, Status, StepKind};
use redthread_core::refusal::Refusal;
use redthread_storage::people::load_person;
use redthread_storage::redlines::{
    Crossing, NewCrossing, NewStep, insert_crossing, insert_crossing_step, list_readings, load_crossing, load_reading,
};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin};

use crate::model::{self, Look};
use crate::scene::Scene;

/// A reminder that nobody answered is repeated after so many days.
const REMIND_AGAIN: i64 = 14;
/// An answer is asked for within this many days.
const FARTHEST: i64 = 2 * 366;

/// What a reading means today, beside the other readings that stand: whether it can be declared a crossing.
pub(crate) async fn look_at(on: &mut impl Reads, inside: &Inside, scene: &Scene, id: ReadingId) -> Result<Look, Error> {
    let reading = load_reading(on, inside.project.id, id).await?;
    let indicator = scene.indicator(reading.indicator)?;
    let others = list_readings(on, reading.indicator, reading.place).await?;
    let others = others.iter().filter(|other| other.ended_at.is_none() && other.id != id);
    let last = others.map(|other| (other.measured, other.made_at)).max_by_key(|(found, made)| (found.on, *made));
    // Of two readings of one day the later written one stands for it.
    let before = last.filter(|(found, made)| (found.on, *made) > (reading.measured.on, reading.made_at));
    let today = model::today(inside.now);
    let mut look = model::look(
        reading.measured,
        before.map(|(found, _)| found),
        scene.versions(indicator.id),
        indicator.cadence,
        today,
    );
    if let Some((found, _)) = before {
        look.is_last = false;
        look.now =
            redthread_core::redline::standing(Some(found), scene.versions(indicator.id), indicator.cadence, today);
    }
    Ok(look)
}

/// Declares a crossing on a reading that stands and is crossed, on its own day or today.
///
/// A line that was moved past an old reading counts; a line that nobody measured never does. What people said alone
/// declares nothing: it supports a reading on the group's own words, and that reading is declared.
pub async fn declare(store: &Store, deed: &Deed, inside: &Inside, new: NewCrossing) -> Result<CrossingId, Error> {
    inside.require(Right::Declare)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "crossing.declared", Some(project));
    check_due(new.due_at, act.now())?;
    let reading = load_reading(&mut act, project, new.reading).await?;
    let scene = Scene::load(&mut act, project).await?;
    let look = look_at(&mut act, inside, &scene, new.reading).await?;
    if reading.ended_at.is_some() || !look.is_crossed() {
        return Err(Error::refused("readings.not_crossed"));
    }
    if let Some(person) = new.person {
        load_person(&mut act, inside, person).await?;
    }
    let new = NewCrossing { indicator: reading.indicator, place: reading.place, declared_at: act.now(), ..new };
    let id = insert_crossing(&mut act, project, new).await?;
    act.made(id).await
}

fn check_due(due: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    let (day, today) = (model::today(due), model::today(now));
    if day <= today {
        return Err(Refusal::beside("due", "readings.due_past"));
    }
    let is_near = due.duration_since(now) <= SignedDuration::from_hours(24 * FARTHEST);
    if is_near { Ok(()) } else { Err(Refusal::beside("due", "readings.due_far")) }
}

/// Writes down what followed.
pub async fn follow(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: CrossingId,
    new: NewStep,
) -> Result<CrossingStepId, Error> {
    inside.require(Right::Declare)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, verb(new.what.kind), Some(project));
    let crossing = load_crossing(&mut act, project, id).await?;
    check_step(&crossing, &new, act.now())?;
    let step = insert_crossing_step(&mut act, &crossing, new).await?;
    about(&mut act, id);
    act.made(step).await
}

/// The act's subject is the step; the crossing it belongs to gets an event too.
fn about(act: &mut Act, id: CrossingId) {
    act.also("crossing.followed", id);
}

const fn verb(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Reminded => "crossing.reminded",
        StepKind::Answered => "crossing.answered",
        StepKind::Done => "crossing.acted_on",
        StepKind::Postponed => "crossing.postponed",
        StepKind::Ended => "crossing.ended",
        StepKind::Reopened => "crossing.reopened",
    }
}

/// What a step needs beyond its kind: a new day, a way of ending, words where silence would hide something.
pub(crate) fn check_step(crossing: &Crossing, new: &NewStep, now: Timestamp) -> Result<(), Vec<Refusal>> {
    let what = new.what;
    let mut refusals = vec![];
    refusals.extend(crossing.standing(now).may(what.kind).err());
    if model::check_day(model::today(what.at), now).is_err() {
        refusals.push(Refusal::beside("at", "readings.future"));
    }
    if model::today(what.at) < model::today(crossing.declared_at) {
        refusals.push(Refusal::beside("at", "readings.before_declared"));
    }
    if what.kind == StepKind::Postponed {
        match what.due {
            None => refusals.push(Refusal::beside("due", "readings.due_missing")),
            Some(due) => refusals.extend(check_due(due, now).err()),
        }
    }
    if what.kind == StepKind::Ended && what.closing.is_none() {
        refusals.push(Refusal::beside("closing", "form.choose"));
    }
    if needs_words(what.kind) && new.words.trim().is_empty() {
        refusals.push(Refusal::beside("words", "readings.words_missing"));
    }
    if refusals.is_empty() { Ok(()) } else { Err(refusals) }
}

const fn needs_words(kind: StepKind) -> bool {
    !matches!(kind, StepKind::Reminded | StepKind::Postponed)
}

/// The steps that may follow now, in the order in which they are offered.
pub(crate) fn next_steps(state: CrossingState) -> Vec<StepKind> {
    StepKind::ALL.iter().copied().filter(|kind| state.may(*kind).is_ok()).collect()
}

/// Whether somebody should be reminded: the day has passed, and the last reminder since is two weeks old or never was.
pub(crate) fn reminder_due(crossing: &Crossing, now: Timestamp) -> bool {
    let CrossingState::Overdue(since) = crossing.standing(now) else { return false };
    let reminded = crossing.steps.iter().filter(|step| step.what.kind == StepKind::Reminded).map(|step| step.what.at);
    let patience = SignedDuration::from_hours(24 * REMIND_AGAIN);
    reminded.filter(|at| *at >= since).max().is_none_or(|at| now.duration_since(at) >= patience)
}

/// Whether a later reading stands on the good side again while nobody has closed the crossing.
pub(crate) fn is_back(crossing: &Crossing, scene: &Scene, now: Timestamp) -> bool {
    let Some(last) = scene.last(crossing.place, crossing.indicator) else { return false };
    let Ok(indicator) = scene.indicator(crossing.indicator) else { return false };
    let today = model::today(now);
    let stands =
        redthread_core::redline::standing(Some(last.measured), scene.versions(indicator.id), indicator.cadence, today);
    let is_open = !matches!(crossing.standing(now), CrossingState::Ended(_));
    is_open && last.reading != crossing.reading && matches!(stands.status, Status::Clear | Status::Near)
}

/// Orders a list of crossings: overdue longest first, then those that wait, then answered, then ended.
pub(crate) fn urgency(state: CrossingState) -> (u8, Timestamp) {
    match state {
        CrossingState::Overdue(due) => (0, due),
        CrossingState::Waiting(due) => (1, due),
        CrossingState::Answered => (2, Timestamp::MIN),
        CrossingState::Ended(_) => (3, Timestamp::MIN),
    }
}

/// A step as it is typed.
pub(crate) fn step(kind: StepKind, at: Timestamp, due: Option<Timestamp>, closing: Option<Closing>) -> CrossingStep {
    CrossingStep {
        kind,
        at,
        due: due.filter(|_| kind == StepKind::Postponed),
        closing: closing.filter(|_| kind == StepKind::Ended),
    }
}
