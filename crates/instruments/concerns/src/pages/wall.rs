//! The wall: headings, and under each what was said.

use maud::{Markup, html};
use redthread_core::kit::{Dimension, Kit};
use redthread_web::parts::{dir_of, empty};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{Card, Loaded, rules, way};
use crate::filter::{Filter, HEADING, NO_HEADING, Under};
use crate::model;

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "what a reader may do and how they look, each by itself")]
pub(crate) struct WallView {
    pub(crate) project: String,
    pub(crate) shown: usize,
    pub(crate) removed: usize,
    pub(crate) headings: Vec<HeadingView>,
    pub(crate) removed_cards: Vec<Card>,
    /// What is chosen to look at, as the query of an address.
    #[serde(skip)]
    pub(crate) chosen: String,
    /// Whether only a part is looked at.
    pub(crate) is_narrow: bool,
    /// What can be chosen to look at.
    #[serde(skip)]
    pub(crate) choices: Vec<Choice>,
    /// Without script: whether the page looks again by itself.
    #[serde(skip)]
    pub(crate) is_watched: bool,
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

/// Something to choose by: a heading, or a dimension of the kit.
pub(crate) struct Choice {
    name: String,
    title: String,
    /// Value, what people call it with how many concerns have it, and whether it is chosen.
    values: Vec<(String, String, bool)>,
}

impl Choice {
    /// The headings, then each dimension with the values that some concern on the wall has.
    pub(crate) fn all(ctx: &Ctx, kit: &Kit, loaded: &Loaded, filter: &Filter) -> Vec<Self> {
        let dimensions = kit.dimensions.iter().map(|dimension| Self::of_dimension(ctx, dimension, loaded, filter));
        std::iter::once(Self::headings(ctx, loaded, filter))
            .chain(dimensions)
            .filter(|choice| !choice.values.is_empty())
            .collect()
    }

    fn headings(ctx: &Ctx, loaded: &Loaded, filter: &Filter) -> Self {
        let count = |domain| loaded.on_wall().filter(|concern| concern.domain == domain).count();
        let mut values: Vec<_> = loaded
            .domains
            .iter()
            .map(|domain| {
                let label = format!("{} ({})", domain.title, count(Some(domain.id)));
                (domain.id.to_string(), label, filter.under == Some(Under::Heading(domain.id)))
            })
            .collect();
        if !values.is_empty() && count(None) > 0 {
            let label = format!("{} ({})", ctx.say("concerns-no-heading"), count(None));
            values.push((NO_HEADING.to_owned(), label, filter.under == Some(Under::Nothing)));
        }
        Self { name: HEADING.to_owned(), title: ctx.say("concerns-heading"), values }
    }

    fn of_dimension(ctx: &Ctx, dimension: &Dimension, loaded: &Loaded, filter: &Filter) -> Self {
        let (name, lang) = (dimension.id.as_str(), ctx.lang());
        let known = dimension.values.iter().map(|value| (value.id.as_str(), value.title.get(lang), 0));
        let mut counted: Vec<(&str, &str, usize)> = known.collect();
        for value in loaded.on_wall().filter_map(|concern| concern.marks.get(name)).flatten() {
            match counted.iter_mut().find(|(known, ..)| known == value) {
                Some((.., count)) => *count += 1,
                None => counted.push((value, value, 1)),
            }
        }
        let chosen = filter.marks.get(name).map(String::as_str);
        let some = counted.into_iter().filter(|(value, _, count)| *count > 0 || chosen == Some(*value));
        let values =
            some.map(|(value, label, count)| (value.to_owned(), format!("{label} ({count})"), chosen == Some(value)));
        Self { name: name.to_owned(), title: dimension.title.get(lang).to_owned(), values: values.collect() }
    }

    fn draw(&self, ctx: &Ctx) -> Markup {
        html! {
            label { span { (self.title) } select name=(self.name) {
                option value="" { (ctx.say("concerns-all")) }
                @for (value, label, chosen) in &self.values { option value=(value) selected[*chosen] { (label) } }
            } }
        }
    }
}

impl HeadingView {
    pub(crate) fn all(ctx: &Ctx, kit: &Kit, loaded: &Loaded, filter: &Filter) -> Vec<Self> {
        let heading = |heading: model::Heading<'_>| Self {
            title: heading.domain.map(|domain| domain.title.clone()),
            cards: heading.groups.iter().map(|group| Card::of_group(ctx, kit, loaded, group)).collect(),
        };
        model::wall(&loaded.concerns, &loaded.domains, filter).into_iter().map(heading).collect()
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

    fn filters(&self, ctx: &Ctx) -> Markup {
        html! {
            form.board-filters method="get" aria-label=(ctx.say("concerns-filters")) {
                @for choice in &self.choices { (choice.draw(ctx)) }
                button class="do quiet small" { (ctx.say("concerns-show-chosen")) }
                @if self.is_narrow { a href=(format!("/p/{}/concerns", self.project)) { (ctx.say("concerns-show-all")) } }
            }
        }
    }

    /// This page with what is chosen, looking again by itself or not.
    fn address(&self, watched: bool) -> String {
        let again = if watched { "&again=1" } else { "" };
        format!("/p/{}/concerns?{}{again}", self.project, self.chosen)
    }

    fn wall(&self, ctx: &Ctx) -> Markup {
        let said = ctx.words.say_with("concerns-new-said", [("n", "{n}".to_owned().into())]);
        html! {
            p.found { (ctx.words.say_with("concerns-count", [("n", self.shown.into())])) " " a href=(self.address(self.is_watched)) { (ctx.say("concerns-look-again")) }
                noscript { " " a href=(self.address(!self.is_watched)) { (ctx.say(if self.is_watched { "concerns-watch-stop" } else { "concerns-watch" })) } }
            }
            @if self.is_narrow && self.headings.is_empty() { p.notice.info { (ctx.say("concerns-nothing-chosen")) } }
            p.vh role="status" data-wall-said {}
            div.wall data-wall=(format!("/p/{}/concerns/wall?{}", self.project, self.chosen)) data-tag=(self.tag) data-new=(said) { (wall_fragment(ctx, &self.project, &self.headings)) }
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
                @if !self.choices.is_empty() { (self.filters(ctx)) }
                (self.wall(ctx))
                (self.removed(ctx))
            } }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["wall"]
    }

    fn looks_again(&self) -> Option<u32> {
        self.is_watched.then_some(20)
    }
}
