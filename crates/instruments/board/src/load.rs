//! Reads a board: the project's own readings as they are, those of its towns through their consent.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use redthread_core::ids::{IndicatorId, PlaceId, ProjectId};
use redthread_core::redline::{CrossingState, SMALL_COUNT, Scope, SharedOut, Standing, Teller, Yardstick};
use redthread_storage::redlines::{
    Held, Latest, LineInReach, Place, Share, Town, list_crossing_standings, list_indicators_in_reach, list_latest,
    list_lines_in_reach, list_places, list_thresholds_in_reach, list_towns, versions_of,
};
use redthread_storage::{Error, Inside, Read};

use crate::model::{Board, Cell, Column, Gauge, Line, Open, TownFace};

/// The day on which a moment falls.
pub(crate) fn day_at(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date()
}

/// The count below which a comparison names no number, as the kit's stage sets it.
pub(crate) fn small_count(inside: &Inside) -> Result<i64, Error> {
    let stages = &inside.method()?.stages;
    Ok(stages.iter().find_map(|stage| stage.settings.integer("small_count")).unwrap_or(SMALL_COUNT))
}

/// The board of a project at this moment.
pub(crate) async fn load_board(read: &mut Read, inside: &Inside, now: Timestamp) -> Result<Board, Error> {
    let (project, least) = (inside.project.id, small_count(inside)?);
    let (lines, gauges) = load_rows(read, project).await?;
    let mut board = Board {
        today: day_at(now),
        lines,
        gauges,
        columns: vec![],
        towns: vec![],
        open: BTreeMap::new(),
        cells: vec![],
    };
    let own = list_places(read, project).await?;
    let mut latest: BTreeMap<PlaceId, Vec<Latest>> = list_latest(read, project).await?.into_iter().collect();
    let towns = list_towns(read, project, now).await?;
    add_columns(&mut board, &own, &towns);
    let mut cells = vec![Cell::EMPTY; board.gauges.len() * board.columns.len()];
    let fill = Fill::new(&board, least, now);
    for (column, place) in own.iter().enumerate() {
        fill.own(&mut cells, column, &latest.remove(&place.id).unwrap_or_default());
    }
    towns.iter().fold(own.len(), |first, town| fill.town(&mut cells, first, town));
    board.cells = cells;
    board.open = list_open(read, project, &board, (&towns, least), now).await?;
    Ok(board)
}

async fn load_rows(read: &mut Read, project: ProjectId) -> Result<(Vec<Line>, Vec<Gauge>), Error> {
    let mut set = list_thresholds_in_reach(read, project).await?;
    let mut of_line = BTreeMap::<_, Vec<Gauge>>::new();
    for indicator in list_indicators_in_reach(read, project).await? {
        let versions = versions_of(&set.remove(&indicator.id).unwrap_or_default());
        of_line.entry(indicator.line).or_default().push(Gauge { indicator, versions });
    }
    let (mut lines, mut gauges) = (vec![], vec![]);
    for LineInReach { line, group } in list_lines_in_reach(read, project).await? {
        let begin = gauges.len();
        gauges.extend(of_line.remove(&line.finding.id).unwrap_or_default());
        lines.push(Line {
            id: line.finding.id,
            title: line.finding.title,
            marks: line.marks,
            of_group: group.is_some(),
            gauges: begin..gauges.len(),
        });
    }
    Ok((lines, gauges))
}

fn add_columns(board: &mut Board, own: &[Place], towns: &[Town]) {
    let column = |place: &Place, town| Column { place: Some(place.id), title: place.title.clone(), town };
    board.columns.extend(own.iter().map(|place| column(place, None)));
    for (n, town) in towns.iter().enumerate() {
        let share = &town.share;
        let scope = share.steps.last().map_or(Scope::Nothing, |step| step.scope);
        board.towns.push(TownFace { project: share.town, name: share.name.clone(), scope });
        board.columns.extend(town.places.iter().map(|(place, _)| column(place, Some(n))));
        if town.places.is_empty() {
            board.columns.push(Column { place: None, title: String::new(), town: Some(n) });
        }
    }
}

