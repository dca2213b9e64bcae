//! Consent through its actions and its pages, on the world of the tests.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod law;
mod pages;
mod record;
mod scene;
mod sequences;
mod withdraw;
