//! `/calls`: what editors ask for.

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_web::parts::{self, Field, form_start};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use crate::model::Call;

/// A call as everybody reads it.
#[derive(Clone, Serialize)]
pub(crate) struct CallView {
    pub(crate) id: String,
    title: String,
    words: String,
    lang: &'static str,
    /// The methods that it asks for, by their titles; none asks for any.
    kits: Vec<String>,
    closes: String,
    pub(crate) is_open: bool,
}

impl CallView {
    pub(crate) fn of(ctx: &Ctx, call: &Call) -> Self {
        let title = |kit: &String| {
            let kit = ctx.store().kits().values().find(|one| one.id.as_str() == kit);
            kit.map(|kit| kit.title.get(ctx.lang()).to_owned())
        };
        Self {
            id: call.id.to_string(),
            title: call.title.clone(),
            words: call.words.clone(),
            lang: call.lang.tag(),
            kits: call.kits.iter().filter_map(title).collect(),
            closes: ctx.words.date(call.closes_at),
            is_open: call.is_open(ctx.store().now()),
        }
    }

    /// "open until" or "closed", and for which methods.
    fn standing(&self, ctx: &Ctx) -> Markup {
        let until = ctx.words.say_with("editorial-open-until", [("date", self.closes.as_str().into())]);
        html! {
            p.meta {
                @if self.is_open { span.chip.on { (until) } } @else { span.chip.off { (ctx.say("editorial-closed")) } }
                @for kit in &self.kits { " · " bdi { (kit) } }
            }
        }
    }

    /// The call as a line of a list.
    pub(crate) fn row(&self, ctx: &Ctx) -> Markup {
        html! { div { h3 lang=(self.lang) dir=(parts::dir_of(&self.title)) { a href=(format!("/calls/{}", self.id)) { (self.title) } } (self.standing(ctx)) } }
    }
}

impl View for CallView {
    fn title(&self, _: &Ctx) -> String {
        self.title.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                (parts::crumbs(ctx, &[(ctx.say("editorial-calls"), "/calls".to_owned()), (self.title.clone(), String::new())]))
                h1 lang=(self.lang) dir=(parts::dir_of(&self.title)) { (self.title) }
                (self.standing(ctx))
                div.told lang=(self.lang) { (parts::told(&self.words)) }
                @if self.is_open {
                    h2 { (ctx.say("editorial-call-how")) }
                    p { (ctx.say("editorial-call-how-more")) }
                    div.actions { @if ctx.viewer().steward().is_ok() { a.do href="/desk" { (ctx.say("editorial-call-offer")) } } a.do.quiet href="/network/join" { (ctx.say("editorial-join")) } }
                }
            } }
        }
    }

    fn is_indexed(&self) -> bool {
        true
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

/// All calls.
#[derive(Serialize)]
pub(crate) struct CallsView {
    pub(crate) calls: Vec<CallView>,
}

impl View for CallsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("editorial-calls")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("editorial-calls-lead")) }
                @if self.calls.is_empty() { p { (ctx.say("editorial-calls-none")) } }
                ul.rows { @for call in &self.calls { li { (call.row(ctx)) } } }
            } }
        }
    }

    fn is_indexed(&self) -> bool {
        true
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

/// The form of a new call.
#[derive(Serialize)]
pub(crate) struct NewCallView {
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for NewCallView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("editorial-call-new")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        let langs = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned()));
        let kits = ctx.store().kits().values();
        let kits: Vec<_> =
            kits.map(|kit| (kit.id.as_str().to_owned(), kit.title.get(ctx.lang()).to_owned(), String::new())).collect();
        html! {
            div.page.read { main id="main" {
                (parts::crumbs(ctx, &[(ctx.say("editorial-desk"), "/desk".to_owned()), (self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                form.form method="post" action="/desk/calls/new" data-guard {
                    (form_start(ctx))
                    (parts::errors(ctx, &self.filled))
                    (field("title", "editorial-call-title").required().line())
                    (field("words", "editorial-call-words").help("editorial-call-words-help").required().area(8))
                    (field("lang", "editorial-call-lang").select(&langs))
                    (field("kits", "editorial-call-kits").help("editorial-call-kits-help").checkboxes(&kits))
                    (field("closes_on", "editorial-call-closes").help("editorial-call-closes-help").required().day())
                    (parts::save_bar(ctx, "editorial-call-make", "/desk"))
                }
            } }
        }
    }
}
