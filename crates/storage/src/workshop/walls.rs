//! The wall of a workshop: its code, its doors, its phases, and the count of its changes.

use jiff::Timestamp;
use redthread_core::ids::{KeyId, ProjectId, WallId};
use redthread_core::kit::{Id as _, StageId};
use redthread_core::workshop::phase::{PhaseState, VoteState};

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::{Error, Fault};

/// The wall of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wall {
    /// Which.
    pub id: WallId,
    /// Of which project.
    pub project: ProjectId,
    /// How often it has changed.
    pub version: i64,
    /// The oldest version from which "what came after?" can be answered.
    pub floor: i64,
    /// The phase that is on the screen.
    pub phase: Option<StageId>,
    /// What people type; none while the doors are shut.
    pub code: Option<String>,
    /// Nobody else gets in; who is in stays in.
    pub is_locked: bool,
    /// Seconds between two slips of one phone.
    pub pause: i64,
    /// Whether every slip waits for the facilitator.
    pub waits: bool,
    pub(crate) key: KeyId,
    pub(crate) room_key: KeyId,
}

/// A phase as it stands. A phase that never began has no row and reads as waiting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// The stage of the kit.
    pub stage: StageId,
    /// How far it is.
    pub state: PhaseState,
    /// When its time is over.
    pub ends_at: Option<Timestamp>,
    /// Whether what was hidden has been revealed.
    pub is_revealed: bool,
    /// How far its vote is.
    pub vote: VoteState,
    /// How many voted; once the vote is closed.
    pub ballots: Option<i64>,
    /// The comparison by standpoint that may be shown, as JSON; once the vote is closed.
    pub compared: Option<String>,
}

impl Phase {
    /// A phase that has not begun.
    pub fn waiting(stage: StageId) -> Self {
        Self {
            stage,
            state: PhaseState::Waiting,
            ends_at: None,
            is_revealed: false,
            vote: VoteState::Waiting,
            ballots: None,
            compared: None,
        }
    }
}

/// Puts up the wall of a project and opens its doors by `code`.
pub async fn open_wall(act: &mut Act, project: ProjectId, code: &str) -> Result<Wall, Error> {
    let id: WallId = act.new_id()?;
    let (key, room_key) = (act.new_key(id).await?, act.new_key(id).await?);
    sql("INSERT INTO walls (id, project, version, floor, phase, code, is_locked, pause, waits, key_id, room_key, made_at) VALUES ($1, $2, 1, 0, NULL, $3, FALSE, 0, FALSE, $4, $5, $6)")
        .id(id)
        .id(project)
        .text(code)
        .id(key)
        .id(room_key)
        .time(act.now())
        .run(act)
        .await?;
    insert_code(act, id, code).await?;
    load_wall(act, id).await
}

async fn insert_code(act: &mut Act, wall: WallId, code: &str) -> Result<(), Error> {
    sql("INSERT INTO wall_codes (code, wall, is_open) VALUES ($1, $2, TRUE)").text(code).id(wall).run(act).await?;
    Ok(())
}

/// The wall of a project, if one was put up.
pub async fn find_wall(on: &mut impl Reads, project: ProjectId) -> Result<Option<Wall>, Error> {
    let row = sql("SELECT * FROM walls WHERE project = $1").id(project).first(on).await?;
    row.as_ref().map(read_wall).transpose()
}

/// A wall by its id.
pub async fn load_wall(on: &mut impl Reads, id: WallId) -> Result<Wall, Error> {
    read_wall(&sql("SELECT * FROM walls WHERE id = $1").id(id).one(on).await?)
}

/// The wall that a code leads to, and whether one can still join by that code. One that was changed leads whoever is in the
/// room back to it, and nobody else.
pub async fn wall_of_code(on: &mut impl Reads, code: &str) -> Result<Option<(Wall, bool)>, Error> {
    let by_code = "SELECT w.*, c.is_open FROM wall_codes c JOIN walls w ON w.id = c.wall WHERE c.code = $1";
    let Some(row) = sql(by_code).text(code).first(on).await? else { return Ok(None) };
    Ok(Some((read_wall(&row)?, row.bool("is_open")?)))
}

fn read_wall(row: &Row) -> Result<Wall, Error> {
    Ok(Wall {
        id: row.id("id")?,
        project: row.id("project")?,
        version: row.int("version")?,
        floor: row.int("floor")?,
        phase: row.maybe_text("phase")?.map(|stage| stage_id(&stage)).transpose()?,
        code: row.maybe_text("code")?,
        is_locked: row.bool("is_locked")?,
        pause: row.int("pause")?,
        waits: row.bool("waits")?,
        key: row.id("key_id")?,
        room_key: row.id("room_key")?,
    })
}

