//! What people do with a report: write under a heading, let the draft speak again, leave words out, make an edition, show it.

use redthread_core::ids::{EditionId, JobId, Uuid};
use redthread_core::kit::Right;
use redthread_editions::paper::{self, Paper as _};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin, hex};
use redthread_web::Words as Screen;

use crate::model::{Heading, Words};
use crate::report::Report;
use crate::store;

/// A draft as a form remembers it: a keyed hash, so that a text is tied to the draft that stood beside it.
pub fn seen(store: &Store, draft: &str) -> String {
    hex(&store.master().hash("report draft", draft.as_bytes()))
}

async fn load(store: &Store, act: &mut Act, inside: &Inside, words: &Screen) -> Result<Report, Error> {
    Report::load(store, act, inside.project.clone(), words).await
}

/// Writes under a heading, over version `version` and beside the draft that `draft_seen` remembers.
///
/// # Errors
/// `Conflict` when somebody else wrote meanwhile, or the draft moved on.
pub async fn write(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (heading, version, draft_seen): (Heading, i64, &str),
    (text, words): (&str, &Screen),
) -> Result<(), Error> {
    inside.require(Right::Edit)?;
    let mut act = begin!(store, deed, "report.written", Some(inside.project.id), answer);
    let report = load(store, &mut act, inside, words).await?;
    let basis = report.part(heading)?.draft.clone();
    if seen(store, &basis) != draft_seen {
        return Err(Error::Conflict);
    }
    let new = Words { text: text.to_owned(), basis };
    store::save_text(&mut act, inside.project.id, (heading, version), &new).await?;
    act.done(inside.project.id, ()).await
}

/// Lets the draft of a heading speak again: what was written there goes.
pub async fn draft_again(store: &Store, deed: &Deed, inside: &Inside, heading: Heading) -> Result<(), Error> {
    inside.require(Right::Edit)?;
    let mut act = begin!(store, deed, "report.drafted_again", Some(inside.project.id), answer);
    store::delete_text(&mut act, inside.project.id, heading).await?;
    act.done(inside.project.id, ()).await
}

/// Leaves somebody's words out of the report, or takes them in again, as far as they agreed.
pub async fn leave_out(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (quote, out): (Uuid, bool),
    words: &Screen,
) -> Result<(), Error> {
    inside.require(Right::Edit)?;
    let verb = if out { "report.words_left_out" } else { "report.words_taken_in" };
    let mut act = begin!(store, deed, verb, Some(inside.project.id), answer);
    let report = load(store, &mut act, inside, words).await?;
    let is_known = report.parts.iter().flat_map(|part| &part.quotes).any(|known| known.id == quote);
    if !is_known {
        return Err(Error::NotFound);
    }
    store::update_left_out(&mut act, inside.project.id, quote, out).await?;
    act.done(inside.project.id, ()).await
}

/// Asks for an edition: see [`redthread_editions::paper::ask_edition`].
///
/// # Errors
/// Everything that is in the way.
pub async fn ask_edition(store: &Store, deed: &Deed, inside: &Inside, words: &Screen) -> Result<JobId, Error> {
    paper::ask_edition::<Report>(store, deed, inside, words).await
}

/// Puts an edition on the public page and into the catalogue, or takes both down.
///
/// # Errors
/// `report.to_be_revised` when a consent in it was taken back since it was made.
pub async fn show(store: &Store, deed: &Deed, inside: &Inside, edition: Option<EditionId>) -> Result<(), Error> {
    paper::show::<Report>(store, deed, inside, edition).await
}
