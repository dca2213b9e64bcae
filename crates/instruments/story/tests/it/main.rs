//! The slice through actions and pages, in one small world.

#![expect(clippy::unwrap_used, reason = "a scene that cannot be set fails its test")]

mod acting;
mod pages;
mod scene;
