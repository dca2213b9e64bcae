//! Dublin Core (ISO 15836), the fifteen elements, and the XML in which harvesters want them (`oai_dc`).

use redthread_core::day::date_of;

use crate::on_show::{AuthorOnShow, Kind, OnShow};
use crate::xml::Xml;

/// The elements of a thing in their usual order; `origin` is where this server is. Nothing empty is among them.
pub fn dublin_core(one: &OnShow, origin: &str) -> Vec<(&'static str, String)> {
    let mut all = vec![("title", full_title(one))];
    all.extend(one.authors.iter().map(|author| ("creator", inverted(author))));
    if one.authors.is_empty() {
        all.push(("creator", one.publisher.clone()));
    }
    all.extend([
        ("subject", one.kit.clone()),
        ("description", one.about.clone()),
        ("publisher", one.publisher.clone()),
    ]);
    all.extend([("date", date(one)), ("type", "Text".to_owned()), ("type", kind(one.kind).to_owned())]);
    all.push(("format", "text/html".to_owned()));
    all.extend(one.files.iter().map(|file| ("format", file.media_type.to_owned())));
    all.extend([("identifier", format!("{origin}{}", one.url)), ("identifier", one.urn())]);
    all.extend([("identifier", one.report_number.clone()), ("language", one.lang.tag().to_owned())]);
    all.extend(one.series.iter().map(|(series, number)| ("relation", format!("{series} ({number})"))));
    all.push(("coverage", one.place.clone()));
    all.retain(|(_, value)| !value.trim().is_empty());
    all
}

/// The elements as a record of `oai_dc`.
pub fn oai_dc(one: &OnShow, origin: &str) -> String {
    let mut xml = Xml::default();
    write_oai_dc(&mut xml, &dublin_core(one, origin));
    xml.finish()
}

/// Writes elements as a record of `oai_dc` into a document.
pub fn write_oai_dc(xml: &mut Xml, elements: &[(&'static str, String)]) {
    xml.open(
        "oai_dc:dc",
        &[
            ("xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            (
                "xsi:schemaLocation",
                "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
            ),
        ],
    );
    for (term, value) in elements {
        xml.text(&format!("dc:{term}"), &[], value);
    }
    xml.close("oai_dc:dc");
}

/// What it is, as library systems file it.
const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Book | Kind::OldBook => "Book",
        Kind::PolicyOutline | Kind::CaseReport => "Report",
        Kind::Kit => "Method",
    }
}

/// The day of its edition; of a book from before only the year is known.
pub(crate) fn date(one: &OnShow) -> String {
    let day = date_of(one.made_at);
    if day.year() == one.year { day.to_string() } else { one.year.to_string() }
}

/// Title and subtitle as one.
pub(crate) fn full_title(one: &OnShow) -> String {
    if one.subtitle.is_empty() { one.title.clone() } else { format!("{}: {}", one.title, one.subtitle) }
}

/// Family name first, as catalogues write it; a body as it is called.
pub(crate) fn inverted(author: &AuthorOnShow) -> String {
    if author.given.is_empty() { author.family.clone() } else { format!("{}, {}", author.family, author.given) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::describe::tests::book;

    fn values(one: &OnShow, term: &str) -> Vec<String> {
        let all = dublin_core(one, "https://town.example");
        all.into_iter().filter(|(name, _)| *name == term).map(|(_, value)| value).collect()
    }

    #[test]
    fn a_book_is_told_in_the_fifteen_elements() {
        let book = book();
        assert_eq!(values(&book, "title"), ["יד ביד: עו\"ס <b>: סיפורי הצלחה"]);
        assert_eq!(values(&book, "creator"), ["לוי, רות", "אגף הרווחה"]);
        assert_eq!(values(&book, "date"), ["2026-11-21"]);
        assert_eq!(
            values(&book, "identifier"),
            ["https://town.example/books/7", "urn:uuid:00000000-0000-0000-0000-000000000007", "17-2026"]
        );
        assert_eq!(values(&book, "format"), ["text/html", "application/pdf"]);
        assert_eq!(values(&book, "relation"), ["סדרת יד ביד (2)"]);
        assert_eq!(values(&book, "language"), ["he"]);
    }

    #[test]
    fn what_is_not_known_is_left_out_and_the_publisher_stands_for_authors() {
        let bare = OnShow { authors: vec![], place: String::new(), year: 1998, series: None, ..book() };
        assert_eq!(values(&bare, "creator"), ["עיריית גבעת התאנים"]);
        assert_eq!(values(&bare, "date"), ["1998"], "the day it was brought in is not its date");
        assert!(values(&bare, "coverage").is_empty() && values(&bare, "relation").is_empty());
    }

    #[test]
    fn the_record_is_whole_xml() {
        let xml = oai_dc(&book(), "http://x");
        let mut reader = quick_xml::reader::Reader::from_str(&xml);
        let mut depth = 0;
        loop {
            match reader.read_event().unwrap() {
                quick_xml::events::Event::Start(_) => depth += 1,
                quick_xml::events::Event::End(_) => depth -= 1,
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0);
        assert!(xml.contains("עו&quot;ס &lt;b&gt;") && xml.contains("oai_dc.xsd"));
    }
}
