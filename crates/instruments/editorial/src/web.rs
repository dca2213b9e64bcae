//! Forms in, pages out.

use std::collections::HashMap;

use redthread_core::ids::{CallId, Id as _, ProjectId, PublicationId, TownId, Uuid};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{Fields, LINE, PARAGRAPH, TEXT};
use redthread_storage::editorial::load_selection;
use redthread_storage::{Error, Read};
use redthread_web::{Answer, At, Ctx, Filled, Form, OnShow, OrFail as _, Posted, list_readable};

use crate::actions::{self, NewCall, NewTown, Wish};
use crate::model::{Call, Contact, Step, Taken, Town};
use crate::pages::calls::{CallView, CallsView, NewCallView};
use crate::pages::desk::{DeskView, TownLine, Work};
use crate::pages::network::{JoinView, NetworkView};
use crate::store;

pub(crate) async fn desk(ctx: Ctx) -> Answer {
    let view = load_desk(&ctx).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_desk(ctx: &Ctx) -> Result<DeskView, Error> {
    let organisation = ctx.viewer().steward()?;
    let shelf = list_readable(ctx.store(), ctx.app.instruments).await?;
    let mut read = ctx.store().read().await?;
    let is_editor = actions::is_editor(&mut read, &ctx.viewer()).await?;
    let (selection, owners) = (load_selection(&mut read).await?, store::list_owners(&mut read).await?);
    let (last, calls) = (store::list_last(&mut read).await?, store::list_calls(&mut read).await?);
    let draw = |one: &OnShow, listed: bool| {
        let project = one.project?;
        let (_, owner) = owners.get(&project)?;
        Some(work(ctx, (one, project, owner), (listed, last.get(&one.id)), &calls))
    };
    let of = |one: &OnShow| one.project.and_then(|project| owners.get(&project)).map(|(owner, _)| *owner);
    let is_plain = |one: &OnShow| selection.lists(one.id, one.project) && !last.contains_key(&one.id);
    let own = shelf.iter().filter(|one| of(one) == Some(organisation)).filter_map(|one| draw(one, is_plain(one)));
    let waits = |one: &&OnShow| {
        is_editor
            && of(one) != Some(organisation)
            && last.get(&one.id).is_some_and(|taken| matches!(taken.step, Step::Offered | Step::Accepted))
    };
    let now = ctx.store().now();
    Ok(DeskView {
        is_edited: selection.is_edited(),
        own: own.collect(),
        offered: shelf.iter().filter(waits).filter_map(|one| draw(one, false)).collect(),
        calls: calls.iter().filter(|call| is_editor || call.is_open(now)).map(|call| CallView::of(ctx, call)).collect(),
        towns: if is_editor { load_towns(&mut read).await? } else { vec![] },
        is_editor,
        filled: Filled::default(),
        mended: String::new(),
    })
}

fn work(
    ctx: &Ctx,
    (one, project, owner): (&OnShow, ProjectId, &str),
    (listed, last): (bool, Option<&Taken>),
    calls: &[Call],
) -> Work {
    let titles: HashMap<CallId, &str> = calls.iter().map(|call| (call.id, call.title.as_str())).collect();
    Work {
        id: one.id.to_string(),
        project: project.to_string(),
        title: one.title.clone(),
        lang: one.lang.tag(),
        path: one.url.clone(),
        organisation: owner.to_owned(),
        standing: last.map_or(if listed { "listed" } else { "not_offered" }, |taken| taken.step.code()),
        words: last.map(|taken| taken.words.clone()).unwrap_or_default(),
        when: last.map(|taken| ctx.words.date(taken.at)).unwrap_or_default(),
        call: last.and_then(|taken| titles.get(&taken.call?)).copied().unwrap_or_default().to_owned(),
    }
}

async fn load_towns(read: &mut Read) -> Result<Vec<TownLine>, Error> {
    let mut lines = vec![];
    for town in store::list_towns(read).await? {
        let contact = store::load_contact(read, town.id).await?;
        lines.push(line(town, contact));
    }
    // Who waits comes first.
    lines.sort_by_key(|line| line.is_in);
    Ok(lines)
}

fn line(town: Town, contact: Contact) -> TownLine {
    TownLine {
        id: town.id.to_string(),
        name: town.name,
        country: town.country,
        organisation: town.organisation,
        is_in: town.accepted_at.is_some(),
        contact: contact.name,
        email: contact.email,
        words: contact.words,
    }
}

pub(crate) async fn set_rule(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let is_edited = form.get("rule") == "edited";
    actions::set_rule(ctx.store(), &deed, &ctx.viewer(), is_edited).await.or_fail(&ctx)?;
    ctx.go("/desk", "saved")
}

pub(crate) async fn take_step(At((work, step)): At<(PublicationId, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let step = Step::from_code(&step).ok_or(Error::NotFound).or_fail(&ctx)?;
    let taken = async {
        let wish = read_wish(&form, work.uuid(), step)?;
        check_on_show(&ctx, &wish).await?;
        actions::take_step(ctx.store(), &deed, &ctx.viewer(), wish).await
    };
    match taken.await {
        Ok(()) => ctx.go(format!("/desk#work-{work}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = load_desk(&ctx).await.or_fail(&ctx)?;
            ctx.show_refused(&DeskView { filled: Filled::refused(form, refusals), mended: work.to_string(), ..view })
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_wish(form: &Form, work: Uuid, step: Step) -> Result<Wish, Error> {
    let mut fields = Fields::default();
    let project: Option<ProjectId> = fields.take(form.id("project"));
    let call = fields.take(form.id("call")).filter(|_| step == Step::Offered);
    let words = fields.take(form.optional("words", PARAGRAPH));
    fields.check()?;
    Ok(Wish { work, project: project.ok_or(Error::NotFound)?, step, call, words })
}

/// Only what everybody can read now goes a step further; it comes from the project that the form names.
async fn check_on_show(ctx: &Ctx, wish: &Wish) -> Result<(), Error> {
    let shelf = list_readable(ctx.store(), ctx.app.instruments).await?;
    let is_there = shelf.iter().any(|one| one.id == wish.work && one.project == Some(wish.project));
    if is_there { Ok(()) } else { Err(Error::NotFound) }
}

pub(crate) async fn new_call(ctx: Ctx) -> Answer {
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    if !actions::is_editor(&mut read, &ctx.viewer()).await.or_fail(&ctx)? {
        return Err(ctx.fail(Error::NotFound));
    }
    ctx.show(&NewCallView { filled: Filled::with([("lang", ctx.lang().tag())]) })
}

pub(crate) async fn make_call(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let made = async { actions::make_call(ctx.store(), &deed, &ctx.viewer(), read_call(&ctx, &form)?).await };
    match made.await {
        Ok(call) => ctx.go(format!("/calls/{call}"), "saved"),
        Err(Error::Refused(refusals)) => ctx.show_refused(&NewCallView { filled: Filled::refused(form, refusals) }),
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_call(ctx: &Ctx, form: &Form) -> Result<NewCall, Error> {
    let mut fields = Fields::default();
    let is_kit = |id: &&str| ctx.store().kits().values().any(|kit| kit.id.as_str() == *id);
    let new = NewCall {
        title: fields.take(form.required("title", LINE)),
        words: fields.take(form.required("words", TEXT)),
        lang: fields.take(form.code("lang", |tag| tag.parse::<Lang>().ok()).map(Some)).unwrap_or(ctx.lang()),
        kits: form.all("kits").filter(is_kit).map(str::to_owned).collect(),
        closes_at: fields.take(form.required_day("closes_on").map(Some)).unwrap_or(ctx.store().now()),
    };
    fields.check()?;
    Ok(new)
}

pub(crate) async fn end_call(At(call): At<CallId>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    actions::end_call(ctx.store(), &deed, &ctx.viewer(), call).await.or_fail(&ctx)?;
    ctx.go("/desk#calls", "saved")
}

pub(crate) async fn decide_town(At((town, decision)): At<(TownId, String)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let decided = match decision.as_str() {
        "accept" => actions::accept_town(ctx.store(), &deed, &ctx.viewer(), town).await,
        "remove" => actions::remove_town(ctx.store(), &deed, &ctx.viewer(), town).await,
        _ => Err(Error::NotFound),
    };
    decided.or_fail(&ctx)?;
    ctx.go("/desk#towns", "saved")
}

pub(crate) async fn calls(ctx: Ctx) -> Answer {
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    let calls = store::list_calls(&mut read).await.or_fail(&ctx)?;
    ctx.show(&CallsView { calls: calls.iter().map(|call| CallView::of(&ctx, call)).collect() })
}

pub(crate) async fn call(ctx: Ctx, At(call): At<CallId>) -> Answer {
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    let call = store::load_call(&mut read, call).await.or_fail(&ctx)?;
    ctx.show(&CallView::of(&ctx, &call))
}

pub(crate) async fn network(ctx: Ctx) -> Answer {
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    let towns = store::list_towns(&mut read).await.or_fail(&ctx)?;
    ctx.show(&NetworkView::of(&ctx, &towns))
}

pub(crate) async fn join(ctx: Ctx) -> Answer {
    ctx.show(&JoinView { filled: Filled::default() })
}

pub(crate) async fn register(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let registered = async { actions::register_town(ctx.store(), &deed, read_town(&form)?).await };
    match registered.await {
        Ok(_) => ctx.go("/network", "editorial-registered"),
        Err(Error::Refused(refusals)) => ctx.show_refused(&JoinView { filled: Filled::refused(form, refusals) }),
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_town(form: &Form) -> Result<NewTown, Error> {
    let mut fields = Fields::default();
    let new = NewTown {
        name: fields.take(form.required("town", LINE)),
        country: fields.take(form.required("country", LINE)),
        organisation: fields.take(form.required("organisation", LINE)),
        contact: Contact {
            name: fields.take(form.required("name", LINE)),
            email: fields.take(form.required("email", LINE).and_then(reachable)),
            words: fields.take(form.optional("words", PARAGRAPH)),
        },
    };
    fields.check()?;
    Ok(new)
}

/// An address that a letter could reach.
fn reachable(email: String) -> Result<String, Refusal> {
    let is_address = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if is_address { Ok(email) } else { Err(Refusal::beside("email", "editorial.no_address")) }
}
