//! Whether the four tables of the index say the same.

use std::collections::BTreeMap;

use redthread_core::ids::ProjectId;
use redthread_search::blocks::{decode, unpack};

use crate::db::{Reads, sql};
use crate::error::Error;

/// A sentence for every project in whose index blocks, counts and texts disagree.
pub async fn verify(on: &mut impl Reads) -> Result<Vec<String>, Error> {
    let mut faults = vec![];
    for row in sql("SELECT id FROM projects ORDER BY id").all(on).await? {
        let space: ProjectId = row.id("id")?;
        for (table, agrees) in compare(on, space).await? {
            if !agrees {
                faults.push(format!("{table}: the search index of project {space} disagrees with its texts"));
            }
        }
    }
    Ok(faults)
}

/// What a space holds, as its texts tell it.
#[derive(Default, PartialEq, Eq)]
struct Held {
    blocks: BTreeMap<(i64, i64), Vec<u32>>,
    words: BTreeMap<i64, i64>,
    totals: (i64, i64),
}

async fn compare(on: &mut impl Reads, space: ProjectId) -> Result<[(&'static str, bool); 4], Error> {
    let told = load_texts(on, space).await?;
    let held = told.as_ref().map(|held| (&held.blocks, &held.words, held.totals));
    let blocks = load_blocks(on, space).await?;
    let mut words = BTreeMap::new();
    for row in sql("SELECT word, texts FROM search_words WHERE space = $1").id(space).all(on).await? {
        words.insert(row.int("word")?, row.int("texts")?);
    }
    let row = sql("SELECT texts, words FROM search_spaces WHERE space = $1").id(space).first(on).await?;
    let totals = row.map_or(Ok((0, 0)), |row| Ok::<_, Error>((row.int("texts")?, row.int("words")?)))?;
    Ok([
        ("search_texts", held.is_some()),
        ("search_blocks", held.is_none_or(|held| blocks.as_ref() == Some(held.0))),
        ("search_words", held.is_none_or(|held| words == *held.1)),
        ("search_spaces", held.is_none_or(|held| totals == held.2)),
    ])
}

/// None when a row does not read.
async fn load_texts(on: &mut impl Reads, space: ProjectId) -> Result<Option<Held>, Error> {
    let mut held = Held::default();
    let texts = "SELECT number, length, words FROM search_texts WHERE space = $1 ORDER BY number";
    for row in sql(texts).id(space).all(on).await? {
        let Some(pairs) = unpack(&row.bytes("words")?) else { return Ok(None) };
        let number = super::number(&row)?;
        for (word, level) in pairs {
            held.blocks.entry((word, level.into())).or_default().push(number);
            *held.words.entry(word).or_default() += 1;
        }
        held.totals = (held.totals.0 + 1, held.totals.1 + row.int("length")?);
    }
    Ok(Some(held))
}

/// None when a block does not read, or stands in a row that it does not belong to.
async fn load_blocks(on: &mut impl Reads, space: ProjectId) -> Result<Option<BTreeMap<(i64, i64), Vec<u32>>>, Error> {
    let mut blocks = BTreeMap::<(i64, i64), Vec<u32>>::new();
    let all = "SELECT word, level, first, texts FROM search_blocks WHERE space = $1 ORDER BY word, level, first";
    for row in sql(all).id(space).all(on).await? {
        let Some(texts) = decode(&row.bytes("texts")?) else { return Ok(None) };
        let so_far = blocks.entry((row.int("word")?, row.int("level")?)).or_default();
        let is_after = texts.first().is_some_and(|text| i64::from(*text) >= row.int("first").unwrap_or(i64::MAX));
        if !is_after || so_far.last() >= texts.first() {
            return Ok(None);
        }
        so_far.extend(texts);
    }
    Ok(Some(blocks))
}
