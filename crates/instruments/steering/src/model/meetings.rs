//! The kinds of meetings, what they decide, and who is trained.

use jiff::Timestamp;
use redthread_core::ids::PersonId;
use redthread_core::kit::{Kit, Right};
use redthread_storage::meetings::Meeting;
use redthread_storage::people::Person;

use redthread_core::day::is_ahead;

use super::{may, uses};

/// What a meeting is held for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MeetingKind {
    /// The steering team.
    #[default]
    Steering,
    /// Choosing the stories.
    Selection,
    /// Training the interviewers.
    Training,
    /// A study day on a principle.
    StudyDay,
    /// Getting ready for a workshop: hearing worries, settling whom to invite.
    Preparation,
    /// The workshop itself.
    Workshop,
    /// Anything else.
    Other,
}

impl MeetingKind {
    /// Every value, in the order in which it is offered.
    pub const ALL: [Self; 7] = [
        Self::Steering,
        Self::Selection,
        Self::Training,
        Self::StudyDay,
        Self::Preparation,
        Self::Workshop,
        Self::Other,
    ];

    /// The kinds that a method has a use for, in the order in which they are offered.
    pub fn offered(kit: &Kit) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| kind.instrument().is_none_or(|instrument| uses(kit, instrument)))
    }

    /// The instrument whose methods have such meetings; `None` for those that any method has.
    const fn instrument(self) -> Option<&'static str> {
        match self {
            Self::Steering | Self::Other => None,
            Self::Selection => Some("nomination"),
            Self::Training => Some("training"),
            Self::StudyDay => Some("studyday"),
            Self::Preparation => Some("mobilisation"),
            Self::Workshop => Some("wall"),
        }
    }

    /// As stored, in addresses and in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Steering => "steering",
            Self::Selection => "selection",
            Self::Training => "training",
            Self::StudyDay => "study_day",
            Self::Preparation => "preparation",
            Self::Workshop => "workshop",
            Self::Other => "other",
        }
    }

    /// Reads a code back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What kind a meeting is of; one that this slice does not know reads as another.
    pub fn of(meeting: &Meeting) -> Self {
        Self::from_code(&meeting.kind).unwrap_or(Self::Other)
    }
}

/// Who interviews, and who of them has been to a training.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Training {
    /// Everybody who may interview, each with the first training they were at.
    pub interviewers: Vec<(PersonId, Option<Timestamp>)>,
}

impl Training {
    /// Counts from meetings held until `now`: a training that lies ahead has trained nobody.
    pub fn count(kit: &Kit, people: &[Person], meetings: &[Meeting], now: Timestamp) -> Self {
        let held: Vec<_> = meetings
            .iter()
            .filter(|meeting| MeetingKind::of(meeting) == MeetingKind::Training && !is_after_today(meeting, now))
            .collect();
        let first =
            |who| held.iter().filter(|meeting| meeting.people.contains(&who)).map(|meeting| meeting.held_at).min();
        let interviewers =
            people.iter().filter(|person| !person.is_erased && may(kit, &person.roles, Right::Interview));
        Self { interviewers: interviewers.map(|person| (person.id, first(person.id))).collect() }
    }

    /// How many were at a training.
    pub fn trained(&self) -> usize {
        self.interviewers.iter().filter(|(_, trained)| trained.is_some()).count()
    }
}

/// Whether a meeting is still to come.
pub fn is_after_today(meeting: &Meeting, now: Timestamp) -> bool {
    is_ahead(meeting.held_at, now)
}

/// The options of a decision as typed, one a line; what was decided is one of them even when nobody had thought of it
/// before.
pub fn read_options(typed: &str, result: &str) -> Vec<String> {
    let mut options: Vec<String> = vec![];
    for option in typed.lines().map(str::trim).filter(|line| !line.is_empty()).chain([result]) {
        if !options.iter().any(|known| known == option) {
            options.push(option.to_owned());
        }
    }
    options
}

#[cfg(test)]
mod tests {
    use super::super::tests::{at, kit, person, who};
    use super::*;
    use redthread_core::ids::{Id as _, MeetingId, Uuid};

    fn training(day: &str, people: &[u128]) -> Meeting {
        Meeting {
            id: MeetingId::from_uuid(Uuid::from_u128(9)),
            kind: "training".to_owned(),
            title: "הכשרה".to_owned(),
            held_at: at(day),
            hours: redthread_storage::meetings::Hours::default(),
            place: String::new(),
            people: people.iter().map(|n| who(*n)).collect(),
        }
    }

    #[test]
    fn a_method_offers_the_meetings_it_has_a_use_for() {
        let offered = |kit: &str| {
            let kit = redthread_core::shipped::kits().unwrap().remove(kit).unwrap();
            MeetingKind::offered(&kit).map(MeetingKind::code).collect::<Vec<_>>()
        };
        assert_eq!(offered("past-successes"), ["steering", "selection", "training", "study_day", "other"]);
        assert_eq!(offered("future-workshop"), ["steering", "preparation", "workshop", "other"]);
        assert!(MeetingKind::ALL.iter().all(|kind| MeetingKind::from_code(kind.code()) == Some(*kind)));
    }

    #[test]
    fn a_training_to_come_has_trained_nobody() {
        let (kit, now) = (kit(), at("2026-11-21"));
        let mut gone = person(4, &["interviewer"]);
        gone.is_erased = true;
        let people = [person(1, &["interviewer"]), person(2, &["interviewer"]), person(3, &["companion"]), gone];
        let met = [training("2026-11-02", &[1, 3]), training("2026-10-12", &[1, 4]), training("2026-12-01", &[2])];
        let count = Training::count(&kit, &people, &met, now);
        assert_eq!(count.interviewers, [(who(1), Some(at("2026-10-12"))), (who(2), None)]);
        assert_eq!(count.trained(), 1);
        let other = Meeting { kind: "steering".to_owned(), ..training("2026-11-02", &[1, 2]) };
        assert_eq!(Training::count(&kit, &people, &[other], now).trained(), 0);
    }

    #[test]
    fn what_was_decided_is_one_of_the_options() {
        let typed = " ארבע מחלקות \r\n\nשתי מחלקות\nשתי מחלקות\n";
        assert_eq!(read_options(typed, "שתי מחלקות"), ["ארבע מחלקות", "שתי מחלקות"]);
        assert_eq!(read_options("A\nB", "C 🙂"), ["A", "B", "C 🙂"]);
        assert_eq!(read_options("", "כן"), ["כן"]);
    }

    #[test]
    fn kinds_read_back() {
        assert!(MeetingKind::ALL.iter().all(|kind| MeetingKind::from_code(kind.code()) == Some(*kind)));
        assert_eq!(
            MeetingKind::of(&Meeting { kind: "retreat".to_owned(), ..training("2026-01-01", &[]) }),
            MeetingKind::Other
        );
    }
}
