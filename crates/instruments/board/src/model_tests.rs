use super::*;
use jiff::ToSpan as _;
use jiff::civil::date;
use redthread_core::ids::{Id as _, Uuid};
use redthread_core::redline::{Cadence, Direction, Scale, UnitForm};

fn gauge(reds: &[(i64, Date)]) -> Gauge {
    let versions = reds.iter().map(|(red, from)| Threshold {
        direction: Direction::StayBelow,
        red: Amount::whole(*red),
        early: Some(Amount::whole(*red - 10)),
        from: *from,
    });
    let indicator = Indicator {
        id: IndicatorId::from_uuid(Uuid::from_u128(1)),
        project: ProjectId::from_uuid(Uuid::nil()),
        line: FindingId::from_uuid(Uuid::nil()),
        title: "משפחות שנשארו בלי דיור, לפי ספירת העו\"ס".into(),
        scale: Scale::Number { form: UnitForm::Plain, unit: "משפחות".into() },
        source: String::new(),
        cadence: Cadence::Month,
        measured_by: String::new(),
        version: 1,
    };
    Gauge { indicator, versions: versions.collect() }
}

fn latest(value: i64, on: Date) -> Latest {
    Latest {
        indicator: IndicatorId::from_uuid(Uuid::from_u128(1)),
        reading: ReadingId::from_uuid(Uuid::from_u128(9)),
        measured: Measured { value: Amount::whole(value), on },
        confidence: redthread_core::redline::Confidence::High,
    }
}

fn cell(gauge: &Gauge, value: i64, on: Date, today: Date) -> Cell {
    Cell::of(&latest(value, on), gauge, &gauge.yardstick(today))
}

#[test]
fn a_moved_line_says_how_it_stood_before() {
    let gauge = gauge(&[(80, date(2020, 1, 1)), (60, date(2026, 11, 1))]);
    let today = date(2026, 11, 21);
    let moved = cell(&gauge, 65, date(2026, 10, 20), today);
    assert_eq!((moved.status(), moved.was), (Crossed, Some(Clear)));
    let same = cell(&gauge, 10, date(2026, 10, 20), today);
    assert_eq!((same.status(), same.was), (Clear, None), "nothing to say where nothing differs");
    let stale = cell(&gauge, 65, date(2026, 1, 20), today);
    assert_eq!((stale.status(), stale.was), (Unknown, None), "a stale reading stands nowhere");
}

#[test]
fn staleness_moves_with_the_clock_and_changes_nothing_else() {
    let gauge = gauge(&[(80, date(2020, 1, 1))]);
    let on = date(2026, 1, 1);
    for value in [0, 69, 70, 80, 81, 500] {
        let first = cell(&gauge, value, on, on);
        for days in 0..120 {
            let now = cell(&gauge, value, on, on.saturating_add(days.days()));
            let is_fresh = days <= Cadence::Month.fresh_for();
            assert_eq!(now.status(), if is_fresh { first.status() } else { Unknown }, "{value} after {days}");
            assert_eq!(now.standing.gap, (!is_fresh).then_some(Gap::Stale));
            assert_eq!(now.told, first.told, "the reading itself is still told, with its day");
        }
    }
}

#[test]
fn a_group_is_told_a_status_without_its_day_and_no_small_count() {
    let gauge = gauge(&[(80, date(2020, 1, 1))]);
    let on = date(2026, 11, 1);
    let standing = gauge.yardstick(on).standing(Some(latest(3, on).measured));
    let status_only = Cell::shown(standing, None, &gauge);
    assert_eq!((status_only.value(), status_only.day()), (None, None));
    assert_eq!(status_only.status(), Clear);
    let told = |value: i64| {
        let value = latest(value, on);
        Cell::shown(standing, Some((value, gauge.teller(on, 5).tell(value.measured.value).1)), &gauge)
    };
    assert_eq!((told(3).value(), told(3).told), (None, Told::FewerThan(5, on)));
    assert_eq!((told(5).value(), told(0).value()), (Some(Amount::whole(5)), Some(Amount::whole(0))));
    let moved = self::gauge(&[(9, date(2020, 1, 1)), (2, date(2026, 11, 2))]);
    let now = moved.yardstick(date(2026, 11, 20)).standing(Some(latest(3, on).measured));
    let small = Cell::shown(now, Some((latest(3, on), Counted::FewerThan(5))), &moved);
    assert_eq!(small.was, None, "two thresholds would narrow it down");
    assert!(Cell::shown(now, Some((latest(7, on), Counted::Plain(Amount::whole(7)))), &moved).was.is_some());
}

