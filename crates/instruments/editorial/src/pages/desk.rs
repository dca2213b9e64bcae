//! `/desk`: what a steward's own organisation shows and how it stands in the catalogue; for editors, what waits for them.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_web::parts::{self, Field, form_start};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::calls::CallView;

/// The desk.
#[derive(Serialize)]
pub(crate) struct DeskView {
    /// Whether others' works wait for an editor.
    pub(crate) is_edited: bool,
    /// Whether the viewer edits the catalogue.
    pub(crate) is_editor: bool,
    /// What the viewer's organisation shows.
    pub(crate) own: Vec<Work>,
    /// What other organisations offer, for editors.
    pub(crate) offered: Vec<Work>,
    /// All calls for editors; the open ones for everybody else.
    pub(crate) calls: Vec<CallView>,
    /// The towns, for editors.
    pub(crate) towns: Vec<TownLine>,
    #[serde(skip)]
    pub(crate) filled: Filled,
    /// About which work the refused form was.
    #[serde(skip)]
    pub(crate) mended: String,
}

/// A work on show, and how it stands.
#[derive(Serialize)]
pub(crate) struct Work {
    pub(crate) id: String,
    pub(crate) project: String,
    pub(crate) title: String,
    pub(crate) lang: &'static str,
    pub(crate) path: String,
    pub(crate) organisation: String,
    /// `listed`, `not_offered`, or the last step.
    pub(crate) standing: &'static str,
    /// What was said with the last step.
    pub(crate) words: String,
    pub(crate) when: String,
    /// The call that it answers, by its title.
    pub(crate) call: String,
}

/// A town, with who wrote.
#[derive(Serialize)]
pub(crate) struct TownLine {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) country: String,
    pub(crate) organisation: String,
    pub(crate) is_in: bool,
    pub(crate) contact: String,
    pub(crate) email: String,
    pub(crate) words: String,
}

impl View for DeskView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("editorial-desk")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say(if self.is_edited { "editorial-desk-lead-edited" } else { "editorial-desk-lead-open" })) }
                (parts::errors(ctx, &self.filled))
                @if self.is_editor { (self.waiting(ctx)) }
                (self.own(ctx))
                (self.calls(ctx))
                @if self.is_editor { (self.towns(ctx)) (self.rule(ctx)) }
            } }
        }
    }
}

