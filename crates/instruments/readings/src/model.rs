//! Rules of readings: what may be written, what it would mean, what is due. Pure.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use redthread_core::language::Lang;
use redthread_core::redline::{
    Amount, BadAmount, Cadence, Measured, Scale, Standing, Status, Threshold, in_force, judge, standing,
};
use redthread_core::refusal::Refusal;

/// No reading is older: registers of these services do not reach farther back.
pub const EARLIEST: Date = jiff::civil::date(1990, 1, 1);

/// The day it is, as all pages of this server count days.
pub fn today(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date()
}

/// The last day that has begun anywhere: somebody east of here already writes tomorrow's date, and is right.
fn latest_day(now: Timestamp) -> Date {
    today(now.saturating_add(SignedDuration::from_hours(14)).unwrap_or(now))
}

/// Whether a value can have been so on a day: neither in the future nor before [`EARLIEST`].
pub fn check_day(on: Date, now: Timestamp) -> Result<Date, Refusal> {
    if on > latest_day(now) {
        Err(Refusal::beside("on", "readings.future"))
    } else if on < EARLIEST {
        Err(Refusal::beside("on", "readings.too_early"))
    } else {
        Ok(on)
    }
}

/// Reads a value as people type it: a number as their language writes it, or a word of the scale. Empty is refused,
/// and never zero.
pub fn read_value(scale: &Scale, typed: &str, lang: Lang) -> Result<Amount, Refusal> {
    let refused = |code| Err(Refusal::beside("value", code));
    if typed.trim().is_empty() {
        return refused("readings.value_empty");
    }
    if let Scale::Words { .. } = scale {
        return scale.value_of(typed).ok_or_else(|| Refusal::beside("value", "readings.not_a_word"));
    }
    match Amount::read(typed, lang) {
        Ok(amount) if scale.holds(amount) => Ok(amount),
        Ok(_) => refused("readings.below_zero"),
        Err(BadAmount::Empty) => refused("readings.value_empty"),
        Err(BadAmount::NotANumber) => refused("readings.not_a_number"),
        Err(BadAmount::Ambiguous) => refused("readings.ambiguous"),
        Err(BadAmount::OutOfRange) => refused("readings.out_of_range"),
    }
}

/// What a value means: on its own day, and for the place today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Against the version of the threshold in force on its day; none before there was one.
    pub then: Option<Status>,
    /// How the place stands today once this value is among the readings.
    pub now: Standing,
    /// Whether it is the last one by its day, so that today rests on it.
    pub is_last: bool,
}

impl Look {
    /// Whether the line is crossed by it: on its day, or today when today rests on it.
    pub fn is_crossed(self) -> bool {
        self.then == Some(Status::Crossed) || (self.is_last && self.now.status == Status::Crossed)
    }
}

/// What a value means beside `others`, the last other reading that stands there.
pub fn look(found: Measured, others: Option<Measured>, versions: &[Threshold], cadence: Cadence, today: Date) -> Look {
    let is_last = others.is_none_or(|other| other.on <= found.on);
    let last = if is_last { Some(found) } else { others };
    Look {
        then: in_force(versions, found.on).map(|threshold| judge(found.value, threshold)),
        now: standing(last, versions, cadence, today),
        is_last,
    }
}

/// When an indicator is to be measured again at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// Its day has passed; the reading says nothing any more, or still does.
    Overdue {
        /// Since when.
        since: Date,
    },
    /// Nobody has measured it yet.
    Never,
    /// On that day.
    Next(Date),
}

impl Due {
    /// The day on which it was or is due; none of what was never measured.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Overdue { since: day } | Self::Next(day) => Some(day),
            Self::Never => None,
        }
    }

    /// The same where people planned it for a day. A plan that has come is no plan any more.
    pub fn planned(self, planned: Option<Date>, today: Date) -> Self {
        match (planned, self) {
            (Some(day), _) if day > today => Self::Next(day),
            (Some(day), Self::Next(_)) => Self::Overdue { since: day },
            _ => self,
        }
    }

    /// Whether it should be measured now.
    pub const fn is_now(self) -> bool {
        !matches!(self, Self::Next(_))
    }
}

/// When the next measurement is due after the last one.
pub fn due(last: Option<Measured>, cadence: Cadence, today: Date) -> Due {
    let Some(last) = last else { return Due::Never };
    let next = next_day(last.on, cadence);
    if next <= today { Due::Overdue { since: next } } else { Due::Next(next) }
}

/// The day on which an indicator that was measured on `on` is to be measured again.
pub fn next_day(on: Date, cadence: Cadence) -> Date {
    on.saturating_add(Span::new().days(cadence.days()))
}

