//! Word documents.

use redthread_core::language::Direction;
use redthread_intake::{BroughtText, Format, Kind, Note, Unreadable, limits, read};

use crate::archives::{bare_docx, document, docx, zip_of};

fn read_body(body: &str) -> BroughtText {
    read("סיפור.docx", &docx(body)).unwrap()
}

fn texts(body: &str) -> Vec<String> {
    read_body(body).paragraphs.into_iter().map(|p| p.text).collect()
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn styled(style: &str, text: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
}

#[test]
fn paragraphs_keep_niqqud_gershayim_digits_and_emoji() {
    let text = read_body(&format!("{}{}{}", p("שָׁלוֹם, העו&quot;ס דנה"), p("Åsa bor på 3:e våningen 🏡"), p("26/02")));
    assert_eq!(text.plain(), "שָׁלוֹם, העו\"ס דנה\n\nÅsa bor på 3:e våningen 🏡\n\n26/02");
    let directions: Vec<_> = text.paragraphs.iter().map(|p| p.direction).collect();
    assert_eq!(directions, [Some(Direction::Rtl), Some(Direction::Ltr), None]);
    assert_eq!((text.format, text.encoding, text.notes), (Format::Docx, "UTF-8", vec![]));
}

#[test]
fn headings_and_lists_are_found_by_style_and_by_property() {
    let direct = r#"<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>direct</w:t></w:r></w:p>"#;
    let out = r#"<w:p><w:pPr><w:pStyle w:val="LB"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>out</w:t></w:r></w:p>"#;
    let outline = r#"<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>outline</w:t></w:r></w:p>"#;
    let demoted = r#"<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="1"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>demoted</w:t></w:r></w:p>"#;
    let styles = [
        styled("T", "title"),
        styled("1", "one"),
        styled("My2", "three"),
        styled("LB", "bullet"),
        styled("LoopA", "loop"),
    ];
    let text = read_body(&format!("{}{direct}{out}{outline}{demoted}", styles.concat()));
    let kinds: Vec<_> = text.paragraphs.iter().map(|p| (p.text.as_str(), p.kind)).collect();
    let expected = [
        ("title", Kind::Heading(1)),
        ("one", Kind::Heading(1)),
        ("three", Kind::Heading(3)),
        ("bullet", Kind::ListItem),
        ("loop", Kind::Body),
        ("direct", Kind::ListItem),
        ("out", Kind::Body),
        ("outline", Kind::Heading(2)),
        ("demoted", Kind::Body),
    ];
    assert_eq!(kinds, expected);
    assert_eq!(text.title_guess.as_deref(), Some("title"));
}

#[test]
fn tabs_breaks_and_hyphens_are_characters_but_tab_stops_are_not() {
    let body = r#"<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>שם:</w:t><w:tab/><w:t>דנה</w:t><w:br/><w:t>גיל</w:t><w:cr/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>"#;
    assert_eq!(texts(body), ["שם:\tדנה\nגיל\na\u{2011}b"]);
}

#[test]
fn deletions_go_and_insertions_stay() {
    let body = "<w:p><w:r><w:t>א</w:t></w:r><w:del><w:r><w:delText>ב</w:delText><w:t>ב</w:t></w:r></w:del>\
        <w:ins><w:r><w:t>ג</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>ד</w:t></w:r></w:moveFrom>\
        <w:moveTo><w:r><w:t>ה</w:t></w:r></w:moveTo></w:p>";
    let text = read_body(body);
    assert_eq!(text.plain(), "אגה");
    assert_eq!(text.notes, [Note::DeletionsLeftOut]);
}

#[test]
fn a_text_box_is_read_once() {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", styled("1", "תיבה"));
    let body = format!(
        "<w:p><w:r><w:t>לפני </w:t><mc:AlternateContent><mc:Choice><w:drawing>{inner}</w:drawing></mc:Choice>\
         <mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent><w:tab/></w:r><w:r><w:t>אחרי</w:t></w:r></w:p>"
    );
    assert_eq!(texts(&body), ["תיבה", "לפני \tאחרי"]);
    assert_eq!(read_body(&body).paragraphs[0].kind, Kind::Heading(1));
}

#[test]
fn tables_are_read_cell_by_cell() {
    let row = format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p("א"), p("ב"));
    assert_eq!(texts(&format!("<w:tbl><w:tblPr/>{row}</w:tbl>{}", p("ג"))), ["א", "ב", "ג"]);
}

#[test]
fn footnotes_and_endnotes_follow_as_notes_of_their_paragraph() {
    let call = |kind: &str| format!(r#"<w:p><w:r><w:t>x</w:t></w:r><w:r><w:{kind}Reference w:id="2"/></w:r></w:p>"#);
    let text = read_body(&format!("{}{}{}", p("first"), call("footnote"), call("endnote")));
    assert_eq!(text.plain(), "first\n\nx\n\nx");
    // The separator is no note, and a note is brought once however often it is called.
    let again = read_body(&call("footnote").repeat(3));
    assert_eq!(again.notes.len(), 1);
    let expected = [(1, "ראו חוק הסעד, תשי\"ח\n1958"), (2, "Slutnot")];
    assert_eq!(text.notes, expected.map(|(paragraph, text)| Note::Footnote { paragraph, text: text.to_owned() }));
}

#[test]
fn hidden_text_comments_and_field_codes_are_left_out() {
    let body = r#"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>סוד</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>גלוי</w:t></w:r>
        <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>"#;
    let text = read_body(body);
    assert_eq!(text.plain(), "גלוי");
    assert_eq!(text.notes, [Note::HiddenLeftOut, Note::CommentsLeftOut]);
}

#[test]
fn the_least_document_is_read_and_gets_its_name_as_title() {
    let text = read("C:\\דנה.docx", &bare_docx(&document(&p("לבד")))).unwrap();
    assert_eq!((text.plain().as_str(), text.title_guess.as_deref()), ("לבד", Some("דנה")));
}

#[test]
fn damage_is_refused_by_its_kind() {
    let refused = |bytes: &[u8]| read("a.docx", bytes).unwrap_err();
    let main = "word/document.xml";
    let damaged = Unreadable::DamagedPart { part: main.to_owned() };
    assert_eq!(refused(&bare_docx("<w:document><w:body>")), damaged);
    assert_eq!(refused(&bare_docx("<x:document/>")), damaged);
    assert_eq!(refused(&bare_docx("<!DOCTYPE w:document [<!ENTITY a 'b'>]><w:document>&a;</w:document>")), damaged);
    assert_eq!(refused(&bare_docx(&document("<w:p/>"))), Unreadable::Empty);
    let types = "<Types ContentType='wordprocessingml'/>";
    assert_eq!(refused(&zip_of(&[("[Content_Types].xml", types)])), Unreadable::MissingPart { part: main.to_owned() });
    assert_eq!(refused(&zip_of(&[("[Content_Types].xml", "<Types>spreadsheetml</Types>")])), Unreadable::UnknownFormat);
    assert_eq!(refused(&zip_of(&[("a.txt", "hej")])), Unreadable::UnknownFormat);
}

#[test]
fn bombs_are_refused() {
    let deep = document(&format!("{}{}", "<w:tbl>".repeat(300), "</w:tbl>".repeat(300)));
    assert_eq!(read("a.docx", &bare_docx(&deep)).unwrap_err(), Unreadable::TooDeep { limit: limits::DEPTH });
    let long = document(&p(&"א".repeat(2 * limits::RATIO_FREE)));
    assert_eq!(read("a.docx", &bare_docx(&long)).unwrap_err(), Unreadable::BombSuspected);
}
