//! Search at a million passages: 8 to 30 words each, drawn as words occur (Zipf, 150,000 different), two keys a word.
//!
//! The tables of the index are filled directly, as saves would have filled them; what is measured runs through the product:
//! a read is opened, the ten best texts are asked for, and texts of common words are saved and withdrawn. Words to look for are
//! drawn from the texts, so the commonest are among them, and two words always have a text in common.

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

use redthread_core::ids::{DocumentId, Id as _, KeyId, ProjectId, Uuid};
use redthread_core::language::Lang;
use redthread_search::Postings;
use redthread_search::best::Listed;
use redthread_search::blocks::{BLOCK, encode, pack};
use redthread_storage::documents::{DocumentKind, NewDocument, insert_document, save_document};
use redthread_storage::index::{Finding, Pace};
use redthread_storage::{Begun, Db, Deed, Store, sql};
use sqlx::QueryBuilder;

use crate::{millis, say};

const VOCABULARY: usize = 150_000;
const QUERIES: usize = 1_000;
const SAVES: usize = 200;
/// Rows of one statement while the tables are filled.
const ROWS: usize = 1_000;
/// The commonest words, which the saved texts are made of; the others are numbers.
const COMMON: [&str; 24] = [
    "family", "school", "worker", "child", "morning", "door", "trust", "meeting", "mother", "house", "week", "help",
    "phone", "work", "story", "money", "group", "street", "night", "friend", "letter", "office", "answer", "question",
];

/// The same numbers in every run.
struct Drawn(u64);

impl Drawn {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).unwrap_or_default()
    }
}

/// Texts as ranks of words, one after the other.
struct Texts {
    ranks: Vec<u32>,
    ends: Vec<usize>,
    keys: Vec<Vec<Listed>>,
}

impl Texts {
    #[expect(clippy::cast_precision_loss, reason = "53 bits are all that a draw needs")]
    fn drawn(store: &Store, count: usize) -> Self {
        let mut sum = 0.0;
        let cumulated: Vec<f64> = (0..VOCABULARY)
            .map(|rank| {
                sum += 1.0 / (rank as f64 + 2.7).powf(1.05);
                sum
            })
            .collect();
        let mut drawn = Drawn(88_172_645_463_325_252);
        let (mut ranks, mut ends) = (vec![], vec![]);
        for _ in 0..count {
            for _ in 0..8 + drawn.below(23) {
                let at = (drawn.next() >> 11) as f64 / (1u64 << 53) as f64 * sum;
                let rank = cumulated.partition_point(|upto| *upto < at).min(VOCABULARY - 1);
                ranks.push(u32::try_from(rank).unwrap_or_default());
            }
            ends.push(ranks.len());
        }
        Self { ranks, ends, keys: (0..VOCABULARY).map(|rank| keys(store, rank)).collect() }
    }

    fn text(&self, at: usize) -> &[u32] {
        let from = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.ranks[from..self.ends[at]]
    }

    fn keys(&self, rank: u32) -> &[Listed] {
        &self.keys[rank as usize]
    }

    fn postings(&self, at: usize) -> Postings {
        let mut rows = BTreeMap::<i64, u32>::new();
        for (hash, sureness) in self.text(at).iter().flat_map(|rank| self.keys(*rank)) {
            *rows.entry(*hash).or_default() += u32::from(*sureness);
        }
        let words = u32::try_from(self.text(at).len()).unwrap_or_default();
        Postings { rows: rows.into_iter().map(|(hash, count)| (hash, count, 0)).collect(), words }
    }
}

/// The keys of a word: those of the analysis for the words that are saved, and two numbers for the others, one of them shared with its
/// neighbours as a stem would be.
fn keys(store: &Store, rank: usize) -> Vec<Listed> {
    if let Some(word) = COMMON.get(rank) {
        let rows = redthread_search::posting_rows(word, Lang::En, &store.hasher());
        return rows.into_iter().map(|(hash, count, _)| (hash, u8::try_from(count).unwrap_or(1))).collect();
    }
    vec![(mixed(rank as u64), 16), (mixed((1 << 40) + rank as u64 / 3), 12)]
}

fn mixed(number: u64) -> i64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    i64::from_le_bytes((number ^ (number >> 31)).to_le_bytes())
}

