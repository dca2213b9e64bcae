//! Words that mean the same in several languages because somebody who knows says so: the terms of kits. Nothing is guessed.

use crate::key::{Found, Key};
use crate::tokens::{Side, Token, analyse};
use redthread_core::language::Lang;
use std::collections::HashMap;
use std::ops::Range;

/// What a thing is called, language by language, its usual name first.
pub type Names = Vec<(Lang, Vec<String>)>;

/// Terms, read once.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    terms: Vec<Names>,
    phrases: Vec<Name>,
    /// The names that begin with a word of this identity.
    first: HashMap<(Lang, Key), Vec<usize>>,
}

/// One name of a term as a query would ask for it.
#[derive(Clone, Debug)]
struct Name {
    term: usize,
    lang: Lang,
    words: Vec<Vec<Found>>,
}

/// A run of typed words that is a name of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) over: Range<usize>,
    pub(crate) term: usize,
    pub(crate) lang: Lang,
}

impl Vocabulary {
    /// Reads terms; a name without a letter is no name.
    pub fn new(terms: Vec<Names>) -> Self {
        let mut vocabulary = Self::default();
        for (term, names) in terms.iter().enumerate() {
            for (lang, name) in names.iter().flat_map(|(lang, names)| names.iter().map(|name| (*lang, name))) {
                let words = analyse(name, lang, Side::Query).into_iter().map(Token::into_found).collect();
                vocabulary.take(Name { term, lang, words });
            }
        }
        vocabulary.terms = terms;
        vocabulary
    }

    fn take(&mut self, name: Name) {
        let Some(first) = name.words.first() else { return };
        for key in identity(first) {
            self.first.entry((name.lang, key.clone())).or_default().push(self.phrases.len());
        }
        self.phrases.push(name);
    }

    /// What a term is usually called, in each language; none for a number of no term.
    fn labels(&self, term: usize) -> Vec<(Lang, &str)> {
        let names = self.terms.get(term).into_iter().flatten();
        names.filter_map(|(lang, names)| Some((*lang, names.first()?.as_str()))).collect()
    }

    /// What these terms are called, each in every language: as a hit says through which it was found. Two that are called the
    /// same are named once.
    pub fn names_of(&self, terms: &[usize]) -> Vec<Vec<(Lang, String)>> {
        let label = |(lang, name): (Lang, &str)| (lang, name.to_owned());
        let mut named: Vec<Vec<(Lang, String)>> =
            terms.iter().map(|term| self.labels(*term).into_iter().map(label).collect()).collect();
        named.sort();
        named.dedup();
        named
    }

    /// The runs of these words, of one language, that are names.
    pub(crate) fn named(&self, words: &[Vec<Found>], lang: Lang) -> Vec<Named> {
        let mut named: Vec<Named> = vec![];
        for (at, first) in words.iter().enumerate() {
            let begin = identity(first).filter_map(|key| self.first.get(&(lang, key.clone()))).flatten();
            for name in begin.filter_map(|id| self.phrases.get(*id)) {
                let over = at..at + name.words.len();
                let Some(run) = words.get(over.clone()) else { continue };
                let new = Named { over, term: name.term, lang };
                if run.iter().zip(&name.words).all(|(typed, word)| is_same(typed, word)) && !named.contains(&new) {
                    named.push(new);
                }
            }
        }
        named
    }

    /// What a term is called in a language, as queries ask for it.
    pub(crate) fn phrases(&self, term: usize, lang: Lang) -> impl Iterator<Item = &Vec<Vec<Found>>> {
        let of = move |name: &&Name| name.term == term && name.lang == lang;
        self.phrases.iter().filter(of).map(|name| &name.words)
    }
}

/// What makes two typed words the same: a dictionary word, or for words that no lexicon knows their stems; and the spelling.
fn identity(word: &[Found]) -> impl Iterator<Item = &Key> {
    let is_known = word.iter().any(|found| found.key.is_of_lexicon());
    word.iter().map(|found| &found.key).filter(move |key| key.is_surface() || key.is_of_lexicon() == is_known)
}

fn is_same(one: &[Found], other: &[Found]) -> bool {
    identity(one).any(|key| identity(other).any(|known| known == key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, He, Sv};

    fn kit() -> Vocabulary {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let term = |he: &[&str], sv: &[&str], en: &[&str]| vec![(He, names(he)), (Sv, names(sv)), (En, names(en))];
        Vocabulary::new(vec![
            term(&["אמון"], &["tillit", "förtroende"], &["trust"]),
            term(&["קו אדום", "קווים אדומים"], &["röd linje"], &["red line", " "]),
        ])
    }

    fn named(typed: &str, lang: Lang) -> Vec<(Range<usize>, usize)> {
        let words: Vec<_> = analyse(typed, lang, Side::Query).into_iter().map(Token::into_found).collect();
        kit().named(&words, lang).into_iter().map(|named| (named.over, named.term)).collect()
    }

    #[test]
    fn a_name_is_known_in_its_forms_and_alone_in_its_language() {
        assert_eq!(named("trust", En), [(0..1, 0)]);
        assert_eq!(named("tilliten", Sv), [(0..1, 0)]);
        assert_eq!(named("the red lines here", En), [(1..3, 1)]);
        assert!(named("red", En).is_empty() && named("line red", En).is_empty() && named("rust", En).is_empty());
        assert_eq!(kit().labels(0), [(He, "אמון"), (Sv, "tillit"), (En, "trust")]);
        assert!(kit().labels(9).is_empty());
    }
}
