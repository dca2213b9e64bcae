//! A phase of a workshop is a stage of the kit that is done at the wall: what it takes, how much, under whose name.

use jiff::{SignedDuration, Timestamp};

use crate::codes::codes;
use crate::kit::Stage;
use crate::refusal::Refusal;

/// The instrument by which a stage of a kit is a phase.
pub const WALL: &str = "wall";
/// Slips that one phone may send in a minute, whatever else is set: somebody who writes fast sends five.
pub const A_MINUTE: u32 = 12;
/// Longest pause between two slips of one phone that a facilitator may ask for, in seconds.
pub const LONGEST_PAUSE: i64 = 600;

/// What is put on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A short statement.
    Slips,
    /// A picture of how it could be, in a few paragraphs.
    Drafts,
}
codes!(Kind { Slips = "slips", Drafts = "drafts" });

impl Kind {
    /// The longest text, in letters as a reader counts them.
    pub const fn most(self) -> usize {
        match self {
            Self::Slips => 300,
            Self::Drafts => 2_000,
        }
    }
}

/// How somebody may spread their votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spread {
    /// As they like: all on one theme, too.
    Free,
    /// At most one on each theme.
    OneEach,
}
codes!(Spread { Free = "free", OneEach = "one-each" });

/// Under whose name a slip stands; printed on every screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// Nobody's: who wrote it is stored nowhere.
    Anonymous,
    /// Under a name of the writer's choice, when they choose one.
    Alias,
}
codes!(Voice { Anonymous = "anonymous", Alias = "alias" });

/// How far a phase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhaseState {
    /// Not begun.
    Waiting,
    /// Takes slips.
    Open,
    /// Takes nothing.
    Closed,
}
codes!(PhaseState { Waiting = "waiting", Open = "open", Closed = "closed" });

/// How far the vote of a phase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VoteState {
    /// Not begun.
    Waiting,
    /// Takes ballots, and lets them be changed.
    Open,
    /// Counted.
    Closed,
}
codes!(VoteState { Waiting = "waiting", Open = "open", Closed = "closed" });

/// Where a slip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SlipState {
    /// Only whoever facilitates sees it: it waits to be revealed.
    Hidden,
    /// Everybody sees it.
    Shown,
    /// Taken off the wall, kept for the record.
    Removed,
}
codes!(SlipState { Hidden = "hidden", Shown = "shown", Removed = "removed" });

/// What the kit says of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// What is put on the wall.
    pub kind: Kind,
    /// Votes of each person; 0 when the phase has no vote.
    pub votes: u32,
    /// How they may be spread.
    pub spread: Spread,
    /// Under whose name slips stand.
    pub voice: Voice,
    /// Whether slips are hidden until they are revealed.
    pub hidden: bool,
    /// How long the phase is meant to take, in minutes.
    pub minutes: i64,
    /// Smallest group of voters that is shown by itself.
    pub least_group: usize,
}

impl Terms {
    /// What a stage says; `None` for one that is no phase.
    pub fn of(stage: &Stage) -> Option<Self> {
        if stage.instrument != WALL {
            return None;
        }
        let (settings, whole) = (&stage.settings, |name: &str| stage.settings.integer(name).unwrap_or_default());
        Some(Self {
            kind: settings.word("kind").and_then(Kind::from_code).unwrap_or(Kind::Slips),
            votes: u32::try_from(whole("votes")).unwrap_or_default(),
            spread: settings.word("spread").and_then(Spread::from_code).unwrap_or(Spread::Free),
            voice: settings.word("voice").and_then(Voice::from_code).unwrap_or(Voice::Anonymous),
            hidden: settings.flag("hidden").unwrap_or_default(),
            minutes: whole("minutes"),
            least_group: usize::try_from(whole("least_group")).unwrap_or(usize::MAX),
        })
    }

    /// In which state a slip begins, or comes back: hidden while the phase hides and was not revealed, or while every
    /// slip waits for the facilitator.
    pub fn first_state(&self, is_revealed: bool, waits: bool) -> SlipState {
        if waits || (self.hidden && !is_revealed) { SlipState::Hidden } else { SlipState::Shown }
    }
}

/// What is left of a phase's time at `now`, in whole seconds; none when it is over or when no end was set.
pub fn remaining(ends_at: Option<Timestamp>, now: Timestamp) -> Option<i64> {
    ends_at.map(|end| end.duration_since(now).as_secs()).filter(|seconds| *seconds > 0)
}

