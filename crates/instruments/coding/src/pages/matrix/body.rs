//! How the matrix and the lists around it are drawn.

use maud::{Markup, html};
use redthread_core::matrix::{Share, Voice};
use redthread_core::people::Side;
use redthread_web::parts::{self, dir_of};
use redthread_web::{Ctx, View, icon};

use super::super::{principles_path, share_word};
use super::{Column, MatrixView, Row, Square};

impl View for MatrixView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("coding-principles")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (parts::crumbs(ctx, &self.crumbs))
                h1 { (ctx.say("coding-principles")) }
                p.lead { (ctx.say("coding-principles-lead")) }
                @if self.may_code { div.actions { a.do href=(format!("{}/new", principles_path(self.project))) { (icon("plus")) (ctx.say("coding-make")) } } }
                (self.matrix(ctx))
                (self.not_counted(ctx))
                (self.own(ctx))
                (self.others(ctx))
                (self.texts(ctx))
            } }
        }
    }
}

impl MatrixView {
    fn matrix(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="m" {
                div.head { h2 id="m" { (ctx.say("coding-matrix")) } @if !self.principles.is_empty() { a.do.quiet.small href=(self.csv_path()) { (icon("down")) "CSV" } } }
                (self.filters(ctx))
                @if self.principles.is_empty() {
                    (parts::empty(&ctx.say("coding-empty"), &ctx.say("coding-empty-more"), None))
                } @else {
                    (self.pager(ctx))
                    (parts::scroll("m", &self.table(ctx)))
                    (key(ctx))
                    p.meta { (ctx.words.say_with("coding-most-means", [("percent", percent(self.most).into()), ("n", self.counted.into())])) }
                }
            }
        }
    }

    fn table(&self, ctx: &Ctx) -> Markup {
        let width = self.stories.len() + 2;
        html! {
            table.matrix {
                thead { tr {
                    th scope="col" { (ctx.say("coding-principle")) }
                    th scope="col" { (ctx.say("coding-shared-head")) }
                    @for story in &self.stories { th scope="col" { (self.story_head(ctx, story)) } }
                } }
                @for rows in self.principles.chunk_by(|one, next| one.category == next.category) {
                    tbody {
                        @if let Some(category) = rows.first().map(|row| &row.category).filter(|category| !category.is_empty()) {
                            tr { th scope="rowgroup" colspan=(width) { b dir=(dir_of(category)) { (category) } } }
                        }
                        @for row in rows { (table_row(ctx, row)) }
                    }
                }
            }
        }
    }

    fn story_head(&self, ctx: &Ctx, story: &Column) -> Markup {
        let note = match story.standing {
            "counted" => String::new(),
            other => format!(" ({})", ctx.words.code("coding-standing", other)),
        };
        html! { a href=(format!("/p/{}/stories/{}", self.project, story.id)) title=(story.title) { bdi { (story.number) } span.vh { ": " (story.title) (note) } } }
    }

    fn pager(&self, ctx: &Ctx) -> Markup {
        let number = |at: usize| self.numbers.get(at).copied().unwrap_or_default().to_string();
        let path = |at: usize| self.address_from(self.side, self.category.as_deref(), Some(&number(at)));
        self.shown.pager(ctx, &ctx.say("coding-stories-shown"), path)
    }

    fn address(&self, side: Option<&str>, category: Option<&str>) -> String {
        self.address_from(side, category, None)
    }

    fn address_from(&self, side: Option<&str>, category: Option<&str>, from: Option<&str>) -> String {
        let pairs = [("side", side), ("category", category), ("from", from)]
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        let query = pairs.map(|(name, value)| format!("{name}={}", encoded(value))).collect::<Vec<_>>().join("&");
        format!("{}{}{query}", principles_path(self.project), if query.is_empty() { "" } else { "?" })
    }

    fn csv_path(&self) -> String {
        self.address(self.side, self.category.as_deref()).replacen("/principles", "/principles.csv", 1)
    }

    fn filters(&self, ctx: &Ctx) -> Markup {
        let chip = |label: String, path: String, on: bool| html! { a.chip.on[on] href=(path) aria-current=[on.then_some("true")] dir=(dir_of(&label)) { (label) } " " };
        let (side, category) = (self.side, self.category.as_deref());
        html! {
            nav aria-label=(ctx.say("coding-filter")) {
                p {
                    (chip(ctx.say("coding-every-side"), self.address(None, category), side.is_none()))
                    @for one in Side::ALL { (chip(ctx.words.side(*one), self.address(Some(one.code()), category), side == Some(one.code()))) }
                }
                @if !self.categories.is_empty() {
                    p {
                        (chip(ctx.say("coding-every-category"), self.address(side, None), category.is_none()))
                        @for one in &self.categories { (chip(one.clone(), self.address(side, Some(one)), category == Some(one))) }
                    }
                }
            }
        }
    }

    fn not_counted(&self, ctx: &Ctx) -> Markup {
        let missing: Vec<_> = self.stories.iter().filter(|story| story.standing != "counted").collect();
        html! {
            @if !missing.is_empty() || self.closed_passages > 0 {
                section aria-labelledby="gaps" {
                    h2 id="gaps" { (ctx.say("coding-gaps")) }
                    @if self.closed_passages > 0 { p { (ctx.words.say_with("coding-closed-passages", [("n", self.closed_passages.into())])) } }
                    ul.rows { @for story in missing { li {
                        div { h3 dir=(dir_of(&story.title)) { (story.title) } p.meta { (ctx.words.code("coding-standing", story.standing)) } }
                        div.end { @for state in &story.shut { (parts::consent_state(ctx, *state)) } }
                    } } }
                }
            }
        }
    }

    fn own(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.own.is_empty() {
                section aria-labelledby="own" {
                    h2 id="own" { (ctx.say("coding-own")) }
                    p { (ctx.say("coding-own-lead")) }
                    ul.rows { @for one in &self.own { li {
                        div { h3 dir=(dir_of(&one.title)) { a href=(one.path) { (one.title) } } p.meta { bdi { (one.story) } " · " (passages(ctx, one.passages)) } }
                        div.end { @match &one.gathered_into {
                            Some(shared) => span.chip.ok { (icon("check")) bdi { (shared) } },
                            None => span.chip.warn { (ctx.say("coding-not-gathered")) },
                        } }
                    } } }
                }
            }
        }
    }

    fn others(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.others.is_empty() {
                section aria-labelledby="others" {
                    h2 id="others" { (ctx.say("coding-others")) }
                    ul.rows { @for one in &self.others { li {
                        div { h3 dir=(dir_of(&one.title)) { a href=(one.path) { (one.title) } } p.meta { (passages(ctx, one.passages)) } }
                        div.end { span.chip { (ctx.words.code("coding-kind", &one.kind)) } span.num { (ctx.words.say_with("coding-n-of", [("n", one.n.into()), ("total", one.total.into())])) } }
                    } } }
                }
            }
        }
    }

    fn texts(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="texts" {
                h2 id="texts" { (ctx.say("coding-texts")) }
                @if self.stories.is_empty() && self.loose.is_empty() { p { (ctx.say("coding-no-stories")) } }
                ul.rows { @for story in &self.stories { li {
                    div { h3 dir=(dir_of(&story.title)) { @match &story.document { Some(path) => a href=(path) { (story.title) }, None => (story.title) } } p.meta { (passages(ctx, story.passages)) } }
                    div.end { @if story.passages == 0 && story.standing == "counted" { span.chip.warn { (ctx.say("coding-unmarked")) } } @if story.standing != "counted" { span.chip { (ctx.words.code("coding-standing", story.standing)) } } }
                } } }
                @if !self.loose.is_empty() {
                    h3 { (ctx.say("coding-project-texts")) }
                    p.meta { (ctx.say("coding-project-texts-more")) }
                    ul.rows { @for text in &self.loose { li { div {
                        h3 { a href=(text.path) { (ctx.words.say_with("coding-project-text", [("n", text.number.into())])) } }
                        p.meta { (passages(ctx, text.passages)) }
                    } } } }
                }
            }
        }
    }
}

