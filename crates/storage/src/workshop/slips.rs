//! Slips: what people put on the wall. Who wrote one is stored nowhere; see the migration for how.

use redthread_core::ids::{KeyId, ProjectId, SlipId, ThemeId, WallId};
use redthread_core::kit::StageId;
use redthread_core::language::Direction;
use redthread_core::workshop::phase::SlipState;
use serde::{Deserialize, Serialize};

use super::walls::{Wall, stage_id, touch_wall};
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::session::open_sealed;

/// Where the words of a slip are sealed.
pub const SLIP_SEAL: &str = "slips.sealed";

/// Blank rows are made so many at a time, and there are never fewer to draw from than `LEAST`.
const PILE: usize = 32;
const LEAST: i64 = 16;

/// What is sealed of a slip, under a key of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidSlip {
    /// The words.
    pub words: String,
    /// As whom, where the phase allows a name and one was chosen; a table of the room is one too.
    pub named: Option<String>,
}

/// A slip on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Which.
    pub id: SlipId,
    /// In which phase it was written.
    pub phase: StageId,
    /// In which theme it lies; loose when in none.
    pub theme: Option<ThemeId>,
    /// Where it is.
    pub state: SlipState,
    /// What it says; none when its words were erased.
    pub said: Option<SaidSlip>,
    /// When it last changed, counted by the wall; 0 once its phase is closed.
    pub version: i64,
}

impl Slip {
    /// The direction of its words; of itself, not of whoever reads it.
    pub fn dir(&self) -> &'static str {
        let words = self.said.as_ref().and_then(|said| Direction::of(&said.words));
        words.map_or("auto", Direction::as_str)
    }
}

/// Puts a slip on the wall: on a blank row drawn by lot.
pub async fn insert_slip(
    act: &mut Act,
    wall: &Wall,
    (phase, state): (&StageId, SlipState),
    said: &SaidSlip,
) -> Result<(), Error> {
    let (id, key) = draw_blank(act, wall.id).await?;
    let sealed = act.seal(key, SLIP_SEAL, id, &serde_json::to_string(said)?).await?;
    let version = touch_wall(act, wall.id).await?;
    sql("UPDATE slips SET state = $2, sealed = $3, phase = $4, version = $5 WHERE id = $1 AND state = 'blank'")
        .id(id)
        .text(state.code())
        .bytes(sealed)
        .text(phase.as_str())
        .int(version)
        .run(act)
        .await?;
    Ok(())
}

async fn draw_blank(act: &mut Act, wall: WallId) -> Result<(SlipId, KeyId), Error> {
    let count = "SELECT COUNT(*) AS n FROM slips WHERE wall = $1 AND state = 'blank'";
    if sql(count).id(wall).one(act).await?.int("n")? < LEAST {
        for _ in 0..PILE {
            insert_blank(act, wall).await?;
        }
    }
    let draw = "SELECT s.id, s.key_id, k.wrapped FROM slips s JOIN keys k ON k.id = s.key_id WHERE s.wall = $1 AND s.state = 'blank' ORDER BY random() LIMIT 1";
    let row = sql(draw).id(wall).one(act).await?;
    let key: KeyId = row.id("key_id")?;
    act.session().learn(key, row.bytes("wrapped")?);
    Ok((row.id("id")?, key))
}

async fn insert_blank(act: &mut Act, wall: WallId) -> Result<(), Error> {
    let id: SlipId = act.new_id()?;
    let key = act.new_key(id).await?;
    sql("INSERT INTO slips (id, wall, key_id, state, version) VALUES ($1, $2, $3, 'blank', 0)")
        .id(id)
        .id(wall)
        .id(key)
        .run(act)
        .await?;
    Ok(())
}

