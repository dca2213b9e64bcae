//! What there is to measure: lines, indicators with their thresholds, places, and the last reading of each.

use std::collections::BTreeMap;

use redthread_core::ids::{FindingId, IndicatorId, PlaceId, ProjectId};
use redthread_core::redline::{Measured, Threshold};
use redthread_storage::redlines::{
    self, Indicator, Latest, LineInReach, Place, list_indicators_ever, list_indicators_in_reach, list_latest,
    list_lines_in_reach, list_places, list_places_ever, list_thresholds_in_reach, list_thresholds_of,
};
use redthread_storage::{Error, Reads};

use crate::model::{self, Due};
use crate::store::{Plans, list_plans};

/// Everything of a project that a reading is held against, read at once.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Where.
    pub places: Vec<Place>,
    /// What must not happen: the project's own lines, and those of a group that it shares.
    pub lines: Vec<LineInReach>,
    /// How that is measured, line by line.
    pub indicators: Vec<Indicator>,
    /// Words of lines that are in no list any more.
    ended: BTreeMap<FindingId, String>,
    versions: BTreeMap<IndicatorId, Vec<Threshold>>,
    latest: BTreeMap<(PlaceId, IndicatorId), Latest>,
    plans: Plans,
}

impl Scene {
    /// Reads the scene of a project.
    pub async fn load(on: &mut impl Reads, project: ProjectId) -> Result<Self, Error> {
        let lines = list_lines_in_reach(on, project).await?;
        let mut indicators = list_indicators_in_reach(on, project).await?;
        indicators.retain(|indicator| lines.iter().any(|line| line.line.finding.id == indicator.line));
        indicators.sort_by_key(|indicator| lines.iter().position(|line| line.line.finding.id == indicator.line));
        let thresholds = list_thresholds_in_reach(on, project).await?.into_iter();
        let mut latest = BTreeMap::new();
        for (place, last) in list_latest(on, project).await? {
            latest.extend(last.into_iter().map(|last| ((place, last.indicator), last)));
        }
        Ok(Self {
            places: list_places(on, project).await?,
            lines,
            indicators,
            ended: BTreeMap::new(),
            versions: thresholds.map(|(id, set)| (id, redlines::versions_of(&set))).collect(),
            latest,
            plans: list_plans(on, project).await?,
        })
    }

    /// The scene with what was ended since, or is shared no more, as far as readings were taken of it: to look at what was
    /// found, and never to measure by.
    pub async fn with_record(mut self, on: &mut impl Reads, project: ProjectId) -> Result<Self, Error> {
        for (place, is_ended) in list_places_ever(on, project).await? {
            if is_ended {
                self.places.push(place);
            }
        }
        for (indicator, wording, _) in list_indicators_ever(on, project).await? {
            if self.indicator(indicator.id).is_err() {
                let set = list_thresholds_of(on, indicator.id).await?;
                self.versions.insert(indicator.id, redlines::versions_of(&set));
                self.ended.insert(indicator.line, wording);
                self.indicators.push(indicator);
            }
        }
        Ok(self)
    }

    /// One place that is measured.
    pub fn place(&self, id: PlaceId) -> Result<&Place, Error> {
        self.places.iter().find(|place| place.id == id).ok_or(Error::NotFound)
    }

    /// One indicator that is measured.
    pub fn indicator(&self, id: IndicatorId) -> Result<&Indicator, Error> {
        self.indicators.iter().find(|indicator| indicator.id == id).ok_or(Error::NotFound)
    }

    /// What must not happen, in the group's words.
    pub fn wording(&self, line: FindingId) -> &str {
        self.lines
            .iter()
            .find(|known| known.line.finding.id == line)
            .map(|known| known.line.finding.title.as_str())
            .or_else(|| self.ended.get(&line).map(String::as_str))
            .unwrap_or_default()
    }

    /// The versions of an indicator's threshold, oldest first.
    pub fn versions(&self, indicator: IndicatorId) -> &[Threshold] {
        self.versions.get(&indicator).map(Vec::as_slice).unwrap_or_default()
    }

    /// The last reading of an indicator at a place.
    pub fn last(&self, place: PlaceId, indicator: IndicatorId) -> Option<&Latest> {
        self.latest.get(&(place, indicator))
    }

    /// When an indicator is to be measured again at a place, by how often that is and by what people planned.
    pub fn due(&self, place: PlaceId, indicator: &Indicator, today: jiff::civil::Date) -> Due {
        let due = model::due(self.measured(place, indicator.id), indicator.cadence, today);
        due.planned(self.plan(place, due), today)
    }

    /// For which day people planned what is due at a place.
    pub fn plan(&self, place: PlaceId, due: Due) -> Option<jiff::civil::Date> {
        self.plans.get(&(place, due.day())).copied()
    }

    /// What the last reading found.
    pub fn measured(&self, place: PlaceId, indicator: IndicatorId) -> Option<Measured> {
        self.last(place, indicator).map(|last| last.measured)
    }
}
