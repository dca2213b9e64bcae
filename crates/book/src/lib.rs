//! A manuscript becomes a book: PDF, EPUB, DOCX and HTML.
//!
//! The crate knows neither HTTP nor SQL. Whoever calls it has already passed every word through the consent gate and
//! hands over plain data; the same [`Manuscript`] always gives the same bytes. [`plan`] decides once, for all four formats,
//! what stands in the book, in which order, in which direction, and what links to what; a format only draws it.
//!
//! It is the only crate that links the typesetter. A render of a long book takes a second or two and some 250 MB:
//! run one at a time, away from the threads that answer requests.

mod archive;
pub mod cite;
mod docx;
mod epub;
mod html;
mod labels;
mod manuscript;
mod markup;
mod pdf;
mod plan;
mod text;
mod xml;

pub use docx::docx;
pub use epub::epub;
pub use html::html;
pub use labels::Labels;
pub use manuscript::{
    Colophon, Credit, Evidence, ForeignText, Manuscript, Principle, Section, SeriesNote, Share, Side, Story,
    TurningPoint, edition_hash,
};
pub use pdf::pdf;
pub use plan::anchor;
pub use text::{Block, Inline, Text, direction};

/// What a render is doing, for whoever waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The manuscript is being put in order.
    Arranging,
    /// These characters are in none of the fonts and are printed as an empty box (only the PDF depends on fonts).
    Missing(Vec<char>),
    /// Lines and pages are being made.
    Typesetting,
    /// So many pages are laid out and being written.
    Writing {
        /// Pages of the book.
        pages: usize,
    },
    /// The file is being packed.
    Packing,
}

/// Why a book could not be made.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    /// A book needs a title; PDF/UA and EPUB refuse one without.
    #[error("the book has no title")]
    NoTitle,
    /// Two stories carry one number, so that evidence would point to either.
    #[error("two stories carry the number {0}")]
    StoryTwice(u32),
    /// Two stories, or two principles, carry one id, so that a link would lead to either.
    #[error("the id {0:?} stands twice in the book")]
    IdTwice(String),
    /// Evidence refers to a story that is not in the book.
    #[error("a principle quotes story {0}, which is not in the book")]
    UnknownStory(u32),
    /// A story refers to a principle that is not in the book.
    #[error("a story names the principle at position {0}, which is not in the book")]
    UnknownPrinciple(usize),
    /// The typesetter refused; each line says what and where in the template.
    #[error("the book could not be typeset: {}", .0.join("; "))]
    Typesetting(Vec<String>),
    /// A font that is part of the program could not be read.
    #[error("a built-in font could not be read: {0}")]
    Font(&'static str),
    /// The manuscript could not be written as JSON.
    #[error("the manuscript could not be written down: {0}")]
    Data(#[from] serde_json::Error),
    /// The file could not be packed.
    #[error("the book could not be packed: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// The same, from below.
    #[error("the book could not be written: {0}")]
    Write(#[from] std::io::Error),
}

#[cfg(test)]
mod sample;
