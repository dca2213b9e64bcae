//! Which format a file has: by its content first, by its extension second.

use crate::archive::Archive;
use crate::assemble::{Draft, Raw, Source};
use crate::encoding::{Decoded, decode};
use crate::{Format, Kind, Note, Unreadable, assemble, docx, html, markdown, odt, pdf, repair};

/// The first bytes of formats that are none of ours although they may look like text.
const FOREIGN: [&[u8]; 4] = [b"{\\rtf", b"\x89PNG", b"\xFF\xD8\xFF", b"Rar!"];
/// Compound File Binary: Word before 2007, and any Word file with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

pub(crate) fn recognise(name: &str, bytes: &[u8]) -> Result<Source, Unreadable> {
    let named = format_of(name);
    let mut source = match bytes {
        [] => return Err(Unreadable::Empty),
        _ if bytes.starts_with(COMPOUND) => return Err(Unreadable::EncryptedOrOld),
        _ if pdf::is_pdf(bytes) => printed(bytes)?,
        _ if FOREIGN.iter().any(|magic| bytes.starts_with(magic)) => return Err(Unreadable::UnknownFormat),
        _ if bytes.starts_with(b"PK\x03\x04") => packed(bytes)?,
        _ if matches!(named, Some(Format::Docx | Format::Odt)) => return Err(Unreadable::DamagedArchive),
        _ => written(named, decode(bytes)?)?,
    };
    if named.is_some_and(|named| named != source.format) {
        source.draft.note_once(Note::OtherFormatThanNamed);
    }
    Ok(source)
}

/// The format that the extension promises.
fn format_of(name: &str) -> Option<Format> {
    let (_, extension) = name.rsplit_once('.')?;
    match extension.to_ascii_lowercase().as_str() {
        "txt" | "text" => Some(Format::Text),
        "md" | "markdown" => Some(Format::Markdown),
        "docx" | "docm" | "dotx" => Some(Format::Docx),
        "odt" | "ott" => Some(Format::Odt),
        "html" | "htm" | "xhtml" => Some(Format::Html),
        "pdf" => Some(Format::Pdf),
        _ => None,
    }
}

fn packed(bytes: &[u8]) -> Result<Source, Unreadable> {
    let mut archive = Archive::open(bytes)?;
    let (format, draft) = if archive.has("[Content_Types].xml") {
        (Format::Docx, docx::read(&mut archive)?)
    } else if archive.has("mimetype") {
        (Format::Odt, odt::read(&mut archive)?)
    } else {
        return Err(Unreadable::UnknownFormat);
    };
    Ok(Source { format, encoding: "UTF-8", draft })
}

/// The paragraphs of a PDF, its lines put right where that is sure.
fn printed(bytes: &[u8]) -> Result<Source, Unreadable> {
    let pages = pdf::read(bytes)?;
    let repaired = repair::repair(&pages.joined());
    let tally = repaired.tally();
    let mut draft = Draft::default();
    let paragraphs = repaired.paragraphs(|_| false).into_iter();
    draft.paragraphs = paragraphs.map(|text| Raw { text, kind: Kind::Body, ..Raw::default() }).collect();
    let told = [
        (pages.without_text() > 0).then(|| Note::PagesWithoutText { count: pages.without_text() }),
        (tally.repaired > 0).then_some(Note::LinesRepaired { count: tally.repaired }),
        (tally.doubtful > 0).then_some(Note::LinesDoubtful { count: tally.doubtful }),
    ];
    draft.notes.extend(told.into_iter().flatten());
    Ok(Source { format: Format::Pdf, encoding: "UTF-8", draft })
}

/// The text of a book as its file holds it, before any repair; a form feed begins a page.
pub(crate) fn book_text(name: &str, bytes: &[u8]) -> Result<String, Unreadable> {
    if pdf::is_pdf(bytes) {
        return Ok(pdf::read(bytes)?.joined());
    }
    let source = recognise(name, bytes)?;
    if source.format == Format::Text {
        return Ok(decode(bytes)?.text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    assemble::assemble(name, source).map(|text| text.plain())
}

fn written(named: Option<Format>, decoded: Decoded) -> Result<Source, Unreadable> {
    let Decoded { text, encoding, notes } = decoded;
    let (format, mut draft) = match named {
        _ if html::is_page(&text) => (Format::Html, html::read(&text)),
        Some(Format::Html) => (Format::Html, html::read(&text)),
        _ if text.trim_start().starts_with("<?xml") => return Err(Unreadable::UnknownFormat),
        Some(Format::Markdown) => (Format::Markdown, markdown::read(&text)),
        // Any other name on sound text: "סיפור של דנה. חלק 2" has an extension too.
        _ => (Format::Text, plain(text)),
    };
    draft.notes.extend(notes);
    Ok(Source { format, encoding, draft })
}

fn plain(text: String) -> Draft {
    let raw = Raw { text, ..Raw::default() };
    Draft { paragraphs: vec![raw], ..Draft::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(name: &str, bytes: &[u8]) -> Unreadable {
        recognise(name, bytes).err().expect("refused")
    }

    #[test]
    fn foreign_formats_are_named() {
        assert_eq!(refused("a.txt", b""), Unreadable::Empty);
        assert_eq!(refused("a.pdf", b"%PDF-1.7 text"), Unreadable::damaged("PDF"));
        assert_eq!(refused("a.txt", b"{\\rtf1\\ansi shalom}"), Unreadable::UnknownFormat);
        assert_eq!(refused("a.svg", b"<?xml version='1.0'?><svg/>"), Unreadable::UnknownFormat);
        assert_eq!(refused("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00"), Unreadable::EncryptedOrOld);
        assert_eq!(refused("a.docx", "שלום".as_bytes()), Unreadable::DamagedArchive);
    }

    #[test]
    fn content_outweighs_the_name() {
        let page = recognise("a.TXT", b"<!DOCTYPE html><p>hej").unwrap();
        assert_eq!(page.format, Format::Html);
        assert_eq!(page.draft.notes, [Note::OtherFormatThanNamed]);
        for (name, format) in [("a.MD", Format::Markdown), ("a.htm", Format::Html), ("דנה. חלק 2", Format::Text)]
        {
            let source = recognise(name, "שלום".as_bytes()).unwrap();
            assert_eq!(source.format, format);
            assert_eq!(source.draft.notes, []);
        }
    }
}
