//! Chapters as HTML that is also well-formed XML: one writer for the web page and for the EPUB.
//!
//! No style attribute and no script; classes are left for the style sheet of whoever shows it.

mod drawing;
mod nodes;

use std::collections::BTreeMap;

use crate::Labels;
use crate::plan::{Chapter, Kind, Line, Link, Para, Run};
use crate::xml::{Attribute, Xml};

/// Where the chapters are shown.
pub(crate) struct Setting<'a> {
    pub(crate) labels: &'a Labels,
    /// Level of a chapter's heading.
    pub(crate) top: u8,
    /// In which file each anchor stands; `None` when all is one page.
    pub(crate) files: Option<&'a BTreeMap<String, String>>,
}

/// A chapter on its way into HTML.
struct Page<'a> {
    xml: Xml,
    setting: &'a Setting<'a>,
    chapter: &'a str,
    notes: Vec<&'a Line>,
}

/// One chapter as a `<section>`.
pub(crate) fn section(chapter: &Chapter, setting: &Setting<'_>) -> String {
    let mut page = Page { xml: Xml::default(), setting, chapter: &chapter.id, notes: Vec::new() };
    let class = format!("chapter {}", class(chapter.kind));
    page.xml.open("section", &[("id", &chapter.id), ("class", &class)]);
    page.opening(chapter);
    page.nodes(&chapter.nodes);
    page.notes();
    page.xml.close("section");
    page.xml.finish()
}

const fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::About => "about",
        Kind::Credits => "credits",
        Kind::Front => "front",
        Kind::Story => "story",
        Kind::Principles => "principles",
        Kind::Back => "back",
        Kind::Colophon => "colophon",
    }
}

/// Keeps a footnote call on its own side of digits and Latin letters before it.
pub(crate) const fn keep_side(dir: redthread_core::language::Direction) -> &'static str {
    match dir {
        redthread_core::language::Direction::Rtl => "\u{200F}",
        redthread_core::language::Direction::Ltr => "\u{200E}",
    }
}

impl<'a> Page<'a> {
    fn opening(&mut self, chapter: &Chapter) {
        self.xml.open("header", &[]);
        if let Some(eyebrow) = &chapter.eyebrow {
            self.line("p", &[("class", "eyebrow")], eyebrow);
        }
        self.line(&format!("h{}", self.setting.top), &[], &chapter.title);
        if let Some(subtitle) = &chapter.subtitle {
            self.line("p", &[("class", "subtitle")], subtitle);
        }
        self.xml.close("header");
    }

    /// An element with one line in it, in the direction of the line.
    fn line(&mut self, name: &str, attributes: &[Attribute<'_>], line: &Line) {
        let all = directed(attributes, line.dir.as_str(), line.lang.tag(), self.setting);
        self.xml.leaf(name, &all, &line.text);
    }

    /// A line inside another one, isolated from its surroundings.
    fn isolated(&mut self, line: &Line) {
        self.line("bdi", &[], line);
    }

    fn paragraph(&mut self, name: &str, para: &'a Para) {
        let id = para.id.as_deref().map(|id| ("id", id));
        let attributes: Vec<Attribute<'_>> = id.into_iter().collect();
        let all = directed(&attributes, para.dir.as_str(), para.lang.tag(), self.setting);
        self.xml.open(name, &all);
        self.runs(para);
        self.marks(para);
        self.xml.close(name);
    }

    fn runs(&mut self, para: &'a Para) {
        for run in &para.runs {
            match run {
                Run::Text { text } => self.xml.text(text),
                Run::Emphasis { text } => self.xml.leaf("em", &[], text),
                Run::Note { line } => self.call(para, line),
            }
        }
    }

    fn call(&mut self, para: &Para, note: &'a Line) {
        self.notes.push(note);
        let number = self.notes.len().to_string();
        let (id, target) = (format!("{}-call-{number}", self.chapter), format!("#{}-note-{number}", self.chapter));
        self.xml.text(keep_side(para.dir));
        self.xml.open("sup", &[]);
        self.xml.leaf("a", &[("id", &id), ("href", &target), ("role", "doc-noteref")], &number);
        self.xml.close("sup");
    }

    /// The thread from a passage to the principles that quote it.
    fn marks(&mut self, para: &Para) {
        for mark in &para.marks {
            self.xml.text(keep_side(para.dir));
            self.xml.text("\u{A0}");
            self.link(mark, "tied");
        }
    }

    fn link(&mut self, link: &Link, class: &str) {
        let href = self.href(&link.target);
        let all =
            directed(&[("class", class), ("href", &href)], link.text.dir.as_str(), link.text.lang.tag(), self.setting);
        self.xml.leaf("a", &all, &link.text.text);
    }

    fn href(&self, target: &str) -> String {
        let file = self.setting.files.and_then(|files| files.get(target));
        format!("{}#{target}", file.map(String::as_str).unwrap_or_default())
    }

    fn notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        self.xml.open("section", &[("class", "notes"), ("role", "doc-endnotes")]);
        self.xml.leaf(&format!("h{}", self.setting.top + 1), &[], &self.setting.labels.notes);
        self.xml.open("ol", &[]);
        for (at, note) in std::mem::take(&mut self.notes).into_iter().enumerate() {
            self.note(at + 1, note);
        }
        self.xml.close("ol");
        self.xml.close("section");
    }

    fn note(&mut self, number: usize, note: &Line) {
        let (id, back) = (format!("{}-note-{number}", self.chapter), format!("#{}-call-{number}", self.chapter));
        self.xml.open("li", &[("id", &id)]);
        self.isolated(note);
        self.xml.text(" ");
        let label = self.setting.labels.back.as_str();
        self.xml.leaf("a", &[("href", &back), ("role", "doc-backlink"), ("aria-label", label)], "↩");
        self.xml.close("li");
    }
}

/// The attributes with direction and language added; an EPUB wants the language in XML's own attribute as well.
fn directed<'a>(
    attributes: &[Attribute<'a>],
    dir: &'a str,
    lang: &'a str,
    setting: &Setting<'_>,
) -> Vec<Attribute<'a>> {
    let xml = setting.files.is_some().then_some(("xml:lang", lang));
    attributes.iter().copied().chain([("dir", dir), ("lang", lang)]).chain(xml).collect()
}
