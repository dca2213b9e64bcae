//! The first page of the catalogue as files: everything on show, listed in every way that one looks for it, and a search that
//! needs no server. Without script the lists are all that is needed.

use std::collections::BTreeMap;

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_web::{Ctx, OnShow, View, parts};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(crate) struct ShelfView {
    works: Vec<Work>,
}

#[derive(Clone, Debug, Serialize)]
struct Work {
    title: String,
    subtitle: String,
    kind: String,
    kit: String,
    place: String,
    year: i16,
    lang: Lang,
    path: String,
}

impl ShelfView {
    pub(crate) fn of(ctx: &Ctx, shelf: &[OnShow]) -> Self {
        // What is kept from search engines is in no copy: see docs/decisions/0010-machines.md.
        Self { works: shelf.iter().filter(|one| one.is_indexed).map(|one| Work::of(ctx, one)).collect() }
    }

    /// The works under the words that `by` gives them, in the order of those.
    fn by(&self, by: impl Fn(&Work) -> String) -> Vec<(String, Vec<&Work>)> {
        let mut all: BTreeMap<String, Vec<&Work>> = BTreeMap::new();
        for work in &self.works {
            all.entry(by(work)).or_default().push(work);
        }
        all.into_iter().filter(|(word, _)| !word.is_empty()).collect()
    }
}

impl Work {
    fn of(ctx: &Ctx, one: &OnShow) -> Self {
        let kit = ctx.store().kits().get(&one.kit).map(|kit| kit.title.get(ctx.lang()).to_owned());
        Self {
            title: one.title.clone(),
            subtitle: one.subtitle.clone(),
            kind: ctx.words.code("catalogue-kind", one.kind.code()),
            kit: kit.unwrap_or_default(),
            place: one.place.clone(),
            year: one.year,
            lang: one.lang,
            path: one.url.clone(),
        }
    }

    fn line(&self) -> Markup {
        html! { a href=(self.path) lang=(self.lang.tag()) dir=(parts::dir_of(&self.title)) { (self.title) } }
    }

    fn card(&self) -> Markup {
        html! {
            p.kicker { (self.kind) @if !self.place.is_empty() { " · " bdi { (self.place) } } " · " (self.year) }
            h3 lang=(self.lang.tag()) dir=(parts::dir_of(&self.title)) { a href=(self.path) { (self.title) } }
            @if !self.subtitle.is_empty() { p lang=(self.lang.tag()) dir=(parts::dir_of(&self.subtitle)) { (self.subtitle) } }
        }
    }
}

impl View for ShelfView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("nav-catalogue")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                h1 { (ctx.say("nav-catalogue")) }
                p.lead { (ctx.say("catalogue-lead")) }
                form.form role="search" data-shelf="/shelf.json" data-nothing=(ctx.say("shelf-nothing-found")) data-found=(ctx.say("shelf-found")) hidden {
                    div.field { label for="q" { (ctx.say("catalogue-search")) } input id="q" name="q" type="search" dir="auto" autocomplete="off"; }
                    p.found role="status" {}
                    ol.results {}
                }
                @if self.works.is_empty() { (parts::empty(&ctx.say("catalogue-empty"), &ctx.say("catalogue-empty-more"), None)) }
                ul.cards { @for work in &self.works { li.card { (work.card()) } } }
                (self.list(&ctx.say("shelf-by-kit"), |work| work.kit.clone()))
                (self.list(&ctx.say("shelf-by-place"), |work| work.place.clone()))
                (self.list(&ctx.say("shelf-by-lang"), |work| work.lang.own_name().to_owned()))
                (self.list(&ctx.say("shelf-by-year"), |work| work.year.to_string()))
            } }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["shelf"]
    }

    fn is_indexed(&self) -> bool {
        true
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

impl ShelfView {
    fn list(&self, heading: &str, by: impl Fn(&Work) -> String) -> Markup {
        let groups = self.by(by);
        html! {
            @if !groups.is_empty() {
                section {
                    h2 { (heading) }
                    @for (word, works) in groups {
                        h3 { bdi { (word) } " (" (works.len()) ")" }
                        ul { @for work in works { li { (work.line()) } } }
                    }
                }
            }
        }
    }
}
