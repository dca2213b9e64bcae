//! Phones: no account, a code from the wall, a cookie with a secret and nothing else.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use redthread_core::ids::Id as _;
use redthread_core::kit::{Id as _, Kit, StageId};
use redthread_core::refusal::Refusal;
use redthread_core::workshop::phase::{Terms, VoteState};
use redthread_storage::workshop::{
    Participant, Phase, count_hidden, count_participants, find_ballot, list_phases, list_themes_since,
};
use redthread_storage::{Error, Project, Read, projects};
use redthread_web::live::Audience;
use redthread_web::{Answer, At, Ctx, Failure, Filled, Form, OrFail as _, Posted};

use super::{ALL, Loaded, question, votes_of};
use crate::actions::{self, Room};
use crate::feed::FEED;
use crate::model;
use crate::pages::{BoardView, DoorView, EnterView, PhaseView, PhoneView, RoomView};

/// How long a phone is known: the day, the night, and the day after.
const KEPT: i64 = 2 * 24 * 3600;

/// `/w`: where the code is typed, and whence it leads on.
pub(super) async fn enter(ctx: Ctx) -> Answer {
    let typed = ctx.asked("code").map(|code| model::typed(&code)).unwrap_or_default();
    if typed.is_empty() {
        return ctx.show(&EnterView { filled: Filled::default() });
    }
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    match actions::find_room(&mut read, &typed).await.or_fail(&ctx)? {
        Some(room) => ctx.go(format!("/w/{}", room.wall.code.unwrap_or(typed)), ""),
        None => unknown(&ctx, &typed),
    }
}

/// A code that leads nowhere (any more): the same page for a wrong one and an old one.
fn unknown(ctx: &Ctx, typed: &str) -> Answer {
    let refusals = vec![Refusal::beside("code", "wall.no_such_code")];
    ctx.show_refused(&EnterView { filled: Filled { refusals, ..Filled::with([("code", typed)]) } })
}

/// Somebody at a door, and as whom they are known behind it. Whoever writes lets go of the read first: a write waits for a
/// commit, and a thousand that wait must not hold all the connections there are.
struct Guest {
    read: Read,
    room: Room,
    secret: String,
    known: Option<Participant>,
}

impl Guest {
    async fn at(ctx: &Ctx, code: &str, headers: &HeaderMap) -> Result<Option<Self>, Error> {
        let mut read = ctx.store().read().await?;
        let Some(room) = actions::find_room(&mut read, code).await? else { return Ok(None) };
        let secret = cookie(headers, &cookie_name(&room)).unwrap_or_default();
        let known = actions::known(ctx.store(), &mut read, &room.wall, &secret).await?;
        // By a code that was changed, only whoever is in the room already comes in.
        let is_open = room.is_current || known.is_some();
        Ok(is_open.then_some(Self { read, room, secret, known }))
    }

    fn path(&self) -> String {
        format!("/w/{}", self.room.wall.code.as_deref().unwrap_or_default())
    }

    async fn project(&mut self) -> Result<Project, Error> {
        projects::load_project(&mut self.read, self.room.wall.project).await
    }
}

/// A cookie for each wall: a phone may be in two rooms.
fn cookie_name(room: &Room) -> String {
    let id = room.wall.id.uuid().simple().to_string();
    format!("wall-{}", id.chars().skip(20).collect::<String>())
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, secret)| secret.to_owned())
}

