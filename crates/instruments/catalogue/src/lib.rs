//! The public face: everything that any slice shows to everybody, browsed, found, and told to machines.
//!
//! It keeps no words of its own. Every request asks the slices through their descriptors what may be read *now*
//! ([`list_on_show`]), so a withdrawal is gone from every page, feed and record at once.

pub mod actions;
mod facets;
mod find;
mod items;
mod kits;
mod machine;
mod map;
mod pages;
mod principle;
mod shelf;
mod store;
mod web;

use redthread_web::{Instrument, PersonalData, Standing};

pub use facets::{Asked, Faced, Facet, narrow};
pub use find::{Answering, Found, Gathered, Group, Hit, Wish, find, read_ahead};
pub use machine::export::{Exported, export};
pub use machine::robots::{OPEN, SHUT};
pub use principle::{Published, list_published};
pub use shelf::{list_on_show, list_with_kits};
pub use store::Relation;

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &[],
    routes: web::routes,
    entry: |_, _| "/catalogue".to_owned(),
    standing: |_, _, _, _| Box::pin(async { Ok(Standing::default()) }),
    on_show: None,
    personal_data: PersonalData::NONE,
};
