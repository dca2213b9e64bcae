//! Forms in, pages out.

use redthread_book::{self as book, Manuscript};
use redthread_core::ids::{EditionId, JobId, ProjectId, Uuid};
use redthread_core::kit::Right;
use redthread_core::texts::TEXT;
use redthread_editions::{Format, GoneView, JobPlaces, JobView, Makes as _, fault, find_words, load_file, running};
use redthread_storage::{Error, Inside, Read, consents, jobs, projects};
use redthread_web::{Access, Answer, At, Ctx, Failure, Filled, OrFail as _, Posted, Routes};

use crate::actions;
use crate::assemble::{Report, stands};
use crate::job::CaseReport;
use crate::model::Heading;
use crate::pages::editions::{EditionRow, EditionsView};
use crate::pages::heading::HeadingView;
use crate::pages::public::PublicView;
use crate::pages::report::ReportView;
use crate::store::{self, EDITIONS, Edition};

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::Steer]);
const WRITERS: Access = Access::AnyOf(&[Right::Edit]);
const PUBLISHERS: Access = Access::AnyOf(&[Right::Publish]);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/report", TEAM, report)
        .get("/p/{project}/report/editions", TEAM, editions)
        .post("/p/{project}/report/editions", PUBLISHERS, ask_edition)
        .get("/p/{project}/report/editions/jobs/{job}", TEAM, job)
        .get("/p/{project}/report/editions/{edition}/{file}", TEAM, file)
        .post("/p/{project}/report/editions/{edition}/show", PUBLISHERS, show)
        .post("/p/{project}/report/editions/take-down", PUBLISHERS, take_down)
        .post("/p/{project}/report/quotes/{quote}", WRITERS, leave_out)
        .get("/p/{project}/report/{heading}", WRITERS, heading)
        .post("/p/{project}/report/{heading}", WRITERS, write)
        .post("/p/{project}/report/{heading}/draft", WRITERS, draft_again)
        .get("/reports/{project}", Access::Public, public)
        .get("/reports/{project}/{file}", Access::Public, public_file)
}

async fn load(ctx: &Ctx, project: ProjectId) -> Result<(Read, Inside, Report), Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let of = (inside.project.clone(), inside.kit(ctx.store())?);
    let report = Report::load(&mut read, of, inside.now, &ctx.words).await?;
    Ok((read, inside, report))
}

async fn only_inside(ctx: &Ctx, project: ProjectId) -> Result<Inside, Failure> {
    ctx.inside(project).await.map(|(_, inside)| inside).or_fail(ctx)
}

async fn report(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside, report) = load(&ctx, project).await.or_fail(&ctx)?;
    let consents = consents::load_consents(&mut read, project, None).await.or_fail(&ctx)?;
    ctx.show(&ReportView::of(&ctx, &inside, &report, &consents))
}

/// A heading as an address names it.
fn named(ctx: &Ctx, code: &str) -> Result<Heading, Failure> {
    Heading::from_code(code).ok_or(Error::NotFound).or_fail(ctx)
}

async fn heading_view(
    ctx: &Ctx,
    (project, heading): (ProjectId, Heading),
    filled: Option<Filled>,
) -> Result<HeadingView, Error> {
    let (_, inside, report) = load(ctx, project).await?;
    Ok(HeadingView::of(ctx.store(), &inside, report.part(heading)?, filled))
}

