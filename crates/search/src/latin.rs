//! Keys of words in Latin letters, of numbers, and of scripts without rules of their own.

use crate::key::{Found, Key};
use crate::tokens::Side;
use crate::{english, fold, swedish};
use redthread_core::language::Lang;

/// The mark of a word that begins with a capital.
pub(crate) const CAPITAL: char = '^';

/// What ends a name after an apostrophe or, in Swedish, a colon: the worker's, USA:s.
const GENITIVES: [&str; 3] = ["'s", "'", ":s"];

/// How much more the form counts that was typed than another form of its word.
const AS_TYPED: u8 = 2;

/// The stems under the language of the text, and the surface, which finds a word from a query in another language.
pub(crate) fn keys(surface: &str, lang: Lang, side: Side, before: Option<&str>) -> Vec<Found> {
    let folded = fold::latin(surface);
    let word = GENITIVES.iter().find_map(|end| folded.strip_suffix(end)).unwrap_or(&folded);
    let mut found = match lang {
        Lang::Sv => swedish::keys(word, side),
        Lang::En | Lang::He => english::keys(word, side, before),
    };
    if side == Side::Query {
        for one in &mut found {
            one.sureness = one.sureness.div_ceil(AS_TYPED);
        }
    }
    // Who types a capital means the name: texts that have one too come first.
    found.extend(surface.starts_with(char::is_uppercase).then(|| Found::sure(Key::marked(CAPITAL, &folded))));
    found.push(Found::sure(Key::surface(&folded)));
    found
}
