//! What a query asks of a text, whatever its words are known by and wherever they are looked up.

use std::ops::Range;

/// Phrases that a text must and must not hold; a plain word is a phrase of one. `W` is what a word is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted<W> {
    pub(crate) required: Vec<Vec<W>>,
    pub(crate) excluded: Vec<Vec<W>>,
    pub(crate) links: Vec<Link<W>>,
}

/// A phrase that answers for some of the required ones too, because a vocabulary says that it means the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link<W> {
    /// For which of the required phrases.
    pub(crate) over: Range<usize>,
    pub(crate) phrase: Vec<W>,
    /// Number of the term in its vocabulary.
    pub(crate) term: usize,
}

impl<W> Default for Wanted<W> {
    fn default() -> Self {
        Self { required: vec![], excluded: vec![], links: vec![] }
    }
}

impl<W> Wanted<W> {
    /// The same with words that are known by something else.
    pub(crate) fn map<V>(&self, of: impl Fn(&W) -> V) -> Wanted<V> {
        let phrase = |phrase: &Vec<W>| phrase.iter().map(&of).collect();
        let link = |link: &Link<W>| Link { over: link.over.clone(), phrase: phrase(&link.phrase), term: link.term };
        Wanted {
            required: self.required.iter().map(phrase).collect(),
            excluded: self.excluded.iter().map(phrase).collect(),
            links: self.links.iter().map(link).collect(),
        }
    }

    /// Whether a text holds everything required and nothing excluded; `holds` tells it of a phrase.
    pub(crate) fn is_met(&self, holds: impl Fn(&[W]) -> bool) -> bool {
        let linked = |at: usize| self.links.iter().any(|link| link.over.contains(&at) && holds(&link.phrase));
        !self.required.is_empty()
            && self.required.iter().enumerate().all(|(at, phrase)| holds(phrase) || linked(at))
            && !self.excluded.iter().any(|phrase| holds(phrase))
    }

    /// Whether order or absence matters, and not only which words there are.
    pub(crate) fn needs_order(&self) -> bool {
        let is_long = |phrase: &Vec<W>| phrase.len() > 1;
        let is_exact = |link: &Link<W>| link.over.len() == 1 && !is_long(&link.phrase);
        !self.excluded.is_empty() || self.required.iter().any(is_long) || !self.links.iter().all(is_exact)
    }

    /// The words to mark, numbered as they stand in the text; `places` tells where a phrase begins.
    pub(crate) fn marks(&self, places: impl Fn(&[W]) -> Vec<usize>) -> Vec<usize> {
        let phrases = self.required.iter().chain(self.links.iter().map(|link| &link.phrase));
        let mut words: Vec<usize> =
            phrases.flat_map(|phrase| places(phrase).into_iter().flat_map(|at| at..at + phrase.len())).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// The terms without which a text would not be met.
    pub(crate) fn through(&self, holds: impl Fn(&[W]) -> bool) -> Vec<usize> {
        let is_short = |at: usize| self.required.get(at).is_some_and(|phrase| !holds(phrase));
        let needed = self.links.iter().filter(|link| link.over.clone().any(is_short) && holds(&link.phrase));
        let mut terms: Vec<usize> = needed.map(|link| link.term).collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    }
}

impl Wanted<Vec<(i64, u8)>> {
    /// For every required word the hashes that meet it, in order: those of linked phrases beside its own, so that a text that
    /// holds such a phrase meets every row that the phrase stands for.
    pub(crate) fn rows(&self) -> Vec<Vec<(i64, u8)>> {
        let mut rows: Vec<Vec<(i64, u8)>> = self.required.iter().flatten().cloned().collect();
        for link in &self.links {
            let over = self.rows_before(link.over.start)..self.rows_before(link.over.end);
            for (nth, row) in rows.get_mut(over).into_iter().flatten().enumerate() {
                let word = link.phrase.get(nth).or(link.phrase.last());
                for new in word.into_iter().flatten() {
                    if row.iter().all(|(hash, _)| *hash != new.0) {
                        row.push(*new);
                    }
                }
            }
        }
        rows
    }

    fn rows_before(&self, phrase: usize) -> usize {
        self.required.iter().take(phrase).map(Vec::len).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted() -> Wanted<char> {
        let link = Link { over: 0..2, phrase: vec!['x', 'y'], term: 4 };
        Wanted { required: vec![vec!['a'], vec!['b'], vec!['c']], excluded: vec![vec!['z']], links: vec![link] }
    }

    fn in_text(text: &str) -> impl Fn(&[char]) -> Vec<usize> {
        let text: Vec<char> = text.chars().collect();
        move |phrase| (0..text.len()).filter(|at| text[*at..].starts_with(phrase)).collect()
    }

    #[test]
    fn a_linked_phrase_stands_for_what_it_covers_and_no_more() {
        let met = |text: &str| wanted().is_met(|phrase| !in_text(text)(phrase).is_empty());
        assert!(met("cba") && met("xyc") && met("axyc"));
        assert!(!met("xy") && !met("yxc") && !met("abcz"));
    }

    #[test]
    fn a_term_is_named_only_where_it_was_needed() {
        let through = |text: &str| wanted().through(|phrase| !in_text(text)(phrase).is_empty());
        assert_eq!(through("xyc"), [4]);
        assert_eq!(through("abxyc"), [] as [usize; 0]);
    }

    #[test]
    fn every_word_of_a_phrase_is_marked_once() {
        assert_eq!(wanted().marks(in_text("axyca")), [0, 1, 2, 3, 4]);
        assert_eq!(wanted().map(char::to_ascii_uppercase).marks(in_text("XYxC")), [0, 1, 3]);
    }
}
