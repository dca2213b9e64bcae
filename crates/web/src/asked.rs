//! In which form a page is asked for: by the header that says what is accepted, or by what is put behind its address.

use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{Method, Uri, header};

use crate::ctx::header_text;
use crate::describe::Description;

/// In which form a page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// As a page.
    Page,
    /// As the JSON of the page.
    Json,
    /// As a description of what it is the page of.
    Described(Description),
}

impl Asked {
    /// What the request asks for; the address says more than the header.
    pub(crate) fn of(parts: &Parts) -> Self {
        parts
            .extensions
            .get()
            .copied()
            .unwrap_or_else(|| Self::accepted(header_text(&parts.headers, header::ACCEPT.as_str())))
    }

    fn accepted(accept: &str) -> Self {
        let linked = Description::LinkedData;
        if accept.starts_with("application/json") {
            Self::Json
        } else if accept.starts_with(linked.media_type()) {
            Self::Described(linked)
        } else {
            Self::Page
        }
    }

    pub(crate) const fn description(self) -> Option<Description> {
        match self {
            Self::Described(description) => Some(description),
            Self::Page | Self::Json => None,
        }
    }

    fn by_ending(path: &str) -> Option<(&str, Self)> {
        let described =
            Description::ALL.into_iter().find_map(|one| Some((path.strip_suffix(one.ending())?, Self::Described(one))));
        described.or_else(|| Some((path.strip_suffix(".json")?, Self::Json)))
    }
}

/// Public pages are never deeper; below them lie files, whose endings are their own.
const DEEPEST: usize = 2;

/// `/books/7.json` is `/books/7` as JSON: an address by which a form of a page can be kept, linked and handed on.
pub(crate) async fn by_ending(mut request: Request) -> Request {
    let path = request.uri().path();
    if let (true, Some((page, asked))) = (may_end(request.method(), path), Asked::by_ending(path)) {
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        if let Ok(uri) = with_path(request.uri(), &format!("{page}{query}")) {
            *request.uri_mut() = uri;
            request.extensions_mut().insert(asked);
        }
    }
    request
}

fn may_end(method: &Method, path: &str) -> bool {
    let is_read = *method == Method::GET || *method == Method::HEAD;
    is_read
        && path.split('/').skip(1).count() <= DEEPEST
        && path.rsplit('/').next().is_some_and(|last| !last.starts_with('.'))
}

fn with_path(uri: &Uri, path: &str) -> Result<Uri, axum::http::Error> {
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(path.parse()?);
    Ok(Uri::from_parts(parts)?)
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    async fn asked(address: &str) -> (String, Option<Asked>) {
        let request = by_ending(Request::get(address).body(Body::empty()).unwrap()).await;
        (request.uri().to_string(), request.extensions().get().copied())
    }

    #[tokio::test]
    async fn an_ending_says_the_form_and_leaves_the_page() {
        let json = Some(Asked::Json);
        assert_eq!(asked("/books/7.json").await, ("/books/7".to_owned(), json));
        assert_eq!(asked("/catalogue.json?q=%D7%90&lang=he").await, ("/catalogue?q=%D7%90&lang=he".to_owned(), json));
        assert_eq!(asked("http://h:1/books/7.jsonld").await.0, "http://h:1/books/7");
        assert_eq!(asked("/books/7.dc.xml").await.1, Some(Asked::Described(Description::DublinCore)));
    }

    #[tokio::test]
    async fn files_and_other_endings_stay_as_they_are() {
        for address in
            ["/books/7/manuscript.json", "/assets/1/js/x.json", "/catalogue.atom", "/sitemap.xml", "/", "/.json"]
        {
            assert_eq!(asked(address).await, (address.to_owned(), None), "{address}");
        }
    }

    #[test]
    fn what_is_accepted_first_is_what_is_asked() {
        assert_eq!(Asked::accepted("application/json, text/html"), Asked::Json);
        assert_eq!(Asked::accepted("application/ld+json"), Asked::Described(Description::LinkedData));
        assert_eq!(Asked::accepted("text/html,application/xhtml+xml,application/xml;q=0.9"), Asked::Page);
    }
}
