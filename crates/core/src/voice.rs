//! Whose yes it has to be: guardians, coming of age, and what no yes opens.
//!
//! Sources: trust model 3.2 (majority, capacity regained, death), 3.3 (guardian and own assent), 3.6 (Youth (Care and
//! Supervision) Law, section 24). Each is a rule here: the gate keeps it, not a warning. What stays a warning, because no
//! rule can know it: whether the one who asked decides about the person's help.

use jiff::Timestamp;

use crate::consent::{Audience, ConsentLine, ConsentState, Move};
use crate::people::Capacity;

/// Who speaks for a person, today and in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Who speaks for them, as it was recorded.
    pub capacity: Capacity,
    /// For a minor: when they come of age; unknown is none.
    pub of_age_at: Option<Timestamp>,
    /// Since when they decide alone who once had somebody decide for them.
    pub own_since: Option<Timestamp>,
    /// Dealt with under a law that forbids to publish what may identify a minor.
    pub in_care: bool,
}

impl Default for Voice {
    fn default() -> Self {
        Self { capacity: Capacity::Adult, of_age_at: None, own_since: None, in_care: false }
    }
}

impl From<Capacity> for Voice {
    fn from(capacity: Capacity) -> Self {
        Self { capacity, ..Self::default() }
    }
}

/// Why a line stays shut although somebody said yes; the code is part of a message key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lock {
    /// The law forbids it while they are under age, whoever agreed.
    YouthLaw,
    /// Others said yes for them; now they decide alone and have not been heard yet.
    OwnVoice,
}

impl Lock {
    /// The stable code used in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::YouthLaw => "youth_law",
            Self::OwnVoice => "own_voice",
        }
    }

    /// As which state of consent it is met where states are shown: stopped, or to be confirmed.
    pub const fn state(self) -> ConsentState {
        match self {
            Self::YouthLaw => ConsentState::Suspended,
            Self::OwnVoice => ConsentState::ReconfirmDue,
        }
    }
}

impl Voice {
    /// Who speaks for them at `now`: whoever came of age speaks for themselves, without anybody writing it down.
    pub fn capacity_at(&self, now: Timestamp) -> Capacity {
        match self.capacity {
            Capacity::Minor if self.of_age_at.is_some_and(|day| day <= now) => Capacity::Adult,
            capacity => capacity,
        }
    }

    /// Since when only their own yes counts; none when it always did, or does not yet.
    fn own_voice_since(&self, now: Timestamp) -> Option<Timestamp> {
        let of_age = self.of_age_at.filter(|day| *day <= now && self.capacity == Capacity::Minor);
        let grown = self.own_since.filter(|_| self.capacity_at(now) == Capacity::Adult);
        of_age.max(grown)
    }

    /// What no yes of anybody opens: publishing a minor whom the law protects.
    pub fn forbids(&self, audience: Audience, now: Timestamp) -> Option<Lock> {
        let is_protected = self.in_care && self.capacity_at(now) == Capacity::Minor;
        (is_protected && leaves_the_house(audience)).then_some(Lock::YouthLaw)
    }

    /// What keeps a line shut whatever was said in it.
    pub fn lock(&self, line: &ConsentLine, now: Timestamp) -> Option<Lock> {
        self.forbids(line.audience, now).or_else(|| {
            let since = self.own_voice_since(now).filter(|_| leaves_the_house(line.audience))?;
            let given = line.steps.iter().rfind(|step| step.what == Move::Give && step.at <= now)?;
            (given.at < since).then_some(Lock::OwnVoice)
        })
    }

    /// Whether the line lets material through: given, conditions met, and no lock on it.
    pub fn opens(&self, line: &ConsentLine, now: Timestamp) -> bool {
        line.is_open(now) && self.lock(line, now).is_none()
    }

    /// How the line stands, the lock on it included.
    pub fn state(&self, line: &ConsentLine, now: Timestamp) -> ConsentState {
        let state = line.state(now);
        match self.lock(line, now) {
            Some(lock) if matches!(state, ConsentState::Given | ConsentState::GivenWith) => lock.state(),
            _ => state,
        }
    }
}

