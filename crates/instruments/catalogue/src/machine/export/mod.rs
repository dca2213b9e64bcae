//! The public catalogue as a folder of files, to be served from anywhere: no database, no key and no server of ours is needed
//! there.
//!
//! The pages are asked for as any visitor asks for them, through the whole router: so a copy can hold nothing that a visitor
//! could not read at that moment. Of that, only what search engines may be offered is copied: a plain file server cannot keep
//! a page or a file from them. A new copy holds what is open then, and takes the place of the old one as a whole.

mod crawl;
mod folder;
mod relink;

use std::collections::BTreeMap;

use maud::{DOCTYPE, html};
use redthread_core::language::Lang;
use redthread_storage::Error;
use redthread_web::{App, OnShow, all_assets, asset};
use serde::Serialize;

use super::sitemap;
use crate::{kits, shelf};
use crawl::{Crawl, Taken};

/// The catalogue as files, by their path from the folder.
#[derive(Debug, Default)]
pub struct Exported {
    /// The files.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Works that are not in it, because somebody in them asked not to be in search engines.
    pub left_out: usize,
}

/// Draws the catalogue as it is open now; `base` is where it will be served, without a slash at its end: feed, site map and
/// descriptions carry whole addresses, and are left out without it.
///
/// # Errors
/// A fault of the store.
pub async fn export(app: &App, base: Option<&str>) -> Result<Exported, Error> {
    let works = shelf::list_on_show(&app.store, app.instruments).await?;
    let (shown, kept): (Vec<_>, Vec<_>) = works.into_iter().partition(|one| one.is_indexed);
    let taken = Crawl::new(app, base).take().await?;
    let mut files = BTreeMap::new();
    for (address, bytes) in all_assets() {
        files.insert(address.trim_start_matches('/').to_owned(), bytes);
    }
    files.extend(pages(&taken, &shown));
    files.extend(taken.files.iter().map(|(path, bytes)| (path.trim_start_matches('/').to_owned(), bytes.clone())));
    files.insert("index.html".to_owned(), door(app).into_bytes());
    files.insert("shelf.json".to_owned(), index(app, &shown));
    files.extend(for_robots(&taken, &shown, base));
    Ok(Exported { files, left_out: kept.len() })
}

impl Exported {
    /// Writes it beside `out` and puts it in its place; what was there before is gone, unless it is no copy of a catalogue.
    ///
    /// # Errors
    /// The folder cannot be written, or holds something else.
    pub fn write(&self, out: &std::path::Path) -> std::io::Result<()> {
        folder::write(&self.files, out)
    }
}

/// Every page in every language, and once more at its own address: a work in its language, all else in English.
fn pages(taken: &Taken, shown: &[OnShow]) -> Vec<(String, Vec<u8>)> {
    let own = |path: &str| shown.iter().find(|one| one.url == path).map_or(Lang::En, |one| one.lang);
    let mut all = vec![];
    for ((lang, path), html) in &taken.pages {
        let place = crawl::place(*lang, path);
        all.push((place.clone(), taken.relink(html, *lang, &place).into_bytes()));
        if own(path) == *lang && path != crawl::FIRST {
            let place = format!("{}/index.html", path.trim_start_matches('/'));
            all.push((place.clone(), taken.relink(html, *lang, &place).into_bytes()));
        }
    }
    all
}

/// The page at the door: in which language to go on.
fn door(app: &App) -> String {
    let sheet = asset("all.css");
    let title = app.dictionary.words(Lang::En).say("product");
    let choose = |lang| app.dictionary.words(lang).say("nav-catalogue");
    html! {
        (DOCTYPE)
        html lang="en" dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="stylesheet" href=(sheet.trim_start_matches('/'));
            }
            body.public { main id="main" class="alone" {
                h1 { (title) }
                @for lang in Lang::ALL {
                    p { a.do href=(format!("{lang}/index.html")) lang=(lang.tag()) hreflang=(lang.tag()) dir=(lang.direction().as_str()) { (lang.own_name()) ": " (choose(lang)) } }
                }
            } }
        }
    }
    .into_string()
}

/// A part as the search of the copy finds it.
#[derive(Serialize)]
struct Part<'a> {
    title: &'a str,
    /// What it is, by language.
    kind: BTreeMap<&'static str, String>,
    place: &'a str,
    path: &'a str,
    heading: &'a str,
    anchor: &'a str,
    words: &'a str,
}

fn index(app: &App, shown: &[OnShow]) -> Vec<u8> {
    let word = |lang: Lang, one: &OnShow| app.dictionary.words(lang).code("catalogue-kind", one.kind.code());
    let kind = |one: &OnShow| Lang::ALL.into_iter().map(|lang| (lang.tag(), word(lang, one))).collect();
    let methods: Vec<OnShow> = Lang::ALL.into_iter().flat_map(|lang| kits::list_on_show(&app.store, lang)).collect();
    let parts = shown.iter().chain(&methods).flat_map(|one| {
        one.parts.iter().map(move |part| Part {
            title: &one.title,
            kind: kind(one),
            place: &one.place,
            path: &one.url,
            heading: &part.heading,
            anchor: &part.anchor,
            words: &part.words,
        })
    });
    serde_json::to_vec(&parts.collect::<Vec<_>>()).unwrap_or_default()
}

/// What robots read: all of it is open to them; where it is served, when that is known.
fn for_robots(taken: &Taken, shown: &[OnShow], base: Option<&str>) -> Vec<(String, Vec<u8>)> {
    let Some(base) = base else { return vec![("robots.txt".to_owned(), b"User-agent: *\nAllow: /\n".to_vec())] };
    let changed = sitemap::pages(shown);
    let own = taken.pages.keys().map(|(_, path)| path).filter(|path| *path != crawl::FIRST);
    let pages = own.map(|path| (format!("{path}/"), changed.get(path).cloned().flatten())).collect();
    let rules = format!("User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n");
    vec![
        ("robots.txt".to_owned(), rules.into_bytes()),
        ("sitemap.xml".to_owned(), sitemap::write(&pages, base).into_bytes()),
    ]
}
