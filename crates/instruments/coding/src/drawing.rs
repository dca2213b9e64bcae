//! How a text with overlapping passages is cut for reading: blocks, lanes, pieces. Pure.

use redthread_core::passage::stretches;

/// A paragraph of a text: what it holds, and how many characters stand before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// Characters before it in the text.
    pub(crate) start: usize,
    /// Its words, verbatim.
    pub(crate) text: String,
}

/// Cuts a text at blank lines. What lies between two blocks is line breaks only, so places in a block map exactly to
/// places in the text.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let chars: Vec<char> = text.chars().collect();
    let (mut blocks, mut start, mut at) = (vec![], 0, 0);
    while at < chars.len() {
        let breaks = chars.iter().skip(at).take_while(|c| **c == '\n').count();
        let edge = at == 0 || at + breaks == chars.len();
        if breaks > 1 || (breaks == 1 && edge) {
            push_block(&mut blocks, &chars, start, at);
            start = at + breaks;
        }
        at += breaks.max(1);
    }
    push_block(&mut blocks, &chars, start, chars.len());
    blocks
}

fn push_block(blocks: &mut Vec<Block>, chars: &[char], start: usize, end: usize) {
    if let Some(words) = chars.get(start..end).filter(|words| !words.is_empty()) {
        blocks.push(Block { start, text: words.iter().collect() });
    }
}

/// How many lines can lie beside each other under the same words.
pub(crate) const LANES: usize = 4;

/// Gives every span a lane, from 1, which it keeps all along: spans that overlap lie beside each other. Past the last
/// lane they share it.
pub(crate) fn lanes(spans: &[(usize, usize)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..spans.len()).collect();
    order.sort_by_key(|n| spans.get(*n).map(|(start, end)| (*start, std::cmp::Reverse(*end))));
    let mut free_from = [0; LANES];
    let mut lanes = vec![LANES; spans.len()];
    for n in order {
        let Some((start, end)) = spans.get(n) else { continue };
        let free = free_from.iter().position(|from| from <= start).unwrap_or(LANES - 1);
        if let (Some(lane), Some(from)) = (lanes.get_mut(n), free_from.get_mut(free)) {
            (*lane, *from) = (free + 1, (*from).max(*end));
        }
    }
    lanes
}

/// Some words of a block, all under the same spans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The words.
    pub(crate) text: String,
    /// Which spans lie over them, outermost lane first.
    pub(crate) over: Vec<usize>,
    /// Which spans begin here.
    pub(crate) begins: Vec<usize>,
    /// Which spans end here.
    pub(crate) ends: Vec<usize>,
}

/// A block cut into pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DrawnBlock {
    /// Characters before it in the text.
    pub(crate) start: usize,
    /// Its pieces in order.
    pub(crate) pieces: Vec<Piece>,
}

/// Cuts a text for reading: blocks, and in them a piece wherever a span begins or ends.
pub(crate) fn draw(text: &str, spans: &[(usize, usize)], lanes: &[usize]) -> Vec<DrawnBlock> {
    let mut drawn: Vec<DrawnBlock> = blocks(text).iter().map(|block| cut(block, spans, lanes)).collect();
    mark_once(drawn.iter_mut().flat_map(|block| &mut block.pieces), spans.len(), |piece| &mut piece.begins);
    mark_once(drawn.iter_mut().rev().flat_map(|block| block.pieces.iter_mut().rev()), spans.len(), |piece| {
        &mut piece.ends
    });
    drawn
}

fn cut(block: &Block, spans: &[(usize, usize)], lanes: &[usize]) -> DrawnBlock {
    let chars: Vec<char> = block.text.chars().collect();
    let inside = |at: usize| at.saturating_sub(block.start).min(chars.len());
    let within: Vec<_> = spans.iter().map(|(start, end)| (inside(*start), inside(*end))).collect();
    let pieces = stretches(chars.len(), &within).into_iter().map(|stretch| {
        let mut over = stretch.over;
        over.sort_by_key(|n| (lanes.get(*n).copied(), *n));
        let text = chars.iter().skip(stretch.start).take(stretch.end - stretch.start).collect();
        Piece { text, over, begins: vec![], ends: vec![] }
    });
    DrawnBlock { start: block.start, pieces: pieces.collect() }
}

