//! The catalogue over works of a test's own.
#![expect(clippy::unwrap_used, reason = "only tests: a failed set-up is a failed test")]

mod browse;
mod find;
mod scene;
mod search_page;
mod works;
