//! `/p/{project}/mobilisation/worries`: the list, a new one, one worry.

use redthread_core::ids::{ProjectId, WorryId};
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{Fields, PARAGRAPH};
use redthread_storage::workshop::{NewWorry, NewWorryStep, list_worries, load_worry};
use redthread_storage::{Error, meetings};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use super::{day, only_inside, whole};
use crate::actions::{WRITES, meet_worry, raise_worry, take_back_worry};
use crate::pages::worries::{WorriesView, WorryForm, WorryRow};
use crate::pages::worry::WorryView;
use crate::pages::{Head, WORRIES, day_value};

type Address = At<(ProjectId, WorryId)>;

pub(super) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = load_list(&ctx, project).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_list(ctx: &Ctx, project: ProjectId) -> Result<WorriesView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let worries = list_worries(&mut read, project).await?;
    let unheard = inside.method()?.standpoints.iter().filter(|one| !worries.iter().any(|w| w.standpoint == **one));
    let unheard = unheard.map(|one| ctx.words.standpoint(*one)).collect();
    let mut rows: Vec<WorryRow> = worries.iter().map(|worry| WorryRow::of(ctx, worry)).collect();
    // By standpoint; within one, what is still open stands first. The sort is stable: the oldest first within that.
    rows.sort_by_key(|row| (row.from, row.words.is_none(), row.state));
    Ok(WorriesView { head: Head::of(&inside), worries: rows, unheard, may_write: inside.require_any(WRITES).is_ok() })
}

pub(super) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let filled = Filled::with([("on", day_value(ctx.store().now()))]);
    let view = load_form(&ctx, project, filled).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_form(ctx: &Ctx, project: ProjectId, filled: Filled) -> Result<WorryForm, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let meetings = meetings::list_meetings(&mut read, project).await?;
    Ok(WorryForm { head: Head::of(&inside), standpoints: inside.method()?.standpoints.clone(), meetings, filled })
}

fn read_new(form: &Form) -> Result<NewWorry, Error> {
    let mut fields = Fields::default();
    let standpoint = fields.take(form.code("standpoint", Standpoint::from_code).map(Some));
    let words = fields.take(form.required("words", PARAGRAPH));
    let raised_at = fields.take(day(form, "on"));
    let meeting = fields.take(form.id("meeting"));
    let may_be_told = form.has("may_be_told");
    let read = standpoint.zip(raised_at).map(|(standpoint, raised_at)| NewWorry {
        standpoint,
        words,
        may_be_told,
        meeting,
        raised_at,
    });
    whole(fields, read)
}

pub(super) async fn raise(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let raised = match read_new(&form) {
        Ok(new) => raise_worry(ctx.store(), &deed, &inside, new).await,
        Err(error) => Err(error),
    };
    match raised {
        Ok(worry) => ctx.go(format!("/p/{project}/mobilisation{WORRIES}/{worry}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = load_form(&ctx, project, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn load(ctx: &Ctx, (project, id): (ProjectId, WorryId), filled: Option<Filled>) -> Result<WorryView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let worry = load_worry(&mut read, project, id).await?;
    let meetings = meetings::list_meetings(&mut read, project).await?;
    let shows = (inside.require_any(WRITES).is_ok(), ctx.asked("take-back").is_some());
    let filled = filled.unwrap_or_else(|| Filled::with([("on", day_value(inside.now))]));
    Ok(WorryView::of(ctx, Head::of(&inside), &worry, meetings, shows, filled))
}

pub(super) async fn page(ctx: Ctx, At(address): Address) -> Answer {
    let view = load(&ctx, address, None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

fn read_step(form: &Form) -> Result<NewWorryStep, Error> {
    let mut fields = Fields::default();
    let words = fields.take(form.required("words", PARAGRAPH));
    let met = fields.take(form.code("met", |code| match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }));
    let done_at = fields.take(day(form, "on"));
    let meeting = fields.take(form.id("meeting"));
    whole(fields, done_at.map(|done_at| NewWorryStep { words, met, meeting, done_at }))
}

pub(super) async fn meet(At((project, worry)): Address, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let met = match read_step(&form) {
        Ok(step) => meet_worry(ctx.store(), &deed, &inside, (worry, step)).await,
        Err(error) => Err(error),
    };
    match met {
        Ok(()) => ctx.go(format!("/p/{project}/mobilisation{WORRIES}/{worry}"), "saved"),
        Err(Error::Refused(refusals)) => refuse(&ctx, (project, worry), form, refusals).await,
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn refuse(ctx: &Ctx, address: (ProjectId, WorryId), form: Form, refusals: Vec<Refusal>) -> Answer {
    let view = load(ctx, address, Some(Filled::refused(form, refusals))).await.or_fail(ctx)?;
    ctx.show_refused(&view)
}

pub(super) async fn take_back(At((project, worry)): Address, Posted { ctx, deed, .. }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    take_back_worry(ctx.store(), &deed, &inside, worry).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/mobilisation{WORRIES}"), "worry-taken-back")
}
