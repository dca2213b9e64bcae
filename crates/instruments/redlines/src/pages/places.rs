//! The places that readings are taken at.

use maud::{Markup, html};
use redthread_storage::redlines::list_places;
use redthread_storage::{Error, Inside, Read};
use redthread_web::parts::{Field, crumbs, empty, errors, form_start};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use crate::actions::LEADERS;

#[derive(Serialize)]
pub(crate) struct PlacesView {
    project: String,
    /// (id, name), in their order.
    places: Vec<(String, String)>,
    /// The place whose new name is to be mended; none when it is the form for a new one.
    #[serde(skip)]
    pub(crate) renaming: Option<String>,
    #[serde(skip)]
    may_lead: bool,
    #[serde(skip)]
    filled: Filled,
}

impl PlacesView {
    pub(crate) async fn load(read: &mut Read, inside: &Inside, filled: Filled) -> Result<Self, Error> {
        let places = list_places(read, inside.project.id).await?;
        Ok(Self {
            project: inside.project.id.to_string(),
            places: places.into_iter().map(|place| (place.id.to_string(), place.title)).collect(),
            renaming: None,
            may_lead: inside.require_any(LEADERS).is_ok(),
            filled,
        })
    }

    fn row(&self, ctx: &Ctx, (id, title): &(String, String)) -> Markup {
        let action = format!("/p/{}/places/{id}", self.project);
        let named = |key: &str| format!("{}: {title}", ctx.say(key));
        let is_renaming = self.renaming.as_ref() == Some(id);
        html! {
            li id=(format!("place-{id}")) {
                div {
                    h3 { bdi { (title) } }
                    @if self.may_lead {
                        details.good open[is_renaming] {
                            summary { (ctx.say("redlines-change-place")) }
                            form.form method="post" action=(action) {
                                (form_start(ctx))
                                @if is_renaming { (errors(ctx, &self.filled)) }
                                div.field { label for=(format!("name-{id}")) { (ctx.say("redlines-place-name")) } input id=(format!("name-{id}")) name="title" dir="auto" required value=(if is_renaming { self.filled.get("title") } else { title }); }
                                div.actions { button class="do small" { (ctx.say("save")) } button class="do danger small" name="do" value="end" formnovalidate { (ctx.say("redlines-end-place")) } }
                                p.help { (ctx.say("redlines-end-place-more")) }
                            }
                        }
                    }
                }
                @if self.may_lead {
                    form.end.move method="post" action=(action) {
                        (form_start(ctx))
                        button class="do quiet small" name="do" value="earlier" aria-label=(named("redlines-earlier")) { span aria-hidden="true" { "↑" } }
                        button class="do quiet small" name="do" value="later" aria-label=(named("redlines-later")) { span aria-hidden="true" { "↓" } }
                    }
                }
            }
        }
    }
}

impl View for PlacesView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("redlines-places")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let fresh = Filled::default();
        let new = if self.renaming.is_none() { &self.filled } else { &fresh };
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &[(ctx.say("redlines-project"), format!("/p/{}", self.project)), (ctx.say("redlines-places"), String::new())]))
                h1 { (ctx.say("redlines-places")) }
                p.lead { (ctx.say("redlines-places-lead")) }
                @if self.places.is_empty() { (empty(&ctx.say("redlines-no-places"), &ctx.say("redlines-no-places-more"), None)) }
                @else { ol.rows { @for place in &self.places { (self.row(ctx, place)) } } }
                @if self.may_lead {
                    form.form method="post" action=(format!("/p/{}/places", self.project)) {
                        (form_start(ctx))
                        (errors(ctx, new))
                        (Field::new(ctx, new, "title", "redlines-new-place").help("redlines-new-place-help").required().line())
                        div.actions { button.do { (ctx.say("redlines-add-place")) } }
                    }
                }
            } }
        }
    }
}
