//! Form in, page out.

use redthread_core::ids::ProjectId;
use redthread_core::kit::{Id as _, StageId};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_core::sides::Sides;
use redthread_core::texts::{Fields, LINE};
use redthread_storage::Error;
use redthread_storage::projects::{self, NewProject};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use crate::actions::{self, NewSettings};
use crate::model::{Percent, PlanMove};
use crate::pages::{data, list, new, overview, results, settings as settings_page, stages as stages_page};
use crate::search::{self, Wish};

/// Longest query that is read.
const QUERY: usize = 300;

pub(crate) async fn list(ctx: Ctx) -> Answer {
    let view = list::load(&ctx).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn new(ctx: Ctx) -> Answer {
    let kit = ctx.asked("kit").unwrap_or_default();
    let filled = Filled::with([("lang", ctx.lang().tag())]);
    let view = new::load(&ctx, &kit, filled).or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn start(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let started = async {
        let new = read_project(&form)?;
        actions::start(ctx.store(), &deed, &ctx.viewer(), new).await
    };
    match started.await {
        Ok(project) => ctx.go(format!("/p/{project}"), "project-started"),
        Err(Error::Refused(refusals)) => {
            let kit = Some(form.get("kit")).filter(|kit| ctx.store().kit(kit).is_ok()).unwrap_or_default().to_owned();
            let view = new::load(&ctx, &kit, Filled::refused(form, refusals)).or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_project(form: &Form) -> Result<NewProject, Vec<Refusal>> {
    let mut fields = Fields::default();
    let new = NewProject {
        kit: form.get("kit").to_owned(),
        title: fields.take(form.required("title", LINE)),
        subtitle: fields.take(form.optional("subtitle", LINE)),
        place: fields.take(form.required("place", LINE)),
        lang: form.get("lang").parse().unwrap_or(Lang::En),
        alias: fields.take(form.required("alias", LINE)),
        role: form.get("role").to_owned(),
    };
    if new.role.is_empty() {
        fields.refuse(Refusal::beside("role", "form.choose"));
    }
    fields.check()?;
    Ok(new)
}

pub(crate) async fn project(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = overview::load(&ctx, read, &inside).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn stages(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = stages_page::load(&ctx, read, &inside, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn make_move(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let made = async {
        let (stage, step) = read_move(&form)?;
        actions::plan_move(ctx.store(), &deed, &inside, &stage, &step).await?;
        Ok((stage, step))
    };
    match made.await {
        Ok((stage, step)) => {
            let back = if form.get("from") == "project" { String::new() } else { format!("/stages#{stage}") };
            ctx.go(format!("/p/{project}{back}"), &step.verb().replace('.', "-"))
        }
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = stages_page::load(&ctx, read, &inside, filled).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_move(form: &Form) -> Result<(StageId, PlanMove), Refusal> {
    let stage = StageId::parse(form.get("stage")).map_err(|_| Refusal::whole("form.unknown_choice"))?;
    let (reason, place) = (crate::model::reason_field(&stage), crate::model::place_field(&stage));
    let step = PlanMove::read(&stage, form.get("move"), &form.optional(&reason, LINE)?, form.get(&place))?;
    Ok((stage, step))
}

pub(crate) async fn settings(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = settings_page::load(&ctx, &inside, None, false).or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn change_settings(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let changed = async {
        let new = read_settings(&form)?;
        actions::change_settings(ctx.store(), &deed, &inside, form.get("seen"), new).await
    };
    match changed.await {
        Ok(()) => ctx.go(format!("/p/{project}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let typed = Filled::refused(form, refusals);
            ctx.show_refused(&settings_page::load(&ctx, &inside, Some(typed), false).or_fail(&ctx)?)
        }
        Err(Error::Conflict) => {
            let typed = Filled::refused(form, vec![]);
            ctx.show_conflict(&settings_page::load(&ctx, &inside, Some(typed), true).or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// A field that the page did not show is not sent, and stays as it is.
fn read_settings(form: &Form) -> Result<NewSettings, Vec<Refusal>> {
    let mut fields = Fields::default();
    let is_sent = |field: &str| form.names().any(|name| name == field);
    let most = is_sent("most").then(|| form.number("most").and_then(Percent::new));
    let sides = is_sent("sides").then(|| form.code("sides", Sides::from_code));
    let new = NewSettings {
        title: fields.take(form.required("title", LINE)),
        subtitle: fields.take(form.optional("subtitle", LINE)),
        place: fields.take(form.required("place", LINE)),
        most: fields.take(most.transpose()),
        sides: fields.take(sides.transpose()),
    };
    fields.check()?;
    Ok(new)
}

pub(crate) async fn data_protection(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = data::load(&ctx, &inside).or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn search(ctx: Ctx) -> Answer {
    let wish = Wish {
        query: ctx.asked("q").unwrap_or_default().trim_start().chars().take(QUERY).collect(),
        project: ctx.asked("project").and_then(|project| project.parse().ok()),
        typing: ctx.asked("typing").is_some(),
    };
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    let found = search::search(ctx.store(), &mut read, &ctx.viewer(), &wish, &ctx.words).await.or_fail(&ctx)?;
    let projects = projects::list_projects(&mut read, &ctx.viewer()).await.or_fail(&ctx)?;
    let projects = projects.into_iter().map(|project| (project.id, project.title)).collect();
    ctx.show(&results::view(&ctx, wish, found, projects))
}
