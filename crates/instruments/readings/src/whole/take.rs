//! A whole is taken into an empty project: everything, or nothing and why.

use std::collections::BTreeMap;

use redthread_core::ids::{ConcernId, DomainId, FindingId, PlaceId, ProjectId, ReadingId};
use redthread_core::kit::Right;
use redthread_core::redline::{Amount, Cadence, Closing, Confidence, CrossingStep, Direction, StepKind, Threshold};
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use redthread_storage::passages::end_finding;
use redthread_storage::redlines::outline::{find_outline, list_clauses};
use redthread_storage::redlines::{
    self, Indicator, NewCrossing, NewIndicator, NewReading, NewStep, end_indicator, end_place, end_reading,
    insert_crossing, insert_crossing_step, insert_indicator, insert_line, insert_place, insert_reading,
    insert_readings, insert_threshold, list_concerns, list_domains, list_lines, list_places, load_crossing,
    load_indicator,
};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin};

use super::{CrossingDoc, LineDoc, PlaceDoc, PlanDoc, ReadingDoc, StepDoc, ThresholdDoc, Whole, record};
use crate::{model, store};

/// Takes a whole into an empty red-lines project: everything, or nothing and why.
pub async fn take_in(store: &Store, deed: &Deed, inside: &Inside, whole: Whole) -> Result<i64, Error> {
    inside.require(Right::Steer)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "lines.taken_in", Some(project), answer);
    if inside.project.kit != "red-lines" {
        return Err(wrong("kit"));
    }
    if !is_empty(&mut act, project).await? {
        return Err(Refusal::beside("whole", "readings.whole_not_empty").into());
    }
    let mut taking = Taking {
        act: &mut act,
        inside,
        places: BTreeMap::new(),
        indicators: BTreeMap::new(),
        readings: BTreeMap::new(),
        headings: BTreeMap::new(),
        concerns: BTreeMap::new(),
        lines_by_id: BTreeMap::new(),
        renamed: BTreeMap::new(),
        lines: vec![],
    };
    taking.places(&whole.places).await?;
    taking.lines(&whole.lines).await?;
    taking.readings(&whole.readings).await?;
    taking.crossings(&whole.crossings).await?;
    taking.headings(&whole.headings).await?;
    taking.concerns(&whole.concerns).await?;
    taking.outline(&whole.outline).await?;
    taking.plans(&whole.plans).await?;
    taking.endings(&whole).await?;
    let (taken, renamed) = (i64::try_from(taking.readings.len()).unwrap_or(i64::MAX), taking.renamed);
    record::take(&mut act, project, whole.record, &renamed).await?;
    act.done(project, taken).await
}

/// Whether nothing stands in a project that a file could be mixed with.
pub(crate) async fn is_empty(on: &mut impl Reads, project: ProjectId) -> Result<bool, Error> {
    Ok(list_lines(on, project).await?.is_empty()
        && list_places(on, project).await?.is_empty()
        && list_concerns(on, project).await?.is_empty()
        && list_domains(on, project).await?.is_empty()
        && find_outline(on, project).await?.version == 0
        && list_clauses(on, project).await?.is_empty())
}

/// What does not fit, by where it stands in the file.
pub(super) fn wrong(where_: impl std::fmt::Display) -> Error {
    Refusal::beside("whole", "readings.whole_wrong").with("where", where_).into()
}

/// A file that is being taken in: its ids, and those they became.
pub(super) struct Taking<'a> {
    pub(super) act: &'a mut Act,
    pub(super) inside: &'a Inside,
    places: BTreeMap<String, PlaceId>,
    indicators: BTreeMap<String, Indicator>,
    readings: BTreeMap<String, ReadingId>,
    pub(super) headings: BTreeMap<String, DomainId>,
    pub(super) concerns: BTreeMap<String, ConcernId>,
    pub(super) lines_by_id: BTreeMap<String, FindingId>,
    /// Lines, thresholds and clauses: whatever the record speaks of.
    pub(super) renamed: BTreeMap<String, String>,
    /// In the order of the file.
    lines: Vec<FindingId>,
}

