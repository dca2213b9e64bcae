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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(word: &str) -> Vec<String> {
        let letters: Vec<char> = word.chars().collect();
        readings(&letters).map(|rest| rest.iter().collect()).collect()
    }

    #[test]
    fn only_legal_chains_come_off() {
        assert_eq!(read("והילד"), ["הילד", "ילד"]);
        assert!(read("וכשבגנ").contains(&"גנ".to_owned()));
        assert!(read("לכשהילד").contains(&"ילד".to_owned()));
        assert!(!read("הוילד").contains(&"ילד".to_owned()), "the article does not stand before and");
        assert!(!read("בהילד").contains(&"ילד".to_owned()), "a preposition swallows the article");
    }

    #[test]
    fn two_letters_remain() {
        assert_eq!(read("בב"), [""; 0]);
        assert_eq!(read("ביד"), ["יד"]);
    }
}
