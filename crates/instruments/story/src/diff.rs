//! Two texts compared word by word, and two edits of one text brought together. Pure.

use std::ops::Range;

use serde::Serialize;
use similar::{Algorithm, DiffOp, MergeResolution, TextMerge, capture_diff_slices};

/// What became of a stretch of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It stands in both.
    Same,
    /// It was taken out.
    Gone,
    /// It was put in.
    New,
}

/// A stretch of words with one fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Its fate.
    pub change: Change,
    /// The words, one space between them.
    pub words: String,
}

/// A part of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A paragraph with what changed in it.
    Paragraph(Vec<Piece>),
    /// So many paragraphs that nobody touched.
    Unchanged(usize),
}

/// Fewer untouched paragraphs than this are shown, so that a change is read with what stands around it.
const FOLDED_FROM: usize = 3;
/// Stands for the end of a paragraph where two were made one.
const PILCROW: &str = "¶";

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Token<'t> {
    Word(&'t str),
    Break,
}

/// Every paragraph or line that holds anything.
fn paragraphs(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

fn tokens<'t>(paragraphs: &[&'t str]) -> Vec<Token<'t>> {
    let mut tokens = vec![];
    for (n, paragraph) in paragraphs.iter().enumerate() {
        if n > 0 {
            tokens.push(Token::Break);
        }
        tokens.extend(paragraph.split_whitespace().map(Token::Word));
    }
    tokens
}

fn part<T>(all: &[T], range: Range<usize>) -> &[T] {
    all.get(range).unwrap_or_default()
}

/// How many words a text has.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// How many words differ: a replaced word counts once. Line ends and spaces never count.
pub fn changed_words(old: &str, new: &str) -> usize {
    let (old, new) = (paragraphs(old), paragraphs(new));
    let ops = capture_diff_slices(Algorithm::Patience, &old, &new);
    let hunks = ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    hunks.map(|op| changed_in(part(&old, op.old_range()), part(&new, op.new_range()))).sum()
}

fn changed_in(old: &[&str], new: &[&str]) -> usize {
    let (old, new) = (tokens(old), tokens(new));
    let words = |tokens: &[Token<'_>]| tokens.iter().filter(|token| **token != Token::Break).count();
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let changes = ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changes.map(|op| words(part(&old, op.old_range())).max(words(part(&new, op.new_range())))).sum()
}

/// Whether so much of the words somebody agreed to has changed that they must be asked again: more than a tenth.
/// Whoever agreed before there was any text has seen none of it.
pub fn is_material_change(old: &str, new: &str) -> bool {
    changed_words(old, new) * 10 > count_words(old)
}

/// The comparison as it is read: changed paragraphs with what went and came, long untouched stretches folded.
pub fn compare(old: &str, new: &str) -> Vec<Block> {
    let (old, new) = (paragraphs(old), paragraphs(new));
    let ops = capture_diff_slices(Algorithm::Patience, &old, &new);
    ops.iter()
        .flat_map(|op| match op {
            DiffOp::Equal { .. } => unchanged(part(&old, op.old_range())),
            _ => changed(part(&old, op.old_range()), part(&new, op.new_range())),
        })
        .collect()
}

fn unchanged(paragraphs: &[&str]) -> Vec<Block> {
    if paragraphs.len() >= FOLDED_FROM {
        return vec![Block::Unchanged(paragraphs.len())];
    }
    let same = |words: &&str| Block::Paragraph(vec![Piece { change: Change::Same, words: (*words).to_owned() }]);
    paragraphs.iter().map(same).collect()
}

fn changed(old: &[&str], new: &[&str]) -> Vec<Block> {
    let (old, new) = (tokens(old), tokens(new));
    let mut draft = Draft::default();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        if matches!(op, DiffOp::Equal { .. }) {
            draft.add(Change::Same, part(&new, op.new_range()));
        } else {
            draft.add(Change::Gone, part(&old, op.old_range()));
            draft.add(Change::New, part(&new, op.new_range()));
        }
    }
    draft.done()
}

#[derive(Default)]
struct Draft {
    blocks: Vec<Block>,
    pieces: Vec<Piece>,
}

impl Draft {
    fn add(&mut self, change: Change, tokens: &[Token<'_>]) {
        for token in tokens {
            match token {
                Token::Word(word) => self.word(change, word),
                // An end that is gone joins two paragraphs: it is shown as a sign, and the paragraph goes on.
                Token::Break if change == Change::Gone => self.word(change, PILCROW),
                Token::Break => self.end(),
            }
        }
    }

    fn word(&mut self, change: Change, word: &str) {
        match self.pieces.last_mut() {
            Some(last) if last.change == change => {
                last.words.push(' ');
                last.words.push_str(word);
            }
            _ => self.pieces.push(Piece { change, words: word.to_owned() }),
        }
    }

    fn end(&mut self) {
        if !self.pieces.is_empty() {
            self.blocks.push(Block::Paragraph(std::mem::take(&mut self.pieces)));
        }
    }

    fn done(mut self) -> Vec<Block> {
        self.end();
        self.blocks
    }
}

/// Two edits of one text, brought together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The text with both edits.
    pub text: String,
    /// In how many places both wrote: there both wordings stand, theirs before ours.
    pub both: usize,
}

