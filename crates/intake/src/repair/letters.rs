//! Which way the letters of a Hebrew line stand.
//!
//! Every pair of neighbouring letters, and the edge of a word as one more letter, was counted in texts of this project
//! in both directions; a weight says how much more often it stands this way round than the other. Final letters at the
//! ends of words and the prefixes ה ו ב ל מ ש at their beginnings speak loudest. A word read backwards has exactly the
//! opposite score, so that zero means: no evidence.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Edge of a word.
const EDGE: char = '^';
/// No single pair may outvote a line.
const MOST: f32 = 3.0;

static WEIGHTS: LazyLock<HashMap<(char, char), f32>> = LazyLock::new(|| read(include_str!("letters.tsv")));

/// א to ת, finals among them.
pub(crate) fn is_letter(c: char) -> bool {
    ('\u{5D0}'..='\u{5EA}').contains(&c)
}

/// Niqqud and cantillation: what stands on or in a letter.
pub(crate) fn is_point(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}')
}

/// How much the letters of a text say that they stand in reading order: positive for, negative against, in nats.
pub(crate) fn evidence(text: &str) -> f32 {
    words(text).map(|word| word_evidence(&word)).sum()
}

fn word_evidence(word: &[char]) -> f32 {
    let first = std::iter::once(EDGE).chain(word.iter().copied());
    let second = word.iter().copied().chain(std::iter::once(EDGE));
    first.zip(second).map(|(a, b)| weight(a, b)).sum()
}

fn weight(a: char, b: char) -> f32 {
    WEIGHTS.get(&(a, b)).copied().unwrap_or_default()
}

/// The Hebrew words without points; abbreviations (עו"ס) are left out, their inner marks make edges that are none.
fn words(text: &str) -> impl Iterator<Item = Vec<char>> {
    text.split(|c: char| !is_letter(c) && !is_point(c) && !matches!(c, '"' | '\'' | '״' | '׳'))
        .filter(|word| !inner_marks(word))
        .map(|word| word.chars().filter(|&c| is_letter(c)).collect::<Vec<_>>())
        .filter(|word| word.len() > 1)
}

fn inner_marks(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !is_letter(c));
    bare.chars().any(|c| !is_letter(c) && !is_point(c))
}

fn read(table: &str) -> HashMap<(char, char), f32> {
    table.lines().filter_map(entry).flat_map(|(a, b, w)| [((a, b), w), ((b, a), -w)]).collect()
}

fn entry(line: &str) -> Option<(char, char, f32)> {
    let (pair, weight) = line.split_once('\t')?;
    let mut letters = pair.chars();
    Some((letters.next()?, letters.next()?, weight.parse().ok()?))
}

/// The table that a text gives, one pair and its weight a line; `letters.tsv` is made by it.
pub(crate) fn learn(text: &str) -> String {
    let mut seen: HashMap<(char, char), f32> = HashMap::new();
    for word in words(text) {
        let first = std::iter::once(EDGE).chain(word.iter().copied());
        let second = word.iter().copied().chain(std::iter::once(EDGE));
        first.zip(second).for_each(|pair| *seen.entry(pair).or_default() += 1.0);
    }
    let times = |a, b| seen.get(&(a, b)).copied().unwrap_or_default() + 0.5;
    let letters: Vec<char> = std::iter::once(EDGE).chain('\u{5D0}'..='\u{5EA}').collect();
    let pairs = letters.iter().flat_map(|&a| letters.iter().filter(move |&&b| a < b).map(move |&b| (a, b)));
    let lines = pairs.map(|(a, b)| (a, b, (times(a, b) / times(b, a)).ln().clamp(-MOST, MOST)));
    lines.filter(|(.., w)| w.abs() >= 0.05).flat_map(|(a, b, w)| [format!("{a}{b}\t{w:.2}"), "\n".to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_read_backwards_has_the_opposite_evidence() {
        let line = "הסולם עמד בחצר ואנשים מבניינים אחרים החזיקו בו";
        let backwards: String = line.chars().rev().collect();
        assert!(evidence(line) > 10.0);
        assert!((evidence(line) + evidence(&backwards)).abs() < 0.01);
        assert!(evidence("ab 12 Åsa").abs() < f32::EPSILON);
    }

    #[test]
    fn points_and_abbreviations_say_nothing() {
        assert!((evidence("הַסֻּלָּם") - evidence("הסלם")).abs() < 0.01);
        assert!(evidence("עו\"ס ארה״ב צה\"ל").abs() < f32::EPSILON);
    }

    #[test]
    fn tables_are_counted_both_ways() {
        let table = read(&learn("שלום שלום שלום"));
        assert!(table[&('ם', EDGE)] > 1.0);
        assert!((table[&('ם', EDGE)] + table[&(EDGE, 'ם')]).abs() < 0.01);
    }
}
