//! A text cut into paragraphs, and each paragraph where the passages over it begin and end. Pure.

use redthread_core::passage::stretches;

/// A run of characters over which the same passages lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Which of the given spans cover it, in their order.
    pub over: Vec<usize>,
}

/// Cuts `text` at its line ends and wherever one of `spans` (characters, end exclusive) begins or ends.
/// Empty lines fall away.
pub fn marked_paragraphs(text: &str, spans: &[(usize, usize)]) -> Vec<Vec<Run>> {
    let mut at = 0;
    let mut paragraphs = vec![];
    for line in text.split('\n') {
        let chars: Vec<char> = line.chars().collect();
        if !line.trim().is_empty() {
            paragraphs.push(runs(&chars, at, spans));
        }
        at += chars.len() + 1;
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
        let cut = marked_paragraphs(text, &[(8, all - 4), (8, 9)]);
        assert_eq!(cut.len(), 2);
        assert_eq!(cut[0][1], Run { text: "🙂".to_owned(), over: vec![0, 1] });
        assert_eq!(cut[0][2].over, vec![0]);
        assert_eq!(cut[1][0], Run { text: "עו\"ס".to_owned(), over: vec![0] });
        assert_eq!(cut[1][1], Run { text: " ABC".to_owned(), over: vec![] });
    }

    #[test]
    fn nothing_is_lost_whatever_the_spans() {
        let text = "one\ntwo\n\nthree";
        for spans in [vec![], vec![(0, 99)], vec![(2, 5), (4, 4), (9, 2)]] {
            let words: Vec<String> = marked_paragraphs(text, &spans)
                .iter()
                .map(|runs| runs.iter().map(|run| run.text.as_str()).collect())
                .collect();
            assert_eq!(words, ["one", "two", "three"], "{spans:?}");
        }
    }
}
