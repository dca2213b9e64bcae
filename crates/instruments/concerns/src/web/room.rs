//! Codes, and the screen on the wall.

use axum::extract::Path;
use axum::http::{HeaderMap, header};
use redthread_core::ids::{JoinCodeId, MeetingId};
use redthread_core::refusal::Refusal;
use redthread_storage::{Error, Inside, Read, meetings};
use redthread_web::{Answer, Ctx, Filled, OrFail as _, Posted};

use super::{enter, has_already, id, part, piece, tag, unchanged};
use crate::model::JoinCode;
use crate::pages::{Card, CodeRow, CodesView, Loaded, ProjectorView, house_rules, room_fragment};
use crate::{actions, store};

pub(super) async fn codes(ctx: Ctx, Path(project): Path<String>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let filled = Filled::with([("meeting", ctx.asked("meeting").unwrap_or_default()), ("hours", "4".to_owned())]);
    let view = codes_view(&ctx, &mut read, &inside, filled).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn codes_view(ctx: &Ctx, read: &mut Read, inside: &Inside, filled: Filled) -> Result<CodesView, Error> {
    let project = inside.project.id;
    let all = meetings::list_meetings(read, project).await?;
    let title = |id: MeetingId| all.iter().find(|meeting| meeting.id == id).map(|meeting| meeting.title.clone());
    let mut codes = vec![];
    for code in store::list_codes(read, project).await? {
        codes.push(CodeRow {
            id: code.id.to_string(),
            meeting: title(code.meeting).unwrap_or_default(),
            until: ctx.words.moment(code.ends_at),
            is_open: code.is_open(inside.now),
            shows: code.shows,
            phones: store::count_phones(read, code.id).await?,
            code: code.code,
        });
    }
    let meetings = all
        .iter()
        .rev()
        .map(|meeting| (meeting.id.to_string(), format!("{} · {}", meeting.title, ctx.words.date(meeting.held_at))));
    Ok(CodesView { project: project.to_string(), codes, meetings: meetings.collect(), filled })
}

pub(super) async fn open(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &part(&ctx, 2)).await?;
    let opened = async {
        let meeting = form.id("meeting")?.ok_or_else(|| Refusal::beside("meeting", "form.choose"))?;
        let what = (meeting, form.number("hours")?, form.has("shows"));
        actions::open_code(ctx.store(), &deed, &inside, what, &redthread_storage::secret()?).await
    };
    match opened.await {
        Ok(code) => ctx.go(format!("/p/{}/concerns/open/{code}", inside.project.id), ""),
        Err(Error::Refused(refusals)) => {
            let view = codes_view(&ctx, &mut read, &inside, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn show(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = enter(&ctx, &part(&ctx, 2)).await?;
    let code: JoinCodeId = id(&ctx, &part(&ctx, 5))?;
    actions::show_room(ctx.store(), &deed, &inside, code, form.has("shows")).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{}/concerns/open", inside.project.id), "saved")
}

pub(super) async fn close(post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = enter(&ctx, &part(&ctx, 2)).await?;
    let code: JoinCodeId = id(&ctx, &part(&ctx, 5))?;
    actions::close_code(ctx.store(), &deed, &inside, code).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{}/concerns/open", inside.project.id), "room-closed")
}

/// What the room has said in the meeting of a code: how many, and the words when they are shown.
pub(super) async fn said(ctx: &Ctx, read: &mut Read, code: &JoinCode) -> Result<(usize, Option<Vec<Card>>), Error> {
    let project = redthread_storage::projects::load_project(read, code.project).await?;
    let (kit, loaded) = (ctx.store().kit(&project.kit)?, Loaded::read(read, code.project).await?);
    let here = loaded.concerns.iter().filter(|concern| concern.meeting == Some(code.meeting) && !concern.is_removed);
    let cards: Vec<Card> = here.map(|concern| Card::new(ctx, kit, &loaded, concern)).collect();
    Ok((cards.len(), code.shows.then_some(cards)))
}

pub(super) async fn projector(ctx: Ctx, Path((project, code)): Path<(String, String)>, headers: HeaderMap) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let code = id(&ctx, &code)?;
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let view = projector_view(&ctx, &mut read, &inside, code, host).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn projector_view(
    ctx: &Ctx,
    read: &mut Read,
    inside: &Inside,
    code: JoinCodeId,
    host: &str,
) -> Result<ProjectorView, Error> {
    let project = inside.project.id;
    let code = store::load_code(read, project, code).await?;
    let (count, cards) = said(ctx, read, &code).await?;
    let scheme = if ctx.app.secure { "https" } else { "http" };
    Ok(ProjectorView {
        project: project.to_string(),
        id: code.id.to_string(),
        address: format!("{host}/j"),
        link: format!("{scheme}://{host}/j/{}", code.code),
        meeting: meetings::load_meeting(read, project, code.meeting).await?.title,
        is_open: code.is_open(inside.now),
        count,
        cards,
        tag: tag(ctx, read, project).await?,
        house_rules: house_rules(inside.kit(ctx.store())?, ctx.lang()),
        code: code.code,
    })
}

pub(super) async fn fragment(ctx: Ctx, Path((project, code)): Path<(String, String)>, headers: HeaderMap) -> Answer {
    let project = id(&ctx, &project)?;
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    let code = store::load_code(&mut read, project, id(&ctx, &code)?).await.or_fail(&ctx)?;
    room_piece(&ctx, &mut read, &code, &headers).await
}

/// The piece of a screen that shows the room: of the projector, and of the phones.
pub(super) async fn room_piece(ctx: &Ctx, read: &mut Read, code: &JoinCode, headers: &HeaderMap) -> Answer {
    let tag = tag(ctx, read, code.project).await.or_fail(ctx)?;
    if has_already(headers, &tag) {
        return Ok(unchanged());
    }
    read.opens(code.project);
    let (count, cards) = said(ctx, read, code).await.or_fail(ctx)?;
    Ok(piece(&tag, room_fragment(ctx, count, cards.as_deref())))
}
