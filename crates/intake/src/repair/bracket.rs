//! Brackets that open where they should close: mirrored for the page and stored as drawn.

use super::letters::is_letter;
use super::{Line, Why};

const PAIRS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('{', '}')];

/// How the brackets of a line stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// In pairs.
    Right,
    /// In pairs if they are mirrored.
    Mirrored,
    /// Half a pair that would read better mirrored; the other half may stand on another line.
    Half,
}

/// Mirrors the brackets of Hebrew lines that make pairs only mirrored, and halves of pairs where the others were.
pub(crate) fn turn(lines: &mut [Line]) {
    let stands: Vec<Stand> = lines.iter().filter_map(|line| stand(&line.now)).collect();
    let times = |wanted: Stand| stands.iter().filter(|stand| **stand == wanted).count();
    let (mirrored_pairs, right_pairs) = (times(Stand::Mirrored), times(Stand::Right));
    let mended = |text: &str| match stand(text)? {
        Stand::Mirrored => Some((mirrored(text), true)),
        Stand::Half if mirrored_pairs > right_pairs => Some((mirrored(text), right_pairs == 0)),
        _ => None,
    };
    for line in lines {
        line.mend_each(Why::BracketsMirrored, mended);
    }
}

fn stand(line: &str) -> Option<Stand> {
    let is_asked = line.contains(is_letter) && line.contains(['(', ')', '[', ']', '{', '}']);
    let mirrored = is_asked.then(|| mirrored(line))?;
    let gains = votes(&mirrored) > votes(line);
    match (unpaired(line), unpaired(&mirrored)) {
        (0, _) => Some(Stand::Right),
        (_, 0) if gains => Some(Stand::Mirrored),
        _ if gains => Some(Stand::Half),
        _ => None,
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
fn unpaired(text: &str) -> usize {
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

#[cfg(test)]
mod tests {
    use crate::repair::{State, repair};

    fn states(text: &str) -> Vec<State> {
        repair(text).lines.iter().map(|line| line.state).collect()
    }

    #[test]
    fn pairs_that_open_closed_are_mirrored() {
        assert_eq!(repair("כך אמר )משה( בבית ]הישן[").text(), "כך אמר (משה) בבית [הישן]");
        for right in ["כך (אמר) משה", "1) ראשון", "א) ראשון", "(ראשון) (שני)", "חיוך :(", "a )b("]
        {
            assert_eq!(repair(right).text(), right);
            assert_eq!(states(right), [State::Right], "{right}");
        }
    }

    #[test]
    fn halves_follow_the_pairs_of_their_text() {
        assert_eq!(
            repair("כך אמר )משה( בבית\nולא )כמו שנאמר\nקודם( לכן").text(),
            "כך אמר (משה) בבית\nולא (כמו שנאמר\nקודם) לכן"
        );
        assert_eq!(states("ולא )כמו שנאמר\nקודם( לכן"), [State::Right, State::Right]);
        assert_eq!(
            states("אמר )משה( שם\nאמר )דן( פה\nאמר (נח) כאן\nולא )כמו שנאמר"),
            [State::Repaired, State::Repaired, State::Right, State::Doubtful]
        );
    }
}
