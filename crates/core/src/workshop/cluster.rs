//! Clustering: which slip lies in which theme, and what moves do to it, in whatever order they arrive.
//!
//! Every slip of a phase is in one place: an open theme, or loose. Two people who move at once are answered one after the
//! other, and a move that meets a board it did not expect still makes sense: what is put into a theme that was joined
//! with another lands in that other one, what is put into a theme that ended is loose. So nothing is ever lost, and
//! everybody ends with the same board.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::ids::{SlipId, ThemeId};
use crate::refusal::Refusal;

/// What became of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It stands on the wall.
    Open,
    /// Its slips went into another.
    Joined(ThemeId),
    /// It was taken down; its slips are loose.
    Ended,
}

/// The board of one phase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// Where each slip lies; `None` is loose.
    pub slips: BTreeMap<SlipId, Option<ThemeId>>,
    /// Every theme there ever was.
    pub themes: BTreeMap<ThemeId, Fate>,
}

/// What somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Puts slips into a theme, or makes them loose.
    Put {
        /// Which.
        slips: Vec<SlipId>,
        /// Where.
        into: Option<ThemeId>,
    },
    /// Opens a theme with these slips, from wherever they lie: this splits a theme too.
    Open {
        /// Its new id.
        theme: ThemeId,
        /// Which slips; may be none.
        slips: Vec<SlipId>,
    },
    /// Joins a theme into another.
    Join {
        /// The one that goes.
        from: ThemeId,
        /// The one that stays.
        into: ThemeId,
    },
    /// Takes a theme down; its slips become loose.
    End(ThemeId),
}

/// What a move changed, so that it can be written down and undone. Holds ids only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Slip, where it lay, where it lies.
    pub slips: Vec<(SlipId, Option<ThemeId>, Option<ThemeId>)>,
    /// Theme, what it was (`None`: there was none), what it is.
    pub themes: Vec<(ThemeId, Option<Fate>, Fate)>,
}

impl Step {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.slips.is_empty() && self.themes.is_empty()
    }
}

impl Board {
    /// Does a move.
    ///
    /// # Errors
    /// `wall.no_slip` for a slip of another phase, `wall.no_theme` for a theme that is not on this board or not open any
    /// more where it must be, `wall.choose_slips` for a move of nothing.
    pub fn play(&mut self, what: &Move) -> Result<Step, Refusal> {
        let mut step = Step::default();
        match what {
            Move::Put { slips, into } => {
                let into = self.target(*into)?;
                self.known(slips)?;
                self.put(slips, into, &mut step);
            }
            Move::Open { theme, slips } => {
                self.known_or_none(slips)?;
                self.turn(*theme, Fate::Open, &mut step);
                self.put(slips, Some(*theme), &mut step);
            }
            Move::Join { from, into } => {
                let into = self.target(Some(*into))?.filter(|into| into != from);
                let into = into.ok_or_else(|| Refusal::beside("theme", "wall.no_theme"))?;
                self.open(*from)?;
                self.turn(*from, Fate::Joined(into), &mut step);
                self.put(&self.inside(*from), Some(into), &mut step);
            }
            Move::End(theme) => {
                self.open(*theme)?;
                self.turn(*theme, Fate::Ended, &mut step);
                self.put(&self.inside(*theme), None, &mut step);
            }
        }
        Ok(step)
    }

    /// Takes a step back, as far as nobody has moved on from it: a slip that lies elsewhere by now stays there, a theme
    /// that changed since keeps what it became.
    pub fn undo(&mut self, step: &Step) -> Step {
        let mut back = Step::default();
        for (theme, before, after) in &step.themes {
            if self.themes.get(theme) == Some(after) {
                self.turn(*theme, before.unwrap_or(Fate::Ended), &mut back);
            }
        }
        for (slip, before, after) in &step.slips {
            // Its theme may be the very one that has just gone.
            if self.slips.get(slip) == Some(after) {
                let place = before.and_then(|theme| self.resolve(theme));
                self.put(&[*slip], place, &mut back);
            }
        }
        self.mend(&mut back);
        back
    }

    /// The slips of a theme.
    pub fn inside(&self, theme: ThemeId) -> Vec<SlipId> {
        self.slips.iter().filter(|(_, place)| **place == Some(theme)).map(|(slip, _)| *slip).collect()
    }

    /// Whether every slip is loose or in an open theme.
    pub fn is_whole(&self) -> bool {
        self.slips.values().flatten().all(|theme| self.themes.get(theme) == Some(&Fate::Open))
    }

