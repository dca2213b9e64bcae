//! What a search of the catalogue found: each kind of thing under its heading, and why each place was found.

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_search::{Reach, easier};
use redthread_web::{Ctx, icon, parts, with_query};
use serde::Serialize;

use crate::find::{Found, Gathered, Group, Hit};

/// The results part of the page.
#[derive(Debug, Serialize)]
pub(crate) struct ResultsPart {
    /// How many places there are, shown or not.
    count: usize,
    /// Whether the words were looked for as typed, with an unfinished last word, or with slips.
    reach: &'static str,
    groups: Vec<GroupRows>,
    passed_over: Vec<String>,
    #[serde(skip)]
    query: String,
    /// What else the address says: the choices of the form, name and value.
    #[serde(skip)]
    chosen: Vec<(String, String)>,
}

#[derive(Debug, Serialize)]
struct GroupRows {
    group: Group,
    /// How many there are, shown or not.
    all: usize,
    hits: Vec<HitRow>,
}

#[derive(Debug, Serialize)]
struct HitRow {
    /// The title of the whole.
    work: String,
    /// What that is.
    kind: String,
    place: String,
    /// The title of the part; empty for the whole.
    part: String,
    path: String,
    piece: String,
    marks: Vec<(usize, usize)>,
    lang: Lang,
    /// The words that were found, where they are not those that were typed.
    forms: Vec<String>,
    in_title: bool,
    /// The terms without which it would not have been found, by their names.
    through: Vec<Vec<(Lang, String)>>,
    #[serde(skip)]
    cut: (bool, bool),
    #[serde(skip)]
    heading: String,
}

