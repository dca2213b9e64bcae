//! Agreement: a line, a threshold or a clause is put to the group, and everybody says where they stand.
//!
//! Nothing is agreed that was not: without quorum there is no outcome, a stance is never inferred from silence, and an
//! objection stays beside the line even when the rule carries it (issue "Red lines", 3).

use crate::codes::codes;

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stance {
    /// Agrees.
    Agree,
    /// Can live with it.
    LiveWith,
    /// Stands aside: neither carries it nor holds it up.
    StandAside,
    /// Objects, with a reason.
    Object,
}
codes!(Stance { Agree = "agree", LiveWith = "live_with", StandAside = "stand_aside", Object = "object" });

/// What carries: from the kit, or the project's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Nobody objects.
    NoObjection,
    /// Two thirds of those who do not stand aside.
    TwoThirds,
    /// More than half of those who do not stand aside.
    Majority,
}
codes!(Rule { NoObjection = "no-objection", TwoThirds = "two-thirds", Majority = "majority" });

/// How many stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Agree.
    pub agree: u32,
    /// Can live with it.
    pub live_with: u32,
    /// Stand aside.
    pub stand_aside: u32,
    /// Object.
    pub object: u32,
}

/// What came of putting it to the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Still being asked.
    Open,
    /// Too few answered: nothing is agreed.
    NoQuorum,
    /// Agreed, and nobody objects.
    Agreed,
    /// Carried by the rule, with objections that stay visible.
    AgreedOverObjections,
    /// Not agreed.
    NotAgreed,
}
codes!(Outcome {
    Open = "open", NoQuorum = "no_quorum", Agreed = "agreed", AgreedOverObjections = "agreed_over_objections",
    NotAgreed = "not_agreed",
});

impl Outcome {
    /// Whether the group may say "we agreed".
    pub const fn is_agreed(self) -> bool {
        matches!(self, Self::Agreed | Self::AgreedOverObjections)
    }
}

impl Tally {
    /// Counts one more.
    pub const fn add(&mut self, stance: Stance) {
        match stance {
            Stance::Agree => self.agree += 1,
            Stance::LiveWith => self.live_with += 1,
            Stance::StandAside => self.stand_aside += 1,
            Stance::Object => self.object += 1,
        }
    }

    /// How many stand there.
    pub const fn of(&self, stance: Stance) -> u32 {
        match stance {
            Stance::Agree => self.agree,
            Stance::LiveWith => self.live_with,
            Stance::StandAside => self.stand_aside,
            Stance::Object => self.object,
        }
    }

    /// How many said where they stand.
    pub const fn answered(&self) -> u32 {
        self.agree + self.live_with + self.stand_aside + self.object
    }

    /// What a closed round came to, of `asked` people of whom at least `quorum` (a share above 0, at most 1) must answer.
    pub fn outcome(&self, rule: Rule, asked: u32, quorum: f64) -> Outcome {
        let answered = self.answered();
        if answered == 0 || f64::from(answered) + 1e-9 < f64::from(asked) * quorum {
            return Outcome::NoQuorum;
        }
        let (for_it, taking_part) = (self.agree + self.live_with, answered - self.stand_aside);
        let is_carried = for_it > 0
            && match rule {
                Rule::NoObjection => self.object == 0,
                Rule::TwoThirds => for_it * 3 >= taking_part * 2,
                Rule::Majority => for_it * 2 > taking_part,
            };
        match (is_carried, self.object) {
            (false, _) => Outcome::NotAgreed,
            (true, 0) => Outcome::Agreed,
            (true, _) => Outcome::AgreedOverObjections,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(agree: u32, live_with: u32, stand_aside: u32, object: u32) -> Tally {
        Tally { agree, live_with, stand_aside, object }
    }

    #[test]
    fn the_table_of_outcomes() {
        use Outcome::{Agreed, AgreedOverObjections, NoQuorum, NotAgreed};
        for (counts, rule, asked, outcome) in [
            (tally(14, 3, 0, 0), Rule::NoObjection, 18, Agreed),
            (tally(14, 3, 0, 1), Rule::NoObjection, 18, NotAgreed),
            (tally(14, 3, 0, 1), Rule::TwoThirds, 18, AgreedOverObjections),
            (tally(4, 0, 0, 2), Rule::TwoThirds, 6, AgreedOverObjections),
            (tally(3, 0, 0, 2), Rule::TwoThirds, 6, NotAgreed),
            (tally(3, 0, 0, 3), Rule::Majority, 6, NotAgreed),
            (tally(4, 0, 0, 3), Rule::Majority, 7, AgreedOverObjections),
            (tally(8, 0, 0, 0), Rule::Majority, 17, NoQuorum),
            (tally(0, 0, 9, 0), Rule::Majority, 9, NotAgreed),
            (tally(0, 0, 0, 0), Rule::Majority, 0, NoQuorum),
        ] {
            assert_eq!(counts.outcome(rule, asked, 0.5), outcome, "{counts:?} {rule:?} of {asked}");
        }
    }

    #[test]
    fn silence_is_never_a_yes() {
        for asked in 1..40 {
            assert_eq!(Tally::default().outcome(Rule::Majority, asked, 0.01), Outcome::NoQuorum);
        }
    }

    #[test]
    fn one_more_objection_never_turns_no_into_yes() {
        for rule in Rule::ALL {
            for agree in 0..12 {
                for object in 0..12 {
                    let (less, more) = (tally(agree, 0, 2, object), tally(agree, 0, 2, object + 1));
                    let was = less.outcome(*rule, 14, 0.01).is_agreed();
                    assert!(was || !more.outcome(*rule, 14, 0.01).is_agreed());
                }
            }
        }
    }
}