/// Gives the phone its secret; script cannot read it, other sites never send it.
fn with_secret(ctx: &Ctx, mut response: Response, room: &Room, secret: &str) -> Response {
    let more = if ctx.app.secure { "; Secure" } else { "" };
    let name = cookie_name(room);
    let cookie = format!("{name}={secret}; Path=/w; HttpOnly; SameSite=Lax; Max-Age={KEPT}{more}");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

pub(super) async fn page(ctx: Ctx, At(code): At<String>, headers: HeaderMap) -> Answer {
    match Guest::at(&ctx, &code, &headers).await.or_fail(&ctx)? {
        None => unknown(&ctx, &code),
        Some(guest) if guest.known.is_none() => {
            let view = door_view(&ctx, guest, Filled::with([("standpoint", "")])).await.or_fail(&ctx)?;
            ctx.show(&view)
        }
        Some(guest) => {
            let view = phone_view(&ctx, guest, Filled::default()).await.or_fail(&ctx)?;
            ctx.show(&view)
        }
    }
}

async fn door_view(ctx: &Ctx, mut guest: Guest, filled: Filled) -> Result<DoorView, Error> {
    let project = guest.project().await?;
    let kit = ctx.store().kit(&project.kit)?;
    let row = |code: &str, label: String| (code.to_owned(), label, String::new());
    let told = kit.standpoints.iter().map(|from| row(from.code(), ctx.words.standpoint(*from)));
    Ok(DoorView {
        code: guest.room.wall.code.clone().unwrap_or_default(),
        question: question(&mut guest.read, &project).await?,
        locked: guest.room.lets_in().is_err(),
        standpoints: [row("", ctx.say("wall-no-standpoint"))].into_iter().chain(told).collect(),
        filled,
    })
}

async fn phone_view(ctx: &Ctx, mut guest: Guest, filled: Filled) -> Result<PhoneView, Error> {
    let project = guest.project().await?;
    let kit = ctx.store().kit(&project.kit)?;
    let phases = list_phases(&mut guest.read, guest.room.wall.id).await?;
    let phase = guest.room.wall.phase.as_ref().and_then(|stage| PhaseView::of(ctx, kit, &phases, stage));
    let (ballot, has_voted) = ballot(ctx, &mut guest, &phases).await?;
    let waiting = match &guest.room.wall.phase {
        Some(stage) => count_hidden(&mut guest.read, guest.room.wall.id, stage).await?,
        None => 0,
    };
    Ok(PhoneView {
        code: guest.room.wall.code.clone().unwrap_or_default(),
        question: question(&mut guest.read, &project).await?,
        phase,
        named: guest.known.and_then(|known| known.named),
        ballot,
        has_voted,
        here: count_participants(&mut guest.read, guest.room.wall.id).await?,
        waiting,
        secret: guest.secret,
        filled,
    })
}

/// The themes to vote on with what this phone gave each, and whether it has voted; nothing while no vote is open.
async fn ballot(
    ctx: &Ctx,
    guest: &mut Guest,
    phases: &[Phase],
) -> Result<(Vec<(crate::pages::ThemeView, u32)>, bool), Error> {
    let wall = &guest.room.wall;
    let Some(stage) = &wall.phase else { return Ok((vec![], false)) };
    if model::standing_of(phases, stage).vote != VoteState::Open {
        return Ok((vec![], false));
    }
    let themes = list_themes_since(&mut guest.read, wall.id, ALL).await?;
    let id = actions::voter(ctx.store(), wall, stage, &guest.secret);
    let cast = find_ballot(&mut guest.read, id).await?;
    let given = |theme: &str| {
        let votes = cast.iter().flat_map(redthread_core::workshop::ballot::Ballot::votes);
        votes.filter(|(known, _)| known.to_string() == theme).map(|(_, votes)| *votes).sum()
    };
    let themes = BoardView::new(&[], &themes, stage, false).themes;
    Ok((
        themes.into_iter().map(|theme| (given(&theme.id), theme)).map(|(n, theme)| (theme, n)).collect(),
        cast.is_some(),
    ))
}

pub(super) async fn join(headers: HeaderMap, At(code): At<String>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let Some(mut guest) = Guest::at(&ctx, &code, &headers).await.or_fail(&ctx)? else { return unknown(&ctx, &code) };
    if guest.known.is_some() {
        return ctx.go(guest.path(), "");
    }
    let project = guest.project().await.or_fail(&ctx)?;
    let kit = ctx.store().kit(&project.kit).or_fail(&ctx)?;
    let (path, room) = (guest.path(), guest.room.clone());
    drop(guest);
    let joined = async {
        let new = model::guest(kit, form.get("standpoint"), form.get("named"))?;
        actions::join(ctx.store(), &deed, &room, new).await
    };
    match joined.await {
        Ok(()) => {
            let secret = actions::secret_for(ctx.store(), deed.act);
            Ok(with_secret(&ctx, ctx.go(path, "")?, &room, &secret))
        }
        Err(error) => refused_at_door(&ctx, (&code, &headers), form, error).await,
    }
}

/// The same page again, as the room is by now.
async fn refused_at_door(ctx: &Ctx, (code, headers): (&str, &HeaderMap), form: Form, error: Error) -> Answer {
    let Error::Refused(refusals) = error else { return Err(ctx.fail(error)) };
    let Some(guest) = Guest::at(ctx, code, headers).await.or_fail(ctx)? else { return unknown(ctx, code) };
    let view = door_view(ctx, guest, Filled::refused(form, refusals)).await.or_fail(ctx)?;
    ctx.show_refused(&view)
}

/// Comes back by the secret that a phone showed.
pub(super) async fn come_back(headers: HeaderMap, At(code): At<String>, post: Posted) -> Answer {
    let Posted { ctx, form, .. } = post;
    let Some(mut guest) = Guest::at(&ctx, &code, &headers).await.or_fail(&ctx)? else { return unknown(&ctx, &code) };
    let secret = model::typed(form.get("secret"));
    let known = actions::known(ctx.store(), &mut guest.read, &guest.room.wall, &secret).await.or_fail(&ctx)?;
    if known.is_none() {
        let error = Refusal::beside("secret", "wall.no_such_return").into();
        return refused_at_door(&ctx, (&code, &headers), form, error).await;
    }
    Ok(with_secret(&ctx, ctx.go(guest.path(), "")?, &guest.room, &secret))
}

/// The phase that a form was sent from, by the kit of the room.
fn terms_of(kit: &Kit, form: &Form) -> Result<(StageId, Terms), Error> {
    let stage = StageId::parse(form.get("phase")).map_err(|_| Error::NotFound)?;
    let (_, terms) = model::phase_of(kit, &stage).ok_or(Error::NotFound)?;
    Ok((stage, terms))
}

/// Whoever posts from inside the room.
async fn insider(ctx: &Ctx, code: &str, headers: &HeaderMap) -> Result<Result<(Guest, Participant), Answer>, Failure> {
    let Some(guest) = Guest::at(ctx, code, headers).await.or_fail(ctx)? else { return Ok(Err(unknown(ctx, code))) };
    match guest.known.clone() {
        Some(known) => Ok(Ok((guest, known))),
        None => Ok(Err(ctx.go(guest.path(), ""))),
    }
}

pub(super) async fn write(headers: HeaderMap, At(code): At<String>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut guest, from) = match insider(&ctx, &code, &headers).await? {
        Ok(inside) => inside,
        Err(answer) => return answer,
    };
    let project = guest.project().await.or_fail(&ctx)?;
    let kit = ctx.store().kit(&project.kit).or_fail(&ctx)?;
    let (path, wall) = (guest.path(), guest.room.wall.clone());
    drop(guest);
    let written = async {
        let (stage, terms) = terms_of(kit, &form)?;
        let said = model::slip(form.get("words"), from.named.clone().filter(|_| form.has("by")), &terms)?;
        actions::write(ctx.store(), &deed, (&wall, from.id), (&stage, terms), said).await
    };
    match written.await {
        Ok(()) => ctx.go(path, "wall-sent"),
        Err(error) => refused_inside(&ctx, (&code, &headers), form, error).await,
    }
}

