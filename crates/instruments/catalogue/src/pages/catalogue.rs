//! `/catalogue`: what was published, browsed, and found as people type.

use maud::{Markup, html};
use redthread_web::{Ctx, OnShow, View, parts};
use serde::Serialize;

use super::browse::{Browse, Listed};
use super::results::{ONLY, ResultsPart};
use crate::facets::Asked;
use crate::find::{Wish, find};

#[derive(Debug, Serialize)]
pub(crate) struct CatalogueView {
    query: String,
    /// Whether anything at all is published.
    any: bool,
    browse: Browse,
    /// What was found; none when nothing was asked.
    #[serde(flatten)]
    found: Option<ResultsPart>,
    /// Whether all that is listed may be offered to search engines; what was found for somebody never is.
    #[serde(skip)]
    is_indexed: bool,
    /// The feed of what is listed.
    feed: String,
}

impl CatalogueView {
    pub(crate) fn of(ctx: &Ctx, shelf: &[OnShow], (wish, asked): (Wish, Asked), listed: &Listed<'_>) -> Self {
        let found = (!asked.query.is_empty()).then(|| find(ctx.store(), &ctx.words, shelf, &wish, &asked));
        let browse = Browse::of(ctx, shelf, &asked, listed, found.as_ref().map(|found| found.answers.as_slice()));
        let found = found.map(|found| {
            let only = wish.only.map(|only| (ONLY, only.code()));
            let chosen = asked.all().map(|(facet, value)| (facet.code(), value)).chain(only);
            let chosen = chosen.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            ResultsPart::of(ctx, &found, &asked.query, chosen)
        });
        let is_indexed = found.is_none() && shelf.iter().filter(|one| asked.fits(*one)).all(|one| one.is_indexed);
        let feed = asked.address("/catalogue.atom");
        Self { any: !shelf.is_empty(), browse, found, query: wish.query, is_indexed, feed }
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
                    p { a href="/kits" { (ctx.say("kits-title")) } @if ctx.still.is_none() { " · " a href="/calls" { (ctx.say("nav-calls")) } " · " a href="/network" { (ctx.say("nav-network")) } } }
                    (self.form(ctx))
                    p.found role="status" data-count { @if let Some(found) = &self.found { (found.said(ctx)) } }
                    @if !self.any { (parts::empty(&ctx.say("catalogue-empty"), &ctx.say("catalogue-empty-more"), None)) }
                    div data-results {
                        (self.browse.on(ctx))
                        div.browse {
                            div.narrow { (self.browse.filters(ctx)) (self.browse.places(ctx)) }
                            div { @if let Some(found) = &self.found { (found.draw(ctx)) @if found.is_empty() { (self.browse.ways(ctx)) } } @else { (self.browse.list(ctx)) } }
                        }
                    }
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
                (self.browse.kept())
                div.actions { button.do { (ctx.say("search")) } }
            }
        }
    }
}
