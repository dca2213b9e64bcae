//! Reading the index: the texts that hold every word, the best first, for as long as somebody asks.

use std::collections::{BTreeSet, HashMap, VecDeque};

use redthread_core::ids::{DocumentId, ProjectId};
use redthread_search::best::{Best, Listed, Patience, Scores, Step, Stored, Word, rarity};
use redthread_search::blocks::{decode, unpack};

use super::batch::{lists, places};
use super::{damaged, number};
use crate::db::{Reads, Row, Sql, sql, sql_over};
use crate::error::Error;

/// When everything is read at once, and when the rarest word from its best texts down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Of one word that no more texts hold, all blocks are read: one statement instead of several.
    pub few_of_one: u64,
    /// The same for all words together when there are several; of more, the texts of the rarest are looked up.
    pub few_of_all: u64,
    /// How long an exact order of those is looked for.
    pub patience: Patience,
}

impl Default for Pace {
    /// Measured at a million passages; a page wants ten texts.
    fn default() -> Self {
        Self { few_of_one: 2_000, few_of_all: 40_000, patience: Patience { enough: 10, look_ups: 768 } }
    }
}

/// Blocks that are read of a list at first, and then.
const RUNS: (usize, usize) = (2, 16);
/// Texts whose documents are asked for at once.
const AT_ONCE: usize = 16;

/// A search that goes on for as long as it is asked: who has enough stops, who was shown too few by the gate asks on.
#[derive(Debug)]
pub struct Finding {
    space: ProjectId,
    best: Best,
    /// The last block that was read of each list: level and first number.
    read_to: HashMap<i64, (i64, i64)>,
    documents: HashMap<u32, DocumentId>,
    found: VecDeque<(u32, f64)>,
}

impl Finding {
    /// Begins a search in a project for texts that hold all words, each by any of its hashes with how sure it is
    /// (`redthread_search::Query::weighed_hashes`). No words find nothing.
    pub async fn begin(on: &mut impl Reads, space: ProjectId, words: &[Vec<Listed>]) -> Result<Self, Error> {
        Self::begin_at(on, space, words, Pace::default()).await
    }

    /// The same at another pace: what is found is the same.
    pub async fn begin_at(
        on: &mut impl Reads,
        space: ProjectId,
        words: &[Vec<Listed>],
        pace: Pace,
    ) -> Result<Self, Error> {
        Ok(Self {
            space,
            best: plan(on, space, words, pace).await?,
            read_to: HashMap::new(),
            documents: HashMap::new(),
            found: VecDeque::new(),
        })
    }

    /// The next best text, with a score that can be compared between projects.
    pub async fn next(&mut self, on: &mut impl Reads) -> Result<Option<(DocumentId, f64)>, Error> {
        loop {
            if let Some((text, score)) = self.found.pop_front() {
                match self.documents.remove(&text) {
                    Some(document) => return Ok(Some((document, score))),
                    None => continue,
                }
            }
            if !self.advance(on).await? {
                return Ok(None);
            }
        }
    }

    /// Finds some texts more; whether the search goes on.
    async fn advance(&mut self, on: &mut impl Reads) -> Result<bool, Error> {
        while self.found.len() < AT_ONCE {
            match self.best.step() {
                Step::Found(text, score) => self.found.push_back((text, score)),
                _ if !self.found.is_empty() => break,
                Step::Read(list) => self.read(on, list).await?,
                Step::LookUp(texts) => self.look_up(on, &texts).await?,
                Step::End => return Ok(false),
            }
        }
        self.name(on).await?;
        Ok(true)
    }

    async fn read(&mut self, on: &mut impl Reads, list: i64) -> Result<(), Error> {
        let from = self.read_to.get(&list).copied();
        let most = if from.is_none() { RUNS.0 } else { RUNS.1 };
        let (level, first) = from.unwrap_or((i64::MAX, 0));
        let rows = sql("SELECT level, first, texts FROM search_blocks WHERE space = $1 AND word = $2 AND (level, first) < ($3, $4) ORDER BY level DESC, first DESC LIMIT $5")
            .id(self.space)
            .int(list)
            .int(level)
            .int(first)
            .count(most)
            .all(on)
            .await?;
        if let Some(last) = rows.last() {
            self.read_to.insert(list, (last.int("level")?, last.int("first")?));
        }
        let blocks = rows.iter().map(stored).collect::<Result<Vec<_>, _>>()?;
        self.best.blocks(list, &blocks, blocks.len() < most);
        Ok(())
    }

    async fn look_up(&mut self, on: &mut impl Reads, texts: &[u32]) -> Result<(), Error> {
        let mut held = vec![];
        for row in self.texts(on, texts, "number, document, words").await? {
            let text = number(&row)?;
            held.push((text, unpack(&row.bytes("words")?).ok_or_else(|| damaged("what a text holds"))?));
            self.documents.insert(text, row.id("document")?);
        }
        self.best.held(held.iter().map(|(text, pairs)| (*text, pairs.as_slice())));
        Ok(())
    }

