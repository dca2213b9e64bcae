//! Packs the parts of an EPUB or a DOCX into one ZIP file, always into the same bytes.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::BookError;

/// A part: its path in the archive, its bytes, and whether it is compressed.
pub(crate) struct Part {
    path: String,
    bytes: Vec<u8>,
    method: CompressionMethod,
}

impl Part {
    /// A compressed part.
    pub(crate) fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into(), method: CompressionMethod::Deflated }
    }

    /// A part that must lie open, such as an EPUB's `mimetype`.
    pub(crate) fn stored(path: &str, bytes: &str) -> Self {
        Self { path: path.to_owned(), bytes: bytes.as_bytes().to_vec(), method: CompressionMethod::Stored }
    }
}

/// Packs the parts in the order given.
pub(crate) fn pack(parts: &[Part]) -> Result<Vec<u8>, BookError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        // A clock in the file would make two equal books differ.
        let options =
            SimpleFileOptions::default().compression_method(part.method).last_modified_time(DateTime::default());
        archive.start_file(part.path.as_str(), options)?;
        archive.write_all(&part.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
