//! Full and defective spelling: זיכרון beside זכרון, הייתה beside היתה.

/// Doubled ו and י are full spelling for the consonant: the single letter stands for both.
pub(super) fn single(word: &str) -> String {
    word.replace("וו", "ו").replace("יי", "י")
}

/// The spellings that differ in one ו or י inside the word; words of three letters and less have too many neighbours.
pub(super) fn variants(word: &[char]) -> Vec<Vec<char>> {
    if word.len() < 4 {
        return Vec::new();
    }
    let longer = (1..word.len()).flat_map(|at| ['י', 'ו'].map(|letter| with(word, at, letter)));
    let shorter = (1..word.len().saturating_sub(1)).filter_map(|at| without(word, at));
    shorter.chain(longer).collect()
}

fn with(word: &[char], at: usize, letter: char) -> Vec<char> {
    let (before, after) = word.split_at(at.min(word.len()));
    [before, &[letter], after].concat()
}

fn without(word: &[char], at: usize) -> Option<Vec<char>> {
    let (before, after) = word.split_at_checked(at)?;
    let (letter, after) = after.split_first()?;
    matches!(letter, 'ו' | 'י').then(|| [before, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spelling_differs_in_one_letter() {
        let spelt: Vec<String> = variants(&['ז', 'כ', 'ר', 'ו', 'נ']).into_iter().map(String::from_iter).collect();
        assert!(spelt.contains(&"זיכרונ".to_owned()) && spelt.contains(&"זכרנ".to_owned()));
        assert!(!spelt.contains(&"זכרונ".to_owned()));
        assert!(variants(&['ש', 'י', 'ר']).is_empty());
    }

    #[test]
    fn doubled_letters_are_one() {
        assert_eq!(single("הייתה"), single("היתה"));
        assert_eq!(single("תוואי"), "תואי");
    }
}
