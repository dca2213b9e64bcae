//! How one person stands today: the best and the worst of each audience, and what is to be done next.

use jiff::{SignedDuration, Timestamp};
use redthread_core::consent::{Audience, Condition, ConsentLine, ConsentState, Evidence, Material, Move};
use redthread_core::people::Capacity;
use redthread_core::voice::Voice;

use super::{Cell, cell_state, waits_for_somebody};

/// What ends within this time is named before it ends.
const SOON: SignedDuration = SignedDuration::from_hours(60 * 24);

/// What a learning round needs, in the order in which people are asked: to be interviewed, to be read by the team, to
/// stand in the book, to stand on the web where the book is read. The rest is asked when somebody has a use for it.
const ROAD: [Cell; 6] = [
    (Audience::Raw, Material::Retold),
    (Audience::Team, Material::Retold),
    (Audience::Team, Material::Quote),
    (Audience::Book, Material::Retold),
    (Audience::Book, Material::Quote),
    (Audience::Web, Material::Retold),
];

/// The most open and the most shut state of one audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Which audience.
    pub audience: Audience,
    /// The most open.
    pub best: ConsentState,
    /// The most shut.
    pub worst: ConsentState,
}

/// What to ask next, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Not answered yet, ended, or to be confirmed.
    For(Cell, ConsentState),
    /// A guardian said yes; they now decide alone, so the yes is to be theirs.
    Themselves(Cell),
}

/// A line that ends on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Which line.
    pub cell: Cell,
    /// When.
    pub until: Timestamp,
}

/// How one person stands.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// Each audience that has a line.
    pub ranges: Vec<Range>,
    /// What to ask next; none when nothing is to be asked.
    pub ask: Option<Ask>,
    /// What ends soon.
    pub ending: Vec<Ending>,
    /// What waits for an answer, since when.
    pub waiting: Vec<(Cell, Timestamp)>,
    /// Conditions that somebody must see to.
    pub unmet: Vec<(Cell, Condition)>,
    /// Whether a stop for safety is on.
    pub is_stopped: bool,
}

/// How shut a state is: the higher, the more.
pub const fn rank(state: ConsentState) -> u8 {
    match state {
        ConsentState::Given => 0,
        ConsentState::GivenWith => 1,
        ConsentState::ReconfirmDue => 2,
        ConsentState::Asked => 3,
        ConsentState::NotAsked => 4,
        ConsentState::LapsedUnanswered => 5,
        ConsentState::Lapsed => 6,
        ConsentState::Expired => 7,
        ConsentState::Suspended => 8,
        ConsentState::Refused => 9,
        ConsentState::Withdrawn => 10,
    }
}

impl Standing {
    /// How somebody with these lines stands at `now`; `proofs` is the evidence of each line's latest giving.
    pub fn of(lines: &[ConsentLine], voice: impl Into<Voice>, proofs: &[(Cell, Evidence)], now: Timestamp) -> Self {
        let voice = voice.into();
        Self {
            ranges: Audience::ALL.iter().filter_map(|audience| range(lines, voice, *audience, now)).collect(),
            ask: next(lines, voice, proofs, now),
            ending: endings(lines, now)
                .filter(|ending| ending.until <= now.saturating_add(SOON).unwrap_or(now))
                .collect(),
            waiting: lines.iter().filter_map(|line| waiting(line, now)).collect(),
            unmet: lines.iter().flat_map(|line| unmet(line, now)).collect(),
            is_stopped: lines.iter().any(|line| line.state(now) == ConsentState::Suspended),
        }
    }

    /// Whether they belong into a list.
    pub fn fits(&self, filter: Filter) -> bool {
        match filter {
            Filter::All => true,
            Filter::Ask => self.ask.is_some(),
            Filter::Waiting => !self.waiting.is_empty(),
            Filter::Ending => !self.ending.is_empty(),
            Filter::Unmet => !self.unmet.is_empty(),
            Filter::Shut => {
                self.is_stopped || self.ranges.iter().any(|range| rank(range.worst) >= rank(ConsentState::Lapsed))
            }
        }
    }
}

fn range(lines: &[ConsentLine], voice: Voice, audience: Audience, now: Timestamp) -> Option<Range> {
    let states = || lines.iter().filter(|line| line.audience == audience).map(|line| voice.state(line, now));
    let best = states().min_by_key(|state| rank(*state))?;
    Some(Range { audience, best, worst: states().max_by_key(|state| rank(*state))? })
}