/// The noon of a day: as forms keep days that are stored as moments.
pub fn noon(day: Date) -> Timestamp {
    redthread_core::day::noon(day).unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use redthread_core::redline::{Direction, Gap, UnitForm};

    fn now() -> Timestamp {
        "2026-11-21T08:00:00Z".parse().unwrap()
    }

    fn number(form: UnitForm) -> Scale {
        Scale::Number { form, unit: "משפחות".into() }
    }

    fn below(red: i64) -> Threshold {
        Threshold { direction: Direction::StayBelow, red: Amount::whole(red), early: None, from: date(2024, 1, 1) }
    }

    fn at(value: i64, on: Date) -> Measured {
        Measured { value: Amount::whole(value), on }
    }

    #[test]
    fn a_value_is_read_as_people_type_it_and_empty_is_not_zero() {
        let refused = |scale: &Scale, typed, lang| read_value(scale, typed, lang).unwrap_err().code;
        let plain = number(UnitForm::Plain);
        assert_eq!(read_value(&plain, "1\u{a0}250,5", Lang::Sv), Ok(Amount::from_millionths(1_250_500_000)));
        assert_eq!(read_value(&plain, "\u{200f}0", Lang::He), Ok(Amount::whole(0)));
        assert_eq!(refused(&plain, " \u{200f} ", Lang::He), "readings.value_empty");
        assert_eq!(refused(&plain, "1.234", Lang::Sv), "readings.ambiguous");
        assert_eq!(refused(&plain, "שלוש", Lang::He), "readings.not_a_number");
        assert_eq!(refused(&plain, "99999999999", Lang::En), "readings.out_of_range");
        assert_eq!(refused(&number(UnitForm::Percent), "-1", Lang::En), "readings.below_zero");
        let words = Scale::Words { words: vec!["רחוק".into(), "עַל סַף פינוי".into()] };
        assert_eq!(read_value(&words, " רחוק ", Lang::He), Ok(Amount::whole(0)));
        assert_eq!(refused(&words, "1", Lang::He), "readings.not_a_word");
    }

    #[test]
    fn a_day_has_begun_somewhere_and_is_not_before_registers() {
        assert_eq!(check_day(date(2026, 11, 21), now()), Ok(date(2026, 11, 21)));
        assert_eq!(check_day(date(2026, 11, 22), now()).unwrap_err().code, "readings.future");
        let late = "2026-11-21T22:30:00Z".parse().unwrap();
        assert!(check_day(date(2026, 11, 22), late).is_ok(), "it is past midnight where she lives");
        assert_eq!(check_day(date(1989, 12, 31), now()).unwrap_err().code, "readings.too_early");
    }

    #[test]
    fn a_late_note_of_an_early_day_changes_its_own_day_and_not_today() {
        let versions = [below(2)];
        let fresh = at(0, date(2026, 11, 1));
        let found = look(at(3, date(2026, 6, 1)), Some(fresh), &versions, Cadence::Month, date(2026, 11, 21));
        assert_eq!((found.then, found.now.status, found.is_last), (Some(Status::Crossed), Status::Clear, false));
        assert!(found.is_crossed());
    }

    #[test]
    fn a_stale_value_is_known_on_its_day_and_unknown_today() {
        let found = look(at(1, date(2026, 1, 1)), None, &[below(2)], Cadence::Month, date(2026, 11, 21));
        assert_eq!((found.then, found.now.gap), (Some(Status::Clear), Some(Gap::Stale)));
        let before = look(at(1, date(2020, 1, 1)), None, &[below(2)], Cadence::Month, date(2026, 11, 21));
        assert_eq!(before.then, None, "there was no line yet");
    }

    #[test]
    fn a_line_that_moved_past_a_reading_is_crossed_today() {
        let moved = Threshold { red: Amount::whole(1), from: date(2026, 11, 10), ..below(5) };
        let found = look(at(3, date(2026, 11, 1)), None, &[below(5), moved], Cadence::Month, date(2026, 11, 21));
        assert_eq!((found.then, found.now.status), (Some(Status::Clear), Status::Crossed));
        assert!(found.is_crossed());
    }

    #[test]
    fn due_follows_the_cadence_and_never_measured_comes_before_what_can_wait() {
        let today = date(2026, 11, 21);
        for cadence in Cadence::ALL {
            let on = |days: i32| at(1, today.saturating_sub(Span::new().days(days)));
            assert_eq!(due(Some(on(cadence.days())), *cadence, today), Due::Overdue { since: today });
            assert!(!due(Some(on(cadence.days() - 1)), *cadence, today).is_now());
        }
        let (plan, tomorrow) = (Some(date(2026, 11, 30)), date(2026, 11, 22));
        for due in [Due::Never, Due::Next(tomorrow), Due::Overdue { since: EARLIEST }] {
            assert_eq!(due.planned(plan, today), Due::Next(date(2026, 11, 30)));
            assert_eq!(due.planned(None, today), due);
        }
        assert_eq!(
            Due::Next(tomorrow).planned(Some(today), today),
            Due::Overdue { since: today },
            "it was moved to today"
        );
        assert_eq!(Due::Overdue { since: EARLIEST }.planned(Some(today), today), Due::Overdue { since: EARLIEST });
        let mut all = [Due::Next(today), Due::Never, Due::Overdue { since: today }, Due::Overdue { since: EARLIEST }];
        all.sort();
        assert_eq!(
            all,
            [Due::Overdue { since: EARLIEST }, Due::Overdue { since: today }, Due::Never, Due::Next(today)]
        );
    }
}
