//! The letters that stand before a word: ו ש ה ב כ ל מ and their legal chains.

/// What may follow an optional ו: subordination, then preposition or article.
const SUBORDINATION: [&str; 5] = ["", "לכש", "כש", "מש", "ש"];
const PREPOSITION: [&str; 8] = ["", "ה", "ב", "כ", "ל", "מ", "מה", "כב"];

/// What may be written before a form, as the lexicon says it.
const VERB: u8 = 1;
const BOUND: u8 = 2;
const IMPERATIVE: u8 = 3;
/// An infinitive, which bears its ל.
pub(super) const INFINITIVE: u8 = 4;
const GERUND: u8 = 5;

/// A legal chain of prefixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chain {
    and: bool,
    subordination: &'static str,
    preposition: &'static str,
}

impl Chain {
    /// Whether nothing stands before the word.
    pub(super) fn is_empty(self) -> bool {
        !self.and && self.subordination.is_empty() && self.preposition.is_empty()
    }

    /// Whether it is the ל of the infinitive and no more.
    pub(super) fn is_infinitive(self) -> bool {
        !self.and && self.subordination.is_empty() && self.preposition == "ל"
    }

    /// Whether a form of this kind may bear it.
    pub(super) fn fits(self, kind: u8) -> bool {
        match kind {
            VERB => self.preposition.is_empty(),
            BOUND => !self.preposition.ends_with('ה'),
            IMPERATIVE => self.preposition.is_empty() && self.subordination.is_empty(),
            INFINITIVE => self.preposition == "ל",
            GERUND => matches!(self.preposition, "ב" | "כ" | "ל" | "מ"),
            _ => true,
        }
    }

    /// How often words bear such a chain, beside those that bear none: rough shares of running text, as any reader knows them.
    pub(super) fn weight(self) -> f32 {
        let and = if self.and { 0.08 } else { 1.0 };
        let that = match self.subordination {
            "" => 1.0,
            "ש" => 0.05,
            _ => 0.003,
        };
        let preposition = match self.preposition {
            "" => 1.0,
            "ה" => 0.2,
            "ב" => 0.1,
            "ל" => 0.08,
            "מ" => 0.06,
            "כ" => 0.02,
            _ => 0.01,
        };
        and * that * preposition
    }
}

/// Every way to part the word into a legal chain, an empty one too, and at least one letter.
pub(super) fn splits(word: &[char]) -> impl Iterator<Item = (Chain, &[char])> {
    let after_and = [Some((false, word)), word.strip_prefix(&['ו']).map(|rest| (true, rest))].into_iter().flatten();
    let after_that = after_and
        .flat_map(|(and, rest)| SUBORDINATION.iter().filter_map(move |chain| Some((and, *chain, strip(rest, chain)?))));
    let all = after_that.flat_map(|(and, subordination, rest)| {
        let chain = move |preposition| Chain { and, subordination, preposition };
        PREPOSITION.iter().filter_map(move |letters| Some((chain(letters), strip(rest, letters)?)))
    });
    all.filter(|(_, rest)| !rest.is_empty())
}

/// The word without each legal chain that it may begin with; at least two letters remain.
pub(super) fn readings(word: &[char]) -> impl Iterator<Item = &[char]> {
    splits(word).filter(|(chain, rest)| !chain.is_empty() && rest.len() >= 2).map(|(_, rest)| rest)
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

    #[test]
    fn a_form_bears_only_what_its_kind_may() {
        let chain = |subordination, preposition| Chain { and: false, subordination, preposition };
        assert!(chain("ש", "").fits(VERB) && !chain("", "ה").fits(VERB));
        assert!(chain("", "ב").fits(BOUND) && !chain("", "ה").fits(BOUND));
        assert!(chain("", "ל").fits(INFINITIVE) && !chain("", "").fits(INFINITIVE));
        assert!(!chain("ש", "").fits(IMPERATIVE));
    }
}
