//! Answers leave compressed, but never where somebody else could learn from their length.
//!
//! Who can make a browser ask for a page, put words of their own into it and watch how long the answer is, can guess
//! what else stands there, letter by letter (BREACH). So a page that somebody signed in asks for is compressed only
//! when the browser says that our own page, or the person, asked for it (docs/decisions/0006-compression.md).

use axum::extract::Request;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

use crate::ctx::has_session;

/// Little effort, most of the gain: the default takes as much processor time as the page itself.
const LEVEL: CompressionLevel = CompressionLevel::Precise(2);

/// What is compressed: texts. Fonts, pictures, books and live feeds are as small as they get, or must not wait.
pub(crate) fn layer() -> CompressionLayer<impl Predicate> {
    let whole = |media_type| NotForContentType::const_new(media_type);
    let texts = DefaultPredicate::new()
        .and(whole("font/"))
        .and(whole("application/pdf"))
        .and(whole("application/zip"))
        .and(whole("application/epub+zip"))
        .and(whole("application/vnd.openxmlformats"))
        .and(whole("application/octet-stream"));
    CompressionLayer::new().quality(LEVEL).compress_when(texts)
}

/// Takes the wish for a compressed answer out of a request that somebody else may have caused.
pub(crate) async fn guard(mut request: Request, next: Next) -> Response {
    if !may_compress(request.headers(), request.uri().path()) {
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    next.run(request).await
}

fn may_compress(headers: &HeaderMap, path: &str) -> bool {
    let from = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    path.starts_with("/assets/") || !has_session(headers) || matches!(from, Some("same-origin" | "none"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn asked(cookie: &'static str, from: Option<&'static str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static(cookie));
        if let Some(from) = from {
            headers.insert("sec-fetch-site", HeaderValue::from_static(from));
        }
        headers
    }

    #[test]
    fn a_page_of_somebody_signed_in_is_compressed_only_when_we_or_they_asked_for_it() {
        for (cookie, from, path, may) in [
            ("session=a", Some("same-origin"), "/projects", true),
            ("session=a", Some("none"), "/projects", true),
            ("session=a", Some("cross-site"), "/search", false),
            ("session=a", Some("same-site"), "/search", false),
            ("lang=he; session=a", None, "/search", false),
            ("__Host-session=a", Some("cross-site"), "/search", false),
            ("session=a", Some("cross-site"), "/assets/1/all.css", true),
            ("lang=he", Some("cross-site"), "/catalogue", true),
            ("lang=he", None, "/catalogue", true),
        ] {
            assert_eq!(may_compress(&asked(cookie, from), path), may, "{cookie} {from:?} {path}");
        }
    }
}
