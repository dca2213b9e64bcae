//! A whole place in one sitting: one row an indicator; a row left empty is skipped and never zero.

use maud::{Markup, html};
use redthread_core::redline::Scale;
use redthread_web::parts::{Field, dir_of, errors, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Stands, What, confidences, way};

/// One indicator in the table.
#[derive(Serialize)]
pub(crate) struct Row {
    pub(crate) what: What,
    pub(crate) last: String,
    pub(crate) now: Stands,
    pub(crate) unit: String,
    /// What the typed value would be, once looked at.
    pub(crate) looked: Option<(String, Stands)>,
    #[serde(skip)]
    pub(crate) scale: Scale,
}

#[derive(Serialize)]
pub(crate) struct PlaceForm {
    pub(crate) project: String,
    pub(crate) place: (String, String),
    pub(crate) places: Vec<(String, String)>,
    pub(crate) rows: Vec<Row>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for PlaceForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.words.say_with("readings-place-title", [("place", self.place.1.as_str().into())])
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (way(ctx, &self.project, &[(self.place.1.clone(), String::new())]))
                h1 dir=(dir_of(&self.place.1)) { (self.title(ctx)) }
                p.lead { (ctx.say("readings-place-lead")) }
                (self.other_places(ctx))
                form class="form wide" method="post" action=(format!("/p/{}/readings/place", self.project)) data-guard {
                    (form_start(ctx))
                    input type="hidden" name="place" value=(self.place.0);
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "on", "readings-on").help("readings-on-help").required().day())
                    (Field::new(ctx, &self.filled, "confidence", "readings-confidence").help("readings-place-confidence-help").required().radios(&confidences(ctx)))
                    table class="data cardy measure" {
                        thead { tr { th scope="col" { (ctx.say("readings-indicator")) } th scope="col" { (ctx.say("readings-stands-now")) } th scope="col" { (ctx.say("readings-value")) } th scope="col" { (ctx.say("readings-note")) } } }
                        tbody { @for row in &self.rows { (self.row(ctx, row)) } }
                    }
                    div.savebar {
                        button.do name="go" value="save" { (ctx.say("readings-save-all")) }
                        button class="do quiet" name="go" value="look" { (ctx.say("readings-look")) }
                        a class="do quiet" href=(format!("/p/{}/readings", self.project)) { (ctx.say("cancel")) }
                    }
                }
            } }
        }
    }
}

impl PlaceForm {
    fn other_places(&self, ctx: &Ctx) -> Markup {
        if self.places.len() < 2 {
            return html! {};
        }
        html! {
            form.inline method="get" action=(format!("/p/{}/readings/new", self.project)) {
                div.field.short { label for="place" { (ctx.say("readings-other-place")) }
                    select id="place" name="place" { @for (id, title) in &self.places { option value=(id) selected[*id == self.place.0] { (title) } } } }
                button class="do quiet small" { (ctx.say("readings-go-there")) }
            }
        }
    }

    fn row(&self, ctx: &Ctx, row: &Row) -> Markup {
        let (value, note) = (format!("value-{}", row.what.indicator_id), format!("note-{}", row.what.indicator_id));
        let refusal = self.filled.refusal_of(&value);
        html! {
            tr {
                th scope="row" {
                    label for=(value) dir=(dir_of(&row.what.indicator)) { (row.what.indicator) }
                    small.meta dir=(dir_of(&row.what.line)) { (row.what.line) } @if !row.what.threshold.is_empty() { small.meta { (row.what.threshold) } }
                }
                td data-label=(ctx.say("readings-stands-now")) { (row.now.drawing()) (row.now.word()) @if !row.last.is_empty() { small.meta { " " (row.last) } } }
                td data-label=(ctx.say("readings-value")) {
                    (self.input(ctx, row, &value))
                    @if !row.unit.is_empty() { small.meta { " " bdi { (row.unit) } } }
                    @if let Some(refusal) = refusal { p.error id=(format!("{value}-error")) { (icon("stop")) (ctx.words.refusal(refusal)) } }
                    @if let Some((said, stands)) = &row.looked { p.looked { bdi { (said) } " · " (stands.word()) } }
                }
                td data-label=(ctx.say("readings-note")) { input id=(note) name=(note) type="text" dir="auto" value=(self.filled.get(&note)) aria-label=(format!("{}: {}", ctx.say("readings-note"), row.what.indicator)); }
            }
        }
    }

    fn input(&self, ctx: &Ctx, row: &Row, name: &str) -> Markup {
        let invalid = self.filled.refusal_of(name).map(|_| "true");
        html! {
            @match &row.scale {
                Scale::Words { words } => select id=(name) name=(name) aria-invalid=[invalid] {
                    option value="" { (ctx.say("readings-not-measured")) }
                    @for word in words { option value=(word) selected[self.filled.is_chosen(name, word)] { (word) } }
                },
                Scale::Number { .. } => input.num id=(name) name=(name) type="text" inputmode="decimal" autocomplete="off" dir="ltr" size="8" value=(self.filled.get(name)) aria-invalid=[invalid] aria-describedby=[invalid.map(|_| format!("{name}-error"))];,
            }
        }
    }
}

/// Where to measure, when neither a place nor an indicator was chosen.
#[derive(Serialize)]
pub(crate) struct ChoosePlace {
    pub(crate) project: String,
    pub(crate) places: Vec<(String, String)>,
}

impl View for ChoosePlace {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("readings-where")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                ul.rows { @for (id, title) in &self.places { li { div { h3 dir=(dir_of(title)) { a href=(format!("/p/{}/readings/new?place={id}", self.project)) { (title) } } } } } }
            } }
        }
    }
}
