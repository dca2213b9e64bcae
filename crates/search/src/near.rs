//! Words that are near a typed one: longer ones that begin so, and ones a slip of the finger away.
//!
//! The index holds hashes, which have no order and no neighbours. Known words are therefore looked for in the lexicon; a word of a
//! text that no lexicon knows, a name mostly, is filed under its beginnings and under itself less one letter as well.

use crate::key::{Found, Key};
use crate::lexicon::Lexicon;
use std::collections::BTreeSet;

/// The mark of a beginning of an unknown word.
const BEGINNING: char = '<';
/// The mark of an unknown word less one letter.
const LESS_ONE: char = '~';
/// Beginnings that are kept, in letters: fewer say too little, and with more the word is nearly typed.
const BEGINNINGS: std::ops::RangeInclusive<usize> = 2..=8;
/// Shorter words have too many neighbours.
const SLIP_FROM: usize = 4;
/// The most dictionary words that a beginning is completed to.
const MOST_COMPLETIONS: usize = 120;

/// What an unknown word of a text is filed under besides its own keys.
pub(crate) fn filed_under(word: &str) -> Vec<Found> {
    let letters: Vec<char> = word.chars().collect();
    let beginnings = BEGINNINGS.filter(|length| *length < letters.len());
    let beginnings = beginnings.map(|length| Key::marked(BEGINNING, &letters.iter().take(length).collect::<String>()));
    beginnings.chain(less_one(&letters).iter().map(|rest| Key::marked(LESS_ONE, rest))).map(Found::unsure).collect()
}

/// What a half-typed word asks for: what begins so.
pub(crate) fn beginning(word: &str, lexicon: Option<&Lexicon>) -> Vec<Found> {
    let length = word.chars().count();
    if !BEGINNINGS.contains(&length) {
        return Vec::new();
    }
    let known = lexicon.filter(|_| length > 2).map(|lexicon| lexicon.completions(word, MOST_COMPLETIONS));
    let unknown = Key::marked(BEGINNING, word);
    known.unwrap_or_default().into_iter().chain([unknown]).map(Found::unsure).collect()
}

/// What a word that was found nowhere may have been meant for: known words one slip away, and unknown ones at most two.
pub(crate) fn slips(word: &str, lexicon: Option<&Lexicon>) -> Vec<Found> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < SLIP_FROM {
        return Vec::new();
    }
    let mut keys: BTreeSet<Key> = less_one(&letters).iter().map(|rest| Key::marked(LESS_ONE, rest)).collect();
    keys.insert(Key::marked(LESS_ONE, word));
    keys.extend(less_one(&letters).into_iter().map(|rest| Key::surface(&rest)));
    if let Some(lexicon) = lexicon {
        for near in one_slip(&letters, &lexicon.letters()) {
            keys.extend(lexicon.entries(&near).iter().map(|entry| Key::marked(entry.sort().mark(), &entry.lemma)));
        }
    }
    keys.into_iter().map(Found::unsure).collect()
}

/// The word without each of its letters in turn, the first always kept: slips are rare there.
fn less_one(letters: &[char]) -> Vec<String> {
    if letters.len() < SLIP_FROM {
        return Vec::new();
    }
    let without = |gap: usize| letters.iter().enumerate().filter(move |(at, _)| *at != gap).map(|(_, c)| *c).collect();
    (1..letters.len()).map(without).collect()
}

/// Every string one letter too many, too few, wrong, or in the wrong order away.
fn one_slip(letters: &[char], alphabet: &[char]) -> BTreeSet<String> {
    let mut near: BTreeSet<String> = less_one(letters).into_iter().collect();
    for at in 1..=letters.len() {
        let (before, after) = letters.split_at(at);
        let joined = |middle: &[char], after: &[char]| before.iter().chain(middle).chain(after).collect::<String>();
        for letter in alphabet {
            near.insert(joined(&[*letter], after));
            if let Some((_, rest)) = after.split_first() {
                near.insert(joined(&[*letter], rest));
            }
        }
        if let [first, second, rest @ ..] = after {
            near.insert(joined(&[*second, *first], rest));
        }
    }
    near
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_letter_wrong_missing_added_or_swapped() {
        let near = one_slip(&['c', 'a', 'r', 'e'], &['a', 'b', 't', 's']);
        assert!(near.contains("cares") && near.contains("crae") && near.contains("case") && near.contains("car"));
        assert!(!near.contains("bare"), "the first letter is kept");
    }

    #[test]
    fn unknown_words_meet_over_what_one_letter_less_leaves() {
        let own = Key::surface("szczepanska");
        let filed: Vec<Key> = filed_under("szczepanska").into_iter().map(|found| found.key).chain([own]).collect();
        let meets = |asked: &str| slips(asked, None).iter().any(|found| filed.contains(&found.key));
        assert!(meets("szczepansa") && meets("szczepanskka") && meets("szczepamska"));
        assert!(!meets("szepaska"));
    }

    #[test]
    fn short_words_have_no_neighbours_but_beginnings_of_two_letters() {
        assert!(slips("abc", None).is_empty());
        assert_eq!(filed_under("abc").len(), 1);
        assert_eq!(beginning("ab", None).len(), 1);
        assert!(beginning("a", None).is_empty());
    }
}