impl ResultsPart {
    /// `chosen` is what the address says besides the query: it stays in every link.
    pub(crate) fn of(ctx: &Ctx, found: &Found<'_>, query: &str, chosen: Vec<(String, String)>) -> Self {
        Self {
            count: found.count(),
            reach: match found.reach {
                Reach::Typed => "typed",
                Reach::Unfinished => "unfinished",
                Reach::Forgiving => "forgiving",
            },
            groups: found.groups.iter().map(|group| GroupRows::of(ctx, group)).collect(),
            passed_over: found.passed_over.clone(),
            query: query.to_owned(),
            chosen,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// What is said of it in one line.
    pub(crate) fn said(&self, ctx: &Ctx) -> String {
        match self.count {
            0 => ctx.words.say_with("catalogue-nothing-found", [("query", self.query.clone().into())]),
            n => ctx.words.say_with("catalogue-count-hits", [("n", n.into())]),
        }
    }

    pub(crate) fn draw(&self, ctx: &Ctx) -> Markup {
        html! {
            @for name in &self.passed_over {
                p.meta { (ctx.words.say_with("catalogue-filter-passed-over", [("name", name.clone().into())])) }
            }
            @if self.count == 0 { (self.nothing(ctx)) }
            @else {
                @if self.reach == "forgiving" { div.notice.info { (icon("info")) p { (ctx.say("catalogue-found-near")) } } }
                @for group in &self.groups { (self.group(ctx, group)) }
                @if self.only().is_some() { p { a href=(self.address(&self.query, None)) { (ctx.say("catalogue-all-kinds")) } } }
            }
        }
    }

    /// The one group that is shown alone.
    fn only(&self) -> Option<&str> {
        self.chosen.iter().find(|(name, _)| name == ONLY).map(|(_, group)| group.as_str())
    }

    fn group(&self, ctx: &Ctx, rows: &GroupRows) -> Markup {
        let (id, name) = (format!("group-{}", rows.group.code()), ctx.words.code("catalogue-group", rows.group.code()));
        html! {
            section.hits aria-labelledby=(id) {
                h2 id=(id) { (name) " " span.count { (rows.all) } }
                ol.results { @for hit in &rows.hits { (hit.draw(ctx)) } }
                @if rows.all > rows.hits.len() { (self.more(ctx, rows)) }
            }
        }
    }

    /// The way to the rest of a group, or, where that is shown alone already, that there is more than a page holds.
    fn more(&self, ctx: &Ctx, rows: &GroupRows) -> Markup {
        let name = ctx.words.code("catalogue-group", rows.group.code());
        let all = [("n", rows.all.into()), ("group", name.into())];
        html! {
            @if self.only().is_some() { p.meta { (ctx.words.say_with("catalogue-first-of", [("n", rows.hits.len().into()), ("all", rows.all.into())])) } }
            @else { p { a href=(self.address(&self.query, Some(rows.group))) { (ctx.words.say_with("catalogue-all-of-group", all)) } } }
        }
    }

    /// The address of a search with the same choices.
    fn address(&self, query: &str, only: Option<Group>) -> String {
        let chosen = self.chosen.iter().filter(|(name, _)| name != ONLY).map(|(name, value)| (&**name, &**value));
        let only = only.map(|only| (ONLY, only.code()));
        let pairs: Vec<(&str, &str)> = [("q", query)].into_iter().chain(chosen).chain(only).collect();
        with_query("/catalogue", &pairs)
    }

    /// What else could be asked, each a link; the last leaves the choices of the form.
    fn nothing(&self, ctx: &Ctx) -> Markup {
        let easier = easier(&self.query);
        html! {
            @if !self.chosen.is_empty() || !easier.is_empty() {
                p { (ctx.say("catalogue-found-try")) }
                ul.rows {
                    @for query in &easier { li { a dir=(parts::dir_of(query)) href=(self.address(query, None)) { (query) } } }
                    @if !self.chosen.is_empty() { li { a href=(with_query("/catalogue", &[("q", &self.query)])) { (ctx.say("catalogue-found-everywhere")) } } }
                }
            }
            p.meta { (ctx.say("catalogue-nothing-found-more")) }
        }
    }
}

/// The name in the address of the one group that is wanted.
pub(crate) const ONLY: &str = "only";

impl GroupRows {
    fn of(ctx: &Ctx, gathered: &Gathered<'_>) -> Self {
        let hits = gathered.hits.iter().map(|hit| HitRow::of(ctx, hit)).collect();
        Self { group: gathered.group, all: gathered.all, hits }
    }
}

impl HitRow {
    fn of(ctx: &Ctx, hit: &Hit<'_>) -> Self {
        Self {
            work: hit.of.title.clone(),
            kind: ctx.words.code("catalogue-kind", hit.of.kind.code()),
            place: hit.of.place.clone(),
            part: hit.part.heading.clone(),
            path: hit.url(),
            piece: hit.piece.clone(),
            marks: hit.marks.clone(),
            lang: hit.of.lang,
            forms: hit.forms.clone(),
            in_title: hit.in_title,
            through: hit.through.clone(),
            cut: hit.cut,
            heading: hit.heading().to_owned(),
        }
    }

    fn draw(&self, ctx: &Ctx) -> Markup {
        html! {
            li.hit {
                p.kicker { (self.kind) @if !self.part.is_empty() { " · " bdi { (self.work) } } @if !self.place.is_empty() { " · " bdi { (self.place) } } }
                h3 lang=(self.lang.tag()) dir=(parts::dir_of(&self.heading)) { a href=(self.path) { (self.heading) } }
                p.told lang=(self.lang.tag()) dir=(parts::dir_of(&self.piece)) { @if self.cut.0 { "… " } (self.marked()) @if self.cut.1 { " …" } }
                (self.why(ctx))
            }
        }
    }

    /// Why it was found, where the words themselves do not show it.
    fn why(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.in_title || !self.forms.is_empty() {
                p.meta {
                    @if self.in_title { (ctx.say("catalogue-found-in-title")) }
                    @if self.in_title && !self.forms.is_empty() { " · " }
                    @if !self.forms.is_empty() { (ctx.say("catalogue-found-as")) " " @for (n, form) in self.forms.iter().enumerate() { @if n > 0 { ", " } bdi lang=(self.lang.tag()) { (form) } } }
                }
            }
            @for term in &self.through {
                p.meta { (ctx.say("catalogue-found-through")) " " @for (n, (lang, name)) in term.iter().enumerate() { @if n > 0 { " · " } bdi lang=(lang.tag()) { (name) } } }
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
