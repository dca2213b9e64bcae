//! Kinds of findings, where chosen words stand, and how a text with overlapping passages is cut for reading. Pure.

use redthread_core::passage::{Anchor, stretches};
use redthread_core::refusal::Refusal;

/// Longest quote that is looked for: a passage is some sentences, not a chapter.
pub const QUOTE: usize = 20_000;

/// What kind of finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// How to act.
    Principle,
    /// What many said.
    Theme,
    /// What nobody could answer yet, or what contradicts.
    Question,
}

impl Kind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Principle, Self::Theme, Self::Question];

    /// As stored, and in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Principle => "principle",
            Self::Theme => "theme",
            Self::Question => "question",
        }
    }

    /// Reads a code back; `None` for an unknown one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Words somebody chose: by selecting (then with their place), or by writing them down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The words.
    pub quote: String,
    /// Where they were when chosen, in characters, end exclusive.
    pub at: Option<(usize, usize)>,
    /// Which of several equal places, from 1.
    pub occurrence: Option<usize>,
}

impl Chosen {
    /// Where the words stand in the text as it is now. Where the numbers and the quote disagree, the quote decides,
    /// at the place nearest to the numbers.
    pub fn find(&self, text: &str) -> Result<Anchor, Refusal> {
        if let Some(exact) = self.at.and_then(|(start, end)| Anchor::new(text, start, end).ok())
            && (self.quote.is_empty() || same_words(&exact.quote, &self.quote))
        {
            return Ok(exact);
        }
        if self.quote.trim().is_empty() {
            return Err(Refusal::beside("quote", "form.required"));
        }
        let places = places(text, &self.quote);
        let place = self.pick(&places)?;
        Anchor::new(text, place.0, place.1).map_err(|_| not_found())
    }

    fn pick(&self, places: &[(usize, usize)]) -> Result<(usize, usize), Refusal> {
        let ambiguous = || Refusal::beside("quote", "coding.quote_ambiguous").with("n", places.len());
        match (places, self.occurrence, self.at) {
            ([], ..) => Err(not_found()),
            ([only], ..) => Ok(*only),
            (_, Some(n), _) => n.checked_sub(1).and_then(|n| places.get(n)).copied().ok_or_else(ambiguous),
            (_, None, Some((start, _))) => {
                places.iter().min_by_key(|place| place.0.abs_diff(start)).copied().ok_or_else(not_found)
            }
            (_, None, None) => Err(ambiguous()),
        }
    }
}

fn not_found() -> Refusal {
    Refusal::beside("quote", "coding.quote_not_found")
}

/// One letter as it is compared, and the characters of the text that it stands for.
struct Letter {
    folded: char,
    start: usize,
    end: usize,
}

/// Folds a text for comparing what somebody typed: runs of white space are one space, all quotation marks of a kind
/// are one, points and other marks on letters are left out (and belong to the letter before them).
fn fold(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = vec![];
    for (at, c) in text.chars().enumerate() {
        let folded = folded(c);
        match letters.last_mut() {
            Some(last) if folded.is_none() || (folded == Some(' ') && last.folded == ' ') => last.end = at + 1,
            _ => letters.extend(folded.map(|folded| Letter { folded, start: at, end: at + 1 })),
        }
    }
    letters
}

fn folded(c: char) -> Option<char> {
    match c {
        // Hebrew points and accents (but not maqaf, U+05BE), combining marks, marks that only steer direction.
        '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}' => None,
        '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        '״' | '“' | '”' | '„' | '«' | '»' => Some('"'),
        '׳' | '‘' | '’' | '‚' => Some('\''),
        '־' | '‐' | '‑' | '–' | '—' => Some('-'),
        c if c.is_whitespace() => Some(' '),
        c => Some(c.to_lowercase().next().unwrap_or(c)),
    }
}

fn same_words(one: &str, other: &str) -> bool {
    let letters = |text: &str| fold(text.trim()).into_iter().map(|letter| letter.folded).collect::<Vec<_>>();
    one == other || letters(one) == letters(other)
}

/// Every place where the words stand, in characters: exactly if they do anywhere, else as folded for comparing.
pub fn places(text: &str, quote: &str) -> Vec<(usize, usize)> {
    let (chars, exact): (Vec<char>, Vec<char>) = (text.chars().collect(), quote.trim().chars().collect());
    if exact.is_empty() {
        return vec![];
    }
    let found = chars.windows(exact.len()).enumerate().filter(|(_, window)| **window == *exact);
    let found: Vec<_> = found.map(|(start, _)| (start, start + exact.len())).collect();
    if found.is_empty() { folded_places(text, quote) } else { found }
}

fn folded_places(text: &str, quote: &str) -> Vec<(usize, usize)> {
    let (letters, wanted) = (fold(text), fold(quote.trim()));
    if wanted.is_empty() {
        return vec![];
    }
    let same = |window: &&[Letter]| window.iter().zip(&wanted).all(|(a, b)| a.folded == b.folded);
    let found = letters.windows(wanted.len()).filter(same);
    found.filter_map(|window| Some((window.first()?.start, window.last()?.end))).collect()
}

/// A paragraph of a text: what it holds, and how many characters stand before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Characters before it in the text.
    pub start: usize,
    /// Its words, verbatim.
    pub text: String,
}