async fn heading(ctx: Ctx, At((project, heading)): At<(ProjectId, String)>) -> Answer {
    let heading = named(&ctx, &heading)?;
    let view = heading_view(&ctx, (project, heading), None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn write(At((project, heading)): At<(ProjectId, String)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (heading, inside) = (named(&ctx, &heading)?, only_inside(&ctx, project).await?);
    let written = async {
        let (text, version) = (form.required("text", TEXT)?, form.number("version")?);
        let over = (heading, version, form.get("draft"));
        actions::write(ctx.store(), &deed, &inside, over, (&text, &ctx.words)).await
    };
    let place = (project, heading);
    match written.await {
        Ok(()) => ctx.go(format!("/p/{project}/report#{}", heading.code()), "saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&heading_view(&ctx, place, Some(filled)).await.or_fail(&ctx)?)
        }
        Err(Error::Conflict) => {
            let filled = Filled::refused(form, vec![]);
            ctx.show_conflict(&heading_view(&ctx, place, Some(filled)).await.or_fail(&ctx)?.late())
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn draft_again(At((project, heading)): At<(ProjectId, String)>, Posted { ctx, deed, .. }: Posted) -> Answer {
    let (heading, inside) = (named(&ctx, &heading)?, only_inside(&ctx, project).await?);
    actions::draft_again(ctx.store(), &deed, &inside, heading).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/report#{}", heading.code()), "saved")
}

async fn leave_out(At((project, quote)): At<(ProjectId, String)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let quote: Uuid = quote.parse().map_err(|_| Error::NotFound).or_fail(&ctx)?;
    let out = form.get("out") == "1";
    actions::leave_out(ctx.store(), &deed, &inside, (quote, out), &ctx.words).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/report"), "saved")
}

async fn editions_view(ctx: &Ctx, project: ProjectId) -> Result<EditionsView, Error> {
    let (mut read, inside, report) = load(ctx, project).await?;
    let in_the_way = report.hindrances().iter().map(|refusal| ctx.words.refusal(refusal)).collect();
    let shown = store::find_shown(&mut read, project).await?;
    let mut rows = vec![];
    for edition in &report.editions {
        let stands = stands(&mut read, edition, inside.now).await?;
        rows.push(EditionRow::of(ctx, edition, stands, shown == Some(edition.id)));
    }
    let job = running(&mut read, CaseReport::WORK, project).await?;
    Ok(EditionsView::new(&inside, in_the_way, rows, job.as_ref()))
}

async fn editions(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = editions_view(&ctx, project).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn ask_edition(At(project): At<ProjectId>, Posted { ctx, deed, .. }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    match actions::ask_edition(ctx.store(), &deed, &inside, &ctx.words).await {
        Ok(job) => ctx.go(format!("/p/{project}/report/editions/jobs/{job}"), ""),
        Err(Error::Refused(_)) => ctx.show_refused(&editions_view(&ctx, project).await.or_fail(&ctx)?),
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn job(ctx: Ctx, At((project, job)): At<(ProjectId, JobId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let job = jobs::load_job(&mut read, project, job).await.or_fail(&ctx)?;
    if job.kind != CaseReport::WORK {
        return Err(ctx.fail(Error::NotFound));
    }
    let href = format!("/p/{project}/report/editions");
    let places = JobPlaces {
        path: format!("{href}/jobs/{}", job.id),
        label: ctx.say("report-editions"),
        way: vec![
            (inside.project.title, format!("/p/{project}")),
            (ctx.say("report-title"), format!("/p/{project}/report")),
        ],
        href,
    };
    ctx.show(&JobView::of(&ctx, &job, places))
}

async fn show(At((project, edition)): At<(ProjectId, EditionId)>, Posted { ctx, deed, .. }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    actions::show(ctx.store(), &deed, &inside, Some(edition)).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/report/editions"), "published")
}

async fn take_down(At(project): At<ProjectId>, Posted { ctx, deed, .. }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    actions::show(ctx.store(), &deed, &inside, None).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/report/editions"), "taken-down")
}

async fn file(ctx: Ctx, At((project, edition, name)): At<(ProjectId, EditionId, String)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let editions = store::list_editions(&mut read, project).await.or_fail(&ctx)?;
    let edition = editions.iter().find(|known| known.id == edition).ok_or(Error::NotFound).or_fail(&ctx)?;
    let back = format!("/p/{project}/report/editions");
    hand_out(&ctx, &mut read, (edition, &inside.project.title), &name, &back).await
}

async fn hand_out(ctx: &Ctx, read: &mut Read, (edition, title): (&Edition, &str), name: &str, back: &str) -> Answer {
    let format = Format::of_file(name, "report").ok_or(Error::NotFound).or_fail(ctx)?;
    if !stands(read, edition, ctx.store().now()).await.or_fail(ctx)? {
        return GoneView::answer(ctx, back);
    }
    let bytes = load_file(read, &EDITIONS, edition.id, format).await.or_fail(ctx)?;
    ctx.file(&format!("{title} {}.{}", edition.number, format.ending()), format.media_type(), bytes)
}

/// The edition on the public page, and the title of its project.
async fn on_show(ctx: &Ctx, project: ProjectId) -> Result<(Read, Edition, String), Error> {
    let mut read = ctx.store().read().await?;
    read.opens(project);
    let project = projects::load_project(&mut read, project).await?;
    let shown = store::find_shown(&mut read, project.id).await?.ok_or(Error::NotFound)?;
    let editions = store::list_editions(&mut read, project.id).await?;
    let edition = editions.into_iter().find(|edition| edition.id == shown).ok_or(Error::NotFound)?;
    Ok((read, edition, project.title))
}

async fn public(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, edition, _) = on_show(&ctx, project).await.or_fail(&ctx)?;
    if !stands(&mut read, &edition, ctx.store().now()).await.or_fail(&ctx)? {
        return GoneView::answer(&ctx, "/catalogue");
    }
    let json = find_words(&mut read, &EDITIONS, edition.id).await.or_fail(&ctx)?;
    let json = json.ok_or(Error::NotFound).or_fail(&ctx)?;
    let manuscript: Manuscript = serde_json::from_str(&json).map_err(fault).or_fail(&ctx)?;
    let html = book::html(&manuscript, &mut |_| {}).map_err(fault).or_fail(&ctx)?;
    ctx.show(&PublicView::of(&ctx, project, &edition, (&manuscript, html)))
}

async fn public_file(ctx: Ctx, At((project, name)): At<(ProjectId, String)>) -> Answer {
    let (mut read, edition, title) = on_show(&ctx, project).await.or_fail(&ctx)?;
    hand_out(&ctx, &mut read, (&edition, &title), &name, &format!("/reports/{project}")).await
}
