//! Postings packed into blocks: how storage may keep them, see `docs/decisions/0008-search-index.md`.
//!
//! A block belongs to one keyed word and one level (how much the word counts in a text), and holds the numbers of texts in ascending
//! order as differences in variable length. The best texts for a word are those of its highest levels: a search reads
//! from there down and stops early.

use crate::key::SURE;

/// Most texts of a block: larger ones cost writers more, smaller ones readers.
pub const BLOCK: usize = 256;
/// Levels are counted from 0, which counts least, to one less than this.
pub const LEVELS: u8 = 16;

/// Saturation and length normalisation of BM25, as in [`crate::rank`].
const K1: f64 = 1.2;
const B: f64 = 0.75;

/// The level of a word that a text of `words` words holds `count` times, in parts of [`SURE`].
///
/// The mean length is that of the collection when the text was saved; it drifts too slowly to write old levels anew.
pub fn level(count: u32, words: u32, mean_words: f64) -> u8 {
    let times = f64::from(count) / f64::from(SURE);
    let length = f64::from(words) / mean_words.max(1.0);
    let share = times / (times + K1 * (1.0 - B + B * length));
    (1..LEVELS).rev().find(|level| share * f64::from(LEVELS) >= f64::from(*level)).unwrap_or(0)
}

/// The bytes of a block; `texts` ascend.
pub fn encode(texts: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(texts.len() * 2);
    let mut last = 0;
    for text in texts {
        push(&mut bytes, text.wrapping_sub(last));
        last = *text;
    }
    bytes
}

fn push(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(0x80 | u8::try_from(number & 0x7F).unwrap_or_default());
        number >>= 7;
    }
    bytes.push(u8::try_from(number).unwrap_or_default());
}

/// The texts of a block; none when the bytes are not one.
pub fn decode(bytes: &[u8]) -> Option<Vec<u32>> {
    let mut texts = Vec::with_capacity(bytes.len());
    let (mut last, mut number, mut shift) = (0u32, 0u32, 0u32);
    for byte in bytes {
        number |= u32::from(byte & 0x7F).checked_shl(shift)?;
        shift += 7;
        if byte & 0x80 == 0 {
            let text = last.checked_add(number)?;
            if number == 0 && !texts.is_empty() {
                return None;
            }
            texts.push(text);
            (last, number, shift) = (text, 0, 0);
        }
    }
    (shift == 0).then_some(texts)
}

/// A block with one text more: one block, or two when it was full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grown {
    /// It had room, or held the text before.
    One(Vec<u32>),
    /// The second begins a row of its own.
    Two(Vec<u32>, Vec<u32>),
}

/// Adds a text. New texts have the highest numbers, so that a full block is left full and the new one begins with the text.
pub fn insert(mut texts: Vec<u32>, text: u32) -> Grown {
    let Err(at) = texts.binary_search(&text) else { return Grown::One(texts) };
    texts.insert(at, text);
    if texts.len() <= BLOCK {
        return Grown::One(texts);
    }
    let cut = if at + 1 == texts.len() { at } else { texts.len() / 2 };
    let rest = texts.split_off(cut);
    Grown::Two(texts, rest)
}

/// Takes a text out; what is left may be empty, and then the row goes too.
pub fn remove(mut texts: Vec<u32>, text: u32) -> Vec<u32> {
    texts.retain(|other| *other != text);
    texts
}

/// What a text holds, as the bytes kept beside it: hashes, each with its level. A withdrawal reads here which blocks to change.
pub fn pack(pairs: &[(i64, u8)]) -> Vec<u8> {
    pairs.iter().flat_map(|(hash, level)| hash.to_le_bytes().into_iter().chain([*level])).collect()
}

/// The pairs of a text; none when the bytes are not such.
pub fn unpack(bytes: &[u8]) -> Option<Vec<(i64, u8)>> {
    let (pairs, rest) = bytes.as_chunks::<9>();
    let read = |[hash @ .., level]: &[u8; 9]| (i64::from_le_bytes(*hash), *level);
    rest.is_empty().then(|| pairs.iter().map(read).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ascending() -> impl Strategy<Value = Vec<u32>> {
        prop::collection::btree_set(any::<u32>(), 0..300).prop_map(|set| set.into_iter().collect())
    }

    proptest! {
        #[test]
        fn a_block_is_read_as_it_was_written(texts in ascending()) {
            prop_assert_eq!(decode(&encode(&texts)), Some(texts));
        }

        #[test]
        fn any_bytes_are_a_block_in_ascending_order_or_none(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            prop_assert!(decode(&bytes).is_none_or(|texts| texts.is_sorted_by(|a, b| a < b)));
        }

        #[test]
        fn what_a_text_holds_is_read_as_it_was_packed(pairs in prop::collection::vec((any::<i64>(), 0..LEVELS), 0..40)) {
            let bytes = pack(&pairs);
            prop_assert_eq!(unpack(&[&bytes[..], &[7]].concat()), None);
            prop_assert_eq!(unpack(&bytes), Some(pairs));
        }

        #[test]
        fn what_was_added_is_there_once_and_goes_again(texts in ascending(), text in any::<u32>()) {
            let texts: Vec<u32> = texts.into_iter().take(BLOCK).filter(|other| *other != text).collect();
            let (one, two) = match insert(texts.clone(), text) {
                Grown::One(one) => (one, vec![]),
                Grown::Two(one, two) => (one, two),
            };
            prop_assert!(one.len() <= BLOCK && two.len() <= BLOCK && !one.is_empty());
            let all = [one, two].concat();
            prop_assert!(all.is_sorted_by(|a, b| a < b) && all.contains(&text));
            prop_assert_eq!(remove(all, text), texts);
        }
    }

    #[test]
    fn a_full_block_is_left_full_when_texts_come_in_order() {
        let full: Vec<u32> = (0..256).collect();
        assert_eq!(insert(full.clone(), 999), Grown::Two(full, vec![999]));
    }

    #[test]
    fn more_in_a_shorter_text_counts_more() {
        let sure = u32::from(SURE);
        assert!(level(3 * sure, 20, 20.0) > level(sure, 20, 20.0));
        assert!(level(sure, 5, 20.0) > level(sure, 80, 20.0));
        assert!(level(1, 5000, 20.0) == 0 && level(u32::MAX, 1, 20.0) == LEVELS - 1);
    }
}
