//! A line of consent: what happened in it, and where it stands on a day.

use jiff::{Span, Timestamp, tz::TimeZone};

use super::{Audience, Condition, ConsentState, Material, Move, Step};
use crate::ids::{ConsentLineId, PersonId, Uuid};

/// One line of consent with its history: this person, this audience, this material, perhaps only one occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentLine {
    /// Its id.
    pub id: ConsentLineId,
    /// Whose consent it is.
    pub person: PersonId,
    /// For whom.
    pub audience: Audience,
    /// In which form.
    pub material: Material,
    /// A single study day or publication; `None` is any of this project.
    pub occasion: Option<Uuid>,
    /// What happened, in the order of time.
    pub steps: Vec<Step>,
    /// The conditions that were set with the latest giving.
    pub conditions: Vec<Condition>,
}

/// Why a move is not possible now; the code is a message key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoveRefused {
    /// They said no or took it back less than the cooling time ago, and did not ask themselves.
    #[error("consent.cooling")]
    Cooling,
    /// There is nothing to take back, refuse, confirm or lift.
    #[error("consent.no_such_step")]
    NoSuchStep,
}

/// After a no or a withdrawal nobody is pressed again for this many months (trust model 3.2).
pub const COOLING_MONTHS: i32 = 12;

impl ConsentLine {
    /// Where the line stands at `now`.
    pub fn state(&self, now: Timestamp) -> ConsentState {
        let mut state = ConsentState::NotAsked;
        let mut before_suspension = state;
        let mut until = None;
        for step in self.steps.iter().filter(|step| step.at <= now) {
            if step.what == Move::Suspend && state != ConsentState::Suspended {
                before_suspension = state;
            }
            if step.what == Move::Give {
                until = step.until;
            }
            state = after(state, step.what, before_suspension, !self.conditions.is_empty());
        }
        expire(state, until, now)
    }

    /// Whether this line lets the material through at `now`.
    pub fn is_open(&self, now: Timestamp) -> bool {
        match self.state(now) {
            ConsentState::Given => true,
            ConsentState::GivenWith => self.conditions.iter().all(|condition| condition.is_met(self.material, now)),
            _ => false,
        }
    }

    /// Whether `what` may be recorded at `now`; `asked_for` says that the person themselves brought it up.
    pub fn may(&self, what: Move, now: Timestamp, asked_for: bool) -> Result<(), MoveRefused> {
        use ConsentState as S;
        let state = self.state(now);
        let fits = match what {
            Move::Ask => return self.may_ask(state, now, asked_for),
            Move::Give | Move::Refuse => !matches!(state, S::Suspended) && !self.is_cooling(now, asked_for),
            Move::Withdraw => matches!(state, S::Given | S::GivenWith | S::ReconfirmDue | S::Suspended | S::Asked),
            Move::LapseUnanswered => state == S::Asked,
            Move::TextChanged => matches!(state, S::Given | S::GivenWith),
            Move::Lapse => state == S::ReconfirmDue,
            Move::Suspend => state != S::Suspended,
            Move::Resume => state == S::Suspended,
        };
        if fits { Ok(()) } else { Err(MoveRefused::NoSuchStep) }
    }

    fn may_ask(&self, state: ConsentState, now: Timestamp, asked_for: bool) -> Result<(), MoveRefused> {
        match state {
            ConsentState::Refused | ConsentState::Withdrawn if self.is_cooling(now, asked_for) => {
                Err(MoveRefused::Cooling)
            }
            ConsentState::Given | ConsentState::GivenWith | ConsentState::Suspended => Err(MoveRefused::NoSuchStep),
            _ => Ok(()),
        }
    }

    fn is_cooling(&self, now: Timestamp, asked_for: bool) -> bool {
        let shut = self
            .steps
            .iter()
            .rev()
            .find(|step| step.at <= now && step.what != Move::Suspend && step.what != Move::Resume);
        let Some(Step { at, what: Move::Refuse | Move::Withdraw, .. }) = shut else { return false };
        !asked_for && now < cooled(*at)
    }
}

/// The end of the cooling time that began at `at`.
fn cooled(at: Timestamp) -> Timestamp {
    let civil = at.to_zoned(TimeZone::UTC);
    civil.checked_add(Span::new().months(COOLING_MONTHS)).map_or(Timestamp::MAX, |day| day.timestamp())
}

