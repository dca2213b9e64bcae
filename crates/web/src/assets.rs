//! Stylesheet, islands, fonts, icons: embedded, with their hash in the address, kept by browsers for a year.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, PreEscaped};

use crate::answer::offered;
use crate::embedded::ASSETS;

static STYLESHEET: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let sheets = ASSETS.iter().filter(|(name, _)| name.starts_with("css/"));
    sheets.flat_map(|(_, text)| text.iter().copied().chain([b'\n'])).collect()
});

/// One hash over everything: any change gives every asset a new address.
static BUILD: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = blake3::Hasher::new();
    for (name, bytes) in ASSETS {
        hasher.update(name.as_bytes()).update(bytes);
    }
    hasher.finalize().to_hex().chars().take(12).collect()
});

/// The address of an asset: `all.css` is every sheet in the order of their names.
pub fn asset(name: &str) -> String {
    format!("/assets/{}/{name}", *BUILD)
}

/// Every asset with its address, for a copy of the public pages.
pub fn all_assets() -> Vec<(String, Vec<u8>)> {
    let whole = (asset("all.css"), STYLESHEET.clone());
    ASSETS.iter().map(|(name, bytes)| (asset(name), bytes.to_vec())).chain([whole]).collect()
}

/// An icon, inline: `given`, `check`, `down` …; an unknown name draws nothing.
pub fn icon(name: &str) -> Markup {
    let file = format!("icons/{name}.svg");
    let bytes = ASSETS.iter().find(|(asset, _)| *asset == file).map_or(&b""[..], |(_, bytes)| bytes);
    PreEscaped(String::from_utf8_lossy(bytes).into_owned())
}

/// `GET /assets/{build}/{*name}`.
pub(crate) async fn serve(Path((_, name)): Path<(String, String)>) -> Response {
    let found = if name == "all.css" {
        Some(STYLESHEET.as_slice())
    } else {
        ASSETS.iter().find(|(asset, _)| *asset == name).map(|(_, bytes)| *bytes)
    };
    let Some(bytes) = found else { return StatusCode::NOT_FOUND.into_response() };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(&name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    offered((headers, bytes).into_response())
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}
