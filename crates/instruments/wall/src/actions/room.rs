//! Whoever is in the room: comes in by a code, comes back by a secret, writes, votes. Every one of these writes is nobody's:
//! its act is veiled, its event is about the wall. They are gathered, because a room does everything at once.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use jiff::Timestamp;
use redthread_core::ids::{ActId, Id as _, ParticipantId, ThemeId};
use redthread_core::kit::StageId;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::ballot::Ballot;
use redthread_core::workshop::phase::{Pace, Terms};
use redthread_storage::workshop::{
    NewParticipant, Participant, SaidSlip, Wall, ballot_of, cast_ballot, find_participant, insert_participant,
    insert_slip, load_wall, open_themes, wall_of_code,
};
use redthread_storage::{Deed, Error, Reads, Store};

use super::{phase_now, takes_slips, takes_votes};
use crate::model;

/// Where a code leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// The wall.
    pub wall: Wall,
    /// Whether the code is the one that is on the wall now.
    pub is_current: bool,
}

impl Room {
    /// Whether somebody new gets in.
    pub fn lets_in(&self) -> Result<(), Refusal> {
        if self.is_current && !self.wall.is_locked { Ok(()) } else { Err(Refusal::whole("wall.locked")) }
    }
}

/// The room that a code leads to, typed as it may be.
pub async fn find_room(on: &mut impl Reads, code: &str) -> Result<Option<Room>, Error> {
    let found = wall_of_code(on, &model::typed(code)).await?;
    Ok(found.map(|(wall, is_current)| Room { wall, is_current }))
}

/// The secret of whoever joins under an act: the same at each try, so that a retry after a lost answer is the same
/// participant. It is never stored.
pub fn secret_for(store: &Store, act: ActId) -> String {
    model::secret_of(&store.master().hash("wall secret", act.uuid().as_bytes()))
}

fn participant_hash(store: &Store, secret: &str) -> [u8; 32] {
    store.master().hash("wall participant", secret.as_bytes())
}

/// Lets somebody in; [`secret_for`] the deed is theirs from now on.
pub async fn join(store: &Store, deed: &Deed, room: &Room, new: NewParticipant) -> Result<(), Error> {
    room.lets_in()?;
    let secret_hash = participant_hash(store, &secret_for(store, deed.act));
    let (new, id, deed) = (NewParticipant { secret_hash, ..new }, room.wall.id, deed.veiled(store));
    let write = store.gather(&deed, "participant.joined", Some(room.wall.project), move |act| {
        Box::pin(async move {
            let wall = load_wall(act, id).await?;
            if wall.code.is_none() || wall.is_locked {
                return Err(Refusal::whole("wall.locked").into());
            }
            insert_participant(act, &wall, &new).await?;
            Ok((id, ()))
        })
    });
    write.await
}

/// Whoever bears a secret: after a dead battery, or on another phone, they are the same.
pub async fn known(
    store: &Store,
    on: &mut impl Reads,
    wall: &Wall,
    secret: &str,
) -> Result<Option<Participant>, Error> {
    let secret = model::typed(secret);
    if secret.is_empty() {
        return Ok(None);
    }
    find_participant(on, wall.id, participant_hash(store, &secret)).await
}

/// Puts a slip on the wall.
pub async fn write(
    store: &Store,
    deed: &Deed,
    (wall, from): (&Wall, ParticipantId),
    (stage, terms): (&StageId, Terms),
    said: SaidSlip,
) -> Result<(), Error> {
    let (id, stage, deed) = (wall.id, stage.clone(), deed.veiled(store));
    let write = store.gather(&deed, "slip.written", Some(wall.project), move |act| {
        Box::pin(async move {
            let wall = load_wall(act, id).await?;
            let phase = phase_now(act, &wall, &stage).await?;
            takes_slips(&phase)?;
            // Here, where a repetition never comes: what was taken already is answered as the first time.
            keep_pace(from, act.now(), wall.pause)?;
            insert_slip(act, &wall, (&stage, terms.first_state(phase.is_revealed, wall.waits)), &said).await?;
            Ok((id, ()))
        })
    });
    write.await
}

/// Casts a ballot, in place of the one cast before.
pub async fn vote(
    store: &Store,
    deed: &Deed,
    (wall, from, secret): (&Wall, &Participant, &str),
    (stage, terms): (&StageId, Terms),
    votes: Vec<(ThemeId, u32)>,
) -> Result<(), Error> {
    let (id, stage, standpoint) = (wall.id, stage.clone(), from.standpoint);
    let (ballot, deed) = (voter(store, wall, &stage, secret), deed.veiled(store));
    let write = store.gather(&deed, "ballot.cast", Some(wall.project), move |act| {
        Box::pin(async move {
            let wall = load_wall(act, id).await?;
            takes_votes(&phase_now(act, &wall, &stage).await?)?;
            let themes = open_themes(act, wall.id, &stage).await?;
            let given = Ballot::read(votes, (terms.votes, terms.spread), &themes)?;
            cast_ballot(act, &wall, (&stage, ballot), (&given, standpoint)).await?;
            Ok((id, ()))
        })
    });
    write.await
}

/// Under which id somebody's ballot of a phase is kept: only whoever has their secret can tell.
pub(crate) fn voter(store: &Store, wall: &Wall, stage: &StageId, secret: &str) -> redthread_core::ids::BallotId {
    let input = format!("{}\0{}\0{}", wall.id, stage.as_str(), model::typed(secret));
    ballot_of(store.master().hash("wall ballot", input.as_bytes()))
}

/// How fast each phone sends, on this node and in memory only.
static PACES: LazyLock<Mutex<HashMap<ParticipantId, Pace>>> = LazyLock::new(Mutex::default);
/// Phones remembered at once; then those that have been silent for long are let go.
const MOST_PACES: usize = 20_000;

/// Takes one slip from a phone, or says how long to wait.
fn keep_pace(from: ParticipantId, now: Timestamp, pause: i64) -> Result<(), Refusal> {
    let mut paces = PACES.lock().unwrap_or_else(PoisonError::into_inner);
    if paces.len() >= MOST_PACES {
        paces.retain(|_, pace| !pace.is_old(now));
    }
    let before = paces.get(&from).copied().unwrap_or(Pace::NEW);
    paces.insert(from, before.send(now, pause)?);
    Ok(())
}
