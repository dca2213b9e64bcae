//! What developers and CI run: `cargo xtask ci | journeys | bench | screenshots`.
//!
//! Only the standard library: it has to run before anything else is built.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a tool that speaks on the terminal and reads its surroundings"
)]

mod ci;
mod machine;
mod postgres;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.first().map(String::as_str) {
        Some("ci") => ci::run(),
        Some("journeys") => ci::journeys(arguments.get(1..).unwrap_or_default()),
        Some("screenshots") => ci::journeys(&["screenshots".to_owned()]),
        Some("bench") => ci::bench(arguments.get(1..).unwrap_or_default()),
        _ => Err("usage: cargo xtask ci | journeys [NAME] | screenshots | bench [NAME]".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}
