//! What an organisation agreed to show to the group: its consent, as dated rows, through a gate of its own.
//!
//! A town's readings belong to the town. The group sees what the town says it may see, today (issue "Red lines", 7).

use jiff::Timestamp;

use crate::codes::codes;

/// How much of its readings a town shows to the group. Each step holds what the one before it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Nothing: the group sees that the town shows nothing.
    Nothing,
    /// How its lines stand, without a value.
    Status,
    /// The values and their days.
    Values,
    /// Sources and evidence too.
    Evidence,
}
codes!(Scope { Nothing = "nothing", Status = "status", Values = "values", Evidence = "evidence" });

/// One step of a town's consent; only ever appended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScopeStep {
    /// From when.
    pub at: Timestamp,
    /// What may be shown from then on.
    pub scope: Scope,
}

/// What may be shown at a moment: the last word said by then; nobody's silence shows anything.
pub fn scope_on(steps: &[ScopeStep], now: Timestamp) -> Scope {
    steps.iter().rfind(|step| step.at <= now).map_or(Scope::Nothing, |step| step.scope)
}

/// Something of a town that the group may see. Only [`open_to_group`] makes it: forgetting the consent does not compile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedOut<T>(T);

impl<T> SharedOut<T> {
    /// What is shown.
    pub const fn get(&self) -> &T {
        &self.0
    }

    /// What is shown, to keep.
    pub fn into_inner(self) -> T {
        self.0
    }
}

/// The gate: gives something of a town to the group only when the town's consent reaches that far at this moment.
pub fn open_to_group<T>(thing: T, needs: Scope, steps: &[ScopeStep], now: Timestamp) -> Option<SharedOut<T>> {
    (needs > Scope::Nothing && scope_on(steps, now) >= needs).then_some(SharedOut(thing))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn the_last_word_holds_and_silence_shows_nothing() {
        assert_eq!(scope_on(&[], at(9)), Scope::Nothing);
        let steps = [ScopeStep { at: at(1), scope: Scope::Values }, ScopeStep { at: at(5), scope: Scope::Nothing }];
        assert_eq!(scope_on(&steps, at(0)), Scope::Nothing);
        assert_eq!(scope_on(&steps, at(4)), Scope::Values);
        assert_eq!(scope_on(&steps, at(5)), Scope::Nothing, "taken back takes effect at once");
    }

    #[test]
    fn the_gate_opens_as_far_as_the_consent_and_no_farther() {
        let steps = [ScopeStep { at: at(1), scope: Scope::Status }];
        assert_eq!(open_to_group("crossed", Scope::Status, &steps, at(2)).map(SharedOut::into_inner), Some("crossed"));
        assert_eq!(open_to_group(3, Scope::Values, &steps, at(2)), None);
        assert_eq!(open_to_group(3, Scope::Nothing, &steps, at(2)), None, "asking for nothing opens nothing");
    }
}
