//! The keys of the messages: none of them may ever be read on a page.

use std::collections::BTreeSet;

use crate::fail::{Done, Fail};
use crate::stage::root;

/// Every key with a hyphen that is not also a word of the messages, such as "sign-in".
pub(crate) fn keys() -> Done<BTreeSet<String>> {
    let mut texts = String::new();
    for lang in ["en", "he", "sv"] {
        for entry in std::fs::read_dir(root().join("locales").join(lang))? {
            texts.push_str(&std::fs::read_to_string(entry?.path())?);
        }
    }
    let keys = keys_in(&texts);
    if keys.is_empty() { Err(Fail("no messages in locales".to_owned())) } else { Ok(keys) }
}

fn keys_in(messages: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut words = BTreeSet::new();
    for line in messages.lines().filter(|line| !line.starts_with('#')) {
        let (key, value) =
            line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())).unwrap_or(("", line));
        keys.insert(key.trim().to_owned());
        words.extend(value.split(|c: char| !c.is_alphanumeric() && c != '-').map(str::to_owned));
    }
    keys.into_iter().filter(|key| key.contains('-') && !words.contains(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_and_values_are_not() {
        let keys = keys_in("sign-in = Sign in\n# comment = no\nname = Name\nusers-lead =\n    two-lines = a sign-in\n");
        assert_eq!(keys.into_iter().collect::<Vec<_>>(), ["users-lead"]);
    }

    #[test]
    fn the_shell_has_keys() {
        assert!(keys().unwrap().contains("skip-to-content"));
    }
}
