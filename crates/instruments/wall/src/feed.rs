//! What everybody follows: the wall as JSON in no language. The room never gets a hidden slip.

use redthread_core::ids::{Id, WallId};
use redthread_core::kit::StageId;
use redthread_core::workshop::cluster::Fate;
use redthread_core::workshop::phase::SlipState;
use redthread_storage::workshop::{
    Phase, Slip, ThemeRow, Wall, count_ballots, count_hidden, count_participants, list_phases_since, list_slips_since,
    list_themes_since, load_wall,
};
use redthread_storage::{Error, Read};
use redthread_web::live::{Audience, Both, Feed};
use serde_json::{Value, json};

/// The wall, followed by its id.
pub static FEED: Feed = Feed {
    kind: "wall",
    version: |read, wall| Box::pin(async move { Ok(load_wall(read, WallId::from_uuid(wall)).await?.version) }),
    whole: |read, wall| Box::pin(whole(read, WallId::from_uuid(wall))),
    since: |read, wall, span| Box::pin(since(read, WallId::from_uuid(wall), span)),
    aside: |read, wall| Box::pin(aside(read, WallId::from_uuid(wall))),
};

/// All that changed in a span of versions.
struct Changes {
    wall: Wall,
    phases: Vec<Phase>,
    themes: Vec<ThemeRow>,
    slips: Vec<Slip>,
}

impl Changes {
    async fn read(read: &mut Read, wall: Wall, span: (i64, i64)) -> Result<Self, Error> {
        let id = wall.id;
        Ok(Self {
            wall,
            phases: list_phases_since(read, id, span).await?,
            themes: list_themes_since(read, id, span).await?,
            slips: list_slips_since(read, id, span).await?,
        })
    }

    /// As an audience sees it. In a frame (`is_part`) what went is said to be gone; in the whole it is simply not there.
    fn told(&self, audience: Audience, is_part: bool) -> Value {
        let is_gone = |value: &Value| value["gone"] == 1;
        let list = |values: Vec<Value>| -> Vec<Value> {
            values.into_iter().filter(|value| is_part || !is_gone(value)).collect()
        };
        let mut told = json!({ "v": self.wall.version, "phase": self.wall.phase.as_ref().map(StageId::as_str), "code": self.wall.code, "locked": self.wall.is_locked });
        for (name, values) in [
            ("phases", self.phases.iter().map(phase).collect()),
            ("themes", list(self.themes.iter().map(theme).collect())),
            ("slips", list(self.slips.iter().filter_map(|one| slip(one, audience)).collect())),
        ] {
            if !values.is_empty() {
                told[name] = Value::Array(values);
            }
        }
        told
    }
}

async fn whole(read: &mut Read, id: WallId) -> Result<Both<String>, Error> {
    let wall = load_wall(read, id).await?;
    let all = Changes::read(read, wall, (-1, i64::MAX)).await?;
    let told = |audience| all.told(audience, false).to_string();
    Ok(Both { room: told(Audience::Room), lead: told(Audience::Lead) })
}

async fn since(read: &mut Read, id: WallId, (after, until): (i64, i64)) -> Result<Option<Both<String>>, Error> {
    let mut wall = load_wall(read, id).await?;
    if after < wall.floor {
        return Ok(None);
    }
    wall.version = until;
    let changes = Changes::read(read, wall, (after, until)).await?;
    let told = |audience| changes.told(audience, true).to_string();
    Ok(Some(Both { room: told(Audience::Room), lead: told(Audience::Lead) }))
}

/// How many there are: in the room, slips that wait, ballots in the urn. Counts, and never whose.
async fn aside(read: &mut Read, id: WallId) -> Result<String, Error> {
    let wall = load_wall(read, id).await?;
    let here = count_participants(read, id).await?;
    let (mut waiting, mut cast) = (0, 0);
    if let Some(phase) = &wall.phase {
        waiting = count_hidden(read, id, phase).await?;
        cast = count_ballots(read, id, phase).await?;
    }
    Ok(json!({ "here": here, "waiting": waiting, "cast": cast }).to_string())
}

fn phase(phase: &Phase) -> Value {
    json!({
        "i": phase.stage.as_str(),
        "state": phase.state,
        "ends": phase.ends_at.map(jiff::Timestamp::as_second),
        "revealed": phase.is_revealed,
        "vote": phase.vote,
        "ballots": phase.ballots,
    })
}

fn theme(theme: &ThemeRow) -> Value {
    if theme.fate != Fate::Open {
        return json!({ "i": short(theme.id), "gone": 1 });
    }
    json!({ "i": short(theme.id), "p": theme.phase.as_str(), "w": theme.title, "d": redthread_web::parts::dir_of(&theme.title), "n": theme.position, "votes": theme.votes })
}

/// A slip as an audience sees it; none where it was never theirs to see.
fn slip(slip: &Slip, audience: Audience) -> Option<Value> {
    let is_lead = audience == Audience::Lead;
    match (slip.state, &slip.said) {
        (SlipState::Hidden, _) if !is_lead => None,
        (SlipState::Hidden | SlipState::Shown, Some(said)) => {
            let mut told = json!({ "i": short(slip.id), "p": slip.phase.as_str(), "w": said.words, "d": slip.dir() });
            if let Some(theme) = slip.theme {
                told["t"] = json!(short(theme));
            }
            if let Some(named) = &said.named {
                told["by"] = json!(named);
            }
            if slip.state == SlipState::Hidden {
                told["hidden"] = json!(1);
            }
            Some(told)
        }
        _ => Some(json!({ "i": short(slip.id), "gone": 1 })),
    }
}

/// Enough of an id to tell rows of one wall apart, in a third of its length: its last twelve digits are chance.
fn short(id: impl Id) -> String {
    id.uuid().simple().to_string().chars().skip(20).collect()
}
