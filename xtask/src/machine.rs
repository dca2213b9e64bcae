//! What the machine needs and does not have yet: installed by its own package manager, or named in one sentence.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_owned()
}

/// Runs one step, shows what it is and how long it took, and fails with its name.
pub(crate) fn step(name: &str, command: &mut Command) -> Result<(), String> {
    println!("\n== {name}");
    let begun = Instant::now();
    let status = command.current_dir(root()).status().map_err(|error| format!("{name}: {error}"))?;
    println!("== {name}: {:.1} s", begun.elapsed().as_secs_f64());
    if status.success() { Ok(()) } else { Err(format!("{name} failed ({status})")) }
}

/// Whether a program can be found.
pub(crate) fn has(program: &str) -> bool {
    let search = std::env::var_os("PATH").unwrap_or_default();
    Path::new(program).is_file() || std::env::split_paths(&search).any(|folder| folder.join(program).is_file())
}

/// Installs Debian packages whose programs are missing; (program, package).
pub(crate) fn install(wanted: &[(&str, &str)]) -> Result<(), String> {
    let missing: Vec<&str> = wanted.iter().filter(|(program, _)| !has(program)).map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !has("apt-get") {
        return Err(format!("install these first: {}", missing.join(", ")));
    }
    let apt = |arguments: &[&str]| {
        let mut command = if is_root() { Command::new("apt-get") } else { Command::new("sudo") };
        if !is_root() {
            command.arg("apt-get");
        }
        command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments).stdout(Stdio::null()).stderr(Stdio::inherit());
        command
    };
    step("apt-get update", &mut apt(&["update", "-qq"]))?;
    let install: Vec<&str> = ["install", "-y", "-qq", "--no-install-recommends"].into_iter().chain(missing).collect();
    step("apt-get install", &mut apt(&install))
}

/// Whether this process runs as root, where a database server refuses to.
pub(crate) fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
