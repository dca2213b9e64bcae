//! The outline of an agreed policy: clause by clause, each resting on red lines, addressed to named authorities, put to
//! the group, commented on, frozen, handed over, and followed until it is answered.
//!
//! Nothing stands in it as agreed that was not: an edition holds the clauses that the group agreed to in these very words,
//! and names those it did not. None is made while a comment waits for its answer. Words of an objection stand in it as far as whoever objected lets them be met on the web;
//! a consent taken back closes the files at once.

pub mod actions;
mod assemble;
mod hindrance;
mod job;
mod load;
pub mod model;
mod pages;
mod personal;
mod standing;
mod store;
mod web;

use redthread_core::ids::{EditionId, ProjectId};
use redthread_editions::paper::{list_editions, list_on_show};
use redthread_storage::{Error, Reads};
use redthread_web::Instrument;

use crate::job::Outline;

pub use job::{work, work_once};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["policy"],
    routes: web::routes,
    entry: |project, _| format!("/p/{project}/outline"),
    standing: |read, inside, _, words| Box::pin(standing::standing(read, inside, words)),
    on_show: Some(|read, now| Box::pin(list_on_show::<Outline>(read, now))),
    personal_data: personal::PERSONAL,
};

/// The edition that was made last.
pub async fn newest_edition(on: &mut impl Reads, project: ProjectId) -> Result<Option<EditionId>, Error> {
    Ok(list_editions::<Outline>(on, project).await?.first().map(|edition| edition.id))
}
