//! The tables of this slice: marks of sections, approvals.

use std::collections::HashMap;

use jiff::Timestamp;
use redthread_core::gate::Told;
use redthread_core::ids::{AccountId, DocumentId, PersonId, ProjectId};
use redthread_storage::stories::Story;
use redthread_storage::{Act, Error, Reads, brought, open_sealed, sql};

use crate::model::Mark;

/// Keeps what a section is beyond its words.
pub(crate) async fn set_mark(
    act: &mut Act,
    project: ProjectId,
    account: AccountId,
    document: DocumentId,
    mark: Mark,
) -> Result<(), Error> {
    sql("DELETE FROM interview_marks WHERE document = $1").id(document).run(act).await?;
    if let Some(code) = mark.code() {
        sql("INSERT INTO interview_marks (document, account, project, mark) VALUES ($1, $2, $3, $4)")
            .id(document)
            .id(account)
            .id(project)
            .text(code)
            .run(act)
            .await?;
    }
    Ok(())
}

/// The marks of a project's sections; a section without one is answered.
pub(crate) async fn list_marks(on: &mut impl Reads, project: ProjectId) -> Result<HashMap<DocumentId, Mark>, Error> {
    let rows = sql("SELECT document, mark FROM interview_marks WHERE project = $1").id(project).all(on).await?;
    rows.iter().map(|row| Ok((row.id("document")?, row.code("mark", Mark::from_code)?))).collect()
}

/// That a teller approved their account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Approval {
    /// Who read it to them; none: they read it themselves.
    pub(crate) read_by: Option<PersonId>,
    /// When it was read.
    pub(crate) read_at: Timestamp,
}

pub(crate) async fn insert_approval(act: &mut Act, account: AccountId, approval: &Approval) -> Result<(), Error> {
    sql("INSERT INTO interview_approvals (account, read_by, read_at, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5)")
        .id(account)
        .maybe_id(approval.read_by)
        .time(approval.read_at)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// The approval no longer holds: the account was given back.
pub(crate) async fn end_approvals(act: &mut Act, account: AccountId) -> Result<(), Error> {
    sql("UPDATE interview_approvals SET ended_at = $2 WHERE account = $1 AND ended_at IS NULL")
        .id(account)
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// The last approval that was not taken back by giving the account back; the account's state says whether it still holds.
pub(crate) async fn find_approval(on: &mut impl Reads, account: AccountId) -> Result<Option<Approval>, Error> {
    let row = sql("SELECT read_by, read_at FROM interview_approvals WHERE account = $1 AND ended_at IS NULL ORDER BY recorded_at DESC")
        .id(account)
        .first(on)
        .await?;
    row.map(|row| Ok(Approval { read_by: row.maybe_id("read_by")?, read_at: row.time("read_at")? })).transpose()
}

/// Forgets who read to whom, and what was brought about them: the rest of a person is erased with their key.
pub(crate) async fn erase_reader(act: &mut Act, person: PersonId) -> Result<(), Error> {
    sql("UPDATE interview_approvals SET read_by = NULL WHERE read_by = $1").id(person).run(act).await?;
    brought::forget_marks(act, person).await
}

const OWN_UNIT: &str = "interview_own_units.sealed";

/// Keeps why somebody of the story's own unit interviews; an empty note takes it back.
pub(crate) async fn set_own_unit(act: &mut Act, account: AccountId, story: &Story, note: &str) -> Result<(), Error> {
    sql("DELETE FROM interview_own_units WHERE account = $1").id(account).run(act).await?;
    if !note.is_empty() {
        let sealed = act.seal(story.key, OWN_UNIT, account, note).await?;
        sql("INSERT INTO interview_own_units (account, sealed) VALUES ($1, $2)")
            .id(account)
            .bytes(sealed)
            .run(act)
            .await?;
    }
    Ok(())
}

/// Why somebody of the story's own unit interviews, as guarded as the story.
pub(crate) async fn find_own_unit(
    on: &mut impl Reads,
    account: AccountId,
    story: &Story,
) -> Result<Option<Told<String>>, Error> {
    let row = sql("SELECT sealed FROM interview_own_units WHERE account = $1").id(account).first(on).await?;
    let Some(row) = row else { return Ok(None) };
    match open_sealed(on, OWN_UNIT, account, &row.bytes("sealed")?).await {
        Ok(note) => Ok(Some(Told::new(note, story.told.subjects().to_vec()))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
