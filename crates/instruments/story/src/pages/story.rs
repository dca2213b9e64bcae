//! One story: its face, its thread from before to after, both sides next to each other, the editor's text.

use maud::{Markup, html};
use redthread_core::ids::{ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_core::language::Direction;
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;
use redthread_core::sides::Sides;
use redthread_storage::Error;
use redthread_storage::stories::{StoryFace, TurningPoint, sides_told};
use redthread_web::parts::{Field, crumbs, dir_of, errors, form_start, timeline, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::load::{Missing, gap, numbered, open};
use crate::pages::told::{GuideSteps, Telling, Text, Texts, draw_paragraphs};

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "what this reader may do, one flag a button")]
pub(crate) struct StoryView {
    project: String,
    id: String,
    number: i64,
    title: String,
    face: Option<StoryFace>,
    barred: Vec<Missing>,
    sides: Vec<SideView>,
    text: Option<Text>,
    /// Why it may not be published as it is: a message key.
    lacks: Option<String>,
    /// Empty where there is no exception, and where the gate is shut.
    one_sided_reason: String,
    is_excepted: bool,
    /// Somebody who told in it was erased, and its own words still tell of them.
    may_tell_anew: bool,
    may_edit: bool,
    rtl: bool,
    #[serde(skip)]
    crumbs: Vec<(String, String)>,
    #[serde(skip)]
    filled: Filled,
}

#[derive(Serialize)]
struct SideView {
    side: &'static str,
    tellings: Vec<Telling>,
}

pub(crate) async fn load(ctx: &Ctx, project: ProjectId, story: StoryId, filled: Filled) -> Result<StoryView, Error> {
    let mut opened = open(ctx, project, story).await?;
    let texts = Texts::load(&mut opened).await?;
    let kit = opened.inside.kit(ctx.store())?;
    let (agreed, guide) = (opened.inside.project.sides(kit), GuideSteps::new(kit, ctx.lang()));
    let side = |side: Side| SideView {
        side: side.code(),
        tellings: opened
            .accounts
            .iter()
            .filter(|account| account.side == side)
            .map(|account| texts.telling(&opened.team, account, &guide))
            .collect(),
    };
    let sides =
        Side::ALL.iter().copied().map(side).filter(|side| agreed == Sides::Both || !side.tellings.is_empty()).collect();
    let told = sides_told(&opened.accounts);
    let (face, barred) = opened.face().map_or_else(|missing| (None, missing), |face| (Some(face), vec![]));
    Ok(StoryView {
        project: project.to_string(),
        id: story.to_string(),
        number: opened.story.number,
        title: opened.title(ctx),
        face,
        barred,
        sides,
        text: texts.story_text(&opened.team),
        lacks: agreed.may_publish(&told, opened.story.is_excepted()).err().map(|refusal| refusal.message_key()),
        one_sided_reason: opened
            .story
            .one_sided
            .clone()
            .and_then(|told| opened.team.clear(told).ok())
            .unwrap_or_default(),
        is_excepted: opened.story.is_excepted(),
        may_tell_anew: opened.inside.may(Right::Edit) && opened.lost_somebody(),
        may_edit: opened.inside.may(Right::Edit),
        rtl: opened.inside.project.lang.direction() == Direction::Rtl,
        crumbs: opened.crumbs(ctx, ""),
        filled,
    })
}

impl View for StoryView {
    fn title(&self, _: &Ctx) -> String {
        self.title.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.wide { main id="main" {
                (crumbs(ctx, &self.crumbs))
                (self.head(ctx))
                @match &self.face {
                    Some(face) => (self.draw_face(ctx, face)),
                    None => (gap(ctx, "story-face-gap", &self.barred)),
                }
                (self.draw_anew(ctx))
                (self.draw_sides(ctx))
                (self.draw_text(ctx))
                (self.draw_exception(ctx))
            } }
        }
    }
}

impl StoryView {
    fn path(&self, more: &str) -> String {
        format!("/p/{}/stories/{}{more}", self.project, self.id)
    }

    fn head(&self, ctx: &Ctx) -> Markup {
        let subtitle = self.face.as_ref().map(|face| face.subtitle.as_str()).unwrap_or_default();
        html! {
            header.story-head {
                p.kicker { (numbered(ctx, self.number)) }
                h1 dir=(dir_of(&self.title)) { (self.title) }
                @if !subtitle.is_empty() { p.lead dir=(dir_of(subtitle)) { (subtitle) } }
            }
            div.actions {
                @if self.may_edit && self.face.is_some() {
                    a.do href=(self.path("/text")) { (ctx.say(if self.text.is_some() { "story-edit-text" } else { "story-write-text" })) }
                    a.do.quiet href=(self.path("/edit")) { (ctx.say("story-edit-face")) }
                }
                a.do.quiet href=(self.path("/review")) { (ctx.say("story-review-title")) }
            }
        }
    }

