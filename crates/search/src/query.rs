//! What somebody typed: words that must all occur, "phrases", -words that must not, and filters.

use crate::filters::{Filter, filter, unknown};
use crate::index::Hasher;
use crate::key::{Found, SURE};
use crate::tokens::{Side, Token, analyse, tokens};
use crate::vocabulary::{Named, Vocabulary};
use crate::wanted::{Link, Wanted};
use crate::widen::{Reach, widen};
use redthread_core::language::Lang;

/// A parsed query. One without a single required word finds nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Each word is known by any of its keys.
    wanted: Wanted<Vec<Found>>,
    filters: Vec<Filter>,
    unknown: Vec<String>,
}

/// How much less a word counts that only a vocabulary leads to.
const LINKED: u8 = 4;

impl Query {
    /// Reads words (all required), `"quoted phrases"` and `-excluded` words; never fails, a stray mark is just a mark.
    ///
    /// A quotation mark inside a word is gershayim: עו"ס is one word. An unclosed quotation runs to the end.
    pub fn parse(text: &str, lang: Lang) -> Self {
        Self::reaching(text, lang, Reach::Typed)
    }

    /// The same with words beyond those that were typed. A phrase in quotation marks and an excluded word stay as they are.
    pub fn reaching(text: &str, lang: Lang, reach: Reach) -> Self {
        Self::linking(text, lang, reach, &Vocabulary::default())
    }

    /// The same, and a name of a term in one language is also met by the names that the term has in the language of the text.
    pub fn linking(text: &str, lang: Lang, reach: Reach, vocabulary: &Vocabulary) -> Self {
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
        let words: Vec<&str> = parts.iter().filter(|part| part.asks()).map(|part| part.text.as_str()).collect();
        query.link(&words, lang, vocabulary);
        query
    }

    /// Adds what a vocabulary knows of these words, those of the required phrases in order.
    fn link(&mut self, words: &[&str], lang: Lang, vocabulary: &Vocabulary) {
        for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
            let typed = words.iter().map(|word| analyse(word, other, Side::Query));
            let typed = typed.map(|words| words.into_iter().map(Token::into_found).collect::<Vec<_>>());
            let typed: Vec<Vec<Vec<Found>>> = typed.filter(|phrase| !phrase.is_empty()).collect();
            for named in vocabulary.named(&typed.concat(), other) {
                let lengths: Vec<usize> = typed.iter().map(Vec::len).collect();
                self.link_named(&named, &lengths, vocabulary.phrases(named.term, lang));
            }
        }
    }

    /// `named` counts words, and a link counts phrases, of which the name must cover each whole.
    fn link_named<'v>(&mut self, named: &Named, lengths: &[usize], phrases: impl Iterator<Item = &'v Vec<Vec<Found>>>) {
        let begins: Vec<usize> = lengths
            .iter()
            .scan(0, |at, length| Some(std::mem::replace(at, *at + length)))
            .chain([lengths.iter().sum()])
            .collect();
        let [Ok(from), Ok(to)] = [named.over.start, named.over.end].map(|edge| begins.binary_search(&edge)) else {
            return;
        };
        for phrase in phrases {
            let phrase = phrase.iter().map(|word| word.iter().filter_map(weaker).collect()).collect();
            let link = Link { over: from..to, phrase, term: named.term };
            if !self.wanted.links.contains(&link) {
                self.wanted.links.push(link);
            }
        }
    }

    fn take(&mut self, part: &Part, lang: Lang, reach: Reach) {
        if let Some(filter) = filter(&part.text, part.excluded).filter(|_| !part.quoted) {
            self.filters.push(filter);
            return;
        }
        if let Some(name) = unknown(&part.text).filter(|_| !part.quoted) {
            self.unknown.push(name.to_owned());
            return;
        }
        let words = analyse(&part.text, lang, Side::Query);
        let last = words.len().saturating_sub(1);
        let reached = words.into_iter().enumerate().map(|(at, word)| match reach {
            Reach::Unfinished if at != last => word.into_found(),
            reach => widen(word, lang, reach),
        });
        let phrase: Vec<Vec<Found>> = reached.collect();
        match (phrase.is_empty(), part.excluded) {
            (true, _) => {}
            (false, false) => self.wanted.required.push(phrase),
            (false, true) => self.wanted.excluded.push(phrase),
        }
    }

    pub(crate) fn wanted(&self) -> &Wanted<Vec<Found>> {
        &self.wanted
    }

    /// The filters, in the order in which they were typed. Which texts pass them is not for this crate to say.
    pub fn filters(&self) -> &[Filter] {
        &self.filters
    }

    /// What looks like a filter that nobody has heard of, by its name. It was passed over.
    pub fn unknown_filters(&self) -> &[String] {
        &self.unknown
    }

    /// Whether nothing is asked for, so that nothing is found.
    pub fn is_empty(&self) -> bool {
        self.wanted.required.is_empty()
    }

    /// Whether a text, cut by [`tokens`], holds everything required and nothing excluded.
    pub fn matches(&self, text: &[Token<'_>]) -> bool {
        self.wanted.is_met(|phrase| places(phrase, text).next().is_some())
    }

    /// The terms of the vocabulary, by number, without which the text would not have been found.
    pub fn through(&self, text: &[Token<'_>]) -> Vec<usize> {
        self.wanted.through(|phrase| places(phrase, text).next().is_some())
    }

    /// Which rows of the index to meet: for every required word, any of its hashes, with how likely each reading of the typed word is,
    /// from 1 to [`SURE`](crate::SURE). The counts of a row times this, over `SURE`, bring the likelier readings to the top.
    pub fn weighed_hashes(&self, hasher: &Hasher) -> Vec<Vec<(i64, u8)>> {
        self.wanted.map(|word| hashed(word, hasher)).rows()
    }

    /// Whether the index alone cannot answer, because order or absence matters: what it finds must then be put
    /// to [`Query::matches`] with the text.
    pub fn needs_text(&self) -> bool {
        self.wanted.needs_order()
    }
}

/// A key as it counts when only a vocabulary leads to it; a capital says nothing there.
fn weaker(found: &Found) -> Option<Found> {
    let sureness = (found.sureness / LINKED).clamp(1, SURE);
    (!found.key.is_capital()).then(|| Found { key: found.key.clone(), sureness })
}

pub(crate) fn hashed(word: &[Found], hasher: &Hasher) -> Vec<(i64, u8)> {
    word.iter().map(|found| (hasher.hash(&found.key), found.sureness)).collect()
}

/// Less than what was typed, each of it worth a try where nothing was found: without quotation marks, without its filters and
/// excluded words, and each word by itself.
pub fn easier(text: &str) -> Vec<String> {
    let parts = parts(text);
    let is_word = |part: &&Part| !part.text.is_empty() && part.asks();
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
    let marked = query.wanted.marks(|phrase| places(phrase, &words).collect());
    marked.into_iter().filter_map(|at| words.get(at)).map(|word| (word.start, word.end)).collect()
}

/// Indices of the words at which the phrase begins.
fn places<'a>(phrase: &'a [Vec<Found>], text: &'a [Token<'_>]) -> impl Iterator<Item = usize> + 'a {
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
    /// Whether it asks for words, and is not excluded and no filter.
    fn asks(&self) -> bool {
        let is_filter = || filter(&self.text, false).is_some() || unknown(&self.text).is_some();
        !self.excluded && (self.quoted || !is_filter())
    }

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
