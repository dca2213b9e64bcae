//! Citations of a book: APA (7th edition) in the languages of the product, BibTeX and RIS.
//!
//! APA is written here and not by a CSL processor: the one that the typesetter brings along leaves Hebrew given names
//! unshortened, joins Hebrew names with an ampersand, knows no Swedish terms for reports, and reads a report number such
//! as 17-2026 as a range of numbers.

mod apa;
mod bibtex;
mod ris;

use redthread_core::language::Lang;

pub use apa::apa;
pub use bibtex::bibtex;
pub use ris::ris;

/// What a citation says about a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Authors in order. Without any, the publisher stands as author.
    pub authors: Vec<Author>,
    /// Year of publication.
    pub year: i16,
    /// Title.
    pub title: String,
    /// Subtitle, or empty.
    pub subtitle: String,
    /// Series and the number of the volume in it.
    pub series: Option<(String, u32)>,
    /// Report number, or empty.
    pub report_number: String,
    /// Publisher.
    pub publisher: String,
    /// Place of publication, or empty; APA leaves it out, BibTeX and RIS keep it.
    pub place: String,
    /// Where the book is found, or empty.
    pub url: String,
    /// Language that the book is written in.
    pub lang: Lang,
}

/// A person, or with an empty given name a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// Family name, or the name of the body.
    pub family: String,
    /// Given names.
    pub given: String,
}

impl Citation {
    /// Title and subtitle as one.
    fn full_title(&self) -> String {
        match self.subtitle.trim() {
            "" => one_line(&self.title),
            subtitle => format!("{}: {}", one_line(&self.title), one_line(subtitle)),
        }
    }
}

impl Author {
    /// Family name first, as catalogues write it.
    fn inverted(&self) -> String {
        match self.given.trim() {
            "" => one_line(&self.family),
            given => format!("{}, {}", one_line(&self.family), one_line(given)),
        }
    }
}

/// A line break inside a value would end the field in RIS and look wrong elsewhere.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
