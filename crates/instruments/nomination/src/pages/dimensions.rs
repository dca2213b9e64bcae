//! What the stories should differ in: dimensions and their values, as a project changes them.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_storage::Inside;
use redthread_web::parts::{self, Field};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::crumbs;
use crate::model::{Dimension, Value};

/// The dimensions of a project.
#[derive(Serialize)]
pub(crate) struct DimensionsView {
    dimensions: Vec<(String, Vec<String>)>,
    #[serde(skip)]
    project: String,
    #[serde(skip)]
    base: String,
    #[serde(skip)]
    frame: Vec<Dimension>,
    /// Codes of values that live elsewhere: departments are retired on their own page.
    #[serde(skip)]
    departments: Vec<String>,
    #[serde(skip)]
    filled: Filled,
}

impl DimensionsView {
    pub(crate) fn new(inside: &Inside, frame: Vec<Dimension>, departments: Vec<String>, filled: Filled) -> Self {
        let living = |dimension: &Dimension| dimension.offered("").map(|value| value.title.clone()).collect();
        Self {
            dimensions: frame.iter().map(|dimension| (dimension.title.clone(), living(dimension))).collect(),
            project: inside.project.title.clone(),
            base: format!("/p/{}", inside.project.id),
            frame,
            departments,
            filled,
        }
    }
}

impl View for DimensionsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("nomination-dimensions")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &self.base, &self.project, &[(self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("nomination-dimensions-lead")) }
                (self.add_form(ctx))
                @for (n, dimension) in self.frame.iter().enumerate() { (self.dimension(ctx, n, dimension)) }
            } }
        }
    }
}

impl DimensionsView {
    fn add_form(&self, ctx: &Ctx) -> Markup {
        let own = (String::new(), ctx.say("nomination-dimension-new"));
        let known = self.frame.iter().map(|dimension| (dimension.code.clone(), dimension.title.clone()));
        let options: Vec<_> = known.chain([own]).collect();
        html! {
            form.form method="post" action=(format!("{}/dimensions", self.base)) {
                (parts::form_start(ctx))
                (parts::errors(ctx, &self.filled))
                (Field::new(ctx, &self.filled, "dimension", "nomination-dimension").select(&options))
                (Field::new(ctx, &self.filled, "title", "nomination-value-title").help("nomination-value-title-help").required().line())
                (parts::save_bar(ctx, "nomination-value-add", &format!("{}/selection", self.base)))
            }
        }
    }

    fn dimension(&self, ctx: &Ctx, n: usize, dimension: &Dimension) -> Markup {
        html! {
            section aria-labelledby=(format!("dimension-{n}")) {
                h2 id=(format!("dimension-{n}")) dir=(parts::dir_of(&dimension.title)) { (dimension.title) }
                @if dimension.offered("").next().is_none() { p.meta { (ctx.say("nomination-no-values")) } }
                ul.rows { @for value in dimension.offered("") { (self.value(ctx, dimension, value)) } }
            }
        }
    }

    fn value(&self, ctx: &Ctx, dimension: &Dimension, value: &Value) -> Markup {
        html! {
            li {
                div { h3 dir=(parts::dir_of(&value.title)) { (value.title) } }
                div.end {
                    @if self.departments.contains(&value.code) { a href=(format!("{}/departments", self.base)) { (ctx.say("nomination-is-department")) } }
                    @else {
                        form method="post" action=(format!("{}/dimensions/retire", self.base)) {
                            (parts::form_start(ctx))
                            input type="hidden" name="dimension" value=(dimension.code);
                            input type="hidden" name="value" value=(value.code);
                            button.link { (ctx.say("nomination-value-retire")) span.vh { ": " (value.title) } }
                        }
                    }
                }
            }
        }
    }
}
