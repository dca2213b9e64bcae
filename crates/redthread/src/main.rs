//! Red Thread: learn from what worked, agree on what must not happen, follow through.
//!
//! One binary: it serves, makes a demonstration, brings texts in, makes books, searches, backs up and checks.
//! Exit codes: 0 done, 1 refused or failed with one clear sentence, 2 wrong usage.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks on the terminal")]

mod cli;
mod commands;
mod demo;
mod instruments;
mod serve;
mod settings;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_max_level(tracing::Level::INFO)
        .with_target(false)
        .init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&format!("the machine gives no threads: {error}")),
    };
    match runtime.block_on(commands::run(cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => fail(&sentence.0),
    }
}

fn fail(sentence: &str) -> ExitCode {
    eprintln!("redthread: {sentence}");
    ExitCode::FAILURE
}
