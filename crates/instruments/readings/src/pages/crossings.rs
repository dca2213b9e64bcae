//! Crossings: all of them with the overdue first, one with everything that followed, and declaring one.

use maud::{Markup, html};
use redthread_core::redline::{Closing, CrossingState, StepKind};
use redthread_web::parts::{Field, dir_of, empty, errors, form_start, save_bar, timeline, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Stands, What, way, what_head};

/// A crossing in a list.
#[derive(Serialize)]
pub(crate) struct CrossingRow {
    pub(crate) id: String,
    pub(crate) what: What,
    pub(crate) place: String,
    pub(crate) value: String,
    /// None when the name was erased.
    pub(crate) addressee: Option<String>,
    pub(crate) declared: String,
    pub(crate) state: &'static str,
    pub(crate) says: String,
    pub(crate) reminder_due: bool,
    pub(crate) is_back: bool,
}

/// How a crossing stands: a sign, a word, and a class that the stylesheet knows.
pub(crate) fn state_mark(state: &str, says: &str) -> Markup {
    let (class, sign) = match state {
        "overdue" => ("late", "warn"),
        "waiting" => ("open", "clock"),
        "answered" => ("good", "check"),
        _ => ("gone", "stop"),
    };
    html! { span class=(format!("state {class}")) { (icon(sign)) (says) } }
}

/// "Answer due 12 January", "overdue since…", "ended: the value is back".
pub(crate) fn say_state(ctx: &Ctx, state: CrossingState) -> String {
    match state {
        CrossingState::Waiting(due) | CrossingState::Overdue(due) => {
            let key = format!("crossings-state-{}", state.code());
            ctx.words.say_with(&key, [("day", ctx.words.date(due).into())])
        }
        CrossingState::Answered => ctx.say("crossings-state-answered"),
        CrossingState::Ended(closing) => {
            let how = ctx.words.code("crossings-closing", closing.code());
            ctx.words.say_with("crossings-state-ended", [("how", how.into())])
        }
    }
}

impl CrossingRow {
    fn draw(&self, ctx: &Ctx, project: &str) -> Markup {
        let to = self.addressee.clone().unwrap_or_else(|| ctx.say("crossings-name-erased"));
        html! {
            li {
                div {
                    h3 dir=(dir_of(&self.what.line)) { a href=(format!("/p/{project}/crossings/{}", self.id)) { (self.what.line) } }
                    p { bdi { (self.place) } " · " bdi { (self.value) } }
                    p.meta { (ctx.say("crossings-to")) " " bdi { (to) } " · " (self.declared) }
                    @if self.is_back { p.meta.guess { (ctx.say("crossings-is-back")) } }
                }
                div.end { (state_mark(self.state, &self.says)) @if self.reminder_due { span.chip.warn { (ctx.say("crossings-remind-now")) } } }
            }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct ListView {
    pub(crate) project: String,
    pub(crate) crossings: Vec<CrossingRow>,
    pub(crate) overdue: usize,
    pub(crate) open: usize,
    /// Whether towns measure these lines too, and declare on their own pages.
    pub(crate) has_towns: bool,
}

impl View for ListView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("crossings-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                @if self.crossings.is_empty() {
                    (empty(&ctx.say("crossings-none"), &ctx.say("crossings-none-more"), Some((&ctx.say("readings-title"), &format!("/p/{}/readings", self.project)))))
                } @else {
                    p.lead { (ctx.words.say_with("crossings-lead", [("open", self.open.into()), ("overdue", self.overdue.into())])) }
                    ul.rows { @for row in &self.crossings { (row.draw(ctx, &self.project)) } }
                }
                @if self.has_towns { p { (ctx.say("crossings-of-towns")) " " a href=(format!("/p/{}/board?status=crossed", self.project)) { (ctx.say("crossings-to-board")) } } }
            } }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct DeclareForm {
    pub(crate) project: String,
    pub(crate) reading: String,
    pub(crate) place: String,
    pub(crate) what: What,
    pub(crate) value: String,
    pub(crate) then: Stands,
    pub(crate) now: Stands,
    pub(crate) people: Vec<(String, String)>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for DeclareForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("crossings-declare")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        let people: Vec<(String, String)> =
            std::iter::once((String::new(), ctx.say("crossings-person-none"))).chain(self.people.clone()).collect();
        let reading = format!("/p/{}/readings/{}", self.project, self.reading);
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(self.value.clone(), reading.clone()), (self.title(ctx), String::new())]))
                p.kicker dir=(dir_of(&self.place)) { (self.place) }
                h1 { (self.title(ctx)) }
                (what_head(ctx, &self.what))
                section.look { (self.then.drawing()) p { bdi { (self.value) } " · " (self.then.word()) } p.meta { (ctx.say("readings-look-now")) " " (self.now.word()) } }
                form.form method="post" action=(format!("/p/{}/crossings/new", self.project)) data-guard {
                    (form_start(ctx))
                    input type="hidden" name="reading" value=(self.reading);
                    (errors(ctx, &self.filled))
                    (field("addressee", "crossings-addressee").help("crossings-addressee-help").required().line())
                    @if people.len() > 1 { (field("person", "crossings-person").help("crossings-person-help").select(&people)) }
                    (field("words", "crossings-words").help("crossings-words-help").required().area(5))
                    (field("due", "crossings-due").required().day())
                    (save_bar(ctx, "crossings-declare-do", &reading))
                }
            } }
        }
    }
}

