//! The commission of a project: who asked, what lies behind it, what for. Written by whoever steers; a workshop shows its
//! question on the wall, and a case report begins with it.

use jiff::Timestamp;
use redthread_core::ids::{PersonId, ProjectId};
use redthread_core::sides::Sides;

use crate::act::Act;
use crate::db::{Reads, sql};
use crate::error::Error;
use crate::projects;

/// Who asked for the work, when and what for; what was agreed about the sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commission {
    /// Who asked: a person of the project.
    pub commissioner: PersonId,
    /// On which day, as its noon in UTC.
    pub asked_at: Timestamp,
    /// What lies behind it; may be empty.
    pub background: String,
    /// What for.
    pub purpose: String,
    /// The one question that a workshop works on; empty in methods that ask none.
    pub question: String,
    /// Who is to tell.
    pub sides: Sides,
    /// What more was agreed about it; the reason where one side tells alone.
    pub agreement: String,
}

/// The commission of a project, once it is written down; its sides are what holds in the project now.
pub async fn find_commission(on: &mut impl Reads, project: ProjectId) -> Result<Option<Commission>, Error> {
    let row = sql("SELECT * FROM steering_commissions WHERE project = $1").id(project).first(on).await?;
    let sides = Sides::agreed(&projects::load_project(on, project).await?.settings).unwrap_or_default();
    row.map(|row| {
        Ok(Commission {
            commissioner: row.id("commissioner")?,
            asked_at: row.time("asked_at")?,
            background: row.text("background")?,
            purpose: row.text("purpose")?,
            question: row.text("question")?,
            sides,
            agreement: row.text("agreement")?,
        })
    })
    .transpose()
}

/// Stores the commission, over the one that was there.
pub async fn update_commission(act: &mut Act, project: ProjectId, new: &Commission) -> Result<(), Error> {
    sql("INSERT INTO steering_commissions (project, commissioner, asked_at, purpose, agreement, background, question, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (project) DO UPDATE SET commissioner = excluded.commissioner, asked_at = excluded.asked_at,
         purpose = excluded.purpose, agreement = excluded.agreement, background = excluded.background,
         question = excluded.question, changed_at = excluded.changed_at")
        .id(project)
        .id(new.commissioner)
        .time(new.asked_at)
        .text(new.purpose.clone())
        .text(new.agreement.clone())
        .text(new.background.clone())
        .text(new.question.clone())
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}
