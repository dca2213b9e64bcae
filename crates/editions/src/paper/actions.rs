//! What people do with a paper: ask for an edition, show one to everybody, take it down.

use redthread_core::ids::{EditionId, JobId, ProjectId};
use redthread_core::kit::Right;
use redthread_storage::{Act, Deed, Error, Inside, Store, begin, sql};
use redthread_web::Words;

use super::{Mark, Paper, check_hindrances, list_editions, stands};
use crate::work;

/// Asks for an edition: it is made off the request. While one is being made, answers with that work.
///
/// # Errors
/// Everything that is in the way ([`Paper::hindrances`]).
pub async fn ask_edition<P: Paper>(store: &Store, deed: &Deed, inside: &Inside, words: &Words) -> Result<JobId, Error> {
    inside.require(Right::Publish)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, P::NAMES.verbs.asked, Some(project));
    let paper = P::load(store, &mut act, inside.project.clone(), words).await?;
    check_hindrances(&paper)?;
    // What cannot be put together now would fail in the worker, where nobody reads it.
    paper.draft(&mut act, words, Mark { number: 1, head: "" }).await?;
    let job = work::ask::<P>(&mut act, project).await?;
    act.done(project, (job,)).await.map(|(job,)| job)
}

/// Puts an edition on the public page and into the catalogue, or takes both down.
///
/// # Errors
/// [`Names::closed`](super::Names::closed) when a consent in it was taken back since it was made.
pub async fn show<P: Paper>(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    edition: Option<EditionId>,
) -> Result<(), Error> {
    inside.require(Right::Publish)?;
    let (project, verbs) = (inside.project.id, P::NAMES.verbs);
    let verb = if edition.is_some() { verbs.published } else { verbs.taken_down };
    let mut act = begin!(store, deed, verb, Some(project), answer);
    if let Some(id) = edition {
        check::<P>(&mut act, inside, id).await?;
        act.also(verbs.shown, id);
    }
    P::prepare(&mut act, project).await?;
    update_shown::<P>(&mut act, project, edition).await?;
    act.done(project, ()).await
}

async fn check<P: Paper>(act: &mut Act, inside: &Inside, id: EditionId) -> Result<(), Error> {
    let known = list_editions::<P>(act, inside.project.id).await?;
    let edition = known.iter().find(|edition| edition.id == id).ok_or(Error::NotFound)?;
    if stands::<P>(act, edition, inside.now).await? { Ok(()) } else { Err(Error::refused(P::NAMES.closed)) }
}

async fn update_shown<P: Paper>(act: &mut Act, project: ProjectId, shown: Option<EditionId>) -> Result<(), Error> {
    sql(P::NAMES.shown.update).id(project).maybe_id(shown).time(act.now()).run(act).await.map(drop)
}
