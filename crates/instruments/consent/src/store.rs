//! The one table of this slice: when somebody last looked through what had expired. Consent itself is shared.

use jiff::Timestamp;
use redthread_core::ids::{ProjectId, UserId};
use redthread_storage::{Act, Error, Reads, sql};

/// When this user last looked; none is never.
pub(crate) async fn find_look(
    on: &mut impl Reads,
    project: ProjectId,
    user: UserId,
) -> Result<Option<Timestamp>, Error> {
    let row =
        sql("SELECT at FROM consent_looks WHERE project = $1 AND user_id = $2").id(project).id(user).first(on).await?;
    row.map(|row| row.time("at")).transpose()
}

/// They look now.
pub(crate) async fn update_look(act: &mut Act, project: ProjectId, user: UserId) -> Result<(), Error> {
    sql("INSERT INTO consent_looks (project, user_id, at) VALUES ($1, $2, $3) ON CONFLICT (project, user_id) DO UPDATE SET at = EXCLUDED.at")
        .id(project)
        .id(user)
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}
