//! What people do here: say what their published work is about, tie a published principle to another project's.

use redthread_core::ids::{FindingId, TieId};
use redthread_core::kit::{Right, TermId, TermKind};
use redthread_core::refusal::Refusal;
use redthread_storage::catalogue::{Listing, save_listing};
use redthread_storage::passages::load_finding;
use redthread_storage::{Deed, Error, Inside, Store, begin};

use crate::map::locate;
use crate::principle::Published;
use crate::store::{self, Relation};

/// Says what the project's published work is about, over what was read in version `listing.version`.
pub async fn say_listing(store: &Store, deed: &Deed, inside: &Inside, listing: &Listing) -> Result<(), Error> {
    inside.require(Right::Publish)?;
    let kit = inside.kit(store)?;
    let known = |kind: TermKind| move |id: &TermId| kit.term(id).is_some_and(|term| term.kind == kind);
    let mut refusals = vec![];
    for (field, fits) in [
        ("topics", listing.topics.iter().all(known(TermKind::Topic))),
        ("populations", listing.populations.iter().all(known(TermKind::Population))),
    ] {
        if !fits {
            refusals.push(Refusal::beside(field, "browse.term_unknown"));
        }
    }
    if !listing.map_place.is_empty() && locate(&listing.map_place).is_none() {
        refusals.push(Refusal::beside("map_place", "browse.place_unknown"));
    }
    if !refusals.is_empty() {
        return Err(refusals.into());
    }
    let project = inside.project.id;
    let mut act = begin!(store, deed, "catalogue.listed", Some(project), answer);
    save_listing(&mut act, project, listing).await?;
    act.done(project, ()).await
}

/// What is said of two principles.
#[derive(Clone, Debug)]
pub struct NewTie {
    /// The project's own principle.
    pub finding: FindingId,
    /// Another project's.
    pub other: FindingId,
    /// How they stand to each other.
    pub relation: Relation,
    /// Why, for readers.
    pub reason: String,
}

/// Ties a published principle of the project to a published one of another project; `published` is what is on show now.
pub async fn tie(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    new: &NewTie,
    published: &[Published<'_>],
) -> Result<TieId, Error> {
    inside.require(Right::Publish)?;
    let project = inside.project.id;
    let project_of = |id: FindingId| published.iter().find(|one| one.id == id).map(|one| one.of.project);
    project_of(new.finding).filter(|of| *of == Some(project)).ok_or(Error::NotFound)?;
    match project_of(new.other) {
        None => return Err(Refusal::beside("other", "browse.not_published").into()),
        Some(of) if of == Some(project) => return Err(Refusal::beside("other", "browse.own_principle").into()),
        Some(_) => {}
    }
    let mut act = begin!(store, deed, "catalogue.tied", Some(project));
    let ties = store::list_ties(&mut act, new.finding).await?;
    if ties.iter().any(|tie| tie.other(new.finding) == new.other) {
        return Err(Refusal::beside("other", "browse.tied_already").into());
    }
    let tie = store::insert_tie(&mut act, [new.finding, new.other], new.relation, &new.reason).await?;
    act.made(tie).await
}

/// Ends a tie that one of the project's own principles has, whichever side made it.
pub async fn untie(store: &Store, deed: &Deed, inside: &Inside, tie: TieId) -> Result<FindingId, Error> {
    inside.require(Right::Publish)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "catalogue.untied", Some(project));
    let found = store::load_tie(&mut act, tie).await?;
    let mut own = None;
    for end in found.ends {
        match load_finding(&mut act, project, end).await {
            Ok(finding) => own = own.or(Some(finding.id)),
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    let own = own.ok_or(Error::NotFound)?;
    store::end_tie(&mut act, tie).await?;
    act.also("catalogue.tie_ended", tie);
    act.made(own).await
}
