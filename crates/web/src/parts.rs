//! The parts of a page, in the markup that the stylesheet knows. Every page is put together from these.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};
use redthread_core::consent::ConsentState;
use redthread_core::language::Direction;
use redthread_core::refusal::Refusal;
use redthread_core::sides::Sides;

use crate::assets::icon;
use crate::ctx::Ctx;
use crate::form::Filled;

/// The thread, as in the mark.
pub fn mark_drawing() -> Markup {
    html! { svg viewBox="0 0 44 24" aria-hidden="true" { path d="M1 17C9 2 15 2 20 12s10 10 23-5" {} } }
}

/// The hidden fields of every form: a fresh act id and the token. Put it first inside `form`.
pub fn form_start(ctx: &Ctx) -> Markup {
    let act: String = ctx.store().new_id::<redthread_core::ids::ActId>().map(|id| id.to_string()).unwrap_or_default();
    html! {
        input type="hidden" name="act" value=(act);
        input type="hidden" name="csrf" value=(ctx.token());
    }
}

/// `lang` is left out where it is not known; `dir` follows the text's own letters.
pub fn dir_of(text: &str) -> &'static str {
    Direction::of(text).map_or("auto", Direction::as_str)
}

/// What a person said or wrote, paragraph by paragraph, each in its own direction.
pub fn told(text: &str) -> Markup {
    html! { @for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) { p.told dir=(dir_of(paragraph)) { (lines(paragraph)) } } }
}

fn lines(paragraph: &str) -> Markup {
    html! { @for (n, line) in paragraph.trim().lines().enumerate() { @if n > 0 { br; } (line) } }
}

/// From which sides stories may be told, as (code, words, more) for [`Field::radios`].
pub fn sides_choices(ctx: &Ctx) -> Vec<(String, String, String)> {
    let say = |code: &str| (code.to_owned(), ctx.words.code("sides", code), ctx.words.code("sides-more", code));
    Sides::ALL.iter().map(|sides| say(sides.code())).collect()
}

/// The list at the top of a refused form; nothing when all is right.
pub fn errors(ctx: &Ctx, filled: &Filled) -> Markup {
    html! {
        @if !filled.refusals.is_empty() {
            div.errors role="alert" tabindex="-1" id="errors" {
                h2 { (ctx.words.say_with("errors-heading", [("n", filled.refusals.len().into())])) }
                ul { @for refusal in &filled.refusals { li { (error_link(ctx, refusal)) } } }
            }
        }
    }
}

fn error_link(ctx: &Ctx, refusal: &Refusal) -> Markup {
    let sentence = ctx.words.refusal(refusal);
    html! { @match &refusal.field { Some(field) => a href=(format!("#{field}")) { (sentence) }, None => (sentence) } }
}

/// A field of a form: its label, help, example, fault and value. Build it, then draw it with one of the last methods.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    ctx: &'a Ctx,
    filled: &'a Filled,
    name: &'a str,
    label: String,
    help: String,
    good: String,
    required: bool,
}

impl<'a> Field<'a> {
    /// The field `name`; its label is the message `label`.
    pub fn new(ctx: &'a Ctx, filled: &'a Filled, name: &'a str, label: &str) -> Self {
        Self { ctx, filled, name, label: ctx.say(label), help: String::new(), good: String::new(), required: false }
    }

    /// With a label that is no message: a kit's or a person's words.
    pub fn labelled(ctx: &'a Ctx, filled: &'a Filled, name: &'a str, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::new(ctx, filled, name, "") }
    }

    /// With a line of help (a message).
    #[must_use]
    pub fn help(mut self, key: &str) -> Self {
        self.help = self.ctx.say(key);
        self
    }

    /// With help that is no message.
    #[must_use]
    pub fn help_text(mut self, text: impl Into<String>) -> Self {
        self.help = text.into();
        self
    }

