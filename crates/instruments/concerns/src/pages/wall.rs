//! The wall: headings, and under each what was said.

use maud::{Markup, html};
use redthread_core::kit::Kit;
use redthread_web::parts::{dir_of, empty};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{Card, Loaded, rules, way};
use crate::model;

#[derive(Serialize)]
pub(crate) struct WallView {
    pub(crate) project: String,
    pub(crate) shown: usize,
    pub(crate) removed: usize,
    pub(crate) headings: Vec<HeadingView>,
    pub(crate) removed_cards: Vec<Card>,
    /// An open code: (id, code).
    pub(crate) code: Option<(String, String)>,
    #[serde(skip)]
    pub(crate) house_rules: Vec<String>,
    #[serde(skip)]
    pub(crate) tag: String,
    #[serde(skip)]
    pub(crate) may_lead: bool,
    #[serde(skip)]
    pub(crate) may_speak: bool,
}

#[derive(Serialize)]
pub(crate) struct HeadingView {
    pub(crate) title: Option<String>,
    pub(crate) cards: Vec<Card>,
}

impl HeadingView {
    pub(crate) fn all(ctx: &Ctx, kit: &Kit, loaded: &Loaded) -> Vec<Self> {
        let heading = |heading: model::Heading<'_>| Self {
            title: heading.domain.map(|domain| domain.title.clone()),
            cards: heading.groups.iter().map(|group| Card::of_group(ctx, kit, loaded, group)).collect(),
        };
        model::wall(&loaded.concerns, &loaded.domains).into_iter().map(heading).collect()
    }
}

/// What a screen asks for every two seconds: the headings and what stands under them, and nothing else.
pub(crate) fn wall_fragment(ctx: &Ctx, project: &str, headings: &[HeadingView]) -> Markup {
    let only = headings.len() == 1;
    html! {
        @for (n, heading) in headings.iter().enumerate() {
            section.heading aria-labelledby=(format!("h{n}")) {
                @match &heading.title {
                    Some(title) => h2 id=(format!("h{n}")) dir=(dir_of(title)) { (title) },
                    None => h2 id=(format!("h{n}")) .vh[only] { (ctx.say("concerns-no-heading")) },
                }
                @if heading.cards.is_empty() { p.meta { (ctx.say("concerns-nothing-here")) } }
                ul.slips { @for card in &heading.cards { (slip(ctx, project, card)) } }
            }
        }
    }
}

fn slip(ctx: &Ctx, project: &str, card: &Card) -> Markup {
    html! {
        li.slip data-concern=(card.id) {
            (card.words(ctx))
            (card.by_line(ctx))
            (card.chips())
            @if !card.joined.is_empty() {
                details {
                    summary { (ctx.words.say_with("concerns-with-others", [("n", card.joined.len().into())])) }
                    ul.joined { @for other in &card.joined { li data-concern=(other.id) { (other.words(ctx)) (other.by_line(ctx)) (other.chips()) (other.grown(ctx, project)) } } }
                }
            }
            (card.grown(ctx, project))
            p.more { a href=(format!("/p/{project}/concerns/{}", card.id)) { (ctx.say("concerns-open-one")) } }
        }
    }
}

impl WallView {
    fn actions(&self, ctx: &Ctx) -> Markup {
        let base = format!("/p/{}/concerns", self.project);
        html! {
            div.actions {
                @if self.may_speak { a.do href=(format!("{base}/new")) { (icon("plus")) (ctx.say("concerns-new")) } }
                @if self.may_lead && self.shown > 0 { a class="do quiet" href=(format!("{base}/join")) { (ctx.say("concerns-work")) } }
                @if self.may_lead { a class="do quiet" href=(format!("{base}/open")) { (ctx.say("concerns-open")) } }
                @if let Some((id, code)) = &self.code { a class="do quiet" href=(format!("{base}/open/{id}")) { (ctx.say("concerns-projector")) " " bdi.num { (code) } } }
            }
        }
    }

    fn wall(&self, ctx: &Ctx) -> Markup {
        let said = ctx.words.say_with("concerns-new-said", [("n", "{n}".to_owned().into())]);
        html! {
            p.found { (ctx.words.say_with("concerns-count", [("n", self.shown.into())])) " " a href=(format!("/p/{}/concerns", self.project)) { (ctx.say("concerns-look-again")) } }
            p.vh role="status" data-wall-said {}
            div.wall data-wall=(format!("/p/{}/concerns/wall", self.project)) data-tag=(self.tag) data-new=(said) { (wall_fragment(ctx, &self.project, &self.headings)) }
        }
    }

    fn removed(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.may_lead && !self.removed_cards.is_empty() {
                details.good {
                    summary { (ctx.words.say_with("concerns-removed-count", [("n", self.removed.into())])) }
                    ul.rows { @for card in &self.removed_cards { li { div { (card.words(ctx)) (card.by_line(ctx)) } div.end { a class="do quiet small" href=(format!("/p/{}/concerns/{}", self.project, card.id)) { (ctx.say("concerns-open-one")) } } } } }
                }
            }
        }
    }
}

impl View for WallView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("concerns-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (way(ctx, &self.project, None))
                h1 { (ctx.say("concerns-title")) }
                p.lead { (ctx.say("concerns-lead")) }
                (rules(ctx, &self.house_rules))
                (self.actions(ctx))
                @if self.shown == 0 && self.headings.iter().all(|heading| heading.title.is_none()) { (empty(&ctx.say("concerns-none"), &ctx.say("concerns-none-more"), None)) }
                (self.wall(ctx))
                (self.removed(ctx))
            } }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["wall"]
    }
}
