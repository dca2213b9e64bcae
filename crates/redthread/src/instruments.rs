//! The one list of instruments, and what follows from it.

use redthread_storage::check::{SEALED, SealedColumn};
use redthread_web::Instrument;

/// Every instrument of this binary.
pub(crate) static INSTRUMENTS: &[Instrument] = &[
    redthread_projects::INSTRUMENT,
    redthread_steering::INSTRUMENT,
    redthread_mobilisation::INSTRUMENT,
    redthread_nomination::INSTRUMENT,
    redthread_interview::INSTRUMENT,
    redthread_story::INSTRUMENT,
    redthread_coding::INSTRUMENT,
    redthread_consent::INSTRUMENT,
    redthread_publication::INSTRUMENT,
    redthread_catalogue::INSTRUMENT,
    redthread_editorial::INSTRUMENT,
    redthread_studyday::INSTRUMENT,
    redthread_redlines::INSTRUMENT,
    redthread_board::INSTRUMENT,
    redthread_policy::INSTRUMENT,
    redthread_concerns::INSTRUMENT,
    redthread_case_report::INSTRUMENT,
    redthread_readings::INSTRUMENT,
    redthread_groups::INSTRUMENT,
    redthread_groups::FOLLOW_UP,
    redthread_wall::INSTRUMENT,
    redthread_oldbooks::INSTRUMENT,
];

/// Every sealed column: those of storage and those of the instruments.
pub(crate) fn sealed_columns() -> Vec<SealedColumn> {
    SEALED
        .iter()
        .copied()
        .chain(INSTRUMENTS.iter().flat_map(|instrument| instrument.personal_data.sealed.iter().copied()))
        .collect()
}
