//! How long a search of works in memory takes: `speed --set DIR --works N`, the works made of the texts of a test set.
#![expect(clippy::print_stderr, reason = "a tool that speaks on the terminal")]

use redthread_core::language::Lang;
use redthread_search::{Asked, Concordance, Hasher, Query, Reach, Vocabulary, Work, snippet};
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

/// Parts of a work, and about how many words each has.
const PARTS: usize = 12;
const WORDS: usize = 250;
/// Hits of which a page shows a piece.
const SHOWN: usize = 24;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [_, set, _, works] = &arguments[..] else { return Err("usage: speed --set DIR --works N".into()) };
    let name = Path::new(set).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let lang = name.split('_').next().and_then(|tag| tag.parse().ok()).unwrap_or(Lang::En);
    let (texts, queries) = (read(set, "docs.jsonl", "text")?, read(set, "queries.jsonl", "query")?);
    let parts = made_of(&texts, works.parse::<usize>()? * PARTS);
    let (hasher, mut concordance) = (Hasher::new(&[7; 32]), Concordance::default());
    let told = || {
        let works = parts.chunks(PARTS);
        works.map(|parts| Work::new(lang, parts.iter().map(String::as_str).collect(), &hasher)).collect::<Vec<_>>()
    };
    let begun = Instant::now();
    let told = told();
    concordance.hold(told.clone(), &hasher);
    let first = begun.elapsed();
    let (mut times, vocabulary) = (vec![], Vocabulary::default());
    for query in &queries {
        let begun = Instant::now();
        let numbers = concordance.hold(told.clone(), &hasher);
        for reach in [Reach::Typed, Reach::Unfinished, Reach::Forgiving] {
            let asked = Asked::new(&Query::linking(query, lang, reach, &vocabulary), &hasher);
            let mut found = concordance.find(&asked);
            found.sort_by(|one, other| other.1.total_cmp(&one.1));
            for (number, _) in found.iter().take(SHOWN) {
                let text = numbers.iter().position(|other| other == number).and_then(|at| parts.get(at));
                let text = text.map(String::as_str).unwrap_or_default();
                snippet(text, &concordance.marks(*number, text, &asked), 180);
            }
            if !found.is_empty() {
                break;
            }
        }
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    let at = |percent: usize| times.get(times.len() * percent / 100).map(Duration::as_micros).unwrap_or_default();
    let words: usize = parts.iter().map(|part| part.split_whitespace().count()).sum();
    eprintln!(
        "{name}: {} parts, {words} words, read in {} ms; a search p50 {} us, p99 {} us",
        parts.len(),
        first.as_millis(),
        at(50),
        at(99)
    );
    Ok(())
}

fn read(set: &str, file: &str, field: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let lines = std::fs::read_to_string(Path::new(set).join(file))?;
    let field = |line: &str| {
        serde_json::from_str::<serde_json::Value>(line).map(|line| line[field].as_str().unwrap_or_default().to_owned())
    };
    Ok(lines.lines().map(field).collect::<Result<_, _>>()?)
}

/// Parts of texts in another order each, so that no two are the same.
fn made_of(texts: &[String], count: usize) -> Vec<String> {
    let mut all = texts
        .iter()
        .cycle()
        .enumerate()
        .map(|(n, text)| if n < texts.len() { text.clone() } else { format!("{text} {n}") });
    let part = |_| {
        let (mut part, mut words) = (String::new(), 0);
        while words < WORDS {
            let Some(text) = all.next() else { break };
            words += text.split_whitespace().count();
            part = format!("{part}\n{text}");
        }
        part
    };
    (0..count).map(part).collect()
}
