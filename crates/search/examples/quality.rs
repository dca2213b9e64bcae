//! Answers the queries of a test set: `quality --set DIR --out FILE`. The set's name begins with the tag of its language.
//!
//! Every hit of the index is also put to the marker, which must mark a word of the text; a hit without a mark is an error.
#![expect(clippy::print_stderr, reason = "a tool that speaks on the terminal")]

use redthread_core::language::Lang;
use redthread_search::{Collection, Hasher, Query, Reach, SURE, TermHit, highlight, posting_rows, rank};
use std::collections::HashMap;
use std::error::Error;
use std::path::PathBuf;

type Lines = Vec<serde_json::Value>;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [set_flag, set, out_flag, out] = &arguments[..] else { return Err(USAGE.into()) };
    if set_flag != "--set" || out_flag != "--out" {
        return Err(USAGE.into());
    }
    let set = PathBuf::from(set);
    let name = set.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // Texts in a language that the screens do not speak are read by their script.
    let lang = name.split('_').next().and_then(|tag| tag.parse().ok()).unwrap_or(Lang::En);
    let index = Index::build(&lines(&set.join("docs.jsonl"))?, lang)?;
    let (mut run, mut hits, mut marked) = (String::new(), 0, 0);
    for asked in lines(&set.join("queries.jsonl"))? {
        let (query, found) = index.answer(text(&asked, "query")?);
        hits += found.len();
        marked += found.iter().filter(|at| index.is_marked(**at, &query)).count();
        let ranked: Vec<&str> = found.iter().filter_map(|at| index.ids.get(*at)).map(String::as_str).collect();
        run.push_str(&serde_json::json!({ "id": asked["id"], "ranked": ranked }).to_string());
        run.push('\n');
    }
    std::fs::write(out, run)?;
    eprintln!("{name}: {hits} hits, {marked} marked");
    if hits == marked { Ok(()) } else { Err("a hit was not marked".into()) }
}

const USAGE: &str = "usage: quality --set DIR --out FILE";

fn lines(path: &PathBuf) -> Result<Lines, Box<dyn Error>> {
    Ok(std::fs::read_to_string(path)?.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

fn text<'a>(line: &'a serde_json::Value, field: &str) -> Result<&'a str, String> {
    line.get(field).and_then(serde_json::Value::as_str).ok_or_else(|| format!("no {field} in {line}"))
}

/// The set in memory, by rows as storage keeps them.
struct Index {
    lang: Lang,
    hasher: Hasher,
    ids: Vec<String>,
    texts: Vec<String>,
    words: Vec<u32>,
    rows: HashMap<i64, Vec<(usize, u32)>>,
}

impl Index {
    fn build(documents: &Lines, lang: Lang) -> Result<Self, Box<dyn Error>> {
        let hasher = Hasher::new(&[7; 32]);
        let mut index = Self { lang, hasher, ids: vec![], texts: vec![], words: vec![], rows: HashMap::new() };
        for (at, document) in documents.iter().enumerate() {
            let held = text(document, "text")?;
            for (hash, count, _) in posting_rows(held, lang, &index.hasher) {
                index.rows.entry(hash).or_default().push((at, count));
            }
            index.words.push(u32::try_from(held.split_whitespace().count())?);
            index.ids.push(text(document, "id")?.to_owned());
            index.texts.push(held.to_owned());
        }
        Ok(index)
    }

    /// The texts that answer, the best first; the forgiving pass only when nothing else did.
    fn answer(&self, typed: &str) -> (Query, Vec<usize>) {
        let query = Query::parse(typed, self.lang);
        let found = self.find(&query);
        if !found.is_empty() {
            return (query, found);
        }
        let query = Query::reaching(typed, self.lang, Reach::Forgiving);
        let found = self.find(&query);
        (query, found)
    }

    fn find(&self, query: &Query) -> Vec<usize> {
        let words = query.weighed_hashes(&self.hasher);
        let counts: Vec<HashMap<usize, u32>> = words.iter().map(|any| self.counts(any)).collect();
        let Some(first) = counts.first() else { return Vec::new() };
        let all = first.keys().copied().filter(|at| counts.iter().all(|word| word.contains_key(at)));
        let mut scored: Vec<(f64, usize)> = all.map(|at| (self.score(&counts, at), at)).collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        scored.into_iter().map(|(_, at)| at).collect()
    }

    /// How often each text holds the word, every reading counted by how likely it is.
    fn counts(&self, any: &[(i64, u8)]) -> HashMap<usize, u32> {
        let mut counts = HashMap::new();
        for (hash, sureness) in any {
            for (at, count) in self.rows.get(hash).into_iter().flatten() {
                *counts.entry(*at).or_insert(0) += count * u32::from(*sureness);
            }
        }
        counts.values_mut().for_each(|count| *count = count.div_ceil(u32::from(SURE)));
        counts
    }

    #[expect(clippy::cast_precision_loss, reason = "a test set has thousands of texts")]
    fn score(&self, counts: &[HashMap<usize, u32>], at: usize) -> f64 {
        let texts = self.ids.len();
        let mean_words = f64::from(self.words.iter().sum::<u32>()) / texts.max(1) as f64;
        let collection = Collection { texts: texts as u64, mean_words };
        let hit = |word: &HashMap<usize, u32>| {
            let count = word.get(&at).copied().unwrap_or_default();
            TermHit { count, texts: word.len() as u64 }
        };
        let hits: Vec<TermHit> = counts.iter().map(hit).collect();
        rank(&hits, self.words.get(at).copied().unwrap_or_default(), collection)
    }

    /// Whether the marks of a hit are whole words of the text, and at least one.
    fn is_marked(&self, at: usize, query: &Query) -> bool {
        let Some(text) = self.texts.get(at) else { return false };
        let ranges = highlight(text, query, self.lang);
        let words = redthread_search::tokens(text, self.lang);
        !ranges.is_empty() && ranges.iter().all(|range| words.iter().any(|word| (word.start, word.end) == *range))
    }
}
