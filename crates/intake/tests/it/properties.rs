//! What holds for every file.

use proptest::collection::vec;
use proptest::prelude::*;
use redthread_intake::{Unreadable, limits, read};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::archives::{docx, odt};

const NAMES: [&str; 7] = ["a.txt", "a.md", "a.docx", "a.odt", "a.html", "a", "a.xyz"];

/// Letters, points, marks and breaks that meet in real texts, with the troublemakers of each.
const ALPHABET: &[char] = &[
    'א', 'ש', 'ם', '\u{5C1}', '\u{5B8}', '"', '״', 'a', 'Å', 'å', 'ö', '\u{30A}', '1', '/', '.', '-', '*', '#', '<',
    '>', '&', ' ', ' ', '\t', '\n', '\n', '\r', '\u{A0}', '\u{200F}', '\u{202A}', '\u{202B}', '\u{202C}', '\u{202E}',
    '\u{2066}', '\u{2067}', '\u{2069}', '\u{FEFF}', '\u{2029}', '🙂', '\u{200D}', '👩', '\u{FB2A}',
];

fn messy() -> impl Strategy<Value = String> {
    vec(prop::sample::select(ALPHABET), 0..400).prop_map(|chars| chars.into_iter().collect())
}

/// Blocks of short lines without white space at their ends, one blank line between two: nothing there is to clean.
fn clean() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "שָׁלוֹם",
        "עו\"ס",
        "ארה״ב",
        "26/02/2022",
        "IKEA",
        "Åsa",
        "🙂",
        "👩🏽‍🏫",
        "x\u{200F}!",
        "—",
    ]);
    let line = vec(word, 1..9).prop_map(|words| words.join(" "));
    let block = vec(line, 1..4).prop_map(|lines| lines.join("\n"));
    vec(block, 1..6).prop_map(|blocks| blocks.join("\n\n"))
}

/// Bytes that get past the front door of a format.
fn hostile() -> impl Strategy<Value = Vec<u8>> {
    let magic: Vec<&[u8]> =
        vec![b"", b"PK\x03\x04", b"<html><p>", b"\xFF\xFE", b"\xFE\xFF", b"\xEF\xBB\xBF", b"<?xml "];
    (prop::sample::select(magic), vec(any::<u8>(), 0..600)).prop_map(|(magic, rest)| [magic, &rest].concat())
}

/// A document with something of everything.
fn rich_docx() -> Vec<u8> {
    let call = r#"<w:r><w:footnoteReference w:id="2"/></w:r>"#;
    let body = r#"<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>כותרת</w:t></w:r></w:p>"#;
    docx(&format!("{body}<w:p><w:r><w:t>שָׁלוֹם עו&quot;ס</w:t><w:br/><w:t>Åsa</w:t></w:r>{call}</w:p>"))
}

fn rich_odt() -> Vec<u8> {
    odt(
        "<text:h>כותרת</text:h><text:list><text:list-item><text:p>פריט<text:s/>🙂</text:p></text:list-item></text:list>",
    )
}

/// The letters in order, and how many marks stand on them; the order of marks is Unicode's.
fn letters_and_points(text: &str) -> (String, usize) {
    let (marks, others): (String, String) = text.nfd().partition(|&c| canonical_combining_class(c) > 0);
    (others.chars().filter(|c| c.is_alphanumeric()).collect(), marks.chars().count())
}

proptest! {
    #[test]
    fn any_bytes_under_any_name_are_answered(bytes in hostile(), name in prop::sample::select(&NAMES[..])) {
        match read(name, &bytes) {
            Ok(text) => prop_assert!(!text.plain().trim().is_empty()),
            Err(refusal) => prop_assert!(refusal.code().starts_with("intake.")),
        }
    }

    #[test]
    fn changed_archives_are_answered(at in any::<prop::sample::Index>(), byte in any::<u8>(), odt in any::<bool>()) {
        let mut bytes = if odt { rich_odt() } else { rich_docx() };
        let whole = read("a", &bytes).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= byte;
        // Names and times of parts carry no words, and the words carry a checksum.
        if let Ok(text) = read("a", &bytes) {
            prop_assert!(text.plain().contains("כותרת"));
            prop_assert_eq!(text.plain(), whole.plain());
        }
    }

    #[test]
    fn clean_text_is_unchanged(text in clean()) {
        let brought = read("a.txt", text.as_bytes()).unwrap();
        prop_assert_eq!(brought.plain(), text.as_str());
        prop_assert_eq!(brought.notes, vec![]);
        let windows = text.replace('\n', "\r\n");
        prop_assert_eq!(read("a.txt", windows.as_bytes()).unwrap().plain(), text);
    }

    #[test]
    fn reading_again_changes_nothing(text in messy(), name in prop::sample::select(vec!["a.txt", "a.md", "a.html"])) {
        if let Ok(first) = read(name, text.as_bytes()) {
            let plain = first.plain();
            let second = read("a.txt", plain.as_bytes()).unwrap();
            prop_assert_eq!(second.plain(), plain);
            prop_assert_eq!(second.notes, vec![]);
        }
    }

    #[test]
    fn no_letter_and_no_point_of_a_plain_text_is_lost(text in messy()) {
        let found = read("a.txt", text.as_bytes()).map(|t| t.plain()).unwrap_or_default();
        prop_assert_eq!(letters_and_points(&found), letters_and_points(&text));
    }

    #[test]
    fn paragraphs_are_as_promised(text in messy(), name in prop::sample::select(vec!["a.txt", "a.md", "a.html"])) {
        for paragraph in read(name, text.as_bytes()).into_iter().flat_map(|t| t.paragraphs) {
            let lines: Vec<&str> = paragraph.text.split('\n').collect();
            prop_assert!(lines.iter().all(|line| !line.is_empty() && line.trim() == *line));
            prop_assert!(lines.len() == 1 || lines.iter().all(|line| line.chars().count() <= limits::WRAPPED_LINE));
        }
    }
}

#[test]
fn archives_cut_at_every_64th_byte_are_refused() {
    for bytes in [rich_docx(), rich_odt()] {
        for length in (4..bytes.len()).step_by(64) {
            assert_eq!(read("a.docx", &bytes[..length]), Err(Unreadable::DamagedArchive), "cut at {length}");
        }
        assert!(read("a", &bytes).is_ok());
    }
}
