//! What people do: whoever leads runs the phases, clusters and counts; whoever is in the room writes and votes.

mod cluster;
mod lead;
mod room;
mod table;
mod votes;

use redthread_core::ids::ProjectId;
use redthread_core::kit::{Kit, Right, StageId};
use redthread_core::refusal::Refusal;
use redthread_core::workshop::phase::{PhaseState, Terms, VoteState};
use redthread_storage::workshop::{Phase, Wall, find_wall, list_phases};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store};

pub use cluster::{play, rename, undo};
pub use lead::{
    Settings, begin_phase, change_code, close_phase, give_time, open, reveal, settle, shut, turn, write_for,
};
pub(crate) use room::voter;
pub use room::{Room, find_room, join, known, secret_for, vote, write};
pub(crate) use table::{phases_now, seal_of, take_in};
pub use votes::{close_vote, enter_paper, open_vote};

use crate::model::{phase_of, standing_of};

/// Who may run the wall.
pub const LEADS: &[Right] = &[Right::Facilitate, Right::Steer];
/// Who may type what others wrote on paper or said at a table.
pub const TYPES: &[Right] = &[Right::Facilitate, Right::Steer, Right::Document];

/// The wall of a project as it is inside an act.
async fn wall_now(act: &mut Act, project: ProjectId) -> Result<Wall, Error> {
    find_wall(act, project).await?.ok_or(Error::NotFound)
}

/// A phase as it is inside an act.
async fn phase_now(on: &mut impl Reads, wall: &Wall, stage: &StageId) -> Result<Phase, Error> {
    Ok(standing_of(&list_phases(on, wall.id).await?, stage))
}

/// What the kit says of a phase; not found when it is no phase.
fn terms_of(kit: &Kit, stage: &StageId) -> Result<Terms, Error> {
    phase_of(kit, stage).map(|(_, terms)| terms).ok_or(Error::NotFound)
}

/// A closed phase takes nothing.
fn takes_slips(phase: &Phase) -> Result<(), Refusal> {
    if phase.state == PhaseState::Open { Ok(()) } else { Err(Refusal::beside("words", "wall.phase_closed")) }
}

/// A vote that is not open takes nothing.
fn takes_votes(phase: &Phase) -> Result<(), Refusal> {
    if phase.vote == VoteState::Open { Ok(()) } else { Err(Refusal::beside("votes", "wall.vote_closed")) }
}

/// Begins an act of whoever leads, over the wall as it is.
async fn leading(
    store: &Store,
    (deed, verb): (&Deed, &'static str),
    inside: &Inside,
) -> Result<Option<(Act, Wall)>, Error> {
    inside.require_any(LEADS)?;
    let project = inside.project.id;
    match store.begin(deed, verb, Some(project)).await? {
        redthread_storage::Begun::Act(mut act) => {
            let wall = wall_now(&mut act, project).await?;
            Ok(Some((act, wall)))
        }
        // All of these answer with nothing: done before is done.
        redthread_storage::Begun::Again(_) => Ok(None),
    }
}
