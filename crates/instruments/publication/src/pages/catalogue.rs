//! `/catalogue`: what was published, found as people type.

use std::collections::BTreeSet;

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::day::date_of;
use redthread_core::language::Lang;
use redthread_search::{Reach, easier};
use redthread_storage::catalogue::Entry as Listed;
use redthread_web::{Ctx, View, icon, parts, with_query};
use serde::Serialize;

use crate::found::{Found, Hit};
use crate::shelf::Published;

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
    /// Whether only what is spelt almost so was found.
    near: bool,
    #[serde(skip)]
    passed_over: Vec<String>,
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
    /// What it is, where it is no book.
    kind: String,
}

#[derive(Debug, Serialize)]
struct HitRow {
    book: String,
    part: String,
    path: String,
    piece: String,
    marks: Vec<(usize, usize)>,
    /// The words that were found, where they are not those that were typed.
    forms: Vec<String>,
    #[serde(skip)]
    cut: (bool, bool),
    #[serde(skip)]
    lang: Lang,
    /// The page of the whole.
    #[serde(skip)]
    whole: String,
}

impl CatalogueView {
    pub(crate) fn of(
        ctx: &Ctx,
        (books, beside): (Vec<Published>, Vec<(Listed, Timestamp)>),
        found: Found,
        (query, lang, place): (String, String, String),
    ) -> Self {
        let fits = |of: &str, at: &str| (lang.is_empty() || of == lang) && (place.is_empty() || at == place);
        let kind = |kind: &str| ctx.words.code("catalogue-kind", kind);
        let listed = found.listed.into_iter().map(|(listed, hit)| HitRow::of(hit, kind(&listed.kind)));
        let hits = found.hits.into_iter().map(|hit| HitRow::of(hit.clone(), hit.book.title));
        let hits = listed.chain(hits).collect();
        let beside = beside.into_iter().map(|(listed, at)| Entry::of_listed(ctx, listed, at));
        let mut all: Vec<Entry> = books.into_iter().map(Entry::of).chain(beside).collect();
        let places: BTreeSet<String> =
            all.iter().map(|entry| entry.place.clone()).filter(|at| !at.is_empty()).collect();
        let any = !all.is_empty();
        all.retain(|entry| fits(entry.lang, &entry.place));
        let passed_over = found.passed_over.into_iter().map(|filter| filter.value).collect();
        let near = found.reach == Reach::Forgiving;
        Self { any, books: all, hits, places: places.into_iter().collect(), query, lang, place, near, passed_over }
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
            kind: String::new(),
        }
    }

    fn of_listed(ctx: &Ctx, listed: Listed, shown_at: Timestamp) -> Self {
        Self {
            id: listed.project.to_string(),
            title: listed.title,
            subtitle: listed.subtitle,
            place: listed.place,
            lang: listed.lang.tag(),
            year: date_of(shown_at).year(),
            path: listed.url,
            kind: ctx.words.code("catalogue-kind", &listed.kind),
        }
    }
}

impl HitRow {
    fn of(hit: Hit, book: String) -> Self {
        Self {
            book,
            part: hit.part,
            path: hit.url,
            piece: hit.piece,
            marks: hit.marks,
            forms: hit.forms,
            cut: hit.cut,
            lang: hit.book.lang,
            whole: hit.book.url,
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

    fn islands(&self) -> &'static [&'static str] {
        &["search"]
    }
}

impl CatalogueView {
    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form role="search" method="get" action="/catalogue" data-search {
                div.field { label for="q" { (ctx.say("publication-catalogue-search")) } input id="q" name="q" type="search" dir="auto" autocomplete="off" aria-describedby="q-help" value=(self.query); details.good { summary { (ctx.say("publication-catalogue-how")) } p id="q-help" { (ctx.say("publication-catalogue-help")) } } }
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
            p.found role="status" data-count { (self.count(ctx)) }
            div data-results {
                @for value in &self.passed_over { p.meta { (ctx.words.say_with("publication-filter-passed-over", [("value", value.clone().into())])) } }
                @if self.query.is_empty() { ul.cards { @for book in &self.books { li.card { (book.card()) } } } }
                @else if self.hits.is_empty() { (self.nothing(ctx)) }
                @else {
                    @if self.near { div.notice.info { (icon("info")) p { (ctx.say("publication-found-near")) } } }
                    @for group in self.hits.chunk_by(|one, other| one.whole == other.whole) { (draw_group(ctx, group)) }
                }
            }
        }
    }

    fn count(&self, ctx: &Ctx) -> String {
        match (self.query.is_empty(), self.hits.len()) {
            (true, _) => ctx.words.say_with("publication-count-books", [("n", self.books.len().into())]),
            (_, 0) => ctx.words.say_with("publication-nothing-found", [("query", self.query.clone().into())]),
            (_, n) => ctx.words.say_with("publication-count-hits", [("n", n.into())]),
        }
    }

    /// What else could be asked, each a link; the last leaves the choices of the form.
    fn nothing(&self, ctx: &Ctx) -> Markup {
        let address = |query: &str, lang: &str, place: &str| {
            with_query("/catalogue", &[("q", query), ("lang", lang), ("place", place)])
        };
        let easier = easier(&self.query);
        let chosen = !self.lang.is_empty() || !self.place.is_empty();
        html! {
            @if chosen || !easier.is_empty() {
                p { (ctx.say("publication-found-try")) }
                ul.rows {
                    @for query in &easier { li { a dir=(parts::dir_of(query)) href=(address(query, &self.lang, &self.place)) { (query) } } }
                    @if chosen { li { a href=(address(&self.query, "", "")) { (ctx.say("publication-found-everywhere")) } } }
                }
            }
            p.meta { (ctx.say("publication-nothing-found-more")) }
        }
    }
}

/// The places of one book together.
fn draw_group(ctx: &Ctx, group: &[HitRow]) -> Markup {
    html! {
        @if let Some(first) = group.first() {
            section.hits {
                p.kicker { bdi { (first.book) } }
                ol.results { @for hit in group { (hit.row(ctx)) } }
            }
        }
    }
}

impl Entry {
    fn card(&self) -> Markup {
        html! {
            p.kicker { @if !self.kind.is_empty() { (self.kind) " · " } bdi { (self.place) } " · " (self.year) }
            h2 lang=(self.lang) dir=(parts::dir_of(&self.title)) { a href=(self.path) { (self.title) } }
            @if !self.subtitle.is_empty() { p lang=(self.lang) dir=(parts::dir_of(&self.subtitle)) { (self.subtitle) } }
        }
    }
}

impl HitRow {
    fn row(&self, ctx: &Ctx) -> Markup {
        let heading = if self.part.is_empty() { &self.book } else { &self.part };
        html! {
            li.hit {
                h3 dir=(parts::dir_of(heading)) { a href=(self.path) { (heading) } }
                p.told lang=(self.lang.tag()) dir=(parts::dir_of(&self.piece)) { @if self.cut.0 { "… " } (self.marked()) @if self.cut.1 { " …" } }
                @if !self.forms.is_empty() {
                    p.meta { (ctx.say("publication-found-as")) " " @for (n, form) in self.forms.iter().enumerate() { @if n > 0 { ", " } bdi lang=(self.lang.tag()) { (form) } } }
                }
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
