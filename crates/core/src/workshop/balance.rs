//! The balance of standpoints in a room, counted before anybody is invited and said in words where one side is few.

use std::collections::BTreeMap;

use crate::people::{Side, Standpoint};

/// With fewer than this, somebody of a side may find themselves speaking for all of it. Ours: the descriptions of the
/// method name no number, only that nobody should sit there alone.
pub const LEAST_OF_A_SIDE: usize = 3;

/// A side is few when there are more than this many of the other for each of it. Ours, too.
const MOST_FOR_EACH: usize = 3;

/// How many come from each standpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance(BTreeMap<Standpoint, usize>);

/// Why a room is not in balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lopsided {
    /// Nobody speaks from this side.
    Missing(Side),
    /// One person would speak for the whole of this side.
    Alone {
        /// The side of one.
        side: Side,
        /// How many sit opposite.
        against: usize,
    },
    /// This side is few against many.
    Few {
        /// The side.
        side: Side,
        /// How many it is.
        few: usize,
        /// How many sit opposite.
        against: usize,
    },
}

impl Balance {
    /// Counts one standpoint a person.
    pub fn of(standpoints: impl IntoIterator<Item = Standpoint>) -> Self {
        let mut counts = BTreeMap::new();
        for standpoint in standpoints {
            *counts.entry(standpoint).or_default() += 1;
        }
        Self(counts)
    }

    /// How many speak from a standpoint.
    pub fn count(&self, standpoint: Standpoint) -> usize {
        self.0.get(&standpoint).copied().unwrap_or_default()
    }

    /// How many speak from a side.
    pub fn of_side(&self, side: Side) -> usize {
        self.0.iter().filter(|(standpoint, _)| standpoint.side() == side).map(|(_, n)| n).sum()
    }

    /// How many there are.
    pub fn all(&self) -> usize {
        self.0.values().sum()
    }

    /// The standpoints that somebody speaks from.
    pub fn standpoints(&self) -> impl Iterator<Item = Standpoint> {
        self.0.keys().copied()
    }

    /// What is out of balance; `None` in an empty room, where nothing can be said yet.
    pub fn lopsided(&self) -> Option<Lopsided> {
        let [client, professional] = [Side::Client, Side::Professional].map(|side| self.of_side(side));
        let (side, few, against) = if client <= professional {
            (Side::Client, client, professional)
        } else {
            (Side::Professional, professional, client)
        };
        match few {
            _ if against == 0 => None,
            0 => Some(Lopsided::Missing(side)),
            1 if against > 1 => Some(Lopsided::Alone { side, against }),
            _ if few < against && (few < LEAST_OF_A_SIDE || against > few * MOST_FOR_EACH) => {
                Some(Lopsided::Few { side, few, against })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Standpoint::{Client, Manager, Relative, Worker};

    fn room(client: usize, worker: usize) -> Balance {
        Balance::of(std::iter::repeat_n(Client, client).chain(std::iter::repeat_n(Worker, worker)))
    }

    #[test]
    fn each_person_counts_once_on_the_side_they_speak_from() {
        let room = Balance::of([Client, Relative, Worker, Manager, Worker]);
        assert_eq!((room.all(), room.of_side(Side::Client), room.of_side(Side::Professional)), (5, 2, 3));
        assert_eq!((room.count(Worker), room.count(Standpoint::Peer)), (2, 0));
    }

    #[test]
    fn a_side_that_is_few_is_named_with_its_number() {
        assert_eq!(room(0, 0).lopsided(), None);
        assert_eq!(room(0, 9).lopsided(), Some(Lopsided::Missing(Side::Client)));
        assert_eq!(room(1, 9).lopsided(), Some(Lopsided::Alone { side: Side::Client, against: 9 }));
        assert_eq!(room(2, 9).lopsided(), Some(Lopsided::Few { side: Side::Client, few: 2, against: 9 }));
        assert_eq!(room(5, 15).lopsided(), None);
        assert_eq!(room(5, 16).lopsided(), Some(Lopsided::Few { side: Side::Client, few: 5, against: 16 }));
    }

    #[test]
    fn staff_can_be_the_few() {
        assert_eq!(room(9, 1).lopsided(), Some(Lopsided::Alone { side: Side::Professional, against: 9 }));
        assert_eq!(room(9, 0).lopsided(), Some(Lopsided::Missing(Side::Professional)));
    }

    #[test]
    fn two_against_two_and_one_against_one_are_level() {
        assert_eq!(room(2, 2).lopsided(), None);
        assert_eq!(room(1, 1).lopsided(), None);
    }

    #[test]
    fn more_of_the_few_never_makes_a_room_worse() {
        for against in 1..40 {
            let level: Vec<bool> = (0..=against).map(|few| room(few, against).lopsided().is_none()).collect();
            assert!(level.is_sorted(), "{against}: {level:?}");
        }
    }
}
