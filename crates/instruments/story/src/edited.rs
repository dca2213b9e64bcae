//! What a language editor's file says of each text: read by its marks, and put back paragraph by paragraph. Pure.

use std::collections::BTreeSet;

use redthread_core::mark::{Mark, Origin, fingerprint};
use redthread_core::reply::{self, Part, Shape};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of the file, from one mark to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Which text it is; none for what stands around the texts.
    pub origin: Option<Origin>,
    /// Whether its words are others than those that were written; only said of what stands around.
    pub changed: bool,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// Cuts a file at its marks, each with the number of the paragraph where it stands. Where two stand at one place the
/// text wins: it is what can be put back. `LibreOffice` writes some bookmarks twice: the first counts.
pub fn stretches(paragraphs: &[String], marks: &[(usize, String)]) -> Vec<Stretch> {
    let mut seen = BTreeSet::new();
    let first = marks.iter().filter(|(_, name)| seen.insert(name.as_str()));
    let mut known: Vec<(usize, Mark)> = first.filter_map(|(at, name)| Some((*at, Mark::read(name)?))).collect();
    known.sort_by_key(|(at, mark)| (*at, matches!(mark, Mark::Text(_))));
    let ends = known.iter().skip(1).map(|(at, _)| *at).chain([paragraphs.len()]);
    let cut =
        |((from, mark), to): (&(usize, Mark), usize)| stretch(mark, paragraphs.get(*from..to).unwrap_or_default());
    known.iter().zip(ends).filter(|((from, _), to)| from < to).map(cut).collect()
}

fn stretch(mark: &Mark, paragraphs: &[String]) -> Stretch {
    let paragraphs = paragraphs.to_vec();
    match mark {
        Mark::Text(origin) => Stretch { origin: Some(*origin), changed: false, paragraphs },
        Mark::Rest(print) => {
            let changed = *print != fingerprint(paragraphs.iter().map(String::as_str));
            Stretch { origin: None, changed, paragraphs }
        }
    }
}

/// A paragraph of a text as a book prints it, and what stands before it in the text: line ends, marks of the guide.
struct Unit<'t> {
    gap: &'t str,
    raw: &'t str,
    /// What opens its first line and is not printed.
    lead: &'static str,
    words: String,
}

/// The text with the edited paragraphs in it. What nobody touched stays as it was written, line by line; marks of the
/// guide stay where they are.
pub fn put_back(shape: Shape, text: &str, edited: &[String]) -> String {
    let (units, tail) = units(shape, text);
    let old: Vec<String> = units.iter().map(|unit| words(&unit.words)).collect();
    let new: Vec<String> = edited.iter().map(|paragraph| words(paragraph)).collect();
    let mut out = String::new();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (units, new) = (units.get(op.old_range()).unwrap_or_default(), new.get(op.new_range()).unwrap_or_default());
        if matches!(op, DiffOp::Equal { .. }) {
            for unit in units {
                push(&mut out, unit.gap, "", unit.raw);
            }
        } else {
            replace(&mut out, units, new);
        }
    }
    out.push_str(tail);
    out.trim_end().to_owned()
}

/// Edited paragraphs take the places of the old ones in order; more of them follow as paragraphs of their own.
fn replace(out: &mut String, units: &[Unit<'_>], new: &[String]) {
    let places = units.len().max(new.len());
    for at in 0..places {
        match (units.get(at), new.get(at)) {
            (Some(unit), Some(words)) => push(out, unit.gap, unit.lead, words),
            (None, Some(words)) => push(out, "\n\n", "", words),
            // Its words are gone; a mark of the guide before it is not.
            (Some(unit), None) if !unit.gap.trim().is_empty() => out.push_str(unit.gap.trim_end()),
            _ => {}
        }
    }
}

fn push(out: &mut String, gap: &str, lead: &str, words: &str) {
    match (out.is_empty(), gap.is_empty()) {
        (true, _) => out.push_str(gap.trim_start()),
        (false, true) => out.push_str("\n\n"),
        (false, false) => out.push_str(gap),
    }
    out.push_str(lead);
    out.push_str(words);
}

/// As a book prints it: one space between words.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraphs of a text as a book prints them, and what is left after the last.
fn units(shape: Shape, text: &str) -> (Vec<Unit<'_>>, &str) {
    let (mut units, mut gap_from, mut open, mut at) = (vec![], 0, None::<(usize, usize)>, 0);
    for (raw, line) in text.split('\n').zip(reply::lines(shape, text)) {
        let end = at + raw.len();
        let is_words = line.part == Part::Words && !raw.trim().is_empty();
        if let Some(whole) = open.filter(|_| !is_words) {
            units.push(unit(shape, text, gap_from, whole));
            (gap_from, open) = (whole.1, None);
        }
        match line.part {
            Part::Head => {
                units.push(unit(shape, text, gap_from, (at, end)));
                gap_from = end;
            }
            _ if is_words => open = Some((open.map_or(at, |(from, _)| from), end)),
            _ => {}
        }
        at = end + 1;
    }
    if let Some(whole) = open {
        units.push(unit(shape, text, gap_from, whole));
        gap_from = whole.1;
    }
    (units, text.get(gap_from..).unwrap_or_default())
}

fn unit(shape: Shape, text: &str, gap_from: usize, (from, to): (usize, usize)) -> Unit<'_> {
    let raw = text.get(from..to).unwrap_or_default();
    let bare = |line: reply::Line<'_>| line.text.to_owned();
    let plain = reply::lines(shape, raw).into_iter().map(bare).collect::<Vec<_>>().join("\n");
    let is_head = shape != Shape::Text && reply::lines(shape, raw).first().is_some_and(|line| line.part == Part::Head);
    let (lead, printed) = match () {
        () if is_head => ("• ", plain),
        () if plain.trim_start().starts_with('>') => ("> ", unquoted(&plain)),
        () if plain.trim_start().starts_with('#') && !plain.contains('\n') => {
            ("# ", plain.trim_start().trim_start_matches('#').to_owned())
        }
        () => ("", plain),
    };
    Unit { gap: text.get(gap_from..from).unwrap_or_default(), raw, lead, words: printed }
}

