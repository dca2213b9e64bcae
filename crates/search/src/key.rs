//! What a word is found by.

use std::fmt;

/// One name under which a word is filed: a stem, a dictionary word, a verb pattern or the folded surface.
///
/// Keys carry no language, so that a Swedish name in a Hebrew story is found from either side. Stems are lower case; a capital, a
/// digit or a sign before the letters marks another kind, which keeps the kinds apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(String);

/// The mark of the word exactly as written, case and accents aside.
const SURFACE: char = '=';

impl Key {
    /// A stem as the analysers of this crate make it.
    pub(crate) fn stem(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// A key of a kind of its own, such as `1` for a noun of the lexicon.
    pub(crate) fn marked(mark: char, text: &str) -> Self {
        Self(format!("{mark}{text}"))
    }

    /// The word as written, folded.
    pub(crate) fn surface(text: &str) -> Self {
        Self::marked(SURFACE, text)
    }

    /// Whether it says that the word is written with a capital.
    pub(crate) fn is_capital(&self) -> bool {
        self.0.starts_with(crate::latin::CAPITAL)
    }

    /// Whether it is the word as written.
    pub(crate) fn is_surface(&self) -> bool {
        self.0.starts_with(SURFACE)
    }

    /// Whether a lexicon knows the word.
    pub(crate) fn is_of_lexicon(&self) -> bool {
        self.0.starts_with(['1', '2', '3'])
    }

    /// The text that is hashed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A key of a word, and how sure it is that the word belongs there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    pub(crate) key: Key,
    /// From 1 to [`SURE`].
    pub(crate) sureness: u8,
}

/// The sureness of a word that can be read in one way only. A count of occurrences is a sum of surenesses.
pub const SURE: u8 = 16;

impl Found {
    pub(crate) fn sure(key: Key) -> Self {
        Self { key, sureness: SURE }
    }

    /// A guess: it brings the text up, behind all that is surer.
    pub(crate) fn unsure(key: Key) -> Self {
        Self { key, sureness: 1 }
    }

    /// `share` is the probability of the reading, from 0 to 1.
    pub(crate) fn new(key: Key, share: f32) -> Self {
        let parts = (1..SURE).filter(|part| share * f32::from(SURE) > f32::from(*part)).count();
        Self { key, sureness: 1 + u8::try_from(parts).unwrap_or(SURE - 1) }
    }
}
