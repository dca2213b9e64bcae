//! The rules of a future workshop, and of what follows it. Pure.

pub mod ballot;
pub mod cluster;
pub mod follow_up;
pub mod group;
pub mod phase;
