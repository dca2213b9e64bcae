//! What a book says of itself, as somebody confirmed it: what it is catalogued, found and cited by.

use std::fmt::Write as _;

use jiff::Timestamp;
use redthread_book::cite::{Author, Citation};
use redthread_core::day::date_of;
use redthread_core::ids::FindingId;
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use serde::{Deserialize, Deserializer, Serialize};

/// The earliest year of a printed book.
const PRINT: i16 = 1450;

/// What a book says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Title.
    pub title: String,
    /// Subtitle.
    pub subtitle: String,
    /// Who wrote it, in order.
    pub authors: Vec<AuthorLine>,
    /// When it was published; none while nobody knows.
    pub year: Option<i16>,
    /// Who published it.
    pub publisher: String,
    /// Where it was published.
    pub place: String,
    /// Which town it tells of.
    pub about_place: String,
    /// Number in the publisher's list of reports.
    pub report_number: String,
    /// Series.
    pub series: String,
    /// Number in the series; 0 for none.
    pub volume: u32,
    /// The language it is written in.
    #[serde(deserialize_with = "read_lang")]
    pub lang: Lang,
    /// A few sentences about it, shown to everybody who finds it.
    pub about: String,
    /// How it asks to be cited, in its own words.
    pub citation: String,
    /// Its chapters.
    pub chapters: Vec<Chapter>,
    /// Principles of action that it holds.
    pub principles: Vec<Principle>,
    /// Where the machine read each field, until somebody confirmed them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<Hint>,
}

/// An author; a body has a family name only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorLine {
    /// Family name, or the name of a body.
    pub family: String,
    /// Given names.
    pub given: String,
}

/// A chapter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// The number printed on the page where it begins.
    pub page: Option<u32>,
    /// The line of the text with which it begins, from 1; none where nobody knows.
    pub line: Option<usize>,
}

/// A principle of action that the book holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Principle {
    /// Stable: its address.
    pub id: FindingId,
    /// In one sentence.
    pub title: String,
    /// What is meant by it.
    pub explanation: String,
}

/// Where a field was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// The field of the form.
    pub field: String,
    /// The line of the text, from 1.
    pub line: usize,
    /// How sure that is: `guess`, `likely`, `sure`.
    pub sure: String,
}

fn read_lang<'d, D: Deserializer<'d>>(input: D) -> Result<Lang, D::Error> {
    String::deserialize(input)?.parse().map_err(serde::de::Error::custom)
}

impl Default for Facts {
    fn default() -> Self {
        Self {
            title: String::new(),
            subtitle: String::new(),
            authors: vec![],
            year: None,
            publisher: String::new(),
            place: String::new(),
            about_place: String::new(),
            report_number: String::new(),
            series: String::new(),
            volume: 0,
            lang: Lang::En,
            about: String::new(),
            citation: String::new(),
            chapters: vec![],
            principles: vec![],
            hints: vec![],
        }
    }
}

impl Facts {
    /// Whether it can be catalogued: a title and a year; chapters and principles that have a title each.
    ///
    /// # Errors
    /// Everything that is missing, each beside its field.
    pub fn check(&self, lines: usize, now: Timestamp) -> Result<(), Vec<Refusal>> {
        let latest = date_of(now).year() + 1;
        let is_year = |year: i16| (PRINT..=latest).contains(&year);
        let no_title = |title: &str| title.trim().is_empty();
        let beyond = |chapter: &Chapter| chapter.line.is_some_and(|line| line == 0 || line > lines);
        let faults = [
            no_title(&self.title).then(|| Refusal::beside("title", "form.required")),
            self.year.is_none().then(|| Refusal::beside("year", "form.required")),
            self.year.filter(|year| !is_year(*year)).map(|_| Refusal::beside("year", "oldbooks.no_such_year")),
            self.chapters
                .iter()
                .any(|one| no_title(&one.title))
                .then(|| Refusal::beside("chapters", "oldbooks.no_chapter_title")),
            self.chapters
                .iter()
                .any(beyond)
                .then(|| Refusal::beside("chapters", "oldbooks.no_such_line").with("most", lines)),
            self.principles
                .iter()
                .any(|one| no_title(&one.title))
                .then(|| Refusal::beside("principles", "oldbooks.no_principle_title")),
        ];
        let faults: Vec<Refusal> = faults.into_iter().flatten().collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// As it is cited.
    pub fn cited(&self) -> Citation {
        let author = |one: &AuthorLine| Author { family: one.family.clone(), given: one.given.clone() };
        Citation {
            authors: self.authors.iter().map(author).collect(),
            year: self.year.unwrap_or_default(),
            title: self.title.clone(),
            subtitle: self.subtitle.clone(),
            series: self.in_series(),
            report_number: self.report_number.clone(),
            publisher: self.publisher.clone(),
            place: self.place.clone(),
            url: String::new(),
            lang: self.lang,
        }
    }

    /// The series and the number in it, where it has both.
    pub fn in_series(&self) -> Option<(String, u32)> {
        (!self.series.is_empty() && self.volume > 0).then(|| (self.series.clone(), self.volume))
    }
}

/// Authors as people write them, one a line: `Family, Given`, or the name of a body.
pub fn read_authors(text: &str) -> Vec<AuthorLine> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (family, given) = line.split_once(',').unwrap_or((line, ""));
            AuthorLine { family: family.trim().to_owned(), given: given.trim().to_owned() }
        })
        .collect()
}

