//! Statements over several rows at once: of few sizes, so that the database keeps their plans.

use std::fmt::Write as _;

/// How many rows a statement takes: as many of the largest as there are, then of the next.
const SIZES: [usize; 4] = [64, 16, 4, 1];

/// Cuts rows into batches of [`SIZES`].
pub(super) fn batches<T>(mut rows: &[T]) -> Vec<&[T]> {
    let mut all = vec![];
    for size in SIZES {
        let chunks = rows.chunks_exact(size);
        rows = chunks.remainder();
        all.extend(chunks);
    }
    all
}

/// How many values a list of `IN` takes.
const LENGTHS: [usize; 4] = [1, 16, 64, 256];

/// Cuts values into lists for `IN`; a shorter list repeats its last value.
pub(super) fn lists(values: &[i64]) -> Vec<Vec<i64>> {
    let most = LENGTHS.last().copied().unwrap_or(1);
    let fill = |chunk: &[i64]| {
        let length = LENGTHS.into_iter().find(|length| *length >= chunk.len()).unwrap_or(most);
        let last = chunk.last().copied().unwrap_or_default();
        chunk.iter().copied().chain(std::iter::repeat(last)).take(length).collect()
    };
    values.chunks(most).map(fill).collect()
}

/// `$from, $from+1, …`: places for so many values.
pub(crate) fn places(from: usize, count: usize) -> String {
    let mut text = String::new();
    for place in from..from + count {
        let comma = if place == from { "" } else { ", " };
        // Writing to a String cannot fail.
        _ = write!(text, "{comma}${place}");
    }
    text
}

/// `($1, $2, $3), ($1, $4, $5), …`: so many rows of the space and `columns` values of their own.
pub(super) fn rows(count: usize, columns: usize) -> String {
    let row = |n: usize| format!("($1, {})", places(2 + n * columns, columns));
    (0..count).map(row).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_in_one_batch_of_a_known_size() {
        let all: Vec<u8> = (0..=150).collect();
        for count in 0..=all.len() {
            let batches = batches(&all[..count]);
            assert_eq!(batches.concat(), &all[..count]);
            assert!(batches.iter().all(|batch| SIZES.contains(&batch.len())));
        }
    }

    #[test]
    fn a_list_is_filled_with_what_it_holds() {
        assert!(lists(&[]).is_empty());
        assert_eq!(lists(&[7]), [[7]]);
        let long: Vec<i64> = (0..300).collect();
        let lists = lists(&long);
        assert_eq!((lists.len(), lists[0].len(), lists[1].len()), (2, 256, 64));
        assert!(lists[1].iter().all(|value| long.contains(value)) && lists[1].contains(&299));
    }

    #[test]
    fn places_go_on_from_the_space() {
        assert_eq!(rows(2, 2), "($1, $2, $3), ($1, $4, $5)");
        assert_eq!(places(3, 1), "$3");
    }
}
