//! Which departments take part.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_web::parts::{Field, dir_of, empty, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::Head;

/// A department with the people of the project who belong to it.
#[derive(Serialize)]
pub(crate) struct DepartmentRow {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) people: Vec<String>,
}

/// `/p/{project}/departments`.
#[derive(Serialize)]
pub(crate) struct DepartmentsView {
    pub(crate) head: Head,
    pub(crate) departments: Vec<DepartmentRow>,
    pub(crate) may_add: bool,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for DepartmentsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("steering-departments-title")
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
                p.lead { (ctx.say("steering-departments-lead")) }
                @if self.departments.is_empty() { (empty(&ctx.say("steering-departments-none"), &ctx.say("steering-departments-none-more"), None)) }
                @else { ul.rows { @for department in &self.departments { (self.row(ctx, department)) } } }
                @if self.may_add { (self.form(ctx)) }
            } }
        }
    }
}

impl DepartmentsView {
    fn row(&self, ctx: &Ctx, department: &DepartmentRow) -> Markup {
        let known = Filled::with([("title", department.title.as_str())]);
        let rename = html! {
            @if self.may_add {
                details.good {
                    summary { (ctx.say("steering-department-rename")) }
                    form.form method="post" action=(self.head.at(&format!("departments/{}", department.id))) {
                        (form_start(ctx))
                        div.field {
                            label for=(department.id) { (ctx.say("steering-department-name")) }
                            input id=(department.id) name="title" type="text" dir="auto" required value=(known.get("title"));
                        }
                        div.actions { button.do.small { (ctx.say("save")) } }
                    }
                }
            }
        };
        row(ctx, department, &rename)
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="add" {
                h2 id="add" { (ctx.say("steering-department-add")) }
                form.form method="post" action=(self.head.at("departments")) {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "title", "steering-department-name").help("steering-department-help").required().line())
                    (save_bar(ctx, "steering-department-save", ""))
                }
            }
        }
    }
}

fn row(ctx: &Ctx, department: &DepartmentRow, rename: &Markup) -> Markup {
    let count = ctx.words.say_with("steering-count-people", [("n", department.people.len().into())]);
    html! {
        li {
            div {
                h3 dir=(dir_of(&department.title)) { (department.title) }
                p.meta {
                    @if department.people.is_empty() { (ctx.say("steering-department-empty")) }
                    @for (n, person) in department.people.iter().enumerate() { @if n > 0 { ", " } bdi { (person) } }
                }
            }
            div.end { span.chip { (count) } (rename) }
        }
    }
}
