//! Rules about the tree that the compiler cannot keep, as plain tests: arrows between crates, files that are too long,
//! paths that documents name, sides in stylesheets, seals that the check would miss.

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
    }

    fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
        let mut found = vec![];
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && name != "target" && !name.starts_with('.') {
                found.extend(files(&path, ending));
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
        found.sort();
        found
    }

    fn own_dependencies(manifest: &Path) -> BTreeSet<String> {
        let text = fs::read_to_string(manifest).unwrap();
        let (ours, _) = text.split_once("[dev-dependencies]").unwrap_or((&text, ""));
        ours.lines()
            .filter_map(|line| line.split_once(" = {"))
            .map(|(name, _)| name.to_owned())
            .filter(|name| name.starts_with("redthread-"))
            .collect()
    }

    fn allowed(package: &str) -> &'static [&'static str] {
        match package {
            "core" => &[],
            "search" | "book" | "intake" => &["redthread-core"],
            "storage" => &["redthread-core", "redthread-search"],
            "web" => &["redthread-core", "redthread-storage"],
            "interview" | "story" | "readings" | "groups" | "wall" => {
                &["redthread-core", "redthread-storage", "redthread-web", "redthread-intake"]
            }
            "oldbooks" => &[
                "redthread-core",
                "redthread-storage",
                "redthread-web",
                "redthread-intake",
                "redthread-book",
                "redthread-editions",
            ],
            "editions" => &["redthread-core", "redthread-storage", "redthread-web", "redthread-book"],
            "policy" | "case-report" => {
                &["redthread-core", "redthread-storage", "redthread-web", "redthread-book", "redthread-editions"]
            }
            "projects" | "publication" => &[
                "redthread-core",
                "redthread-storage",
                "redthread-web",
                "redthread-search",
                "redthread-book",
                "redthread-editions",
            ],
            "catalogue" => {
                &["redthread-core", "redthread-storage", "redthread-web", "redthread-search", "redthread-book"]
            }
            _ => &["redthread-core", "redthread-storage", "redthread-web"],
        }
    }

    #[test]
    fn no_arrow_points_the_wrong_way() {
        for folder in ["core", "storage", "search", "book", "intake", "web", "editions"] {
            check_arrows(&root().join("crates").join(folder));
        }
        for entry in fs::read_dir(root().join("crates/instruments")).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                check_arrows(&path);
            }
        }
    }

    fn check_arrows(folder: &Path) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        for dependency in own_dependencies(&folder.join("Cargo.toml")) {
            assert!(allowed(&name).contains(&dependency.as_str()), "{name} must not know {dependency}");
        }
    }

    #[test]
    fn no_source_file_is_longer_than_six_hundred_lines() {
        let long: Vec<_> = ["rs", "js", "css"]
            .iter()
            .flat_map(|ending| files(&root(), ending))
            .filter(|file| fs::read_to_string(file).unwrap().lines().count() > 600)
            .collect();
        assert!(long.is_empty(), "{long:?}");
    }

    #[test]
    fn every_crate_says_what_it_is() {
        for file in files(&root().join("crates"), "rs").iter().filter(|file| file.ends_with("src/lib.rs")) {
            assert!(fs::read_to_string(file).unwrap().starts_with("//! "), "{}", file.display());
        }
    }

    #[test]
    fn stylesheets_know_start_and_end_and_no_sides() {
        for file in files(&root().join("assets"), "css") {
            for (n, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
                let physical = [
                    "margin-left",
                    "margin-right",
                    "padding-left",
                    "padding-right",
                    "border-left",
                    "border-right",
                    "text-align: left",
                    "text-align: right",
                    "text-align:left",
                    "text-align:right",
                    "float: left",
                    "float: right",
                ];
                assert!(!physical.iter().any(|side| line.contains(side)), "{}:{}", file.display(), n + 1);
            }
        }
    }

    #[test]
    fn paths_in_the_architecture_page_exist() {
        let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
        let named =
            text.split('`').skip(1).step_by(2).filter(|word| {
                word.contains('/') && !word.contains([' ', '{', '<', '*']) && !word.starts_with(['/', 'h'])
            });
        let missing: Vec<_> = named.filter(|path| !root().join(path.trim_end_matches('/')).exists()).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn the_check_opens_every_column_that_anything_seals() {
        let sources: Vec<String> = files(&root().join("crates"), "rs")
            .iter()
            .filter(|file| !file.ends_with("storage/src/seal.rs"))
            .map(|file| fs::read_to_string(file).unwrap())
            .collect();
        let listed: BTreeSet<&str> = sources
            .iter()
            .flat_map(|text| text.split("place: \"").skip(1))
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let quoted =
            |text: &'static str| text.split('"').skip(1).step_by(2).find(|word| word.contains('.')).map(str::to_owned);
        for text in &sources {
            for call in text.split(".seal(").skip(1) {
                let head: String = call.chars().take(160).collect();
                let head: &'static str =
                    Box::leak(head.split(").await").next().unwrap_or_default().to_owned().into_boxed_str());
                if let Some(place) = quoted(head).filter(|place| {
                    place.split('.').count() == 2
                        && place.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c == '.')
                }) {
                    assert!(listed.contains(place.as_str()), "{place} is sealed, and no SealedColumn names it");
                }
            }
        }
    }
}
