//! From which value on a line is crossed: versioned, each version with the day from which it holds.

use jiff::civil::Date;

use super::amount::Amount;
use crate::codes::codes;
use crate::refusal::Refusal;

/// On which side of the red value things are well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The value must stay above: "at least".
    StayAbove,
    /// The value must stay below: "at most".
    StayBelow,
    /// The value must stay as it is: "none", "all".
    StayAt,
}
codes!(Direction { StayAbove = "stay_above", StayBelow = "stay_below", StayAt = "stay_at" });

/// One version of a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// Which side is well.
    pub direction: Direction,
    /// The line itself: beyond it, it is crossed.
    pub red: Amount,
    /// From here on it is near; none when the group wants no earlier word.
    pub early: Option<Amount>,
    /// From which day it holds.
    pub from: Date,
}

impl Threshold {
    /// Whether it can be meant: an early warning stands on the side where things are well. Reversed is an error and
    /// never an alarm: users of indicator systems read rules backwards (issue "Red lines").
    pub fn check(&self) -> Result<(), Refusal> {
        let Some(early) = self.early else { return Ok(()) };
        let is_well_placed = match self.direction {
            Direction::StayAbove => early > self.red,
            Direction::StayBelow => early < self.red,
            Direction::StayAt => early != self.red,
        };
        if is_well_placed { Ok(()) } else { Err(Refusal::beside("early", "redlines.direction_reversed")) }
    }

    /// Whether it says "none at all": at most zero, with no warning below zero. There is nothing better than none, so
    /// none is not at the line but clear of it.
    pub fn is_none_at_all(&self) -> bool {
        self.direction == Direction::StayBelow && self.red == Amount::whole(0) && self.early.is_none()
    }
}

/// The version that holds on a day: the last one whose first day is not after it. Versions stand in order of their days.
pub fn in_force(versions: &[Threshold], on: Date) -> Option<&Threshold> {
    versions.iter().rev().find(|version| version.from <= on)
}

/// The versions up to the one that holds on a day: what a value of that day was ever held against.
pub fn known_on(versions: &[Threshold], on: Date) -> &[Threshold] {
    let last = versions.iter().rposition(|version| version.from <= on);
    last.and_then(|last| versions.get(..=last)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn threshold(direction: Direction, red: i64, early: Option<i64>) -> Threshold {
        Threshold { direction, red: Amount::whole(red), early: early.map(Amount::whole), from: date(2024, 1, 1) }
    }

    #[test]
    fn a_reversed_direction_is_refused() {
        let refused = |direction, red, early| threshold(direction, red, Some(early)).check().is_err();
        assert!(refused(Direction::StayBelow, 80, 90), "the warning would come after the line");
        assert!(refused(Direction::StayBelow, 80, 80), "a warning at the line warns of nothing");
        assert!(refused(Direction::StayAbove, 10, 5));
        assert!(!refused(Direction::StayAbove, 10, 15));
        assert!(!refused(Direction::StayBelow, 80, 70));
        assert!(refused(Direction::StayAt, 0, 0));
        assert_eq!(threshold(Direction::StayAt, 0, None).check(), Ok(()));
    }

    #[test]
    fn a_version_holds_from_its_day_until_the_next() {
        let first = threshold(Direction::StayBelow, 80, None);
        let second = Threshold { red: Amount::whole(75), from: date(2025, 6, 1), ..first };
        let versions = [first, second];
        assert_eq!(in_force(&versions, date(2023, 12, 31)), None);
        assert_eq!(in_force(&versions, date(2025, 5, 31)), Some(&first));
        assert_eq!(in_force(&versions, date(2025, 6, 1)), Some(&second));
        let known = [date(2023, 12, 31), date(2025, 5, 31), date(2025, 6, 1)].map(|on| known_on(&versions, on).len());
        assert_eq!(known, [0, 1, 2]);
    }
}
