//! Plain text, Markdown and pages; and many files at once.

use redthread_core::language::Direction;
use redthread_intake::{BroughtText, Format, Kind, Note, Unreadable, limits, read, read_all};

use crate::archives::docx;

#[test]
fn plain_text_in_windows_1255() {
    let text = "\u{201D}ארה\u{201D}ב\u{201C}, אמרה העו\"ס ב-1998";
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1255.encode(text);
    assert!(!lossy);
    let brought = read("ישן.txt", &bytes).unwrap();
    assert_eq!((brought.plain().as_str(), brought.encoding), (text, "windows-1255"));
    assert_eq!(brought.notes, [Note::EncodingGuessed]);
    assert_eq!(brought.paragraphs[0].direction, Some(Direction::Rtl));
}

#[test]
fn the_bytes_of_windows_1255_themselves() {
    // shalom with its points, in the order of the code page: shin, shin dot, qamats, lamed, holam, final mem.
    let brought = read("a.txt", &[0xF9, 0xD1, 0xC8, 0xEC, 0xC9, 0xED, 0x0D, 0x0A]).unwrap();
    assert_eq!(brought.plain(), "ש\u{5B8}\u{5C1}ל\u{5B9}ם");
}

#[test]
fn plain_text_in_swedish_of_old() {
    let brought = read("gammal.txt", b"\xC5sa s\xE4ger: f\xF6r\xE4ldrarna f\xE5r st\xF6d\r\n").unwrap();
    assert_eq!((brought.plain().as_str(), brought.encoding), ("Åsa säger: föräldrarna får stöd", "windows-1252"));
    assert_eq!(brought.paragraphs[0].direction, Some(Direction::Ltr));
}

#[test]
fn each_paragraph_has_its_own_direction_and_title() {
    let brought =
        read("x.txt", "\u{FEFF}הסיפור של דנה\r\n\r\nHon heter Dana.\r\nAnd this\r\n\r\n\r\n12:30 🙂".as_bytes())
            .unwrap();
    let found: Vec<_> = brought.paragraphs.iter().map(|p| (p.text.as_str(), p.direction, p.kind)).collect();
    let expected = [
        ("הסיפור של דנה", Some(Direction::Rtl), Kind::Body),
        ("Hon heter Dana.\nAnd this", Some(Direction::Ltr), Kind::Body),
        ("12:30 🙂", None, Kind::Body),
    ];
    assert_eq!(found, expected);
    assert_eq!(brought.title_guess.as_deref(), Some("הסיפור של דנה"));
    assert_eq!(brought.notes, []);
}

#[test]
fn a_page_in_its_own_encoding() {
    let page = "<html><head><meta charset='windows-1255'><title>דף</title></head><body><h1>כותרת</h1><p>עו&quot;ס</p></body></html>";
    let brought = read("page.htm", &encoding_rs::WINDOWS_1255.encode(page).0).unwrap();
    assert_eq!((brought.plain().as_str(), brought.encoding), ("כותרת\n\nעו\"ס", "windows-1255"));
    assert_eq!((brought.title_guess.as_deref(), brought.format), (Some("כותרת"), Format::Html));
    assert_eq!(brought.notes, []);
}

#[test]
fn markdown_with_a_footnote() {
    let brought = read("x.md", "## פתיחה\n\n- דבר[^1] ראשון\n\n[^1]: מקור, 2019\n".as_bytes()).unwrap();
    assert_eq!(brought.plain(), "פתיחה\n\nדבר ראשון");
    assert_eq!(brought.paragraphs[1].kind, Kind::ListItem);
    assert_eq!(brought.notes, [Note::Footnote { paragraph: 1, text: "מקור, 2019".to_owned() }]);
}

#[test]
fn what_cleaning_changes_is_told() {
    let brought = read("x.txt", "a\u{1}\u{202E}b and enough letters".as_bytes()).unwrap();
    assert_eq!(brought.plain(), "ab and enough letters");
    assert_eq!(brought.notes, [Note::ControlsLeftOut { count: 1 }, Note::BidiChanged { count: 1 }]);
}

#[test]
fn too_large_and_empty_files_are_refused() {
    assert_eq!(read("a.txt", &vec![b'a'; limits::FILE + 1]), Err(Unreadable::TooLarge { limit: limits::FILE }));
    assert_eq!(read("a.txt", b""), Err(Unreadable::Empty));
    assert_eq!(read("a.txt", "\u{FEFF} \r\n\u{200F}".as_bytes()), Err(Unreadable::Empty));
    assert_eq!(read("a.html", b"<html><script>x</script>"), Err(Unreadable::Empty));
}

#[test]
fn a_bad_file_is_named_and_the_others_go_in() {
    let word = docx("<w:p><w:r><w:t>ב</w:t></w:r></w:p>");
    let cut = &word[..word.len() / 2];
    let results = read_all([("א.txt", "א".as_bytes()), ("cut.docx", cut), ("ב.docx", &word), ("c.pdf", b"%PDF-1.4")]);
    let told: Vec<_> = results
        .iter()
        .map(|(name, result)| {
            (*name, result.as_ref().map_or_else(|refusal| refusal.code().to_owned(), BroughtText::plain))
        })
        .collect();
    let expected = [("א.txt", "א"), ("cut.docx", "intake.damaged"), ("ב.docx", "ב"), ("c.pdf", "intake.damaged-part")];
    assert_eq!(told, expected.map(|(name, text)| (name, text.to_owned())));
}
