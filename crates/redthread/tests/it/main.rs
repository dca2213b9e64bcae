//! The binary, as operators and tests use it.

mod crash;
mod lines;
mod server;
