//! `/p/{project}/report/editions`: what is in the way of an edition, and those that were frozen.

use maud::{Markup, html};
use redthread_core::kit::Right;
use redthread_storage::Inside;
use redthread_storage::jobs::Job;
use redthread_web::parts::{empty, form_start};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::Head;
use crate::store::{EDITIONS, Edition};

#[derive(Debug, Serialize)]
pub(crate) struct EditionRow {
    id: String,
    number: i64,
    made: String,
    hash: String,
    event_head: String,
    /// Whether everything in it may still be shown.
    stands: bool,
    shown: bool,
}

impl EditionRow {
    pub(crate) fn of(ctx: &Ctx, edition: &Edition, stands: bool, shown: bool) -> Self {
        Self {
            id: edition.id.to_string(),
            number: edition.number,
            made: ctx.words.date(edition.made_at),
            hash: edition.hash.clone(),
            event_head: edition.event_head.clone(),
            stands,
            shown,
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct EditionsView {
    head: Head,
    /// What is in the way, in sentences.
    in_the_way: Vec<String>,
    editions: Vec<EditionRow>,
    /// The page of the work that is going on.
    job: Option<String>,
    #[serde(skip)]
    public: String,
    #[serde(skip)]
    may_publish: bool,
}

impl EditionsView {
    pub(crate) fn new(inside: &Inside, in_the_way: Vec<String>, editions: Vec<EditionRow>, job: Option<&Job>) -> Self {
        let head = Head::of(inside);
        let job = job.map(|job| head.at(&format!("/editions/jobs/{}", job.id)));
        let public = format!("/reports/{}", inside.project.id);
        Self { head, in_the_way, editions, job, public, may_publish: inside.may(Right::Publish) }
    }

    fn path(&self, rest: &str) -> String {
        self.head.at(&format!("/editions{rest}"))
    }
}

impl View for EditionsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("report-editions")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, "/editions", ""))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("report-editions-lead")) }
                @if !self.in_the_way.is_empty() {
                    div.notice.info { (icon("info")) div { p { (ctx.say("report-in-the-way")) } ul { @for one in &self.in_the_way { li { (one) } } } } }
                }
                @if let Some(job) = &self.job {
                    p { a href=(job) { (ctx.say("edition-making")) } }
                } @else if self.may_publish && self.in_the_way.is_empty() {
                    form method="post" action=(self.path("")) { (form_start(ctx)) div.actions { button.do { (ctx.say("report-make-edition")) } } }
                }
                @if self.editions.is_empty() { (empty(&ctx.say("report-no-editions"), &ctx.say("report-no-editions-more"), None)) }
                @else { ol.editions { @for edition in &self.editions { (self.row(ctx, edition)) } } }
            } }
        }
    }
}

impl EditionsView {
    fn row(&self, ctx: &Ctx, edition: &EditionRow) -> Markup {
        let files = EDITIONS.files.iter().map(|column| column.format.ending());
        html! {
            li {
                h3 { (ctx.words.say_with("report-edition-number", [("n", edition.number.into())])) @if edition.shown { " " span.chip.ok { (ctx.say("report-is-shown")) } } }
                p.meta { (edition.made) " · " code { (edition.hash.chars().take(16).collect::<String>()) } }
                @if edition.stands {
                    div.downloads { @for ending in files { a.do.quiet.small href=(self.path(&format!("/{}/report.{ending}", edition.id))) { (icon("down")) (ending.to_uppercase()) } } }
                } @else { p.gap { (ctx.say("edition-gone")) } }
                @if edition.shown {
                    p { a href=(self.public) { (ctx.say("report-public-page")) } }
                    @if self.may_publish { form method="post" action=(self.path("/take-down")) { (form_start(ctx)) button.do.quiet.small { (ctx.say("report-take-down")) } } }
                } @else if self.may_publish && edition.stands {
                    form method="post" action=(self.path(&format!("/{}/show", edition.id))) { (form_start(ctx)) button.do.small { (ctx.say("report-publish")) } }
                }
            }
        }
    }
}
