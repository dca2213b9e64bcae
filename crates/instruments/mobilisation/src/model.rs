//! Rules of the preparation: who is thought of for the room, what happened on which day. Pure.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::day::date_of;
use redthread_core::ids::PersonId;
use redthread_core::people::Standpoint;
use redthread_core::workshop::{Balance, InvitationStep, Invited, Pay, Tie};
use redthread_storage::meetings::Meeting;
use redthread_storage::people::Person;
use redthread_storage::workshop::{Invitee, Promise, Worry};

/// Meetings of these kinds belong to the preparation; the second is the day itself.
pub const PREPARATION: &str = "preparation";
/// The kind of meeting that the workshop itself is.
pub const WORKSHOP: &str = "workshop";

/// Somebody who is thought of for the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// From where they speak.
    pub standpoint: Standpoint,
    /// How their invitation stands.
    pub stands: Invited,
}

/// Everybody who is thought of for the room: those who said no, or nothing, are not.
pub fn seats(invitees: &[Invitee], people: &[Person]) -> Vec<Seat> {
    let standpoint = |id: PersonId| people.iter().find(|person| person.id == id).map(|person| person.standpoint);
    let seat = |invitee: &Invitee| Some(Seat { standpoint: standpoint(invitee.person)?, stands: invitee.stands() });
    invitees.iter().filter_map(seat).filter(|seat| seat.stands.is_counted()).collect()
}

/// The room as those seats would fill it.
pub fn balance(seats: &[Seat]) -> Balance {
    Balance::of(seats.iter().map(|seat| seat.standpoint))
}

/// What is missing in somebody's invitation, to be seen before the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody told them what happens with what they say.
    NotTold,
    /// Nobody settled what they get for it.
    PayOpen,
    /// They came, and were not paid what was promised.
    NotPaid,
    /// They get support today and nobody stands by them.
    NoSupport,
}

impl Gap {
    /// In message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotTold => "not-told",
            Self::PayOpen => "pay-open",
            Self::NotPaid => "not-paid",
            Self::NoSupport => "no-support",
        }
    }
}

/// The gaps of one invitation; whoever does not come has none.
pub fn gaps(invitee: &Invitee) -> Vec<Gap> {
    if !invitee.stands().is_counted() {
        return vec![];
    }
    let has_come = invitee.has(InvitationStep::Came);
    let lacks_support = invitee.terms.as_ref().is_some_and(|terms| terms.support.is_empty());
    let found = [
        (!invitee.has(InvitationStep::Told), Gap::NotTold),
        (invitee.pay == Pay::Open, Gap::PayOpen),
        (invitee.pay == Pay::Fee && has_come && !invitee.has(InvitationStep::Paid), Gap::NotPaid),
        (invitee.tie == Tie::Current && lacks_support, Gap::NoSupport),
    ];
    found.into_iter().filter_map(|(is_open, gap)| is_open.then_some(gap)).collect()
}

/// A kind of thing that happened in the preparation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A worry was raised.
    Raised,
    /// Something was done about one.
    Done,
    /// One was met.
    Met,
    /// What happens with people's words was written.
    Worded,
    /// Something happened with an invitation.
    Invitation(InvitationStep),
}

impl What {
    /// In message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Done => "done",
            Self::Met => "met",
            Self::Worded => "worded",
            Self::Invitation(step) => step.code(),
        }
    }
}

/// One day of the preparation: its meetings, and how often what happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// Titles of meetings of that day.
    pub meetings: Vec<String>,
    /// What happened, and how often.
    pub counts: BTreeMap<What, usize>,
}

/// The preparation day by day, the first day first. Numbers, and nobody's name.
pub fn days(
    worries: &[Worry],
    meetings: &[Meeting],
    promises: &[Promise],
    invitees: &[Invitee],
) -> BTreeMap<Date, Day> {
    let mut days = BTreeMap::<Date, Day>::new();
    let mut count =
        |at: Timestamp, what: What| *days.entry(date_of(at)).or_default().counts.entry(what).or_default() += 1;
    for worry in worries {
        count(worry.raised_at, What::Raised);
        for step in &worry.steps {
            count(step.done_at, if step.met { What::Met } else { What::Done });
        }
    }
    for promise in promises {
        count(promise.made_at, What::Worded);
    }
    for step in invitees.iter().flat_map(|invitee| &invitee.steps) {
        count(step.done_at, What::Invitation(step.step));
    }
    for meeting in meetings.iter().filter(|meeting| [PREPARATION, WORKSHOP].contains(&meeting.kind.as_str())) {
        days.entry(date_of(meeting.held_at)).or_default().meetings.push(meeting.title.clone());
    }
    days
}