fn after(state: ConsentState, what: Move, before_suspension: ConsentState, has_conditions: bool) -> ConsentState {
    match what {
        Move::Ask => ConsentState::Asked,
        Move::Give if has_conditions => ConsentState::GivenWith,
        Move::Give => ConsentState::Given,
        Move::Refuse => ConsentState::Refused,
        Move::LapseUnanswered => ConsentState::LapsedUnanswered,
        Move::TextChanged => ConsentState::ReconfirmDue,
        Move::Lapse => ConsentState::Lapsed,
        Move::Withdraw => ConsentState::Withdrawn,
        Move::Suspend => ConsentState::Suspended,
        Move::Resume if state == ConsentState::Suspended => before_suspension,
        Move::Resume => state,
    }
}

fn expire(state: ConsentState, until: Option<Timestamp>, now: Timestamp) -> ConsentState {
    let given = matches!(state, ConsentState::Given | ConsentState::GivenWith);
    if given && until.is_some_and(|end| end <= now) { ConsentState::Expired } else { state }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::{ConditionKind, Evidence};
    use crate::ids::Id;

    fn day(text: &str) -> Timestamp {
        format!("{text}T08:00:00Z").parse().unwrap()
    }

    fn line(steps: &[(&str, Move)]) -> ConsentLine {
        ConsentLine {
            id: ConsentLineId::from_uuid(Uuid::nil()),
            person: PersonId::from_uuid(Uuid::nil()),
            audience: Audience::Book,
            material: Material::Quote,
            occasion: None,
            steps: steps.iter().map(|(at, what)| Step { at: day(at), what: *what, until: None }).collect(),
            conditions: vec![],
        }
    }

    #[test]
    fn nothing_recorded_is_not_asked_and_shut() {
        let line = line(&[]);
        assert_eq!(line.state(day("2026-01-01")), ConsentState::NotAsked);
        assert!(!line.is_open(day("2026-01-01")));
    }

    #[test]
    fn a_withdrawal_shuts_from_its_moment_and_not_before() {
        let line = line(&[("2026-01-01", Move::Give), ("2026-03-01", Move::Withdraw)]);
        assert!(line.is_open(day("2026-02-01")));
        assert!(!line.is_open(day("2026-03-01")));
    }

    #[test]
    fn consent_ends_on_its_date() {
        let mut line = line(&[("2026-01-01", Move::Give)]);
        line.steps[0].until = Some(day("2026-09-01"));
        assert!(line.is_open(day("2026-08-31")));
        assert_eq!(line.state(day("2026-09-01")), ConsentState::Expired);
    }

    #[test]
    fn an_unmet_condition_keeps_it_shut_until_somebody_marks_it_met() {
        let mut line = line(&[("2026-01-01", Move::Give)]);
        line.conditions = vec![Condition { kind: ConditionKind::ShowFinal, not_before: None, met_at: None }];
        assert_eq!(line.state(day("2026-02-01")), ConsentState::GivenWith);
        assert!(!line.is_open(day("2026-02-01")));
        line.conditions[0].met_at = Some(day("2026-02-01"));
        assert!(line.is_open(day("2026-02-01")));
    }

    #[test]
    fn an_alias_meets_the_condition_of_an_alias_but_a_name_never_does() {
        let condition = Condition { kind: ConditionKind::Pseudonym, not_before: None, met_at: None };
        assert!(condition.is_met(Material::Quote, day("2026-02-01")));
        assert!(!condition.is_met(Material::Name, day("2026-02-01")));
    }

    #[test]
    fn nobody_is_pressed_again_within_a_year_unless_they_ask() {
        let line = line(&[("2026-01-01", Move::Ask), ("2026-01-02", Move::Refuse)]);
        assert_eq!(line.may(Move::Ask, day("2026-06-01"), false), Err(MoveRefused::Cooling));
        assert_eq!(line.may(Move::Ask, day("2026-06-01"), true), Ok(()));
        assert_eq!(line.may(Move::Ask, day("2027-01-03"), false), Ok(()));
    }

    #[test]
    fn a_suspension_is_lifted_to_where_it_stood() {
        let line = line(&[("2026-01-01", Move::Give), ("2026-02-01", Move::Suspend), ("2026-03-01", Move::Resume)]);
        assert_eq!(line.state(day("2026-02-02")), ConsentState::Suspended);
        assert!(line.is_open(day("2026-03-02")));
    }

    #[test]
    fn only_a_giving_ever_opens_a_line() {
        let now = day("2027-01-01");
        for what in Move::ALL.iter().filter(|what| **what != Move::Give) {
            assert!(!line(&[("2026-01-01", *what)]).is_open(now), "{what:?}");
        }
    }

    #[test]
    fn every_pair_of_state_and_move_is_decided_without_panic() {
        for first in Move::ALL {
            for second in Move::ALL {
                let line = line(&[("2026-01-01", *first)]);
                let allowed = line.may(*second, day("2026-02-01"), false).is_ok();
                if *second == Move::Withdraw && matches!(first, Move::Give | Move::TextChanged | Move::Ask) {
                    assert!(allowed, "{first:?} must be able to be withdrawn");
                }
            }
        }
    }

    /// A line that stands so on 2026-02-01.
    fn standing(state: ConsentState) -> ConsentLine {
        use ConsentState as S;
        let moves: &[Move] = match state {
            S::NotAsked => &[],
            S::Asked => &[Move::Ask],
            S::Given | S::GivenWith | S::Expired => &[Move::Give],
            S::Refused => &[Move::Refuse],
            S::LapsedUnanswered => &[Move::Ask, Move::LapseUnanswered],
            S::ReconfirmDue => &[Move::Give, Move::TextChanged],
            S::Lapsed => &[Move::Give, Move::TextChanged, Move::Lapse],
            S::Withdrawn => &[Move::Give, Move::Withdraw],
            S::Suspended => &[Move::Give, Move::Suspend],
        };
        let mut line = line(&moves.iter().map(|what| ("2026-01-01", *what)).collect::<Vec<_>>());
        if state == S::GivenWith {
            line.conditions = vec![Condition { kind: ConditionKind::Free, not_before: None, met_at: None }];
        }
        if state == S::Expired {
            line.steps[0].until = Some(day("2026-01-15"));
        }
        line
    }

    #[test]
    fn the_whole_table_of_states_and_moves_is_as_agreed() {
        use ConsentState as S;
        use Move as M;
        let now = day("2026-02-01");
        for state in ConsentState::ALL {
            let line = standing(*state);
            assert_eq!(line.state(now), *state);
            let agreed: &[Move] = match state {
                S::NotAsked | S::LapsedUnanswered | S::Lapsed | S::Expired => &[M::Ask, M::Give, M::Refuse, M::Suspend],
                S::Asked => &[M::Ask, M::Give, M::Refuse, M::LapseUnanswered, M::Withdraw, M::Suspend],
                S::Given | S::GivenWith => &[M::Give, M::Refuse, M::TextChanged, M::Withdraw, M::Suspend],
                S::Refused | S::Withdrawn => &[M::Suspend],
                S::ReconfirmDue => &[M::Ask, M::Give, M::Refuse, M::Lapse, M::Withdraw, M::Suspend],
                S::Suspended => &[M::Withdraw, M::Resume],
            };
            let allowed: Vec<Move> =
                M::ALL.iter().copied().filter(|what| line.may(*what, now, false).is_ok()).collect();
            assert_eq!(allowed, agreed, "{state:?}");
            let cools = matches!(state, S::Refused | S::Withdrawn);
            for what in [M::Ask, M::Give, M::Refuse] {
                let brought_up = line.may(what, now, true).is_ok();
                assert_eq!(brought_up, agreed.contains(&what) || cools, "{state:?} {what:?}, brought up");
            }
        }
    }

    #[test]
    fn nothing_is_open_that_was_given_for_a_later_day_or_before_its_day_has_come() {
        let mut line = line(&[("2026-01-01", Move::Give)]);
        assert!(!line.is_open(day("2025-12-31")), "a step to come does not count yet");
        line.conditions =
            vec![Condition { kind: ConditionKind::NotBefore, not_before: Some(day("2026-05-01")), met_at: None }];
        assert!(!line.is_open(day("2026-04-30")));
        assert!(line.is_open(day("2026-05-01")));
        line.conditions[0].not_before = None;
        assert!(!line.is_open(day("2026-05-01")), "a date that nobody wrote never comes");
    }

    #[test]
    fn what_is_lifted_does_not_outlive_its_date_and_a_withdrawal_outlives_the_stop() {
        let mut lifted =
            line(&[("2026-01-01", Move::Give), ("2026-02-01", Move::Suspend), ("2026-04-01", Move::Resume)]);
        lifted.steps[0].until = Some(day("2026-03-01"));
        assert_eq!(lifted.state(day("2026-02-15")), ConsentState::Suspended);
        assert_eq!(lifted.state(day("2026-04-02")), ConsentState::Expired);
        let moves = [
            ("2026-01-01", Move::Give),
            ("2026-02-01", Move::Suspend),
            ("2026-02-02", Move::Withdraw),
            ("2026-02-03", Move::Resume),
        ];
        assert_eq!(line(&moves).state(day("2026-03-01")), ConsentState::Withdrawn);
    }

    #[test]
    fn codes_read_back_as_themselves() {
        assert!(Audience::ALL.iter().all(|value| Audience::from_code(value.code()) == Some(*value)));
        assert!(ConsentState::ALL.iter().all(|value| ConsentState::from_code(value.code()) == Some(*value)));
        assert_eq!(Evidence::from_code("email"), None);
    }
}
