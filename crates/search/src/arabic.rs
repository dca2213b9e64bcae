//! Keys of Arabic words: known words by the lexicon, unknown ones by a light stem.

use crate::fold;
use crate::key::{Found, Key};
use crate::lexicon::{ARABIC, Entry, Lexicon};
use crate::near;
use crate::tokens::Side;

/// And, so: before everything else.
const CONJUNCTIONS: [(&str, f32); 3] = [("", 1.0), ("و", 0.12), ("ف", 0.03)];
/// What follows them, and whether it brings the article with it: for (in two spellings), in, as, will.
const PREFIXES: [(&str, Before, f32); 9] = [
    ("", Before::Nothing, 1.0),
    ("ال", Before::Article, 0.6),
    ("ب", Before::Preposition, 0.05),
    ("ل", Before::Preposition, 0.05),
    ("ك", Before::Preposition, 0.01),
    ("س", Before::Future, 0.05),
    ("بال", Before::Article, 0.1),
    ("لل", Before::Article, 0.1),
    ("كال", Before::Article, 0.02),
];
/// Pronouns written behind a word; the longer ones first, for the light stem takes the first.
const SUFFIXES: [&str; 12] = ["كما", "هما", "هم", "هن", "كم", "كن", "ها", "نا", "ني", "ه", "ك", "ي"];
/// What one pronoun costs beside none.
const WITH_PRONOUN: f32 = 0.1;

/// What stands directly before the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    Nothing,
    Article,
    Preposition,
    Future,
}

/// What a form may bear, in the numbers of `lexica/arabic.py`.
const VERB: u8 = 1;
const BOUND_NAME: u8 = 2;
const BOUND_VERB: u8 = 3;
const PARTICLE: u8 = 4;
const BARE: u8 = 5;

/// Every key of a word; the sides differ as in Hebrew, but the article belongs to the word as it is typed.
pub(crate) fn keys(surface: &str, side: Side) -> Vec<Found> {
    let word = fold::arabic(surface);
    let readings = ARABIC.as_ref().map(|lexicon| readings(&word, side, lexicon)).unwrap_or_default();
    let mut found = crate::readings::weigh(&readings, side, str::to_owned);
    if found.is_empty() && side == Side::Text {
        found.extend(near::filed_under(&light_stem(&word)));
        found.push(Found::sure(Key::stem(light_stem(&word))));
    }
    if side == Side::Query {
        found.push(Found::sure(Key::stem(light_stem(&word))));
    }
    found.push(Found::sure(Key::surface(&word)));
    found
}

fn readings(word: &str, side: Side, lexicon: &Lexicon) -> Vec<(Entry, f32)> {
    let mut found = Vec::new();
    for (before, rest, weight) in splits(word, side) {
        let plain = [(rest, false, weight)];
        let with_pronoun =
            SUFFIXES.iter().filter_map(|end| Some((rest.strip_suffix(end)?, true, weight * WITH_PRONOUN)));
        for (form, bears, weight) in plain.into_iter().chain(with_pronoun) {
            let entries = lexicon.entries(form).into_iter().filter(|entry| fits(entry.kind(), before, bears));
            found.extend(entries.map(|entry| {
                let weight = weight * entry.weight(side) * asked(&entry, form, side);
                (entry, weight)
            }));
        }
    }
    found
}

/// People ask for dictionary forms more than for any other.
fn asked(entry: &Entry, form: &str, side: Side) -> f32 {
    if side == Side::Query && entry.lemma == form { crate::readings::ASKED } else { 1.0 }
}

/// Every way to take legal letters off the front, none at all first; a query bears the article at most.
fn splits(word: &str, side: Side) -> impl Iterator<Item = (Before, &str, f32)> {
    let and = CONJUNCTIONS.iter().filter(move |(and, _)| side == Side::Text || and.is_empty());
    let rests = and.filter_map(move |(and, weight)| Some((word.strip_prefix(and)?, *weight)));
    let all = rests.flat_map(|(rest, weight)| {
        PREFIXES.iter().filter_map(move |(letters, before, own)| {
            Some((*letters, *before, rest.strip_prefix(letters)?, weight * own))
        })
    });
    let legal = all.filter(move |(letters, ..)| side == Side::Text || matches!(*letters, "" | "ال"));
    legal.map(|(_, before, rest, weight)| (before, rest, weight))
}

fn fits(kind: u8, before: Before, bears_pronoun: bool) -> bool {
    match kind {
        VERB => matches!(before, Before::Nothing | Before::Future),
        BOUND_VERB => bears_pronoun && matches!(before, Before::Nothing | Before::Future),
        BOUND_NAME => bears_pronoun && matches!(before, Before::Nothing | Before::Preposition),
        PARTICLE => matches!(before, Before::Nothing | Before::Preposition),
        BARE => !bears_pronoun && matches!(before, Before::Nothing | Before::Preposition),
        _ => before != Before::Future && !(bears_pronoun && before == Before::Article),
    }
}

/// Endings of number and gender, and nationality; at least three letters remain.
const ENDINGS: [&str; 8] = ["يات", "ات", "ان", "ين", "ون", "يه", "ه", "ي"];

/// The word without the longest legal front and one ending (after Larkey, Ballesteros and Connell, 2002).
fn light_stem(word: &str) -> String {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let word = word.strip_prefix('و').filter(long).unwrap_or(word);
    let fronts = ["بال", "كال", "فال", "ال", "لل"];
    let word = fronts.iter().find_map(|front| word.strip_prefix(front)).filter(long).unwrap_or(word);
    let ends = SUFFIXES.iter().take(9).chain(&ENDINGS);
    let stem = ends.filter_map(|end| word.strip_suffix(end)).find(long).unwrap_or(word);
    stem.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_light_stem_bears_no_article_and_no_ending() {
        assert_eq!(light_stem("والكاتدراييات"), light_stem("كاتدراييه"));
        assert_eq!(light_stem("بالانترنت"), "انترنت");
        assert_eq!(light_stem("من"), "من");
    }

    #[test]
    fn the_article_excludes_a_pronoun_and_a_verb() {
        assert!(fits(0, Before::Article, false) && !fits(0, Before::Article, true));
        assert!(!fits(VERB, Before::Article, false) && fits(VERB, Before::Future, true));
        assert!(!fits(BOUND_NAME, Before::Nothing, false));
    }
}
