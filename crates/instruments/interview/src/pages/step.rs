//! One step of the guide: one question, saved as it is typed.

use maud::{Markup, html};
use redthread_core::gate::Barred;
use redthread_core::kit::{Answer, Step};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_storage::Inside;
use redthread_web::parts::{errors, form_start, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{StepLine, crumbs, fold, guide_words, place, step_lines, steps_thread};
use crate::desk::{Desk, Section};
use crate::fields;
use crate::model::{Reply, Shape, beside};

/// Blank rows that a timeline offers beyond what is written, and how many it has at least.
const MORE_ROWS: usize = 3;
const LEAST_ROWS: usize = 5;

/// What stands there now, shown beside what was typed when somebody else was faster.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct There {
    /// The words.
    pub(crate) text: String,
    /// "None found" is ticked there.
    pub(crate) none_found: bool,
}

/// The page.
#[derive(Serialize)]
pub(crate) struct StepView {
    project: String,
    account: String,
    teller: String,
    side: &'static str,
    step: String,
    number: usize,
    steps: Vec<StepLine>,
    question: String,
    state: &'static str,
    version: i64,
    /// The words as one text; none where consent keeps them shut.
    text: Option<String>,
    there: Option<There>,
    may_write: bool,
    #[serde(skip)]
    page: Page,
}

/// What only the drawing needs.
struct Page {
    inside: Inside,
    step: Step,
    lang: Lang,
    opening: String,
    closing: String,
    saved_at: Option<jiff::Timestamp>,
    labels: Vec<String>,
    barred: Option<Barred>,
    may_be_held: bool,
    teller: String,
    words: String,
    typed: String,
    filled: Filled,
    rows: usize,
    owner: String,
}

impl StepView {
    /// The page of a section whose words are `words`, with the labels of the entries it is asked for.
    pub(crate) fn new(
        inside: Inside,
        desk: &Desk<'_>,
        section: &Section<'_>,
        words: &crate::desk::Words,
        labels: Vec<String>,
    ) -> Self {
        let shape = Shape::of(section.step);
        let text = words.as_ref().ok().cloned();
        let mut reply = Reply::read(shape, text.as_deref().unwrap_or_default());
        if let (Shape::Each, Reply::Entries(kept)) = (shape, &mut reply) {
            let labels = if labels.is_empty() && kept.is_empty() { vec![String::new()] } else { labels.clone() };
            *kept = beside(&labels, std::mem::take(kept));
        }
        let none_found = section.outline.as_ref().is_some_and(|outline| outline.none_found);
        let number = place(desk.guide, section.step.id.as_str());
        let is_last = number == desk.guide.steps.len();
        Self {
            project: inside.project.id.to_string(),
            account: desk.account.id.to_string(),
            teller: desk.teller.alias.clone(),
            side: desk.account.side.code(),
            step: section.step.id.as_str().to_owned(),
            number,
            steps: step_lines(desk, &inside),
            question: section.step.question.clone(),
            state: section.state.code(),
            version: section.version(),
            there: None,
            may_write: desk.require_writing().is_ok(),
            page: Page {
                step: section.step.clone(),
                lang: inside.project.lang,
                opening: if number == 1 { desk.guide.opening.clone() } else { String::new() },
                closing: if is_last { desk.guide.closing.clone() } else { String::new() },
                saved_at: section.outline.as_ref().map(|outline| outline.changed_at),
                labels,
                barred: desk.barred(),
                may_be_held: desk.may_be_held(),
                teller: desk.teller.id.to_string(),
                words: text.clone().unwrap_or_default(),
                typed: String::new(),
                filled: fields::filled(&reply, none_found),
                rows: rows(shape, &reply),
                owner: inside.user.to_string(),
                inside,
            },
            text,
        }
    }

    /// The same page with what was typed in it.
    #[must_use]
    pub(crate) fn typed(mut self, filled: Filled) -> Self {
        let last =
            (1..=100).rev().find(|n| filled.form.has(&format!("body-{n}")) || filled.form.has(&format!("head-{n}")));
        self.page.rows = self.page.rows.max(last.unwrap_or_default());
        let reply = fields::read(Shape::of(&self.page.step), &filled.form);
        self.page.typed = reply.map(|reply| reply.written()).unwrap_or_default();
        self.page.filled = filled;
        self
    }

    /// With what stands there now beside it.
    #[must_use]
    pub(crate) fn against(mut self) -> Self {
        let none_found = self.state == crate::model::StepState::NoneFound.code();
        self.there = Some(There { text: self.page.words.clone(), none_found });
        self
    }

    fn path(&self) -> String {
        format!("/p/{}/accounts/{}/steps/{}", self.project, self.account, self.step)
    }

