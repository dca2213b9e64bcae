//! Form in, page out.

use axum::Json;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use redthread_core::ids::{AccountId, PersonId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::{Error, Inside, people};
use redthread_web::{Access, Answer, At, Ctx, Filled, Form, OrFail, Posted, Routes};

use crate::actions::{self, Brought, NewInterview, Place, Teller, Twice, Written};
use crate::desk::Desk;
use crate::fields;
use crate::model::{Mark, Shape};
use crate::overview::{Overview, faces};
use crate::pages::{InterviewsView, PlanView, StepView, TextsView};
use crate::show;

const SEE: Access = Access::AnyOf(&[Right::Read, Right::Interview]);
const PLAN: Access = Access::AnyOf(&[Right::Document, Right::Steer]);
const WRITE: Access = Access::AnyOf(&[Right::Interview, Right::Document]);

/// The pages, and who may use them. What is whose is checked by the actions again.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/interviews", SEE, interviews)
        .get("/p/{project}/accounts/new", PLAN, plan_page)
        .post("/p/{project}/accounts/new", PLAN, plan)
        .get("/p/{project}/accounts/{account}", SEE, account)
        .post("/p/{project}/accounts/{account}/assign", PLAN, assign)
        .post("/p/{project}/accounts/{account}/start", WRITE, start)
        .post("/p/{project}/accounts/{account}/hand-over", WRITE, hand_over)
        .post("/p/{project}/accounts/{account}/give-back", Access::AnyOf(&[Right::Document]), give_back)
        .post("/p/{project}/accounts/{account}/approve", Access::AnyOf(&[Right::Consent]), approve)
        .get("/p/{project}/accounts/{account}/steps/{step}", SEE, step)
        .post("/p/{project}/accounts/{account}/steps/{step}", WRITE, write)
        .get("/p/{project}/accounts/{account}/texts", SEE, texts)
        .post("/p/{project}/accounts/{account}/texts", WRITE, bring)
}

async fn interviews(At(project): At<ProjectId>, ctx: Ctx) -> Answer {
    ctx.show(&InterviewsView::load(&ctx, project).await.or_fail(&ctx)?)
}

async fn plan_page(At(project): At<ProjectId>, ctx: Ctx) -> Answer {
    let filled = Filled::with([("story", ctx.asked("story").unwrap_or_default())]);
    let view = load_plan(&ctx, project, filled).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_plan(ctx: &Ctx, project: ProjectId, filled: Filled) -> Result<PlanView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    if !crate::desk::plans(&inside) {
        return Err(Error::NotFound);
    }
    let overview = Overview::load(&mut read, ctx.store(), &inside).await?;
    let faces = faces(&mut read, ctx.store(), &inside, &overview.rows).await?;
    let everybody = people::list_people(&mut read, inside.project.id).await?;
    let interviewers = actions::list_interviewers(&mut read, ctx.store(), &inside).await?;
    Ok(PlanView::new(ctx, inside, (&overview.rows, &faces), &everybody, &interviewers, filled))
}

