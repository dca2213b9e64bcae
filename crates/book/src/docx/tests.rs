use super::*;
use crate::sample;

use std::io::{Cursor, Read};

fn part(book: &Manuscript, name: &str) -> String {
    let bytes = docx(book, &mut |_| {}).expect("the sample is a good book");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP file");
    let mut text = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut text).expect("UTF-8");
    text
}

fn attributes<'a>(text: &'a str, key: &'a str) -> Vec<&'a str> {
    text.split(key).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

#[test]
fn hebrew_is_marked_as_a_word_processor_wants_it() {
    let text = part(&sample::hebrew(), "word/document.xml");
    let hebrew = "<w:rPr><w:rtl/><w:lang w:bidi=\"he-IL\"/></w:rPr><w:t xml:space=\"preserve\">עו&quot;ס מארה&quot;ב (ילידת 1970) קיבלה 100</w:t>";
    assert!(text.contains(hebrew), "{text}");
    assert!(text.contains("<w:pStyle w:val=\"Normal\"/><w:bidi/>"));
    let english = "<w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr>";
    assert!(text.contains(english), "an English paragraph is not bidi");
    assert!(text.contains("<w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">SMS</w:t>"));
}

#[test]
fn headings_are_styles_that_exist() {
    let (text, styles) = (part(&sample::hebrew(), "word/document.xml"), part(&sample::hebrew(), "word/styles.xml"));
    let known = attributes(&styles, "w:styleId=\"");
    let used = attributes(&text, "<w:pStyle w:val=\"");
    assert!(used.contains(&"Heading1") && used.contains(&"Heading2") && used.contains(&"Heading3"));
    for name in &used {
        assert!(known.contains(name), "{name} is not a style");
    }
}

#[test]
fn each_footnote_call_has_its_note() {
    let (text, notes) = (part(&sample::hebrew(), "word/document.xml"), part(&sample::hebrew(), "word/footnotes.xml"));
    assert_eq!(attributes(&text, "<w:footnoteReference w:id=\""), ["1"]);
    assert_eq!(attributes(&notes, " w:id=\""), ["-1", "0", "1"]);
    assert!(notes.contains("ראו דוח 2019, עמ' 12."));
}

#[test]
fn every_link_finds_its_bookmark() {
    let text = part(&sample::hebrew(), "word/document.xml");
    let (names, links) = (attributes(&text, " w:name=\""), attributes(&text, " w:anchor=\""));
    assert!(links.len() >= 3, "{links:?}");
    for link in &links {
        assert!(names.contains(link), "{link}");
    }
    assert!(names.iter().all(|name| name.len() <= 40));
}

#[test]
fn numbered_lists_begin_at_one_each() {
    let mut book = sample::hebrew();
    book.foreword.0.extend(book.stories.iter().flat_map(|story| story.text.0.clone()).collect::<Vec<_>>());
    let (text, numbering) = (part(&book, "word/document.xml"), part(&book, "word/numbering.xml"));
    let used = attributes(&text, "<w:numId w:val=\"");
    assert!(used.contains(&"2") && used.contains(&"3"), "{used:?}");
    assert_eq!(attributes(&numbering, "<w:num w:numId=\""), ["1", "2", "3"]);
}

#[test]
fn markup_is_text_and_the_bytes_are_always_the_same() {
    let text = part(&sample::swedish(), "word/document.xml");
    assert!(text.contains("&lt;e&gt; @f = ~ / \\ &amp; ' &quot;") && text.contains("🙂"));
    let twice = [(); 2].map(|()| docx(&sample::hebrew(), &mut |_| {}).expect("a book"));
    assert!(twice[0] == twice[1]);
}
