//! A crossing: declared by somebody on a reading, put to an authority, answered by a day, and ended by a person.

use jiff::Timestamp;

use crate::codes::codes;
use crate::refusal::Refusal;

/// What happened to a crossing, in the order in which it is told; only ever appended to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// Whoever must answer was reminded.
    Reminded,
    /// They answered.
    Answered,
    /// Something was done.
    Done,
    /// A new day for the answer was agreed.
    Postponed,
    /// It ended, and how.
    Ended,
    /// It was taken up again.
    Reopened,
}
codes!(StepKind {
    Reminded = "reminded", Answered = "answered", Done = "done", Postponed = "postponed", Ended = "ended",
    Reopened = "reopened",
});

/// How a crossing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Closing {
    /// A later reading is on the good side again.
    Back,
    /// The reading was wrong.
    Mistaken,
    /// The group changed the line.
    LineChanged,
    /// It stays crossed, and the group has stopped pursuing it, with a reason.
    GivenUp,
}
codes!(Closing { Back = "back", Mistaken = "mistaken", LineChanged = "line_changed", GivenUp = "given_up" });

/// One step, without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrossingStep {
    /// What.
    pub kind: StepKind,
    /// When.
    pub at: Timestamp,
    /// For [`StepKind::Postponed`]: the new day.
    pub due: Option<Timestamp>,
    /// For [`StepKind::Ended`]: how.
    pub closing: Option<Closing>,
}

/// How a crossing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CrossingState {
    /// Waiting for an answer until that moment.
    Waiting(Timestamp),
    /// The moment passed in silence.
    Overdue(Timestamp),
    /// Answered, and not ended.
    Answered,
    /// Ended so.
    Ended(Closing),
}

impl CrossingState {
    /// For message keys and rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting(_) => "waiting",
            Self::Overdue(_) => "overdue",
            Self::Answered => "answered",
            Self::Ended(_) => "ended",
        }
    }

    /// Whether a step may follow. Nothing closes by itself, and what is ended is first taken up again.
    pub fn may(self, next: StepKind) -> Result<(), Refusal> {
        let is_ended = matches!(self, Self::Ended(_));
        match (is_ended, next) {
            (true, StepKind::Reopened) => Ok(()),
            (true, _) => Err(Refusal::whole("readings.crossing_ended")),
            (false, StepKind::Reopened) => Err(Refusal::whole("readings.crossing_not_ended")),
            (false, _) => Ok(()),
        }
    }
}

/// How a crossing stands at `now`: a fold over its steps. Only a step ends it; a better reading alone never does.
pub fn standing_of(due: Timestamp, steps: &[CrossingStep], now: Timestamp) -> CrossingState {
    let (mut due, mut is_answered, mut ended) = (due, false, None);
    for step in steps.iter().filter(|step| step.at <= now) {
        match step.kind {
            StepKind::Answered => is_answered = true,
            StepKind::Postponed => due = step.due.unwrap_or(due),
            StepKind::Ended => ended = step.closing,
            StepKind::Reopened => (is_answered, ended) = (false, None),
            StepKind::Reminded | StepKind::Done => {}
        }
    }
    match ended {
        Some(closing) => CrossingState::Ended(closing),
        None if is_answered => CrossingState::Answered,
        None if due < now => CrossingState::Overdue(due),
        None => CrossingState::Waiting(due),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i8) -> Timestamp {
        crate::day::noon(jiff::civil::date(2026, 1, day)).unwrap()
    }

    fn step(kind: StepKind, day: i8) -> CrossingStep {
        CrossingStep { kind, at: at(day), due: None, closing: None }
    }

    #[test]
    fn silence_becomes_overdue_and_nothing_else() {
        assert_eq!(standing_of(at(12), &[], at(11)), CrossingState::Waiting(at(12)));
        assert_eq!(standing_of(at(12), &[step(StepKind::Reminded, 10)], at(13)), CrossingState::Overdue(at(12)));
        assert_eq!(standing_of(at(12), &[], Timestamp::MAX), CrossingState::Overdue(at(12)), "never closes by itself");
    }

    #[test]
    fn an_answer_is_not_an_end() {
        let steps = [step(StepKind::Answered, 11), step(StepKind::Done, 20)];
        assert_eq!(standing_of(at(12), &steps, at(28)), CrossingState::Answered);
        let ended = CrossingStep { closing: Some(Closing::Back), ..step(StepKind::Ended, 25) };
        let steps = [steps[0], steps[1], ended];
        assert_eq!(standing_of(at(12), &steps, at(28)), CrossingState::Ended(Closing::Back));
        assert_eq!(standing_of(at(12), &steps, at(24)), CrossingState::Answered, "as it stood the day before");
    }

    #[test]
    fn a_new_day_and_a_new_round() {
        let postponed = CrossingStep { due: Some(at(20)), ..step(StepKind::Postponed, 11) };
        assert_eq!(standing_of(at(12), &[postponed], at(15)), CrossingState::Waiting(at(20)));
        let ended = CrossingStep { closing: Some(Closing::Mistaken), ..step(StepKind::Ended, 15) };
        let steps = [postponed, ended, step(StepKind::Reopened, 16)];
        assert_eq!(standing_of(at(12), &steps, at(21)), CrossingState::Overdue(at(20)));
    }

    #[test]
    fn what_may_follow() {
        let ended = CrossingState::Ended(Closing::Back);
        assert!(ended.may(StepKind::Answered).is_err() && ended.may(StepKind::Reopened).is_ok());
        assert!(CrossingState::Answered.may(StepKind::Reopened).is_err());
        assert!(CrossingState::Overdue(at(1)).may(StepKind::Answered).is_ok());
    }
}
