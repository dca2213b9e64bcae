//! The best texts for a query, one after the other, from blocks that a caller reads: no IO here.
//!
//! A word of the query is any of several lists, one for each of its keys. In a text it counts as much as the best of them: the
//! level times how sure the reading is, times how rare the word is. Lists are read from their highest level down, always the one
//! that may bring most; of
//! several words only the rarest is read so, and each text that it brings is looked up for the others. A text
//! is handed out as soon as nothing that is still to be read can come before it, so a caller who has enough just stops, and one to
//! whom a gate has shown too few asks on.

use crate::blocks::LEVELS;
use crate::key::SURE;
use std::collections::{BinaryHeap, HashSet, VecDeque};

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

/// A word of the query.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Its lists; a text holds the word when any of them has it.
    pub lists: Vec<Listed>,
    /// How much it counts: see [`rarity`].
    pub rarity: f64,
}

/// How much a word counts that `holding` of `all` texts hold.
#[expect(clippy::cast_precision_loss, reason = "counts of texts stay far below 2^52")]
pub fn rarity(holding: u64, all: u64) -> f64 {
    let (holding, all) = (holding as f64, all.max(holding) as f64);
    (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln()
}

/// What a search needs next, or has found. Asked again before it was answered, it says the same.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// The next blocks of a list, from its highest level down: answer with [`Best::blocks`].
    Read(i64),
    /// What these texts hold: answer with [`Best::held`].
    LookUp(Vec<u32>),
    /// The next best text, with its score.
    Found(u32, f64),
    /// There are no more.
    End,
}

/// How many look-ups an exact order may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// So many texts are wanted at first.
    pub enough: usize,
    /// After so many look-ups what was found goes out as soon as it is enough: then those that hold the rarest word most, which
    /// for several common words is as good an order as any.
    pub look_ups: usize,
}

/// A search that goes on for as long as it is asked.
#[derive(Debug)]
pub struct Best {
    lists: Vec<Open>,
    weight: f64,
    others: Vec<Word>,
    patience: Patience,
    looked_up: usize,
    out: usize,
    seen: HashSet<u32>,
    asked: Option<(f64, Vec<u32>)>,
    ready: BinaryHeap<Ready>,
}

impl Best {
    /// A search for all of `words`, the rarest first.
    pub fn new(words: Vec<Word>, patience: Patience) -> Self {
        let mut words = words.into_iter();
        let first = words.next();
        let weight = first.as_ref().map_or(0.0, |word| word.rarity);
        let lists = first.map(|word| word.lists).unwrap_or_default();
        Self {
            lists: lists.into_iter().map(Open::new).collect(),
            weight,
            others: words.collect(),
            ..Self::empty(patience)
        }
    }

    /// A search whose words were read to their ends; each with its rarity.
    pub fn of_all(words: &[(Scores, f64)]) -> Self {
        let mut best = Self::empty(Patience { enough: 0, look_ups: 0 });
        let Some((rarest, _)) = words.iter().min_by_key(|(word, _)| word.texts.len()) else { return best };
        for text in &rarest.texts {
            let scores = words.iter().map(|(word, rarity)| (word.of(*text), *rarity));
            if scores.clone().all(|(score, _)| score > 0) {
                let score = scores.map(|(score, rarity)| share(u32::from(score)) * rarity).sum();
                best.ready.push(Ready { score, text: *text });
            }
        }
        best
    }

    fn empty(patience: Patience) -> Self {
        Self {
            lists: vec![],
            weight: 0.0,
            others: vec![],
            patience,
            looked_up: 0,
            out: 0,
            seen: HashSet::new(),
            asked: None,
            ready: BinaryHeap::new(),
        }
    }

    /// Goes on.
    pub fn step(&mut self) -> Step {
        loop {
            if let Some((_, texts)) = &self.asked {
                return Step::LookUp(texts.clone());
            }
            if let Some(found) = self.take_ready() {
                return found;
            }
            let Some(list) = self.lists.iter_mut().max_by_key(|list| list.bound()) else { return Step::End };
            let Some(score) = list.bound() else { return Step::End };
            let Some(block) = list.blocks.pop_front() else { return Step::Read(list.hash) };
            list.last = score;
            self.open(share(score) * self.weight, block);
        }
    }

    /// The best that is ready, if nothing better can come.
    fn take_ready(&mut self) -> Option<Step> {
        let patient = self.looked_up < self.patience.look_ups || self.out + self.ready.len() < self.patience.enough;
        let bound = self.bound();
        let is_next = |best: &Ready| bound.is_none_or(|bound| best.score >= bound || !patient);
        self.ready.peek().filter(|best| is_next(best))?;
        self.out += 1;
        self.ready.pop().map(|best| Step::Found(best.text, best.score))
    }

    /// The most that a text of the next block can have; none when there are no more.
    fn bound(&self) -> Option<f64> {
        let next = self.lists.iter().filter_map(Open::bound).max()?;
        let highest = share(score(LEVELS - 1, SURE));
        Some(share(next) * self.weight + self.others.iter().map(|word| highest * word.rarity).sum::<f64>())
    }

