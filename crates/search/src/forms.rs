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

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The forms that stand in two lines, so that only one of them can count.
    pub(crate) fn ambiguous(lines: &[&'static str]) -> Vec<&'static str> {
        let mut seen = HashMap::new();
        let pairs = lines.iter().flat_map(|line| line.split(' ').skip(1).map(move |form| (form, line)));
        pairs
            .filter(|(form, line)| seen.insert(*form, *line).is_some_and(|other| other != *line))
            .map(|(form, _)| form)
            .collect()
    }

    #[test]
    fn the_first_line_with_a_form_counts() {
        let table = forms(&["lie lay lain", "lay laid lay", "alone"]);
        assert_eq!(table.get("lay"), Some(&"lie"));
        assert_eq!(table.get("laid"), Some(&"lay"));
        assert_eq!(table.get("alone"), None);
        assert_eq!(ambiguous(&["lie lay", "lay laid lay"]), ["lay"]);
    }
}