macro_rules! insert {
    ($pool:expr, $into:literal, $rows:expr, |$row:ident, $to:ident| $push:expr) => {{
        let mut tx = $pool.begin().await.unwrap();
        for rows in $rows.chunks(ROWS) {
            let mut insert = QueryBuilder::new(concat!("INSERT INTO ", $into, " "));
            insert.push_values(rows, |mut $to, $row| {
                $push;
            });
            insert.build().execute(&mut *tx).await.unwrap();
        }
        tx.commit().await.unwrap();
    }};
}

macro_rules! fill {
    ($pool:expr, $space:expr, $texts:expr, $blocks:expr, $counts:expr, $words:expr) => {{
        let space = $space;
        insert!($pool, "search_texts (space, number, document, length, words)", $texts, |text, to| to
            .push_bind(space)
            .push_bind(text.0)
            .push_bind(Uuid::from_u128((1 << 100) + u128::from(text.0.unsigned_abs())))
            .push_bind(text.1)
            .push_bind(text.2.clone()));
        insert!($pool, "search_blocks (space, word, level, first, texts)", $blocks, |block, to| to
            .push_bind(space)
            .push_bind(block.0)
            .push_bind(i64::from(block.1))
            .push_bind(block.2)
            .push_bind(block.3.clone()));
        insert!($pool, "search_words (space, word, texts)", $counts, |count, to| to
            .push_bind(space)
            .push_bind(count.0)
            .push_bind(count.1));
        let total = vec![(i64::try_from($texts.len()).unwrap_or_default(), $words)];
        insert!($pool, "search_spaces (space, texts, words)", total, |all, to| to
            .push_bind(space)
            .push_bind(all.0)
            .push_bind(all.1));
    }};
}

/// Fills the tables of a project's index. The texts themselves are not there, so nothing may ask for them.
async fn fill(store: &Store, space: ProjectId, texts: &Texts) {
    let mut postings: Vec<(i64, u8, u32)> = vec![];
    let mut rows = vec![];
    #[expect(clippy::cast_precision_loss, reason = "a count of words")]
    let mean = texts.ranks.len() as f64 / texts.ends.len() as f64;
    for (at, number) in (0..texts.ends.len()).zip(1u32..) {
        let (held, words) = (texts.postings(at).levels(mean), texts.text(at).len());
        postings.extend(held.iter().map(|(hash, level)| (*hash, *level, number)));
        rows.push((i64::from(number), i64::try_from(words).unwrap_or_default(), pack(&held)));
    }
    postings.sort_unstable();
    let mut counts = HashMap::<i64, i64>::new();
    let mut blocks = vec![];
    for list in postings.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
        for block in list.chunks(BLOCK) {
            let numbers: Vec<u32> = block.iter().map(|posting| posting.2).collect();
            *counts.entry(block[0].0).or_default() += i64::try_from(block.len()).unwrap_or_default();
            blocks.push((block[0].0, block[0].1, i64::from(block[0].2), encode(&numbers)));
        }
    }
    let (all, words) = (postings.len(), i64::try_from(texts.ranks.len()).unwrap_or_default());
    drop(postings);
    let (counts, space) = (counts.into_iter().collect::<Vec<_>>(), space.uuid());
    say("search: postings, blocks", &format!("{all}, {}", blocks.len()), "", "");
    match store.db() {
        Db::Lite { writer, .. } => {
            sqlx::query("PRAGMA foreign_keys = OFF").execute(writer).await.unwrap();
            fill!(writer, space, rows, blocks, counts, words);
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await.unwrap();
        }
        Db::Pg(pool) => {
            sqlx::query("ALTER TABLE search_texts DROP CONSTRAINT search_texts_document_fkey")
                .execute(pool)
                .await
                .unwrap();
            fill!(pool, space, rows, blocks, counts, words);
            for table in ["VACUUM ANALYZE search_blocks", "VACUUM ANALYZE search_texts", "VACUUM ANALYZE search_words"]
            {
                sqlx::query(table).execute(pool).await.unwrap();
            }
        }
    }
}