pub(super) fn stage_id(text: &str) -> Result<StageId, Error> {
    StageId::parse(text).map_err(|error| Fault::Damaged(error.to_string()).into())
}

/// Counts one change; whatever row it changes bears the version this answers.
pub async fn touch_wall(act: &mut Act, wall: WallId) -> Result<i64, Error> {
    let touch = "UPDATE walls SET version = version + 1 WHERE id = $1 RETURNING version";
    sql(touch).id(wall).one(act).await?.int("version")
}

/// Changes what holds for the whole wall: the phase on the screen, the lock, the pause, whether slips wait.
pub async fn change_wall(act: &mut Act, wall: &Wall) -> Result<i64, Error> {
    sql("UPDATE walls SET phase = $2, is_locked = $3, pause = $4, waits = $5 WHERE id = $1")
        .id(wall.id)
        .maybe_text(wall.phase.as_ref().map(|stage| stage.as_str().to_owned()))
        .bool(wall.is_locked)
        .int(wall.pause)
        .bool(wall.waits)
        .run(act)
        .await?;
    touch_wall(act, wall.id).await
}

/// Changes the code: by the old ones nobody joins any more.
pub async fn change_code(act: &mut Act, wall: WallId, code: &str) -> Result<(), Error> {
    sql("UPDATE wall_codes SET is_open = FALSE WHERE wall = $1").id(wall).run(act).await?;
    insert_code(act, wall, code).await?;
    sql("UPDATE walls SET code = $2 WHERE id = $1").id(wall).text(code).run(act).await?;
    touch_wall(act, wall).await.map(drop)
}

/// Shuts the doors: no code leads in, and who was in the room and what each of them voted is forgotten for good. The slips,
/// the themes and the counts stay.
pub async fn close_doors(act: &mut Act, wall: &Wall) -> Result<(), Error> {
    for forget in [
        "DELETE FROM wall_codes WHERE wall = $1",
        "DELETE FROM participants WHERE wall = $1",
        "DELETE FROM wall_ballots WHERE wall = $1",
    ] {
        sql(forget).id(wall.id).run(act).await?;
    }
    act.destroy_key(wall.room_key).await?;
    sql("UPDATE walls SET code = NULL WHERE id = $1").id(wall.id).run(act).await?;
    touch_wall(act, wall.id).await.map(drop)
}

/// Opens doors that were shut, by a new code and to a room in which nobody is.
pub async fn open_doors(act: &mut Act, wall: &Wall, code: &str) -> Result<(), Error> {
    let room = act.new_key(wall.id).await?;
    sql("UPDATE walls SET room_key = $2, is_locked = FALSE WHERE id = $1").id(wall.id).id(room).run(act).await?;
    change_code(act, wall.id, code).await
}

/// The phases that have begun.
pub async fn list_phases(on: &mut impl Reads, wall: WallId) -> Result<Vec<Phase>, Error> {
    list_phases_since(on, wall, (-1, i64::MAX)).await
}

/// The phases that changed after one version, up to another.
pub async fn list_phases_since(
    on: &mut impl Reads,
    wall: WallId,
    (after, until): (i64, i64),
) -> Result<Vec<Phase>, Error> {
    let phases = "SELECT * FROM wall_phases WHERE wall = $1 AND version > $2 AND version <= $3 ORDER BY stage";
    sql(phases).id(wall).int(after).int(until).all(on).await?.iter().map(read_phase).collect()
}

fn read_phase(row: &Row) -> Result<Phase, Error> {
    Ok(Phase {
        stage: stage_id(&row.text("stage")?)?,
        state: row.code("state", PhaseState::from_code)?,
        ends_at: row.maybe_time("ends_at")?,
        is_revealed: row.bool("is_revealed")?,
        vote: row.code("vote", VoteState::from_code)?,
        ballots: row.maybe_int("ballots")?,
        compared: row.maybe_text("compared")?,
    })
}

/// Writes a phase as it stands now.
pub async fn change_phase(act: &mut Act, wall: WallId, phase: &Phase) -> Result<i64, Error> {
    let version = touch_wall(act, wall).await?;
    sql("INSERT INTO wall_phases (wall, stage, version, state, ends_at, is_revealed, vote, ballots, compared) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (wall, stage) DO UPDATE SET version = excluded.version, state = excluded.state, ends_at = excluded.ends_at, is_revealed = excluded.is_revealed, vote = excluded.vote, ballots = excluded.ballots, compared = excluded.compared")
        .id(wall)
        .text(phase.stage.as_str())
        .int(version)
        .text(phase.state.code())
        .maybe_time(phase.ends_at)
        .bool(phase.is_revealed)
        .text(phase.vote.code())
        .maybe_int(phase.ballots)
        .maybe_text(phase.compared.clone())
        .run(act)
        .await?;
    Ok(version)
}
