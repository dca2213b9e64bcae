//! A browser-like client: keeps cookies, brings the token and a fresh act id with every post.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use http_body_util::BodyExt as _;
use redthread_core::ids::ActId;
use redthread_storage::{Store, hex};
use tower::ServiceExt as _;

/// Somebody at a browser.
#[derive(Clone)]
pub struct Client {
    router: Router,
    store: Store,
    cookies: BTreeMap<String, String>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Page {
    /// The status.
    pub status: StatusCode,
    /// Where a redirect leads; empty when it is none.
    pub location: String,
    /// Headers, lower case.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub bytes: Vec<u8>,
}

impl Page {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Whether the words stand anywhere in the body.
    pub fn has(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).expect("a JSON body")
    }
}

impl Client {
    pub(crate) fn new(router: Router, store: Store) -> Self {
        Self { router, store, cookies: BTreeMap::new() }
    }

    /// Reads in another language.
    #[must_use]
    pub fn reading(mut self, lang: &str) -> Self {
        self.cookies.insert("lang".to_owned(), lang.to_owned());
        self
    }

    /// Loads a page.
    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path).header(header::ACCEPT, "text/html")).await
    }

    /// Loads the JSON of a page.
    pub async fn json(&mut self, path: &str) -> serde_json::Value {
        let page = self.send(Request::get(path).header(header::ACCEPT, "application/json")).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
        page.json()
    }

    /// Sends a form with a fresh act id.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let act = self.store.new_id::<ActId>().expect("an id").to_string();
        self.post_act(path, &act, fields).await
    }

    /// Sends a form under a given act id: a retry after a lost answer.
    pub async fn post_act(&mut self, path: &str, act: &str, fields: &[(&str, &str)]) -> Page {
        self.post_as("text/html", path, act, fields).await
    }

    /// Sends a form under a given act id as a script does: the answer is JSON.
    pub async fn post_json(&mut self, path: &str, act: &str, fields: &[(&str, &str)]) -> Page {
        self.post_as("application/json", path, act, fields).await
    }

    async fn post_as(&mut self, accept: &str, path: &str, act: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.token();
        let all: Vec<(&str, &str)> =
            [("act", act), ("csrf", token.as_str())].into_iter().chain(fields.iter().copied()).collect();
        let body = serde_html_form::to_string(&all).expect("a form");
        self.send_body(
            Request::post(path)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::ACCEPT, accept)
                .header("sec-fetch-site", "same-origin"),
            body.into(),
        )
        .await
    }

    /// Sends fields as another program does that never saw a form of ours: no act, no token.
    pub async fn post_bare(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = serde_html_form::to_string(fields).expect("a form");
        let kind = "application/x-www-form-urlencoded";
        self.send_body(Request::post(path).header(header::CONTENT_TYPE, kind), body.into()).await
    }

    /// Sends a form with files: (field, file name, bytes).
    pub async fn post_files(&mut self, path: &str, fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Page {
        const EDGE: &str = "----redthread-edge";
        let (act, token) = (self.store.new_id::<ActId>().expect("an id").to_string(), self.token());
        let mut body = vec![];
        for (name, value) in [("act", act.as_str()), ("csrf", token.as_str())].iter().chain(fields) {
            body.extend(
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        for (field, name, bytes) in files {
            body.extend(format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").bytes());
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{EDGE}--\r\n").bytes());
        let kind = format!("multipart/form-data; boundary={EDGE}");
        self.send_body(
            Request::post(path).header(header::CONTENT_TYPE, kind).header("sec-fetch-site", "same-origin"),
            body.into(),
        )
        .await
    }

    /// The token of this session, as the forms bear it.
    pub fn token(&self) -> String {
        let secret = self.cookies.get("session").map_or("", String::as_str);
        hex(&self.store.master().hash("csrf", secret.as_bytes())).chars().take(32).collect()
    }

    /// Sends any request with the cookies, no token: what a foreign site would manage.
    pub async fn send(&mut self, request: axum::http::request::Builder) -> Page {
        self.send_body(request, Body::empty()).await
    }

    async fn send_body(&mut self, request: axum::http::request::Builder, body: Body) -> Page {
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let request =
            request.header(header::HOST, "localhost").header(header::COOKIE, cookies).body(body).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        self.keep_cookies(&response);
        read(response).await
    }

    fn keep_cookies(&mut self, response: &Response<Body>) {
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let text = cookie.to_str().expect("a cookie");
            let (name, value) = text.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
            if value.is_empty() {
                self.cookies.remove(name)
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned())
            };
        }
    }
}

async fn read(response: Response<Body>) -> Page {
    let (parts, body) = response.into_parts();
    let headers: BTreeMap<String, String> = parts
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    let bytes = body.collect().await.expect("a body").to_bytes().to_vec();
    Page { status: parts.status, location: headers.get("location").cloned().unwrap_or_default(), headers, bytes }
}
