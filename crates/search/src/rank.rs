//! The order of results: BM25 from counts alone.

use crate::key::SURE;

/// What is known about all that is searched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Collection {
    /// Number of texts.
    pub texts: u64,
    /// Mean number of words of a text.
    pub mean_words: f64,
}

/// How one word of the query meets one text; of several keys of the word, the sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermHit {
    /// Occurrences in the text, in parts of [`SURE`](crate::SURE), as the rows of the index count them.
    pub count: u32,
    /// Texts of the collection that hold it.
    pub texts: u64,
}

/// Saturation and length normalisation: the usual values of the literature (Robertson and Zaragoza, 2009).
const K1: f64 = 1.2;
const B: f64 = 0.75;

/// The score of a text of `words` words, higher is better, never negative; 0 when no word meets it.
pub fn rank(hits: &[TermHit], words: u32, collection: Collection) -> f64 {
    let length = f64::from(words) / collection.mean_words.max(1.0);
    let saturation = K1 * (1.0 - B + B * length);
    hits.iter()
        .map(|hit| {
            let count = f64::from(hit.count) / f64::from(SURE);
            rarity(hit.texts, collection.texts) * count * (K1 + 1.0) / (count + saturation)
        })
        .sum()
}

#[expect(clippy::cast_precision_loss, reason = "counts of texts stay far below 2^52")]
fn rarity(holding: u64, all: u64) -> f64 {
    let (holding, all) = (holding as f64, all.max(holding) as f64);
    (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln()
}
