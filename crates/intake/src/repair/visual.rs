//! Lines stored as they stand on the page, from left to right: Hebrew letters in reverse.

use unicode_bidi::{BidiInfo, Level};

use super::habit::{SURE, habit};
use super::letters::{evidence, is_letter};
use super::{Line, Why};

/// How much the lines of a text have to say together before letters are taken for reversed, in nats.
const UNUSUAL: f32 = 8.0;
/// Neighbouring pairs of letters say partly the same; this share of their sum is near what they say together.
const SHARE: f32 = 0.5;
/// A doubt is told from odds of e^-1 on: short names often look as likely backwards.
const DOUBT: f32 = 1.0;

/// Turns the lines whose letters stand in reverse.
pub(crate) fn turn(lines: &mut [Line]) {
    let odds = |line: &Line| -SHARE * evidence(&line.now);
    let hebrew = |line: &Line| line.now.contains(is_letter);
    let alone: Vec<f32> = lines.iter().filter(|line| hebrew(line)).map(odds).collect();
    let habit = habit(&alone, UNUSUAL);
    for line in lines.iter_mut().filter(|line| hebrew(line)) {
        let odds = habit + odds(line);
        if odds > -DOUBT {
            let now = logical(&line.now);
            let sure = odds > SURE && !is_ambiguous(&now);
            line.mend(now, Why::LettersReversed, sure);
        }
    }
}

/// A right-to-left line as it is read, from its characters as they stand on the page from left to right.
///
/// The bidirectional algorithm turns reading order into the order of the page; applied to the latter it gives back the
/// former, as numbers and Latin words keep their own direction both ways. Outer spaces stay where they are.
pub(crate) fn logical(line: &str) -> String {
    let words = line.trim();
    let info = BidiInfo::new(words, Some(Level::rtl()));
    match info.paragraphs.first() {
        Some(paragraph) if paragraph.range.len() == words.len() => {
            info.reorder_line(paragraph, paragraph.range.clone()).into_owned()
        }
        _ => words.chars().rev().collect(),
    }
}

/// Whether two readings look the same on the page: a number beside a Latin word may belong before or after it.
fn is_ambiguous(line: &str) -> bool {
    let kind = |word: &&str| {
        let (mut latin, mut digit) = (false, false);
        for c in word.chars() {
            latin |= c.is_alphabetic() && !is_letter(c);
            digit |= c.is_ascii_digit();
        }
        (latin, digit)
    };
    let words: Vec<(bool, bool)> = line.split_whitespace().map(|word| kind(&word)).collect();
    words.windows(2).any(|pair| (pair[0].0 && pair[1].1) || (pair[0].1 && pair[1].0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_the_page_becomes_that_of_reading() {
        for (page, read) in [
            (".750,000-כל ונתנ", "נתנו לכ-750,000."),
            ("IKEA 7 תרבח", "חברת IKEA 7"),
            ("26/02/2022-ב", "ב-26/02/2022"),
            ("", ""),
        ] {
            assert_eq!(logical(page), read);
        }
    }

    #[test]
    fn a_number_beside_a_latin_word_is_ambiguous() {
        assert!(is_ambiguous("חברת IKEA 7 מדפים"));
        assert!(is_ambiguous("7 IKEA"));
        assert!(!is_ambiguous("חברת IKEA תרמה 7 מדפים"));
    }
}
