//! Kinds of findings, and where chosen words stand in a text. Pure.

use redthread_core::passage::Anchor;
use redthread_core::refusal::Refusal;

/// Longest quote that is looked for: a passage is some sentences, not a chapter.
pub(crate) const QUOTE: usize = 20_000;

/// What kind of finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// How to act.
    Principle,
    /// What many said.
    Theme,
    /// What nobody could answer yet, or what contradicts.
    Question,
}

impl Kind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Principle, Self::Theme, Self::Question];

    /// As stored, and in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Principle => "principle",
            Self::Theme => "theme",
            Self::Question => "question",
        }
    }

    /// Reads a code back; `None` for an unknown one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Words somebody chose: by selecting (then with their place), or by writing them down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The words.
    pub quote: String,
    /// Where they were when chosen, in characters, end exclusive.
    pub at: Option<(usize, usize)>,
    /// Which of several equal places, from 1.
    pub occurrence: Option<usize>,
}

impl Chosen {
    /// Where the words stand in the text as it is now. Where the numbers and the quote disagree, the quote decides,
    /// at the place nearest to the numbers.
    pub fn find(&self, text: &str) -> Result<Anchor, Refusal> {
        if let Some(exact) = self.at.and_then(|(start, end)| Anchor::new(text, start, end).ok())
            && (self.quote.is_empty() || same_words(&exact.quote, &self.quote))
        {
            return Ok(exact);
        }
        if self.quote.trim().is_empty() {
            return Err(Refusal::beside("quote", "form.required"));
        }
        let places = places(text, &self.quote);
        let place = self.pick(&places)?;
        Anchor::new(text, place.0, place.1).map_err(|_| not_found())
    }

    fn pick(&self, places: &[(usize, usize)]) -> Result<(usize, usize), Refusal> {
        let ambiguous = || Refusal::beside("quote", "coding.quote_ambiguous").with("n", places.len());
        match (places, self.occurrence, self.at) {
            ([], ..) => Err(not_found()),
            ([only], ..) => Ok(*only),
            (_, Some(n), _) => n.checked_sub(1).and_then(|n| places.get(n)).copied().ok_or_else(ambiguous),
            (_, None, Some((start, _))) => {
                places.iter().min_by_key(|place| place.0.abs_diff(start)).copied().ok_or_else(not_found)
            }
            (_, None, None) => Err(ambiguous()),
        }
    }
}

fn not_found() -> Refusal {
    Refusal::beside("quote", "coding.quote_not_found")
}

/// One letter as it is compared, and the characters of the text that it stands for.
struct Letter {
    folded: char,
    start: usize,
    end: usize,
}

/// Folds a text for comparing what somebody typed: runs of white space are one space, all quotation marks of a kind
/// are one, points and other marks on letters are left out (and belong to the letter before them).
fn fold(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = vec![];
    for (at, c) in text.chars().enumerate() {
        let folded = folded(c);
        match letters.last_mut() {
            Some(last) if folded.is_none() || (folded == Some(' ') && last.folded == ' ') => last.end = at + 1,
            _ => letters.extend(folded.map(|folded| Letter { folded, start: at, end: at + 1 })),
        }
    }
    letters
}

fn folded(c: char) -> Option<char> {
    match c {
        // Hebrew points and accents (but not maqaf, U+05BE), combining marks, marks that only steer direction.
        '\u{591}'..='\u{5BD}'
        | '\u{5BF}'
        | '\u{5C1}'
        | '\u{5C2}'
        | '\u{5C4}'
        | '\u{5C5}'
        | '\u{5C7}'
        | '\u{300}'..='\u{36F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' => None,
        '״' | '“' | '”' | '„' | '«' | '»' => Some('"'),
        '׳' | '‘' | '’' | '‚' => Some('\''),
        '־' | '‐' | '‑' | '–' | '—' => Some('-'),
        c if c.is_whitespace() => Some(' '),
        c => Some(c.to_lowercase().next().unwrap_or(c)),
    }
}

fn same_words(one: &str, other: &str) -> bool {
    let letters = |text: &str| fold(text.trim()).into_iter().map(|letter| letter.folded).collect::<Vec<_>>();
    one == other || letters(one) == letters(other)
}

/// Every place where the words stand, in characters: exactly if they do anywhere, else as folded for comparing.
pub(crate) fn places(text: &str, quote: &str) -> Vec<(usize, usize)> {
    let (chars, exact): (Vec<char>, Vec<char>) = (text.chars().collect(), quote.trim().chars().collect());
    if exact.is_empty() {
        return vec![];
    }
    let found = chars.windows(exact.len()).enumerate().filter(|(_, window)| **window == *exact);
    let found: Vec<_> = found.map(|(start, _)| (start, start + exact.len())).collect();
    if found.is_empty() { folded_places(text, quote) } else { found }
}

