//! How a line stands: unknown, clear, near, at, crossed.

use jiff::civil::Date;

use super::amount::Amount;
use super::scale::Cadence;
use super::threshold::{Direction, Threshold, in_force};
use crate::codes::codes;

/// How an indicator stands, from nothing known to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Nobody knows: no reading, a stale one, or no threshold yet. Never green.
    Unknown,
    /// On the good side, before any warning.
    Clear,
    /// At or past the early warning.
    Near,
    /// Exactly on the line.
    At,
    /// Beyond it.
    Crossed,
}
codes!(Status { Unknown = "unknown", Clear = "clear", Near = "near", At = "at", Crossed = "crossed" });

impl Status {
    /// How much it asks to be looked at, 0 the least: not to know asks for more than to know that all is well.
    pub const fn urgency(self) -> u8 {
        match self {
            Self::Clear => 0,
            Self::Unknown => 1,
            Self::Near => 2,
            Self::At => 3,
            Self::Crossed => 4,
        }
    }
}

/// Why nothing is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody has measured.
    NoReading,
    /// The last reading is older than the indicator's period allows.
    Stale,
    /// There is no threshold to hold it against yet.
    NoThreshold,
}
codes!(Gap { NoReading = "no_reading", Stale = "stale", NoThreshold = "no_threshold" });

/// How sure whoever measured was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// Counted, or from a register.
    High,
    /// Put together from several sources.
    Medium,
    /// Somebody's estimate.
    Low,
}
codes!(Confidence { High = "high", Medium = "medium", Low = "low" });

/// A value and the day on which it was so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// What was found.
    pub value: Amount,
    /// On which day it was so, whenever it was written down.
    pub on: Date,
}

/// How an indicator stands at a place on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How.
    pub status: Status,
    /// Why nothing is known; none when something is.
    pub gap: Option<Gap>,
}

/// What a value is, held against a version of the threshold. Never unknown.
pub fn judge(value: Amount, threshold: &Threshold) -> Status {
    let Threshold { direction, red, early, .. } = *threshold;
    let (beyond, warned) = match direction {
        Direction::StayBelow => (value > red, early.is_some_and(|early| value >= early)),
        Direction::StayAbove => (value < red, early.is_some_and(|early| value <= early)),
        Direction::StayAt => return judge_at(value, red, early),
    };
    match (beyond, value == red, warned) {
        (true, ..) => Status::Crossed,
        (_, true, _) if threshold.is_none_at_all() => Status::Clear,
        (_, true, _) => Status::At,
        (_, _, true) => Status::Near,
        _ => Status::Clear,
    }
}

/// "None" and "all": on the value all is well; an early value says how far off still counts as a warning.
fn judge_at(value: Amount, red: Amount, early: Option<Amount>) -> Status {
    match early {
        _ if value == red => Status::Clear,
        Some(early) if value.gap(red) <= early.gap(red) => Status::Near,
        _ => Status::Crossed,
    }
}

/// How an indicator stands today: the last reading against the threshold in force today, unless it is stale.
///
/// A reading's own status in the history is [`judge`] against the version in force on *its* day, and stays so.
pub fn standing(last: Option<Measured>, versions: &[Threshold], cadence: Cadence, today: Date) -> Standing {
    Yardstick::new(versions, cadence, today).standing(last)
}

/// What readings of one indicator are held against today: made once, and then held to every place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Yardstick<'t> {
    /// The version in force today; none when there is no threshold yet.
    pub threshold: Option<&'t Threshold>,
    /// A reading of an earlier day says nothing any more.
    pub fresh_from: Date,
}

impl<'t> Yardstick<'t> {
    /// The yardstick of a day.
    pub fn new(versions: &'t [Threshold], cadence: Cadence, today: Date) -> Self {
        let patience = jiff::Span::new().days(cadence.fresh_for());
        Self { threshold: in_force(versions, today), fresh_from: today.saturating_sub(patience) }
    }

