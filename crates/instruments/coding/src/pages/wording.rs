//! Making a finding, wording it anew, ending it.

use maud::{Markup, html};
use redthread_core::ids::{FindingId, ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_storage::passages::{self, Finding};
use redthread_storage::stories::{self, StoryOutline};
use redthread_storage::{Error, Inside, Read};
use redthread_web::parts::{self, Field, dir_of, form_start};
use redthread_web::{Ctx, Filled, Form, View};
use serde::Serialize;

use super::{finding_path, principles_path, project_crumbs, story_name};
use crate::model::Kind;
use crate::survey::Sight;

/// The form of a finding, new or not.
#[derive(Serialize)]
pub(crate) struct WordingView {
    /// None for a new one.
    finding: Option<String>,
    version: i64,
    /// What is there now, when somebody else was faster.
    now: Option<Now>,
    #[serde(skip)]
    filled: Filled,
    #[serde(skip)]
    stories: Vec<(String, String)>,
    #[serde(skip)]
    project: ProjectId,
    #[serde(skip)]
    back: String,
    #[serde(skip)]
    crumbs: Vec<(String, String)>,
}

/// The wording that is there now.
#[derive(Serialize)]
struct Now {
    title: String,
    explanation: String,
    category: String,
}

impl WordingView {
    /// A new finding.
    pub(crate) async fn new(ctx: &Ctx, (read, inside): (&mut Read, &Inside), filled: Filled) -> Result<Self, Error> {
        inside.require(Right::Code)?;
        let project = inside.project.id;
        let sight = Sight::load(read, inside, ctx.store().now()).await?;
        let stories = stories::list_outlines(read, project).await?;
        let all: Vec<StoryId> = stories.iter().map(|story| story.id).collect();
        let titles = sight.titles(read, &all).await?;
        let story = |one: &StoryOutline| (one.id.to_string(), story_name(ctx, one.number, titles.of(one.id)));
        let shared = (String::new(), ctx.say("coding-of-all"));
        Ok(Self {
            finding: None,
            version: 0,
            now: None,
            filled,
            stories: std::iter::once(shared).chain(stories.iter().map(story)).collect(),
            project,
            back: principles_path(project),
            crumbs: project_crumbs(inside, ctx, &[(ctx.say("coding-make"), String::new())]),
        })
    }

    /// A finding that is there, as it is worded now.
    pub(crate) async fn edit(ctx: &Ctx, (read, inside): (&mut Read, &Inside), id: FindingId) -> Result<Self, Error> {
        inside.require_any(&[Right::Code, Right::Edit])?;
        let finding = passages::load_finding(read, inside.project.id, id).await?;
        let fields =
            [("title", &finding.title), ("explanation", &finding.explanation), ("category", &finding.category)];
        let filled = Filled::with(fields.map(|(name, value)| (name, value.clone())));
        Ok(Self::of(ctx, inside, finding, filled))
    }

    fn of(ctx: &Ctx, inside: &Inside, finding: Finding, filled: Filled) -> Self {
        let (project, path) = (inside.project.id, finding_path(inside.project.id, finding.id));
        Self {
            finding: Some(finding.id.to_string()),
            version: finding.version,
            now: None,
            filled,
            stories: vec![],
            project,
            back: path.clone(),
            crumbs: project_crumbs(inside, ctx, &[(finding.title, path), (ctx.say("coding-edit"), String::new())]),
        }
    }

    /// What was typed, with what is to be mended; still over the version that was read.
    #[must_use]
    pub(crate) fn refused(self, form: Form, refusals: Vec<Refusal>) -> Self {
        let version = form.number("version").unwrap_or(self.version);
        Self { version, filled: Filled::refused(form, refusals), ..self }
    }

    /// What was typed, beside what somebody else wrote meanwhile; saving again goes over that.
    #[must_use]
    pub(crate) fn overtaken(self, form: Form) -> Self {
        let get = |name| self.filled.get(name).to_owned();
        let now = Now { title: get("title"), explanation: get("explanation"), category: get("category") };
        Self { now: Some(now), filled: Filled::refused(form, vec![]), ..self }
    }
}

impl View for WordingView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(if self.finding.is_some() { "coding-edit" } else { "coding-make" })
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str| Field::new(ctx, &self.filled, name, field_label(name));
        let action = self
            .finding
            .as_ref()
            .map_or_else(|| principles_path(self.project), |id| format!("/p/{}/principles/{id}/edit", self.project));
        html! {
            div class="page read" { main id="main" {
                (parts::crumbs(ctx, &self.crumbs))
                h1 { (self.title(ctx)) }
                (self.now(ctx))
                form.form method="post" action=(action) data-guard {
                    (form_start(ctx))
                    (parts::errors(ctx, &self.filled))
                    @if self.finding.is_some() { input type="hidden" name="version" value=(self.version); }
                    (field("title").help("coding-title-help").required().line())
                    (field("explanation").help("coding-explanation-help").area(5))
                    (field("category").help("coding-category-help").line())
                    @if self.finding.is_none() {
                        (field("kind").select(&Kind::ALL.map(|kind| (kind.code().to_owned(), ctx.words.code("coding-kind", kind.code())))))
                        (field("story").help("coding-reach-help").select(&self.stories))
                    }
                    (parts::save_bar(ctx, "save", &self.back))
                }
            } }
        }
    }
}

fn field_label(name: &str) -> &'static str {
    match name {
        "title" => "coding-statement",
        "explanation" => "coding-explanation",
        "category" => "coding-category",
        "kind" => "coding-which-kind",
        _ => "coding-reach",
    }
}

impl WordingView {
    fn now(&self, ctx: &Ctx) -> Markup {
        html! {
            @if let Some(now) = &self.now {
                div.notice.refused role="alert" { div {
                    p { b { (ctx.say("coding-overtaken")) } " " (ctx.say("coding-overtaken-more")) }
                    p dir=(dir_of(&now.title)) { b { (now.title) } }
                    (parts::told(&now.explanation))
                    p.meta dir=(dir_of(&now.category)) { (now.category) }
                } }
            }
        }
    }
}

/// "End this finding?"
#[derive(Serialize)]
pub(crate) struct EndView {
    title: String,
    passages: usize,
    #[serde(skip)]
    path: String,
}

impl EndView {
    /// Loads what would no longer be listed.
    pub(crate) async fn load((read, inside): (&mut Read, &Inside), id: FindingId) -> Result<Self, Error> {
        inside.require(Right::Code)?;
        let finding = passages::load_finding(read, inside.project.id, id).await?;
        let passages = passages::list_of_finding(read, id).await?.len();
        Ok(Self { title: finding.title, passages, path: finding_path(inside.project.id, id) })
    }
}

impl View for EndView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("coding-end-heading")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                form.confirm method="post" action=(format!("{}/end", self.path)) {
                    (form_start(ctx))
                    h1 { (ctx.say("coding-end-heading")) }
                    p dir=(dir_of(&self.title)) { b { (self.title) } }
                    p { (ctx.words.say_with("coding-end-more", [("n", self.passages.into())])) }
                    div.actions { button.do.danger { (ctx.say("coding-end-yes")) } a.do.quiet href=(self.path) { (ctx.say("cancel")) } }
                }
            } }
        }
    }
}
