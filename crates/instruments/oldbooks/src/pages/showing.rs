//! `/desk/old-books/{book}/showing`: by what right a book may be shown, said by somebody and kept.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_web::parts::{Field, dir_of, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Head, shown_chip};
use crate::model::{Ground, Shows, Statement};

#[derive(Debug, Serialize)]
pub(crate) struct ShowingView {
    #[serde(flatten)]
    pub(crate) head: Head,
    pub(crate) is_described: bool,
    pub(crate) shows: Option<Shows>,
    pub(crate) history: Vec<Said>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

/// A statement as it is read.
#[derive(Debug, Serialize)]
pub(crate) struct Said {
    shows: Shows,
    on: String,
    who: String,
    published: String,
    right: String,
    indexed: bool,
}

impl Said {
    pub(crate) fn of(ctx: &Ctx, statement: &Statement) -> Self {
        let Ground { who, published, right, indexed } = statement.ground.clone().unwrap_or_default();
        let on = ctx.words.date(statement.said_on.unwrap_or(statement.made_at));
        Self { shows: statement.shows, on, who, published, right, indexed }
    }

    fn draw(&self, ctx: &Ctx) -> Markup {
        html! {
            li.given[self.shows != Shows::Down].withdrawn[self.shows == Shows::Down] {
                p { b { (ctx.words.code("oldbooks-shows", self.shows.code())) } }
                @for words in [&self.published, &self.right].into_iter().filter(|words| !words.is_empty()) { p dir=(dir_of(words)) { (words) } }
                p.meta { @if self.indexed { (ctx.say("oldbooks-field-indexed")) " · " } (self.on) @if !self.who.is_empty() { " · " bdi { (self.who) } } }
            }
        }
    }
}

impl View for ShowingView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("oldbooks-showing")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                (self.head.draw(ctx, "showing"))
                p.lead { (ctx.say("oldbooks-showing-lead")) }
                @if !self.is_described {
                    div.notice.info role="status" { (icon("info")) p { (ctx.say("oldbooks-not-described")) " " a href=(self.head.path("says")) { (ctx.say("oldbooks-next-says")) } } }
                }
                @if self.shows.is_some() { (self.down(ctx)) }
                (self.form(ctx))
                (self.told(ctx))
            } }
        }
    }
}

impl ShowingView {
    fn form(&self, ctx: &Ctx) -> Markup {
        let choice = |shows: Shows| {
            let say = |kind: &str| ctx.words.code(kind, shows.code());
            (shows.code().to_owned(), say("oldbooks-choose"), say("oldbooks-choose-more"))
        };
        let open = self.head.lines.of - self.head.lines.looked;
        let field = |name: &'static str| {
            let field = Field::labelled(ctx, &self.filled, name, ctx.words.code("oldbooks-field", name)).required();
            field.good(ctx.say(&format!("oldbooks-field-{name}-good")))
        };
        html! {
            form.form method="post" data-guard {
                (form_start(ctx))
                (errors(ctx, &self.filled))
                (Field::new(ctx, &self.filled, "shows", "oldbooks-choose").required().radios(&[choice(Shows::Entry), choice(Shows::Full)]))
                @if open > 0 { p.gap { (ctx.words.say_with("oldbooks-open-lines", [("n", open.into())])) } }
                (field("who").line())
                (field("published").area(2))
                (field("right").area(3))
                (Field::new(ctx, &self.filled, "said_on", "oldbooks-field-said-on").required().day())
                (Field::new(ctx, &self.filled, "indexed", "oldbooks-field-indexed").help("oldbooks-field-indexed-help").tick())
                (save_bar(ctx, "oldbooks-show", &self.head.path("")))
            }
        }
    }

    fn down(&self, ctx: &Ctx) -> Markup {
        html! {
            section.next aria-labelledby="now" {
                h2 id="now" { (ctx.say("oldbooks-public")) " " (shown_chip(ctx, self.shows)) }
                p { (ctx.say("oldbooks-take-down-more")) }
                div.actions {
                    a.do.quiet href=(format!("/old-books/{}", self.head.book)) { (ctx.say("oldbooks-public-page")) }
                    form method="post" action=(self.head.path("taken-down")) { (form_start(ctx)) button.do.danger { (ctx.say("oldbooks-take-down")) } }
                }
            }
        }
    }

    fn told(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.history.is_empty() {
                section aria-labelledby="said" {
                    h2 id="said" { (ctx.say("oldbooks-said")) }
                    ol.history { @for said in &self.history { (said.draw(ctx)) } }
                }
            }
        }
    }
}
