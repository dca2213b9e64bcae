//! A query as it is put to texts in several languages.

use std::collections::BTreeMap;

use redthread_core::language::Lang;
use redthread_search::{Filter, Hasher, Query, Reach, forms, highlight, snippet, tokens};

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
}

/// A query read in every language, for a text is asked in its own.
pub(super) struct Asked {
    typed: String,
    readings: Vec<(Lang, Query)>,
}

impl Asked {
    pub(super) fn new(query: &str, reach: Reach) -> Self {
        let readings = Lang::ALL.map(|lang| (lang, Query::reaching(query, lang, reach))).to_vec();
        Self { typed: query.to_owned(), readings }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.readings.iter().all(|(_, query)| query.is_empty())
    }

    /// The filters; they are the same in every language.
    pub(super) fn filters(&self) -> &[Filter] {
        self.readings.first().map_or(&[], |(_, query)| query.filters())
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
        query.matches(&tokens(text, lang)).then(|| {
            let ranges = highlight(text, query, lang);
            let part = snippet(text, &ranges, SNIPPET);
            Answer { pieces: pieces(&part.text, &part.ranges), cut: part.cut, forms: forms(&self.typed, text, &ranges) }
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
    use super::*;

    fn drawn(query: &str, text: &str, lang: Lang) -> Option<String> {
        let answer = Asked::new(query, Reach::Typed).answer(text, lang)?;
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
        assert!(Asked::new("-door", Reach::Typed).is_empty());
    }

    #[test]
    fn the_words_of_all_languages_stand_in_step() {
        let hasher = Hasher::new(&[3; 32]);
        assert_eq!(Asked::new("בית ספר stories 26", Reach::Typed).words(&hasher).len(), 4);
        assert!(Asked::new("", Reach::Typed).words(&hasher).is_empty());
    }
}
