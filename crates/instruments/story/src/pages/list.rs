//! The stories of a project: which there are, who tells in them, how far they are.

use std::collections::BTreeSet;

use maud::{Markup, html};
use redthread_core::ids::{ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_core::people::Side;
use redthread_core::sides::Sides;
use redthread_storage::Error;
use redthread_storage::stories::{self, Account, AccountState, Story, StoryOutline, sides_told};
use redthread_web::parts::{crumbs, dir_of, empty};
use redthread_web::{Ctx, View, Window};
use serde::Serialize;

use crate::load::{Missing, Team, gap, numbered};
use crate::model::is_approved;

#[derive(Serialize)]
pub(crate) struct StoriesView {
    project: String,
    project_title: String,
    approved: usize,
    /// Which of the stories are here: a page shows some of them, its data all.
    shown: Window,
    stories: Vec<Card>,
}

/// Stories on one page.
const CARDS: usize = 40;

#[derive(Serialize)]
struct Card {
    path: String,
    number: i64,
    title: String,
    subtitle: String,
    /// `both`, `client`, `professional`, `none`.
    sides: &'static str,
    accounts: Vec<Told>,
    approved: bool,
    /// Why it may not be published yet: a message key.
    lacks: Option<String>,
    /// May appear with one side only, with a reason.
    excepted: bool,
    barred: Vec<Missing>,
}

#[derive(Serialize)]
struct Told {
    alias: String,
    side: &'static str,
    state: &'static str,
}

pub(crate) async fn load(ctx: &Ctx, project: ProjectId) -> Result<StoriesView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    inside.require(Right::Read)?;
    let team = Team::load(&mut read, project, ctx.store().now()).await?;
    let accounts = stories::list_accounts(&mut read, project).await?;
    let sides = inside.project.sides(inside.kit(ctx.store())?);
    let of = |story: StoryId| accounts.iter().filter(|account| account.story == story).cloned().collect::<Vec<_>>();
    let outlines = stories::list_outlines(&mut read, project).await?;
    let shown = window(ctx, outlines.len());
    let between = |all: &[StoryOutline]| Some((all.first()?.number, all.last()?.number));
    let between = between(shown.of(&outlines)).unwrap_or_default();
    let here = stories::list_stories_from(&mut read, project, between).await?;
    Ok(StoriesView {
        project: project.to_string(),
        project_title: inside.project.title.clone(),
        approved: outlines.iter().filter(|story| is_approved(&of(story.id))).count(),
        shown,
        stories: here.into_iter().map(|story| card(of(story.id), story, &team, sides)).collect(),
    })
}

fn window(ctx: &Ctx, all: usize) -> Window {
    let start = ctx.asked("from").and_then(|from| from.parse().ok()).unwrap_or_default();
    if ctx.wants_json { Window::whole(all) } else { Window::new(all, start, CARDS) }
}

fn card(accounts: Vec<Account>, story: Story, team: &Team, sides: Sides) -> Card {
    let told = sides_told(&accounts);
    let lacks = sides.may_publish(&told, story.is_excepted()).err().map(|refusal| refusal.message_key());
    let approved = is_approved(&accounts);
    let excepted = sides == Sides::Both && told.len() == 1 && story.is_excepted();
    let accounts = accounts.into_iter().map(|account| Told {
        alias: team.alias(account.teller),
        side: account.side.code(),
        state: account.state.code(),
    });
    let (face, barred) = match team.clear(story.told) {
        Ok(face) => (face, vec![]),
        Err(missing) => (stories::StoryFace::default(), missing),
    };
    Card {
        path: format!("stories/{}", story.id),
        number: story.number,
        title: face.title,
        subtitle: face.subtitle,
        sides: sign_of(&told),
        accounts: accounts.collect(),
        approved,
        excepted,
        lacks,
        barred,
    }
}

fn sign_of(told: &BTreeSet<Side>) -> &'static str {
    match (told.contains(&Side::Client), told.contains(&Side::Professional)) {
        (true, true) => "both",
        (true, false) => "client",
        (false, true) => "professional",
        (false, false) => "none",
    }
}

impl View for StoriesView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("story-list-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let base = format!("/p/{}", self.project);
        let steps = [(self.project_title.clone(), base.clone()), (self.title(ctx), String::new())];
        html! {
            div.page.wide { main id="main" {
                (crumbs(ctx, &steps))
                h1 { (self.title(ctx)) }
                @if self.stories.is_empty() {
                    (empty(&ctx.say("story-none"), &ctx.say("story-none-more"), Some((&ctx.say("story-none-action"), &format!("{base}/selection")))))
                } @else {
                    p.lead { (ctx.words.say_with("story-standing", [("n", self.approved.into()), ("of", self.shown.all.into())])) }
                    ul.cards { @for card in &self.stories { (card.draw(ctx, &base)) } }
                    (self.shown.pager(ctx, &self.title(ctx), |at| format!("{base}/stories?from={at}")))
                }
            } }
        }
    }
}

impl Card {
    fn draw(&self, ctx: &Ctx, base: &str) -> Markup {
        let number = numbered(ctx, self.number);
        let title = if self.title.is_empty() { &number } else { &self.title };
        html! {
            li.card {
                p.kicker { (number) }
                h3 dir=(dir_of(title)) { a href=(format!("{base}/{}", self.path)) { (title) } }
                @if !self.barred.is_empty() { (gap(ctx, "story-face-gap", &self.barred)) }
                @if !self.subtitle.is_empty() { p dir=(dir_of(&self.subtitle)) { (self.subtitle) } }
                ul.key { (sides_sign(ctx, self.sides)) }
                @if !self.accounts.is_empty() {
                    p.meta { @for (n, told) in self.accounts.iter().enumerate() { @if n > 0 { " · " } bdi { (told.alias) } ": " (ctx.words.code("story-account", told.state)) } }
                }
                (self.chip(ctx))
            }
        }
    }

    /// What stands out of the card: approved, a side missing, one side with a reason.
    fn chip(&self, ctx: &Ctx) -> Markup {
        let approved = self.approved.then(|| ("ok", ctx.words.code("story-account", AccountState::Approved.code())));
        let lacks = self.lacks.as_ref().filter(|_| self.sides != "none");
        let lacks = lacks.map(|key| ("warn", ctx.say(&format!("{key}-short"))));
        let excepted = self.excepted.then(|| ("", ctx.say("story-excepted-short")));
        let chips: Vec<_> = [approved, lacks, excepted].into_iter().flatten().collect();
        html! { @if !chips.is_empty() { p { @for (class, word) in chips { span class=(format!("chip {class}")) { (word) } " " } } } }
    }
}

/// The sign of the sides present, as in the matrix, with its word.
pub(crate) fn sides_sign(ctx: &Ctx, sides: &str) -> Markup {
    let (class, sign) = match sides {
        "both" => ("b", "◆"),
        "client" => ("c", "◗"),
        "professional" => ("w", "◖"),
        _ => ("n", ""),
    };
    html! { li class=(class) { @if !sign.is_empty() { i aria-hidden="true" { (sign) } } (ctx.say(&format!("story-sides-{sides}"))) } }
}
