//! One person: what they do here and since when; the name on request; leaving.

use maud::{Markup, html};
use redthread_core::ids::UserId;
use redthread_core::kit::{Kit, Right, RoleId};
use redthread_storage::people::{Department, HeldRole, Name, Person};
use redthread_storage::versions::Change;
use redthread_storage::{Error, Inside};
use redthread_web::parts::{self, Field, empty, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::Head;
use super::people::{RoleName, chips, overlap_line};
use crate::model::{Doings, Overlap, overlaps, roles_of};

/// What is loaded beside the person.
pub(crate) struct Seen {
    pub(crate) all: Vec<Person>,
    pub(crate) departments: Vec<Department>,
    pub(crate) roles: Vec<HeldRole>,
    pub(crate) looks: Vec<Change>,
    pub(crate) does: Doings,
    pub(crate) sign_in: String,
}

/// A role with its days.
#[derive(Serialize)]
struct RoleRow {
    id: String,
    title: String,
    about: String,
    since: String,
    until: String,
}

/// Who looked at the name, and when.
#[derive(Serialize)]
struct Look {
    who: String,
    when: String,
}

/// `/p/{project}/people/{person}`.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a field of the page's JSON")]
pub(crate) struct PersonView {
    head: Head,
    id: String,
    alias: String,
    erased: bool,
    standpoint: String,
    capacity: String,
    profession: String,
    department: String,
    sign_in: String,
    roles: Vec<RoleName>,
    tells: bool,
    overlaps: Vec<&'static str>,
    history: Vec<RoleRow>,
    looks: Vec<Look>,
    /// Only in answer to the explicit request.
    name: Option<String>,
    contact: Option<String>,
    may_change: bool,
    may_see_name: bool,
    #[serde(skip)]
    free_roles: Vec<RoleName>,
}

impl PersonView {
    pub(crate) fn of(
        ctx: &Ctx,
        inside: &Inside,
        person: &Person,
        seen: Seen,
        name: Option<Name>,
    ) -> Result<Self, Error> {
        let kit = inside.method()?;
        let department = seen.departments.iter().find(|one| Some(one.id) == person.department);
        let by = |who| looker(ctx, &seen.all, who);
        let look = |happened: &Change| Look { who: by(happened.who), when: ctx.words.moment(happened.at) };
        let free = kit.roles.iter().filter(|role| !person.roles.contains(role.id.as_str()));
        Ok(Self {
            head: Head::of(inside),
            id: person.id.to_string(),
            alias: person.alias.clone(),
            erased: person.is_erased,
            standpoint: ctx.words.standpoint(person.standpoint),
            capacity: ctx.words.capacity(person.capacity),
            profession: person.profession.clone(),
            department: department.map(|one| one.title.clone()).unwrap_or_default(),
            sign_in: seen.sign_in,
            roles: roles_of(kit, &person.roles).into_iter().map(|role| RoleName::of(ctx, role)).collect(),
            tells: seen.does.tells,
            overlaps: overlaps(kit, &person.roles, seen.does).into_iter().map(Overlap::code).collect(),
            history: seen.roles.iter().map(|held| role_row(ctx, kit, held)).collect(),
            looks: seen.looks.iter().map(look).collect(),
            contact: name.as_ref().map(|name| name.contact.clone()),
            name: name.map(|name| name.name),
            may_change: inside.may(Right::Steer) && !person.is_erased,
            may_see_name: inside.may(Right::Consent) && !person.is_erased,
            free_roles: free.map(|role| RoleName::of(ctx, role)).collect(),
        })
    }

    fn at(&self, page: &str) -> String {
        self.head.at(&format!("people/{}{page}", self.id))
    }
}

/// Under which name of the project somebody looked.
fn looker(ctx: &Ctx, all: &[Person], who: Option<UserId>) -> String {
    let known = all.iter().find(|person| who.is_some() && person.user == who);
    known.map_or_else(|| ctx.say("steering-somebody"), |person| person.alias.clone())
}

/// A role that a later version of the kit no longer has keeps its id for a name.
fn role_row(ctx: &Ctx, kit: &Kit, held: &HeldRole) -> RoleRow {
    use redthread_core::kit::Id as _;
    let role = RoleId::parse(&held.role).ok().and_then(|id| kit.role(&id)).map(|role| RoleName::of(ctx, role));
    RoleRow {
        id: held.role.clone(),
        title: role.as_ref().map_or_else(|| held.role.clone(), |role| role.title.clone()),
        about: role.map(|role| role.about).unwrap_or_default(),
        since: ctx.words.date(held.since),
        until: held.until.map(|until| ctx.words.date(until)).unwrap_or_default(),
    }
}

impl View for PersonView {
    fn title(&self, ctx: &Ctx) -> String {
        if self.erased { ctx.say("steering-erased-person") } else { self.alias.clone() }
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let title = self.title(ctx);
        html! {
            div class="page read" { main id="main" {
                (self.head.crumbs(ctx, &[("steering-people-title", "people")], &title))
                h1 { bdi { (title) } }
                @if self.erased { (empty(&ctx.say("steering-erased-person"), &ctx.say("steering-erased-more"), None)) }
                @else { (self.living(ctx)) }
            } }
        }
    }
}

impl PersonView {
    fn living(&self, ctx: &Ctx) -> Markup {
        html! {
            p { (chips(ctx, &self.roles, self.tells)) }
            @for overlap in &self.overlaps { p { (overlap_line(ctx, overlap)) } }
            (parts::facts(&self.facts(ctx)))
            @if self.may_change { div.actions { a class="do quiet" href=(self.at("/edit")) { (ctx.say("steering-person-change")) } } }
            (self.roles_section(ctx))
            (self.name_section(ctx))
            (self.leaving(ctx))
        }
    }

    fn facts(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let fact = |key: &str, value: &str| (ctx.say(key), value.to_owned());
        vec![
            fact("steering-standpoint", &self.standpoint),
            fact("steering-profession", &self.profession),
            fact("steering-department", &self.department),
            fact("steering-capacity", &self.capacity),
            fact("steering-sign-in", &self.sign_in),
        ]
    }

    fn roles_section(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="roles" {
                h2 id="roles" { (ctx.say("steering-roles")) }
                @if self.history.is_empty() { p { (ctx.say("steering-no-role-more")) } }
                ul.rows { @for role in &self.history { li { div { h3 { (role.title) } p.meta { (role.about) } p.meta { (days(ctx, role)) } } @if role.until.is_empty() && self.may_change { div.end { (self.end_role(ctx, role)) } } } } }
                @if self.may_change && !self.free_roles.is_empty() { (self.give_role(ctx)) }
            }
        }
    }

    fn end_role(&self, ctx: &Ctx, role: &RoleRow) -> Markup {
        html! {
            form method="post" action=(self.at("/roles")) {
                (form_start(ctx))
                input type="hidden" name="end" value=(role.id);
                button class="do quiet small" { (ctx.say("steering-role-end")) span.vh { ": " (role.title) } }
            }
        }
    }

    fn give_role(&self, ctx: &Ctx) -> Markup {
        let roles: Vec<_> = self.free_roles.iter().map(|role| (role.id.clone(), role.title.clone())).collect();
        html! {
            form.form method="post" action=(self.at("/roles")) {
                (form_start(ctx))
                (Field::new(ctx, &Filled::default(), "role", "steering-role-give").help("steering-role-give-help").required().select(&roles))
                div.actions { button.do { (ctx.say("steering-role-give")) } }
            }
        }
    }

    fn name_section(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="vault" {
                h2 id="vault" { (ctx.say("steering-vault")) }
                @match &self.name {
                    Some(name) => (self.shown_name(ctx, name)),
                    None => p { (icon("lock")) " " (ctx.say("steering-name-locked")) },
                }
                @if self.may_see_name && self.name.is_none() { (self.ask_name(ctx)) }
                @if !self.looks.is_empty() && (self.may_see_name || self.may_change) { (self.looks_list(ctx)) }
            }
        }
    }

    fn shown_name(&self, ctx: &Ctx, name: &str) -> Markup {
        let or_gap = |text: &str| if text.is_empty() { ctx.say("steering-name-missing") } else { text.to_owned() };
        let contact = self.contact.as_deref().unwrap_or_default();
        parts::facts(&[(ctx.say("steering-name"), or_gap(name)), (ctx.say("steering-contact"), or_gap(contact))])
    }

    fn ask_name(&self, ctx: &Ctx) -> Markup {
        html! {
            form method="post" action=(self.at("/name")) {
                (form_start(ctx))
                p.help { (ctx.say("steering-name-show-help")) }
                button class="do quiet" { (ctx.say("steering-name-show")) }
            }
        }
    }

    fn looks_list(&self, ctx: &Ctx) -> Markup {
        html! {
            details {
                summary { (ctx.words.say_with("steering-looks", [("n", self.looks.len().into())])) }
                ul { @for look in self.looks.iter().rev() { li { bdi { (look.who) } ", " (look.when) } } }
            }
        }
    }

    fn leaving(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.may_see_name || self.may_change {
                section aria-labelledby="leaving" {
                    h2 id="leaving" { (ctx.say("steering-leaving")) }
                    p { (ctx.say("steering-leaving-more")) }
                    div.actions {
                        @if self.may_see_name {
                            form method="post" action=(self.at("/export")) { (form_start(ctx)) button class="do quiet" { (icon("down")) (ctx.say("steering-export")) } }
                        }
                        @if self.may_change { a class="do quiet" href=(self.at("/erase")) { (ctx.say("steering-erase")) } }
                    }
                }
            }
        }
    }
}

