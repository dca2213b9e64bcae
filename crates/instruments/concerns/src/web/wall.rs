//! The wall, the form of the team, one concern, and the table where concerns are joined.

use axum::extract::Path;
use axum::http::HeaderMap;
use redthread_core::ids::{ConcernId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_storage::redlines::Concern;
use redthread_storage::{Deed, Error, Inside, Read, enter as enter_project, meetings};
use redthread_web::{Answer, Ctx, Failure, Filled, Form, OrFail as _, Posted, with_query};

use super::{enter, has_already, id, part, piece, tag, unchanged};
use crate::actions::{self, LEADS, SPEAKS};
use crate::filter::Filter;
use crate::pages::{
    Card, Choice, ConcernForm, ConcernView, HeadingView, Loaded, Marking, WallView, WorkView, house_rules,
    wall_fragment,
};
use crate::{model, reading, store};

pub(super) async fn page(ctx: Ctx, Path(project): Path<String>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let view = wall_view(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn wall_view(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<WallView, Error> {
    let (project, kit) = (inside.project.id, inside.kit(ctx.store())?);
    let filter = Filter::read(kit, &ctx.asked_all());
    let loaded = Loaded::read(read, project).await?;
    let removed = loaded.concerns.iter().filter(|concern| concern.is_removed);
    let removed: Vec<Card> = removed.map(|concern| Card::new(ctx, kit, &loaded, concern)).collect();
    let codes = store::list_codes(read, project).await?.into_iter();
    let code = codes.filter(|code| code.is_open(inside.now)).map(|code| (code.id.to_string(), code.code)).next();
    Ok(WallView {
        project: project.to_string(),
        shown: loaded.shown(),
        removed: removed.len(),
        headings: HeadingView::all(ctx, kit, &loaded, &filter),
        choices: Choice::all(ctx, kit, &loaded, &filter),
        chosen: chosen_of(&ctx.query),
        is_narrow: filter.is_narrow(),
        is_watched: ctx.asked("again").is_some(),
        removed_cards: removed,
        code,
        house_rules: house_rules(kit, ctx.lang()),
        tag: tag(ctx, read, project).await?,
        may_lead: inside.require_any(LEADS).is_ok(),
        may_speak: inside.require_any(SPEAKS).is_ok(),
    })
}

/// An address without the notice that it brought, and without the wish to look again.
fn chosen_of(query: &str) -> String {
    let is_choice = |pair: &&str| !pair.starts_with("done=") && !pair.starts_with("again=");
    query.split('&').filter(is_choice).collect::<Vec<_>>().join("&")
}

/// Asked every two seconds by every screen: looks at one row first, and opens words only when something changed.
pub(super) async fn fragment(ctx: Ctx, Path(project): Path<String>, headers: HeaderMap) -> Answer {
    let project: ProjectId = id(&ctx, &project)?;
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    let tag = tag(&ctx, &mut read, project).await.or_fail(&ctx)?;
    if has_already(&headers, &tag) {
        return Ok(unchanged());
    }
    let inside = enter_project(ctx.store(), &mut read, &ctx.viewer(), project).await.or_fail(&ctx)?;
    read.opens(project);
    let loaded = Loaded::read(&mut read, project).await.or_fail(&ctx)?;
    let kit = inside.kit(ctx.store()).or_fail(&ctx)?;
    let headings = HeadingView::all(&ctx, kit, &loaded, &Filter::read(kit, &ctx.asked_all()));
    Ok(piece(&tag, wall_fragment(&ctx, &project.to_string(), &headings)))
}

pub(super) async fn new(ctx: Ctx, Path(project): Path<String>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let asked = |name: &str| ctx.asked(name).unwrap_or_default();
    let by = ctx.asked("by").unwrap_or_else(|| "nobody".to_owned());
    let open = store::list_codes(&mut read, inside.project.id).await.or_fail(&ctx)?.into_iter();
    let now = open.filter(|code| code.is_open(inside.now)).map(|code| code.meeting.to_string()).next();
    let meeting = ctx.asked("meeting").or(now).unwrap_or_default();
    let filled =
        Filled::with([("by", by), ("meeting", meeting), ("domain", asked("domain")), ("named", asked("named"))]);
    let view = form_view(&ctx, &mut read, &inside, filled).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn form_view(ctx: &Ctx, read: &mut Read, inside: &Inside, filled: Filled) -> Result<ConcernForm, Error> {
    let project = inside.project.id;
    let loaded = Loaded::read(read, project).await?;
    let meetings = meetings::list_meetings(read, project).await?;
    let (kit, for_others) = (inside.kit(ctx.store())?, inside.require_any(LEADS).is_ok());
    Ok(ConcernForm::new(ctx, kit, &project.to_string(), (&loaded, &meetings), for_others, filled))
}

pub(super) async fn raise(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let project = part(&ctx, 2);
    let (mut read, inside) = enter(&ctx, &project).await?;
    let kit = inside.kit(ctx.store()).or_fail(&ctx)?;
    let raised = async {
        let new = reading::concern(&form, kit, inside.person)?;
        actions::raise(ctx.store(), &deed, &inside, &new).await
    };
    match raised.await {
        // The next one is often of the same table, under the same heading.
        Ok(()) => {
            let (domain, meeting) = (form.get("domain"), form.get("meeting"));
            ctx.go(format!("/p/{project}/concerns/new?domain={domain}&meeting={meeting}"), "concern-raised")
        }
        Err(Error::Refused(refusals)) => {
            let view = form_view(&ctx, &mut read, &inside, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn concern(ctx: Ctx, Path((project, concern)): Path<(String, String)>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let concern = id(&ctx, &concern)?;
    let view = concern_view(&ctx, &mut read, &inside, concern, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn concern_view(
    ctx: &Ctx,
    read: &mut Read,
    inside: &Inside,
    id: ConcernId,
    filled: Filled,
) -> Result<ConcernView, Error> {
    let (project, kit) = (inside.project.id, inside.kit(ctx.store())?);
    let loaded = Loaded::read(read, project).await?;
    let find = |id: ConcernId| loaded.concerns.iter().find(|concern| concern.id == id);
    let concern = find(id).ok_or(Error::NotFound)?;
    let joined = model::groups_of(&loaded.concerns).find(|group| group.head.id == id);
    let card =
        joined.map_or_else(|| Card::new(ctx, kit, &loaded, concern), |group| Card::of_group(ctx, kit, &loaded, &group));
    let heading = model::heading_of(&loaded.concerns, &loaded.domains, &[id]).unwrap_or_default();
    Ok(ConcernView {
        project: project.to_string(),
        head: concern.joined_to.and_then(find).map(|head| Card::new(ctx, kit, &loaded, head)),
        heading: Some(heading.to_owned()).filter(|heading| !heading.is_empty()),
        meeting: meeting_of(read, project, concern).await?,
        on: day(ctx, concern),
        is_removed: concern.is_removed,
        may_lead: inside.require_any(LEADS).is_ok(),
        may_word: inside.require_any(&[Right::Facilitate, Right::Edit, Right::Steer]).is_ok(),
        marking: Marking::new(kit, ctx.lang(), concern, &filled),
        word_line: word_line_path(&project.to_string(), &model::with_joined(&loaded.concerns, &[id]), heading),
        card,
        filled,
    })
}

async fn meeting_of(read: &mut Read, project: ProjectId, concern: &Concern) -> Result<Option<String>, Error> {
    let Some(meeting) = concern.meeting else { return Ok(None) };
    Ok(Some(meetings::load_meeting(read, project, meeting).await?.title))
}

fn day(ctx: &Ctx, concern: &Concern) -> String {
    let noon = concern.on_day.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
    noon.map_or_else(|_| concern.on_day.to_string(), |noon| ctx.words.date(noon.timestamp()))
}

pub(super) async fn mark(post: Posted) -> Answer {
    let (store, inside, concern) = on_concern(&post).await?;
    let marked = async {
        let marks = reading::marks(&post.form, inside.kit(&store)?)?;
        actions::mark(&store, &post.deed, &inside, concern, &marks).await
    };
    let done = marked.await;
    after(post, concern, done, "saved").await
}

pub(super) async fn apart(post: Posted) -> Answer {
    let (store, inside, concern) = on_concern(&post).await?;
    let done = actions::take_apart(&store, &post.deed, &inside, concern).await;
    after(post, concern, done, "concern-apart").await
}

pub(super) async fn remove(post: Posted) -> Answer {
    let (store, inside, concern) = on_concern(&post).await?;
    let done = actions::remove(&store, &post.deed, &inside, concern).await;
    after(post, concern, done, "concern-removed").await
}

pub(super) async fn put_back(post: Posted) -> Answer {
    let (store, inside, concern) = on_concern(&post).await?;
    let done = actions::put_back(&store, &post.deed, &inside, concern).await;
    after(post, concern, done, "concern-put-back").await
}

async fn on_concern(post: &Posted) -> Result<(redthread_storage::Store, Inside, ConcernId), Failure> {
    let ctx = &post.ctx;
    let (_, inside) = enter(ctx, &part(ctx, 2)).await?;
    Ok((ctx.store().clone(), inside, id(ctx, &part(ctx, 4))?))
}

async fn after(post: Posted, concern: ConcernId, done: Result<(), Error>, notice: &str) -> Answer {
    let Posted { ctx, form, .. } = post;
    let project = part(&ctx, 2);
    match done {
        Ok(()) => ctx.go(format!("/p/{project}/concerns/{concern}"), notice),
        Err(Error::Refused(refusals)) => {
            let (mut read, inside) = enter(&ctx, &project).await?;
            let filled = Filled::refused(form, refusals);
            let view = concern_view(&ctx, &mut read, &inside, concern, filled).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn work(ctx: Ctx, Path(project): Path<String>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let view = work_view(&ctx, &mut read, &inside, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn work_view(ctx: &Ctx, read: &mut Read, inside: &Inside, filled: Filled) -> Result<WorkView, Error> {
    let loaded = Loaded::read(read, inside.project.id).await?;
    let headings = HeadingView::all(ctx, inside.kit(ctx.store())?, &loaded, &Filter::default());
    Ok(WorkView::new(ctx, &inside.project.id.to_string(), &loaded, headings, filled))
}

pub(super) async fn do_work(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &part(&ctx, 2)).await?;
    match work_done(&ctx, &mut read, &inside, &deed, &form).await {
        Ok((path, notice)) => ctx.go(path, notice),
        Err(Error::Refused(refusals)) => {
            let view = work_view(&ctx, &mut read, &inside, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// Does what the pressed button says; where to go then, and what to say there.
async fn work_done(
    ctx: &Ctx,
    read: &mut Read,
    inside: &Inside,
    deed: &Deed,
    form: &Form,
) -> Result<(String, &'static str), Error> {
    let (store, base) = (ctx.store(), format!("/p/{}/concerns/join", inside.project.id));
    match form.get("do") {
        "join" => {
            let head = form.id("head")?.ok_or_else(|| Refusal::beside("head", "concerns.choose_head"))?;
            actions::join(store, deed, inside, &reading::chosen(form)?, head).await?;
            Ok((format!("/p/{}/concerns/{head}", inside.project.id), "concern-joined"))
        }
        "sort" => {
            actions::sort(store, deed, inside, &reading::chosen(form)?, form.id("domain")?).await?;
            Ok((base, "concern-sorted"))
        }
        "heading" => {
            actions::add_domain(store, deed, inside, form.get("title")).await?;
            Ok((base, "saved"))
        }
        "rename" => {
            let domain = form.id("domain")?.ok_or(Error::NotFound)?;
            actions::rename_domain(store, deed, inside, domain, form.get("title")).await?;
            Ok((base, "saved"))
        }
        "end" => {
            let domain = form.id("domain")?.ok_or(Error::NotFound)?;
            actions::end_domain(store, deed, inside, domain).await?;
            Ok((base, "heading-ended"))
        }
        "word" => word_from(read, inside, form).await.map(|path| (path, "")),
        _ => Err(Error::NotFound),
    }
}

/// Where a red line is worded from these concerns, under the heading that they stand under.
fn word_line_path(project: &str, ids: &[ConcernId], heading: &str) -> String {
    let from = ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let query = [("from", from.as_str()), ("heading", heading)];
    let told = if heading.is_empty() { &query[..1] } else { &query[..] };
    with_query(&format!("/p/{project}/lines/new"), told)
}

/// Where a red line is worded from the chosen concerns and all that they stand for.
async fn word_from(read: &mut Read, inside: &Inside, form: &Form) -> Result<String, Error> {
    let project = inside.project.id;
    let concerns = redthread_storage::redlines::list_concerns(read, project).await?;
    let ids = model::with_joined(&concerns, &reading::chosen(form)?);
    if ids.is_empty() {
        return Err(Refusal::beside("chosen", "concerns.choose_one").into());
    }
    let domains = store::list_domains(read, project).await?;
    let heading = model::heading_of(&concerns, &domains, &ids).unwrap_or_default();
    Ok(word_line_path(&project.to_string(), &ids, heading))
}
