//! Readings, files and crossings, through actions and pages, on either engine.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed set-up is a failed test")]

mod carried;
mod crossings;
mod dates;
mod files;
mod readings;
mod scene;
mod whole;
