//! Forms in, pages out.

use redthread_core::ids::{ProjectId, Uuid};
use redthread_core::kit::Right;
use redthread_core::texts::TEXT;
use redthread_editions::paper::{self, Paper};
use redthread_storage::{Error, Inside, Read, consents};
use redthread_web::{Access, Answer, At, Ctx, Failure, Filled, OrFail as _, Posted, Routes};

use crate::actions;
use crate::model::Heading;
use crate::pages::heading::HeadingView;
use crate::pages::report::ReportView;
use crate::report::Report;

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::Steer]);
const WRITERS: Access = Access::AnyOf(&[Right::Edit]);

pub(crate) fn routes() -> Routes {
    paper::routes::<Report>(Routes::new())
        .get("/p/{project}/report", TEAM, report)
        .post("/p/{project}/report/quotes/{quote}", WRITERS, leave_out)
        .get("/p/{project}/report/{heading}", WRITERS, heading)
        .post("/p/{project}/report/{heading}", WRITERS, write)
        .post("/p/{project}/report/{heading}/draft", WRITERS, draft_again)
        .get(Report::NAMES.paths.public, Access::Public, paper::public::<Report>)
}

async fn load(ctx: &Ctx, project: ProjectId) -> Result<(Read, Inside, Report), Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let report = Report::load(ctx.store(), &mut read, inside.project.clone(), &ctx.words).await?;
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
