//! The whole of a red-lines project as one JSON file, and back into an empty one.
//!
//! Places, lines, indicators, thresholds, readings with their corrections, crossings with their steps, and what rounds
//! came to. Rounds are for the record: what a group agreed to is not taken over by a file. Who wrote what down is not
//! in it either; whoever takes it in has written it down.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::ids::{IndicatorId, PlaceId, ReadingId};
use redthread_core::kit::Right;
use redthread_core::redline::{
    Amount, Cadence, Closing, Confidence, CrossingStep, Direction, Scale, StepKind, Threshold,
};
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use redthread_storage::redlines::{
    self, Crossing, Indicator, Marks, NewCrossing, NewIndicator, NewReading, NewStep, SetThreshold, end_reading,
    insert_crossing, insert_crossing_step, insert_indicator, insert_line, insert_place, insert_reading,
    insert_readings, insert_threshold, list_crossings, list_lines, list_places, list_readings_of_project, list_rounds,
    list_thresholds_in_reach, load_crossing, load_indicator, open_note,
};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin};
use serde::{Deserialize, Serialize};

use crate::model;
use crate::scene::Scene;
use crate::store;

const FORMAT: &str = "red-thread/red-lines";
const VERSION: u32 = 1;

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
    /// Readings of places or indicators that were ended: counted, not told.
    #[serde(default)]
    left_out: usize,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct PlaceDoc {
    id: String,
    title: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct LineDoc {
    words: String,
    explanation: String,
    heading: String,
    marks: Marks,
    indicators: Vec<IndicatorDoc>,
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
    let scene = Scene::load(on, project).await?;
    let set = list_thresholds_in_reach(on, project).await?;
    let (readings, left_out) = gather_readings(on, inside, &scene).await?;
    let crossings = list_crossings(on, project).await?;
    let known = |one: &&Crossing| readings.iter().any(|reading| reading.id == one.reading.to_string());
    let rounds = list_rounds(on, project).await?;
    Ok(Whole {
        format: FORMAT.to_owned(),
        version: VERSION,
        title: inside.project.title.clone(),
        places: scene
            .places
            .iter()
            .map(|place| PlaceDoc { id: place.id.to_string(), title: place.title.clone() })
            .collect(),
        lines: scene.lines.iter().map(|line| line_doc(&scene, &set, &line.line)).collect(),
        crossings: crossings.iter().rev().filter(known).map(crossing_doc).collect(),
        readings,
        rounds: rounds.iter().map(round_doc).collect(),
        left_out,
    })
}

type Set = BTreeMap<IndicatorId, Vec<SetThreshold>>;

fn line_doc(scene: &Scene, set: &Set, line: &redlines::RedLine) -> LineDoc {
    let finding = &line.finding;
    let own = scene.indicators.iter().filter(|indicator| indicator.line == finding.id);
    LineDoc {
        words: finding.title.clone(),
        explanation: finding.explanation.clone(),
        heading: finding.category.clone(),
        marks: line.marks.clone(),
        indicators: own.map(|indicator| indicator_doc(set, indicator)).collect(),
    }
}

fn indicator_doc(set: &Set, indicator: &Indicator) -> IndicatorDoc {
    let versions = set.get(&indicator.id).map(Vec::as_slice).unwrap_or_default();
    IndicatorDoc {
        id: indicator.id.to_string(),
        title: indicator.title.clone(),
        scale: indicator.scale.clone(),
        source: indicator.source.clone(),
        cadence: indicator.cadence.code().to_owned(),
        measured_by: indicator.measured_by.clone(),
        thresholds: versions.iter().map(threshold_doc).collect(),
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

async fn gather_readings(
    on: &mut impl Reads,
    inside: &Inside,
    scene: &Scene,
) -> Result<(Vec<ReadingDoc>, usize), Error> {
    let all = list_readings_of_project(on, inside.project.id).await?;
    let ends = store::list_ends(on, inside.project.id).await?;
    let count = all.len();
    let mut docs = Vec::with_capacity(count);
    for reading in all {
        if scene.place(reading.place).is_err() || scene.indicator(reading.indicator).is_err() {
            continue;
        }
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
    let left_out = count - docs.len();
    Ok((docs, left_out))
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

/// Takes a whole into an empty red-lines project: everything, or nothing and why.
pub async fn take_in(store: &Store, deed: &Deed, inside: &Inside, whole: Whole) -> Result<i64, Error> {
    inside.require(Right::Steer)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "lines.taken_in", Some(project), answer);
    if inside.project.kit != "red-lines" {
        return Err(wrong("kit"));
    }
    if !list_lines(&mut act, project).await?.is_empty() || !list_places(&mut act, project).await?.is_empty() {
        return Err(Refusal::beside("whole", "readings.whole_not_empty").into());
    }
    let mut taking = Taking {
        act: &mut act,
        inside,
        places: BTreeMap::new(),
        indicators: BTreeMap::new(),
        readings: BTreeMap::new(),
    };
    taking.places(&whole.places).await?;
    taking.lines(&whole.lines).await?;
    taking.readings(&whole.readings).await?;
    taking.crossings(&whole.crossings).await?;
    let taken = i64::try_from(taking.readings.len()).unwrap_or(i64::MAX);
    act.done(project, taken).await
}

/// What does not fit, by where it stands in the file.
fn wrong(where_: impl std::fmt::Display) -> Error {
    Refusal::beside("whole", "readings.whole_wrong").with("where", where_).into()
}

/// A file that is being taken in: its ids, and those they became.
struct Taking<'a> {
    act: &'a mut Act,
    inside: &'a Inside,
    places: BTreeMap<String, PlaceId>,
    indicators: BTreeMap<String, Indicator>,
    readings: BTreeMap<String, ReadingId>,
}

impl Taking<'_> {
    async fn places(&mut self, places: &[PlaceDoc]) -> Result<(), Error> {
        for (n, place) in places.iter().enumerate() {
            let title = words(&place.title, texts::LINE, || format!("places[{n}]"))?;
            let id = insert_place(self.act, self.inside.project.id, &title).await?;
            self.places.insert(place.id.clone(), id);
        }
        Ok(())
    }

    async fn lines(&mut self, lines: &[LineDoc]) -> Result<(), Error> {
        let project = self.inside.project.id;
        for (n, line) in lines.iter().enumerate() {
            let said = words(&line.words, texts::PARAGRAPH, || format!("lines[{n}]"))?;
            let id = insert_line(self.act, project, (&said, &line.explanation, &line.heading), &line.marks).await?;
            for (m, indicator) in line.indicators.iter().enumerate() {
                let at = format!("lines[{n}].indicators[{m}]");
                let new = NewIndicator {
                    title: words(&indicator.title, texts::LINE, || at.clone())?,
                    scale: indicator.scale.clone(),
                    source: indicator.source.clone(),
                    cadence: Cadence::from_code(&indicator.cadence).ok_or_else(|| wrong(&at))?,
                    measured_by: indicator.measured_by.clone(),
                };
                let made = insert_indicator(self.act, project, id, new).await?;
                let made = load_indicator(self.act, project, made).await?;
                self.thresholds(&made, &indicator.thresholds, &at).await?;
                self.indicators.insert(indicator.id.clone(), made);
            }
        }
        Ok(())
    }

    async fn thresholds(&mut self, of: &Indicator, thresholds: &[ThresholdDoc], at: &str) -> Result<(), Error> {
        for (n, set) in thresholds.iter().enumerate() {
            let at = || wrong(format!("{at}.thresholds[{n}]"));
            let threshold = Threshold {
                direction: Direction::from_code(&set.direction).ok_or_else(at)?,
                red: amount(&set.red).ok_or_else(at)?,
                early: set.early.as_deref().map(|early| amount(early).ok_or_else(at)).transpose()?,
                from: set.from,
            };
            threshold.check().map_err(|_| at())?;
            insert_threshold(self.act, of, &threshold, &set.reason).await.map_err(|_| at())?;
        }
        Ok(())
    }

    /// Those that correct nothing go in together; one that corrects needs the id of the other.
    async fn readings(&mut self, readings: &[ReadingDoc]) -> Result<(), Error> {
        let project = self.inside.project.id;
        let (mut names, mut batch) = (vec![], vec![]);
        for (n, doc) in corrected_first(readings) {
            let Some(corrected) = &doc.corrects else {
                names.push(doc.id.clone());
                batch.push(self.reading(doc, n, None)?);
                continue;
            };
            self.flush(&mut names, &mut batch).await?;
            let corrected = self.readings.get(corrected).copied().ok_or_else(|| wrong(format!("readings[{n}]")))?;
            let new = self.reading(doc, n, Some(corrected))?;
            let id = insert_reading(self.act, project, new).await?;
            self.readings.insert(doc.id.clone(), id);
        }
        self.flush(&mut names, &mut batch).await?;
        self.ends(readings).await
    }

    async fn flush(&mut self, names: &mut Vec<String>, batch: &mut Vec<NewReading>) -> Result<(), Error> {
        let ids = insert_readings(self.act, self.inside.project.id, std::mem::take(batch)).await?;
        self.readings.extend(std::mem::take(names).into_iter().zip(ids));
        Ok(())
    }

    async fn ends(&mut self, readings: &[ReadingDoc]) -> Result<(), Error> {
        for doc in readings {
            if let (Some(reason), Some(id)) = (&doc.ended, self.readings.get(&doc.id)) {
                end_reading(self.act, self.inside.project.id, *id).await?;
                store::insert_end(self.act, self.inside.project.id, *id, reason).await?;
            }
        }
        Ok(())
    }

    fn reading(&self, doc: &ReadingDoc, n: usize, corrects: Option<ReadingId>) -> Result<NewReading, Error> {
        let at = || wrong(format!("readings[{n}]"));
        let indicator = self.indicators.get(&doc.indicator).ok_or_else(at)?;
        let value = amount(&doc.value).filter(|value| indicator.scale.holds(*value)).ok_or_else(at)?;
        Ok(NewReading {
            indicator: indicator.id,
            place: *self.places.get(&doc.place).ok_or_else(at)?,
            value,
            on: model::check_day(doc.on, self.act.now()).map_err(|_| at())?,
            confidence: Confidence::from_code(&doc.confidence).ok_or_else(at)?,
            source: texts::optional("whole", &doc.source, texts::LINE).map_err(|_| at())?,
            note: texts::optional("whole", &doc.note, texts::PARAGRAPH).map_err(|_| at())?,
            corrects,
        })
    }

    async fn crossings(&mut self, crossings: &[CrossingDoc]) -> Result<(), Error> {
        let project = self.inside.project.id;
        for (n, doc) in crossings.iter().enumerate() {
            let at = || wrong(format!("crossings[{n}]"));
            let reading = *self.readings.get(&doc.reading).ok_or_else(at)?;
            let found = redlines::load_reading(self.act, project, reading).await?;
            let new = NewCrossing {
                reading,
                indicator: found.indicator,
                place: found.place,
                person: None,
                addressee: doc.to.clone().unwrap_or_default(),
                words: doc.words.clone().unwrap_or_default(),
                declared_at: doc.declared_at,
                due_at: doc.due_at,
            };
            let id = insert_crossing(self.act, project, new).await?;
            let made = load_crossing(self.act, project, id).await?;
            for step in &doc.steps {
                insert_crossing_step(self.act, &made, step_of(step).ok_or_else(at)?).await?;
            }
        }
        Ok(())
    }
}

fn step_of(doc: &StepDoc) -> Option<NewStep> {
    let closing = match &doc.closing {
        None => None,
        Some(code) => Some(Closing::from_code(code)?),
    };
    let what = CrossingStep { kind: StepKind::from_code(&doc.kind)?, at: doc.at, due: doc.due, closing };
    Some(NewStep { what, words: doc.words.clone().unwrap_or_default() })
}

/// As `Amount` writes itself into files.
fn amount(text: &str) -> Option<Amount> {
    Amount::read(text, redthread_core::language::Lang::En).ok()
}

fn words(text: &str, most: usize, at: impl Fn() -> String) -> Result<String, Error> {
    texts::required("whole", text, most).map_err(|_| wrong(at()))
}

/// Readings with their places in the file: a corrected one before those that stand for it, in whichever order the file
/// has them. What corrects nothing comes first; a circle ends where it began, and is found wrong when it is taken in.
fn corrected_first(readings: &[ReadingDoc]) -> Vec<(usize, &ReadingDoc)> {
    let by_id: BTreeMap<&str, &ReadingDoc> = readings.iter().map(|doc| (doc.id.as_str(), doc)).collect();
    let depth = |doc: &ReadingDoc| {
        let before = |doc: &&ReadingDoc| doc.corrects.as_deref().and_then(|id| by_id.get(id).copied());
        std::iter::successors(Some(doc), before).take(readings.len()).count()
    };
    let mut ordered: Vec<_> = readings.iter().enumerate().map(|(n, doc)| (depth(doc), n, doc)).collect();
    ordered.sort_by_key(|(depth, n, _)| (*depth, *n));
    ordered.into_iter().map(|(_, n, doc)| (n, doc)).collect()
}