fn unquoted(text: &str) -> String {
    text.lines().map(|line| line.trim_start_matches('>').trim()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::ids::{DocumentId, Id as _, Uuid};

    const TEXT: &str = "# לפני\n\nתמר פתחה\nאת הדלת.\n\n> \"באתי\"\n> ושוב\n\nעו\"ס 3 חיכתה, 9:30, ABC 🙂.\n\nשָׁלוֹם.";

    fn printed(shape: Shape, text: &str) -> Vec<String> {
        units(shape, text).0.iter().map(|unit| words(&unit.words)).collect()
    }

    #[test]
    fn what_nobody_touched_comes_back_letter_by_letter() {
        let pair = "לפני\n\n↓\n\nאחרי";
        let turns = "• מרץ\nדיברו\nדרך הדלת\n\n• יוני\nקפה";
        for (shape, text) in
            [(Shape::Text, TEXT), (Shape::Pair, pair), (Shape::Timeline, turns), (Shape::Gate, "✓\n\nכי")]
        {
            assert_eq!(put_back(shape, text, &printed(shape, text)), text);
        }
        assert_eq!(printed(Shape::Text, TEXT)[..3], ["לפני", "תמר פתחה את הדלת.", "\"באתי\" ושוב"]);
        assert_eq!(printed(Shape::Timeline, turns), ["מרץ", "דיברו דרך הדלת", "יוני", "קפה"]);
    }

    #[test]
    fn an_edited_paragraph_keeps_its_kind_and_its_neighbours() {
        let mut edited = printed(Shape::Text, TEXT);
        edited[0] = "מה היה קודם".to_owned();
        edited[3] = "העו\"ס חיכתה, 9:30, ABC 🙂.".to_owned();
        let text = put_back(Shape::Text, TEXT, &edited);
        assert!(text.starts_with("# מה היה קודם\n\nתמר פתחה\nאת הדלת."), "{text}");
        assert!(text.ends_with("> ושוב\n\nהעו\"ס חיכתה, 9:30, ABC 🙂.\n\nשָׁלוֹם."), "{text}");
    }

    #[test]
    fn paragraphs_come_and_go() {
        let mut edited = printed(Shape::Text, TEXT);
        edited.remove(3);
        edited.insert(2, "חדש".to_owned());
        let text = put_back(Shape::Text, TEXT, &edited);
        assert!(text.contains("הדלת.\n\nחדש\n\n> \"באתי\"") && !text.contains("9:30"), "{text}");
    }

    #[test]
    fn a_mark_of_the_guide_outlives_its_words() {
        assert_eq!(put_back(Shape::Pair, "לפני\n\n↓\n\nאחרי", &["לפני כן".to_owned()]), "לפני כן\n\n↓");
        let turns = put_back(Shape::Timeline, "• מרץ\nדיברו", &["במרץ".to_owned(), "דיברו".to_owned()]);
        assert_eq!(turns, "• במרץ\nדיברו");
    }

    #[test]
    fn a_file_is_cut_at_its_marks_and_other_bookmarks_are_passed_over() {
        let paragraphs = ["שער", "כותרת", "א", "ב", "סוף"].map(str::to_owned);
        let origin = Origin { document: DocumentId::from_uuid(Uuid::from_u128(7)), version: 3 };
        let marks = [
            (0, Mark::Rest(fingerprint(["שער", "כותרת"])).name(0)),
            (2, "_GoBack".to_owned()),
            (2, Mark::Text(origin).name(1)),
            (4, Mark::Rest(fingerprint(["אחר"])).name(2)),
        ];
        let cut = stretches(&paragraphs, &marks);
        assert_eq!(cut.iter().map(|one| one.origin.is_some()).collect::<Vec<_>>(), [false, true, false]);
        assert_eq!(cut.iter().map(|one| one.changed).collect::<Vec<_>>(), [false, false, true]);
        assert_eq!(cut[1].paragraphs, ["א", "ב"]);
        let twice: Vec<_> = marks.iter().cloned().chain([(1, marks[0].1.clone())]).collect();
        assert_eq!(stretches(&paragraphs, &twice), cut, "a bookmark that is written twice");
        assert!(stretches(&paragraphs, &[]).is_empty());
    }
}
