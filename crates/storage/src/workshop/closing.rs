//! Closing words: what somebody said at the end of a workshop, in their own wording. Handed out as `Told`: the gate
//! decides whom they reach.

use jiff::Timestamp;
use redthread_core::gate::Told;
use redthread_core::ids::{ClosingId, PersonId, ProjectId};
use redthread_core::people::Standpoint;

use super::{key_of, open_words};
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;

const CLOSING: &str = "workshop_closing_words.sealed";

/// What somebody said at the end.
#[derive(Clone, Debug)]
pub struct ClosingWords {
    /// Which.
    pub id: ClosingId,
    /// Who said it.
    pub person: PersonId,
    /// From which side: theirs on the day.
    pub standpoint: Standpoint,
    /// The words; none once their speaker was erased.
    pub told: Option<Told<String>>,
    /// Grows with every change.
    pub version: i64,
    /// When it was written down.
    pub made_at: Timestamp,
}

/// Keeps what somebody said, sealed under their own key.
pub async fn insert_closing_words(
    act: &mut Act,
    project: ProjectId,
    (person, standpoint): (PersonId, Standpoint),
    words: &str,
) -> Result<ClosingId, Error> {
    act.of(project)?;
    let id: ClosingId = act.new_id()?;
    let key = key_of(act, person).await?;
    let sealed = act.seal(key, CLOSING, id, words).await?;
    sql("INSERT INTO workshop_closing_words (id, project, person, standpoint, sealed, version, made_at) VALUES ($1, $2, $3, $4, $5, 1, $6)")
        .id(id)
        .id(project)
        .id(person)
        .text(standpoint.code())
        .bytes(sealed)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// Corrects what was written down, as it was read in version `seen`.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub async fn update_closing_words(
    act: &mut Act,
    project: ProjectId,
    (id, seen): (ClosingId, i64),
    words: &str,
) -> Result<(), Error> {
    act.of(project)?;
    let before = load_closing_words(act, project, id).await?;
    let key = key_of(act, before.person).await?;
    let sealed = act.seal(key, CLOSING, id, words).await?;
    let change = "UPDATE workshop_closing_words SET sealed = $3, version = version + 1 WHERE id = $1 AND version = $2";
    let changed = sql(change).id(id).int(seen).bytes(sealed).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Takes words away altogether.
pub async fn delete_closing_words(act: &mut Act, project: ProjectId, id: ClosingId) -> Result<(), Error> {
    act.of(project)?;
    let gone =
        sql("DELETE FROM workshop_closing_words WHERE id = $1 AND project = $2").id(id).id(project).run(act).await?;
    if gone == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// All closing words of a project, in the order in which they were written down.
pub async fn list_closing_words(on: &mut impl Reads, project: ProjectId) -> Result<Vec<ClosingWords>, Error> {
    let rows =
        sql("SELECT * FROM workshop_closing_words WHERE project = $1 ORDER BY made_at, id").id(project).all(on).await?;
    let mut words = Vec::with_capacity(rows.len());
    for row in &rows {
        words.push(read_words(on, row).await?);
    }
    Ok(words)
}

/// One of them.
pub async fn load_closing_words(on: &mut impl Reads, project: ProjectId, id: ClosingId) -> Result<ClosingWords, Error> {
    let row =
        sql("SELECT * FROM workshop_closing_words WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    read_words(on, &row).await
}

async fn read_words(on: &mut impl Reads, row: &Row) -> Result<ClosingWords, Error> {
    let (id, person): (ClosingId, PersonId) = (row.id("id")?, row.id("person")?);
    let words = open_words(on, CLOSING, id, Some(row.bytes("sealed")?)).await?;
    Ok(ClosingWords {
        id,
        person,
        standpoint: row.code("standpoint", Standpoint::from_code)?,
        told: words.map(|words| Told::new(words, vec![person])),
        version: row.int("version")?,
        made_at: row.time("made_at")?,
    })
}

/// The words themselves, past every gate: for the copy that their speaker gets, and for whoever corrects them.
pub async fn open_closing_words(
    on: &mut impl Reads,
    project: ProjectId,
    id: ClosingId,
) -> Result<Option<String>, Error> {
    let row = sql("SELECT sealed FROM workshop_closing_words WHERE id = $1 AND project = $2")
        .id(id)
        .id(project)
        .one(on)
        .await?;
    open_words(on, CLOSING, id, Some(row.bytes("sealed")?)).await
}
