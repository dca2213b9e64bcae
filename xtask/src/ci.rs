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
    if arguments.first().is_some_and(|name| name == "search") {
        return search_quality(arguments.get(1..).unwrap_or_default());
    }
    step(
        "bench",
        cargo(&["run", "--release", "--quiet", "--package", "redthread-bench", "--locked", "--"]).args(arguments),
    )
}

/// Answers the queries of a test set: `bench search --set DIR`. The run file is left in `target/search`, for the set's own `score.py`.
///
/// A target of its own: this one crate alone would change the features of everything else.
fn search_quality(arguments: &[String]) -> Result<(), String> {
    let [flag, set] = arguments else { return Err("usage: cargo xtask bench search --set DIR".to_owned()) };
    let set = PathBuf::from(set);
    let name = set.file_name().filter(|_| flag == "--set").ok_or("usage: cargo xtask bench search --set DIR")?;
    let target = root().join("target/search");
    std::fs::create_dir_all(&target).map_err(|error| error.to_string())?;
    let out = target.join(name).with_extension("jsonl");
    let manifest = root().join("crates/search/Cargo.toml");
    let mut run = cargo(&["run", "--release", "--quiet", "--locked", "--example", "quality", "--manifest-path"]);
    run.arg(manifest).arg("--target-dir").arg(&target).arg("--").arg("--set").arg(&set).arg("--out").arg(&out);
    step("search", &mut run)?;
    println!("{}", out.display());
    Ok(())
}
