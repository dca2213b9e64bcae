//! Kits from texts and from folders.

mod broken;
mod broken_guides;
mod instruments;
mod plan;
mod real;
mod robust;
mod terms;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use redthread_core::kit::{Kit, KitFault, KitSource};

use instruments::INSTRUMENTS;

fn check(source: &KitSource) -> Result<Kit, Vec<KitFault>> {
    Kit::check(source, INSTRUMENTS)
}

fn source<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> KitSource {
    let files = files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    KitSource { files }
}

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../kits")
}

fn drafts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/kits")
}

fn folder(root: &Path) -> KitSource {
    let mut files = BTreeMap::new();
    for name in ["kit.toml".to_owned()].into_iter().chain(guides(root)) {
        files.insert(name.clone(), fs::read_to_string(root.join(&name)).unwrap());
    }
    KitSource { files }
}

fn guides(root: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(root.join("guides")) else {
        return Vec::new();
    };
    entries.map(|entry| format!("guides/{}", entry.unwrap().file_name().to_str().unwrap())).collect()
}

fn loaded(source: &KitSource) -> Kit {
    check(source).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(KitFault::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}
