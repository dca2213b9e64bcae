//! Editions: what every slice that publishes does the same way. Formats, frozen rows, the work of making an edition off
//! the request, and the pages of that work.
//!
//! A slice says where it keeps its editions ([`edition_table`]) and how one is put together ([`Makes`]). The rest is here:
//! a manuscript is gathered, typeset, gathered once more inside the act that freezes it, and frozen only if nothing
//! changed meanwhile. What of an edition may be shown today stays the slice's own question to the gate. What a project
//! publishes as one text in chapters is a [`paper`], and shares that question and its pages, too.

mod format;
mod pages;
pub mod paper;
mod rows;
mod work;

pub use format::{Files, Format};
pub use pages::{GoneView, JobPlaces, JobView};
pub use rows::{
    Edition, FileColumn, NewEdition, Table, find_words, insert_edition, list_editions, list_editions_of, load_edition,
    load_file,
};
pub use work::{Makes, ask, make_once, running, work};

use redthread_storage::{Error, Fault};

/// A fault of the typesetter or of a worker thread: ours, and never with anybody's words in it.
pub fn fault(error: impl std::fmt::Display) -> Error {
    Error::Fault(Fault::Other(error.to_string()))
}
