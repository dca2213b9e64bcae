//! EPUB 3: one file a chapter, the navigation, the fonts.

mod package;

use std::collections::BTreeMap;

use crate::archive::{Part, pack};
use crate::markup::{self, Setting};
use crate::plan::{self, Chapter, Cover, Node, Plan};
use crate::xml::Xml;
use crate::{BookError, Manuscript, Progress, edition_hash, html};

const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"#;

const STYLE: &str = include_str!("../templates/epub.css");

/// The fonts that the style sheet names.
const FONTS: [(&str, &[u8]); 4] = [
    ("FrankRuhlLibre-Regular.ttf", include_bytes!("../fonts/FrankRuhlLibre-Regular.ttf")),
    ("FrankRuhlLibre-Bold.ttf", include_bytes!("../fonts/FrankRuhlLibre-Bold.ttf")),
    ("Heebo-Regular.ttf", include_bytes!("../fonts/Heebo-Regular.ttf")),
    ("Heebo-Bold.ttf", include_bytes!("../fonts/Heebo-Bold.ttf")),
];

/// A book in the making, with what all its files need to know.
struct Book<'a> {
    manuscript: &'a Manuscript,
    plan: &'a Plan,
    /// Stable identity of this edition.
    identifier: String,
}

/// Makes an EPUB 3.
///
/// # Errors
/// A manuscript that does not hold together ([`Manuscript::check`]), or a failure while packing.
pub fn epub(manuscript: &Manuscript, progress: &mut dyn FnMut(Progress)) -> Result<Vec<u8>, BookError> {
    progress(Progress::Arranging);
    let plan = plan::plan(manuscript)?;
    let identifier = format!("urn:redthread:edition:{}", edition_hash(manuscript)?);
    let book = Book { manuscript, plan: &plan, identifier };
    let mut parts = vec![
        Part::stored("mimetype", "application/epub+zip"),
        Part::new("META-INF/container.xml", CONTAINER),
        Part::new("EPUB/content.opf", package::package(&book)),
        Part::new("EPUB/nav.xhtml", nav(&book)),
        Part::new("EPUB/style.css", STYLE),
        Part::new("EPUB/title.xhtml", title(&book)),
    ];
    parts.extend(chapters(&book));
    parts.extend(FONTS.map(|(name, bytes)| Part::new(format!("EPUB/fonts/{name}"), bytes)));
    progress(Progress::Packing);
    pack(&parts)
}

fn file(at: usize) -> String {
    format!("chapter-{:03}.xhtml", at + 1)
}

fn chapters(book: &Book<'_>) -> Vec<Part> {
    let files = anchors(book.plan);
    let setting = Setting { labels: &book.manuscript.labels, top: 1, files: Some(&files) };
    let pages = book.plan.chapters.iter().enumerate().map(|(at, chapter)| {
        let body = markup::section(chapter, &setting);
        Part::new(format!("EPUB/{}", file(at)), page(book, &chapter.title.text, |xml| xml.append(&body)))
    });
    pages.collect()
}

/// Which file each anchor that something may link to stands in.
fn anchors(plan: &Plan) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for (at, chapter) in plan.chapters.iter().enumerate() {
        for id in ids(chapter) {
            files.insert(id.to_owned(), file(at));
        }
    }
    files
}

fn ids(chapter: &Chapter) -> impl Iterator<Item = &str> {
    let inner = chapter.nodes.iter().filter_map(|node| match node {
        Node::Heading(heading) => Some(heading.id.as_str()),
        Node::Paragraph(para) | Node::Quote(para) => para.id.as_deref(),
        Node::Evidence(proof) => Some(proof.id.as_str()),
        _ => None,
    });
    std::iter::once(chapter.id.as_str()).chain(inner)
}

/// An XHTML file with `body` in it.
fn page(book: &Book<'_>, title: &str, body: impl FnOnce(&mut Xml)) -> String {
    let lang = book.manuscript.lang;
    let mut xml = Xml::document();
    xml.fixed("<!DOCTYPE html>\n");
    let root = [
        ("xmlns", "http://www.w3.org/1999/xhtml"),
        ("xmlns:epub", "http://www.idpf.org/2007/ops"),
        ("xml:lang", lang.tag()),
        ("lang", lang.tag()),
        ("dir", lang.direction().as_str()),
    ];
    xml.within("html", &root, |xml| {
        xml.within("head", &[], |xml| {
            xml.leaf("title", &[], title);
            xml.empty("link", &[("rel", "stylesheet"), ("type", "text/css"), ("href", "style.css")]);
        });
        xml.within("body", &[], body);
    });
    xml.finish()
}

fn nav(book: &Book<'_>) -> String {
    let heading = &book.manuscript.labels.contents;
    page(book, heading, |xml| {
        xml.within("nav", &[("epub:type", "toc"), ("id", "toc"), ("role", "doc-toc")], |xml| {
            xml.leaf("h1", &[], heading);
            match html::listed(book.plan).next() {
                Some(_) => {
                    html::entries(xml, book.plan, html::Subtitles::InTheLink, |id, at| format!("{}#{id}", file(at)));
                }
                None => only_title(xml, book.plan),
            }
        });
    })
}

/// A navigation list may not be empty, even where the book has no chapters yet.
fn only_title(xml: &mut Xml, plan: &Plan) {
    xml.within("ol", &[], |xml| {
        xml.within("li", &[], |xml| xml.leaf("a", &[("href", "title.xhtml")], &plan.cover.title.text));
    });
}

fn title(book: &Book<'_>) -> String {
    let cover = &book.plan.cover;
    page(book, &cover.title.text, |xml| {
        xml.within("section", &[("class", "title"), ("epub:type", "titlepage")], |xml| {
            html::title_lines(xml, cover);
            others(xml, cover);
        });
    })
}

fn others(xml: &mut Xml, cover: &Cover) {
    if cover.other_volumes.is_empty() {
        return;
    }
    xml.leaf("p", &[("class", "eyebrow")], &cover.other_volumes_heading);
    for volume in &cover.other_volumes {
        xml.leaf(
            "p",
            &[("dir", volume.dir.as_str()), ("lang", volume.lang.tag()), ("xml:lang", volume.lang.tag())],
            &volume.text,
        );
    }
}

#[cfg(test)]
mod tests;
