//! Wording a line, and changing one: words first.

use maud::{Markup, html};
use redthread_core::ids::ConcernId;
use redthread_core::kit::Dimension;
use redthread_storage::redlines::{RedLine, load_concern};
use redthread_storage::{Error, Inside, Read};
use redthread_web::parts::{Field, dir_of, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::model::numbers_in;
use crate::pages::way;

/// Before the name of a dimension: the field for the project's own words.
pub(crate) const OWN: &str = "own-";

#[derive(Serialize)]
pub(crate) struct LineForm {
    project: String,
    /// The line as it stands now; none when it is being worded.
    line: Option<String>,
    wording: String,
    version: i64,
    /// The concerns that it grows from: (id, words).
    from: Vec<(String, Option<String>)>,
    /// What measures in the words that were typed.
    numbers: Vec<String>,
    pub(crate) is_conflict: bool,
    #[serde(skip)]
    dimensions: Vec<DimensionField>,
    #[serde(skip)]
    filled: Filled,
}

struct DimensionField {
    name: String,
    own: Option<String>,
    title: String,
    values: Vec<(String, String, String)>,
}

impl DimensionField {
    fn new(ctx: &Ctx, dimension: &Dimension) -> Self {
        let value = |value: &redthread_core::kit::Value| {
            let about = value.about.as_ref().map(|about| about.get(ctx.lang()).to_owned()).unwrap_or_default();
            (value.id.to_string(), value.title.get(ctx.lang()).to_owned(), about)
        };
        Self {
            name: dimension.id.to_string(),
            own: dimension.open.then(|| format!("{OWN}{}", dimension.id)),
            title: dimension.title.get(ctx.lang()).to_owned(),
            values: dimension.values.iter().map(value).collect(),
        }
    }
}

impl LineForm {
    pub(crate) async fn load(
        ctx: &Ctx,
        read: &mut Read,
        inside: &Inside,
        (line, from): (Option<RedLine>, Vec<ConcernId>),
        filled: Filled,
    ) -> Result<Self, Error> {
        let mut concerns = vec![];
        for id in from {
            let said = load_concern(read, inside.project.id, id).await?.said;
            concerns.push((id.to_string(), said.map(|said| said.words)));
        }
        let finding = line.map(|line| line.finding);
        Ok(Self {
            project: inside.project.id.to_string(),
            line: finding.as_ref().map(|finding| finding.id.to_string()),
            version: finding.as_ref().map(|finding| finding.version).unwrap_or_default(),
            wording: finding.map(|finding| finding.title).unwrap_or_default(),
            from: concerns,
            numbers: numbers_in(filled.get("wording")),
            is_conflict: false,
            dimensions: inside
                .method()?
                .dimensions
                .iter()
                .map(|dimension| DimensionField::new(ctx, dimension))
                .collect(),
            filled,
        })
    }

    fn heading(&self) -> &'static str {
        if self.line.is_some() { "redlines-edit" } else { "redlines-new" }
    }

    fn action(&self) -> String {
        match &self.line {
            Some(line) => format!("/p/{}/lines/{line}/edit", self.project),
            None => format!("/p/{}/lines/new", self.project),
        }
    }

    fn back(&self) -> String {
        let line = self.line.as_ref().map(|line| format!("/{line}")).unwrap_or_default();
        format!("/p/{}/lines{line}", self.project)
    }

    /// What somebody else saved meanwhile, above what was typed.
    fn there_now(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.is_conflict {
                div class="notice warning" role="alert" { (icon("warn")) div {
                    p { b { (ctx.say("fault-conflict")) ". " } (ctx.say("redlines-conflict")) }
                    p.told dir=(dir_of(&self.wording)) { (self.wording) }
                } }
            }
        }
    }

    fn concerns(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.from.is_empty() {
                section aria-labelledby="from-concerns" {
                    h2 id="from-concerns" { (ctx.say("redlines-from-concerns")) }
                    @for (_, words) in &self.from { blockquote { (concern_words(ctx, words.as_deref())) } }
                }
            }
        }
    }

    /// Only once a number was found: a question, not a wall.
    fn keep_numbers(&self, ctx: &Ctx) -> Markup {
        html! { @if !self.numbers.is_empty() { (Field::new(ctx, &self.filled, "keeps_numbers", "redlines-keep-numbers").help("redlines-keep-numbers-more").tick()) } }
    }

    fn dimension(&self, ctx: &Ctx, dimension: &DimensionField) -> Markup {
        html! {
            (Field::labelled(ctx, &self.filled, &dimension.name, dimension.title.as_str()).checkboxes(&dimension.values))
            @if let Some(own) = &dimension.own {
                @let label = ctx.words.say_with("redlines-own-words", [("dimension", dimension.title.as_str().into())]);
                (Field::labelled(ctx, &self.filled, own, label).help("redlines-own-words-help").line())
            }
        }
    }
}

/// The words of a concern, or that they went with whoever said them.
pub(super) fn concern_words(ctx: &Ctx, words: Option<&str>) -> Markup {
    html! { @match words { Some(words) => (told(words)), None => p.meta { (ctx.say("redlines-concern-erased")) } } }
}

impl View for LineForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(self.heading())
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        let version = if self.is_conflict { self.version.to_string() } else { self.filled.get("version").to_owned() };
        let from: Vec<&str> = self.from.iter().map(|(id, _)| id.as_str()).collect();
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[], &ctx.say(self.heading())))
                h1 { (ctx.say(self.heading())) }
                p.lead { (ctx.say("redlines-words-first-lead")) }
                (self.there_now(ctx))
                (self.concerns(ctx))
                form.form method="post" action=(self.action()) data-guard {
                    (form_start(ctx))
                    input type="hidden" name="version" value=(version);
                    input type="hidden" name="from" value=(from.join(","));
                    (errors(ctx, &self.filled))
                    (field("wording", "redlines-wording").help("redlines-wording-help").good(ctx.say("redlines-wording-good")).required().area(2))
                    (self.keep_numbers(ctx))
                    (field("explanation", "redlines-explanation").help("redlines-explanation-help").area(4))
                    (field("heading", "redlines-heading").help("redlines-heading-help").line())
                    @for dimension in &self.dimensions { (self.dimension(ctx, dimension)) }
                    (save_bar(ctx, "save", &self.back()))
                }
            } }
        }
    }
}
