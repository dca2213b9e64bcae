//! Books: put together through the gate, frozen as editions, shown to readers as far as consent reaches today.
//!
//! A book cannot be made while any consent in it is missing ([`ask_edition`]). Once made it never changes; what of it is
//! shown on the web is decided anew at every request, and a consent that is taken back closes its files at once.

mod actions;
mod assemble;
mod job;
mod load;
mod model;
mod pages;
mod personal;
mod shelf;
mod standing;
mod store;
mod web;

use redthread_web::Instrument;

pub use actions::{ask_edition, choose_stories, look, publish, save_front, start, take_down};
pub use job::{render, work, work_once};
pub use model::{AuthorLine, Choice, CreditLine, Front};
pub use redthread_editions::Format;

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["publication"],
    routes: web::routes,
    entry: |project, _| format!("/p/{project}/books"),
    standing: |read, inside, _, words| Box::pin(standing::standing(read, inside, words)),
    on_show: Some(|read, now| Box::pin(shelf::on_show(read, now))),
    personal_data: personal::PERSONAL,
};
