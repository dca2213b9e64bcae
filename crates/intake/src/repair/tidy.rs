//! Faults of single characters: forms that stand for letters, left-over controls, points apart from their letters, a full
//! stop at the wrong end.

use unicode_normalization::UnicodeNormalization as _;

use super::letters::{is_letter, is_point};
use super::{Line, Why};

/// Opens presentation forms and leaves out what only steered the drawing.
pub(crate) fn characters(line: &mut Line) {
    line.mend(opened(&line.now), Why::FormsOpened, true);
    let kept = line.now.chars().filter(|&c| !is_left_over(c)).collect();
    line.mend(kept, Why::ControlsLeftOver, true);
}

/// Embeddings and overrides of direction; marks and isolates are how people write, and stay.
fn is_left_over(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{FEFF}' | '\r')
}

/// Hebrew (U+FB1D to U+FB4F) and Latin (ﬁ, ﬂ) forms become the letters they stand for.
fn opened(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{FB00}'..='\u{FB06}' | '\u{FB1D}'..='\u{FB4F}' => out.extend(std::iter::once(c).nfkc()),
            _ => out.push(c),
        }
    }
    out
}

/// Points that stand before their letters go behind them; points between two spaces join what they divide.
pub(crate) fn points(line: &mut Line) {
    let chars: Vec<char> = line.now.chars().collect();
    let (heads, ends) = astray(&chars);
    if heads > 0 {
        line.mend(behind_letters(&chars), Why::PointsMisplaced, heads > 1 && ends == 0);
    }
}

/// How many groups of points stand before a letter at the beginning of a word, and how many at the end of one.
fn astray(chars: &[char]) -> (usize, usize) {
    let (mut heads, mut ends) = (0, 0);
    for (at, &c) in chars.iter().enumerate().filter(|(_, c)| is_point(**c)) {
        let before = at.checked_sub(1).and_then(|n| chars.get(n)).copied().unwrap_or(' ');
        let after = chars.get(at + 1).copied().unwrap_or(' ');
        heads += usize::from(!is_letter(before) && !is_point(before) && before != '◌' && c != '\u{5BE}');
        ends += usize::from(!is_letter(after) && !is_point(after));
    }
    (heads, ends)
}

fn behind_letters(chars: &[char]) -> String {
    let (mut out, mut held) = (String::new(), String::new());
    for &c in chars {
        if is_point(c) {
            held.push(c);
        } else {
            out.push(c);
            // Points before a space wait for the next letter.
            if !c.is_whitespace() {
                out.push_str(&std::mem::take(&mut held));
            }
        }
    }
    out + &held
}

/// A single stop before a Hebrew word at the beginning of a line belongs to its end.
pub(crate) fn stop(line: &mut Line) {
    let mut chars = line.now.trim().chars();
    let Some(stop) = chars.next().filter(|c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?')) else { return };
    let rest = chars.as_str();
    if rest.starts_with(is_letter) {
        let has_other = rest.ends_with(['.', ',', ';', ':', '!', '?']);
        line.mend(format!("{rest}{stop}"), Why::StopMisplaced, !has_other);
    }
}
