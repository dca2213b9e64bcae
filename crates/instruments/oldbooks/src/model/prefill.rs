//! What is filled in before anybody looked: as the text says it, to be confirmed.

use redthread_core::language::{Direction, Lang};
use redthread_intake::found::{Chapter as FoundChapter, Found, FoundBook};
use redthread_intake::repair::Repaired;

use super::facts::{AuthorLine, Chapter, Facts, Hint};
use super::reading::is_same;

/// Most words of a name that is taken for a person's.
const NAME: usize = 3;

/// What the text says of its book.
pub fn prefill(repaired: &Repaired) -> Facts {
    let found = &repaired.found;
    let (title, subtitle) = found.title.as_ref().map(|title| parted(&title.value)).unwrap_or_default();
    let citations: Vec<&str> = found.citations.iter().map(|citation| citation.value.as_str()).collect();
    Facts {
        title,
        subtitle,
        authors: found.authors.iter().map(|author| named(&author.value)).collect(),
        year: found.year.as_ref().map(|year| year.value),
        publisher: said(found.publisher.as_ref()),
        report_number: said(found.report_number.as_ref()),
        lang: language(repaired),
        citation: citations.join("\n"),
        chapters: found.chapters.iter().map(|chapter| placed(repaired, chapter)).collect(),
        hints: hints(found),
        ..Facts::default()
    }
}

fn said(found: Option<&Found<String>>) -> String {
    found.map(|found| found.value.clone()).unwrap_or_default()
}

/// Title and subtitle, where one sentence holds both; quotation marks around the title are no part of it.
fn parted(text: &str) -> (String, String) {
    let (title, subtitle) = text.split_once(": ").unwrap_or((text, ""));
    let marks = ['"', '״', '“', '”', '„', '«', '»'];
    let (title, subtitle) = match title.strip_prefix(marks) {
        // The marks close after the title, or after both.
        Some(title) if title.ends_with(marks) => (title.trim_end_matches(marks), subtitle),
        Some(title) => (title, subtitle.trim_end_matches(marks)),
        None => (title, subtitle),
    };
    (title.trim().to_owned(), subtitle.trim().to_owned())
}

/// `Family, G.` as it stands; `Given Family` turned; whatever is longer is a body.
fn named(name: &str) -> AuthorLine {
    let line = |family: &str, given: &str| AuthorLine { family: family.trim().into(), given: given.trim().into() };
    if let Some((family, given)) = name.split_once(',') {
        return line(family, given);
    }
    match name.rsplit_once(' ') {
        Some((given, family)) if name.split_whitespace().count() <= NAME => line(family, given),
        _ => line(name, ""),
    }
}

/// The chapter and the line with which it begins: a line of the text that says nothing but its title.
fn placed(repaired: &Repaired, chapter: &Found<FoundChapter>) -> Chapter {
    let title = &chapter.value.title;
    let is_heading = |at: usize| {
        let line = repaired.lines.get(at).filter(|line| !line.is_left_out());
        line.is_some_and(|line| is_same(&line.now, title) && line.now.chars().count() < title.chars().count() + 6)
    };
    let listed_to = repaired.found.chapters.iter().map(|one| one.line).max().unwrap_or_default();
    // A heading found in the text is its own place; one that was listed begins after the list.
    let is_listed = repaired.lines.get(chapter.line).is_some_and(|line| ends_in_number(&line.now));
    let first = if is_listed { listed_to + 1 } else { chapter.line };
    let line = (first..repaired.lines.len()).find(|at| is_heading(*at));
    Chapter { title: title.clone(), page: chapter.value.page, line: line.map(|at| at + 1) }
}

fn ends_in_number(line: &str) -> bool {
    let line = line.trim();
    line.ends_with(|c: char| c.is_ascii_digit()) || line.starts_with(|c: char| c.is_ascii_digit())
}

