//! `/p/{project}/catalogue`: what the project's published work is about, and its principles that stand in the catalogue.

use maud::{Markup, html};
use redthread_core::kit::{Kit, TermKind};
use redthread_core::refusal::Refusal;
use redthread_storage::Project;
use redthread_web::parts::{Field, crumbs, dir_of, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use crate::items::principle_address;
use crate::principle::Published;

#[derive(Debug, Serialize)]
pub(crate) struct ListingView {
    project: String,
    project_title: String,
    place: String,
    /// Whether the name of the place is enough to draw it.
    is_place_known: bool,
    /// Terms that can be chosen: id and name.
    topics: Vec<(String, String)>,
    populations: Vec<(String, String)>,
    /// Principles on show: id, title, public address.
    principles: Vec<(String, String, String)>,
    version: String,
    chosen_topics: Vec<String>,
    chosen_populations: Vec<String>,
    image_credit: String,
    map_place: String,
    #[serde(skip)]
    filled: Filled,
}

impl ListingView {
    pub(crate) fn of(ctx: &Ctx, project: &Project, kit: &Kit, own: &[Published<'_>], filled: Filled) -> Self {
        let of = |kind: TermKind| kit.terms.iter().filter(move |term| term.kind == kind);
        let terms = |kind| of(kind).map(|term| (term.id.to_string(), term.label.get(ctx.lang()).to_owned())).collect();
        let chosen = |name: &str| filled.form.all(name).map(str::to_owned).collect();
        let row =
            |one: &Published<'_>| (one.id.to_string(), one.part.heading.clone(), principle_address(&one.principle.id));
        Self {
            project: project.id.to_string(),
            project_title: project.title.clone(),
            is_place_known: crate::map::locate(&project.place).is_some(),
            place: project.place.clone(),
            topics: terms(TermKind::Topic),
            populations: terms(TermKind::Population),
            principles: own.iter().map(row).collect(),
            version: filled.get("version").to_owned(),
            chosen_topics: chosen("topics"),
            chosen_populations: chosen("populations"),
            image_credit: filled.get("image_credit").to_owned(),
            map_place: filled.get("map_place").to_owned(),
            filled,
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        let options = |terms: &[(String, String)]| -> Vec<(String, String, String)> {
            terms.iter().map(|(id, label)| (id.clone(), label.clone(), String::new())).collect()
        };
        let where_key = if self.is_place_known { "browse-map-place-known" } else { "browse-map-place-unknown" };
        let where_help = ctx.words.say_with(where_key, [("place", self.place.clone().into())]);
        html! {
            form.form method="post" action=(format!("/p/{}/catalogue", self.project)) data-guard {
                (form_start(ctx))
                input type="hidden" name="version" value=(self.version);
                (errors(ctx, &self.filled))
                @if self.topics.is_empty() && self.populations.is_empty() { p { (ctx.say("browse-no-terms")) } }
                @if !self.topics.is_empty() { div.terms { (Field::new(ctx, &self.filled, "topics", "browse-facet-topic").help("browse-topics-help").checkboxes(&options(&self.topics))) } }
                @if !self.populations.is_empty() { div.terms { (Field::new(ctx, &self.filled, "populations", "browse-facet-population").help("browse-populations-help").checkboxes(&options(&self.populations))) } }
                (Field::new(ctx, &self.filled, "image_credit", "browse-image-credit-label").help("browse-image-credit-help").line())
                (Field::new(ctx, &self.filled, "map_place", "browse-map-place").help_text(where_help).line())
                (save_bar(ctx, "save", &format!("/p/{}", self.project)))
            }
        }
    }
}

impl View for ListingView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("browse-listing")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let steps =
            [(self.project_title.clone(), format!("/p/{}", self.project)), (ctx.say("browse-listing"), String::new())];
        html! {
            div.page.read { main id="main" {
                (crumbs(ctx, &steps))
                h1 { (ctx.say("browse-listing")) }
                p.lead { (ctx.say("browse-listing-lead")) }
                (self.form(ctx))
                section aria-labelledby="own" {
                    h2 id="own" { (ctx.say("browse-own-principles")) }
                    @if self.principles.is_empty() { p { (ctx.say("browse-own-principles-none")) } }
                    @else { ul.rows { @for (id, title, public) in &self.principles { li {
                        div { h3 dir=(dir_of(title)) { a href=(public) { (title) } } }
                        div.end { a.do.quiet.small href=(format!("/p/{}/catalogue/principles/{id}", self.project)) { (ctx.say("browse-ties")) } }
                    } } } }
                }
            } }
        }
    }
}
