//! Form in, page out.

use redthread_core::ids::{DocumentId, FindingId, PassageId, ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::{Error, Inside, Read, coded};
use redthread_web::{Access, Answer, At, Ctx, Failure, Filled, Form, OrFail, Posted, Routes};

use crate::actions::{self, Attachment, NewFinding, Reach, Way, Wording};
use crate::model::{Chosen, Kind, QUOTE};
use crate::pages::{
    CodingView, EndView, Filter, FindingView, MatrixView, PassageView, RemoveView, Task, WordingView, document_path,
    finding_path, in_text, passage_path, principles_path, window,
};
use crate::survey::{Sight, survey};

const READ: Access = Access::AnyOf(&[Right::Read]);
const CODE: Access = Access::AnyOf(&[Right::Code]);
const WORD: Access = Access::AnyOf(&[Right::Code, Right::Edit]);

/// The pages, each with who may use it.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/documents/{document}", READ, show_text)
        .post("/p/{project}/documents/{document}", CODE, attach)
        .get("/p/{project}/passages/{passage}", CODE, show_passage)
        .post("/p/{project}/passages/{passage}/detach", CODE, detach)
        .get("/p/{project}/passages/{passage}/remove", CODE, ask_remove)
        .post("/p/{project}/passages/{passage}/remove", CODE, remove)
        .get("/p/{project}/passages/{passage}/place", CODE, show_place)
        .post("/p/{project}/passages/{passage}/place", CODE, place)
        .get("/p/{project}/principles", READ, show_matrix)
        .get("/p/{project}/principles.csv", READ, matrix_file)
        .get("/p/{project}/principles/new", CODE, new_finding)
        .post("/p/{project}/principles", CODE, make_finding)
        .get("/p/{project}/principles/{finding}", READ, show_finding)
        .get("/p/{project}/principles/{finding}/edit", WORD, edit_finding)
        .post("/p/{project}/principles/{finding}/edit", WORD, word_finding)
        .get("/p/{project}/principles/{finding}/end", CODE, ask_end)
        .post("/p/{project}/principles/{finding}/end", CODE, end_finding)
        .post("/p/{project}/principles/{finding}/move", CODE, move_finding)
        .post("/p/{project}/principles/{finding}/gather", CODE, gather)
}

