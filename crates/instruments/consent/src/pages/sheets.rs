//! What is printed: the form that a person reads and signs, and the receipt they keep.

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::consent::{Audience, ConditionKind, ConsentState, Material};
use redthread_core::language::Lang;
use redthread_core::people::Capacity;
use redthread_web::{Ctx, View, Words, icon, parts};
use serde::Serialize;

use super::person::CellRow;
use super::{Whose, cell_words, day, moment, notice};

/// The form to read together and sign.
#[derive(Serialize)]
pub(crate) struct FormView {
    #[serde(flatten)]
    pub(crate) whose: Whose,
    pub(crate) organisation: String,
    /// The language of the sheet: the project's, or the one that was asked for.
    pub(crate) lang: Lang,
}

/// Audiences that the form asks about, narrowest first.
const FORM_AUDIENCES: &[Audience] = Audience::ALL;

impl View for FormView {
    fn title(&self, ctx: &Ctx) -> String {
        self.whose.say(ctx, "consent-form-of")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let words = ctx.words.in_lang(self.lang);
        html! {
            div class="page read" { main id="main" {
                div.screen-only {
                    (self.whose.crumbs(ctx, &ctx.say("consent-form")))
                    (notice("warning", "print", &ctx.say("consent-form-before")))
                    p { (ctx.say("consent-form-print")) }
                    nav.actions aria-label=(ctx.say("consent-form-language")) {
                        @for lang in Lang::ALL {
                            a.do.quiet.small href=(self.whose.at(&format!("/form?lang={lang}"))) lang=(lang.tag()) dir=(lang.direction().as_str()) aria-current=[(lang == self.lang).then_some("true")] { (lang.own_name()) }
                        }
                    }
                }
                article.text lang=(self.lang.tag()) dir=(self.lang.direction().as_str()) { (self.sheet(&words)) }
            } }
        }
    }
}

impl FormView {
    fn sheet(&self, words: &Words) -> Markup {
        html! {
            p.kicker { bdi { (self.whose.project_title) } @if !self.organisation.is_empty() { " · " bdi { (self.organisation) } } }
            h1 { (words.say("consent-sheet-title")) }
            p { (words.say("consent-sheet-intro")) }
            p { b { (words.say("consent-sheet-known-as")) } " " bdi { (self.whose.alias) } }
            h2 { (words.say("consent-sheet-audiences")) }
            dl.facts {
                @for audience in FORM_AUDIENCES { div { dt { (words.audience(*audience)) } dd { (words.code("consent-explain", audience.code())) } } }
            }
            p { b { (words.say("consent-sheet-print-warning")) } }
            h2 { (words.say("consent-sheet-materials")) }
            dl.facts {
                @for material in Material::ALL { div { dt { (words.material(*material)) } dd { (words.code("consent-explain", material.code())) } } }
            }
            h2 { (words.say("consent-sheet-choice")) }
            p { (words.say("consent-sheet-choice-more")) }
            (boxes(words))
            h2 { (words.say("consent-sheet-conditions")) }
            ul { @for kind in ConditionKind::ALL { li { "☐ " (words.condition(*kind)) @if crate::model::needs_words(*kind) || *kind == ConditionKind::NotBefore { ": ______________________" } } } }
            h2 { (words.say("consent-sheet-rights")) }
            ul {
                li { (words.say("consent-sheet-right-no")) }
                li { (words.say("consent-sheet-right-help")) }
                li { (words.say("consent-sheet-right-back")) }
                li { (words.say("consent-sheet-right-print")) }
            }
            h2 { (words.say("consent-sheet-sign")) }
            p { (words.say("consent-sheet-sign-line")) }
            p.ruled {}
            @if matches!(self.whose.capacity, Capacity::Minor | Capacity::Represented) { p { (words.say("consent-sheet-guardian-line")) } p.ruled {} }
            p { (words.say("consent-sheet-asked-line")) }
            p.ruled {}
        }
    }
}

/// The grid with an empty box in every cell.
fn boxes(words: &Words) -> Markup {
    html! {
        div.scroll role="region" aria-label=(words.say("consent-sheet-choice")) tabindex="0" {
            table.data {
                thead { tr { th scope="col" {} @for material in Material::ALL { th scope="col" { (words.material(*material)) } } } }
                tbody { @for audience in FORM_AUDIENCES { tr { th scope="row" { (words.audience(*audience)) } @for material in Material::ALL { td { "☐" span.vh { (cell_words(words, (*audience, *material))) } } } } } }
            }
        }
    }
}

/// What the person keeps: how every line stands, and the head of the event chain, so that nobody can change it unseen.
#[derive(Serialize)]
pub(crate) struct ReceiptView {
    #[serde(flatten)]
    pub(crate) whose: Whose,
    pub(crate) lang: Lang,
    pub(crate) lines: Vec<CellRow>,
    #[serde(serialize_with = "moment")]
    pub(crate) at: Timestamp,
    pub(crate) events: i64,
    pub(crate) head: String,
}

impl View for ReceiptView {
    fn title(&self, ctx: &Ctx) -> String {
        self.whose.say(ctx, "consent-receipt-of")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let words = ctx.words.in_lang(self.lang);
        html! {
            div class="page read" { main id="main" {
                div.screen-only { (self.whose.crumbs(ctx, &ctx.say("consent-receipt"))) p { (ctx.say("consent-form-print")) } }
                article.text lang=(self.lang.tag()) dir=(self.lang.direction().as_str()) { (self.sheet(ctx, &words)) }
            } }
        }
    }
}

impl ReceiptView {
    fn sheet(&self, ctx: &Ctx, words: &Words) -> Markup {
        // States are drawn in the words of the sheet, not of whoever prints it.
        let theirs = Ctx { words: words.clone(), ..ctx.clone() };
        html! {
            p.kicker { bdi { (self.whose.project_title) } }
            h1 { (words.say("consent-receipt")) }
            p { b { (words.say("consent-sheet-known-as")) } " " bdi { (self.whose.alias) } " · " (words.moment(self.at)) " UTC" }
            @if self.lines.is_empty() { p { (words.say("consent-history-none")) } }
            ul.rows {
                @for line in &self.lines {
                    li {
                        div { p { (cell_words(words, (line.audience, line.material))) } }
                        div.end {
                            (parts::consent_state(&theirs, line.state))
                            @if line.state == ConsentState::GivenWith { span.meta { (words.say(if line.open { "consent-met" } else { "consent-not-met" })) } }
                            @if let Some(until) = line.until { span.meta { (words.say("consent-until")) " " (day(words, until)) } }
                        }
                    }
                }
            }
            p { (words.say("consent-sheet-right-back")) }
            p.meta { (icon("lock")) " " (words.say_with("consent-receipt-head", [("n", self.events.into())])) }
            p dir="ltr" { code { (self.head) } }
        }
    }
}