    /// How the indicator stands where this was the last reading.
    pub fn standing(&self, last: Option<Measured>) -> Standing {
        let unknown = |gap| Standing { status: Status::Unknown, gap: Some(gap) };
        match (last, self.threshold) {
            (None, _) => unknown(Gap::NoReading),
            (Some(last), _) if last.on < self.fresh_from => unknown(Gap::Stale),
            (Some(_), None) => unknown(Gap::NoThreshold),
            (Some(last), Some(threshold)) => Standing { status: judge(last.value, threshold), gap: None },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{ToSpan as _, civil::date};

    fn threshold(direction: Direction, red: i64, early: Option<i64>) -> Threshold {
        Threshold { direction, red: Amount::whole(red), early: early.map(Amount::whole), from: date(2020, 1, 1) }
    }

    #[test]
    fn the_table_of_statuses() {
        use Direction::{StayAbove, StayAt, StayBelow};
        use Status::{At, Clear, Crossed, Near};
        for (direction, red, early, value, status) in [
            (StayBelow, 80, Some(70), 69, Clear),
            (StayBelow, 80, Some(70), 70, Near),
            (StayBelow, 80, Some(70), 80, At),
            (StayBelow, 80, Some(70), 81, Crossed),
            (StayBelow, 80, None, 79, Clear),
            (StayBelow, 0, None, 0, Clear),
            (StayBelow, 0, None, 1, Crossed),
            (StayBelow, 0, None, -3, Clear),
            (StayBelow, 0, Some(-5), 0, At),
            (StayAbove, 10, Some(15), 16, Clear),
            (StayAbove, 10, Some(15), 15, Near),
            (StayAbove, 10, Some(15), 10, At),
            (StayAbove, 10, Some(15), 9, Crossed),
            (StayAt, 0, None, 0, Clear),
            (StayAt, 0, None, 1, Crossed),
            (StayAt, 100, Some(98), 99, Near),
            (StayAt, 100, Some(98), 102, Near),
            (StayAt, 100, Some(98), 97, Crossed),
        ] {
            let found = judge(Amount::whole(value), &threshold(direction, red, early));
            assert_eq!(found, status, "{direction:?} {red} {early:?}: {value}");
        }
    }

    #[test]
    fn nothing_known_is_never_clear() {
        let versions = [threshold(Direction::StayBelow, 80, None)];
        let today = date(2026, 11, 22);
        let found = standing(None, &versions, Cadence::Month, today);
        assert_eq!(found, Standing { status: Status::Unknown, gap: Some(Gap::NoReading) });
        let fresh = Measured { value: Amount::whole(1), on: today };
        assert_eq!(standing(Some(fresh), &[], Cadence::Month, today).gap, Some(Gap::NoThreshold));
        assert_eq!(standing(Some(fresh), &versions, Cadence::Month, today).status, Status::Clear);
    }

    #[test]
    fn a_reading_goes_stale_as_the_clock_moves_and_by_nothing_else() {
        let versions = [threshold(Direction::StayBelow, 80, None)];
        let reading = Measured { value: Amount::whole(90), on: date(2026, 1, 1) };
        for cadence in Cadence::ALL {
            let last_day = reading.on.saturating_add(cadence.fresh_for().days());
            assert_eq!(standing(Some(reading), &versions, *cadence, last_day).status, Status::Crossed);
            let next = last_day.saturating_add(1.day());
            assert_eq!(standing(Some(reading), &versions, *cadence, next).gap, Some(Gap::Stale));
        }
    }

    #[test]
    fn moving_a_threshold_changes_today_and_no_earlier_reading() {
        let first = threshold(Direction::StayBelow, 80, None);
        let later = Threshold { red: Amount::whole(75), from: date(2026, 6, 1), ..first };
        let versions = [first, later];
        let reading = Measured { value: Amount::whole(78), on: date(2026, 5, 20) };
        let then = in_force(&versions, reading.on).map(|version| judge(reading.value, version));
        assert_eq!(then, Some(Status::Clear), "as it was on its day");
        let now = standing(Some(reading), &versions, Cadence::Month, date(2026, 6, 2));
        assert_eq!(now.status, Status::Crossed, "the line moved past it");
    }

    #[test]
    fn going_the_bad_way_never_makes_it_better() {
        for direction in [Direction::StayBelow, Direction::StayAbove] {
            let early = if direction == Direction::StayBelow { 40 } else { 60 };
            let threshold = threshold(direction, 50, Some(early));
            let mut values: Vec<i64> = (0..=100).collect();
            if direction == Direction::StayAbove {
                values.reverse();
            }
            let statuses: Vec<Status> = values.iter().map(|v| judge(Amount::whole(*v), &threshold)).collect();
            assert!(statuses.is_sorted(), "{direction:?}");
        }
    }
}
