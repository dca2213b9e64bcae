//! Who is and who is not represented: dimensions, their values, and how many were nominated and chosen for each.

use std::collections::BTreeMap;

use super::State;

/// What the stories should differ in: department, age group, kind of need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// The kit's id of it, or an id of the project's own.
    pub code: String,
    /// Its name.
    pub title: String,
    /// Its values, retired ones among them.
    pub values: Vec<Value>,
}

impl Dimension {
    /// A value by its code.
    pub fn value(&self, code: &str) -> Option<&Value> {
        self.values.iter().find(|value| value.code == code)
    }

    /// The values that are offered: living ones, and the one that is already there.
    pub fn offered<'d>(&'d self, held: &'d str) -> impl Iterator<Item = &'d Value> {
        self.values.iter().filter(move |value| !value.is_retired || value.code == held)
    }
}

/// A value of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The kit's id of it, a department's id, or an id of the project's own.
    pub code: String,
    /// Its name.
    pub title: String,
    /// No longer offered.
    pub is_retired: bool,
}

/// One dimension, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Which dimension.
    pub code: String,
    /// Its name.
    pub title: String,
    /// Value by value.
    pub rows: Vec<CoverageRow>,
    /// Nominations that say nothing on it.
    pub unsaid: usize,
}

impl Coverage {
    /// How many values have a chosen story, of how many.
    pub fn reached(&self) -> (usize, usize) {
        (self.rows.iter().filter(|row| row.chosen > 0).count(), self.rows.len())
    }
}

/// One value, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow {
    /// Its name.
    pub title: String,
    /// How many nominations have it.
    pub nominated: usize,
    /// How many of these were chosen.
    pub chosen: usize,
}

/// Counts every dimension. A retired value is counted only where a nomination has it.
pub fn coverage(frame: &[Dimension], cases: &[(State, &BTreeMap<String, String>)]) -> Vec<Coverage> {
    frame.iter().map(|dimension| count(dimension, cases)).collect()
}

fn count(dimension: &Dimension, cases: &[(State, &BTreeMap<String, String>)]) -> Coverage {
    let placed = |code: &str| {
        cases
            .iter()
            .filter(|(_, places)| places.get(&dimension.code).is_some_and(|value| value == code))
            .collect::<Vec<_>>()
    };
    let rows = dimension.values.iter().filter_map(|value| {
        let cases = placed(&value.code);
        let chosen = cases.iter().filter(|(state, _)| *state == State::Chosen).count();
        let is_shown = !value.is_retired || !cases.is_empty();
        is_shown.then(|| CoverageRow { title: value.title.clone(), nominated: cases.len(), chosen })
    });
    let unsaid = cases.iter().filter(|(_, places)| !places.contains_key(&dimension.code)).count();
    Coverage { code: dimension.code.clone(), title: dimension.title.clone(), rows: rows.collect(), unsaid }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(code: &str, is_retired: bool) -> Value {
        Value { code: code.to_owned(), title: format!("ערך {code}"), is_retired }
    }

    fn frame() -> Vec<Dimension> {
        vec![Dimension {
            code: "need".to_owned(),
            title: "סוג הצורך".to_owned(),
            values: vec![value("home", false), value("safety", false), value("gone", true), value("kept", true)],
        }]
    }

    fn at(code: &str) -> BTreeMap<String, String> {
        [("need".to_owned(), code.to_owned())].into()
    }

    #[test]
    fn nominated_and_chosen_are_counted_and_nobody_is_a_row_of_its_own() {
        let (home, kept, none) = (at("home"), at("kept"), BTreeMap::new());
        let cases =
            [(State::Chosen, &home), (State::SetAside, &home), (State::Waiting, &kept), (State::Waiting, &none)];
        let counted = coverage(&frame(), &cases);
        let rows: Vec<_> = counted[0].rows.iter().map(|row| (row.title.as_str(), row.nominated, row.chosen)).collect();
        assert_eq!(rows, [("ערך home", 2, 1), ("ערך safety", 0, 0), ("ערך kept", 1, 0)]);
        assert_eq!((counted[0].unsaid, counted[0].reached()), (1, (1, 3)));
    }

    #[test]
    fn a_retired_value_is_offered_only_to_who_has_it() {
        let frame = frame();
        let codes = |held| frame[0].offered(held).map(|value| value.code.as_str()).collect::<Vec<_>>();
        assert_eq!(codes(""), ["home", "safety"]);
        assert_eq!(codes("kept"), ["home", "safety", "kept"]);
    }
}
