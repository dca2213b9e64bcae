//! One spelling for what readers take as one: case, niqqud, accents, final letters, presentation forms.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether the character is a Hebrew letter, final and presentation forms included.
pub(crate) fn is_hebrew(c: char) -> bool {
    matches!(c, 'א'..='ת' | '\u{05EF}'..='\u{05F2}' | '\u{FB1D}'..='\u{FB4F}')
        && c.is_alphabetic()
        && !is_combining_mark(c)
}

/// Whether the character is an Arabic letter.
pub(crate) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{064A}' | '\u{066E}'..='\u{06D3}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        && c.is_alphabetic()
        && !is_ignorable(c)
}

/// Bare Arabic letters, no vowels, one alef, and one letter for those that writers interchange at the end of words.
pub(crate) fn arabic(word: &str) -> String {
    word.nfkc().filter(|&c| is_arabic(c)).map(one_letter).collect()
}

fn one_letter(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' | 'ی' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ک' => 'ك',
        _ => c,
    }
}

/// Whether the character is a letter of Russian or of another language in its script.
pub(crate) fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{0400}'..='\u{052F}') && c.is_alphabetic()
}

/// Lower case, without stress marks, ё as writers interchange it with е; the bow of й is part of its letter.
pub(crate) fn cyrillic(word: &str) -> String {
    let lower = word.nfc().flat_map(char::to_lowercase).filter(|c| !is_ignorable(*c));
    lower.map(|c| if c == 'ё' { 'е' } else { c }).collect()
}

/// Vowel points, accents, the stroke that lengthens an Arabic word and invisible characters: part of a word's picture, never of its key.
pub(crate) fn is_ignorable(c: char) -> bool {
    let invisible = matches!(c, '\u{00AD}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{0640}');
    invisible || is_mark(c)
}

/// A point or accent that stands on the letter before it. Maqaf, paseq, sof pasuq and nun hafukha sit among them but part words.
pub(crate) fn is_mark(c: char) -> bool {
    is_combining_mark(c) && !matches!(c, '\u{05BE}' | '\u{05C0}' | '\u{05C3}' | '\u{05C6}')
}

/// Bare Hebrew consonants, no points, no geresh or gershayim, final letters opened.
pub(crate) fn hebrew(word: &str) -> Vec<char> {
    word.nfkd().filter(|&c| is_hebrew(c)).flat_map(split_digraph).map(open_final).collect()
}

fn split_digraph(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        '\u{05F0}' => ('ו', Some('ו')),
        '\u{05F1}' => ('ו', Some('י')),
        '\u{05EF}' | '\u{05F2}' => ('י', Some('י')),
        _ => (c, None),
    };
    std::iter::once(first).chain(second)
}

fn open_final(c: char) -> char {
    match c {
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        _ => c,
    }
}

/// Lower case without accents, except the Swedish letters å ä ö, which are letters of their own.
pub(crate) fn latin(word: &str) -> String {
    let lower: String = word.nfkc().flat_map(char::to_lowercase).collect();
    lower.nfc().flat_map(plain_letters).collect()
}

fn plain_letters(c: char) -> Vec<char> {
    match c {
        'å' | 'ä' | 'ö' => vec![c],
        'æ' => vec!['ä'],
        'ø' => vec!['ö'],
        'ß' => vec!['s', 's'],
        '’' | '\u{02BC}' => vec!['\''],
        _ => std::iter::once(c).nfd().filter(|&c| !is_ignorable(c)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heb(word: &str) -> String {
        hebrew(word).into_iter().collect()
    }

    #[test]
    fn niqqud_gershayim_and_final_letters_fold_away() {
        assert_eq!(heb("שָׁלוֹם"), "שלומ");
        assert_eq!(heb("עו\"ס"), heb("עו״ס"));
        assert_eq!(heb("צ'יפס"), heb("צ׳יפס"));
        assert_eq!(heb("\u{FB2A}לום"), "שלומ");
        assert_eq!(heb("ײדיש"), "יידיש");
    }

    #[test]
    fn swedish_letters_stay_and_other_accents_go() {
        assert_eq!(latin("ÅTGÄRD"), "åtgärd");
        assert_eq!(latin("A\u{030A}sa"), "åsa");
        assert_eq!(latin("Café"), "cafe");
        assert_eq!(latin("Straße"), "strasse");
    }
}
