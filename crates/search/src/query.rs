//! What somebody typed: words that must all occur, "phrases", and -words that must not.

use crate::index::Hasher;
use crate::key::Key;
use crate::tokens::{Side, Token, analyse, tokens};
use redthread_core::language::Lang;

/// A parsed query. One without a single required word finds nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    required: Vec<Phrase>,
    excluded: Vec<Phrase>,
}

/// Words that stand side by side; a plain word is a phrase of one. Each is known by any of its keys.
type Phrase = Vec<Vec<Key>>;

impl Query {
    /// Reads words (all required), `"quoted phrases"` and `-excluded` words; never fails, a stray mark is just a mark.
    ///
    /// A quotation mark inside a word is gershayim: עו"ס is one word. An unclosed quotation runs to the end.
    pub fn parse(text: &str, lang: Lang) -> Self {
        let mut query = Self::default();
        for part in parts(text) {
            let phrase: Phrase = analyse(&part.text, lang, Side::Query).into_iter().map(|word| word.keys).collect();
            match (phrase.is_empty(), part.excluded) {
                (true, _) => {}
                (false, false) => query.required.push(phrase),
                (false, true) => query.excluded.push(phrase),
            }
        }
        query
    }

    /// Whether nothing is asked for, so that nothing is found.
    pub fn is_empty(&self) -> bool {
        self.required.is_empty()
    }

    /// Whether a text, cut by [`tokens`], holds everything required and nothing excluded.
    pub fn matches(&self, text: &[Token<'_>]) -> bool {
        let holds = |phrase: &Phrase| places(phrase, text).next().is_some();
        !self.is_empty() && self.required.iter().all(holds) && !self.excluded.iter().any(holds)
    }

    /// Which rows of the index to meet: for every required word, any of its hashes.
    pub fn hashes(&self, hasher: &Hasher) -> Vec<Vec<i64>> {
        self.required.iter().flatten().map(|keys| keys.iter().map(|key| hasher.hash(key)).collect()).collect()
    }

    /// Whether the index alone cannot answer, because order or absence matters: what it finds must then be put
    /// to [`Query::matches`] with the text.
    pub fn needs_text(&self) -> bool {
        !self.excluded.is_empty() || self.required.iter().any(|phrase| phrase.len() > 1)
    }
}

/// Character ranges of everything in the text that the query asks for, in order, none overlapping.
pub fn highlight(text: &str, query: &Query, lang: Lang) -> Vec<(usize, usize)> {
    let words = tokens(text, lang);
    let mut hit = vec![false; words.len()];
    for phrase in &query.required {
        for at in places(phrase, &words) {
            hit.iter_mut().skip(at).take(phrase.len()).for_each(|word| *word = true);
        }
    }
    words.iter().zip(hit).filter(|(_, hit)| *hit).map(|(word, _)| (word.start, word.end)).collect()
}

/// Indices of the words at which the phrase begins.
fn places<'a>(phrase: &'a Phrase, text: &'a [Token<'_>]) -> impl Iterator<Item = usize> + 'a {
    text.windows(phrase.len().max(1))
        .enumerate()
        .filter(move |(_, window)| {
            window.iter().zip(phrase).all(|(word, keys)| keys.iter().any(|key| word.keys.binary_search(key).is_ok()))
        })
        .map(|(at, _)| at)
}

#[derive(Default)]
struct Part {
    text: String,
    excluded: bool,
}

/// Cuts at spaces outside quotations. A word that the analyser parts further, such as בית-ספר, becomes a phrase.
fn parts(text: &str) -> Vec<Part> {
    let mut cutter = Cutter::default();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let word_follows = chars.peek().is_some_and(|next| next.is_alphanumeric());
        cutter.take(c, word_follows);
    }
    cutter.close();
    cutter.done
}

#[derive(Default)]
struct Cutter {
    done: Vec<Part>,
    open: Part,
    quoted: bool,
}

impl Cutter {
    fn take(&mut self, c: char, word_follows: bool) {
        let begins = !self.quoted && self.open.text.is_empty();
        match c {
            _ if begins && is_quote(c) => self.quoted = true,
            _ if self.quoted && is_quote(c) && !word_follows => self.close(),
            _ if !self.quoted && c.is_whitespace() => self.close(),
            '-' if begins => self.open.excluded = true,
            _ => self.open.text.push(c),
        }
    }

    fn close(&mut self) {
        self.quoted = false;
        self.done.push(std::mem::take(&mut self.open));
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '״')
}
