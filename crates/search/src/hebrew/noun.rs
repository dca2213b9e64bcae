//! Nouns and adjectives: number, gender, construct state and possessives.

use crate::tokens::Side;

/// Endings of number and gender, and what the dictionary form has instead; at least two letters remain.
/// The first that fits is taken, so longer ones come first.
const INFLECTION: [(&str, &[&str]); 9] = [
    ("ויות", &["ות"]),
    ("יימ", &["י", "ימ"]),
    ("יות", &["י", "ית"]),
    ("ית", &["י"]),
    ("יה", &["י"]),
    ("ימ", &["", "ה"]),
    ("ות", &["ה", ""]),
    ("ת", &["ה", ""]),
    ("ה", &[""]),
];

/// Endings that say whose, who acted, that there are two, or that a noun is bound to the next; with the letters that
/// must remain. They look like parts of roots, so a query, which is a bare word as a rule, does not try them.
const PERSON: [(&str, usize); 22] = [
    ("יהמ", 2),
    ("יהנ", 2),
    ("יכמ", 2),
    ("יכנ", 2),
    ("ינו", 2),
    ("יימ", 2),
    ("נו", 2),
    ("תי", 2),
    ("תמ", 2),
    ("תנ", 2),
    ("המ", 2),
    ("הנ", 2),
    ("כמ", 2),
    ("יו", 2),
    ("יה", 2),
    ("יכ", 2),
    ("ו", 2),
    ("ה", 2),
    ("י", 2),
    ("מ", 3),
    ("נ", 3),
    ("כ", 3),
];

/// Common nouns whose forms do not share a stem, and the dictionary form of each.
const IRREGULAR: [(&str, &str); 20] = [
    ("אנשימ", "איש"),
    ("אנשי", "איש"),
    ("נשימ", "אישה"),
    ("אשה", "אישה"),
    ("אשת", "אישה"),
    ("ערימ", "עיר"),
    ("ערי", "עיר"),
    ("בתימ", "בית"),
    ("בתי", "בית"),
    ("בנות", "בת"),
    ("בנותי", "בת"),
    ("אחיות", "אחות"),
    ("אחותי", "אחות"),
    ("אחי", "אח"),
    ("אבי", "אב"),
    ("אביו", "אב"),
    ("אביה", "אב"),
    ("אמא", "אמ"),
    ("אימא", "אמ"),
    ("אבא", "אב"),
];

/// The dictionary forms that a word may belong to, in one spelling; a text's word has more, for each ending that it may have.
pub(super) fn stems(word: &[char], side: Side) -> Vec<String> {
    let word: String = word.iter().collect();
    let mut forms = dictionary_forms(&word, side);
    forms.extend(IRREGULAR.iter().filter(|(form, _)| *form == word).map(|(_, singular)| (*singular).to_owned()));
    if side == Side::Text {
        let rests = PERSON.iter().filter_map(|(ending, rest)| cut(&word, ending, *rest));
        forms.extend(rests.flat_map(|rest| dictionary_forms(rest, side)));
    }
    forms.iter().map(|form| one_spelling(form)).collect()
}

/// The word itself, and what it is without its ending of number and gender.
fn dictionary_forms(word: &str, side: Side) -> Vec<String> {
    let found = INFLECTION.iter().find_map(|(ending, instead)| Some((*ending, cut(word, ending, 2)?, *instead)));
    let mut forms = vec![word.to_owned()];
    if let Some((ending, stem, instead)) = found {
        // Most words with ה are nouns of their own (צורה, not צור): a query takes it off adjectives alone.
        let own = side == Side::Query && ending == "ה" && !is_adjective(stem);
        forms.extend(instead.iter().filter(|_| !own).map(|end| format!("{stem}{end}")));
    }
    forms
}

/// The shapes of גדול and רציני.
fn is_adjective(stem: &str) -> bool {
    let letters: Vec<char> = stem.chars().collect();
    matches!(letters[..], [_, _, 'ו' | 'י', _] | [.., _, _, 'י'])
}

fn cut<'a>(word: &'a str, ending: &str, at_least: usize) -> Option<&'a str> {
    word.strip_suffix(ending).filter(|stem| stem.chars().count() >= at_least)
}

/// Doubled ו and י are full spelling for the consonant: the single letter stands for both. In long words an inner י is left out,
/// because spelling wavers (זיכרונות, זכרונות) and enough letters remain to know them by.
fn one_spelling(stem: &str) -> String {
    let single = stem.replace("וו", "ו").replace("יי", "י");
    let last = single.chars().count().saturating_sub(1);
    let short: String =
        single.chars().enumerate().filter(|(at, c)| *c != 'י' || *at == 0 || *at == last).map(|(_, c)| c).collect();
    if short.chars().count() >= 5 { short } else { single }
}