pub(super) async fn vote(headers: HeaderMap, At(code): At<String>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut guest, from) = match insider(&ctx, &code, &headers).await? {
        Ok(inside) => inside,
        Err(answer) => return answer,
    };
    let project = guest.project().await.or_fail(&ctx)?;
    let kit = ctx.store().kit(&project.kit).or_fail(&ctx)?;
    let (path, wall, secret) = (guest.path(), guest.room.wall.clone(), guest.secret.clone());
    drop(guest);
    let voted = async {
        let (stage, terms) = terms_of(kit, &form)?;
        let who = (&wall, &from, secret.as_str());
        actions::vote(ctx.store(), &deed, who, (&stage, terms), votes_of(&form)?).await
    };
    match voted.await {
        Ok(()) => ctx.go(path, ""),
        Err(error) => refused_inside(&ctx, (&code, &headers), form, error).await,
    }
}

/// The same page again, with what was typed and what is to be mended.
async fn refused_inside(ctx: &Ctx, (code, headers): (&str, &HeaderMap), form: Form, error: Error) -> Answer {
    let Error::Refused(refusals) = error else { return Err(ctx.fail(error)) };
    let (guest, _) = match insider(ctx, code, headers).await? {
        Ok(inside) => inside,
        Err(answer) => return answer,
    };
    let view = phone_view(ctx, guest, Filled::refused(form, refusals)).await.or_fail(ctx)?;
    ctx.show_refused(&view)
}

/// The wall without script.
pub(super) async fn wall(ctx: Ctx, At(code): At<String>, headers: HeaderMap) -> Answer {
    let (mut guest, _) = match insider(&ctx, &code, &headers).await? {
        Ok(inside) => inside,
        Err(answer) => return answer,
    };
    let view = room_view(&ctx, &mut guest).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn room_view(ctx: &Ctx, guest: &mut Guest) -> Result<RoomView, Error> {
    let project = guest.project().await?;
    let kit = ctx.store().kit(&project.kit)?;
    let loaded = Loaded::read(&mut guest.read, guest.room.wall.clone()).await?;
    let stage = loaded.wall.phase.clone();
    let board = stage.as_ref().map(|stage| BoardView::new(&loaded.slips, &loaded.themes, stage, false));
    Ok(RoomView {
        code: loaded.wall.code.clone().unwrap_or_default(),
        question: question(&mut guest.read, &project).await?,
        phase: stage.as_ref().and_then(|stage| PhaseView::of(ctx, kit, &loaded.phases, stage)),
        board: board.unwrap_or_default(),
    })
}

pub(super) async fn state(ctx: Ctx, At(code): At<String>, headers: HeaderMap) -> Answer {
    let wall = followed(&ctx, &code, &headers).await?;
    ctx.whole(&FEED, wall, Audience::Room).await
}

pub(super) async fn live(ctx: Ctx, At(code): At<String>, headers: HeaderMap) -> Answer {
    let wall = followed(&ctx, &code, &headers).await?;
    ctx.follow(&FEED, wall, Audience::Room, &headers).await
}

/// The wall that somebody in the room follows.
async fn followed(ctx: &Ctx, code: &str, headers: &HeaderMap) -> Result<redthread_core::ids::Uuid, Failure> {
    let guest = Guest::at(ctx, code, headers).await.or_fail(ctx)?;
    let guest = guest.filter(|guest| guest.known.is_some()).ok_or_else(|| ctx.fail(Error::NotFound))?;
    Ok(guest.room.wall.id.uuid())
}
