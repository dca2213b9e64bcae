//! Rules of study days and trials; pure.

use jiff::Timestamp;
use redthread_core::ids::{FindingId, MeetingId, TrialId};

pub use redthread_core::trial::{Outcome, TrialStanding};

/// A study day beyond its meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyDay {
    /// Its meeting: title, when, where.
    pub meeting: MeetingId,
    /// The principle it is about.
    pub finding: FindingId,
    /// What to talk about.
    pub questions: Vec<String>,
}

/// What a new study day needs.
#[derive(Clone, Debug)]
pub struct NewDay {
    /// Title.
    pub title: String,
    /// When.
    pub held_at: Timestamp,
    /// Where.
    pub place: String,
    /// The principle it is about.
    pub finding: FindingId,
    /// What to talk about.
    pub questions: Vec<String>,
}

/// Who tries a principle where, until when, and what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Which.
    pub id: TrialId,
    /// Of which principle.
    pub finding: FindingId,
    /// Who tries.
    pub who: String,
    /// Where.
    pub place: String,
    /// What exactly is tried.
    pub aim: String,
    /// Until when.
    pub until: Timestamp,
    /// How it ended.
    pub outcome: Outcome,
    /// What happened, in their words; empty until somebody says.
    pub what_happened: String,
    /// Whether everybody may read of it, without who tries.
    pub is_public: bool,
    /// Grows with every report.
    pub version: i64,
}

impl Trial {
    /// How it stands at `now`.
    pub fn standing(&self, now: Timestamp) -> TrialStanding {
        self.outcome.standing(self.until, now)
    }
}

/// The questions of a form: one a line, blank lines left out, at most nine: they have to fit on the sheet.
pub fn questions(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).take(9).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::ids::{Id as _, Uuid};

    fn trial(outcome: Outcome) -> Trial {
        Trial {
            id: TrialId::from_uuid(Uuid::nil()),
            finding: FindingId::from_uuid(Uuid::nil()),
            who: String::new(),
            place: String::new(),
            aim: String::new(),
            until: "2026-11-20T12:00:00Z".parse().unwrap(),
            outcome,
            what_happened: String::new(),
            is_public: false,
            version: 1,
        }
    }

    #[test]
    fn silence_after_the_day_is_a_gap_and_before_it_is_not() {
        let trial = trial(Outcome::UnderWay);
        assert_eq!(trial.standing("2026-11-19T12:00:00Z".parse().unwrap()), TrialStanding::UnderWay);
        assert_eq!(trial.standing("2026-11-21T12:00:00Z".parse().unwrap()), TrialStanding::NoReport);
    }

    #[test]
    fn a_report_stands_whatever_the_day() {
        for outcome in [Outcome::Worked, Outcome::Partly, Outcome::DidNot, Outcome::Stopped] {
            assert_eq!(trial(outcome).standing(Timestamp::MAX), TrialStanding::Reported(outcome));
            assert_eq!(Outcome::from_code(outcome.code()), Some(outcome));
        }
    }

    #[test]
    fn one_question_a_line_and_never_more_than_fit() {
        assert_eq!(questions(" מה? \r\n\n ומתי? "), vec!["מה?", "ומתי?"]);
        assert_eq!(questions(&"x\n".repeat(40)).len(), 9);
    }
}
