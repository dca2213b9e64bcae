//! The future workshop: rules of its phases, its votes, its themes and its groups. Pure.

pub mod ballot;
pub mod cluster;
pub mod phase;
