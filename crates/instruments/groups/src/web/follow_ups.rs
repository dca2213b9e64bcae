//! Rounds: planned, opened, their links, what was told by other ways, closed.

use axum::http::{HeaderMap, header};
use jiff::civil::Date;
use redthread_core::day::date_of;
use redthread_core::ids::{FollowUpId, FollowUpLinkId, GroupId, ProjectId};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_core::workshop::follow_up::Report;
use redthread_storage::Error;
use redthread_storage::workshop::list_links_of;
use redthread_web::calendar::{MEDIA_TYPE, write_calendar};
use redthread_web::{Answer, At, Ctx, Failure, Filled, Form, OrFail as _, Posted};

use super::{enter, only_inside};
use crate::actions::{self, Days, Said};
use crate::calendar::due_days;
use crate::exports;
use crate::load::{Loaded, months_of};
use crate::pages::round::{Made, RoundView, TakeDownView};
use crate::pages::rounds::RoundsView;

/// How long an answer is asked for, in days, when nobody says otherwise.
const TWO_WEEKS: i64 = 14;

async fn rounds(ctx: &Ctx, project: ProjectId, filled: Option<Filled>) -> Result<RoundsView, Failure> {
    let (_, inside, loaded) = enter(ctx, project).await?;
    let next = loaded.next_due(months_of(inside.method().or_fail(ctx)?)).max(date_of(inside.now));
    let filled = filled.unwrap_or_else(|| Filled::with([("due_on", next.to_string())]));
    Ok(RoundsView::of(ctx, &inside, &loaded, next, filled))
}

pub(super) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = rounds(&ctx, project, None).await?;
    ctx.show(&view)
}

pub(super) async fn csv(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, _, loaded) = enter(&ctx, project).await?;
    let bytes = exports::answers(&ctx.words, &loaded);
    ctx.file(&format!("{}.csv", ctx.say("follow-up-file-name")), "text/csv; charset=utf-8", bytes)
}

pub(super) async fn due(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    let calendar = write_calendar(&inside.project.title, &due_days(&ctx.words, &loaded), inside.now);
    ctx.file(&format!("{}.ics", ctx.say("follow-up-file-name")), MEDIA_TYPE, calendar.into_bytes())
}

/// A day that has to be there.
fn day(form: &Form, name: &'static str) -> Result<Date, Refusal> {
    form.day(name)?.map(date_of).ok_or_else(|| Refusal::beside(name, "form.required"))
}

