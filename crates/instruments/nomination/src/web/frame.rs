//! Criteria and dimensions: form in, page out.

use redthread_core::ids::{CriterionId, ProjectId};
use redthread_core::kit::{CriterionKind, Word as _};
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::{Error, Inside, people};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail, Posted};

use super::table;
use crate::actions;
use crate::model::{Change, Criterion, NewCriterion};
use crate::pages::{CriteriaView, CriterionView, DimensionsView};
use crate::table::Table;

pub(super) async fn criteria(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (inside, table) = table(&ctx, project).await?;
    ctx.show(&CriteriaView::new(&inside, table))
}

pub(super) async fn start(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::start_criteria(ctx.store(), &deed, &inside).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/criteria"), "criteria-started")
}

pub(super) async fn new_form(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (inside, table) = table(&ctx, project).await?;
    ctx.show(&CriterionView::new(&ctx, &inside, &table, None))
}

pub(super) async fn change_form(ctx: Ctx, At((project, criterion)): At<(ProjectId, CriterionId)>) -> Answer {
    let (inside, table) = table(&ctx, project).await?;
    let criterion = find(&table, criterion).or_fail(&ctx)?;
    ctx.show(&CriterionView::new(&ctx, &inside, &table, Some(criterion)))
}

fn find(table: &Table, id: CriterionId) -> Result<&Criterion, Error> {
    table.criteria().iter().find(|criterion| criterion.id == id).ok_or(Error::NotFound)
}

pub(super) async fn add(At(project): At<ProjectId>, post: Posted) -> Answer {
    let change = read_criterion(&post.form).map(Change::Add);
    save(project, None, post, change).await
}

pub(super) async fn change(At((project, criterion)): At<(ProjectId, CriterionId)>, post: Posted) -> Answer {
    let change = match post.form.get("go") {
        "retire" => Ok(Change::Retire(criterion)),
        _ => read_criterion(&post.form).map(|what| Change::Reword(criterion, what)),
    };
    save(project, Some(criterion), post, change).await
}

async fn save(
    project: ProjectId,
    criterion: Option<CriterionId>,
    post: Posted,
    change: Result<Change, Vec<Refusal>>,
) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (inside, table) = table(&ctx, project).await?;
    let seen = form.number("version").unwrap_or_default();
    let saved = async {
        let reason = form.optional("reason", texts::PARAGRAPH)?;
        actions::change_criteria(ctx.store(), &deed, &inside, seen, change?, &reason).await
    };
    match saved.await {
        Ok(_) => ctx.go(format!("/p/{project}/criteria"), "criteria-changed"),
        Err(Error::Refused(refusals)) => {
            let view = view(&ctx, &inside, &table, criterion);
            ctx.show_refused(&view.filled(Filled::refused(form, refusals)))
        }
        Err(Error::Conflict) => {
            let view = view(&ctx, &inside, &table, criterion);
            ctx.show_conflict(&view.conflict(Filled::refused(form, vec![])))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// A criterion that somebody retired meanwhile is offered as a new one: what was typed is not lost.
fn view(ctx: &Ctx, inside: &Inside, table: &Table, criterion: Option<CriterionId>) -> CriterionView {
    CriterionView::new(ctx, inside, table, criterion.and_then(|id| find(table, id).ok()))
}

fn read_criterion(form: &Form) -> Result<NewCriterion, Vec<Refusal>> {
    let mut fields = Fields::default();
    let title = fields.take(form.required("title", texts::LINE));
    let explanation = fields.take(form.optional("explanation", texts::PARAGRAPH));
    let kind = fields.take(form.code("kind", CriterionKind::from_tag).map(Some));
    fields.check()?;
    let Some(kind) = kind else { return Err(vec![Refusal::beside("kind", "form.choose")]) };
    let of_side = matches!(kind, CriterionKind::View | CriterionKind::Guess);
    let side = Side::from_code(form.get("side")).filter(|_| of_side);
    if of_side && side.is_none() {
        return Err(vec![Refusal::beside("side", "form.choose")]);
    }
    let dimension = (kind == CriterionKind::Variety).then(|| form.get("dimension").to_owned());
    Ok(NewCriterion { kind, title, explanation, side, dimension: dimension.filter(|code| !code.is_empty()) })
}

async fn dimensions_view(
    ctx: &Ctx,
    project: ProjectId,
    filled: Filled,
) -> Result<DimensionsView, redthread_web::Failure> {
    let (mut read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let frame = actions::load_frame(ctx.store(), &mut read, &inside).await.or_fail(ctx)?;
    let departments = people::list_departments(&mut read, inside.project.id).await.or_fail(ctx)?;
    let departments = departments.into_iter().map(|department| department.id.to_string()).collect();
    Ok(DimensionsView::new(&inside, frame, departments, filled))
}

pub(super) async fn dimensions(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = dimensions_view(&ctx, project, Filled::default()).await?;
    ctx.show(&view)
}

pub(super) async fn add_value(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let added = async {
        let title = form.required("title", texts::LINE)?;
        match form.get("dimension") {
            "" => actions::add_dimension(ctx.store(), &deed, &inside, &title).await,
            dimension => actions::add_value(ctx.store(), &deed, &inside, dimension, &title).await,
        }
    };
    match added.await {
        Ok(_) => ctx.go(format!("/p/{project}/dimensions"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = dimensions_view(&ctx, project, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn retire_value(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::retire_value(ctx.store(), &deed, &inside, form.get("dimension"), form.get("value")).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/dimensions"), "saved")
}
