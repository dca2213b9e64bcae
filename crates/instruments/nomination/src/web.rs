//! The addresses of the selection: form in, page out.

mod frame;

use redthread_core::ids::{CriterionId, NominationId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::{Error, Inside, Read, meetings, people};
use redthread_web::{Access, Answer, At, Ctx, Failure, Filled, Form, OrFail, Posted, Routes};

use crate::actions::{self, NewRuling};
use crate::model::{Mark, Verdict, is_scored};
use crate::pages::Meetings;
use crate::pages::{FormView, NominationView, SelectionView, csv, read_form, words_form};
use crate::table::{Table, asks_client};

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::Select, Right::Steer, Right::Document]);
const NOMINATORS: Access = Access::AnyOf(actions::MAY_NOMINATE);
const SELECTORS: Access = Access::AnyOf(&[Right::Select]);
const FRAMERS: Access = Access::AnyOf(&[Right::Select, Right::Steer]);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/selection", TEAM, selection)
        .get("/p/{project}/selection.csv", TEAM, table_file)
        .get("/p/{project}/nominations/new", NOMINATORS, new_form)
        .post("/p/{project}/nominations", NOMINATORS, nominate)
        .get("/p/{project}/nominations/{nomination}", TEAM, show)
        .get("/p/{project}/nominations/{nomination}/edit", NOMINATORS, edit_form)
        .post("/p/{project}/nominations/{nomination}/edit", NOMINATORS, edit)
        .post("/p/{project}/nominations/{nomination}/marks", SELECTORS, mark)
        .post("/p/{project}/nominations/{nomination}/decide", SELECTORS, decide)
        .post("/p/{project}/nominations/{nomination}/reopen", SELECTORS, reopen)
        .get("/p/{project}/criteria", TEAM, frame::criteria)
        .post("/p/{project}/criteria", FRAMERS, frame::add)
        .post("/p/{project}/criteria/start", FRAMERS, frame::start)
        .get("/p/{project}/criteria/new", FRAMERS, frame::new_form)
        .get("/p/{project}/criteria/{criterion}", FRAMERS, frame::change_form)
        .post("/p/{project}/criteria/{criterion}", FRAMERS, frame::change)
        .get("/p/{project}/dimensions", FRAMERS, frame::dimensions)
        .post("/p/{project}/dimensions", FRAMERS, frame::add_value)
        .post("/p/{project}/dimensions/retire", FRAMERS, frame::retire_value)
}

