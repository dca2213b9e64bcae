//! Where a value stands on a drawn rule: the safe end at 0, the red line at [`RED_AT`], 1 the farthest beyond it.

use super::amount::Amount;
use super::threshold::{Direction, Threshold};

/// Where the red line is drawn on every rule, so that rules under each other compare at a glance.
pub const RED_AT: f64 = 0.86;

/// The room that is drawn between the only good value ("none", "all") and its line.
const NONE: f64 = 0.5;

/// Where a value is drawn on the rule of its threshold, from 0 to 1. Values of every unit share one rule: the red value
/// is always at [`RED_AT`], the span before it is the red value itself or three times the early warning's distance.
pub fn place_on_rule(value: Amount, threshold: &Threshold) -> f64 {
    let left = room_left(value, threshold);
    let span = span(threshold);
    if left >= 0.0 {
        (RED_AT * (1.0 - left / span)).clamp(0.0, RED_AT)
    } else {
        RED_AT + (1.0 - RED_AT) * (-left / (-left + span * 0.25)).min(1.0)
    }
}

/// How far it still is to the line, negative beyond it.
fn room_left(value: Amount, threshold: &Threshold) -> f64 {
    let red = threshold.red.for_drawing();
    match threshold.direction {
        Direction::StayBelow if threshold.is_none_at_all() => NONE - value.for_drawing(),
        Direction::StayBelow => red - value.for_drawing(),
        Direction::StayAbove => value.for_drawing() - red,
        Direction::StayAt => tolerance(threshold) - value.gap(threshold.red).for_drawing(),
    }
}

fn tolerance(threshold: &Threshold) -> f64 {
    threshold.early.map_or(NONE, |early| early.gap(threshold.red).for_drawing())
}

fn span(threshold: &Threshold) -> f64 {
    let red = threshold.red.for_drawing().abs();
    match (threshold.direction, threshold.early) {
        (Direction::StayAt, _) => tolerance(threshold),
        _ if threshold.is_none_at_all() => NONE,
        (Direction::StayBelow, _) if red > 0.0 => red,
        (_, Some(early)) => early.gap(threshold.red).for_drawing() * 3.0,
        _ if red > 0.0 => red,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn rule(direction: Direction, red: i64, early: Option<i64>) -> Threshold {
        Threshold { direction, red: Amount::whole(red), early: early.map(Amount::whole), from: date(2020, 1, 1) }
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "the line itself is drawn exactly at its place")]
    fn the_line_is_always_at_its_place() {
        for threshold in [
            rule(Direction::StayBelow, 80, Some(70)),
            rule(Direction::StayAbove, 10, None),
            rule(Direction::StayBelow, 0, Some(-5)),
        ] {
            assert_eq!(place_on_rule(threshold.red, &threshold), RED_AT);
        }
    }

    #[test]
    fn beyond_is_beyond_and_nearer_is_nearer() {
        let threshold = rule(Direction::StayBelow, 80, Some(70));
        let at = |value| place_on_rule(Amount::whole(value), &threshold);
        assert!(at(0) < at(40) && at(40) < at(79) && at(79) < at(81) && at(81) < at(800) && at(800) <= 1.0);
        for none in [rule(Direction::StayAt, 0, None), rule(Direction::StayBelow, 0, None)] {
            assert!(place_on_rule(Amount::whole(0), &none) < 0.5);
            assert!(place_on_rule(Amount::whole(1), &none) > RED_AT);
            assert!(place_on_rule(Amount::whole(1), &none) < place_on_rule(Amount::whole(3), &none));
        }
    }

    #[test]
    fn nothing_leaves_the_rule() {
        for threshold in [
            rule(Direction::StayAbove, 10, Some(12)),
            rule(Direction::StayBelow, 0, None),
            rule(Direction::StayAt, 100, Some(98)),
        ] {
            for value in [-9_000_000_000, -1, 0, 1, 99, 9_000_000_000] {
                let place = place_on_rule(Amount::whole(value), &threshold);
                assert!((0.0..=1.0).contains(&place), "{value}: {place}");
            }
        }
    }
}
