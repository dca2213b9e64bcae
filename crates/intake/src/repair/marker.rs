//! List numbers, list letters and bullets that stand at the wrong end of their line, or inside it.

use super::letters::is_letter;
use super::{Line, Why};

/// What lists are marked with; no emoji, which people put at the end of a line on purpose.
const BULLETS: &str = "•●▪■◆◦○‣⁃➢➤►▶✓✔☯❖□❑❒";
/// Words before a letter that names a part: "סעיף ב." ends its sentence.
const PARTS: [&str; 9] = ["סעיף", "פרק", "כיתה", "חלק", "נספח", "קבוצה", "שלב", "כרך", "לוח"];
/// Most list numbers that are looked for.
const MOST: usize = 99;

/// How a list counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    Numbers,
    Letters,
}

/// A list number or letter of a line.
#[derive(Debug)]
struct Marker {
    counts: Counts,
    ordinal: usize,
    /// The line with the marker where it belongs; nothing if it is there already.
    mended: Option<String>,
    /// Whether its form alone proves that it is misplaced.
    is_plain: bool,
}

/// Puts the markers of lists where they belong.
pub(crate) fn place(lines: &mut [Line]) {
    numbers(lines);
    bullets(lines);
}

fn numbers(lines: &mut [Line]) {
    let found: Vec<(usize, Marker)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, marker(&line.now)?))).collect();
    for (at, marker) in &found {
        let (Some(line), Some(mended)) = (lines.get_mut(*at), &marker.mended) else { continue };
        let was_turned = line.why.contains(&Why::RunsReversed);
        let needed = if was_turned { 2 } else { 3 };
        let sure = marker.is_plain || chain(&found, *at) >= needed;
        line.mend(mended.clone(), Why::NumberMisplaced, sure);
    }
}

/// How many markers in a row count on by one around this line.
fn chain(found: &[(usize, Marker)], at: usize) -> usize {
    let Some(this) = found.iter().find(|(line, _)| *line == at).map(|(_, marker)| marker) else { return 0 };
    let same: Vec<&(usize, Marker)> = found.iter().filter(|(_, marker)| marker.counts == this.counts).collect();
    let place = same.iter().position(|(line, _)| *line == at).unwrap_or_default();
    let up = same.iter().skip(place).zip(this.ordinal..).take_while(|(other, n)| other.1.ordinal == *n).count();
    let down = same.iter().take(place).rev().zip((0..this.ordinal).rev());
    up + down.take_while(|(other, n)| other.1.ordinal == *n).count()
}

fn marker(line: &str) -> Option<Marker> {
    if !line.contains(is_letter) {
        return None;
    }
    at_head(line).or_else(|| number_at_end(line)).or_else(|| letter_at_end(line))
}

fn at_head(line: &str) -> Option<Marker> {
    let first = line.split_whitespace().next()?;
    let (counts, ordinal) = ordinal(first.strip_suffix(['.', ')'])?)?;
    Some(Marker { counts, ordinal, mended: None, is_plain: false })
}

fn ordinal(text: &str) -> Option<(Counts, usize)> {
    let mut letters = text.chars();
    match (letters.next()?, letters.next()) {
        (c, None) if is_letter(c) => {
            let place = "אבגדהוזחטיכלמנסעפצקרשת".chars().position(|letter| letter == c)?;
            Some((Counts::Letters, place + 1))
        }
        _ => text.parse().ok().filter(|n| (1..=MOST).contains(n)).map(|n| (Counts::Numbers, n)),
    }
}

/// `…words . 5` and `…words .5`
fn number_at_end(line: &str) -> Option<Marker> {
    let (words, last) = line.trim().rsplit_once(' ')?;
    let (rest, digits, is_plain) = match last.strip_prefix('.') {
        Some(digits) => (words, digits, false),
        None => (words.strip_suffix('.')?, last, true),
    };
    let (Counts::Numbers, ordinal) = ordinal(digits)? else { return None };
    let rest = rest.strip_suffix(' ').or_else(|| (!is_plain).then_some(rest))?;
    let mended = Some(format!("{ordinal}. {}", rest.trim_end()));
    Some(Marker { counts: Counts::Numbers, ordinal, mended, is_plain })
}

/// `…words ד.`, unless the letter is an initial or names a part.
fn letter_at_end(line: &str) -> Option<Marker> {
    let (words, last) = line.trim().rsplit_once(' ')?;
    let (Counts::Letters, ordinal) = ordinal(last.strip_suffix('.')?)? else { return None };
    let before = words.split_whitespace().next_back()?;
    let names_part = PARTS.iter().any(|part| before.ends_with(part));
    if before.ends_with(',') || names_part || before.chars().filter(|&c| is_letter(c)).count() < 2 {
        return None;
    }
    let mended = Some(format!("{last} {}", words.trim_end()));
    Some(Marker { counts: Counts::Letters, ordinal, mended, is_plain: false })
}

