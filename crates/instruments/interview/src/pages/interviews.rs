//! All interviews, story by story; a side that nobody tells from is a gap that one sees.

use maud::{Markup, html};
use redthread_core::ids::ProjectId;
use redthread_core::people::Side;
use redthread_storage::{Error, Inside};
use redthread_web::parts::{consent_state, dir_of, empty, scroll};
use redthread_web::{Ctx, View, Window};
use serde::Serialize;

use super::state_chip;
use crate::desk;
use crate::overview::{Faces, Line, Overview, Row, faces};

/// The page.
#[derive(Serialize)]
pub(crate) struct InterviewsView {
    project: String,
    handed_over: usize,
    interviews: usize,
    waiting: usize,
    /// Which of the stories are here: a page shows some of them, its data all.
    shown: Window,
    stories: Vec<StoryRow>,
    #[serde(skip)]
    inside: Inside,
    #[serde(skip)]
    overview: Overview,
    #[serde(skip)]
    faces: Faces,
}

/// Stories on one page.
const ROWS: usize = 40;

#[derive(Serialize)]
struct StoryRow {
    story: String,
    number: i64,
    title: Option<String>,
    missing: Vec<&'static str>,
    accounts: Vec<AccountRow>,
}

#[derive(Serialize)]
struct AccountRow {
    account: String,
    teller: String,
    side: &'static str,
    state: &'static str,
    interviewer: String,
    answered: usize,
    steps: usize,
    merits_learning: bool,
}

impl InterviewsView {
    /// Loads what somebody may see.
    pub(crate) async fn load(ctx: &Ctx, project: ProjectId) -> Result<Self, Error> {
        let (mut read, inside) = ctx.inside(project).await?;
        let overview = Overview::load(&mut read, ctx.store(), &inside).await?;
        let from = ctx.asked("from").and_then(|from| from.parse().ok()).unwrap_or_default();
        let all = overview.rows.len();
        let shown = if ctx.wants_json { Window::whole(all) } else { Window::new(all, from, ROWS) };
        let faces = faces(&mut read, ctx.store(), &inside, shown.of(&overview.rows)).await?;
        Ok(Self::new(inside, overview, (shown, faces)))
    }

    fn new(inside: Inside, overview: Overview, (shown, faces): (Window, Faces)) -> Self {
        let (handed_over, interviews) = overview.handed_over();
        Self {
            project: inside.project.id.to_string(),
            handed_over,
            interviews,
            waiting: overview.waiting().count(),
            stories: shown.of(&overview.rows).iter().map(|row| story_row(row, &faces)).collect(),
            shown,
            inside,
            overview,
            faces,
        }
    }

    fn plan_path(&self, row: Option<&Row>) -> String {
        let story = row.map(|row| format!("?story={}", row.story)).unwrap_or_default();
        format!("/p/{}/accounts/new{story}", self.project)
    }

    fn table(&self, ctx: &Ctx) -> Markup {
        html! {
            table class="data cardy" {
                thead { tr {
                    th scope="col" { (ctx.say("interview-column-story")) }
                    @for side in [Side::Client, Side::Professional] { th scope="col" { (ctx.words.side(side)) } }
                } }
                tbody { @for row in self.shown.of(&self.overview.rows) { tr {
                    th scope="row" { (self.story(ctx, row)) }
                    @for side in [Side::Client, Side::Professional] {
                        td data-label=(ctx.words.side(side)) { (self.side(ctx, row, side)) }
                    }
                } } }
            }
        }
    }

    fn story(&self, ctx: &Ctx, row: &Row) -> Markup {
        let number = ctx.words.say_with("interview-story-number", [("number", row.number.into())]);
        let path = format!("/p/{}/stories/{}", self.project, row.story);
        html! {
            @match self.faces.get(&row.story).map_or(&Err(vec![]), |face| &face.title) {
                Ok(title) => {
                    p.meta { (number) }
                    @if self.overview.is_whole { a href=(path) dir=(dir_of(title)) { (title) } } @else { span dir=(dir_of(title)) { (title) } }
                },
                Err(barred) => {
                    @if self.overview.is_whole { a href=(path) { (number) } } @else { (number) }
                    @if let Some(barred) = barred.first() { p.meta { (ctx.say("interview-title-waits")) " " (consent_state(ctx, barred.state)) } }
                },
            }
        }
    }

