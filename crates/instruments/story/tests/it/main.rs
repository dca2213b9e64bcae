//! The slice through actions and pages, in one small world.

mod acting;
mod pages;
mod scene;
