//! Form in, page out: the handlers of the slice, and who may use them.

mod invitations;
mod overview;
mod promise;
mod worries;

use redthread_core::kit::Right::{Document, Facilitate, Read, Steer};
use redthread_storage::{Error, Inside};
use redthread_web::{Access, Ctx, Form, OrFail as _, Routes};

/// Who reads what the team reads, or runs it.
const TEAM: Access = Access::AnyOf(&[Read, Steer, Facilitate]);
const WRITES: Access = Access::AnyOf(&[Steer, Facilitate, Document]);
const PROMISES: Access = Access::AnyOf(&[Steer, Facilitate]);
/// Who sees what was agreed with whom.
const LEADS: Access = Access::AnyOf(&[Facilitate]);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/mobilisation", TEAM, overview::page)
        .get("/p/{project}/mobilisation/worries", TEAM, worries::list)
        .get("/p/{project}/mobilisation/worries/new", WRITES, worries::new)
        .post("/p/{project}/mobilisation/worries/new", WRITES, worries::raise)
        .get("/p/{project}/mobilisation/worries/{worry}", TEAM, worries::page)
        .post("/p/{project}/mobilisation/worries/{worry}", WRITES, worries::meet)
        .post("/p/{project}/mobilisation/worries/{worry}/take-back", WRITES, worries::take_back)
        .get("/p/{project}/mobilisation/promise", TEAM, promise::page)
        .post("/p/{project}/mobilisation/promise", PROMISES, promise::save)
        .get("/p/{project}/mobilisation/invitations", LEADS, invitations::list)
        .get("/p/{project}/mobilisation/invitations/new", LEADS, invitations::new)
        .post("/p/{project}/mobilisation/invitations/new", LEADS, invitations::plan)
        .get("/p/{project}/mobilisation/invitations/{invitation}", LEADS, invitations::page)
        .post("/p/{project}/mobilisation/invitations/{invitation}", LEADS, invitations::follow)
        .get("/p/{project}/mobilisation/invitations/{invitation}/edit", LEADS, invitations::edit)
        .post("/p/{project}/mobilisation/invitations/{invitation}/edit", LEADS, invitations::save)
        .get("/p/{project}/mobilisation/invitations/{invitation}/letter", LEADS, invitations::letter)
}

/// Who posts, inside the project.
async fn only_inside(ctx: &Ctx, project: redthread_core::ids::ProjectId) -> Result<Inside, redthread_web::Failure> {
    ctx.inside(project).await.map(|(_, inside)| inside).or_fail(ctx)
}

/// A day that has to be there.
fn day(form: &Form, name: &str) -> Result<Option<jiff::Timestamp>, redthread_core::refusal::Refusal> {
    form.day(name)?.map(Some).ok_or_else(|| redthread_core::refusal::Refusal::beside(name, "form.required"))
}

/// What reading a form found, or everything that is to be mended in it.
fn whole<T>(fields: redthread_core::texts::Fields, read: Option<T>) -> Result<T, Error> {
    fields.check()?;
    read.ok_or(Error::NotFound)
}
