//! Phones: no account, a code from the wall, a cookie with a secret and nothing else.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use redthread_storage::{Error, Project, Read, meetings, projects};
use redthread_web::{Answer, Ctx, Failure, Filled, OrFail as _, Posted};

use super::{part, room, tag};
use crate::actions::{self, NewPhone};
use crate::model::{JoinCode, Phone, typed_code};
use crate::pages::{EnterView, JoinView, Loaded, PhoneView};
use crate::{reading, store};

/// Name of a phone's cookie.
const PHONE: &str = "phone";

/// `/j`: where the code is typed, and whence it leads on.
pub(super) async fn enter(ctx: Ctx) -> Answer {
    let typed = ctx.asked("code").map(|code| typed_code(&code)).unwrap_or_default();
    if typed.is_empty() {
        return ctx.show(&EnterView { filled: Filled::default() });
    }
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    match store::find_code(&mut read, &typed, ctx.store().now()).await.or_fail(&ctx)? {
        Some(code) => ctx.go(format!("/j/{}", code.code), ""),
        None => unknown(&ctx, &typed),
    }
}

/// A code that does not open (any more): the same page for a wrong one, a closed one, and one that ran out.
fn unknown(ctx: &Ctx, typed: &str) -> Answer {
    let refusals = vec![Refusal::beside("code", "concerns.code_closed")];
    ctx.show_refused(&EnterView { filled: Filled { refusals, ..Filled::with([("code", typed)]) } })
}

/// A phone at a code that is open.
struct Guest {
    read: Read,
    code: JoinCode,
    project: Project,
    meeting: String,
    phone: Option<Phone>,
}

async fn guest(ctx: &Ctx, secret: Option<&str>) -> Result<Option<Guest>, Error> {
    let mut read = ctx.store().read().await?;
    let typed = typed_code(&part(ctx, 2));
    let Some(code) = store::find_code(&mut read, &typed, ctx.store().now()).await? else { return Ok(None) };
    let phone = match secret {
        Some(secret) => actions::known_phone(ctx.store(), &mut read, &code, secret).await?,
        None => None,
    };
    let project = projects::load_project(&mut read, code.project).await?;
    let meeting = meetings::load_meeting(&mut read, code.project, code.meeting).await?.title;
    Ok(Some(Guest { read, code, project, meeting, phone }))
}

pub(super) async fn page(ctx: Ctx, Path(typed): Path<String>, headers: HeaderMap) -> Answer {
    let secret = secret_of(&headers);
    match guest(&ctx, secret.as_deref()).await.or_fail(&ctx)? {
        None => unknown(&ctx, &typed_code(&typed)),
        Some(guest) if guest.phone.is_none() => ctx.show(&join_view(&ctx, guest, Filled::with([("standpoint", "")]))?),
        Some(guest) => {
            let view = phone_view(&ctx, guest, Filled::with([("by", "nobody")])).await.or_fail(&ctx)?;
            ctx.show(&view)
        }
    }
}

fn join_view(ctx: &Ctx, guest: Guest, filled: Filled) -> Result<JoinView, Failure> {
    let kit = ctx.store().kit(&guest.project.kit).or_fail(ctx)?;
    Ok(JoinView::new(ctx, kit, (&guest.project, guest.meeting), &guest.code.code, filled))
}

async fn phone_view(ctx: &Ctx, mut guest: Guest, filled: Filled) -> Result<PhoneView, Error> {
    let kit = ctx.store().kit(&guest.project.kit)?;
    guest.read.opens(guest.project.id);
    let loaded = Loaded::read(&mut guest.read, guest.project.id).await?;
    let (count, cards) = room::said(ctx, &mut guest.read, &guest.code).await?;
    let tag = tag(ctx, &mut guest.read, guest.project.id).await?;
    let named = guest.phone.and_then(|phone| phone.named);
    let mut view = PhoneView::new(ctx, kit, &loaded, (&guest.code.code, guest.meeting, named), filled);
    (view.count, view.cards, view.tag) = (count, cards, tag);
    Ok(view)
}

pub(super) async fn join(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let Some(guest) = guest(&ctx, None).await.or_fail(&ctx)? else { return unknown(&ctx, &part(&ctx, 2)) };
    let kit = ctx.store().kit(&guest.project.kit).or_fail(&ctx)?;
    let secret = redthread_storage::secret().or_fail(&ctx)?;
    let joined = async {
        let named = form.optional("named", texts::LINE)?;
        let new = NewPhone {
            standpoint: reading::standpoint(&form, kit),
            named: Some(named).filter(|named| !named.is_empty()),
        };
        actions::enter_by_code(ctx.store(), &deed, &guest.code, new, &secret).await
    };
    match joined.await {
        Ok(_) => Ok(with_secret(&ctx, ctx.go(format!("/j/{}", guest.code.code), "")?, &guest.code, &secret)),
        Err(Error::Refused(refusals)) => {
            let view = join_view(&ctx, guest, Filled::refused(form, refusals))?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn raise(headers: HeaderMap, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let secret = secret_of(&headers).unwrap_or_default();
    let Some(guest) = guest(&ctx, Some(&secret)).await.or_fail(&ctx)? else { return unknown(&ctx, &part(&ctx, 2)) };
    let Some(phone) = guest.phone.clone() else { return ctx.go(format!("/j/{}", guest.code.code), "") };
    let kit = ctx.store().kit(&guest.project.kit).or_fail(&ctx)?;
    let raised = async {
        let new = reading::phone_concern(&form, kit, phone.standpoint, phone.named)?;
        actions::raise_by_phone(ctx.store(), &deed, &guest.code, &secret, &new).await
    };
    match raised.await {
        Ok(()) => ctx.go(format!("/j/{}", guest.code.code), "concern-sent"),
        Err(Error::Refused(refusals)) => {
            let view = phone_view(&ctx, guest, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// What the room has said, for a phone that joined.
pub(super) async fn room(ctx: Ctx, headers: HeaderMap) -> Answer {
    let secret = secret_of(&headers);
    let found = guest(&ctx, secret.as_deref()).await.or_fail(&ctx)?;
    let Some(mut guest) = found.filter(|guest| guest.phone.is_some()) else { return Err(ctx.fail(Error::NotFound)) };
    room::room_piece(&ctx, &mut guest.read, &guest.code, &headers).await
}

fn secret_of(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == PHONE).map(|(_, secret)| secret.to_owned())
}

/// The cookie goes to the pages of this one code and ends with it.
fn with_secret(ctx: &Ctx, mut response: Response, code: &JoinCode, secret: &str) -> Response {
    let seconds = code.ends_at.duration_since(ctx.store().now()).as_secs().max(0);
    let more = if ctx.app.secure { "; Secure" } else { "" };
    let cookie = format!("{PHONE}={secret}; Path=/j/{}; HttpOnly; SameSite=Lax; Max-Age={seconds}{more}", code.code);
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}
