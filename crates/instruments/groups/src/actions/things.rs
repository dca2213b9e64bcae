//! What is to be done: what, who, by when, first step.

use redthread_core::ids::ActionId;
use redthread_core::kit::{Id as _, RoleId};
use redthread_core::refusal::Refusal;
use redthread_core::workshop::group::{ActionState, Doer};
use redthread_storage::workshop::{
    self as rows, NewAction, insert_action, load_action, load_draft, load_group, update_action,
};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin};

use super::{WRITES, check_people};

/// Settles something to do.
pub async fn settle_action(store: &Store, deed: &Deed, inside: &Inside, new: &NewAction) -> Result<ActionId, Error> {
    inside.require_any(WRITES)?;
    let mut act = begin!(store, deed, "action.settled", Some(inside.project.id));
    check(&mut act, inside, new).await?;
    let id = insert_action(&mut act, inside.project.id, new).await?;
    act.made(id).await
}

/// Changes something to do that was read in version `seen`.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub async fn change_action(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, seen): (ActionId, i64),
    new: &NewAction,
) -> Result<ActionId, Error> {
    inside.require_any(WRITES)?;
    let mut act = begin!(store, deed, "action.changed", Some(inside.project.id));
    check(&mut act, inside, new).await?;
    update_action(&mut act, inside.project.id, (id, seen), new).await?;
    act.made(id).await
}

/// Says how far something is: done, dropped, or open again.
pub async fn end_action(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, state): (ActionId, ActionState),
) -> Result<(), Error> {
    inside.require_any(WRITES)?;
    let verb = match state {
        ActionState::Open => "action.reopened",
        ActionState::Done => "action.done",
        ActionState::Dropped => "action.dropped",
    };
    let mut act = begin!(store, deed, verb, Some(inside.project.id), answer);
    load_action(&mut act, inside.project.id, id).await?;
    rows::end_action(&mut act, inside.project.id, id, state).await?;
    act.done(id, ()).await
}

async fn check(act: &mut Act, inside: &Inside, new: &NewAction) -> Result<(), Error> {
    let project = inside.project.id;
    match &new.who {
        Doer::Person(person) => check_people(act, project, &[*person], "who").await?,
        Doer::Role(role) => {
            let kit = inside.method()?;
            let is_known = RoleId::parse(role).ok().and_then(|role| kit.role(&role)).is_some();
            if !is_known {
                return Err(Refusal::beside("who", "form.unknown_choice").into());
            }
        }
        Doer::Nobody | Doer::Words(_) => {}
    }
    if let Some(group) = new.group {
        load_group(act, project, group).await?;
    }
    if let Some(draft) = new.draft {
        load_draft(act, project, draft).await?;
    }
    Ok(())
}