/// A step as it is told.
#[derive(Serialize)]
pub(crate) struct StepRow {
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    pub(crate) at: String,
    pub(crate) by: String,
    pub(crate) words: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct CrossingView {
    pub(crate) project: String,
    pub(crate) row: CrossingRow,
    pub(crate) reading: String,
    pub(crate) declared_by: String,
    pub(crate) words: Option<String>,
    pub(crate) now: Stands,
    pub(crate) steps: Vec<StepRow>,
    /// What may follow.
    pub(crate) next: Vec<&'static str>,
    pub(crate) may_declare: bool,
    /// A text to copy or mail, in the language of the project.
    pub(crate) reminder: String,
    pub(crate) mail: String,
    #[serde(skip)]
    pub(crate) lang: &'static str,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for CrossingView {
    fn title(&self, _: &Ctx) -> String {
        format!("{}: {}", self.row.place, self.row.what.line)
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let to = self.row.addressee.clone().unwrap_or_else(|| ctx.say("crossings-name-erased"));
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(ctx.say("crossings-title"), format!("/p/{}/crossings", self.project)), (self.row.place.clone(), String::new())]))
                p.kicker { bdi { (self.row.place) } " · " (self.row.declared) }
                h1 dir=(dir_of(&self.row.what.line)) { (self.row.what.line) }
                p.lead { (state_mark(self.row.state, &self.row.says)) }
                @if self.row.is_back { div.notice.info role="status" { (icon("info")) p { (ctx.say("crossings-is-back")) } } }
                dl.facts {
                    div { dt { (ctx.say("crossings-reading")) } dd { a href=(format!("/p/{}/readings/{}", self.project, self.reading)) { bdi { (self.row.value) } } } }
                    div { dt { (ctx.say("readings-look-now")) } dd { (self.now.word()) } }
                    div { dt { (ctx.say("crossings-to")) } dd dir=(dir_of(&to)) { (to) } }
                    div { dt { (ctx.say("crossings-declared-by")) } dd { bdi { (self.declared_by) } } }
                }
                section aria-labelledby="said" { h2 id="said" { (ctx.say("crossings-said")) } @match &self.words { Some(words) => (told(words)), None => p.gap { (ctx.say("crossings-words-erased")) } } }
                (self.followed(ctx))
                (self.remind(ctx))
                (self.step_form(ctx))
            } }
        }
    }
}