    /// Where a theme's slips are by now: the theme, the one it was joined with, or nowhere.
    fn resolve(&self, theme: ThemeId) -> Option<ThemeId> {
        let mut seen = BTreeSet::new();
        let mut at = theme;
        while seen.insert(at) {
            match self.themes.get(&at)? {
                Fate::Open => return Some(at),
                Fate::Joined(into) => at = *into,
                Fate::Ended => return None,
            }
        }
        None
    }

    fn target(&self, theme: Option<ThemeId>) -> Result<Option<ThemeId>, Refusal> {
        let Some(theme) = theme else { return Ok(None) };
        if !self.themes.contains_key(&theme) {
            return Err(Refusal::beside("theme", "wall.no_theme"));
        }
        Ok(self.resolve(theme))
    }

    fn open(&self, theme: ThemeId) -> Result<(), Refusal> {
        let is_open = self.themes.get(&theme) == Some(&Fate::Open);
        if is_open { Ok(()) } else { Err(Refusal::beside("theme", "wall.no_theme")) }
    }

    fn known(&self, slips: &[SlipId]) -> Result<(), Refusal> {
        if slips.is_empty() { Err(Refusal::beside("slip", "wall.choose_slips")) } else { self.known_or_none(slips) }
    }

    fn known_or_none(&self, slips: &[SlipId]) -> Result<(), Refusal> {
        let all = slips.iter().all(|slip| self.slips.contains_key(slip));
        if all { Ok(()) } else { Err(Refusal::beside("slip", "wall.no_slip")) }
    }

    fn put(&mut self, slips: &[SlipId], into: Option<ThemeId>, step: &mut Step) {
        for slip in slips {
            let Some(place) = self.slips.get_mut(slip) else { continue };
            if *place != into {
                step.slips.push((*slip, *place, into));
                *place = into;
            }
        }
    }

    fn turn(&mut self, theme: ThemeId, fate: Fate, step: &mut Step) {
        let before = self.themes.insert(theme, fate);
        if before != Some(fate) {
            step.themes.push((theme, before, fate));
        }
    }

