//! How a work comes into the catalogue, and what a call and a town are. Pure.

use jiff::Timestamp;
use redthread_core::codes;
use redthread_core::ids::{CallId, ProjectId, TownId, Uuid};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;

/// What happened to a work on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Its organisation offered it.
    Offered,
    /// An editor took it in.
    Accepted,
    /// An editor sent it back, or took it out again, with a reason.
    Returned,
    /// Its organisation took it back.
    TakenBack,
}
codes!(Step { Offered = "offered", Accepted = "accepted", Returned = "returned", TakenBack = "taken_back" });

impl Step {
    /// Whether it is an editor's, or the offering organisation's.
    pub const fn is_editors(self) -> bool {
        matches!(self, Self::Accepted | Self::Returned)
    }

    /// Whether it can follow on the last one; none is a work that was never offered.
    ///
    /// # Errors
    /// `editorial.not_now` where it cannot; `editorial.say_why` for a return without a word.
    pub fn follow(self, last: Option<Self>, words: &str) -> Result<(), Refusal> {
        let fits = match self {
            Self::Offered => matches!(last, None | Some(Self::Returned | Self::TakenBack)),
            Self::TakenBack => matches!(last, Some(Self::Offered | Self::Accepted)),
            Self::Accepted => last == Some(Self::Offered),
            Self::Returned => matches!(last, Some(Self::Offered | Self::Accepted)),
        };
        match (fits, self) {
            (false, _) => Err(Refusal::whole("editorial.not_now")),
            (true, Self::Returned) if words.trim().is_empty() => Err(Refusal::beside("words", "editorial.say_why")),
            (true, _) => Ok(()),
        }
    }
}

/// A step that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// About which work.
    pub work: Uuid,
    /// From which project.
    pub project: ProjectId,
    /// Which.
    pub step: Step,
    /// The call that it answers.
    pub call: Option<CallId>,
    /// What one organisation says to the other; may be empty.
    pub words: String,
    /// When.
    pub at: Timestamp,
}

/// A call for proposals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Which.
    pub id: CallId,
    /// Title.
    pub title: String,
    /// What is wanted, and of whom.
    pub words: String,
    /// In which language it is written.
    pub lang: Lang,
    /// The kits it asks for; none asks for any.
    pub kits: Vec<String>,
    /// The last moment.
    pub closes_at: Timestamp,
    /// When it was made.
    pub made_at: Timestamp,
    /// When an editor ended it early.
    pub ended_at: Option<Timestamp>,
}

impl Call {
    /// Whether it can still be answered.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.ended_at.is_none() && now < self.closes_at
    }

    /// Whether a project of this kit may answer it.
    pub fn asks_for(&self, kit: &str) -> bool {
        self.kits.is_empty() || self.kits.iter().any(|one| one == kit)
    }
}

/// A town of the network, or one that wants to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Town {
    /// Which.
    pub id: TownId,
    /// Its name, as it writes it.
    pub name: String,
    /// The country, as it writes it.
    pub country: String,
    /// The department or unit.
    pub organisation: String,
    /// When it registered.
    pub made_at: Timestamp,
    /// Since when it is in the network.
    pub accepted_at: Option<Timestamp>,
}

/// Who registered a town: for editors only, sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// What they want; may be empty.
    pub words: String,
}

/// So many towns may wait at a time: the form is open to everybody.
pub const MOST_WAITING: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_work_goes_its_way_and_no_other() {
        use Step::{Accepted, Offered, Returned, TakenBack};
        let follows = |step: Step, last| step.follow(last, "כי חסר שם המקום 🙂").is_ok();
        for (step, after) in [
            (Offered, vec![None, Some(Returned), Some(TakenBack)]),
            (Accepted, vec![Some(Offered)]),
            (Returned, vec![Some(Offered), Some(Accepted)]),
            (TakenBack, vec![Some(Offered), Some(Accepted)]),
        ] {
            let all = std::iter::once(None).chain(Step::ALL.iter().copied().map(Some));
            for last in all {
                assert_eq!(follows(step, last), after.contains(&last), "{step:?} after {last:?}");
            }
        }
    }

    #[test]
    fn whoever_sends_back_says_why() {
        assert_eq!(Step::Returned.follow(Some(Step::Offered), " \n").unwrap_err().code, "editorial.say_why");
        assert!(Step::Accepted.follow(Some(Step::Offered), "").is_ok());
        assert!(Step::Returned.is_editors() && !Step::TakenBack.is_editors());
    }

    #[test]
    fn a_call_closes_by_its_day_or_by_hand() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let call = Call {
            id: redthread_core::ids::Id::from_uuid(Uuid::from_u128(1)),
            title: "Kallelse".to_owned(),
            words: String::new(),
            lang: Lang::Sv,
            kits: vec!["future-workshop".to_owned()],
            closes_at: at("2026-12-01T00:00:00Z"),
            made_at: at("2026-11-01T00:00:00Z"),
            ended_at: None,
        };
        assert!(call.is_open(at("2026-11-30T23:59:59Z")) && !call.is_open(at("2026-12-01T00:00:00Z")));
        let ended = Call { ended_at: Some(at("2026-11-05T00:00:00Z")), ..call.clone() };
        assert!(!ended.is_open(at("2026-11-30T00:00:00Z")));
        assert!(call.asks_for("future-workshop") && !call.asks_for("red-lines"));
        assert!(Call { kits: vec![], ..call }.asks_for("red-lines"));
    }
}
