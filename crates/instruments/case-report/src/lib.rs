//! The case report of a workshop: drafted from what is there, edited under the method's headings, frozen as editions, read
//! by everybody.
//!
//! A heading that nobody wrote under shows its draft, and a draft is only counted and worded, never remembered: it follows
//! what is there. What somebody wrote keeps the draft it was written from, so that the page can say what moved on since,
//! and no edition is made while something did. Words of people stand beside the text and never in it: each passes the
//! gate for the web at every reading, and a consent taken back closes the files at once.

pub mod actions;
mod draft;
mod load;
pub mod model;
mod pages;
mod paper;
mod personal;
mod report;
mod standing;
mod store;
mod web;

use redthread_core::ids::{EditionId, ProjectId};
use redthread_editions::paper::{list_editions, list_on_show};
use redthread_storage::{Error, Reads};
use redthread_web::Instrument;

use crate::report::Report;

pub use paper::{work, work_once};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["case-report"],
    routes: web::routes,
    entry: |project, _| format!("/p/{project}/report"),
    standing: |read, inside, _, words| Box::pin(standing::standing(read, inside, words)),
    on_show: Some(|read, now| Box::pin(list_on_show::<Report>(read, now))),
    personal_data: personal::PERSONAL,
};

/// The edition that was made last.
pub async fn newest_edition(on: &mut impl Reads, project: ProjectId) -> Result<Option<EditionId>, Error> {
    Ok(list_editions::<Report>(on, project).await?.first().map(|edition| edition.id))
}
