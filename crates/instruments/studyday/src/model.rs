//! Rules of study days and trials; pure.

use jiff::Timestamp;
use redthread_core::ids::{FindingId, MeetingId, TrialId};

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

/// How a trial ended, or that it has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is being tried.
    UnderWay,
    /// It worked.
    Worked,
    /// In part.
    Partly,
    /// It did not.
    DidNot,
    /// It was stopped.
    Stopped,
}

impl Outcome {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::UnderWay, Self::Worked, Self::Partly, Self::DidNot, Self::Stopped];

    /// As stored, and in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnderWay => "under_way",
            Self::Worked => "worked",
            Self::Partly => "partly",
            Self::DidNot => "did_not",
            Self::Stopped => "stopped",
        }
    }

    /// Reads a code back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
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
    /// Grows with every report.
    pub version: i64,
}

/// How a trial stands on a day: a trial whose day has passed in silence is a gap, and is shown as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrialStanding {
    /// Reported, with its outcome.
    Reported(Outcome),
    /// Its day has not come.
    UnderWay,
    /// Its day has passed and nobody said what happened.
    NoReport,
}

impl Trial {
    /// How it stands at `now`.
    pub fn standing(&self, now: Timestamp) -> TrialStanding {
        match self.outcome {
            Outcome::UnderWay if self.until < now => TrialStanding::NoReport,
            Outcome::UnderWay => TrialStanding::UnderWay,
            outcome => TrialStanding::Reported(outcome),
        }
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
