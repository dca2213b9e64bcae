//! Justified lines: runs of words between wide spaces, stored from left to right while each run reads from right to left.
//!
//! A line alone often tells its order, and where it does not, its neighbours do: the best order of all lines together is
//! found by dynamic programming over the pairs of words within lines and across their ends.

use std::collections::HashMap;

use super::habit::{SURE, habit};
use super::letters::is_letter;
use super::{Line, Why, marker, order};

/// How much the lines of a text have to say together before wide spaces are taken for a fault, in nats.
const UNUSUAL: f32 = 5.0;
/// Neighbouring pairs of words say partly the same; this share of their sum is near what they say together.
const SHARE: f32 = 0.5;

/// What a pair that was never heard counts, beside those that were.
const UNHEARD: f32 = 0.15;

/// The orders that a line may have.
struct Choice {
    line: usize,
    /// As it stands, then turned; lines without wide spaces have only one.
    ways: Vec<Way>,
}

struct Way {
    text: String,
    words: Vec<String>,
    /// What its words say of its order.
    weight: f32,
    /// Whether a dash moved within its run: it may as well belong where it stood.
    has_free_dash: bool,
}

/// Pairs of words that stand next to each other inside a run, where nothing turned them: what a text says over and
/// over ("העובדים הסוציאליים") tells its own order better than any other text could.
#[derive(Default)]
struct Heard(HashMap<(String, String), f32>);

impl Heard {
    fn new(lines: &[Line]) -> Self {
        let mut heard = Self::default();
        for run in lines.iter().flat_map(|line| runs(&line.now)) {
            let words: Vec<&str> = marker::bare_words(run).collect();
            words.windows(2).for_each(|pair| *heard.0.entry(Self::key(pair[0], pair[1])).or_default() += 1.0);
        }
        heard
    }

    fn key(first: &str, second: &str) -> (String, String) {
        let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        (bare(first), bare(second))
    }

    /// How much better the pair reads in this order than in the other, in nats.
    fn follows(&self, first: &str, second: &str) -> f32 {
        let (first, second) = Self::key(first, second);
        let times = |a: &String, b: &String| self.0.get(&(a.clone(), b.clone())).copied().unwrap_or_default() + UNHEARD;
        (times(&first, &second) / times(&second, &first)).ln()
    }

    fn both(&self, first: &str, second: &str) -> f32 {
        SHARE * order::follows(first, second) + self.follows(first, second)
    }
}

/// Turns the lines whose runs stand in reverse.
pub(crate) fn turn(lines: &mut [Line]) {
    let heard = Heard::new(lines);
    let choices: Vec<Choice> =
        lines.iter().enumerate().filter_map(|(at, line)| choice(at, &line.now, &heard)).collect();
    let alone: Vec<f32> = margins(&choices, &heard, 0.0).into_iter().flatten().collect();
    let habit = habit(&alone, UNUSUAL);
    for (choice, odds) in choices.iter().zip(margins(&choices, &heard, habit)) {
        let (Some(turned), Some(odds)) = (choice.ways.get(1), odds) else { continue };
        if odds > -SURE
            && let Some(line) = lines.get_mut(choice.line)
        {
            line.mend(turned.text.clone(), Why::RunsReversed, odds > SURE && !turned.has_free_dash);
        }
    }
}

fn choice(line: usize, text: &str, heard: &Heard) -> Option<Choice> {
    let as_is = Way::new(text.to_owned(), heard);
    if as_is.words.is_empty() {
        return None;
    }
    let has_free_dash = runs(text).any(|run| dash_last(run) != run);
    let turned = turned(text).or_else(|| marker::rotated(text));
    let turned = turned.map(|text| Way { has_free_dash, ..Way::new(text, heard) });
    Some(Choice { line, ways: std::iter::once(as_is).chain(turned).collect() })
}

impl Way {
    fn new(text: String, heard: &Heard) -> Self {
        let words: Vec<String> = marker::bare_words(&text).map(str::to_owned).collect();
        let weight = words.windows(2).map(|pair| heard.both(&pair[0], &pair[1])).sum();
        Self { text, words, weight, has_free_dash: false }
    }

    fn before(&self, next: &Self, heard: &Heard) -> f32 {
        match (self.words.last(), next.words.first()) {
            (Some(last), Some(first)) => heard.both(last, first),
            _ => 0.0,
        }
    }
}

/// The runs of a line in reverse order, or nothing if it has fewer than two with Hebrew in them.
fn turned(text: &str) -> Option<String> {
    let runs: Vec<&str> = runs(text).collect();
    let hebrew = runs.iter().filter(|run| run.contains(is_letter)).count();
    (hebrew > 1).then(|| runs.iter().rev().map(|run| dash_last(run)).collect::<Vec<_>>().join(" "))
}

fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split("  ").map(str::trim).filter(|run| !run.is_empty())
}

/// A dash that stands free before a run was drawn after it.
fn dash_last(run: &str) -> String {
    match run.split_once(' ') {
        Some((dash @ ("–" | "—" | "-"), rest)) => format!("{rest} {dash}"),
        _ => run.to_owned(),
    }
}

/// For each line, how much better the whole text reads if the line is turned; nothing for lines with one order.
fn margins(choices: &[Choice], heard: &Heard, habit: f32) -> Vec<Option<f32>> {
    let own = |choice: &Choice| -> Vec<f32> {
        choice.ways.iter().enumerate().map(|(n, way)| way.weight + if n == 1 { habit } else { 0.0 }).collect()
    };
    let above = best(choices.iter(), own, |before, this| before.before(this, heard));
    let mut below = best(choices.iter().rev(), own, |after, this| this.before(after, heard));
    below.reverse();
    let totals = choices.iter().zip(above.iter().zip(&below));
    totals
        .map(|(choice, (above, below))| {
            let own = own(choice);
            let total = |n: usize| Some(above.get(n)? + below.get(n)? - own.get(n)?);
            Some(total(1)? - total(0)?)
        })
        .collect()
}

/// The best weight of everything up to and with each way of each line, in the order given.
fn best<'c>(
    choices: impl Iterator<Item = &'c Choice>,
    own: impl Fn(&Choice) -> Vec<f32>,
    joint: impl Fn(&Way, &Way) -> f32,
) -> Vec<Vec<f32>> {
    let mut result: Vec<Vec<f32>> = vec![];
    let mut last: Option<&Choice> = None;
    for choice in choices {
        let so_far = |way: &Way| {
            let before = last.iter().flat_map(|last| &last.ways).zip(result.last().into_iter().flatten());
            before.map(|(previous, weight)| weight + joint(previous, way)).reduce(f32::max).unwrap_or_default()
        };
        let weights = choice.ways.iter().zip(own(choice)).map(|(way, own)| own + so_far(way)).collect();
        result.push(weights);
        last = Some(choice);
    }
    result
}
