//! Crossings: a line declared crossed, and every step that followed. What people said and to whom is sealed.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use redthread_core::ids::{
    CrossingId, CrossingStepId, IndicatorId, KeyId, PersonId, PlaceId, ProjectId, ReadingId, Uuid,
};
use redthread_core::redline::{Amount, Closing, CrossingState, CrossingStep, Measured, StepKind, standing_of};

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::session::open_sealed;

const ADDRESSEE: &str = "crossings.addressee";
const WORDS: &str = "crossings.words";
const STEP_WORDS: &str = "crossing_steps.words";

/// A declared crossing with everything that followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// Which.
    pub id: CrossingId,
    /// Of whose place.
    pub project: ProjectId,
    /// On which reading it rests.
    pub reading: ReadingId,
    /// Of what.
    pub indicator: IndicatorId,
    /// Where.
    pub place: PlaceId,
    /// Who must answer, when it is somebody of the project.
    pub person: Option<PersonId>,
    /// Who must answer, by name; none when the name was erased or never known here.
    pub addressee: Option<String>,
    /// What was said to them; none when it was erased.
    pub words: Option<String>,
    /// Which user declared it; nil is the system.
    pub declared_by: Uuid,
    /// When.
    pub declared_at: Timestamp,
    /// Until when an answer was asked for, before anything was postponed.
    pub due_at: Timestamp,
    /// What followed, in the order in which it was written down.
    pub steps: Vec<Step>,
    key: KeyId,
}

/// One step of a crossing with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub id: CrossingStepId,
    /// What, when, and what it changed.
    pub what: CrossingStep,
    /// What was said; none when nothing was, or when it was erased.
    pub words: Option<String>,
    /// Which user wrote it down; nil is the system.
    pub recorded_by: Uuid,
}

impl Crossing {
    /// How it stands at a moment.
    pub fn standing(&self, now: Timestamp) -> CrossingState {
        let steps: Vec<CrossingStep> = self.steps.iter().map(|step| step.what).collect();
        standing_of(self.due_at, &steps, now)
    }
}

/// What declaring a crossing needs.
#[derive(Clone, Debug)]
pub struct NewCrossing {
    /// On which reading it rests.
    pub reading: ReadingId,
    /// Of what: the reading's indicator.
    pub indicator: IndicatorId,
    /// Where: the reading's place.
    pub place: PlaceId,
    /// Who must answer, when it is somebody of the project.
    pub person: Option<PersonId>,
    /// Who must answer, by name.
    pub addressee: String,
    /// What is said to them.
    pub words: String,
    /// When it was declared: now, or earlier when it comes from a file.
    pub declared_at: Timestamp,
    /// Until when an answer is asked for.
    pub due_at: Timestamp,
}

/// What one more step needs; check it with [`CrossingState::may`] first.
#[derive(Clone, Debug)]
pub struct NewStep {
    /// What, when, and what it changes.
    pub what: CrossingStep,
    /// What was said; may be empty.
    pub words: String,
}

/// How a crossing stands, without its words: for a board or a list that opens no seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrossingStanding {
    /// Which.
    pub id: CrossingId,
    /// On which reading it rests.
    pub reading: ReadingId,
    /// What that reading found.
    pub found: Measured,
    /// Of what.
    pub indicator: IndicatorId,
    /// Where.
    pub place: PlaceId,
    /// How.
    pub state: CrossingState,
}

