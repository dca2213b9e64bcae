//! Before the day: what people worry about and how it was met, who is invited, on which terms, what they answered.

use crate::codes::codes;

/// How a worry stands. Silence is not an answer: until somebody wrote down how it was met, it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WorryState {
    /// Nothing was done about it yet.
    Open,
    /// Something was done, and it is not met yet.
    UnderWay,
    /// It was met, says whoever wrote down how.
    Met,
}
codes!(WorryState { Open = "open", UnderWay = "under_way", Met = "met" });

impl WorryState {
    /// After these steps, oldest first, each saying whether the worry is met now. A later step can open it again.
    pub fn after(steps: impl IntoIterator<Item = bool>) -> Self {
        match steps.into_iter().last() {
            None => Self::Open,
            Some(false) => Self::UnderWay,
            Some(true) => Self::Met,
        }
    }
}

/// What somebody who is invited has to do with the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tie {
    /// Gets support from it today: whoever decides on that support may sit in the same room.
    Current,
    /// Once got support from it.
    Former,
    /// Never did, or it is nobody's business: staff, managers, partners.
    None,
}
codes!(Tie { Current = "current", Former = "former", None = "none" });

/// What somebody gets for their day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pay {
    /// Nobody has settled it yet: shown as a gap.
    Open,
    /// A fee.
    Fee,
    /// They come in working hours.
    WorkingHours,
    /// Nothing; that is said to them beforehand.
    Nothing,
}
codes!(Pay { Open = "open", Fee = "fee", WorkingHours = "working_hours", Nothing = "nothing" });

/// Something that happened with an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InvitationStep {
    /// It was handed over or sent.
    Sent,
    /// They were told what happens with what they say.
    Told,
    /// They said yes.
    Yes,
    /// They said no; nobody asks why.
    No,
    /// Nobody heard from them.
    Silent,
    /// They came.
    Came,
    /// They got what they were promised for it.
    Paid,
}
codes!(InvitationStep {
    Sent = "sent", Told = "told", Yes = "yes", No = "no", Silent = "silent", Came = "came", Paid = "paid",
});

/// How an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Invited {
    /// Somebody thought of them; nothing has gone out.
    Planned,
    /// Sent, and not answered yet.
    Asked,
    /// Said yes.
    Yes,
    /// Said no.
    No,
    /// Did not answer.
    Silent,
}
codes!(Invited { Planned = "planned", Asked = "asked", Yes = "yes", No = "no", Silent = "silent" });

impl Invited {
    /// After these steps, oldest first. Whoever came had said yes by coming.
    pub fn after(steps: impl IntoIterator<Item = InvitationStep>) -> Self {
        steps.into_iter().fold(Self::Planned, |stands, step| match step {
            InvitationStep::Sent => Self::Asked,
            InvitationStep::Yes | InvitationStep::Came => Self::Yes,
            InvitationStep::No => Self::No,
            InvitationStep::Silent => Self::Silent,
            InvitationStep::Told | InvitationStep::Paid => stands,
        })
    }

    /// Whether they are still thought of for the room: everybody but those who said no or did not answer.
    pub const fn is_counted(self) -> bool {
        matches!(self, Self::Planned | Self::Asked | Self::Yes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use InvitationStep::{Came, No, Paid, Sent, Silent, Told, Yes};

    #[test]
    fn a_worry_is_open_until_somebody_says_how_it_was_met_and_can_open_again() {
        assert_eq!(WorryState::after([]), WorryState::Open);
        assert_eq!(WorryState::after([false]), WorryState::UnderWay);
        assert_eq!(WorryState::after([false, true]), WorryState::Met);
        assert_eq!(WorryState::after([true, false]), WorryState::UnderWay);
    }

    #[test]
    fn the_last_word_counts_and_being_told_or_paid_is_no_answer() {
        assert_eq!(Invited::after([]), Invited::Planned);
        assert_eq!(Invited::after([Told]), Invited::Planned);
        assert_eq!(Invited::after([Told, Sent]), Invited::Asked);
        assert_eq!(Invited::after([Sent, Yes, Paid]), Invited::Yes);
        assert_eq!(Invited::after([Sent, Yes, No]), Invited::No);
        assert_eq!(Invited::after([Sent, Silent, Came]), Invited::Yes);
        assert_eq!(Invited::after([Sent, Silent, Sent]), Invited::Asked, "asked once more");
    }

    #[test]
    fn who_said_no_is_not_counted_for_the_room() {
        let counted: Vec<_> = Invited::ALL.iter().filter(|stands| stands.is_counted()).collect();
        assert_eq!(counted, [&Invited::Planned, &Invited::Asked, &Invited::Yes]);
    }
}
