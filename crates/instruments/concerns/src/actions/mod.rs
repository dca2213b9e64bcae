//! What people do: raise a concern, say whom it touches, join what is alike, sort it under headings, take it off the
//! wall, open a code.

mod room;

use redthread_core::day::date_of;
use redthread_core::ids::{ConcernId, DomainId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use redthread_storage::meetings::load_meeting;
use redthread_storage::people::load_person;
use redthread_storage::redlines::{Marks, list_concerns, load_concern};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin};

pub use room::{NewPhone, close_code, enter_by_code, find_room, known_phone, open_code, raise_by_phone, show_room};

use crate::model::{self, By, NewConcern};
use crate::store;

/// Who may raise a concern.
pub const SPEAKS: &[Right] = &[Right::TakePart, Right::Facilitate, Right::Steer];
/// Who may join, sort, remove, and open a code.
pub const LEADS: &[Right] = &[Right::Facilitate, Right::Steer];

/// Puts a concern on the wall.
///
/// One of nobody's is written by nobody: its event and its act bear no user, and are about the meeting, never about the row.
pub async fn raise(store: &Store, deed: &Deed, inside: &Inside, new: &NewConcern) -> Result<(), Error> {
    inside.require_any(SPEAKS)?;
    let speaks_for_self = match &new.by {
        By::Nobody => true,
        By::Person(person) => inside.person == Some(*person),
        By::Named(_) => false,
    };
    if !speaks_for_self {
        inside.require_any(LEADS)?;
    }
    if let By::Person(person) = new.by {
        load_person(&mut store.read().await?, inside, person).await?;
    }
    write(store, deed, inside.project.id, new).await
}

async fn write(store: &Store, deed: &Deed, project: ProjectId, new: &NewConcern) -> Result<(), Error> {
    let is_anonymous = new.by == By::Nobody;
    let deed = if is_anonymous { Deed { who: None, ..*deed } } else { *deed };
    let mut act = begin!(store, &deed, "concern.raised", Some(project), answer);
    let id = put_on_wall(&mut act, project, new).await?;
    match new.meeting {
        _ if !is_anonymous => act.done(id, ()).await,
        Some(meeting) => act.done(meeting, ()).await,
        None => act.done(project, ()).await,
    }
}

async fn put_on_wall(act: &mut Act, project: ProjectId, new: &NewConcern) -> Result<ConcernId, Error> {
    if let Some(meeting) = new.meeting {
        load_meeting(act, project, meeting).await?;
    }
    check_domain(act, project, new.domain).await?;
    store::renew_wall(act, project).await?;
    let today = date_of(act.now());
    store::write_concern(act, project, new, today).await
}

async fn check_domain(on: &mut impl Reads, project: ProjectId, domain: Option<DomainId>) -> Result<(), Error> {
    let Some(domain) = domain else { return Ok(()) };
    let known = store::list_domains(on, project).await?.iter().any(|known| known.id == domain);
    if known { Ok(()) } else { Err(Refusal::beside("domain", "form.unknown_choice").into()) }
}

/// Joins what is alike under the concern that stands for all; every one stays readable.
pub async fn join(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    chosen: &[ConcernId],
    head: ConcernId,
) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "concern.joined", Some(project), answer);
    let concerns = list_concerns(&mut act, project).await?;
    let domain = concerns.iter().find(|concern| concern.id == head).and_then(|concern| concern.domain);
    for moved in model::joining(&concerns, chosen, head)? {
        store::join_concern(&mut act, moved, Some(head)).await?;
        act.also("concern.joined", moved);
    }
    store::update_domain(&mut act, head, domain).await?;
    store::renew_wall(&mut act, project).await?;
    act.done(head, ()).await
}

