//! Writing the index: the difference between what it held of a text and what it is to hold.

use std::collections::BTreeMap;

use redthread_core::ids::{DocumentId, ProjectId};
use redthread_search::Postings;
use redthread_search::blocks::{Grown, decode, encode, insert, pack, remove, unpack};

use super::batch::{batches, lists, places, rows};
use super::{damaged, number};
use crate::act::Act;
use crate::db::{sql, sql_over};
use crate::error::Error;

/// A word at a level.
type Pair = (i64, u8);

/// What the index holds of a text.
struct Kept {
    number: u32,
    words: u32,
    pairs: Vec<Pair>,
}

/// Makes the index hold these postings of a text and no others; none take it out.
pub(super) async fn change(
    act: &mut Act,
    space: ProjectId,
    document: DocumentId,
    postings: &Postings,
) -> Result<(), Error> {
    let kept = find_kept(act, document).await?;
    let totals = find_totals(act, space).await?;
    let pairs = postings.levels(mean(totals, postings.words));
    let old = kept.as_ref().map_or(&[][..], |kept| &kept.pairs);
    if pairs == old {
        return Ok(());
    }
    let number = match &kept {
        Some(kept) => kept.number,
        None => next_number(act, space).await?,
    };
    change_blocks(act, space, number, (&minus(old, &pairs), &minus(&pairs, old))).await?;
    count_words(act, space, old, &pairs).await?;
    change_totals(act, space, totals, (kept.as_ref().map(|kept| kept.words), postings.words)).await?;
    keep(act, space, document, number, postings.words, &pairs).await
}

/// What stands in the one and not in the other; both ascend.
fn minus(one: &[Pair], other: &[Pair]) -> Vec<Pair> {
    one.iter().filter(|pair| other.binary_search(pair).is_err()).copied().collect()
}

async fn find_kept(act: &mut Act, document: DocumentId) -> Result<Option<Kept>, Error> {
    let kept = sql("SELECT number, length, words FROM search_texts WHERE document = $1").id(document);
    let Some(row) = kept.first(act).await? else { return Ok(None) };
    let pairs = unpack(&row.bytes("words")?).ok_or_else(|| damaged("what a text holds"))?;
    Ok(Some(Kept { number: number(&row)?, words: u32::try_from(row.int("length")?).unwrap_or_default(), pairs }))
}

/// Texts and words of a space.
async fn find_totals(act: &mut Act, space: ProjectId) -> Result<(i64, i64), Error> {
    let row = sql("SELECT texts, words FROM search_spaces WHERE space = $1").id(space).first(act).await?;
    row.map_or(Ok((0, 0)), |row| Ok((row.int("texts")?, row.int("words")?)))
}

/// The mean length of the texts; of the first text, its own.
#[expect(clippy::cast_precision_loss, reason = "counts of words stay far below 2^52")]
fn mean((texts, words): (i64, i64), own: u32) -> f64 {
    if texts == 0 { f64::from(own) } else { words as f64 / texts as f64 }
}

async fn next_number(act: &mut Act, space: ProjectId) -> Result<u32, Error> {
    let last = sql("SELECT COALESCE(MAX(number), 0) + 1 AS number FROM search_texts WHERE space = $1").id(space);
    number(&last.one(act).await?)
}

/// The blocks that a change of a text touches, by word, level and first number; an empty one goes.
type Blocks = BTreeMap<(i64, u8, i64), Vec<u32>>;

async fn change_blocks(
    act: &mut Act,
    space: ProjectId,
    text: u32,
    (gone, new): (&[Pair], &[Pair]),
) -> Result<(), Error> {
    let mut changed = Blocks::new();
    for ((word, level, first), texts) in load_blocks(act, space, text, gone).await? {
        changed.insert((word, level, first), remove(texts, text));
    }
    let mut there = load_blocks(act, space, text, new).await?.into_iter().peekable();
    for (word, level) in new {
        let known = there.next_if(|((known, at, _), _)| (known, at) == (word, level));
        let (first, texts) = known.map_or((i64::from(text), vec![]), |((_, _, first), texts)| (first, texts));
        match insert(texts, text) {
            Grown::One(texts) => drop(changed.insert((*word, *level, first), texts)),
            Grown::Two(texts, rest) => {
                let second = rest.first().copied().map_or(first, i64::from);
                changed.extend([((*word, *level, first), texts), ((*word, *level, second), rest)]);
            }
        }
    }
    let (empty, full): (Vec<_>, Vec<_>) = changed.into_iter().partition(|(_, texts)| texts.is_empty());
    write_blocks(act, space, &full).await?;
    delete_blocks(act, space, &empty).await
}

