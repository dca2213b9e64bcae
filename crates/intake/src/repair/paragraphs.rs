//! Lines back to paragraphs: which line ends are only the edge of the page.

use super::marker::bullet;

/// Shares of the width of the text below which a line is short.
const SHORT: f32 = 0.8;
const VERY_SHORT: f32 = 0.6;
/// So many lines before and after a line tell how wide its column is.
const NEAR: usize = 8;
/// Of a hundred lines by length, this one tells the width.
const TYPICAL: usize = 85;
/// What a hung hyphen waits for: "för- och nackdelar" keeps it.
const JOINED: [&str; 8] = ["och", "eller", "samt", "resp.", "and", "or", "und", "till"];

/// A line of the text and whether a blank line stands before it.
struct Row<'l> {
    text: &'l str,
    is_after_blank: bool,
}

/// Joins lines that are broken at the edge of the page.
pub(crate) fn join(lines: &[&str]) -> Vec<String> {
    let rows = rows(lines);
    let is_unwrapped = width(&rows) > crate::limits::WRAPPED_LINE;
    // A text with a blank line after each line says nothing by them.
    let blank = rows.iter().filter(|row| row.is_after_blank).count();
    let is_spaced = blank * 3 > rows.len() * 2 && rows.iter().any(|row| !is_end(row.text));
    let mut paragraphs: Vec<String> = vec![];
    for (at, row) in rows.iter().enumerate() {
        let near = rows.get(at.saturating_sub(NEAR)..rows.len().min(at + NEAR)).unwrap_or_default();
        let last = at.checked_sub(1).and_then(|at| rows.get(at));
        let is_apart = row.is_after_blank && !is_spaced;
        let begins = is_unwrapped || is_apart || last.is_none_or(|last| breaks(last, row, width(near)));
        match paragraphs.last_mut().filter(|_| !begins) {
            Some(paragraph) => append(paragraph, row.text),
            None => paragraphs.push(row.text.to_owned()),
        }
    }
    paragraphs
}

fn rows<'l>(lines: &[&'l str]) -> Vec<Row<'l>> {
    let mut is_after_blank = false;
    let mut rows = vec![];
    for text in lines.iter().map(|line| line.trim()) {
        if !text.is_empty() {
            rows.push(Row { text, is_after_blank });
        }
        is_after_blank = text.is_empty();
    }
    rows
}

fn length(text: &str) -> usize {
    text.chars().count()
}

fn width(rows: &[Row<'_>]) -> usize {
    let mut lengths: Vec<usize> = rows.iter().map(|row| length(row.text)).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * TYPICAL / 100).copied().unwrap_or_default()
}

fn is_shorter(text: &str, width: usize, share: f32) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "no line is longer than a float counts")]
    let (length, width) = (length(text) as f32, width as f32);
    length < width * share
}

fn is_end(text: &str) -> bool {
    text.trim_end_matches(['"', ')', '”', '״', '\'']).ends_with(['.', '!', '?', ':', '…'])
}

fn breaks(last: &Row<'_>, next: &Row<'_>, width: usize) -> bool {
    // A very short line that ends no sentence is a heading, or a line of an address.
    let is_last = is_shorter(last.text, width, if is_end(last.text) { SHORT } else { VERY_SHORT });
    is_last || begins_item(next.text) || is_heading(next.text, width)
}

/// Far shorter than a line and no end of a sentence.
fn is_heading(text: &str, width: usize) -> bool {
    length(text) * 3 < width && !is_end(text) && !text.ends_with([',', ';', '-', '־'])
}

fn begins_item(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_counted = first.strip_suffix(['.', ')']).is_some_and(|bare| length(bare) <= 2 && !bare.is_empty());
    is_counted || bullet(first).is_some() || matches!(first, "-" | "–" | "*")
}

fn append(paragraph: &mut String, next: &str) {
    let is_latin = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let mut ends = paragraph.chars().rev();
    match (ends.next(), ends.next()) {
        (Some('\u{AD}'), _) => {
            paragraph.pop();
        }
        (Some('-' | '\u{2010}'), before) if is_latin(before) && is_latin(next.chars().next()) => {
            let first = next.split_whitespace().next().unwrap_or_default();
            if JOINED.contains(&first) {
                paragraph.push(' ');
            } else {
                paragraph.pop();
            }
        }
        (Some('-' | '־'), Some(before)) if !before.is_whitespace() => {}
        _ => paragraph.push(' '),
    }
    paragraph.push_str(next);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_broken_at_a_line_end_are_whole_again() {
        let joined = |a: &str, b: &str| {
            let mut paragraph = a.to_owned();
            append(&mut paragraph, b);
            paragraph
        };
        assert_eq!(joined("områdessamord-", "naren kom"), "områdessamordnaren kom");
        assert_eq!(joined("sam\u{AD}", "hälle"), "samhälle");
        assert_eq!(joined("för-", "och nackdelar"), "för- och nackdelar");
        assert_eq!(joined("Berg-", "Ström"), "Berg-Ström");
        assert_eq!(joined("אוניברסיטת בן-", "גוריון"), "אוניברסיטת בן-גוריון");
        assert_eq!(joined("הסולם –", "והמפתח"), "הסולם – והמפתח");
    }

    #[test]
    fn lines_join_to_their_paragraphs() {
        let lines = [
            "פתח דבר",
            "",
            "הסולם עבר מדירה לדירה, ואיתו עברו גם כל הסיפורים של",
            "",
            "הבניין, ומי שלא דיבר עם שכנו שבע שנים ביקש ממנו סולם",
            "",
            "להחזיק.",
            "",
            "1. לדפוק על הדלת לפני שתולים מודעה, ולשאול מה שבור",
            "",
            "אצל כל אחד.",
        ];
        let paragraphs = join(&lines);
        assert_eq!(paragraphs.len(), 3, "{paragraphs:?}");
        assert!(paragraphs[1].ends_with("הסיפורים של הבניין, ומי שלא דיבר עם שכנו שבע שנים ביקש ממנו סולם להחזיק."));
        assert!(paragraphs[2].ends_with("שבור אצל כל אחד."));
    }

    #[test]
    fn blank_lines_and_long_lines_part() {
        assert_eq!(join(&["שורה אחת של טקסט ועוד", "שורה שנייה של אותו", "", "שורה של טקסט אחר"]).len(), 2);
        let long = "מילה ".repeat(40);
        assert_eq!(join(&[&long, &long]).len(), 2);
        assert!(join(&["", " "]).is_empty());
    }
}