async fn show_text(ctx: Ctx, At((project, document)): At<(ProjectId, DocumentId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let filled = Filled::default();
    let view = CodingView::load(&ctx, (&mut read, &inside), document, Task::Attach, filled).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// The words that were chosen: selected (with numbers) or written down.
fn read_chosen(form: &Form, fields: &mut Fields) -> Chosen {
    let number = |name: &str| form.get(name).trim().parse::<usize>().ok();
    let quote = fields.take(texts::optional("quote", form.get("quote"), QUOTE));
    Chosen { quote, at: number("start").zip(number("end")), occurrence: number("occurrence") }
}

fn read_attachment(form: &Form) -> Result<Attachment, Vec<Refusal>> {
    let mut fields = Fields::default();
    let chosen = read_chosen(form, &mut fields);
    let findings = fields.take(form.ids("finding"));
    let title = fields.take(form.optional("new", texts::LINE));
    let (kind, reach) = match form.get("new_as") {
        "" | "story" => (Kind::Principle, Reach::Story),
        code => {
            let kind = Kind::from_code(code).ok_or_else(|| Refusal::beside("new_as", "form.unknown_choice"));
            (kind.unwrap_or_else(|refusal| (fields.refuse(refusal), Kind::Principle).1), Reach::Shared)
        }
    };
    fields.check()?;
    Ok(Attachment { chosen, findings, new: (!title.is_empty()).then_some((kind, reach, title)) })
}

async fn attach(At((project, document)): At<(ProjectId, DocumentId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let attached = async { actions::attach(ctx.store(), &deed, &inside, document, read_attachment(&form)?).await };
    match attached.await {
        Ok(passage) => ctx.go(in_text(project, document, passage), "coding-attached"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = CodingView::load(&ctx, (&mut read, &inside), document, Task::Attach, filled).await;
            ctx.show_refused(&view.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn show_passage(ctx: Ctx, At((project, passage)): At<(ProjectId, PassageId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    ctx.show(&PassageView::load(&ctx, (&mut read, &inside), passage).await.or_fail(&ctx)?)
}

async fn detach(At((project, passage)): At<(ProjectId, PassageId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let finding = form.id("finding").ok().flatten().ok_or(Error::NotFound).or_fail(&ctx)?;
    actions::detach(ctx.store(), &deed, &inside, passage, finding).await.or_fail(&ctx)?;
    ctx.go(passage_path(project, passage), "coding-detached")
}

async fn ask_remove(ctx: Ctx, At((project, passage)): At<(ProjectId, PassageId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    ctx.show(&RemoveView::load(&ctx, (&mut read, &inside), passage).await.or_fail(&ctx)?)
}

async fn remove(At((project, passage)): At<(ProjectId, PassageId)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let document = actions::remove(ctx.store(), &deed, &inside, passage).await.or_fail(&ctx)?;
    ctx.go(document_path(project, document), "coding-removed")
}

async fn place_view(
    ctx: &Ctx,
    (read, inside): (&mut Read, &Inside),
    passage: PassageId,
    filled: Filled,
) -> Result<CodingView, Error> {
    let document = coded::document_of(read, inside.project.id, passage).await?;
    CodingView::load(ctx, (read, inside), document, Task::Place(passage), filled).await
}

async fn show_place(ctx: Ctx, At((project, passage)): At<(ProjectId, PassageId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = place_view(&ctx, (&mut read, &inside), passage, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn place(At((project, passage)): At<(ProjectId, PassageId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let placed = async {
        let mut fields = Fields::default();
        let chosen = read_chosen(&form, &mut fields);
        fields.check()?;
        actions::place(ctx.store(), &deed, &inside, passage, &chosen).await
    };
    match placed.await {
        Ok(document) => ctx.go(in_text(project, document, passage), "coding-placed"),
        Err(Error::Refused(refusals)) => {
            let view = place_view(&ctx, (&mut read, &inside), passage, Filled::refused(form, refusals)).await;
            ctx.show_refused(&view.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// The number of the story from which on a page shows them.
fn asked_from(ctx: &Ctx) -> i64 {
    ctx.asked("from").and_then(|number| number.parse().ok()).unwrap_or_default()
}

async fn matrix(ctx: &Ctx, project: ProjectId, from: Option<i64>) -> Result<MatrixView, Failure> {
    let (mut read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let side = ctx.asked("side").and_then(|code| Side::from_code(&code));
    let category = ctx.asked("category").filter(|category| !category.is_empty());
    let sight = Sight::load(&mut read, &inside, ctx.store().now()).await.or_fail(ctx)?;
    let survey = survey(ctx.store(), &mut read, &sight, side).await.or_fail(ctx)?;
    let loose = coded::list_loose(&mut read, inside.project.id).await.or_fail(ctx)?;
    let filter = Filter { side, category, from };
    let shown = window(&survey, &filter);
    let here: Vec<StoryId> = shown.of(&survey.stories).iter().map(|story| story.id).collect();
    let titles = sight.titles(&mut read, &here).await.or_fail(ctx)?;
    Ok(MatrixView::new(ctx, &inside, (&survey, &titles), (&filter, shown)).with_loose(&loose))
}

async fn show_matrix(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    // A page shows some of the stories at a time, its data all of them.
    let from = (!ctx.wants_json).then(|| asked_from(&ctx));
    let view = matrix(&ctx, project, from).await?;
    ctx.show(&view)
}

async fn matrix_file(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = matrix(&ctx, project, None).await?;
    ctx.file(&format!("{}.csv", ctx.say("coding-file")), "text/csv; charset=utf-8", view.csv(&ctx).into_bytes())
}

async fn new_finding(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let filled = Filled::with([("story", ctx.asked("story").unwrap_or_default())]);
    ctx.show(&WordingView::new(&ctx, (&mut read, &inside), filled).await.or_fail(&ctx)?)
}

fn read_wording(form: &Form, fields: &mut Fields) -> Wording {
    Wording {
        title: fields.take(form.required("title", texts::LINE)),
        explanation: fields.take(form.optional("explanation", texts::PARAGRAPH)),
        category: fields.take(form.optional("category", texts::LINE)),
    }
}

fn read_finding(form: &Form) -> Result<NewFinding, Vec<Refusal>> {
    let mut fields = Fields::default();
    let wording = read_wording(form, &mut fields);
    let kind = fields.take(form.code("kind", Kind::from_code).map(Some));
    let story = fields.take(form.id("story"));
    fields.check()?;
    Ok(NewFinding { kind: kind.unwrap_or(Kind::Principle), story, wording })
}

async fn make_finding(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let made = async { actions::make_finding(ctx.store(), &deed, &inside, read_finding(&form)?).await };
    match made.await {
        Ok(id) => ctx.go(finding_path(project, id), "coding-made"),
        Err(Error::Refused(refusals)) => {
            let view = WordingView::new(&ctx, (&mut read, &inside), Filled::refused(form, refusals)).await;
            ctx.show_refused(&view.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn show_finding(ctx: Ctx, At((project, finding)): At<(ProjectId, FindingId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let from = asked_from(&ctx);
    ctx.show(&FindingView::load(&ctx, (&mut read, &inside), (finding, from), Filled::default()).await.or_fail(&ctx)?)
}

async fn edit_finding(ctx: Ctx, At((project, finding)): At<(ProjectId, FindingId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    ctx.show(&WordingView::edit(&ctx, (&mut read, &inside), finding).await.or_fail(&ctx)?)
}

async fn word_finding(At((project, finding)): At<(ProjectId, FindingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let worded = async {
        let mut fields = Fields::default();
        let (wording, seen) = (read_wording(&form, &mut fields), fields.take(form.number("version")));
        fields.check()?;
        actions::word_finding(ctx.store(), &deed, &inside, finding, seen, wording).await
    };
    let error = match worded.await {
        Ok(()) => return ctx.go(finding_path(project, finding), "saved"),
        Err(error) => error,
    };
    // Read anew: what is there now was written after this request began.
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = WordingView::edit(&ctx, (&mut read, &inside), finding).await.or_fail(&ctx)?;
    match error {
        Error::Refused(refusals) => ctx.show_refused(&view.refused(form, refusals)),
        Error::Conflict => ctx.show_conflict(&view.overtaken(form)),
        error => Err(ctx.fail(error)),
    }
}

async fn ask_end(ctx: Ctx, At((project, finding)): At<(ProjectId, FindingId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    ctx.show(&EndView::load((&mut read, &inside), finding).await.or_fail(&ctx)?)
}

async fn end_finding(At((project, finding)): At<(ProjectId, FindingId)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::end_finding(ctx.store(), &deed, &inside, finding).await.or_fail(&ctx)?;
    ctx.go(principles_path(project), "coding-ended")
}

async fn move_finding(At((project, finding)): At<(ProjectId, FindingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let way = if form.get("way") == "up" { Way::Up } else { Way::Down };
    actions::move_finding(ctx.store(), &deed, &inside, finding, way).await.or_fail(&ctx)?;
    ctx.go(finding_path(project, finding), "coding-moved")
}

async fn gather(At((project, finding)): At<(ProjectId, FindingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let gathered = async {
        let into = form.id("into").map_err(|refusal| vec![refusal])?;
        actions::gather(ctx.store(), &deed, &inside, finding, into).await
    };
    match gathered.await {
        Ok(()) => ctx.go(finding_path(project, finding), "coding-gathered"),
        Err(Error::Refused(refusals)) => {
            let view =
                FindingView::load(&ctx, (&mut read, &inside), (finding, 0), Filled::refused(form, refusals)).await;
            ctx.show_refused(&view.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
