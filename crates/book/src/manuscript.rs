//! What a book is made of. Everything is data already cleared for print; nothing here is looked up.

use std::collections::BTreeSet;

use jiff::civil::Date;
use redthread_core::language::Lang;
use serde::{Deserialize, Serialize};

use crate::BookError;
use crate::labels::Labels;
use crate::text::Text;

/// A whole book, frozen: the same manuscript always gives the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manuscript {
    /// The language that the book is written in; it decides binding, direction and line breaking.
    #[serde(with = "tag")]
    pub lang: Lang,
    /// The title, never empty.
    pub title: String,
    /// The subtitle, or empty.
    pub subtitle: String,
    /// The series that the book belongs to.
    pub series: Option<SeriesNote>,
    /// Who publishes it.
    pub organisation: String,
    /// Where.
    pub place: String,
    /// Number in the publisher's own list of reports, or empty.
    pub report_number: String,
    /// Day of publication.
    pub date: Date,
    /// Authors as they are named in a library catalogue, in order.
    pub authors: Vec<String>,
    /// A few sentences that would stand on the back cover.
    pub cover_text: String,
    /// Abstract in the language of the book.
    pub abstract_text: String,
    /// Abstract in another language.
    pub second_language_abstract: Option<ForeignText>,
    /// Who did what.
    pub credits: Vec<Credit>,
    /// Thanks.
    pub acknowledgements: Text,
    /// Foreword.
    pub foreword: Text,
    /// Chapters of plain text, such as those of a policy outline, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// The stories, in order.
    pub stories: Vec<Story>,
    /// The principles of action, in order.
    pub principles: Vec<Principle>,
    /// How to cite the book, one finished citation a language.
    pub citations: Vec<ForeignText>,
    /// The fixed words of the book.
    pub labels: Labels,
    /// What was printed, out of which state.
    pub colophon: Colophon,
}

/// A text whose language need not be that of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignText {
    /// Language of the text.
    #[serde(with = "tag")]
    pub lang: Lang,
    /// The text; blank lines part paragraphs.
    pub text: String,
}

/// The series and the book's place in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesNote {
    /// Name of the series.
    pub title: String,
    /// Number of this volume, from 1.
    pub volume: u32,
    /// The other volumes, each as one line.
    pub other_volumes: Vec<String>,
}

/// A role and the people in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// The role in words, for example "Language editor".
    pub role_label: String,
    /// The names as they are to be printed.
    pub names: Vec<String>,
}

/// A chapter of plain text, or a part of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Stable id, part of anchors in every format.
    pub id: String,
    /// A small line above the heading, or empty: "Clause 3".
    pub eyebrow: String,
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub text: Text,
    /// Its parts, which follow one another on the page: the clauses in a chapter of clauses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Section>,
}

impl Section {
    /// Whether there is nothing in it to read.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.parts.is_empty()
    }

    /// Its id and those of its parts.
    fn ids(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.id).chain(self.parts.iter().map(|part| &part.id))
    }
}

/// A story told from its sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// Stable id, part of anchors in every format.
    pub id: String,
    /// Number in the book, from 1; evidence refers to it.
    pub number: u32,
    /// Title.
    pub title: String,
    /// Subtitle, or empty.
    pub subtitle: String,
    /// How things were before.
    pub before: String,
    /// How they are after.
    pub after: String,
    /// What turned, in order of time.
    pub turning_points: Vec<TurningPoint>,
    /// The editor's text.
    pub text: Text,
    /// The accounts, one a side.
    pub sides: Vec<Side>,
    /// Principles seen in the story, as positions in [`Manuscript::principles`].
    pub principles: Vec<usize>,
}

/// A moment at which a story turned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurningPoint {
    /// When, in the teller's own words; may be empty.
    pub when: String,
    /// What it was.
    pub title: String,
    /// What was done.
    pub actions: Vec<String>,
}

/// One side's telling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Heading, for example "From the client's side".
    pub heading: String,
    /// One line about who tells it, by alias; may be empty.
    pub teller: String,
    /// The account.
    pub text: Text,
}

/// A principle of action with its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Principle {
    /// Stable id, part of anchors in every format.
    pub id: String,
    /// The principle in a few words.
    pub title: String,
    /// What is meant by it.
    pub explanation: Text,
    /// Category, or empty.
    pub category: String,
    /// Passages that show it.
    pub evidence: Vec<Evidence>,
    /// In how many stories it was found.
    pub shared_by: u32,
    /// Out of how many.
    pub of: u32,
    /// The same as a word, by the project's own threshold for "most".
    pub share: Share,
}

/// A quotation that shows a principle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The quoted words, without quotation marks.
    pub quote: String,
    /// Who says it, by alias or side.
    pub who_says: String,
    /// [`Story::number`] of the story that it comes from.
    pub story_number: u32,
}

/// How widely a principle is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// In every story.
    All,
    /// In at least as many as the project calls "most".
    Most,
    /// In fewer.
    Some,
}

