//! Forms in, pages out, and who may use them.

mod drafts;
mod follow_ups;
mod groups;
mod public;
mod things;
mod words;

use redthread_core::ids::{ProjectId, Uuid};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::thread::Node;
use redthread_storage::{Inside, Read};
use redthread_web::{Access, Ctx, Failure, Form, OrFail as _, Routes};

use crate::actions::{ASKS, LEADS, WRITES};
use crate::load::{Loaded, list_slips};

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::TakePart, Right::Steer]);
const READING: Access = Access::AnyOf(&[Right::Read, Right::Steer]);
const LEADING: Access = Access::AnyOf(LEADS);
const WRITING: Access = Access::AnyOf(WRITES);
const ASKING: Access = Access::AnyOf(ASKS);
const RECORDING: Access = Access::AnyOf(&[Right::Facilitate, Right::Steer, Right::Document, Right::Edit]);

pub(crate) fn group_routes() -> Routes {
    let routes = Routes::new()
        .get("/p/{project}/groups", TEAM, groups::list)
        .get("/p/{project}/groups/new", LEADING, groups::new)
        .post("/p/{project}/groups/new", LEADING, groups::form)
        .get("/p/{project}/groups/export.csv", READING, groups::csv)
        .get("/p/{project}/groups/{group}", TEAM, groups::group)
        .get("/p/{project}/groups/{group}/edit", LEADING, groups::edit)
        .post("/p/{project}/groups/{group}/edit", LEADING, groups::change)
        .post("/p/{project}/groups/{group}/merge", LEADING, groups::merge)
        .post("/p/{project}/groups/{group}/stop", LEADING, groups::stop)
        .post("/p/{project}/groups/{group}/resume", LEADING, groups::resume);
    routes
        .get("/p/{project}/groups/drafts", TEAM, drafts::list)
        .get("/p/{project}/groups/drafts/new", WRITING, drafts::new)
        .post("/p/{project}/groups/drafts/new", WRITING, drafts::write)
        .get("/p/{project}/groups/drafts/{draft}", TEAM, drafts::draft)
        .get("/p/{project}/groups/drafts/{draft}/edit", WRITING, drafts::edit)
        .post("/p/{project}/groups/drafts/{draft}/edit", WRITING, drafts::change)
        .post("/p/{project}/groups/drafts/{draft}/end", LEADING, drafts::put_away)
        .get("/p/{project}/groups/actions/new", WRITING, things::new)
        .post("/p/{project}/groups/actions/new", WRITING, things::settle)
        .get("/p/{project}/groups/actions/{action}", WRITING, things::action)
        .post("/p/{project}/groups/actions/{action}", WRITING, things::change)
        .post("/p/{project}/groups/actions/{action}/state", WRITING, things::end)
        .get("/p/{project}/groups/words", READING, words::list)
        .post("/p/{project}/groups/words", RECORDING, words::record)
        .get("/p/{project}/groups/words/{words}/edit", RECORDING, words::edit)
        .post("/p/{project}/groups/words/{words}/edit", RECORDING, words::correct)
        .post("/p/{project}/groups/words/{words}/end", RECORDING, words::remove)
}

pub(crate) fn follow_up_routes() -> Routes {
    Routes::new()
        .get("/p/{project}/follow-ups", READING, follow_ups::list)
        .post("/p/{project}/follow-ups", ASKING, follow_ups::plan)
        .get("/p/{project}/follow-ups/export.csv", READING, follow_ups::csv)
        .get("/p/{project}/follow-ups/due.ics", READING, follow_ups::due)
        .get("/p/{project}/follow-ups/{round}", READING, follow_ups::round)
        .post("/p/{project}/follow-ups/{round}/open", ASKING, follow_ups::open)
        .post("/p/{project}/follow-ups/{round}/move", ASKING, follow_ups::move_days)
        .post("/p/{project}/follow-ups/{round}/close", ASKING, follow_ups::close)
        .post("/p/{project}/follow-ups/{round}/links", ASKING, follow_ups::renew)
        .post("/p/{project}/follow-ups/{round}/links/{link}/end", ASKING, follow_ups::shut)
        .get("/p/{project}/follow-ups/{round}/answers", ASKING, follow_ups::take_down)
        .post("/p/{project}/follow-ups/{round}/answers", ASKING, follow_ups::record)
        .get("/f/{secret}", Access::Public, public::page)
        .post("/f/{secret}", Access::Public, public::answer)
        .get("/f/{secret}/all", Access::Public, public::all)
}

async fn enter(ctx: &Ctx, project: ProjectId) -> Result<(Read, Inside, Loaded), Failure> {
    let (mut read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let loaded = Loaded::load(&mut read, inside.project.clone(), inside.now).await.or_fail(ctx)?;
    Ok((read, inside, loaded))
}

/// As [`enter`], with every slip of the wall: for forms that say what something grew from.
async fn enter_to_choose(ctx: &Ctx, project: ProjectId) -> Result<(Inside, Loaded), Failure> {
    let (mut read, inside, loaded) = enter(ctx, project).await?;
    let slips = list_slips(&mut read, project).await.or_fail(ctx)?;
    Ok((inside, Loaded { slips, ..loaded }))
}

async fn only_inside(ctx: &Ctx, project: ProjectId) -> Result<Inside, Failure> {
    ctx.inside(project).await.or_fail(ctx).map(|(_, inside)| inside)
}

/// What something is said to have grown from: `theme:<id>`, `draft:<id>`.
fn origins(form: &Form) -> Result<Vec<(Node, Uuid)>, Refusal> {
    let unknown = || Refusal::beside("from", "form.unknown_choice");
    let read = |text: &str| {
        let (kind, id) = text.split_once(':')?;
        let node = [Node::Theme, Node::Slip, Node::Draft].into_iter().find(|node| node.code() == kind)?;
        Some((node, Uuid::parse_str(id).ok()?))
    };
    form.all("from").filter(|text| !text.is_empty()).map(|text| read(text).ok_or_else(unknown)).collect()
}

/// As [`origins`] reads them.
fn origin(node: Node, id: impl redthread_core::ids::Id) -> String {
    format!("{}:{}", node.code(), id.uuid())
}

/// What a page was asked to begin with: `?theme=`, `?slip=` and `?draft=`.
fn asked_origins(ctx: &Ctx) -> impl Iterator<Item = (&'static str, String)> {
    let asked = ctx.asked_all().into_iter().filter(|(name, _)| ["theme", "slip", "draft"].contains(&name.as_str()));
    asked.map(|(name, id)| ("from", format!("{name}:{id}"))).collect::<Vec<_>>().into_iter()
}
