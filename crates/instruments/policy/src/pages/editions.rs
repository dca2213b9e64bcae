//! `/p/{project}/outline/editions`: what is in the way of an edition, and those that were frozen.

use axum::http::StatusCode;
use maud::{Markup, html};
use redthread_core::kit::Right;
use redthread_storage::Inside;
use redthread_storage::jobs::{Job, JobState};
use redthread_web::parts::{crumbs, empty, form_start};
use redthread_web::{Answer, Ctx, View, icon};
use serde::Serialize;

use super::{tabs, way};
use crate::store::{Edition, Format};

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
    project: String,
    /// What is in the way, in sentences.
    pub(crate) in_the_way: Vec<String>,
    editions: Vec<EditionRow>,
    /// The page of the work that is going on.
    job: Option<String>,
    #[serde(skip)]
    may_publish: bool,
}

impl EditionsView {
    pub(crate) fn new(inside: &Inside, in_the_way: Vec<String>, editions: Vec<EditionRow>, job: Option<&Job>) -> Self {
        let project = inside.project.id.to_string();
        let job = job.filter(|job| matches!(job.state, JobState::Waiting | JobState::Running));
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
                    div.downloads { @for format in Format::ALL {
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
                    div.notice.info { div { p { (ctx.say("policy-in-the-way")) } ul { @for one in &self.in_the_way { li { (one) } } } } }
                }
                @if let Some(job) = &self.job {
                    p { a href=(job) { (ctx.say("policy-being-made")) } }
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

/// How far the making of an edition is; the progress island reads it too.
#[derive(Debug, Serialize)]
pub(crate) struct JobView {
    done: i64,
    total: i64,
    state: &'static str,
    message: String,
    href: String,
    path: String,
}

impl JobView {
    pub(crate) fn of(ctx: &Ctx, inside: &Inside, job: &Job) -> Self {
        let state = match job.state {
            JobState::Waiting | JobState::Running => "running",
            JobState::Done => "done",
            JobState::Failed => "failed",
        };
        let key = match job.note.as_str() {
            "policy.changed_meanwhile" => "policy-changed-meanwhile",
            "policy.not_made" => "policy-not-made",
            _ => "policy-in-the-way",
        };
        let href = format!("/p/{}/outline/editions", inside.project.id);
        Self {
            done: job.progress.0,
            total: job.progress.1,
            state,
            message: if state == "failed" { ctx.say(key) } else { String::new() },
            path: format!("{href}/jobs/{}", job.id),
            href,
        }
    }
}

impl View for JobView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("policy-being-made")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let said = match self.state {
            "done" => ctx.say("policy-made"),
            "failed" => self.message.clone(),
            _ => ctx.words.say_with("policy-progress", [("done", self.done.into()), ("total", self.total.into())]),
        };
        let (value, most) = if self.state == "done" { (1, 1) } else { (self.done, self.total.max(1)) };
        html! {
            div.page.read { main id="main" {
                (crumbs(ctx, &[(ctx.say("policy-editions"), self.href.clone()), (ctx.say("policy-being-made"), String::new())]))
                h1 { (ctx.say("policy-being-made")) }
                div.job data-job=[(self.state == "running").then_some(&self.path)] data-done=(ctx.say("policy-made")) data-failed=(ctx.say("policy-not-made")) {
                    label for="j" { (ctx.say("policy-being-made")) }
                    progress id="j" max=(most) value=(value) {}
                    output { (said) }
                }
                div.actions {
                    @if self.state == "running" { a.do.quiet href=(self.path) { (ctx.say("policy-look-again")) } }
                    a.do href=(self.href) { (ctx.say("policy-editions")) }
                }
            } }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["progress"]
    }
}

/// An edition whose files are closed, as 410; nobody learns why.
#[derive(Debug, Serialize)]
pub(crate) struct GoneView {
    back: String,
}

impl GoneView {
    pub(crate) fn answer(ctx: &Ctx, back: &str) -> Answer {
        let mut response = ctx.show(&Self { back: back.to_owned() })?;
        *response.status_mut() = StatusCode::GONE;
        Ok(response)
    }
}

impl View for GoneView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("policy-to-be-revised")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" class="alone fault" {
                h1 { (ctx.say("policy-to-be-revised")) }
                p { (ctx.say("policy-to-be-revised-more")) }
                a.do href=(self.back) { (ctx.say("policy-back")) }
            }
        }
    }
}
