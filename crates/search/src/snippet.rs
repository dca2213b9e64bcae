//! The part of a text that shows why it was found.

/// A piece of a text with its hits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The piece itself, without ellipses: the page draws those.
    pub text: String,
    /// Offset of its first character in the whole text, in characters.
    pub start: usize,
    /// Hits inside the piece, in characters from its own beginning.
    pub ranges: Vec<(usize, usize)>,
    /// Whether text was left out before and after it.
    pub cut: (bool, bool),
}

/// The piece of at most `width` characters with most of `ranges` (as [`crate::highlight`] gives them), cut between words.
///
/// Without ranges it is the beginning of the text. A word longer than `width` is cut inside.
pub fn snippet(text: &str, ranges: &[(usize, usize)], width: usize) -> Snippet {
    let chars: Vec<char> = text.chars().collect();
    let (first, last) = densest(ranges, width);
    let spare = width.saturating_sub(last.saturating_sub(first));
    // A third of the room goes before the hits: readers look for what led up to a word, and more for what follows.
    let from = first.saturating_sub(spare / 3).min(chars.len().saturating_sub(width));
    let to = from.saturating_add(width).min(chars.len());
    let (start, end) = trim(&chars, from, to, (first, last));
    Snippet {
        text: chars.get(start..end).unwrap_or_default().iter().collect(),
        start,
        ranges: ranges.iter().filter(|(s, e)| *s >= start && *e <= end).map(|(s, e)| (s - start, e - start)).collect(),
        cut: (start > 0, end < chars.len()),
    }
}

/// The most forms that [`forms`] names.
const FORMS: usize = 6;

/// Why a text was found: the words in `ranges` as they stand in it, each once, where they are not what was typed.
pub fn forms(typed: &str, text: &str, ranges: &[(usize, usize)]) -> Vec<String> {
    let (typed, chars) = (typed.to_lowercase(), text.chars().collect::<Vec<char>>());
    let mut forms: Vec<String> = vec![];
    for (start, end) in ranges {
        let form: String = chars.get(*start..*end).unwrap_or_default().iter().collect();
        let is_known = |known: &String| known.to_lowercase() == form.to_lowercase();
        if forms.len() < FORMS && !typed.contains(&form.to_lowercase()) && !forms.iter().any(is_known) {
            forms.push(form);
        }
    }
    forms
}

/// The span of the most consecutive ranges that fit into `width`; the first of equals.
fn densest(ranges: &[(usize, usize)], width: usize) -> (usize, usize) {
    let mut best = (0, (0, 0));
    for (at, &(start, first_end)) in ranges.iter().enumerate() {
        let inside = ranges.iter().skip(at).take_while(|(_, end)| end.saturating_sub(start) <= width);
        let (count, end) = inside.fold((0, first_end), |(count, _), (_, end)| (count + 1, *end));
        if count > best.0 {
            best = (count, (start, end));
        }
    }
    best.1
}

/// Moves both ends inwards to the edge of a word, never into the hits.
fn trim(chars: &[char], from: usize, to: usize, (first, last): (usize, usize)) -> (usize, usize) {
    let is_space = |at: &usize| chars.get(*at).is_some_and(|c| c.is_whitespace());
    let start = if from == 0 { 0 } else { (from..first).find(is_space).map_or(from, |at| at + 1) };
    let end = if to == chars.len() { to } else { (last.max(start + 1)..to).rev().find(is_space).unwrap_or(to) };
    (start, end.max(start))
}