fn folded_places(text: &str, quote: &str) -> Vec<(usize, usize)> {
    let (letters, wanted) = (fold(text), fold(quote.trim()));
    if wanted.is_empty() {
        return vec![];
    }
    let same = |window: &&[Letter]| window.iter().zip(&wanted).all(|(a, b)| a.folded == b.folded);
    let found = letters.windows(wanted.len()).filter(same);
    found.filter_map(|window| Some((window.first()?.start, window.last()?.end))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "שָׁלוֹם אמרה עו״ס 3 🙂.\nובאה באותה שעה.\n\n\nDär stod han: ”jag väntar”.\n\nבאותה שעה, כל שבוע.";

    fn written(quote: &str) -> Chosen {
        Chosen { quote: quote.to_owned(), ..Chosen::default() }
    }

    #[test]
    fn words_written_down_are_found_where_they_stand_once() {
        assert_eq!(written("כל שבוע").find(TEXT).unwrap().quote, "כל שבוע");
        assert_eq!(written("  כל שבוע ").find(TEXT).unwrap().quote, "כל שבוע");
        assert_eq!(written("כל חודש").find(TEXT).unwrap_err().code, "coding.quote_not_found");
        assert_eq!(written(" ").find(TEXT).unwrap_err().code, "form.required");
    }

    #[test]
    fn words_typed_without_points_and_with_plain_marks_are_found() {
        assert_eq!(written("שלום אמרה עו\"ס").find(TEXT).unwrap().quote, "שָׁלוֹם אמרה עו״ס");
        assert_eq!(written("3 🙂. ובאה").find(TEXT).unwrap().quote, "3 🙂.\nובאה");
        assert_eq!(written("\"JAG väntar\"").find(TEXT).unwrap().quote, "”jag väntar”");
        assert_eq!(written("שעה. där").find(TEXT).unwrap().quote, "שעה.\n\n\nDär", "across paragraphs");
    }

    #[test]
    fn the_points_of_the_last_letter_belong_to_the_passage() {
        assert_eq!(written("שלומ").find("שָׁלוֹמָ").unwrap().quote, "שָׁלוֹמָ");
    }

    #[test]
    fn words_that_stand_twice_need_their_number() {
        let refusal = written("באותה שעה").find(TEXT).unwrap_err();
        assert_eq!((refusal.code, refusal.values), ("coding.quote_ambiguous", vec![("n", "2".to_owned())]));
        let second = Chosen { occurrence: Some(2), ..written("באותה שעה") }.find(TEXT).unwrap();
        assert!(second.suffix.starts_with(", כל"));
        let third = Chosen { occurrence: Some(3), ..written("באותה שעה") }.find(TEXT);
        assert_eq!(third.unwrap_err().code, "coding.quote_ambiguous");
    }

    #[test]
    fn selected_words_stand_where_they_were_selected() {
        let place = places(TEXT, "באותה שעה")[1];
        let chosen = Chosen { at: Some(place), ..written("באותה שעה") };
        assert_eq!(chosen.find(TEXT).unwrap().start, place.0);
        assert_eq!(Chosen { at: Some(place), ..Chosen::default() }.find(TEXT).unwrap().start, place.0);
    }

    #[test]
    fn when_the_text_moved_meanwhile_the_quote_decides() {
        let place = places(TEXT, "באותה שעה")[1];
        let moved = format!("כן. {TEXT}");
        let chosen = Chosen { at: Some(place), ..written("באותה שעה") };
        assert_eq!(chosen.find(&moved).unwrap().start, place.0 + 4);
        let gone = chosen.find("משהו אחר לגמרי, ארוך מספיק כדי שהמספרים ייפלו בתוכו, ועוד קצת ועוד קצת");
        assert_eq!(gone.unwrap_err().code, "coding.quote_not_found");
    }

    #[test]
    fn kinds_read_back() {
        assert!(Kind::ALL.iter().all(|kind| Kind::from_code(kind.code()) == Some(*kind)));
        assert_eq!(Kind::from_code("red-line"), None);
    }

    proptest! {
        #[test]
        fn selected_words_are_always_found_again(text in "[אש\u{5b8}🙂aB\" \n]{1,40}", a in 0usize..40, b in 0usize..40) {
            if let Ok(anchor) = Anchor::new(&text, a.min(b), a.max(b)) {
                let chosen = Chosen { quote: anchor.quote.clone(), at: Some((anchor.start, anchor.end)), occurrence: None };
                prop_assert_eq!(chosen.find(&text), Ok(anchor));
            }
        }
    }
}
