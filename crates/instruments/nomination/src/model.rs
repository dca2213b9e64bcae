//! What a nomination is and how it is decided on: types, states, rules. Pure.

mod coverage;
mod criteria;

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::gate::Told;
use redthread_core::ids::{DecisionId, NominationId, PersonId, StoryId};
use redthread_core::refusal::Refusal;
use serde::{Deserialize, Serialize};

pub use coverage::{Coverage, CoverageRow, Dimension, Value, coverage};
pub use criteria::{Change, CriteriaVersion, Criterion, GivenMark, Mark, NewCriterion, Sum, apply, is_scored};

macro_rules! codes {
    ($(#[$about:meta])* $name:ident { $($(#[$note:meta])* $word:ident = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$note])* $word,)+ }

        impl $name {
            /// All of them, in the order in which a page offers them.
            pub const ALL: &'static [Self] = &[$(Self::$word,)+];

            /// As stored, and in message keys.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$word => $code,)+ }
            }

            /// Reads a stored code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.code() == code)
            }
        }
    };
}

codes! {
    /// What the worker thinks that the client would answer if asked. Never a consent, and never turned into one.
    Guess {
        /// Would agree.
        Yes = "yes",
        /// Would not.
        No = "no",
        /// The worker cannot say.
        Unknown = "unknown",
    }
}

codes! {
    /// Where a nomination stands.
    State {
        /// Nobody has decided yet, or the decision was reopened.
        Waiting = "waiting",
        /// It became a story.
        Chosen = "chosen",
        /// Not this time: no lesser story.
        SetAside = "set_aside",
    }
}

codes! {
    /// One dated step of deciding.
    Verdict {
        /// Chosen.
        Chosen = "chosen",
        /// Set aside.
        SetAside = "set_aside",
        /// The decision before it no longer holds.
        Reopened = "reopened",
    }
}

impl State {
    /// Where a verdict leads from here.
    ///
    /// # Errors
    /// What is decided must be reopened first; what waits cannot be reopened.
    pub fn after(self, verdict: Verdict) -> Result<Self, Refusal> {
        match (self, verdict) {
            (Self::Waiting, Verdict::Chosen) => Ok(Self::Chosen),
            (Self::Waiting, Verdict::SetAside) => Ok(Self::SetAside),
            (Self::Chosen | Self::SetAside, Verdict::Reopened) => Ok(Self::Waiting),
            (Self::Waiting, Verdict::Reopened) => Err(Refusal::whole("nomination.not_decided")),
            (Self::Chosen | Self::SetAside, _) => Err(Refusal::whole("nomination.decided")),
        }
    }
}

/// The words of the short form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NominationText {
    /// Short title, of the nominator's own.
    pub title: String,
    /// Before, in a few sentences.
    pub before: String,
    /// After.
    pub after: String,
    /// Why it is worth telling.
    pub why: String,
    /// How the worker sees it.
    pub worker_view: String,
    /// How the client sees it; `None` is "not asked", which is an answer and not a blank.
    pub client_view: Option<String>,
}

/// Reads the client's view: words, or the plain statement that nobody asked.
///
/// # Errors
/// When neither or both were given.
pub fn client_view(words: String, not_asked: bool) -> Result<Option<String>, Refusal> {
    match (words.is_empty(), not_asked) {
        (false, false) => Ok(Some(words)),
        (true, true) => Ok(None),
        (true, false) => Err(Refusal::beside("client_view", "nomination.client_view_missing")),
        (false, true) => Err(Refusal::beside("client_view", "nomination.client_view_both")),
    }
}

/// What somebody sends in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNomination {
    /// The words.
    pub text: NominationText,
    /// Whether the client would agree: a guess.
    pub guess: Guess,
    /// Value by dimension, both as codes; a dimension may be left out.
    pub places: BTreeMap<String, String>,
    /// Whose proposal it is.
    pub nominated_by: PersonId,
}

impl NewNomination {
    /// Checks that every value belongs to its dimension. Retired ones pass: an old nomination may keep what it has.
    ///
    /// # Errors
    /// A refusal beside each wrong field.
    pub fn check(&self, frame: &[Dimension]) -> Result<(), Vec<Refusal>> {
        let known = |code: &str, value: &str| {
            frame.iter().any(|dimension| dimension.code == code && dimension.value(value).is_some())
        };
        let wrong = self.places.iter().filter(|(code, value)| !known(code, value));
        let refusals: Vec<_> =
            wrong.map(|(code, _)| Refusal::beside(format!("place-{code}"), "form.unknown_choice")).collect();
        if refusals.is_empty() { Ok(()) } else { Err(refusals) }
    }
}

