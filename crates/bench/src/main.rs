//! The budgets, measured. Processor time of this process unless it says "wall"; medians of many runs.
//!
//! `cargo xtask bench` builds this optimised and runs it; `cargo xtask bench pages writes` only these parts. Figures are
//! printed beside their budget, and beside a floor of the same run where there is one; nothing fails, because a machine
//! that is shared measures differently from hour to hour: compare ratios of one run. Only `live` ends with 1 when a budget is
//! not kept; `live=200` runs it with so many phones.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::future_not_send,
    reason = "a tool of one thread that prints figures and stops at the first surprise"
)]

mod attach;
mod board;
mod book;
mod catalogue;
mod floor;
mod live;
mod pages;
mod scene;
mod search;
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

/// "12.0 x of 0.030 ms".
pub(crate) fn times(found: f64, floor: f64, unit: &str) -> String {
    format!("{:.1} x of {floor:.3} {unit}", found / floor)
}

fn main() -> std::process::ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    match wanted.first().map(String::as_str) {
        // The servers of `live` are this program again, with all the threads that a server has.
        Some("live-wall") => served(live::wall()),
        Some("live-floor") => served(live::floor()),
        _ => tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(measure(&wanted)),
    }
}

fn served(server: impl Future<Output = ()>) -> std::process::ExitCode {
    tokio::runtime::Runtime::new().unwrap().block_on(server);
    std::process::ExitCode::SUCCESS
}

async fn measure(wanted: &[String]) -> std::process::ExitCode {
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
    if is_wanted("search") {
        let world = redthread_testkit::World::round(&[]).await;
        search::measure(&world.store, world.project, 1_000_000).await;
    }
    if is_wanted("catalogue") {
        catalogue::run().await;
    }
    if is_wanted("book") {
        book::run();
    }
    let phones =
        wanted.iter().find_map(|one| one.strip_prefix("live")?.trim_start_matches('=').parse().ok().or(Some(0)));
    let is_kept = match phones.or(wanted.is_empty().then_some(0)) {
        Some(phones) => live::run(phones).await,
        None => true,
    };
    if is_kept { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE }
}
