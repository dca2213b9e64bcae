//! Keys of words in Cyrillic letters, by Russian rules: the stem after Porter's Russian algorithm (snowballstem.org), written anew.

use crate::fold;
use crate::key::{Found, Key};
use crate::near;
use crate::tokens::Side;

/// Every key of a word. No lexicon knows it, so a text's word is filed under its beginnings and slips as well.
pub(crate) fn keys(surface: &str, side: Side) -> Vec<Found> {
    let word = fold::cyrillic(surface);
    let mut found = if side == Side::Text { near::filed_under(&word) } else { Vec::new() };
    found.push(Found::sure(Key::stem(stem(&word))));
    found.push(Found::sure(Key::surface(&word)));
    found
}

const GERUND: [&str; 9] = ["ившись", "ывшись", "вшись", "ивши", "ывши", "вши", "ив", "ыв", "в"];
const REFLEXIVE: [&str; 2] = ["ся", "сь"];
const ADJECTIVE: [&str; 26] = [
    "ими", "ыми", "его", "ого", "ему", "ому", "ее", "ие", "ые", "ое", "ей", "ий", "ый", "ой", "ем", "им", "ым", "ом",
    "их", "ых", "ую", "юю", "ая", "яя", "ою", "ею",
];
const PARTICIPLE: [&str; 8] = ["ивш", "ывш", "ующ", "ем", "нн", "вш", "ющ", "щ"];
const VERB: [&str; 46] = [
    "ейте", "уйте", "ила", "ыла", "ена", "ите", "или", "ыли", "ило", "ыло", "ено", "ует", "уют", "ены", "ить", "ыть",
    "ишь", "ете", "йте", "ешь", "нно", "ей", "уй", "ил", "ыл", "им", "ым", "ен", "ят", "ит", "ыт", "ую", "ла", "на",
    "ли", "ем", "ло", "но", "ет", "ют", "ны", "ть", "ю", "й", "л", "н",
];
const NOUN: [&str; 36] = [
    "иями", "ями", "ами", "ией", "иям", "ием", "иях", "ев", "ов", "ие", "ье", "еи", "ии", "ей", "ой", "ий", "ям", "ем",
    "ам", "ом", "ах", "ях", "ию", "ью", "ия", "ья", "а", "е", "и", "й", "о", "у", "ы", "ь", "ю", "я",
];
/// These come off only behind an а or я that stays.
const AFTER_A: [&str; 24] = [
    "вшись",
    "вши",
    "в",
    "ем",
    "нн",
    "вш",
    "ющ",
    "щ",
    "ла",
    "на",
    "ете",
    "йте",
    "ли",
    "й",
    "л",
    "н",
    "ло",
    "но",
    "ет",
    "ют",
    "ны",
    "ть",
    "ешь",
    "нно",
];

/// The stem shared by the forms of a word; `word` is folded.
fn stem(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let Some(vowel) = letters.iter().position(|letter| is_vowel(*letter)) else { return word.to_owned() };
    let (head, rest) = letters.split_at(vowel + 1);
    let (head, rest): (String, String) = (head.iter().collect(), rest.iter().collect());
    let second = second_region(&letters).saturating_sub(vowel + 1);
    format!("{head}{}", tidied(inflected(&rest, &head), second))
}

/// The part behind the first vowel without its inflection.
fn inflected<'r>(rest: &'r str, head: &str) -> &'r str {
    if let Some(stem) = without(rest, head, &GERUND, true) {
        return stem;
    }
    let rest = without(rest, head, &REFLEXIVE, false).unwrap_or(rest);
    if let Some(stem) = without(rest, head, &ADJECTIVE, false) {
        return without(stem, head, &PARTICIPLE, true).unwrap_or(stem);
    }
    without(rest, head, &VERB, true).or_else(|| without(rest, head, &NOUN, false)).unwrap_or(rest)
}

/// Without a last и, the endings of abstract nouns and superlatives, a doubled н and a soft sign.
fn tidied(stem: &str, second: usize) -> String {
    let stem = stem.strip_suffix('и').unwrap_or(stem);
    let abstract_noun = ["ость", "ост"].into_iter().find_map(|end| stem.strip_suffix(end));
    let stem = abstract_noun.filter(|rest| rest.chars().count() >= second).unwrap_or(stem);
    let stem = ["ейше", "ейш"].into_iter().find_map(|end| stem.strip_suffix(end)).unwrap_or(stem);
    match stem.strip_suffix('н').filter(|rest| rest.ends_with('н')) {
        Some(single) => single.to_owned(),
        None => stem.strip_suffix('ь').unwrap_or(stem).to_owned(),
    }
}

/// Without the longest of the endings that it has; where `bound`, one of [`AFTER_A`] needs its vowel before it.
fn without<'r>(rest: &'r str, head: &str, endings: &[&str], bound: bool) -> Option<&'r str> {
    let (end, stem) = endings.iter().find_map(|end| Some((end, rest.strip_suffix(end)?)))?;
    let before = stem.chars().next_back().or_else(|| head.chars().next_back());
    (!bound || !AFTER_A.contains(end) || matches!(before, Some('а' | 'я'))).then_some(stem)
}

/// Where the region of derivations begins: behind the second consonant that follows a vowel.
fn second_region(letters: &[char]) -> usize {
    let behind = |from: usize| {
        let pairs = letters.windows(2).enumerate().skip(from);
        let mut seams = pairs.filter(|(_, pair)| matches!(pair, [a, b] if is_vowel(*a) && !is_vowel(*b)));
        seams.next().map_or(letters.len(), |(at, _)| at + 2)
    };
    behind(behind(0))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_word_share_a_stem() {
        for forms in [
            &["семья", "семьи", "семью", "семьей", "семьями"][..],
            &["помощь", "помощи", "помощью"],
            &["работник", "работника", "работники", "работниками", "Работникам"],
            &["помогала", "помогали", "помогать", "помогает", "помогаешь"],
            &["важный", "важная", "важного", "важнейший"],
            &["вернулась", "вернулся", "вернулись"],
            &["возможность", "возможности", "возможностями"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(&fold::cyrillic(form))).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?}: {stems:?}");
        }
    }

    #[test]
    fn published_examples_of_the_algorithm() {
        for (word, expected) in [
            ("вагон", "вагон"),
            ("важнейшими", "важн"),
            ("вавиловка", "вавиловк"),
            ("валяется", "валя"),
            ("противоречит", "противореч"),
            ("падение", "паден"),
            ("путешествие", "путешеств"),
            ("все", "все"),
            ("в", "в"),
        ] {
            assert_eq!(stem(word), expected, "{word}");
        }
    }

    #[test]
    fn yo_is_ye_and_a_stress_mark_is_no_letter() {
        assert_eq!(fold::cyrillic("Её"), "ее");
        assert_eq!(fold::cyrillic("за\u{301}мок"), "замок");
        assert_eq!(fold::cyrillic("йод"), "йод", "the bow over й is the letter's own");
    }
}