/// Brings `mine` and `theirs`, both begun from `base`, together paragraph by paragraph. Nothing of either is lost.
pub fn merge(base: &str, mine: &str, theirs: &str) -> Merged {
    let [base, mine, theirs] = [base, mine, theirs].map(|text| format!("{}\n", text.trim_end()));
    let merge = TextMerge::from_lines(&base, &mine, &theirs);
    let mut text = String::new();
    for region in merge.regions() {
        let ours = || region.ours_range().filter_map(|n| merge.ours_line(n)).collect::<String>();
        let others = || region.theirs_range().filter_map(|n| merge.theirs_line(n)).collect::<String>();
        match region.resolution() {
            MergeResolution::Theirs => text.push_str(&others()),
            MergeResolution::Conflict => text.push_str(&side_by_side(&others(), &ours())),
            _ => text.push_str(&ours()),
        }
    }
    Merged { text: text.trim_end().to_owned(), both: merge.conflict_count() }
}

/// Both wordings of one place as paragraphs of their own.
fn side_by_side(theirs: &str, ours: &str) -> String {
    let kept = [theirs, ours].map(str::trim).into_iter().filter(|text| !text.is_empty());
    let lead = if ours.starts_with('\n') || theirs.starts_with('\n') { "\n" } else { "" };
    let tail = if ours.ends_with("\n\n") || theirs.ends_with("\n\n") { "\n\n" } else { "\n" };
    format!("{lead}{}{tail}", kept.collect::<Vec<_>>().join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "היא פתחה את הדלת.\n\nעו\"ס 3 חיכתה על המדרגות 🙂.\n\nשָׁלוֹם, אמרה תמר.";

    fn pieces(blocks: &[Block]) -> Vec<(Change, &str)> {
        let all = blocks.iter().flat_map(|block| match block {
            Block::Paragraph(pieces) => pieces.as_slice(),
            Block::Unchanged(_) => &[],
        });
        all.map(|piece| (piece.change, piece.words.as_str())).collect()
    }

    #[test]
    fn a_changed_word_is_shown_where_it_stands() {
        let blocks = compare(OLD, &OLD.replace("עו\"ס 3", "השכנה"));
        assert_eq!(blocks.len(), 3);
        let read = pieces(&blocks);
        assert!(read.contains(&(Change::Gone, "עו\"ס 3")) && read.contains(&(Change::New, "השכנה")), "{read:?}");
        assert_eq!(read.first(), Some(&(Change::Same, "היא פתחה את הדלת.")));
    }

    #[test]
    fn long_untouched_stretches_are_folded() {
        let old = "a\nb\nc\nd\ne";
        assert_eq!(
            compare(old, "a\nb\nc\nd\nf"),
            vec![
                Block::Unchanged(4),
                Block::Paragraph(vec![
                    Piece { change: Change::Gone, words: "e".to_owned() },
                    Piece { change: Change::New, words: "f".to_owned() }
                ])
            ]
        );
        assert_eq!(compare(old, old), vec![Block::Unchanged(5)]);
    }

    #[test]
    fn two_paragraphs_made_one_show_the_end_that_went() {
        let read = compare("one two\n\nthree four", "one two three four");
        assert_eq!(pieces(&read), vec![(Change::Same, "one two"), (Change::Gone, "¶"), (Change::Same, "three four")]);
        let split = compare("one two three four", "one two\n\nthree four");
        assert_eq!(split.len(), 2, "a new end begins a paragraph");
    }

    #[test]
    fn only_words_count() {
        assert_eq!(changed_words(OLD, &OLD.replace("\n\n", "\r\n\r\n\r\n")), 0);
        assert_eq!(changed_words(OLD, &OLD.replace("חיכתה על", "ישבה ליד")), 2);
        assert_eq!(changed_words("", "שלוש מילים כאן"), 3);
        assert_eq!(changed_words("a b c", ""), 3);
    }

    #[test]
    fn more_than_a_tenth_is_a_material_change() {
        let ten = "one two three four five six seven eight nine ten";
        assert!(!is_material_change(ten, ten));
        assert!(!is_material_change(ten, &ten.replace("ten", "tio")), "exactly a tenth");
        assert!(is_material_change(ten, &ten.replace("nine ten", "nio tio")));
        assert!(is_material_change("", "a first text"), "they agreed before there was one");
        assert!(!is_material_change("", ""));
    }

    #[test]
    fn edits_of_different_paragraphs_come_together() {
        let mine = OLD.replace("הדלת", "הדלת לאט");
        let theirs = OLD.replace("תמר", "תמר וצחקה");
        let merged = merge(OLD, &mine, &theirs);
        assert_eq!(merged, Merged { text: mine.replace("תמר", "תמר וצחקה"), both: 0 });
    }

    #[test]
    fn edits_of_one_paragraph_both_stand() {
        let mine = OLD.replace("פתחה", "סגרה");
        let theirs = OLD.replace("פתחה", "נעלה");
        let merged = merge(OLD, &mine, &theirs);
        assert_eq!(merged.both, 1);
        assert!(merged.text.starts_with("היא נעלה את הדלת.\n\nהיא סגרה את הדלת.\n\nעו\"ס"), "{}", merged.text);
    }

    #[test]
    fn two_first_texts_are_both_kept() {
        let merged = merge("", "mine", "theirs");
        assert_eq!((merged.text.as_str(), merged.both), ("theirs\n\nmine", 1));
    }

    #[test]
    fn the_same_edit_twice_is_one() {
        let both = OLD.replace("תמר", "רות");
        assert_eq!(merge(OLD, &both, &both), Merged { text: both, both: 0 });
    }

    #[test]
    fn two_texts_with_nothing_in_common_are_compared_in_bounded_time() {
        let word = |n: u32| n.to_string();
        let text = |seed: u32| (0..20_000u32).map(|n| word(n.wrapping_mul(seed))).collect::<Vec<_>>().join(" ");
        assert!(changed_words(&text(3), &text(7)) > 1_000);
    }
}
