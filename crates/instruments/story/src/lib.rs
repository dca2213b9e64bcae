//! Stories: their face and turning points, both sides next to each other, the editor's text with its versions, and
//! who still has to read and approve.
//!
//! What people said comes through the gate and is shown as a gap where it is shut. Two people who edit at once lose
//! nothing: every save names the version it was begun from, and a late one is brought together with what is there.

pub mod actions;
pub mod diff;
pub mod edited;
mod load;
pub mod marks;
pub mod model;
mod pages;
mod personal;
mod standing;
mod web;

use redthread_web::Instrument;

/// What this slice says about itself. It has no table of its own: its words live in `stories` and `documents`.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["story"],
    routes: web::routes,
    entry: |project, _| format!("/p/{project}/stories"),
    standing: standing::standing,
    on_show: None,
    personal_data: personal::PERSONAL_DATA,
};
