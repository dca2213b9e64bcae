//! Ballots: one a participant and phase, changed as often as they like while the vote is open.

use std::collections::BTreeMap;

use redthread_core::ids::{BallotId, Id as _, ThemeId, Uuid, WallId};
use redthread_core::kit::StageId;
use redthread_core::people::Standpoint;
use redthread_core::workshop::ballot::Ballot;
use serde::{Deserialize, Serialize};

use super::participants::draw;
use super::walls::Wall;
use crate::act::Act;
use crate::db::{Reads, sql};
use crate::error::Error;
use crate::seal::random;
use crate::session::open_sealed;

/// Where a ballot is sealed.
pub const BALLOT_SEAL: &str = "wall_ballots.sealed";
/// Every sealed ballot is as long as a multiple of this: its length must not tell how many themes it names.
const STEP: usize = 512;

#[derive(Serialize, Deserialize)]
struct Kept {
    votes: BTreeMap<ThemeId, u32>,
    standpoint: Option<String>,
}

/// The ballot of a voter: 128 bits of a keyed hash of the phone's secret.
pub fn ballot_of(hash: [u8; 32]) -> BallotId {
    BallotId::from_uuid(Uuid::from_bytes(std::array::from_fn(|n| hash[n])))
}

/// Takes a ballot, in place of an earlier one of the same voter. `id` is that of [`ballot_of`].
pub async fn cast_ballot(
    act: &mut Act,
    wall: &Wall,
    (phase, id): (&StageId, BallotId),
    (ballot, standpoint): (&Ballot, Option<Standpoint>),
) -> Result<(), Error> {
    let standpoint = standpoint.map(|standpoint| standpoint.code().to_owned());
    let mut text = serde_json::to_string(&Kept { votes: ballot.votes().clone(), standpoint })?;
    text.extend(std::iter::repeat_n(' ', text.len().next_multiple_of(STEP) - text.len()));
    let sealed = act.seal(wall.room_key, BALLOT_SEAL, id, &text).await?;
    let change = "UPDATE wall_ballots SET sealed = $2 WHERE id = $1";
    while sql(change).id(id).bytes(sealed.clone()).run(act).await? == 0 {
        insert(act, (wall.id, phase), id, sealed.clone()).await?;
    }
    Ok(())
}

async fn insert(act: &mut Act, (wall, phase): (WallId, &StageId), id: BallotId, sealed: Vec<u8>) -> Result<u64, Error> {
    let insert =
        "INSERT INTO wall_ballots (draw, id, wall, phase, sealed) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    sql(insert).int(draw()?).id(id).id(wall).text(phase.as_str()).bytes(sealed).run(act).await
}

/// Takes a ballot from paper: it has a voter that nobody is.
pub async fn enter_ballot(
    act: &mut Act,
    wall: &Wall,
    phase: &StageId,
    cast: (&Ballot, Option<Standpoint>),
) -> Result<(), Error> {
    cast_ballot(act, wall, (phase, ballot_of(random()?)), cast).await
}

/// The ballot that a voter has cast.
pub async fn find_ballot(on: &mut impl Reads, id: BallotId) -> Result<Option<Ballot>, Error> {
    let row = sql("SELECT sealed FROM wall_ballots WHERE id = $1").id(id).first(on).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(open(on, id, &row.bytes("sealed")?).await?.1))
}

/// Every ballot of a phase, with the standpoint it was cast from.
pub async fn list_ballots(
    on: &mut impl Reads,
    wall: WallId,
    phase: &StageId,
) -> Result<Vec<(Option<Standpoint>, Ballot)>, Error> {
    let mut cast = vec![];
    for (id, sealed) in rows_of(on, wall, phase).await? {
        cast.push(open(on, id, &sealed).await?);
    }
    Ok(cast)
}

async fn rows_of(on: &mut impl Reads, wall: WallId, phase: &StageId) -> Result<Vec<(BallotId, Vec<u8>)>, Error> {
    let ballots = "SELECT id, sealed FROM wall_ballots WHERE wall = $1 AND phase = $2 ORDER BY id";
    let rows = sql(ballots).id(wall).text(phase.as_str()).all(on).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.bytes("sealed")?))).collect()
}

async fn open(on: &mut impl Reads, id: BallotId, sealed: &[u8]) -> Result<(Option<Standpoint>, Ballot), Error> {
    let text = open_sealed(on, BALLOT_SEAL, id, sealed).await?;
    let kept: Kept = serde_json::from_str(text.trim_end())?;
    Ok((kept.standpoint.as_deref().and_then(Standpoint::from_code), Ballot::of_row(kept.votes)))
}

/// How many have voted.
pub async fn count_ballots(on: &mut impl Reads, wall: WallId, phase: &StageId) -> Result<i64, Error> {
    let count = "SELECT COUNT(*) AS n FROM wall_ballots WHERE wall = $1 AND phase = $2";
    sql(count).id(wall).text(phase.as_str()).one(on).await?.int("n")
}

/// Writes the ballots of a phase anew in the order of their hashes: where a database keeps rows in the order of writing,
/// nothing of it is left.
pub async fn shuffle_ballots(act: &mut Act, wall: WallId, phase: &StageId) -> Result<(), Error> {
    let ballots = rows_of(act, wall, phase).await?;
    sql("DELETE FROM wall_ballots WHERE wall = $1 AND phase = $2").id(wall).text(phase.as_str()).run(act).await?;
    for (id, sealed) in ballots {
        while insert(act, (wall, phase), id, sealed.clone()).await? == 0 {}
    }
    Ok(())
}