/// Takes apart what was joined: one concern from the one that stands for it, or all that this one stands for.
pub async fn take_apart(store: &Store, deed: &Deed, inside: &Inside, id: ConcernId) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "concern.taken_apart", Some(project), answer);
    let concern = load_concern(&mut act, project, id).await?;
    let others = store::update_apart(&mut act, id).await?;
    if concern.joined_to.is_none() && others == 0 {
        return Err(Error::Conflict);
    }
    store::join_concern(&mut act, id, None).await?;
    store::renew_wall(&mut act, project).await?;
    act.done(id, ()).await
}

/// Takes a concern off the wall; it is kept, as removed.
pub async fn remove(store: &Store, deed: &Deed, inside: &Inside, id: ConcernId) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "concern.removed", Some(project), answer);
    load_concern(&mut act, project, id).await?;
    let concerns = list_concerns(&mut act, project).await?;
    if model::with_joined(&concerns, &[id]).len() > 1 {
        return Err(Refusal::whole("concerns.stands_for_others").into());
    }
    store::update_state(&mut act, id, "shown", "removed").await?;
    store::join_concern(&mut act, id, None).await?;
    store::renew_wall(&mut act, project).await?;
    act.done(id, ()).await
}

/// Puts a removed concern back on the wall.
pub async fn put_back(store: &Store, deed: &Deed, inside: &Inside, id: ConcernId) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "concern.put_back", Some(project), answer);
    load_concern(&mut act, project, id).await?;
    store::update_state(&mut act, id, "removed", "shown").await?;
    store::renew_wall(&mut act, project).await?;
    act.done(id, ()).await
}

/// Puts concerns under a heading, or under none.
pub async fn sort(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    chosen: &[ConcernId],
    domain: Option<DomainId>,
) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let project = inside.project.id;
    let Some(first) = chosen.first() else { return Err(Refusal::beside("chosen", "concerns.choose_one").into()) };
    let mut act = begin!(store, deed, "concern.sorted", Some(project), answer);
    check_domain(&mut act, project, domain).await?;
    for id in chosen {
        load_concern(&mut act, project, *id).await?;
        store::update_domain(&mut act, *id, domain).await?;
        if id != first {
            act.also("concern.sorted", *id);
        }
    }
    store::renew_wall(&mut act, project).await?;
    act.done(*first, ()).await
}

/// Says whom a concern touches, towards whom and in which stage: phones leave that out more often than not. Its words,
/// and who said them, stay as they are.
pub async fn mark(store: &Store, deed: &Deed, inside: &Inside, id: ConcernId, marks: &Marks) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "concern.marked", Some(project), answer);
    load_concern(&mut act, project, id).await?;
    store::update_marks(&mut act, id, marks).await?;
    store::renew_wall(&mut act, project).await?;
    act.done(id, ()).await
}

/// Ends a heading: it leaves the wall, and what stood under it stands under none.
pub async fn end_domain(store: &Store, deed: &Deed, inside: &Inside, id: DomainId) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let mut act = begin!(store, deed, "domain.ended", Some(inside.project.id), answer);
    store::end_domain(&mut act, inside.project.id, id).await?;
    store::renew_wall(&mut act, inside.project.id).await?;
    act.done(id, ()).await
}

/// Adds a heading.
pub async fn add_domain(store: &Store, deed: &Deed, inside: &Inside, title: &str) -> Result<DomainId, Error> {
    inside.require_any(LEADS)?;
    let title = texts::required("title", title, texts::LINE)?;
    let mut act = begin!(store, deed, "domain.added", Some(inside.project.id));
    let id = store::insert_domain(&mut act, inside.project.id, &title).await?;
    store::renew_wall(&mut act, inside.project.id).await?;
    act.made(id).await
}

/// Words a heading anew.
pub async fn rename_domain(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: DomainId,
    title: &str,
) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let title = texts::required("title", title, texts::LINE)?;
    let mut act = begin!(store, deed, "domain.renamed", Some(inside.project.id), answer);
    store::update_domain_title(&mut act, inside.project.id, id, &title).await?;
    store::renew_wall(&mut act, inside.project.id).await?;
    act.done(id, ()).await
}
