//! `/catalogue`: what was published, found as people type.

use std::collections::BTreeSet;

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_web::{Ctx, View, parts};
use serde::Serialize;

use crate::shelf::{Hit, Published};

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
}

#[derive(Debug, Serialize)]
struct HitRow {
    book: String,
    part: String,
    path: String,
    piece: String,
    marks: Vec<(usize, usize)>,
}

impl CatalogueView {
    pub(crate) fn of(
        _: &Ctx,
        all: Vec<Published>,
        hits: Vec<Hit>,
        (query, lang, place): (String, String, String),
    ) -> Self {
        let places: BTreeSet<String> = all.iter().map(|book| book.place.clone()).collect();
        let fits = |book: &Published| {
            (lang.is_empty() || book.lang.tag() == lang) && (place.is_empty() || book.place == place)
        };
        Self {
            any: !all.is_empty(),
            books: all.into_iter().filter(fits).map(Entry::of).collect(),
            hits: hits.into_iter().filter(|hit| fits(&hit.book)).map(HitRow::of).collect(),
            places: places.into_iter().collect(),
            query,
            lang,
            place,
        }
    }
}

impl Entry {
    fn of(book: Published) -> Self {
        Self {
            id: book.id.to_string(),
            title: book.title,
            subtitle: book.subtitle,
            place: book.place,
            lang: book.lang.tag(),
            year: book.year,
            path: book.url,
        }
    }
}

impl HitRow {
    fn of(hit: Hit) -> Self {
        Self { book: hit.book.title, part: hit.part, path: hit.url, piece: hit.piece, marks: hit.marks }
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
                    p.lead { (ctx.say("publication-catalogue-lead")) }
                    @if self.any { (self.form(ctx)) (self.found(ctx)) }
                    @else { (parts::empty(&ctx.say("publication-catalogue-empty"), &ctx.say("publication-catalogue-empty-more"), None)) }
                }
            }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

impl CatalogueView {
    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form role="search" method="get" action="/catalogue" {
                div.field { label for="q" { (ctx.say("publication-catalogue-search")) } input id="q" name="q" type="search" dir="auto" value=(self.query); }
                div.pair {
                    div.field {
                        label for="lang" { (ctx.say("publication-filter-lang")) }
                        select id="lang" name="lang" { option value="" { (ctx.say("publication-filter-any")) } @for lang in Lang::ALL { option value=(lang.tag()) lang=(lang.tag()) selected[self.lang == lang.tag()] { (lang.own_name()) } } }
                    }
                    div.field {
                        label for="place" { (ctx.say("publication-filter-place")) }
                        select id="place" name="place" { option value="" { (ctx.say("publication-filter-any")) } @for place in &self.places { option value=(place) selected[self.place == *place] { (place) } } }
                    }
                }
                div.actions { button.do { (ctx.say("search")) } }
            }
        }
    }

    fn found(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.query.is_empty() {
                p.found role="status" { (ctx.words.say_with("publication-count-books", [("n", self.books.len().into())])) }
                ul.cards { @for book in &self.books { li.card { (book.card()) } } }
            } @else if self.hits.is_empty() {
                p.found role="status" { (ctx.words.say_with("publication-nothing-found", [("query", self.query.clone().into())])) }
                p { (ctx.say("publication-nothing-found-more")) }
            } @else {
                p.found role="status" { (ctx.words.say_with("publication-count-hits", [("n", self.hits.len().into())])) }
                ol.results { @for hit in &self.hits { (hit.row()) } }
            }
        }
    }
}

impl Entry {
    fn card(&self) -> Markup {
        html! {
            p.kicker { bdi { (self.place) } " · " (self.year) }
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
                p.kicker { bdi { (self.book) } }
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
