//! The best texts for a query, from blocks that a caller reads: no IO here.
//!
//! A word of the query is any of several lists, one for each of its keys. In a text it counts as much as the best of them: the
//! level times how sure the reading is. Lists are read from their highest level down, always the one that may bring most, so
//! that for one word the texts come in the order of the result and a search ends as soon as it has enough.

use crate::key::SURE;
use std::collections::HashSet;

/// A block as it comes from storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its level.
    pub level: u8,
    /// Its texts.
    pub texts: Vec<u32>,
}

/// One list of a word: the hash, and how sure it is that the word was meant so.
pub type Listed = (i64, u8);

/// Answers one word: the first `most` distinct texts in order, each with its score.
///
/// `read(list, n)` gives the n-th run of blocks of a list, in descending order of levels; none when there are no more.
pub fn best_of_one<E>(
    lists: &[Listed],
    most: usize,
    mut read: impl FnMut(i64, usize) -> Result<Option<Vec<Stored>>, E>,
) -> Result<Vec<(u32, u32)>, E> {
    let mut open: Vec<Open> = lists.iter().map(|(hash, sureness)| Open::new(*hash, *sureness)).collect();
    for list in &mut open {
        list.fill(&mut read)?;
    }
    let (mut seen, mut best) = (HashSet::new(), Vec::new());
    while best.len() < most {
        let Some(list) = open.iter_mut().filter(|list| !list.is_done()).max_by_key(|list| list.bound()) else { break };
        let score = list.bound();
        let block = list.take();
        // The newest first among equals.
        let new = block.texts.into_iter().rev().filter(|text| seen.insert(*text));
        best.extend(new.map(|text| (text, score)).take(most));
        list.fill(&mut read)?;
    }
    best.truncate(most);
    Ok(best)
}

struct Open {
    hash: i64,
    sureness: u8,
    run: usize,
    blocks: std::collections::VecDeque<Stored>,
}

impl Open {
    fn new(hash: i64, sureness: u8) -> Self {
        Self { hash, sureness, run: 0, blocks: std::collections::VecDeque::new() }
    }

    fn is_done(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The score of the next block.
    fn bound(&self) -> u32 {
        self.blocks.front().map_or(0, |block| score(block.level, self.sureness))
    }

    fn take(&mut self) -> Stored {
        self.blocks.pop_front().unwrap_or(Stored { level: 0, texts: vec![] })
    }

    fn fill<E>(&mut self, read: &mut impl FnMut(i64, usize) -> Result<Option<Vec<Stored>>, E>) -> Result<(), E> {
        if self.blocks.is_empty()
            && let Some(blocks) = read(self.hash, self.run)?
        {
            self.run += 1;
            self.blocks.extend(blocks);
        }
        Ok(())
    }
}

/// What a text has from a list: never 0, which stands for nothing.
fn score(level: u8, sureness: u8) -> u32 {
    u32::from(level + 1) * u32::from(sureness)
}

/// One word's scores in all texts, by number: a byte and a half a text, whatever the word.
pub struct Scores {
    by_text: Vec<u16>,
    texts: u64,
}

impl Scores {
    /// Room for texts numbered below `texts`.
    pub fn new(texts: u32) -> Self {
        Self { by_text: vec![0; usize::try_from(texts).unwrap_or_default()], texts: 0 }
    }