/// More steps than this are told and not drawn: their labels would lie on each other.
const DRAWN: usize = 7;

impl CrossingView {
    fn followed(&self, ctx: &Ctx) -> Markup {
        let labels: Vec<String> = self.steps.iter().map(|step| step.title.clone()).collect();
        let ends = (self.row.declared.clone(), self.row.says.clone());
        let is_rtl = ctx.lang().direction().as_str() == "rtl";
        html! {
            section aria-labelledby="followed" {
                h2 id="followed" { (ctx.say("crossings-followed")) }
                @if self.steps.is_empty() { p.meta { (ctx.say("crossings-nothing-followed")) } } @else {
                    figure.timeline {
                        @if labels.len() <= DRAWN { (timeline(&ctx.words.say_with("crossings-drawn", [("n", labels.len().into())]), &labels, (&ends.0, &ends.1), is_rtl)) }
                        ol.turns { @for step in &self.steps {
                            li {
                                h3 { (step.title) }
                                p.meta { (step.at) " · " bdi { (step.by) } }
                                @if let Some(words) = &step.words { (told(words)) }
                            }
                        } }
                    }
                }
            }
        }
    }

    fn remind(&self, ctx: &Ctx) -> Markup {
        if self.row.state != "overdue" && self.row.state != "waiting" {
            return html! {};
        }
        let dir = dir_of(&self.reminder);
        html! {
            section aria-labelledby="remind" {
                h2 id="remind" { (ctx.say("crossings-remind")) }
                p { (ctx.say(if self.row.reminder_due { "crossings-remind-due" } else { "crossings-remind-more" })) }
                div.citation {
                    div.told id="reminder" lang=(self.lang) dir=(dir) { (told(&self.reminder)) }
                    button class="do quiet small" type="button" data-copy="reminder" data-copied=(ctx.say("crossings-copied")) hidden { (icon("copy")) span { (ctx.say("crossings-copy")) } }
                }
                div.actions {
                    a class="do quiet" href=(self.mail) { (ctx.say("crossings-mail")) }
                    @if self.may_declare {
                        form.inline method="post" action=(self.path()) { (form_start(ctx)) input type="hidden" name="kind" value="reminded"; button.do { (ctx.say("crossings-reminded-do")) } }
                    }
                }
            }
        }
    }

    fn path(&self) -> String {
        format!("/p/{}/crossings/{}", self.project, self.row.id)
    }

    fn step_form(&self, ctx: &Ctx) -> Markup {
        if !self.may_declare || self.next.is_empty() {
            return html! {};
        }
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        let kind = |code: &&str| (ctx.words.code("crossings-step", code), ctx.words.code("crossings-step-more", code));
        let kinds: Vec<_> = self.next.iter().map(|code| ((*code).to_owned(), kind(code).0, kind(code).1)).collect();
        let closing = |closing: &Closing| {
            (closing.code().to_owned(), ctx.words.code("crossings-closing", closing.code()), String::new())
        };
        let closings: Vec<_> = Closing::ALL.iter().map(closing).collect();
        let may = |kind: StepKind| self.next.contains(&kind.code());
        html! {
            section aria-labelledby="step" {
                h2 id="step" { (ctx.say("crossings-step")) }
                form.form method="post" action=(self.path()) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (field("kind", "crossings-step-kind").required().radios(&kinds))
                    (field("at", "crossings-step-at").day())
                    (field("words", "crossings-step-words").help("crossings-step-words-help").area(4))
                    @if may(StepKind::Postponed) { (field("due", "crossings-new-due").help("crossings-new-due-help").day()) }
                    @if may(StepKind::Ended) { (field("closing", "crossings-how-ended").help("crossings-how-ended-help").radios(&closings)) }
                    (save_bar(ctx, "save", ""))
                }
            }
        }
    }
}
