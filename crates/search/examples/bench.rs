//! Writes a run file for a searchbench set: `bench SET_FOLDER LANG OUT`.
use redthread_core::language::Lang;
use redthread_search::{Collection, Hasher, Query, TermHit, posting_rows, rank, tokens};
use std::collections::HashMap;
use std::io::Write;

type Rows = HashMap<i64, Vec<(usize, u32)>>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().collect();
    let lang: Lang = args[2].parse()?;
    let hasher = Hasher::new(&[7; 32]);
    let read = |name: &str| -> Result<Vec<serde_json::Value>, Box<dyn std::error::Error>> {
        Ok(std::fs::read_to_string(format!("{}/{name}.jsonl", args[1]))?
            .lines()
            .map(serde_json::from_str)
            .collect::<Result<_, _>>()?)
    };
    let docs = read("docs")?;
    let mut index = Rows::new();
    let mut lengths = Vec::new();
    let mut keys = 0;
    for (at, doc) in docs.iter().enumerate() {
        let text = doc["text"].as_str().unwrap_or_default();
        lengths.push(u32::try_from(tokens(text, lang).len())?);
        for (hash, count, _) in posting_rows(text, lang, &hasher) {
            index.entry(hash).or_default().push((at, count));
            keys += 1;
        }
    }
    let words: u32 = lengths.iter().sum();
    eprintln!("{} rows a word", f64::from(keys) / f64::from(words));
    let collection = Collection { texts: docs.len() as u64, mean_words: f64::from(words) / docs.len() as f64 };
    let mut out = std::fs::File::create(&args[3])?;
    for query in read("queries")? {
        let parsed = Query::parse(query["query"].as_str().unwrap_or_default(), lang);
        let found = search(&parsed, &index, &hasher, &lengths, collection, &docs, lang);
        let ranked: Vec<_> = found.into_iter().map(|at| docs[at]["id"].clone()).collect();
        writeln!(out, "{}", serde_json::json!({"id": query["id"], "ranked": ranked}))?;
    }
    Ok(())
}

fn search(
    query: &Query,
    index: &Rows,
    hasher: &Hasher,
    lengths: &[u32],
    collection: Collection,
    docs: &[serde_json::Value],
    lang: Lang,
) -> Vec<usize> {
    let mut scored: HashMap<usize, Vec<TermHit>> = HashMap::new();
    let terms = query.hashes(hasher);
    for term in &terms {
        let mut of_term: HashMap<usize, u32> = HashMap::new();
        for (at, count) in term.iter().filter_map(|hash| index.get(hash)).flatten() {
            *of_term.entry(*at).or_default() += count;
        }
        let texts = of_term.len() as u64;
        for (at, count) in of_term {
            scored.entry(at).or_default().push(TermHit { count, texts });
        }
    }
    let mut found: Vec<(f64, usize)> = scored
        .into_iter()
        .filter(|(_, hits)| hits.len() == terms.len())
        .filter(|(at, _)| {
            !query.needs_text() || query.matches(&tokens(docs[*at]["text"].as_str().unwrap_or_default(), lang))
        })
        .map(|(at, hits)| (rank(&hits, lengths[at], collection), at))
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.into_iter().map(|(_, at)| at).collect()
}
