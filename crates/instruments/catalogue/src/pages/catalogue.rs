//! `/catalogue`: what was published, found as people type.

use maud::{Markup, html};
use redthread_web::{Ctx, OnShow, View, parts};
use serde::Serialize;

use super::browse::Browse;
use crate::facets::Asked;
use crate::find::{Hit, find};

#[derive(Debug, Serialize)]
pub(crate) struct CatalogueView {
    query: String,
    /// Whether anything at all is published.
    any: bool,
    browse: Browse,
    hits: Vec<HitRow>,
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
    pub(crate) fn of(ctx: &Ctx, shelf: &[OnShow], asked: Asked, browse: Browse) -> Self {
        let hits = if asked.query.is_empty() { vec![] } else { find(shelf, &asked.query, None) };
        let hits = hits.into_iter().filter(|hit| asked.fits(hit.of)).map(|hit| HitRow::of(ctx, hit)).collect();
        Self { any: !shelf.is_empty(), browse, hits, query: asked.query }
    }
}

/// What something is called.
fn kind(ctx: &Ctx, one: &OnShow) -> String {
    ctx.words.code("catalogue-kind", one.kind.code())
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
            div.page.wide {
                main id="main" {
                    h1 { (ctx.say("nav-catalogue")) }
                    p.lead { (ctx.say("catalogue-lead")) }
                    (self.form(ctx))
                    @if !self.any { (parts::empty(&ctx.say("catalogue-empty"), &ctx.say("catalogue-empty-more"), None)) }
                    (self.browse.on(ctx))
                    div.browse {
                        div.narrow { (self.browse.filters(ctx)) (self.browse.places(ctx)) }
                        div { (self.found(ctx)) }
                    }
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
                div.field { label for="q" { (ctx.say("catalogue-search")) } input id="q" name="q" type="search" dir="auto" value=(self.query); }
                (self.browse.kept())
                div.actions { button.do { (ctx.say("search")) } }
            }
        }
    }

    fn found(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.query.is_empty() {
                (self.browse.list(ctx))
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
