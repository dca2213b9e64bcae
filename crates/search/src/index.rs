//! Rows for the index: keyed hashes, counts and first places. A row without the key says nothing about the word.

use crate::blocks::level;
use crate::key::Key;
use crate::tokens::tokens;
use redthread_core::language::Lang;
use std::collections::BTreeMap;

/// Turns keys into the numbers that storage keeps.
///
/// The secret keeps somebody who holds the database alone from trying words against it.
#[derive(Clone)]
pub struct Hasher {
    secret: [u8; 32],
}

impl Hasher {
    /// A hasher under the index secret of an installation, kept outside its database.
    pub fn new(secret: &[u8; 32]) -> Self {
        Self { secret: *secret }
    }

    /// The first 64 bits of the keyed BLAKE3 hash, in the integer type both engines store.
    pub fn hash(&self, key: &Key) -> i64 {
        let hash = blake3::keyed_hash(&self.secret, key.as_str().as_bytes());
        let (first, _) = hash.as_bytes().split_first_chunk().unwrap_or((&[0; 8], &[]));
        i64::from_le_bytes(*first)
    }

    /// A name that these texts alone have, and that tells nothing about them.
    pub fn name(&self, texts: &[&str], lang: Lang) -> [u8; 32] {
        let mut all = Vec::with_capacity(texts.iter().map(|text| text.len() + 8).sum::<usize>() + 8);
        all.extend(lang.tag().as_bytes());
        for text in texts {
            all.extend((text.len() as u64).to_le_bytes());
            all.extend(text.as_bytes());
        }
        *blake3::keyed_hash(&self.secret, &all).as_bytes()
    }
}

impl std::fmt::Debug for Hasher {
    /// Never shows the secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hasher")
    }
}

/// (hash of a key, how many words of the text have it, in parts of [`SURE`](crate::SURE), number of the first such word counted from 0).
pub type PostingRow = (i64, u32, u32);

/// What the index holds of one text, ordered by hash, which tells nothing about the order of the words.
pub fn posting_rows(text: &str, lang: Lang, hasher: &Hasher) -> Vec<PostingRow> {
    Postings::of(text, lang, hasher).rows
}

/// A text as the index is to know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postings {
    /// Its rows, ordered by hash.
    pub rows: Vec<PostingRow>,
    /// How many words it has.
    pub words: u32,
}

impl Postings {
    /// Analyses a text.
    pub fn of(text: &str, lang: Lang, hasher: &Hasher) -> Self {
        let mut rows: BTreeMap<i64, (u32, u32)> = BTreeMap::new();
        let mut words = 0;
        for (position, word) in (0u32..).zip(tokens(text, lang)) {
            for (key, sureness) in word.keys.iter().zip(&word.surenesses) {
                rows.entry(hasher.hash(key)).or_insert((0, position)).0 += u32::from(*sureness);
            }
            words = position + 1;
        }
        Self { rows: rows.into_iter().map(|(hash, (count, first))| (hash, count, first)).collect(), words }
    }

    /// The level of each hash, in a collection whose texts have `mean_words` on average.
    pub fn levels(&self, mean_words: f64) -> Vec<(i64, u8)> {
        self.rows.iter().map(|(hash, count, _)| (*hash, level(*count, self.words, mean_words))).collect()
    }
}
