//! One reading: what it says, what it rests on, what became of it.

use maud::{Markup, html};
use redthread_core::consent::ConsentState;
use redthread_web::parts::{Field, consent_state, dir_of, errors, form_start, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Stands, What, way, what_head};

/// Words of a person that support a reading, or the gap where they may not be shown.
#[derive(Serialize)]
pub(crate) struct Words {
    pub(crate) passage: String,
    pub(crate) document: String,
    /// None where the gate is shut.
    pub(crate) quote: Option<String>,
    #[serde(skip)]
    pub(crate) barred: Option<ConsentState>,
}

impl Words {
    pub(crate) fn draw(&self, ctx: &Ctx) -> Markup {
        match (&self.quote, self.barred) {
            (Some(quote), _) => html! { blockquote dir=(dir_of(quote)) { p.told { (quote) } } },
            (None, Some(state)) => {
                html! { p.gap { (ctx.say("readings-words-barred")) " " (consent_state(ctx, state)) } }
            }
            (None, None) => html! { p.gap { (ctx.say("readings-words-barred")) } },
        }
    }
}

/// A file beside it.
#[derive(Serialize)]
pub(crate) struct FileRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) size: String,
}

#[derive(Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing about the reading, and a reader of the JSON wants them apart"
)]
pub(crate) struct ReadingView {
    pub(crate) project: String,
    pub(crate) id: String,
    pub(crate) place: (String, String),
    pub(crate) what: What,
    pub(crate) value: String,
    pub(crate) on: String,
    pub(crate) then: Stands,
    pub(crate) now: Stands,
    pub(crate) is_last: bool,
    pub(crate) source: String,
    pub(crate) confidence: String,
    pub(crate) recorded: String,
    pub(crate) note: Option<String>,
    /// The reading that it stands for.
    pub(crate) corrects: Option<(String, String)>,
    /// The reading that stands for it.
    pub(crate) corrected_by: Option<(String, String)>,
    /// Why it was taken back: reason, who and when.
    pub(crate) ended: Option<(String, String)>,
    pub(crate) stands: bool,
    pub(crate) crossed: bool,
    pub(crate) crossings: Vec<(String, String)>,
    pub(crate) words: Vec<Words>,
    pub(crate) files: Vec<FileRow>,
    pub(crate) may_measure: bool,
    pub(crate) may_declare: bool,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for ReadingView {
    fn title(&self, _: &Ctx) -> String {
        format!("{}: {}", self.what.indicator, self.value)
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(self.value.clone(), String::new())]))
                p.kicker { bdi { (self.place.1) } " · " (self.on) }
                h1 dir=(dir_of(&self.value)) { (self.value) }
                (what_head(ctx, &self.what))
                (self.fate(ctx))
                (self.standing(ctx))
                p { a href=(format!("/p/{}/board/{}?place={}", self.project, self.what.indicator_id, self.place.0)) { (ctx.say("readings-over-time")) } }
                (self.main_action(ctx))
                (self.facts(ctx))
                (self.evidence(ctx))
                (self.attachments(ctx))
                (self.ending(ctx))
            } }
        }
    }
}

impl ReadingView {
    fn path(&self, rest: &str) -> String {
        format!("/p/{}/readings/{}{rest}", self.project, self.id)
    }

    fn other(&self, id: &str) -> String {
        format!("/p/{}/readings/{id}", self.project)
    }

    /// What became of it, when it stands no more.
    fn fate(&self, ctx: &Ctx) -> Markup {
        html! {
            @if let Some((id, value)) = &self.corrected_by {
                div.notice.info role="status" { (icon("info")) p { (ctx.say("readings-was-corrected")) " " a href=(self.other(id)) { (value) } } }
            } @else if let Some((reason, who)) = &self.ended {
                div.notice.info role="status" { (icon("info")) div { p { (ctx.say("readings-was-ended")) " " (who) } p.told dir=(dir_of(reason)) { (reason) } } }
            }
            @if let Some((id, value)) = &self.corrects { p.meta { (ctx.say("readings-stands-for")) " " a href=(self.other(id)) { (value) } } }
        }
    }

    fn standing(&self, ctx: &Ctx) -> Markup {
        html! {
            section.look aria-labelledby="how" {
                h2 id="how" { (ctx.say("readings-how-it-stands")) }
                (self.then.drawing())
                p { (ctx.say("readings-look-then")) " " (self.then.word()) }
                p { (ctx.say("readings-look-now")) " " (self.now.word()) }
                @if !self.is_last && self.stands { p.meta { (ctx.say("readings-look-later")) } }
            }
        }
    }

    fn main_action(&self, ctx: &Ctx) -> Markup {
        html! {
            @for (id, state) in &self.crossings {
                p { a href=(format!("/p/{}/crossings/{id}", self.project)) { (ctx.say("crossings-declared-on-it")) } " · " (state) }
            }
            div.actions {
                @if self.crossed && self.may_declare && self.crossings.is_empty() { a.do href=(format!("/p/{}/crossings/new?reading={}", self.project, self.id)) { (ctx.say("crossings-declare")) } }
                @if self.stands && self.may_measure { a class="do quiet" href=(format!("/p/{}/readings/new?corrects={}", self.project, self.id)) { (ctx.say("readings-correct")) } }
            }
        }
    }

