//! Passages: spans of a text that survive its editing.
//!
//! Anchored as in the W3C Web Annotation model: a text position (characters, end exclusive) together with the
//! quoted words and a little context before and after. What cannot be found again is handed to a person.

/// How much context is kept on either side, in characters.
pub const CONTEXT: usize = 32;

/// A span of a text. Offsets count Unicode characters, never bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// First character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// The words themselves.
    pub quote: String,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
}

/// The span lies outside the text or holds nothing but white space; the code is a message key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("passage.out_of_text")]
pub struct OutOfText;

impl Anchor {
    /// Anchors `start..end` in `text`.
    pub fn new(text: &str, start: usize, end: usize) -> Result<Self, OutOfText> {
        let chars: Vec<char> = text.chars().collect();
        if start >= end || end > chars.len() {
            return Err(OutOfText);
        }
        let (start, end) = trimmed(&chars, start, end).ok_or(OutOfText)?;
        Ok(Self::cut(&chars, start, end))
    }

    /// Anchors the only occurrence of `quote` in `text`; `None` when it is missing or ambiguous.
    pub fn of_quote(text: &str, quote: &str) -> Option<Self> {
        let (chars, wanted): (Vec<char>, Vec<char>) = (text.chars().collect(), quote.chars().collect());
        let mut found = occurrences(&chars, &wanted);
        let start = found.next()?;
        found.next().is_none().then(|| Self::cut(&chars, start, start + wanted.len()))
    }

    fn cut(chars: &[char], start: usize, end: usize) -> Self {
        let slice = |from: usize, to: usize| chars.iter().skip(from).take(to - from).collect::<String>();
        Self {
            start,
            end,
            quote: slice(start, end),
            prefix: slice(start.saturating_sub(CONTEXT), start),
            suffix: slice(end, (end + CONTEXT).min(chars.len())),
        }
    }

    /// Finds the passage again after the text was edited: the same words with the most context around them,
    /// the nearest to the old place among equals. `None` when the words are gone.
    pub fn again_in(&self, text: &str) -> Option<Self> {
        let (chars, wanted): (Vec<char>, Vec<char>) = (text.chars().collect(), self.quote.chars().collect());
        let best = occurrences(&chars, &wanted).max_by_key(|start| {
            (self.context_at(&chars, *start, wanted.len()), std::cmp::Reverse(start.abs_diff(self.start)))
        })?;
        Some(Self::cut(&chars, best, best + wanted.len()))
    }

    fn context_at(&self, chars: &[char], start: usize, length: usize) -> usize {
        let before = self.prefix.chars().rev().zip(chars.iter().take(start).rev()).take_while(|(a, b)| a == *b).count();
        let after = self.suffix.chars().zip(chars.iter().skip(start + length)).take_while(|(a, b)| a == *b).count();
        before + after
    }
}

fn trimmed(chars: &[char], start: usize, end: usize) -> Option<(usize, usize)> {
    let inside = chars.get(start..end)?;
    let lead = inside.iter().take_while(|c| c.is_whitespace()).count();
    let trail = inside.iter().rev().take_while(|c| c.is_whitespace()).count();
    (lead < inside.len()).then(|| (start + lead, end - trail))
}

fn occurrences<'a>(chars: &'a [char], wanted: &'a [char]) -> impl Iterator<Item = usize> + 'a {
    let windows = chars.windows(wanted.len().max(1)).enumerate();
    windows.filter(move |(_, window)| !wanted.is_empty() && *window == wanted).map(|(start, _)| start)
}

/// A stretch of text over which the same set of passages lies; `over` indexes the given spans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Which of the spans cover it, in their order.
    pub over: Vec<usize>,
}

/// Cuts `0..length` wherever a span begins or ends, so that overlapping passages can be drawn and read.
pub fn stretches(length: usize, spans: &[(usize, usize)]) -> Vec<Stretch> {
    let mut cuts: Vec<usize> = spans.iter().flat_map(|(start, end)| [*start, *end]).chain([0, length]).collect();
    cuts.retain(|cut| *cut <= length);
    cuts.sort_unstable();
    cuts.dedup();
    let covering =
        |at: usize| spans.iter().enumerate().filter(move |(_, (start, end))| *start <= at && at < *end).map(|(n, _)| n);
    cuts.windows(2)
        .filter_map(|pair| pair.first().zip(pair.last()))
        .map(|(&start, &end)| Stretch { start, end, over: covering(start).collect() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "באתי באותה שעה, כל שבוע. שָׁלוֹם אמרה עו\"ס 3 🙂. באתי שוב.";

    #[test]
    fn offsets_count_characters_not_bytes() {
        let anchor = Anchor::new(TEXT, 0, 4).unwrap();
        assert_eq!(anchor.quote, "באתי");
        assert_eq!(anchor.suffix.chars().next(), Some(' '));
    }

    #[test]
    fn the_white_space_around_a_selection_is_not_part_of_it() {
        let anchor = Anchor::new(TEXT, 4, 11).unwrap();
        assert_eq!(anchor.quote, "באותה");
        assert_eq!(Anchor::new("a  b", 1, 3), Err(OutOfText));
        assert_eq!(Anchor::new(TEXT, 5, 5000), Err(OutOfText));
    }

    #[test]
    fn a_passage_moves_with_its_words() {
        let anchor = Anchor::of_quote(TEXT, "כל שבוע").unwrap();
        let edited = format!("בסוף השבוע היא סיפרה: {TEXT}");
        let again = anchor.again_in(&edited).unwrap();
        assert_eq!(again.quote, "כל שבוע");
        assert_eq!(again.start, anchor.start + edited.chars().count() - TEXT.chars().count());
    }

    #[test]
    fn context_tells_two_equal_quotes_apart() {
        let second = Anchor::new(TEXT, TEXT.chars().count() - 9, TEXT.chars().count() - 5).unwrap();
        assert_eq!(second.quote, "באתי");
        assert_eq!(second.again_in(&format!("כן. {TEXT}")).unwrap().start, second.start + 4);
        assert!(Anchor::of_quote(TEXT, "באתי").is_none(), "ambiguous");
    }

    #[test]
    fn words_that_are_gone_are_handed_to_a_person() {
        let anchor = Anchor::of_quote(TEXT, "כל שבוע").unwrap();
        assert_eq!(anchor.again_in("משהו אחר לגמרי"), None);
    }

    #[test]
    fn overlapping_spans_become_readable_stretches() {
        let cut = stretches(10, &[(2, 6), (4, 8)]);
        let read: Vec<_> = cut.iter().map(|s| (s.start, s.end, s.over.clone())).collect();
        assert_eq!(read, vec![(0, 2, vec![]), (2, 4, vec![0]), (4, 6, vec![0, 1]), (6, 8, vec![1]), (8, 10, vec![])]);
    }

    proptest! {
        #[test]
        fn stretches_tile_the_text(length in 0usize..60, spans in prop::collection::vec((0usize..60, 0usize..60), 0..6)) {
            let cut = stretches(length, &spans);
            let mut at = 0;
            for stretch in &cut { prop_assert_eq!(stretch.start, at); at = stretch.end; }
            prop_assert_eq!(at, length);
        }

        #[test]
        fn any_anchor_is_found_again_in_the_same_text(text in "[אבגa-c \u{5b8}🙂]{1,40}", a in 0usize..40, b in 0usize..40) {
            if let Ok(anchor) = Anchor::new(&text, a.min(b), a.max(b)) {
                prop_assert_eq!(anchor.again_in(&text), Some(anchor));
            }
        }
    }
}
