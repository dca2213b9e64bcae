//! Concerns: what people fear will happen, as an opening meeting said it. Raised, joined and removed by the slice
//! `concerns`; read here by whoever words a red line from them.

use std::collections::HashMap;

use jiff::civil::Date;
use redthread_core::ids::{ConcernId, DomainId, FindingId, Id as _, MeetingId, PersonId, ProjectId};
use redthread_core::people::Standpoint;
use redthread_core::thread::Relation;
use serde::{Deserialize, Serialize};

use super::{Marks, day_of};
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::passages::list_links;
use crate::session::open_sealed;

/// Where the words of a concern are sealed.
pub const CONCERN_SEAL: &str = "red_concerns.sealed";

/// What is sealed of a concern, under a key of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidConcern {
    /// The words.
    pub words: String,
    /// As whom, when they chose a name to be shown; a table of the room is one too.
    pub named: Option<String>,
}

/// Something that somebody fears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concern {
    /// Which.
    pub id: ConcernId,
    /// What was said; none when it was erased with the person who said it.
    pub said: Option<SaidConcern>,
    /// Who said it, only when they chose to be known.
    pub person: Option<PersonId>,
    /// The standpoint it was said from, when they told it.
    pub standpoint: Option<Standpoint>,
    /// The heading it stands under.
    pub domain: Option<DomainId>,
    /// In which meeting.
    pub meeting: Option<MeetingId>,
    /// Whom it touches, towards whom, in which stage.
    pub marks: Marks,
    /// The day; nothing finer is kept.
    pub on_day: Date,
    /// The concern that stands for it.
    pub joined_to: Option<ConcernId>,
    /// Taken off the wall, kept for the record.
    pub is_removed: bool,
}

/// Every concern of a project, removed ones too. Their order is that of their ids and says nothing about time.
pub async fn list_concerns(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Concern>, Error> {
    let concerns = "SELECT * FROM red_concerns WHERE project = $1 AND state <> 'blank' ORDER BY on_day, id";
    let rows = sql(concerns).id(project).all(on).await?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in &rows {
        listed.push(read_concern(on, row).await?);
    }
    Ok(listed)
}

/// One concern of a project.
pub async fn load_concern(on: &mut impl Reads, project: ProjectId, id: ConcernId) -> Result<Concern, Error> {
    let concern = "SELECT * FROM red_concerns WHERE id = $1 AND project = $2 AND state <> 'blank'";
    let row = sql(concern).id(id).id(project).one(on).await?;
    read_concern(on, &row).await
}

/// The lines that each concern of a project grew into.
pub async fn list_grown(on: &mut impl Reads, project: ProjectId) -> Result<HashMap<ConcernId, Vec<FindingId>>, Error> {
    let mut grown = HashMap::<ConcernId, Vec<FindingId>>::new();
    for (from, to) in list_links(on, project, Relation::GrowsInto).await? {
        grown.entry(ConcernId::from_uuid(from)).or_default().push(FindingId::from_uuid(to));
    }
    Ok(grown)
}

async fn read_concern(on: &mut impl Reads, row: &Row) -> Result<Concern, Error> {
    let id: ConcernId = row.id("id")?;
    Ok(Concern {
        id,
        said: open_said(on, id, row.maybe_bytes("sealed")?).await?,
        person: row.maybe_id("person")?,
        standpoint: row.maybe_text("standpoint")?.as_deref().and_then(Standpoint::from_code),
        domain: row.maybe_id("domain")?,
        meeting: row.maybe_id("meeting")?,
        marks: serde_json::from_str(&row.text("marks")?)?,
        on_day: day_of(row.int("on_day")?)?,
        joined_to: row.maybe_id("joined_to")?,
        is_removed: row.text("state")? == "removed",
    })
}

async fn open_said(on: &mut impl Reads, id: ConcernId, sealed: Option<Vec<u8>>) -> Result<Option<SaidConcern>, Error> {
    let Some(sealed) = sealed else { return Ok(None) };
    match open_sealed(on, CONCERN_SEAL, id, &sealed).await {
        Ok(said) => Ok(Some(serde_json::from_str(&said)?)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
