//! `/p/{project}/departments`.

use redthread_core::ids::{DepartmentId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::texts::LINE;
use redthread_storage::{Error, people};
use redthread_web::{Answer, At, Ctx, Filled, OrFail as _, Posted};

use crate::actions::{add_department, rename_department};
use crate::model::at;
use crate::pages::Head;
use crate::pages::departments::{DepartmentRow, DepartmentsView};

pub(super) async fn page(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = load(&ctx, project, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load(ctx: &Ctx, project: ProjectId, filled: Filled) -> Result<DepartmentsView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let all = people::list_people(&mut read, project).await?;
    let of = |id| all.iter().filter(move |person| !person.is_erased && person.department == Some(id));
    let departments = people::list_departments(&mut read, project).await?;
    let departments = departments
        .into_iter()
        .map(|department| DepartmentRow {
            people: of(department.id).map(|person| person.alias.clone()).collect(),
            id: department.id.to_string(),
            title: department.title,
        })
        .collect();
    Ok(DepartmentsView { head: Head::of(&inside), departments, may_add: inside.may(Right::Steer), filled })
}

pub(super) async fn add(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let added = match form.required("title", LINE) {
        Ok(title) => add_department(ctx.store(), &deed, &inside, &title).await,
        Err(refusal) => Err(refusal.into()),
    };
    match added {
        Ok(_) => ctx.go(at(project, "departments"), "department"),
        Err(Error::Refused(refusals)) => {
            let view = load(&ctx, project, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn rename(At((project, department)): At<(ProjectId, DepartmentId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let renamed = match form.required("title", LINE) {
        Ok(title) => rename_department(ctx.store(), &deed, &inside, department, &title).await,
        Err(refusal) => Err(refusal.into()),
    };
    match renamed {
        Ok(()) => ctx.go(at(project, "departments"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = load(&ctx, project, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
