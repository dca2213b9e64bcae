//! The screen for the room.

use maud::{Markup, html};
use redthread_web::{Ctx, View, qr};
use serde::Serialize;

use super::board::{BoardView, draw_board};
use super::{PhaseView, question, turnout};

/// What the page's script needs to draw the board anew as things happen.
pub(crate) fn followed(ctx: &Ctx, base: &str, phase: Option<&PhaseView>, board: &Markup) -> Markup {
    let many = |key: &str| ctx.words.say_with(key, [("n", "{n}".to_owned().into())]);
    html! {
        p.vh role="status" data-said {}
        div.themes data-room=(format!("{base}/state")) data-live=(format!("{base}/live")) data-phase=[phase.map(|phase| &phase.id)]
            data-shape=(shape(phase)) data-loose=(ctx.say("wall-loose")) data-new=(many("wall-new-said")) data-votes=(ctx.say("wall-votes-many")) { (board) }
    }
}

/// What, when it changes, changes the page itself and not only what hangs on the wall.
pub(crate) fn shape(phase: Option<&PhaseView>) -> String {
    phase.map_or_else(String::new, |phase| format!("{} {} {}", phase.id, phase.state.code(), phase.vote.code()))
}

/// The screen: big type, read from the last row.
#[derive(Serialize)]
pub(crate) struct ScreenView {
    pub(crate) project: String,
    pub(crate) question: String,
    /// None while the doors are shut.
    pub(crate) code: Option<String>,
    pub(crate) locked: bool,
    /// Where phones go, without the scheme.
    pub(crate) address: String,
    #[serde(skip)]
    pub(crate) link: String,
    pub(crate) phase: Option<PhaseView>,
    pub(crate) board: BoardView,
    pub(crate) here: i64,
    pub(crate) cast: i64,
}

impl ScreenView {
    fn door(&self, ctx: &Ctx, code: &str) -> Markup {
        html! {
            div.join {
                @if !self.locked { (qr::square(&self.link, &ctx.words.say_with("wall-square", [("code", code.to_owned().into())]))) }
                div {
                    p.address { bdi dir="ltr" { (self.address) } }
                    p.code data-code { bdi dir="ltr" { (code) } }
                    p.meta { (here(ctx, self.here)) @if self.locked { " · " (ctx.say("wall-is-locked")) } }
                }
            }
        }
    }

    fn head(&self, ctx: &Ctx) -> Markup {
        html! {
            header.phase {
                div {
                    @if let Some(phase) = &self.phase { p.kicker { (phase.title) " · " (phase.voice(ctx)) } }
                    (question(&self.question))
                    @if let Some(phase) = &self.phase { (phase.rules(ctx)) }
                }
                @if let Some(phase) = &self.phase { (phase.clock(ctx)) }
                @if let Some(code) = &self.code { (self.door(ctx, code)) }
            }
        }
    }

    fn now(&self, ctx: &Ctx) -> Markup {
        html! {
            @if let Some(phase) = &self.phase {
                @if phase.is_voting() { p.call { (ctx.words.say_with("wall-vote-call", [("n", i64::from(phase.votes).into())])) " " (counted(ctx, "cast", "wall-turnout", self.cast)) } }
                @if phase.hides { p.call { (counted(ctx, "waiting", "wall-waiting", self.board.hidden())) } }
                @if let Some(ballots) = phase.ballots { p.call { (turnout(ctx, ballots)) } }
            }
        }
    }
}

/// A count that the page's script keeps up to date: `what` is its name in the feed.
pub(crate) fn counted(ctx: &Ctx, what: &str, key: &str, n: i64) -> Markup {
    let many = ctx.words.say_with(key, [("n", "{n}".to_owned().into())]);
    let said = |n: i64| ctx.words.say_with(key, [("n", n.into())]);
    html! { span.num data-count=(what) data-none=(said(0)) data-one=(said(1)) data-two=(said(2)) data-many=(many) { (said(n)) } }
}

/// How many are in the room.
pub(crate) fn here(ctx: &Ctx, n: i64) -> Markup {
    counted(ctx, "here", "wall-here", n)
}

impl View for ScreenView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("wall-screen")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let base = format!("/p/{}/wall", self.project);
        html! {
            main id="main" class="wall-screen" {
                (self.head(ctx))
                (self.now(ctx))
                (followed(ctx, &base, self.phase.as_ref(), &draw_board(ctx, &self.board)))
                p class="screen-only back" { a href=(format!("{base}/screen")) { (ctx.say("wall-look-again")) } " · " a href=(base) { (ctx.say("wall-to-lead")) } }
            }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["room"]
    }

    fn looks_again(&self) -> Option<u32> {
        Some(10)
    }

    fn class(&self) -> &'static str {
        "public projecting"
    }
}
