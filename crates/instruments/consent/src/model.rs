//! What may be recorded, and how each person stands: pure rules over the fold in `core::consent`.

mod rules;
mod standing;
mod touched;

use jiff::Timestamp;
use redthread_core::consent::{Audience, Evidence, Material, Move};
use redthread_core::ids::{PersonId, Uuid};
use redthread_storage::consents::{Circumstances, NewCondition};

pub use rules::{
    Around, cell_state, check, general_line, needs_words, place_step, stoppable, verb, waits_for_somebody, withdrawable,
};
pub use standing::{Ask, Ending, Filter, Range, Standing, expired_since, given_until, rank};
pub use touched::{
    Reach, Share, Touched, TouchedEdition, TouchedFinding, TouchedStory, TouchedStudyDay, TouchedText, Turn,
    last_withdrawal, touched,
};

/// One cell of the grid: for whom, in which form.
pub type Cell = (Audience, Material);

/// Every cell, material by material.
pub fn cells() -> impl Iterator<Item = Cell> {
    Material::ALL.iter().flat_map(|material| Audience::ALL.iter().map(move |audience| (*audience, *material)))
}

/// A cell as a form sends it: `book.quote`.
pub fn cell_code((audience, material): Cell) -> String {
    format!("{}.{}", audience.code(), material.code())
}

/// Reads `book.quote` back.
pub fn cell_from_code(code: &str) -> Option<Cell> {
    let (audience, material) = code.split_once('.')?;
    Some((Audience::from_code(audience)?, Material::from_code(material)?))
}

/// The id of a cell's tick box: where a refusal about it stands.
pub fn cell_field(cell: Cell) -> String {
    format!("line-{}", cell_code(cell).replace(['.', '_'], "-"))
}

/// The moves that the form records. Withdrawing and stopping have a page of their own, so that they stay easy.
pub const RECORDED: &[Move] =
    &[Move::Ask, Move::Give, Move::Refuse, Move::LapseUnanswered, Move::TextChanged, Move::Lapse];

/// What happened, for several cells at once.
#[derive(Clone, Debug)]
pub struct Recording {
    /// Whose consent.
    pub person: PersonId,
    /// For whom and in which form.
    pub cells: Vec<Cell>,
    /// One study day or one publication; none is any of this project.
    pub occasion: Option<Uuid>,
    /// What happened.
    pub what: Move,
    /// On which day, as its noon in UTC; none is now.
    pub day: Option<Timestamp>,
    /// Until when a giving holds.
    pub until: Option<Timestamp>,
    /// How it is proven.
    pub evidence: Option<Evidence>,
    /// Who asked.
    pub asked_by: Option<PersonId>,
    /// The person brought it up themselves: no cooling time then.
    pub brought_up: bool,
    /// Whoever asked may also decide for them, and it is recorded all the same.
    pub despite: bool,
    /// Where, who was there, read aloud, interpreter.
    pub circumstances: Circumstances,
    /// Conditions set with a giving.
    pub conditions: Vec<NewCondition>,
}

impl Default for Recording {
    fn default() -> Self {
        Self {
            person: redthread_core::ids::Id::from_uuid(Uuid::nil()),
            cells: vec![],
            occasion: None,
            what: Move::Ask,
            day: None,
            until: None,
            evidence: None,
            asked_by: None,
            brought_up: false,
            despite: false,
            circumstances: Circumstances::default(),
            conditions: vec![],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_reads_back_and_has_a_field_of_its_own() {
        let fields: std::collections::BTreeSet<String> = cells().map(cell_field).collect();
        assert_eq!(fields.len(), Audience::ALL.len() * Material::ALL.len());
        assert!(cells().all(|cell| cell_from_code(&cell_code(cell)) == Some(cell)));
        assert_eq!(cell_from_code("book"), None);
        assert_eq!(cell_from_code("book.guess"), None);
    }
}
