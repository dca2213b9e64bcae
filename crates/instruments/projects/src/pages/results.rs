//! What a search found.

use maud::{Markup, html};
use redthread_core::ids::ProjectId;
use redthread_core::language::Lang;
use redthread_search::{Reach, easier};
use redthread_web::parts::{dir_of, empty};
use redthread_web::{Ctx, View, icon, with_query};
use serde::Serialize;

use crate::search::{Found, Hit, Piece, Wish};

#[derive(Serialize)]
pub(crate) struct ResultsView {
    query: String,
    /// The project that alone is searched; empty for all.
    project: String,
    /// Whether the words were looked for as typed, with an unfinished last word, or with slips.
    reach: &'static str,
    hits: Vec<HitLine>,
    more: bool,
    /// While the index is made anew: texts done, and all.
    indexing: Option<(i64, i64)>,
    #[serde(skip)]
    projects: Vec<(ProjectId, String)>,
    #[serde(skip)]
    passed_over: Vec<String>,
}

#[derive(Serialize)]
struct HitLine {
    path: String,
    project: String,
    story: String,
    told_by: String,
    lang: &'static str,
    text: String,
    /// The words that were found, where they are not those that were typed.
    forms: Vec<String>,
    /// The terms of methods without which it would not have been found.
    through: Vec<Vec<(Lang, String)>>,
    #[serde(skip)]
    pieces: Vec<Piece>,
    #[serde(skip)]
    cut: (bool, bool),
}

pub(crate) fn view(ctx: &Ctx, wish: Wish, found: Found, projects: Vec<(ProjectId, String)>) -> ResultsView {
    ResultsView {
        query: wish.query,
        project: wish.project.map(|project| project.to_string()).unwrap_or_default(),
        reach: match found.reach {
            Reach::Typed => "typed",
            Reach::Unfinished => "unfinished",
            Reach::Forgiving => "forgiving",
        },
        hits: found.hits.into_iter().map(|hit| line(ctx, hit)).collect(),
        more: found.more,
        indexing: found.indexing,
        projects,
        passed_over: found.passed_over,
    }
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
        forms: hit.forms,
        through: hit.through,
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
                (self.form(ctx))
                p.found role="status" data-count { (self.count(ctx)) }
                div data-results { (self.results(ctx)) }
            } }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["search"]
    }
}

impl ResultsView {
    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form role="search" action="/search" data-search {
                div.field {
                    label for="q" { (ctx.say("search-placeholder")) }
                    input id="q" type="search" name="q" value=(self.query) dir="auto" autocomplete="off" aria-describedby="q-help";
                    (help(ctx, "projects-search-help"))
                }
                @if self.projects.len() > 1 {
                    div.field {
                        label for="project" { (ctx.say("projects-search-in")) }
                        select id="project" name="project" {
                            option value="" { (ctx.say("projects-search-everywhere")) }
                            @for (id, title) in &self.projects { option value=(id) selected[self.project == id.to_string()] dir=(dir_of(title)) { (title) } }
                        }
                    }
                }
                div.actions { button.do { (ctx.say("projects-search-action")) } }
            }
        }
    }

    fn count(&self, ctx: &Ctx) -> String {
        match self.hits.len() {
            _ if self.query.is_empty() => String::new(),
            0 => ctx.words.say_with("projects-found-nothing", [("query", self.query.clone().into())]),
            n if self.more => format!(
                "{} {}",
                ctx.words.say_with("projects-found", [("n", n.into())]),
                ctx.say("projects-found-more")
            ),
            n => ctx.words.say_with("projects-found", [("n", n.into())]),
        }
    }

    fn results(&self, ctx: &Ctx) -> Markup {
        html! {
            @if let Some((done, all)) = self.indexing {
                div.notice.info { (icon("info")) p { (ctx.words.say_with("projects-indexing", [("done", done.to_string().into()), ("all", all.to_string().into())])) } }
            }
            @for value in &self.passed_over {
                p.meta { (ctx.words.say_with("projects-filter-passed-over", [("value", value.clone().into())])) }
            }
            @if self.query.is_empty() {}
            @else if self.hits.is_empty() { (self.nothing(ctx)) }
            @else {
                @if self.reach == "forgiving" { div.notice.info { (icon("info")) p { (ctx.say("projects-found-near")) } } }
                @for group in self.groups() { (draw_group(ctx, &group)) }
            }
        }
    }

    /// What else could be asked, each a link.
    fn nothing(&self, ctx: &Ctx) -> Markup {
        let easier = easier(&self.query);
        html! {
            @if easier.is_empty() { (empty(&ctx.say("projects-found-try"), &ctx.say("projects-found-nothing-more"), None)) }
            @else {
                p { (ctx.say("projects-found-try")) }
                ul.rows {
                    @for query in &easier {
                        li { a dir=(dir_of(query)) href=(with_query("/search", &[("q", query), ("project", &self.project)])) { (query) } }
                    }
                }
                p.meta { (ctx.say("projects-found-nothing-more")) }
            }
        }
    }

    /// Texts of one story together, in the order of the best of them.
    fn groups(&self) -> Vec<Vec<&HitLine>> {
        let mut groups: Vec<Vec<&HitLine>> = vec![];
        for hit in &self.hits {
            let is_its = |group: &&mut Vec<&HitLine>| {
                group.first().is_some_and(|first| first.project == hit.project && first.story == hit.story)
            };
            match groups.iter_mut().find(is_its) {
                Some(group) => group.push(hit),
                None => groups.push(vec![hit]),
            }
        }
        groups
    }
}

/// How to ask, folded away: few need it, and the results come sooner.
fn help(ctx: &Ctx, key: &str) -> Markup {
    html! { details.good { summary { (ctx.say("projects-search-how")) } p id="q-help" { (ctx.say(key)) } } }
}

fn draw_group(ctx: &Ctx, group: &[&HitLine]) -> Markup {
    html! {
        @if let Some(first) = group.first() {
            section.hits {
                p.kicker { bdi { (first.project) } }
                h2 dir=(dir_of(&first.story)) { (first.story) }
                ol.results { @for hit in group { (hit.draw(ctx)) } }
            }
        }
    }
}

impl HitLine {
    fn draw(&self, ctx: &Ctx) -> Markup {
        html! {
            li.hit {
                h3 { a href=(self.path) { bdi { (self.told_by) } } }
                p.told lang=(self.lang) dir=(dir_of(&self.text)) {
                    @if self.cut.0 { "… " }
                    @for piece in &self.pieces { @if piece.marked { mark { (piece.text) } } @else { (piece.text) } }
                    @if self.cut.1 { " …" }
                }
                @if !self.forms.is_empty() {
                    p.meta { (ctx.say("projects-found-as")) " " @for (n, form) in self.forms.iter().enumerate() { @if n > 0 { ", " } bdi lang=(self.lang) { (form) } } }
                }
                @for term in &self.through {
                    p.meta { (ctx.say("projects-found-through")) " " @for (n, (lang, name)) in term.iter().enumerate() { @if n > 0 { " · " } bdi lang=(lang.tag()) { (name) } } }
                }
            }
        }
    }
}
