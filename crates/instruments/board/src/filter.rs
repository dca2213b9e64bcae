//! What somebody chose to look at: filters and order stand in the address. Choosing never changes how a cell stands.

use redthread_core::ids::{PlaceId, ProjectId};
use redthread_core::redline::Status;

use crate::model::{Board, Line, Tally};

/// The dimensions a line is told apart by, as the kit names them and as the address does.
pub const DIMENSIONS: [&str; 3] = ["interface", "life-stage", "affected-group"];

/// In which order the lines stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What asks most to be looked at first.
    #[default]
    Worst,
    /// As the group ordered them.
    Lines,
}

/// What was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A value for each of [`DIMENSIONS`].
    pub marks: [Option<String>; 3],
    /// These places only; all when none is named.
    pub places: Vec<PlaceId>,
    /// The places of this town only.
    pub town: Option<ProjectId>,
    /// Lines that stand so at one of the places.
    pub status: Option<Status>,
    /// In which order.
    pub order: Order,
    /// As one sheet of paper.
    pub sheet: bool,
}

/// What is looked at: indices into the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Lines, in the chosen order.
    pub lines: Vec<usize>,
    /// Places.
    pub columns: Vec<usize>,
}

impl Filter {
    /// Reads an address; what it does not understand is left out.
    pub fn read(pairs: &[(String, String)]) -> Self {
        let all = |name: &'static str| {
            pairs.iter().filter(move |(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
        };
        let one = |name| all(name).next();
        Self {
            marks: DIMENSIONS.map(|dimension| one(dimension).map(str::to_owned)),
            places: all("place").filter_map(|id| id.parse().ok()).collect(),
            town: one("town").and_then(|id| id.parse().ok()),
            status: one("status").and_then(Status::from_code),
            order: if one("sort") == Some("lines") { Order::Lines } else { Order::Worst },
            sheet: one("sheet") == Some("1"),
        }
    }

    /// Whether anything is left out.
    pub fn is_narrow(&self) -> bool {
        self.marks.iter().any(Option::is_some)
            || !self.places.is_empty()
            || self.town.is_some()
            || self.status.is_some()
    }

    /// What of the board is looked at.
    pub fn choose(&self, board: &Board) -> Chosen {
        let columns: Vec<usize> = (0..board.columns.len()).filter(|column| self.has_column(board, *column)).collect();
        let mut found: Vec<(usize, Tally)> = board
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| self.has_marks(line))
            .map(|(n, line)| (n, board.tally(line, &columns)))
            .filter(|(_, tally)| self.status.is_none_or(|status| tally.of(status) > 0))
            .collect();
        if self.order == Order::Worst {
            found.sort_by_key(|(n, tally)| (std::cmp::Reverse(weight(tally)), *n));
        }
        Chosen { lines: found.into_iter().map(|(n, _)| n).collect(), columns }
    }

    fn has_marks(&self, line: &Line) -> bool {
        DIMENSIONS.iter().zip(&self.marks).all(|(dimension, wanted)| {
            wanted.as_ref().is_none_or(|value| line.marks.get(*dimension).is_some_and(|values| values.contains(value)))
        })
    }

    fn has_column(&self, board: &Board, n: usize) -> bool {
        let Some(column) = board.columns.get(n) else { return false };
        let of_town = column.town.and_then(|town| board.towns.get(town)).map(|town| town.project);
        let is_named = self.places.is_empty() || column.place.is_some_and(|place| self.places.contains(&place));
        is_named && self.town.is_none_or(|town| of_town == Some(town))
    }
}

/// Crossed at more places comes first, then nearer, then less known.
fn weight(tally: &Tally) -> [usize; 4] {
    [Status::Crossed, Status::At, Status::Near, Status::Unknown].map(|status| tally.of(status))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(query: &[(&str, &str)]) -> Vec<(String, String)> {
        query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_address_reads_and_nonsense_is_left_out() {
        let place = "01932c07-0000-7000-8000-000000000001";
        let filter = Filter::read(&pairs(&[
            ("interface", "developer"),
            ("life-stage", ""),
            ("affected-group", "דיירי קרקע"),
            ("place", place),
            ("place", "no-id"),
            ("status", "crossed"),
            ("sort", "lines"),
        ]));
        assert_eq!(filter.marks, [Some("developer".into()), None, Some("דיירי קרקע".into())]);
        assert_eq!((filter.places.len(), filter.status, filter.order), (1, Some(Status::Crossed), Order::Lines));
        assert!(filter.is_narrow() && !filter.sheet);
        assert_eq!(Filter::read(&pairs(&[("status", "green"), ("town", "x")])), Filter::default());
    }
}