/// The last page: which state of the project this book was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colophon {
    /// [`edition_hash`] of the manuscript; not itself part of what is hashed.
    pub edition_hash: String,
    /// Head of the event log when the edition was frozen.
    pub event_head: String,
    /// Number of the edition, from 1; 0 leaves the line out.
    pub edition_number: u32,
    /// Who may do what with the text.
    pub rights_note: String,
    /// The program and its version.
    pub made_with: String,
}

/// Hash of all that a manuscript says, in lower-case hexadecimal (BLAKE3, 64 digits), without the hash field itself.
///
/// # Errors
/// [`BookError::Data`] when the manuscript cannot be written as JSON.
pub fn edition_hash(manuscript: &Manuscript) -> Result<String, BookError> {
    let mut unsigned = manuscript.clone();
    unsigned.colophon.edition_hash.clear();
    let mut hasher = blake3::Hasher::new_derive_key("redthread edition 1");
    hasher.update(&serde_json::to_vec(&unsigned)?);
    Ok(hasher.finalize().to_hex().to_string())
}

impl Manuscript {
    /// Finds what would make a broken book, before any typesetting.
    ///
    /// # Errors
    /// No title, a story number or an id used twice, or a reference to a story or principle that is not in the book.
    pub fn check(&self) -> Result<(), BookError> {
        if self.title.trim().is_empty() {
            return Err(BookError::NoTitle);
        }
        self.check_story_numbers()?;
        unique(self.sections.iter().flat_map(Section::ids))?;
        unique(self.stories.iter().map(|story| &story.id))?;
        unique(self.principles.iter().map(|principle| &principle.id))?;
        self.check_references()
    }

    fn check_story_numbers(&self) -> Result<(), BookError> {
        let mut seen = BTreeSet::new();
        match self.stories.iter().find(|story| !seen.insert(story.number)) {
            Some(story) => Err(BookError::StoryTwice(story.number)),
            None => Ok(()),
        }
    }

    fn check_references(&self) -> Result<(), BookError> {
        let named = self.stories.iter().flat_map(|story| &story.principles);
        if let Some(&index) = named.into_iter().find(|&&index| index >= self.principles.len()) {
            return Err(BookError::UnknownPrinciple(index));
        }
        let cited = self.principles.iter().flat_map(|principle| &principle.evidence);
        match cited.map(|evidence| evidence.story_number).find(|&number| self.story(number).is_none()) {
            Some(number) => Err(BookError::UnknownStory(number)),
            None => Ok(()),
        }
    }

    /// The story that carries this number.
    pub fn story(&self, number: u32) -> Option<&Story> {
        self.stories.iter().find(|story| story.number == number)
    }
}

fn unique<'a>(mut ids: impl Iterator<Item = &'a String>) -> Result<(), BookError> {
    let mut seen = BTreeSet::new();
    match ids.find(|id| !seen.insert(*id)) {
        Some(id) => Err(BookError::IdTwice(id.clone())),
        None => Ok(()),
    }
}

/// A [`Lang`] as its tag.
mod tag {
    use redthread_core::language::Lang;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
    pub(super) fn serialize<S: Serializer>(lang: &Lang, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(lang.tag())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Lang, D::Error> {
        String::deserialize(input)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_hash_covers_every_word_but_not_itself() {
        let book = sample::hebrew();
        let hash = edition_hash(&book).expect("plain data");
        assert_eq!(hash.len(), 64);
        let mut stamped = book.clone();
        stamped.colophon.edition_hash = hash.clone();
        assert_eq!(edition_hash(&stamped).expect("plain data"), hash);
        let mut changed = book;
        changed.stories[0].sides[0].teller.push('.');
        assert_ne!(edition_hash(&changed).expect("plain data"), hash);
    }

    #[test]
    fn a_frozen_manuscript_reads_back_as_it_was() {
        for book in [sample::hebrew(), sample::swedish()] {
            let json = serde_json::to_string(&book).expect("plain data");
            let back: Manuscript = serde_json::from_str(&json).expect("the same shape");
            assert_eq!(back, book);
        }
    }

    #[test]
    fn what_was_frozen_before_chapters_had_parts_keeps_its_hash() {
        let plain = Section { id: "s".into(), title: "א".into(), ..Section::default() };
        let json = serde_json::to_string(&plain).expect("plain data");
        assert!(!json.contains("parts"), "{json}");
        assert_eq!(serde_json::from_str::<Section>(&json).expect("the same shape"), plain);
    }

    #[test]
    fn a_part_and_a_chapter_do_not_share_an_id() {
        let mut book = sample::outline();
        book.sections[1].parts[0].id = "background".into();
        assert!(matches!(book.check(), Err(BookError::IdTwice(id)) if id == "background"));
    }

    #[test]
    fn a_principle_that_is_not_in_the_book_is_named_by_its_position() {
        let mut book = sample::hebrew();
        book.stories[0].principles.push(7);
        assert!(matches!(book.check(), Err(BookError::UnknownPrinciple(7))));
    }

    #[test]
    fn one_id_for_two_principles_is_refused() {
        let mut book = sample::hebrew();
        book.principles.push(book.principles[0].clone());
        assert!(matches!(book.check(), Err(BookError::IdTwice(id)) if id == "p1"));
    }
}
