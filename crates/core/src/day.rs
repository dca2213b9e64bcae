//! Days as people write them: a date without an hour, read off their own wall.
//!
//! A day is kept as its noon in UTC, so that its date reads the same from Hawaii to Tokyo. Where it was written is not
//! kept: a day counts as begun as soon as it has begun anywhere on Earth, because nobody may be told that their own
//! date has not come.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// How long before UTC the first to see a new day see it (Kiribati).
const EASTERNMOST: SignedDuration = SignedDuration::from_hours(14);

/// How a day is kept: its noon in UTC; `None` beyond the years that a calendar holds.
pub fn noon(day: Date) -> Option<Timestamp> {
    day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

/// The date of a kept day, and of any moment, in UTC.
pub fn date_of(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

/// Whether a day lies ahead, everywhere on Earth.
pub fn is_ahead(day: Timestamp, now: Timestamp) -> bool {
    date_of(day) > date_of(now + EASTERNMOST)
}

/// The moment at which something done on `day` counts as done: the noon of an earlier day; now for the day that is
/// running, so that it holds from the moment it is written down and not from a noon that may still be to come; `None`
/// for a day that lies ahead.
pub fn done_at(day: Timestamp, now: Timestamp) -> Option<Timestamp> {
    if date_of(day) < date_of(now) { Some(day) } else { (!is_ahead(day, now)).then_some(now) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_kept_as_its_noon_and_read_back() {
        let kept = noon(Date::constant(2026, 11, 21)).unwrap();
        assert_eq!(kept, at("2026-11-21T12:00:00Z"));
        assert_eq!(date_of(kept), Date::constant(2026, 11, 21));
    }

    #[test]
    fn what_was_done_today_holds_from_now() {
        let morning = at("2026-11-21T08:00:00Z");
        assert_eq!(done_at(at("2026-11-21T12:00:00Z"), morning), Some(morning), "noon has not come");
        let evening = at("2026-11-21T20:00:00Z");
        assert_eq!(done_at(at("2026-11-21T12:00:00Z"), evening), Some(evening));
        assert_eq!(done_at(at("2026-11-20T12:00:00Z"), evening), Some(at("2026-11-20T12:00:00Z")));
    }

    #[test]
    fn a_day_has_begun_once_it_has_begun_anywhere() {
        let evening = at("2026-11-21T22:30:00Z");
        assert_eq!(done_at(at("2026-11-22T12:00:00Z"), evening), Some(evening), "past midnight in Jerusalem");
        assert!(is_ahead(at("2026-11-23T12:00:00Z"), evening));
        assert!(is_ahead(at("2026-11-22T12:00:00Z"), at("2026-11-21T09:59:00Z")));
        assert!(!is_ahead(at("2026-11-22T12:00:00Z"), at("2026-11-21T10:00:00Z")), "the first have it now");
        assert_eq!(done_at(at("2026-11-23T12:00:00Z"), evening), None);
    }
}