/// Everything that was written about a case: the short form, and the reason of every ruling in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseWords {
    /// The short form.
    pub text: NominationText,
    /// Why, ruling by ruling.
    pub reasons: Vec<String>,
}

/// One ruling, without its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// What was ruled.
    pub verdict: Verdict,
    /// Under which version of the criteria.
    pub criteria_version: i64,
    /// The meeting's decision that it rests on.
    pub decision: Option<DecisionId>,
    /// Who recorded it.
    pub ruled_by: PersonId,
    /// When.
    pub ruled_at: Timestamp,
}

/// A proposal that a case be told. Its words wait for a gate: once people tell in its story, it is their life.
#[derive(Clone, Debug)]
pub struct Nomination {
    /// Which.
    pub id: NominationId,
    /// Its number in the project, from 1: what is shown where its words are not.
    pub number: i64,
    /// Where it stands.
    pub state: State,
    /// The guess.
    pub guess: Guess,
    /// Value by dimension.
    pub places: BTreeMap<String, String>,
    /// Whose proposal.
    pub nominated_by: PersonId,
    /// The story that its choosing began; kept when the decision is reopened.
    pub story: Option<StoryId>,
    /// Grows with every change and ruling.
    pub version: i64,
    /// When it came in.
    pub made_at: Timestamp,
    /// Its rulings, first to last.
    pub rulings: Vec<Ruling>,
    /// Whether its key was destroyed: somebody in it was erased.
    pub is_erased: bool,
    /// The words.
    pub told: Told<CaseWords>,
}

/// How many stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Nobody has decided yet.
    pub waiting: usize,
    /// Became stories.
    pub chosen: usize,
    /// Not this time.
    pub set_aside: usize,
}

impl Counts {
    /// All nominations.
    pub fn all(self) -> usize {
        self.waiting + self.chosen + self.set_aside
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::ids::{Id as _, Uuid};

    #[test]
    fn codes_read_back() {
        assert!(Guess::ALL.iter().all(|guess| Guess::from_code(guess.code()) == Some(*guess)));
        assert!(State::ALL.iter().all(|state| State::from_code(state.code()) == Some(*state)));
        assert!(Verdict::ALL.iter().all(|verdict| Verdict::from_code(verdict.code()) == Some(*verdict)));
        assert_eq!(Guess::from_code("consent"), None);
    }

    #[test]
    fn what_is_decided_is_reopened_before_it_is_decided_again() {
        assert_eq!(State::Waiting.after(Verdict::Chosen), Ok(State::Chosen));
        assert_eq!(State::Waiting.after(Verdict::SetAside), Ok(State::SetAside));
        assert_eq!(State::Chosen.after(Verdict::SetAside).unwrap_err().code, "nomination.decided");
        assert_eq!(State::SetAside.after(Verdict::SetAside).unwrap_err().code, "nomination.decided");
        assert_eq!(State::SetAside.after(Verdict::Reopened), Ok(State::Waiting));
        assert_eq!(State::Waiting.after(Verdict::Reopened).unwrap_err().code, "nomination.not_decided");
    }

    #[test]
    fn not_asked_is_an_answer_and_blank_is_none() {
        assert_eq!(client_view("ישן בלילה, \"זה זה\"".to_owned(), false), Ok(Some("ישן בלילה, \"זה זה\"".to_owned())));
        assert_eq!(client_view(String::new(), true), Ok(None));
        assert_eq!(client_view(String::new(), false).unwrap_err().code, "nomination.client_view_missing");
        assert_eq!(client_view("כן".to_owned(), true).unwrap_err().code, "nomination.client_view_both");
    }

    fn proposal(dimension: &str, value: &str) -> NewNomination {
        NewNomination {
            text: NominationText::default(),
            guess: Guess::Unknown,
            places: [(dimension.to_owned(), value.to_owned())].into(),
            nominated_by: PersonId::from_uuid(Uuid::from_u128(1)),
        }
    }

    #[test]
    fn a_value_belongs_to_its_dimension_and_a_retired_one_may_stay() {
        let value = |code: &str, is_retired| Value { code: code.to_owned(), title: code.to_owned(), is_retired };
        let frame = [Dimension {
            code: "age-group".to_owned(),
            title: "קבוצת גיל".to_owned(),
            values: vec![value("youth", false), value("old", true)],
        }];
        assert_eq!(proposal("age-group", "youth").check(&frame), Ok(()));
        assert_eq!(proposal("age-group", "old").check(&frame), Ok(()));
        let refusals = proposal("age-group", "nobody").check(&frame).unwrap_err();
        assert_eq!(refusals, [Refusal::beside("place-age-group", "form.unknown_choice")]);
        assert!(proposal("town", "youth").check(&frame).is_err());
    }
}
