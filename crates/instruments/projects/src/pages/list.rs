//! The projects somebody can enter.

use maud::{Markup, html};
use redthread_storage::{Error, projects};
use redthread_web::parts::{dir_of, empty};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{Mini, mini, stage_title};
use crate::model::{Whereabouts, whereabouts};

#[derive(Serialize)]
pub(crate) struct ListView {
    projects: Vec<Card>,
    may_start: bool,
}

#[derive(Serialize)]
struct Card {
    id: String,
    path: String,
    title: String,
    subtitle: String,
    method: String,
    place: String,
    thread: Mini,
    state: String,
}

pub(crate) async fn load(ctx: &Ctx) -> Result<ListView, Error> {
    let (mut read, viewer) = (ctx.store().read().await?, ctx.viewer());
    let mut cards = vec![];
    for project in projects::list_projects(&mut read, &viewer).await? {
        let kit = ctx.store().kit(&project.kit)?;
        let plan = projects::load_plan(&mut read, kit, project.id).await?;
        let (key, stage) = match whereabouts(&plan, |_| false) {
            Whereabouts::Running(planned) => ("projects-at", Some(planned)),
            Whereabouts::Paused(planned) => ("projects-paused-at", Some(planned)),
            Whereabouts::Between(planned) => ("projects-before", Some(planned)),
            Whereabouts::Over => ("projects-over", None),
        };
        let title = stage.map(|planned| stage_title(kit, &planned.stage, ctx.lang())).unwrap_or_default();
        cards.push(Card {
            id: project.id.to_string(),
            path: format!("/p/{}", project.id),
            title: project.title,
            subtitle: project.subtitle,
            method: kit.title.get(ctx.lang()).to_owned(),
            place: project.place,
            thread: mini(&ctx.words, plan.stages()),
            state: ctx.words.say_with(key, [("stage", title.into())]),
        });
    }
    Ok(ListView { projects: cards, may_start: viewer.steward().is_ok() })
}

impl View for ListView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("nav-projects")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                div.head {
                    h1 { (ctx.say("nav-projects")) }
                    @if self.may_start && !self.projects.is_empty() { a.do href="/projects/new" { (icon("plus")) (ctx.say("projects-start")) } }
                }
                @if self.projects.is_empty() { (self.nothing(ctx)) } @else {
                    p.lead { (ctx.say("projects-lead")) }
                    ul.cards { @for card in &self.projects { (card.draw()) } }
                }
            } }
        }
    }
}

impl ListView {
    fn nothing(&self, ctx: &Ctx) -> Markup {
        let start = ctx.say("projects-start-first");
        if self.may_start {
            empty(&ctx.say("projects-none"), &ctx.say("projects-none-steward"), Some((&start, "/projects/new")))
        } else {
            empty(&ctx.say("projects-none"), &ctx.say("projects-none-more"), None)
        }
    }
}

impl Card {
    fn draw(&self) -> Markup {
        html! {
            li.card {
                p.kicker { (self.method) " · " bdi { (self.place) } }
                h3 dir=(dir_of(&self.title)) { a href=(self.path) { (self.title) } }
                @if !self.subtitle.is_empty() { p dir=(dir_of(&self.subtitle)) { (self.subtitle) } }
                p.mini role="img" aria-label=(self.thread.label) { @for state in &self.thread.states { i class=[(!state.is_empty()).then_some(state)] {} } }
                p.meta { (self.state) }
            }
        }
    }
}
