//! Keys of Hebrew words, by rules alone: prefixes off, endings off, verbs to their pattern.

use crate::fold;
use crate::key::Key;
use crate::tokens::Side;

mod irregular;
mod noun;
mod prefix;
mod shapes;
mod verb;

/// Every key of a word: of each reading on the text's side, of the bare word alone on the query's.
pub(crate) fn keys(surface: &str, side: Side) -> Vec<Key> {
    let word = fold::hebrew(surface);
    let mut keys = bare_keys(&word, side);
    if side == Side::Text {
        for rest in prefix::readings(&word) {
            keys.extend(bare_keys(rest, side));
        }
    }
    keys
}

fn bare_keys(word: &[char], side: Side) -> Vec<Key> {
    let mut keys: Vec<Key> = noun::stems(word, side).into_iter().map(Key::stem).collect();
    keys.extend(verb::patterns(word, side));
    keys.extend(irregular::keys(word, side));
    keys
}
