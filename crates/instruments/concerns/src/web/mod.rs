//! Forms in, pages out, and who may use them.

mod phone;
mod room;
mod wall;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use maud::Markup;
use redthread_core::ids::{Id, ProjectId};
use redthread_core::kit::Right;
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Access, Ctx, Failure, OrFail as _, Routes};

use crate::actions::{LEADS, SPEAKS};
use crate::store;

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::TakePart, Right::Facilitate, Right::Steer]);
const SPEAKING: Access = Access::AnyOf(SPEAKS);
const LEADING: Access = Access::AnyOf(LEADS);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/concerns", TEAM, wall::page)
        .get("/p/{project}/concerns/wall", TEAM, wall::fragment)
        .get("/p/{project}/concerns/new", SPEAKING, wall::new)
        .post("/p/{project}/concerns/new", SPEAKING, wall::raise)
        .get("/p/{project}/concerns/join", LEADING, wall::work)
        .post("/p/{project}/concerns/join", LEADING, wall::do_work)
        .get("/p/{project}/concerns/open", LEADING, room::codes)
        .post("/p/{project}/concerns/open", LEADING, room::open)
        .get("/p/{project}/concerns/open/{code}", TEAM, room::projector)
        .get("/p/{project}/concerns/open/{code}/room", TEAM, room::fragment)
        .post("/p/{project}/concerns/open/{code}/show", LEADING, room::show)
        .post("/p/{project}/concerns/open/{code}/close", LEADING, room::close)
        .get("/p/{project}/concerns/{concern}", TEAM, wall::concern)
        .post("/p/{project}/concerns/{concern}/apart", LEADING, wall::apart)
        .post("/p/{project}/concerns/{concern}/marks", LEADING, wall::mark)
        .post("/p/{project}/concerns/{concern}/remove", LEADING, wall::remove)
        .post("/p/{project}/concerns/{concern}/put-back", LEADING, wall::put_back)
        .get("/j", Access::Public, phone::enter)
        .get("/j/{code}", Access::Public, phone::page)
        .post("/j/{code}", Access::Public, phone::raise)
        .post("/j/{code}/join", Access::Public, phone::join)
        .get("/j/{code}/room", Access::Public, phone::room)
}

/// An id of the address; what is no id is not found.
fn id<I: Id>(ctx: &Ctx, text: &str) -> Result<I, Failure> {
    text.parse().map_err(|_| ctx.fail(Error::NotFound))
}

async fn enter(ctx: &Ctx, project: &str) -> Result<(Read, Inside), Failure> {
    let project: ProjectId = id(ctx, project)?;
    ctx.inside(project).await.or_fail(ctx)
}

/// The n-th part of the path, the first being the one after the first slash.
fn part(ctx: &Ctx, n: usize) -> String {
    ctx.path.split('/').nth(n).unwrap_or_default().to_owned()
}

/// The name of a state of the wall: the same name is the same page, so that asking again costs next to nothing.
async fn tag(ctx: &Ctx, read: &mut Read, project: ProjectId) -> Result<String, Error> {
    Ok(format!("\"{}.{}\"", store::load_wall(read, project).await?, ctx.lang()))
}

/// Whether the one who asks has this state already.
fn has_already(headers: &HeaderMap, tag: &str) -> bool {
    headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes())
}

fn unchanged() -> Response {
    StatusCode::NOT_MODIFIED.into_response()
}

fn piece(tag: &str, markup: Markup) -> Response {
    let tag = HeaderValue::from_str(tag).unwrap_or(HeaderValue::from_static("\"\""));
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    ([(header::CONTENT_TYPE, kind), (header::ETAG, tag)], markup.into_string()).into_response()
}