async fn plan(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let planned = async {
        let (_, inside) = ctx.inside(project).await?;
        actions::plan(ctx.store(), &deed, &inside, read_interview(&form)?).await
    };
    match planned.await {
        Ok(account) => ctx.go(format!("/p/{project}/accounts/{account}"), "interview-planned"),
        Err(Error::Refused(refusals)) => {
            let view = load_plan(&ctx, project, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_interview(form: &Form) -> Result<NewInterview, Error> {
    let mut fields = Fields::default();
    let story = fields.take(form.id("story"));
    if form.get("story").is_empty() {
        fields.refuse(Refusal::beside("story", "form.choose"));
    }
    let teller = read_teller(form, &mut fields);
    let interviewer = fields.take(form.id("interviewer"));
    let own_unit = fields.take(form.optional("own_unit", texts::LINE));
    let planned_at = fields.take(form.day("planned"));
    fields.check()?;
    match (story, teller) {
        (Some(story), Some(teller)) => Ok(NewInterview { story, teller, interviewer, own_unit, planned_at }),
        _ => Err(Error::NotFound),
    }
}

/// Somebody known, or somebody new: one of the two, never both.
fn read_teller(form: &Form, fields: &mut Fields) -> Option<Teller> {
    let known: Option<PersonId> = fields.take(form.id("teller"));
    let is_new = form.get("teller").is_empty();
    let alias = fields.take(form.optional("alias", texts::LINE));
    if !is_new {
        if !alias.is_empty() {
            fields.refuse(Refusal::beside("alias", "interview.known_or_new"));
        }
        return known.map(Teller::Known);
    }
    if alias.is_empty() {
        fields.refuse(Refusal::beside("alias", "interview.no_teller"));
    }
    let standpoint = fields.take(form.code("standpoint", Standpoint::from_code).map(Some));
    standpoint.map(|standpoint| Teller::New { alias, standpoint })
}

async fn account(At((project, account)): At<(ProjectId, AccountId)>, ctx: Ctx) -> Answer {
    let view = show::account(&ctx, project, account, None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// After something was done with an interview: on to its page, or its page again with what is to be mended.
async fn after(
    ctx: &Ctx,
    (project, account): (ProjectId, AccountId),
    form: Form,
    result: Result<(), Error>,
    done: &str,
) -> Answer {
    match result {
        Ok(()) => ctx.go(format!("/p/{project}/accounts/{account}"), done),
        Err(Error::Refused(refusals)) => {
            let filled = Some(Filled::refused(form, refusals));
            let view = show::account(ctx, project, account, filled).await.or_fail(ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn assign(At((project, account)): At<(ProjectId, AccountId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let result = async {
        let (_, inside) = ctx.inside(project).await?;
        let mut fields = Fields::default();
        let (interviewer, day) = (fields.take(form.id("interviewer")), fields.take(form.day("planned")));
        let own_unit = fields.take(form.optional("own_unit", texts::LINE));
        fields.check()?;
        actions::assign(ctx.store(), &deed, &inside, account, (interviewer, &own_unit), day).await
    };
    let result = result.await;
    after(&ctx, (project, account), form, result, "saved").await
}

async fn start(At((project, account)): At<(ProjectId, AccountId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let result = async {
        let (_, inside) = ctx.inside(project).await?;
        let held_at = form.day("held")?;
        actions::start(ctx.store(), &deed, &inside, account, held_at).await
    };
    match result.await {
        Ok(()) => {
            let view = show::account(&ctx, project, account, None).await.or_fail(&ctx)?;
            ctx.go(view.first_step(), "interview-started")
        }
        Err(error) => after(&ctx, (project, account), form, Err(error), "").await,
    }
}

async fn hand_over(At((project, account)): At<(ProjectId, AccountId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let result = async {
        let (_, inside) = ctx.inside(project).await?;
        actions::hand_over(ctx.store(), &deed, &inside, account, form.has("confirm")).await
    };
    let result = result.await;
    after(&ctx, (project, account), form, result, "interview-handed-over").await
}

async fn give_back(At((project, account)): At<(ProjectId, AccountId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let result = async {
        let (_, inside) = ctx.inside(project).await?;
        actions::give_back(ctx.store(), &deed, &inside, account).await
    };
    let result = result.await;
    after(&ctx, (project, account), form, result, "interview-given-back").await
}

async fn approve(At((project, account)): At<(ProjectId, AccountId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let result = async {
        let (_, inside) = ctx.inside(project).await?;
        let mut fields = Fields::default();
        let (reader, read_at) = (fields.take(form.id("reader")), fields.take(form.day("read")));
        fields.check()?;
        actions::approve(ctx.store(), &deed, &inside, account, reader, read_at).await
    };
    let result = result.await;
    after(&ctx, (project, account), form, result, "interview-approved").await
}

async fn step(At((project, account, step)): At<(ProjectId, AccountId, String)>, ctx: Ctx) -> Answer {
    let view = load_step(&ctx, project, account, &step).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_step(ctx: &Ctx, project: ProjectId, account: AccountId, step: &str) -> Result<StepView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let desk = Desk::load(&mut read, ctx.store(), &inside, account).await?;
    let section = desk.section(step)?;
    let words = desk.words(&mut read, section).await?;
    let labels = desk.labels(&mut read, section.step).await?;
    Ok(StepView::new(inside, &desk, section, &words, labels))
}

async fn write(At((project, account, step)): At<(ProjectId, AccountId, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let written = async {
        let (_, inside) = ctx.inside(project).await?;
        let written = read_written(&ctx, &inside, account, &step, &form).await?;
        let version = actions::write(ctx.store(), &deed, &inside, &written).await?;
        Ok((inside, written, version))
    };
    match written.await {
        Ok((_, _, version)) if ctx.wants_json => {
            Ok(Json(serde_json::json!({ "version": version.to_string() })).into_response())
        }
        Ok((_, written, _)) => go_on(&ctx, project, &written, &form).await,
        Err(Error::Conflict) if ctx.wants_json => {
            let message = serde_json::json!({ "message": ctx.say("interview-conflict-message") });
            Ok((StatusCode::CONFLICT, Json(message)).into_response())
        }
        Err(Error::Conflict) => {
            let view = load_step(&ctx, project, account, &step).await.or_fail(&ctx)?;
            ctx.show_conflict(&view.against().typed(Filled::refused(form, vec![])))
        }
        Err(Error::Refused(refusals)) if !ctx.wants_json => {
            let view = load_step(&ctx, project, account, &step).await.or_fail(&ctx)?;
            ctx.show_refused(&view.typed(Filled::refused(form, refusals)))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn read_written(
    ctx: &Ctx,
    inside: &Inside,
    account: AccountId,
    step: &str,
    form: &Form,
) -> Result<Written, Error> {
    let mut read = ctx.store().read().await?;
    let desk = Desk::load(&mut read, ctx.store(), inside, account).await?;
    let shape = Shape::of(desk.section(step)?.step);
    Ok(Written {
        account,
        step: step.to_owned(),
        seen: form.get("version").parse().unwrap_or_default(),
        reply: fields::read(shape, form)?,
        none_found: form.has("none"),
    })
}

/// After a save by hand: the next step, or the interview once there is none. A "no" at the gate ends it there.
async fn go_on(ctx: &Ctx, project: ProjectId, written: &Written, form: &Form) -> Answer {
    let base = format!("/p/{project}/accounts/{}", written.account);
    if form.get("go") != "next" {
        return ctx.go(format!("{base}/steps/{}", written.step), "saved");
    }
    if Mark::of(&written.reply, written.none_found, 0) == Mark::No {
        return ctx.go(base, "saved");
    }
    let (mut read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let desk = Desk::load(&mut read, ctx.store(), &inside, written.account).await.or_fail(ctx)?;
    let mut later = desk.sections.iter().skip_while(|section| section.step.id.as_str() != written.step);
    match later.nth(1) {
        Some(next) => ctx.go(format!("{base}/steps/{}", next.step.id.as_str()), "saved"),
        None => ctx.go(base, "saved"),
    }
}

async fn texts(At((project, account)): At<(ProjectId, AccountId)>, ctx: Ctx) -> Answer {
    let view = load_texts(&ctx, project, account, Filled::default(), &Brought::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_texts(
    ctx: &Ctx,
    project: ProjectId,
    account: AccountId,
    filled: Filled,
    brought: &Brought,
) -> Result<TextsView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let desk = Desk::load(&mut read, ctx.store(), &inside, account).await?;
    let rows = show::text_rows(ctx, &mut read, &desk, brought).await?;
    Ok(TextsView::new(inside, &desk, rows, filled, brought.kept.len()))
}

async fn bring(At((project, account)): At<(ProjectId, AccountId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let brought = async {
        let (_, inside) = ctx.inside(project).await?;
        let files: Vec<_> = form.files().iter().map(|file| (file.name.clone(), file.bytes.to_vec())).collect();
        if files.is_empty() {
            return Err(Refusal::beside("files", "interview.no_file").into());
        }
        let twice = if form.has("again") { Twice::Asked } else { Twice::Never };
        actions::bring_texts(ctx.store(), &deed, &inside, &Place::Account(account), &files, twice).await
    };
    let (refusals, brought) = match brought.await {
        Ok(brought) => (brought.refusals(), brought),
        Err(Error::Refused(refusals)) => (refusals, Brought::default()),
        Err(error) => return Err(ctx.fail(error)),
    };
    let is_bad = !refusals.is_empty();
    let filled = Filled::refused(form, refusals);
    let view = load_texts(&ctx, project, account, filled, &brought).await.or_fail(&ctx)?;
    if is_bad { ctx.show_refused(&view) } else { ctx.show(&view) }
}
