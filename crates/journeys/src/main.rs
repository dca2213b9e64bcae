//! Journeys in a real Chromium against the real binary: what only a browser shows.
//!
//! `cargo xtask journeys` runs all, `cargo xtask journeys NAME…` some, `cargo xtask screenshots` takes the pictures.
//! Two run at a time: most of a journey is waiting for a page. The last line is `N passed, N failed`, alone. Nothing here
//! sleeps: everything waits for a condition.
#![expect(clippy::future_not_send, reason = "journeys run in two lanes, on one thread")]
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a tool that speaks on the terminal")]

mod axe;
mod browser;
mod crawl;
mod driver;
mod fail;
mod journeys;
mod product;
mod stage;
mod words;

use std::cell::RefCell;
use std::process::ExitCode;
use std::time::Instant;

use journeys::{JOURNEYS, Journey, SCREENSHOTS};
use stage::Stage;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let chosen = choose(&asked.join(" "));
    if chosen.is_empty() {
        let names: Vec<_> = JOURNEYS.iter().map(|journey| journey.name).collect();
        eprintln!("journeys: there are {}, and {}", names.join(", "), SCREENSHOTS.name);
        return ExitCode::from(2);
    }
    let waiting = RefCell::new(chosen.iter());
    let lane = async || {
        let mut failed = 0;
        // The next is taken before it runs: nothing stays borrowed while the other lane works.
        while let Some(journey) = { waiting.borrow_mut().next() } {
            failed += usize::from(!passes(journey).await);
        }
        failed
    };
    let (first, second) = tokio::join!(lane(), lane());
    let failed = first + second;
    println!("{} passed, {failed} failed", chosen.len() - failed);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// All journeys, or those whose name holds what was asked for.
fn choose(asked: &str) -> Vec<&'static Journey> {
    if asked == SCREENSHOTS.name {
        return vec![&SCREENSHOTS];
    }
    JOURNEYS.iter().filter(|journey| journey.name.contains(asked)).collect()
}

/// Runs one journey on a stage of its own; where it failed, a picture of every open page is kept.
async fn passes(journey: &Journey) -> bool {
    let begun = Instant::now();
    let stage = Stage::new(journey.name);
    let outcome = (journey.run)(&stage).await;
    stage.clear(outcome.is_err()).await;
    let seconds = begun.elapsed().as_secs_f64();
    match &outcome {
        Ok(()) => println!("ok      {} ({seconds:.1} s)", journey.name),
        Err(fail) => println!("FAILED  {} ({seconds:.1} s)\n{fail}", journey.name),
    }
    outcome.is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_name_chooses() {
        assert_eq!(choose("").len(), JOURNEYS.len());
        assert_eq!(choose("every page").len(), 1);
        assert_eq!(choose("screenshots").first().map(|journey| journey.name), Some("screenshots"));
        assert!(choose("no such journey").is_empty());
    }
}
