//! English: known words by the lexicon, unknown ones by rules. Inflection only, so that `participation` does not bring up every
//! participant.

mod irregular;

use crate::key::{Found, Key};
use crate::lexicon::{ENGLISH, Entry};
use crate::near;
use crate::readings::{ASKED, weigh};
use crate::tokens::Side;

use irregular::FORMS;

/// The keys of a word, folded to lower case. A text's word that is known is filed under what the lexicon says and nothing else; a query
/// asks for both, so that it meets the words that only rules can read.
pub(crate) fn keys(word: &str, side: Side) -> Vec<Found> {
    let entries = ENGLISH.as_ref().map(|lexicon| lexicon.entries(word)).unwrap_or_default();
    let weight = |entry: &Entry| {
        if side == Side::Query && entry.lemma == word { ASKED * entry.weight(side) } else { entry.weight(side) }
    };
    let readings: Vec<_> =
        entries.into_iter().map(|entry| (weight(&entry), entry)).map(|(weight, entry)| (entry, weight)).collect();
    let mut found = weigh(&readings, side, str::to_owned);
    let is_known = !found.is_empty();
    if !is_known || side == Side::Query {
        found.push(Found::sure(Key::stem(stem(word))));
    }
    if !is_known && side == Side::Text && word.contains(char::is_alphabetic) {
        found.extend(near::filed_under(word));
    }
    found
}

/// The stem shared by the forms of a word; `word` is folded to lower case.
fn stem(word: &str) -> String {
    let base = FORMS.get(word).copied().unwrap_or(word);
    if base.len() < 3 || !base.is_ascii() {
        return base.to_owned();
    }
    let singular = without_number(base);
    let stem = without_tense(&singular).unwrap_or(singular);
    bare(&stem)
}

/// Without the s of plural and third person.
fn without_number(word: &str) -> String {
    let hissing = ["sses", "xes", "zzes", "ches", "shes", "oes"];
    match word {
        _ if word.len() > 4 && word.ends_with("ies") => replace(word, "ies", "y"),
        _ if word.len() > 4 && hissing.iter().any(|end| word.ends_with(end)) => replace(word, "es", ""),
        _ if word.len() < 4 || ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) => word.to_owned(),
        _ => replace(word, "s", ""),
    }
}

/// Without -ed and -ing, if a word remains; a short one gets its e back (caring, care), as its consonant is not doubled.
fn without_tense(word: &str) -> Option<String> {
    if let Some(rest) = word.strip_suffix("ied").filter(|rest| rest.len() > 1) {
        return Some(format!("{rest}y"));
    }
    let rest = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed").filter(|rest| !rest.ends_with('e')))?;
    let silent = if is_short(rest) && !rest.ends_with(['w', 'x', 'y']) { "e" } else { "" };
    (rest.len() > 1 && rest.contains(is_vowel)).then(|| format!("{rest}{silent}"))
}

/// Without what spelling adds or drops at the seam: a silent e, a doubled consonant.
fn bare(word: &str) -> String {
    match word.strip_suffix('e') {
        Some(rest) if rest.len() > 2 && !is_short(rest) && !rest.ends_with('e') => rest.to_owned(),
        Some(_) => word.to_owned(),
        None => single(word),
    }
}

/// One consonant for two at the end, unless a short word has them by itself: stopp to stop, but fill.
fn single(word: &str) -> String {
    let mut last = word.chars().rev();
    let doubled = last.next().filter(|c| !is_vowel(*c) && last.next() == Some(*c));
    match doubled {
        Some('l' | 's' | 'f' | 'z') if vowel_groups(word) < 2 => word.to_owned(),
        Some(c) => replace(word, c.encode_utf8(&mut [0; 4]), ""),
        None => word.to_owned(),
    }
}

/// One syllable with a single vowel before a single consonant: car, plan, us.
fn is_short(word: &str) -> bool {
    let vowels = word.chars().filter(|c| is_vowel(*c)).count();
    let mut last = word.chars().rev();
    vowels == 1 && last.next().is_some_and(|c| !is_vowel(c)) && last.next().is_some_and(is_vowel)
}

fn vowel_groups(word: &str) -> usize {
    word.split(|c| !is_vowel(c)).filter(|group| !group.is_empty()).count()
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn replace(word: &str, ending: &str, instead: &str) -> String {
    word.strip_suffix(ending).map_or_else(|| word.to_owned(), |rest| format!("{rest}{instead}"))
}