    /// What lay in a theme that is open no more goes where that theme went.
    fn mend(&mut self, step: &mut Step) {
        let astray = |(slip, place): (&SlipId, &Option<ThemeId>)| Some((*slip, (*place)?));
        for (slip, theme) in self.slips.iter().filter_map(astray).collect::<Vec<_>>() {
            let place = self.resolve(theme);
            self.put(&[slip], place, step);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{Id as _, Uuid};
    use proptest::prelude::*;

    const SLIPS: u128 = 8;

    fn slip(n: u128) -> SlipId {
        SlipId::from_uuid(Uuid::from_u128(n))
    }

    fn theme(n: u128) -> ThemeId {
        ThemeId::from_uuid(Uuid::from_u128(100 + n))
    }

    fn board(themes: u128) -> Board {
        Board {
            slips: (0..SLIPS).map(|n| (slip(n), None)).collect(),
            themes: (0..themes).map(|n| (theme(n), Fate::Open)).collect(),
        }
    }

    fn put(slips: &[u128], into: Option<u128>) -> Move {
        Move::Put { slips: slips.iter().map(|n| slip(*n)).collect(), into: into.map(theme) }
    }

    #[test]
    fn what_is_put_into_a_joined_theme_lands_in_the_other() {
        let mut board = board(3);
        board.play(&put(&[1, 2], Some(0))).unwrap();
        board.play(&Move::Join { from: theme(0), into: theme(1) }).unwrap();
        board.play(&Move::Join { from: theme(1), into: theme(2) }).unwrap();
        board.play(&put(&[3], Some(0))).unwrap();
        assert_eq!(board.inside(theme(2)), [slip(1), slip(2), slip(3)]);
        let gone = board.play(&Move::Join { from: theme(0), into: theme(2) }).unwrap_err();
        assert_eq!(gone.code, "wall.no_theme", "a second facilitator joins what is joined already");
        board.play(&Move::End(theme(2))).unwrap();
        board.play(&put(&[4], Some(0))).unwrap();
        assert!(board.slips.values().all(Option::is_none));
    }

    #[test]
    fn a_theme_is_split_and_the_split_undone() {
        let mut board = board(1);
        board.play(&put(&[0, 1, 2, 3], Some(0))).unwrap();
        let split = board.play(&Move::Open { theme: theme(5), slips: vec![slip(2), slip(3)] }).unwrap();
        assert_eq!(board.inside(theme(5)), [slip(2), slip(3)]);
        // Somebody else puts one more into the new theme before it is undone.
        board.play(&put(&[7], Some(5))).unwrap();
        board.undo(&split);
        assert_eq!(board.inside(theme(0)), [slip(0), slip(1), slip(2), slip(3)]);
        assert_eq!(board.slips[&slip(7)], None, "its theme is gone, the slip is not");
    }

    #[test]
    fn undoing_leaves_alone_what_somebody_moved_on() {
        let mut board = board(2);
        let first = board.play(&put(&[0, 1], Some(0))).unwrap();
        board.play(&put(&[1], Some(1))).unwrap();
        let back = board.undo(&first);
        assert_eq!(back.slips, [(slip(0), Some(theme(0)), None)]);
        assert_eq!(board.slips[&slip(1)], Some(theme(1)));
        assert!(board.undo(&first).is_empty(), "a second time there is nothing left");
    }

    #[test]
    fn what_is_not_there_is_refused() {
        let mut board = board(1);
        assert_eq!(board.play(&put(&[99], Some(0))).unwrap_err().code, "wall.no_slip");
        assert_eq!(board.play(&put(&[], Some(0))).unwrap_err().code, "wall.choose_slips");
        assert_eq!(board.play(&put(&[1], Some(9))).unwrap_err().code, "wall.no_theme");
        let itself = board.play(&Move::Join { from: theme(0), into: theme(0) }).unwrap_err();
        assert_eq!(itself.code, "wall.no_theme");
    }

    #[test]
    fn a_step_reads_back() {
        let mut board = board(2);
        board.play(&put(&[1], Some(0))).unwrap();
        let step = board.play(&Move::Join { from: theme(0), into: theme(1) }).unwrap();
        let kept = serde_json::to_string(&step).unwrap();
        assert_eq!(serde_json::from_str::<Step>(&kept).unwrap(), step);
    }

    #[derive(Clone, Debug)]
    enum Hand {
        Plays(Move),
        Undoes,
    }

    fn moves() -> impl Strategy<Value = Hand> {
        let slips = || prop::collection::vec((0..SLIPS).prop_map(slip), 0..4);
        let one = || (0_u128..6).prop_map(theme);
        prop_oneof![
            4 => (slips(), prop::option::of(one())).prop_map(|(slips, into)| Hand::Plays(Move::Put { slips, into })),
            2 => (one(), slips()).prop_map(|(theme, slips)| Hand::Plays(Move::Open { theme, slips })),
            2 => (one(), one()).prop_map(|(from, into)| Hand::Plays(Move::Join { from, into })),
            1 => one().prop_map(|theme| Hand::Plays(Move::End(theme))),
            2 => Just(Hand::Undoes),
        ]
    }

    proptest! {
        /// Two people at once: their moves arrive in any interleaving, some of them undone. Every slip is in exactly one
        /// place that is on the wall, and whoever replays what was written down has the same board.
        #[test]
        fn no_interleaving_loses_a_slip(hands in prop::collection::vec(moves(), 0..40)) {
            let (mut board, mut replayed) = (board(3), board(3));
            let mut stack: Vec<Step> = vec![];
            for hand in hands {
                let step = match hand {
                    Hand::Plays(what) => board.play(&what).ok().inspect(|step| stack.push(step.clone())),
                    Hand::Undoes => stack.pop().map(|step| board.undo(&step)),
                };
                let Some(step) = step else { continue };
                for (slip, _, after) in &step.slips { replayed.slips.insert(*slip, *after); }
                for (theme, _, after) in &step.themes { replayed.themes.insert(*theme, *after); }
                prop_assert!(board.is_whole(), "{board:?}");
                prop_assert_eq!(board.slips.len(), usize::try_from(SLIPS).unwrap());
            }
            prop_assert_eq!(&board, &replayed);
        }

        /// Undone one after the other, the newest first, and nobody in between: the board is as it was.
        #[test]
        fn everything_can_be_undone(whats in prop::collection::vec(moves(), 0..20)) {
            let mut board = board(3);
            let start = board.slips.clone();
            let mut stack = vec![];
            for hand in whats {
                if let Hand::Plays(what) = hand { stack.extend(board.play(&what)); }
            }
            while let Some(step) = stack.pop() { board.undo(&step); }
            prop_assert_eq!(board.slips, start);
        }
    }
}