/// Writes cells: the indicators by their ids, with what each is held against today.
struct Fill<'b> {
    gauges: &'b [Gauge],
    yardsticks: Vec<Yardstick<'b>>,
    /// What a group may be told of its towns, indicator by indicator; none where no town shows anything.
    tellers: Vec<Teller>,
    sorted: Vec<(IndicatorId, usize)>,
    width: usize,
    now: Timestamp,
}

impl<'b> Fill<'b> {
    fn new(board: &'b Board, least: i64, now: Timestamp) -> Self {
        let gauges = board.gauges.as_slice();
        let mut sorted: Vec<_> = gauges.iter().enumerate().map(|(n, gauge)| (gauge.indicator.id, n)).collect();
        sorted.sort_unstable();
        let yardsticks = gauges.iter().map(|gauge| gauge.yardstick(board.today)).collect();
        let shown = if board.towns.is_empty() { &[] } else { gauges };
        let tellers = shown.iter().map(|gauge| gauge.teller(board.today, least)).collect();
        Self { gauges, yardsticks, tellers, sorted, width: board.columns.len(), now }
    }

    fn row(&self, id: IndicatorId) -> Option<(usize, &'b Gauge, &Yardstick<'b>)> {
        let at = self.sorted.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        let n = self.sorted.get(at)?.1;
        Some((n, self.gauges.get(n)?, self.yardsticks.get(n)?))
    }

    fn put(&self, cells: &mut [Cell], (gauge, column): (usize, usize), cell: Cell) {
        if let Some(place) = cells.get_mut(gauge * self.width + column) {
            *place = cell;
        }
    }

    fn own(&self, cells: &mut [Cell], column: usize, latest: &[Latest]) {
        for last in latest {
            if let Some((n, gauge, yardstick)) = self.row(last.indicator) {
                self.put(cells, (n, column), Cell::of(last, gauge, yardstick));
            }
        }
    }

    /// The columns of a town from `first` on; where the next town begins.
    fn town(&self, cells: &mut [Cell], first: usize, town: &Town) -> usize {
        for (n, (_, held)) in town.places.iter().enumerate() {
            for last in held {
                self.held(cells, first + n, &town.share, last);
            }
        }
        if town.places.is_empty() {
            (0..self.gauges.len()).for_each(|gauge| self.put(cells, (gauge, first), Cell::WITHHELD));
        }
        first + town.places.len().max(1)
    }

    /// Only what the town's consent opens reaches the cell.
    fn held(&self, cells: &mut [Cell], column: usize, share: &Share, last: &Held<Latest>) {
        let steps = &share.steps;
        let of = last.open(Scope::Status, steps, self.now, |last| last.indicator).map(SharedOut::into_inner);
        let Some((n, gauge, yardstick)) = of.and_then(|indicator| self.row(indicator)) else { return };
        let Some(teller) = self.tellers.get(n) else { return };
        let told = |last: &Latest| (yardstick.standing(Some(last.measured)), teller.tell(last.measured.value));
        let told = last.open(Scope::Status, steps, self.now, told).map(SharedOut::into_inner);
        let Some((standing, (status, value))) = told else { return };
        // What is stale is unknown whatever it was.
        let standing = if standing.gap.is_some() { standing } else { Standing { status, gap: None } };
        let latest = last.open(Scope::Values, steps, self.now, |last| (*last, value)).map(SharedOut::into_inner);
        self.put(cells, (n, column), Cell::shown(standing, latest, gauge));
    }
}

