//! APA, 7th edition, in Hebrew as it is customary there: initials with a geresh, the last name joined by a vav.

use redthread_core::language::{Direction, Lang};

use super::{Author, Citation, one_line};

/// APA names every author up to this many; of more, all but the last of these and then the very last.
const MOST_AUTHORS: usize = 20;

/// The reference as one line, in the language of the text that cites.
pub fn apa(citation: &Citation, lang: Lang) -> String {
    let publisher = one_line(&citation.publisher);
    let by_publisher = citation.authors.is_empty();
    let title = title(citation, lang);
    let (names, rest) = match (by_publisher, publisher.is_empty()) {
        (false, false) => (names(&citation.authors, lang), format!("{title} {publisher}.")),
        (false, true) => (names(&citation.authors, lang), title),
        (true, false) => (format!("{publisher}."), title),
        (true, true) => return with_url(&format!("{title} ({}).", citation.year), citation),
    };
    with_url(&format!("{names} ({}). {rest}", citation.year), citation)
}

fn with_url(reference: &str, citation: &Citation) -> String {
    let url = one_line(&citation.url);
    if url.is_empty() { reference.to_owned() } else { format!("{reference} {url}") }
}

/// Title, what it is part of, and the language where it is not that of the reader; closed by a full stop unless the title
/// brings its own mark.
fn title(citation: &Citation, lang: Lang) -> String {
    let mut text = citation.full_title();
    let parts: Vec<String> = series(citation, lang).into_iter().chain(report(citation, lang)).collect();
    if !parts.is_empty() {
        text = format!("{text} ({})", parts.join("; "));
    }
    if citation.lang != lang {
        text = format!("{text} [{}]", written_in(citation.lang, lang));
    }
    if text.ends_with(['.', '?', '!']) { text } else { format!("{text}.") }
}

fn series(citation: &Citation, lang: Lang) -> Option<String> {
    let (name, volume) = citation.series.as_ref()?;
    let name = one_line(name);
    Some(match lang {
        Lang::He => format!("{name}, כרך {volume}"),
        Lang::Sv => format!("{name}, del {volume}"),
        Lang::En => format!("{name}, Vol. {volume}"),
    })
}

fn report(citation: &Citation, lang: Lang) -> Option<String> {
    let number = one_line(&citation.report_number);
    let name = match lang {
        Lang::He => "דוח מס׳",
        Lang::Sv => "Rapport nr",
        Lang::En => "Report No.",
    };
    (!number.is_empty()).then(|| format!("{name} {number}"))
}

const fn written_in(book: Lang, reader: Lang) -> &'static str {
    match (reader, book) {
        (Lang::He, Lang::He) => "בעברית",
        (Lang::He, Lang::Sv) => "בשוודית",
        (Lang::He, Lang::En) => "באנגלית",
        (Lang::Sv, Lang::He) => "på hebreiska",
        (Lang::Sv, Lang::Sv) => "på svenska",
        (Lang::Sv, Lang::En) => "på engelska",
        (Lang::En, Lang::He) => "in Hebrew",
        (Lang::En, Lang::Sv) => "in Swedish",
        (Lang::En, Lang::En) => "in English",
    }
}

fn names(authors: &[Author], lang: Lang) -> String {
    let all: Vec<String> = authors.iter().map(name).collect();
    match all.as_slice() {
        [] => String::new(),
        [one] => closed(one),
        [first @ .., last] if all.len() > MOST_AUTHORS => {
            let shown = first.get(..MOST_AUTHORS - 1).unwrap_or(first);
            closed(&format!("{}, … {last}", shown.join(", ")))
        }
        [first @ .., last] => closed(&format!("{}{}", first.join(", "), joined(last, lang))),
    }
}

/// A body without initials has no full stop of its own before the year.
fn closed(names: &str) -> String {
    if names.ends_with(['.', '׳']) { names.to_owned() } else { format!("{names}.") }
}

fn joined(last: &str, lang: Lang) -> String {
    match (lang, Direction::of(last)) {
        (Lang::He, Some(Direction::Rtl)) => format!(" ו{last}"),
        (Lang::He, _) => format!(" ו־{last}"),
        (Lang::Sv | Lang::En, _) => format!(", & {last}"),
    }
}

fn name(author: &Author) -> String {
    let initials: Vec<String> = author.given.split_whitespace().filter_map(initial).collect();
    match initials.as_slice() {
        [] => one_line(&author.family),
        _ => format!("{}, {}", one_line(&author.family), initials.join(" ")),
    }
}

/// `N.`, `M.-B.` or `נ׳`: the letters decide, whatever the language of the reference.
fn initial(given: &str) -> Option<String> {
    let parts: Vec<String> = given.split('-').filter_map(short).collect();
    (!parts.is_empty()).then(|| parts.join("-"))
}

fn short(part: &str) -> Option<String> {
    let first = part.chars().find(|c| c.is_alphabetic())?;
    let mark = if Direction::of(part) == Some(Direction::Rtl) { '׳' } else { '.' };
    Some(first.to_uppercase().chain([mark]).collect())
}
