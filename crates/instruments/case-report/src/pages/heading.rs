//! `/p/{project}/report/{heading}`: one heading being written, beside its draft.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_storage::{Inside, Store};
use redthread_web::parts::{Field, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Head, moved, plain};
use crate::actions::seen;
use crate::model::Moved;
use crate::report::Part;

#[derive(Debug, Serialize)]
pub(crate) struct HeadingView {
    head: Head,
    heading: &'static str,
    title: String,
    draft: String,
    moved: Moved,
    is_written: bool,
    version: i64,
    /// The draft that stands beside the form.
    draft_seen: String,
    /// Whether somebody wrote meanwhile, or the draft moved on.
    conflict: bool,
    /// What somebody wrote meanwhile.
    now: Option<String>,
    #[serde(skip)]
    filled: Filled,
}

impl HeadingView {
    pub(crate) fn of(store: &Store, inside: &Inside, part: &Part, filled: Option<Filled>) -> Self {
        let now = part.written.as_ref().map(|written| written.words.text.clone());
        Self {
            head: Head::of(inside),
            heading: part.heading.code(),
            title: part.title.clone(),
            moved: part.moved(),
            is_written: part.written.is_some(),
            version: part.written.as_ref().map_or(0, |written| written.version),
            draft_seen: seen(store, &part.draft),
            conflict: false,
            now: filled.as_ref().and(now),
            filled: filled.unwrap_or_else(|| Filled::with([("text", part.text().to_owned())])),
            draft: part.draft.clone(),
        }
    }

    /// Shown to whoever was slower.
    pub(crate) fn late(self) -> Self {
        Self { conflict: true, ..self }
    }

    fn path(&self, rest: &str) -> String {
        self.head.at(&format!("/{}{rest}", self.heading))
    }
}

impl View for HeadingView {
    fn title(&self, _: &Ctx) -> String {
        self.title.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, "", &self.title))
                h1 { (self.title) }
                p.lead { (ctx.say("report-write-lead")) }
                @if self.conflict { div.notice.warning role="alert" { (icon("warn")) div { p { b { (ctx.say("fault-conflict")) } " " (ctx.say("report-conflict")) } @if let Some(now) = &self.now { (plain(now)) } } } }
                (moved(ctx, &self.moved))
                form.form method="post" action=(self.path("")) data-guard {
                    (form_start(ctx))
                    input type="hidden" name="version" value=(self.version);
                    input type="hidden" name="draft" value=(self.draft_seen);
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "text", "report-text").help("report-text-help").required().area(14))
                    (save_bar(ctx, "save", &self.head.at("")))
                }
                section aria-labelledby="draft" {
                    h2 id="draft" { (ctx.say("report-draft-now")) }
                    @if self.draft.is_empty() { p.gap { (ctx.say("report-nothing-there")) } }
                    div.promise { (plain(&self.draft)) }
                    @if self.is_written { form method="post" action=(self.path("/draft")) { (form_start(ctx)) button.do.quiet { (ctx.say("report-draft-again")) } p.meta { (ctx.say("report-draft-again-more")) } } }
                }
            } }
        }
    }
}
