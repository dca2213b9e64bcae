//! `/p/{project}/outline/editions`: what is in the way of an edition, and those that were frozen.

use maud::{Markup, html};
use redthread_core::ids::ProjectId;
use redthread_core::kit::Right;
use redthread_storage::Inside;
use redthread_storage::jobs::Job;
use redthread_web::parts::{empty, form_start};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{tabs, way};
use crate::hindrance::Hindrance;
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

/// What is in the way of the next edition.
#[derive(Debug, Serialize)]
pub(crate) struct InTheWay {
    said: String,
    /// The address where it is mended, when it is at one place.
    mend: Option<String>,
}

impl InTheWay {
    pub(crate) fn of(ctx: &Ctx, project: ProjectId, one: &Hindrance) -> Self {
        let mend = one.comment.map(|comment| format!("/p/{project}/outline/comments#c-{comment}"));
        Self { said: ctx.words.refusal(&one.refusal), mend }
    }

    fn body(&self) -> Markup {
        html! { @match &self.mend { Some(path) => a href=(path) { (self.said) }, None => (self.said) } }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct EditionsView {
    project: String,
    pub(crate) in_the_way: Vec<InTheWay>,
    editions: Vec<EditionRow>,
    /// The page of the work that is going on.
    job: Option<String>,
    #[serde(skip)]
    may_publish: bool,
}

impl EditionsView {
    pub(crate) fn new(
        inside: &Inside,
        in_the_way: Vec<InTheWay>,
        editions: Vec<EditionRow>,
        job: Option<&Job>,
    ) -> Self {
        let project = inside.project.id.to_string();
        let job = job.map(|job| format!("/p/{project}/outline/editions/jobs/{}", job.id));
        Self { project, in_the_way, editions, job, may_publish: inside.may(Right::Publish) }
    }

    fn path(&self, rest: &str) -> String {
        format!("/p/{}/outline/editions{rest}", self.project)
    }

    fn row(&self, ctx: &Ctx, edition: &EditionRow) -> Markup {
        html! {
            li { div {
                h3 { (ctx.words.say_with("policy-edition-number", [("n", edition.number.into())])) }
                p.meta { (edition.made) " · " code { (edition.hash.chars().take(16).collect::<String>()) } }
                @if edition.stands {
                    div.downloads { @for format in EDITIONS.files.iter().map(|column| column.format) {
                        a.do.quiet.small href=(self.path(&format!("/{}/outline.{}", edition.id, format.ending()))) { (icon("down")) (format.ending().to_uppercase()) }
                    } }
                } @else { p.gap { (ctx.say("policy-to-be-revised")) } }
                @if edition.shown {
                    p { a href=(format!("/outlines/{}", self.project)) { (ctx.say("policy-public-page")) } }
                    @if self.may_publish { form method="post" action=(self.path("/take-down")) { (form_start(ctx)) button.do.quiet.small { (ctx.say("policy-take-down")) } } }
                } @else if self.may_publish && edition.stands {
                    form method="post" action=(self.path(&format!("/{}/show", edition.id))) { (form_start(ctx)) button.do.small { (ctx.say("policy-publish")) } }
                }
            } }
        }
    }
}

impl View for EditionsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("policy-editions")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(ctx.say("policy-editions"), String::new())]))
                (tabs(ctx, &self.project, "/editions"))
                h1 { (ctx.say("policy-editions")) }
                p.lead { (ctx.say("policy-editions-lead")) }
                @if !self.in_the_way.is_empty() {
                    div.notice.info { div { p { (ctx.say("policy-in-the-way")) } ul { @for one in &self.in_the_way { li { (one.body()) } } } } }
                }
                @if let Some(job) = &self.job {
                    p { a href=(job) { (ctx.say("edition-making")) } }
                } @else if self.may_publish && self.in_the_way.is_empty() {
                    form method="post" action=(self.path("")) { (form_start(ctx)) button.do { (ctx.say("policy-make-edition")) } }
                }
                @if self.editions.is_empty() {
                    (empty(&ctx.say("policy-no-editions"), &ctx.say("policy-no-editions-more"), None))
                } @else {
                    ul.rows { @for edition in &self.editions { (self.row(ctx, edition)) } }
                }
            } }
        }
    }
}
