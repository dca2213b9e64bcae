//! The whole of a red-lines project as one JSON file, and back into an empty one.
//!
//! Concerns, places, lines, indicators, thresholds, readings with their corrections, crossings with their steps, the policy
//! outline, and what rounds came to; what was ended too, marked so, for what was found there stays in the record. What a
//! group said is for the record: no file makes an agreement. Who wrote what down is not in it, and of what people said
//! only what they let out.

mod concerns;
mod outline;
mod outside;
pub(crate) mod record;
mod take;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::ids::{FindingId, IndicatorId, PlaceId};
use redthread_core::redline::Scale;
use redthread_core::refusal::Refusal;
use redthread_storage::redlines::{
    self, Crossing, Marks, SetThreshold, list_crossings, list_readings_of_project, list_thresholds_in_reach,
    list_thresholds_of, open_note,
};
use redthread_storage::{Error, Inside, Reads};
use serde::{Deserialize, Serialize};

pub(crate) use take::is_empty;
pub use take::take_in;

use crate::scene::Scene;
use crate::store;
use concerns::{ConcernDoc, HeadingDoc, gather_concerns, gather_headings};
use outline::OutlineDoc;
use outside::Outside;
use record::{Record, RoundDoc};

const FORMAT: &str = "red-thread/red-lines";
const VERSION: u32 = 3;

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
    #[serde(default)]
    headings: Vec<HeadingDoc>,
    #[serde(default)]
    concerns: Vec<ConcernDoc>,
    #[serde(default)]
    outline: OutlineDoc,
    /// Measurements that people planned for another day.
    #[serde(default)]
    plans: Vec<PlanDoc>,
    /// What was said and answered: kept as what it was, and never as an agreement.
    #[serde(default)]
    record: Record,
    /// Where version 2 had what was put to the group.
    #[serde(default, skip_serializing)]
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
struct PlanDoc {
    place: String,
    /// On which day it is due; none of what was never measured there.
    due: Option<Date>,
    planned: Date,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct LineDoc {
    #[serde(default)]
    id: String,
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
    #[serde(default)]
    id: String,
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
    let plans = store::list_plans(on, project).await?;
    let outside = Outside::load(on, inside).await?;
    let lines = gathered.lines();
    let ids: BTreeSet<String> = lines.iter().map(|line| line.id.clone()).collect();
    let outline = outline::gather(on, &outside, &ids).await?;
    let concerns = gather_concerns(on, &outside, &ids).await?;
    let thresholds = lines.iter().flat_map(|line| &line.indicators).flat_map(|indicator| &indicator.thresholds);
    let known = ids.iter().chain(outline.ids()).chain(thresholds.map(|threshold| &threshold.id)).cloned().collect();
    Ok(Whole {
        format: FORMAT.to_owned(),
        version: VERSION,
        title: inside.project.title.clone(),
        places: gathered.places(),
        lines,
        crossings: crossings.iter().rev().map(crossing_doc).collect(),
        readings: gather_readings(on, inside).await?,
        headings: gather_headings(on, &outside).await?,
        concerns,
        outline,
        plans: plans.into_iter().map(plan_doc).collect(),
        record: record::gather(on, &outside, &known).await?,
        rounds: vec![],
    })
}

fn plan_doc(((place, due), planned): ((PlaceId, Option<Date>), Date)) -> PlanDoc {
    PlanDoc { place: place.to_string(), due, planned }
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
                id: line.finding.id.to_string(),
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
            id: line.to_string(),
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
        id: set.id.to_string(),
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

/// What every version of the file begins with.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// Reads a file.
///
/// # Errors
/// Beside the field `whole` when it is none of ours, newer than this build, or breaks off: then with the line.
pub fn read(bytes: &[u8]) -> Result<Whole, Refusal> {
    let refused = |code| Refusal::beside("whole", code);
    let broken = |error: &serde_json::Error| refused("readings.whole_broken").with("line", error.line());
    let head: Head = serde_json::from_slice(bytes)
        .map_err(|error| if error.is_data() { refused("readings.whole_unreadable") } else { broken(&error) })?;
    if head.format != FORMAT {
        return Err(refused("readings.whole_unreadable"));
    }
    if head.version > VERSION {
        return Err(refused("readings.whole_newer"));
    }
    let mut whole: Whole = serde_json::from_slice(bytes).map_err(|error| broken(&error))?;
    whole.record.rounds.append(&mut whole.rounds);
    Ok(whole)
}
