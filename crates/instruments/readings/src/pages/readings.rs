//! What is due at every place, what went stale, what was written down last.

use maud::{Markup, html};
use redthread_web::parts::{dir_of, empty};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{Stands, What, way};

/// A place and what waits there.
#[derive(Serialize)]
pub(crate) struct PlaceRow {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) measured: usize,
    pub(crate) all: usize,
    pub(crate) due: usize,
    pub(crate) stale: usize,
}

/// One indicator at one place that should be measured now.
#[derive(Serialize)]
pub(crate) struct DueRow {
    pub(crate) place: (String, String),
    pub(crate) what: What,
    /// Since when, or that it never was.
    pub(crate) since: String,
    pub(crate) stands: Stands,
}

/// A reading in a list.
#[derive(Serialize)]
pub(crate) struct ReadingRow {
    pub(crate) id: String,
    pub(crate) place: String,
    pub(crate) indicator: String,
    pub(crate) found: String,
    pub(crate) ended: bool,
    pub(crate) stands: Stands,
}

#[derive(Serialize)]
pub(crate) struct ListView {
    pub(crate) project: String,
    pub(crate) places: Vec<PlaceRow>,
    /// Overdue longest first; at most as many as a page bears.
    pub(crate) due: Vec<DueRow>,
    pub(crate) due_count: usize,
    pub(crate) newest: Vec<ReadingRow>,
    pub(crate) overdue_answers: usize,
    pub(crate) crossings: usize,
    pub(crate) indicators: usize,
    pub(crate) may_measure: bool,
    /// Whether a file told of another project.
    pub(crate) is_brought: bool,
}

impl View for ListView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("readings-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (way(ctx, &self.project, &[]))
                h1 { (ctx.say("readings-title")) }
                p.lead { (self.lead(ctx)) }
                @if self.indicators == 0 || self.places.is_empty() { (self.nothing_yet(ctx)) } @else {
                    (self.main_action(ctx))
                    (self.place_cards(ctx))
                    (self.due_rows(ctx))
                    (self.newest_rows(ctx))
                }
                (self.files(ctx))
            } }
        }
    }
}

impl ListView {
    fn path(&self, rest: &str) -> String {
        format!("/p/{}{rest}", self.project)
    }

    fn lead(&self, ctx: &Ctx) -> String {
        let (measured, all) =
            self.places.iter().fold((0, 0), |(measured, all), row| (measured + row.measured, all + row.all));
        let stale: usize = self.places.iter().map(|row| row.stale).sum();
        if all == 0 {
            return ctx.say("readings-lead");
        }
        ctx.words
            .say_with("readings-lead-counts", [("n", measured.into()), ("all", all.into()), ("stale", stale.into())])
    }

    /// One main action: measure where it has waited longest.
    fn main_action(&self, ctx: &Ctx) -> Markup {
        let first = self.due.first().map(|due| &due.place.0).or_else(|| self.places.first().map(|row| &row.id));
        html! {
            div.actions {
                @if let (true, Some(place)) = (self.may_measure, first) { a.do href=(self.path(&format!("/readings/new?place={place}"))) { (ctx.say("readings-measure")) } }
                @if self.crossings > 0 {
                    a class="do quiet" href=(self.path("/crossings")) { (ctx.say("crossings-title")) @if self.overdue_answers > 0 { " · " (ctx.words.say_with("crossings-overdue-count", [("n", self.overdue_answers.into())])) } }
                }
            }
        }
    }

    fn nothing_yet(&self, ctx: &Ctx) -> Markup {
        if self.indicators == 0 {
            let lines = self.path("/lines");
            return empty(
                &ctx.say("readings-no-lines"),
                &ctx.say("readings-no-lines-more"),
                Some((&ctx.say("readings-to-lines"), &lines)),
            );
        }
        let places = self.path("/places");
        empty(
            &ctx.say("readings-no-places"),
            &ctx.say("readings-no-places-more"),
            Some((&ctx.say("readings-to-places"), &places)),
        )
    }

