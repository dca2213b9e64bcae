//! `/p/{project}/jobs/{job}`: how far the making of an edition is.

use maud::{Markup, html};
use redthread_core::ids::PublicationId;
use redthread_storage::Inside;
use redthread_storage::jobs::{Job, JobState};
use redthread_web::{Ctx, View};
use serde::Serialize;

use super::{Head, book_path};

/// As the progress island reads it, and the page around it.
#[derive(Debug, Serialize)]
pub(crate) struct JobView {
    done: i64,
    total: i64,
    /// `running`, `done`, `failed`: the island goes on asking while it is running.
    state: &'static str,
    message: String,
    href: String,
    path: String,
    #[serde(flatten)]
    head: Head,
}

impl JobView {
    pub(crate) fn of(ctx: &Ctx, inside: &Inside, job: &Job, book: PublicationId) -> Self {
        let state = match job.state {
            JobState::Waiting | JobState::Running => "running",
            JobState::Done => "done",
            JobState::Failed => "failed",
        };
        let message = match job.state {
            JobState::Failed => ctx.say(reason(&job.note)),
            _ => String::new(),
        };
        Self {
            done: job.progress.0,
            total: job.progress.1,
            state,
            message,
            href: book_path(inside, book),
            path: format!("/p/{}/jobs/{}", inside.project.id, job.id),
            head: Head::of(inside),
        }
    }
}

/// Why no edition was made, as a message; whatever stands in the way is named on the book's own page.
fn reason(note: &str) -> &'static str {
    match note {
        "publication.changed_meanwhile" => "publication-job-changed",
        "publication.not_made" => "publication-job-not-made",
        _ => "publication-job-blocked",
    }
}

impl View for JobView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("publication-making")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let said = match self.state {
            "done" => ctx.say("publication-made"),
            "failed" => format!("{} {}", ctx.say("publication-not-made-heading"), self.message),
            _ => ctx.words.say_with("publication-progress", [("done", self.done.into()), ("total", self.total.into())]),
        };
        let (value, most) = if self.state == "done" { (1, 1) } else { (self.done, self.total.max(1)) };
        html! {
            div.page.read {
                main id="main" {
                    (self.head.crumbs(ctx, &[(ctx.say("publication-making"), String::new())]))
                    h1 { (ctx.say("publication-making")) }
                    p.lead { (ctx.say("publication-making-lead")) }
                    div.job data-job=[(self.state == "running").then_some(&self.path)] data-done=(ctx.say("publication-made")) data-failed=(ctx.say("publication-not-made-heading")) {
                        label for="j" { (ctx.say("publication-making")) }
                        progress id="j" max=(most) value=(value) {}
                        output { (said) }
                    }
                    div.actions {
                        @if self.state == "running" { a.do.quiet href=(self.path) { (ctx.say("publication-look-again")) } }
                        a.do href=(self.href) { (ctx.say("publication-to-book")) }
                    }
                }
            }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["progress"]
    }
}
