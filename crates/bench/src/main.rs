//! The budgets, measured. Processor time of this process unless it says "wall"; medians of many runs.
//!
//! `cargo xtask bench` builds this optimised and runs it. Figures are printed beside their budget; nothing fails, because a
//! machine that is shared measures differently from hour to hour: compare ratios of one run.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a tool that prints figures and stops at the first surprise"
)]

mod board;
mod book;
mod round;

use std::time::Duration;

/// One figure beside its budget.
pub(crate) fn say(what: &str, found: &str, budget: &str) {
    println!("{what:<58} {found:>16}   budget {budget}");
}

/// The middle of many.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

pub(crate) fn millis(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    round::run().await;
    board::run().await;
    book::run();
}
