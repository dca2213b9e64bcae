//! Small counts: what a group may be told of a town's count without naming somebody.
//!
//! "Fewer than five" is not enough by itself. Beside it stand a status and the threshold that it is held against, and
//! where the line is "at most two" the words *at the line* say the number after all. So statuses are drawn together, for
//! one indicator the same way everywhere, until whatever is told of a small count could be told of another count too.

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Blur {
    /// Not at all.
    None,
    /// At the line is told as near it.
    AtIsNear,
    /// Whatever is not beyond the line is told as clear of it.
    NotBeyondIsClear,
    /// None is a small count too.
    ZeroToo,
    /// One more count is a small one.
    OneMore,
    /// Nothing is told.
    All,
}

const BLURS: [Blur; 5] = [Blur::None, Blur::AtIsNear, Blur::NotBeyondIsClear, Blur::ZeroToo, Blur::OneMore];

/// Tells the values of one indicator to whoever may not know its small counts.
#[derive(Clone, Copy, Debug)]
pub struct Teller<'t> {
    threshold: Option<&'t Threshold>,
    is_count: bool,
    least: i64,
    blur: Blur,
}

impl<'t> Teller<'t> {
    /// For an indicator held against a threshold; counts from 1 to below `least` are small. A share, a ratio and a word
    /// count nobody.
    pub fn new(scale: &Scale, threshold: Option<&'t Threshold>, least: i64) -> Self {
        let is_count = matches!(scale, Scale::Number { form: UnitForm::Plain, .. });
        let told = |blur| Self { threshold, is_count, least, blur };
        BLURS.into_iter().map(told).find(Self::is_safe).unwrap_or(told(Blur::All))
    }

    /// How it stands and what it is, as far as both may be told. Unknown where there is no threshold, or where any
    /// status would say the count.
    pub fn tell(&self, value: Amount) -> (Status, Counted) {
        let status = self.threshold.map_or(Status::Unknown, |threshold| judge(value, threshold));
        if !self.is_held_back(value) {
            return (status, Counted::Plain(value));
        }
        let told = match (self.blur, status) {
            (Blur::All, _) => Status::Unknown,
            (Blur::AtIsNear, Status::At) => Status::Near,
            (blur, Status::At | Status::Near) if blur >= Blur::NotBeyondIsClear => Status::Clear,
            (_, status) => status,
        };
        (told, Counted::FewerThan(self.bound()))
    }

    /// Below which count nothing is named.
    fn bound(&self) -> i64 {
        self.least + i64::from(self.blur == Blur::OneMore)
    }

    fn is_held_back(&self, value: Amount) -> bool {
        let zero = Amount::whole(0);
        let is_small = value > zero || (value == zero && self.blur >= Blur::ZeroToo);
        self.is_count && self.least > 0 && is_small && value < Amount::whole(self.bound())
    }

    /// Whether nothing that is told of a small count is told of it alone.
    fn is_safe(&self) -> bool {
        let told = |n: i64| self.tell(Amount::whole(n));
        let is_alone = |n: i64| !(0..=self.bound()).any(|other| other != n && told(other) == told(n));
        !self.is_count || !(1..self.bound()).any(is_alone)
    }
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
        let teller = Teller::new(&families(), Some(&none), 5);
        assert_eq!(teller.tell(Amount::whole(3)), (Status::Crossed, Counted::FewerThan(5)));
        assert_eq!(teller.tell(Amount::whole(0)), (Status::Clear, Counted::Plain(Amount::whole(0))));
        assert_eq!(teller.tell(Amount::whole(5)), (Status::Crossed, Counted::Plain(Amount::whole(5))));
        let ratio = Scale::Number { form: UnitForm::OneTo, unit: "משקי בית".into() };
        let companions = rule(Direction::StayBelow, 3, None);
        let plain = Teller::new(&ratio, Some(&companions), 5).tell(Amount::whole(3));
        assert_eq!(plain, (Status::At, Counted::Plain(Amount::whole(3))), "a ratio counts nobody");
        let open = Teller::new(&families(), Some(&companions), 0).tell(Amount::whole(3));
        assert_eq!(open, (Status::At, Counted::Plain(Amount::whole(3))), "a kit may hold nothing back");
    }

    #[test]
    fn a_status_that_would_say_the_count_is_drawn_together_with_its_neighbour() {
        let told = |threshold: Threshold, n: i64| Teller::new(&families(), Some(&threshold), 5).tell(Amount::whole(n));
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

    #[test]
    fn whatever_is_told_of_a_small_count_could_be_told_of_another() {
        let reds = (0..9).flat_map(|red| [None].into_iter().chain((0..9).map(Some)).map(move |early| (red, early)));
        let rules = reds.flat_map(|(red, early)| Direction::ALL.iter().map(move |side| rule(*side, red, early)));
        for threshold in rules.filter(|threshold| threshold.check().is_ok()) {
            for least in 2..8 {
                let teller = Teller::new(&families(), Some(&threshold), least);
                for n in 1..least {
                    let told = teller.tell(Amount::whole(n));
                    assert!(matches!(told.1, Counted::FewerThan(_)), "{n} is named under {threshold:?}");
                    let alike = (0..40).filter(|other| teller.tell(Amount::whole(*other)) == told).count();
                    assert!(alike >= 2, "{told:?} says {n} under {threshold:?}, fewer than {least}");
                }
            }
        }
    }

    #[test]
    fn beyond_the_line_is_told_as_beyond_it_or_not_at_all() {
        for red in 0..9 {
            let threshold = rule(Direction::StayBelow, red, None);
            let teller = Teller::new(&families(), Some(&threshold), 5);
            for n in 0..12 {
                let (status, _) = teller.tell(Amount::whole(n));
                assert_eq!(status == Status::Crossed, n > red, "{n} against {red}");
            }
        }
    }
}
