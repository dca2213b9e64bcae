//! The editor's text: written, saved over a version, and brought together when two people wrote at once.

use maud::{Markup, html};
use redthread_core::consent::ConsentLine;
use redthread_core::ids::{ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_storage::documents::{self, Document};
use redthread_storage::{Error, stories};
use redthread_web::parts::{Field, crumbs, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::actions::{find_text, lines_to_reopen};
use crate::diff::{Block, compare, merge};
use crate::load::{Missing, Opened, Team, gap, open};
use crate::pages::told::{GuideSteps, Telling, Texts};
use crate::pages::versions::draw_diff;

#[derive(Serialize)]
pub(crate) struct TextView {
    project: String,
    id: String,
    title: String,
    /// What the form is saved over; 0 before the first text.
    version: i64,
    text: String,
    /// The old version that the form holds, to be saved as a new one.
    restoring: Option<i64>,
    /// Who must confirm again if this is saved.
    asks_again: Vec<AskAgain>,
    clash: Option<Clash>,
    barred: Vec<Missing>,
    /// What it is written out of.
    tellings: Vec<Telling>,
    #[serde(skip)]
    crumbs: Vec<(String, String)>,
    #[serde(skip)]
    filled: Filled,
}

/// A line of consent that a save would shut.
#[derive(Serialize)]
struct AskAgain {
    alias: String,
    audience: String,
    material: String,
}

/// Two edits of one text.
#[derive(Serialize)]
struct Clash {
    theirs: Vec<Block>,
    mine: Vec<Block>,
    typed: String,
    both: usize,
}

/// What the form shows.
pub(crate) enum Shown {
    /// The text as it is kept.
    Kept,
    /// An old version, to be saved as a new one.
    Old(i64),
    /// What was typed over a version, with what is to be mended.
    Typed(String, i64, Vec<Refusal>),
    /// What was typed, with who would have to be asked again.
    AskAgain(String, i64),
    /// What was typed over a version that is no longer the last.
    Clashing(String, i64),
}

pub(crate) async fn load(ctx: &Ctx, project: ProjectId, story: StoryId, shown: Shown) -> Result<TextView, Error> {
    let mut opened = open(ctx, project, story).await?;
    opened.inside.require(Right::Edit)?;
    let there = find_text(&mut opened.read, story).await?;
    let mut view = TextView::empty(ctx, &opened);
    let texts = Texts::load(&mut opened).await?;
    let guide = GuideSteps::new(opened.inside.kit(ctx.store())?, ctx.lang());
    view.tellings = opened.accounts.iter().map(|account| texts.telling(&opened.team, account, &guide)).collect();
    let told = opened.story.told.clone().map(|_: stories::StoryFace| ());
    let kept = opened
        .team
        .clear(told)
        .and_then(|()| there.as_ref().map_or(Ok(String::new()), |text| opened.team.clear(text.told.clone())));
    let kept = match kept {
        Ok(kept) => kept,
        Err(missing) => return Ok(TextView { barred: missing, ..view }),
    };
    view.version = there.as_ref().map_or(0, |text| text.version);
    view.show(&mut opened, there.as_ref(), kept, shown, ctx).await?;
    Ok(view)
}

impl TextView {
    fn empty(ctx: &Ctx, opened: &Opened) -> Self {
        Self {
            project: opened.inside.project.id.to_string(),
            id: opened.story.id.to_string(),
            title: opened.title(ctx),
            version: 0,
            text: String::new(),
            restoring: None,
            asks_again: vec![],
            clash: None,
            barred: vec![],
            tellings: vec![],
            crumbs: opened.crumbs(ctx, "story-text-title"),
            filled: Filled::default(),
        }
    }

    async fn show(
        &mut self,
        opened: &mut Opened,
        there: Option<&Document>,
        kept: String,
        shown: Shown,
        ctx: &Ctx,
    ) -> Result<(), Error> {
        let mut refusals = vec![];
        match shown {
            Shown::Kept => self.text = kept,
            Shown::Old(version) => {
                self.text = version_text(opened, there, version).await?;
                self.restoring = Some(version);
            }
            Shown::Typed(text, seen, wrong) => (self.text, self.version, refusals) = (text, seen, wrong),
            Shown::AskAgain(text, seen) => {
                let subjects = there.map_or(opened.story.told.subjects(), |text| text.told.subjects());
                let lines =
                    lines_to_reopen(&mut opened.read, &opened.inside, there, subjects, &text, ctx.store().now())
                        .await?;
                self.asks_again = lines.iter().map(|line| ask_again(ctx, &opened.team, line)).collect();
                (self.text, self.version) = (text, seen);
            }
            Shown::Clashing(typed, seen) => {
                let base = if seen == 0 { String::new() } else { version_text(opened, there, seen).await? };
                let merged = merge(&base, &typed, &kept);
                self.clash = Some(Clash {
                    theirs: compare(&base, &kept),
                    mine: compare(&base, &typed),
                    typed,
                    both: merged.both,
                });
                self.text = merged.text;
            }
        }
        self.filled = Filled { refusals, ..Filled::with([("text", self.text.as_str())]) };
        Ok(())
    }
}

async fn version_text(opened: &mut Opened, there: Option<&Document>, version: i64) -> Result<String, Error> {
    let versions = documents::list_versions(&mut opened.read, there.ok_or(Error::NotFound)?).await?;
    let found = versions.into_iter().find(|one| one.version == version).ok_or(Error::NotFound)?;
    opened.team.clear(found.told).map_err(|_| Error::NotFound)
}

fn ask_again(ctx: &Ctx, team: &Team, line: &ConsentLine) -> AskAgain {
    AskAgain {
        alias: team.alias(line.person),
        audience: ctx.words.audience(line.audience),
        material: ctx.words.material(line.material),
    }
}

impl View for TextView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("story-text-title")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.beside {
                main id="main" {
                    (crumbs(ctx, &self.crumbs))
                    h1 { (self.title(ctx)) }
                    @if !self.barred.is_empty() { (gap(ctx, "story-text-gap", &self.barred)) }
                    @else {
                        p.lead { (ctx.say("story-text-lead")) }
                        (self.draw_restoring(ctx))
                        (self.draw_clash(ctx))
                        (self.draw_form(ctx))
                    }
                }
                (self.draw_tellings(ctx))
            }
        }
    }
}