    fn draw_face(&self, ctx: &Ctx, face: &StoryFace) -> Markup {
        html! {
            div.sides {
                article.before { h2 { (ctx.say("story-before")) } (or_blank(ctx, &face.before)) }
                article.after { h2 { (ctx.say("story-after")) } (or_blank(ctx, &face.after)) }
            }
            section aria-labelledby="turns" {
                h2 id="turns" { (ctx.say("story-turns")) }
                @if face.turning_points.is_empty() { p.meta { (ctx.say("story-turns-none")) } }
                @else { (self.draw_turns(ctx, &face.turning_points)) }
            }
        }
    }

    fn draw_turns(&self, ctx: &Ctx, points: &[TurningPoint]) -> Markup {
        let titles: Vec<String> = points.iter().map(|point| point.title.clone()).collect();
        let label = ctx.words.say_with("story-timeline", [("n", points.len().into())]);
        let ends = (ctx.say("story-before"), ctx.say("story-after"));
        html! {
            figure.timeline {
                (timeline(&label, &titles, (&ends.0, &ends.1), self.rtl))
                ol.turns { @for point in points { (draw_turn(point)) } }
                figcaption { (label) }
            }
        }
    }

    fn draw_sides(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="sides" {
                h2 id="sides" { (ctx.say("story-sides")) }
                @if self.sides.is_empty() { p.meta { (ctx.say("story-nobody-told")) } }
                div.sides { @for side in &self.sides { (self.draw_side(ctx, side)) } }
            }
        }
    }

    fn draw_side(&self, ctx: &Ctx, side: &SideView) -> Markup {
        let heading = ctx.words.code("side", side.side);
        if side.tellings.is_empty() {
            let plan = format!("/p/{}/accounts/new?story={}&side={}", self.project, self.id, side.side);
            return html! {
                article.missing { h3 { (heading) } p { (ctx.say("story-side-missing")) } a.do.quiet.small href=(plan) { (ctx.say("story-plan-interview")) } }
            };
        }
        html! { article { h3 { (heading) } @for telling in &side.tellings { (telling.draw(ctx, &self.project)) } } }
    }

    fn draw_text(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="text" {
                h2 id="text" { (ctx.say("story-text-title")) }
                @match &self.text {
                    None => p.meta { (ctx.say("story-text-none")) },
                    Some(text) if !text.barred.is_empty() => (gap(ctx, "story-text-gap", &text.barred)),
                    Some(text) => {
                        article.text lang=(text.lang) { (draw_paragraphs(&ctx.words, &self.project, text)) }
                        p.meta { a href=(self.path("/versions")) { (ctx.say("story-versions-title")) } " · " a href=(format!("/p/{}/documents/{}", self.project, text.document)) { (ctx.say("story-to-coding")) } }
                    }
                }
            }
        }
    }

    /// The decision that only a person can take: what lies shut is given up, and the story told without them.
    fn draw_anew(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.may_tell_anew {
                form.confirm method="post" action=(self.path("/anew")) id="anew" {
                    (form_start(ctx))
                    h2 { (ctx.say("story-anew")) }
                    p { (ctx.say("story-anew-more")) }
                    div.actions { button.do.danger { (ctx.say("story-anew-do")) } }
                }
            }
        }
    }

    fn draw_exception(&self, ctx: &Ctx) -> Markup {
        if self.lacks.is_none() && !self.is_excepted {
            return html! {};
        }
        html! {
            section aria-labelledby="exception" id="one-sided" {
                h2 id="exception" { (ctx.say("story-one-sided")) }
                @if let Some(key) = &self.lacks { div.notice.warning role="status" { (icon("warn")) p { (ctx.say(key)) } } }
                @if self.is_excepted { p { b { (ctx.say("story-excepted")) } " " span dir=(dir_of(&self.one_sided_reason)) { (self.one_sided_reason) } } }
                @if self.may_edit && self.lacks.as_deref() != Some("story-nobody-told") { (self.exception_form(ctx)) }
            }
        }
    }

    fn exception_form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form method="post" action=(self.path("/one-sided")) {
                (form_start(ctx))
                (errors(ctx, &self.filled))
                @if !self.is_excepted {
                    (Field::new(ctx, &self.filled, "reason", "story-exception-reason").help("story-exception-help").required().area(3))
                    div.actions { button.do.quiet { (ctx.say("story-exception-record")) } }
                } @else {
                    input type="hidden" name="end" value="1";
                    div.actions { button.do.quiet { (ctx.say("story-exception-end")) } }
                }
            }
        }
    }
}

fn or_blank(ctx: &Ctx, text: &str) -> Markup {
    html! { @if text.is_empty() { p.meta { (ctx.say("story-blank")) } } @else { (told(text)) } }
}

fn draw_turn(point: &TurningPoint) -> Markup {
    html! {
        li {
            h3 dir=(dir_of(&point.title)) { (point.title) }
            @if !point.when.is_empty() { p.meta dir=(dir_of(&point.when)) { (point.when) } }
            @if !point.actions.is_empty() {
                ul.acts { @for action in &point.actions { li dir=(dir_of(&action.what)) { @if !action.actor.is_empty() { span.chip { (action.actor) } " " } (action.what) } } }
            }
        }
    }
}
