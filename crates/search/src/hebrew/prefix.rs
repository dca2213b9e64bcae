//! The letters that stand before a word: ו ש ה ב כ ל מ and their legal chains.

/// What may follow an optional ו: subordination, then preposition or article.
const SUBORDINATION: [&str; 4] = ["", "לכש", "כש", "ש"];
const PREPOSITION: [&str; 7] = ["", "ה", "ב", "כ", "ל", "מ", "מה"];

/// The word without each legal chain that it may begin with; at least two letters remain.
pub(super) fn readings(word: &[char]) -> impl Iterator<Item = &[char]> {
    let after_and = [Some(word), word.strip_prefix(&['ו'])].into_iter().flatten();
    let after_that = after_and.flat_map(|rest| SUBORDINATION.iter().filter_map(move |chain| strip(rest, chain)));
    let bare = after_that.flat_map(|rest| PREPOSITION.iter().filter_map(move |chain| strip(rest, chain)));
    bare.filter(move |rest| rest.len() >= 2 && rest.len() < word.len())
}

fn strip<'a>(word: &'a [char], chain: &str) -> Option<&'a [char]> {
    let mut rest = word;
    for c in chain.chars() {
        rest = rest.strip_prefix(&[c])?;
    }
    Some(rest)
}
