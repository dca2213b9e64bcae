//! `/sitemap.xml`: the pages that search engines may be offered, and no other.
//!
//! Without `hreflang`: a page has one address whatever language its frame is in, and a work is in the one it was written in.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::HeaderMap;
use redthread_core::day::date_of;
use redthread_web::xml::Xml;
use redthread_web::{Answer, Ctx, OnShow, OrFail as _};

use super::serve;
use crate::shelf::list_with_kits;

/// The most addresses that one map may hold.
const MOST: usize = 50_000;

pub(super) async fn map(ctx: Ctx, headers: HeaderMap) -> Answer {
    let shelf = list_with_kits(ctx.store(), ctx.app.instruments, ctx.lang()).await.or_fail(&ctx)?;
    let changed = shelf.iter().filter(|one| one.is_indexed).map(|one| one.made_at).max();
    Ok(serve(&headers, "application/xml; charset=utf-8", write(&pages(&shelf), &ctx.origin()), changed))
}

/// Addresses, each with the day on which its page changed, where one is known.
pub(super) fn pages(shelf: &[OnShow]) -> BTreeMap<String, Option<String>> {
    let mut all = BTreeMap::from(["/about", "/kits"].map(|path| (path.to_owned(), None)));
    if shelf.iter().all(|one| one.is_indexed) {
        all.insert("/catalogue".to_owned(), None);
    }
    for one in shelf.iter().filter(|one| one.is_indexed) {
        all.insert(one.url.clone(), Some(date_of(one.made_at).to_string()));
    }
    all.extend(principles(shelf).into_iter().map(|id| (format!("/principles/{id}"), None)));
    all
}

/// Principles whose page is drawn from nothing that is kept from search engines.
fn principles(shelf: &[OnShow]) -> BTreeSet<&str> {
    let ids = |is_indexed: bool| {
        let works = shelf.iter().filter(move |one| one.is_indexed == is_indexed);
        works.flat_map(|one| &one.parts).filter_map(|part| part.principle.as_ref()).map(|one| one.id.as_str())
    };
    let kept: BTreeSet<&str> = ids(false).collect();
    ids(true).filter(|id| !kept.contains(id)).collect()
}

pub(super) fn write(pages: &BTreeMap<String, Option<String>>, origin: &str) -> String {
    let mut xml = Xml::default();
    xml.open("urlset", &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]);
    for (path, changed) in pages.iter().take(MOST) {
        xml.open("url", &[]);
        xml.text("loc", &[], &format!("{origin}{path}"));
        if let Some(day) = changed {
            xml.text("lastmod", &[], day);
        }
        xml.close("url");
    }
    xml.close("urlset");
    xml.finish()
}
