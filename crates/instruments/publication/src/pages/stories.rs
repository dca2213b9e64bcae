//! `/p/{project}/books/{publication}/stories`: a row a story, with its place and how it stands in the book.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_web::{Ctx, View, icon, parts};
use serde::Serialize;

use super::Head;
use crate::model::Choice;

#[derive(Debug, Serialize)]
pub(crate) struct StoriesView {
    #[serde(flatten)]
    pub(crate) head: Head,
    pub(crate) id: String,
    pub(crate) book_title: String,
    pub(crate) version: i64,
    pub(crate) stories: Vec<StoryRow>,
    /// Somebody else chose meanwhile; what was typed stands in the rows.
    pub(crate) conflict: bool,
    #[serde(skip)]
    pub(crate) refused: Vec<Refusal>,
}

#[derive(Debug, Serialize)]
pub(crate) struct StoryRow {
    pub(crate) id: String,
    /// "Story 3".
    pub(crate) number: String,
    /// Empty where the team may not read it.
    pub(crate) title: String,
    pub(crate) position: usize,
    pub(crate) choice: &'static str,
}

impl View for StoriesView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("publication-stories")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.refused
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let back = format!("/p/{}/books/{}", self.head.project, self.id);
        html! {
            div.page.read {
                main id="main" {
                    (self.head.crumbs(ctx, &[(self.book_title.clone(), back.clone()), (ctx.say("publication-stories"), String::new())]))
                    h1 { (ctx.say("publication-stories")) }
                    p.lead { (ctx.say("publication-stories-lead")) }
                    @if self.conflict { div.notice.warning role="alert" { (icon("warn")) p { (ctx.say("publication-stories-conflict")) } } }
                    @if !self.refused.is_empty() { div.notice.refused role="alert" { (icon("stop")) p { @for refusal in &self.refused { (ctx.words.refusal(refusal)) " " } } } }
                    @if self.stories.is_empty() {
                        (parts::empty(&ctx.say("publication-no-stories"), &ctx.say("publication-no-stories-more"), Some((&ctx.say("publication-to-stories"), &format!("/p/{}/stories", self.head.project)))))
                    } @else {
                        form.form method="post" data-guard {
                            (parts::form_start(ctx))
                            input type="hidden" name="version" value=(self.version);
                            @for row in &self.stories { (row.fields(ctx)) }
                            (parts::save_bar(ctx, "save", &back))
                        }
                    }
                }
            }
        }
    }
}

impl StoryRow {
    fn fields(&self, ctx: &Ctx) -> Markup {
        let (choice, place) = (format!("choice-{}", self.id), format!("place-{}", self.id));
        html! {
            fieldset.choices {
                legend { (self.number) @if !self.title.is_empty() { ": " bdi dir=(parts::dir_of(&self.title)) { (self.title) } } @else { ": " span.soft { (ctx.say("publication-not-for-team")) } } }
                input type="hidden" name="story" value=(self.id);
                div.pair {
                    div.field {
                        label for=(choice) { (ctx.say("publication-choice")) }
                        select id=(choice) name=(choice) { @for one in Choice::ALL { option value=(one.code()) selected[one.code() == self.choice] { (ctx.words.code("publication-choice", one.code())) } } }
                    }
                    div.field.short {
                        label for=(place) { (ctx.say("publication-place-in-book")) }
                        input id=(place) name=(place) type="number" min="1" value=(self.position);
                    }
                }
            }
        }
    }
}
