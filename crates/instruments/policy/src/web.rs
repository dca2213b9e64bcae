//! Forms in, pages out.

use jiff::Span;
use jiff::civil::Date;
use redthread_core::day::date_of;
use redthread_core::ids::{ClauseId, CommentId, CommentRoundId, EditionId, FindingId, HandingId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::texts::{self, Fields};
use redthread_editions::GoneView;
use redthread_editions::paper::{self, Paper as _};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Access, Answer, At, Ctx, Failure, Filled, Form, OrFail as _, Posted, Routes};

use crate::actions;
use crate::job::Outline;
use crate::load::Loaded;
use crate::model::{AuthorityAnswer, Clause, CommentState, Front, NewClause, Position, authorities};
use crate::pages::ClauseSeen;
use crate::pages::answers::AnswersView;
use crate::pages::clause::{ClauseForm, ClauseView};
use crate::pages::comments::{CommentSeen, CommentsView};
use crate::pages::draft::{DraftView, FrontForm};
use crate::pages::public::PublicView;
use crate::store;

/// As many days as kits have that say nothing else.
const COMMENT_DAYS: i64 = 21;

/// An authority is given so many days unless somebody chooses otherwise.
const DAYS_TO_ANSWER: i64 = 30;

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::Steer]);
const WRITERS: Access = Access::AnyOf(&[Right::Edit]);
const HOSTS: Access = Access::AnyOf(&[Right::Edit, Right::Steer]);

pub(crate) fn routes() -> Routes {
    paper::routes::<Outline>(Routes::new())
        .get("/p/{project}/outline", TEAM, draft)
        .get("/p/{project}/outline/edit", WRITERS, front)
        .post("/p/{project}/outline/edit", WRITERS, save_front)
        .get("/p/{project}/outline/clauses/new", WRITERS, new_clause)
        .post("/p/{project}/outline/clauses/new", WRITERS, write_clause)
        .get("/p/{project}/outline/clauses/{clause}", TEAM, clause)
        .get("/p/{project}/outline/clauses/{clause}/edit", WRITERS, edit_clause)
        .post("/p/{project}/outline/clauses/{clause}/edit", WRITERS, change_clause)
        .post("/p/{project}/outline/clauses/{clause}/move", WRITERS, move_clause)
        .post("/p/{project}/outline/clauses/{clause}/end", WRITERS, end_clause)
        .post("/p/{project}/outline/clauses/{clause}/put", Access::AnyOf(&[Right::Facilitate, Right::Steer]), put)
        .get("/p/{project}/outline/comments", TEAM, comments)
        .post("/p/{project}/outline/comments", Access::AnyOf(&[Right::TakePart, Right::Edit]), comment)
        .post("/p/{project}/outline/comments/open", HOSTS, open_comments)
        .post("/p/{project}/outline/comments/close/{round}", HOSTS, close_comments)
        .post("/p/{project}/outline/comments/{comment}", WRITERS, reply)
        .get("/p/{project}/outline/answers", TEAM, answers)
        .post("/p/{project}/outline/answers", Access::AnyOf(&[Right::Edit, Right::Steer, Right::Declare]), record)
        .post("/p/{project}/outline/answers/hand", HOSTS, hand_over)
        .get(Outline::NAMES.paths.public, Access::Public, public)
}

async fn enter(ctx: &Ctx, project: ProjectId) -> Result<(Read, Inside, Loaded), Failure> {
    let (mut read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let loaded = Loaded::load(&mut read, inside.project.clone(), inside.now).await.or_fail(ctx)?;
    Ok((read, inside, loaded))
}

async fn only_inside(ctx: &Ctx, project: ProjectId) -> Result<Inside, Failure> {
    ctx.inside(project).await.or_fail(ctx).map(|(_, inside)| inside)
}

async fn draft(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    ctx.show(&DraftView::of(&ctx, &inside, &loaded))
}

async fn front(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, _, loaded) = enter(&ctx, project).await?;
    let Front { title, subtitle, background, authorities } = loaded.outline.front;
    let title = if title.is_empty() { loaded.project.title } else { title };
    let (seen, lines) = (loaded.outline.version.to_string(), authorities.join("\n"));
    let filled =
        [("title", title), ("subtitle", subtitle), ("background", background), ("authorities", lines), ("seen", seen)];
    ctx.show(&FrontForm { project: project.to_string(), filled: Filled::with(filled), theirs: None })
}

