//! Swedish: known words by the lexicon, unknown ones by rules. Inflection only, so that manlig does not bring up every man.

mod irregular;
mod known;

use crate::key::{Found, Key};
use crate::near;
use crate::readings::weigh_keys;
use crate::tokens::Side;

use irregular::{ADJECTIVES, NOUNS, PLAIN_ADJECTIVES, VERBS};

/// The keys of a word, folded to lower case. A text's word that is known is filed under what the lexicon says and nothing else; a query
/// asks for both, so that it meets the words that only rules can read.
pub(crate) fn keys(word: &str, side: Side) -> Vec<Found> {
    let readings = known::readings(word);
    let weights = readings.iter().map(|reading| {
        let lemma = format!("{}{}", reading.first, reading.entry.lemma);
        let asked = if side == Side::Query && lemma == word { crate::readings::ASKED } else { 1.0 };
        (Key::marked(reading.entry.sort().mark(), &lemma), asked * reading.entry.weight(side))
    });
    let mut found = weigh_keys(weights, side);
    let is_known = !found.is_empty();
    if !is_known || side == Side::Query {
        found.extend(stems(word).into_iter().map(Key::stem).map(Found::sure));
    }
    if !is_known && side == Side::Text && word.contains(char::is_alphabetic) {
        found.extend(near::filed_under(word));
    }
    found
}

/// The dictionary forms that a word may belong to by rules; `word` is folded to lower case.
///
/// Every plausible one is made, known or not: a wrong guess is hardly ever a word, and so meets nothing.
fn stems(word: &str) -> Vec<String> {
    let nominative = without_s(word);
    let base = irregular(nominative).unwrap_or_else(|| nominative.to_owned());
    let mut stems = vec![single(word), single(&base)];
    // The passive of verbs with -er has nothing but its s: leds, leda.
    stems.extend((nominative != word && nominative.ends_with(is_consonant)).then(|| format!("{nominative}a")));
    stems.extend(dictionary_forms(&base).iter().map(|stem| single(stem)));
    stems.extend(adjective(&base).map(single));
    stems.extend(syncopated(&base));
    stems
}

/// Without the s of the genitive and the passive.
fn without_s(word: &str) -> &str {
    let kept = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    word.strip_suffix('s').filter(|rest| !kept && rest.chars().count() > 2).unwrap_or(word)
}

/// Endings of nouns and verbs, and what the dictionary form has instead. The first that fits is taken.
const ENDINGS: [(&str, &[&str]); 30] = [
    ("andena", &["ande"]),
    ("andet", &["ande"]),
    ("anden", &["ande", "and"]),
    ("endet", &["ende"]),
    ("enden", &["ende", "end"]),
    ("arna", &["", "e", "are"]),
    ("erna", &["", "e"]),
    ("orna", &["a"]),
    ("ena", &["e", ""]),
    ("aren", &["are", "ar"]),
    ("aste", &[""]),
    ("ande", &[]),
    ("ende", &[]),
    ("ade", &["a", "ad"]),
    ("are", &[""]),
    ("ast", &[""]),
    ("dde", &["", "da"]),
    ("an", &["a"]),
    ("en", &["", "e"]),
    ("et", &["", "e"]),
    ("ar", &["a", "", "e"]),
    ("er", &["", "a", "e"]),
    ("or", &["a"]),
    ("ad", &[]),
    ("at", &["a", "ad"]),
    ("de", &["a"]),
    ("te", &["a"]),
    ("it", &["a"]),
    ("tt", &["", "t"]),
    ("t", &["a"]),
];

/// Endings that are part of the word: verklighet, aktivitet.
const WHOLE: [&str; 2] = ["het", "itet"];

fn dictionary_forms(word: &str) -> Vec<String> {
    if WHOLE.iter().any(|end| word.ends_with(end)) {
        return Vec::new();
    }
    let stem = |ending| word.strip_suffix(ending).filter(|stem: &&str| stem.chars().count() > 1 && has_vowel(stem));
    let found = ENDINGS.iter().find_map(|(ending, instead)| Some((stem(ending)?, *instead)));
    let after_vowel =
        || word.strip_suffix(['n', 'r']).filter(|stem| stem.chars().count() > 1 && !stem.ends_with(is_consonant));
    match found {
        Some((stem, instead)) => instead.iter().map(|end| format!("{stem}{end}")).collect(),
        None => after_vowel().map(str::to_owned).into_iter().collect(),
    }
}