    fn side(&self, ctx: &Ctx, row: &Row, side: Side) -> Markup {
        html! {
            @for line in row.lines.iter().filter(|line| line.account.side == side) { (self.line(ctx, line)) }
            @if row.missing.contains(&side) {
                p { span.state.late { (redthread_web::icon("warn")) (ctx.say("interview-missing")) } }
                @if desk::plans(&self.inside) { a class="do quiet small" href=(self.plan_path(Some(row))) { (ctx.say("interview-plan")) } }
            } @else if let Some(reason) = self.reason(row).filter(|_| row.lines.iter().all(|line| line.account.side != side)) {
                p.meta { (ctx.words.say_with("interview-one-sided", [("reason", reason.into())])) }
            }
        }
    }

    /// Why a story may appear with one side only, where it says so.
    fn reason(&self, row: &Row) -> Option<&str> {
        self.faces.get(&row.story).map(|face| face.one_sided_reason.as_str()).filter(|reason| !reason.is_empty())
    }

    fn line(&self, ctx: &Ctx, line: &Line) -> Markup {
        let path = format!("/p/{}/accounts/{}", self.project, line.account.id);
        let (done, all) = line.progress;
        html! {
            p {
                a href=(path) { bdi { (line.teller) } } " " (state_chip(ctx, line.account.state))
                @if line.says_no { " " span.chip.off { (ctx.say("interview-says-no")) } }
                br;
                span.meta {
                    @if line.interviewer.is_empty() { (ctx.say("interview-nobody-asks")) } @else { bdi { (line.interviewer) } }
                    " · " (when(ctx, line))
                    " · " (ctx.words.say_with("interview-progress", [("done", done.into()), ("all", all.into())]))
                }
            }
        }
    }

    fn tally(&self, ctx: &Ctx) -> Markup {
        html! {
            div.tally {
                p { b { (self.handed_over) } " " (ctx.words.say_with("interview-tally-done", [("all", self.interviews.into())])) }
                @if self.waiting > 0 { p { b { (self.waiting) } " " (ctx.words.say_with("interview-tally-waiting", [("n", self.waiting.into())])) } }
            }
        }
    }

    fn nothing(&self, ctx: &Ctx) -> Markup {
        let selection = format!("/p/{}/selection", self.project);
        if self.overview.is_whole {
            let label = ctx.say("interview-empty-action");
            return empty(&ctx.say("interview-empty"), &ctx.say("interview-empty-more"), Some((&label, &selection)));
        }
        empty(&ctx.say("interview-empty-own"), &ctx.say("interview-empty-own-more"), None)
    }
}

fn when(ctx: &Ctx, line: &Line) -> String {
    let dated = |key, at| ctx.words.say_with(key, [("date", ctx.words.date(at).into())]);
    match (line.account.held_at, line.account.planned_at) {
        (Some(held), _) => dated("interview-held-on", held),
        (None, Some(planned)) => dated("interview-planned-for", planned),
        (None, None) => ctx.say("interview-no-day"),
    }
}

fn story_row(row: &Row, faces: &Faces) -> StoryRow {
    StoryRow {
        story: row.story.to_string(),
        number: row.number,
        title: faces.get(&row.story).and_then(|face| face.title.clone().ok()),
        missing: row.missing.iter().map(|side| side.code()).collect(),
        accounts: row.lines.iter().map(account_row).collect(),
    }
}

fn account_row(line: &Line) -> AccountRow {
    AccountRow {
        account: line.account.id.to_string(),
        teller: line.teller.clone(),
        side: line.account.side.code(),
        state: line.account.state.code(),
        interviewer: line.interviewer.clone(),
        answered: line.progress.0,
        steps: line.progress.1,
        merits_learning: !line.says_no,
    }
}

impl View for InterviewsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("interview-list-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let lead = if self.overview.is_whole { "interview-list-lead" } else { "interview-list-lead-own" };
        html! {
            div class="page wide" { main id="main" {
                (redthread_web::parts::crumbs(ctx, &[
                    (self.inside.project.title.clone(), format!("/p/{}", self.project)),
                    (ctx.say("interview-list-title"), String::new()),
                ]))
                h1 id="interviews" { (ctx.say("interview-list-title")) }
                p.lead { (ctx.say(lead)) }
                @if self.overview.rows.is_empty() { (self.nothing(ctx)) } @else {
                    (self.tally(ctx))
                    (scroll("interviews", &self.table(ctx)))
                    (self.shown.pager(ctx, &self.title(ctx), |at| format!("/p/{}/interviews?from={at}", self.project)))
                    @if desk::plans(&self.inside) { div.actions { a.do href=(self.plan_path(self.overview.waiting().next())) { (ctx.say("interview-plan")) } } }
                }
            } }
        }
    }
}
