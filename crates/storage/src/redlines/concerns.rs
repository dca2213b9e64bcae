//! Concerns: what people fear will happen, as an opening meeting said it. Raised, joined and removed by the slice
//! `concerns`; read here by whoever words a red line from them.

use std::collections::HashMap;

use jiff::civil::Date;
use redthread_core::ids::{ConcernId, DomainId, FindingId, Id as _, KeyId, MeetingId, PersonId, ProjectId};
use redthread_core::people::Standpoint;
use redthread_core::thread::Relation;
use serde::{Deserialize, Serialize};

use super::{Marks, day_number, day_of};
use crate::act::Act;
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

/// A heading of the group's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// Which.
    pub id: DomainId,
    /// Its words.
    pub title: String,
}

/// As whose words a concern stands on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// Nobody's: who wrote it is stored nowhere.
    Nobody,
    /// Somebody of the project, who chose it.
    Person(PersonId),
    /// Under a name that is nobody's account: an alias, "table 3".
    Named(String),
}

/// What a new concern needs.
#[derive(Clone, Debug)]
pub struct NewConcern {
    /// The words; none when they stayed where it was raised, in a project that this one was carried out of.
    pub words: Option<String>,
    /// As whose.
    pub by: By,
    /// From which standpoint, when it is told.
    pub standpoint: Option<Standpoint>,
    /// Under which heading.
    pub domain: Option<DomainId>,
    /// In which meeting.
    pub meeting: Option<MeetingId>,
    /// Whom it touches, towards whom, in which stage.
    pub marks: Marks,
}

/// Blank rows are made so many at a time, and there are never fewer to draw from than `LEAST`.
const PILE: usize = 24;
const LEAST: i64 = 12;

/// Writes a concern of a day on a blank row drawn by lot. See the migration for why.
pub async fn write_concern(act: &mut Act, project: ProjectId, new: &NewConcern, on: Date) -> Result<ConcernId, Error> {
    let (id, key) = draw_blank(act, project).await?;
    let (person, named) = match &new.by {
        By::Nobody => (None, None),
        By::Person(person) => (Some(*person), None),
        By::Named(name) => (None, Some(name.clone())),
    };
    let sealed = match &new.words {
        Some(words) => {
            let said = serde_json::to_string(&SaidConcern { words: words.clone(), named })?;
            Some(act.seal(key, CONCERN_SEAL, id, &said).await?)
        }
        None => None,
    };
    sql("UPDATE red_concerns SET state = 'shown', sealed = $2, person = $3, standpoint = $4, domain = $5, meeting = $6, marks = $7, on_day = $8 WHERE id = $1 AND state = 'blank'")
        .id(id)
        .maybe_bytes(sealed)
        .maybe_id(person)
        .maybe_text(new.standpoint.map(|standpoint| standpoint.code().to_owned()))
        .maybe_id(new.domain)
        .maybe_id(new.meeting)
        .text(serde_json::to_string(&new.marks)?)
        .int(day_number(on))
        .run(act)
        .await?;
    Ok(id)
}

async fn draw_blank(act: &mut Act, project: ProjectId) -> Result<(ConcernId, KeyId), Error> {
    let count = "SELECT COUNT(*) AS n FROM red_concerns WHERE project = $1 AND state = 'blank'";
    if sql(count).id(project).one(act).await?.int("n")? < LEAST {
        for _ in 0..PILE {
            insert_blank(act, project).await?;
        }
    }
    let draw = "SELECT id, key_id FROM red_concerns WHERE project = $1 AND state = 'blank' ORDER BY random() LIMIT 1";
    let row = sql(draw).id(project).one(act).await?;
    Ok((row.id("id")?, row.id("key_id")?))
}

async fn insert_blank(act: &mut Act, project: ProjectId) -> Result<(), Error> {
    let id: ConcernId = act.new_id()?;
    let key = act.new_key(id).await?;
    sql("INSERT INTO red_concerns (id, project, key_id, state, marks) VALUES ($1, $2, $3, 'blank', '{}')")
        .id(id)
        .id(project)
        .id(key)
        .run(act)
        .await?;
    Ok(())
}

/// Says that the wall has changed.
pub async fn renew_wall(act: &mut Act, project: ProjectId) -> Result<(), Error> {
    sql("INSERT INTO concern_walls (project, version) VALUES ($1, 1) ON CONFLICT (project) DO UPDATE SET version = concern_walls.version + 1")
        .id(project)
        .run(act)
        .await?;
    Ok(())
}

/// Puts a concern under the one that stands for it, or by itself.
pub async fn join_concern(act: &mut Act, id: ConcernId, head: Option<ConcernId>) -> Result<(), Error> {
    let join = "UPDATE red_concerns SET joined_to = $2 WHERE id = $1";
    sql(join).id(id).maybe_id(head).run(act).await?;
    Ok(())
}

/// Adds a heading after the others.
pub async fn insert_domain(act: &mut Act, project: ProjectId, title: &str) -> Result<DomainId, Error> {
    let id: DomainId = act.new_id()?;
    sql("INSERT INTO concern_domains (id, project, title, position, made_at)
         SELECT $1, $2, $3, COALESCE(MAX(position), 0) + 1, $4 FROM concern_domains WHERE project = $2")
    .id(id)
    .id(project)
    .text(title)
    .time(act.now())
    .run(act)
    .await?;
    Ok(id)
}

/// The headings of a project, in their order.
pub async fn list_domains(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Domain>, Error> {
    let domains = "SELECT id, title FROM concern_domains WHERE project = $1 AND ended_at IS NULL ORDER BY position, id";
    let rows = sql(domains).id(project).all(on).await?;
    rows.iter().map(|row| Ok(Domain { id: row.id("id")?, title: row.text("title")? })).collect()
}