impl TextView {
    fn draw_form(&self, ctx: &Ctx) -> Markup {
        let back = format!("/p/{}/stories/{}", self.project, self.id);
        let save = if self.asks_again.is_empty() { "save" } else { "story-save-and-ask" };
        html! {
            form.form method="post" action=(format!("{back}/text")) data-guard {
                (form_start(ctx))
                input type="hidden" name="version" value=(self.version);
                (errors(ctx, &self.filled))
                (self.draw_asks_again(ctx))
                (Field::new(ctx, &self.filled, "text", "story-text-field").help("story-text-help").answer())
                (save_bar(ctx, save, &back))
            }
        }
    }

    fn draw_asks_again(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.asks_again.is_empty() {
                input type="hidden" name="asks_again" value="1";
                div.notice.warning role="alert" { (icon("warn")) p { b { (ctx.say("story-asks-again-heading")) } " " (ctx.say("story-asks-again-more")) } }
                ul { @for line in &self.asks_again { li { bdi { (line.alias) } ": " (line.audience) ", " (line.material) } } }
            }
        }
    }

    /// The accounts beside the text, so that nobody writes from memory.
    fn draw_tellings(&self, ctx: &Ctx) -> Markup {
        html! {
            aside aria-labelledby="tellings" {
                h2 id="tellings" { (ctx.say("story-tellings")) }
                @if self.tellings.is_empty() { p.meta { (ctx.say("story-nobody-told")) } }
                @for telling in &self.tellings {
                    details.good { summary { span { bdi { (telling.alias) } ", " (ctx.words.code("side", telling.side)) } } (telling.draw(ctx, &self.project)) }
                }
            }
        }
    }

    fn draw_restoring(&self, ctx: &Ctx) -> Markup {
        html! {
            @if let Some(version) = self.restoring {
                div.notice.info role="status" { (icon("info")) p { (ctx.words.say_with("story-restoring", [("n", version.to_string().into())])) } }
            }
        }
    }

    fn draw_clash(&self, ctx: &Ctx) -> Markup {
        let Some(clash) = &self.clash else { return html! {} };
        let more = match clash.both {
            0 => ctx.say("story-merged"),
            both => ctx.words.say_with("story-merged-both", [("n", both.into())]),
        };
        html! {
            div.notice.warning role="alert" { (icon("warn")) p { b { (ctx.say("story-clash")) } " " (more) } }
            section aria-labelledby="theirs" { h2 id="theirs" { (ctx.say("story-clash-theirs")) } (draw_diff(ctx, &clash.theirs)) }
            section aria-labelledby="mine" { h2 id="mine" { (ctx.say("story-clash-mine")) } (draw_diff(ctx, &clash.mine)) }
            details.good {
                summary { (ctx.say("story-clash-all-typed")) }
                div.field { label.vh for="typed" { (ctx.say("story-clash-all-typed")) } textarea id="typed" readonly dir="auto" rows="8" { (clash.typed) } }
            }
            h2 { (ctx.say("story-merged-title")) }
        }
    }
}
