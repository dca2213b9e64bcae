//! Asking for every public page as a visitor does, from link to link.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;
use redthread_core::language::Lang;
use redthread_storage::{Error, Fault};
use redthread_web::describe::Description;
use redthread_web::{App, Still, router};
use tower::ServiceExt as _;

use super::super::robots::OPEN;
use super::relink::{links, relink};

/// The page of the catalogue: the first of the copy.
pub(super) const FIRST: &str = "/catalogue";

/// Where it begins; all else is led to from there.
const STARTS: [&str; 3] = [FIRST, "/about", "/kits"];

/// Open, and nothing to be copied: what answers questions, and what is made for the copy itself.
const LIVE: [&str; 5] = ["assets", "oai", "opensearch.xml", "robots.txt", "sitemap.xml"];

/// The feed of all that was published.
const FEED: &str = "/catalogue.atom";

/// What was taken.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// Pages by language and address.
    pub(super) pages: BTreeMap<(Lang, String), String>,
    /// Files by address.
    pub(super) files: BTreeMap<String, Vec<u8>>,
}

/// A copy in the making.
pub(super) struct Crawl {
    router: Router,
    still: Still,
    taken: Taken,
    seen: BTreeSet<String>,
    waiting: VecDeque<String>,
}

/// An answer to a visitor.
struct Got {
    is_page: bool,
    bytes: Vec<u8>,
}

impl Crawl {
    pub(super) fn new(app: &App, base: Option<&str>) -> Self {
        let still = Still { origin: base.unwrap_or_default().to_owned() };
        let (taken, seen, waiting) = (Taken::default(), BTreeSet::new(), VecDeque::new());
        let mut crawl = Self { router: router(app.clone()), still, taken, seen, waiting };
        for start in STARTS.into_iter().chain(base.map(|_| FEED)) {
            crawl.wait_for(start);
        }
        crawl
    }

    /// Takes everything that links lead to.
    pub(super) async fn take(mut self) -> Result<Taken, Error> {
        while let Some(path) = self.waiting.pop_front() {
            self.take_one(&path).await?;
        }
        Ok(self.taken)
    }

    async fn take_one(&mut self, path: &str) -> Result<(), Error> {
        for lang in Lang::ALL {
            let Some(got) = self.ask(path, lang).await? else { return Ok(()) };
            if !got.is_page {
                self.taken.files.insert(path.to_owned(), got.bytes);
                return Ok(());
            }
            let html = String::from_utf8_lossy(&got.bytes).into_owned();
            for link in links(&html) {
                self.wait_for(path_of(link));
            }
            self.taken.pages.insert((lang, path.to_owned()), html);
        }
        Ok(())
    }

    fn wait_for(&mut self, path: &str) {
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        let is_open =
            path.len() > 1 && OPEN.contains(&first.split('.').next().unwrap_or_default()) || OPEN.contains(&first);
        if path.len() > 1 && is_open && !LIVE.contains(&first) && self.seen.insert(path.to_owned()) {
            self.waiting.push_back(path.to_owned());
        }
    }

    /// What a visitor gets there: nothing, unless it is there and search engines may be offered it.
    async fn ask(&self, path: &str, lang: Lang) -> Result<Option<Got>, Error> {
        let request = Request::get(path)
            .header(header::HOST, "localhost")
            .header(header::ACCEPT, "text/html")
            .header(header::COOKIE, format!("lang={lang}"))
            .extension(self.still.clone())
            .body(Body::empty())
            .map_err(|error| Fault::Damaged(format!("{path}: {error}")))?;
        let Ok(answer) = self.router.clone().oneshot(request).await;
        let (parts, body) = answer.into_parts();
        let says = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let may_keep = says("x-robots-tag") == "all" || path == FEED || is_description(path);
        if parts.status != StatusCode::OK || !may_keep {
            return Ok(None);
        }
        let is_page =
            says("content-type").starts_with("text/html") && !says("content-disposition").starts_with("attachment");
        let bytes =
            body.collect().await.map_err(|error| Fault::Damaged(format!("{path}: {error}")))?.to_bytes().to_vec();
        Ok(Some(Got { is_page, bytes }))
    }
}

/// Descriptions are there only of what search engines may be offered.
fn is_description(path: &str) -> bool {
    Description::ALL.iter().any(|one| path.ends_with(one.ending()))
}

/// An address without what is asked of it and without the place in the page.
fn path_of(link: &str) -> &str {
    link.split(['?', '#']).next().unwrap_or_default()
}

/// Where a page lies in the copy.
pub(super) fn place(lang: Lang, path: &str) -> String {
    if path == FIRST || path == "/" { format!("{lang}/index.html") } else { format!("{lang}{path}/index.html") }
}

impl Taken {
    /// A page with its links led to the files of the copy, as they are reached from where the page lies.
    pub(super) fn relink(&self, html: &str, lang: Lang, place: &str) -> String {
        let up = "../".repeat(place.matches('/').count());
        relink(html, |link| self.find(link, lang).map(|target| format!("{up}{target}")))
    }

    /// Where a link leads in the copy; nowhere, when that is not part of it.
    fn find(&self, link: &str, lang: Lang) -> Option<String> {
        let path = path_of(link);
        let anchor = link.split_once('#').map(|(_, anchor)| format!("#{anchor}")).unwrap_or_default();
        if path == "/language" {
            return self.find_in_lang(link);
        }
        if path == "/" || self.pages.contains_key(&(lang, path.to_owned())) {
            return Some(format!("{}{anchor}", place(lang, path)));
        }
        let is_here = path.starts_with("/assets/") || path == "/shelf.json" || self.files.contains_key(path);
        is_here.then(|| path.trim_start_matches('/').to_owned())
    }

    /// The same page in another language.
    fn find_in_lang(&self, link: &str) -> Option<String> {
        let (_, query) = link.split_once('?')?;
        let asked: BTreeMap<String, String> = serde_html_form::from_str(query).ok()?;
        let (lang, path) = (asked.get("lang")?.parse().ok()?, asked.get("to")?);
        self.pages.contains_key(&(lang, path.clone())).then(|| place(lang, path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken() -> Taken {
        let page = |lang, path: &str| ((lang, path.to_owned()), String::new());
        let pages =
            [page(Lang::He, FIRST), page(Lang::Sv, FIRST), page(Lang::He, "/books/7"), page(Lang::Sv, "/books/7")];
        Taken { pages: pages.into(), files: [("/books/7/book.pdf".to_owned(), vec![])].into() }
    }

    #[test]
    fn links_lead_to_files_of_the_copy_as_seen_from_the_page() {
        let html = r##"<a href="/books/7#story-1">א</a><a href="/language?lang=sv&amp;to=/books/7">sv</a><a href="/catalogue?q=a">k</a><a href="/books/7/book.pdf">p</a><a href="/sign-in">s</a><a href="#x">x</a><a href="https://a.example/">y</a>"##;
        let linked = taken().relink(html, Lang::He, "he/books/7/index.html");
        assert_eq!(
            linked,
            r##"<a href="../../../he/books/7/index.html#story-1">א</a><a href="../../../sv/books/7/index.html">sv</a><a href="../../../he/index.html">k</a><a href="../../../books/7/book.pdf">p</a><a>s</a><a href="#x">x</a><a href="https://a.example/">y</a>"##
        );
    }

    #[test]
    fn a_page_lies_under_its_language() {
        assert_eq!(place(Lang::Sv, FIRST), "sv/index.html");
        assert_eq!(place(Lang::He, "/kits"), "he/kits/index.html");
    }
}
