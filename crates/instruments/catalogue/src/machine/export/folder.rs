//! A folder that is put in the place of another as a whole: whoever reads meanwhile meets the old one or the new one.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

/// The file by which a copy of a catalogue is known: no other folder is ever replaced.
const MARK: &str = "redthread-catalogue.txt";

/// Writes the files beside `out`, and puts them in its place.
pub(super) fn write(files: &BTreeMap<String, Vec<u8>>, out: &Path) -> Result<()> {
    check(out)?;
    let (new, old) = (beside(out, "new")?, beside(out, "old")?);
    fs::create_dir_all(&new)?;
    for (path, bytes) in files {
        let file = new.join(path);
        fs::create_dir_all(file.parent().unwrap_or(&new))?;
        fs::write(file, bytes)?;
    }
    fs::write(new.join(MARK), "A copy of a catalogue of Red Thread. The next one takes its place.\n")?;
    if out.exists() {
        fs::rename(out, &old)?;
    }
    fs::rename(&new, out)?;
    if old.exists() { fs::remove_dir_all(old) } else { Ok(()) }
}

/// Lets only a copy be replaced, or a folder with nothing in it.
fn check(out: &Path) -> Result<()> {
    let is_empty = || fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_none());
    if !out.exists() || out.join(MARK).is_file() || is_empty() {
        return Ok(());
    }
    let why = format!("{} holds something that is no copy of a catalogue", out.display());
    Err(Error::new(ErrorKind::AlreadyExists, why))
}

/// A name beside the folder, that nobody else's run uses.
fn beside(out: &Path, what: &str) -> Result<PathBuf> {
    let name = out.file_name().ok_or_else(|| Error::new(ErrorKind::InvalidInput, "the folder needs a name"))?;
    let name = format!(".{}.{what}-{}", name.to_string_lossy(), std::process::id());
    let path = out.with_file_name(name);
    if path.exists() {
        fs::remove_dir_all(&path)?;
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> BTreeMap<String, Vec<u8>> {
        names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_new_copy_takes_the_place_of_the_old_one_and_leaves_nothing_of_it() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("site");
        write(&files(&["index.html", "he/books/7/index.html"]), &out).unwrap();
        assert!(out.join("he/books/7/index.html").is_file());
        write(&files(&["index.html"]), &out).unwrap();
        assert!(!out.join("he").exists() && out.join("index.html").is_file());
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_folder_with_something_else_in_it_is_left_alone() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("letter.txt"), "mine").unwrap();
        assert_eq!(write(&files(&["index.html"]), place.path()).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert!(place.path().join("letter.txt").is_file());
    }
}
