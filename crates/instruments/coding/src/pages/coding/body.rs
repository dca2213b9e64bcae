//! How the page of a text is drawn.

use maud::{Markup, html};
use redthread_core::ids::PassageId;
use redthread_core::refusal::Refusal;
use redthread_web::parts::{self, Field, dir_of, form_start};
use redthread_web::{Ctx, View, icon};

use super::super::text::{PassageRow, stroke};
use super::super::{gap, passage_path};
use super::{CodingView, Task};
use crate::model::{Kind, places};

impl View for CodingView {
    fn title(&self, _: &Ctx) -> String {
        match &self.story {
            Some(story) => format!("{} · {story}", self.title),
            None => self.title.clone(),
        }
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn islands(&self) -> &'static [&'static str] {
        &["passages"]
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (parts::crumbs(ctx, &self.crumbs))
                @if let Some(story) = &self.story { p.kicker { bdi { (story) } } }
                h1 dir=(dir_of(&self.title)) { (self.title) }
                (self.says(ctx))
                @match self.task { Task::Attach => {}, Task::Place(passage) => (self.old_words(ctx, passage)) }
                @if self.text.is_some() { (self.coding(ctx)) } @else { (self.closed(ctx)) }
                (self.pager(ctx))
            } }
        }
    }
}

impl CodingView {
    fn says(&self, ctx: &Ctx) -> Markup {
        html! {
            p.meta {
                @if let Some(side) = self.side { (ctx.words.code("side", side)) }
                @if let Some(teller) = &self.teller { " · " bdi { (teller) } }
            }
            @if self.may_code && self.text.is_some() && self.task == Task::Attach { p.lead { (ctx.say("coding-lead")) } }
        }
    }

    fn closed(&self, ctx: &Ctx) -> Markup {
        html! { div.notice.warning role="status" { (icon("lock")) div { p { (ctx.say("coding-text-closed")) } (gap(ctx, &self.shut)) } } }
    }

    fn coding(&self, ctx: &Ctx) -> Markup {
        let form = self.may_code.then_some("code-form");
        let label = ctx.words.say_with("coding-text-label", [("title", self.title.clone().into())]);
        let text = self.text.as_deref().unwrap_or_default();
        html! {
            div.coding {
                article.document data-document data-form=[form] tabindex="0" lang=(self.lang) dir=(dir_of(text)) aria-label=(label) aria-describedby=[form.map(|_| "coding-keys")] {
                    (self.drawing.body(&ctx.words, self.lang, |key| ctx.words.say_with("coding-ref", [("no", key.no.to_string().into()), ("title", key.title.clone().into())])))
                }
                (self.margin(ctx))
            }
            @if self.may_code {
                (self.picking(ctx))
                (self.dialog(ctx))
                (self.written(ctx))
            }
            (self.lost(ctx))
        }
    }

    fn margin(&self, ctx: &Ctx) -> Markup {
        let idle: Vec<_> = self.passages.iter().filter(|one| !one.lost && one.findings.is_empty()).collect();
        html! {
            aside.margin aria-labelledby="mh" {
                h2 id="mh" { (ctx.say("coding-here")) }
                @if self.drawing.keys.is_empty() { p.meta { (ctx.say(if self.may_code { "coding-nothing-here" } else { "coding-nothing-marked" })) } }
                ol.keys {
                    @for (at, key) in self.drawing.keys.iter().enumerate() {
                        li id=(key.id) data-principle=(key.id) {
                            (stroke(at)) span.no { (key.no) }
                            a href=(format!("/p/{}/principles/{}", self.project, key.id)) dir=(dir_of(&key.title)) { (key.title) }
                            ul { @for passage in self.drawing.under(key) { li { (self.passage_link(ctx, passage)) } } }
                        }
                    }
                }
                @if !idle.is_empty() {
                    h3 { (ctx.say("coding-idle")) }
                    ul { @for passage in idle { li { (self.passage_link(ctx, passage)) } } }
                }
            }
        }
    }

    fn passage_link(&self, ctx: &Ctx, passage: &PassageRow) -> Markup {
        let start: String = passage.quote.chars().take(80).collect();
        let more = if start.len() < passage.quote.len() { "…" } else { "" };
        html! {
            a href=(format!("#{}", passage.id)) data-passage=(passage.id) lang=(self.lang) dir=(dir_of(&passage.quote)) { "\"" (start) (more) "\"" }
            @if self.may_code { a.meta href=(format!("/p/{}/passages/{}", self.project, passage.id)) { (ctx.say("coding-change")) span.vh { ": " (start) } } }
        }
    }

    fn picking(&self, ctx: &Ctx) -> Markup {
        html! {
            div.pickbar data-pickbar hidden { span data-quote {} button.do type="button" data-attach { (icon("plus")) (ctx.say(self.label())) } }
            p.coding-keys id="coding-keys" { (ctx.say("coding-keys")) }
            p.vh aria-live="polite" data-coding-live data-chosen=(format!("{} {{quote}}", ctx.say("coding-chosen"))) data-at="{word}" {}
        }
    }

