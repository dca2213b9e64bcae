//! Whoever leads: one page, one form address, one deed a button.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::IntoResponse as _;
use redthread_core::ids::{ProjectId, SlipId, ThemeId};
use redthread_core::kit::{Id as _, StageId};
use redthread_core::people::Standpoint;
use redthread_core::workshop::cluster::Move;
use redthread_core::workshop::phase::SlipState;
use redthread_storage::workshop::{count_ballots, count_participants};
use redthread_storage::{Deed, Error, Inside, Read, Store};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use super::screen::address;
use super::{Loaded, enter, question, stage_asked, votes_of};
use crate::actions::{self, LEADS, Settings, TYPES};
use crate::pages::{BoardView, Doors, LeadView, PhaseView, draw_parts};

pub(super) async fn page(ctx: Ctx, At(project): At<ProjectId>, headers: HeaderMap) -> Answer {
    let (mut read, inside) = enter(&ctx, project).await?;
    let view = lead_view(&ctx, &mut read, (&inside, &headers), Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// The parts of the page that change, for its script.
pub(super) async fn parts(ctx: Ctx, At(project): At<ProjectId>, headers: HeaderMap) -> Answer {
    let (mut read, inside) = enter(&ctx, project).await?;
    let view = lead_view(&ctx, &mut read, (&inside, &headers), Filled::default()).await.or_fail(&ctx)?;
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))];
    Ok((headers, draw_parts(&ctx, &view).into_string()).into_response())
}

async fn lead_view(
    ctx: &Ctx,
    read: &mut Read,
    (inside, headers): (&Inside, &HeaderMap),
    filled: Filled,
) -> Result<LeadView, Error> {
    let kit = inside.kit(ctx.store())?;
    let loaded = Loaded::find(read, inside.project.id).await?;
    let wall = loaded.as_ref().map(|loaded| &loaded.wall);
    let asked = filled.get("phase").to_owned();
    let stage = StageId::parse(&asked).ok().or_else(|| stage_asked(ctx, kit, wall)).ok_or(Error::NotFound)?;
    let phases = loaded.as_ref().map_or(&[][..], |loaded| &loaded.phases);
    let may_lead = inside.require_any(LEADS).is_ok();
    let said = |from: Standpoint| (from.code().to_owned(), ctx.words.standpoint(from));
    let none = [(String::new(), ctx.say("wall-no-standpoint"))];
    let cast = match wall {
        Some(wall) => count_ballots(read, wall.id, &stage).await?,
        None => 0,
    };
    Ok(LeadView {
        project: inside.project.id.to_string(),
        question: question(read, &inside.project).await?,
        doors: doors(ctx, read, headers, loaded.as_ref()).await?,
        phases: PhaseView::all(ctx, kit, phases),
        phase: PhaseView::of(ctx, kit, phases, &stage),
        board: loaded
            .as_ref()
            .map(|loaded| BoardView::new(&loaded.slips, &loaded.themes, &stage, may_lead))
            .unwrap_or_default(),
        cast,
        may_lead,
        may_type: inside.require_any(TYPES).is_ok(),
        standpoints: none.into_iter().chain(kit.standpoints.iter().copied().map(said)).collect(),
        filled,
    })
}

async fn doors(
    ctx: &Ctx,
    read: &mut Read,
    headers: &HeaderMap,
    loaded: Option<&Loaded>,
) -> Result<Option<Doors>, Error> {
    let Some(Loaded { wall, .. }) = loaded else { return Ok(None) };
    Ok(Some(Doors {
        code: wall.code.clone(),
        address: address(ctx, headers, None).0,
        locked: wall.is_locked,
        pause: wall.pause,
        waits: wall.waits,
        here: count_participants(read, wall.id).await?,
    }))
}