fn days(ctx: &Ctx, role: &RoleRow) -> String {
    let since = ("since", role.since.as_str().into());
    if role.until.is_empty() {
        ctx.words.say_with("steering-since", [since])
    } else {
        ctx.words.say_with("steering-since-until", [since, ("until", role.until.as_str().into())])
    }
}

/// What would be lost.
#[derive(Serialize)]
pub(crate) struct Loss {
    /// Interviews in which they tell.
    pub(crate) accounts: usize,
    /// Texts of those, which nobody can read again.
    pub(crate) texts: usize,
    /// Texts that others wrote with them in it, which are shut.
    pub(crate) shut: usize,
    /// Roles that end.
    pub(crate) roles: usize,
}

/// `/p/{project}/people/{person}/erase`.
#[derive(Serialize)]
pub(crate) struct ErasingView {
    head: Head,
    id: String,
    alias: String,
    loss: Loss,
}

impl ErasingView {
    pub(crate) fn of(inside: &Inside, person: &Person, loss: Loss) -> Self {
        Self { head: Head::of(inside), id: person.id.to_string(), alias: person.alias.clone(), loss }
    }
}

impl View for ErasingView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.words.say_with("steering-erase-title", [("who", self.alias.as_str().into())])
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let page = self.head.at(&format!("people/{}", self.id));
        html! {
            div class="page read" { main id="main" {
                form.confirm method="post" action=(format!("{page}/erase")) {
                    (form_start(ctx))
                    h1 { (self.title(ctx)) }
                    p { (ctx.say("steering-erase-more")) }
                    ul.touches {
                        li { b.num { "1" } span { (ctx.say("steering-loss-name")) } }
                        (lost(ctx, self.loss.accounts, "accounts"))
                        (lost(ctx, self.loss.texts, "texts"))
                        (lost(ctx, self.loss.shut, "shut"))
                        (lost(ctx, self.loss.roles, "roles"))
                        li.cannot { b.num aria-hidden="true" { "!" } span { (ctx.say("steering-loss-printed")) } }
                    }
                    div.actions {
                        button class="do danger" { (ctx.say("steering-erase-yes")) }
                        a class="do quiet" href=(page) { (ctx.say("cancel")) }
                    }
                }
            } }
        }
    }
}

fn lost(ctx: &Ctx, n: usize, what: &str) -> Markup {
    html! { @if n > 0 { li { b.num { (n) } span { (ctx.words.say_with(&format!("steering-loss-{what}"), [("n", n.into())])) } } } }
}
