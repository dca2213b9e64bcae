//! Forms in, pages out.

pub(crate) mod lines;
pub(crate) mod measures;
pub(crate) mod places;
pub(crate) mod rounds;

use redthread_core::ids::ProjectId;
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Ctx, Failure, OrFail as _};

/// An id of an address; anything else is not found.
fn id<T: redthread_core::ids::Id>(ctx: &Ctx, text: &str) -> Result<T, Failure> {
    text.parse().map_err(|_| ctx.fail(Error::NotFound))
}

async fn enter(ctx: &Ctx, project: &str) -> Result<(Read, Inside), Failure> {
    let project: ProjectId = id(ctx, project)?;
    ctx.inside(project).await.or_fail(ctx)
}
