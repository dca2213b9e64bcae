//! What may be kept beside a reading: pictures, PDF, text, office files, told by their content and never by their name.

use redthread_core::refusal::Refusal;
use redthread_storage::redlines::LARGEST_ATTACHMENT;

/// First bytes, and what they are.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xFF\xD8\xFF", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"{\\rtf", "application/rtf"),
];

/// Names inside a packed office file, and what it is.
const PACKED: &[(&[u8], &str)] = &[
    (b"word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
    (b"mimetypeapplication/vnd.oasis.opendocument.presentation", "application/vnd.oasis.opendocument.presentation"),
];

/// The media type under which a file is kept and handed out.
///
/// # Errors
/// Beside the field `attachment`: too large, empty, not one of the kinds, or with a program inside.
pub fn media_type_of(bytes: &[u8]) -> Result<&'static str, Refusal> {
    let refused = |code| Err(Refusal::beside("attachment", code));
    if bytes.len() > LARGEST_ATTACHMENT {
        return refused("attachment.too_large");
    }
    if bytes.is_empty() {
        return refused("attachment.empty");
    }
    if let Some((_, media)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Ok(media);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return packed(bytes);
    }
    photo(bytes)
        .or_else(|| is_text(bytes).then_some("text/plain; charset=utf-8"))
        .map_or_else(|| refused("attachment.unknown_kind"), Ok)
}

/// As handed out: of the kinds that are ever kept, so that no row can make a browser run anything.
pub fn media_type_named(kept: &str) -> &'static str {
    let known = MAGIC.iter().chain(PACKED).map(|(_, media)| *media);
    known
        .chain(["image/webp", "image/heic", "text/plain; charset=utf-8"])
        .find(|media| *media == kept)
        .unwrap_or("application/octet-stream")
}

fn packed(bytes: &[u8]) -> Result<&'static str, Refusal> {
    if holds(bytes, b"vbaProject.bin") {
        return Err(Refusal::beside("attachment", "attachment.has_macros"));
    }
    let found = PACKED.iter().find(|(name, _)| holds(bytes, name));
    found.map(|(_, media)| *media).ok_or_else(|| Refusal::beside("attachment", "attachment.unknown_kind"))
}

fn photo(bytes: &[u8]) -> Option<&'static str> {
    let (kind, brand) = (bytes.get(4..8)?, bytes.get(8..12)?);
    match (kind, brand) {
        (_, b"WEBP") if bytes.starts_with(b"RIFF") => Some("image/webp"),
        (b"ftyp", b"heic" | b"heix" | b"mif1") => Some("image/heic"),
        _ => None,
    }
}

fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| !text.chars().any(|c| c.is_control() && !"\n\r\t".contains(c)))
}

fn holds(bytes: &[u8], name: &[u8]) -> bool {
    bytes.windows(name.len()).any(|window| window == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_it_holds() {
        for (bytes, media) in [
            (&b"%PDF-1.7"[..], "application/pdf"),
            (b"\x89PNG\r\n\x1a\n..", "image/png"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
            (b"\0\0\0\x18ftypheic", "image/heic"),
            (b"PK\x03\x04..xl/workbook.xml..", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("עו\"ס כתבה: 3 משפחות 🙂\n".as_bytes(), "text/plain; charset=utf-8"),
        ] {
            assert_eq!(media_type_of(bytes), Ok(media));
            assert_eq!(media_type_named(media), media);
        }
    }

    #[test]
    fn programs_and_strangers_are_refused() {
        let refused = |bytes: &[u8]| media_type_of(bytes).unwrap_err().code;
        assert_eq!(refused(b""), "attachment.empty");
        assert_eq!(refused(b"MZ\x90\0\x03"), "attachment.unknown_kind");
        assert_eq!(refused(b"PK\x03\x04 just a zip"), "attachment.unknown_kind");
        assert_eq!(refused(b"PK\x03\x04 word/document.xml vbaProject.bin"), "attachment.has_macros");
        assert_eq!(refused(&vec![b'a'; LARGEST_ATTACHMENT + 1]), "attachment.too_large");
        assert_eq!(media_type_of(b"<script>alert(1)</script>"), Ok("text/plain; charset=utf-8"), "text stays text");
        assert_eq!(media_type_named("text/html"), "application/octet-stream");
    }
}