    /// With an example of what good looks like.
    #[must_use]
    pub fn good(mut self, text: impl Into<String>) -> Self {
        self.good = text.into();
        self
    }

    /// Must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// A line of text.
    pub fn line(self) -> Markup {
        self.input("text", false)
    }

    /// An e-mail address.
    pub fn email(self) -> Markup {
        self.input("email", false)
    }

    /// A password: never shown again.
    pub fn password(self) -> Markup {
        self.input("password", false)
    }

    /// A day.
    pub fn day(self) -> Markup {
        self.input("date", true)
    }

    /// A time of day.
    pub fn clock(self) -> Markup {
        self.input("time", true)
    }

    /// A number.
    pub fn number(self) -> Markup {
        self.input("number", true)
    }

    /// A number as people of the reader's language write it, with its decimals: read it with `Amount::read`.
    pub fn decimal(self) -> Markup {
        let input = html! { input.num id=(self.name) name=(self.name) type="text" inputmode="decimal" autocomplete="off" value=(self.filled.get(self.name)) dir="ltr" required[self.required] aria-describedby=[self.described()] aria-invalid=[self.invalid()]; };
        self.wrap(true, &input)
    }

    /// Several lines; grows with what is typed.
    pub fn area(self, rows: u8) -> Markup {
        let input = html! { textarea id=(self.name) name=(self.name) dir="auto" rows=(rows) required[self.required] aria-describedby=[self.described()] aria-invalid=[self.invalid()] { (self.filled.get(self.name)) } };
        self.wrap(false, &input)
    }

    /// A long answer.
    pub fn answer(self) -> Markup {
        let input = html! { textarea.answer id=(self.name) name=(self.name) dir="auto" required[self.required] aria-describedby=[self.described()] aria-invalid=[self.invalid()] { (self.filled.get(self.name)) } };
        self.wrap(false, &input)
    }

    /// One of several, as (value, label); the first may be an empty choice.
    pub fn select(self, options: &[(String, String)]) -> Markup {
        let input = html! {
            select id=(self.name) name=(self.name) required[self.required] aria-describedby=[self.described()] aria-invalid=[self.invalid()] {
                @for (value, label) in options { option value=(value) selected[self.filled.is_chosen(self.name, value)] { (label) } }
            }
        };
        self.wrap(false, &input)
    }

    /// Files to bring in.
    pub fn files(self, accept: &str) -> Markup {
        let input = html! { input id=(self.name) name=(self.name) type="file" multiple accept=(accept) required[self.required] aria-describedby=[self.described()] aria-invalid=[self.invalid()]; };
        html! { div.field.file.bad[self.invalid().is_some()] { (self.head()) (input) } }
    }

    /// One of several as big rows, as (value, label, a smaller line).
    pub fn radios(self, options: &[(String, String, String)]) -> Markup {
        self.choices("radio", options)
    }

    /// Any of several as big rows, as (value, label, a smaller line).
    pub fn checkboxes(self, options: &[(String, String, String)]) -> Markup {
        self.choices("checkbox", options)
    }

    /// A single tick: `value` is sent as `1`.
    pub fn tick(self) -> Markup {
        html! {
            label.choice {
                input type="checkbox" id=(self.name) name=(self.name) value="1" checked[self.filled.is_chosen(self.name, "1")];
                span { b { (self.label) } @if !self.help.is_empty() { small { (self.help) } } }
            }
        }
    }

    fn choices(self, kind: &str, options: &[(String, String, String)]) -> Markup {
        html! {
            fieldset.choices.bad[self.invalid().is_some()] id=(self.name) aria-describedby=[self.described()] {
                legend { (self.label) (self.required_mark()) }
                (self.notes())
                @for (value, label, more) in options {
                    label.choice {
                        input type=(kind) name=(self.name) value=(value) checked[self.filled.is_chosen(self.name, value)];
                        span { b { (label) } @if !more.is_empty() { small { (more) } } }
                    }
                }
            }
        }
    }

