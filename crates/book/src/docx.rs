//! DOCX for the language editor: heading styles, footnotes, right-to-left set the way a word processor wants it.
//!
//! Every passage keeps a bookmark with a name made from its anchor ([`bookmark`]), for the links; and every text lies in
//! a bookmark that says which it is ([`redthread_core::mark`]), so that an edited file can be read back against the
//! texts that it came from. What stands around the texts carries a fingerprint, so that a change in it shows.

mod body;
mod runs;
mod styles;

use crate::archive::{Part, pack};
use crate::plan;
use crate::xml::{Attribute, Xml};
use crate::{BookError, Manuscript, Progress};

const W: Attribute<'_> = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;

const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>"#;

const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"#;

/// Makes a DOCX.
///
/// # Errors
/// A manuscript that does not hold together ([`Manuscript::check`]), or a failure while packing.
pub fn docx(manuscript: &Manuscript, progress: &mut dyn FnMut(Progress)) -> Result<Vec<u8>, BookError> {
    progress(Progress::Arranging);
    let plan = plan::plan(manuscript)?;
    let written = body::write(manuscript, &plan);
    progress(Progress::Packing);
    pack(&[
        Part::new("[Content_Types].xml", TYPES),
        Part::new("_rels/.rels", RELATIONS),
        Part::new("word/document.xml", written.document),
        Part::new("word/_rels/document.xml.rels", DOCUMENT_RELATIONS),
        Part::new("word/styles.xml", styles::styles(manuscript.lang)),
        Part::new("word/footnotes.xml", written.footnotes),
        Part::new("word/numbering.xml", styles::numbering(written.ordered_lists)),
        Part::new("word/settings.xml", SETTINGS),
        Part::new("docProps/core.xml", core(manuscript)),
    ])
}

fn core(manuscript: &Manuscript) -> String {
    let mut xml = Xml::document();
    let root = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.within("cp:coreProperties", &root, |xml| {
        xml.leaf("dc:title", &[], &manuscript.title);
        xml.leaf("dc:creator", &[], &manuscript.authors.join("; "));
        xml.leaf("dc:language", &[], &plan::tag(manuscript.lang));
        let created = format!("{}T00:00:00Z", manuscript.date);
        xml.leaf("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &created);
    });
    xml.finish()
}

/// The name of the bookmark at an anchor: `rt_` and 16 hexadecimal digits of its BLAKE3 hash, because a word processor
/// takes 40 letters and digits at most.
pub(crate) fn bookmark(anchor: &str) -> String {
    let hash = blake3::hash(anchor.as_bytes()).to_hex();
    format!("rt_{}", hash.chars().take(16).collect::<String>())
}

#[cfg(test)]
mod tests;
