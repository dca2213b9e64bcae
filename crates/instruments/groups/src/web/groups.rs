//! Groups: the list, one of them, formed, changed, merged, stopped.

use redthread_core::ids::{GroupId, Id as _, ProjectId};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_core::thread::{Node, Relation};
use redthread_storage::Error;
use redthread_storage::passages::list_links_to;
use redthread_storage::workshop::{Group, NewGroup};
use redthread_web::{Answer, At, Ctx, Failure, Filled, Form, OrFail as _, Posted};

use super::{asked_origins, enter, enter_to_choose, only_inside, origin, origins};
use crate::actions;
use crate::exports;
use crate::load::slips_of;
use crate::pages::group::GroupView;
use crate::pages::group_form::GroupForm;
use crate::pages::list::ListView;

pub(super) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    ctx.show(&ListView::of(&ctx, &inside, &loaded, inside.method().ok()))
}

async fn view(ctx: &Ctx, project: ProjectId, group: GroupId, filled: Filled) -> Result<GroupView, Failure> {
    let (mut read, inside, loaded) = enter(ctx, project).await?;
    let group = loaded.group(group).or_fail(ctx)?;
    let slips = slips_of(&mut read, project, &group.themes).await.or_fail(ctx)?;
    let shown_in = list_links_to(&mut read, Relation::Shows, group.id.uuid()).await.or_fail(ctx)?;
    let mut view = GroupView::of(ctx, (&inside, inside.method().ok()), &loaded, (group, slips), filled);
    view.is_told = !shown_in.is_empty();
    Ok(view)
}

pub(super) async fn group(ctx: Ctx, At((project, group)): At<(ProjectId, GroupId)>) -> Answer {
    let view = view(&ctx, project, group, Filled::default()).await?;
    ctx.show(&view)
}

pub(super) async fn csv(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    let bytes = exports::groups(&ctx.words, &loaded, inside.method().ok());
    ctx.file(&format!("{}.csv", ctx.say("groups-file-name")), "text/csv; charset=utf-8", bytes)
}

pub(super) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, loaded) = enter_to_choose(&ctx, project).await?;
    let filled = Filled::with(asked_origins(&ctx));
    ctx.show(&GroupForm::of(&ctx, &loaded, None, filled, None))
}

fn read_group(form: &Form) -> Result<NewGroup, Error> {
    let mut fields = Fields::default();
    let new = NewGroup {
        title: fields.take(form.required("title", texts::LINE)),
        purpose: fields.take(form.optional("purpose", texts::PARAGRAPH)),
        convener: fields.take(form.id("convener")),
        members: fields.take(form.ids("members")),
        from: fields.take(origins(form)),
    };
    fields.check()?;
    Ok(new)
}

pub(super) async fn form(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (inside, loaded) = enter_to_choose(&ctx, project).await?;
    let formed = async { actions::form_group(ctx.store(), &deed, &inside, read_group(&form)?).await };
    match formed.await {
        Ok(group) => ctx.go(format!("/p/{project}/groups/{group}"), "group-formed"),
        Err(Error::Refused(refusals)) => {
            ctx.show_refused(&GroupForm::of(&ctx, &loaded, None, Filled::refused(form, refusals), None))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn filled_from(group: &Group) -> Filled {
    let single = [
        ("title", group.title.clone()),
        ("purpose", group.purpose.clone()),
        ("convener", group.convener.map(|person| person.to_string()).unwrap_or_default()),
        ("seen", group.version.to_string()),
    ];
    let members = group.members.iter().map(|person| ("members", person.to_string()));
    let themes = group.themes.iter().map(|id| ("from", origin(Node::Theme, *id)));
    let slips = group.slips.iter().map(|id| ("from", origin(Node::Slip, *id)));
    let drafts = group.drafts.iter().map(|id| ("from", origin(Node::Draft, *id)));
    Filled::with(single.into_iter().chain(members).chain(themes).chain(slips).chain(drafts))
}

pub(super) async fn edit(ctx: Ctx, At((project, id)): At<(ProjectId, GroupId)>) -> Answer {
    let (_, loaded) = enter_to_choose(&ctx, project).await?;
    let filled = filled_from(loaded.group(id).or_fail(&ctx)?);
    ctx.show(&GroupForm::of(&ctx, &loaded, Some(id.to_string()), filled, None))
}

pub(super) async fn change(At((project, id)): At<(ProjectId, GroupId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (inside, loaded) = enter_to_choose(&ctx, project).await?;
    let group = loaded.group(id).or_fail(&ctx)?;
    let changed = async {
        let seen = form.number("seen").map_err(Error::from)?;
        actions::change_group(ctx.store(), &deed, &inside, (id, seen), read_group(&form)?).await
    };
    let again = |filled, theirs| GroupForm::of(&ctx, &loaded, Some(id.to_string()), filled, theirs);
    match changed.await {
        Ok(group) => ctx.go(format!("/p/{project}/groups/{group}"), "saved"),
        Err(Error::Refused(refusals)) => ctx.show_refused(&again(Filled::refused(form, refusals), None)),
        Err(Error::Conflict) => {
            let theirs = format!("{}\n{}", group.title, group.purpose);
            ctx.show_conflict(&again(Filled::refused(form, vec![]), Some(theirs)))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// Leads back to the group, or shows it with what is to be mended.
async fn back<T: Send>(ctx: &Ctx, (project, id): (ProjectId, GroupId), form: Form, done: Result<T, Error>) -> Answer {
    match done {
        Ok(_) => ctx.go(format!("/p/{project}/groups/{id}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = view(ctx, project, id, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn merge(At((project, id)): At<(ProjectId, GroupId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let merged = async {
        let into: Option<GroupId> = form.id("into").map_err(Error::from)?;
        let into = into.ok_or_else(|| Refusal::beside("into", "form.choose"))?;
        let why = form.optional("merge_why", texts::PARAGRAPH).map_err(Error::from)?;
        actions::merge(ctx.store(), &deed, &inside, (id, into), &why).await
    };
    let merged = merged.await;
    back(&ctx, (project, id), form, merged).await
}

pub(super) async fn stop(At((project, id)): At<(ProjectId, GroupId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let stopped = async {
        let why = form.required("why", texts::PARAGRAPH).map_err(Error::from)?;
        actions::stop(ctx.store(), &deed, &inside, (id, &why)).await
    };
    let stopped = stopped.await;
    back(&ctx, (project, id), form, stopped).await
}

pub(super) async fn resume(At((project, id)): At<(ProjectId, GroupId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let resumed = actions::resume(ctx.store(), &deed, &inside, (id, form.get("why"))).await;
    back(&ctx, (project, id), form, resumed).await
}