/// The end of a phase that is given so many minutes at `now`.
pub fn end_after(now: Timestamp, minutes: i64) -> Timestamp {
    now.checked_add(SignedDuration::from_mins(minutes.clamp(0, 24 * 60))).unwrap_or(now)
}

/// How fast one phone sends: kept in memory, never in the tables, for it would say who wrote when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    last_at: Timestamp,
    minute_at: Timestamp,
    sent: u32,
}

impl Pace {
    /// Of a phone that has sent nothing yet.
    pub const NEW: Self = Self { last_at: Timestamp::MIN, minute_at: Timestamp::MIN, sent: 0 };

    /// One more at `now`, `pause` seconds after the last at the earliest.
    ///
    /// # Errors
    /// `wall.too_fast` with the seconds to wait.
    pub fn send(self, now: Timestamp, pause: i64) -> Result<Self, Refusal> {
        let since = |at: Timestamp| now.as_second().saturating_sub(at.as_second()).max(0);
        let wait = pause.clamp(0, LONGEST_PAUSE) - since(self.last_at);
        if wait > 0 {
            return Err(too_fast(wait));
        }
        match since(self.minute_at) {
            60.. => Ok(Self { last_at: now, minute_at: now, sent: 1 }),
            _ if self.sent < A_MINUTE => Ok(Self { last_at: now, sent: self.sent + 1, ..self }),
            gone => Err(too_fast(60 - gone)),
        }
    }

    /// Whether it can be forgotten at `now`: it would let anything pass.
    pub fn is_old(self, now: Timestamp) -> bool {
        now.as_second().saturating_sub(self.last_at.as_second()) > LONGEST_PAUSE
    }
}

fn too_fast(seconds: i64) -> Refusal {
    Refusal::beside("words", "wall.too_fast").with("n", seconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::{Id as _, StageId};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_780_000_000 + second).unwrap()
    }

    fn terms(stage: &str) -> Option<Terms> {
        let kits = crate::shipped::kits().unwrap();
        Terms::of(kits["future-workshop"].stage(&StageId::parse(stage).unwrap()).unwrap())
    }

    #[test]
    fn the_kit_says_how_a_phase_is_run() {
        let critique = terms("critique").unwrap();
        assert_eq!((critique.votes, critique.spread, critique.voice), (5, Spread::Free, Voice::Anonymous));
        assert!(critique.hidden && critique.kind == Kind::Slips && critique.least_group == 5);
        assert_eq!(terms("realisation").unwrap().voice, Voice::Alias);
        assert_eq!(terms("fantasy").unwrap().kind, Kind::Drafts);
        assert_eq!(terms("groups"), None, "another instrument is no phase");
    }

    #[test]
    fn a_slip_is_hidden_until_revealed_and_while_all_wait() {
        let critique = terms("critique").unwrap();
        assert_eq!(critique.first_state(false, false), SlipState::Hidden);
        assert_eq!(critique.first_state(true, false), SlipState::Shown);
        assert_eq!(critique.first_state(true, true), SlipState::Hidden);
        let open = Terms { hidden: false, ..critique };
        assert_eq!(open.first_state(false, false), SlipState::Shown);
    }

    #[test]
    fn time_runs_out_once() {
        let end = Some(end_after(at(0), 45));
        assert_eq!(remaining(end, at(0)), Some(2700));
        assert_eq!(remaining(end, at(2699)), Some(1));
        assert_eq!(remaining(end, at(2700)), None);
        assert_eq!(remaining(None, at(0)), None);
    }

    #[test]
    fn a_minute_holds_so_many_slips_and_the_next_begins_anew() {
        let mut pace = Pace::NEW;
        for second in 0..i64::from(A_MINUTE) {
            pace = pace.send(at(second), 0).unwrap();
        }
        let refused = pace.send(at(20), 0).unwrap_err();
        assert_eq!((refused.code, refused.values[0].1.as_str()), ("wall.too_fast", "40"));
        assert!(pace.send(at(60), 0).is_ok());
    }

    #[test]
    fn a_pause_is_kept_between_two_slips_and_not_before_the_first() {
        let pace = Pace::NEW.send(at(0), 30).unwrap();
        assert_eq!(pace.send(at(10), 30).unwrap_err().values[0].1, "20");
        assert!(pace.send(at(30), 30).is_ok());
        assert!(pace.send(at(1), 0).is_ok(), "the pause was lifted");
        assert!(!pace.is_old(at(LONGEST_PAUSE)) && pace.is_old(at(LONGEST_PAUSE + 1)));
    }
}
