//! The marks by which a file that was edited elsewhere finds its way back, text by text.
//!
//! They are names of bookmarks: a word processor keeps those, takes at most 40 letters, digits and underscores, and
//! shows none of them. Whoever writes such a file and whoever reads it back share nothing but this page.

use crate::ids::{DocumentId, Id as _, Uuid};

/// Where the words after a mark were taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The text.
    pub document: DocumentId,
    /// Its version when the file was made.
    pub version: i64,
}

/// What a mark says of everything up to the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The words are a text of the workspace.
    Text(Origin),
    /// The words are of something else; this is their fingerprint ([`fingerprint`]) as they were written.
    Rest(String),
}

const TEXT: &str = "rtt";
const REST: &str = "rts";
/// Letters of a fingerprint.
const DIGITS: usize = 16;

impl Mark {
    /// The name of a bookmark. `nth` keeps two of one file apart.
    pub fn name(&self, nth: usize) -> String {
        match self {
            Self::Text(origin) => format!("{TEXT}{}v{}", origin.document.uuid().simple(), origin.version),
            Self::Rest(print) => format!("{REST}{print}n{nth}"),
        }
    }

    /// Reads the name of a bookmark; `None` for a name that is none of ours.
    pub fn read(name: &str) -> Option<Self> {
        if let Some(origin) = name.strip_prefix(TEXT) {
            let (document, version) = origin.split_once('v')?;
            let document = DocumentId::from_uuid(Uuid::parse_str(document).ok()?);
            return Some(Self::Text(Origin {
                document,
                version: version.parse().ok().filter(|version| *version > 0)?,
            }));
        }
        let (print, _) = name.strip_prefix(REST)?.split_once('n')?;
        let is_print = print.len() == DIGITS && print.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_print.then(|| Self::Rest(print.to_owned()))
    }
}

/// A fingerprint of some paragraphs by which a change in them shows. White space and invisible marks of direction do not
/// count: programs change them on their own.
pub fn fingerprint<'t>(paragraphs: impl IntoIterator<Item = &'t str>) -> String {
    let mut hasher = blake3::Hasher::new();
    for word in paragraphs.into_iter().flat_map(str::split_whitespace).map(bare).filter(|word| !word.is_empty()) {
        hasher.update(word.as_bytes()).update(b" ");
    }
    hasher.finalize().to_hex().chars().take(DIGITS).collect()
}

/// A word without invisible marks of direction.
fn bare(word: &str) -> String {
    let invisible = |c: &char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    word.chars().filter(|c| !invisible(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_reads_back_and_fits_a_word_processor() {
        let origin = Origin { document: DocumentId::from_uuid(Uuid::from_u128(u128::MAX)), version: 9999 };
        for mark in [Mark::Text(origin), Mark::Rest(fingerprint(["עו\"ס", "ABC 🙂"]))] {
            let name = mark.name(12_345);
            assert_eq!(Mark::read(&name), Some(mark));
            assert!(name.len() <= 40 && name.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{name}");
        }
    }

    #[test]
    fn other_names_are_nobodys() {
        for name in [
            "",
            "rtt",
            "rts",
            "_GoBack",
            "rt_0123456789abcdef",
            "rttxv1",
            "rts12n1",
            "rtt00000000000000000000000000000001v0",
        ] {
            assert_eq!(Mark::read(name), None, "{name}");
        }
    }

    #[test]
    fn a_fingerprint_minds_words_and_signs_and_nothing_invisible() {
        let print = fingerprint(["שָׁלוֹם  לך.", "", "100\u{200F}"]);
        assert_eq!(print, fingerprint(["שָׁלוֹם לך. 100"]));
        assert_ne!(print, fingerprint(["שָׁלוֹם לך, 100"]));
    }
}
