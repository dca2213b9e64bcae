//! Writes the tables that repair judges by, from the Hebrew of files: the project's own messages, kits and demonstration.
//! In `crates/intake`: `cargo run -p redthread-intake --example learn -- src/repair FILES`, where FILES are
//! `../../locales/he/*.ftl ../../kits/*/kit.toml ../../kits/*/guides/*.he.md ../redthread/demo/*/*.toml
//! ../core/tests/fixtures/kits/*/kit.toml`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let folder = arguments.next().ok_or("usage: learn FOLDER FILES")?;
    let mut text = String::new();
    for file in arguments {
        fs::read_to_string(file)?.lines().for_each(|line| text.push_str(&sentences(line)));
    }
    let learnt = redthread_intake::repair::learn(&text);
    fs::write(folder.join("letters.tsv"), learnt.letters)?;
    fs::write(folder.join("order.tsv"), learnt.order)?;
    Ok(())
}

/// The Hebrew of a line of TOML, Fluent or Markdown, a piece a line, without keys, placeholders and marks of the format.
fn sentences(line: &str) -> String {
    let line = line.replace("'''", "|");
    let pieces = line.split(['{', '}', '=', '|', '`', '*', '#', '<', '>']).map(|piece| piece.trim_matches([' ', ',']));
    let bare = pieces.map(|piece| piece.strip_prefix('"').and_then(|p| p.strip_suffix('"')).unwrap_or(piece));
    let hebrew = bare.filter(|piece| piece.chars().any(|c| ('\u{5D0}'..='\u{5EA}').contains(&c)));
    hebrew.flat_map(|piece| [piece, "\n"]).collect()
}
