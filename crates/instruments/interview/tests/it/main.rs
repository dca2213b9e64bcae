//! Interviews as people use them: through actions and through the whole router.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what sets the scene is part of the tests: if it fails, they do"
)]

mod bringing;
mod handing;
mod pages;
mod planning;
mod scene;
mod writing;
