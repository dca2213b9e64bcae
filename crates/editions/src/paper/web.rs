//! The pages of a paper that are the same for all: its editions, their files, the work of making one, the public page.

use redthread_book as book;
use redthread_core::ids::{EditionId, Id as _, JobId, ProjectId};
use redthread_core::kit::Right;
use redthread_storage::events::has_happened;
use redthread_storage::{Error, Inside, Project, Read, jobs, projects};
use redthread_web::related::load_related;
use redthread_web::{Access, Answer, At, Ctx, Failure, OrFail as _, Posted, Routes, offered};

use super::pages::{EditionRow, EditionsView, InTheWay, Sheet};
use super::{
    Edition, Paper, Reach, actions, at, find_shown, list_editions, load_manuscript, reach, standpoints, stands, told_of,
};
use crate::fault;
use crate::format::Format;
use crate::pages::{GoneView, JobPlaces, JobView};
use crate::rows::{load_edition, load_file};
use crate::work::running;

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::Steer]);
const PUBLISHERS: Access = Access::AnyOf(&[Right::Publish]);

/// Adds the pages that are the same for all; the public page is the slice's own to add: [`public`], or one with more on it.
#[must_use]
pub fn routes<P: Paper>(routes: Routes) -> Routes {
    let paths = P::NAMES.paths;
    routes
        .get(paths.editions, TEAM, editions::<P>)
        .post(paths.editions, PUBLISHERS, ask::<P>)
        .get(paths.job, TEAM, job::<P>)
        .get(paths.file, TEAM, file::<P>)
        .post(paths.show, PUBLISHERS, show::<P>)
        .post(paths.take_down, PUBLISHERS, take_down::<P>)
        .get(paths.public_file, Access::Public, public_file::<P>)
}

fn editions_at<P: Paper>(project: ProjectId) -> String {
    at(P::NAMES.paths.editions, project)
}

async fn only_inside(ctx: &Ctx, project: ProjectId) -> Result<Inside, Failure> {
    ctx.inside(project).await.map(|(_, inside)| inside).or_fail(ctx)
}

async fn view<P: Paper>(ctx: &Ctx, project: ProjectId) -> Result<EditionsView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let paper = P::load(ctx.store(), &mut read, inside.project.clone(), &ctx.words).await?;
    let in_the_way = paper.hindrances().into_iter().map(|one| InTheWay::of(ctx, one)).collect();
    let shown = find_shown::<P>(&mut read, project).await?;
    let mut rows = vec![];
    for edition in list_editions::<P>(&mut read, project).await? {
        let stands = stands::<P>(&mut read, &edition, inside.now).await?;
        rows.push(EditionRow::of(ctx, &edition, stands, shown == Some(edition.id)));
    }
    let job = running(&mut read, P::WORK, project).await?;
    Ok(EditionsView::of::<P>(ctx, &inside, in_the_way, rows, job.as_ref()))
}