    fn input(self, kind: &str, short: bool) -> Markup {
        let value = if kind == "password" { "" } else { self.filled.get(self.name) };
        let input = html! { input id=(self.name) name=(self.name) type=(kind) value=(value) dir=[(kind == "text").then_some("auto")] required[self.required] aria-describedby=[self.described()] aria-invalid=[self.invalid()]; };
        self.wrap(short, &input)
    }

    fn wrap(self, short: bool, input: &Markup) -> Markup {
        html! { div.field.short[short].bad[self.invalid().is_some()] { (self.head()) (input) } }
    }

    fn head(&self) -> Markup {
        html! { label for=(self.name) { (self.label) (self.required_mark()) } (self.notes()) }
    }

    fn required_mark(&self) -> Markup {
        html! { @if self.required { " " span.req { (self.ctx.say("required-mark")) } } }
    }

    fn notes(&self) -> Markup {
        html! {
            @if !self.help.is_empty() { p.help id=(format!("{}-help", self.name)) { (self.help) } }
            @if !self.good.is_empty() { details.good { summary { (self.ctx.say("good-looks-like")) } (told(&self.good)) } }
            @if let Some(refusal) = self.filled.refusal_of(self.name) { p.error id=(format!("{}-error", self.name)) { (icon("stop")) (self.ctx.words.refusal(refusal)) } }
        }
    }

    fn described(&self) -> Option<String> {
        let help = (!self.help.is_empty()).then(|| format!("{}-help", self.name));
        let error = self.invalid().map(|_| format!("{}-error", self.name));
        let ids: Vec<String> = [help, error].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.filled.refusal_of(self.name).map(|_| "true")
    }
}

/// The bar at the end of a form: the one main button, and the way back.
pub fn save_bar(ctx: &Ctx, label: &str, back: &str) -> Markup {
    html! { div.savebar { button.do { (ctx.say(label)) } @if !back.is_empty() { a.do.quiet href=(back) { (ctx.say("cancel")) } } } }
}

/// A state of consent: a sign and a word, never colour alone.
pub fn consent_state(ctx: &Ctx, state: ConsentState) -> Markup {
    let class = consent_class(state);
    html! { span class=(format!("state {class}")) { (icon(class)) (ctx.words.consent_state(state)) } }
}

/// A state of consent that leads somewhere: a cell of the grid.
pub fn consent_link(ctx: &Ctx, state: ConsentState, path: &str) -> Markup {
    let class = consent_class(state);
    html! { a class=(format!("state {class}")) href=(path) { (icon(class)) (ctx.words.consent_state(state)) } }
}

fn consent_class(state: ConsentState) -> &'static str {
    match state {
        ConsentState::Given => "given",
        ConsentState::GivenWith => "given-with",
        ConsentState::Asked => "asked",
        ConsentState::Refused | ConsentState::LapsedUnanswered | ConsentState::Lapsed => "refused",
        ConsentState::Withdrawn => "withdrawn",
        ConsentState::Expired => "expired",
        ConsentState::ReconfirmDue => "reconfirm",
        ConsentState::Suspended => "suspended",
        ConsentState::NotAsked => "not-asked",
    }
}

/// What to do where nothing is yet.
pub fn empty(heading: &str, more: &str, action: Option<(&str, &str)>) -> Markup {
    html! { div.empty { (mark_drawing()) h2 { (heading) } p { (more) } @if let Some((label, path)) = action { a.do href=(path) { (label) } } } }
}

/// Where we are: (label, path), the last without a path.
pub fn crumbs(ctx: &Ctx, steps: &[(String, String)]) -> Markup {
    html! {
        nav.crumbs aria-label=(ctx.say("you-are-here")) {
            ol { @for (label, path) in steps { @if path.is_empty() { li aria-current="page" { bdi { (label) } } } @else { li { a href=(path) dir=(dir_of(label)) { (label) } } } } }
        }
    }
}

