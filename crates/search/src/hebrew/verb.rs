//! Verbs: the pattern (binyan) that a form belongs to, with its root letters, so that יכתוב meets כותבת.

use super::shapes::{PATTERNS, Pattern, Shape};
use crate::key::Key;
use crate::tokens::Side;

/// Every pattern that the form fits, with its root. Many nouns fit one by chance: the mark keeps them apart from words
/// that are equal as nouns.
pub(super) fn patterns(word: &[char], side: Side) -> Vec<Key> {
    let word = sibilant_behind_t(double_vowels_as_consonants(word));
    PATTERNS.iter().flat_map(|pattern| pattern_keys(&word, pattern, side)).collect()
}

fn pattern_keys(word: &[char], pattern: &Pattern, side: Side) -> Vec<Key> {
    let read_here = pattern.shapes.iter().filter(|shape| shape.only.is_none_or(|only| only == side));
    let roots: Vec<String> = read_here.filter_map(|shape| root(word, shape, side)).collect();
    let mut keys: Vec<Key> = roots.iter().map(|root| Key::marked(pattern.mark, root)).collect();
    if pattern.past_is_root && side == Side::Query {
        keys.extend(roots.into_iter().map(Key::stem));
    }
    keys
}

/// Inside a word ײ and װ stand for the letters as consonants, as full spelling doubles them; a single one is a vowel.
fn double_vowels_as_consonants(word: &[char]) -> Vec<char> {
    let mut letters: Vec<char> = Vec::with_capacity(word.len());
    for &c in word {
        let inside = letters.len() > 1;
        match letters.last_mut() {
            Some(last) if inside && *last == 'י' && c == 'י' => *last = 'ײ',
            Some(last) if inside && *last == 'ו' && c == 'ו' => *last = 'װ',
            _ => letters.push(c),
        }
    }
    letters
}

/// In the reflexive a sibilant changes places with the ת, which may turn into ט or ד: השתמש as if התשמש.
fn sibilant_behind_t(mut word: Vec<char>) -> Vec<char> {
    let at = 1 + usize::from(word.starts_with(&['ל', 'ה']));
    if let Some([first, second]) = word.get_mut(at..at + 2)
        && matches!((*first, *second), ('ש' | 'ס', 'ת') | ('צ', 'ט') | ('ז', 'ד'))
    {
        *second = std::mem::replace(first, 'ת');
    }
    word
}

fn root(word: &[char], shape: &Shape, side: Side) -> Option<String> {
    let length = shape.form.chars().count();
    let (body, rest) = word.split_at_checked(length)?;
    let ends = shape.endings.iter().any(|ending| rest.iter().copied().eq(ending.chars()));
    let fits = |(at, (mark, letter))| fits(at, mark, letter, side);
    if !ends || !shape.form.chars().zip(body.iter().copied()).enumerate().all(fits) {
        return None;
    }
    let letter_of = |mark| shape.form.chars().position(|other| other == mark).and_then(|at| body.get(at).copied());
    shape.root.chars().map(|mark| if mark.is_ascii_digit() { letter_of(mark) } else { Some(mark) }).collect()
}

fn fits(at: usize, mark: char, letter: char, side: Side) -> bool {
    match mark {
        '1'..='4' => !matches!(letter, 'ו' | 'י') || at == 0 && letter == 'י',
        // In a query the first person is rare, and nouns such as נמל and אזרח are not.
        'P' => matches!(letter, 'ת' | 'י') || side == Side::Text && matches!(letter, 'א' | 'נ'),
        _ => mark == letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(word: &str) -> Vec<String> {
        let letters: Vec<char> = word.chars().collect();
        patterns(&letters, Side::Text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_form_shows_its_pattern_and_root() {
        for (form, key) in [
            ("כותבת", "Qכתב"),
            ("יכתוב", "Qכתב"),
            ("נכתבו", "Nכתב"),
            ("להיכתב", "Nכתב"),
            ("מדברימ", "Pדבר"),
            ("פרסמו", "Pפרסמ"),
            ("הסבירה", "Hסבר"),
            ("מוביל", "Hובל"),
            ("הגיעו", "Hגע"),
            ("מתנדבימ", "Tנדב"),
            ("רוצה", "Qרצה"),
            ("לשנות", "Pשנה"),
        ] {
            assert!(keys(form).iter().any(|found| found == key), "{form}: {:?}", keys(form));
        }
    }

    #[test]
    fn a_sibilant_and_the_t_change_back() {
        assert!(keys("השתמש").contains(&"Tשמש".to_owned()));
        assert!(keys("להזדקנ").contains(&"Tזקנ".to_owned()));
        assert!(keys("מצטרפת").contains(&"Tצרפ".to_owned()));
    }

    #[test]
    fn a_doubled_letter_is_a_consonant_and_a_single_one_a_vowel() {
        assert!(keys("מציינת").contains(&"Pצײנ".to_owned()));
        assert_eq!(keys("שיר"), [""; 0]);
    }
}
