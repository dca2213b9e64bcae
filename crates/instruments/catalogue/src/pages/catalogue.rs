//! `/catalogue`: what was published, found as people type.

use std::collections::BTreeSet;

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_web::{Ctx, Kind, OnShow, View, parts};
use serde::Serialize;

use crate::find::{Hit, find};
use crate::machine::atom::feed_of;

#[derive(Debug, Serialize)]
pub(crate) struct CatalogueView {
    query: String,
    lang: String,
    place: String,
    places: Vec<String>,
    /// Whether anything at all is published.
    any: bool,
    books: Vec<Entry>,
    hits: Vec<HitRow>,
    /// Whether all that is listed may be offered to search engines.
    #[serde(skip)]
    is_indexed: bool,
    /// The feed of what is listed.
    feed: String,
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

#[derive(Debug, Serialize)]
struct HitRow {
    book: String,
    /// What that is.
    kind: String,
    part: String,
    path: String,
    piece: String,
    marks: Vec<(usize, usize)>,
}

impl CatalogueView {
    pub(crate) fn of(ctx: &Ctx, shelf: &[OnShow], (query, lang, place): (String, String, String)) -> Self {
        let places = shelf.iter().map(|one| one.place.clone()).filter(|at| !at.is_empty());
        let places: BTreeSet<String> = places.collect();
        let fits =
            |one: &OnShow| (lang.is_empty() || one.lang.tag() == lang) && (place.is_empty() || one.place == place);
        let hits = if query.is_empty() { vec![] } else { find(shelf, &query, None) };
        let hits = hits.into_iter().filter(|hit| fits(hit.of)).map(|hit| HitRow::of(ctx, hit)).collect();
        let books = shelf.iter().filter(|one| fits(one)).map(|one| Entry::of(ctx, one)).collect();
        let any = shelf.iter().any(|one| one.kind != Kind::Kit);
        let is_indexed = query.is_empty() && shelf.iter().filter(|one| fits(one)).all(|one| one.is_indexed);
        let feed = feed_of(&[("q", &query), ("lang", &lang), ("place", &place)]);
        Self { any, books, hits, places: places.into_iter().collect(), query, lang, place, is_indexed, feed }
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

impl HitRow {
    fn of(ctx: &Ctx, hit: Hit<'_>) -> Self {
        Self {
            book: hit.of.title.clone(),
            kind: kind(ctx, hit.of),
            part: hit.part,
            path: hit.url,
            piece: hit.piece,
            marks: hit.marks,
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

    fn is_indexed(&self) -> bool {
        self.is_indexed
    }

    fn feeds(&self, ctx: &Ctx) -> Vec<(String, String)> {
        vec![(ctx.say("nav-catalogue"), self.feed.clone())]
    }
}

impl CatalogueView {
    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form role="search" method="get" action="/catalogue" {
                div.field { label for="q" { (ctx.say("catalogue-search")) } input id="q" name="q" type="search" dir="auto" value=(self.query); }
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
        html! {
            @if self.query.is_empty() {
                p.found role="status" { (ctx.words.say_with("catalogue-count-all", [("n", self.books.len().into())])) }
                ul.cards { @for book in &self.books { li.card { (book.card()) } } }
            } @else if self.hits.is_empty() {
                p.found role="status" { (ctx.words.say_with("catalogue-nothing-found", [("query", self.query.clone().into())])) }
                p { (ctx.say("catalogue-nothing-found-more")) }
            } @else {
                p.found role="status" { (ctx.words.say_with("catalogue-count-hits", [("n", self.hits.len().into())])) }
                ol.results { @for hit in &self.hits { (hit.row()) } }
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

impl HitRow {
    fn row(&self) -> Markup {
        let heading = if self.part.is_empty() { &self.book } else { &self.part };
        html! {
            li.hit {
                p.kicker { (self.kind) " · " bdi { (self.book) } }
                h3 dir=(parts::dir_of(heading)) { a href=(self.path) { (heading) } }
                p.told dir=(parts::dir_of(&self.piece)) { (self.marked()) }
            }
        }
    }

    /// The piece with its hits marked.
    fn marked(&self) -> Markup {
        let chars: Vec<char> = self.piece.chars().collect();
        let cut = |from: usize, to: usize| chars.get(from..to).unwrap_or_default().iter().collect::<String>();
        let ends = std::iter::once(0).chain(self.marks.iter().map(|(_, end)| *end));
        html! {
            @for (from, (start, end)) in ends.clone().zip(&self.marks) { (cut(from, *start)) mark { (cut(*start, *end)) } }
            (cut(ends.last().unwrap_or_default(), chars.len()))
        }
    }
}
