//! The map of what is on show, drawn by ourselves, and beside it every place as a list.

use std::collections::BTreeMap;

use maud::{Markup, html};
use redthread_web::{Ctx, OnShow};
use serde::Serialize;

use super::browse::OptionRow;
use crate::map::{COUNTRIES, Country, Dot, HEIGHT, Place, Point, locate};

#[derive(Debug, Serialize)]
pub(crate) struct Atlas {
    places: Vec<OptionRow>,
    /// Places that nobody has said where they lie.
    not_on_map: Vec<String>,
    #[serde(skip)]
    drawn: Vec<(&'static Country, Vec<Dot>)>,
}

impl Atlas {
    /// The places with their counts; a place lies where its name says, or else where its project says.
    pub(crate) fn of(shelf: &[OnShow], places: Vec<OptionRow>) -> Self {
        let said: BTreeMap<&str, &str> = shelf
            .iter()
            .filter(|one| !one.map_place.is_empty())
            .map(|one| (one.place.as_str(), one.map_place.as_str()))
            .collect();
        let at = |name: &str| said.get(name).and_then(|said| locate(said)).or_else(|| locate(name));
        let known = |row: &OptionRow, at: Point| Place { name: row.value.clone(), at, count: row.count };
        let on_map: Vec<Place> =
            places.iter().filter_map(|row| at(&row.value).map(|point| known(row, point))).collect();
        let drawn = COUNTRIES.iter().map(|country| (country, country.draw(&on_map)));
        let drawn: Vec<(&Country, Vec<Dot>)> = drawn.filter(|(_, dots)| !dots.is_empty()).collect();
        let shown = |name: &str| drawn.iter().any(|(_, dots)| dots.iter().any(|dot| dot.name == name));
        let not_on_map = places.iter().filter(|row| !shown(&row.value)).map(|row| row.value.clone()).collect();
        Self { places, not_on_map, drawn }
    }

    pub(crate) fn draw(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.places.len() > 1 || self.places.iter().any(|place| place.is_chosen) {
                details.atlas {
                    summary { (ctx.say("browse-map")) }
                    div {
                        @for (country, dots) in &self.drawn { (self.country(ctx, country, dots)) }
                        nav.facet aria-label=(ctx.say("browse-facet-place")) {
                            h3 { (ctx.say("browse-facet-place")) }
                            ul { @for place in self.places.iter().filter(|place| !self.is_off(place)) { (place.draw()) } }
                            @if !self.not_on_map.is_empty() {
                                h4 { (ctx.say("browse-not-on-map")) }
                                ul { @for place in self.places.iter().filter(|place| self.is_off(place)) { (place.draw()) } }
                            }
                        }
                    }
                    p.meta { (ctx.say("browse-map-credit")) " " a href="https://www.geonames.org" rel="noreferrer" dir="ltr" { "GeoNames" } " (CC BY 4.0) · Natural Earth" }
                }
            }
        }
    }

    fn is_off(&self, place: &OptionRow) -> bool {
        self.not_on_map.contains(&place.value)
    }

    /// One country. Its dots are links, said in words by their own labels; the map never turns with the reader's language.
    fn country(&self, ctx: &Ctx, country: &Country, dots: &[Dot]) -> Markup {
        let name = ctx.words.code("browse-country", country.code);
        html! {
            figure {
                svg.map viewBox=(format!("0 0 {} {HEIGHT}", country.width)) role="group" direction="ltr" aria-label=(ctx.words.say_with("browse-map-of", [("country", name.clone().into()), ("n", dots.len().into())])) {
                    path.near d=(country.near) {}
                    path.land d=(country.land) {}
                    // The biggest lie undermost, so that every dot can be pressed.
                    @for dot in dots { (self.dot(ctx, dot)) }
                }
                figcaption { (name) }
            }
        }
    }

    fn dot(&self, ctx: &Ctx, dot: &Dot) -> Markup {
        let Some(row) = self.places.iter().find(|row| row.value == dot.name) else { return html! {} };
        let said = ctx.words.say_with("browse-dot", [("place", dot.name.clone().into()), ("n", dot.count.into())]);
        html! {
            a href=(row.path) aria-label=(said) aria-current=[row.is_chosen.then_some("true")] {
                title { (said) }
                circle cx=(dot.x) cy=(dot.y) r=(dot.r) {}
                @if let Some(label) = dot.label { text x=(label.x) y=(label.y) text-anchor=(if label.is_left { "end" } else { "start" }) { (dot.name) } }
            }
        }
    }
}
