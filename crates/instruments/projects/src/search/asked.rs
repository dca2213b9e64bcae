//! A query as it is put to texts in several languages.

use std::collections::BTreeMap;

use redthread_core::language::Lang;
use redthread_search::{Field, Filter, Hasher, Query, Reach, Vocabulary, forms, highlight, snippet, tokens};

/// Length of a piece of text around what was found, in characters.
const SNIPPET: usize = 240;

/// A run of text, marked where it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether it was asked for.
    pub marked: bool,
}

/// How a text answers.
pub(super) struct Answer {
    pub(super) pieces: Vec<Piece>,
    pub(super) cut: (bool, bool),
    /// The words that were found, as they stand in the text, where they are not those that were typed.
    pub(super) forms: Vec<String>,
    /// The terms without which it would not have been found, each as it is called in every language.
    pub(super) through: Vec<Vec<(Lang, String)>>,
}

/// A query read in every language, for a text is asked in its own.
pub(super) struct Asked<'v> {
    typed: String,
    readings: Vec<(Lang, Query)>,
    vocabulary: &'v Vocabulary,
}

impl<'v> Asked<'v> {
    pub(super) fn new(query: &str, reach: Reach, vocabulary: &'v Vocabulary) -> Self {
        let readings = Lang::ALL.map(|lang| (lang, Query::linking(query, lang, reach, vocabulary))).to_vec();
        Self { typed: query.to_owned(), readings, vocabulary }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.readings.iter().all(|(_, query)| query.is_empty())
    }

    /// The filters; they are the same in every language.
    pub(super) fn filters(&self) -> &[Filter] {
        self.readings.first().map_or(&[], |(_, query)| query.filters())
    }

    /// Filters about which a text says nothing, by their values, and what is no filter, by its name.
    pub(super) fn passed_over(&self, is_unknown: impl Fn(Field) -> bool) -> Vec<String> {
        let told = self.filters().iter().filter(|filter| is_unknown(filter.field)).map(|filter| filter.value.clone());
        let unknown = self.readings.first().map_or(&[][..], |(_, query)| query.unknown_filters());
        told.chain(unknown.iter().cloned()).collect()
    }

    /// For every word its hashes in all languages, with how sure each is: words are cut the same way in each, so they
    /// stand in step.
    pub(super) fn words(&self, hasher: &Hasher) -> Vec<Vec<(i64, u8)>> {
        let mut words: Vec<BTreeMap<i64, u8>> = vec![];
        for (_, query) in &self.readings {
            for (n, hashes) in query.weighed_hashes(hasher).into_iter().enumerate() {
                if words.len() == n {
                    words.push(BTreeMap::new());
                }
                for (hash, sureness) in hashes {
                    let most = words[n].entry(hash).or_default();
                    *most = sureness.max(*most);
                }
            }
        }
        words.into_iter().map(|hashes| hashes.into_iter().collect()).collect()
    }

    /// The piece of a text that answers the query, or none when the text does not.
    pub(super) fn answer(&self, text: &str, lang: Lang) -> Option<Answer> {
        let (_, query) = self.readings.iter().find(|(of, _)| *of == lang)?;
        let words = tokens(text, lang);
        query.matches(&words).then(|| {
            let ranges = highlight(text, query, lang);
            let part = snippet(text, &ranges, SNIPPET);
            Answer {
                pieces: pieces(&part.text, &part.ranges),
                cut: part.cut,
                forms: forms(&self.typed, text, &ranges),
                through: self.vocabulary.names_of(&query.through(&words)),
            }
        })
    }
}

/// Cuts a text at the edges of its marked ranges, in characters.
fn pieces(text: &str, ranges: &[(usize, usize)]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![];
    let mut ranges = ranges.iter().peekable();
    for (at, c) in text.chars().enumerate() {
        while ranges.next_if(|(_, end)| *end <= at).is_some() {}
        let marked = ranges.peek().is_some_and(|(start, _)| *start <= at);
        let begins = ranges.peek().is_some_and(|(start, _)| *start == at);
        match pieces.last_mut() {
            Some(piece) if piece.marked == marked && !begins => piece.text.push(c),
            _ => pieces.push(Piece { text: c.to_string(), marked }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    fn asked(query: &str) -> Asked<'static> {
        static NO_TERMS: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::default);
        Asked::new(query, Reach::Typed, &NO_TERMS)
    }

    fn drawn(query: &str, text: &str, lang: Lang) -> Option<String> {
        let answer = asked(query).answer(text, lang)?;
        let draw = |piece: &Piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() };
        Some(answer.pieces.iter().map(draw).collect())
    }

    #[test]
    fn a_text_is_asked_in_its_own_language() {
        assert_eq!(drawn("story", "Three stories, told twice.", Lang::En).unwrap(), "Three [stories], told twice.");
        assert_eq!(drawn("berättelse", "Tre berättelser 🙂", Lang::Sv).unwrap(), "Tre [berättelser] 🙂");
        assert_eq!(drawn("עו\"ס", "העו״ס חיכתה, 3 פעמים", Lang::He).unwrap(), "[העו״ס] חיכתה, 3 פעמים");
    }

    #[test]
    fn points_do_not_hide_a_word_and_stay_inside_the_mark() {
        assert_eq!(drawn("דלת", "פָּתְחָה אֶת הַדֶּלֶת", Lang::He).unwrap(), "פָּתְחָה אֶת [הַדֶּלֶת]");
    }

    #[test]
    fn excluded_words_and_phrases_are_decided_by_the_text() {
        assert_eq!(drawn("door -key", "A key for the door", Lang::En), None);
        assert_eq!(drawn("\"door key\"", "A key, a door", Lang::En), None);
        assert!(asked("-door").is_empty());
    }

    #[test]
    fn the_words_of_all_languages_stand_in_step() {
        let hasher = Hasher::new(&[3; 32]);
        assert_eq!(asked("בית ספר stories 26").words(&hasher).len(), 4);
        assert!(asked("").words(&hasher).is_empty());
    }

    #[test]
    fn a_text_in_another_language_answers_through_a_term_and_says_so() {
        let names = [(Lang::He, "אמון"), (Lang::Sv, "tillit"), (Lang::En, "trust")];
        let vocabulary =
            Vocabulary::new(vec![names.iter().map(|(lang, name)| (*lang, vec![(*name).to_owned()])).collect()]);
        let asked = Asked::new("האמון", Reach::Typed, &vocabulary);
        let answer = Asked::new("אמון", Reach::Typed, &vocabulary).answer("Tilliten växte 🙂", Lang::Sv).unwrap();
        assert!(answer.pieces.iter().any(|piece| piece.marked && piece.text == "Tilliten"));
        assert_eq!(answer.through, [names.map(|(lang, name)| (lang, name.to_owned()))]);
        assert!(asked.answer("בלי מילה כזאת", Lang::He).is_none());
        assert!(
            Asked::new("אמון", Reach::Typed, &vocabulary).answer("האמון חזר", Lang::He).unwrap().through.is_empty()
        );
    }
}
