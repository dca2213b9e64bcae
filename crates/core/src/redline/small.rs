//! Small counts: what a group may be told of a town's count without naming somebody.
//!
//! "Fewer than five" is not enough by itself. Beside it stand a status and the threshold that it is held against, and
//! where the line is "at most two" the words *at the line* say the number after all. And whoever looks again after the
//! line has moved knows both: "not beyond three, and beyond two" is three. So statuses are drawn together, for one
//! indicator the same way everywhere, until whatever was ever told of a small count under any version of the threshold
//! could have been told of another count too.

use super::amount::Amount;
use super::scale::{Scale, UnitForm};
use super::status::{Status, judge};
use super::threshold::Threshold;

/// Counts below this are small, unless a kit says otherwise.
pub const SMALL_COUNT: i64 = 5;

/// A value as a comparison may say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// As it is.
    Plain(Amount),
    /// A count of people or homes so small that it would point at somebody: "fewer than n".
    FewerThan(i64),
}

/// How far the statuses of small counts are drawn together; each step holds what the ones before it hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Blur {
    /// Not at all.
    None,
    /// At the line is told as near it.
    AtIsNear,
    /// Whatever is not beyond the line is told as clear of it.
    NotBeyondIsClear,
    /// Where that would still part counts that were told alike before, nothing is told of them.
    Alike,
}

/// Which counts are held back besides the small ones. What was held back once stays so under every later version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Held {
    /// None is a small count too.
    none: bool,
    /// One more count is a small one.
    one_more: bool,
}

impl Held {
    const ALL: Self = Self { none: true, one_more: true };

    /// From the least that hides a count to the most.
    const fn ways(self) -> [(Blur, Self); 8] {
        let with_none = Self { none: true, ..self };
        [
            (Blur::None, self),
            (Blur::AtIsNear, self),
            (Blur::NotBeyondIsClear, self),
            (Blur::NotBeyondIsClear, with_none),
            (Blur::NotBeyondIsClear, Self::ALL),
            (Blur::Alike, self),
            (Blur::Alike, with_none),
            (Blur::Alike, Self::ALL),
        ]
    }
}

/// What was told of each count from none to the first that is not small, version by version.
type Record = Vec<Vec<(Status, Counted)>>;

/// Tells the values of one indicator to whoever may not know its small counts.
#[derive(Clone, Debug)]
pub struct Teller {
    threshold: Option<Threshold>,
    is_count: bool,
    least: i64,
    held: Held,
    blur: Blur,
    /// Of each count from none on: the status that may be told of it.
    told: Vec<Status>,
}

impl Teller {
    /// For an indicator that is held against the last of these versions; the ones before it are those it was held against
    /// earlier, oldest first. Counts from 1 to below `least` are small. A share, a ratio and a word count nobody.
    pub fn new(scale: &Scale, versions: &[Threshold], least: i64) -> Self {
        let is_count = matches!(scale, Scale::Number { form: UnitForm::Plain, .. });
        let first = Self { threshold: None, is_count, least, held: Held::ALL, blur: Blur::Alike, told: vec![] };
        let mut record: Record = (0..=least).map(|_| vec![]).collect();
        let (mut teller, mut held) = (first, Held::default());
        for version in versions {
            teller = teller.under(version, held, &record);
            held = teller.held;
            teller.note(&mut record);
        }
        teller
    }

    /// The least blurred way to hold counts against this version, after all that was told before.
    fn under(&self, version: &Threshold, held: Held, record: &Record) -> Self {
        let way = |(blur, held)| {
            let mut next = Self { threshold: Some(*version), held, blur, told: vec![], ..self.clone() };
            next.told = (0..).zip(record).map(|(n, _)| next.status_of(n, record)).collect();
            next
        };
        let [.., most] = held.ways();
        held.ways().into_iter().map(way).find(|next| next.is_safe(record)).unwrap_or_else(|| way(most))
    }

    /// How it stands and what it is, as far as both may be told. Unknown where there is no threshold, or where any
    /// status would say the count.
    pub fn tell(&self, value: Amount) -> (Status, Counted) {
        if !self.holds_back(value) {
            let status = self.threshold.map_or(Status::Unknown, |threshold| judge(value, &threshold));
            return (status, Counted::Plain(value));
        }
        let whole = value.millionths().div_euclid(Amount::whole(1).millionths());
        let told = usize::try_from(whole).ok().and_then(|n| self.told.get(n)).copied().unwrap_or(Status::Unknown);
        // Half a home more than a count is told as that count is, or not at all.
        let is_true = Amount::whole(whole) == value || told == self.blurred(value);
        (if is_true { told } else { Status::Unknown }, Counted::FewerThan(self.bound()))
    }

