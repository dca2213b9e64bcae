use super::*;
use crate::sample;

use std::io::{Cursor, Read};

use zip::{CompressionMethod, ZipArchive};

fn made(book: &Manuscript) -> Vec<u8> {
    epub(book, &mut |_| {}).expect("the sample is a good book")
}

fn parts(bytes: Vec<u8>) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP file");
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let mut text = Vec::new();
        part.read_to_end(&mut text).expect("readable");
        parts.insert(part.name().expect("UTF-8").into_owned(), String::from_utf8_lossy(&text).into_owned());
    }
    parts
}

fn values<'a>(text: &'a str, key: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(key).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0))
}

#[test]
fn the_kind_of_file_stands_first_and_open() {
    let bytes = made(&sample::hebrew());
    assert_eq!(bytes.get(30..58), Some(b"mimetypeapplication/epub+zip".as_slice()));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP file");
    assert_eq!(archive.by_index(0).expect("a part").compression(), CompressionMethod::Stored);
}

#[test]
fn a_hebrew_book_turns_its_pages_the_hebrew_way() {
    let parts = parts(made(&sample::hebrew()));
    let package = &parts["EPUB/content.opf"];
    assert!(package.contains("<spine page-progression-direction=\"rtl\">"), "{package}");
    assert!(package.contains("<dc:language>he</dc:language>") && package.contains("dir=\"rtl\""));
    assert!(package.contains("schema:accessModeSufficient") && package.contains(">2026-03-09T00:00:00Z<"));
    let swedish = self::parts(made(&sample::swedish()));
    assert!(swedish["EPUB/content.opf"].contains("<spine page-progression-direction=\"ltr\">"));
}

#[test]
fn the_manifest_names_every_part_and_the_spine_every_chapter() {
    let parts = parts(made(&sample::hebrew()));
    let package = &parts["EPUB/content.opf"];
    let mut named: Vec<String> = values(package, " href=\"").map(|href| format!("EPUB/{href}")).collect();
    named.extend(["mimetype", "META-INF/container.xml", "EPUB/content.opf"].map(str::to_owned));
    named.sort();
    assert_eq!(named, parts.keys().cloned().collect::<Vec<_>>());
    let chapters = parts.keys().filter(|name| name.contains("chapter-")).count();
    assert_eq!(values(package, " idref=\"").count(), chapters + 2);
    let mut ids: Vec<&str> = values(package, " id=\"").collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice in {package}");
}

#[test]
fn a_book_without_chapters_still_has_a_navigation() {
    let parts = parts(made(&sample::bare(redthread_core::language::Lang::En)));
    assert!(parts["EPUB/nav.xhtml"].contains("<ol><li><a href=\"title.xhtml\">A</a></li></ol>"));
}

#[test]
fn the_navigation_says_a_subtitle_inside_the_link() {
    let nav = &parts(made(&sample::hebrew()))["EPUB/nav.xhtml"];
    let link = values(nav, "<a href=\"").count();
    assert_eq!(nav.matches("<li>").count(), link, "an entry is its link and nothing else");
    assert!(nav.contains(" · <small dir=\"rtl\" lang=\"he\">אישה אחת, דלת אחת</small></a>"), "{nav}");
}

#[test]
fn every_link_finds_its_anchor_in_the_file_that_it_names() {
    let parts = parts(made(&sample::hebrew()));
    let mut seen = 0;
    for (name, text) in parts.iter().filter(|(_, text)| text.contains("<!DOCTYPE html>")) {
        for (file, anchor) in values(text, " href=\"").filter_map(|href| href.split_once('#')) {
            let target = if file.is_empty() { name.clone() } else { format!("EPUB/{file}") };
            assert!(parts[&target].contains(&format!(" id=\"{anchor}\"")), "{name} links to {target}#{anchor}");
            seen += 1;
        }
    }
    assert!(seen > 10, "only {seen} links");
}

#[test]
fn the_same_manuscript_gives_the_same_bytes_and_another_edition_another_name() {
    let book = sample::hebrew();
    assert!(made(&book) == made(&book));
    let other = Manuscript { subtitle: "אחרת".into(), ..sample::hebrew() };
    let name = |book: &Manuscript| {
        let parts = parts(made(book));
        values(&parts["EPUB/content.opf"], "edition\">urn:").next().map(str::to_owned)
    };
    assert!(name(&book).is_some());
    assert_ne!(name(&book), name(&other));
}
