//! Embeds the messages and the assets: one binary holds all it serves.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script where to write by the environment")]
#[expect(clippy::unnecessary_debug_formatting, reason = "a path becomes a string literal of Rust")]
fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut code = String::from("pub(crate) const MESSAGES: &[(&str, &str)] = &[\n");
    for file in files(&root.join("locales"))? {
        let lang = file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
        writeln!(code, "    ({lang:?}, include_str!({file:?})),").map_err(io::Error::other)?;
    }
    code.push_str("];\npub(crate) const ASSETS: &[(&str, &[u8])] = &[\n");
    let assets = root.join("assets");
    for file in files(&assets)? {
        let name = file.strip_prefix(&assets).unwrap_or(&file).to_string_lossy().into_owned();
        writeln!(code, "    ({name:?}, include_bytes!({file:?})),").map_err(io::Error::other)?;
    }
    code.push_str("];\n");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("embedded.rs"), code)
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
