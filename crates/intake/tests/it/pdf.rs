//! Books as PDF: the fixtures are printed from the `.html` beside them by a browser.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use redthread_intake::found::Confidence;
use redthread_intake::repair::{State, Why};
use redthread_intake::{Format, Note, Unreadable, limits, read, read_book};
use unicode_normalization::UnicodeNormalization as _;

fn file(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

#[test]
fn a_hebrew_book_is_read_in_order() {
    let book = read_book("ladder.pdf", &file("ladder.he.pdf")).unwrap();
    assert!(book.lines.iter().all(|line| line.state != State::Doubtful), "{:?}", book.tally());
    let text = book.text();
    for line in [
        "בחורף 2012 ביקשו דיירי הבניין ברחוב הרימון 7 להקים ועד. שלוש",
        "הקהילה (רותם, בת 29) והשכן מן הקומה השנייה. בפעם הרביעית היא",
        "שָׁלוֹם, אמר לה מר ששון, וְהַסֻּלָּם שלי שבור. משם התחיל הכול: בתוך",
        "IKEA תרמה מדפים, והעירייה השתתפה ב-1,250.50 ש\"ח.",
        "\"לא באתי לאסיפה\", אמרה גברת מזרחי [הדיירת הוותיקה], \"באתי",
    ] {
        let line: String = line.nfc().collect();
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    assert_eq!(text.split('\u{0C}').count(), 5);
}

#[test]
fn columns_are_read_one_after_the_other() {
    let book = read("ladder.pdf", &file("ladder.he.pdf")).unwrap().plain();
    let parts = ["העיקרון הראשון", "אם בכלל.", "העיקרון השני", "לעולם.", "העיקרון השלישי", "דווקא הוא."];
    let places: Vec<usize> = parts.iter().map(|part| book.find(part).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(book.contains("מודעה בחדר המדרגות מזמינה את מי שממילא היה בא, ומי שאינו יוצא מביתו"));
}

#[test]
fn page_numbers_and_heads_of_pages_are_left_out() {
    let book = read_book("ladder.pdf", &file("ladder.he.pdf")).unwrap();
    let left = |why| book.lines.iter().filter(|line| line.is_left_out() && line.why.contains(&why)).count();
    assert_eq!((left(Why::PageNumber), left(Why::RunningHead)), (5, 5));
    assert!(book.text().trim_start().starts_with("הסולם שבחצר\n"), "the title stays");
}

#[test]
fn what_a_book_says_of_itself_is_found() {
    let book = read_book("ladder.pdf", &file("ladder.he.pdf")).unwrap();
    let found = &book.found;
    let title = found.title.as_ref().unwrap();
    assert_eq!(
        (title.value.as_str(), title.confidence),
        ("הסולם שבחצר: סיפורי הצלחה של דיירים ועובדות", Confidence::Sure)
    );
    assert!(book.lines[title.line].now.starts_with("הצעה לציטוט"));
    let authors: Vec<&str> = found.authors.iter().map(|author| author.value.as_str()).collect();
    assert_eq!(authors, ["בר־און, ת.", "סלע, נ."]);
    assert_eq!(found.year.as_ref().unwrap().value, 2014);
    assert_eq!(found.report_number.as_ref().unwrap().value, "דמ-14-207");
    assert_eq!(found.publisher.as_ref().unwrap().value, "מכון הגבעה");
    let isbn = found.isbn.as_ref().unwrap();
    assert_eq!((isbn.value.as_str(), isbn.confidence), ("978-965-555-123-5", Confidence::Sure));
    let chapters: Vec<_> = found.chapters.iter().map(|c| (c.value.title.as_str(), c.value.page)).collect();
    assert_eq!(chapters, [("פתח דבר", Some(3)), ("הסולם של מר ששון", Some(4)), ("עקרונות פעולה", Some(5))]);
}

#[test]
fn a_swedish_book_comes_as_paragraphs() {
    let book = read("stegen.pdf", &file("ladder.sv.pdf")).unwrap();
    assert_eq!(book.format, Format::Pdf);
    assert_eq!(book.notes, []);
    let last = &book.paragraphs.last().unwrap().text;
    assert!(last.starts_with("Våren 2012 bad de boende på Granatvägen 7 om hjälp med att bilda"), "{last}");
    assert!(last.ends_with("frågade vad som var trasigt."), "{last}");
    assert_eq!(book.title_guess.as_deref(), Some("Stegen på gården"));
}

#[test]
fn a_scan_without_text_is_named() {
    let refusal = read("scan.pdf", &file("scan.pdf")).unwrap_err();
    assert_eq!(refusal, Unreadable::Scanned { pages: 2 });
    assert_eq!(refusal.code(), "intake.scanned");
    assert_eq!(read_book("scan.pdf", &file("scan.pdf")), Err(refusal));
}

#[test]
fn content_outweighs_the_name_of_a_pdf() {
    let book = read("stegen.txt", &file("ladder.sv.pdf")).unwrap();
    assert_eq!(book.notes, [Note::OtherFormatThanNamed]);
    assert_eq!(read_book("a.pdf", b"%PDF-1.7 and nothing"), Err(Unreadable::DamagedPart { part: "PDF".to_owned() }));
    assert_eq!(read_book("a.pdf", b""), Err(Unreadable::Empty));
    let large = vec![b'%'; limits::FILE + 1];
    assert_eq!(read_book("a.pdf", &large), Err(Unreadable::TooLarge { limit: limits::FILE }));
}

#[test]
fn other_formats_are_books_too() {
    let text = read_book("a.txt", "הסולם שבחצר\r\nשורה\u{0C}עמוד שני".as_bytes()).unwrap();
    assert_eq!(text.text(), "הסולם שבחצר\nשורה\u{0C}עמוד שני");
    assert_eq!(text.lines.last().unwrap().page, 2);
    let page = read_book("a.html", "<html><p>הסולם</p><p>שבחצר</p></html>".as_bytes()).unwrap();
    assert_eq!(page.text(), "הסולם\n\nשבחצר");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn damaged_books_are_answered(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = file("scan.pdf");
        let at = at.index(bytes.len());
        bytes[at] = byte;
        bytes.truncate(bytes.len() - cut.index(200));
        match read("a.pdf", &bytes) {
            Ok(text) => prop_assert!(!text.plain().trim().is_empty()),
            Err(refusal) => prop_assert!(refusal.code().starts_with("intake.")),
        }
    }
}
