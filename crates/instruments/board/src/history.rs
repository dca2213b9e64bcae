//! How an indicator stood through the years at some places: every reading against the version of its own day.

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::ids::{IndicatorId, PlaceId};
use redthread_core::redline::{
    Amount, Confidence, Counted, Scope, Status, Teller, Threshold, in_force, judge, known_on,
};
use redthread_storage::redlines::{
    Indicator, Reading, SetThreshold, Town, list_places, list_readings, list_readings_held, list_shares,
    list_thresholds_of, list_towns, load_indicator_in_reach, versions_of,
};
use redthread_storage::{Error, Inside, Read};

use crate::load::{day_at, small_count};

/// So many places are drawn beside each other.
pub(crate) const MOST_PANELS: usize = 6;

/// A reading as it stood on its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    /// On which day it was so.
    pub(crate) on: Date,
    /// What may be told of the value.
    pub(crate) value: Counted,
    /// How it stood on that day; unknown when there was no threshold yet.
    pub(crate) status: Status,
    /// How sure.
    pub(crate) confidence: Confidence,
    /// Where it was taken from; empty when that is not told.
    pub(crate) source: String,
}

impl Point {
    /// Of a reading of the project's own, against the version in force on its day.
    pub(crate) fn of(reading: &Reading, versions: &[Threshold]) -> Self {
        let measured = reading.measured;
        let status = in_force(versions, measured.on).map_or(Status::Unknown, |then| judge(measured.value, then));
        Self::told(reading, status, Counted::Plain(measured.value), reading.source.clone())
    }

    /// Of a reading as far as it may be told.
    pub(crate) fn told(reading: &Reading, status: Status, value: Counted, source: String) -> Self {
        Self { on: reading.measured.on, value, status, confidence: reading.confidence, source }
    }

    /// Where it is drawn: a small count in the middle of what it may be.
    pub(crate) fn height(&self) -> f64 {
        match self.value {
            Counted::Plain(value) => value.for_drawing(),
            Counted::FewerThan(least) => Amount::whole(least).for_drawing() / 2.0,
        }
    }
}

/// One place's history.
#[derive(Clone, Debug)]
pub(crate) struct Panel {
    /// Which place.
    pub(crate) place: PlaceId,
    /// What people call it, with its town.
    pub(crate) title: String,
    /// The readings that stand, by their day.
    pub(crate) points: Vec<Point>,
    /// Whether a town keeps the values to itself.
    pub(crate) withheld: bool,
}

/// Whatever the page of one indicator draws.
#[derive(Clone, Debug)]
pub(crate) struct History {
    /// Of what.
    pub(crate) indicator: Indicator,
    /// The line's wording.
    pub(crate) line: String,
    /// Every version of the threshold, oldest first.
    pub(crate) set: Vec<SetThreshold>,
    /// As rules.
    pub(crate) versions: Vec<Threshold>,
    /// The chosen places.
    pub(crate) panels: Vec<Panel>,
    /// All places to choose from.
    pub(crate) places: Vec<(PlaceId, String)>,
    /// On which day.
    pub(crate) today: Date,
}

impl History {
    /// From this day on a reading that follows `on` would have come too late: the drawing shows a gap.
    pub(crate) fn fresh_until(&self, on: Date) -> Date {
        on.saturating_add(jiff::Span::new().days(self.indicator.cadence.fresh_for()))
    }
}

/// Where a place's readings come from.
enum Source<'t> {
    Own,
    Town(&'t Town),
}

/// Loads the history at the chosen places, or at the first ones.
pub(crate) async fn load_history(
    read: &mut Read,
    inside: &Inside,
    id: IndicatorId,
    chosen: &[PlaceId],
    now: Timestamp,
) -> Result<History, Error> {
    let project = inside.project.id;
    let indicator = load_indicator_in_reach(read, project, id).await?;
    let line = redthread_storage::redlines::load_line(read, indicator.project, indicator.line).await?.finding.title;
    let set = list_thresholds_of(read, id).await?;
    let versions = versions_of(&set);
    let own = list_places(read, project).await?;
    let towns = if list_shares(read, project).await?.iter().any(|share| share.group == project) {
        list_towns(read, project, now).await?
    } else {
        vec![]
    };
    let mut all: Vec<(PlaceId, String, Source<'_>)> =
        own.iter().map(|place| (place.id, place.title.clone(), Source::Own)).collect();
    for town in &towns {
        let of_town = |(place, _): &(redthread_storage::redlines::Place, _)| {
            (place.id, format!("{}, {}", place.title, town.share.name), Source::Town(town))
        };
        all.extend(town.places.iter().map(of_town));
    }
    let mut panels = vec![];
    let wanted = all.iter().filter(|(place, ..)| chosen.is_empty() || chosen.contains(place));
    for (place, title, source) in wanted.take(MOST_PANELS) {
        let shown = Shown { indicator: &indicator, versions: &versions, least: small_count(inside)?, now };
        let (points, withheld) = match source {
            Source::Own => (shown.own(read, *place).await?, false),
            Source::Town(town) => shown.of_town(read, town, *place).await?,
        };
        panels.push(Panel { place: *place, title: title.clone(), points, withheld });
    }
    let places = all.into_iter().map(|(place, title, _)| (place, title)).collect();
    Ok(History { indicator, line, set, versions, panels, places, today: day_at(now) })
}

struct Shown<'h> {
    indicator: &'h Indicator,
    versions: &'h [Threshold],
    least: i64,
    now: Timestamp,
}

impl Shown<'_> {
    async fn own(&self, read: &mut Read, place: PlaceId) -> Result<Vec<Point>, Error> {
        let readings = list_readings(read, self.indicator.id, place).await?.into_iter();
        let standing = readings.filter(|reading| reading.ended_at.is_none());
        let point = |reading: Reading| Point::of(&reading, self.versions);
        Ok(standing.map(point).collect())
    }

    /// The readings of a town's place as far as its consent reaches, small counts held back.
    async fn of_town(&self, read: &mut Read, town: &Town, place: PlaceId) -> Result<(Vec<Point>, bool), Error> {
        let (share, steps) = (&town.share, &town.share.steps);
        let tells_source = share.scope(self.now) >= Scope::Evidence;
        let point = |reading: &Reading| {
            let then = known_on(self.versions, reading.measured.on);
            let (status, value) = Teller::new(&self.indicator.scale, then, self.least).tell(reading.measured.value);
            let source = if tells_source { reading.source.clone() } else { String::new() };
            reading.ended_at.is_none().then(|| Point::told(reading, status, value, source))
        };
        let held = list_readings_held(read, self.indicator, share, place).await?;
        let opened: Vec<_> = held.iter().map(|reading| reading.open(Scope::Values, steps, self.now, point)).collect();
        let withheld = share.scope(self.now) < Scope::Values;
        Ok((
            opened.into_iter().flatten().filter_map(redthread_core::redline::SharedOut::into_inner).collect(),
            withheld,
        ))
    }
}