/// P3 and wider: study days, books, the web, research.
fn leaves_the_house(audience: Audience) -> bool {
    audience >= Audience::StudyDay
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::{Material, Step};
    use crate::ids::{ConsentLineId, Id, PersonId, Uuid};

    fn day(text: &str) -> Timestamp {
        format!("{text}T12:00:00Z").parse().unwrap()
    }

    fn line(audience: Audience, given: &str) -> ConsentLine {
        ConsentLine {
            id: ConsentLineId::from_uuid(Uuid::nil()),
            person: PersonId::from_uuid(Uuid::nil()),
            audience,
            material: Material::Quote,
            occasion: None,
            steps: vec![Step { at: day(given), what: Move::Give, until: None }],
            conditions: vec![],
        }
    }

    const BIRTHDAY: &str = "2026-06-01";

    fn voice(capacity: Capacity, of_age: Option<&str>, own_since: Option<&str>, in_care: bool) -> Voice {
        Voice { capacity, of_age_at: of_age.map(day), own_since: own_since.map(day), in_care }
    }

    #[test]
    fn the_table_of_locks_is_as_agreed() {
        use Capacity::{Adult, Deceased, Minor, Represented};
        use Lock::{OwnVoice, YouthLaw};
        let (before, after) = ("2026-05-01", "2026-07-01");
        // Who they are; when it was given; today; what keeps a book shut.
        let table = [
            (voice(Adult, None, None, false), before, after, None),
            (voice(Deceased, None, None, false), before, after, None),
            (voice(Minor, None, None, false), before, after, None),
            (voice(Minor, Some(BIRTHDAY), None, false), before, before, None),
            (voice(Minor, Some(BIRTHDAY), None, false), before, after, Some(OwnVoice)),
            (voice(Minor, Some(BIRTHDAY), None, false), after, after, None),
            (voice(Minor, None, None, true), before, after, Some(YouthLaw)),
            (voice(Minor, Some(BIRTHDAY), None, true), before, before, Some(YouthLaw)),
            (voice(Minor, Some(BIRTHDAY), None, true), before, after, Some(OwnVoice)),
            (voice(Minor, Some(BIRTHDAY), None, true), after, after, None),
            (voice(Adult, None, None, true), before, after, None),
            (voice(Adult, None, Some(BIRTHDAY), false), before, after, Some(OwnVoice)),
            (voice(Adult, None, Some(BIRTHDAY), false), after, after, None),
            (voice(Represented, None, None, false), before, after, None),
            (voice(Represented, None, Some(BIRTHDAY), false), before, after, None),
        ];
        for (voice, given, today, expected) in table {
            for audience in Audience::ALL {
                let wide = matches!(audience, Audience::StudyDay | Audience::Book | Audience::Web | Audience::Research);
                let line = line(*audience, given);
                let lock = voice.lock(&line, day(today));
                assert_eq!(lock, expected.filter(|_| wide), "{voice:?} {audience:?} given {given} on {today}");
                assert_eq!(voice.opens(&line, day(today)), lock.is_none());
                let state = lock.map_or(ConsentState::Given, Lock::state);
                assert_eq!(voice.state(&line, day(today)), state);
            }
        }
    }

    #[test]
    fn a_lock_never_hides_a_no() {
        let mut shut = line(Audience::Book, "2026-05-01");
        shut.steps.push(Step { at: day("2026-05-02"), what: Move::Withdraw, until: None });
        let grown = voice(Capacity::Adult, None, Some(BIRTHDAY), false);
        assert_eq!(grown.state(&shut, day("2026-07-01")), ConsentState::Withdrawn);
        assert!(!grown.opens(&shut, day("2026-07-01")));
    }

    #[test]
    fn whoever_comes_of_age_speaks_for_themselves_from_that_day() {
        let minor = voice(Capacity::Minor, Some(BIRTHDAY), None, false);
        assert_eq!(minor.capacity_at(day("2026-05-31")), Capacity::Minor);
        assert_eq!(minor.capacity_at(day(BIRTHDAY)), Capacity::Adult);
        let represented = voice(Capacity::Represented, Some(BIRTHDAY), None, false);
        assert_eq!(represented.capacity_at(day("2027-01-01")), Capacity::Represented, "a birthday ends no mandate");
    }
}
