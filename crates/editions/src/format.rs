//! The formats in which an edition can be had.

use std::collections::BTreeMap;

use redthread_book::{self as book, Manuscript};
use redthread_storage::Error;

use crate::fault;

/// The files of an edition.
pub type Files = BTreeMap<Format, Vec<u8>>;

/// A format in which an edition can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// For print.
    Pdf,
    /// For readers on a phone.
    Epub,
    /// For the language editor, and for whoever goes on writing.
    Docx,
    /// A page that stands alone.
    Html,
}

impl Format {
    /// All of them, in the order in which they are made.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Epub, Self::Docx, Self::Html];

    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Epub => "epub",
            Self::Docx => "docx",
            Self::Html => "html",
        }
    }

    /// The format of `<stem>.<ending>`.
    pub fn of_file(name: &str, stem: &str) -> Option<Self> {
        let ending = name.strip_prefix(stem)?.strip_prefix('.')?;
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Epub => "application/epub+zip",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Html => "text/html; charset=utf-8",
        }
    }

    /// The manuscript in this format. Takes a second or two: off the threads that answer requests.
    pub fn render(self, manuscript: &Manuscript) -> Result<Vec<u8>, Error> {
        let quiet = &mut |_| {};
        match self {
            Self::Pdf => book::pdf(manuscript, quiet),
            Self::Epub => book::epub(manuscript, quiet),
            Self::Docx => book::docx(manuscript, quiet),
            Self::Html => book::html(manuscript, quiet).map(|article| whole_page(manuscript, &article).into_bytes()),
        }
        .map_err(fault)
    }
}

/// An article as a file that stands alone.
fn whole_page(manuscript: &Manuscript, article: &str) -> String {
    let (lang, dir) = (manuscript.lang.tag(), manuscript.lang.direction().as_str());
    let title = maud::html! { title { (manuscript.title) } }.into_string();
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">{title}</head><body>{article}</body></html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_whole_name() {
        assert_eq!(Format::of_file("book.pdf", "book"), Some(Format::Pdf));
        assert_eq!(Format::of_file("report.docx", "report"), Some(Format::Docx));
        for name in ["book", "book.", "book.PDF", "book.txt", "report.pdf", "bookpdf", "../book.pdf", "ספר.pdf"] {
            assert_eq!(Format::of_file(name, "book"), None, "{name}");
        }
    }

    #[test]
    fn endings_and_media_types_are_their_own() {
        let all: std::collections::BTreeSet<_> =
            Format::ALL.iter().flat_map(|format| [format.ending(), format.media_type()]).collect();
        assert_eq!(all.len(), 8);
    }
}
