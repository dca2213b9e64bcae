//! `OpenDocument` texts.

use redthread_intake::{BroughtText, Format, Kind, Note, Unreadable, read};

use crate::archives::{ODT, content, odt, zip_of};

fn read_body(body: &str) -> BroughtText {
    read("סיפור.odt", &odt(body)).unwrap()
}

#[test]
fn headings_lists_and_paragraphs() {
    let text = read_body(
        r#"<text:p text:style-name="P1">שם הספר</text:p><text:h text:outline-level="2">פרק</text:h>
        <text:p>העו"ס אמרה: שָׁלוֹם 🙂</text:p>
        <text:list><text:list-item><text:p>ett</text:p><text:list><text:list-item><text:p>två</text:p></text:list-item></text:list></text:list-item></text:list>
        <text:p>slut</text:p>"#,
    );
    let kinds: Vec<_> = text.paragraphs.iter().map(|p| (p.text.as_str(), p.kind)).collect();
    let expected = [
        ("שם הספר", Kind::Heading(1)),
        ("פרק", Kind::Heading(2)),
        ("העו\"ס אמרה: שָׁלוֹם 🙂", Kind::Body),
        ("ett", Kind::ListItem),
        ("två", Kind::ListItem),
        ("slut", Kind::Body),
    ];
    assert_eq!(kinds, expected);
    assert_eq!((text.format, text.title_guess.as_deref()), (Format::Odt, Some("שם הספר")));
}

#[test]
fn spaces_tabs_and_breaks() {
    let text = read_body(
        "<text:p>a\n    b <text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e <text:span> f</text:span>\
         <text:s text:c=\"4000000000\"/>g</text:p>",
    );
    assert_eq!(text.plain(), format!("a b   c\td\ne f{}g", " ".repeat(64)));
}

#[test]
fn changes_comments_and_descriptions_are_left_out() {
    let text = read_body(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>נמחק</text:p></text:deletion></text:changed-region></text:tracked-changes>\
         <text:p>נשאר<office:annotation><dc:creator>דנה</dc:creator><text:p>הערת שוליים</text:p></office:annotation>\
         <draw:frame><draw:text-box><text:p>תיבה</text:p></draw:text-box><svg:desc>תמונה</svg:desc></draw:frame> ועוד</text:p>",
    );
    assert_eq!(text.plain(), "תיבה\n\nנשאר ועוד");
    assert_eq!(text.notes, [Note::DeletionsLeftOut, Note::CommentsLeftOut]);
}

#[test]
fn notes_belong_to_the_paragraph_that_calls_them() {
    let text = read_body(
        "<text:p>א</text:p><text:p>ב<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>הערה</text:p><text:p>שנייה</text:p></text:note-body></text:note>.</text:p>",
    );
    assert_eq!(text.plain(), "א\n\nב.");
    assert_eq!(text.notes, [Note::Footnote { paragraph: 1, text: "הערה\nשנייה".to_owned() }]);
}

#[test]
fn what_is_no_text_document_is_refused() {
    let refused = |parts: &[(&str, &str)]| read("a.odt", &zip_of(parts)).unwrap_err();
    let sheet = "application/vnd.oasis.opendocument.spreadsheet";
    assert_eq!(refused(&[("mimetype", sheet)]), Unreadable::UnknownFormat);
    assert_eq!(refused(&[("mimetype", ODT)]), Unreadable::MissingPart { part: "content.xml".to_owned() });
    let locked = ("META-INF/manifest.xml", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>");
    assert_eq!(refused(&[("mimetype", ODT), locked, ("content.xml", "?")]), Unreadable::EncryptedOrOld);
    assert_eq!(refused(&[("mimetype", ODT), ("content.xml", &content("<text:p/>"))]), Unreadable::Empty);
}

#[test]
fn the_content_decides_and_the_name_is_remarked() {
    let text = read("wrong.docx", &odt("<text:p>א</text:p>")).unwrap();
    assert_eq!((text.format, text.notes), (Format::Odt, vec![Note::OtherFormatThanNamed]));
}