/// The basic form of an adjective with -a, -e or -t, if it looks like one: many more verbs and nouns end like that.
fn adjective(word: &str) -> Option<&str> {
    let rest = word.strip_suffix(['a', 'e', 't'])?;
    let rest = rest.strip_suffix('t').filter(|rest| rest.ends_with(['y', 'i', 'å'])).unwrap_or(rest);
    let syncope = || rest.ends_with(['l', 'n', 'r']) && rest.chars().rev().nth(1).is_some_and(is_consonant);
    let short = single(rest);
    let ends = || ADJECTIVE_ENDINGS.iter().any(|end| rest.ends_with(end) || short.ends_with(end));
    let known = || ends() || PLAIN_ADJECTIVES.contains(&short.as_str());
    (syncope() || known()).then_some(rest)
}

/// Endings that make adjectives.
const ADJECTIVE_ENDINGS: [&str; 20] = [
    "ig", "sk", "ad", "nd", "al", "iv", "ell", "bar", "sam", "lös", "full", "ant", "ent", "är", "ös", "el", "abel",
    "mässig", "dan", "vän",
];

/// The stem of words that lose an e before an ending: vigsel, vigslar; fönster, fönstret; öppen, öppna.
fn syncopated(word: &str) -> Option<String> {
    if WITH_E.contains(&word) {
        return None;
    }
    let definite = word.strip_suffix('n').filter(|rest| rest.ends_with("el") || rest.ends_with("er"));
    let word = definite.or_else(|| word.strip_suffix('t')).unwrap_or(word);
    let last = ['l', 'r', 'n'].into_iter().find(|c| word.ends_with(*c))?;
    let rest = word.strip_suffix(last)?.strip_suffix('e')?;
    (rest.chars().count() > 1 && rest.ends_with(is_consonant)).then(|| single(&format!("{}{last}", single(rest))))
}

/// Little words that are never inflected, but would look like a verb that is: undra, övra.
const WITH_E: [&str; 4] = ["under", "över", "efter", "eller"];

/// One consonant for two at the end, which spelling doubles by what follows: man, mannen.
fn single(stem: &str) -> String {
    let mut last = stem.chars().rev();
    let doubled = last.next().is_some_and(|c| is_consonant(c) && last.next() == Some(c) && last.next().is_some());
    let length = stem.chars().count() - usize::from(doubled);
    stem.chars().take(length).collect()
}

fn is_consonant(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'å' | 'ä' | 'ö')
}

fn has_vowel(word: &str) -> bool {
    word.chars().any(|c| !is_consonant(c))
}

/// The dictionary form of a form that no rule explains, also at the end of a compound: utvecklingsländer, innebar.
fn irregular(form: &str) -> Option<String> {
    if let Some(base) = [&VERBS, &NOUNS, &ADJECTIVES].iter().find_map(|forms| forms.get(form)) {
        return Some((*base).to_owned());
    }
    let mut cuts = form.char_indices().skip(2).map(|(at, _)| form.split_at(at));
    cuts.find_map(|(first, last)| compound(first, last))
}

/// Verbs are compounded with particles, nouns with nearly anything, if enough letters show that it is the noun.
fn compound(first: &str, last: &str) -> Option<String> {
    let verb = || VERBS.get(last).filter(|_| PARTICLES.contains(&first));
    let noun = || NOUNS.get(last).filter(|_| last.chars().count() > 4);
    verb().or_else(noun).map(|base| format!("{first}{base}"))
}

/// What verbs are compounded with.
const PARTICLES: [&str; 21] = [
    "an", "av", "be", "er", "fram", "före", "för", "genom", "in", "inne", "med", "miss", "om", "på", "sam", "till",
    "under", "upp", "ut", "åter", "över",
];
