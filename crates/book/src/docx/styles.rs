//! Styles and list numbering of the DOCX.

use redthread_core::language::{Direction, Lang};

use super::W;
use crate::plan;
use crate::xml::Xml;

/// A paragraph style: id, name, size in half points, bold, space before and after in twentieths of a point.
struct Style {
    id: &'static str,
    name: &'static str,
    size: u32,
    bold: bool,
    /// Stays on the page of what follows it.
    keep: bool,
    before: u32,
    after: u32,
    /// Outline level of a heading, from 0.
    outline: Option<u32>,
}

const fn style(id: &'static str, name: &'static str, size: u32, before: u32, after: u32) -> Style {
    Style { id, name, size, bold: false, keep: false, before, after, outline: None }
}

const fn heading(id: &'static str, name: &'static str, size: u32, before: u32, level: u32) -> Style {
    Style { id, name, size, bold: true, keep: true, before, after: 120, outline: Some(level) }
}

const fn leading(id: &'static str, name: &'static str, size: u32, before: u32, bold: bool) -> Style {
    Style { id, name, size, bold, keep: true, before, after: 40, outline: None }
}

const STYLES: [Style; 12] = [
    style("Title", "Title", 56, 1200, 240),
    style("Subtitle", "Subtitle", 28, 0, 240),
    heading("Heading1", "heading 1", 36, 240, 0),
    heading("Heading2", "heading 2", 28, 360, 1),
    heading("Heading3", "heading 3", 24, 240, 2),
    leading("Eyebrow", "Red Thread Eyebrow", 20, 480, false),
    style("Teller", "Red Thread Teller", 20, 0, 160),
    leading("Turning", "Red Thread Turning Point", 24, 120, true),
    style("Quote", "Quote", 24, 120, 120),
    leading("Evidence", "Red Thread Evidence", 24, 160, false),
    style("Source", "Red Thread Source", 20, 0, 160),
    style("FootnoteText", "footnote text", 20, 0, 40),
];

pub(super) fn styles(lang: Lang) -> String {
    let mut xml = Xml::document();
    xml.within("w:styles", &[W], |xml| {
        xml.within("w:docDefaults", &[], |xml| defaults(xml, lang));
        xml.within("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")], |xml| {
            xml.empty("w:name", &[("w:val", "Normal")]);
        });
        for style in &STYLES {
            paragraph_style(xml, style);
        }
        reference_style(xml);
    });
    xml.finish()
}

fn defaults(xml: &mut Xml, lang: Lang) {
    let (latin, complex) = match lang.direction() {
        Direction::Rtl => (plan::tag(Lang::En), plan::tag(lang)),
        Direction::Ltr => (plan::tag(lang), plan::tag(Lang::He)),
    };
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    xml.empty("w:rFonts", &[("w:ascii", "Times New Roman"), ("w:hAnsi", "Times New Roman"), ("w:cs", "David")]);
    xml.empty("w:sz", &[("w:val", "24")]);
    xml.empty("w:szCs", &[("w:val", "24")]);
    xml.empty("w:lang", &[("w:val", &latin), ("w:bidi", &complex)]);
    xml.close("w:rPr");
    xml.close("w:rPrDefault");
    xml.within("w:pPrDefault", &[], |xml| {
        xml.within("w:pPr", &[], |xml| {
            xml.empty("w:spacing", &[("w:after", "120"), ("w:line", "320"), ("w:lineRule", "auto")]);
        });
    });
}

fn paragraph_style(xml: &mut Xml, style: &Style) {
    xml.open("w:style", &[("w:type", "paragraph"), ("w:styleId", style.id)]);
    xml.empty("w:name", &[("w:val", style.name)]);
    xml.empty("w:basedOn", &[("w:val", "Normal")]);
    xml.empty("w:qFormat", &[]);
    xml.open("w:pPr", &[]);
    if style.keep {
        xml.empty("w:keepNext", &[]);
    }
    let (before, after) = (style.before.to_string(), style.after.to_string());
    xml.empty("w:spacing", &[("w:before", &before), ("w:after", &after)]);
    if let Some(level) = style.outline {
        xml.empty("w:outlineLvl", &[("w:val", &level.to_string())]);
    }
    xml.close("w:pPr");
    letters(xml, style);
    xml.close("w:style");
}

/// Latin and complex letters have separate sizes and weights in a word processor; both are set.
fn letters(xml: &mut Xml, style: &Style) {
    let size = style.size.to_string();
    xml.open("w:rPr", &[]);
    if style.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    xml.empty("w:sz", &[("w:val", &size)]);
    xml.empty("w:szCs", &[("w:val", &size)]);
    xml.close("w:rPr");
}

fn reference_style(xml: &mut Xml) {
    xml.open("w:style", &[("w:type", "character"), ("w:styleId", "FootnoteReference")]);
    xml.empty("w:name", &[("w:val", "footnote reference")]);
    xml.within("w:rPr", &[], |xml| xml.empty("w:vertAlign", &[("w:val", "superscript")]));
    xml.close("w:style");
}

/// Number 1 is the bulleted list; 2 and up are numbered lists, one each, so that each begins at 1.
pub(super) fn numbering(ordered: u32) -> String {
    let mut xml = Xml::document();
    xml.open("w:numbering", &[W]);
    level(&mut xml, "0", "bullet", "•");
    level(&mut xml, "1", "decimal", "%1.");
    number(&mut xml, 1, "0", false);
    (0..ordered).for_each(|at| number(&mut xml, at + 2, "1", true));
    xml.close("w:numbering");
    xml.finish()
}

fn level(xml: &mut Xml, id: &str, format: &str, text: &str) {
    xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
    xml.open("w:lvl", &[("w:ilvl", "0")]);
    xml.empty("w:start", &[("w:val", "1")]);
    xml.empty("w:numFmt", &[("w:val", format)]);
    xml.empty("w:lvlText", &[("w:val", text)]);
    xml.within("w:pPr", &[], |xml| xml.empty("w:ind", &[("w:start", "480"), ("w:hanging", "320")]));
    xml.close("w:lvl");
    xml.close("w:abstractNum");
}

fn number(xml: &mut Xml, id: u32, kind: &str, restart: bool) {
    xml.open("w:num", &[("w:numId", &id.to_string())]);
    xml.empty("w:abstractNumId", &[("w:val", kind)]);
    if restart {
        xml.within("w:lvlOverride", &[("w:ilvl", "0")], |xml| xml.empty("w:startOverride", &[("w:val", "1")]));
    }
    xml.close("w:num");
}
