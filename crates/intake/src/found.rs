//! What an old book says about itself: title, authors, year, report number, publisher, ISBN, contents, citation.
//!
//! Nothing here is certain enough to be catalogued unseen. Each finding names the line it was read from and how sure it
//! is, for a person to confirm; what the text does not say stays empty.

mod citation;
mod contents;
mod numbers;

use crate::repair::Line;

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Its place or wording suggests it.
    Guess,
    /// The text names it.
    Likely,
    /// The text names it in a form that can be checked: a citation, a check digit, pages that count up.
    Sure,
}

impl Confidence {
    /// Stable name, for messages in the reader's language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Guess => "guess",
            Self::Likely => "likely",
            Self::Sure => "sure",
        }
    }
}

/// Something that the text says about its book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// What it says.
    pub value: T,
    /// Where it was read: an index into [`Repaired::lines`](crate::repair::Repaired::lines).
    pub line: usize,
    /// How sure that is.
    pub confidence: Confidence,
}

impl<T> Found<T> {
    const fn new(value: T, line: usize, confidence: Confidence) -> Self {
        Self { value, line, confidence }
    }
}

/// A chapter of the contents, or a heading that the text itself shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// The number printed on the page where it begins; a heading without contents has none.
    pub page: Option<u32>,
}

/// What was found out about the book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundBook {
    /// Its title, with the subtitle if one sentence holds both.
    pub title: Option<Found<String>>,
    /// Its authors as they are written, in their order.
    pub authors: Vec<Found<String>>,
    /// The year it was published.
    pub year: Option<Found<i16>>,
    /// Its number in the series of its publisher.
    pub report_number: Option<Found<String>>,
    /// Who published it.
    pub publisher: Option<Found<String>>,
    /// Its ISBN, digits and hyphens as written.
    pub isbn: Option<Found<String>>,
    /// Its chapters, in their order.
    pub chapters: Vec<Found<Chapter>>,
    /// How it asks to be cited, one for each language.
    pub citations: Vec<Found<String>>,
}

/// A line that holds something, and its index.
#[derive(Clone, Copy)]
struct Row<'l> {
    at: usize,
    text: &'l str,
}

/// Reads what the repaired lines say about their book.
pub(crate) fn find(lines: &[Line]) -> FoundBook {
    let rows: Vec<Row<'_>> = rows(lines);
    let citations = citation::find(&rows);
    let cited = citation::read(&citations);
    FoundBook {
        title: cited.title.or_else(|| title(&rows)),
        authors: if cited.authors.is_empty() { authors(&rows) } else { cited.authors },
        year: cited.year.or_else(|| numbers::year(&rows)),
        report_number: cited.report_number.or_else(|| numbers::report(&rows)),
        publisher: cited.publisher.or_else(|| labelled(&rows, &PUBLISHERS)),
        isbn: numbers::isbn(&rows),
        chapters: contents::find(&rows, lines),
        citations,
    }
}

fn rows(lines: &[Line]) -> Vec<Row<'_>> {
    let filled = lines.iter().enumerate().map(|(at, line)| Row { at, text: line.now.trim() });
    filled.filter(|row| !row.text.is_empty()).collect()
}

const TITLES: [&str; 3] = ["שם הספר:", "Title:", "Titel:"];
const PUBLISHERS: [&str; 8] =
    ["הוצאה לאור:", "המוציא לאור:", "מו\"ל:", "הוצאת ", "Published by", "Publisher:", "Utgivare:", "Utgiven av"];
const AUTHORS: [&str; 13] = [
    "מאת:",
    "מאת ",
    "כתבו:",
    "כתבה:",
    "כתב:",
    "מחברים:",
    "מחברות:",
    "Authors:",
    "Author:",
    "By ",
    "Författare:",
    "Av ",
    "Text:",
];
/// Longest title, name of a publisher or line of authors, in characters.
const LONG: usize = 120;
/// Lines of the front and of the back of a book that are searched for labels.
const COVER: usize = 150;