    /// Whether a value is told as "fewer than" and not as it is.
    pub fn holds_back(&self, value: Amount) -> bool {
        let zero = Amount::whole(0);
        let is_small = value > zero || (value == zero && self.held.none);
        self.is_count && self.least > 0 && is_small && value < Amount::whole(self.bound())
    }

    /// Below which count nothing is named.
    fn bound(&self) -> i64 {
        self.least + i64::from(self.held.one_more)
    }

    /// The status of a count as this blur draws it together.
    fn blurred(&self, value: Amount) -> Status {
        let status = self.threshold.map_or(Status::Unknown, |threshold| judge(value, &threshold));
        match (self.blur, status) {
            (Blur::AtIsNear, Status::At) => Status::Near,
            (Blur::NotBeyondIsClear | Blur::Alike, Status::At | Status::Near) => Status::Clear,
            _ => status,
        }
    }

    /// The status that is told of a count: under [`Blur::Alike`] none, unless whoever was told alike before can still be
    /// told alike.
    fn status_of(&self, n: i64, record: &Record) -> Status {
        let status = self.blurred(Amount::whole(n));
        if self.blur != Blur::Alike {
            return status;
        }
        let same = |one: i64, other: i64| at(record, one) == at(record, other);
        let alike: Vec<i64> = (0..=self.least).filter(|m| self.holds_back(Amount::whole(*m)) && same(*m, n)).collect();
        let part = |m: i64| {
            let status = self.blurred(Amount::whole(m));
            alike.iter().filter(|other| self.blurred(Amount::whole(**other)) == status).count()
        };
        let is_kept = alike.iter().all(|m| !(1..self.least).contains(m) || part(*m) > 1);
        if is_kept { status } else { Status::Unknown }
    }

    /// Whether every small count was told like another one, under this version and all before it.
    fn is_safe(&self, record: &Record) -> bool {
        let told = |n: i64| (at(record, n), self.tell(Amount::whole(n)));
        let is_alone = |n: i64| !(0..=self.least).any(|other| other != n && told(other) == told(n));
        !self.is_count || !(1..self.least).any(is_alone)
    }

    fn note(&self, record: &mut Record) {
        for (n, told) in (0..).zip(record) {
            told.push(self.tell(Amount::whole(n)));
        }
    }
}