pub(super) async fn plan(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let planned = async {
        let due_on = day(&form, "due_on").map_err(Error::from)?;
        actions::plan(ctx.store(), &deed, &inside, due_on).await
    };
    match planned.await {
        Ok(round) => ctx.go(format!("/p/{project}/follow-ups/{round}"), "follow-up-planned"),
        Err(Error::Refused(refusals)) => {
            let view = rounds(&ctx, project, Some(Filled::refused(form, refusals))).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// Where this server is, as whoever asks has reached it: letters carry whole addresses.
fn origin(ctx: &Ctx, headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    format!("{}://{host}", if ctx.app.secure { "https" } else { "http" })
}

async fn view(
    ctx: &Ctx,
    headers: &HeaderMap,
    (project, id): (ProjectId, FollowUpId),
    filled: Option<Filled>,
) -> Result<RoundView, Failure> {
    let (mut read, inside, loaded) = enter(ctx, project).await?;
    let round = loaded.round(id).or_fail(ctx)?;
    let links = list_links_of(&mut read, project, id).await.or_fail(ctx)?;
    let filled = filled.unwrap_or_else(|| {
        let by = date_of(inside.now).checked_add(jiff::Span::new().days(TWO_WEEKS)).unwrap_or_default();
        Filled::with([("answer_by", by.to_string()), ("due_on", round.days.due_on.to_string())])
    });
    let (origin, own) = (origin(ctx, headers), ctx.words.in_lang(inside.project.lang));
    let made = Made { inside: &inside, loaded: &loaded, round, links: &links, origin: &origin, own: &own };
    Ok(RoundView::of(ctx, &made, filled))
}

pub(super) async fn round(ctx: Ctx, At(at): At<(ProjectId, FollowUpId)>, headers: HeaderMap) -> Answer {
    let view = view(&ctx, &headers, at, None).await?;
    ctx.show(&view)
}

/// Leads back to the round, or shows it with what is to be mended.
async fn back<T: Send>(
    ctx: &Ctx,
    headers: &HeaderMap,
    at: (ProjectId, FollowUpId),
    (form, done, notice): (Form, Result<T, Error>, &str),
) -> Answer {
    match done {
        Ok(_) => ctx.go(format!("/p/{}/follow-ups/{}", at.0, at.1), notice),
        Err(Error::Refused(refusals)) => {
            let view = view(ctx, headers, at, Some(Filled::refused(form, refusals))).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn open(
    At(at): At<(ProjectId, FollowUpId)>,
    headers: HeaderMap,
    Posted { ctx, form, deed }: Posted,
) -> Answer {
    let inside = only_inside(&ctx, at.0).await?;
    let asked = async {
        let by = day(&form, "answer_by").map_err(Error::from)?;
        actions::ask(ctx.store(), &deed, &inside, (at.1, by)).await
    };
    let asked = asked.await;
    back(&ctx, &headers, at, (form, asked, "follow-up-asked")).await
}

pub(super) async fn move_days(
    At(at): At<(ProjectId, FollowUpId)>,
    headers: HeaderMap,
    Posted { ctx, form, deed }: Posted,
) -> Answer {
    let inside = only_inside(&ctx, at.0).await?;
    let moved = async {
        let due_on = day(&form, "due_on").map_err(Error::from)?;
        let answer_by = form.day("answer_by").map_err(Error::from)?.map(date_of);
        actions::move_days(ctx.store(), &deed, &inside, (at.1, Days { due_on, answer_by })).await
    };
    let moved = moved.await;
    back(&ctx, &headers, at, (form, moved, "saved")).await
}

pub(super) async fn close(
    At(at): At<(ProjectId, FollowUpId)>,
    headers: HeaderMap,
    Posted { ctx, form, deed }: Posted,
) -> Answer {
    let inside = only_inside(&ctx, at.0).await?;
    let closed = actions::close(ctx.store(), &deed, &inside, at.1).await;
    back(&ctx, &headers, at, (form, closed, "follow-up-closed")).await
}

pub(super) async fn renew(
    At(at): At<(ProjectId, FollowUpId)>,
    headers: HeaderMap,
    Posted { ctx, form, deed }: Posted,
) -> Answer {
    let inside = only_inside(&ctx, at.0).await?;
    let renewed = async {
        let group: Option<GroupId> = form.id("group").map_err(Error::from)?;
        actions::renew_link(ctx.store(), &deed, &inside, (at.1, group)).await
    };
    let renewed = renewed.await;
    back(&ctx, &headers, at, (form, renewed, "saved")).await
}

pub(super) async fn shut(
    At((project, round, link)): At<(ProjectId, FollowUpId, FollowUpLinkId)>,
    Posted { ctx, deed, .. }: Posted,
) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    actions::shut_link(ctx.store(), &deed, &inside, link).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/follow-ups/{round}"), "saved")
}

/// What somebody says of a group, from a form.
pub(super) fn read_said(form: &Form) -> Result<Said, Error> {
    let mut fields = Fields::default();
    let report = fields.take(form.code("report", Report::from_code).map(Some));
    let merged_with = fields.take(form.id("merged_with"));
    let words = fields.take(form.optional("words", texts::PARAGRAPH));
    fields.check()?;
    Ok(Said { report: report.ok_or(Error::NotFound)?, merged_with, words })
}

fn take_down_view(
    ctx: &Ctx,
    loaded: &Loaded,
    (round, group): (FollowUpId, GroupId),
    filled: Filled,
) -> Result<TakeDownView, Error> {
    let (round, group) = (loaded.round(round)?, loaded.group(group)?);
    let others = loaded.groups.iter().filter(|other| other.id != group.id);
    let others = others.map(|other| (other.id.to_string(), other.title.clone()));
    Ok(TakeDownView {
        project: loaded.project.id.to_string(),
        round: round.id.to_string(),
        number: round.number,
        group: group.id.to_string(),
        title: group.title.clone(),
        others: std::iter::once((String::new(), ctx.say("follow-up-choose-group"))).chain(others).collect(),
        filled,
    })
}

pub(super) async fn take_down(ctx: Ctx, At((project, round)): At<(ProjectId, FollowUpId)>) -> Answer {
    let (_, _, loaded) = enter(&ctx, project).await?;
    let group = ctx.asked("group").and_then(|group| group.parse().ok()).ok_or(Error::NotFound).or_fail(&ctx)?;
    let view = take_down_view(&ctx, &loaded, (round, group), Filled::default()).or_fail(&ctx)?;
    ctx.show(&view)
}

pub(super) async fn record(
    At((project, round)): At<(ProjectId, FollowUpId)>,
    Posted { ctx, form, deed }: Posted,
) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    let group: Option<GroupId> = form.id("group").or_fail(&ctx)?;
    let group = group.ok_or(Error::NotFound).or_fail(&ctx)?;
    let recorded = async {
        let said = read_said(&form)?;
        actions::record_answer(ctx.store(), &deed, &inside, (round, group), &said).await
    };
    match recorded.await {
        Ok(_) => ctx.go(format!("/p/{project}/follow-ups/{round}#g-{group}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = take_down_view(&ctx, &loaded, (round, group), filled).or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
