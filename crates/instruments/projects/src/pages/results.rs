//! What a search found.

use maud::{Markup, html};
use redthread_web::parts::{dir_of, empty};
use redthread_web::{Ctx, View};
use serde::Serialize;

use crate::search::{Found, Hit};

#[derive(Serialize)]
pub(crate) struct ResultsView {
    query: String,
    hits: Vec<HitLine>,
    more: bool,
}

#[derive(Serialize)]
struct HitLine {
    path: String,
    project: String,
    story: String,
    told_by: String,
    lang: &'static str,
    text: String,
    #[serde(skip)]
    pieces: Vec<crate::search::Piece>,
    #[serde(skip)]
    cut: (bool, bool),
}

pub(crate) fn view(ctx: &Ctx, query: String, found: Found) -> ResultsView {
    let hits = found.hits.into_iter().map(|hit| line(ctx, hit)).collect();
    ResultsView { query, hits, more: found.more }
}

fn line(ctx: &Ctx, hit: Hit) -> HitLine {
    let path = match hit.account {
        Some(account) if !hit.reads => format!("/p/{}/accounts/{account}", hit.project),
        _ => format!("/p/{}/documents/{}", hit.project, hit.document),
    };
    let numbered = |number: i64| ctx.words.say_with("projects-story-number", [("number", number.to_string().into())]);
    let story = hit.story.map(|(number, title)| title.unwrap_or_else(|| numbered(number)));
    let told_by = hit.teller.map(|(side, alias)| format!("{} · {alias}", ctx.words.side(side)));
    HitLine {
        path,
        project: hit.project_title,
        story: story.or(hit.file).unwrap_or_else(|| ctx.say("projects-a-text")),
        told_by: told_by.unwrap_or_else(|| ctx.say("projects-editors-text")),
        lang: hit.lang.tag(),
        text: hit.pieces.iter().map(|piece| piece.text.as_str()).collect(),
        pieces: hit.pieces,
        cut: hit.cut,
    }
}

impl View for ResultsView {
    fn title(&self, ctx: &Ctx) -> String {
        if self.query.is_empty() { ctx.say("search") } else { format!("{} · {}", self.query, ctx.say("search")) }
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                h1 { (ctx.say("search")) }
                form.form role="search" action="/search" {
                    div.field {
                        label for="q" { (ctx.say("search-placeholder")) }
                        p.help id="q-help" { (ctx.say("projects-search-help")) }
                        input id="q" type="search" name="q" value=(self.query) dir="auto" aria-describedby="q-help";
                    }
                    div.actions { button.do { (ctx.say("projects-search-action")) } }
                }
                @if !self.query.is_empty() { (self.results(ctx)) }
            } }
        }
    }
}

impl ResultsView {
    fn results(&self, ctx: &Ctx) -> Markup {
        if self.hits.is_empty() {
            let heading = ctx.words.say_with("projects-found-nothing", [("query", self.query.clone().into())]);
            return html! { div role="status" { (empty(&heading, &ctx.say("projects-found-nothing-more"), None)) } };
        }
        html! {
            p.found role="status" {
                (ctx.words.say_with("projects-found", [("n", self.hits.len().into())]))
                @if self.more { " " (ctx.say("projects-found-more")) }
            }
            ol.results { @for hit in &self.hits { (hit.draw()) } }
        }
    }
}

impl HitLine {
    fn draw(&self) -> Markup {
        html! {
            li.hit {
                p.kicker { bdi { (self.project) } }
                h3 dir=(dir_of(&self.story)) { a href=(self.path) { (self.story) } }
                p.told lang=(self.lang) dir=(dir_of(&self.text)) {
                    @if self.cut.0 { "… " }
                    @for piece in &self.pieces { @if piece.marked { mark { (piece.text) } } @else { (piece.text) } }
                    @if self.cut.1 { " …" }
                }
                p.meta { bdi { (self.told_by) } }
            }
        }
    }
}
