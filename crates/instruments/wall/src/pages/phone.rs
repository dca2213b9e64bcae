//! A phone that is in the room: write, vote, see the wall. Small enough for a thousand at once.

use maud::{Markup, html};
use redthread_core::workshop::phase::{Spread, Voice};
use redthread_web::parts::{dir_of, errors, form_start};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::board::{BoardView, ThemeView, draw_board};
use super::door::languages;
use super::room::{counted, followed, here};
use super::{PhaseView, turnout};
use crate::model::in_halves;

#[derive(Serialize)]
pub(crate) struct PhoneView {
    pub(crate) code: String,
    pub(crate) question: String,
    pub(crate) phase: Option<PhaseView>,
    pub(crate) named: Option<String>,
    /// Themes to vote on, with what this phone has given each; none when no vote is open.
    pub(crate) ballot: Vec<(ThemeView, u32)>,
    pub(crate) has_voted: bool,
    pub(crate) here: i64,
    /// Slips that wait to be revealed.
    pub(crate) waiting: i64,
    #[serde(skip)]
    pub(crate) secret: String,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl PhoneView {
    fn start(ctx: &Ctx, phase: &PhaseView) -> Markup {
        html! { (form_start(ctx)) input type="hidden" name="phase" value=(phase.id); }
    }

    fn refusal(&self, ctx: &Ctx, field: &str) -> Markup {
        html! { @if let Some(refusal) = self.filled.refusal_of(field) { p.error id=(format!("{field}-error")) { (ctx.words.refusal(refusal)) } } }
    }

    fn write(&self, ctx: &Ctx, phase: &PhaseView) -> Markup {
        let is_bad = self.filled.refusal_of("words").map(|_| "words-error");
        html! {
            form.form.write method="post" action=(format!("/w/{}/slips", self.code)) data-write data-sent=(ctx.say("wall-sent")) data-again=(ctx.say("wall-trying-again")) {
                (Self::start(ctx, phase))
                label for="words" { (ctx.words.code("wall-words", phase.kind.code())) }
                (self.refusal(ctx, "words"))
                textarea id="words" name="words" dir="auto" rows="3" required maxlength=(phase.kind.most()) aria-describedby=[is_bad] { (self.filled.get("words")) }
                @if let (Voice::Alias, Some(named)) = (phase.voice, &self.named) {
                    label.tick { input type="checkbox" name="by" value="1" checked[self.filled.is_chosen("by", "1")]; span { (ctx.words.say_with("wall-with-name", [("name", named.clone().into())])) } }
                }
                p.voice-line { (phase.voice(ctx)) }
                div.savebar { button.do { (ctx.say("wall-send")) } }
                p.sent role="status" data-sent-said {}
            }
        }
    }

    fn vote(&self, ctx: &Ctx, phase: &PhaseView) -> Markup {
        html! {
            form.form.vote method="post" action=(format!("/w/{}/votes", self.code)) data-vote=(phase.votes) data-left=(ctx.words.say_with("wall-votes-left", [("n", "{n}".to_owned().into())])) {
                (Self::start(ctx, phase))
                fieldset {
                    legend { (ctx.words.say_with("wall-vote-call", [("n", i64::from(phase.votes).into())])) }
                    p.meta { (ctx.words.code("wall-spread", phase.spread.code())) " " (ctx.say("wall-vote-secret")) }
                    (self.refusal(ctx, "votes"))
                    @if self.has_voted { p.ok role="status" { (ctx.say("wall-voted")) } }
                    ul.ballot { @for (theme, given) in &self.ballot { li { (Self::choice(phase.spread, theme, *given)) } } }
                }
                p.left role="status" data-left-said {}
                div.savebar { button.do { (ctx.say(if self.has_voted { "wall-vote-change" } else { "wall-vote" })) } }
            }
        }
    }

    fn choice(spread: Spread, theme: &ThemeView, given: u32) -> Markup {
        let id = format!("v-{}", theme.id);
        html! {
            @match spread {
                Spread::OneEach => label.tick { input type="checkbox" name="theme" value=(theme.id) checked[given > 0]; span dir=(theme.dir) { (theme.title) } },
                Spread::Free => {
                    label for=(id) dir=(theme.dir) { (theme.title) }
                    input type="hidden" name="theme" value=(theme.id);
                    input id=(id) type="number" name="votes" inputmode="numeric" min="0" max="20" value=(given) dir="ltr";
                }
            }
        }
    }

    fn now(&self, ctx: &Ctx) -> Markup {
        let Some(phase) = &self.phase else { return html! { p.call { (ctx.say("wall-waits-to-begin")) } } };
        html! {
            @if phase.is_voting() { (self.vote(ctx, phase)) }
            @if phase.is_open() { (self.write(ctx, phase)) }
            @if !phase.is_open() { (self.too_late(ctx)) }
            @if !phase.is_voting() && !phase.is_open() { p.call { (ctx.say(if phase.ballots.is_some() { "wall-counted" } else { "wall-is-closed" })) } }
            @if let Some(ballots) = phase.ballots { p.meta { (turnout(ctx, ballots)) } }
        }
    }

    /// What was typed when the phase was closed: it was not taken, and it is not lost.
    fn too_late(&self, ctx: &Ctx) -> Markup {
        let words = self.filled.get("words");
        html! {
            (self.refusal(ctx, "words"))
            @if !self.is_voting() { (self.refusal(ctx, "votes")) }
            @if !words.is_empty() { textarea readonly aria-describedby="words-error" dir="auto" rows="3" aria-label=(ctx.say("wall-words-slips")) { (words) } }
        }
    }

    fn is_voting(&self) -> bool {
        self.phase.as_ref().is_some_and(PhaseView::is_voting)
    }

    fn head(&self, ctx: &Ctx) -> Markup {
        html! {
            header {
                @if let Some(phase) = &self.phase { p.kicker { (phase.title) " · " (phase.voice(ctx)) } }
                h1 dir=(dir_of(&self.question)) { (self.question) }
                @if let Some(phase) = &self.phase { (phase.clock(ctx)) (phase.rules(ctx)) }
            }
        }
    }

    fn own(&self, ctx: &Ctx) -> Markup {
        html! {
            details.again {
                summary { (ctx.say("wall-own-return")) }
                p { (ctx.say("wall-own-return-more")) }
                p.code { bdi dir="ltr" { (in_halves(&self.secret)) } }
            }
            (languages(ctx, &format!("/w/{}", self.code)))
            p.meta { (here(ctx, self.here)) " · " (ctx.say("wall-keeps")) }
        }
    }
}

impl View for PhoneView {
    fn title(&self, ctx: &Ctx) -> String {
        self.phase.as_ref().map_or_else(|| ctx.say("wall-title"), |phase| phase.title.clone())
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let base = format!("/w/{}", self.code);
        html! {
            main id="main" data-changed=(ctx.say("wall-changed")) {
                (self.head(ctx))
                (errors(ctx, &Filled { refusals: self.filled.refusals.iter().filter(|refusal| refusal.field.is_none()).cloned().collect(), ..Filled::default() }))
                (self.now(ctx))
                section.on-wall aria-labelledby="on-wall" {
                    h2 id="on-wall" { (ctx.say("wall-on-wall")) }
                    @if self.phase.as_ref().is_some_and(|phase| phase.hides) { p.meta { (counted(ctx, "waiting", "wall-waiting", self.waiting)) } }
                    (followed(ctx, &base, self.phase.as_ref(), &html! {}))
                    noscript { p { a href=(format!("{base}/wall")) { (ctx.say("wall-see")) } " · " a href=(base) { (ctx.say("wall-look-again")) } } }
                }
                (self.own(ctx))
            }
        }
    }

