//! The keys of the messages: none of them may ever be read on a page.

use std::collections::BTreeSet;

use crate::fail::{Done, Fail};
use crate::stage::root;

/// Every key with a hyphen, from the English messages; other languages have the same ones.
pub(crate) fn keys() -> Done<BTreeSet<String>> {
    let mut keys = BTreeSet::new();
    for entry in std::fs::read_dir(root().join("locales/en"))? {
        keys.extend(keys_in(&std::fs::read_to_string(entry?.path())?));
    }
    if keys.is_empty() { Err(Fail("no messages in locales/en".to_owned())) } else { Ok(keys) }
}

fn keys_in(messages: &str) -> BTreeSet<String> {
    let starts = messages.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    starts
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim().to_owned())
        .filter(|key| key.contains('-'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_and_values_are_not() {
        let keys = keys_in("sign-in = Sign in\n# comment = no\nname = Name\nusers-lead =\n    two-lines = no\n");
        assert_eq!(keys.into_iter().collect::<Vec<_>>(), ["sign-in", "users-lead"]);
    }

    #[test]
    fn the_shell_has_keys() {
        assert!(keys().unwrap().contains("skip-to-content"));
    }
}
