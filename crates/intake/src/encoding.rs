//! From bytes to characters.
//!
//! In order: a byte order mark; valid UTF-8 (text in another encoding is almost never valid UTF-8 by chance, so it
//! outweighs a page's outdated `charset`); the page's `charset`; UTF-8 with a few broken places; then windows-1255 or
//! windows-1252 by [`looks_hebrew`].

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1255};

use crate::{Note, Unreadable};

/// Characters, and how they were found.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) encoding: &'static str,
    pub(crate) notes: Vec<Note>,
}

/// How far into a page its `charset` is looked for; browsers look at 1024 bytes, saved pages put more in front.
const META_WINDOW: usize = 4096;

pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded, Unreadable> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let decoded = decode_as(encoding, bytes.get(mark..).unwrap_or_default(), vec![]);
        return if decoded.text.contains('\0') { Err(Unreadable::NotText) } else { Ok(decoded) };
    }
    if is_binary(bytes) {
        return Err(Unreadable::NotText);
    }
    if std::str::from_utf8(bytes).is_ok() || is_mostly_utf8(bytes) {
        return Ok(decode_as(UTF_8, bytes, vec![]));
    }
    if let Some(encoding) = declared(bytes) {
        return Ok(decode_as(encoding, bytes, vec![]));
    }
    let guess = if looks_hebrew(bytes) { WINDOWS_1255 } else { WINDOWS_1252 };
    Ok(decode_as(guess, bytes, vec![Note::EncodingGuessed]))
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8], mut notes: Vec<Note>) -> Decoded {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    if had_errors {
        let count = text.chars().filter(|&c| c == '\u{FFFD}').count();
        notes.push(Note::CharactersReplaced { count });
    }
    Decoded { text: text.into_owned(), encoding: encoding.name(), notes }
}

/// A zero byte is in no text without a byte order mark; and more than one control character in sixteen is no prose.
fn is_binary(bytes: &[u8]) -> bool {
    let control = |b: &&u8| matches!(b, 0x01..=0x08 | 0x0E..=0x1F | 0x7F);
    bytes.contains(&0) || bytes.iter().filter(control).count() > bytes.len() / 16
}

/// A file cut in the middle of a character, or with a pasted foreign byte, is still UTF-8: ten good characters for a bad one.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 10 * bad
}

/// Whether bytes that are no UTF-8 are Hebrew in windows-1255.
///
/// The letters א-ת are E0-FA there, but so are å, ä and ö in windows-1252: the range alone would turn Swedish into
/// Hebrew. What tells them apart is company. Hebrew letters stand beside each other or beside their points (C0-D3);
/// Swedish ones stand between ASCII letters.
fn looks_hebrew(bytes: &[u8]) -> bool {
    let hebrew = |b: u8| matches!(b, 0xC0..=0xD3 | 0xE0..=0xFA);
    let (mut among_hebrew, mut among_latin) = (0_usize, 0_usize);
    for pair in bytes.windows(2) {
        match *pair {
            [a, b] if hebrew(a) && hebrew(b) => among_hebrew += 1,
            [a, b] if hebrew(a) && b.is_ascii_alphabetic() => among_latin += 1,
            [a, b] if a.is_ascii_alphabetic() && hebrew(b) => among_latin += 1,
            _ => {}
        }
    }
    among_hebrew > among_latin
}

/// The encoding that `<meta charset=…>`, `<meta … content="…; charset=…">` or `<?xml encoding=…?>` names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..META_WINDOW).unwrap_or(bytes);
    if !head.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=").or_else(|| head.split_once("encoding="))?;
    let label = after.trim_start_matches(['"', '\'', ' ']);
    let end = |c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c));
    let encoding = Encoding::for_label(label.split(end).next()?.as_bytes())?;
    // Neither can be true here: the bytes are no valid UTF-8, and the name was readable as ASCII.
    (encoding != UTF_8 && encoding.is_ascii_compatible()).then_some(encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    fn found(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes).unwrap();
        (decoded.text, decoded.encoding)
    }

    #[test]
    fn windows_1255_is_told_by_the_company_of_its_letters() {
        for text in ["שלום, העו\"ס הגיעה ב-26/02", "שָׁלוֹם לְכֻלָּם", "הגענו ל-IKEA עם Åsa ועם דנה בשעה 10:30"]
        {
            // What windows-1255 has no byte for, as Å, comes as a numeric reference.
            let bytes = WINDOWS_1255.encode(text).0;
            let (read, encoding) = found(&bytes);
            assert_eq!(encoding, "windows-1255", "{text}");
            if !text.contains('Å') {
                assert_eq!(read, text);
            }
        }
    }

    #[test]
    fn swedish_is_not_taken_for_hebrew() {
        for text in ["Åsa får två små grå får på ön", "FÖRÄLDRAR på Ång", "ö", "Uppföljning: här är vårt möte – igår"]
        {
            let bytes = encoded(WINDOWS_1252, text);
            assert!(std::str::from_utf8(&bytes).is_err());
            assert_eq!(found(&bytes), (text.to_owned(), "windows-1252"));
        }
    }

    #[test]
    fn byte_order_marks_decide_and_are_dropped() {
        let text = "עו\"ס 😀";
        let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect()
        };
        assert_eq!(found(&utf16(u16::to_le_bytes)), (text.to_owned(), "UTF-16LE"));
        assert_eq!(found(&utf16(u16::to_be_bytes)), (text.to_owned(), "UTF-16BE"));
        assert_eq!(found(format!("\u{FEFF}{text}").as_bytes()), (text.to_owned(), "UTF-8"));
    }

    #[test]
    fn a_page_may_name_its_encoding() {
        let page = |meta: &str| format!("<html><head>{meta}</head><body>סיפור</body></html>");
        for (meta, name) in [
            ("<meta charset=windows-1255>", "windows-1255"),
            ("<META http-equiv='Content-Type' content=\"text/html; charset=iso-8859-8-i\">", "ISO-8859-8-I"),
            ("<?xml version='1.0' encoding='windows-1255'?>", "windows-1255"),
        ] {
            let bytes = encoded(WINDOWS_1255, &page(meta));
            assert_eq!(found(&bytes), (page(meta), name));
        }
        let outdated = page("<meta charset=windows-1252>");
        assert_eq!(found(outdated.as_bytes()), (outdated.clone(), "UTF-8"));
    }

    #[test]
    fn a_charset_in_prose_decides_nothing() {
        let bytes = encoded(WINDOWS_1255, "כתבו charset=iso-8859-1 בהתחלה ונבהלנו");
        assert_eq!(found(&bytes).1, "windows-1255");
    }

    #[test]
    fn utf_8_cut_in_a_letter_stays_utf_8() {
        let whole = "סיפור ארוך למדי";
        let decoded = decode(&whole.as_bytes()[..whole.len() - 1]).unwrap();
        assert_eq!(decoded.encoding, "UTF-8");
        assert_eq!(decoded.text, "סיפור ארוך למד\u{FFFD}");
        assert_eq!(decoded.notes, [Note::CharactersReplaced { count: 1 }]);
    }

    #[test]
    fn binary_is_no_text() {
        assert!(matches!(decode(b"GIF89a\x00\x01"), Err(Unreadable::NotText)));
        assert!(matches!(decode(&[0x1B, 0x02, b'a', b'b']), Err(Unreadable::NotText)));
        assert!(matches!(decode(b"\xFF\xFE\x00\x00a\x00\x00\x00"), Err(Unreadable::NotText)));
        assert!(decode(b"page one, long enough\x0Cpage two\r\n").is_ok());
    }
}
