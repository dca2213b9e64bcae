//! The whole check, in the order in which it fails fastest.

use std::path::PathBuf;
use std::process::Command;

use crate::machine::{install, root, step};
use crate::postgres::Postgres;

fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    command.args(arguments);
    command
}

/// Formatting, lints, tests on SQLite, tests on PostgreSQL, journeys in a browser.
pub(crate) fn run() -> Result<(), String> {
    step("fmt", &mut cargo(&["fmt", "--all", "--check"]))?;
    install(&[
        ("/usr/lib/postgresql/15/bin/initdb", "postgresql"),
        ("chromium", "chromium"),
        ("chromedriver", "chromium-driver"),
        ("npm", "npm"),
    ])?;
    step("clippy", &mut cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]))?;
    step("tests on SQLite", &mut cargo(&["test", "--workspace", "--locked"]))?;
    let server = Postgres::start()?;
    let path = std::env::join_paths(
        [server.programs().to_owned()]
            .into_iter()
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    );
    let path = path.map_err(|error| error.to_string())?;
    step(
        "tests on PostgreSQL",
        cargo(&["test", "--workspace", "--locked"]).env("REDTHREAD_TEST_DATABASE_URL", server.url()).env("PATH", path),
    )?;
    drop(server);
    journeys(&[])
}

/// The journeys in Chromium; with `screenshots` they also leave pictures in `target/screenshots`.
pub(crate) fn journeys(arguments: &[String]) -> Result<(), String> {
    install(&[("chromium", "chromium"), ("chromedriver", "chromium-driver"), ("npm", "npm")])?;
    step("build", &mut cargo(&["build", "--workspace", "--locked"]))?;
    // Not by `cargo run --package`: choosing one package changes shared features and builds half the tree again.
    let built = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    step("journeys", Command::new(built.join("debug/redthread-journeys")).args(arguments))
}

/// The budgets, printed as ratios or processor time. Builds an optimised binary first: minutes.
pub(crate) fn bench(arguments: &[String]) -> Result<(), String> {
    step(
        "bench",
        cargo(&["run", "--release", "--quiet", "--package", "redthread-bench", "--locked", "--"]).args(arguments),
    )
}
