//! The catalogue over works of a test's own.
#![expect(clippy::unwrap_used, reason = "only tests: a failed set-up is a failed test")]

mod find;
mod search_page;
mod works;
