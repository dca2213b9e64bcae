//! Second passes: a word that is not typed to its end, and a word that was found nowhere.

use crate::fold;
use crate::key::Found;
use crate::lexicon::{ARABIC, ENGLISH, HEBREW, Lexicon, SWEDISH};
use crate::near;
use crate::tokens::{Side, Token, analyse};
use redthread_core::language::Lang;

/// How far a query reaches beyond the words as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// The words in all their forms.
    Typed,
    /// The last word may go on: for a search as somebody types.
    Unfinished,
    /// Unlikely readings, Hebrew prefixes and slips of the finger too: for when nothing was found.
    Forgiving,
}

/// What the word is known by when the query reaches further.
pub(crate) fn widen(word: Token<'_>, lang: Lang, reach: Reach) -> Vec<Found> {
    let (folded, lexicon) = folded(word.surface, lang);
    let more = match reach {
        Reach::Typed => Vec::new(),
        Reach::Unfinished => near::beginning(&folded, lexicon),
        Reach::Forgiving => {
            let readings = analyse(word.surface, lang, Side::Text).into_iter().flat_map(Token::into_found);
            near::slips(&folded, lexicon).into_iter().chain(readings.map(|found| Found::unsure(found.key))).collect()
        }
    };
    let mut found = word.into_found();
    for new in more {
        if found.iter().all(|old| old.key != new.key) {
            found.push(new);
        }
    }
    found
}

/// The word as the lexicon of its script spells it.
fn folded(surface: &str, lang: Lang) -> (String, Option<&'static Lexicon>) {
    match surface.chars().next() {
        Some(c) if fold::is_hebrew(c) => (fold::hebrew(surface).into_iter().collect(), HEBREW.as_ref()),
        Some(c) if fold::is_arabic(c) => (fold::arabic(surface), ARABIC.as_ref()),
        Some(c) if fold::is_cyrillic(c) => (fold::cyrillic(surface), None),
        _ if lang == Lang::Sv => (fold::latin(surface), SWEDISH.as_ref()),
        _ => (fold::latin(surface), ENGLISH.as_ref()),
    }
}