    fn facts(&self, ctx: &Ctx) -> Markup {
        html! {
            dl.facts {
                div { dt { (ctx.say("readings-confidence")) } dd { (self.confidence) } }
                div { dt { (ctx.say("readings-source")) } dd dir=(dir_of(&self.source)) { @if self.source.is_empty() { (ctx.say("readings-no-source")) } @else { (self.source) } } }
                div { dt { (ctx.say("readings-recorded")) } dd { (self.recorded) } }
            }
            @if let Some(note) = &self.note { section aria-labelledby="note" { h2 id="note" { (ctx.say("readings-note")) } (told(note)) } }
        }
    }

    fn evidence(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="words" {
                div.head { h2 id="words" { (ctx.say("readings-words")) } @if self.may_measure { a class="do quiet small" href=(self.path("/words")) { (icon("plus")) (ctx.say("readings-words-add")) } } }
                @if self.words.is_empty() { p.meta { (ctx.say("readings-words-none")) } }
                ul.rows { @for words in &self.words {
                    li {
                        div { (words.draw(ctx)) @if words.quote.is_some() { p.meta { a href=(format!("/p/{}/documents/{}#{}", self.project, words.document, words.passage)) { (ctx.say("readings-words-back")) } } } }
                        @if self.may_measure { form method="post" action=(self.path("/words/end")) { (form_start(ctx)) input type="hidden" name="passage" value=(words.passage); button.link { (ctx.say("readings-words-untie")) } } }
                    }
                } }
            }
        }
    }

    fn attachments(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="files" {
                h2 id="files" { (ctx.say("readings-attachments")) }
                @if self.files.is_empty() { p.meta { (ctx.say("readings-attachments-none")) } }
                ul.rows { @for file in &self.files {
                    li {
                        div { a href=(self.path(&format!("/files/{}", file.id))) { (icon("down")) bdi { (file.name) } } " " bdi.meta { (file.size) } }
                        @if self.may_measure { form method="post" action=(self.path(&format!("/files/{}/end", file.id))) { (form_start(ctx)) button.link aria-label=(format!("{} {}", ctx.say("readings-attachment-end"), file.name)) { (ctx.say("readings-attachment-end")) } } }
                    }
                } }
                @if self.may_measure {
                    details.good open[self.filled.refusal_of("attachment").is_some()] { summary { (ctx.say("readings-attachment-add")) }
                        form.form method="post" action=(self.path("/files")) enctype="multipart/form-data" {
                            (form_start(ctx))
                            (errors(ctx, &self.filled))
                            (Field::new(ctx, &self.filled, "attachment", "readings-attachment").help("readings-attachment-help").required().files(super::record::ACCEPTED))
                            div.savebar { button.do { (ctx.say("readings-attachment-keep")) } }
                        }
                    }
                }
            }
        }
    }

    fn ending(&self, ctx: &Ctx) -> Markup {
        if !self.stands || !self.may_measure {
            return html! {};
        }
        html! {
            details.good open[self.filled.refusal_of("reason").is_some()] { summary { (ctx.say("readings-end")) }
                p { (ctx.say("readings-end-more")) }
                form.form method="post" action=(self.path("/end")) {
                    (form_start(ctx))
                    (Field::new(ctx, &self.filled, "reason", "readings-end-reason").required().area(2))
                    div.savebar { button class="do danger" { (ctx.say("readings-end-do")) } }
                }
            }
        }
    }
}

/// Choosing words of people that a reading rests on.
#[derive(Serialize)]
pub(crate) struct ChooseWords {
    pub(crate) project: String,
    pub(crate) reading: String,
    pub(crate) title: String,
    pub(crate) asked: String,
    /// Already among its evidence: not offered again.
    pub(crate) found: Vec<Words>,
    pub(crate) more: usize,
    pub(crate) barred: usize,
}

impl View for ChooseWords {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("readings-words-add")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let (reading, here) = (format!("/p/{}/readings/{}", self.project, self.reading), self.title(ctx));
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(self.title.clone(), reading.clone()), (here.clone(), String::new())]))
                h1 { (here) }
                p.lead { (ctx.say("readings-words-lead")) }
                form.form method="get" action=(format!("{reading}/words")) role="search" {
                    div.field { label for="q" { (ctx.say("readings-words-search")) } input id="q" name="q" type="search" dir="auto" value=(self.asked); }
                    div.savebar { button class="do quiet" { (ctx.say("search")) } }
                }
                @if self.barred > 0 { p.gap { (ctx.words.say_with("readings-words-barred-count", [("n", self.barred.into())])) } }
                @if self.found.is_empty() { p.meta { (ctx.say("readings-words-nothing")) } }
                ul.rows { @for words in &self.found {
                    li {
                        div { (words.draw(ctx)) }
                        form method="post" action=(format!("{reading}/words")) { (form_start(ctx)) input type="hidden" name="passage" value=(words.passage); button class="do quiet small" { (ctx.say("readings-words-tie")) } }
                    }
                } }
                @if self.more > 0 { p.meta { (ctx.words.say_with("readings-words-more", [("n", self.more.into())])) } }
            } }
        }
    }
}
