//! `/desk/old-books/{book}`: where a book stands and what is next; `/desk/old-books/{book}/reading`: how far its reading is.

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_storage::jobs::{Job, JobState};
use redthread_web::parts::{form_start, mark_drawing};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{Head, shown_chip};
use crate::model::Shows;
use crate::pages::list::state;
use crate::store::OldBook;

#[derive(Debug, Serialize)]
pub(crate) struct DeskView {
    #[serde(flatten)]
    head: Head,
    file: String,
    /// `reading`, `failed`, `read`.
    state: &'static str,
    /// Why it could not be read, in a sentence.
    why: String,
    is_described: bool,
    shows: Option<Shows>,
    since: String,
    reading: ReadingView,
}

impl DeskView {
    pub(crate) fn of(
        ctx: &Ctx,
        head: Head,
        book: &OldBook,
        (job, shown): (Option<&Job>, Option<(Shows, Timestamp)>),
    ) -> Self {
        Self {
            file: book.name.clone(),
            state: state(book),
            why: why(ctx, book),
            is_described: book.described_at.is_some(),
            shows: shown.map(|(shows, _)| shows),
            since: shown.map(|(_, since)| ctx.words.date(since)).unwrap_or_default(),
            reading: ReadingView::of(ctx, book, job),
            head,
        }
    }
}

/// Why a file could not be read, in a sentence.
fn why(ctx: &Ctx, book: &OldBook) -> String {
    if book.failed.is_empty() {
        return String::new();
    }
    ctx.words.say_with(&book.failed.replace(['.', '_'], "-"), [("file", book.name.clone().into())])
}

impl View for DeskView {
    fn title(&self, _: &Ctx) -> String {
        self.head.called.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                (self.head.draw(ctx, ""))
                @match self.state {
                    "reading" => (self.reading.draw(ctx)),
                    "failed" => div.notice.refused role="alert" { (icon("stop")) p { (self.why) } },
                    _ => (self.steps(ctx)),
                }
                (self.file(ctx))
            } }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        if self.state == "reading" { &["progress"] } else { &[] }
    }
}

impl DeskView {
    fn steps(&self, ctx: &Ctx) -> Markup {
        let lines = self.head.lines;
        let next = match (lines.looked < lines.of, self.is_described, self.shows) {
            (true, ..) => "lines",
            (_, false, _) => "says",
            (.., None | Some(Shows::Down)) => "showing",
            _ => "",
        };
        html! {
            div.tally {
                p { b { (self.head.right) } " " (ctx.words.say_with("oldbooks-count-right", [("n", self.head.right.into())])) }
                p { b { (self.head.repaired) } " " (ctx.words.say_with("oldbooks-count-repaired", [("n", self.head.repaired.into())])) }
                p { b { (lines.of) } " " (ctx.words.say_with("oldbooks-count-doubtful", [("n", lines.of.into())])) }
            }
            ol.steps-to-show {
                (self.step(ctx, "lines", lines.looked == lines.of, next, &self.looked(ctx)))
                (self.step(ctx, "says", self.is_described, next, &ctx.say(if self.is_described { "oldbooks-says-done" } else { "oldbooks-says-open" })))
                (self.step(ctx, "showing", matches!(self.shows, Some(Shows::Entry | Shows::Full)), next, &self.shown(ctx)))
            }
            @if self.head.repaired > 0 { p { a href=(self.head.path("lines?show=repaired")) { (ctx.say("oldbooks-see-repaired")) } } }
            @if matches!(self.shows, Some(Shows::Entry | Shows::Full)) { (self.public(ctx)) }
        }
    }

    fn step(&self, ctx: &Ctx, page: &str, is_done: bool, next: &str, line: &str) -> Markup {
        html! {
            li.done[is_done].now[page == next] {
                span.sign { @if is_done { (icon("check")) } @else { (icon("not-asked")) } }
                div {
                    h2 { a href=(self.head.path(page)) { (ctx.words.code("oldbooks", page)) } }
                    p.meta { (line) }
                    @if page == next { a.do href=(self.head.path(page)) { (ctx.words.code("oldbooks-next", page)) } }
                }
            }
        }
    }

    fn looked(&self, ctx: &Ctx) -> String {
        let lines = self.head.lines;
        let looked = [("n", lines.looked.into()), ("of", lines.of.into())];
        if lines.of == 0 { ctx.say("oldbooks-no-doubtful") } else { ctx.words.say_with("oldbooks-looked", looked) }
    }

    fn shown(&self, ctx: &Ctx) -> String {
        let said = ctx.words.code("oldbooks-shows", self.shows.map_or("not", Shows::code));
        if self.since.is_empty() { said } else { format!("{said}, {}", self.since) }
    }

    fn public(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="public" {
                h2 id="public" { (ctx.say("oldbooks-public")) " " (shown_chip(ctx, self.shows)) }
                div.actions {
                    a.do.quiet href=(format!("/old-books/{}", self.head.book)) { (ctx.say("oldbooks-public-page")) }
                    form method="post" action=(self.head.path("taken-down")) { (form_start(ctx)) button.do.danger { (ctx.say("oldbooks-take-down")) } }
                }
                p.meta { (ctx.say("oldbooks-take-down-more")) }
            }
        }
    }

    fn file(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="file" {
                h2 id="file" { (ctx.say("oldbooks-file-kept")) }
                p { bdi { (self.file) } }
                div.actions {
                    a.do.quiet.small href=(self.head.path("file")) { (icon("down")) (ctx.say("oldbooks-file-get")) }
                    a.do.quiet.small href=(self.head.path("removed")) { (ctx.say("oldbooks-remove")) }
                }
            }
        }
    }
}

/// How far the reading of a book is; the progress island reads it too.
#[derive(Debug, Serialize)]
pub(crate) struct ReadingView {
    done: i64,
    total: i64,
    /// `running`, `done`, `failed`: the island goes on asking while it is running.
    state: &'static str,
    message: String,
    href: String,
    path: String,
}

impl ReadingView {
    pub(crate) fn of(ctx: &Ctx, book: &OldBook, job: Option<&Job>) -> Self {
        let given_up = job.is_some_and(|job| job.state == JobState::Failed);
        let state = match state(book) {
            "read" => "done",
            "reading" if !given_up => "running",
            _ => "failed",
        };
        let message = match why(ctx, book) {
            said if said.is_empty() && given_up => ctx.say("oldbooks-not-read"),
            said => said,
        };
        let (done, total) = job.map(|job| job.progress).unwrap_or_default();
        let path = |rest: &str| super::path_of(book.id, rest);
        Self { done, total, state, message, href: path(""), path: path("reading") }
    }

    fn draw(&self, ctx: &Ctx) -> Markup {
        let said = if self.state == "failed" { self.message.clone() } else { ctx.say("oldbooks-reading-more") };
        html! {
            div.job data-job=[(self.state == "running").then_some(&self.path)] data-done=(ctx.say("oldbooks-read")) data-failed=(ctx.say("oldbooks-not-read")) {
                label for="j" { (ctx.say("oldbooks-reading")) }
                progress id="j" max=(self.total.max(1)) value=(self.done) {}
                output { (said) }
            }
            @if self.state == "running" { div.actions { a.do.quiet href=(self.href) { (ctx.say("oldbooks-look-again")) } } }
        }
    }
}

impl View for ReadingView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("oldbooks-reading")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                (mark_drawing())
                h1 { (ctx.say("oldbooks-reading")) }
                (self.draw(ctx))
                @if self.state != "running" { div.actions { a.do href=(self.href) { (ctx.say("oldbooks-desk")) } } }
            } }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["progress"]
    }
}
