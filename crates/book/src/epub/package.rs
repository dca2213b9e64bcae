//! The package document: what the book is, what it holds, in which order and direction it is read.

use super::{Book, FONTS, file};
use crate::plan::{Chapter, Node};
use crate::xml::Xml;

const ACCESS: [(&str, &str); 10] = [
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityFeature", "unlocked"),
    ("schema:accessibilityHazard", "none"),
];

pub(super) fn package(book: &Book<'_>) -> String {
    let lang = book.manuscript.lang;
    let (tag, dir) = (lang.tag(), lang.direction().as_str());
    let mut xml = Xml::document();
    let root = [
        ("xmlns", "http://www.idpf.org/2007/opf"),
        ("version", "3.0"),
        ("unique-identifier", "edition"),
        ("xml:lang", tag),
        ("dir", dir),
    ];
    xml.within("package", &root, |xml| {
        metadata(xml, book);
        manifest(xml, book);
        xml.within("spine", &[("page-progression-direction", dir)], |xml| spine(xml, book));
    });
    xml.finish()
}

fn metadata(xml: &mut Xml, book: &Book<'_>) {
    let (manuscript, cover) = (book.manuscript, &book.plan.cover);
    xml.open("metadata", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/")]);
    xml.leaf("dc:identifier", &[("id", "edition")], &book.identifier);
    xml.leaf("dc:title", &[("id", "title")], &cover.title.text);
    xml.leaf("meta", &[("refines", "#title"), ("property", "title-type")], "main");
    if let Some(subtitle) = &cover.subtitle {
        xml.leaf("dc:title", &[("id", "subtitle")], &subtitle.text);
        xml.leaf("meta", &[("refines", "#subtitle"), ("property", "title-type")], "subtitle");
    }
    xml.leaf("dc:language", &[], manuscript.lang.tag());
    filled(xml, "dc:creator", manuscript.authors.iter());
    filled(xml, "dc:publisher", [&manuscript.organisation]);
    filled(xml, "dc:description", [&manuscript.abstract_text]);
    filled(xml, "dc:rights", [&manuscript.colophon.rights_note]);
    xml.leaf("dc:date", &[], &manuscript.date.to_string());
    xml.leaf("meta", &[("property", "dcterms:modified")], &format!("{}T00:00:00Z", manuscript.date));
    series(xml, book);
    for (property, value) in &ACCESS {
        xml.leaf("meta", &[("property", property)], value);
    }
    xml.leaf("meta", &[("property", "schema:accessibilitySummary")], &manuscript.labels.accessibility);
    xml.close("metadata");
}

fn filled<'a>(xml: &mut Xml, name: &str, values: impl IntoIterator<Item = &'a String>) {
    values.into_iter().filter(|value| !value.trim().is_empty()).for_each(|value| xml.leaf(name, &[], value.trim()));
}

fn series(xml: &mut Xml, book: &Book<'_>) {
    let Some(series) = &book.manuscript.series else { return };
    xml.leaf("meta", &[("property", "belongs-to-collection"), ("id", "series")], &series.title);
    xml.leaf("meta", &[("refines", "#series"), ("property", "collection-type")], "series");
    xml.leaf("meta", &[("refines", "#series"), ("property", "group-position")], &series.volume.to_string());
}

fn manifest(xml: &mut Xml, book: &Book<'_>) {
    xml.open("manifest", &[]);
    item(xml, "nav", "nav.xhtml", XHTML, Some("nav"));
    item(xml, "style", "style.css", "text/css", None);
    item(xml, "title-page", "title.xhtml", XHTML, None);
    for (at, chapter) in book.plan.chapters.iter().enumerate() {
        item(xml, &format!("c{}", at + 1), &file(at), XHTML, draws(chapter).then_some("svg"));
    }
    for (at, (name, _)) in FONTS.iter().enumerate() {
        item(xml, &format!("f{}", at + 1), &format!("fonts/{name}"), "font/ttf", None);
    }
    xml.close("manifest");
}

const XHTML: &str = "application/xhtml+xml";

fn item(xml: &mut Xml, id: &str, href: &str, kind: &str, property: Option<&str>) {
    let fixed = [("id", id), ("href", href), ("media-type", kind)];
    let all: Vec<_> = fixed.into_iter().chain(property.map(|value| ("properties", value))).collect();
    xml.empty("item", &all);
}

fn draws(chapter: &Chapter) -> bool {
    chapter.nodes.iter().any(|node| matches!(node, Node::Timeline(_)))
}

fn spine(xml: &mut Xml, book: &Book<'_>) {
    let chapters = (1..=book.plan.chapters.len()).map(|at| format!("c{at}"));
    let order = ["title-page".to_owned(), "nav".to_owned()].into_iter().chain(chapters);
    order.for_each(|id| xml.empty("itemref", &[("idref", &id)]));
}