/// The day of the workshop: the next one, or the last one once all have been.
pub fn workshop_day(meetings: &[Meeting], now: Timestamp) -> Option<&Meeting> {
    let mut held = meetings.iter().filter(|meeting| meeting.kind == WORKSHOP);
    let ahead = held.clone().find(|meeting| date_of(meeting.held_at) >= date_of(now));
    ahead.or_else(|| held.next_back())
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::ids::{Id, InviteeId, MeetingId, Uuid};
    use redthread_core::language::Lang;
    use redthread_storage::workshop::{InviteeStep, Terms};

    fn id<I: Id>(n: u128) -> I {
        I::from_uuid(Uuid::from_u128(n))
    }

    fn at(day: &str) -> Timestamp {
        format!("{day}T12:00:00Z").parse().unwrap()
    }

    fn invitee(tie: Tie, pay: Pay, support: &str, steps: &[InvitationStep]) -> Invitee {
        Invitee {
            id: id::<InviteeId>(1),
            person: id(1),
            invited_by: id(2),
            tie,
            pay,
            lang: Lang::Sv,
            terms: Some(Terms { support: support.to_owned(), ..Terms::default() }),
            version: 1,
            steps: steps
                .iter()
                .map(|step| InviteeStep { step: *step, promise: None, done_at: at("2026-11-10") })
                .collect(),
        }
    }

    fn meeting(kind: &str, day: &str) -> Meeting {
        Meeting {
            id: id::<MeetingId>(5),
            kind: kind.to_owned(),
            title: format!("{kind} {day}"),
            held_at: at(day),
            hours: redthread_storage::meetings::Hours::default(),
            place: String::new(),
            people: vec![],
        }
    }

    #[test]
    fn every_gap_of_an_invitation_is_named_until_it_is_closed() {
        use InvitationStep::{Came, No, Paid, Sent, Told, Yes};
        let bare = invitee(Tie::Current, Pay::Open, "", &[]);
        assert_eq!(gaps(&bare), [Gap::NotTold, Gap::PayOpen, Gap::NoSupport]);
        assert_eq!(gaps(&invitee(Tie::Current, Pay::Fee, "Åsa", &[Told, Sent, Yes])), []);
        assert_eq!(gaps(&invitee(Tie::Former, Pay::Fee, "", &[Told, Came])), [Gap::NotPaid]);
        assert_eq!(gaps(&invitee(Tie::Former, Pay::Fee, "", &[Told, Came, Paid])), []);
        assert_eq!(gaps(&invitee(Tie::Current, Pay::Open, "", &[Sent, No])), [], "who does not come lacks nothing");
    }

    #[test]
    fn a_day_counts_what_happened_and_names_nobody() {
        use InvitationStep::{Sent, Told};
        let invited = [invitee(Tie::Former, Pay::Fee, "", &[Told, Sent]), invitee(Tie::Former, Pay::Fee, "", &[Sent])];
        let met = [meeting(PREPARATION, "2026-11-10"), meeting("steering", "2026-11-11")];
        let days = days(&[], &met, &[], &invited);
        assert_eq!(days.len(), 1, "a steering meeting is no preparation");
        let day = days.values().next().unwrap();
        assert_eq!(day.meetings, ["preparation 2026-11-10"]);
        let counts: Vec<_> = day.counts.iter().map(|(what, n)| (what.code(), *n)).collect();
        assert_eq!(counts, [("sent", 2), ("told", 1)]);
    }

    #[test]
    fn the_next_workshop_is_the_one_to_invite_to() {
        let met = [meeting(WORKSHOP, "2026-05-01"), meeting(WORKSHOP, "2026-12-01"), meeting(WORKSHOP, "2027-05-01")];
        let day = |now: &str| workshop_day(&met, at(now)).map(|meeting| meeting.title.clone()).unwrap_or_default();
        assert_eq!(day("2026-11-21"), "workshop 2026-12-01");
        assert_eq!(day("2026-12-01"), "workshop 2026-12-01", "on the day itself");
        assert_eq!(day("2028-01-01"), "workshop 2027-05-01");
        assert_eq!(workshop_day(&[], at("2026-11-21")), None);
    }
}
