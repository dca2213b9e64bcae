//! What reference managers read in the head of a page (the Highwire names, as Google Scholar asks for them).

use redthread_core::day::date_of;

use super::dublin::{full_title, inverted};
use crate::on_show::{Kind, OnShow};

/// Names and values; nothing empty is among them.
pub(crate) fn meta(one: &OnShow, origin: &str) -> Vec<(&'static str, String)> {
    let mut all = vec![("citation_title", full_title(one))];
    all.extend(one.authors.iter().map(|author| ("citation_author", inverted(author))));
    if one.authors.is_empty() {
        all.push(("citation_author", one.publisher.clone()));
    }
    all.push(("citation_publication_date", date(one)));
    all.push(("citation_publisher", one.publisher.clone()));
    all.push(("citation_language", one.lang.tag().to_owned()));
    if !one.report_number.is_empty() {
        all.push(("citation_technical_report_number", one.report_number.clone()));
        all.push(("citation_technical_report_institution", one.publisher.clone()));
    } else if one.kind == Kind::CaseReport {
        all.push(("citation_technical_report_institution", one.publisher.clone()));
    }
    all.push(("citation_abstract_html_url", format!("{origin}{}", one.url)));
    let pdf = one.files.iter().find(|file| file.media_type == "application/pdf");
    all.extend(pdf.map(|file| ("citation_pdf_url", format!("{origin}{}", file.url))));
    all.retain(|(_, value)| !value.trim().is_empty());
    all
}

/// With slashes, as they ask for it; the year alone where no more is known.
fn date(one: &OnShow) -> String {
    let day = date_of(one.made_at);
    if day.year() == one.year { day.strftime("%Y/%m/%d").to_string() } else { one.year.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::describe::tests::book;

    #[test]
    fn a_reference_manager_finds_title_authors_date_and_file() {
        let all = meta(&book(), "https://town.example");
        let value = |name: &str| all.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str());
        assert_eq!(value("citation_author"), Some("לוי, רות"));
        assert_eq!(value("citation_publication_date"), Some("2026/11/21"));
        assert_eq!(value("citation_technical_report_number"), Some("17-2026"));
        assert_eq!(value("citation_pdf_url"), Some("https://town.example/books/7/book.pdf"));
        let bare = meta(&OnShow { authors: vec![], files: vec![], year: 1998, ..book() }, "");
        assert!(bare.contains(&("citation_publication_date", "1998".to_owned())));
        assert!(!bare.iter().any(|(name, _)| *name == "citation_pdf_url"));
    }
}