async fn list_open(
    read: &mut Read,
    project: ProjectId,
    board: &Board,
    (towns, least): (&[Town], i64),
    now: Timestamp,
) -> Result<BTreeMap<(IndicatorId, PlaceId), Open>, Error> {
    let own = list_crossing_standings(read, project, now).await?.into_iter();
    let own = own.map(|crossing| ((crossing.indicator, crossing.place), (Some(crossing.id), crossing.state)));
    let of_towns = towns.iter().flat_map(|town| town.crossings.iter().map(|held| (held, &town.share.steps)));
    let of_towns = of_towns.filter_map(|(held, steps)| {
        let crossing = held.open(Scope::Status, steps, now, |crossing| *crossing)?.into_inner();
        let gauge = board.gauges.iter().find(|gauge| gauge.indicator.id == crossing.indicator)?;
        if !gauge.tells_crossing(crossing.found, board.today, least) {
            return None;
        }
        Some(((crossing.indicator, crossing.place), (None, crossing.state)))
    });
    let open = own.chain(of_towns).filter(|(_, (_, state))| !matches!(state, CrossingState::Ended(_)));
    // The latest comes first in the rows; of several that are open at one place it is the one that is shown.
    let mut found = BTreeMap::new();
    for (at, (crossing, state)) in open {
        found.entry(at).or_insert(Open { crossing, state });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use redthread_core::ids::{FindingId, Id as _, ReadingId, Uuid};
    use redthread_core::redline::{Amount, Cadence, Confidence, Direction, Measured, Scale, Threshold, UnitForm};
    use redthread_storage::redlines::Indicator;

    const GAUGES: u128 = 7;
    const PLACES: usize = 5;

    fn empty_board() -> Board {
        let today = date(2026, 11, 21);
        let from = date(2020, 1, 1);
        let threshold = Threshold { direction: Direction::StayBelow, red: Amount::whole(50), early: None, from };
        let gauge = |n: u128| Gauge {
            indicator: Indicator {
                id: IndicatorId::from_uuid(Uuid::from_u128(100 - n)),
                project: ProjectId::from_uuid(Uuid::nil()),
                line: FindingId::from_uuid(Uuid::nil()),
                title: String::new(),
                scale: Scale::Number { form: UnitForm::Plain, unit: String::new() },
                source: String::new(),
                cadence: Cadence::Month,
                measured_by: String::new(),
                version: 1,
            },
            versions: vec![threshold],
        };
        let column = |n: usize| Column { place: None, title: n.to_string(), town: None };
        Board {
            today,
            lines: vec![],
            gauges: (0..GAUGES).map(gauge).collect(),
            columns: (0..PLACES).map(column).collect(),
            towns: vec![],
            open: BTreeMap::new(),
            cells: vec![],
        }
    }

    fn reading(gauge: u128, value: i64, day: i8) -> Latest {
        Latest {
            indicator: IndicatorId::from_uuid(Uuid::from_u128(100 - gauge)),
            reading: ReadingId::from_uuid(Uuid::from_u128(1)),
            measured: Measured { value: Amount::whole(value), on: date(2026, 11, day) },
            confidence: Confidence::High,
        }
    }

    fn cells(board: &Board, latest: &[Vec<Latest>]) -> Vec<Cell> {
        let fill = Fill::new(board, 5, Timestamp::UNIX_EPOCH);
        let mut cells = vec![Cell::EMPTY; board.gauges.len() * board.columns.len()];
        latest.iter().enumerate().for_each(|(column, latest)| fill.own(&mut cells, column, latest));
        cells
    }

    /// A small stepper instead of chance: the same every run.
    fn step(seed: &mut u64) -> u64 {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *seed >> 33
    }

    #[test]
    fn adding_a_reading_never_changes_another_cell() {
        let (board, mut seed) = (empty_board(), 7);
        let mut latest = vec![vec![]; PLACES];
        for _ in 0..400 {
            let before = cells(&board, &latest);
            let column = usize::try_from(step(&mut seed) % 5).unwrap();
            let gauge = u128::from(step(&mut seed)) % GAUGES;
            let value = i64::try_from(step(&mut seed) % 100).unwrap();
            let day = i8::try_from(1 + step(&mut seed) % 20).unwrap();
            let new = reading(gauge, value, day);
            latest[column].retain(|last: &Latest| last.indicator != new.indicator);
            latest[column].push(new);
            let after = cells(&board, &latest);
            let touched = usize::try_from(gauge).unwrap() * PLACES + column;
            for (n, (before, after)) in before.iter().zip(&after).enumerate() {
                assert!(n == touched || before == after, "cell {n} changed by a reading of {touched}");
            }
            assert_eq!(after[touched].value(), Some(Amount::whole(value)));
        }
    }

    #[test]
    fn a_reading_of_nothing_on_the_board_lands_nowhere() {
        let board = empty_board();
        let stray = vec![vec![reading(99, 3, 1)]; PLACES];
        assert!(cells(&board, &stray).iter().all(|cell| *cell == Cell::EMPTY));
    }
}
