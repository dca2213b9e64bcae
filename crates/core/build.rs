//! Embeds the kits that ship, file by file.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script where to write by the environment")]
#[expect(clippy::unnecessary_debug_formatting, reason = "a path becomes a string literal of Rust")]
fn main() -> io::Result<()> {
    let kits = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../kits");
    let mut code = String::from("const FILES: &[(&str, &str)] = &[\n");
    for file in files(&kits)? {
        let name = file.strip_prefix(&kits).unwrap_or(&file).to_string_lossy().into_owned();
        writeln!(code, "    ({name:?}, include_str!({file:?})),").map_err(io::Error::other)?;
    }
    code.push_str("];\n");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("kits.rs"), code)
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut found = vec![];
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}
