//! Brackets that open where they should close: mirrored for the page and stored as drawn.

use super::letters::is_letter;
use super::{Line, State, Why};

const PAIRS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('{', '}')];

/// Mirrors the brackets of a Hebrew line if they make no pairs as they stand and make pairs mirrored.
pub(crate) fn turn(line: &mut Line) {
    if !line.now.contains(is_letter) || !line.now.contains(['(', ')', '[', ']', '{', '}']) {
        return;
    }
    let mirrored = mirrored(&line.now);
    if depth_errors(&line.now) == 0 {
        return;
    }
    let reads_mirrored = votes(&mirrored) > votes(&line.now);
    if depth_errors(&mirrored) == 0 && reads_mirrored {
        line.mend(mirrored, Why::BracketsMirrored, true);
    } else if line.state > State::Right && reads_mirrored {
        // One half of a pair, the other on another line: the line was drawn wrongly in other ways, too.
        line.mend(mirrored, Why::BracketsMirrored, line.why.contains(&Why::LettersReversed));
    }
}

fn mirrored(text: &str) -> String {
    text.chars().map(mirror).collect()
}

fn mirror(c: char) -> char {
    let other = |&(open, close): &(char, char)| (c == open).then_some(close).or((c == close).then_some(open));
    PAIRS.iter().find_map(other).unwrap_or(c)
}

/// Closing brackets with nothing to close, and brackets left open.
fn depth_errors(text: &str) -> usize {
    let (mut open, mut errors) = (vec![], 0);
    for c in text.chars() {
        if PAIRS.iter().any(|pair| pair.0 == c) {
            open.push(mirror(c));
        } else if PAIRS.iter().any(|pair| pair.1 == c) && open.pop() != Some(c) {
            errors += 1;
        }
    }
    errors + open.len()
}

/// Brackets that stand as they should, less those that do not: one opens before a word and closes after one.
fn votes(text: &str) -> i32 {
    let chars: Vec<char> = text.chars().collect();
    let inside = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| !c.is_whitespace());
    let vote = |(at, c): (usize, &char)| {
        let (before, after) = (inside(at.checked_sub(1)), inside(at.checked_add(1)));
        match () {
            () if before == after => 0,
            () if PAIRS.iter().any(|pair| pair.0 == *c) => {
                if after {
                    1
                } else {
                    -1
                }
            }
            () if PAIRS.iter().any(|pair| pair.1 == *c) => {
                if before {
                    1
                } else {
                    -1
                }
            }
            () => 0,
        }
    };
    chars.iter().enumerate().map(vote).sum()
}