async fn editions<P: Paper>(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = view::<P>(&ctx, project).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn ask<P: Paper>(At(project): At<ProjectId>, Posted { ctx, deed, .. }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    match actions::ask_edition::<P>(ctx.store(), &deed, &inside, &ctx.words).await {
        Ok(job) => ctx.go(format!("{}/jobs/{job}", editions_at::<P>(project)), ""),
        Err(Error::Refused(_)) => ctx.show_refused(&view::<P>(&ctx, project).await.or_fail(&ctx)?),
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn job<P: Paper>(ctx: Ctx, At((project, job)): At<(ProjectId, JobId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let job = jobs::load_job(&mut read, project, job).await.or_fail(&ctx)?;
    if job.kind != P::WORK {
        return Err(ctx.fail(Error::NotFound));
    }
    let href = editions_at::<P>(project);
    let places = JobPlaces {
        path: format!("{href}/jobs/{}", job.id),
        label: ctx.say("edition-all"),
        way: vec![(inside.project.title, format!("/p/{project}"))],
        href,
    };
    ctx.show(&JobView::of(&ctx, &job, places))
}

async fn show<P: Paper>(
    At((project, edition)): At<(ProjectId, EditionId)>,
    Posted { ctx, deed, .. }: Posted,
) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    actions::show::<P>(ctx.store(), &deed, &inside, Some(edition)).await.or_fail(&ctx)?;
    ctx.go(editions_at::<P>(project), "published")
}

async fn take_down<P: Paper>(At(project): At<ProjectId>, Posted { ctx, deed, .. }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    actions::show::<P>(ctx.store(), &deed, &inside, None).await.or_fail(&ctx)?;
    ctx.go(editions_at::<P>(project), "taken-down")
}

async fn file<P: Paper>(ctx: Ctx, At((project, edition, name)): At<(ProjectId, EditionId, String)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let edition = load_edition(&mut read, P::TABLE, project, edition).await.or_fail(&ctx)?;
    hand_out::<P>(&ctx, &mut read, (&edition, &inside.project), &name, &editions_at::<P>(project)).await
}

async fn hand_out<P: Paper>(
    ctx: &Ctx,
    read: &mut Read,
    (edition, project): (&Edition, &Project),
    name: &str,
    back: &str,
) -> Answer {
    let format = Format::of_file(name, P::NAMES.stem).ok_or(Error::NotFound).or_fail(ctx)?;
    if !stands::<P>(read, edition, ctx.store().now()).await.or_fail(ctx)? {
        return GoneView::answer(ctx, back);
    }
    let bytes = load_file(read, P::TABLE, edition.id, format).await.or_fail(ctx)?;
    let name = format!("{} {}.{}", project.title, edition.number, format.ending());
    ctx.file(&name, format.media_type(), bytes)
}

/// A read with the keys of the project at hand, its project, and the edition on its public page; `None` where one was
/// and was taken down.
///
/// # Errors
/// `NotFound` where none ever was.
async fn enter<P: Paper>(ctx: &Ctx, project: ProjectId) -> Result<Option<(Read, Project, Edition)>, Error> {
    let mut read = ctx.store().read().await?;
    read.opens(project);
    let project = projects::load_project(&mut read, project).await?;
    let Some(shown) = find_shown::<P>(&mut read, project.id).await? else {
        let was = has_happened(&mut read, P::NAMES.verbs.published, project.id.uuid()).await?;
        return if was { Ok(None) } else { Err(Error::NotFound) };
    };
    let edition = load_edition(&mut read, P::TABLE, project.id, shown).await?;
    Ok(Some((read, project, edition)))
}

/// What stands on the public page now, with a read to load more; `None` while the edition is closed, or once it was taken
/// down.
///
/// # Errors
/// `NotFound` when nothing ever was shown.
pub async fn on_show<P: Paper>(ctx: &Ctx, project: ProjectId) -> Result<Option<(Read, Project, Sheet)>, Error> {
    let related = load_related(ctx, project.uuid()).await?;
    let Some((mut read, project, edition)) = enter::<P>(ctx, project).await? else { return Ok(None) };
    let reach = reach::<P>(&mut read, &edition, ctx.store().now()).await?;
    if reach == Reach::Nowhere {
        return Ok(None);
    }
    let manuscript = load_manuscript::<P>(&mut read, &edition).await?.ok_or(Error::NotFound)?;
    let html = book::html(&manuscript, &mut |_| {}).map_err(fault)?;
    let standpoints = standpoints(&mut read, &edition).await?;
    let told = told_of::<P>(&project, &edition, &manuscript, (reach, standpoints));
    let sheet = Sheet::of::<P>(ctx, project.id, &edition, (told, html), related);
    Ok(Some((read, project, sheet)))
}

/// The public page: the paper as everybody reads it, and its files.
pub async fn public<P: Paper>(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    match on_show::<P>(&ctx, project).await.or_fail(&ctx)? {
        Some((_, _, sheet)) => ctx.show(&sheet),
        None => GoneView::answer(&ctx, "/catalogue"),
    }
}

async fn public_file<P: Paper>(ctx: Ctx, At((project, name)): At<(ProjectId, String)>) -> Answer {
    let Some((mut read, project, edition)) = enter::<P>(&ctx, project).await.or_fail(&ctx)? else {
        return GoneView::answer(&ctx, "/catalogue");
    };
    let back = at(P::NAMES.paths.public, project.id);
    let file = hand_out::<P>(&ctx, &mut read, (&edition, &project), &name, &back).await?;
    let reach = reach::<P>(&mut read, &edition, ctx.store().now()).await.or_fail(&ctx)?;
    Ok(if reach == Reach::Engines { offered(file) } else { file })
}
