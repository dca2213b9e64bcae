//! The project page: the thread of stages at the side, what is next, the stories, what holds, what happened.

use maud::{Markup, html};
use redthread_core::consent::ConsentState;
use redthread_web::parts::{consent_state, dir_of, form_start, timeline};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct ProjectView {
    pub(super) id: String,
    /// The method, and whose it is where.
    pub(super) kicker: (String, String),
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) stages: Vec<StageLine>,
    pub(super) next: Next,
    #[serde(skip)]
    pub(super) tells_stories: bool,
    #[serde(skip)]
    pub(super) may_read: bool,
    /// The newest stories.
    pub(super) stories: Vec<StoryLine>,
    /// How many stories there are.
    pub(super) story_count: usize,
    pub(super) interviews: Vec<Interview>,
    pub(super) facts: Vec<Fact>,
    pub(super) wording_note: Option<String>,
    /// Who and what is in it; empty for whom the project does not open.
    pub(super) links: Vec<Link>,
    /// How it is run.
    pub(super) about: Vec<Link>,
    pub(super) log: Vec<LogEntry>,
}

/// A stage on the thread.
#[derive(Serialize)]
pub(super) struct StageLine {
    pub(super) id: String,
    pub(super) title: String,
    /// None where the stage's page does not open for the viewer.
    pub(super) path: Option<String>,
    #[serde(skip)]
    pub(super) class: &'static str,
    pub(super) state: &'static str,
    pub(super) state_word: String,
    pub(super) is_current: bool,
    /// How far it is, or why it is skipped.
    pub(super) line: String,
}

/// What kind of thing comes next.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum NextKind {
    /// Something waits in a stage under way.
    #[default]
    Work,
    /// A stage is to begin.
    Begin,
    /// A stage is to be taken up again.
    Resume,
    /// Nothing: all is done.
    Over,
}

/// What waits, and for whom.
#[derive(Default, Serialize)]
pub(super) struct Next {
    pub(super) kind: NextKind,
    pub(super) stage: String,
    pub(super) stage_title: String,
    pub(super) sentence: String,
    pub(super) more: String,
    /// Nothing waits in the stage, and the viewer may call it done.
    pub(super) may_finish: bool,
    /// The button; empty where it is not for the viewer to press.
    pub(super) action: String,
    pub(super) path: String,
    pub(super) role: String,
    pub(super) holders: Vec<String>,
    pub(super) is_mine: bool,
}

/// A story, or the gap where its tellers have not agreed that the team sees it.
#[derive(Serialize)]
pub(super) struct StoryLine {
    pub(super) id: String,
    pub(super) path: String,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) turning_points: Vec<String>,
    pub(super) sides: Vec<String>,
    pub(super) gaps: Vec<Gap>,
}

/// Whose consent is missing, and how it stands.
#[derive(Serialize)]
pub(super) struct Gap {
    pub(super) alias: String,
    pub(super) state: &'static str,
    #[serde(skip)]
    pub(super) of: ConsentState,
}

/// An interview that the viewer was given.
#[derive(Serialize)]
pub(super) struct Interview {
    pub(super) path: String,
    pub(super) title: String,
    pub(super) teller: String,
    pub(super) planned: String,
}

/// Something that holds in the project.
#[derive(Serialize)]
pub(super) struct Fact {
    label: String,
    text: String,
}

impl Fact {
    pub(super) fn new(label: String, text: String) -> Self {
        Self { label, text }
    }
}

/// A way to another page of the project.
#[derive(Serialize)]
pub(super) struct Link {
    pub(super) path: String,
    pub(super) title: String,
    pub(super) line: String,
}

/// Something that happened.
#[derive(Serialize)]
pub(super) struct LogEntry {
    pub(super) at: String,
    pub(super) time: String,
    pub(super) who: String,
    pub(super) what: String,
    pub(super) times: String,
    pub(super) verb: String,
}