fn next(lines: &[ConsentLine], voice: Voice, proofs: &[(Cell, Evidence)], now: Timestamp) -> Option<Ask> {
    let capacity = voice.capacity_at(now);
    if capacity == Capacity::Deceased {
        return None;
    }
    let by_guardian = |cell: &&Cell| {
        let open = matches!(cell_state(lines, **cell, now), ConsentState::Given | ConsentState::GivenWith);
        open && capacity == Capacity::Adult && proofs.contains(&(**cell, Evidence::Guardian))
    };
    if let Some(cell) = ROAD.iter().find(by_guardian) {
        return Some(Ask::Themselves(*cell));
    }
    ROAD.iter()
        .map(|cell| (*cell, cell_state(lines, *cell, now)))
        .find(|(cell, state)| is_to_ask(*state) && voice.forbids(cell.0, now).is_none())
        .map(|(cell, state)| Ask::For(cell, state))
}

/// Whoever said no or took it back is never on the list again by itself.
const fn is_to_ask(state: ConsentState) -> bool {
    use ConsentState as S;
    matches!(state, S::NotAsked | S::LapsedUnanswered | S::ReconfirmDue | S::Lapsed | S::Expired)
}

fn endings(lines: &[ConsentLine], now: Timestamp) -> impl Iterator<Item = Ending> {
    let end =
        move |line: &ConsentLine| Some(Ending { cell: (line.audience, line.material), until: given_until(line, now)? });
    lines.iter().filter_map(end)
}

/// The end that the latest giving set, while it holds.
pub fn given_until(line: &ConsentLine, now: Timestamp) -> Option<Timestamp> {
    let holds = matches!(line.state(now), ConsentState::Given | ConsentState::GivenWith);
    if holds { until(line) } else { None }
}

fn until(line: &ConsentLine) -> Option<Timestamp> {
    line.steps.iter().rev().find(|step| step.what == Move::Give).and_then(|step| step.until)
}

fn waiting(line: &ConsentLine, now: Timestamp) -> Option<(Cell, Timestamp)> {
    let asked = line.steps.iter().rev().find(|step| step.what == Move::Ask)?;
    (line.state(now) == ConsentState::Asked).then_some(((line.audience, line.material), asked.at))
}

fn unmet(line: &ConsentLine, now: Timestamp) -> impl Iterator<Item = (Cell, Condition)> {
    let counts = line.state(now) == ConsentState::GivenWith;
    let open =
        line.conditions.iter().filter(move |condition| counts && waits_for_somebody(condition, line.material, now));
    open.map(|condition| ((line.audience, line.material), condition.clone()))
}

/// Lines whose day came after `since`: no job shut them, the clock did.
pub fn expired_since(lines: &[ConsentLine], since: Timestamp, now: Timestamp) -> impl Iterator<Item = Ending> {
    let expired = move |line: &&ConsentLine| line.state(now) == ConsentState::Expired;
    let ended = |line: &ConsentLine| Some(Ending { cell: (line.audience, line.material), until: until(line)? });
    lines.iter().filter(expired).filter_map(ended).filter(move |ending| ending.until > since)
}

/// Which people are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Everybody.
    #[default]
    All,
    /// Who is to be asked.
    Ask,
    /// Who has been asked and has not answered.
    Waiting,
    /// Whose consent ends soon.
    Ending,
    /// Whose conditions are not met.
    Unmet,
    /// Where something is shut.
    Shut,
}

impl Filter {
    /// Every filter, in the order of the page.
    pub const ALL: [Self; 6] = [Self::All, Self::Ask, Self::Waiting, Self::Ending, Self::Unmet, Self::Shut];

