//! English: known words by the lexicon, unknown ones by rules. Inflection only, so that `participation` does not bring up every
//! participant. A word that may be noun or verb is read by the little word before it.

mod irregular;

use crate::key::{Found, Key};
use crate::lexicon::{ENGLISH, Entry, Sort};
use crate::near;
use crate::readings::{ASKED, weigh};
use crate::tokens::Side;

use irregular::FORMS;

/// The keys of a word, folded to lower case. A text's word that is known is filed under what the lexicon says and nothing else; a query
/// asks for both, so that it meets the words that only rules can read.
pub(crate) fn keys(word: &str, side: Side, before: Option<&str>) -> Vec<Found> {
    let entries = ENGLISH.as_ref().map(|lexicon| lexicon.entries(word)).unwrap_or_default();
    let expected = before.and_then(expected_after);
    let weight = |entry: &Entry| {
        let likelier = if expected == Some(entry.sort()) { EXPECTED } else { 1.0 };
        let asked = if side == Side::Query && entry.lemma == word { ASKED } else { 1.0 };
        asked * likelier * entry.weight(side)
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

/// How much likelier a noun is after an article, or a verb after "to".
const EXPECTED: f32 = 4.0;
/// What stands before nouns and adjectives: articles, possessives, words of number, prepositions.
const BEFORE_NAMES: [&str; 43] = [
    "the", "a", "an", "this", "these", "those", "my", "your", "his", "her", "its", "our", "their", "of", "in", "on",
    "at", "for", "with", "by", "from", "into", "about", "no", "some", "any", "every", "each", "all", "many", "more",
    "most", "other", "another", "such", "few", "several", "both", "under", "over", "between", "without", "during",
];
/// What stands before verbs: "to", auxiliaries, pronouns as subjects.
const BEFORE_VERBS: [&str; 33] = [
    "to", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "do", "does", "did", "don't",
    "doesn't", "didn't", "won't", "can't", "couldn't", "wouldn't", "not", "i", "you", "we", "they", "he", "she", "it",
    "who", "let", "please", "never", "always",
];

/// The sort of word to expect behind a little word.
fn expected_after(before: &str) -> Option<Sort> {
    let before = before.to_lowercase();
    let is_in = |words: &[&str]| words.contains(&before.as_str());
    match () {
        () if is_in(&BEFORE_NAMES) => Some(Sort::Name),
        () if is_in(&BEFORE_VERBS) => Some(Sort::Verb),
        () => None,
    }
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
