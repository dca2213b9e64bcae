//! One concern: its words, what it is joined with, the lines it grew into, and what can be done with it.

use maud::{Markup, html};
use redthread_web::parts::{errors, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Card, way};

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
    #[serde(skip)]
    pub(crate) filled: Filled,
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
        let ids: Vec<&str> = [&self.card].into_iter().chain(&self.card.joined).map(|card| card.id.as_str()).collect();
        html! {
            div.actions {
                @if self.may_word && !self.is_removed { a.do href=(format!("/p/{}/lines/new?from={}", self.project, ids.join(","))) { (ctx.say("concerns-word-line")) } }
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
