//! PDF: A5, tagged, PDF/A-2a and PDF/UA-1 at once.
//!
//! The templates in `templates/` are fixed. A manuscript reaches them as one JSON file, so that none of its characters
//! can be taken for markup.

mod glyphs;
mod world;

use serde::Serialize;
use typst::diag::{SourceDiagnostic, SourceResult, Warned};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::plan::{self, Plan};
use crate::{BookError, Labels, Manuscript, Progress};
use world::BookWorld;

/// How many renders ago a piece of layout may have been used last and still be kept: a one-word edit is then quick,
/// and a book that nobody renders any more leaves memory.
const KEEP_LAYOUT_FOR: usize = 1;

/// What the templates read.
#[derive(Serialize)]
struct Data<'a> {
    lang: &'static str,
    region: &'static str,
    dir: &'static str,
    date: (i16, i8, i8),
    authors: &'a [String],
    words: &'a Labels,
    #[serde(flatten)]
    plan: &'a Plan,
}

/// Sets the book.
///
/// # Errors
/// A manuscript that does not hold together ([`Manuscript::check`]), or a refusal by the typesetter.
pub fn pdf(manuscript: &Manuscript, progress: &mut dyn FnMut(Progress)) -> Result<Vec<u8>, BookError> {
    progress(Progress::Arranging);
    let json = data(manuscript, progress)?;
    let made = set(manuscript, json, progress);
    typst::comemo::evict(KEEP_LAYOUT_FOR);
    made
}

fn set(manuscript: &Manuscript, json: Vec<u8>, progress: &mut dyn FnMut(Progress)) -> Result<Vec<u8>, BookError> {
    let document = typeset(json, progress)?;
    progress(Progress::Writing { pages: document.pages().len() });
    typst_pdf::pdf(&document, &options(manuscript)?).map_err(|errors| refused(&errors))
}

fn typeset(json: Vec<u8>, progress: &mut dyn FnMut(Progress)) -> Result<PagedDocument, BookError> {
    let world = BookWorld::new(json)?;
    progress(Progress::Typesetting);
    let Warned { output, .. }: Warned<SourceResult<PagedDocument>> = typst::compile(&world);
    output.map_err(|errors| refused(&errors))
}

fn data(manuscript: &Manuscript, progress: &mut dyn FnMut(Progress)) -> Result<Vec<u8>, BookError> {
    let plan = plan::plan(manuscript)?;
    let (lang, date) = (manuscript.lang, manuscript.date);
    let mut data = serde_json::to_value(&Data {
        lang: lang.tag(),
        region: plan::region(lang),
        dir: lang.direction().as_str(),
        date: (date.year(), date.month(), date.day()),
        authors: &manuscript.authors,
        words: &manuscript.labels,
        plan: &plan,
    })?;
    let missing = glyphs::make_printable(&mut data)?;
    if !missing.is_empty() {
        progress(Progress::Missing(missing));
    }
    Ok(serde_json::to_vec(&data)?)
}

fn options(manuscript: &Manuscript) -> Result<PdfOptions, BookError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| BookError::Typesetting(vec![error.message().to_string()]))?;
    let made_with = manuscript.colophon.made_with.clone();
    let creator = typst::foundations::Smart::Custom((!made_with.is_empty()).then_some(made_with));
    Ok(PdfOptions { standards, creator, ..PdfOptions::default() })
}

fn refused(errors: &[SourceDiagnostic]) -> BookError {
    BookError::Typesetting(errors.iter().map(|error| error.message.to_string()).collect())
}

#[cfg(test)]
mod tests;