/// The other way round.
pub fn write_authors(authors: &[AuthorLine]) -> String {
    authors.iter().fold(String::new(), |mut text, one| {
        let rest = if one.given.is_empty() { String::new() } else { format!(", {}", one.given) };
        // Writing to a String cannot fail.
        _ = writeln!(text, "{}{rest}", one.family);
        text
    })
}

#[cfg(test)]
mod tests {
    use redthread_book::cite;
    use redthread_core::ids::{Id as _, Uuid};

    use super::*;

    fn facts() -> Facts {
        Facts {
            title: "הסולם".into(),
            subtitle: "סיפורי דיירים".into(),
            authors: read_authors("סלע-און, תמר\nמכון הגבעה\n\n"),
            year: Some(2015),
            publisher: "מכון הגבעה".into(),
            report_number: "דמ-15-208".into(),
            series: "סולמות".into(),
            volume: 2,
            lang: Lang::He,
            chapters: vec![Chapter { title: "פתח דבר".into(), page: Some(5), line: Some(3) }],
            ..Facts::default()
        }
    }

    fn now() -> Timestamp {
        "2026-11-21T08:00:00Z".parse().unwrap()
    }

    fn codes(facts: &Facts) -> Vec<&'static str> {
        facts.check(10, now()).err().unwrap_or_default().into_iter().map(|fault| fault.code).collect()
    }

    #[test]
    fn title_and_year_are_all_that_is_asked_for() {
        assert_eq!(codes(&facts()), [""; 0]);
        assert_eq!(codes(&Facts::default()), ["form.required", "form.required"]);
        assert_eq!(codes(&Facts { year: Some(1234), ..facts() }), ["oldbooks.no_such_year"]);
        assert_eq!(codes(&Facts { year: Some(2028), ..facts() }), ["oldbooks.no_such_year"]);
        assert_eq!(codes(&Facts { year: Some(2027), ..facts() }), [""; 0], "books are dated ahead");
    }

    #[test]
    fn chapters_begin_at_lines_that_are_there() {
        let at = |line| vec![Chapter { title: "א".into(), page: None, line: Some(line) }];
        assert_eq!(codes(&Facts { chapters: at(11), ..facts() }), ["oldbooks.no_such_line"]);
        assert_eq!(codes(&Facts { chapters: at(0), ..facts() }), ["oldbooks.no_such_line"]);
        assert_eq!(codes(&Facts { chapters: vec![Chapter::default()], ..facts() }), ["oldbooks.no_chapter_title"]);
        let principle =
            Principle { id: FindingId::from_uuid(Uuid::nil()), title: String::new(), explanation: "מילים".into() };
        assert_eq!(codes(&Facts { principles: vec![principle], ..facts() }), ["oldbooks.no_principle_title"]);
    }

    #[test]
    fn authors_are_written_as_catalogues_write_them() {
        let authors = facts().authors;
        assert_eq!((authors[0].family.as_str(), authors[0].given.as_str()), ("סלע-און", "תמר"));
        assert_eq!((authors[1].family.as_str(), authors[1].given.as_str()), ("מכון הגבעה", ""));
        assert_eq!(read_authors(&write_authors(&authors)), authors);
    }

    #[test]
    fn it_is_cited_in_both_languages_and_kept_as_it_is() {
        let cited = facts().cited();
        let hebrew = cite::apa(&cited, Lang::He);
        assert!(
            hebrew.contains("(2015)") && hebrew.contains("סולמות, כרך 2") && hebrew.contains("דמ-15-208"),
            "{hebrew}"
        );
        assert!(cite::apa(&cited, Lang::En).contains("[in Hebrew]"));
        assert!(cite::bibtex(&cited).contains("2015") && cite::ris(&cited).contains("TY  - "));
        let kept: Facts = serde_json::from_str(&serde_json::to_string(&facts()).unwrap()).unwrap();
        assert_eq!(kept, facts());
    }
}
