//! PDF: the letters of each page with their places, put back into lines and these into reading order.
//!
//! A PDF says where each letter is drawn and not what is read after what. `glyphs.rs` collects the letters, `layout.rs`
//! makes lines, columns and paragraphs of them. The interpreter is the one that the typesetter of this project draws PDF
//! pictures with: pure Rust, no code of its own that is unsafe.

mod glyphs;
mod layout;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use crate::Unreadable;

/// Most pages of one book.
const PAGES: usize = 3000;

/// The text of a book, page by page.
pub(crate) struct Pages {
    /// One text for each page, its lines in reading order, a blank line where the page has a wide gap.
    pub(crate) texts: Vec<String>,
}

impl Pages {
    /// How many pages have no letters.
    pub(crate) fn without_text(&self) -> usize {
        self.texts.iter().filter(|text| text.trim().is_empty()).count()
    }

    /// One text, a form feed between two pages.
    pub(crate) fn joined(&self) -> String {
        self.texts.join("\u{0C}")
    }
}

/// Whether the bytes are a PDF; some begin with a few bytes of a mail program.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    let start = bytes.get(..1024.min(bytes.len())).unwrap_or_default();
    start.windows(5).any(|five| five == b"%PDF-")
}

pub(crate) fn read(bytes: &[u8]) -> Result<Pages, Unreadable> {
    // The interpreter reads what strangers send; a fault of its own must end in a refusal like any other damage.
    catch_unwind(AssertUnwindSafe(|| pages(bytes))).unwrap_or_else(|_| Err(Unreadable::damaged("PDF")))
}

fn pages(bytes: &[u8]) -> Result<Pages, Unreadable> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(refusal)?;
    if pdf.pages().len() > PAGES {
        return Err(Unreadable::TooLarge { limit: PAGES });
    }
    let pages = glyphs::collect(&pdf);
    let texts: Vec<String> = pages.iter().map(|page| layout::text(&page.glyphs)).collect();
    if texts.iter().any(|text| !text.trim().is_empty()) {
        return Ok(Pages { texts });
    }
    let is_drawn = pages.iter().any(|page| page.is_drawn);
    Err(if is_drawn { Unreadable::Scanned { pages: texts.len() } } else { Unreadable::Empty })
}

fn refusal(error: LoadPdfError) -> Unreadable {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Unreadable::EncryptedOrOld,
        _ => Unreadable::damaged("PDF"),
    }
}
