//! What is fixed before choosing: criteria in versions, dimensions with their values.

use redthread_core::ids::{CriterionId, ProjectId};
use redthread_core::kit::{self, CriteriaLock, Kit, Right};
use redthread_core::language::Lang;
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin, people};

use crate::model::{Change, CriteriaVersion, Criterion, Dimension, NewCriterion, Value, apply};
use crate::store;

/// Who may say what to choose by.
const MAY_FRAME: &[Right] = &[Right::Select, Right::Steer];

/// The stage of the kit that selects.
pub(crate) fn selection_stage(kit: &Kit) -> Option<&kit::Stage> {
    kit.stages.iter().find(|stage| stage.instrument == "nomination")
}

/// Takes the kit's criteria as the first version, in the language of the project.
///
/// # Errors
/// `Conflict` when there are criteria already.
pub async fn start_criteria(store: &Store, deed: &Deed, inside: &Inside) -> Result<i64, Error> {
    inside.require_any(MAY_FRAME)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "criteria.started", Some(project), answer);
    if !store::list_versions(&mut act, project).await?.is_empty() {
        return Err(Error::Conflict);
    }
    let kit = inside.kit(store)?;
    let mut criteria = vec![];
    for criterion in selection_stage(kit).iter().flat_map(|stage| kit.criteria_of(&stage.id)) {
        criteria.push(Criterion { id: act.new_id()?, what: from_kit(criterion, inside.project.lang) });
    }
    put_version(act, inside, 1, String::new(), criteria).await
}

fn from_kit(criterion: &kit::Criterion, lang: Lang) -> NewCriterion {
    NewCriterion {
        kind: criterion.kind,
        title: criterion.text.get(lang).to_owned(),
        explanation: String::new(),
        side: criterion.side.as_ref().and_then(|side| Side::from_code(side.as_str())),
        dimension: criterion.dimension.as_ref().map(|dimension| dimension.as_str().to_owned()),
    }
}

async fn put_version(
    mut act: Act,
    inside: &Inside,
    version: i64,
    reason: String,
    criteria: Vec<Criterion>,
) -> Result<i64, Error> {
    let new = CriteriaVersion { version, reason, made_by: inside.person, made_at: act.now(), criteria };
    store::insert_version(&mut act, inside.project.id, &new).await?;
    act.done(inside.project.id, version).await
}

/// Changes the criteria that were read in version `seen` (0 where there are none): a new version. After the first
/// decision it takes a reason, and decisions keep the version they were taken under.
///
/// # Errors
/// `Conflict` when somebody changed them since; `nomination.criteria_locked` without a reason; `NotFound` for a
/// criterion that is not in the list.
pub async fn change_criteria(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    seen: i64,
    change: Change,
    reason: &str,
) -> Result<i64, Error> {
    inside.require_any(MAY_FRAME)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "criteria.changed", Some(project), answer);
    let versions = store::list_versions(&mut act, project).await?;
    let (version, list) =
        versions.last().map_or((0, &[][..]), |current| (current.version, current.criteria.as_slice()));
    if version != seen {
        return Err(Error::Conflict);
    }
    let reason = reason.trim();
    let locks = inside.kit(store)?.rules.criteria_locked == CriteriaLock::FirstDecision;
    if reason.is_empty() && locks && store::is_locked(&mut act, project).await? {
        return Err(Refusal::beside("reason", "nomination.criteria_locked").into());
    }
    check_dimension(store, &mut act, inside, &change).await?;
    let new_id: CriterionId = act.new_id()?;
    let list = apply(list, change, new_id).ok_or(Error::NotFound)?;
    put_version(act, inside, version + 1, reason.to_owned(), list).await
}

