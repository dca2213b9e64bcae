//! Splits a line into runs of one direction: a word processor wants every run marked as right-to-left or not.

use redthread_core::language::Direction;

/// Pieces of `text` with the direction of each, in order. Spaces, digits and signs between two directions go to the one
/// that the paragraph runs in.
pub(super) fn split(text: &str, around: Direction) -> Vec<(Direction, String)> {
    let mut pieces: Vec<(Direction, String)> = Vec::new();
    let mut between = String::new();
    for c in text.chars() {
        match Direction::of(c.encode_utf8(&mut [0; 4])) {
            None => between.push(c),
            Some(found) => {
                let same = pieces.last().is_some_and(|piece| piece.0 == found);
                let owner = if same || found == around { found } else { around };
                push(&mut pieces, owner, &std::mem::take(&mut between));
                push(&mut pieces, found, c.encode_utf8(&mut [0; 4]));
            }
        }
    }
    push(&mut pieces, around, &between);
    pieces
}

fn push(pieces: &mut Vec<(Direction, String)>, dir: Direction, text: &str) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.0 == dir => last.1.push_str(text),
        _ => pieces.push((dir, text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Ltr, Rtl};

    fn pieces(text: &str, around: Direction) -> Vec<(Direction, String)> {
        split(text, around)
    }

    #[test]
    fn latin_words_stand_apart_and_signs_stay_with_the_paragraph() {
        let wanted = [(Rtl, "ב־".to_owned()), (Ltr, "Open Door".to_owned()), (Rtl, " (2019), עו\"ס.".to_owned())];
        assert_eq!(pieces("ב־Open Door (2019), עו\"ס.", Rtl), wanted);
    }

    #[test]
    fn nothing_is_lost_and_nothing_moves() {
        for text in ["", "12.5%", "שָׁלוֹם Åsa 🙂 עו\"ס 3", "A ב C ד", "  x  "] {
            for around in [Rtl, Ltr] {
                let whole: String = pieces(text, around).into_iter().map(|piece| piece.1).collect();
                assert_eq!(whole, text);
            }
        }
    }

    #[test]
    fn a_hebrew_word_in_swedish_is_marked() {
        let wanted = [(Ltr, "ordet ".to_owned()), (Rtl, "דלת".to_owned()), (Ltr, ", dörr".to_owned())];
        assert_eq!(pieces("ordet דלת, dörr", Ltr), wanted);
    }
}