async fn save_front(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    let saved = async {
        let mut fields = Fields::default();
        let front = Front {
            title: fields.take(form.required("title", texts::LINE)),
            subtitle: fields.take(form.optional("subtitle", texts::LINE)),
            background: fields.take(form.optional("background", texts::PARAGRAPH)),
            authorities: authorities(&fields.take(form.optional("authorities", texts::PARAGRAPH))),
        };
        let seen = fields.take(form.number("seen"));
        fields.check()?;
        actions::save_front(ctx.store(), &deed, &inside, (&front, seen)).await
    };
    let page = |filled, theirs| FrontForm { project: project.to_string(), filled, theirs };
    match saved.await {
        Ok(()) => ctx.go(format!("/p/{project}/outline"), "saved"),
        Err(Error::Refused(refusals)) => ctx.show_refused(&page(Filled::refused(form, refusals), None)),
        Err(Error::Conflict) => {
            let theirs = format!("{}\n{}", loaded.outline.front.title, loaded.outline.front.background);
            ctx.show_conflict(&page(Filled::refused(form, vec![]), Some(theirs)))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn clause_form(loaded: &Loaded, clause: Option<ClauseId>, filled: Filled, theirs: Option<String>) -> ClauseForm {
    let line = |seen: &crate::load::LineSeen| {
        let finding = &seen.line.finding;
        (finding.id.to_string(), finding.title.clone(), finding.category.clone())
    };
    ClauseForm {
        project: loaded.project.id.to_string(),
        clause: clause.map(|clause| clause.to_string()),
        authorities: loaded.outline.front.authorities.clone(),
        lines: loaded.lines.iter().map(line).collect(),
        theirs,
        filled,
    }
}

async fn new_clause(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, _, loaded) = enter(&ctx, project).await?;
    let filled = Filled::with(ctx.asked("line").map(|line| ("lines", line)));
    ctx.show(&clause_form(&loaded, None, filled, None))
}

fn read_clause(form: &Form) -> Result<(NewClause, Vec<FindingId>), Error> {
    let mut fields = Fields::default();
    let new = NewClause {
        title: fields.take(form.required("title", texts::LINE)),
        words: fields.take(form.required("words", texts::PARAGRAPH)),
        addressed_to: form.all("addressed_to").filter(|one| !one.is_empty()).map(str::to_owned).collect(),
    };
    let lines = fields.take(form.ids("lines"));
    fields.check()?;
    Ok((new, lines))
}

async fn write_clause(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    let written = async {
        let (new, lines) = read_clause(&form)?;
        actions::write_clause(ctx.store(), &deed, &inside, (&new, &lines)).await
    };
    match written.await {
        Ok(clause) => ctx.go(format!("/p/{project}/outline#c-{clause}"), "saved"),
        Err(Error::Refused(refusals)) => {
            ctx.show_refused(&clause_form(&loaded, None, Filled::refused(form, refusals), None))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn clause_view(ctx: &Ctx, project: ProjectId, id: ClauseId) -> Result<ClauseView, Failure> {
    let (mut read, inside, loaded) = enter(ctx, project).await?;
    let at = loaded.clauses.iter().position(|seen| seen.clause.id == id).ok_or(Error::NotFound).or_fail(ctx)?;
    let seen = ClauseSeen::of(ctx, &loaded, at + 1, loaded.clause(id).or_fail(ctx)?);
    let comments = store::list_comments(&mut read, project).await.or_fail(ctx)?;
    let own = comments.iter().filter(|comment| comment.clause == Some(id));
    let comments = own.map(|comment| CommentSeen::of(ctx, &loaded, comment)).collect();
    Ok(ClauseView::new(&inside, seen, comments))
}

async fn clause(ctx: Ctx, At((project, clause)): At<(ProjectId, ClauseId)>) -> Answer {
    let view = clause_view(&ctx, project, clause).await?;
    ctx.show(&view)
}

fn filled_from(clause: &Clause, lines: &[FindingId]) -> Filled {
    let single =
        [("title", clause.title.clone()), ("words", clause.words.clone()), ("seen", clause.version.to_string())];
    let to = clause.addressed_to.iter().map(|one| ("addressed_to", one.clone()));
    Filled::with(single.into_iter().chain(to).chain(lines.iter().map(|line| ("lines", line.to_string()))))
}

async fn edit_clause(ctx: Ctx, At((project, id)): At<(ProjectId, ClauseId)>) -> Answer {
    let (_, _, loaded) = enter(&ctx, project).await?;
    let seen = loaded.clause(id).or_fail(&ctx)?;
    ctx.show(&clause_form(&loaded, Some(id), filled_from(&seen.clause, &seen.lines), None))
}

async fn change_clause(At((project, id)): At<(ProjectId, ClauseId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    let changed = async {
        let (new, lines) = read_clause(&form)?;
        let seen = form.number("seen").map_err(Error::from)?;
        actions::change_clause(ctx.store(), &deed, &inside, (id, seen), (&new, &lines)).await
    };
    match changed.await {
        Ok(clause) => ctx.go(format!("/p/{project}/outline#c-{clause}"), "saved"),
        Err(Error::Refused(refusals)) => {
            ctx.show_refused(&clause_form(&loaded, Some(id), Filled::refused(form, refusals), None))
        }
        Err(Error::Conflict) => {
            let now = loaded.clause(id).or_fail(&ctx)?.clause.wording();
            ctx.show_conflict(&clause_form(&loaded, Some(id), Filled::refused(form, vec![]), Some(now)))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn move_clause(At((project, id)): At<(ProjectId, ClauseId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    actions::move_clause(ctx.store(), &deed, &inside, (id, form.has("earlier"))).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/outline#c-{id}"), "saved")
}

async fn end_clause(At((project, id)): At<(ProjectId, ClauseId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    match actions::end_clause(ctx.store(), &deed, &inside, (id, form.get("reason"))).await {
        Ok(()) => ctx.go(format!("/p/{project}/outline"), "saved"),
        Err(Error::Refused(refusals)) => refused_clause(&ctx, project, id, &refusals).await,
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn put(At((project, id)): At<(ProjectId, ClauseId)>, Posted { ctx, deed, .. }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    match actions::put_to_group(ctx.store(), &deed, &inside, id).await {
        Ok(round) => ctx.go(format!("/p/{project}/rounds/{round}"), "saved"),
        Err(Error::Refused(refusals)) => refused_clause(&ctx, project, id, &refusals).await,
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn refused_clause(
    ctx: &Ctx,
    project: ProjectId,
    id: ClauseId,
    refusals: &[redthread_core::refusal::Refusal],
) -> Answer {
    let mut view = clause_view(ctx, project, id).await?;
    view.refused = refusals.iter().map(|refusal| ctx.words.refusal(refusal)).collect();
    ctx.show_refused(&view)
}

async fn comments_view(ctx: &Ctx, project: ProjectId, filled: Filled) -> Result<CommentsView, Failure> {
    let (mut read, inside, loaded) = enter(ctx, project).await?;
    let rounds = store::list_comment_rounds(&mut read, project).await.or_fail(ctx)?;
    let comments = store::list_comments(&mut read, project).await.or_fail(ctx)?;
    Ok(CommentsView::of(ctx, (&inside, &loaded), (&rounds, &comments), filled))
}

async fn comments(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let closes = comments_close(&inside).or_fail(&ctx)?.to_string();
    let view = comments_view(&ctx, project, Filled::with([("closes_on", closes)])).await?;
    ctx.show(&view)
}

/// Until when a draft lies open for comments, as the kit has it.
fn comments_close(inside: &Inside) -> Result<Date, Error> {
    let days = inside.method()?.stages.iter().find_map(|stage| stage.settings.integer("comment_days"));
    Ok(date_of(inside.now).saturating_add(Span::new().days(days.unwrap_or(COMMENT_DAYS))))
}

/// Leads back to the comments, or shows them with what is to be mended.
async fn back_to_comments<T: Send>(ctx: &Ctx, project: ProjectId, form: Form, done: Result<T, Error>) -> Answer {
    match done {
        Ok(_) => ctx.go(format!("/p/{project}/outline/comments"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = comments_view(ctx, project, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn comment(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let said = async {
        let mut fields = Fields::default();
        let clause = fields.take(form.id("clause"));
        let words = fields.take(form.required("words", texts::PARAGRAPH));
        fields.check()?;
        actions::comment(ctx.store(), &deed, &inside, (clause, &words)).await
    };
    let said = said.await;
    back_to_comments(&ctx, project, form, said).await
}

async fn open_comments(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let opened = async {
        let day = form.day("closes_on").map_err(Error::from)?;
        let missing = || redthread_core::refusal::Refusal::beside("closes_on", "form.required");
        actions::open_comments(ctx.store(), &deed, &inside, day.ok_or_else(missing)?).await
    };
    let opened = opened.await;
    back_to_comments(&ctx, project, form, opened).await
}

async fn close_comments(
    At((project, round)): At<(ProjectId, CommentRoundId)>,
    Posted { ctx, form, deed }: Posted,
) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let closed = actions::close_comments(ctx.store(), &deed, &inside, round).await;
    back_to_comments(&ctx, project, form, closed).await
}

async fn reply(At((project, id)): At<(ProjectId, CommentId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let replied = async {
        let state = form.code("state", CommentState::from_code).map_err(Error::from)?;
        actions::reply(ctx.store(), &deed, &inside, id, (state, form.get("reply"))).await
    };
    let replied = replied.await;
    back_to_comments(&ctx, project, form, replied).await
}

async fn answers_view(ctx: &Ctx, project: ProjectId, filled: Filled) -> Result<AnswersView, Failure> {
    let (mut read, inside, loaded) = enter(ctx, project).await?;
    let editions = paper::list_editions::<Outline>(&mut read, project).await.or_fail(ctx)?;
    let handings = store::list_handings(&mut read, project).await.or_fail(ctx)?;
    Ok(AnswersView::of(ctx, (&inside, &loaded), (&editions, &handings), filled))
}

async fn answers(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let today = date_of(ctx.store().now());
    let due = today.saturating_add(Span::new().days(DAYS_TO_ANSWER));
    let days = [("handed_on", today), ("answered_on", today), ("due_on", due)];
    let filled = Filled::with(days.map(|(field, day)| (field, day.to_string())));
    let view = answers_view(&ctx, project, filled).await?;
    ctx.show(&view)
}

async fn back_to_answers<T: Send>(ctx: &Ctx, project: ProjectId, form: Form, done: Result<T, Error>) -> Answer {
    match done {
        Ok(_) => ctx.go(format!("/p/{project}/outline/answers"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = answers_view(ctx, project, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// A day that has to be there.
fn day(form: &Form, name: &'static str) -> Result<jiff::Timestamp, redthread_core::refusal::Refusal> {
    form.day(name)?.ok_or_else(|| redthread_core::refusal::Refusal::beside(name, "form.required"))
}

async fn hand_over(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let handed = async {
        let mut fields = Fields::default();
        let edition: Option<EditionId> = fields.take(form.id("edition"));
        let authority = fields.take(form.required("authority", texts::LINE));
        let days = (day(&form, "handed_on"), day(&form, "due_on"));
        let (handed, due) = (days.0.map(Some), days.1.map(Some));
        let (handed, due) = (fields.take(handed), fields.take(due));
        fields.check()?;
        let (Some(edition), Some(handed), Some(due)) = (edition, handed, due) else { return Err(Error::NotFound) };
        actions::hand_over(ctx.store(), &deed, &inside, edition, (&authority, handed, due)).await
    };
    let handed = handed.await;
    back_to_answers(&ctx, project, form, handed).await
}

async fn record(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let recorded = async {
        let mut fields = Fields::default();
        let handing: Option<HandingId> = fields.take(form.id("handing"));
        let clause = fields.take(form.id("clause"));
        let position = fields.take(form.code("position", Position::from_code).map(Some));
        let words = fields.take(form.optional("words", texts::PARAGRAPH));
        let at = fields.take(day(&form, "answered_on").map(Some));
        fields.check()?;
        let (Some(handing), Some(position), Some(at)) = (handing, position, at) else { return Err(Error::NotFound) };
        let answer = AuthorityAnswer { clause, position, words, at };
        actions::record_answer(ctx.store(), &deed, &inside, handing, &answer).await
    };
    let recorded = recorded.await;
    back_to_answers(&ctx, project, form, recorded).await
}

async fn public(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let on_show = paper::on_show::<Outline>(&ctx, project).await.or_fail(&ctx)?;
    let Some((mut read, project, sheet)) = on_show else { return GoneView::answer(&ctx, "/catalogue") };
    let handings = store::list_handings(&mut read, project.id).await.or_fail(&ctx)?;
    let loaded = Loaded::load(&mut read, project, ctx.store().now()).await.or_fail(&ctx)?;
    ctx.show(&PublicView::of(&loaded, sheet, &handings))
}
