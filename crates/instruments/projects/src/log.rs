//! The event log told quietly: repetitions drawn together. Pure.

use jiff::Timestamp;
use redthread_core::day::date_of;
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

/// Events, newest first, with repetitions of one person on one day drawn together: at most `most` lines. Of an act
/// only its own event counts, which was written first.
pub(crate) fn quiet(events: &[Happened], most: usize) -> Vec<LogLine> {
    let acts = events.chunk_by(|a, b| a.act == b.act).filter_map(<[Happened]>::last);
    let mut lines: Vec<LogLine> = vec![];
    for event in acts {
        let is_full = lines.len() == most;
        match lines.last_mut() {
            Some(line) if line.who == event.who && line.verb == event.verb && date_of(line.at) == date_of(event.at) => {
                line.times += 1;
            }
            _ if is_full => break,
            _ => lines.push(LogLine { at: event.at, who: event.who, verb: event.verb.clone(), times: 1 }),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn happened(act: u128, at: &str, who: u128, verb: &str) -> Happened {
        let (who, act) = (Uuid::from_u128(who), Uuid::from_u128(act));
        Happened { at: at.parse().unwrap(), who, verb: verb.to_owned(), subject: Uuid::nil(), act }
    }

    #[test]
    fn repetitions_of_a_day_are_drawn_together() {
        let events = [
            happened(5, "2026-11-21T09:00:00Z", 1, "passage.marked"),
            happened(4, "2026-11-21T08:00:00Z", 1, "passage.marked"),
            happened(3, "2026-11-20T08:00:00Z", 1, "passage.marked"),
            happened(2, "2026-11-20T07:00:00Z", 2, "passage.marked"),
            happened(1, "2026-11-20T06:00:00Z", 2, "story.told"),
        ];
        let lines = quiet(&events, 3);
        assert_eq!(lines.iter().map(|line| line.times).collect::<Vec<_>>(), [2, 1, 1]);
        assert_eq!(lines[0].at, events[0].at);
        assert_eq!(quiet(&events, 9).last().unwrap().verb, "story.told");
    }

    #[test]
    fn of_an_act_its_own_event_is_told() {
        let events = [
            happened(2, "2026-11-21T09:00:00Z", 1, "consent.line_changed"),
            happened(2, "2026-11-21T09:00:00Z", 1, "consent.line_changed"),
            happened(2, "2026-11-21T09:00:00Z", 1, "consent.withdrawn"),
            happened(1, "2026-11-21T08:00:00Z", 1, "consent.given"),
        ];
        let verbs: Vec<_> = quiet(&events, 9).into_iter().map(|line| (line.verb, line.times)).collect();
        assert_eq!(verbs, [("consent.withdrawn".to_owned(), 1), ("consent.given".to_owned(), 1)]);
    }
}
