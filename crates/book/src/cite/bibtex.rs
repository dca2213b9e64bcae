//! BibTeX.

use super::{Author, Citation, one_line};

/// One entry: `@techreport` where there is a report number, else `@book`. Letters of all scripts are kept as they are
/// (`UTF-8`, as biber and modern BibTeX read it); characters that TeX takes for its own are escaped.
pub fn bibtex(citation: &Citation) -> String {
    let report = !citation.report_number.trim().is_empty();
    let (kind, house) = if report { ("techreport", "institution") } else { ("book", "publisher") };
    let (series, volume) = citation.series.clone().unwrap_or_default();
    let fields = [
        ("author", citation.authors.iter().map(author).collect::<Vec<_>>().join(" and ")),
        // The second pair of braces keeps capitals as they stand.
        ("title", format!("{{{}}}", escape(&citation.full_title()))),
        ("year", citation.year.to_string()),
        ("series", escape(&series)),
        ("volume", if volume == 0 { String::new() } else { volume.to_string() }),
        ("number", escape(&citation.report_number)),
        (house, escape(&citation.publisher)),
        ("address", escape(&citation.place)),
        ("url", url(&citation.url)),
        ("langid", language(citation).to_owned()),
    ];
    let filled = fields.iter().filter(|(_, value)| !value.is_empty());
    let lines: Vec<String> = filled.map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@{kind}{{{},\n{}}}\n", key(citation), lines.concat())
}

const fn language(citation: &Citation) -> &'static str {
    match citation.lang {
        redthread_core::language::Lang::He => "hebrew",
        redthread_core::language::Lang::Sv => "swedish",
        redthread_core::language::Lang::En => "english",
    }
}

/// A body stands in braces of its own, or an "and" in its name would make two authors of it.
fn author(author: &Author) -> String {
    let name = escape(&author.inverted());
    if author.given.trim().is_empty() { format!("{{{name}}}") } else { name }
}

/// Latin letters of the first name, year and report number; old programs accept nothing else in a key.
fn key(citation: &Citation) -> String {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let family = citation.authors.first().map(|author| plain(&author.family)).unwrap_or_default();
    let family = if family.is_empty() { "book".to_owned() } else { family };
    format!("{family}{}{}", citation.year, plain(&citation.report_number))
}

fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text).chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', c]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            _ => out.push(c),
        }
    }
    out
}

/// Addresses are read verbatim; only what would break the braces is written as a percent code.
fn url(text: &str) -> String {
    one_line(text).replace('\\', "%5C").replace('{', "%7B").replace('}', "%7D")
}
