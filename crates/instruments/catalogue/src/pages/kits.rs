//! `/kits`: the methods that anybody may follow.

use maud::{Markup, html};
use redthread_web::{Ctx, OnShow, View};
use serde::Serialize;

use crate::kits::list_on_show;

#[derive(Debug, Serialize)]
pub(crate) struct KitsView {
    kits: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    id: String,
    title: String,
    summary: String,
    version: String,
    path: String,
    /// How many published works came of it.
    works: usize,
}

impl KitsView {
    pub(crate) fn of(ctx: &Ctx, shelf: &[OnShow]) -> Self {
        let entry = |kit: OnShow| Entry {
            version: ctx.store().kits().get(&kit.kit).map(|kit| kit.version.clone()).unwrap_or_default(),
            works: shelf.iter().filter(|one| one.kit == kit.kit).count(),
            id: kit.kit,
            title: kit.title,
            summary: kit.about,
            path: kit.url,
        };
        Self { kits: list_on_show(ctx.store(), ctx.lang()).into_iter().map(entry).collect() }
    }
}

impl View for KitsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("kits-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                h1 { (ctx.say("kits-title")) }
                p.lead { (ctx.say("kits-lead")) }
                ul.cards { @for kit in &self.kits { li.card {
                    p.kicker { (ctx.words.say_with("kit-version", [("version", kit.version.as_str().into())])) }
                    h2 { a href=(kit.path) { (kit.title) } }
                    p { (kit.summary) }
                    p.meta { (ctx.words.say_with("kit-works-count", [("n", kit.works.into())])) }
                } } }
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
