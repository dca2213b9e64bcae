//! `/network`: the towns that take part, and the form by which one more joins.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_web::parts::{self, Field, form_start};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use crate::model::Town;

/// The towns of the network.
#[derive(Serialize)]
pub(crate) struct NetworkView {
    countries: Vec<Country>,
}

#[derive(Serialize)]
struct Country {
    name: String,
    towns: Vec<TownRow>,
}

#[derive(Serialize)]
struct TownRow {
    name: String,
    organisation: String,
    since: String,
}

impl NetworkView {
    /// Of the towns in the network, which come ordered by country.
    pub(crate) fn of(ctx: &Ctx, towns: &[Town]) -> Self {
        let mut countries: Vec<Country> = vec![];
        for (town, since) in towns.iter().filter_map(|town| Some((town, town.accepted_at?))) {
            let (name, organisation) = (town.name.clone(), town.organisation.clone());
            let row = TownRow { name, organisation, since: ctx.words.date(since) };
            match countries.last_mut().filter(|country| country.name == town.country) {
                Some(country) => country.towns.push(row),
                None => countries.push(Country { name: town.country.clone(), towns: vec![row] }),
            }
        }
        Self { countries }
    }
}

impl View for NetworkView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("editorial-network")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("editorial-network-lead")) }
                @if self.countries.is_empty() { p { (ctx.say("editorial-network-none")) } }
                @for country in &self.countries {
                    h2 dir=(parts::dir_of(&country.name)) { (country.name) }
                    ul.rows { @for town in &country.towns { li {
                        div { h3 { bdi { (town.name) } } p.meta { bdi { (town.organisation) } } }
                        div.end { span.meta { (ctx.words.say_with("editorial-since", [("date", town.since.as_str().into())])) } }
                    } } }
                }
                div.actions { a.do href="/network/join" { (ctx.say("editorial-join")) } }
            } }
        }
    }

    fn is_indexed(&self) -> bool {
        true
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

/// The form by which a town joins.
#[derive(Serialize)]
pub(crate) struct JoinView {
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for JoinView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("editorial-join")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        html! {
            div.page.read { main id="main" {
                (parts::crumbs(ctx, &[(ctx.say("editorial-network"), "/network".to_owned()), (self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("editorial-join-lead")) }
                form.form method="post" action="/network/join" data-guard {
                    (form_start(ctx))
                    (parts::errors(ctx, &self.filled))
                    (field("town", "editorial-town").required().line())
                    (field("country", "editorial-country").required().line())
                    (field("organisation", "editorial-organisation").help("editorial-organisation-help").required().line())
                    (field("name", "editorial-contact-name").help("editorial-contact-help").required().line())
                    (field("email", "editorial-contact-email").required().email())
                    (field("words", "editorial-contact-words").area(4))
                    (parts::save_bar(ctx, "editorial-join-send", ""))
                }
            } }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }
}
