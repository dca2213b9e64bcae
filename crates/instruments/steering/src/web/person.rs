//! `/p/{project}/people/{person}`: one person; their roles, their name, their leaving.

use redthread_core::ids::{PersonId, ProjectId};
use redthread_core::kit::Right;
use redthread_storage::people::{self, Name};
use redthread_storage::{Error, Inside, Read, documents, stories, users, versions};
use redthread_web::{Answer, At, Ctx, OrFail as _, Posted};

use crate::actions;
use crate::model::at;
use crate::pages::person::{ErasingView, Loss, PersonView, Seen};
use crate::store::load_doers;

type Address = At<(ProjectId, PersonId)>;

pub(super) async fn page(ctx: Ctx, At((project, person)): Address) -> Answer {
    let view = load(&ctx, project, person, None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// The person's page; with the name only when it was asked for just now.
async fn load(ctx: &Ctx, project: ProjectId, id: PersonId, name: Option<Name>) -> Result<PersonView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let person = people::load_person(&mut read, &inside, id).await?;
    let looks = versions::list_of(&mut read, id).await?;
    let all = people::list_people(&mut read, project).await?;
    let seen = Seen {
        roles: people::list_role_history(&mut read, id).await?,
        departments: people::list_departments(&mut read, project).await?,
        does: load_doers(&mut read, project).await?.of(&person),
        looks: looks.into_iter().filter(|happened| happened.verb == "vault.opened").collect(),
        sign_in: sign_in(&mut read, &inside, &person).await?,
        all,
    };
    PersonView::of(ctx, &inside, &person, seen, name)
}

/// The sign-in's own name, for those who may link one.
async fn sign_in(read: &mut Read, inside: &Inside, person: &people::Person) -> Result<String, Error> {
    if !inside.may(Right::Steer) || person.user.is_none() {
        return Ok(String::new());
    }
    let users = users::list_users(read, inside.project.organisation).await?;
    let own = users.into_iter().find(|user| Some(user.id) == person.user);
    Ok(own.map(|user| user.contact.name).unwrap_or_default())
}

pub(super) async fn change_role(At((project, person)): Address, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let store = ctx.store();
    let (changed, done) = if form.has("end") {
        (actions::end_role(store, &deed, &inside, person, form.get("end")).await, "role-ended")
    } else {
        (actions::give_role(store, &deed, &inside, person, form.get("role")).await, "role-given")
    };
    changed.or_fail(&ctx)?;
    ctx.go(at(project, &format!("people/{person}")), done)
}

pub(super) async fn show_name(At((project, person)): Address, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let name = actions::show_name(ctx.store(), &deed, &inside, person).await.or_fail(&ctx)?;
    let view = load(&ctx, project, person, Some(name)).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(super) async fn export(At((project, person)): Address, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let held = actions::export_person(ctx.store(), &deed, &inside, ctx.app.instruments, person).await.or_fail(&ctx)?;
    let bytes = serde_json::to_vec_pretty(&held).map_err(Error::from).or_fail(&ctx)?;
    ctx.file(&format!("person-{person}.json"), "application/json", bytes)
}

pub(super) async fn confirm_erasing(ctx: Ctx, At((project, person)): Address) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = load_loss(&mut read, &inside, person).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// Counts what would be lost with the person's key, and what others wrote of them and nobody may read any more.
async fn load_loss(read: &mut Read, inside: &Inside, id: PersonId) -> Result<ErasingView, Error> {
    let project = inside.project.id;
    let person = people::load_person(read, inside, id).await?;
    if person.is_erased {
        return Err(Error::NotFound);
    }
    let accounts = stories::list_accounts(read, project).await?;
    let texts = documents::list_of_project(read, project).await?;
    let own: Vec<_> = accounts.iter().filter(|account| account.teller == id).map(|account| account.id).collect();
    let about = texts.iter().filter(|text| text.told.subjects().contains(&id));
    let (lost, shut): (Vec<_>, Vec<_>) = about.partition(|text| text.account.is_some_and(|one| own.contains(&one)));
    let loss = Loss { accounts: own.len(), texts: lost.len(), shut: shut.len(), roles: person.roles.len() };
    Ok(ErasingView::of(inside, &person, loss))
}

pub(super) async fn erase(At((project, person)): Address, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::erase_person(ctx.store(), &deed, &inside, ctx.app.instruments, person).await.or_fail(&ctx)?;
    ctx.go(at(project, "people"), "person-erased")
}
