//! Who does what, read from what all share.

use redthread_core::ids::ProjectId;
use redthread_storage::{Error, Reads, stories, versions};

use crate::model::{Doers, NOMINATED};

/// Who tells in a project, and who has nominated in it.
pub(crate) async fn load_doers(on: &mut impl Reads, project: ProjectId) -> Result<Doers, Error> {
    let accounts = stories::list_accounts(on, project).await?;
    let tellers = accounts.iter().map(|account| account.teller).collect();
    Ok(Doers { tellers, proposers: versions::list_doers(on, project, NOMINATED).await? })
}
