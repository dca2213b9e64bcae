//! At the door: the code, and as much of oneself as one likes.

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_web::parts::{Field, dir_of, errors, form_start, mark_drawing};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

/// Where somebody types the code from the wall.
#[derive(Serialize)]
pub(crate) struct EnterView {
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for EnterView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("wall-enter")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" {
                span.mark { (mark_drawing()) (ctx.say("product")) }
                h1 { (self.title(ctx)) }
                (languages(ctx, "/w"))
                form.form method="get" action="/w" {
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "code", "wall-code").help("wall-code-help").required().line())
                    div.savebar { button.do { (ctx.say("wall-go-in")) } }
                }
            }
        }
    }

    fn is_slim(&self) -> bool {
        true
    }

    fn class(&self) -> &'static str {
        "slim"
    }
}

/// The languages as plain links: somebody who cannot read this page finds their own.
pub(crate) fn languages(ctx: &Ctx, back: &str) -> Markup {
    html! {
        nav.tongues aria-label=(ctx.say("wall-language")) {
            ul { @for lang in Lang::ALL { li { a href=(format!("/language?lang={lang}&to={back}")) lang=(lang.tag()) dir=(lang.direction().as_str()) hreflang=(lang.tag()) aria-current=[(lang == ctx.lang()).then_some("true")] { (lang.own_name()) } } } }
        }
    }
}

/// Joining: language, a name or none, a standpoint or none; or coming back.
#[derive(Serialize)]
pub(crate) struct DoorView {
    pub(crate) code: String,
    pub(crate) question: String,
    /// Nobody new gets in; who was here comes back.
    pub(crate) locked: bool,
    #[serde(skip)]
    pub(crate) standpoints: Vec<(String, String, String)>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl DoorView {
    fn join(&self, ctx: &Ctx) -> Markup {
        html! {
            p { (ctx.say("wall-join-more")) }
            form.form method="post" action=(format!("/w/{}/join", self.code)) {
                (form_start(ctx))
                (Field::new(ctx, &self.filled, "named", "wall-alias").help("wall-alias-help").line())
                (Field::new(ctx, &self.filled, "standpoint", "wall-standpoint").help("wall-standpoint-help").radios(&self.standpoints))
                div.savebar { button.do { (ctx.say("wall-go-in")) } }
            }
        }
    }

    fn back(&self, ctx: &Ctx) -> Markup {
        html! {
            details.again open[self.filled.refusal_of("secret").is_some()] {
                summary { (ctx.say("wall-come-back")) }
                form.form method="post" action=(format!("/w/{}/return", self.code)) {
                    (form_start(ctx))
                    (Field::new(ctx, &self.filled, "secret", "wall-return").help("wall-return-help").required().line())
                    div.savebar { button class="do quiet" { (ctx.say("wall-come-in-again")) } }
                }
            }
        }
    }
}

impl View for DoorView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("wall-join")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" {
                p.kicker { (ctx.say("wall-join")) }
                h1 dir=(dir_of(&self.question)) { (self.question) }
                (languages(ctx, &format!("/w/{}", self.code)))
                (errors(ctx, &self.filled))
                @if self.locked { p.call role="status" { (ctx.say("wall-locked")) } } @else { (self.join(ctx)) }
                (self.back(ctx))
            }
        }
    }

    fn to_mend(&self) -> &[redthread_core::refusal::Refusal] {
        &self.filled.refusals
    }

    fn is_slim(&self) -> bool {
        true
    }

    fn class(&self) -> &'static str {
        "slim"
    }
}
