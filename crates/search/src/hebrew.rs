//! Keys of Hebrew words: known words by the lexicon, unknown ones by rules.

use crate::fold;
use crate::key::{Found, Key};
use crate::lexicon::{Entry, HEBREW, Lexicon};
use crate::near;
use crate::tokens::Side;
use prefix::Chain;

mod irregular;
mod noun;
mod prefix;
mod shapes;
mod spelling;
mod verb;

/// Every key of a word: of each plausible reading on the text's side, of the bare word alone on the query's.
///
/// A text's word that the lexicon knows is filed under what the lexicon says and nothing else. A query asks for both, so that it
/// meets the words that only rules can read.
pub(crate) fn keys(surface: &str, side: Side) -> Vec<Found> {
    let word = fold::hebrew(surface);
    let mut found = if is_initials(surface) { Vec::new() } else { known(&word, side) };
    let is_known = !found.is_empty();
    if !is_known || side == Side::Query {
        found.extend(by_rules(&word, side).into_iter().map(Found::sure));
    }
    if !is_known && side == Side::Text {
        found.extend(bare(&word).flat_map(|word| near::filed_under(&word)));
    }
    found.push(Found::sure(Key::surface(&word.iter().collect::<String>())));
    found
}

/// An unknown word, and what it is without one letter that may be a prefix.
fn bare(word: &[char]) -> impl Iterator<Item = String> {
    let rest = word.split_first().filter(|(first, _)| "ובהכלמש".contains(**first)).map(|(_, rest)| rest);
    [Some(word), rest].into_iter().flatten().map(|word| word.iter().collect())
}

/// Whether gershayim stand before the last letter: עו"ס, ארה״ב. Without them it would be another word.
fn is_initials(surface: &str) -> bool {
    let mut last = surface.chars().rev().filter(|c| !fold::is_mark(*c)).skip(1);
    last.next().is_some_and(|c| matches!(c, '"' | '״' | '”'))
}

/// A reading with its weight beside the others of the word.
type Reading = (Entry, f32);

/// What the lexicon knows of the word, as spelt or, failing that, in another legal spelling.
fn known(word: &[char], side: Side) -> Vec<Found> {
    let Some(lexicon) = HEBREW.as_ref() else { return Vec::new() };
    let mut readings = readings(word, side, lexicon);
    if readings.is_empty() {
        readings = spelling::variants(word).iter().flat_map(|word| self::readings(word, side, lexicon)).collect();
    }
    crate::readings::weigh(&readings, side, |lemma| spelling::single(lemma))
}

fn readings(word: &[char], side: Side, lexicon: &Lexicon) -> Vec<Reading> {
    let splits: Vec<(Chain, &[char])> = match side {
        Side::Text => prefix::splits(word).collect(),
        Side::Query => prefix::splits(word).filter(|(chain, _)| chain.is_empty() || chain.is_infinitive()).collect(),
    };
    let read = |(chain, rest): (Chain, &[char])| read(chain, rest, side, lexicon);
    splits.into_iter().flat_map(read).collect()
}

fn read(chain: Chain, rest: &[char], side: Side, lexicon: &Lexicon) -> Vec<Reading> {
    // After a prefix full spelling doubles a ו that begins the word: הוועדה.
    let single = rest.strip_prefix(&['ו']).filter(|single| !chain.is_empty() && single.starts_with(&['ו']));
    let forms = [Some(rest), single].into_iter().flatten();
    let entries = forms
        .flat_map(|form| lexicon.entries(&form.iter().collect::<String>()).into_iter().map(move |entry| (entry, form)));
    let fits = entries.filter(|(entry, _)| {
        chain.fits(entry.kind()) && (side == Side::Text || chain.is_empty() || entry.kind() == prefix::INFINITIVE)
    });
    fits.map(|(entry, form)| {
        let weight = chain.weight() * entry.weight(side) * dictionary_form(&entry, form, side);
        (entry, weight)
    })
    .collect()
}

/// People ask for dictionary forms more than for any other.
fn dictionary_form(entry: &Entry, form: &[char], side: Side) -> f32 {
    let is_lemma = entry.lemma.chars().eq(form.iter().copied());
    if side == Side::Query && is_lemma { crate::readings::ASKED } else { 1.0 }
}

fn by_rules(word: &[char], side: Side) -> Vec<Key> {
    let mut keys = bare_keys(word, side);
    if side == Side::Text {
        for rest in prefix::readings(word) {
            keys.extend(bare_keys(rest, side));
        }
    }
    keys
}

fn bare_keys(word: &[char], side: Side) -> Vec<Key> {
    let mut keys: Vec<Key> = noun::stems(word, side).into_iter().map(Key::stem).collect();
    keys.extend(verb::patterns(word, side));
    keys.extend(irregular::keys(word, side));
    keys
}
