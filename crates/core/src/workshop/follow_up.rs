//! The follow-up that asks: rounds, what a group can say of itself, and what is shown of it. A silence stays a silence:
//! nothing here makes a report out of anything but a report.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::codes::codes;
use crate::day::date_of;
use crate::ids::GroupId;
use crate::refusal::Refusal;
use crate::workshop::group::Merges;

/// What a group can say of itself (methods reference, section 3.5). There is no value for a silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Report {
    /// Still in its infancy.
    InItsInfancy,
    /// Planned.
    Planned,
    /// Thought through, ready to start.
    ReadyToStart,
    /// Under way.
    UnderWay,
    /// Done.
    Done,
    /// It went on together with another group.
    Merged,
    /// It stopped.
    Stopped,
}
codes!(Report {
    InItsInfancy = "in_its_infancy", Planned = "planned", ReadyToStart = "ready_to_start", UnderWay = "under_way",
    Done = "done", Merged = "merged", Stopped = "stopped",
});

impl Report {
    /// How far along, from 0 (in its infancy) to 4 (done); none for what is no step of the way.
    pub const fn step(self) -> Option<u8> {
        match self {
            Self::InItsInfancy => Some(0),
            Self::Planned => Some(1),
            Self::ReadyToStart => Some(2),
            Self::UnderWay => Some(3),
            Self::Done => Some(4),
            Self::Merged | Self::Stopped => None,
        }
    }
}

/// An answer without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What the group said of itself.
    pub report: Report,
    /// For [`Report::Merged`]: with which group.
    pub merged_with: Option<GroupId>,
    /// When.
    pub at: Timestamp,
}

/// How a group stands in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It was not asked: the round has not begun, or the group was not working then.
    NotAsked,
    /// Asked, and its day has not come.
    Waiting,
    /// Asked, and silent.
    NoReport,
    /// What it said.
    Reported(Report),
}

impl Standing {
    /// The code of its word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Waiting => "waiting",
            Self::NoReport => "no_report",
            Self::Reported(report) => report.code(),
        }
    }

    /// What was reported, if anything was.
    pub const fn report(self) -> Option<Report> {
        match self {
            Self::Reported(report) => Some(report),
            _ => None,
        }
    }
}

/// The days of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundDays {
    /// On which day the groups are to be asked.
    pub due_on: Date,
    /// When they were asked; none before.
    pub opened_at: Option<Timestamp>,
    /// Until when an answer was asked for; it is still taken after that, until the round closes.
    pub answer_by: Option<Date>,
    /// When the round was closed: from then on nothing is taken.
    pub closed_at: Option<Timestamp>,
}

/// How a round stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoundState {
    /// Its day lies ahead.
    Planned,
    /// Its day has come, and nobody was asked yet.
    Due,
    /// The groups are asked.
    Open,
    /// It is closed.
    Closed,
}
codes!(RoundState { Planned = "planned", Due = "due", Open = "open", Closed = "closed" });

impl RoundDays {
    /// How it stands.
    pub fn state(&self, now: Timestamp) -> RoundState {
        match (self.closed_at, self.opened_at) {
            (Some(_), _) => RoundState::Closed,
            (None, Some(_)) => RoundState::Open,
            (None, None) if self.due_on <= date_of(now) => RoundState::Due,
            (None, None) => RoundState::Planned,
        }
    }

    /// Whether an answer is taken now.
    ///
    /// # Errors
    /// `follow_up.closed` after the round was closed, `follow_up.not_open` before it was opened.
    pub fn takes_answers(&self) -> Result<(), Refusal> {
        match (self.opened_at, self.closed_at) {
            (_, Some(_)) => Err(Refusal::whole("follow_up.closed")),
            (None, None) => Err(Refusal::whole("follow_up.not_open")),
            (Some(_), None) => Ok(()),
        }
    }

    /// Whether the day that was asked for has passed, so that whoever has not answered is silent.
    fn is_past(&self, now: Timestamp) -> bool {
        self.closed_at.is_some() || self.answer_by.is_some_and(|day| day < date_of(now))
    }
}

