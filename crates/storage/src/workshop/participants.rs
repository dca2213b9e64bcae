//! Who is in the room: a secret on a phone, a standpoint if it was told, a name if one was chosen. No order, no time.

use redthread_core::ids::{Id as _, ParticipantId, WallId};
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;

use super::walls::Wall;
use crate::act::Act;
use crate::db::{Reads, sql};
use crate::error::{Error, Fault};
use crate::seal::random;
use crate::session::open_sealed;

/// Where what somebody wants to be called is sealed.
pub const PARTICIPANT_SEAL: &str = "participants.named";
/// How many a room holds.
pub const MOST_PARTICIPANTS: i64 = 3_000;

/// Somebody in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Of pure chance; says nothing of them.
    pub id: ParticipantId,
    /// The standpoint they told.
    pub standpoint: Option<Standpoint>,
    /// What they want to be called.
    pub named: Option<String>,
}

/// As much or as little as somebody says of themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewParticipant {
    /// A keyed hash of their secret.
    pub secret_hash: [u8; 32],
    /// A standpoint.
    pub standpoint: Option<Standpoint>,
    /// What to be called.
    pub named: Option<String>,
}

/// Lets somebody in.
///
/// # Errors
/// `wall.full` when the room is.
pub async fn insert_participant(act: &mut Act, wall: &Wall, new: &NewParticipant) -> Result<(), Error> {
    if count_participants(act, wall.id).await? >= MOST_PARTICIPANTS {
        return Err(Refusal::whole("wall.full").into());
    }
    let id = ParticipantId::from_uuid(uuid::Builder::from_random_bytes(random()?).into_uuid());
    let named = match &new.named {
        Some(named) => Some(act.seal(wall.room_key, PARTICIPANT_SEAL, id, named).await?),
        None => None,
    };
    loop {
        let insert = "INSERT INTO participants (draw, id, wall, secret_hash, standpoint, named) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (draw) DO NOTHING";
        let insert = sql(insert)
            .int(draw()?)
            .id(id)
            .id(wall.id)
            .bytes(new.secret_hash)
            .maybe_text(new.standpoint.map(|standpoint| standpoint.code().to_owned()))
            .maybe_bytes(named.clone());
        if insert.run(act).await? == 1 {
            return Ok(());
        }
    }
}

/// A place in a table that says nothing of when: a positive number of pure chance.
pub(super) fn draw() -> Result<i64, Fault> {
    Ok(i64::from(u32::from_be_bytes(random()?) >> 1))
}

/// Whoever bears this secret.
pub async fn find_participant(
    on: &mut impl Reads,
    wall: WallId,
    secret_hash: [u8; 32],
) -> Result<Option<Participant>, Error> {
    let by_secret = "SELECT * FROM participants WHERE wall = $1 AND secret_hash = $2";
    let Some(row) = sql(by_secret).id(wall).bytes(secret_hash).first(on).await? else { return Ok(None) };
    let id: ParticipantId = row.id("id")?;
    let named = match row.maybe_bytes("named")? {
        Some(sealed) => Some(open_sealed(on, PARTICIPANT_SEAL, id, &sealed).await?),
        None => None,
    };
    let standpoint = row.maybe_text("standpoint")?.as_deref().and_then(Standpoint::from_code);
    Ok(Some(Participant { id, standpoint, named }))
}

/// How many are in the room.
pub async fn count_participants(on: &mut impl Reads, wall: WallId) -> Result<i64, Error> {
    sql("SELECT COUNT(*) AS n FROM participants WHERE wall = $1").id(wall).one(on).await?.int("n")
}

/// How many are in the room from each standpoint that was told; small ones too: never for a page as they are.
pub async fn count_by_standpoint(on: &mut impl Reads, wall: WallId) -> Result<Vec<(Standpoint, i64)>, Error> {
    let counts = "SELECT standpoint, COUNT(*) AS n FROM participants WHERE wall = $1 AND standpoint IS NOT NULL GROUP BY standpoint ORDER BY standpoint";
    let rows = sql(counts).id(wall).all(on).await?;
    rows.iter().map(|row| Ok((row.code("standpoint", Standpoint::from_code)?, row.int("n")?))).collect()
}