    fn fields(&self, ctx: &Ctx) -> Markup {
        let lang = self.page.lang;
        match (Shape::of(&self.page.step), &self.page.step.answer) {
            (Shape::Pair, Answer::Pair { before, after }) => html! {
                div.pair { (self.area(ctx, "before", &guided(lang, before), true)) (self.area(ctx, "after", &guided(lang, after), true)) }
            },
            (Shape::Gate, Answer::Gate { yes, no }) => self.gate(ctx, yes, no),
            (Shape::Timeline, _) => self.timeline(ctx),
            (Shape::Each, _) => self.each(ctx),
            (Shape::Lines, _) => html! {
                p.help id="lines-help" { (ctx.say("interview-lines-help")) }
                (self.answer(ctx))
            },
            _ => self.answer(ctx),
        }
    }

    fn answer(&self, ctx: &Ctx) -> Markup {
        self.area(ctx, "text", &html! { span.vh { (ctx.say("interview-answer")) } }, true)
    }

    fn area(&self, ctx: &Ctx, name: &str, label: &Markup, long: bool) -> Markup {
        let (filled, class) = (&self.page.filled, if long { "answer" } else { "" });
        let refusal = filled.refusal_of(name);
        html! {
            div class=(if refusal.is_some() { "field bad" } else { "field" }) {
                label for=(name) { (label) }
                @if let Some(refusal) = refusal { p.error { (icon("stop")) (ctx.words.refusal(refusal)) } }
                textarea class=[long.then_some(class)] id=(name) name=(name) dir="auto" rows=[(!long).then_some("3")] aria-describedby="q-help" aria-invalid=[refusal.map(|_| "true")] { (filled.get(name)) }
            }
        }
    }

    fn gate(&self, ctx: &Ctx, yes: &str, no: &str) -> Markup {
        let lang = self.page.lang;
        html! {
            fieldset class="choices gate" id="decision" {
                legend lang=(lang.tag()) dir=(lang.direction().as_str()) { (self.page.step.title) }
                @for (value, label) in [("yes", yes), ("no", no)] {
                    label.choice {
                        input type="radio" name="decision" value=(value) checked[self.page.filled.is_chosen("decision", value)];
                        span { b lang=(lang.tag()) dir=(lang.direction().as_str()) { (label) } }
                    }
                }
            }
            (self.area(ctx, "reason", &html! { (ctx.say("interview-reason")) }, true))
        }
    }

    fn timeline(&self, ctx: &Ctx) -> Markup {
        html! {
            p.help { (ctx.say("interview-timeline-help")) }
            @for n in 1..=self.page.rows {
                @let head = format!("head-{n}");
                div.field {
                    label for=(head) { (ctx.words.say_with("interview-when", [("n", n.into())])) }
                    input id=(head) name=(head) type="text" dir="auto" value=(self.page.filled.get(&head));
                }
                (self.area(ctx, &format!("body-{n}"), &html! { (ctx.words.say_with("interview-what", [("n", n.into())])) }, false))
            }
        }
    }

