//! Which way the words of a Hebrew line follow each other.
//!
//! Pairs of neighbouring words are seen through a few features: the words that are met often, the prefix and the ending
//! of the others, and the punctuation between the two. A weight says how much a feature speaks for its pair standing in
//! reading order: "את" is followed by "ה", "העובדים הסוציאליים" is not said the other way round, no sentence begins with
//! "של". The weights were learned from the Hebrew of this project, against the same texts with their words turned.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::letters::{is_letter, is_point};

/// Smaller weights say nothing.
const FINEST: f32 = 0.1;

static WEIGHTS: LazyLock<HashMap<&'static str, f32>> = LazyLock::new(|| {
    let entry = |line: &'static str| line.split_once('\t').and_then(|(key, w)| Some((key, w.parse().ok()?)));
    include_str!("order.tsv").lines().filter_map(entry).collect()
});

/// What is seen of one word.
struct Seen {
    word: String,
    /// Prefix and ending.
    shape: String,
    prefix: char,
    ending: String,
    /// Punctuation after it: `.` ends a sentence, `,` a part of one, `-` nothing.
    stop: char,
    /// Whether a quotation or a bracket opens before it.
    opens: bool,
}

/// How much a word standing before another says that the two stand in reading order; positive for, negative against.
pub(crate) fn follows(first: &str, second: &str) -> f32 {
    let (first, second) = (see(first), see(second));
    let sum = |keys: Vec<String>| keys.iter().filter_map(|key| WEIGHTS.get(key.as_str())).sum::<f32>();
    sum(keys(&first, &second)) - sum(keys(&second, &first))
}

fn keys(a: &Seen, b: &Seen) -> Vec<String> {
    let mut keys = vec![
        format!("e{}{}{}", a.ending, a.stop, b.prefix),
        format!("p{}{}{}", a.prefix, a.stop, b.prefix),
        format!("n{} {}", a.ending, b.ending),
        format!("s{}{}", a.stop, b.stop),
        format!("o{}{}", a.stop, u8::from(b.opens)),
    ];
    keys.push(format!("c{}{} {}", a.shape, a.stop, b.shape));
    keys.push(format!("w{}{} {}", a.word, a.stop, b.word));
    keys.push(format!("f{}{} {}", a.word, a.stop, b.prefix));
    keys.push(format!("b{}{} {}", a.ending, a.stop, b.word));
    keys.push(format!("g{}{}", a.word, a.stop));
    keys
}

fn see(token: &str) -> Seen {
    let core: String = token.trim_matches(|c: char| !c.is_alphanumeric()).chars().filter(|&c| !is_point(c)).collect();
    let (prefix, ending) = (prefix(&core), ending(&core));
    let shape = format!("{prefix}~{ending}");
    let word = core;
    let opens = token.starts_with(['"', '(', '“', '„', '״', '[']);
    Seen { word, shape, prefix, ending, stop: stop(token), opens }
}

fn prefix(core: &str) -> char {
    let mut letters = core.chars();
    match letters.next() {
        Some(c) if c.is_ascii_digit() => '#',
        Some(c) if !is_letter(c) => 'L',
        Some(c) if "משהוכלב".contains(c) && letters.count() > 1 => c,
        Some(_) => '_',
        None => '0',
    }
}

fn ending(core: &str) -> String {
    let letters: Vec<char> = core.chars().collect();
    match letters.as_slice() {
        [.., last] if !is_letter(*last) => "#".to_owned(),
        [_, .., 'י', 'י', 'ם' | 'ת'] | [_, .., 'י', 'ו', 'ת'] => letters[letters.len() - 3..].iter().collect(),
        [_, .., a, b @ ('ם' | 'ת' | 'ה' | 'ו' | 'י' | 'ן')] if "יוהנת".contains(*a) => {
            [*a, *b].iter().collect()
        }
        [_, .., b @ ('ם' | 'ת' | 'ה' | 'ו' | 'י' | 'ן')] => b.to_string(),
        _ => "_".to_owned(),
    }
}

fn stop(token: &str) -> char {
    let tail = token.trim_end_matches(['"', ')', '”', '״', ']', '\'']);
    match tail.chars().next_back() {
        Some('.' | '!' | '?' | ':' | '…') => '.',
        Some(',' | ';') => ',',
        _ => '-',
    }
}

/// How often a feature is met before it says anything.
const HEARD: usize = 8;
/// Times that the text is gone through.
const ROUNDS: usize = 6;
/// How far one pair moves a weight that nothing moved before.
const STEP: f32 = 0.3;
/// How much a weight gives way each time it moves, so that rare features stay small.
const EASE: f32 = 0.05;

/// The table that a text gives; `order.tsv` is made by it.
///
/// Logistic regression: a pair in reading order should weigh more than the same pair turned, and the weights of its
/// features are moved a little until it does. Features overlap, so counting alone would count the same evidence twice.
pub(crate) fn learn(text: &str) -> String {
    let pairs: Vec<(Vec<String>, Vec<String>)> = text.lines().flat_map(line_pairs).collect();
    let mut heard: HashMap<&str, usize> = HashMap::new();
    pairs.iter().flat_map(|(right, turned)| right.iter().chain(turned)).for_each(|k| *heard.entry(k).or_default() += 1);
    let mut weights: BTreeMap<&str, (f32, f32)> = BTreeMap::new();
    for _ in 0..ROUNDS {
        for (right, turned) in &pairs {
            let sum =
                |keys: &[String]| keys.iter().filter_map(|key| weights.get(key.as_str())).map(|w| w.0).sum::<f32>();
            let missing = 1.0 / (1.0 + (sum(right) - sum(turned)).exp());
            let moves = right.iter().map(|key| (key, missing)).chain(turned.iter().map(|key| (key, -missing)));
            for (key, by) in moves.filter(|(key, _)| heard.get(key.as_str()).is_some_and(|n| *n >= HEARD)) {
                let (weight, moved) = weights.entry(key).or_default();
                let slope = by - EASE * *weight;
                *moved += slope * slope;
                *weight += STEP * slope / (1.0 + moved.sqrt());
            }
        }
    }
    let lines = weights.into_iter().map(|(key, (weight, _))| (key, weight)).filter(|(_, w)| w.abs() >= FINEST);
    lines.flat_map(|(key, weight)| [format!("{key}\t{weight:.2}"), "\n".to_owned()]).collect()
}

fn line_pairs(line: &str) -> Vec<(Vec<String>, Vec<String>)> {
    let words: Vec<Seen> = line.split_whitespace().map(see).collect();
    words.windows(2).map(|pair| (keys(&pair[0], &pair[1]), keys(&pair[1], &pair[0]))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_pair_has_the_opposite_weight() {
        for (first, second) in [("את", "הסולם"), ("כל", "הדיירים"), ("לא", "ידע")] {
            assert!(follows(first, second) > 0.5, "{first} {second}");
            assert!((follows(first, second) + follows(second, first)).abs() < 0.01);
        }
    }

    #[test]
    fn learning_finds_what_a_text_says_over_and_over() {
        let table = learn(&"ראינו את הסולם ואת החצר, אמרו לו.\n".repeat(9));
        let weight = |key: &str| table.lines().find_map(|l| l.strip_prefix(key)?.trim().parse::<f32>().ok()).unwrap();
        assert!(weight("fאת- ה") > 0.0);
        assert!(table.lines().all(|line| line.split('\t').count() == 2));
    }
}
