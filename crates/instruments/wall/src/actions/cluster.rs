//! Clustering: slips into themes, themes named, joined and split, and every move taken back.

use redthread_core::ids::ThemeId;
use redthread_core::kit::StageId;
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use redthread_core::workshop::cluster::Move;
use redthread_core::workshop::phase::VoteState;
use redthread_storage::workshop::{Wall, load_board, pop_step, push_step, rename_theme, write_step};
use redthread_storage::{Act, Deed, Error, Inside, Store};

use super::{leading, phase_now};
use crate::table::TITLE;

/// Makes a move. `title` is that of a theme which the move opens.
pub async fn play(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    stage: &StageId,
    (what, title): (&Move, &str),
) -> Result<(), Error> {
    let title = if matches!(what, Move::Open { .. }) { texts::required("title", title, TITLE)? } else { String::new() };
    let Some((mut act, wall)) = leading(store, (deed, "wall.clustered"), inside).await? else { return Ok(()) };
    themes_are_free(&mut act, &wall, stage, what).await?;
    let mut board = load_board(&mut act, wall.id, stage).await?;
    let step = board.play(what)?;
    if !step.is_empty() {
        write_step(&mut act, &wall, (stage, &title), &step).await?;
        push_step(&mut act, wall.id, stage, &step).await?;
    }
    act.done(wall.id, ()).await
}

/// While people vote, the themes they vote on stay: none goes, none comes.
async fn themes_are_free(act: &mut Act, wall: &Wall, stage: &StageId, what: &Move) -> Result<(), Error> {
    if matches!(what, Move::Put { .. }) {
        return Ok(());
    }
    not_voting(act, wall, stage).await
}

async fn not_voting(act: &mut Act, wall: &Wall, stage: &StageId) -> Result<(), Error> {
    let is_voting = phase_now(act, wall, stage).await?.vote == VoteState::Open;
    if is_voting { Err(Refusal::whole("wall.vote_is_open").into()) } else { Ok(()) }
}

/// Takes back the newest move of a phase, whoever made it, as far as nobody has moved on from it.
pub async fn undo(store: &Store, deed: &Deed, inside: &Inside, stage: &StageId) -> Result<(), Error> {
    let Some((mut act, wall)) = leading(store, (deed, "wall.undone"), inside).await? else { return Ok(()) };
    let Some(step) = pop_step(&mut act, wall.id, stage).await? else {
        return Err(Refusal::whole("wall.nothing_to_undo").into());
    };
    if !step.themes.is_empty() {
        not_voting(&mut act, &wall, stage).await?;
    }
    let mut board = load_board(&mut act, wall.id, stage).await?;
    let back = board.undo(&step);
    write_step(&mut act, &wall, (stage, ""), &back).await?;
    act.done(wall.id, ()).await
}

/// Words a theme anew.
pub async fn rename(store: &Store, deed: &Deed, inside: &Inside, theme: ThemeId, title: &str) -> Result<(), Error> {
    let title = texts::required("title", title, TITLE)?;
    let Some((mut act, wall)) = leading(store, (deed, "theme.renamed"), inside).await? else { return Ok(()) };
    rename_theme(&mut act, &wall, theme, &title).await?;
    act.done(theme, ()).await
}
