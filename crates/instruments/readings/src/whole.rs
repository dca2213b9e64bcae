//! The whole of a red-lines project as one JSON file, and back into an empty one.
//!
//! Places, lines, indicators, thresholds, readings with their corrections, crossings with their steps, and what rounds
//! came to; what was ended too, marked so, for what was found there stays in the record. Rounds are for the record: what a
//! group agreed to is not taken over by a file. Who wrote what down is not in it either; whoever takes it in has.

mod take;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::ids::{FindingId, IndicatorId};
use redthread_core::redline::Scale;
use redthread_core::refusal::Refusal;
use redthread_storage::redlines::{
    self, Crossing, Marks, SetThreshold, list_crossings, list_readings_of_project, list_rounds,
    list_thresholds_in_reach, list_thresholds_of, open_note,
};
use redthread_storage::{Error, Inside, Reads};
use serde::{Deserialize, Serialize};

pub use take::take_in;

use crate::scene::Scene;
use crate::store;

const FORMAT: &str = "red-thread/red-lines";
const VERSION: u32 = 2;

/// The file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Whole {
    format: String,
    version: u32,
    title: String,
    places: Vec<PlaceDoc>,
    lines: Vec<LineDoc>,
    readings: Vec<ReadingDoc>,
    crossings: Vec<CrossingDoc>,
    /// What was put to the group and what it came to; never taken in.
    #[serde(default)]
    rounds: Vec<RoundDoc>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct PlaceDoc {
    id: String,
    title: String,
    #[serde(default)]
    ended: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct LineDoc {
    words: String,
    explanation: String,
    heading: String,
    marks: Marks,
    indicators: Vec<IndicatorDoc>,
    /// It was ended, or is a group's that is shared no more.
    #[serde(default)]
    ended: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct IndicatorDoc {
    id: String,
    title: String,
    scale: Scale,
    source: String,
    cadence: String,
    measured_by: String,
    thresholds: Vec<ThresholdDoc>,
    #[serde(default)]
    ended: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct ThresholdDoc {
    direction: String,
    red: String,
    early: Option<String>,
    from: Date,
    reason: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct ReadingDoc {
    id: String,
    place: String,
    indicator: String,
    on: Date,
    value: String,
    confidence: String,
    source: String,
    note: String,
    corrects: Option<String>,
    /// Why it was taken back; none while it stands, and when another one stands for it.
    ended: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct CrossingDoc {
    reading: String,
    to: Option<String>,
    words: Option<String>,
    declared_at: Timestamp,
    due_at: Timestamp,
    steps: Vec<StepDoc>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct StepDoc {
    kind: String,
    at: Timestamp,
    due: Option<Timestamp>,
    closing: Option<String>,
    words: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct RoundDoc {
    about: String,
    words: String,
    opened_at: Timestamp,
    closed_at: Option<Timestamp>,
    outcome: String,
    asked: u32,
    answered: u32,
}

/// Gathers the whole of a project.
pub async fn gather(on: &mut impl Reads, inside: &Inside) -> Result<Whole, Error> {
    let project = inside.project.id;
    let live = Scene::load(on, project).await?;
    let record = live.clone().with_record(on, project).await?;
    let mut set = list_thresholds_in_reach(on, project).await?;
    for indicator in record.indicators.iter().skip(live.indicators.len()) {
        set.insert(indicator.id, list_thresholds_of(on, indicator.id).await?);
    }
    let gathered = Gathered { live: &live, record: &record, set: &set };
    let crossings = list_crossings(on, project).await?;
    let rounds = list_rounds(on, project).await?;
    Ok(Whole {
        format: FORMAT.to_owned(),
        version: VERSION,
        title: inside.project.title.clone(),
        places: gathered.places(),
        lines: gathered.lines(),
        crossings: crossings.iter().rev().map(crossing_doc).collect(),
        readings: gather_readings(on, inside).await?,
        rounds: rounds.iter().map(round_doc).collect(),
    })
}

/// What is measured today, and beside it whatever was ever measured.
struct Gathered<'a> {
    live: &'a Scene,
    record: &'a Scene,
    set: &'a BTreeMap<IndicatorId, Vec<SetThreshold>>,
}

impl Gathered<'_> {
    fn places(&self) -> Vec<PlaceDoc> {
        let doc = |place: &redlines::Place| PlaceDoc {
            id: place.id.to_string(),
            title: place.title.clone(),
            ended: self.live.place(place.id).is_err(),
        };
        self.record.places.iter().map(doc).collect()
    }

    /// The lines of today, then those that are in no list any more.
    fn lines(&self) -> Vec<LineDoc> {
        let lines = self.record.lines.iter().map(|line| &line.line);
        let mut docs: Vec<LineDoc> = lines
            .map(|line| LineDoc {
                words: line.finding.title.clone(),
                explanation: line.finding.explanation.clone(),
                heading: line.finding.category.clone(),
                marks: line.marks.clone(),
                indicators: self.indicators(line.finding.id),
                ended: false,
            })
            .collect();
        let is_listed = |line: FindingId| self.record.lines.iter().any(|known| known.line.finding.id == line);
        let mut ended: Vec<FindingId> = self.record.indicators.iter().map(|indicator| indicator.line).collect();
        ended.retain(|line| !is_listed(*line));
        ended.dedup();
        docs.extend(ended.into_iter().map(|line| LineDoc {
            words: self.record.wording(line).to_owned(),
            explanation: String::new(),
            heading: String::new(),
            marks: Marks::new(),
            indicators: self.indicators(line),
            ended: true,
        }));
        docs
    }

    fn indicators(&self, line: FindingId) -> Vec<IndicatorDoc> {
        let own = self.record.indicators.iter().filter(|indicator| indicator.line == line);
        own.map(|indicator| IndicatorDoc {
            id: indicator.id.to_string(),
            title: indicator.title.clone(),
            scale: indicator.scale.clone(),
            source: indicator.source.clone(),
            cadence: indicator.cadence.code().to_owned(),
            measured_by: indicator.measured_by.clone(),
            thresholds: self.set.get(&indicator.id).into_iter().flatten().map(threshold_doc).collect(),
            ended: self.live.indicator(indicator.id).is_err(),
        })
        .collect()
    }
}

fn threshold_doc(set: &SetThreshold) -> ThresholdDoc {
    ThresholdDoc {
        direction: set.threshold.direction.code().to_owned(),
        red: set.threshold.red.to_string(),
        early: set.threshold.early.map(|early| early.to_string()),
        from: set.threshold.from,
        reason: set.reason.clone(),
    }
}

async fn gather_readings(on: &mut impl Reads, inside: &Inside) -> Result<Vec<ReadingDoc>, Error> {
    let all = list_readings_of_project(on, inside.project.id).await?;
    let ends = store::list_ends(on, inside.project.id).await?;
    let mut docs = Vec::with_capacity(all.len());
    for reading in all {
        docs.push(ReadingDoc {
            id: reading.id.to_string(),
            place: reading.place.to_string(),
            indicator: reading.indicator.to_string(),
            on: reading.measured.on,
            value: reading.measured.value.to_string(),
            confidence: reading.confidence.code().to_owned(),
            source: reading.source.clone(),
            note: open_note(on, &reading).await?.unwrap_or_default(),
            corrects: reading.corrects.map(|id| id.to_string()),
            ended: ends.get(&reading.id).cloned(),
        });
    }
    Ok(docs)
}

fn crossing_doc(one: &Crossing) -> CrossingDoc {
    let step = |step: &redlines::Step| StepDoc {
        kind: step.what.kind.code().to_owned(),
        at: step.what.at,
        due: step.what.due,
        closing: step.what.closing.map(|closing| closing.code().to_owned()),
        words: step.words.clone(),
    };
    CrossingDoc {
        reading: one.reading.to_string(),
        to: one.addressee.clone(),
        words: one.words.clone(),
        declared_at: one.declared_at,
        due_at: one.due_at,
        steps: one.steps.iter().map(step).collect(),
    }
}

fn round_doc(round: &redlines::Round) -> RoundDoc {
    RoundDoc {
        about: round.subject.kind().to_owned(),
        words: round.wording.clone(),
        opened_at: round.opened_at,
        closed_at: round.closed_at,
        outcome: round.outcome.code().to_owned(),
        asked: round.asked,
        answered: round.answered,
    }
}

/// Reads a file.
///
/// # Errors
/// Beside the field `whole` when it is none of ours, or newer than this build.
pub fn read(bytes: &[u8]) -> Result<Whole, Refusal> {
    let whole: Whole =
        serde_json::from_slice(bytes).map_err(|_| Refusal::beside("whole", "readings.whole_unreadable"))?;
    if whole.format != FORMAT {
        return Err(Refusal::beside("whole", "readings.whole_unreadable"));
    }
    if whole.version > VERSION { Err(Refusal::beside("whole", "readings.whole_newer")) } else { Ok(whole) }
}
