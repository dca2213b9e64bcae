//! Known Swedish words, and unknown compounds of known ones.

use crate::lexicon::{Entry, Lexicon, SWEDISH, Sort};
use std::borrow::Cow;

/// A dictionary word, with what it is compounded with before it.
pub(super) struct Reading<'a> {
    pub(super) first: Cow<'a, str>,
    pub(super) entry: Entry,
}

/// Shortest last part of a compound: shorter ones are seen in too many words that are none.
const LAST_PART: usize = 4;

/// The readings of a folded word: as it is listed, as a genitive, as a compound of known words.
pub(super) fn readings(word: &str) -> Vec<Reading<'_>> {
    let Some(lexicon) = SWEDISH.as_ref() else { return Vec::new() };
    let genitive = word.strip_suffix('s').unwrap_or(word);
    let mut found = plain(word, lexicon);
    for base in [word, genitive] {
        if found.is_empty() {
            found = if base == word { compound(base, lexicon) } else { plain(base, lexicon) };
        }
    }
    if found.is_empty() { compound(genitive, lexicon) } else { found }
}

fn plain<'a>(word: &'a str, lexicon: &Lexicon) -> Vec<Reading<'a>> {
    lexicon.entries(word).into_iter().map(|entry| Reading { first: Cow::Borrowed(""), entry }).collect()
}

/// The compound with the longest last part: its inflection is that of the whole.
fn compound<'a>(word: &'a str, lexicon: &Lexicon) -> Vec<Reading<'a>> {
    let cuts = word.char_indices().skip(2).map(|(at, _)| word.split_at(at));
    let long = cuts.filter(|(_, last)| last.chars().count() >= LAST_PART);
    let mut parted = long.filter(|(first, _)| is_first_part(first, lexicon));
    parted
        .find_map(|(first, last)| {
            let named = lexicon.entries(last).into_iter().filter(|entry| entry.sort() == Sort::Name);
            let found: Vec<_> = named.map(|entry| Reading { first: Cow::Borrowed(first), entry }).collect();
            (!found.is_empty()).then_some(found)
        })
        .unwrap_or_default()
}

/// Whether compounds begin so: with a word, with one and the s of a genitive, or with one that lost its last vowel.
fn is_first_part(first: &str, lexicon: &Lexicon) -> bool {
    let knows = |word: &str| word.chars().count() > 1 && lexicon.knows(word);
    let vowel = |last: char| lexicon.knows(&format!("{first}{last}"));
    knows(first)
        || first.strip_suffix(['s', '-']).is_some_and(knows)
        || first.chars().count() > 2 && ['a', 'e'].into_iter().any(vowel)
}
