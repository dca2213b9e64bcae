//! `/robots.txt`: what robots may ask for. Everything is shut but the pages that everybody reads.
//!
//! A page that is kept from search engines is *not* shut here: a robot that may not ask for it never reads that it is not
//! to be listed, and its address would be told to everybody in this very file.

use axum::http::header;
use axum::response::IntoResponse as _;
use redthread_web::{Answer, Ctx};

/// Where the pages lie that everybody reads: the first part of their addresses. A test of the binary finds every public
/// route in this list or in [`SHUT`].
pub const OPEN: &[&str] = &[
    "",
    "about",
    "assets",
    "books",
    "calls",
    "catalogue",
    "catalogue.atom",
    "kits",
    "network",
    "oai",
    "old-books",
    "opensearch.xml",
    "outlines",
    "principles",
    "reports",
    "robots.txt",
    "sitemap.xml",
];

/// Where public doors lie that are nobody's to find: sign-in, rooms, letters that somebody got.
pub const SHUT: &[&str] = &["f", "health", "j", "language", "sign-in", "sign-out", "start", "w"];

pub(super) async fn rules(ctx: Ctx) -> Answer {
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], write(&ctx.origin())).into_response())
}

pub(super) fn write(origin: &str) -> String {
    let open =
        OPEN.iter().map(|part| if part.is_empty() { "Allow: /$\n".to_owned() } else { format!("Allow: /{part}\n") });
    format!("User-agent: *\nDisallow: /\n{}\nSitemap: {origin}/sitemap.xml\n", open.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_both_open_and_shut_and_no_open_word_opens_a_shut_door() {
        for shut in SHUT.iter().chain(&["p", "projects", "users", "account", "search", "api"]) {
            for open in OPEN.iter().filter(|open| !open.is_empty()) {
                assert!(!shut.starts_with(open), "Allow: /{open} would open /{shut}");
            }
        }
    }

    #[test]
    fn all_is_shut_but_what_is_listed() {
        let rules = write("https://town.example");
        assert!(rules.starts_with("User-agent: *\nDisallow: /\nAllow: /$\n"));
        assert!(rules.contains("Allow: /books\n") && rules.ends_with("Sitemap: https://town.example/sitemap.xml\n"));
    }
}