    /// Asks which documents the found texts are, where no look-up has said it.
    async fn name(&mut self, on: &mut impl Reads) -> Result<(), Error> {
        let unknown = self.found.iter().map(|(text, _)| *text).filter(|text| !self.documents.contains_key(text));
        let unknown: Vec<u32> = unknown.collect();
        for row in self.texts(on, &unknown, "number, document").await? {
            self.documents.insert(number(&row)?, row.id("document")?);
        }
        Ok(())
    }

    async fn texts(&self, on: &mut impl Reads, texts: &[u32], columns: &str) -> Result<Vec<Row>, Error> {
        let numbers: Vec<i64> = texts.iter().map(|text| i64::from(*text)).collect();
        let mut all = vec![];
        for numbers in lists(&numbers) {
            let those = places(2, numbers.len());
            let texts = format!("SELECT {columns} FROM search_texts WHERE space = $1 AND number IN ({those})");
            all.extend(numbers.into_iter().fold(sql_over(texts).id(self.space), Sql::int).all(on).await?);
        }
        Ok(all)
    }
}

/// Decides how to search: everything at once where that is little, else from the rarest word's best texts down.
async fn plan(on: &mut impl Reads, space: ProjectId, words: &[Vec<Listed>], pace: Pace) -> Result<Best, Error> {
    let all = sql("SELECT texts FROM search_spaces WHERE space = $1").id(space).first(on).await?;
    let all = all.map_or(Ok(0), |row| row.count("texts"))? as u64;
    let counts = count(on, space, words).await?;
    let there = |lists: &Vec<Listed>| -> Vec<Listed> {
        lists.iter().filter(|(hash, _)| counts.contains_key(hash)).copied().collect()
    };
    let mut there: Vec<Vec<Listed>> = words.iter().map(there).collect();
    if there.iter().any(Vec::is_empty) {
        there.clear();
    }
    let holding = |lists: &Vec<Listed>| lists.iter().filter_map(|list| counts.get(&list.0)).max().copied();
    there.sort_by_key(holding);
    let sum: u64 = there.iter().flatten().filter_map(|list| counts.get(&list.0)).sum();
    let few = if there.len() == 1 { pace.few_of_one } else { pace.few_of_all };
    if sum <= few {
        return whole(on, space, &there, all).await;
    }
    let word = |lists: Vec<Listed>| Word { rarity: rarity(holding(&lists).unwrap_or_default(), all), lists };
    Ok(Best::new(there.into_iter().map(word).collect(), pace.patience))
}

/// How many texts hold each of the hashes that are there at all.
async fn count(on: &mut impl Reads, space: ProjectId, words: &[Vec<Listed>]) -> Result<HashMap<i64, u64>, Error> {
    let hashes: BTreeSet<i64> = words.iter().flatten().map(|list| list.0).collect();
    let mut counts = HashMap::new();
    for hashes in lists(&hashes.into_iter().collect::<Vec<_>>()) {
        let those = places(2, hashes.len());
        let count = format!("SELECT word, texts FROM search_words WHERE space = $1 AND word IN ({those})");
        for row in hashes.into_iter().fold(sql_over(count).id(space), Sql::int).all(on).await? {
            counts.insert(row.int("word")?, row.count("texts")? as u64);
        }
    }
    Ok(counts)
}

/// Reads all blocks of all words.
async fn whole(on: &mut impl Reads, space: ProjectId, words: &[Vec<Listed>], all: u64) -> Result<Best, Error> {
    let mut scores: Vec<Scores> = words.iter().map(|_| Scores::default()).collect();
    let hashes: BTreeSet<i64> = words.iter().flatten().map(|list| list.0).collect();
    for hashes in lists(&hashes.into_iter().collect::<Vec<_>>()) {
        let those = places(2, hashes.len());
        let blocks = format!("SELECT word, level, texts FROM search_blocks WHERE space = $1 AND word IN ({those})");
        for row in hashes.into_iter().fold(sql_over(blocks).id(space), Sql::int).all(on).await? {
            let (hash, block) = (row.int("word")?, stored(&row)?);
            for (lists, scores) in words.iter().zip(&mut scores) {
                lists.iter().filter(|list| list.0 == hash).for_each(|list| scores.add(&block, list.1));
            }
        }
    }
    let weighed = scores.into_iter().map(|scores| (rarity(scores.texts(), all), scores));
    Ok(Best::of_all(&weighed.map(|(rarity, scores)| (scores, rarity)).collect::<Vec<_>>()))
}

fn stored(row: &Row) -> Result<Stored, Error> {
    let level = u8::try_from(row.int("level")?).map_err(|_| damaged("a level"))?;
    Ok(Stored { level, texts: decode(&row.bytes("texts")?).ok_or_else(|| damaged("a block"))? })
}
