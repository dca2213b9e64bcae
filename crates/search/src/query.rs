//! What somebody typed: words that must all occur, "phrases", -words that must not, and filters.

use crate::filters::{Filter, filter};
use crate::index::Hasher;
use crate::key::Found;
use crate::tokens::{Side, Token, analyse, tokens};
use crate::widen::{Reach, widen};
use redthread_core::language::Lang;

/// A parsed query. One without a single required word finds nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    required: Vec<Phrase>,
    excluded: Vec<Phrase>,
    filters: Vec<Filter>,
}

/// Words that stand side by side; a plain word is a phrase of one. Each is known by any of its keys.
type Phrase = Vec<Vec<Found>>;

impl Query {
    /// Reads words (all required), `"quoted phrases"` and `-excluded` words; never fails, a stray mark is just a mark.
    ///
    /// A quotation mark inside a word is gershayim: עו"ס is one word. An unclosed quotation runs to the end.
    pub fn parse(text: &str, lang: Lang) -> Self {
        Self::reaching(text, lang, Reach::Typed)
    }

    /// The same with words beyond those that were typed. A phrase in quotation marks and an excluded word stay as they are.
    pub fn reaching(text: &str, lang: Lang, reach: Reach) -> Self {
        let mut query = Self::default();
        let parts = parts(text);
        let last = parts.iter().rposition(|part| !part.text.is_empty());
        let unfinished = !text.ends_with(char::is_whitespace);
        for (at, part) in parts.iter().enumerate() {
            let here = match reach {
                _ if part.quoted || part.excluded => Reach::Typed,
                Reach::Unfinished if last != Some(at) || !unfinished => Reach::Typed,
                reach => reach,
            };
            query.take(part, lang, here);
        }
        query
    }

    fn take(&mut self, part: &Part, lang: Lang, reach: Reach) {
        if let Some(filter) = filter(&part.text, part.excluded).filter(|_| !part.quoted) {
            self.filters.push(filter);
            return;
        }
        let words = analyse(&part.text, lang, Side::Query);
        let last = words.len().saturating_sub(1);
        let reached = words.into_iter().enumerate().map(|(at, word)| match reach {
            Reach::Unfinished if at != last => word.into_found(),
            reach => widen(word, lang, reach),
        });
        let phrase: Phrase = reached.collect();
        match (phrase.is_empty(), part.excluded) {
            (true, _) => {}
            (false, false) => self.required.push(phrase),
            (false, true) => self.excluded.push(phrase),
        }
    }

    /// The filters, in the order in which they were typed. Which texts pass them is not for this crate to say.
    pub fn filters(&self) -> &[Filter] {
        &self.filters
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
        self.required.iter().flatten().map(|keys| keys.iter().map(|found| hasher.hash(&found.key)).collect()).collect()
    }

    /// The same with how likely each reading of the typed word is, from 1 to [`SURE`](crate::SURE): the counts of a row times this, over
    /// `SURE`, bring the likelier readings to the top.
    pub fn weighed_hashes(&self, hasher: &Hasher) -> Vec<Vec<(i64, u8)>> {
        let weigh = |found: &Found| (hasher.hash(&found.key), found.sureness);
        self.required.iter().flatten().map(|keys| keys.iter().map(weigh).collect()).collect()
    }

    /// Whether the index alone cannot answer, because order or absence matters: what it finds must then be put
    /// to [`Query::matches`] with the text.
    pub fn needs_text(&self) -> bool {
        !self.excluded.is_empty() || self.required.iter().any(|phrase| phrase.len() > 1)
    }
}

/// Less than what was typed, each of it worth a try where nothing was found: without quotation marks, without its filters and
/// excluded words, and each word by itself.
pub fn easier(text: &str) -> Vec<String> {
    let parts = parts(text);
    let is_word = |part: &&Part| !part.text.is_empty() && !part.excluded && filter(&part.text, false).is_none();
    let words: Vec<String> = parts.iter().filter(is_word).map(|part| part.text.clone()).collect();
    let mut easier = vec![];
    let kept = parts.iter().filter(is_word).map(Part::as_typed).collect::<Vec<_>>().join(" ");
    for less in
        [kept, words.join(" ")].into_iter().chain(words.iter().flat_map(|words| words.split(' ').map(str::to_owned)))
    {
        if !less.is_empty() && less != text.trim() && !easier.contains(&less) {
            easier.push(less);
        }
    }
    easier
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
            window
                .iter()
                .zip(phrase)
                .all(|(word, keys)| keys.iter().any(|found| word.keys.binary_search(&found.key).is_ok()))
        })
        .map(|(at, _)| at)
}

#[derive(Default)]
struct Part {
    text: String,
    excluded: bool,
    /// Whether all of it stood in quotation marks.
    quoted: bool,
}

impl Part {
    fn as_typed(&self) -> String {
        if self.quoted { format!("\"{}\"", self.text) } else { self.text.clone() }
    }
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
            _ if begins && is_quote(c) => {
                self.quoted = true;
                self.open.quoted = true;
            }
            // The value of a filter: מקום:"תל אביב".
            _ if !self.quoted && is_quote(c) && self.open.text.ends_with(':') => self.quoted = true,
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

pub(crate) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '״')
}
