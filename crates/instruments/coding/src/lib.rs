//! Coding: words of a text are marked and tied to findings; the matrix of stories x principles is counted from that.
//!
//! What the slice knows is kept in the shared tables `passages`, `findings` and `links`; it has none of its own.

pub mod actions;
mod csv;
mod drawing;
pub mod model;
mod pages;
mod standing;
mod survey;
mod web;

use redthread_web::{Instrument, PersonalData};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["coding"],
    routes: web::routes,
    entry: |project, _| pages::principles_path(project),
    standing: |read, inside, _, words| Box::pin(standing::standing(read, inside, words)),
    on_show: None,
    personal_data: PersonalData {
        holds: &["passages.sealed"],
        // A shared column: storage checks its seals itself.
        sealed: &[],
        export: |read, inside, person| Box::pin(standing::export(read, inside, person)),
        // Passages are sealed under the key of their text: they go dark with it.
        erase: |_, _| Box::pin(async { Ok(()) }),
    },
};