impl DeskView {
    fn waiting(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="waiting" {
                h2 id="waiting" { (ctx.say("editorial-waiting")) }
                @if self.offered.is_empty() { p { (ctx.say("editorial-waiting-none")) } }
                @for work in &self.offered { article.card id=(work.anchor()) {
                    (work.head(ctx))
                    (self.step_form(ctx, work, &[("accepted", "editorial-accept", false), ("returned", "editorial-return", true)]))
                } }
            }
        }
    }

    fn own(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="own" {
                h2 id="own" { (ctx.say("editorial-own")) }
                @if self.own.is_empty() { p { (ctx.say("editorial-own-none")) } }
                p { a href="/desk/old-books" { (ctx.say("editorial-old-books")) } }
                @for work in &self.own { article.card id=(work.anchor()) {
                    (work.head(ctx))
                    @match work.standing {
                        "listed" => {},
                        "offered" | "accepted" => (self.step_form(ctx, work, &[("taken_back", "editorial-take-back", true)])),
                        _ => (self.step_form(ctx, work, &[("offered", "editorial-offer", false)])),
                    }
                } }
            }
        }
    }

    /// A word to the other side, and what may be done with it.
    fn step_form(&self, ctx: &Ctx, work: &Work, steps: &[(&str, &str, bool)]) -> Markup {
        let filled = if self.mended == work.id { self.filled.clone() } else { Filled::default() };
        let offers = steps.iter().any(|(step, ..)| *step == "offered");
        let open = self.calls.iter().filter(|call| call.is_open);
        let none = (String::new(), ctx.say("editorial-no-call"));
        let calls: Vec<_> =
            std::iter::once(none).chain(open.map(|call| (call.id.clone(), View::title(call, ctx)))).collect();
        html! {
            form.form method="post" action=(format!("/desk/works/{}/{}", work.id, steps.first().map_or("", |(step, ..)| step))) {
                (form_start(ctx))
                input type="hidden" name="project" value=(work.project);
                @if offers && calls.len() > 1 { (Field::new(ctx, &filled, "call", "editorial-answers-call").select(&calls)) }
                (Field::new(ctx, &filled, "words", "editorial-words").help("editorial-words-help").area(2))
                div.actions { @for (step, label, quiet) in steps {
                    button.do.small.quiet[*quiet] formaction=(format!("/desk/works/{}/{step}", work.id)) { (ctx.say(label)) }
                } }
            }
        }
    }

    fn calls(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="calls" {
                div.head { h2 id="calls" { (ctx.say("editorial-calls")) } @if self.is_editor { a class="do quiet small" href="/desk/calls/new" { (ctx.say("editorial-call-new")) } } }
                @if self.calls.is_empty() { p { (ctx.say("editorial-calls-none")) } }
                ul.rows { @for call in &self.calls { li {
                    (call.row(ctx))
                    @if self.is_editor && call.is_open { div.end { form method="post" action=(format!("/desk/calls/{}/end", call.id)) { (form_start(ctx)) button.do.quiet.small { (ctx.say("editorial-call-end")) } } } }
                } } }
            }
        }
    }

    fn towns(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="towns" {
                h2 id="towns" { (ctx.say("editorial-towns")) }
                @if self.towns.is_empty() { p { (ctx.say("editorial-towns-none")) } }
                ul.rows { @for town in &self.towns { li { (town.draw(ctx)) } } }
            }
        }
    }

    fn rule(&self, ctx: &Ctx) -> Markup {
        let kept = if self.is_edited { "edited" } else { "open" };
        let filled = Filled::with([("rule", kept)]);
        let choice = |value: &str| {
            let label = ctx.say(&format!("editorial-rule-{value}"));
            (value.to_owned(), label, ctx.say(&format!("editorial-rule-{value}-more")))
        };
        html! {
            section aria-labelledby="rule-head" {
                h2 id="rule-head" { (ctx.say("editorial-rule-head")) }
                form.form method="post" action="/desk/rule" {
                    (form_start(ctx))
                    (Field::new(ctx, &filled, "rule", "editorial-rule").radios(&["open", "edited"].map(choice)))
                    (parts::save_bar(ctx, "save", ""))
                }
            }
        }
    }
}

impl Work {
    fn anchor(&self) -> String {
        format!("work-{}", self.id)
    }

    fn head(&self, ctx: &Ctx) -> Markup {
        let class = match self.standing {
            "listed" | "accepted" => "chip on",
            "offered" => "chip",
            _ => "chip off",
        };
        html! {
            p.kicker { bdi { (self.organisation) } @if !self.when.is_empty() { " · " (self.when) } }
            h3 lang=(self.lang) dir=(parts::dir_of(&self.title)) { a href=(self.path) { (self.title) } }
            p { span class=(class) { (ctx.words.code("editorial-standing", self.standing)) } @if !self.call.is_empty() { " " span.meta { bdi { (self.call) } } } }
            @if !self.words.is_empty() { blockquote.told dir=(parts::dir_of(&self.words)) { (parts::told(&self.words)) } }
        }
    }
}

impl TownLine {
    fn draw(&self, ctx: &Ctx) -> Markup {
        let button = |decision: &str, label: &str, quiet: bool| {
            html! { form method="post" action=(format!("/desk/towns/{}/{decision}", self.id)) { (form_start(ctx)) button.do.small.quiet[quiet] { (ctx.say(label)) } } }
        };
        html! {
            div {
                h3 { bdi { (self.name) } ", " bdi { (self.country) } }
                p.meta { bdi { (self.organisation) } " · " bdi { (self.contact) } " · " a href=(format!("mailto:{}", self.email)) dir="ltr" { (self.email) } }
                @if !self.words.is_empty() { div.told dir=(parts::dir_of(&self.words)) { (parts::told(&self.words)) } }
            }
            div.end {
                span class=(if self.is_in { "chip on" } else { "chip" }) { (ctx.say(if self.is_in { "editorial-town-in" } else { "editorial-town-waits" })) }
                @if !self.is_in { (button("accept", "editorial-town-accept", false)) }
                (button("remove", "editorial-town-remove", true))
            }
        }
    }
}
