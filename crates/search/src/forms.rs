//! Tables of irregular forms.

use std::collections::HashMap;
use std::sync::LazyLock;

/// From a form to its dictionary form.
pub(crate) type Forms = LazyLock<HashMap<&'static str, &'static str>>;

/// Reads lines of a dictionary form and its other forms; of two lines with the same form the first counts.
pub(crate) fn forms(lines: &[&'static str]) -> HashMap<&'static str, &'static str> {
    let mut forms = HashMap::new();
    for line in lines {
        let mut words = line.split(' ');
        let base = words.next().unwrap_or_default();
        words.for_each(|form| {
            forms.entry(form).or_insert(base);
        });
    }
    forms
}