    fn place_cards(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="places" {
                h2 id="places" { (ctx.say("readings-places")) }
                ul.rows { @for row in &self.places {
                    li {
                        div {
                            h3 dir=(dir_of(&row.title)) { @if self.may_measure { a href=(self.path(&format!("/readings/new?place={}", row.id))) { (row.title) } } @else { (row.title) } }
                            p.meta { (ctx.words.say_with("readings-place-counts", [("n", row.measured.into()), ("all", row.all.into())])) }
                        }
                        div.end {
                            @if row.due > 0 { span.chip.warn { (ctx.words.say_with("readings-due-count", [("n", row.due.into())])) } }
                            @else { span.chip.ok { (ctx.say("readings-all-fresh")) } }
                        }
                    }
                } }
            }
        }
    }

    fn due_rows(&self, ctx: &Ctx) -> Markup {
        if self.due.is_empty() {
            return html! {};
        }
        html! {
            section aria-labelledby="due" {
                h2 id="due" { (ctx.say("readings-due")) }
                @if self.due_count > self.due.len() { p.meta { (ctx.words.say_with("readings-due-more", [("n", self.due.len().into()), ("all", self.due_count.into())])) } }
                table class="data cardy" {
                    thead { tr { th scope="col" { (ctx.say("readings-indicator")) } th scope="col" { (ctx.say("readings-place")) } th scope="col" { (ctx.say("readings-due-since")) } th scope="col" { (ctx.say("readings-stands-now")) } @if self.may_measure { td {} } } }
                    tbody { @for row in &self.due { (self.due_row(ctx, row)) } }
                }
            }
        }
    }

    fn due_row(&self, ctx: &Ctx, row: &DueRow) -> Markup {
        let path = self.path(&format!("/readings/new?indicator={}&place={}", row.what.indicator_id, row.place.0));
        html! {
            tr {
                th scope="row" dir=(dir_of(&row.what.indicator)) { (row.what.indicator) @if !row.what.line.is_empty() { small.meta dir=(dir_of(&row.what.line)) { " " (row.what.line) } } }
                td data-label=(ctx.say("readings-place")) dir=(dir_of(&row.place.1)) { (row.place.1) }
                td data-label=(ctx.say("readings-due-since")) { (row.since) }
                td data-label=(ctx.say("readings-stands-now")) { (row.stands.word()) }
                @if self.may_measure { td { a class="do quiet small" href=(path) aria-label=(format!("{}: {}, {}", ctx.say("readings-record"), row.what.indicator, row.place.1)) { (ctx.say("readings-record")) } } }
            }
        }
    }

    fn newest_rows(&self, ctx: &Ctx) -> Markup {
        if self.newest.is_empty() {
            return html! {};
        }
        html! {
            section aria-labelledby="newest" {
                h2 id="newest" { (ctx.say("readings-newest")) }
                ul.rows { @for row in &self.newest {
                    li {
                        div {
                            h3 dir=(dir_of(&row.indicator)) { a href=(self.path(&format!("/readings/{}", row.id))) { (row.indicator) } }
                            p.meta { bdi { (row.place) } " · " (row.found) }
                        }
                        div.end { @if row.ended { span.chip.off { (ctx.say("readings-ended")) } } @else { (row.stands.word()) } }
                    }
                } }
            }
        }
    }

    fn files(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="files" {
                h2 id="files" { (ctx.say("readings-files")) }
                p { (ctx.say("readings-files-more")) }
                @if self.is_brought { p { a href=(self.path("/readings/brought")) { (ctx.say("readings-brought-see")) } } }
                p.downloads {
                    @if self.may_measure { a class="do quiet small" href=(self.path("/readings/import")) { (ctx.say("readings-import")) } }
                    a class="do quiet small" href=(self.path("/readings/export.xlsx")) { (icon("down")) "XLSX" }
                    a class="do quiet small" href=(self.path("/readings/export.csv")) { (icon("down")) "CSV" }
                    a class="do quiet small" href=(self.path("/readings/export.json")) { (icon("down")) (ctx.say("readings-export-whole")) }
                    a class="do quiet small" href=(self.path("/due.ics")) { (icon("clock")) (ctx.say("readings-calendar")) }
                    @if self.may_measure { a class="do quiet small" href=(self.path("/due")) { (ctx.say("readings-dates")) } }
                }
            }
        }
    }
}
