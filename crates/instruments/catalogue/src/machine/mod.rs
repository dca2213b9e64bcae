//! The catalogue as machines read it: feeds, the map of the site, harvesting, and what robots may ask for.
//!
//! Everything is drawn from what is on show now, and of that only what may be offered to search engines and harvesters:
//! whoever set that they are not to be found there is in none of it.

pub(crate) mod atom;
pub(crate) mod export;
mod narrow;
mod oai;
mod opensearch;
pub(crate) mod robots;
mod sitemap;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use jiff::Timestamp;
use redthread_web::{Access, OnShow, Routes};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/catalogue.atom", Access::Public, atom::feed)
        .get("/opensearch.xml", Access::Public, opensearch::description)
        .get("/sitemap.xml", Access::Public, sitemap::map)
        .get("/robots.txt", Access::Public, robots::rules)
        .get("/oai", Access::Public, oai::asked)
        .post("/oai", Access::Public, oai::posted)
}

/// What of the shelf may be offered to machines.
fn offered(shelf: Vec<OnShow>) -> Vec<OnShow> {
    shelf.into_iter().filter(|one| one.is_indexed).collect()
}

/// A document that its readers ask for again and again: they are told when it is the one they have.
///
/// Only by its content: by its date a reader would be told to keep what a withdrawal has closed.
fn serve(asked: &HeaderMap, media_type: &'static str, body: String, changed: Option<Timestamp>) -> Response {
    let tag = format!("\"{}\"", blake3::hash(body.as_bytes()).to_hex());
    let known = asked.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok()).unwrap_or_default();
    let is_known = known.split(',').map(|one| one.trim().trim_start_matches("W/")).any(|one| one == tag || one == "*");
    let mut answer = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, media_type)], body).into_response()
    };
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.extend(HeaderValue::from_str(&tag).map(|tag| (header::ETAG, tag)));
    let changed = changed.map(|at| at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string());
    headers.extend(changed.and_then(|at| HeaderValue::from_str(&at).ok()).map(|at| (header::LAST_MODIFIED, at)));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(tag: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(tag))])
    }

    #[test]
    fn a_reader_that_has_it_is_told_so_and_a_change_is_sent() {
        let first = serve(&HeaderMap::new(), "text/xml", "א".to_owned(), Some(Timestamp::UNIX_EPOCH));
        assert_eq!(first.headers()[header::LAST_MODIFIED], "Thu, 01 Jan 1970 00:00:00 GMT");
        let tag = first.headers()[header::ETAG].to_str().unwrap().to_owned();
        let weak: &'static str = format!("\"x\", W/{tag}").leak();
        assert_eq!(serve(&asked(weak), "text/xml", "א".to_owned(), None).status(), StatusCode::NOT_MODIFIED);
        assert_eq!(serve(&asked(weak), "text/xml", "ב".to_owned(), None).status(), StatusCode::OK);
        assert_eq!(serve(&asked("\"x\""), "text/xml", "א".to_owned(), None).status(), StatusCode::OK);
    }
}
