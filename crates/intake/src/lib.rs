//! Texts that people bring in: the bytes of a file become paragraphs.
//!
//! Pure: bytes and a file name in, [`BroughtText`] or a named refusal out; no path is ever opened. A file is recognised
//! by its content first and by its extension second, because people rename files and mail programs lose extensions.
//!
//! What a reader of this crate may rely on:
//! - whatever the bytes, [`read`] answers and never panics, within the limits of [`limits`];
//! - every text is NFC with `\n` line ends and without control characters (see `clean.rs` for bidi controls);
//!   niqqud, gershayim and emoji stay as they were written;
//! - `read("x.txt", text.plain())` gives the same plain text again.

mod archive;
mod assemble;
mod clean;
mod docx;
mod encoding;
pub mod found;
mod html;
mod markdown;
mod odt;
mod pdf;
mod recognise;
mod refusal;
pub mod repair;
mod table;
mod xml;

pub use refusal::Unreadable;
pub use table::{Cell, MOST_ROWS, Table, TableRow, as_written, read_table, write_table};

use redthread_core::language::Direction;

/// How much one file may ask of the machine.
pub mod limits {
    /// Largest file that is looked at, in bytes.
    pub const FILE: usize = 20 * 1024 * 1024;
    /// Most bytes that all parts of one archive may unpack to.
    pub const UNPACKED: usize = 100 * 1024 * 1024;
    /// Most bytes that one packed byte may unpack to. Deflate reaches 1032; the XML of long real documents stays below 60.
    pub const RATIO: usize = 200;
    /// Up to here the ratio is not looked at: a short, very even document is no bomb.
    pub const RATIO_FREE: usize = 1024 * 1024;
    /// Deepest nesting of XML elements; sixty tables inside each other fit.
    pub const DEPTH: usize = 256;
    /// A line of more characters was not wrapped by hand or at a column, so its end is the end of a paragraph.
    pub const WRAPPED_LINE: usize = 120;
}

/// What kind of file a text was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown (`CommonMark` with tables, strikethrough and footnotes).
    Markdown,
    /// Word, since 2007.
    Docx,
    /// `OpenDocument` text.
    Odt,
    /// A saved web page.
    Html,
    /// PDF with a text layer.
    Pdf,
}

impl Format {
    /// The usual extension, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }
}

/// What a paragraph is in its document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A heading and its level, 1 (highest) to 6.
    Heading(u8),
    /// Running text.
    #[default]
    Body,
    /// An item of a list, at any depth; its bullet or number is not part of the text.
    ListItem,
}

/// One paragraph: never empty, no white space at the ends of its lines; `\n` inside it is a line break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The cleaned text.
    pub text: String,
    /// Its own direction, found from its letters; `None` if it has none.
    pub direction: Option<Direction>,
    /// What it is in its document.
    pub kind: Kind,
}

/// Something that the person who brought the file should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A footnote or endnote; `paragraph` is the index of the paragraph that calls it.
    Footnote {
        /// Index into [`BroughtText::paragraphs`].
        paragraph: usize,
        /// The cleaned text of the note.
        text: String,
    },
    /// Neither the file nor its bytes prove the encoding; it was inferred from the letters.
    EncodingGuessed,
    /// So many places could not be decoded and show U+FFFD.
    CharactersReplaced {
        /// How many.
        count: usize,
    },
    /// So many control characters were left out.
    ControlsLeftOut {
        /// How many.
        count: usize,
    },
    /// So many bidi controls were left out, replaced or closed.
    BidiChanged {
        /// How many.
        count: usize,
    },
    /// The name promises another format than the content has.
    OtherFormatThanNamed,
    /// The margin comments are not part of the text.
    CommentsLeftOut,
    /// Text marked as deleted by tracked changes is not part of the text.
    DeletionsLeftOut,
    /// Text formatted as hidden is not part of the text.
    HiddenLeftOut,
    /// So many pages of a PDF have no letters: pictures, or empty.
    PagesWithoutText {
        /// How many.
        count: usize,
    },
    /// So many lines were put right; see [`repair`](mod@repair).
    LinesRepaired {
        /// How many.
        count: usize,
    },
    /// So many lines may be wrong and stayed as they were; see [`repair`](mod@repair).
    LinesDoubtful {
        /// How many.
        count: usize,
    },
}

impl Note {
    /// Stable name, for messages in the reader's language.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Footnote { .. } => "intake.note.footnote",
            Self::EncodingGuessed => "intake.note.encoding-guessed",
            Self::CharactersReplaced { .. } => "intake.note.characters-replaced",
            Self::ControlsLeftOut { .. } => "intake.note.controls-left-out",
            Self::BidiChanged { .. } => "intake.note.bidi-changed",
            Self::OtherFormatThanNamed => "intake.note.other-format-than-named",
            Self::CommentsLeftOut => "intake.note.comments-left-out",
            Self::DeletionsLeftOut => "intake.note.deletions-left-out",
            Self::HiddenLeftOut => "intake.note.hidden-left-out",
            Self::PagesWithoutText { .. } => "intake.note.pages-without-text",
            Self::LinesRepaired { .. } => "intake.note.lines-repaired",
            Self::LinesDoubtful { .. } => "intake.note.lines-doubtful",
        }
    }
}

/// A text as it was brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtText {
    /// The first heading, a page's title, a short first line or the file's name, whichever exists first.
    pub title_guess: Option<String>,
    /// In reading order; at least one.
    pub paragraphs: Vec<Paragraph>,
    /// The format that the content has.
    pub format: Format,
    /// Name of the encoding as the WHATWG Encoding Standard spells it, e.g. `windows-1255`.
    pub encoding: &'static str,
    /// What to tell the person who brought it.
    pub notes: Vec<Note>,
    /// The bookmarks of a Word document: index of the paragraph where each begins, and its name.
    pub bookmarks: Vec<(usize, String)>,
}

impl BroughtText {
    /// All paragraphs, a blank line between them, without a line end at the end.
    pub fn plain(&self) -> String {
        let texts: Vec<&str> = self.paragraphs.iter().map(|p| p.text.as_str()).collect();
        texts.join("\n\n")
    }
}

/// Reads one file. `name` is as the person gave it; only its extension and stem are used.
///
/// # Errors
/// Says why the file cannot be read; see [`Unreadable`].
pub fn read(name: &str, bytes: &[u8]) -> Result<BroughtText, Unreadable> {
    if bytes.len() > limits::FILE {
        return Err(Unreadable::TooLarge { limit: limits::FILE });
    }
    let source = recognise::recognise(name, bytes)?;
    assemble::assemble(name, source)
}

/// Reads an old book: its lines judged and put right, its pages kept, and what it says about itself.
///
/// A PDF gives its pages; a plain text its lines, with a form feed between pages; every other format its paragraphs.
///
/// # Errors
/// Says why the file cannot be read; see [`Unreadable`].
pub fn read_book(name: &str, bytes: &[u8]) -> Result<repair::Repaired, Unreadable> {
    if bytes.len() > limits::FILE {
        return Err(Unreadable::TooLarge { limit: limits::FILE });
    }
    recognise::book_text(name, bytes).map(|text| repair::repair(&text))
}

/// Reads many files; a bad one is named and refused, the others go in.
pub fn read_all<N, B>(files: impl IntoIterator<Item = (N, B)>) -> Vec<(N, Result<BroughtText, Unreadable>)>
where
    N: AsRef<str>,
    B: AsRef<[u8]>,
{
    files
        .into_iter()
        .map(|(name, bytes)| {
            let result = read(name.as_ref(), bytes.as_ref());
            (name, result)
        })
        .collect()
}
