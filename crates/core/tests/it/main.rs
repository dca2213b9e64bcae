//! Tests of the crate from outside, on whole kits.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should say so and stop")]

mod kit;
