//! Answers the queries of a test set: `quality --set DIR [--out FILE]`. The language is the first two letters of the set's name.
#![expect(clippy::print_stderr, reason = "a tool that speaks on the terminal")]

use redthread_core::language::Lang;
use redthread_search::{Collection, Hasher, Query, Reach, TermHit, posting_rows, rank};
use std::collections::HashMap;
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().collect();
    let set = PathBuf::from(args.get(2).ok_or("no set")?);
    let name = set.file_name().and_then(|n| n.to_str()).ok_or("name")?.to_owned();
    let lang: Lang = name.get(..2).unwrap_or("en").parse().unwrap_or(Lang::En);
    let hasher = Hasher::new(&[7; 32]);
    let mut index: HashMap<i64, Vec<(usize, u32)>> = HashMap::new();
    let mut ids = vec![];
    let mut lens = vec![];
    for line in std::fs::read_to_string(set.join("docs.jsonl"))?.lines() {
        let doc: serde_json::Value = serde_json::from_str(line)?;
        let text = doc["text"].as_str().ok_or("text")?;
        let n = ids.len();
        ids.push(doc["id"].as_str().ok_or("id")?.to_owned());
        lens.push(u32::try_from(text.split_whitespace().count())?);
        for (h, c, _) in posting_rows(text, lang, &hasher) {
            index.entry(h).or_default().push((n, c));
        }
    }
    let mean = f64::from(lens.iter().sum::<u32>()) / lens.len() as f64;
    let all = Collection { texts: ids.len() as u64, mean_words: mean };
    let mut out = String::new();
    for line in std::fs::read_to_string(set.join("queries.jsonl"))?.lines() {
        let q: serde_json::Value = serde_json::from_str(line)?;
        let typed = q["query"].as_str().ok_or("q")?;
        for reach in [Reach::Typed, Reach::Forgiving] {
            let query = Query::reaching(typed, lang, reach);
            let mut hits: Option<HashMap<usize, Vec<TermHit>>> = None;
            for any in query.weighed_hashes(&hasher) {
                let mut m: HashMap<usize, u32> = HashMap::new();
                for (h, w) in any {
                    for (d, c) in index.get(&h).into_iter().flatten() {
                        *m.entry(*d).or_default() += c * u32::from(w);
                    }
                }
                m.values_mut().for_each(|c| *c = c.div_ceil(u32::from(redthread_search::SURE)));
                let texts = m.len() as u64;
                hits = Some(match hits {
                    None => m.into_iter().map(|(d, count)| (d, vec![TermHit { count, texts }])).collect(),
                    Some(old) => old
                        .into_iter()
                        .filter_map(|(d, mut v)| {
                            v.push(TermHit { count: *m.get(&d)?, texts });
                            Some((d, v))
                        })
                        .collect(),
                });
            }
            let mut r: Vec<(f64, usize)> =
                hits.unwrap_or_default().into_iter().map(|(d, v)| (rank(&v, lens[d], all), d)).collect();
            r.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            if r.is_empty() && reach == Reach::Typed {
                continue;
            }
            let ranked: Vec<&str> = r.iter().map(|(_, d)| ids[*d].as_str()).collect();
            out.push_str(&serde_json::json!({"id": q["id"], "ranked": ranked}).to_string());
            out.push('\n');
            break;
        }
    }
    std::fs::write(args.get(4).ok_or("no out")?, out)?;
    eprintln!("{name}: done");
    Ok(())
}