    fn open(&mut self, score: f64, block: Stored) {
        let new: Vec<u32> = block.texts.into_iter().rev().filter(|text| self.seen.insert(*text)).collect();
        if self.others.is_empty() {
            self.ready.extend(new.into_iter().map(|text| Ready { score, text }));
        } else if !new.is_empty() {
            self.asked = Some((score, new));
        }
    }

    /// The next blocks of a list, in descending order of levels, and whether they are its last.
    pub fn blocks(&mut self, list: i64, blocks: &[Stored], at_end: bool) {
        for open in self.lists.iter_mut().filter(|open| open.hash == list && open.blocks.is_empty()) {
            open.at_end = at_end || blocks.is_empty();
            open.blocks.extend(blocks.iter().cloned());
        }
    }

    /// What the texts that were asked for hold: hashes with their levels. A text that is left out holds nothing.
    pub fn held<'a>(&mut self, texts: impl IntoIterator<Item = (u32, &'a [(i64, u8)])>) {
        let Some((mine, asked)) = self.asked.take() else { return };
        self.looked_up += asked.len();
        for (text, pairs) in texts {
            let theirs: Option<f64> = self.others.iter().map(|word| word.share_of(pairs)).sum();
            if let Some(theirs) = theirs {
                self.ready.push(Ready { score: mine + theirs, text });
            }
        }
    }
}

impl Word {
    /// What it counts in a text that holds `pairs`, in ascending order of hashes; none when it is not there.
    fn share_of(&self, pairs: &[(i64, u8)]) -> Option<f64> {
        let level = |hash: &i64| pairs.binary_search_by_key(hash, |pair| pair.0).ok().and_then(|at| pairs.get(at));
        let scores = self.lists.iter().filter_map(|(hash, sureness)| Some(score(level(hash)?.1, *sureness)));
        scores.max().map(|score| share(score) * self.rarity)
    }
}

/// A list, read down to somewhere.
#[derive(Debug)]
struct Open {
    hash: i64,
    sureness: u8,
    at_end: bool,
    /// The score of the last block that was opened; before the first, the highest there is.
    last: u32,
    blocks: VecDeque<Stored>,
}

impl Open {
    fn new((hash, sureness): Listed) -> Self {
        Self { hash, sureness, at_end: false, last: score(LEVELS - 1, sureness), blocks: VecDeque::new() }
    }

    /// The most that a text of the next block can have; none at the end.
    fn bound(&self) -> Option<u32> {
        match self.blocks.front() {
            Some(block) => Some(score(block.level, self.sureness)),
            None => (!self.at_end).then_some(self.last),
        }
    }
}

/// A text that was found; the greater comes first, of equals the newer.
#[derive(Debug)]
struct Ready {
    score: f64,
    text: u32,
}

impl Ord for Ready {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.score.total_cmp(&other.score).then(self.text.cmp(&other.text))
    }
}

impl PartialOrd for Ready {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ready {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ready {}

/// What a text has from a list: never 0, which stands for nothing.
fn score(level: u8, sureness: u8) -> u32 {
    u32::from(level + 1) * u32::from(sureness)
}

/// A score as a part of the highest.
fn share(score: u32) -> f64 {
    f64::from(score) / (f64::from(LEVELS) * f64::from(SURE))
}

/// One word's scores in all texts, by number: two bytes a text, whatever the word.
#[derive(Debug, Default)]
pub struct Scores {
    by_text: Vec<u16>,
    /// The texts that have any, in no order.
    texts: Vec<u32>,
}

impl Scores {
    /// Adds a block of one of the word's lists.
    pub fn add(&mut self, block: &Stored, sureness: u8) {
        let new = u16::try_from(score(block.level, sureness)).unwrap_or(u16::MAX);
        let most = block.texts.last().and_then(|last| usize::try_from(*last).ok()).unwrap_or_default();
        if self.by_text.len() <= most {
            self.by_text.resize(most + 1, 0);
        }
        for text in &block.texts {
            if let Some(old) = usize::try_from(*text).ok().and_then(|at| self.by_text.get_mut(at)) {
                if *old == 0 {
                    self.texts.push(*text);
                }
                *old = new.max(*old);
            }
        }
    }

    fn of(&self, text: u32) -> u16 {
        usize::try_from(text).ok().and_then(|at| self.by_text.get(at)).copied().unwrap_or_default()
    }

    /// How many texts hold the word.
    pub fn texts(&self) -> u64 {
        self.texts.len() as u64
    }
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

    /// A word whose lists are numbered from `from`.
    fn word(lists: &Made, from: i64, rarity: f64) -> Word {
        let lists = lists.iter().zip(from..).map(|((sureness, _), hash)| (hash, *sureness)).collect();
        Word { lists, rarity }
    }

