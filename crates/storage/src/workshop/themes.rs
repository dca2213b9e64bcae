//! Themes: slips that belong together, and the moves that put them there.

use std::collections::BTreeSet;

use redthread_core::ids::{ProjectId, ThemeId, WallId};
use redthread_core::kit::StageId;
use redthread_core::language::Direction;
use redthread_core::workshop::ballot::Count;
use redthread_core::workshop::cluster::{Board, Fate, Step};

use super::walls::{Wall, stage_id, touch_wall};
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::{Error, Fault};
use crate::session::open_sealed;

/// Where the title of a theme is sealed.
pub const THEME_SEAL: &str = "themes.title";

/// A theme that stands on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which.
    pub id: ThemeId,
    /// Of which phase.
    pub phase: StageId,
    /// The group's own words for it.
    pub title: String,
    /// The direction of the title: `ltr`, `rtl`, or `auto` where it has no letters.
    pub dir: &'static str,
    /// How many slips of it everybody sees.
    pub slips: usize,
    /// How many votes it got; none before the vote was closed.
    pub votes: Option<i64>,
}

/// A theme as a row, taken down ones too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeRow {
    /// Which.
    pub id: ThemeId,
    /// Of which phase.
    pub phase: StageId,
    /// The group's own words for it.
    pub title: String,
    /// Its place among the others.
    pub position: i64,
    /// What became of it.
    pub fate: Fate,
    /// How many votes it got; none before the vote was closed.
    pub votes: Option<i64>,
}

/// The themes on a project's wall, phase by phase as they were begun, in their order.
pub async fn list_themes(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Theme>, Error> {
    let Some(wall) = super::find_wall(on, project).await? else { return Ok(vec![]) };
    let counts = "SELECT theme, COUNT(*) AS n FROM slips WHERE wall = $1 AND state = 'shown' AND theme IS NOT NULL GROUP BY theme";
    let counts = sql(counts).id(wall.id).all(on).await?;
    let mut themes = vec![];
    for row in list_themes_since(on, wall.id, (-1, i64::MAX)).await?.into_iter().filter(|row| row.fate == Fate::Open) {
        let count = counts.iter().find(|count| count.id("theme").is_ok_and(|theme: ThemeId| theme == row.id));
        themes.push(Theme {
            dir: Direction::of(&row.title).map_or("auto", Direction::as_str),
            slips: count.map_or(Ok(0), |count| count.count("n"))?,
            id: row.id,
            phase: row.phase,
            title: row.title,
            votes: row.votes,
        });
    }
    Ok(themes)
}

/// The themes that changed after one version, up to another.
pub async fn list_themes_since(
    on: &mut impl Reads,
    wall: WallId,
    (after, until): (i64, i64),
) -> Result<Vec<ThemeRow>, Error> {
    let themes = "SELECT * FROM themes WHERE wall = $1 AND version > $2 AND version <= $3 ORDER BY position, id";
    let rows = sql(themes).id(wall).int(after).int(until).all(on).await?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in &rows {
        listed.push(read_theme(on, row).await?);
    }
    Ok(listed)
}

async fn read_theme(on: &mut impl Reads, row: &Row) -> Result<ThemeRow, Error> {
    let id: ThemeId = row.id("id")?;
    Ok(ThemeRow {
        id,
        phase: stage_id(&row.text("phase")?)?,
        title: open_sealed(on, THEME_SEAL, id, &row.bytes("title")?).await?,
        position: row.int("position")?,
        fate: read_fate(row)?,
        votes: row.maybe_int("votes")?,
    })
}

fn read_fate(row: &Row) -> Result<Fate, Error> {
    match (row.text("state")?.as_str(), row.maybe_id("joined_to")?) {
        ("open", _) => Ok(Fate::Open),
        ("joined", Some(into)) => Ok(Fate::Joined(into)),
        ("ended", _) => Ok(Fate::Ended),
        _ => Err(Fault::Damaged("a theme in an unknown state".to_owned()).into()),
    }
}

const fn fate_code(fate: Fate) -> &'static str {
    match fate {
        Fate::Open => "open",
        Fate::Joined(_) => "joined",
        Fate::Ended => "ended",
    }
}

/// The themes of a phase that stand on the wall: those that can be voted on.
pub async fn open_themes(on: &mut impl Reads, wall: WallId, phase: &StageId) -> Result<BTreeSet<ThemeId>, Error> {
    let themes = "SELECT id FROM themes WHERE wall = $1 AND phase = $2 AND state = 'open'";
    sql(themes).id(wall).text(phase.as_str()).all(on).await?.iter().map(|row| row.id("id")).collect()
}