/// Walks over the pieces and notes each span at the first that it lies over.
fn mark_once<'p>(
    pieces: impl Iterator<Item = &'p mut Piece>,
    spans: usize,
    list: impl Fn(&mut Piece) -> &mut Vec<usize>,
) {
    let mut seen = vec![false; spans];
    for piece in pieces {
        for n in piece.over.clone() {
            if let Some(seen) = seen.get_mut(n).filter(|seen| !**seen) {
                *seen = true;
                list(piece).push(n);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "שָׁלוֹם אמרה עו״ס 3 🙂.\nובאה באותה שעה.\n\n\nDär stod han: ”jag väntar”.\n\nבאותה שעה, כל שבוע.";

    fn part(text: &str, (start, end): (usize, usize)) -> String {
        text.chars().skip(start).take(end - start).collect()
    }

    #[test]
    fn a_block_says_where_it_begins() {
        let blocks = blocks(TEXT);
        assert_eq!(blocks.len(), 3);
        for block in &blocks {
            let length = block.text.chars().count();
            assert_eq!(part(TEXT, (block.start, block.start + length)), block.text);
        }
        assert!(blocks[0].text.ends_with("🙂.\nובאה באותה שעה."), "a single line break stays inside");
        assert!(super::blocks("").is_empty());
    }

    #[test]
    fn overlapping_spans_lie_in_lanes_of_their_own() {
        assert_eq!(lanes(&[(0, 10), (5, 15), (10, 20)]), vec![1, 2, 1]);
        assert_eq!(lanes(&[(5, 6), (0, 10)]), vec![2, 1], "the longer one lies outermost");
        assert_eq!(lanes(&[(0, 9); 6]), vec![1, 2, 3, 4, 4, 4]);
    }

    #[test]
    fn a_span_over_two_blocks_begins_once_and_ends_once() {
        let text = "אחת שתיים\n\nשלוש ארבע";
        let spans = [(4, 15), (0, 9)];
        let drawn = draw(text, &spans, &lanes(&spans));
        let read: Vec<_> =
            drawn.iter().flat_map(|block| &block.pieces).map(|p| (p.text.as_str(), p.over.clone())).collect();
        assert_eq!(read, vec![("אחת ", vec![1]), ("שתיים", vec![1, 0]), ("שלוש", vec![0]), (" ארבע", vec![])]);
        let begins: Vec<_> = drawn.iter().flat_map(|block| &block.pieces).map(|p| p.begins.clone()).collect();
        let ends: Vec<_> = drawn.iter().flat_map(|block| &block.pieces).map(|p| p.ends.clone()).collect();
        assert_eq!(begins, vec![vec![1], vec![0], vec![], vec![]]);
        assert_eq!(ends, vec![vec![], vec![1], vec![0], vec![]]);
    }

    proptest! {
        #[test]
        fn blocks_and_line_breaks_are_the_whole_text(text in "[אש\u{5b8}🙂a \n]{0,40}") {
            let mut at = 0;
            for block in blocks(&text) {
                prop_assert!(part(&text, (at, block.start)).chars().all(|c| c == '\n'));
                prop_assert!(!block.text.contains("\n\n"));
                at = block.start + block.text.chars().count();
                prop_assert_eq!(part(&text, (block.start, at)), block.text);
            }
            prop_assert!(part(&text, (at, text.chars().count())).chars().all(|c| c == '\n'));
        }

        #[test]
        fn pieces_are_the_blocks_and_every_span_ends_once(text in "[אש\u{5b8}🙂a \n]{0,40}", raw in prop::collection::vec((0usize..40, 1usize..20), 0..7)) {
            let length = text.chars().count();
            let spans: Vec<_> = raw.iter().map(|(start, more)| ((*start).min(length), (start + more).min(length))).collect();
            let drawn = draw(&text, &spans, &lanes(&spans));
            for (block, whole) in drawn.iter().zip(blocks(&text)) {
                prop_assert_eq!(block.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>(), whole.text);
            }
            for (n, span) in spans.iter().enumerate() {
                let ends = drawn.iter().flat_map(|block| &block.pieces).filter(|piece| piece.ends.contains(&n)).count();
                let words = part(&text, *span).chars().any(|c| c != '\n');
                prop_assert_eq!(ends <= 1, true);
                prop_assert!(!words || ends == 1, "span {:?}", span);
            }
        }

        #[test]
        fn spans_that_overlap_share_a_lane_only_when_all_are_taken(raw in prop::collection::vec((0usize..30, 1usize..10), 0..4)) {
            let spans: Vec<_> = raw.iter().map(|(start, more)| (*start, start + more)).collect();
            let lanes = lanes(&spans);
            for (a, one) in spans.iter().enumerate() {
                for (b, other) in spans.iter().enumerate().skip(a + 1) {
                    prop_assert!(lanes[a] != lanes[b] || one.1 <= other.0 || other.1 <= one.0);
                }
            }
        }
    }
}
