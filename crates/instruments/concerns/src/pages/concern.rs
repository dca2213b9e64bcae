//! One concern: its words, what it is joined with, the lines it grew into, and what can be done with it.

use maud::{Markup, html};
use redthread_core::kit::Kit;
use redthread_core::language::Lang;
use redthread_storage::redlines::Concern;
use redthread_web::parts::{errors, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Card, MarkField, way};
use crate::reading::marks_as_fields;

#[derive(Serialize)]
pub(crate) struct ConcernView {
    pub(crate) project: String,
    pub(crate) card: Card,
    /// The concern that stands for it.
    pub(crate) head: Option<Card>,
    pub(crate) heading: Option<String>,
    /// Title and day of its meeting.
    pub(crate) meeting: Option<String>,
    pub(crate) on: String,
    pub(crate) is_removed: bool,
    #[serde(skip)]
    pub(crate) may_lead: bool,
    #[serde(skip)]
    pub(crate) may_word: bool,
    /// Where a line is worded from it and all that it stands for.
    #[serde(skip)]
    pub(crate) word_line: String,
    #[serde(skip)]
    pub(crate) marking: Marking,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

/// The form that says anew whom it touches, towards whom, and when.
pub(crate) struct Marking {
    fields: Vec<MarkField>,
    filled: Filled,
}

impl Marking {
    /// As the concern stands, or as it was typed when that was refused.
    pub(crate) fn new(kit: &Kit, lang: Lang, concern: &Concern, typed: &Filled) -> Self {
        let is_typed = typed.form.names().any(|name| name.starts_with("mark-") || name.starts_with("own-"));
        let filled = if is_typed { typed.clone() } else { Filled::with(marks_as_fields(kit, &concern.marks)) };
        Self { fields: MarkField::all(kit, lang, true), filled }
    }

    fn draw(&self, ctx: &Ctx, action: &str) -> Markup {
        html! {
            details.more open[!self.filled.refusals.is_empty()] {
                summary { (ctx.say("concerns-mark")) }
                form.form method="post" action=(action) {
                    (form_start(ctx))
                    div.marks-fields { @for field in &self.fields { div { (field.draw(ctx, &self.filled)) } } }
                    div.actions { button class="do quiet" { (ctx.say("save")) } }
                }
            }
        }
    }
}

impl ConcernView {
    fn facts(&self, ctx: &Ctx) -> Markup {
        let fact = |label: &str, value: &str| html! { div { dt { (ctx.say(label)) } dd { bdi { (value) } } } };
        html! {
            dl.facts {
                @if let Some(heading) = &self.heading { (fact("concerns-heading", heading)) }
                @for (dimension, values) in &self.card.marks { div { dt { (dimension) } dd { bdi { (values.join(", ")) } } } }
                @if let Some(meeting) = &self.meeting { (fact("concerns-meeting", meeting)) }
                (fact("concerns-on-day", &self.on))
            }
        }
    }

    fn button(&self, ctx: &Ctx, deed: &str, class: &str) -> Markup {
        html! {
            form method="post" action=(format!("/p/{}/concerns/{}/{deed}", self.project, self.card.id)) { (form_start(ctx)) button class=(format!("do {class}")) { (ctx.say(&format!("concerns-{deed}"))) } }
        }
    }

    fn deeds(&self, ctx: &Ctx) -> Markup {
        let is_joined = self.head.is_some() || !self.card.joined.is_empty();
        html! {
            div.actions {
                @if self.may_word && !self.is_removed { a.do href=(self.word_line) { (ctx.say("concerns-word-line")) } }
                @if self.may_lead {
                    @if is_joined { (self.button(ctx, "apart", "quiet")) }
                    @if self.is_removed { (self.button(ctx, "put-back", "")) } @else { (self.button(ctx, "remove", "danger")) }
                }
            }
        }
    }

    fn joined(&self, ctx: &Ctx) -> Markup {
        let path = |card: &Card| format!("/p/{}/concerns/{}", self.project, card.id);
        html! {
            @if let Some(head) = &self.head {
                section aria-labelledby="head" { h2 id="head" { (ctx.say("concerns-stands-under")) } div.slip { (head.words(ctx)) (head.by_line(ctx)) p.more { a href=(path(head)) { (ctx.say("concerns-open-one")) } } } }
            }
            @if !self.card.joined.is_empty() {
                section aria-labelledby="joined" {
                    h2 id="joined" { (ctx.say("concerns-stands-for")) }
                    ul.slips { @for card in &self.card.joined { li.slip { (card.words(ctx)) (card.by_line(ctx)) (card.chips()) p.more { a href=(path(card)) { (ctx.say("concerns-open-one")) } } } } }
                }
            }
        }
    }
}

impl View for ConcernView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("concerns-one")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, Some(self.title(ctx))))
                h1.vh { (self.title(ctx)) }
                (errors(ctx, &self.filled))
                @if self.is_removed { div class="notice info" role="status" { (icon("info")) p { (ctx.say("concerns-is-removed")) } } }
                div class="slip large" { (self.card.words(ctx)) (self.card.by_line(ctx)) }
                (self.facts(ctx))
                @if self.may_lead && !self.is_removed { (self.marking.draw(ctx, &format!("/p/{}/concerns/{}/marks", self.project, self.card.id))) }
                section aria-labelledby="lines" {
                    h2 id="lines" { (ctx.say("concerns-lines")) }
                    @if self.card.lines.is_empty() { p { (ctx.say("concerns-no-lines")) } }
                    (self.card.grown(ctx, &self.project))
                }
                (self.deeds(ctx))
                (self.joined(ctx))
            } }
        }
    }
}