/// Every slip of a project's wall, removed and hidden ones too, in the order in which they came while a phase is open.
pub async fn list_slips(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Slip>, Error> {
    let Some(wall) = super::find_wall(on, project).await? else { return Ok(vec![]) };
    list_slips_since(on, wall.id, (-1, i64::MAX)).await
}

/// The slips that changed after one version, up to another, in the order of their change.
pub async fn list_slips_since(
    on: &mut impl Reads,
    wall: WallId,
    (after, until): (i64, i64),
) -> Result<Vec<Slip>, Error> {
    let slips = "SELECT s.*, k.wrapped FROM slips s JOIN keys k ON k.id = s.key_id WHERE s.wall = $1 AND s.version > $2 AND s.version <= $3 AND s.state <> 'blank' ORDER BY s.version, s.id";
    let rows = sql(slips).id(wall).int(after).int(until).all(on).await?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in &rows {
        listed.push(read_slip(on, row).await?);
    }
    Ok(listed)
}

/// One slip of a wall.
pub async fn load_slip(on: &mut impl Reads, wall: WallId, id: SlipId) -> Result<Slip, Error> {
    let slip = "SELECT s.*, k.wrapped FROM slips s JOIN keys k ON k.id = s.key_id WHERE s.wall = $1 AND s.id = $2 AND s.state <> 'blank'";
    let row = sql(slip).id(wall).id(id).one(on).await?;
    read_slip(on, &row).await
}

async fn read_slip(on: &mut impl Reads, row: &Row) -> Result<Slip, Error> {
    let id: SlipId = row.id("id")?;
    on.session().learn(row.id("key_id")?, row.bytes("wrapped")?);
    Ok(Slip {
        id,
        phase: stage_id(&row.text("phase")?)?,
        theme: row.maybe_id("theme")?,
        state: row.code("state", SlipState::from_code)?,
        said: open_said(on, id, row.maybe_bytes("sealed")?).await?,
        version: row.int("version")?,
    })
}

async fn open_said(on: &mut impl Reads, id: SlipId, sealed: Option<Vec<u8>>) -> Result<Option<SaidSlip>, Error> {
    let Some(sealed) = sealed else { return Ok(None) };
    match open_sealed(on, SLIP_SEAL, id, &sealed).await {
        Ok(said) => Ok(Some(serde_json::from_str(&said)?)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Takes a slip off the wall, puts it back, or reveals it; whoever was faster leaves nothing to do.
pub async fn turn_slip(act: &mut Act, wall: WallId, slip: &Slip, to: SlipState) -> Result<(), Error> {
    let version = touch_wall(act, wall).await?;
    let turn = "UPDATE slips SET state = $4, version = $5 WHERE id = $1 AND wall = $2 AND state = $3";
    let turn = sql(turn).id(slip.id).id(wall).text(slip.state.code()).text(to.code()).int(version);
    if turn.run(act).await? == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// How many slips of a phase wait to be revealed.
pub async fn count_hidden(on: &mut impl Reads, wall: WallId, phase: &StageId) -> Result<i64, Error> {
    let count = "SELECT COUNT(*) AS n FROM slips WHERE wall = $1 AND state = 'hidden' AND phase = $2";
    sql(count).id(wall).text(phase.as_str()).one(on).await?.int("n")
}

/// Reveals every hidden slip of a phase; how many.
pub async fn reveal_slips(act: &mut Act, wall: WallId, phase: &StageId) -> Result<u64, Error> {
    let version = touch_wall(act, wall).await?;
    let reveal = "UPDATE slips SET state = 'shown', version = $3 WHERE wall = $1 AND phase = $2 AND state = 'hidden'";
    sql(reveal).id(wall).text(phase.as_str()).int(version).run(act).await
}

/// Forgets after which other each slip of a phase came. What came before can no longer be asked for piece by piece: a
/// screen that has missed something takes the whole wall anew.
pub async fn forget_order(act: &mut Act, wall: WallId, phase: &StageId) -> Result<(), Error> {
    sql("UPDATE slips SET version = 0 WHERE wall = $1 AND phase = $2 AND state <> 'blank'")
        .id(wall)
        .text(phase.as_str())
        .run(act)
        .await?;
    sql("UPDATE walls SET floor = version WHERE id = $1").id(wall).run(act).await?;
    Ok(())
}