/// A line with a number inside it, `end of the line . 5 its beginning`, as it is read: `5. its beginning end of the line`.
pub(crate) fn rotated(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let dot = words.iter().position(|&word| word == ".")?;
    let (Counts::Numbers, ordinal) = ordinal(words.get(dot + 1)?)? else { return None };
    let (end, beginning) = (words.get(..dot)?, words.get(dot + 2..)?);
    let both = [end, beginning].iter().all(|part| part.iter().any(|word| word.contains(is_letter)));
    both.then(|| format!("{ordinal}. {} {}", beginning.join(" "), end.join(" ")))
}

/// The words of a line without markers: what is left to read.
pub(crate) fn bare_words(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace().filter(|word| {
        let is_marker = word.strip_suffix('.').is_some_and(|bare| ordinal(bare).is_some());
        !is_marker && word.chars().any(char::is_alphanumeric)
    })
}

fn bullets(lines: &mut [Line]) {
    let misplaced: Vec<(usize, char, String)> = lines.iter().enumerate().filter_map(misplaced_bullet).collect();
    for (at, bullet, mended) in &misplaced {
        let alike = misplaced.iter().filter(|(_, other, _)| other == bullet).count();
        if let Some(line) = lines.get_mut(*at) {
            let sure = alike > 1 || line.why.contains(&Why::RunsReversed);
            line.mend(mended.clone(), Why::BulletMisplaced, sure);
        }
    }
}

/// A single bullet at the end of a line, or anywhere in a line whose runs were turned.
fn misplaced_bullet((at, line): (usize, &Line)) -> Option<(usize, char, String)> {
    let words: Vec<&str> = line.now.split_whitespace().collect();
    let mut bullets = words.iter().enumerate().filter_map(|(place, word)| Some((place, bullet(word)?)));
    let (place, bullet) = bullets.next()?;
    let is_wrong = place > 0 && (place + 1 == words.len() || line.why.contains(&Why::RunsReversed));
    let has_words = line.now.contains(is_letter);
    (bullets.next().is_none() && is_wrong && has_words).then(|| {
        let rest: Vec<&str> = words.iter().enumerate().filter(|(n, _)| *n != place).map(|(_, word)| *word).collect();
        (at, bullet, format!("{bullet} {}", rest.join(" ")))
    })
}

/// A bullet standing alone; fonts of symbols leave theirs in the private use area.
pub(crate) fn bullet(word: &str) -> Option<char> {
    let mut chars = word.chars();
    let only = chars.next().filter(|_| chars.next().is_none());
    only.filter(|&c| BULLETS.contains(c) || ('\u{F000}'..='\u{F0FF}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repair::{State, repair};

    fn now(text: &str) -> Vec<(State, String)> {
        repair(text).lines.into_iter().map(|line| (line.state, line.now)).collect()
    }

    #[test]
    fn a_free_stop_and_a_number_at_the_end_begin_the_line() {
        assert_eq!(number_at_end("לדפוק על הדלת . 12").unwrap().mended.unwrap(), "12. לדפוק על הדלת");
        assert!(number_at_end("לדפוק על הדלת .12").is_some_and(|marker| !marker.is_plain));
        for right in ["נולד בשנת 12", "בדירה 7. 12", "עלה ב .123", "סוף. 4"] {
            assert!(number_at_end(right).is_none(), "{right}");
        }
    }

    #[test]
    fn letters_are_moved_when_they_count_on() {
        let list = "לדפוק על הדלת הראשונה א.\nלהתחיל ממה ששבור בבית ב.\nלתת תפקיד לכל אחד ג.";
        let expected = ["א. לדפוק על הדלת הראשונה", "ב. להתחיל ממה ששבור בבית", "ג. לתת תפקיד לכל אחד"];
        assert_eq!(now(list), expected.map(|line| (State::Repaired, line.to_owned())));
        assert_eq!(now("לדפוק על הדלת הראשונה ג.")[0].0, State::Doubtful);
    }

    #[test]
    fn initials_and_names_of_parts_stay() {
        for right in ["כהן, ד.", "כפי שנאמר בסעיף ב.", "ילדי כיתה ג.", "ע. ד.", "ג. פתח דבר"]
        {
            assert_eq!(now(right), [(State::Right, right.to_owned())]);
        }
    }

    #[test]
    fn a_number_inside_parts_the_line() {
        assert_eq!(rotated("ועד סופו . 5 מן היום הראשון").unwrap(), "5. מן היום הראשון ועד סופו");
        assert_eq!(rotated("ועד סופו. 5 ימים"), None);
        assert_eq!(rotated("סוף . 5"), None);
    }

    #[test]
    fn bullets_go_to_the_head_of_their_lines() {
        assert_eq!(now("סולם ישן  •\nמפתח חדש  •")[1], (State::Repaired, "• מפתח חדש".to_owned()));
        assert_eq!(now("סולם ישן •")[0].0, State::Doubtful);
        assert_eq!(now("סולם • מפתח • סיר")[0].0, State::Right);
        assert_eq!(now("תודה רבה 🙂\nתודה גם לך 🙂")[0].0, State::Right);
    }
}