fn board(statuses: &[&[Status]]) -> Board {
    let width = statuses.first().map_or(0, |row| row.len());
    let place = |n: usize| Column {
        place: Some(PlaceId::from_uuid(Uuid::from_u128(n as u128))),
        title: format!("מקום {n}"),
        town: None,
    };
    let line = |n: usize| Line {
        id: FindingId::from_uuid(Uuid::from_u128(n as u128)),
        title: format!("קו {n}"),
        marks: Marks::from([(
            "interface".into(),
            vec![if n.is_multiple_of(2) { "developer" } else { "state" }.to_owned()],
        )]),
        of_group: false,
        gauges: n..n + 1,
    };
    let cell = |status: &Status| Cell { standing: Standing { status: *status, gap: None }, ..Cell::EMPTY };
    Board {
        today: date(2026, 11, 21),
        lines: (0..statuses.len()).map(line).collect(),
        gauges: statuses.iter().map(|_| gauge(&[])).collect(),
        columns: (0..width).map(place).collect(),
        towns: vec![],
        open: BTreeMap::new(),
        cells: statuses.iter().flat_map(|row| row.iter().map(cell)).collect(),
    }
}

use Status::{At, Clear, Crossed, Near, Unknown};

#[test]
fn one_line_crossed_one_near_and_of_two_we_do_not_know() {
    let board = board(&[&[Clear, Crossed, Unknown], &[Near, Clear, Unknown]]);
    let all = crate::filter::Filter::default().choose(&board);
    let summary = board.summary(&all.lines, &all.columns);
    assert_eq!((summary.crossed, summary.near, summary.unknown, summary.lines), (1, 1, 2, 2));
}

#[test]
fn several_indicators_show_the_worst_and_not_knowing_is_worse_than_clear() {
    let mut board = board(&[&[Clear], &[Unknown], &[Near], &[At]]);
    let worst = |board: &Board, gauges: std::ops::Range<usize>| {
        let line = Line { gauges, ..board.lines[0].clone() };
        board.worst(&line, 0).1.status()
    };
    assert_eq!(worst(&board, 0..2), Unknown, "half known is not green");
    assert_eq!(worst(&board, 0..3), Near);
    assert_eq!(worst(&board, 0..4), At);
    assert_eq!(worst(&board, 0..0), Unknown, "a line nobody measures is unknown");
    board.cells.clear();
    assert_eq!(worst(&board, 0..4), Unknown, "a cell that is not there is no green one");
}

#[test]
fn choosing_and_ordering_never_change_how_a_cell_stands() {
    use crate::filter::{Filter, Order};
    let board = board(&[&[Clear, Unknown], &[Crossed, Near], &[At, At], &[Clear, Clear], &[Near, Crossed]]);
    let (before, place) = (board.cells.clone(), board.columns[1].place);
    let mut seen = 0;
    for status in Status::ALL.iter().copied().map(Some).chain([None]) {
        for interface in [None, Some("developer".to_owned()), Some("nobody".to_owned())] {
            for places in [vec![], place.into_iter().collect::<Vec<_>>()] {
                for order in [Order::Worst, Order::Lines] {
                    let marks = [interface.clone(), None, None];
                    let filter = Filter { marks, places: places.clone(), status, order, ..Filter::default() };
                    let chosen = filter.choose(&board);
                    for line in &chosen.lines {
                        for column in &chosen.columns {
                            assert_eq!(board.worst(&board.lines[*line], *column).1, &before[line * 2 + column]);
                            seen += 1;
                        }
                        let tally = board.tally(&board.lines[*line], &chosen.columns);
                        assert!(status.is_none_or(|status| tally.of(status) > 0));
                    }
                    let mut unique = chosen.lines.clone();
                    unique.sort_unstable();
                    unique.dedup();
                    assert_eq!(unique.len(), chosen.lines.len(), "no line twice");
                }
            }
        }
    }
    assert!(seen > 50, "something was looked at");
    assert_eq!(Filter::default().choose(&board).lines, [1, 4, 2, 0, 3], "the worst first, then as they stand");
}
