//! How a trial of a principle ended, or that nobody said.

use jiff::Timestamp;

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

    /// How a trial with this outcome, to be told of by `until`, stands at `now`.
    pub fn standing(self, until: Timestamp, now: Timestamp) -> TrialStanding {
        match self {
            Self::UnderWay if until < now => TrialStanding::NoReport,
            Self::UnderWay => TrialStanding::UnderWay,
            outcome => TrialStanding::Reported(outcome),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_after_the_day_is_a_gap_and_a_report_stands_whatever_the_day() {
        let until: Timestamp = "2026-11-20T12:00:00Z".parse().unwrap();
        assert_eq!(Outcome::UnderWay.standing(until, Timestamp::UNIX_EPOCH), TrialStanding::UnderWay);
        assert_eq!(Outcome::UnderWay.standing(until, Timestamp::MAX), TrialStanding::NoReport);
        for outcome in [Outcome::Worked, Outcome::Partly, Outcome::DidNot, Outcome::Stopped] {
            assert_eq!(outcome.standing(until, Timestamp::MAX), TrialStanding::Reported(outcome));
            assert_eq!(Outcome::from_code(outcome.code()), Some(outcome));
        }
    }
}
