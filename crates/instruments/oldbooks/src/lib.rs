//! Old books: printed before there was Red Thread, brought in from their files, put right line by line, catalogued, and
//! shown as far as somebody says that they may be.
//!
//! A steward brings a file ([`bring`]); its lines are judged by `redthread_intake::repair`, and a person decides about the
//! doubtful ones ([`choose_lines`]). What the book says of itself is filled in and confirmed ([`describe`]). Nothing is
//! shown before somebody is on record saying by what right ([`show`]); taking it down is one press ([`take_down`]).

mod actions;
mod job;
pub mod model;
mod pages;
mod personal;
mod shelf;
mod store;
mod web;

use redthread_web::{Instrument, Standing};

pub use actions::{NewBook, bring, choose_lines, describe, find_known, remove, show, take_down};
pub use job::{work, work_once};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &[],
    routes: web::routes,
    entry: |_, _| "/desk/old-books".to_owned(),
    standing: |_, _, _, _| Box::pin(async { Ok(Standing::default()) }),
    on_show: Some(|read, _| Box::pin(shelf::on_show(read))),
    personal_data: personal::PERSONAL,
};
