//! `/p/{project}/people`: the list, a new person, a changed one.

use redthread_core::ids::{PersonId, ProjectId};
use redthread_core::kit::Word as _;
use redthread_core::people::{Capacity, Standpoint};
use redthread_core::texts::{Fields, LINE};
use redthread_storage::people::{self, Name, NewPerson, Person};
use redthread_storage::{Error, Inside, Read, users, versions};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use crate::actions::{PERSON, add_person, change_person};
use crate::model::at;
use crate::pages::people::{PeopleView, RoleName};
use crate::pages::person_form::{Choices, Edited, PersonFormView};
use crate::pages::{Head, day_value};
use crate::store::load_doers;

pub(super) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = load_list(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_list(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<PeopleView, Error> {
    let project = inside.project.id;
    let all = people::list_people(read, project).await?;
    let departments = people::list_departments(read, project).await?;
    PeopleView::of(ctx, inside, &all, &departments, &load_doers(read, project).await?)
}

pub(super) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let role = ctx.asked("role").unwrap_or_default();
    let filled = Filled::with([
        ("role", role.as_str()),
        ("standpoint", Standpoint::Worker.code()),
        ("capacity", Capacity::Adult.code()),
    ]);
    let view = load_form(&ctx, project, None, Some(filled)).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(super) async fn edit(ctx: Ctx, At((project, person)): At<(ProjectId, PersonId)>) -> Answer {
    let view = load_form(&ctx, project, Some(person), None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// The form: for a new person, or with what is known of one unless something else is to stand in it.
async fn load_form(
    ctx: &Ctx,
    project: ProjectId,
    person: Option<PersonId>,
    filled: Option<Filled>,
) -> Result<PersonFormView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let known = match person {
        Some(id) => Some(people::load_person(&mut read, &inside, id).await?).filter(|person| !person.is_erased),
        None => None,
    };
    if person.is_some() && known.is_none() {
        return Err(Error::NotFound);
    }
    let choices = load_choices(ctx, &mut read, &inside, known.as_ref()).await?;
    let version = match person {
        Some(id) => versions::version_of(&mut read, id, PERSON).await?,
        None => 0,
    };
    Ok(PersonFormView {
        head: Head::of(&inside),
        filled: filled.or_else(|| known.as_ref().map(filling)).unwrap_or_default(),
        person: known.map(|person| Edited::of(ctx, &choices, &person)),
        version,
        choices,
        conflict: false,
    })
}

fn filling(person: &Person) -> Filled {
    Filled::with([
        ("alias", person.alias.clone()),
        ("standpoint", person.standpoint.code().to_owned()),
        ("capacity", person.capacity.code().to_owned()),
        ("of_age", person.voice.of_age_at.map(day_value).unwrap_or_default()),
        ("in_care", if person.voice.in_care { "1".to_owned() } else { String::new() }),
        ("profession", person.profession.clone()),
        ("department", person.department.map(|id| id.to_string()).unwrap_or_default()),
        ("user", person.user.map(|id| id.to_string()).unwrap_or_default()),
    ])
}

async fn load_choices(ctx: &Ctx, read: &mut Read, inside: &Inside, known: Option<&Person>) -> Result<Choices, Error> {
    let kit = inside.method()?;
    let all = people::list_people(read, inside.project.id).await?;
    let own = known.and_then(|person| person.user);
    let free = |user| own == Some(user) || !all.iter().any(|person| person.user == Some(user));
    let users = users::list_users(read, inside.project.organisation).await?;
    let standpoints = kit.standpoints.iter().filter_map(|word| Standpoint::from_code(word.tag()));
    Ok(Choices {
        standpoints: standpoints.collect(),
        departments: people::list_departments(read, inside.project.id).await?,
        roles: kit.roles.iter().map(|role| RoleName::of(ctx, role)).collect(),
        users: users
            .into_iter()
            .filter(|user| free(user.id))
            .map(|user| (user.id.to_string(), user.contact.name))
            .collect(),
    })
}

fn read(form: &Form) -> Result<NewPerson, Error> {
    let mut fields = Fields::default();
    let alias = fields.take(form.required("alias", LINE));
    let standpoint = form.code("standpoint", Standpoint::from_code);
    let capacity = form.code("capacity", Capacity::from_code);
    let of_age_at = fields.take(form.day("of_age"));
    let profession = fields.take(form.optional("profession", LINE));
    let department = fields.take(form.id("department"));
    let user = fields.take(form.id("user"));
    let name =
        Name { name: fields.take(form.optional("name", LINE)), contact: fields.take(form.optional("contact", LINE)) };
    for refusal in [standpoint.as_ref().err(), capacity.as_ref().err()].into_iter().flatten() {
        fields.refuse(refusal.clone());
    }
    fields.check()?;
    let (standpoint, capacity, in_care) = (standpoint?, capacity?, form.has("in_care"));
    Ok(NewPerson { user, alias, standpoint, capacity, of_age_at, in_care, profession, department, name })
}

pub(super) async fn add(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let role = Some(form.get("role")).filter(|role| !role.is_empty());
    let added = match read(&form) {
        Ok(new) => add_person(ctx.store(), &deed, &inside, new, role).await,
        Err(error) => Err(error),
    };
    match added {
        Ok(person) => ctx.go(at(project, &format!("people/{person}")), "person-added"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = load_form(&ctx, project, None, Some(filled)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn save(At((project, person)): At<(ProjectId, PersonId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let saved = match (read(&form), form.number("version")) {
        (Ok(new), Ok(seen)) => change_person(ctx.store(), &deed, &inside, (person, seen), new).await,
        (Err(error), _) => Err(error),
        (_, Err(refusal)) => Err(refusal.into()),
    };
    match saved {
        Ok(()) => ctx.go(at(project, &format!("people/{person}")), "saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&load_form(&ctx, project, Some(person), Some(filled)).await.or_fail(&ctx)?)
        }
        Err(Error::Conflict) => {
            let filled = Filled { form, refusals: vec![] };
            let view = load_form(&ctx, project, Some(person), Some(filled)).await.or_fail(&ctx)?;
            ctx.show_conflict(&PersonFormView { conflict: true, ..view })
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