/// A table in a region of its own that scrolls, so that the page never does.
pub fn scroll(labelled_by: &str, table: &Markup) -> Markup {
    html! { div.scroll role="region" aria-labelledby=(labelled_by) tabindex="0" { (table) } }
}

/// A story's timeline: a thread from before, through its turning points, to after. Labels run with `rtl` or not.
pub fn timeline(label: &str, points: &[String], ends: (&str, &str), rtl: bool) -> Markup {
    let n = points.len();
    let along = |step: usize| {
        60.0 + 600.0 * (f64::from(u32::try_from(step).unwrap_or(0)) + 1.0)
            / (f64::from(u32::try_from(n).unwrap_or(0)) + 1.0)
    };
    let up = |x: f64| 112.0 - 82.0 * (x - 12.0) / 696.0;
    let turn = |x: f64| if rtl { 720.0 - x } else { x };
    let mut path = format!("M{:.0} {:.0}", turn(12.0), up(12.0) + 6.0);
    let mut from = 12.0;
    for step in 0..=n {
        let to = if step == n { 708.0 } else { along(step) };
        let half = f64::midpoint(from, to);
        let (x, y) = (turn(half), (up(from) + 6.0, up(to) - 6.0));
        // Writing to a String cannot fail.
        _ = write!(path, " C{x:.0} {:.0} {x:.0} {:.0} {:.0} {:.0}", y.0, y.1, turn(to), up(to));
        from = to;
    }
    html! {
        svg.line viewBox="0 0 720 150" role="img" aria-label=(label) {
            path.th d=(path) {}
            g { @for step in 0..n { circle cx=(format!("{:.0}", turn(along(step)))) cy=(format!("{:.0}", up(along(step)))) r="10" {} text.no x=(format!("{:.0}", turn(along(step)))) y=(format!("{:.0}", up(along(step)) + 5.0)) text-anchor="middle" { (step + 1) } } }
            g.t {
                @for (step, point) in points.iter().enumerate() { text x=(format!("{:.0}", turn(along(step)))) y=(format!("{:.0}", up(along(step)) + if step % 2 == 0 { 34.0 } else { -22.0 })) text-anchor="middle" { (short(point)) } }
                text x=(format!("{:.0}", turn(34.0))) y="142" text-anchor="middle" { (ends.0) }
                text x=(format!("{:.0}", turn(686.0))) y="16" text-anchor="middle" { (ends.1) }
            }
        }
    }
}

fn short(label: &str) -> String {
    const MOST: usize = 22;
    if label.chars().count() <= MOST { label.to_owned() } else { label.chars().take(MOST - 1).chain(['…']).collect() }
}

/// A bar of "so many of so many": all, put forward, chosen (each at most `all`).
pub fn bar(put: usize, chosen: usize, all: usize) -> Markup {
    let width = |n: usize| (n * 100).checked_div(all).unwrap_or_default();
    html! {
        svg.bar viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
            rect.all width="100" height="10" {}
            rect.put width=(width(put)) height="10" {}
            rect.in width=(width(chosen)) height="10" {}
        }
    }
}

/// Markup that was made and escaped elsewhere: a book's HTML from `book`, never a person's words.
pub fn ready_made(markup: String) -> Markup {
    PreEscaped(markup)
}
/// Facts as label and value, those without a value left out.
pub fn facts(facts: &[(String, String)]) -> Markup {
    html! {
        dl.facts {
            @for (label, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
                div { dt { (label) } dd dir=(dir_of(value)) { (value) } }
            }
        }
    }
}

/// What is there now, beside what was typed: shown when another person was faster.
pub fn meanwhile(ctx: &Ctx, now: &Markup) -> Markup {
    html! {
        div.notice.warning role="alert" { (icon("warn")) div {
            p { b { (ctx.say("fault-conflict")) } " " (ctx.say("fault-conflict-beside")) }
            (now)
        } }
    }
}
