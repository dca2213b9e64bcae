//! What a word is found by.

use std::fmt;

/// One name under which a word is filed: a stem, a verb pattern or the folded surface.
///
/// Keys carry no language, so that a Swedish name in a Hebrew story is found from either side. Stems are lower case; a capital or a sign
/// before the letters marks a verb pattern or a surface, which keeps the three kinds apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(String);

impl Key {
    /// A stem as the analysers of this crate make it.
    pub(crate) fn stem(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// A key of a kind of its own, such as `=` for the word exactly as written.
    pub(crate) fn marked(mark: char, text: &str) -> Self {
        Self(format!("{mark}{text}"))
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
