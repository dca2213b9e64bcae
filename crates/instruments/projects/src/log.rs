//! The event log told quietly: repetitions drawn together. Pure.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use redthread_core::ids::Uuid;
use redthread_storage::events::Happened;

/// A line of the quiet log: what somebody did on a day, however often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LogLine {
    /// The last time.
    pub(crate) at: Timestamp,
    /// Which user; nil is the system.
    pub(crate) who: Uuid,
    /// What.
    pub(crate) verb: String,
    /// How often in a row.
    pub(crate) times: usize,
}

/// Events, newest first, with repetitions of one person on one day drawn together: at most `most` lines.
pub(crate) fn quiet(events: &[Happened], most: usize) -> Vec<LogLine> {
    let mut lines: Vec<LogLine> = vec![];
    for event in events {
        let is_full = lines.len() == most;
        match lines.last_mut() {
            Some(line) if line.who == event.who && line.verb == event.verb && day(line.at) == day(event.at) => {
                line.times += 1;
            }
            _ if is_full => break,
            _ => lines.push(LogLine { at: event.at, who: event.who, verb: event.verb.clone(), times: 1 }),
        }
    }
    lines
}

fn day(at: Timestamp) -> jiff::civil::Date {
    at.to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn happened(at: &str, who: u128, verb: &str) -> Happened {
        Happened { at: at.parse().unwrap(), who: Uuid::from_u128(who), verb: verb.to_owned(), subject: Uuid::nil() }
    }

    #[test]
    fn the_log_draws_repetitions_of_a_day_together() {
        let events = [
            happened("2026-11-21T09:00:00Z", 1, "passage.marked"),
            happened("2026-11-21T08:00:00Z", 1, "passage.marked"),
            happened("2026-11-20T08:00:00Z", 1, "passage.marked"),
            happened("2026-11-20T07:00:00Z", 2, "passage.marked"),
            happened("2026-11-20T06:00:00Z", 2, "story.told"),
        ];
        let lines = quiet(&events, 3);
        assert_eq!(lines.iter().map(|line| line.times).collect::<Vec<_>>(), [2, 1, 1]);
        assert_eq!(lines[0].at, events[0].at);
        assert_eq!(quiet(&events, 9).last().unwrap().verb, "story.told");
    }
}