/// How a group stands in a round: `asked` is whether it was asked at all, `answers` what it said, in any order. Of
/// several answers the latest counts.
pub fn standing(round: &RoundDays, asked: bool, answers: &[Answered], now: Timestamp) -> Standing {
    match answers.iter().max_by_key(|answer| answer.at) {
        Some(answer) => Standing::Reported(answer.report),
        None if !asked => Standing::NotAsked,
        None if round.is_past(now) => Standing::NoReport,
        None => Standing::Waiting,
    }
}

/// Whether a group may say this of itself.
///
/// # Errors
/// `follow_up.merged_with_whom` beside `merged_with` when it says it merged and not with which other group.
pub fn check_report(
    group: GroupId,
    report: Report,
    merged_with: Option<GroupId>,
    others: &Merges,
) -> Result<Option<GroupId>, Refusal> {
    match (report, merged_with) {
        // One that already went into this group is this group by now.
        (Report::Merged, Some(other)) if other != group && others.carrier(other) != group => Ok(Some(other)),
        (Report::Merged, _) => Err(Refusal::beside("merged_with", "follow_up.merged_with_whom")),
        _ => Ok(None),
    }
}

/// The day on which to ask, so many months after the last phase or round; the last day of a shorter month.
pub fn due_after(last: Date, months: i64) -> Date {
    let later = jiff::Span::new().try_months(months).and_then(|span| last.checked_add(span));
    later.unwrap_or(last)
}

/// How many answers a link may send in a minute.
const A_MINUTE: i64 = 6;

/// How fast a link sends, counted by the minute: it needs no address of anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// When the counted minute began.
    pub minute_at: Timestamp,
    /// How many came in it.
    pub sent: i64,
}

