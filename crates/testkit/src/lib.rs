//! World: a fixed cast, a fixed clock, a fresh store on either engine; and a browser-like client.
//!
//! `REDTHREAD_TEST_DATABASE_URL` names a PostgreSQL server: the same tests then run there, each in a schema of its own.
#![expect(clippy::expect_used, clippy::panic, reason = "only tests use this crate: a failed set-up is a failed test")]

mod client;
mod world;

pub use client::{Client, Page};
pub use world::{Cast, PASSWORD, World};