/// What was told of a count.
fn at(record: &Record, n: i64) -> Option<&Vec<(Status, Counted)>> {
    usize::try_from(n).ok().and_then(|n| record.get(n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redline::Direction;
    use jiff::civil::date;

    fn families() -> Scale {
        Scale::Number { form: UnitForm::Plain, unit: "משפחות".into() }
    }

    fn rule(direction: Direction, red: i64, early: Option<i64>) -> Threshold {
        Threshold { direction, red: Amount::whole(red), early: early.map(Amount::whole), from: date(2024, 1, 1) }
    }

    #[test]
    fn a_small_count_is_never_named_and_none_names_nobody() {
        let none = rule(Direction::StayAt, 0, None);
        let teller = Teller::new(&families(), &[none], 5);
        assert_eq!(teller.tell(Amount::whole(3)), (Status::Crossed, Counted::FewerThan(5)));
        assert_eq!(teller.tell(Amount::whole(0)), (Status::Clear, Counted::Plain(Amount::whole(0))));
        assert_eq!(teller.tell(Amount::whole(5)), (Status::Crossed, Counted::Plain(Amount::whole(5))));
        let ratio = Scale::Number { form: UnitForm::OneTo, unit: "משקי בית".into() };
        let companions = rule(Direction::StayBelow, 3, None);
        let plain = Teller::new(&ratio, &[companions], 5).tell(Amount::whole(3));
        assert_eq!(plain, (Status::At, Counted::Plain(Amount::whole(3))), "a ratio counts nobody");
        let open = Teller::new(&families(), &[companions], 0).tell(Amount::whole(3));
        assert_eq!(open, (Status::At, Counted::Plain(Amount::whole(3))), "a kit may hold nothing back");
    }

    #[test]
    fn a_status_that_would_say_the_count_is_drawn_together_with_its_neighbour() {
        let told = |threshold: Threshold, n: i64| Teller::new(&families(), &[threshold], 5).tell(Amount::whole(n));
        let warned = rule(Direction::StayBelow, 4, Some(3));
        assert_eq!(told(warned, 4), (Status::Near, Counted::FewerThan(5)), "three would be told the same");
        let two = rule(Direction::StayBelow, 2, None);
        assert_eq!(told(two, 2), (Status::Clear, Counted::FewerThan(5)), "it is not beyond the line");
        assert_eq!(told(two, 3), (Status::Crossed, Counted::FewerThan(5)), "beyond the line is never hidden");
        let one = rule(Direction::StayBelow, 1, None);
        assert_eq!(told(one, 1), told(one, 0), "none is told as one is");
        let three = rule(Direction::StayBelow, 3, None);
        assert_eq!(told(three, 4), (Status::Crossed, Counted::FewerThan(6)), "five is told as four is");
        let workers = rule(Direction::StayAt, 3, None);
        assert_eq!(told(workers, 3), (Status::Unknown, Counted::FewerThan(5)), "exactly three cannot be told at all");
    }

    /// Every rule that can be meant with a line and a warning below nine.
    fn rules() -> Vec<Threshold> {
        let reds = (0..9).flat_map(|red| [None].into_iter().chain((0..9).map(Some)).map(move |early| (red, early)));
        let rules = reds.flat_map(|(red, early)| Direction::ALL.iter().map(move |side| rule(*side, red, early)));
        rules.filter(|threshold| threshold.check().is_ok()).collect()
    }

    /// Everything that can ever be told of counts: before the first version, and under each while it was the last.
    fn tellers(versions: &[Threshold], least: i64) -> Vec<Teller> {
        (0..=versions.len()).map(|known| Teller::new(&families(), &versions[..known], least)).collect()
    }

    /// No count below `least` may be the only one of which all this was told.
    fn check_nobody_is_alone(versions: &[Threshold], least: i64) {
        let tellers = tellers(versions, least);
        let told = |n: i64| tellers.iter().map(|teller| teller.tell(Amount::whole(n))).collect::<Vec<_>>();
        let all: Vec<_> = (0..12).map(told).collect();
        for n in 1..least {
            let told = &all[usize::try_from(n).unwrap()];
            assert!(told.iter().all(|(_, count)| matches!(count, Counted::FewerThan(_))), "{n} named: {versions:?}");
            let alike = all.iter().filter(|other| *other == told).count();
            assert!(alike >= 2, "{told:?} says {n} under {versions:?}, fewer than {least}");
        }
    }

    #[test]
    fn whatever_is_told_of_a_small_count_could_be_told_of_another() {
        for threshold in rules() {
            (2..8).for_each(|least| check_nobody_is_alone(&[threshold], least));
        }
    }

    #[test]
    fn a_line_that_moves_never_narrows_a_small_count_down() {
        let rules = rules();
        for first in &rules {
            for second in &rules {
                check_nobody_is_alone(&[*first, *second], 5);
            }
        }
        let mut seed = 7_u64;
        let mut some = |of: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(seed >> 33).unwrap() % of
        };
        for _ in 0..4_000 {
            let (many, least) = (3 + some(4), 2 + i64::try_from(some(7)).unwrap());
            let versions: Vec<Threshold> = (0..many).map(|_| rules[some(rules.len())]).collect();
            check_nobody_is_alone(&versions, least);
        }
    }

    #[test]
    fn a_moved_line_is_told_as_far_as_it_hides_the_count() {
        let (three, two) = (rule(Direction::StayBelow, 3, None), rule(Direction::StayBelow, 2, None));
        let moved = tellers(&[three, two], 5);
        let told = |n: i64| [1, 2].map(|known| moved[known].tell(Amount::whole(n)).0);
        assert_eq!(told(4), [Status::Crossed, Status::Crossed], "beyond both, as five is");
        assert_eq!(told(3), [Status::Clear, Status::Unknown], "not beyond three and beyond two would be three");
        assert_eq!((told(1), told(2)), (told(3), told(3)));
        let far = tellers(&[rule(Direction::StayBelow, 80, Some(70)), rule(Direction::StayBelow, 60, None)], 5);
        let plain = |n: i64| [1, 2].map(|known| far[known].tell(Amount::whole(n)));
        assert_eq!(
            plain(3),
            [(Status::Clear, Counted::FewerThan(5)); 2],
            "a line far from small counts says what it says"
        );
        assert_eq!(plain(0)[1], (Status::Clear, Counted::Plain(Amount::whole(0))));
    }

    #[test]
    fn nothing_that_is_told_is_untrue() {
        let rules = rules();
        for (first, second) in rules.iter().zip(rules.iter().rev()) {
            let teller = Teller::new(&families(), &[*first, *second], 5);
            for halves in 0..16 {
                let value = Amount::from_millionths(halves * 500_000);
                let (told, is) = (teller.tell(value).0, judge(value, second));
                let is_beyond = |status: Status| status == Status::Crossed;
                assert!(told == Status::Unknown || is_beyond(told) == is_beyond(is), "{value:?} {second:?}: {told:?}");
            }
        }
    }

    #[test]
    fn beyond_the_line_is_told_as_beyond_it_or_not_at_all() {
        for red in 0..9 {
            let threshold = rule(Direction::StayBelow, red, None);
            let teller = Teller::new(&families(), &[threshold], 5);
            for n in 0..12 {
                let (status, _) = teller.tell(Amount::whole(n));
                assert_eq!(status == Status::Crossed, n > red, "{n} against {red}");
            }
        }
    }
}