    /// Adds a block of one of the word's lists.
    pub fn add(&mut self, block: &Stored, sureness: u8) {
        let new = u16::try_from(score(block.level, sureness)).unwrap_or(u16::MAX);
        for text in &block.texts {
            if let Some(old) = usize::try_from(*text).ok().and_then(|at| self.by_text.get_mut(at)) {
                self.texts += u64::from(*old == 0);
                *old = new.max(*old);
            }
        }
    }
}

/// The best texts that hold all words, each with its score: rarer words count more.
#[expect(clippy::cast_precision_loss, reason = "counts of texts stay far below 2^52")]
pub fn best_of_all(words: &[Scores], collection: u64, most: usize) -> Vec<(u32, f64)> {
    let Some(length) = words.iter().map(|word| word.by_text.len()).min() else { return Vec::new() };
    let whole = f64::from(crate::blocks::LEVELS) * f64::from(SURE);
    let weights: Vec<f64> = words
        .iter()
        .map(|word| (1.0 + (collection.max(word.texts) - word.texts) as f64 / (word.texts as f64 + 0.5)).ln() / whole)
        .collect();
    let mut best: Vec<(u32, f64)> = Vec::new();
    for at in 0..length {
        let scores = words.iter().map(|word| word.by_text.get(at).copied().unwrap_or_default());
        if scores.clone().all(|score| score > 0) {
            let sum = scores.zip(&weights).map(|(score, weight)| f64::from(score) * weight).sum();
            keep(&mut best, (u32::try_from(at).unwrap_or(u32::MAX), sum), most);
        }
    }
    best
}

/// Puts a text where it belongs among the best so far; of equals the newer comes first.
fn keep(best: &mut Vec<(u32, f64)>, new: (u32, f64), most: usize) {
    if best.len() == most && best.last().is_none_or(|last| last.1 > new.1) {
        return;
    }
    let at = best.partition_point(|old| old.1 > new.1);
    best.insert(at, new);
    best.truncate(most);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Lists in memory: (sureness, level to texts).
    type Made = Vec<(u8, BTreeMap<u8, BTreeSet<u32>>)>;

    fn made() -> impl Strategy<Value = Made> {
        let list = prop::collection::btree_map(0u8..16, prop::collection::btree_set(0u32..60, 1..12), 0..5);
        prop::collection::vec((1u8..=SURE, list), 1..4)
    }

    fn blocks(list: &BTreeMap<u8, BTreeSet<u32>>) -> Vec<Stored> {
        list.iter()
            .rev()
            .map(|(level, texts)| Stored { level: *level, texts: texts.iter().copied().collect() })
            .collect()
    }

    /// The score of each text, by looking at everything.
    fn plainly(lists: &Made) -> BTreeMap<u32, u32> {
        let mut all = BTreeMap::new();
        for (sureness, list) in lists {
            for (level, texts) in list {
                for text in texts {
                    let most = all.entry(*text).or_insert(0);
                    *most = score(*level, *sureness).max(*most);
                }
            }
        }
        all
    }

    fn scored(lists: &Made) -> Scores {
        let mut scores = Scores::new(60);
        for (sureness, list) in lists {
            blocks(list).iter().for_each(|block| scores.add(block, *sureness));
        }
        scores
    }

    proptest! {
        #[test]
        fn stopping_early_changes_nothing(lists in made(), most in 1usize..20) {
            let listed: Vec<Listed> = lists.iter().enumerate().map(|(n, (sure, _))| (i64::try_from(n).unwrap(), *sure)).collect();
            let read = |hash: i64, run: usize| {
                let blocks = blocks(&lists[usize::try_from(hash).unwrap()].1);
                Ok::<_, ()>(blocks.get(run).map(|block| vec![block.clone()]))
            };
            let found = best_of_one(&listed, most, read).unwrap();
            let plain = plainly(&lists);
            let mut scores: Vec<u32> = plain.values().copied().collect();
            scores.sort_unstable_by(|a, b| b.cmp(a));
            scores.truncate(most);
            prop_assert_eq!(found.iter().map(|hit| hit.1).collect::<Vec<_>>(), scores);
            prop_assert!(found.iter().all(|(text, score)| plain.get(text) == Some(score)));
        }

        #[test]
        fn all_words_must_be_there_and_the_best_come_first(one in made(), two in made(), most in 1usize..20) {
            let found = best_of_all(&[scored(&one), scored(&two)], 60, most);
            let (one, two) = (plainly(&one), plainly(&two));
            let both: Vec<u32> = one.keys().filter(|text| two.contains_key(text)).copied().collect();
            prop_assert_eq!(found.len(), both.len().min(most));
            prop_assert!(found.iter().all(|(text, _)| both.contains(text)));
            prop_assert!(found.is_sorted_by(|a, b| a.1 >= b.1));
        }
    }
}