impl Pace {
    /// One more at `now`, or a word to wait.
    ///
    /// # Errors
    /// `follow_up.too_fast` when the minute is full.
    pub fn send(self, now: Timestamp) -> Result<Self, Refusal> {
        let is_over = now.duration_since(self.minute_at).as_secs() >= 60;
        match self.sent {
            _ if is_over => Ok(Self { minute_at: now, sent: 1 }),
            sent if sent < A_MINUTE => Ok(Self { sent: sent + 1, ..self }),
            _ => Err(Refusal::whole("follow_up.too_fast")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{Id as _, Uuid};
    use crate::workshop::group::GroupState;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn open() -> RoundDays {
        RoundDays {
            due_on: date(2026, 11, 1),
            opened_at: Some(at("2026-11-02T09:00:00Z")),
            answer_by: Some(date(2026, 11, 16)),
            closed_at: None,
        }
    }

    #[test]
    fn a_round_is_planned_then_due_then_open_then_closed() {
        let mut round = RoundDays { opened_at: None, answer_by: None, ..open() };
        assert_eq!(round.state(at("2026-10-31T23:00:00Z")), RoundState::Planned);
        assert_eq!(round.state(at("2026-11-01T00:00:00Z")), RoundState::Due);
        assert_eq!(round.takes_answers().unwrap_err().code, "follow_up.not_open");
        round = open();
        assert_eq!(round.state(at("2027-11-01T00:00:00Z")), RoundState::Open, "only a person closes it");
        assert!(round.takes_answers().is_ok());
        round.closed_at = Some(at("2026-12-01T00:00:00Z"));
        assert_eq!(round.state(at("2026-12-01T00:00:00Z")), RoundState::Closed);
        assert_eq!(round.takes_answers().unwrap_err().code, "follow_up.closed");
    }

    #[test]
    fn silence_is_waiting_before_its_day_and_no_report_after() {
        assert_eq!(standing(&open(), true, &[], at("2026-11-16T23:59:00Z")), Standing::Waiting);
        assert_eq!(standing(&open(), true, &[], at("2026-11-17T00:00:00Z")), Standing::NoReport);
        let closed = RoundDays { closed_at: Some(at("2026-11-03T00:00:00Z")), ..open() };
        assert_eq!(standing(&closed, true, &[], at("2026-11-03T00:00:01Z")), Standing::NoReport);
        assert_eq!(standing(&open(), false, &[], at("2027-01-01T00:00:00Z")), Standing::NotAsked);
    }

    #[test]
    fn a_correction_counts_and_the_order_of_rows_does_not() {
        let said = |report, when| Answered { report, merged_with: None, at: at(when) };
        let first = said(Report::Planned, "2026-11-03T10:00:00Z");
        let later = said(Report::UnderWay, "2026-11-03T10:01:00Z");
        for answers in [[first, later], [later, first]] {
            assert_eq!(standing(&open(), true, &answers, at("2026-12-01T00:00:00Z")).code(), "under_way");
        }
    }

    #[test]
    fn merged_says_with_which_other_group() {
        let group = |n: u128| GroupId::from_uuid(Uuid::from_u128(n));
        let merges: Merges = [(group(1), GroupState::Working, None), (group(2), GroupState::Merged, Some(group(1)))]
            .into_iter()
            .collect();
        let check = |report, other| check_report(group(1), report, other, &merges);
        assert_eq!(check(Report::Merged, Some(group(3))), Ok(Some(group(3))));
        for other in [None, Some(group(1)), Some(group(2))] {
            assert_eq!(check(Report::Merged, other).unwrap_err().code, "follow_up.merged_with_whom");
        }
        assert_eq!(check(Report::Done, Some(group(3))), Ok(None), "left over from another choice");
    }

    #[test]
    fn half_a_year_after_the_last_day_of_august_is_the_last_of_february() {
        assert_eq!(due_after(date(2025, 8, 31), 6), date(2026, 2, 28));
        assert_eq!(due_after(date(2026, 5, 12), 6), date(2026, 11, 12));
    }

    #[test]
    fn a_link_is_slowed_and_let_on_again() {
        let mut pace = Pace { minute_at: at("2026-11-02T09:00:00Z"), sent: 0 };
        for _ in 0..A_MINUTE {
            pace = pace.send(at("2026-11-02T09:00:30Z")).unwrap();
        }
        assert_eq!(pace.send(at("2026-11-02T09:00:59Z")).unwrap_err().code, "follow_up.too_fast");
        assert_eq!(pace.send(at("2026-11-02T09:01:00Z")).unwrap().sent, 1);
    }

    fn reports() -> impl Strategy<Value = Vec<Answered>> {
        let one = (0..Report::ALL.len(), 0..4_000_000_i64).prop_map(|(n, second)| Answered {
            report: Report::ALL[n],
            merged_with: None,
            at: at("2026-11-02T09:00:00Z") + jiff::SignedDuration::from_secs(second),
        });
        proptest::collection::vec(one, 0..5)
    }

    proptest! {
        /// Whatever the days and whoever was asked: what is shown as reported was reported, and with no report there is none.
        #[test]
        fn a_status_never_appears_that_nobody_reported(
            answers in reports(), asked: bool, opened: bool, closed: bool, days in -400..400_i32,
        ) {
            let round = RoundDays {
                opened_at: opened.then(|| at("2026-11-02T09:00:00Z")),
                closed_at: closed.then(|| at("2026-12-02T09:00:00Z")),
                ..open()
            };
            let now = at("2026-11-16T09:00:00Z") + jiff::SignedDuration::from_hours(i64::from(days) * 24);
            let shown = standing(&round, asked, &answers, now);
            match shown.report() {
                Some(report) => prop_assert!(answers.iter().any(|answer| answer.report == report)),
                None => prop_assert!(answers.is_empty()),
            }
        }

        /// After the close nothing is taken, before it everything is, whenever it is tried.
        #[test]
        fn an_answer_after_the_close_is_refused(opened: bool, closed: bool) {
            let round = RoundDays {
                opened_at: opened.then(|| at("2026-11-02T09:00:00Z")),
                closed_at: closed.then(|| at("2026-12-02T09:00:00Z")),
                ..open()
            };
            prop_assert_eq!(round.takes_answers().is_ok(), opened && !closed);
        }
    }
}
