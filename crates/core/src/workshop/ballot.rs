//! Votes: what one ballot may hold, the count, and the comparison that gives nobody away.

use std::collections::{BTreeMap, BTreeSet};

use super::phase::Spread;
use crate::ids::ThemeId;
use crate::people::Standpoint;
use crate::refusal::Refusal;

/// What somebody gave: votes by theme, none of them zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballot(BTreeMap<ThemeId, u32>);

impl Ballot {
    /// Reads what was asked for; a theme that is named twice counts together.
    ///
    /// # Errors
    /// `wall.too_many_votes`, `wall.one_each`, `wall.unknown_theme`.
    pub fn read(
        asked: impl IntoIterator<Item = (ThemeId, u32)>,
        (votes, spread): (u32, Spread),
        themes: &BTreeSet<ThemeId>,
    ) -> Result<Self, Refusal> {
        let mut given = BTreeMap::<ThemeId, u32>::new();
        for (theme, more) in asked.into_iter().filter(|(_, more)| *more > 0) {
            let sum = given.entry(theme).or_default();
            *sum = sum.saturating_add(more);
        }
        let all = given.values().fold(0_u32, |sum, more| sum.saturating_add(*more));
        if !given.keys().all(|theme| themes.contains(theme)) {
            Err(Refusal::beside("votes", "wall.unknown_theme"))
        } else if all > votes {
            Err(Refusal::beside("votes", "wall.too_many_votes").with("most", votes))
        } else if spread == Spread::OneEach && given.values().any(|more| *more > 1) {
            Err(Refusal::beside("votes", "wall.one_each"))
        } else {
            Ok(Self(given))
        }
    }

    /// A ballot as it was kept.
    pub fn of_row(given: BTreeMap<ThemeId, u32>) -> Self {
        Self(given)
    }

    /// Votes by theme.
    pub fn votes(&self) -> &BTreeMap<ThemeId, u32> {
        &self.0
    }

    /// How many of them.
    pub fn sum(&self) -> u32 {
        self.0.values().sum()
    }
}

/// What came of ballots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many people voted.
    pub ballots: usize,
    /// Votes by theme; a theme that got none is missing.
    pub votes: BTreeMap<ThemeId, u32>,
}

/// Counts ballots.
pub fn count<'b>(ballots: impl IntoIterator<Item = &'b Ballot>) -> Count {
    ballots.into_iter().fold(Count::default(), |mut count, ballot| {
        count.ballots += 1;
        for (theme, votes) in &ballot.0 {
            *count.votes.entry(*theme).or_default() += votes;
        }
        count
    })
}

