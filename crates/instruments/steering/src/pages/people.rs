//! Everybody by the name shown, with what they do here.

use maud::{Markup, html};
use redthread_core::kit::{Kit, Right, Role};
use redthread_storage::people::{Department, Person};
use redthread_storage::{Error, Inside};
use redthread_web::parts::{dir_of, scroll};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::Head;
use crate::model::{Doers, Doings, has_departments, open_roles, overlaps, roles_of};

/// A role of the kit in the reader's language.
#[derive(Clone, Serialize)]
pub(crate) struct RoleName {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) about: String,
}

impl RoleName {
    pub(crate) fn of(ctx: &Ctx, role: &Role) -> Self {
        Self {
            id: role.id.to_string(),
            title: role.title.get(ctx.lang()).to_owned(),
            about: role.about.get(ctx.lang()).to_owned(),
        }
    }
}

/// A person in the list.
#[derive(Serialize)]
pub(crate) struct PersonRow {
    id: String,
    alias: String,
    standpoint: String,
    profession: String,
    department: String,
    roles: Vec<RoleName>,
    tells: bool,
    overlaps: Vec<&'static str>,
    signs_in: bool,
}

/// `/p/{project}/people`.
#[derive(Serialize)]
pub(crate) struct PeopleView {
    head: Head,
    people: Vec<PersonRow>,
    /// None where the method knows no departments.
    departments: Option<usize>,
    erased: usize,
    open_roles: Vec<RoleName>,
    may_add: bool,
}

impl PeopleView {
    pub(crate) fn of(
        ctx: &Ctx,
        inside: &Inside,
        all: &[Person],
        departments: &[Department],
        doers: &Doers,
    ) -> Result<Self, Error> {
        let kit = inside.method()?;
        let mut living: Vec<&Person> = all.iter().filter(|person| !person.is_erased).collect();
        living.sort_by_key(|person| first_role(kit, person));
        Ok(Self {
            head: Head::of(inside),
            erased: all.len() - living.len(),
            people: living.iter().map(|person| row(ctx, kit, departments, person, doers.of(person))).collect(),
            departments: (has_departments(kit) || !departments.is_empty()).then_some(departments.len()),
            open_roles: open_roles(kit, all).into_iter().map(|role| RoleName::of(ctx, role)).collect(),
            may_add: inside.may(Right::Steer),
        })
    }
}

/// Who leads stands first, as in the kit; who holds no role stands last. The sort is stable: by alias within.
fn first_role(kit: &Kit, person: &Person) -> usize {
    kit.roles.iter().position(|role| person.roles.contains(role.id.as_str())).unwrap_or(usize::MAX)
}

fn row(ctx: &Ctx, kit: &Kit, departments: &[Department], person: &Person, does: Doings) -> PersonRow {
    let department = departments.iter().find(|department| Some(department.id) == person.department);
    PersonRow {
        id: person.id.to_string(),
        alias: person.alias.clone(),
        standpoint: ctx.words.standpoint(person.standpoint),
        profession: person.profession.clone(),
        department: department.map(|department| department.title.clone()).unwrap_or_default(),
        roles: roles_of(kit, &person.roles).into_iter().map(|role| RoleName::of(ctx, role)).collect(),
        tells: does.tells,
        overlaps: overlaps(kit, &person.roles, does).into_iter().map(crate::model::Overlap::code).collect(),
        signs_in: person.user.is_some(),
    }
}

impl View for PeopleView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("steering-people-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let title = self.title(ctx);
        let count = |key: &str, n: usize| ctx.words.say_with(key, [("n", n.into())]);
        html! {
            div class="page wide" { main id="main" {
                (self.head.crumbs(ctx, &[], &title))
                h1 { (title) }
                p.lead { (ctx.say("steering-people-lead")) }
                p.meta {
                    (count("steering-count-people", self.people.len())) " · "
                    @if let Some(departments) = self.departments { a href=(self.head.at("departments")) { (count("steering-count-departments", departments)) } " · " }
                    a href=(self.head.at("meetings")) { (ctx.say("steering-meetings-title")) }
                }
                @if self.may_add { div.actions { a.do href=(self.head.at("people/new")) { (icon("plus")) (ctx.say("steering-person-add")) } } }
                section aria-labelledby="everybody" {
                    h2.vh id="everybody" { (ctx.say("steering-people-everybody")) }
                    (scroll("everybody", &self.table(ctx)))
                }
                @if self.erased > 0 { p.meta { (count("steering-count-erased", self.erased)) } }
                @if !self.open_roles.is_empty() { (self.gaps(ctx)) }
            } }
        }
    }
}

impl PeopleView {
    fn table(&self, ctx: &Ctx) -> Markup {
        let columns = ["alias", "standpoint", "profession", "department", "roles"]
            .map(|name| ctx.say(&format!("steering-{name}")));
        let [alias, standpoint, profession, department, roles] = &columns;
        html! {
            table class="data cardy" {
                thead { tr { @for column in [alias, standpoint, profession, department, roles] { th scope="col" { (column) } } } }
                tbody { @for person in &self.people {
                    tr {
                        th scope="row" { a href=(self.head.at(&format!("people/{}", person.id))) { bdi { (person.alias) } } }
                        td data-label=(standpoint) { (person.standpoint) }
                        td data-label=(profession) { @if !person.profession.is_empty() { bdi { (person.profession) } } }
                        td data-label=(department) { @if !person.department.is_empty() { bdi { (person.department) } } }
                        td data-label=(roles) { (chips(ctx, &person.roles, person.tells)) @for overlap in &person.overlaps { (overlap_line(ctx, overlap)) } }
                    }
                } }
            }
        }
    }

    /// Roles that nobody holds: a gap is shown, not hidden.
    fn gaps(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="gaps" {
                h2 id="gaps" { (ctx.say("steering-open-roles")) }
                ul.rows { @for role in &self.open_roles {
                    li {
                        div { h3 dir=(dir_of(&role.title)) { (role.title) } p.meta { (role.about) } }
                        @if self.may_add { div.end { a class="do quiet small" href=(self.head.at(&format!("people/new?role={}", role.id))) { (ctx.say("steering-role-fill")) } } }
                    }
                } }
            }
        }
    }
}

/// The first role plain, each further one as a notice: "also interviewer".
pub(crate) fn chips(ctx: &Ctx, roles: &[RoleName], tells: bool) -> Markup {
    html! {
        @for (n, role) in roles.iter().enumerate() {
            @if n == 0 { span.chip { (role.title) } }
            @else { " " span class="chip warn" { (ctx.words.say_with("steering-also", [("role", role.title.as_str().into())])) } }
        }
        @if tells { " " span.chip { (ctx.say("steering-tells")) } }
        @if roles.is_empty() && !tells { span.meta { (ctx.say("steering-no-role")) } }
    }
}

/// What of two roles together should be known.
pub(crate) fn overlap_line(ctx: &Ctx, overlap: &str) -> Markup {
    html! { " " span class="state late" { (icon("info")) (ctx.say(&format!("steering-overlap-{overlap}"))) } }
}
