//! Zip files of Word and `OpenDocument`, written from code.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(crate) fn zip_of(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub(crate) fn relations(targets: &[(&str, &str)]) -> String {
    let one =
        |(kind, target): &(&str, &str)| format!(r#"<Relationship Id="r" Type="{RELATION}/{kind}" Target="{target}"/>"#);
    format!("<Relationships>{}</Relationships>", targets.iter().map(one).collect::<String>())
}

pub(crate) fn document(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>{body}</w:body></w:document>"#
    )
}

const STYLES: &str = r#"<w:styles xmlns:w="w"><w:docDefaults/>
  <w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:styleId="My2"><w:name w:val="כותרת שלי"/><w:basedOn w:val="Sub"/></w:style>
  <w:style w:styleId="Sub"><w:name w:val="משנה"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="LoopA"><w:basedOn w:val="LoopB"/></w:style><w:style w:styleId="LoopB"><w:basedOn w:val="LoopA"/></w:style>
</w:styles>"#;

const FOOTNOTES: &str = r#"<w:footnotes xmlns:w="w">
  <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>SEPARATOR</w:t></w:r></w:p></w:footnote>
  <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> ראו חוק הסעד, תשי"ח</w:t></w:r></w:p><w:p><w:r><w:t>1958</w:t></w:r></w:p></w:footnote>
</w:footnotes>"#;

const ENDNOTES: &str =
    r#"<w:endnotes xmlns:w="w"><w:endnote w:id="2"><w:p><w:r><w:t>Slutnot</w:t></w:r></w:p></w:endnote></w:endnotes>"#;

/// A whole document around a body, its main part under a name that is not the usual one.
pub(crate) fn docx(body: &str) -> Vec<u8> {
    zip_of(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", &relations(&[("officeDocument", "/word/document2.xml")])),
        ("word/document2.xml", &document(body)),
        (
            "word/_rels/document2.xml.rels",
            &relations(&[("styles", "styles.xml"), ("footnotes", "/word/footnotes.xml"), ("endnotes", "endnotes.xml")]),
        ),
        ("word/styles.xml", STYLES),
        ("word/footnotes.xml", FOOTNOTES),
        ("word/endnotes.xml", ENDNOTES),
    ])
}

/// The least that is a document: no relations, no styles.
pub(crate) fn bare_docx(main: &str) -> Vec<u8> {
    zip_of(&[("[Content_Types].xml", TYPES), ("word/document.xml", main)])
}

pub(crate) const ODT: &str = "application/vnd.oasis.opendocument.text";

pub(crate) fn content(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"#
    )
}

pub(crate) fn odt(body: &str) -> Vec<u8> {
    zip_of(&[("mimetype", ODT), ("content.xml", &content(body)), ("META-INF/manifest.xml", "<manifest:manifest/>")])
}