impl View for ProjectView {
    fn title(&self, _: &Ctx) -> String {
        self.title.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page {
                (self.thread(ctx))
                main id="main" {
                    p.kicker { (self.kicker.0) " · " bdi { (self.kicker.1) } }
                    h1 dir=(dir_of(&self.title)) { (self.title) }
                    @if !self.subtitle.is_empty() { p.lead dir=(dir_of(&self.subtitle)) { (self.subtitle) } }
                    (self.next.draw(ctx, &self.id))
                    @if !self.interviews.is_empty() { (self.own_interviews(ctx)) }
                    @if self.may_read && (self.tells_stories || !self.stories.is_empty()) { (self.story_section(ctx)) }
                    (self.around(ctx))
                    (self.what_holds(ctx))
                    @if !self.log.is_empty() { (self.happened(ctx)) }
                }
            }
        }
    }
}

impl ProjectView {
    fn thread(&self, ctx: &Ctx) -> Markup {
        html! {
            nav.thread aria-label=(ctx.say("projects-thread")) {
                ol { @for stage in &self.stages {
                    li class=[(!stage.class.is_empty()).then_some(stage.class)] {
                        a href=[stage.path.as_deref()] aria-current=[stage.is_current.then_some("step")] {
                            span { (stage.title) } span.vh { " (" (stage.state_word) ")" }
                        }
                        @if !stage.line.is_empty() { small { bdi { (stage.line) } } }
                    }
                } }
            }
        }
    }

    fn own_interviews(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="own" {
                h2 id="own" { (ctx.say("projects-own-interviews")) }
                ul.rows { @for interview in &self.interviews { li {
                    div { h3 { a href=(interview.path) { (interview.title) } } p.meta { bdi { (interview.teller) } } }
                    div.end { @if !interview.planned.is_empty() { span.chip { (interview.planned) } } }
                } } }
            }
        }
    }

    /// The newest story that may be shown is drawn with its turning points; the others are listed.
    fn story_section(&self, ctx: &Ctx) -> Markup {
        let drawn = self.stories.iter().rev().find(|story| !story.turning_points.is_empty());
        let path = format!("/p/{}/stories", self.id);
        html! {
            @if let Some(story) = drawn { (story.draw(ctx)) }
            section aria-labelledby="stories" {
                div.head {
                    h2 id="stories" { (ctx.say("projects-stories")) }
                    @if !self.stories.is_empty() { a.do.quiet.small href=(path) { (ctx.words.say_with("count-stories", [("n", self.story_count.into())])) } }
                }
                @if self.stories.is_empty() { p { (ctx.say("projects-no-stories")) } }
                ul.rows { @for story in &self.stories { (story.row(ctx)) } }
            }
        }
    }

    fn around(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="around" {
                h2 id="around" { (ctx.say("projects-around")) }
                @if !self.links.is_empty() {
                    ul.rows { @for link in &self.links { li {
                        div { h3 { a href=(link.path) { (link.title) } } }
                        div.end { span.meta { (link.line) } }
                    } } }
                }
                div.actions { @for link in &self.about { a.do.quiet.small href=(link.path) { (link.title) } } }
            }
        }
    }

    fn what_holds(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="holds" {
                h2 id="holds" { (ctx.say("projects-holds")) }
                dl.facts { @for fact in &self.facts { div { dt { (fact.label) } dd { bdi { (fact.text) } } } } }
                @if let Some(note) = &self.wording_note { p.meta { (icon("info")) " " (note) } }
            }
        }
    }

    fn happened(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="log" {
                h2 id="log" { (ctx.say("projects-log")) }
                ol.history { @for entry in &self.log { li {
                    p { (entry.what) @if !entry.times.is_empty() { " " span.soft { (entry.times) } } }
                    p.meta { time datetime=(entry.time) { (entry.at) } @if !entry.who.is_empty() { " · " bdi { (entry.who) } } }
                } } }
            }
        }
    }
}