    /// As in the address, and in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Ask => "ask",
            Self::Waiting => "waiting",
            Self::Ending => "ending",
            Self::Unmet => "unmet",
            Self::Shut => "shut",
        }
    }

    /// Reads the address; anything unknown is everybody.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|filter| filter.code() == code).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::consent::{ConditionKind, Step};
    use redthread_core::ids::{ConsentLineId, Id, PersonId, Uuid};

    fn at(day: &str) -> Timestamp {
        format!("{day}T08:00:00Z").parse().unwrap()
    }

    fn now() -> Timestamp {
        at("2026-11-21")
    }

    fn line((audience, material): Cell, steps: &[(&str, Move)]) -> ConsentLine {
        ConsentLine {
            id: ConsentLineId::from_uuid(Uuid::nil()),
            person: PersonId::from_uuid(Uuid::nil()),
            audience,
            material,
            occasion: None,
            steps: steps.iter().map(|(day, what)| Step { at: at(day), what: *what, until: None }).collect(),
            conditions: vec![],
        }
    }

    fn standing(lines: &[ConsentLine]) -> Standing {
        Standing::of(lines, Capacity::Adult, &[], now())
    }

    fn given(cell: Cell) -> ConsentLine {
        line(cell, &[("2026-11-01", Move::Give)])
    }

    #[test]
    fn people_are_asked_along_the_road_and_a_no_is_never_asked_again() {
        assert_eq!(standing(&[]).ask, Some(Ask::For(ROAD[0], ConsentState::NotAsked)));
        let mut lines: Vec<_> = ROAD[..3].iter().map(|cell| given(*cell)).collect();
        assert_eq!(standing(&lines).ask, Some(Ask::For(ROAD[3], ConsentState::NotAsked)));
        lines.push(line(ROAD[3], &[("2026-11-02", Move::Refuse)]));
        lines.push(line(ROAD[4], &[("2026-11-02", Move::Give), ("2026-11-03", Move::Withdraw)]));
        assert_eq!(standing(&lines).ask, Some(Ask::For(ROAD[5], ConsentState::NotAsked)));
        lines.push(line(ROAD[5], &[("2026-11-03", Move::Ask)]));
        assert_eq!(standing(&lines).ask, None, "an answer is awaited, not asked for twice");
    }

    #[test]
    fn the_dead_are_not_asked_and_the_grown_up_are_asked_themselves() {
        assert_eq!(Standing::of(&[], Capacity::Deceased, &[], now()).ask, None);
        let lines = [given(ROAD[0]), given(ROAD[1])];
        let proofs = [(ROAD[1], Evidence::Guardian)];
        assert_eq!(Standing::of(&lines, Capacity::Adult, &proofs, now()).ask, Some(Ask::Themselves(ROAD[1])));
        assert!(matches!(Standing::of(&lines, Capacity::Minor, &proofs, now()).ask, Some(Ask::For(..))));
    }

    #[test]
    fn each_audience_says_its_best_and_its_worst() {
        let lines = [
            given((Audience::Book, Material::Retold)),
            line((Audience::Book, Material::Photo), &[("2026-11-01", Move::Refuse)]),
        ];
        let ranges = standing(&lines).ranges;
        assert_eq!(
            ranges,
            [Range { audience: Audience::Book, best: ConsentState::Given, worst: ConsentState::Refused }]
        );
    }

    #[test]
    fn what_ends_within_sixty_days_is_named_and_then_it_has_ended() {
        let mut soon = given(ROAD[3]);
        soon.steps[0].until = Some(at("2027-01-19"));
        let mut later = given(ROAD[4]);
        later.steps[0].until = Some(at("2027-01-21"));
        let lines = [soon, later];
        assert_eq!(standing(&lines).ending, [Ending { cell: ROAD[3], until: at("2027-01-19") }]);
        let then = at("2027-01-20");
        assert_eq!(expired_since(&lines, now(), then).count(), 1);
        assert_eq!(expired_since(&lines, then, then).count(), 0, "seen once is enough");
        assert_eq!(expired_since(&lines, now(), now()).count(), 0);
    }

    #[test]
    fn a_condition_counts_while_its_giving_does() {
        let mut with = given(ROAD[3]);
        with.conditions = vec![
            Condition { kind: ConditionKind::ShowFinal, not_before: None, met_at: None },
            Condition { kind: ConditionKind::Pseudonym, not_before: None, met_at: None },
        ];
        assert_eq!(standing(&[with.clone()]).unmet.len(), 1, "an alias is met by how the system works");
        with.steps.push(Step { at: at("2026-11-05"), what: Move::Withdraw, until: None });
        assert!(standing(&[with]).unmet.is_empty());
    }

    #[test]
    fn the_filters_read_back_and_part_the_people() {
        assert!(Filter::ALL.iter().all(|filter| Filter::from_code(filter.code()) == *filter));
        assert_eq!(Filter::from_code("?"), Filter::All);
        let waiting = standing(&[line(ROAD[0], &[("2026-11-01", Move::Ask)])]);
        assert!(waiting.fits(Filter::Waiting) && waiting.fits(Filter::All) && !waiting.fits(Filter::Ending));
        let shut = standing(&[line(ROAD[0], &[("2026-11-01", Move::Give), ("2026-11-02", Move::Suspend)])]);
        assert!(shut.fits(Filter::Shut) && shut.is_stopped);
    }

    #[test]
    fn every_state_has_a_rank_of_its_own_and_only_a_giving_is_most_open() {
        let ranks: std::collections::BTreeSet<u8> = ConsentState::ALL.iter().map(|state| rank(*state)).collect();
        assert_eq!(ranks.len(), ConsentState::ALL.len());
        assert_eq!(ConsentState::ALL.iter().min_by_key(|state| rank(**state)), Some(&ConsentState::Given));
    }
}
