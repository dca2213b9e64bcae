//! A text cut into paragraphs, and each paragraph where the passages over it begin and end. Pure.

use redthread_core::passage::stretches;
use redthread_core::reply::{self, Part, Shape};

/// A run of characters over which the same passages lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Which of the given spans cover it, in their order.
    pub over: Vec<usize>,
}

/// A line of a text: what it is, and its words in runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Words, the head of an entry, or a mark without words.
    pub part: Part,
    /// The words.
    pub runs: Vec<Run>,
}

/// Cuts an answer at its line ends and wherever one of `spans` (characters, end exclusive) begins or ends.
/// Empty lines fall away; marks are named by `shape`.
pub fn marked_paragraphs(shape: Shape, text: &str, spans: &[(usize, usize)]) -> Vec<Paragraph> {
    let mut paragraphs = vec![];
    for line in reply::lines(shape, text) {
        let chars: Vec<char> = line.text.chars().collect();
        match line.part {
            Part::Sign(_) => paragraphs.push(Paragraph { part: line.part, runs: vec![] }),
            _ if line.text.trim().is_empty() => {}
            _ => paragraphs.push(Paragraph { part: line.part, runs: runs(&chars, line.start, spans) }),
        }
    }
    paragraphs
}

fn runs(chars: &[char], at: usize, spans: &[(usize, usize)]) -> Vec<Run> {
    let inside = |offset: usize| offset.saturating_sub(at).min(chars.len());
    let local: Vec<(usize, usize)> = spans.iter().map(|(start, end)| (inside(*start), inside(*end))).collect();
    let text = |start: usize, end: usize| chars.iter().skip(start).take(end - start).collect();
    stretches(chars.len(), &local)
        .into_iter()
        .map(|cut| Run { text: text(cut.start, cut.end), over: cut.over })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_marked_in_every_paragraph_it_touches() {
        let text = "שָׁלוֹם 🙂 לך\n\nעו\"ס ABC";
        let all = text.chars().count();
        let cut = marked_paragraphs(Shape::Text, text, &[(8, all - 4), (8, 9)]);
        assert_eq!(cut.len(), 2);
        assert_eq!(cut[0].runs[1], Run { text: "🙂".to_owned(), over: vec![0, 1] });
        assert_eq!(cut[0].runs[2].over, vec![0]);
        assert_eq!(cut[1].runs[0], Run { text: "עו\"ס".to_owned(), over: vec![0] });
        assert_eq!(cut[1].runs[1], Run { text: " ABC".to_owned(), over: vec![] });
    }

    #[test]
    fn nothing_is_lost_whatever_the_spans() {
        let text = "one\ntwo\n\nthree";
        for spans in [vec![], vec![(0, 99)], vec![(2, 5), (4, 4), (9, 2)]] {
            let words: Vec<String> = marked_paragraphs(Shape::Text, text, &spans)
                .iter()
                .map(|one| one.runs.iter().map(|run| run.text.as_str()).collect())
                .collect();
            assert_eq!(words, ["one", "two", "three"], "{spans:?}");
        }
    }
    #[test]
    fn a_mark_is_no_words_and_moves_no_passage() {
        let text = "✓\n\nכי זה עבד";
        let cut = marked_paragraphs(Shape::Gate, text, &[(3, 5)]);
        assert_eq!((cut.len(), cut[0].runs.len()), (2, 0));
        assert_eq!(cut[1].runs[0], Run { text: "כי".to_owned(), over: vec![0] });
    }
}
