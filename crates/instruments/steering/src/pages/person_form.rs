//! A person as a form: new, or changed.

use maud::{Markup, html};
use redthread_core::people::{Capacity, Standpoint};
use redthread_core::refusal::Refusal;
use redthread_storage::people::{Department, Person};
use redthread_web::parts::{self, Field, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::Head;
use super::people::RoleName;

/// What can be chosen.
pub(crate) struct Choices {
    pub(crate) standpoints: Vec<Standpoint>,
    pub(crate) departments: Vec<Department>,
    pub(crate) roles: Vec<RoleName>,
    pub(crate) users: Vec<(String, String)>,
}

/// The person who is changed, as they are now.
#[derive(Serialize)]
pub(crate) struct Edited {
    id: String,
    alias: String,
    standpoint: String,
    capacity: String,
    profession: String,
    department: String,
    sign_in: String,
}

impl Edited {
    pub(crate) fn of(ctx: &Ctx, choices: &Choices, person: &Person) -> Self {
        let department = choices.departments.iter().find(|department| Some(department.id) == person.department);
        let user = person.user.map(|user| user.to_string());
        let sign_in = choices.users.iter().find(|(id, _)| Some(id) == user.as_ref());
        Self {
            id: person.id.to_string(),
            alias: person.alias.clone(),
            standpoint: ctx.words.standpoint(person.standpoint),
            capacity: ctx.words.capacity(person.capacity),
            profession: person.profession.clone(),
            department: department.map(|department| department.title.clone()).unwrap_or_default(),
            sign_in: sign_in.map(|(_, name)| name.clone()).unwrap_or_default(),
        }
    }

    fn all(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let fact = |key: &str, value: &str| (ctx.say(key), value.to_owned());
        vec![
            fact("steering-alias", &self.alias),
            fact("steering-standpoint", &self.standpoint),
            fact("steering-capacity", &self.capacity),
            fact("steering-profession", &self.profession),
            fact("steering-department", &self.department),
            fact("steering-sign-in", &self.sign_in),
        ]
    }
}

/// `/p/{project}/people/new` and `/p/{project}/people/{person}/edit`.
#[derive(Serialize)]
pub(crate) struct PersonFormView {
    pub(crate) head: Head,
    pub(crate) person: Option<Edited>,
    pub(crate) version: i64,
    pub(crate) conflict: bool,
    #[serde(skip)]
    pub(crate) choices: Choices,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for PersonFormView {
    fn title(&self, ctx: &Ctx) -> String {
        match &self.person {
            Some(person) => ctx.words.say_with("steering-person-change-title", [("who", person.alias.as_str().into())]),
            None => ctx.say("steering-person-add"),
        }
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let title = self.title(ctx);
        html! {
            div class="page read" { main id="main" {
                (self.head.crumbs(ctx, &[("steering-people-title", "people")], &title))
                h1 { (title) }
                @if self.person.is_none() { p.lead { (ctx.say("steering-person-add-lead")) } }
                @if let Some(person) = self.person.as_ref().filter(|_| self.conflict) { (parts::meanwhile(ctx, &parts::facts(&person.all(ctx)))) }
                (self.form(ctx))
            } }
        }
    }
}

impl PersonFormView {
    fn page(&self) -> String {
        let page = self.person.as_ref().map_or_else(|| "new".to_owned(), |person| format!("{}/edit", person.id));
        self.head.at(&format!("people/{page}"))
    }

    fn back(&self) -> String {
        let page = self.person.as_ref().map_or_else(|| "people".to_owned(), |person| format!("people/{}", person.id));
        self.head.at(&page)
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        let label = if self.person.is_some() { "save" } else { "steering-person-save" };
        html! {
            form.form method="post" action=(self.page()) data-guard {
                (form_start(ctx))
                input type="hidden" name="version" value=(self.version);
                (errors(ctx, &self.filled))
                (field("alias", "steering-alias").help("steering-alias-help").required().line())
                (field("standpoint", "steering-standpoint").help("steering-standpoint-help").required().select(&self.standpoints(ctx)))
                @if self.person.is_none() { (field("role", "steering-role").help("steering-role-help").select(&self.roles(ctx))) }
                (field("profession", "steering-profession").help("steering-profession-help").line())
                (field("department", "steering-department").select(&self.departments(ctx)))
                (field("capacity", "steering-capacity").help("steering-capacity-help").required().select(&capacities(ctx)))
                (field("of_age", "steering-of-age").help("steering-of-age-help").day())
                (field("in_care", "steering-in-care").help("steering-in-care-help").tick())
                (field("user", "steering-sign-in").help("steering-sign-in-help").select(&self.users(ctx)))
                fieldset.choices aria-describedby="vault-help" {
                    legend { (ctx.say("steering-vault")) }
                    p.help id="vault-help" { (ctx.say(if self.person.is_some() { "steering-vault-help-kept" } else { "steering-vault-help" })) }
                    (field("name", "steering-name").line())
                    (field("contact", "steering-contact").line())
                }
                (save_bar(ctx, label, &self.back()))
            }
        }
    }

    fn standpoints(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let chosen = Standpoint::from_code(self.filled.get("standpoint"));
        let beyond = chosen.into_iter().filter(|standpoint| !self.choices.standpoints.contains(standpoint));
        let all = self.choices.standpoints.iter().copied().chain(beyond);
        all.map(|standpoint| (standpoint.code().to_owned(), ctx.words.standpoint(standpoint))).collect()
    }

    fn roles(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let roles = self.choices.roles.iter().map(|role| (role.id.clone(), role.title.clone()));
        none(ctx, "steering-role-none").chain(roles).collect()
    }

    fn departments(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let departments = self.choices.departments.iter().map(|one| (one.id.to_string(), one.title.clone()));
        none(ctx, "steering-department-none").chain(departments).collect()
    }

    fn users(&self, ctx: &Ctx) -> Vec<(String, String)> {
        none(ctx, "steering-sign-in-none").chain(self.choices.users.iter().cloned()).collect()
    }
}

fn none(ctx: &Ctx, key: &str) -> impl Iterator<Item = (String, String)> {
    [(String::new(), ctx.say(key))].into_iter()
}

fn capacities(ctx: &Ctx) -> Vec<(String, String)> {
    Capacity::ALL.iter().map(|capacity| (capacity.code().to_owned(), ctx.words.capacity(*capacity))).collect()
}
