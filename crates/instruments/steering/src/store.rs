//! The slice's own table, the commission of a project; and who does what, read from what all share.

use redthread_core::ids::ProjectId;
use redthread_core::sides::Sides;
use redthread_storage::{Act, Error, Reads, projects, sql, stories, versions};

use crate::model::{Commission, Doers, NOMINATED};

/// The commission of a project, once it is written down; its sides are what holds in the project now.
pub async fn find_commission(on: &mut impl Reads, project: ProjectId) -> Result<Option<Commission>, Error> {
    let row = sql("SELECT * FROM steering_commissions WHERE project = $1").id(project).first(on).await?;
    let sides = Sides::agreed(&projects::load_project(on, project).await?.settings).unwrap_or_default();
    row.map(|row| {
        Ok(Commission {
            commissioner: row.id("commissioner")?,
            asked_at: row.time("asked_at")?,
            purpose: row.text("purpose")?,
            sides,
            agreement: row.text("agreement")?,
        })
    })
    .transpose()
}

/// Who tells in a project, and who has nominated in it.
pub(crate) async fn load_doers(on: &mut impl Reads, project: ProjectId) -> Result<Doers, Error> {
    let accounts = stories::list_accounts(on, project).await?;
    let tellers = accounts.iter().map(|account| account.teller).collect();
    Ok(Doers { tellers, proposers: versions::list_doers(on, project, NOMINATED).await? })
}

/// Stores the commission, over the one that was there.
pub(crate) async fn update_commission(act: &mut Act, project: ProjectId, new: &Commission) -> Result<(), Error> {
    sql("INSERT INTO steering_commissions (project, commissioner, asked_at, purpose, agreement, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (project) DO UPDATE SET commissioner = excluded.commissioner, asked_at = excluded.asked_at,
         purpose = excluded.purpose, agreement = excluded.agreement, changed_at = excluded.changed_at")
        .id(project)
        .id(new.commissioner)
        .time(new.asked_at)
        .text(new.purpose.clone())
        .text(new.agreement.clone())
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}