    fn each(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.page.labels.is_empty() {
                div.notice.info role="status" { (icon("info")) p { (ctx.say("interview-each-first")) } }
            }
            p.help { (ctx.say("interview-lines-help")) }
            @for n in 1..=self.page.rows {
                @let head = format!("head-{n}");
                @let label = self.page.filled.get(&head);
                input type="hidden" name=(head) value=(label);
                (self.area(ctx, &format!("body-{n}"), &html! { @if label.is_empty() { (ctx.say("interview-answer")) } @else { bdi { (n) ". " (label) } } }, false))
            }
        }
    }

    fn none(&self, ctx: &Ctx) -> Markup {
        let lang = self.page.lang;
        let is_mixed = self.page.filled.is_chosen("none", "1") && !self.page.words.is_empty();
        html! {
            @if let Some(words) = &self.page.step.none_found {
                label.choice {
                    input type="checkbox" id="none" name="none" value="1" checked[self.page.filled.is_chosen("none", "1")];
                    span { b lang=(lang.tag()) dir=(lang.direction().as_str()) { (words) } small { (ctx.say("interview-none-help")) } }
                }
                @if is_mixed { p.error id="none-error" { (icon("stop")) (ctx.say("interview-none-mixed")) } }
            }
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form class="form guide" method="post" action=(self.path()) autocomplete="off" data-autosave data-owner=(self.page.owner)
                data-saving=(ctx.say("interview-saving")) data-saved=(ctx.say("interview-saved")) data-kept=(ctx.say("interview-kept"))
                data-restored=(ctx.say("interview-restored")) data-conflict=(ctx.say("interview-conflict")) data-signin=(ctx.say("interview-signin"))
                data-refused=(ctx.say("interview-refused")) {
                (form_start(ctx))
                input type="hidden" name="version" value=(self.version);
                (errors(ctx, &self.page.filled))
                (self.head(ctx))
                (self.fields(ctx))
                (self.none(ctx))
                (self.probes(ctx))
                (fold(ctx, self.page.lang, "interview-closing", &self.page.closing))
                (self.bar(ctx))
            }
        }
    }

    fn bar(&self, ctx: &Ctx) -> Markup {
        let next = if self.number == self.steps.len() { "interview-save-last" } else { "interview-save-next" };
        html! {
            div.savebar {
                button.do name="go" value="next" { (ctx.say(next)) }
                button class="do quiet" name="go" value="stay" { (ctx.say("save")) }
                button.link type="button" data-discard hidden { (ctx.say("interview-discard")) }
                @match self.page.saved_at {
                    _ if self.there.is_some() => output.saved data-state="conflict" { (icon("check")) span { (ctx.say("interview-conflict")) } },
                    Some(at) => output.saved data-state="saved" { (icon("check")) span { (ctx.say("interview-saved")) " " (ctx.words.moment(at)) } },
                    None => output.saved data-state="saving" { (icon("check")) span { (ctx.say("interview-nothing-yet")) } },
                }
            }
        }
    }

    fn head(&self, ctx: &Ctx) -> Markup {
        let (lang, step) = (self.page.lang, &self.page.step);
        html! {
            p.kicker { (ctx.words.say_with("interview-step-of", [("n", self.number.into()), ("all", self.steps.len().into())])) " · " (ctx.words.code("side", self.side)) }
            (fold(ctx, lang, "interview-opening", &self.page.opening))
            h1.question id="q" lang=(lang.tag()) dir=(lang.direction().as_str()) { (step.question) }
            div.help id="q-help" { (guide_words(lang, &step.help)) }
            details.good { summary { (ctx.say("good-looks-like")) } (guide_words(lang, &step.good)) }
        }
    }

    fn probes(&self, ctx: &Ctx) -> Markup {
        let lang = self.page.lang;
        html! {
            @if !self.page.step.probes.is_empty() {
                details.good { summary { (ctx.say("interview-probes")) } ul lang=(lang.tag()) dir=(lang.direction().as_str()) { @for probe in &self.page.step.probes { li { (probe) } } } }
            }
        }
    }

    /// For whoever may not write: what is there, as far as consent lets it be seen, and why it is shut.
    fn reading(&self, ctx: &Ctx) -> Markup {
        html! {
            (self.head(ctx))
            (self.probes(ctx))
            (super::account::shut(ctx, &self.project, &self.page.teller, self.page.may_be_held, self.page.barred))
            @if self.text.as_ref().is_some_and(|text| !text.is_empty()) { (told(&self.page.words)) }
            @if self.state == "none_found" { @if let Some(words) = &self.page.step.none_found { p { b { (words) } } } }
            @if self.state == "blank" { p.meta { (ctx.say("interview-nothing-yet")) } }
        }
    }

    fn conflict(&self, ctx: &Ctx) -> Markup {
        html! {
            @if let Some(there) = &self.there {
                div.notice.refused role="alert" { (icon("stop")) p { b { (ctx.say("interview-conflict")) } " " (ctx.say("interview-conflict-more")) } }
                div.sides {
                    article {
                        h2 { (ctx.say("interview-there")) }
                        @if there.none_found { p { (self.page.step.none_found.as_deref().unwrap_or_default()) } }
                        (told(&there.text))
                    }
                    article {
                        h2 { (ctx.say("interview-yours")) }
                        (told(&self.page.typed))
                    }
                }
            }
        }
    }
}

fn guided(lang: Lang, words: &str) -> Markup {
    html! { span lang=(lang.tag()) dir=(lang.direction().as_str()) { (words) } }
}

/// How many rows the form has: a timeline always offers a few more than are written.
fn rows(shape: Shape, reply: &Reply) -> usize {
    match (shape, reply) {
        (Shape::Timeline, Reply::Entries(entries)) => (entries.len() + MORE_ROWS).max(LEAST_ROWS),
        (_, Reply::Entries(entries)) => entries.len(),
        _ => 0,
    }
}

impl View for StepView {
    fn title(&self, _: &Ctx) -> String {
        self.page.step.title.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.page.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let account = format!("/p/{}/accounts/{}", self.project, self.account);
        html! {
            div.page {
                (steps_thread(ctx, self.page.lang, &self.steps, Some(&self.step)))
                main id="main" {
                    (crumbs(ctx, &self.page.inside, &[(self.teller.clone(), account), (self.page.step.title.clone(), String::new())]))
                    (self.conflict(ctx))
                    @if self.may_write { (self.form(ctx)) } @else { (self.reading(ctx)) }
                }
            }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        if self.may_write { &["interview"] } else { &[] }
    }
}