/// The board of a phase as it is now: every slip but removed ones, and every theme.
pub async fn load_board(on: &mut impl Reads, wall: WallId, phase: &StageId) -> Result<Board, Error> {
    let slips = "SELECT id, theme FROM slips WHERE wall = $1 AND phase = $2 AND state <> 'blank'";
    let slips = sql(slips).id(wall).text(phase.as_str()).all(on).await?;
    let themes = "SELECT id, state, joined_to FROM themes WHERE wall = $1 AND phase = $2";
    let themes = sql(themes).id(wall).text(phase.as_str()).all(on).await?;
    Ok(Board {
        slips: slips.iter().map(|row| Ok((row.id("id")?, row.maybe_id("theme")?))).collect::<Result<_, Error>>()?,
        themes: themes.iter().map(|row| Ok((row.id("id")?, read_fate(row)?))).collect::<Result<_, Error>>()?,
    })
}

/// Writes down what a step changed. `title` is that of a theme which the step opens.
pub async fn write_step(
    act: &mut Act,
    wall: &Wall,
    (phase, title): (&StageId, &str),
    step: &Step,
) -> Result<(), Error> {
    let version = touch_wall(act, wall.id).await?;
    for (theme, before, after) in &step.themes {
        if before.is_none() {
            insert_theme(act, wall, (phase, title), *theme).await?;
        }
        let joined = if let Fate::Joined(into) = after { Some(*into) } else { None };
        sql("UPDATE themes SET state = $2, joined_to = $3, version = $4 WHERE id = $1")
            .id(*theme)
            .text(fate_code(*after))
            .maybe_id(joined)
            .int(version)
            .run(act)
            .await?;
    }
    for (slip, _, after) in &step.slips {
        sql("UPDATE slips SET theme = $2, version = $3 WHERE id = $1")
            .id(*slip)
            .maybe_id(*after)
            .int(version)
            .run(act)
            .await?;
    }
    Ok(())
}

async fn insert_theme(act: &mut Act, wall: &Wall, (phase, title): (&StageId, &str), id: ThemeId) -> Result<(), Error> {
    let sealed = act.seal(wall.key, THEME_SEAL, id, title).await?;
    sql("INSERT INTO themes (id, wall, phase, title, position, state, version)
         SELECT $1, $2, $3, $4, COALESCE(MAX(position), 0) + 1, 'open', 0 FROM themes WHERE wall = $2")
    .id(id)
    .id(wall.id)
    .text(phase.as_str())
    .bytes(sealed)
    .run(act)
    .await?;
    Ok(())
}

/// Words a theme anew.
pub async fn rename_theme(act: &mut Act, wall: &Wall, id: ThemeId, title: &str) -> Result<(), Error> {
    let sealed = act.seal(wall.key, THEME_SEAL, id, title).await?;
    let version = touch_wall(act, wall.id).await?;
    let rename = "UPDATE themes SET title = $3, version = $4 WHERE id = $1 AND wall = $2 AND state = 'open'";
    let changed = sql(rename).id(id).id(wall.id).bytes(sealed).int(version).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Puts a step on the stack that "undo" takes from.
pub async fn push_step(act: &mut Act, wall: WallId, phase: &StageId, step: &Step) -> Result<(), Error> {
    sql("INSERT INTO wall_moves (wall, seq, phase, step) SELECT $1, COALESCE(MAX(seq), 0) + 1, $2, $3 FROM wall_moves WHERE wall = $1")
        .id(wall)
        .text(phase.as_str())
        .text(serde_json::to_string(step)?)
        .run(act)
        .await?;
    Ok(())
}

/// Takes the newest step of a phase off the stack; none when nothing is left to undo.
pub async fn pop_step(act: &mut Act, wall: WallId, phase: &StageId) -> Result<Option<Step>, Error> {
    let newest = "SELECT seq, step FROM wall_moves WHERE wall = $1 AND phase = $2 ORDER BY seq DESC LIMIT 1";
    let Some(row) = sql(newest).id(wall).text(phase.as_str()).first(act).await? else { return Ok(None) };
    let seq = row.int("seq")?;
    sql("DELETE FROM wall_moves WHERE wall = $1 AND seq = $2").id(wall).int(seq).run(act).await?;
    Ok(Some(serde_json::from_str(&row.text("step")?)?))
}

/// Writes what a vote came to beside the themes of its phase; `None` takes it away again.
pub async fn set_votes(act: &mut Act, wall: WallId, phase: &StageId, count: Option<&Count>) -> Result<(), Error> {
    let version = touch_wall(act, wall).await?;
    sql("UPDATE themes SET votes = $3, version = $4 WHERE wall = $1 AND phase = $2 AND state = 'open'")
        .id(wall)
        .text(phase.as_str())
        .maybe_int(count.map(|_| 0))
        .int(version)
        .run(act)
        .await?;
    for (theme, votes) in count.into_iter().flat_map(|count| &count.votes) {
        sql("UPDATE themes SET votes = $2 WHERE id = $1").id(*theme).int(i64::from(*votes)).run(act).await?;
    }
    Ok(())
}