async fn check_dimension(store: &Store, act: &mut Act, inside: &Inside, change: &Change) -> Result<(), Error> {
    let (Change::Add(what) | Change::Reword(_, what)) = change else { return Ok(()) };
    let needs = what.kind == kit::CriterionKind::Variety;
    let frame = load_frame(store, act, inside).await?;
    let known = what.dimension.as_ref().map(|code| frame.iter().any(|dimension| dimension.code == *code));
    if known.unwrap_or(!needs) { Ok(()) } else { Err(Refusal::beside("dimension", "form.choose").into()) }
}

/// What the stories should differ in: the project's own list, or the kit's while there is none, with the departments
/// that take part as values of their dimension.
pub async fn load_frame(store: &Store, on: &mut impl Reads, inside: &Inside) -> Result<Vec<Dimension>, Error> {
    let kit = inside.kit(store)?;
    let mut frame = store::load_dimensions(on, inside.project.id).await?;
    if frame.is_empty() {
        frame = kit_frame(kit, inside.project.lang);
    }
    let departments = people::list_departments(on, inside.project.id).await?;
    if let Some(dimension) = frame.iter_mut().find(|dimension| Some(dimension.code.as_str()) == of_departments(kit)) {
        let departments = departments.into_iter().map(|department| Value {
            code: department.id.to_string(),
            title: department.title,
            is_retired: false,
        });
        dimension.values.splice(0..0, departments);
    }
    Ok(frame)
}

fn kit_frame(kit: &Kit, lang: Lang) -> Vec<Dimension> {
    let value = |value: &kit::Value| Value {
        code: value.id.as_str().to_owned(),
        title: value.title.get(lang).to_owned(),
        is_retired: false,
    };
    kit.dimensions
        .iter()
        .map(|dimension| Dimension {
            code: dimension.id.as_str().to_owned(),
            title: dimension.title.get(lang).to_owned(),
            values: dimension.values.iter().map(value).collect(),
        })
        .collect()
}

fn of_departments(kit: &Kit) -> Option<&str> {
    kit.stages.iter().find_map(|stage| stage.settings.dimension("departments")).map(kit::DimensionId::as_str)
}

/// The kit's list becomes the project's own with its first change.
async fn own_frame(store: &Store, act: &mut Act, inside: &Inside) -> Result<Vec<Dimension>, Error> {
    let project = inside.project.id;
    let own = store::load_dimensions(act, project).await?;
    if !own.is_empty() {
        return Ok(own);
    }
    let frame = kit_frame(inside.kit(store)?, inside.project.lang);
    store::save_dimensions(act, project, &frame).await?;
    Ok(frame)
}

/// Adds a value to a dimension; its code is the id of the act that added it.
///
/// # Errors
/// `form.unknown_choice` for a dimension that is not there.
pub async fn add_value(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    dimension: &str,
    title: &str,
) -> Result<ProjectId, Error> {
    inside.require_any(MAY_FRAME)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "dimension.value_added", Some(project));
    if !own_frame(store, &mut act, inside).await?.iter().any(|known| known.code == dimension) {
        return Err(Refusal::beside("dimension", "form.unknown_choice").into());
    }
    store::insert_value(&mut act, project, dimension, &deed.act.to_string(), title).await?;
    act.made(project).await
}

/// Adds a dimension of the project's own; its code is the id of the act that added it.
pub async fn add_dimension(store: &Store, deed: &Deed, inside: &Inside, title: &str) -> Result<ProjectId, Error> {
    inside.require_any(MAY_FRAME)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "dimension.added", Some(project));
    own_frame(store, &mut act, inside).await?;
    store::insert_dimension(&mut act, project, &deed.act.to_string(), title).await?;
    act.made(project).await
}

/// Offers a value no longer; nominations that have it keep it.
pub async fn retire_value(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    dimension: &str,
    value: &str,
) -> Result<ProjectId, Error> {
    inside.require_any(MAY_FRAME)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "dimension.value_retired", Some(project));
    own_frame(store, &mut act, inside).await?;
    store::retire_value(&mut act, project, dimension, value).await?;
    act.made(project).await
}