fn passages(ctx: &Ctx, n: usize) -> String {
    ctx.words.say_with("coding-passages", [("n", n.into())])
}

fn table_row(ctx: &Ctx, row: &Row) -> Markup {
    let share = Share::from_code(row.share).unwrap_or(Share::None);
    html! {
        tr {
            th scope="row" { a href=(row.path) dir=(dir_of(&row.title)) { (row.title) } }
            td.by { @if share >= Share::Most { b { (share_word(ctx, share)) } } @else { (share_word(ctx, share)) } " " span.nowrap { bdi { (row.n) "/" (row.total) } } }
            @for cell in &row.cells { (table_cell(cell)) }
        }
    }
}

/// A cell says as little as it can, because there are thousands of them: what its sign means stands once, in the key.
fn table_cell(cell: &Square) -> Markup {
    let class = class_of(Voice::from_code(cell.voice));
    let path = cell.path.as_ref().and_then(|path| path.split_once("/principles")).map(|(_, rest)| rest);
    html! {
        td class=(class) {
            @match path {
                Some(rest) => a href={ "principles" (rest) } aria-labelledby={ "v" (class) } { i {} },
                None => i {},
            }
        }
    }
}

/// Both, client, worker, nobody, the story's own text; a story that cannot be counted is shut.
fn class_of(voice: Option<Voice>) -> &'static str {
    match voice {
        Some(Voice::Both) => "b",
        Some(Voice::Client) => "c",
        Some(Voice::Professional) => "w",
        Some(Voice::Nobody) => "n",
        Some(Voice::Text) => "t",
        None => "x",
    }
}

fn key(ctx: &Ctx) -> Markup {
    let voices = [
        Some(Voice::Both),
        Some(Voice::Client),
        Some(Voice::Professional),
        Some(Voice::Text),
        Some(Voice::Nobody),
        None,
    ];
    html! { ul.key { @for voice in voices { li class=(class_of(voice)) { i {} span id={ "v" (class_of(voice)) } { (ctx.words.code("coding-voice", voice.map_or("closed", Voice::code))) } } } } }
}

fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// A value of a query, encoded byte by byte.
fn encoded(value: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    value.bytes().map(byte).collect()
}