    /// What every text holds, as storage packs it.
    fn pairs(words: &[&Made]) -> BTreeMap<u32, Vec<(i64, u8)>> {
        let mut pairs = BTreeMap::<u32, BTreeMap<i64, u8>>::new();
        for (hash, (_, list)) in words.iter().zip([0, 100]).flat_map(|(word, from)| (from..).zip(*word)) {
            for (level, texts) in list {
                for text in texts {
                    pairs.entry(*text).or_default().insert(hash, *level);
                }
            }
        }
        pairs.into_iter().map(|(text, held)| (text, held.into_iter().collect())).collect()
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

    /// Each level of a text is its highest in the list, as a text has one level a word.
    fn one_level(mut lists: Made) -> Made {
        for (_, list) in &mut lists {
            let mut seen = BTreeSet::new();
            for texts in list.values_mut().rev() {
                texts.retain(|text| seen.insert(*text));
            }
            list.retain(|_, texts| !texts.is_empty());
        }
        lists
    }

    /// Everything that a search over lists in memory finds, block by block.
    fn run(mut best: Best, words: &[&Made]) -> Vec<(u32, f64)> {
        let all = pairs(words);
        let mut at = BTreeMap::<i64, usize>::new();
        let mut found = vec![];
        loop {
            match best.step() {
                Step::Read(hash) => {
                    let list = &words[0][usize::try_from(hash).unwrap()].1;
                    let next = at.entry(hash).or_default();
                    let run: Vec<Stored> = blocks(list).into_iter().skip(*next).take(1).collect();
                    *next += 1;
                    best.blocks(hash, &run, *next > list.len());
                }
                Step::LookUp(texts) => {
                    best.held(texts.iter().filter_map(|text| Some((*text, all.get(text)?.as_slice()))));
                }
                Step::Found(text, score) => found.push((text, score)),
                Step::End => return found,
            }
        }
    }

    fn scored(lists: &Made) -> Scores {
        let mut scores = Scores::default();
        for (sureness, list) in lists {
            for block in blocks(list) {
                scores.add(&block, *sureness);
            }
        }
        scores
    }

    const PATIENT: Patience = Patience { enough: 10, look_ups: usize::MAX };

    fn descending(mut scores: Vec<f64>) -> Vec<f64> {
        scores.sort_by(|a, b| b.total_cmp(a));
        scores
    }

    fn same(found: &[(u32, f64)], scores: &[f64]) -> bool {
        found.len() == scores.len() && found.iter().zip(scores).all(|((_, one), other)| (one - other).abs() < 1e-9)
    }

    proptest! {
        #[test]
        fn one_word_comes_in_the_order_of_its_scores(lists in made()) {
            let found = run(Best::new(vec![word(&lists, 0, 1.0)], PATIENT), &[&lists]);
            let plain = plainly(&lists);
            prop_assert!(same(&found, &descending(plain.values().map(|score| share(*score)).collect())));
            prop_assert!(found.iter().all(|(text, score)| plain.get(text).is_some_and(|own| (share(*own) - score).abs() < 1e-9)));
        }

        #[test]
        fn looking_up_the_common_word_finds_what_reading_all_finds(one in made(), two in made()) {
            let (one, two) = (one_level(one), one_level(two));
            let words = vec![word(&one, 0, 2.0), word(&two, 100, 0.5)];
            let found = run(Best::new(words, PATIENT), &[&one, &two]);
            let whole = run(Best::of_all(&[(scored(&one), 2.0), (scored(&two), 0.5)]), &[&one, &two]);
            let (mine, theirs) = (plainly(&one), plainly(&two));
            let both = mine.iter().filter_map(|(text, mine)| Some(share(*mine) * 2.0 + share(*theirs.get(text)?) * 0.5));
            let both = descending(both.collect());
            prop_assert!(same(&found, &both) && same(&whole, &both));
            prop_assert!(whole.iter().all(|(text, _)| mine.contains_key(text) && theirs.contains_key(text)));
        }

        #[test]
        fn without_patience_the_same_texts_come_in_some_order(one in made(), two in made(), look_ups in 0usize..20) {
            let (one, two) = (one_level(one), one_level(two));
            let words = || vec![word(&one, 0, 2.0), word(&two, 100, 0.5)];
            let texts = |patience| -> BTreeSet<u32> { run(Best::new(words(), patience), &[&one, &two]).into_iter().map(|hit| hit.0).collect() };
            prop_assert_eq!(texts(Patience { enough: 3, look_ups }), texts(PATIENT));
        }
    }

    #[test]
    fn no_words_find_nothing_and_the_newer_of_equals_comes_first() {
        assert_eq!(Best::new(vec![], PATIENT).step(), Step::End);
        assert_eq!(Best::of_all(&[]).step(), Step::End);
        let mut best = Best::new(vec![Word { lists: vec![(1, SURE)], rarity: 1.0 }], PATIENT);
        assert_eq!((best.step(), best.step()), (Step::Read(1), Step::Read(1)));
        best.blocks(1, &[Stored { level: LEVELS - 1, texts: vec![3, 8] }], false);
        assert_eq!((best.step(), best.step(), best.step()), (Step::Found(8, 1.0), Step::Found(3, 1.0), Step::Read(1)));
        best.blocks(1, &[], true);
        assert_eq!(best.step(), Step::End);
    }
}
