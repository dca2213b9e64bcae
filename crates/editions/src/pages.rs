//! The pages around an edition that are the same for all: how far its making is, and that its files are closed.

use maud::{Markup, html};
use redthread_storage::jobs::{Job, JobState};
use redthread_web::parts::crumbs;
use redthread_web::{Answer, Ctx, View};
use serde::Serialize;

/// Where the work is shown, and where it leads.
#[derive(Clone, Debug)]
pub struct JobPlaces {
    /// The page of this work.
    pub path: String,
    /// The page that shows what was made.
    pub href: String,
    /// What that page is called.
    pub label: String,
    /// The way from the project to that page, as (label, path).
    pub way: Vec<(String, String)>,
}

/// How far the making of an edition is; the progress island reads it too.
#[derive(Debug, Serialize)]
pub struct JobView {
    done: i64,
    total: i64,
    /// `running`, `done`, `failed`: the island goes on asking while it is running.
    state: &'static str,
    message: String,
    href: String,
    path: String,
    #[serde(skip)]
    label: String,
    #[serde(skip)]
    way: Vec<(String, String)>,
}

impl JobView {
    /// The state of a job.
    pub fn of(ctx: &Ctx, job: &Job, places: JobPlaces) -> Self {
        let state = match job.state {
            JobState::Waiting | JobState::Running => "running",
            JobState::Done => "done",
            JobState::Failed => "failed",
        };
        let message = if state == "failed" { ctx.say(reason(&job.note)) } else { String::new() };
        let JobPlaces { path, href, label, way } = places;
        Self { done: job.progress.0, total: job.progress.1, state, message, href, path, label, way }
    }
}

/// Why no edition was made, as a message; whatever else stands in the way is named on the page that asked.
fn reason(note: &str) -> &'static str {
    match note {
        "edition.changed_meanwhile" => "edition-changed-meanwhile",
        "edition.not_made" => "edition-not-made-more",
        _ => "edition-blocked",
    }
}

impl View for JobView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("edition-making")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let said = match self.state {
            "done" => ctx.say("edition-made"),
            "failed" => format!("{} {}", ctx.say("edition-not-made"), self.message),
            _ => ctx.words.say_with("edition-progress", [("done", self.done.into()), ("total", self.total.into())]),
        };
        let (value, most) = if self.state == "done" { (1, 1) } else { (self.done, self.total.max(1)) };
        let here = [(self.label.clone(), self.href.clone()), (ctx.say("edition-making"), String::new())];
        html! {
            div.page.read { main id="main" {
                (crumbs(ctx, &[&self.way[..], &here].concat()))
                h1 { (ctx.say("edition-making")) }
                p.lead { (ctx.say("edition-making-lead")) }
                div.job data-job=[(self.state == "running").then_some(&self.path)] data-done=(ctx.say("edition-made")) data-failed=(ctx.say("edition-not-made")) {
                    label for="j" { (ctx.say("edition-making")) }
                    progress id="j" max=(most) value=(value) {}
                    output { (said) }
                }
                div.actions {
                    @if self.state == "running" { a.do.quiet href=(self.path) { (ctx.say("edition-look-again")) } }
                    a.do href=(self.href) { (self.label) }
                }
            } }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["progress"]
    }
}

/// An edition whose files are closed, as 410: nobody learns why.
#[derive(Debug, Serialize)]
pub struct GoneView {
    back: String,
}

impl GoneView {
    /// The page; `back` is where readers can go on.
    pub fn answer(ctx: &Ctx, back: &str) -> Answer {
        ctx.show_gone(&Self { back: back.to_owned() })
    }
}

impl View for GoneView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("edition-gone")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" class="alone fault" {
                h1 { (ctx.say("edition-gone")) }
                p { (ctx.say("edition-gone-more")) }
                a.do href=(self.back) { (ctx.say("edition-back")) }
            }
        }
    }
}
