//! Working groups: formed, changed, merged, stopped, taken up again.

use redthread_core::ids::GroupId;
use redthread_core::refusal::Refusal;
use redthread_storage::workshop::{
    NewGroup, insert_group, list_groups, load_group, merge_group, resume_group, stop_group, update_group,
};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin};

use super::{LEADS, check_origins, check_people};

/// Forms a group.
///
/// # Errors
/// `groups.same_title` beside `title` when another group that works is called so.
pub async fn form_group(store: &Store, deed: &Deed, inside: &Inside, new: NewGroup) -> Result<GroupId, Error> {
    inside.require_any(LEADS)?;
    let mut act = begin!(store, deed, "group.formed", Some(inside.project.id));
    check(&mut act, inside, &new, None).await?;
    let id = insert_group(&mut act, inside.project.id, new).await?;
    act.made(id).await
}

/// Changes a group that was read in version `seen`: its name, purpose, convener, members, and what it grew from.
///
/// # Errors
/// `Conflict` when somebody else saved since; `groups.same_title`.
pub async fn change_group(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, seen): (GroupId, i64),
    new: NewGroup,
) -> Result<GroupId, Error> {
    inside.require_any(LEADS)?;
    let mut act = begin!(store, deed, "group.changed", Some(inside.project.id));
    check(&mut act, inside, &new, Some(id)).await?;
    update_group(&mut act, inside.project.id, (id, seen), new).await?;
    act.made(id).await
}

async fn check(act: &mut Act, inside: &Inside, new: &NewGroup, own: Option<GroupId>) -> Result<(), Error> {
    let project = inside.project.id;
    let is_same = |title: &str| title.trim().to_lowercase() == new.title.trim().to_lowercase();
    let groups = list_groups(act, project).await?;
    if groups.iter().any(|group| Some(group.id) != own && is_same(&group.title)) {
        return Err(Refusal::beside("title", "groups.same_title").into());
    }
    check_people(act, project, new.convener.as_slice(), "convener").await?;
    check_people(act, project, &new.members, "members").await?;
    check_origins(act, project, &new.from).await
}

/// Lets a group go on inside another.
///
/// # Errors
/// What [`redthread_core::workshop::group::Merges::may_merge`] refuses.
pub async fn merge(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (from, into): (GroupId, GroupId),
    why: &str,
) -> Result<GroupId, Error> {
    inside.require_any(LEADS)?;
    let mut act = begin!(store, deed, "group.merged", Some(inside.project.id));
    load_group(&mut act, inside.project.id, from).await?;
    merge_group(&mut act, inside.project.id, (from, into), why).await?;
    act.also("group.took_in", into);
    act.done(from, (into,)).await.map(|(into,)| into)
}

/// Ends a group, and says why.
///
/// # Errors
/// `groups.stop_without_reason` beside `why`; `groups.not_working`.
pub async fn stop(store: &Store, deed: &Deed, inside: &Inside, (id, why): (GroupId, &str)) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    if why.trim().is_empty() {
        return Err(Refusal::beside("why", "groups.stop_without_reason").into());
    }
    let mut act = begin!(store, deed, "group.stopped", Some(inside.project.id), answer);
    stop_group(&mut act, inside.project.id, id, why).await?;
    act.done(id, ()).await
}

/// Lets a group that ended take up its own work again.
pub async fn resume(store: &Store, deed: &Deed, inside: &Inside, (id, why): (GroupId, &str)) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let mut act = begin!(store, deed, "group.resumed", Some(inside.project.id), answer);
    resume_group(&mut act, inside.project.id, id, why).await?;
    act.done(id, ()).await
}
