//! Cuts a text into words and gives each its keys.

use crate::fold::{is_arabic, is_cyrillic, is_hebrew, is_ignorable, is_mark};
use crate::key::{Found, Key};
use crate::{arabic, hebrew, latin, russian};
use redthread_core::language::Lang;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Offset of its first character, counted in characters of the text.
    pub start: usize,
    /// Offset after its last character.
    pub end: usize,
    /// The word as written.
    pub surface: &'a str,
    /// Everything that finds it, sorted, each once.
    pub keys: Vec<Key>,
    /// How sure each key is, from 1 to [`SURE`](crate::SURE).
    pub surenesses: Vec<u8>,
}

impl Token<'_> {
    pub(crate) fn into_found(self) -> Vec<Found> {
        self.keys.into_iter().zip(self.surenesses).map(|(key, sureness)| Found { key, sureness }).collect()
    }
}

/// Who asks: a text offers every plausible reading of a word, a query only those of the bare word that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Text,
    Query,
}

/// The words of a text with their keys.
///
/// `lang` is the language of the text around them; a word in another script is read by its own script's rules.
pub fn tokens(text: &str, lang: Lang) -> Vec<Token<'_>> {
    analyse(text, lang, Side::Text)
}

pub(crate) fn analyse<'a>(text: &'a str, lang: Lang, side: Side) -> Vec<Token<'a>> {
    let mut before: Option<(usize, &'a str)> = None;
    let read = |word: Word<'a>| {
        let next_to = before.filter(|(end, _)| end + 1 == word.start).map(|(_, surface)| surface);
        before = Some((word.end, word.surface));
        word.into_token(lang, side, next_to)
    };
    words(text).map(read).collect()
}

/// Scripts that are analysed differently, and therefore part a word where they meet, as in `בWhatsApp`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Hebrew,
    Arabic,
    Cyrillic,
    Digits,
    Other,
}

fn script(c: char) -> Option<Script> {
    match c {
        _ if is_ignorable(c) => None,
        _ if is_hebrew(c) => Some(Script::Hebrew),
        _ if is_arabic(c) => Some(Script::Arabic),
        _ if is_cyrillic(c) => Some(Script::Cyrillic),
        _ if c.is_numeric() => Some(Script::Digits),
        _ if c.is_alphanumeric() => Some(Script::Other),
        _ => None,
    }
}

/// Where the words of a text stand, first and behind last character, without asking what they are.
pub(crate) fn places(text: &str) -> impl Iterator<Item = (usize, usize)> {
    words(text).map(|word| (word.start, word.end))
}

struct Word<'a> {
    start: usize,
    end: usize,
    surface: &'a str,
    script: Script,
}

impl<'a> Word<'a> {
    /// `before` is the word that stands before it, with nothing but one space between.
    fn into_token(self, lang: Lang, side: Side, before: Option<&str>) -> Token<'a> {
        let mut keys = match self.script {
            Script::Hebrew => hebrew::keys(self.surface, side),
            Script::Arabic => arabic::keys(self.surface, side),
            Script::Cyrillic => russian::keys(self.surface, side),
            Script::Digits | Script::Other => latin::keys(self.surface, lang, side, before),
        };
        keys.sort_unstable_by(|a, b| a.key.cmp(&b.key).then(b.sureness.cmp(&a.sureness)));
        keys.dedup_by(|a, b| a.key == b.key);
        let (keys, surenesses) = keys.into_iter().map(|found| (found.key, found.sureness)).unzip();
        Token { start: self.start, end: self.end, surface: self.surface, keys, surenesses }
    }
}

fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = text.char_indices().enumerate().peekable();
    std::iter::from_fn(move || {
        let (start, (from, first)) = rest.find(|(_, (_, c))| script(*c).is_some())?;
        let mut word = Open { script: script(first)?, end: start + 1, to: from + first.len_utf8() };
        while let Some(&(at, (byte, c))) = rest.peek() {
            if !word.takes(c, text.get(byte + c.len_utf8()..).unwrap_or_default()) {
                break;
            }
            if script(c).is_some() || is_mark(c) {
                word.end = at + 1;
                word.to = byte + c.len_utf8();
            }
            rest.next();
        }
        Some(Word { start, end: word.end, surface: text.get(from..word.to)?, script: word.script })
    })
}

/// A word whose end is not reached yet.
struct Open {
    script: Script,
    end: usize,
    to: usize,
}

impl Open {
    /// Whether the word goes on with `c`, `after` being the text behind it.
    fn takes(&mut self, c: char, after: &str) -> bool {
        match script(c) {
            _ if is_ignorable(c) => true,
            Some(next) if self.script == Script::Digits && next == Script::Other => {
                self.script = next;
                true
            }
            Some(next) => next == self.script || self.script == Script::Other && next == Script::Digits,
            None => self.joins(c, after) && next_letter(after).and_then(script) == Some(self.script),
        }
    }

    /// Marks that are part of a word when letters stand on both sides: עו"ס, ג'ורג', worker's, USA:s.
    fn joins(&self, c: char, after: &str) -> bool {
        match self.script {
            Script::Hebrew => matches!(c, '"' | '\'' | '׳' | '״' | '’' | '”'),
            Script::Other => matches!(c, '\'' | '’' | '\u{02BC}') || c == ':' && is_colon_genitive(after),
            Script::Arabic | Script::Cyrillic | Script::Digits => false,
        }
    }
}

/// Whether only the genitive s follows, so that note:something stays two words.
fn is_colon_genitive(after: &str) -> bool {
    after.strip_prefix('s').is_some_and(|rest| !next_letter(rest).is_some_and(char::is_alphanumeric))
}

/// The next character that is more than a point on the one before.
fn next_letter(text: &str) -> Option<char> {
    text.chars().find(|c| !is_ignorable(*c))
}
