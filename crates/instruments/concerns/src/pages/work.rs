//! The table beside the wall: choose concerns, then join them, put them under a heading, or word a red line from them.

use maud::{Markup, html};
use redthread_web::parts::{Field, errors, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::wall::HeadingView;
use super::{Card, Loaded, headings, way};

#[derive(Serialize)]
pub(crate) struct WorkView {
    project: String,
    headings: Vec<HeadingView>,
    #[serde(skip)]
    domains: Vec<(String, String)>,
    #[serde(skip)]
    filled: Filled,
}

impl WorkView {
    pub(crate) fn new(ctx: &Ctx, project: &str, loaded: &Loaded, headings_: Vec<HeadingView>, filled: Filled) -> Self {
        Self { project: project.to_owned(), headings: headings_, domains: headings(ctx, &loaded.domains), filled }
    }

    fn row(&self, ctx: &Ctx, card: &Card) -> Markup {
        html! {
            li {
                label.choice {
                    input type="checkbox" name="chosen" value=(card.id) checked[self.filled.is_chosen("chosen", &card.id)];
                    span { (card.words(ctx)) (card.by_line(ctx)) (card.chips()) @if !card.joined.is_empty() { small { (ctx.words.say_with("concerns-with-others", [("n", card.joined.len().into())])) } } (card.grown(ctx, &self.project)) }
                }
            }
        }
    }

    fn list(&self, ctx: &Ctx) -> Markup {
        html! {
            fieldset.choices id="chosen" {
                legend { (ctx.say("concerns-choose-some")) }
                @if let Some(refusal) = self.filled.refusal_of("chosen") { p.error { (icon("stop")) (ctx.words.refusal(refusal)) } }
                @for heading in &self.headings {
                    @if !heading.cards.is_empty() {
                        h3 { (heading.title.clone().unwrap_or_else(|| ctx.say("concerns-no-heading"))) }
                        ul.choose { @for card in &heading.cards { (self.row(ctx, card)) } }
                    }
                }
            }
        }
    }

    /// Every concern that can stand for others, by its first words.
    fn heads(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let first = |card: &Card| (card.id.clone(), short(card.words.as_deref().unwrap_or("…")));
        let none = (String::new(), ctx.say("concerns-choose"));
        [none].into_iter().chain(self.headings.iter().flat_map(|heading| &heading.cards).map(first)).collect()
    }

    fn deeds(&self, ctx: &Ctx) -> Markup {
        let button = |deed: &str, key: &str, class: &str| html! { button class=(format!("do {class}")) name="do" value=(deed) { (ctx.say(key)) } };
        html! {
            div.deeds {
                div { h2 { (ctx.say("concerns-join")) } (Field::new(ctx, &self.filled, "head", "concerns-head").help("concerns-head-help").select(&self.heads(ctx))) (button("join", "concerns-join", "quiet")) }
                @if self.domains.len() > 1 { div { h2 { (ctx.say("concerns-sort")) } (Field::new(ctx, &self.filled, "domain", "concerns-heading").select(&self.domains)) (button("sort", "concerns-sort", "quiet")) } }
                div { h2 { (ctx.say("concerns-to-line")) } p { (ctx.say("concerns-word-line-more")) } (button("word", "concerns-word-line", "")) }
            }
        }
    }

    fn own_headings(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="own" {
                h2 id="own" { (ctx.say("concerns-headings")) }
                p { (ctx.say("concerns-headings-more")) }
                @for (id, title) in self.domains.iter().filter(|(id, _)| !id.is_empty()) { (own_heading(ctx, id, title)) }
                form class="form line" method="post" { (form_start(ctx)) input type="hidden" name="do" value="heading"; (Field::new(ctx, &self.filled, "title", "concerns-heading-new").line()) button class="do quiet" { (icon("plus")) (ctx.say("concerns-heading-add")) } }
            }
        }
    }
}

/// A heading with its two deeds: other words, and its end.
fn own_heading(ctx: &Ctx, id: &str, title: &str) -> Markup {
    let start = |deed: &str| html! { (form_start(ctx)) input type="hidden" name="do" value=(deed); input type="hidden" name="domain" value=(id); };
    html! {
        div.own-heading {
            form class="form line" method="post" { (start("rename")) div.field { label.vh for=(id) { (ctx.say("concerns-heading")) } input id=(id) name="title" value=(title) dir="auto" required; } button class="do quiet small" { (ctx.say("save")) } }
            details { summary { (ctx.say("concerns-heading-end")) span.vh { ": " (title) } }
                form method="post" { (start("end")) p.help { (ctx.say("concerns-heading-end-more")) } button class="do danger small" { (ctx.say("concerns-heading-end")) } }
            }
        }
    }
}

fn short(words: &str) -> String {
    const MOST: usize = 60;
    let line = words.lines().next().unwrap_or_default();
    if line.chars().count() <= MOST { line.to_owned() } else { line.chars().take(MOST - 1).chain(['…']).collect() }
}

impl View for WorkView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("concerns-work")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (way(ctx, &self.project, Some(self.title(ctx))))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("concerns-work-lead")) }
                form class="form work" method="post" {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (self.list(ctx))
                    (self.deeds(ctx))
                }
                (self.own_headings(ctx))
            } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_long_concern_is_cut_between_letters() {
        let long = "שָׁלוֹם 🙂 ".repeat(20);
        assert_eq!(short(&long).chars().count(), 60);
        assert_eq!(short("קצר\nועוד"), "קצר");
    }
}
