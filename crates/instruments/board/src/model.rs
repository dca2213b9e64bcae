//! The board as a table: every indicator at every place, how it stands, and how much of that may be told. Pure.
//!
//! A cell is a function of the last reading there, the threshold versions and the day: of nothing else on the board.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::ids::{CrossingId, FindingId, IndicatorId, PlaceId, ProjectId, ReadingId};
use redthread_core::redline::{
    Amount, Counted, CrossingState, Gap, Measured, Scope, Standing, Status, Teller, Threshold, Yardstick, in_force,
    judge, known_on, place_on_rule,
};
use redthread_storage::redlines::{Indicator, Latest, Marks};

/// A line of the board.
#[derive(Clone, Debug)]
pub struct Line {
    /// Which.
    pub id: FindingId,
    /// What must not happen.
    pub title: String,
    /// What it touches.
    pub marks: Marks,
    /// Whether it is a group's, read-only here.
    pub of_group: bool,
    /// Its indicators: from and to in [`Board::gauges`].
    pub gauges: std::ops::Range<usize>,
}

/// An indicator with the versions of its threshold.
#[derive(Clone, Debug)]
pub struct Gauge {
    /// What is counted, in what, how often.
    pub indicator: Indicator,
    /// In order of their days.
    pub versions: Vec<Threshold>,
}

impl Gauge {
    /// What its readings are held against on a day.
    pub fn yardstick(&self, today: Date) -> Yardstick<'_> {
        Yardstick::new(&self.versions, self.indicator.cadence, today)
    }

    /// What a group may be told of a town's values on a day, small counts held back.
    pub fn teller(&self, on: Date, least: i64) -> Teller {
        Teller::new(&self.indicator.scale, known_on(&self.versions, on), least)
    }

    /// Whether a group may be told that a town declared a crossing on what was found: where the count is held back, only if
    /// a status that is told of it says so too. Else the crossing would say what the status does not.
    pub fn tells_crossing(&self, found: Measured, today: Date, least: i64) -> bool {
        let (then, now) = (known_on(&self.versions, found.on).len(), known_on(&self.versions, today).len());
        let told = |known: usize| {
            let versions = self.versions.get(..known).unwrap_or_default();
            Teller::new(&self.indicator.scale, versions, least).tell(found.value)
        };
        (then..=now.max(then))
            .map(told)
            .any(|(status, counted)| status == Status::Crossed || matches!(counted, Counted::Plain(_)))
    }
}

/// A town of a group, as far as it shows itself.
#[derive(Clone, Debug)]
pub struct TownFace {
    /// Which project.
    pub project: ProjectId,
    /// What it calls itself.
    pub name: String,
    /// What it shows.
    pub scope: Scope,
}

/// A place, or a town that shows none of its places.
#[derive(Clone, Debug)]
pub struct Column {
    /// Which place; none where a town shows nothing.
    pub place: Option<PlaceId>,
    /// What people call it.
    pub title: String,
    /// Of which town: an index into [`Board::towns`]; none for the project's own places.
    pub town: Option<usize>,
}

/// What may be told of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Nothing, or there is nothing.
    Nothing,
    /// The value and its day.
    Plain(Measured, ReadingId),
    /// A count too small to be named, and its day.
    FewerThan(i64, Date),
}

/// How an indicator stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How.
    pub standing: Standing,
    /// What may be told beside it.
    pub told: Told,
    /// How the reading stood on its own day, where a changed threshold makes that differ.
    pub was: Option<Status>,
    /// Whether a town keeps this to itself.
    pub withheld: bool,
}

impl Cell {
    /// Nothing was measured.
    pub const EMPTY: Self = Self::gap(Gap::NoReading);
    /// Nobody has said how the line is measured.
    pub const UNMEASURED: Self = Self::gap(Gap::NoThreshold);
    /// A town keeps it to itself.
    pub const WITHHELD: Self = Self { withheld: true, ..Self::EMPTY };

    const fn gap(gap: Gap) -> Self {
        let standing = Standing { status: Status::Unknown, gap: Some(gap) };
        Self { standing, told: Told::Nothing, was: None, withheld: false }
    }

    /// Of a reading of the project's own.
    pub fn of(latest: &Latest, gauge: &Gauge, yardstick: &Yardstick<'_>) -> Self {
        let standing = yardstick.standing(Some(latest.measured));
        let told = Told::Plain(latest.measured, latest.reading);
        Self { standing, told, was: was(latest.measured, standing, gauge), withheld: false }
    }

    /// What a group is told of a town's reading: the status, and the value when the town shows values. Beside a count that
    /// is held back nothing else is said that would narrow it down.
    pub fn shown(standing: Standing, latest: Option<(Latest, Counted)>, gauge: &Gauge) -> Self {
        match latest {
            None => Self { standing, ..Self::EMPTY },
            Some((latest, Counted::Plain(_))) => {
                let told = Told::Plain(latest.measured, latest.reading);
                Self { standing, told, was: was(latest.measured, standing, gauge), withheld: false }
            }
            Some((latest, Counted::FewerThan(least))) => {
                Self { standing, told: Told::FewerThan(least, latest.measured.on), ..Self::EMPTY }
            }
        }
    }

    /// Its status.
    pub const fn status(&self) -> Status {
        self.standing.status
    }

    /// The value, when it may be told.
    pub const fn value(&self) -> Option<Amount> {
        match self.told {
            Told::Plain(measured, _) => Some(measured.value),
            _ => None,
        }
    }

