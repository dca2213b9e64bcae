//! What pages there are: every link is followed, a few of each shape.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::Deserialize;
use serde_json::json;

use crate::browser::Browser;
use crate::fail::Done;

/// Pages of one shape that are asked for.
const OF_A_SHAPE: usize = 3;
/// Pages that are asked for at once.
const AT_ONCE: usize = 8;

/// Fetches pages as the signed-in browser does, and reads what a server alone decides.
const FETCH: &str = include_str!("fetch.js");

/// One page as the server sent it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Page {
    pub(crate) path: String,
    status: u16,
    /// Whether it is a page at all; else a file.
    pub(crate) html: bool,
    links: Vec<String>,
    faults: Vec<String>,
}

/// The pages of each shape; and the faults, with their paths.
pub(crate) type Crawled = (BTreeMap<String, Vec<String>>, Vec<(String, String)>);

/// Follows all links from some paths on.
pub(crate) async fn crawl(browser: &Browser, seeds: &[&str], keys: &BTreeSet<String>) -> Done<Crawled> {
    let mut waiting: VecDeque<String> = seeds.iter().map(|&seed| seed.to_owned()).collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut shapes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut faults = vec![];
    let mut from: BTreeMap<String, String> = BTreeMap::new();
    while !waiting.is_empty() {
        let mut batch = vec![];
        while let Some(path) = waiting.pop_front() {
            let count = counts.entry(shape(&path)).or_default();
            if *count < OF_A_SHAPE && seen.insert(path.clone()) {
                *count += 1;
                batch.push(path);
            }
            if batch.len() == AT_ONCE {
                break;
            }
        }
        for page in fetch(browser, &batch, keys).await? {
            if page.status != 200 {
                let place = from.get(&page.path).cloned().unwrap_or_default();
                faults.push((place, format!("a link to {} answers {}", shape(&page.path), page.status)));
            }
            faults.extend(page.faults.into_iter().map(|fault| (page.path.clone(), fault)));
            if page.html && page.status == 200 {
                shapes.entry(shape(&page.path)).or_default().push(page.path.clone());
            }
            for link in page.links.into_iter().filter(|link| !seen.contains(link) && is_page(link)) {
                from.entry(link.clone()).or_insert_with(|| page.path.clone());
                waiting.push_back(link);
            }
        }
    }
    Ok((shapes, faults))
}

async fn fetch(browser: &Browser, paths: &[String], keys: &BTreeSet<String>) -> Done<Vec<Page>> {
    Ok(serde_json::from_value(browser.run_later(FETCH, vec![json!(paths), json!(keys)]).await?)?)
}

/// Links that do something else than show: they change the language of whoever follows them.
fn is_page(path: &str) -> bool {
    !path.starts_with("/language") && !path.starts_with("/assets/")
}

/// A path without what differs between pages of one kind: ids, numbers, values of the query.
pub(crate) fn shape(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let parts = path.split('/').map(|part| if is_id(part) { "*" } else { part });
    let mut names: Vec<_> =
        query.split('&').filter_map(|pair| pair.split('=').next()).filter(|name| !name.is_empty()).collect();
    names.sort_unstable();
    names.dedup();
    let parts = parts.collect::<Vec<_>>().join("/");
    // Filters lead to one another without end: however several are put together, it is the same page.
    match names.as_slice() {
        [] => parts,
        [name] => format!("{parts}?{name}"),
        _ => format!("{parts}?…"),
    }
}

fn is_id(part: &str) -> bool {
    let long = part.len() >= 16 && part.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    long || (!part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_one_kind_have_one_shape() {
        let id = "0198c0de-0000-7000-8000-00000000000a";
        assert_eq!(shape(&format!("/p/{id}/people/{id}")), "/p/*/people/*");
        assert_eq!(shape(&format!("/p/{id}/people/new")), "/p/*/people/new");
        assert_eq!(shape("/p/1/accounts/2/steps/turning-points"), "/p/*/accounts/*/steps/turning-points");
        assert_eq!(shape("/search?q=%D7%A9"), "/search?q");
        assert_eq!(shape("/catalogue?kit=a&topic=b&topic=c"), shape("/catalogue?kind=d&kind=e&lang=he"));
        assert_eq!(shape("/"), "/");
    }

    #[test]
    fn what_changes_the_language_is_no_page() {
        assert!(!is_page("/language?lang=sv&to=/projects"));
        assert!(is_page("/projects"));
    }
}
