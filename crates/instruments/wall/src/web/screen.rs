//! The screen, the list, and the feed of both.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, header};
use redthread_core::ids::{Id as _, ProjectId, Uuid};
use redthread_core::kit::{Right, StageId};
use redthread_core::thread::Relation;
use redthread_storage::workshop::{count_ballots, count_participants, find_wall, list_drafts, list_groups};
use redthread_storage::{Error, Inside, Read, passages};
use redthread_web::live::Audience;
use redthread_web::{Answer, At, Ctx, OrFail as _};

use super::{Loaded, enter, question, stage_asked};
use crate::actions::LEADS;
use crate::feed::FEED;
use crate::model;
use crate::pages::{Begins, BoardView, Grown, ListView, PhaseView, ScreenView};

/// Who forms groups.
const FORMS: &[Right] = &[Right::Facilitate, Right::Steer, Right::Convene];
/// Who else writes drafts.
const WRITES: &[Right] = &[Right::Document, Right::TakePart, Right::Edit];

pub(super) async fn screen(ctx: Ctx, At(project): At<ProjectId>, headers: HeaderMap) -> Answer {
    let (mut read, inside) = enter(&ctx, project).await?;
    let view = screen_view(&ctx, &mut read, &inside, &headers).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// The address that people type, and the whole link behind the square.
pub(super) fn address(ctx: &Ctx, headers: &HeaderMap, code: Option<&str>) -> (String, String) {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let scheme = if ctx.app.secure { "https" } else { "http" };
    (format!("{host}/w"), format!("{scheme}://{host}/w/{}", code.unwrap_or_default()))
}

async fn screen_view(ctx: &Ctx, read: &mut Read, inside: &Inside, headers: &HeaderMap) -> Result<ScreenView, Error> {
    let kit = inside.kit(ctx.store())?;
    let loaded = Loaded::find(read, inside.project.id).await?.ok_or(Error::NotFound)?;
    let (wall, stage) = (&loaded.wall, stage_asked(ctx, kit, Some(&loaded.wall)).ok_or(Error::NotFound)?);
    let begun = wall.phase.is_some();
    let (address, link) = address(ctx, headers, wall.code.as_deref());
    Ok(ScreenView {
        project: inside.project.id.to_string(),
        question: question(read, &inside.project).await?,
        phase: PhaseView::of(ctx, kit, &loaded.phases, &stage).filter(|_| begun),
        board: BoardView::new(&loaded.slips, &loaded.themes, &stage, false),
        here: count_participants(read, wall.id).await?,
        cast: count_ballots(read, wall.id, &stage).await?,
        code: loaded.wall.code,
        locked: loaded.wall.is_locked,
        address,
        link,
    })
}

pub(super) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = enter(&ctx, project).await?;
    let view = list_view(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn list_view(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<ListView, Error> {
    let kit = inside.kit(ctx.store())?;
    let loaded = Loaded::find(read, inside.project.id).await?.ok_or(Error::NotFound)?;
    let stage = stage_of_thing(ctx, &loaded).or_else(|| stage_asked(ctx, kit, Some(&loaded.wall)));
    let stage = stage.ok_or(Error::NotFound)?;
    let title = |stage: &redthread_core::kit::Stage| (stage.id.to_string(), stage.text(ctx.lang()).title.to_owned());
    Ok(ListView {
        project: inside.project.id.to_string(),
        question: question(read, &inside.project).await?,
        phase: PhaseView::of(ctx, kit, &loaded.phases, &stage),
        board: BoardView::new(&loaded.slips, &loaded.themes, &stage, false),
        grown: load_grown(read, inside.project.id).await?,
        may_lead: inside.require_any(LEADS).is_ok(),
        begins: Begins {
            group: inside.require_any(FORMS).is_ok(),
            draft: inside.require_any(FORMS).is_ok() || inside.require_any(WRITES).is_ok(),
        },
        others: model::phases(kit).map(|(stage, _)| title(stage)).collect(),
    })
}

/// The phase of the theme or slip that is asked for: where a thread that leads back to the wall ends.
fn stage_of_thing(ctx: &Ctx, loaded: &Loaded) -> Option<StageId> {
    let asked: Uuid = ctx.asked("theme").or_else(|| ctx.asked("slip"))?.parse().ok()?;
    let theme = loaded.themes.iter().find(|theme| theme.id.uuid() == asked).map(|theme| &theme.phase);
    theme.or_else(|| loaded.slips.iter().find(|slip| slip.id.uuid() == asked).map(|slip| &slip.phase)).cloned()
}

/// What themes and slips grew into: groups and drafts, each with its address.
async fn load_grown(read: &mut Read, project: ProjectId) -> Result<BTreeMap<String, Vec<Grown>>, Error> {
    let mut ends = BTreeMap::new();
    for group in list_groups(read, project).await? {
        let path = format!("/p/{project}/groups/{}", group.id);
        ends.insert(group.id.uuid(), Grown { title: group.title, path });
    }
    for draft in list_drafts(read, project).await? {
        let path = format!("/p/{project}/groups/drafts/{}", draft.id);
        ends.insert(draft.id.uuid(), Grown { title: draft.vision.title, path });
    }
    let mut grown = BTreeMap::<String, Vec<Grown>>::new();
    for (from, to) in passages::list_links(read, project, Relation::GrowsInto).await? {
        if let Some(end) = ends.get(&to) {
            grown.entry(from.to_string()).or_default().push(end.clone());
        }
    }
    Ok(grown)
}

/// Who asks to lead must be allowed to.
fn audience(ctx: &Ctx, inside: &Inside) -> Result<Audience, Error> {
    if ctx.asked("for").as_deref() != Some("lead") {
        return Ok(Audience::Room);
    }
    inside.require_any(LEADS)?;
    Ok(Audience::Lead)
}

pub(super) async fn state(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = enter(&ctx, project).await?;
    let audience = audience(&ctx, &inside).or_fail(&ctx)?;
    let wall = find_wall(&mut read, project).await.or_fail(&ctx)?.ok_or_else(|| ctx.fail(Error::NotFound))?;
    drop(read);
    ctx.whole(&FEED, wall.id.uuid(), audience).await
}

pub(super) async fn live(ctx: Ctx, At(project): At<ProjectId>, headers: HeaderMap) -> Answer {
    let (mut read, inside) = enter(&ctx, project).await?;
    let audience = audience(&ctx, &inside).or_fail(&ctx)?;
    let wall = find_wall(&mut read, project).await.or_fail(&ctx)?.ok_or_else(|| ctx.fail(Error::NotFound))?;
    drop(read);
    ctx.follow(&FEED, wall.id.uuid(), audience, &headers).await
}