    fn label(&self) -> &'static str {
        if self.task == Task::Attach { "coding-attach" } else { "coding-place" }
    }

    fn action(&self) -> String {
        match self.task {
            Task::Attach => format!("/p/{}/documents/{}", self.project, self.document),
            Task::Place(passage) => format!("{}/place", passage_path(self.project, passage)),
        }
    }

    fn dialog(&self, ctx: &Ctx) -> Markup {
        html! {
            dialog.picker id="picker" aria-labelledby="pk" {
                form.form method="post" id="code-form" action=(self.action()) {
                    input type="hidden" name="start"; input type="hidden" name="end"; input type="hidden" name="quote";
                    (form_start(ctx))
                    h2 id="pk" { (ctx.say(self.label())) }
                    blockquote.told data-quote lang=(self.lang) dir="auto" {}
                    @if self.task == Task::Attach { (self.dialog_choices(ctx)) }
                    div.actions { button.do { (ctx.say(self.label())) } button.do.quiet type="button" data-close { (ctx.say("cancel")) } }
                }
            }
        }
    }

    fn dialog_choices(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.choices.is_empty() {
                fieldset.choices {
                    legend { (ctx.say("coding-choose")) }
                    @for (value, label, more) in &self.choices {
                        label.choice { input type="checkbox" name="finding" value=(value); span { b dir=(dir_of(label)) { (label) } small { (more) } } }
                    }
                }
            }
            div.field { label for="d-new" { (ctx.say(self.new_label())) } input id="d-new" name="new" dir="auto"; }
            div.field { label for="d-new-as" { (ctx.say("coding-new-as")) }
                select id="d-new-as" name="new_as" { @for (value, label) in self.new_kinds(ctx) { option value=(value) { (label) } } } }
        }
    }

    /// "Or a new one" where others can be chosen.
    fn new_label(&self) -> &'static str {
        if self.choices.is_empty() { "coding-new-first" } else { "coding-new" }
    }

    fn new_kinds(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let own = self.has_story.then(|| ("story".to_owned(), ctx.say("coding-new-story")));
        let others = Kind::ALL.map(|kind| (kind.code().to_owned(), ctx.words.code("coding-new", kind.code())));
        own.into_iter().chain(others).collect()
    }

    /// The same without script: the words are written down and looked for.
    fn written(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &str| Field::new(ctx, &self.filled, name, label);
        let ambiguous = self.filled.refusals.iter().any(|refusal| refusal.code == "coding.quote_ambiguous");
        html! {
            details.good open[!self.filled.refusals.is_empty()] {
                summary { (ctx.say(if self.task == Task::Attach { "coding-written" } else { "coding-place-written" })) }
                form.form method="post" action=(self.action()) {
                    (form_start(ctx))
                    (parts::errors(ctx, &self.filled))
                    @for name in ["start", "end"] { @if !self.filled.get(name).is_empty() && !ambiguous { input type="hidden" name=(name) value=(self.filled.get(name)); } }
                    (field("quote", "coding-quote").help("coding-quote-help").required().area(2))
                    @if ambiguous { (field("occurrence", "coding-occurrence").select(&self.occurrences())) }
                    @if self.task == Task::Attach {
                        @if !self.choices.is_empty() { (field("finding", "coding-choose").checkboxes(&self.choices)) }
                        (field("new", self.new_label()).line())
                        (field("new_as", "coding-new-as").select(&self.new_kinds(ctx)))
                    }
                    div.savebar { button.do { (ctx.say(self.label())) } }
                }
            }
        }
    }

    /// Every place where the written words stand, with what stands around them.
    fn occurrences(&self) -> Vec<(String, String)> {
        let text = self.text.as_deref().unwrap_or_default();
        let around = |(start, end): (usize, usize)| {
            let from = start.saturating_sub(24);
            let words: String = text.chars().skip(from).take(end + 24 - from).collect();
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let places = places(text, self.filled.get("quote"));
        places
            .into_iter()
            .enumerate()
            .map(|(n, place)| ((n + 1).to_string(), format!("{}. … {} …", n + 1, around(place))))
            .collect()
    }

    fn lost(&self, ctx: &Ctx) -> Markup {
        let lost: Vec<_> = self.passages.iter().filter(|passage| passage.lost).collect();
        html! {
            @if !lost.is_empty() && self.task == Task::Attach {
                section aria-labelledby="lost" {
                    h2 id="lost" { (ctx.say("coding-lost")) }
                    p { (ctx.say("coding-lost-more")) }
                    ul.rows { @for passage in lost { li id=(passage.id) {
                        div { blockquote.told lang=(self.lang) dir=(dir_of(&passage.quote)) { (passage.quote) } p.meta { (self.titles(passage)) } }
                        @if self.may_code { div.end {
                            a.do.quiet.small href=(format!("/p/{}/passages/{}/place", self.project, passage.id)) { (ctx.say("coding-place")) }
                            a.do.quiet.small href=(format!("/p/{}/passages/{}/remove", self.project, passage.id)) { (ctx.say("coding-remove")) }
                        } }
                    } } }
                }
            }
        }
    }

    fn titles(&self, passage: &PassageRow) -> String {
        let keys = self.drawing.keys.iter().filter(|key| passage.findings.contains(&key.id));
        keys.map(|key| key.title.as_str()).collect::<Vec<_>>().join(" · ")
    }

    fn old_words(&self, ctx: &Ctx, passage: PassageId) -> Markup {
        let id = passage.to_string();
        html! {
            @for old in self.passages.iter().filter(|one| one.id == id) {
                section aria-labelledby="old" {
                    h2 id="old" { (ctx.say("coding-place-heading")) }
                    p { (ctx.say("coding-place-lead")) }
                    blockquote.told lang=(self.lang) dir=(dir_of(&old.quote)) { (old.quote) }
                    p.meta { (self.titles(old)) }
                }
            }
        }
    }

    fn pager(&self, ctx: &Ctx) -> Markup {
        html! {
            nav.pager aria-label=(ctx.say("coding-texts")) {
                @if let Some(path) = &self.previous { a rel="prev" href=(path) { (ctx.say("coding-previous")) } }
                @if let Some(path) = &self.next { a rel="next" href=(path) { (ctx.say("coding-next")) } }
            }
        }
    }
}