impl Taking<'_> {
    async fn places(&mut self, places: &[PlaceDoc]) -> Result<(), Error> {
        for (n, place) in places.iter().enumerate() {
            let title = words(&place.title, texts::LINE, || format!("places[{n}]"))?;
            let id = insert_place(self.act, self.inside.project.id, &title).await?;
            once(&mut self.places, &place.id, id, || format!("places[{n}]"))?;
        }
        Ok(())
    }

    async fn lines(&mut self, lines: &[LineDoc]) -> Result<(), Error> {
        let project = self.inside.project.id;
        for (n, line) in lines.iter().enumerate() {
            let said = words(&line.words, texts::PARAGRAPH, || format!("lines[{n}]"))?;
            let id = insert_line(self.act, project, (&said, &line.explanation, &line.heading), &line.marks).await?;
            self.lines.push(id);
            if !line.id.is_empty() {
                once(&mut self.lines_by_id, &line.id, id, || format!("lines[{n}]"))?;
                self.renamed.insert(line.id.clone(), id.to_string());
            }
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
                once(&mut self.indicators, &indicator.id, made, || at.clone())?;
            }
        }
        Ok(())
    }

    async fn thresholds(&mut self, of: &Indicator, thresholds: &[ThresholdDoc], place: &str) -> Result<(), Error> {
        for (n, set) in thresholds.iter().enumerate() {
            let at = || wrong(format!("{place}.thresholds[{n}]"));
            let threshold = Threshold {
                direction: Direction::from_code(&set.direction).ok_or_else(at)?,
                red: amount(&set.red).ok_or_else(at)?,
                early: set.early.as_deref().map(|early| amount(early).ok_or_else(at)).transpose()?,
                from: set.from,
            };
            threshold.check().map_err(|_| at())?;
            let id = insert_threshold(self.act, of, &threshold, &set.reason).await.map_err(|_| at())?;
            if !set.id.is_empty() {
                once(&mut self.renamed, &set.id, id.to_string(), || format!("{place}.thresholds[{n}]"))?;
            }
        }
        Ok(())
    }

    /// Those that correct nothing go in together; one that corrects needs the id of the other.
    async fn readings(&mut self, readings: &[ReadingDoc]) -> Result<(), Error> {
        let project = self.inside.project.id;
        let mut ids = std::collections::BTreeSet::new();
        if let Some(n) = readings.iter().position(|doc| !ids.insert(&doc.id)) {
            return Err(wrong(format!("readings[{n}]")));
        }
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

    async fn plans(&mut self, plans: &[PlanDoc]) -> Result<(), Error> {
        for (n, plan) in plans.iter().enumerate() {
            let place = *self.places.get(&plan.place).ok_or_else(|| wrong(format!("plans[{n}]")))?;
            store::save_plan(self.act, self.inside.project.id, (place, plan.due), plan.planned).await?;
        }
        Ok(())
    }

    /// Last of all: what was ended took its readings while it stood.
    async fn endings(&mut self, whole: &Whole) -> Result<(), Error> {
        let project = self.inside.project.id;
        for place in whole.places.iter().filter(|place| place.ended) {
            if let Some(id) = self.places.get(&place.id) {
                end_place(self.act, project, *id).await?;
            }
        }
        for indicator in whole.lines.iter().flat_map(|line| &line.indicators).filter(|indicator| indicator.ended) {
            if let Some(made) = self.indicators.get(&indicator.id) {
                end_indicator(self.act, project, made.id).await?;
            }
        }
        for (_, id) in whole.lines.iter().zip(&self.lines).filter(|(line, _)| line.ended) {
            end_finding(self.act, *id).await?;
        }
        Ok(())
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

/// Keeps what an id of the file became; the same id twice would be one thing too many.
pub(super) fn once<T>(
    known: &mut BTreeMap<String, T>,
    id: &str,
    made: T,
    at: impl Fn() -> String,
) -> Result<(), Error> {
    if known.insert(id.to_owned(), made).is_none() { Ok(()) } else { Err(wrong(at())) }
}

pub(super) fn words(text: &str, most: usize, at: impl Fn() -> String) -> Result<String, Error> {
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