    fn to_mend(&self) -> &[redthread_core::refusal::Refusal] {
        &self.filled.refusals
    }

    fn islands(&self) -> &'static [&'static str] {
        &["room"]
    }

    fn is_slim(&self) -> bool {
        true
    }

    /// Only where nothing can be typed: a page that loads itself anew forgets what stands in its fields.
    fn looks_again(&self) -> Option<u32> {
        let takes = self.phase.as_ref().is_some_and(|phase| phase.is_open() || phase.is_voting());
        (!takes).then_some(10)
    }

    fn class(&self) -> &'static str {
        "slim"
    }
}

/// The wall on a phone without script.
#[derive(Serialize)]
pub(crate) struct RoomView {
    pub(crate) code: String,
    pub(crate) question: String,
    pub(crate) phase: Option<PhaseView>,
    pub(crate) board: BoardView,
}

impl View for RoomView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("wall-on-wall")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" {
                p { a href=(format!("/w/{}", self.code)) { (ctx.say("wall-back")) } }
                @if let Some(phase) = &self.phase { p.kicker { (phase.title) " · " (phase.voice(ctx)) } }
                h1 dir=(dir_of(&self.question)) { (self.question) }
                @if self.board.count() == 0 { p { (ctx.say("wall-nothing-yet")) } }
                @if self.board.hidden > 0 { p.meta { (ctx.words.say_with("wall-waiting", [("n", self.board.hidden.into())])) } }
                div.themes { (draw_board(ctx, &self.board)) }
            }
        }
    }

    fn is_slim(&self) -> bool {
        true
    }

    fn looks_again(&self) -> Option<u32> {
        Some(15)
    }

    fn class(&self) -> &'static str {
        "slim"
    }
}
