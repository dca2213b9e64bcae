//! A table as a file for spreadsheets. Pure.

/// A field of a CSV file as RFC 4180 wants it. What a spreadsheet would run as a formula is kept from it by a quote.
pub(crate) fn csv_field(text: &str) -> String {
    let guarded = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if guarded.contains([',', '"', '\n', '\r']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

/// A CSV file: lines of fields, with the mark by which spreadsheets know that it is UTF-8.
pub(crate) fn csv(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().map(|field| csv_field(field)).collect::<Vec<_>>().join(",");
    rows.iter().map(line).fold("\u{feff}".to_owned(), |file, line| file + &line + "\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_csv_field_is_never_a_formula() {
        assert_eq!(csv_field("=1+1"), "'=1+1");
        assert_eq!(csv_field("עו\"ס, 3"), "\"עו\"\"ס, 3\"");
        assert_eq!(csv(&[vec!["א".to_owned(), "b".to_owned()]]), "\u{feff}א,b\r\n");
    }
}