impl Next {
    fn draw(&self, ctx: &Ctx, project: &str) -> Markup {
        html! {
            section.next aria-labelledby="n" {
                h2 id="n" { (ctx.say("projects-next")) }
                p { bdi { (self.sentence) } }
                @if !self.more.is_empty() { p.meta { (self.more) } }
                @if !self.role.is_empty() { (self.who(ctx, project)) }
                @if !self.action.is_empty() || self.may_finish {
                    div.actions {
                        @if !self.action.is_empty() { (self.button(ctx)) }
                        @if self.may_finish { (self.finish(ctx, project)) }
                    }
                }
            }
        }
    }

    fn who(&self, ctx: &Ctx, project: &str) -> Markup {
        html! {
            p.who {
                (icon("person")) (self.role) ": "
                @if self.holders.is_empty() { a href=(format!("/p/{project}/people")) { (ctx.say("projects-nobody-yet")) } }
                @for (n, alias) in self.holders.iter().enumerate() { @if n > 0 { ", " } bdi { (alias) } }
                @if self.is_mine { " " span.chip.on { (ctx.say("projects-you")) } }
            }
        }
    }

    /// A link into the stage's work; a form where pressing it moves the plan.
    fn button(&self, ctx: &Ctx) -> Markup {
        let step = match self.kind {
            NextKind::Begin => "begin",
            NextKind::Resume => "resume",
            NextKind::Work | NextKind::Over => return html! { a.do href=(self.path) { (self.action) } },
        };
        html! {
            form method="post" action=(self.path) {
                (self.of_stage(ctx))
                button.do name="move" value=(step) { (self.action) }
            }
        }
    }

    fn finish(&self, ctx: &Ctx, project: &str) -> Markup {
        let label = ctx.words.say_with("projects-finish-stage", [("stage", self.stage_title.clone().into())]);
        html! {
            form method="post" action=(format!("/p/{project}/stages")) {
                (self.of_stage(ctx))
                button.do.quiet name="move" value="finish" { (label) }
            }
        }
    }

    /// What a move of this stage says besides the move; it leads back to this page.
    fn of_stage(&self, ctx: &Ctx) -> Markup {
        html! {
            (form_start(ctx))
            input type="hidden" name="stage" value=(self.stage);
            input type="hidden" name="from" value="project";
        }
    }
}

impl StoryLine {
    fn draw(&self, ctx: &Ctx) -> Markup {
        let points = ctx.words.say_with("projects-turning-points", [("n", self.turning_points.len().into())]);
        let (before, after) = (ctx.say("projects-before-story"), ctx.say("projects-after-story"));
        let rtl = dir_of(&self.title) == "rtl";
        html! {
            section aria-labelledby="drawn" {
                h2 id="drawn" dir=(dir_of(&self.title)) { a href=(self.path) { (self.title) } }
                @if !self.subtitle.is_empty() { p.lead dir=(dir_of(&self.subtitle)) { (self.subtitle) } }
                figure.timeline {
                    (timeline(&points, &self.turning_points, (&before, &after), rtl))
                    ol.turns { @for point in &self.turning_points { li { p.meta dir=(dir_of(point)) { (point) } } } }
                    figcaption { (points) }
                }
            }
        }
    }

    fn row(&self, ctx: &Ctx) -> Markup {
        html! {
            li {
                div {
                    @if self.gaps.is_empty() {
                        h3 dir=(dir_of(&self.title)) { a href=(self.path) { (self.title) } }
                        @if !self.subtitle.is_empty() { p.meta dir=(dir_of(&self.subtitle)) { (self.subtitle) } }
                    } @else {
                        h3 { (self.number) }
                        p.meta { (icon("lock")) " " (ctx.say("projects-gap")) }
                        @for gap in &self.gaps { p.meta { bdi { (gap.alias) } " " (consent_state(ctx, gap.of)) } }
                    }
                }
                div.end { @for side in &self.sides { span.chip { (side) } } }
            }
        }
    }
}