/// What follows one of these labels at the beginning of a line.
fn labelled(rows: &[Row<'_>], labels: &[&str]) -> Option<Found<String>> {
    let back = rows.len().saturating_sub(COVER);
    let cover = rows.iter().enumerate().filter(|(n, _)| *n < COVER || *n >= back).map(|(_, row)| row);
    cover.into_iter().find_map(|row| {
        let value = labels.iter().find_map(|label| row.text.strip_prefix(label))?.trim_matches([' ', ':', '.']);
        let fits = !value.is_empty() && value.chars().count() <= LONG;
        fits.then(|| Found::new(value.to_owned(), row.at, Confidence::Likely))
    })
}

fn authors(rows: &[Row<'_>]) -> Vec<Found<String>> {
    let Some(found) = labelled(rows, &AUTHORS) else { return vec![] };
    let even = found.value.replace(" & ", ",").replace(" and ", ",").replace(" och ", ",").replace(" ו", ",");
    let names = even.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
    names.map(|name| Found::new(name.to_owned(), found.line, found.confidence)).collect()
}

fn title(rows: &[Row<'_>]) -> Option<Found<String>> {
    labelled(rows, &TITLES).or_else(|| first_line(rows)).or_else(|| named_in_text(rows))
}

/// A first line that is clearly shorter than the lines of the text and ends no sentence.
fn first_line(rows: &[Row<'_>]) -> Option<Found<String>> {
    let first = rows.first()?;
    let mut lengths: Vec<usize> = rows.iter().map(|row| row.text.chars().count()).collect();
    lengths.sort_unstable();
    let width = lengths.get(lengths.len() * 3 / 4).copied().unwrap_or_default();
    let length = first.text.chars().count();
    let is_title = rows.len() > 1 && length * 4 < width * 3 && !first.text.ends_with(['.', ',', ';', ':']);
    is_title.then(|| Found::new(first.text.to_owned(), first.at, Confidence::Guess))
}

/// `הספר "…"`, `boken ”…”`, `the book “…”` near the beginning.
fn named_in_text(rows: &[Row<'_>]) -> Option<Found<String>> {
    rows.iter().take(COVER).find_map(|row| {
        let after = ["הספר ", "the book ", "boken "].iter().find_map(|word| Some(row.text.split_once(word)?.1))?;
        let mut rest = after.chars();
        let close = match rest.next()? {
            '"' => '"',
            '“' | '”' => '”',
            '״' => '״',
            '«' => '»',
            _ => return None,
        };
        let title = quoted(rest.as_str(), close)?;
        Some(Found::new(title.to_owned(), row.at, Confidence::Guess))
    })
}

/// Up to the closing mark; one inside a word (עו"ס) closes nothing.
fn quoted(text: &str, close: char) -> Option<&str> {
    let closes = |at: &usize| {
        let after = text.get(at + close.len_utf8()..).and_then(|rest| rest.chars().next());
        after.is_none_or(|c| !c.is_alphabetic())
    };
    let end = text.match_indices(close).map(|(at, _)| at).find(closes)?;
    text.get(..end).filter(|title| !title.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repair::repair;

    fn found(text: &str) -> FoundBook {
        repair(text).found
    }

    fn value<T: Clone>(found: Option<&Found<T>>) -> Option<T> {
        found.map(|found| found.value.clone())
    }

    #[test]
    fn citations_say_most() {
        let text = "הסולם\n\nהצעה לציטוט בעברית:\nסלע-און, ת. ונוי, ש. (2015). \"הסולם\": סיפורי דיירים – ספר שני.\nדמ-15-208. מכון הגבעה.\n\nSuggested citation: Sela, T., Noy, S., & Berg, Å. (2015). The Ladder: Book Two. M-208-15. The Hill Institute. (Hebrew)";
        let book = found(text);
        assert_eq!(value(book.title.as_ref()).unwrap(), "\"הסולם\": סיפורי דיירים – ספר שני");
        assert_eq!(book.authors.iter().map(|a| a.value.as_str()).collect::<Vec<_>>(), ["סלע-און, ת.", "נוי, ש."]);
        assert_eq!(value(book.report_number.as_ref()).unwrap(), "דמ-15-208");
        assert_eq!(value(book.publisher.as_ref()).unwrap(), "מכון הגבעה");
        assert_eq!(book.citations.len(), 2);
        assert!(book.citations[1].value.starts_with("Sela, T., Noy, S., & Berg"));
        assert_eq!(book.citations[0].line, 3);
    }

    #[test]
    fn english_authors_are_parted() {
        let book = found("Cite as: Sela, T., Noy, S., & Berg, Å. (2015, June). The Ladder. The Hill Institute.");
        assert_eq!(
            book.authors.iter().map(|a| a.value.as_str()).collect::<Vec<_>>(),
            ["Sela, T.", "Noy, S.", "Berg, Å."]
        );
        assert_eq!(book.year.unwrap().value, 2015);
    }

    #[test]
    fn an_imprint_says_the_rest() {
        let text = "Stegen på gården\nAv Åsa Öberg och Pär Lindqvist\nRapport nr 2014:3\nUtgivare: Kullens institut\nÅby, juni 2014\nISBN 91-7000-150-X\nI det här kvarteret lärde sig alla att laga små saker, och det tog tre år innan någon skrev ned hur det gick till.\n";
        let book = found(&text.repeat(2));
        assert_eq!(value(book.title.as_ref()).unwrap(), "Stegen på gården");
        assert_eq!(book.authors.iter().map(|a| a.value.as_str()).collect::<Vec<_>>(), ["Åsa Öberg", "Pär Lindqvist"]);
        assert_eq!(value(book.report_number.as_ref()).unwrap(), "2014:3");
        assert_eq!(value(book.publisher.as_ref()).unwrap(), "Kullens institut");
        assert_eq!(value(book.year.as_ref()).unwrap(), 2014);
        let isbn = book.isbn.unwrap();
        assert_eq!((isbn.value.as_str(), isbn.line), ("91-7000-150-X", 5));
    }

    #[test]
    fn contents_are_read_with_numbers_at_either_end() {
        let book = found(
            "תוכן העניינים\nפתח דבר .... 5\nהסולם של ששון 12\n31 ..... עקרונות פעולה\nזה כבר הספר\nועוד שורה\nועוד אחת\nושורה 7\n",
        );
        let chapters: Vec<_> =
            book.chapters.iter().map(|c| (c.value.title.as_str(), c.value.page, c.confidence)).collect();
        assert_eq!(
            chapters[..2],
            [("פתח דבר", Some(5), Confidence::Sure), ("הסולם של ששון", Some(12), Confidence::Sure)]
        );
        assert_eq!(chapters[2].0, "עקרונות פעולה");
    }

    #[test]
    fn headings_stand_in_for_contents() {
        let book = found("Förord\nStegen kom först.\nSammanfattning\nDet tog tre år.");
        assert_eq!(
            book.chapters.iter().map(|c| (c.value.title.as_str(), c.line)).collect::<Vec<_>>(),
            [("Förord", 0), ("Sammanfattning", 2)]
        );
    }

    #[test]
    fn a_title_is_taken_from_the_text_only_as_a_guess() {
        let title = found("הספר \"עו\"ס על הסולם: סיפורים\" מספר על שכונה אחת.").title.unwrap();
        assert_eq!((title.value.as_str(), title.confidence), ("עו\"ס על הסולם: סיפורים", Confidence::Guess));
    }

    #[test]
    fn what_the_text_does_not_say_stays_empty() {
        let book = found(
            "בשנת 2012 נפגשו ב-10-15 מפגשים כל הדיירים, ואיש לא כתב על כך דבר.\nאחר כך, ביוני 2014, נכתב מכתב ארוך אל העירייה ובו רשימה של כל מה שתוקן.",
        );
        assert_eq!(book, FoundBook::default());
    }
}
