//! The budgets, measured. Processor time of this process unless it says "wall"; medians of many runs.
//!
//! `cargo xtask bench` builds this optimised and runs it; `cargo xtask bench pages writes` only these parts. Figures are
//! printed beside their budget, and beside a floor of the same run where there is one; nothing fails, because a machine
//! that is shared measures differently from hour to hour: compare ratios of one run.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a tool that prints figures and stops at the first surprise"
)]

mod attach;
mod board;
mod book;
mod floor;
mod pages;
mod scene;
mod start;
mod writes;

use std::time::Duration;

/// One line of the table: what, what was found, its budget, and how it compares with its floor.
pub(crate) fn say(what: &str, found: &str, budget: &str, floor: &str) {
    println!("| {what:<52} | {found:>24} | {budget:>12} | {floor:>26} |");
}

/// The middle of many.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

pub(crate) fn millis(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

/// "12 x of 0.03 ms".
pub(crate) fn times(found: f64, floor: f64, unit: &str) -> String {
    format!("{:.1} x of {floor:.2} {unit}", found / floor)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |part: &str| wanted.is_empty() || wanted.iter().any(|one| one == part);
    say("what", "found", "budget", "beside a floor");
    say("---", "---:", "---:", "---:");
    if is_wanted("start") {
        start::run();
    }
    if is_wanted("pages") {
        pages::run().await;
    }
    if is_wanted("board") {
        board::run().await;
    }
    if is_wanted("attach") {
        attach::run().await;
    }
    if is_wanted("writes") {
        writes::run().await;
    }
    if is_wanted("book") {
        book::run();
    }
}
