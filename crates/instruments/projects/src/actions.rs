//! What a person does with a project: start it, move its stages, change its settings.

use redthread_core::ids::ProjectId;
use redthread_core::kit::{Id as _, Right, RoleId, StageId};
use redthread_core::refusal::Refusal;
use redthread_core::sides::Sides;
use redthread_storage::projects::{self, NewProject};
use redthread_storage::{Deed, Error, Inside, Project, Store, Viewer, begin, hex};

use crate::model::{Percent, PlanMove, most_of};

/// Starts a project from a kit; its maker becomes its first person.
///
/// # Errors
/// `NotFound` for whoever is no steward; refused when the kit or its role is not there.
pub async fn start(store: &Store, deed: &Deed, viewer: &Viewer, new: NewProject) -> Result<ProjectId, Error> {
    viewer.steward()?;
    let kit = store.kit(&new.kit).map_err(|_| Refusal::beside("kit", "form.unknown_choice"))?;
    if !RoleId::parse(&new.role).is_ok_and(|role| kit.role(&role).is_some()) {
        return Err(Refusal::beside("role", "form.choose").into());
    }
    projects::start_project(store, deed, viewer, new).await
}

/// Makes a move with a stage of the plan, as the plan stands now.
///
/// # Errors
/// `NotFound` without the right to steer; refused when the stage's state or the kit does not allow it.
pub async fn plan_move(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    stage: &StageId,
    step: &PlanMove,
) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    let (kit, project) = (inside.kit(store)?, inside.project.id);
    let mut act = begin!(store, deed, step.verb(), Some(project), answer);
    let mut plan = projects::load_plan(&mut act, kit, project).await?;
    step.apply(&mut plan, stage)?;
    projects::save_plan(&mut act, project, &plan).await?;
    act.done(project, ()).await
}

/// What is to be changed about a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSettings {
    /// Title.
    pub title: String,
    /// Subtitle; may be empty.
    pub subtitle: String,
    /// Where.
    pub place: String,
    /// What "most" means; taken only where the kit counts shares.
    pub most: Option<Percent>,
    /// From which sides every story is told; taken only where the kit has sides to choose from.
    pub sides: Option<Sides>,
}

/// A mark of what a project says of itself: a form brings it back, so that nobody overwrites what they have not seen.
pub fn seen(store: &Store, project: &Project) -> String {
    let face = format!("{:?}", (&project.title, &project.subtitle, &project.place, &project.settings));
    hex(&store.master().hash("projects.seen", face.as_bytes())).chars().take(16).collect()
}

/// Changes a project's title, place and own settings, as they were seen.
///
/// # Errors
/// `NotFound` without the right to steer; `Conflict` when somebody else changed them since.
pub async fn change_settings(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    was: &str,
    new: NewSettings,
) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    let kit = inside.kit(store)?;
    let mut act = begin!(store, deed, "project.changed", Some(inside.project.id), answer);
    let mut project = projects::load_project(&mut act, inside.project.id).await?;
    if seen(store, &project) != was {
        return Err(Error::Conflict);
    }
    if let (Some(most), Some(_)) = (new.most, most_of(&project, kit)) {
        project.settings.insert(Percent::SETTING.to_owned(), most.setting());
    }
    let project = Project { title: new.title, subtitle: new.subtitle, place: new.place, ..project };
    projects::update_project(&mut act, &project).await?;
    if let Some(sides) = new.sides.filter(|_| Sides::are_chosen_in(kit)) {
        projects::set_sides(&mut act, &project, sides).await?;
    }
    act.done(project.id, ()).await
}
