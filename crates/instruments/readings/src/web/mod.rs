//! Forms in, pages out.

pub(crate) mod brought;
pub(crate) mod crossings;
pub(crate) mod dates;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod place;
pub(crate) mod readings;
pub(crate) mod record;

use std::collections::BTreeMap;

use jiff::civil::Date;
use redthread_core::ids::{Id as _, ProjectId, Uuid};
use redthread_core::refusal::Refusal;
use redthread_storage::redlines::NewAttachment;
use redthread_storage::{Error, Inside, Read, Reads, people};
use redthread_web::{BroughtFile, Ctx, Failure, Form, OrFail as _};

use crate::model;
use crate::scene::Scene;

pub(super) async fn enter(ctx: &Ctx, project: ProjectId) -> Result<(Read, Inside, Scene), Failure> {
    let (mut read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let scene = Scene::load(&mut read, project).await.or_fail(ctx)?;
    Ok((read, inside, scene))
}

/// The scene of the record: with what was ended since, so that nothing that was found is lost from view.
pub(super) async fn enter_record(ctx: &Ctx, project: ProjectId) -> Result<(Read, Inside, Scene), Failure> {
    let (mut read, inside, scene) = enter(ctx, project).await?;
    let scene = scene.with_record(&mut read, project).await.or_fail(ctx)?;
    Ok((read, inside, scene))
}

/// Who wrote what down, by the name the project knows them by.
pub(super) async fn aliases(on: &mut impl Reads, project: ProjectId) -> Result<BTreeMap<Uuid, String>, Error> {
    let people = people::list_people(on, project).await?.into_iter();
    Ok(people.filter_map(|person| Some((person.user?.uuid(), person.alias))).collect())
}

/// A required day of a form.
pub(super) fn day(form: &Form, name: &str) -> Result<Date, Refusal> {
    form.day(name)?.map(model::today).ok_or_else(|| Refusal::beside(name, "form.required"))
}

/// The file of a field, looked into; none when nothing was chosen.
pub(super) fn brought(files: &[BroughtFile]) -> Result<Option<NewAttachment>, Refusal> {
    let Some(file) = files.iter().find(|file| file.field == "attachment") else { return Ok(None) };
    let media_type = crate::files::media_type_of(&file.bytes)?.to_owned();
    Ok(Some(NewAttachment { name: file.name.clone(), media_type, bytes: file.bytes.to_vec() }))
}
