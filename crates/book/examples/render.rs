//! Renders a manuscript from a JSON file into a folder, to look at while working on the templates:
//! `cargo run -p redthread-book --example render -- book.json out`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use redthread_book::{Manuscript, docx, epub, html, pdf};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(from), Some(to)) = (arguments.next(), arguments.next()) else {
        return Err("usage: render MANUSCRIPT.json FOLDER".into());
    };
    let book: Manuscript = serde_json::from_slice(&fs::read(from)?)?;
    fs::create_dir_all(&to)?;
    fs::write(to.join("book.pdf"), pdf(&book, &mut |_| {})?)?;
    fs::write(to.join("book.docx"), docx(&book, &mut |_| {})?)?;
    fs::write(to.join("book.epub"), epub(&book, &mut |_| {})?)?;
    fs::write(to.join("book.html"), html(&book, &mut |_| {})?)?;
    Ok(())
}