/// The language of a text: by its letters.
pub fn language(repaired: &Repaired) -> Lang {
    let (mut rtl, mut ltr, mut swedish) = (0_usize, 0_usize, 0_usize);
    for c in repaired.lines.iter().flat_map(|line| line.now.chars()) {
        let mut one = [0; 4];
        match Direction::of(c.encode_utf8(&mut one)) {
            Some(Direction::Rtl) => rtl += 1,
            Some(Direction::Ltr) => ltr += 1,
            None => {}
        }
        swedish += usize::from("åäöÅÄÖ".contains(c));
    }
    // Swedish has one of its three letters in twenty; English none but in names.
    match () {
        () if rtl > ltr => Lang::He,
        () if swedish * 30 > ltr => Lang::Sv,
        () => Lang::En,
    }
}

fn hints(found: &FoundBook) -> Vec<Hint> {
    fn hint<T>(field: &str, found: Option<&Found<T>>) -> Option<Hint> {
        let found = found?;
        Some(Hint { field: field.to_owned(), line: found.line + 1, sure: found.confidence.code().to_owned() })
    }
    [
        hint("title", found.title.as_ref()),
        hint("authors", found.authors.first()),
        hint("year", found.year.as_ref()),
        hint("publisher", found.publisher.as_ref()),
        hint("report_number", found.report_number.as_ref()),
        hint("citation", found.citations.first()),
        hint("chapters", found.chapters.first()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use redthread_intake::repair::repair;

    use super::*;

    #[test]
    fn what_a_book_says_is_filled_in() {
        let text = "הסולם\n\nתוכן העניינים\nתמצית .... 5\nהסולם של ששון .... 12\n\nתמצית\nהסולם עבר מדירה לדירה, ואיתו עברו גם כל הסיפורים.\n\nהצעה לציטוט בעברית:\nסלע-און, ת. ונוי, ש. (2015). \"הסולם\": סיפורי דיירים – ספר שני.\nדמ-15-208. מכון הגבעה.\n";
        let facts = prefill(&repair(text));
        assert_eq!((facts.title.as_str(), facts.subtitle.as_str()), ("הסולם", "סיפורי דיירים – ספר שני"));
        assert_eq!(facts.authors[0], AuthorLine { family: "סלע-און".into(), given: "ת.".into() });
        assert_eq!((facts.year, facts.lang), (Some(2015), Lang::He));
        assert_eq!((facts.report_number.as_str(), facts.publisher.as_str()), ("דמ-15-208", "מכון הגבעה"));
        let chapters: Vec<_> = facts.chapters.iter().map(|one| (one.title.as_str(), one.page, one.line)).collect();
        assert_eq!(chapters, [("תמצית", Some(5), Some(7)), ("הסולם של ששון", Some(12), None)]);
        assert_eq!(facts.hints.iter().find(|hint| hint.field == "year").unwrap().sure, "sure");
    }

    #[test]
    fn headings_of_a_text_without_contents_are_their_own_places() {
        let facts = prefill(&repair("Förord\nStegen kom först.\nSammanfattning\nDet tog tre år på gården."));
        assert_eq!(facts.chapters.iter().map(|one| one.line).collect::<Vec<_>>(), [Some(1), Some(3)]);
        assert_eq!(facts.lang, Lang::Sv);
    }

    #[test]
    fn titles_part_and_names_turn() {
        let parts = |text| {
            let (title, subtitle) = parted(text);
            format!("{title}|{subtitle}")
        };
        assert_eq!(parts("\"הסולם\": סיפורים"), "הסולם|סיפורים");
        assert_eq!(parts("“הסולם: סיפורים”"), "הסולם|סיפורים");
        assert_eq!(parts("\"הסולם: סיפורי עו\"ס\""), "הסולם|סיפורי עו\"ס");
        assert_eq!(parts("עו\"ס על הסולם"), "עו\"ס על הסולם|");
        assert_eq!(named("Åsa Öberg"), AuthorLine { family: "Öberg".into(), given: "Åsa".into() });
        assert_eq!(
            named("Institutet för långsam reparation"),
            AuthorLine { family: "Institutet för långsam reparation".into(), given: String::new() }
        );
        assert_eq!(
            language(&repair(
                "A ladder stood in the yard, and nobody asked whose it was before Åsa Öberg came to live there."
            )),
            Lang::En
        );
    }
}
