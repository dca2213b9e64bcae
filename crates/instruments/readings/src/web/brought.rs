//! What came with the file of another project.

use redthread_core::ids::ProjectId;
use redthread_storage::Error;
use redthread_web::{Answer, At, Ctx, OrFail as _};

use crate::pages::brought::BroughtView;
use crate::store;

pub(crate) async fn page(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, _) = ctx.inside(project).await.or_fail(&ctx)?;
    let record = store::find_record(&mut read, project).await.or_fail(&ctx)?;
    let record = record.ok_or(Error::NotFound).or_fail(&ctx)?;
    ctx.show(&BroughtView { project: project.to_string(), record })
}
