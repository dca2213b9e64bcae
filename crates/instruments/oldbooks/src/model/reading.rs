//! The text of a book in its chapters, paragraph by paragraph.

use redthread_intake::repair::join;

use super::facts::Chapter;

/// A part of the text: what stands before the first chapter, or a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its place in the page.
    pub anchor: String,
    /// Its title; empty before the first chapter.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// The place of a chapter in the page, by its place in the contents, from 0.
pub fn anchor(chapter: usize) -> String {
    format!("chapter-{}", chapter + 1)
}

/// Parts a text at the lines where its chapters begin; a chapter whose line nobody knows stands in the contents alone.
pub fn sections(lines: &[Option<&str>], chapters: &[Chapter]) -> Vec<Section> {
    let placed = chapters.iter().enumerate().filter_map(|(n, one)| Some((one.line?.checked_sub(1)?, n, one)));
    let mut starts: Vec<(usize, usize, &Chapter)> = placed.filter(|(at, ..)| *at < lines.len()).collect();
    starts.sort_by_key(|(at, n, _)| (*at, *n));
    let first = starts.first().map_or(lines.len(), |(at, ..)| *at);
    let front = Section { anchor: "text".to_owned(), title: String::new(), paragraphs: paragraphs(lines, 0, first) };
    let ends = starts.iter().skip(1).map(|(at, ..)| *at).chain([lines.len()]);
    let parts = starts.iter().zip(ends).map(|((at, n, chapter), end)| {
        let is_heading = lines.get(*at).copied().flatten().is_some_and(|line| is_same(line, &chapter.title));
        Section {
            anchor: anchor(*n),
            title: chapter.title.clone(),
            paragraphs: paragraphs(lines, at + usize::from(is_heading), end),
        }
    });
    std::iter::once(front).filter(|front| !front.paragraphs.is_empty()).chain(parts).collect()
}

fn paragraphs(lines: &[Option<&str>], from: usize, to: usize) -> Vec<String> {
    let some: Vec<&str> = lines.get(from..to).unwrap_or_default().iter().copied().flatten().collect();
    join(&some)
}

/// Whether two lines are the same title, whatever numbers, dots and spaces stand around them.
pub fn is_same(one: &str, other: &str) -> bool {
    let bare = |text: &str| {
        let trimmed = text.trim_matches(|c: char| !c.is_alphabetic());
        trimmed.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
    };
    let one = bare(one);
    !one.is_empty() && one == bare(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: [&str; 8] = [
        "הסולם",
        "תמצית",
        "הסולם עבר מדירה לדירה, ואיתו עברו גם כל הסיפורים של",
        "הבניין.",
        "",
        "2. פתח דבר",
        "Ingen knackade på dörren.",
        "🙂",
    ];

    fn lines() -> Vec<Option<&'static str>> {
        LINES.map(Some).to_vec()
    }

    fn chapter(title: &str, line: Option<usize>) -> Chapter {
        Chapter { title: title.into(), page: None, line }
    }

    #[test]
    fn a_text_parts_at_its_chapters() {
        let chapters = [chapter("תמצית", Some(2)), chapter("פתח דבר", Some(6)), chapter("נספח", None)];
        let sections = sections(&lines(), &chapters);
        assert_eq!(
            sections.iter().map(|one| (one.anchor.as_str(), one.title.as_str())).collect::<Vec<_>>(),
            [("text", ""), ("chapter-1", "תמצית"), ("chapter-2", "פתח דבר")]
        );
        assert_eq!(sections[0].paragraphs, ["הסולם"]);
        assert_eq!(sections[1].paragraphs, ["הסולם עבר מדירה לדירה, ואיתו עברו גם כל הסיפורים של הבניין."]);
        assert!(!sections[2].paragraphs.concat().contains("פתח דבר"), "its title is not said twice");
    }

    #[test]
    fn a_text_without_chapters_is_one_part_and_left_out_lines_are_not_there() {
        let mut all = lines();
        all[0] = None;
        let sections = sections(&all, &[]);
        assert_eq!(sections.len(), 1);
        assert!(!sections[0].paragraphs.concat().contains("הסולם\n"));
        assert!(sections[0].paragraphs.iter().any(|paragraph| paragraph.ends_with("הבניין.")));
        assert!(super::sections(&[], &[chapter("א", Some(1))]).is_empty());
    }

    #[test]
    fn chapters_out_of_order_keep_their_places() {
        let chapters = [chapter("פתח דבר", Some(6)), chapter("תמצית", Some(2))];
        let sections = sections(&lines(), &chapters);
        assert_eq!(
            sections.iter().map(|one| one.anchor.as_str()).collect::<Vec<_>>(),
            ["text", "chapter-2", "chapter-1"]
        );
    }

    #[test]
    fn titles_are_the_same_whatever_stands_around_them() {
        assert!(is_same(" 3. פתח  דבר ....... 12", "פתח דבר"));
        assert!(is_same("FÖRORD:", "Förord"));
        assert!(!is_same("פתח דברים", "פתח דבר"));
        assert!(!is_same("12", "13"));
    }
}
