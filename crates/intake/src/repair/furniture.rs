//! Page numbers and running heads: what stands on a page and in no sentence.

use std::collections::HashMap;

use super::{Line, Why};

/// Lines at the top and at the foot of a page that are looked at, from outside in.
const ROUNDS: usize = 3;
/// On so many pages a head or a counting number is no accident.
const SURE: usize = 3;
/// Longest running head, in characters.
const HEAD: usize = 80;
/// In a text without page breaks, page numbers stand at least so many lines apart.
const APART: usize = 5;
const PAGE_WORDS: [&str; 6] = ["עמוד", "עמ'", "page", "p.", "sida", "sid"];

/// Leaves page numbers and running heads out.
pub(crate) fn leave_out(lines: &mut [Line]) {
    if lines.last().is_some_and(|line| line.page > 1) {
        // A number often stands outside a head: with one gone the next is seen.
        for _ in 0..ROUNDS {
            let edges = edges(lines);
            leave_numbers_out(lines, &edges);
            leave_heads_out(lines, &edges);
        }
    } else {
        leave_loose_numbers_out(lines);
    }
}

/// The first and the last line of each page that still hold something.
fn edges(lines: &[Line]) -> [Vec<usize>; 2] {
    let (mut first, mut last) = (HashMap::new(), HashMap::new());
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        first.entry(line.page).or_insert(at);
        last.insert(line.page, at);
    }
    [first, last].map(|places| places.into_values().collect())
}

fn leave_numbers_out(lines: &mut [Line], edges: &[Vec<usize>; 2]) {
    for places in edges {
        let offset = |at: &usize| lines.get(*at).and_then(|line| Some(i64::from(line.page) - page_number(&line.now)?));
        let offsets: Vec<(usize, i64)> = places.iter().filter_map(|at| Some((*at, offset(at)?))).collect();
        let times = |wanted: i64| offsets.iter().filter(|(_, offset)| *offset == wanted).count();
        let found: Vec<(usize, usize)> = offsets.iter().map(|(at, offset)| (*at, times(*offset))).collect();
        for (at, times) in found.into_iter().filter(|(_, times)| *times > 1) {
            leave(lines, at, Why::PageNumber, times >= SURE);
        }
    }
}

fn leave_heads_out(lines: &mut [Line], edges: &[Vec<usize>; 2]) {
    for places in edges {
        let mut alike: HashMap<(String, Option<i64>), Vec<usize>> = HashMap::new();
        for (at, line) in places.iter().filter_map(|at| Some((*at, lines.get(*at)?))) {
            alike.entry(head(line)).or_default().push(at);
        }
        let heads = alike.into_iter().filter(|((words, _), at)| !words.is_empty() && at.len() >= SURE);
        for ((words, offset), at) in heads {
            // "Chapter 1" on page 1, "Chapter 2" on page 2 look like a head with a number, too.
            let sure = offset.is_none() || words.contains(' ');
            for at in at {
                leave(lines, at, Why::RunningHead, sure);
            }
        }
    }
}

/// What makes heads alike: their words, and how far the number among them is from that of the page.
fn head(line: &Line) -> (String, Option<i64>) {
    if line.now.chars().nth(HEAD).is_some() {
        return (String::new(), None);
    }
    let words = line.now.split_whitespace();
    let (numbers, others): (Vec<&str>, Vec<&str>) = words.partition(|word| word.parse::<i64>().is_ok());
    let letters = others.iter().any(|word| word.chars().any(char::is_alphabetic));
    let offset = numbers.first().and_then(|number| number.parse().ok()).map(|n: i64| i64::from(line.page) - n);
    (if letters { others.join(" ") } else { String::new() }, offset)
}

/// The number of a line that holds nothing else: `12`, `- 12 -`, `עמוד 12`.
fn page_number(line: &str) -> Option<i64> {
    let lower = line.trim().to_lowercase();
    let bare = PAGE_WORDS.iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower);
    bare.trim_matches([' ', '-', '–', '—', '|', '·', '.', '[', ']']).parse().ok().filter(|n| (1..=9999).contains(n))
}

/// Without page breaks only numbers that count on, far apart, tell; a person decides.
fn leave_loose_numbers_out(lines: &mut [Line]) {
    let filled: Vec<usize> = lines.iter().enumerate().filter(|(_, line)| !line.is_blank()).map(|(at, _)| at).collect();
    let number = |at: &usize| lines.get(*at).and_then(|line| page_number(&line.now));
    let numbers: Vec<(usize, usize, i64)> =
        filled.iter().enumerate().filter_map(|(place, at)| Some((place, *at, number(at)?))).collect();
    let counts_on = |a: &(usize, usize, i64), b: &(usize, usize, i64)| b.2 == a.2 + 1 && b.0 > a.0 + APART;
    let mut rows: Vec<Vec<(usize, usize, i64)>> = vec![];
    for number in numbers {
        match rows.last_mut().filter(|row| row.last().is_some_and(|last| counts_on(last, &number))) {
            Some(row) => row.push(number),
            None => rows.push(vec![number]),
        }
    }
    let rows = rows.iter().filter(|row| row.len() >= SURE);
    rows.flatten().for_each(|(_, at, _)| leave(lines, *at, Why::PageNumber, false));
}

fn leave(lines: &mut [Line], at: usize, why: Why, sure: bool) {
    if let Some(line) = lines.get_mut(at) {
        line.mend(String::new(), why, sure);
    }
}
