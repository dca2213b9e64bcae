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

#[test]
fn each_text_lies_in_a_mark_of_its_own_and_the_rest_says_what_it_was() {
    use redthread_core::mark::Mark;
    let mut book = sample::hebrew();
    let name = format!("rtt{}v3", "0".repeat(32));
    book.stories[0].text.0.insert(0, crate::Block::Origin(name.clone()));
    let text = part(&book, "word/document.xml");
    let names = attributes(&text, " w:name=\"");
    let ours: Vec<Mark> = names.iter().filter_map(|name| Mark::read(name)).collect();
    assert_eq!(ours.iter().filter(|mark| matches!(mark, Mark::Text(_))).count(), 1);
    assert!(ours.len() > 6 && !names.contains(&"rts"), "{names:?}");
    let mut seen = std::collections::BTreeSet::new();
    assert!(names.iter().all(|name| seen.insert(*name)), "a word processor drops the second of a name: {names:?}");
    let (before, after) = text.split_once(&name).expect("the mark");
    assert!(before.ends_with("w:name=\"") && after.contains("<w:bookmarkEnd"));
    assert_eq!(attributes(&text, "<w:bookmarkStart w:id=\"").len(), attributes(&text, "<w:bookmarkEnd w:id=\"").len());
}