pub(super) async fn act(headers: HeaderMap, At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, project).await?;
    let stage = StageId::parse(form.get("phase")).ok();
    let done = match (&stage, form.get("do")) {
        (_, "open" | "shut" | "recode" | "settle") => of_room(ctx.store(), &deed, &inside, &form).await,
        (Some(stage), _) => of_phase(ctx.store(), &deed, &inside, (stage, &form)).await,
        (None, _) => Err(Error::NotFound),
    };
    let path = stage.map_or_else(String::new, |stage| format!("?phase={stage}"));
    match done {
        Ok(done) => ctx.go(format!("/p/{project}/wall{path}"), done),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = lead_view(&ctx, &mut read, (&inside, &headers), filled).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn of_room(store: &Store, deed: &Deed, inside: &Inside, form: &Form) -> Result<&'static str, Error> {
    match form.get("do") {
        "open" => actions::open(store, deed, inside).await.map(|()| "wall-opened"),
        "shut" => actions::shut(store, deed, inside).await.map(|()| "wall-shut"),
        "recode" => actions::change_code(store, deed, inside).await.map(|()| "wall-recoded"),
        _ => {
            let pause = form.number("pause")?;
            let settings = Settings { is_locked: form.has("locked"), pause, waits: form.has("waits") };
            actions::settle(store, deed, inside, settings).await.map(|()| "saved")
        }
    }
}

async fn of_phase(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (stage, form): (&StageId, &Form),
) -> Result<&'static str, Error> {
    match form.get("do") {
        "begin" => {
            let minutes = form.number("minutes").ok().filter(|minutes| *minutes > 0);
            actions::begin_phase(store, deed, inside, stage, minutes).await?;
            Ok("wall-begun")
        }
        "close" => actions::close_phase(store, deed, inside, stage).await.map(|()| "wall-closed"),
        "time" => actions::give_time(store, deed, inside, stage, form.number("minutes")?).await.map(|()| ""),
        "reveal" => actions::reveal(store, deed, inside, stage).await.map(|()| "wall-revealed"),
        "vote-open" => actions::open_vote(store, deed, inside, stage).await.map(|()| "wall-vote-opened"),
        "vote-close" => actions::close_vote(store, deed, inside, stage).await.map(|()| "wall-vote-closed"),
        "undo" => actions::undo(store, deed, inside, stage).await.map(|()| "wall-undone"),
        "write" => {
            let named = Some(form.optional("named", 40)?);
            actions::write_for(store, deed, inside, stage, (form.get("words"), named)).await?;
            Ok("wall-written")
        }
        "paper" => {
            let standpoint = Standpoint::from_code(form.get("standpoint"));
            actions::enter_paper(store, deed, inside, stage, (votes_of(form)?, standpoint)).await?;
            Ok("wall-ballot-entered")
        }
        _ => on_board(store, deed, inside, (stage, form)).await,
    }
}

/// What a button of the board does: each is named by its deed and bears what it is done to.
async fn on_board(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (stage, form): (&StageId, &Form),
) -> Result<&'static str, Error> {
    for (name, to) in [("remove", SlipState::Removed), ("show", SlipState::Shown), ("put-back", SlipState::Shown)] {
        if let Some(slip) = form.id::<SlipId>(name)? {
            actions::turn(store, deed, inside, slip, to).await?;
            return Ok(if name == "remove" { "wall-removed" } else { "" });
        }
    }
    if let Some(theme) = form.id::<ThemeId>("rename")? {
        let title = form.get(&format!("title-{theme}"));
        return actions::rename(store, deed, inside, theme, title).await.map(|()| "");
    }
    let (what, title) = read_move(store, form)?;
    actions::play(store, deed, inside, stage, (&what, &title)).await.map(|()| "")
}

fn read_move(store: &Store, form: &Form) -> Result<(Move, String), Error> {
    let untitled = |what| Ok((what, String::new()));
    if let Some(from) = form.id::<ThemeId>("join")? {
        let into = form.id(&format!("into-{from}"))?.ok_or(Error::NotFound)?;
        return untitled(Move::Join { from, into });
    }
    if let Some(theme) = form.id("end")? {
        return untitled(Move::End(theme));
    }
    let slips = form.ids("slip")?;
    match form.get("do") {
        "theme" => Ok((Move::Open { theme: store.new_id()?, slips }, form.get("title").to_owned())),
        "put" => untitled(Move::Put { slips, into: form.id("theme")? }),
        _ => Err(Error::NotFound),
    }
}
