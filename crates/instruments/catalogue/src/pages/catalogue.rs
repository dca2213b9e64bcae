//! `/catalogue`: what was published, found as people type.

use std::collections::BTreeSet;

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_web::{Ctx, OnShow, View, parts};
use serde::Serialize;

use crate::find::{Wish, find};
use crate::pages::results::{ONLY, ResultsPart};

#[derive(Debug, Serialize)]
pub(crate) struct CatalogueView {
    query: String,
    lang: String,
    place: String,
    places: Vec<String>,
    /// Whether anything at all is published.
    any: bool,
    books: Vec<Entry>,
    /// What was found; none when nothing was asked.
    #[serde(flatten)]
    found: Option<ResultsPart>,
}

#[derive(Debug, Serialize)]
struct Entry {
    id: String,
    title: String,
    subtitle: String,
    place: String,
    lang: &'static str,
    year: i16,
    path: String,
    /// What it is.
    kind: String,
}

impl CatalogueView {
    pub(crate) fn of(ctx: &Ctx, shelf: &[OnShow], wish: Wish, (lang, place): (String, String)) -> Self {
        let places = shelf.iter().map(|one| one.place.clone()).filter(|at| !at.is_empty());
        let places: BTreeSet<String> = places.collect();
        let fits =
            |one: &OnShow| (lang.is_empty() || one.lang.tag() == lang) && (place.is_empty() || one.place == place);
        let found = (!wish.query.is_empty()).then(|| find(ctx.store(), &ctx.words, shelf, &wish, fits));
        let only = wish.only.map(|only| (ONLY, only.code().to_owned()));
        let chosen = [("lang", lang.clone()), ("place", place.clone())].into_iter().chain(only);
        let chosen = chosen.filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name.to_owned(), value));
        let found = found.map(|found| ResultsPart::of(ctx, &found, &wish.query, chosen.collect()));
        let books = shelf.iter().filter(|one| fits(one)).map(|one| Entry::of(ctx, one)).collect();
        Self {
            any: !shelf.is_empty(),
            books,
            found,
            places: places.into_iter().collect(),
            query: wish.query,
            lang,
            place,
        }
    }
}

/// What something is called.
fn kind(ctx: &Ctx, one: &OnShow) -> String {
    ctx.words.code("catalogue-kind", one.kind.code())
}

impl Entry {
    fn of(ctx: &Ctx, one: &OnShow) -> Self {
        Self {
            id: one.id.to_string(),
            title: one.title.clone(),
            subtitle: one.subtitle.clone(),
            place: one.place.clone(),
            lang: one.lang.tag(),
            year: one.year,
            path: one.url.clone(),
            kind: kind(ctx, one),
        }
    }
}

impl View for CatalogueView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("nav-catalogue")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read {
                main id="main" {
                    h1 { (ctx.say("nav-catalogue")) }
                    p.lead { (ctx.say("catalogue-lead")) }
                    @if self.any { (self.form(ctx)) (self.found(ctx)) }
                    @else { (parts::empty(&ctx.say("catalogue-empty"), &ctx.say("catalogue-empty-more"), None)) }
                }
            }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }

    fn islands(&self) -> &'static [&'static str] {
        &["search"]
    }
}

impl CatalogueView {
    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form role="search" method="get" action="/catalogue" data-search {
                div.field {
                    label for="q" { (ctx.say("catalogue-search")) }
                    input id="q" name="q" type="search" dir="auto" autocomplete="off" aria-describedby="q-help" value=(self.query);
                    details.good { summary { (ctx.say("catalogue-how")) } p id="q-help" { (ctx.say("catalogue-help")) } }
                }
                div.pair {
                    div.field {
                        label for="lang" { (ctx.say("catalogue-filter-lang")) }
                        select id="lang" name="lang" { option value="" { (ctx.say("catalogue-filter-any")) } @for lang in Lang::ALL { option value=(lang.tag()) lang=(lang.tag()) selected[self.lang == lang.tag()] { (lang.own_name()) } } }
                    }
                    div.field {
                        label for="place" { (ctx.say("catalogue-filter-place")) }
                        select id="place" name="place" { option value="" { (ctx.say("catalogue-filter-any")) } @for place in &self.places { option value=(place) selected[self.place == *place] { (place) } } }
                    }
                }
                div.actions { button.do { (ctx.say("search")) } }
            }
        }
    }

    fn found(&self, ctx: &Ctx) -> Markup {
        let said = match &self.found {
            Some(found) => found.said(ctx),
            None => ctx.words.say_with("catalogue-count-all", [("n", self.books.len().into())]),
        };
        html! {
            p.found role="status" data-count { (said) }
            div data-results {
                @if let Some(found) = &self.found { (found.draw(ctx)) }
                @else { ul.cards { @for book in &self.books { li.card { (book.card()) } } } }
            }
        }
    }
}

impl Entry {
    fn card(&self) -> Markup {
        html! {
            p.kicker { (self.kind) " · " bdi { (self.place) } " · " (self.year) }
            h2 lang=(self.lang) dir=(parts::dir_of(&self.title)) { a href=(self.path) { (self.title) } }
            @if !self.subtitle.is_empty() { p lang=(self.lang) dir=(parts::dir_of(&self.subtitle)) { (self.subtitle) } }
        }
    }
}
