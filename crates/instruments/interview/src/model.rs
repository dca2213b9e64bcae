//! When an answer counts, how far an interview is, and what it waits for. Pure. How an answer is written down:
//! `redthread_core::reply`.

use redthread_core::ids::DepartmentId;
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;
use redthread_storage::stories::AccountState;

pub use redthread_core::reply::{Entry, Reply, Shape, beside};

/// Whether an interview may be given to somebody, where the method wants the interviewer from outside the story's own
/// unit: nobody asks about the work of the department they belong to, unless it is noted why.
///
/// # Errors
/// `interview.own_unit`, beside the interviewer.
pub fn check_unit(
    wants_outside: bool,
    interviewer: Option<DepartmentId>,
    tellers: &[Option<DepartmentId>],
    note: &str,
) -> Result<(), Refusal> {
    let is_own = interviewer.is_some() && tellers.contains(&interviewer);
    if wants_outside && is_own && note.is_empty() {
        return Err(Refusal::beside("own_unit", "interview.own_unit"));
    }
    Ok(())
}

/// What a saved section is, beyond its words: kept beside it, so that lists need not unseal anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Not an answer yet: blank, half a pair, or "none found" beside words.
    Open,
    /// The gate said no: it does not merit learning.
    No,
    /// An answer.
    Answered,
}

impl Mark {
    /// As stored; an answer is the rule and stores nothing.
    pub const fn code(self) -> Option<&'static str> {
        match self {
            Self::Open => Some("open"),
            Self::No => Some("no"),
            Self::Answered => None,
        }
    }

    /// Reads a stored code back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Open, Self::No].into_iter().find(|mark| mark.code() == Some(code))
    }

    /// What a reply is to its step.
    pub fn of(reply: &Reply, none_found: bool, per: usize) -> Self {
        match reply {
            _ if none_found && reply.written().is_empty() => Self::Answered,
            _ if none_found || !reply.is_answer(per) => Self::Open,
            Reply::Gate { merits: Some(false), .. } => Self::No,
            _ => Self::Answered,
        }
    }
}

/// How a step of an interview stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Nothing written.
    Blank,
    /// Begun, and no answer yet.
    Draft,
    /// Answered.
    Filled,
    /// Asked, and none found.
    NoneFound,
    /// The gate said no.
    No,
}

impl StepState {
    /// In message keys and JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Draft => "draft",
            Self::Filled => "filled",
            Self::NoneFound => "none_found",
            Self::No => "no",
        }
    }

    /// How a saved section stands.
    pub const fn of(mark: Mark, none_found: bool) -> Self {
        match (mark, none_found) {
            (Mark::Open, _) => Self::Draft,
            (Mark::No, _) => Self::No,
            (Mark::Answered, true) => Self::NoneFound,
            (Mark::Answered, false) => Self::Filled,
        }
    }

    /// Whether the step still waits for an answer.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Blank | Self::Draft)
    }
}

/// Which steps still have to be answered before the account can be handed over, by their place. After a "no" at the
/// gate the interview ends there, so nothing that comes later is waited for.
pub fn waiting(states: &[StepState]) -> Vec<usize> {
    let end = states.iter().position(|state| *state == StepState::No).unwrap_or(states.len());
    states.iter().take(end).enumerate().filter(|(_, state)| state.is_open()).map(|(at, _)| at).collect()
}

/// The sides of a story that nobody, or too few, tell from: `least` tellers each, at least one.
pub fn missing(told: &[Side], least: usize) -> Vec<Side> {
    let tellers = |side: Side| told.iter().filter(|other| **other == side).count();
    [Side::Client, Side::Professional].into_iter().filter(|side| tellers(*side) < least.max(1)).collect()
}

/// How many of some accounts are written down, of how many.
pub fn handed_over(states: impl IntoIterator<Item = AccountState>) -> (usize, usize) {
    states
        .into_iter()
        .fold((0, 0), |(done, all), state| (done + usize::from(state >= AccountState::Documented), all + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate(merits: Option<bool>, reason: &str) -> Reply {
        Reply::Gate { merits, reason: reason.to_owned() }
    }

    #[test]
    fn whoever_interviews_comes_from_outside_unless_it_is_noted() {
        use redthread_core::ids::{Id as _, Uuid};
        let [families, youth] = [1, 2].map(|n| Some(DepartmentId::from_uuid(Uuid::from_u128(n))));
        let refused = |wants, interviewer, tellers: &[Option<DepartmentId>], note| {
            check_unit(wants, interviewer, tellers, note).is_err()
        };
        assert!(refused(true, families, &[None, families], ""));
        assert!(!refused(true, families, &[None, families], "רק היא דוברת רוסית"));
        assert!(!refused(true, youth, &[None, families], ""));
        assert!(!refused(true, None, &[None, families], ""), "who belongs to no department is from outside");
        assert!(!refused(false, families, &[families], ""), "where the method does not ask for it");
    }

    #[test]
    fn none_found_counts_only_where_nothing_is_written() {
        let blank = Reply::Text(String::new());
        assert_eq!(Mark::of(&blank, true, 0), Mark::Answered);
        assert_eq!(Mark::of(&blank, false, 0), Mark::Open);
        assert_eq!(Mark::of(&Reply::Text("עייפות".to_owned()), true, 0), Mark::Open);
        assert_eq!(Mark::of(&gate(Some(false), "לא"), false, 0), Mark::No);
    }

    #[test]
    fn a_no_at_the_gate_ends_the_interview_there() {
        use StepState::{Blank, Draft, Filled, No, NoneFound};
        assert_eq!(waiting(&[Filled, Draft, NoneFound, Blank]), vec![1, 3]);
        assert_eq!(waiting(&[Filled, Draft, No, Blank]), vec![1]);
        assert_eq!(waiting(&[Filled, NoneFound]), Vec::<usize>::new());
    }

    #[test]
    fn marks_read_back() {
        assert_eq!(Mark::from_code("no"), Some(Mark::No));
        assert_eq!(Mark::from_code("answered"), None);
        assert_eq!(StepState::of(Mark::Answered, true), StepState::NoneFound);
    }

    #[test]
    fn only_what_is_written_down_is_counted() {
        assert_eq!(handed_over(AccountState::ALL), (2, 4));
    }

    #[test]
    fn a_side_that_nobody_tells_from_is_missing() {
        use Side::{Client, Professional};
        assert_eq!(missing(&[Client, Client], 1), vec![Professional]);
        assert_eq!(missing(&[Client, Professional], 2), vec![Client, Professional]);
        assert_eq!(missing(&[Professional, Client], 0), Vec::<Side>::new());
    }
}
