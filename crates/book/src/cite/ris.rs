//! RIS.

use super::{Citation, one_line};

/// One record, lines ending in CR LF as the format asks for; a report where there is a report number, else a book.
pub fn ris(citation: &Citation) -> String {
    let report = one_line(&citation.report_number);
    let (series, volume) = citation.series.clone().unwrap_or_default();
    let mut lines = vec![("TY", if report.is_empty() { "BOOK" } else { "RPRT" }.to_owned())];
    lines.extend(citation.authors.iter().map(|author| ("AU", author.inverted())));
    lines.extend([
        ("PY", citation.year.to_string()),
        ("TI", citation.full_title()),
        ("T2", one_line(&series)),
        ("VL", if volume == 0 { String::new() } else { volume.to_string() }),
        ("SN", report),
        ("PB", one_line(&citation.publisher)),
        ("CY", one_line(&citation.place)),
        ("UR", one_line(&citation.url)),
        ("LA", citation.lang.tag().to_owned()),
    ]);
    let filled = lines.into_iter().filter(|(_, value)| !value.is_empty());
    let body: Vec<String> = filled.map(|(name, value)| format!("{name}  - {value}\r\n")).collect();
    format!("{}ER  - \r\n", body.concat())
}