/// The block of each pair in which a text stands, or would stand.
async fn load_blocks(act: &mut Act, space: ProjectId, text: u32, pairs: &[Pair]) -> Result<Blocks, Error> {
    let mut blocks = Blocks::new();
    for batch in batches(pairs) {
        let asked: Vec<String> = (0..batch.len())
            .map(|n| format!("(CAST(${} AS BIGINT), CAST(${} AS BIGINT))", 3 + n * 2, 4 + n * 2))
            .collect();
        let statement = format!(
            "WITH asked (word, level) AS (VALUES {}) SELECT b.word, b.level, b.first, b.texts FROM asked a JOIN search_blocks b ON b.space = $1 AND b.word = a.word AND b.level = a.level AND b.first = (SELECT MAX(c.first) FROM search_blocks c WHERE c.space = $1 AND c.word = a.word AND c.level = a.level AND c.first <= $2)",
            asked.join(", ")
        );
        let load = sql_over(statement).id(space).int(text.into());
        let load = batch.iter().fold(load, |load, (word, level)| load.int(*word).int((*level).into()));
        for row in load.all(act).await? {
            let texts = decode(&row.bytes("texts")?).ok_or_else(|| damaged("a block"))?;
            let level = u8::try_from(row.int("level")?).map_err(|_| damaged("a level"))?;
            blocks.insert((row.int("word")?, level, row.int("first")?), texts);
        }
    }
    Ok(blocks)
}

type Changed = ((i64, u8, i64), Vec<u32>);

async fn write_blocks(act: &mut Act, space: ProjectId, blocks: &[Changed]) -> Result<(), Error> {
    for batch in batches(blocks) {
        let statement = format!(
            "INSERT INTO search_blocks (space, word, level, first, texts) VALUES {} ON CONFLICT (space, word, level, first) DO UPDATE SET texts = excluded.texts",
            rows(batch.len(), 4)
        );
        let write = batch.iter().fold(sql_over(statement).id(space), |write, ((word, level, first), texts)| {
            write.int(*word).int((*level).into()).int(*first).bytes(encode(texts))
        });
        write.run(act).await?;
    }
    Ok(())
}

async fn delete_blocks(act: &mut Act, space: ProjectId, blocks: &[Changed]) -> Result<(), Error> {
    for batch in batches(blocks) {
        let one = |n: usize| {
            format!("(space = $1 AND word = ${} AND level = ${} AND first = ${})", 2 + n * 3, 3 + n * 3, 4 + n * 3)
        };
        let those: Vec<String> = (0..batch.len()).map(one).collect();
        let statement = format!("DELETE FROM search_blocks WHERE {}", those.join(" OR "));
        let delete = batch.iter().fold(sql_over(statement).id(space), |delete, ((word, level, first), _)| {
            delete.int(*word).int((*level).into()).int(*first)
        });
        delete.run(act).await?;
    }
    Ok(())
}

/// Counts a text in or out of the texts that hold each word; a word that none holds leaves no row.
async fn count_words(act: &mut Act, space: ProjectId, old: &[Pair], new: &[Pair]) -> Result<(), Error> {
    let without = |of: &[Pair], other: &[Pair]| -> Vec<i64> {
        let is_new = |word: &i64| other.binary_search_by_key(word, |pair| pair.0).is_err();
        of.iter().map(|pair| pair.0).filter(is_new).collect()
    };
    let (more, fewer) = (without(new, old), without(old, new));
    let counts: Vec<(i64, i64)> =
        more.into_iter().map(|word| (word, 1)).chain(fewer.iter().map(|word| (*word, -1))).collect();
    for batch in batches(&counts) {
        let statement = format!(
            "INSERT INTO search_words (space, word, texts) VALUES {} ON CONFLICT (space, word) DO UPDATE SET texts = search_words.texts + excluded.texts",
            rows(batch.len(), 2)
        );
        let count = batch.iter().fold(sql_over(statement).id(space), |count, (word, by)| count.int(*word).int(*by));
        count.run(act).await?;
    }
    for words in lists(&fewer) {
        let none =
            format!("DELETE FROM search_words WHERE space = $1 AND texts = 0 AND word IN ({})", places(2, words.len()));
        words.into_iter().fold(sql_over(none).id(space), crate::db::Sql::int).run(act).await?;
    }
    Ok(())
}

async fn change_totals(
    act: &mut Act,
    space: ProjectId,
    (texts, words): (i64, i64),
    (before, after): (Option<u32>, u32),
) -> Result<(), Error> {
    let texts = texts - i64::from(before.is_some()) + i64::from(after > 0);
    let words = words - i64::from(before.unwrap_or_default()) + i64::from(after);
    sql("INSERT INTO search_spaces (space, texts, words) VALUES ($1, $2, $3) ON CONFLICT (space) DO UPDATE SET texts = excluded.texts, words = excluded.words")
        .id(space)
        .int(texts)
        .int(words)
        .run(act)
        .await?;
    Ok(())
}

async fn keep(
    act: &mut Act,
    space: ProjectId,
    document: DocumentId,
    number: u32,
    words: u32,
    pairs: &[Pair],
) -> Result<(), Error> {
    if pairs.is_empty() {
        sql("DELETE FROM search_texts WHERE document = $1").id(document).run(act).await?;
        return Ok(());
    }
    sql("INSERT INTO search_texts (space, number, document, length, words) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (document) DO UPDATE SET length = excluded.length, words = excluded.words")
        .id(space)
        .int(number.into())
        .id(document)
        .int(words.into())
        .bytes(pack(pairs))
        .run(act)
        .await?;
    Ok(())
}