/// The ten best, as a page asks for them.
async fn ten(store: &Store, space: ProjectId, words: &[Vec<Listed>], pace: Pace) -> usize {
    let mut read = store.read().await.unwrap();
    let mut finding = Finding::begin_at(&mut read, space, words, pace).await.unwrap();
    let mut found = 0;
    while found < 10 && finding.next(&mut read).await.unwrap().is_some() {
        found += 1;
    }
    found
}

/// Searches for one word and for two that occur together.
async fn searches(store: &Store, space: ProjectId, texts: &Texts, pace: Pace, label: &str) {
    for round in 0..2 {
        let mut drawn = Drawn(99_991 + round);
        let (mut one, mut two) = (vec![], vec![]);
        for _ in 0..QUERIES {
            let text = texts.text(drawn.below(texts.ends.len()));
            let mut word = || texts.keys(text[drawn.below(text.len())]).to_vec();
            let (first, second) = (word(), word());
            for (words, times) in [(vec![first.clone()], &mut one), (vec![first, second], &mut two)] {
                let begun = Instant::now();
                assert!(ten(store, space, &words, pace).await > 0, "a text holds them");
                times.push(begun.elapsed());
            }
        }
        for (what, times) in [("one word", one), ("two words", two)] {
            say(&format!("search: {what}, first ten{label}, round {}", round + 1), &spread(times), "3 / 20 ms", "");
        }
    }
}

/// "p50 / p99".
fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
    format!("{} / {}", millis(at(50)), millis(at(99)))
}

/// Saves texts of common words, looks for them at once, and takes them out again.
async fn writes(store: &Store, space: ProjectId) {
    let begin = async || match store.begin(&Deed::fresh(store, None).unwrap(), "bench.written", None).await.unwrap() {
        Begun::Act(act) => Some(act),
        Begun::Again(_) => None,
    };
    let mut act = begin().await.unwrap();
    let key: KeyId = act.new_key(space).await.unwrap();
    act.done(space, ()).await.unwrap();
    let (mut drawn, mut saves, mut gone, mut right) = (Drawn(4_242), vec![], vec![], 0);
    for n in 0..SAVES {
        let words: Vec<&str> = (0..20).map(|_| COMMON[drawn.below(COMMON.len())]).collect();
        let text = format!("{} zq{n}x", words.join(" "));
        let asked = redthread_search::Query::parse(&format!("zq{n}x"), Lang::En).weighed_hashes(&store.hasher());
        let begun = Instant::now();
        let mut act = begin().await.unwrap();
        let id: DocumentId = insert_document(store, &mut act, space, brought(text, key)).await.unwrap();
        act.done(id, ()).await.unwrap();
        saves.push(begun.elapsed());
        right += usize::from(ten(store, space, &asked, Pace::default()).await == 1);
        let begun = Instant::now();
        let mut act = begin().await.unwrap();
        save_document(store, &mut act, id, 1, "", true).await.unwrap();
        act.done(id, ()).await.unwrap();
        gone.push(begun.elapsed());
        right += usize::from(ten(store, space, &asked, Pace::default()).await == 0);
    }
    say("search: a save of 20 words", &spread(saves), "", "");
    say("search: taking it out of the index", &spread(gone), "", "");
    say("search: seen at once and gone at once", &format!("{right} of {}", SAVES * 2), &(SAVES * 2).to_string(), "");
}

fn brought(text: String, key: KeyId) -> NewDocument {
    NewDocument {
        story: None,
        account: None,
        kind: DocumentKind::Brought,
        section: String::new(),
        position: 0,
        lang: Lang::En,
        none_found: false,
        text,
        subjects: vec![],
        key,
    }
}

/// All of it, over a store with this project and so many passages.
pub(crate) async fn measure(store: &Store, space: ProjectId, passages: usize) {
    let texts = Texts::drawn(store, passages);
    let begun = Instant::now();
    fill(store, space, &texts).await;
    say("search: passages, filled in", &format!("{passages}, {:.0} s", begun.elapsed().as_secs_f64()), "", "");
    let rows = sql("SELECT texts FROM search_spaces WHERE space = $1").id(space);
    assert!(rows.one(&mut store.read().await.unwrap()).await.unwrap().int("texts").unwrap() > 0, "they are there");
    searches(store, space, &texts, Pace::default(), "").await;
    writes(store, space).await;
}
