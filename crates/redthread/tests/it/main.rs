//! The binary, as operators and tests use it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed set-up is a failed test")]

mod crash;
mod earlier;
mod lines;
mod server;
mod walls;
mod withdrawn;
