//! What is to be done: settled, changed, done.

use redthread_core::day::date_of;
use redthread_core::ids::{ActionId, ProjectId};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_core::workshop::group::{ActionState, Doer};
use redthread_storage::Error;
use redthread_storage::workshop::{Action, NewAction};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use super::{enter, only_inside};
use crate::actions;
use crate::load::Loaded;
use crate::pages::action_form::ActionForm;

pub(super) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    let asked = ctx.asked_all().into_iter().filter(|(name, _)| name == "group" || name == "draft");
    ctx.show(&ActionForm::of(&ctx, (&loaded, inside.method().ok()), None, Filled::with(asked), None))
}

/// Somebody of the project, a role, or only words; the words win where both were given, because somebody typed them.
fn read_doer(form: &Form) -> Result<Doer, Refusal> {
    let words = form.optional("who_words", texts::LINE)?;
    let unknown = || Refusal::beside("who", "form.unknown_choice");
    match form.get("who").split_once(':') {
        _ if !words.is_empty() => Ok(Doer::Words(words)),
        Some(("person", id)) => id.parse().map(Doer::Person).map_err(|_| unknown()),
        Some(("role", role)) => Ok(Doer::Role(role.to_owned())),
        Some(_) => Err(unknown()),
        None => Ok(Doer::Nobody),
    }
}

fn read_action(form: &Form) -> Result<NewAction, Error> {
    let mut fields = Fields::default();
    let what = fields.take(form.required("what", texts::LINE));
    let who = read_doer(form).map(Some);
    let by = fields.take(form.day("by")).map(date_of);
    let first_step = fields.take(form.optional("first_step", texts::LINE));
    let (draft, group) = (fields.take(form.id("draft")), fields.take(form.id("group")));
    let who = fields.take(who).unwrap_or(Doer::Nobody);
    fields.check()?;
    Ok(NewAction { what, who, by, first_step, draft, group })
}

pub(super) async fn settle(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    let settled = async {
        let new = read_action(&form)?;
        actions::settle_action(ctx.store(), &deed, &inside, &new).await?;
        Ok(new)
    };
    match settled.await {
        Ok(new) => ctx.go(home(project, &new), "saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&ActionForm::of(&ctx, (&loaded, inside.method().ok()), None, filled, None))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// Where something to do is seen: with its group, or with all of them.
fn home(project: ProjectId, new: &NewAction) -> String {
    new.group.map_or_else(|| format!("/p/{project}/groups"), |group| format!("/p/{project}/groups/{group}#promised"))
}

fn find(loaded: &Loaded, id: ActionId) -> Result<&Action, Error> {
    loaded.actions.iter().find(|action| action.id == id).ok_or(Error::NotFound)
}

fn filled_from(action: &Action) -> Filled {
    let (who, words) = match &action.who {
        Doer::Nobody => (String::new(), String::new()),
        Doer::Person(person) => (format!("person:{person}"), String::new()),
        Doer::Role(role) => (format!("role:{role}"), String::new()),
        Doer::Words(words) => (String::new(), words.clone()),
    };
    Filled::with([
        ("what", action.what.clone()),
        ("who", who),
        ("who_words", words),
        ("by", action.by.map(|day| day.to_string()).unwrap_or_default()),
        ("first_step", action.first_step.clone()),
        ("group", action.groups.first().map(ToString::to_string).unwrap_or_default()),
        ("draft", action.draft.map(|draft| draft.to_string()).unwrap_or_default()),
        ("seen", action.version.to_string()),
    ])
}

pub(super) async fn action(ctx: Ctx, At((project, id)): At<(ProjectId, ActionId)>) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    let action = find(&loaded, id).or_fail(&ctx)?;
    let existing = Some((id.to_string(), action.state));
    ctx.show(&ActionForm::of(&ctx, (&loaded, inside.method().ok()), existing, filled_from(action), None))
}

pub(super) async fn change(At((project, id)): At<(ProjectId, ActionId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    let action = find(&loaded, id).or_fail(&ctx)?;
    let changed = async {
        let new = read_action(&form)?;
        let seen = form.number("seen").map_err(Error::from)?;
        actions::change_action(ctx.store(), &deed, &inside, (id, seen), &new).await?;
        Ok(new)
    };
    let existing = || Some((id.to_string(), action.state));
    let again = |filled, theirs| ActionForm::of(&ctx, (&loaded, inside.method().ok()), existing(), filled, theirs);
    match changed.await {
        Ok(new) => ctx.go(home(project, &new), "saved"),
        Err(Error::Refused(refusals)) => ctx.show_refused(&again(Filled::refused(form, refusals), None)),
        Err(Error::Conflict) => {
            let theirs = format!("{}\n\n{}", action.what, action.first_step);
            ctx.show_conflict(&again(Filled::refused(form, vec![]), Some(theirs)))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn end(At((project, id)): At<(ProjectId, ActionId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let state = form.code("state", ActionState::from_code).or_fail(&ctx)?;
    actions::end_action(ctx.store(), &deed, &inside, (id, state)).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/groups/actions/{id}"), "saved")
}