/// Cuts a text at blank lines. What lies between two blocks is line breaks only, so places in a block map exactly to
/// places in the text.
pub fn blocks(text: &str) -> Vec<Block> {
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
pub const LANES: usize = 4;

/// Gives every span a lane, from 1, which it keeps all along: spans that overlap lie beside each other. Past the last
/// lane they share it.
pub fn lanes(spans: &[(usize, usize)]) -> Vec<usize> {
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
pub struct Piece {
    /// The words.
    pub text: String,
    /// Which spans lie over them, outermost lane first.
    pub over: Vec<usize>,
    /// Which spans begin here.
    pub begins: Vec<usize>,
    /// Which spans end here.
    pub ends: Vec<usize>,
}

/// A block cut into pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnBlock {
    /// Characters before it in the text.
    pub start: usize,
    /// Its pieces in order.
    pub pieces: Vec<Piece>,
}

/// Cuts a text for reading: blocks, and in them a piece wherever a span begins or ends.
pub fn draw(text: &str, spans: &[(usize, usize)], lanes: &[usize]) -> Vec<DrawnBlock> {
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

/// A field of a CSV file as RFC 4180 wants it. What a spreadsheet would run as a formula is kept from it by a quote.
pub fn csv_field(text: &str) -> String {
    let guarded = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if guarded.contains([',', '"', '\n', '\r']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

/// A CSV file: lines of fields, with the mark by which spreadsheets know that it is UTF-8.
pub fn csv(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().map(|field| csv_field(field)).collect::<Vec<_>>().join(",");
    rows.iter().map(line).fold("\u{feff}".to_owned(), |file, line| file + &line + "\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "שָׁלוֹם אמרה עו״ס 3 🙂.\nובאה באותה שעה.\n\n\nDär stod han: ”jag väntar”.\n\nבאותה שעה, כל שבוע.";

    fn part(text: &str, (start, end): (usize, usize)) -> String {
        text.chars().skip(start).take(end - start).collect()
    }

    fn written(quote: &str) -> Chosen {
        Chosen { quote: quote.to_owned(), ..Chosen::default() }
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
    fn words_written_down_are_found_where_they_stand_once() {
        assert_eq!(written("כל שבוע").find(TEXT).unwrap().quote, "כל שבוע");
        assert_eq!(written("  כל שבוע ").find(TEXT).unwrap().quote, "כל שבוע");
        assert_eq!(written("כל חודש").find(TEXT).unwrap_err().code, "coding.quote_not_found");
        assert_eq!(written(" ").find(TEXT).unwrap_err().code, "form.required");
    }

    #[test]
    fn words_typed_without_points_and_with_plain_marks_are_found() {
        assert_eq!(written("שלום אמרה עו\"ס").find(TEXT).unwrap().quote, "שָׁלוֹם אמרה עו״ס");
        assert_eq!(written("3 🙂. ובאה").find(TEXT).unwrap().quote, "3 🙂.\nובאה");
        assert_eq!(written("\"JAG väntar\"").find(TEXT).unwrap().quote, "”jag väntar”");
        assert_eq!(written("שעה. där").find(TEXT).unwrap().quote, "שעה.\n\n\nDär", "across paragraphs");
    }

    #[test]
    fn the_points_of_the_last_letter_belong_to_the_passage() {
        assert_eq!(written("שלומ").find("שָׁלוֹמָ").unwrap().quote, "שָׁלוֹמָ");
    }

    #[test]
    fn words_that_stand_twice_need_their_number() {
        let refusal = written("באותה שעה").find(TEXT).unwrap_err();
        assert_eq!((refusal.code, refusal.values), ("coding.quote_ambiguous", vec![("n", "2".to_owned())]));
        let second = Chosen { occurrence: Some(2), ..written("באותה שעה") }.find(TEXT).unwrap();
        assert!(second.suffix.starts_with(", כל"));
        let third = Chosen { occurrence: Some(3), ..written("באותה שעה") }.find(TEXT);
        assert_eq!(third.unwrap_err().code, "coding.quote_ambiguous");
    }

    #[test]
    fn selected_words_stand_where_they_were_selected() {
        let place = places(TEXT, "באותה שעה")[1];
        let chosen = Chosen { at: Some(place), ..written("באותה שעה") };
        assert_eq!(chosen.find(TEXT).unwrap().start, place.0);
        assert_eq!(Chosen { at: Some(place), ..Chosen::default() }.find(TEXT).unwrap().start, place.0);
    }

    #[test]
    fn when_the_text_moved_meanwhile_the_quote_decides() {
        let place = places(TEXT, "באותה שעה")[1];
        let moved = format!("כן. {TEXT}");
        let chosen = Chosen { at: Some(place), ..written("באותה שעה") };
        assert_eq!(chosen.find(&moved).unwrap().start, place.0 + 4);
        let gone = chosen.find("משהו אחר לגמרי, ארוך מספיק כדי שהמספרים ייפלו בתוכו, ועוד קצת ועוד קצת");
        assert_eq!(gone.unwrap_err().code, "coding.quote_not_found");
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

    #[test]
    fn a_csv_field_is_never_a_formula() {
        assert_eq!(csv_field("=1+1"), "'=1+1");
        assert_eq!(csv_field("עו\"ס, 3"), "\"עו\"\"ס, 3\"");
        assert_eq!(csv(&[vec!["א".to_owned(), "b".to_owned()]]), "\u{feff}א,b\r\n");
    }

    #[test]
    fn kinds_read_back() {
        assert!(Kind::ALL.iter().all(|kind| Kind::from_code(kind.code()) == Some(*kind)));
        assert_eq!(Kind::from_code("red-line"), None);
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

        #[test]
        fn selected_words_are_always_found_again(text in "[אש\u{5b8}🙂aB\" \n]{1,40}", a in 0usize..40, b in 0usize..40) {
            if let Ok(anchor) = Anchor::new(&text, a.min(b), a.max(b)) {
                let chosen = Chosen { quote: anchor.quote.clone(), at: Some((anchor.start, anchor.end)), occurrence: None };
                prop_assert_eq!(chosen.find(&text), Ok(anchor));
            }
        }
    }
}
