//! Bringing a calendar back, and seeing what it would move.

use std::collections::BTreeMap;

use maud::{Markup, html};
use redthread_core::ids::ProjectId;
use redthread_web::parts::{Field, dir_of, errors, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::way;

/// So many names of events that stay are shown; the rest is counted.
const NAMED: usize = 12;

#[derive(Serialize)]
pub(crate) struct MoveRow {
    /// As the form carries it.
    pub(crate) written: String,
    pub(crate) title: String,
    pub(crate) from: String,
    pub(crate) to: String,
}

#[derive(Serialize)]
pub(crate) struct DatesView {
    project: String,
    /// Whether a file was looked at.
    pub(crate) is_looked_at: bool,
    pub(crate) moves: Vec<MoveRow>,
    /// What stays, by why.
    pub(crate) others: BTreeMap<&'static str, Vec<String>>,
    #[serde(skip)]
    filled: Filled,
}

impl DatesView {
    pub(crate) fn new(project: ProjectId, filled: Filled) -> Self {
        Self { project: project.to_string(), is_looked_at: false, moves: vec![], others: BTreeMap::new(), filled }
    }

    fn path(&self, rest: &str) -> String {
        format!("/p/{}/due{rest}", self.project)
    }

    fn bring(&self, ctx: &Ctx) -> Markup {
        html! {
            p.lead { (ctx.say("readings-dates-lead")) }
            p.downloads { a class="do quiet small" href=(self.path(".ics")) { (icon("clock")) (ctx.say("readings-calendar")) } }
            form.form method="post" action=(self.path("")) enctype="multipart/form-data" {
                (form_start(ctx))
                (Field::new(ctx, &self.filled, "file", "readings-dates-file").help("readings-dates-file-help").required().files(".ics"))
                div.savebar { button.do { (ctx.say("readings-dates-look")) } }
            }
        }
    }

    fn preview(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.moves.is_empty() { p.lead { (ctx.say("readings-dates-nothing")) } } @else {
                form.form method="post" action=(self.path("/move")) {
                    (form_start(ctx))
                    fieldset.choices {
                        legend { (ctx.words.say_with("readings-dates-moves", [("n", self.moves.len().into())])) }
                        p.help { (ctx.say("readings-dates-moves-help")) }
                        @for row in &self.moves {
                            label.choice {
                                input type="checkbox" name="move" value=(row.written) checked;
                                span { b dir=(dir_of(&row.title)) { (row.title) } small { (ctx.words.say_with("readings-dates-from-to", [("from", row.from.clone().into()), ("to", row.to.clone().into())])) } }
                            }
                        }
                    }
                    div.savebar { button.do { (ctx.say("readings-dates-move")) } a class="do quiet" href=(self.path("")) { (ctx.say("cancel")) } }
                }
            }
            @for (why, titles) in &self.others { (stays(ctx, why, titles)) }
            @if self.moves.is_empty() { p { a href=(self.path("")) { (ctx.say("readings-dates-another")) } } }
        }
    }
}

/// What stays as it is, and why.
fn stays(ctx: &Ctx, why: &str, titles: &[String]) -> Markup {
    let key = format!("readings-dates-{}", why.replace('_', "-"));
    let said = ctx.words.say_with(&key, [("n", titles.len().into())]);
    html! {
        @if why == "same" { p.meta { (said) } } @else {
            section aria-labelledby=(why) {
                h2 id=(why) { (said) }
                ul.plain { @for title in titles.iter().take(NAMED) { li dir=(dir_of(title)) { (title) } } }
                @if titles.len() > NAMED { p.meta { (ctx.words.say_with("readings-dates-more", [("n", (titles.len() - NAMED).into())])) } }
            }
        }
    }
}

impl View for DatesView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("readings-dates")
    }

    fn to_mend(&self) -> &[redthread_core::refusal::Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                (errors(ctx, &self.filled))
                @if self.is_looked_at { (self.preview(ctx)) } @else { (self.bring(ctx)) }
            } }
        }
    }
}
