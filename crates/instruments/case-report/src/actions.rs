//! What people do with a report: write under a heading, let the draft speak again, leave words out, make an edition, show it.

use redthread_core::ids::{EditionId, JobId, Uuid};
use redthread_core::kit::Right;
use redthread_storage::catalogue::{self, Entry};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin, hex};
use redthread_web::Words as Screen;

use crate::assemble::{self, Report};
use crate::job::CaseReport;
use crate::model::{Heading, Words, name};
use crate::store;

/// A draft as a form remembers it: a keyed hash, so that a text is tied to the draft that stood beside it.
pub fn seen(store: &Store, draft: &str) -> String {
    hex(&store.master().hash("report draft", draft.as_bytes()))
}

async fn load(store: &Store, act: &mut Act, inside: &Inside, words: &Screen) -> Result<Report, Error> {
    let kit = inside.kit(store)?;
    Report::load(act, (inside.project.clone(), kit), inside.now, words).await
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

/// Asks for an edition: it is made off the request. While one is being made, answers with that work.
///
/// # Errors
/// Everything that is in the way.
pub async fn ask_edition(store: &Store, deed: &Deed, inside: &Inside, words: &Screen) -> Result<JobId, Error> {
    inside.require(Right::Publish)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "report.edition_asked", Some(project));
    let report = load(store, &mut act, inside, words).await?;
    let refusals = report.hindrances();
    if !refusals.is_empty() {
        return Err(refusals.into());
    }
    // What cannot be put together now would fail in the worker, where nobody reads it.
    assemble::assemble(&mut act, &report, words, "").await?;
    let job = redthread_editions::ask::<CaseReport>(&mut act, project).await?;
    act.done(project, (job,)).await.map(|(job,)| job)
}

/// Puts an edition on the public page and into the catalogue, or takes both down.
///
/// # Errors
/// `report.to_be_revised` when a consent in it was taken back since it was made.
pub async fn show(store: &Store, deed: &Deed, inside: &Inside, edition: Option<EditionId>) -> Result<(), Error> {
    inside.require(Right::Publish)?;
    let verb = if edition.is_some() { "report.published" } else { "report.taken_down" };
    let mut act = begin!(store, deed, verb, Some(inside.project.id), answer);
    match edition {
        Some(id) => put_on_show(&mut act, inside, id).await?,
        None => catalogue::remove_entry(&mut act, &address(inside)).await?,
    }
    store::update_shown(&mut act, inside.project.id, edition).await?;
    act.done(inside.project.id, ()).await
}

async fn put_on_show(act: &mut Act, inside: &Inside, id: EditionId) -> Result<(), Error> {
    let known = store::list_editions(act, inside.project.id).await?;
    let edition = known.iter().find(|edition| edition.id == id).ok_or(Error::NotFound)?;
    if !assemble::stands(act, edition, inside.now).await? {
        return Err(Error::refused("report.to_be_revised"));
    }
    act.also("report.edition_shown", id);
    let project = &inside.project;
    let entry = Entry {
        project: project.id,
        kind: "case-report".to_owned(),
        title: project.title.clone(),
        subtitle: name(inside.method()?, project.lang).unwrap_or_default(),
        place: project.place.clone(),
        lang: project.lang,
        url: address(inside),
    };
    catalogue::put_entry(act, &entry).await
}

/// The address of the public page.
fn address(inside: &Inside) -> String {
    format!("/reports/{}", inside.project.id)
}
