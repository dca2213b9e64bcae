//! Writing down who asked and what for; the departments that take part.

use redthread_core::ids::DepartmentId;
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::sides::Sides;
use redthread_storage::commissions::update_commission;
use redthread_storage::people::{self, insert_department};
use redthread_storage::projects::{load_project, set_sides};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin, versions};

use crate::model::{Commission, check_commission};

/// Under which verb a commission changes; its last place in the log is the version.
pub const COMMISSION: &str = "commission.recorded";

/// Writes the commission down, over version `seen`. What was agreed on the sides becomes the project's setting `sides`.
pub async fn record_commission(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    seen: i64,
    new: Commission,
) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    check_commission(inside.kit(store)?, &new, store.now())?;
    let id = inside.project.id;
    let mut act = begin!(store, deed, COMMISSION, Some(id), answer);
    if versions::version_of(&mut act, id, COMMISSION).await? != seen {
        return Err(Error::Conflict);
    }
    people::load_person(&mut act, inside, new.commissioner)
        .await
        .map_err(|_| Refusal::beside("commissioner", "form.unknown_choice"))?;
    update_commission(&mut act, id, &new).await?;
    if Sides::are_chosen_in(inside.kit(store)?) {
        let project = load_project(&mut act, id).await?;
        set_sides(&mut act, &project, new.sides).await?;
    }
    act.done(id, ()).await
}

/// Adds a department that takes part; the same name twice would count one department as two.
pub async fn add_department(store: &Store, deed: &Deed, inside: &Inside, title: &str) -> Result<DepartmentId, Error> {
    inside.require(Right::Steer)?;
    let mut act = begin!(store, deed, "department.added", Some(inside.project.id));
    check_title(&mut act, inside, title).await?;
    let id = insert_department(&mut act, inside.project.id, title).await?;
    act.made(id).await
}

/// Gives a department another name; whoever belongs to it still does.
pub async fn rename_department(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: DepartmentId,
    title: &str,
) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    let mut act = begin!(store, deed, "department.renamed", Some(inside.project.id), answer);
    check_title(&mut act, inside, title).await?;
    people::rename_department(&mut act, inside.project.id, id, title).await?;
    act.done(id, ()).await
}

async fn check_title(act: &mut Act, inside: &Inside, title: &str) -> Result<(), Error> {
    let known = people::list_departments(act, inside.project.id).await?;
    let is_known = known.iter().any(|department| department.title == title);
    if is_known { Err(Refusal::beside("title", "department.known").into()) } else { Ok(()) }
}