async fn table(ctx: &Ctx, project: ProjectId) -> Result<(Inside, Table), Failure> {
    let (mut read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let table = Table::load(ctx.store(), &mut read, &inside).await.or_fail(ctx)?;
    Ok((inside, table))
}

async fn selection(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (inside, table) = table(&ctx, project).await?;
    ctx.show(&SelectionView::new(&ctx, &inside, table))
}

async fn table_file(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (inside, table) = table(&ctx, project).await?;
    if !table.sees_all {
        return Err(ctx.fail(Error::NotFound));
    }
    let name = format!("{}.csv", inside.project.title);
    ctx.file(&name, "text/csv; charset=utf-8", csv(&ctx, &table))
}

/// The short form, empty.
async fn form_view(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<FormView, Error> {
    let frame = actions::load_frame(ctx.store(), read, inside).await?;
    let mut nominators = vec![];
    if actions::speaks_for_others(inside) {
        let people = people::list_people(read, inside.project.id).await?;
        nominators.extend(people.into_iter().filter(|person| !person.is_erased).map(|p| (p.id.to_string(), p.alias)));
    }
    Ok(FormView::new(inside, frame, nominators, asks_client(ctx.store(), inside)?))
}

async fn new_form(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let mut view = form_view(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    let me = inside.person.ok_or(Error::NotFound).or_fail(&ctx)?;
    view.filled = Filled::with([("nominated_by", me.to_string())]);
    ctx.show(&view)
}

async fn nominate(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let mut view = form_view(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    drop(read);
    let made = match read_form(&form, &view.frame, inside.person, view.asks_client) {
        Ok(new) => actions::nominate(ctx.store(), &deed, &inside, new).await,
        Err(refusals) => Err(refusals.into()),
    };
    match made {
        Ok(id) => ctx.go(format!("{}/nominations/{id}", view.base), "nominated"),
        Err(Error::Refused(refusals)) => {
            view.filled = Filled::refused(form, refusals);
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn nomination_view(ctx: &Ctx, project: ProjectId, nomination: NominationId) -> Result<NominationView, Failure> {
    let (mut read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let table = Table::load(ctx.store(), &mut read, &inside).await.or_fail(ctx)?;
    let case = table.case(nomination).or_fail(ctx)?.clone();
    let held = meetings::list_meetings(&mut read, inside.project.id).await.or_fail(ctx)?;
    let decisions = meetings::list_decisions(&mut read, inside.project.id).await.or_fail(ctx)?;
    Ok(NominationView::new(&inside, table, case, Meetings::new(held, decisions)))
}

async fn show(ctx: Ctx, At((project, nomination)): At<(ProjectId, NominationId)>) -> Answer {
    let view = nomination_view(&ctx, project, nomination).await?;
    ctx.show(&view)
}

async fn edit_form(ctx: Ctx, At((project, nomination)): At<(ProjectId, NominationId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let table = Table::load(ctx.store(), &mut read, &inside).await.or_fail(&ctx)?;
    let case = table.case(nomination).or_fail(&ctx)?;
    let page = format!("/p/{project}/nominations/{nomination}");
    let Some(words) = case.words().filter(|_| case.is_mendable) else { return ctx.go(page, "") };
    let filled = words_form(&words.text, case.guess, &case.places, case.nominated_by);
    let view = form_view(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    ctx.show(&view.mending(page, case.version, filled))
}

async fn edit(At((project, nomination)): At<(ProjectId, NominationId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = form_view(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    drop(read);
    let seen = form.number("version").unwrap_or_default();
    let saved = match read_form(&form, &view.frame, inside.person, view.asks_client) {
        Ok(new) => actions::change_nomination(ctx.store(), &deed, &inside, (nomination, seen), new).await,
        Err(refusals) => Err(refusals.into()),
    };
    let page = format!("/p/{project}/nominations/{nomination}");
    match saved {
        Ok(_) => ctx.go(page, "saved"),
        Err(Error::Refused(refusals)) => ctx.show_refused(&view.mending(page, seen, Filled::refused(form, refusals))),
        Err(Error::Conflict) => edit_conflict(&ctx, (project, nomination), view, form).await,
        Err(error) => Err(ctx.fail(error)),
    }
}

/// What is there now beside what was typed; saving again goes over what is there now, knowingly.
async fn edit_conflict(ctx: &Ctx, (project, at): (ProjectId, NominationId), view: FormView, form: Form) -> Answer {
    let (_, table) = table(ctx, project).await?;
    let case = table.case(at).or_fail(ctx)?;
    let now = case.words().ok_or(Error::NotFound).or_fail(ctx)?.text.clone();
    let page = format!("/p/{project}/nominations/{at}");
    ctx.show_conflict(&view.mending(page, case.version, Filled::refused(form, vec![])).beside(now))
}

async fn mark(At((project, nomination)): At<(ProjectId, NominationId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (inside, table) = table(&ctx, project).await?;
    let done = match read_marks(&form, &table) {
        Ok(marks) => actions::mark(ctx.store(), &deed, &inside, nomination, &marks).await,
        Err(refusals) => Err(refusals.into()),
    };
    after(&ctx, (project, nomination), form, done, "marked").await
}

fn read_marks(form: &Form, table: &Table) -> Result<Vec<(CriterionId, Option<Mark>)>, Vec<Refusal>> {
    let mut fields = Fields::default();
    let mut marks = vec![];
    for criterion in table.criteria().iter().filter(|criterion| is_scored(criterion.what.kind)) {
        let name = format!("mark-{}", criterion.id);
        // A criterion that the form did not have was added meanwhile: its marks stay as they are.
        if !form.names().any(|sent| sent == name) {
            continue;
        }
        let mark = match form.get(&name) {
            "" => None,
            code => fields.take(Mark::read(criterion, code).map(Some)),
        };
        marks.push((criterion.id, mark));
    }
    fields.check()?;
    Ok(marks)
}

async fn decide(At(at): At<(ProjectId, NominationId)>, post: Posted) -> Answer {
    let decided = |code: &str| Verdict::from_code(code).filter(|verdict| *verdict != Verdict::Reopened);
    let mut fields = Fields::default();
    let verdict = fields.take(post.form.code("verdict", decided).map(Some));
    rule(at, post, verdict, fields).await
}

async fn reopen(At(at): At<(ProjectId, NominationId)>, post: Posted) -> Answer {
    rule(at, post, Some(Verdict::Reopened), Fields::default()).await
}

async fn rule(
    (project, nomination): (ProjectId, NominationId),
    post: Posted,
    verdict: Option<Verdict>,
    fields: Fields,
) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    drop(read);
    let done = match read_ruling(&form, nomination, verdict, fields) {
        Ok(new) => actions::rule(ctx.store(), &deed, &inside, new).await,
        Err(refusals) => Err(refusals.into()),
    };
    let notice = match verdict {
        Some(Verdict::Chosen) => "nomination-chosen",
        Some(Verdict::Reopened) => "nomination-reopened",
        _ => "nomination-set-aside",
    };
    after(&ctx, (project, nomination), form, done, notice).await
}

fn read_ruling(
    form: &Form,
    nomination: NominationId,
    verdict: Option<Verdict>,
    mut fields: Fields,
) -> Result<NewRuling, Vec<Refusal>> {
    let reason = fields.take(form.optional("reason", texts::PARAGRAPH));
    let decision = fields.take(form.id("decision"));
    if reason.is_empty() {
        fields.refuse(Refusal::beside("reason", "nomination.no_reason"));
    }
    fields.check()?;
    let Some(verdict) = verdict else { return Err(vec![Refusal::beside("verdict", "form.choose")]) };
    Ok(NewRuling { nomination, seen: form.number("version").unwrap_or_default(), verdict, reason, decision })
}

/// Back to the nomination: with a notice, or with what was typed and what is to be mended.
async fn after(
    ctx: &Ctx,
    (project, nomination): (ProjectId, NominationId),
    form: Form,
    done: Result<NominationId, Error>,
    notice: &str,
) -> Answer {
    match done {
        Ok(id) => ctx.go(format!("/p/{project}/nominations/{id}"), notice),
        Err(Error::Refused(refusals)) => {
            let view = nomination_view(ctx, project, nomination).await?;
            ctx.show_refused(&view.filled(Filled::refused(form, refusals)))
        }
        Err(Error::Conflict) => {
            let view = nomination_view(ctx, project, nomination).await?;
            ctx.show_conflict(&view.conflict(Filled::refused(form, vec![])))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