    /// The day of the reading, when it may be told.
    pub const fn day(&self) -> Option<Date> {
        match self.told {
            Told::Plain(measured, _) => Some(measured.on),
            Told::FewerThan(_, on) => Some(on),
            Told::Nothing => None,
        }
    }
}

/// How a reading stood on its day, when that differs from how it stands against the threshold of today.
fn was(measured: Measured, standing: Standing, gauge: &Gauge) -> Option<Status> {
    if gauge.versions.len() < 2 || standing.gap.is_some() {
        return None;
    }
    let then = judge(measured.value, in_force(&gauge.versions, measured.on)?);
    (then != standing.status).then_some(then)
}

/// A crossing that has not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// Which; none where it is a town's.
    pub crossing: Option<CrossingId>,
    /// How it stands.
    pub state: CrossingState,
}

impl Open {
    /// The day an answer is due, while it is.
    pub const fn due(&self) -> Option<Timestamp> {
        match self.state {
            CrossingState::Waiting(due) | CrossingState::Overdue(due) => Some(due),
            _ => None,
        }
    }
}

/// Every line at every place.
#[derive(Clone, Debug)]
pub struct Board {
    /// On which day.
    pub today: Date,
    /// The lines, in their order.
    pub lines: Vec<Line>,
    /// Their indicators, line by line.
    pub gauges: Vec<Gauge>,
    /// The places, in their order, then those of each town.
    pub columns: Vec<Column>,
    /// The towns of a group.
    pub towns: Vec<TownFace>,
    /// The crossings that have not ended.
    pub open: BTreeMap<(IndicatorId, PlaceId), Open>,
    /// Indicator by indicator, a cell for each column.
    pub cells: Vec<Cell>,
}

/// How many places of a line stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally([usize; 5]);

impl Tally {
    /// How many stand so.
    pub const fn of(&self, status: Status) -> usize {
        self.0[status as usize]
    }

    /// The one that asks most to be looked at; unknown where there is no place at all.
    pub fn worst(&self) -> Status {
        let there = Status::ALL.iter().copied().filter(|status| self.of(*status) > 0);
        there.max_by_key(|status| status.urgency()).unwrap_or(Status::Unknown)
    }
}

/// The whole in one sentence: how many lines are crossed anywhere, how many are no worse than near, and of how many we
/// do not know everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Lines crossed at one place or more.
    pub crossed: usize,
    /// Lines near or at the line somewhere and crossed nowhere.
    pub near: usize,
    /// Lines of which nothing is known at one place or more.
    pub unknown: usize,
    /// All lines.
    pub lines: usize,
}

impl Board {
    /// The cell of an indicator at a place.
    pub fn cell(&self, gauge: usize, column: usize) -> &Cell {
        self.cells.get(gauge * self.columns.len() + column).unwrap_or(&Cell::EMPTY)
    }

    /// A line at a place: its worst indicator, and the cell. A line without indicators has none.
    pub fn worst(&self, line: &Line, column: usize) -> (Option<usize>, &Cell) {
        let cells = line.gauges.clone().map(|gauge| (Some(gauge), self.cell(gauge, column)));
        let mut worst: Option<(Option<usize>, &Cell)> = None;
        for (gauge, cell) in cells {
            if worst.is_none_or(|(_, found)| found.status().urgency() < cell.status().urgency()) {
                worst = Some((gauge, cell));
            }
        }
        let withheld = self.columns.get(column).is_some_and(|column| column.place.is_none());
        worst.unwrap_or((None, if withheld { &Cell::WITHHELD } else { &Cell::UNMEASURED }))
    }

    /// How many of these places stand how.
    pub fn tally(&self, line: &Line, columns: &[usize]) -> Tally {
        let mut tally = Tally::default();
        for column in columns {
            if let Some(count) = tally.0.get_mut(self.worst(line, *column).1.status() as usize) {
                *count += 1;
            }
        }
        tally
    }

    /// The sentence over these lines and places.
    pub fn summary(&self, lines: &[usize], columns: &[usize]) -> Summary {
        let mut summary = Summary { lines: lines.len(), ..Summary::default() };
        for line in lines.iter().filter_map(|line| self.lines.get(*line)) {
            let tally = self.tally(line, columns);
            match tally.worst() {
                Status::Crossed => summary.crossed += 1,
                Status::At | Status::Near => summary.near += 1,
                Status::Clear | Status::Unknown => {}
            }
            summary.unknown += usize::from(tally.of(Status::Unknown) > 0 || columns.is_empty());
        }
        summary
    }

    /// The open crossing of an indicator at a place.
    pub fn open_at(&self, gauge: usize, column: usize) -> Option<Open> {
        let (gauge, place) = (self.gauges.get(gauge)?, self.columns.get(column)?.place?);
        self.open.get(&(gauge.indicator.id, place)).copied()
    }

    /// Where a cell and the early warning are drawn on the rule: nothing where the value may not be told.
    pub fn drawn(&self, gauge: usize, cell: &Cell) -> (Option<f64>, Option<f64>) {
        let Some(threshold) = self.gauges.get(gauge).and_then(|gauge| gauge.yardstick(self.today).threshold) else {
            return (None, None);
        };
        let early = threshold.early.map(|early| place_on_rule(early, threshold));
        (cell.value().map(|value| place_on_rule(value, threshold)), early)
    }
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
