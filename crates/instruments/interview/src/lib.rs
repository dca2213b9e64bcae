//! Interviews: who tells a story from which side, held along the guide, written down as it is told, handed over and
//! approved.
//!
//! An interviewer sees only the interviews that are theirs. No interview starts before its teller has said yes to
//! being interviewed, and every word is sealed under the teller's own key.

pub mod actions;
mod desk;
mod fields;
pub mod model;
mod overview;
mod pages;
mod show;
mod standing;
mod store;
mod web;

use redthread_storage::check::SealedColumn;
use redthread_web::{Instrument, PersonalData};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["interview"],
    routes: web::routes,
    entry: |project, _| format!("/p/{project}/interviews"),
    standing: |read, inside, stage, words| Box::pin(standing::standing(read, inside, stage, words)),
    on_show: None,
    personal_data: PersonalData {
        holds: &[
            "accounts.teller",
            "documents.sealed (section, brought)",
            "interview_marks.mark",
            "interview_approvals.read_by",
            "interview_files.sealed",
            "interview_own_units.sealed: why somebody of the story's own unit interviews",
        ],
        sealed: &[
            SealedColumn {
                place: "interview_files.sealed",
                rows: "SELECT document AS row, sealed FROM interview_files",
            },
            SealedColumn {
                place: "interview_own_units.sealed",
                rows: "SELECT account AS row, sealed FROM interview_own_units",
            },
        ],
        export: |read, inside, person| Box::pin(standing::export(read, inside, person)),
        erase: |act, person| Box::pin(store::erase_reader(act, person)),
    },
};