/// The count by standpoint, of those that at least `least` voted from. What is left when the shown ones are taken from
/// the whole is never fewer than `least` people either: the smallest shown groups are given up until that holds. Fewer
/// than two groups are no comparison.
pub fn compare(cast: &[(Option<Standpoint>, Ballot)], least: usize) -> Vec<(Standpoint, Count)> {
    let of = |standpoint: Standpoint| {
        count(cast.iter().filter(|(from, _)| *from == Some(standpoint)).map(|(_, ballot)| ballot))
    };
    let mut shown: Vec<(Standpoint, Count)> = Standpoint::ALL.iter().map(|from| (*from, of(*from))).collect();
    shown.retain(|(_, count)| count.ballots >= least.max(1));
    shown.sort_by_key(|(_, count)| std::cmp::Reverse(count.ballots));
    let mut rest = cast.len() - shown.iter().map(|(_, count)| count.ballots).sum::<usize>();
    while rest > 0 && rest < least {
        let Some((_, given_up)) = shown.pop() else { break };
        rest += given_up.ballots;
    }
    if shown.len() < 2 { vec![] } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{Id as _, Uuid};
    use proptest::prelude::*;

    fn theme(n: u128) -> ThemeId {
        ThemeId::from_uuid(Uuid::from_u128(n))
    }

    fn themes() -> BTreeSet<ThemeId> {
        (1..=4).map(theme).collect()
    }

    fn read(asked: &[(u128, u32)], terms: (u32, Spread)) -> Result<Ballot, Refusal> {
        Ballot::read(asked.iter().map(|(n, more)| (theme(*n), *more)), terms, &themes())
    }

    #[test]
    fn five_votes_are_spread_as_one_likes() {
        assert_eq!(read(&[(1, 5)], (5, Spread::Free)).unwrap().sum(), 5);
        assert_eq!(read(&[(1, 2), (2, 0), (3, 1)], (5, Spread::Free)).unwrap().votes().len(), 2);
        assert_eq!(read(&[(1, 4), (2, 2)], (5, Spread::Free)).unwrap_err().code, "wall.too_many_votes");
        assert_eq!(read(&[(9, 1)], (5, Spread::Free)).unwrap_err().code, "wall.unknown_theme");
        assert_eq!(read(&[], (5, Spread::Free)).unwrap(), Ballot::default(), "an empty ballot is one");
    }

    #[test]
    fn one_each_is_one_each_even_when_a_theme_is_named_twice() {
        assert_eq!(read(&[(1, 2)], (3, Spread::OneEach)).unwrap_err().code, "wall.one_each");
        assert_eq!(read(&[(1, 1), (1, 1)], (3, Spread::OneEach)).unwrap_err().code, "wall.one_each");
        assert_eq!(read(&[(1, 1), (2, 1), (3, 1)], (3, Spread::OneEach)).unwrap().sum(), 3);
        assert_eq!(read(&[(1, u32::MAX), (1, u32::MAX)], (3, Spread::Free)).unwrap_err().code, "wall.too_many_votes");
    }

    fn cast(groups: &[(Option<Standpoint>, usize)]) -> Vec<(Option<Standpoint>, Ballot)> {
        let ballot = read(&[(1, 1)], (5, Spread::Free)).unwrap();
        groups.iter().flat_map(|(from, n)| std::iter::repeat_n((*from, ballot.clone()), *n)).collect()
    }

    fn shown(groups: &[(Option<Standpoint>, usize)]) -> Vec<Standpoint> {
        compare(&cast(groups), 5).into_iter().map(|(from, _)| from).collect()
    }

    #[test]
    fn a_small_group_is_shown_neither_by_itself_nor_by_what_is_left() {
        use Standpoint::{Client, Manager, Worker};
        assert_eq!(shown(&[(Some(Client), 5), (Some(Worker), 8)]), [Worker, Client]);
        // Three managers would be what is left of all without workers and clients.
        assert_eq!(shown(&[(Some(Client), 5), (Some(Worker), 8), (Some(Manager), 3)]), []);
        let three = [(Some(Client), 9), (Some(Worker), 8), (Some(Manager), 6), (None, 2)];
        assert_eq!(shown(&three), [Client, Worker], "the managers are given up so that the two hide among them");
        assert_eq!(shown(&[(Some(Client), 9), (Some(Worker), 8), (None, 5)]), [Client, Worker]);
        assert_eq!(shown(&[(Some(Client), 4), (Some(Worker), 4)]), []);
    }

    proptest! {
        #[test]
        fn no_ballot_ever_exceeds_its_votes(asked in prop::collection::vec((1_u128..6, 0_u32..9), 0..12), votes in 0_u32..8, free: bool) {
            let spread = if free { Spread::Free } else { Spread::OneEach };
            if let Ok(ballot) = read(&asked, (votes, spread)) {
                prop_assert!(ballot.sum() <= votes);
                prop_assert!(free || ballot.votes().values().all(|more| *more == 1));
                prop_assert!(ballot.votes().keys().all(|theme| themes().contains(theme)));
            }
        }

        #[test]
        fn what_is_shown_and_what_is_left_are_never_few(sizes in prop::collection::vec(0_usize..14, 5)) {
            let froms = [Some(Standpoint::Client), Some(Standpoint::Worker), Some(Standpoint::Manager), Some(Standpoint::Relative), None];
            let groups: Vec<_> = froms.into_iter().zip(sizes).collect();
            let all = cast(&groups);
            let shown = compare(&all, 5);
            let left = all.len() - shown.iter().map(|(_, count)| count.ballots).sum::<usize>();
            prop_assert!(shown.iter().all(|(_, count)| count.ballots >= 5));
            prop_assert!(shown.is_empty() || left == 0 || left >= 5, "{left} are left");
        }
    }
}
