//! Views of a report: as it stands, and one heading being written.

pub(crate) mod heading;
pub(crate) mod report;

use maud::{Markup, html};
use redthread_storage::Inside;
use redthread_web::parts::{crumbs, dir_of, told};
use redthread_web::{Ctx, icon};
use serde::Serialize;

use crate::model::Moved;

/// The project that a page is part of.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Head {
    project: String,
    title: String,
}

impl Head {
    pub(crate) fn of(inside: &Inside) -> Self {
        Self { project: inside.project.id.to_string(), title: inside.project.title.clone() }
    }

    /// The address of a page of the report.
    pub(crate) fn at(&self, page: &str) -> String {
        format!("/p/{}/report{page}", self.project)
    }

    /// Where we are, and the two pages of a report as tabs; `here` is the tab, `page` what lies beyond it.
    pub(crate) fn top(&self, ctx: &Ctx, here: &str, page: &str) -> Markup {
        let (report, editions) = (ctx.say("report-title"), ctx.say("edition-all"));
        let mut steps = vec![(self.title.clone(), format!("/p/{}", self.project))];
        let is_whole = here.is_empty() && page.is_empty();
        steps.push((report.clone(), if is_whole { String::new() } else { self.at("") }));
        if !here.is_empty() {
            steps.push((editions.clone(), String::new()));
        }
        if !page.is_empty() {
            steps.push((page.to_owned(), String::new()));
        }
        html! {
            (crumbs(ctx, &steps))
            nav.tabs aria-label=(report) {
                a href=(self.at("")) aria-current=[here.is_empty().then_some("page")] { (report) }
                a href=(self.at("/editions")) aria-current=[(!here.is_empty()).then_some("page")] { (editions) }
            }
        }
    }
}

/// Plain text as it will be set: paragraphs, and lists of lines that begin with `- `.
pub(crate) fn plain(text: &str) -> Markup {
    let is_item = |line: &&str| line.starts_with("- ");
    html! {
        @for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
            @let lines: Vec<&str> = paragraph.lines().map(str::trim).collect();
            @for run in lines.chunk_by(|a, b| is_item(a) == is_item(b)) {
                @if run.iter().any(is_item) { ul.told-list dir=(dir_of(&run.join(" "))) { @for line in run { li { bdi { (line.trim_start_matches("- ")) } } } } }
                @else { (told(&run.join("\n"))) }
            }
        }
    }
}

/// What moved on since somebody wrote: new lines, and lines that are gone.
pub(crate) fn moved(ctx: &Ctx, moved: &Moved) -> Markup {
    html! {
        @if !moved.is_none() {
            div.notice.warning role="status" { (icon("warn")) div {
                p { b { (ctx.say("report-moved")) } }
                @if !moved.new.is_empty() { p.meta { (ctx.say("report-moved-new")) } ul.moved { @for line in &moved.new { li dir=(dir_of(line)) { ins { (line) } } } } }
                @if !moved.gone.is_empty() { p.meta { (ctx.say("report-moved-gone")) } ul.moved { @for line in &moved.gone { li dir=(dir_of(line)) { del { (line) } } } } }
            } }
        }
    }
}