/// Declares a crossing. That the reading is crossed is the caller's to check.
pub async fn insert_crossing(act: &mut Act, project: ProjectId, new: NewCrossing) -> Result<CrossingId, Error> {
    let id: CrossingId = act.new_id()?;
    let key = act.new_key(id).await?;
    let addressee = seal(act, key, ADDRESSEE, id, &new.addressee).await?;
    let words = seal(act, key, WORDS, id, &new.words).await?;
    sql("INSERT INTO crossings (id, project, reading, indicator, place, key_id, person, addressee, words, declared_by, declared_at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
        .id(id)
        .id(project)
        .id(new.reading)
        .id(new.indicator)
        .id(new.place)
        .id(key)
        .maybe_id(new.person)
        .maybe_bytes(addressee)
        .maybe_bytes(words)
        .uuid(act.who())
        .time(new.declared_at)
        .time(new.due_at)
        .run(act)
        .await?;
    Ok(id)
}

/// Adds a step to a crossing.
pub async fn insert_crossing_step(act: &mut Act, crossing: &Crossing, new: NewStep) -> Result<CrossingStepId, Error> {
    let id: CrossingStepId = act.new_id()?;
    let made_at = after_the_last_step(act, crossing.id).await?;
    let words = seal(act, crossing.key, STEP_WORDS, id, &new.words).await?;
    sql("INSERT INTO crossing_steps (id, crossing, project, kind, happened_at, due_at, closing, words, recorded_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .id(id)
        .id(crossing.id)
        .id(crossing.project)
        .text(new.what.kind.code())
        .time(new.what.at)
        .maybe_time(new.what.due)
        .maybe_text(new.what.closing.map(|closing| closing.code().to_owned()))
        .maybe_bytes(words)
        .uuid(act.who())
        .time(made_at)
        .run(act)
        .await?;
    Ok(id)
}

/// When a step is written down: steps stand in the order of this time, so two of one moment are a microsecond apart. A
/// file brings all of them in one act.
async fn after_the_last_step(act: &mut Act, crossing: CrossingId) -> Result<Timestamp, Error> {
    let last = "SELECT made_at FROM crossing_steps WHERE crossing = $1 ORDER BY made_at DESC LIMIT 1";
    let Some(row) = sql(last).id(crossing).first(act).await? else { return Ok(act.now()) };
    let next = row.time("made_at")?.checked_add(SignedDuration::from_micros(1)).unwrap_or(Timestamp::MAX);
    Ok(next.max(act.now()))
}

async fn seal(
    act: &mut Act,
    key: KeyId,
    place: &str,
    row: impl redthread_core::ids::Id,
    words: &str,
) -> Result<Option<Vec<u8>>, Error> {
    match words.trim() {
        "" => Ok(None),
        words => act.seal(key, place, row, words).await.map(Some),
    }
}

/// Every crossing of a project with its steps and words, latest first.
pub async fn list_crossings(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Crossing>, Error> {
    let rows =
        sql("SELECT * FROM crossings WHERE project = $1 ORDER BY declared_at DESC, id").id(project).all(on).await?;
    let steps = sql("SELECT * FROM crossing_steps WHERE project = $1 ORDER BY made_at, id").id(project).all(on).await?;
    let mut of = BTreeMap::<CrossingId, Vec<Step>>::new();
    for row in &steps {
        let step = read_step(on, row).await?;
        of.entry(row.id("crossing")?).or_default().push(step);
    }
    let mut crossings = Vec::with_capacity(rows.len());
    for row in &rows {
        let steps = of.remove(&row.id("id")?).unwrap_or_default();
        crossings.push(read_crossing(on, row, steps).await?);
    }
    Ok(crossings)
}

/// One crossing of a project with its steps and words.
pub async fn load_crossing(on: &mut impl Reads, project: ProjectId, id: CrossingId) -> Result<Crossing, Error> {
    let row = sql("SELECT * FROM crossings WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    let rows = sql("SELECT * FROM crossing_steps WHERE crossing = $1 ORDER BY made_at, id").id(id).all(on).await?;
    let mut steps = Vec::with_capacity(rows.len());
    for row in &rows {
        steps.push(read_step(on, row).await?);
    }
    read_crossing(on, &row, steps).await
}

/// How every crossing of a project stands at a moment, latest first, without opening a seal.
pub async fn list_crossing_standings(
    on: &mut impl Reads,
    project: ProjectId,
    now: Timestamp,
) -> Result<Vec<CrossingStanding>, Error> {
    let rows = "SELECT c.id, c.reading, c.indicator, c.place, c.due_at, r.value, r.on_day FROM crossings c JOIN red_readings r ON r.id = c.reading WHERE c.project = $1 ORDER BY c.declared_at DESC, c.id";
    let rows = sql(rows).id(project).all(on).await?;
    let steps = "SELECT crossing, kind, happened_at, due_at, closing FROM crossing_steps WHERE project = $1 ORDER BY made_at, id";
    let mut of = BTreeMap::<CrossingId, Vec<CrossingStep>>::new();
    for row in sql(steps).id(project).all(on).await? {
        of.entry(row.id("crossing")?).or_default().push(read_what(&row)?);
    }
    let standing = |row: &Row| {
        let id = row.id("id")?;
        let steps = of.get(&id).map(Vec::as_slice).unwrap_or_default();
        Ok(CrossingStanding {
            id,
            reading: row.id("reading")?,
            found: Measured {
                value: Amount::from_millionths(row.int("value")?),
                on: super::day_of(row.int("on_day")?)?,
            },
            indicator: row.id("indicator")?,
            place: row.id("place")?,
            state: standing_of(row.time("due_at")?, steps, now),
        })
    };
    rows.iter().map(standing).collect()
}

/// Erases what was said to and by somebody of the project who was to answer: name, words, and the words of every step.
/// That a line was crossed, when, and how it ended stays.
pub async fn erase_crossing_words(act: &mut Act, person: PersonId) -> Result<(), Error> {
    sql("UPDATE crossing_steps SET words = NULL WHERE crossing IN (SELECT id FROM crossings WHERE person = $1)")
        .id(person)
        .run(act)
        .await?;
    sql("UPDATE crossings SET addressee = NULL, words = NULL WHERE person = $1").id(person).run(act).await?;
    Ok(())
}

async fn read_crossing(on: &mut impl Reads, row: &Row, steps: Vec<Step>) -> Result<Crossing, Error> {
    let id: CrossingId = row.id("id")?;
    Ok(Crossing {
        id,
        project: row.id("project")?,
        reading: row.id("reading")?,
        indicator: row.id("indicator")?,
        place: row.id("place")?,
        person: row.maybe_id("person")?,
        addressee: open(on, ADDRESSEE, id, row.maybe_bytes("addressee")?).await?,
        words: open(on, WORDS, id, row.maybe_bytes("words")?).await?,
        declared_by: row.uuid("declared_by")?,
        declared_at: row.time("declared_at")?,
        due_at: row.time("due_at")?,
        steps,
        key: row.id("key_id")?,
    })
}

async fn read_step(on: &mut impl Reads, row: &Row) -> Result<Step, Error> {
    let id: CrossingStepId = row.id("id")?;
    Ok(Step {
        id,
        what: read_what(row)?,
        words: open(on, STEP_WORDS, id, row.maybe_bytes("words")?).await?,
        recorded_by: row.uuid("recorded_by")?,
    })
}

fn read_what(row: &Row) -> Result<CrossingStep, Error> {
    let closing = match row.maybe_text("closing")? {
        None => None,
        Some(_) => Some(row.code("closing", Closing::from_code)?),
    };
    Ok(CrossingStep {
        kind: row.code("kind", StepKind::from_code)?,
        at: row.time("happened_at")?,
        due: row.maybe_time("due_at")?,
        closing,
    })
}

/// What was sealed; none when nothing was, or when it was erased.
async fn open(
    on: &mut impl Reads,
    place: &str,
    row: impl redthread_core::ids::Id,
    sealed: Option<Vec<u8>>,
) -> Result<Option<String>, Error> {
    let Some(sealed) = sealed else { return Ok(None) };
    match open_sealed(on, place, row, &sealed).await {
        Ok(text) => Ok(Some(text)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
