//! `/p/{project}/mobilisation/promise`: what happens with what people say, in plain words, in each language; every wording
//! stays, because somebody was told it.

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_storage::workshop::{Promise, promise_in};
use redthread_web::parts::{Field, errors, form_start, meanwhile, save_bar, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Head, PROMISE};

#[derive(Debug, Serialize)]
struct Wording {
    words: String,
    since: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct PromiseView {
    head: Head,
    lang: Lang,
    /// The languages in which there is one.
    written: Vec<Lang>,
    now: Option<Wording>,
    earlier: Vec<Wording>,
    /// The wording that a new one is written from.
    version: String,
    may_write: bool,
    #[serde(skip)]
    shows_form: bool,
    #[serde(skip)]
    is_late: bool,
    #[serde(skip)]
    filled: Filled,
}

/// Which face of the page is shown.
pub(crate) enum Shows {
    /// What is written.
    Kept,
    /// The form, with the wording that holds or a first draft.
    Form,
    /// The form as it was sent, with what is to be mended.
    Refused(Filled),
    /// The form as it was sent, beside what somebody else wrote meanwhile.
    Late(Filled),
}

impl PromiseView {
    pub(crate) fn of(ctx: &Ctx, head: Head, promises: &[Promise], lang: Lang, may_write: bool, shows: Shows) -> Self {
        let holds = promise_in(promises, lang);
        let wording =
            |promise: &Promise| Wording { words: promise.words.clone(), since: ctx.words.date(promise.made_at) };
        let draft = || ctx.words.in_lang(lang).say("mobilisation-promise-draft");
        let (shows_form, is_late, filled) = match shows {
            Shows::Kept => (holds.is_none(), false, None),
            Shows::Form => (true, false, None),
            Shows::Refused(filled) => (true, false, Some(filled)),
            Shows::Late(filled) => (true, true, Some(filled)),
        };
        Self {
            head,
            lang,
            written: Lang::ALL.into_iter().filter(|lang| promise_in(promises, *lang).is_some()).collect(),
            now: holds.map(wording),
            earlier: promises.iter().filter(|one| one.lang == lang).skip(1).map(wording).collect(),
            version: holds.map(|promise| promise.id.to_string()).unwrap_or_default(),
            may_write,
            shows_form: shows_form && may_write,
            is_late,
            filled: filled.unwrap_or_else(|| {
                Filled::with([("words", holds.map_or_else(draft, |promise| promise.words.clone()))])
            }),
        }
    }

    fn path(&self, lang: Lang) -> String {
        self.head.at(&format!("{PROMISE}?lang={lang}"))
    }
}

impl View for PromiseView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("mobilisation-promise")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, PROMISE, ""))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("mobilisation-promise-lead")) }
                nav aria-label=(ctx.say("mobilisation-promise-langs")) { div.actions { @for lang in Lang::ALL {
                    a.do.quiet.small href=(self.path(lang)) aria-current=[(lang == self.lang).then_some("true")] lang=(lang.tag()) { (lang.own_name()) @if self.written.contains(&lang) { " " (icon("check")) } }
                } } }
                @if let Some(now) = self.now.as_ref().filter(|_| self.is_late) { (meanwhile(ctx, &told(&now.words))) }
                @if self.shows_form { (self.form(ctx)) } @else { (self.kept(ctx)) }
                @if !self.earlier.is_empty() { (self.earlier(ctx)) }
            } }
        }
    }
}

impl PromiseView {
    fn kept(&self, ctx: &Ctx) -> Markup {
        html! {
            @match &self.now {
                Some(now) => {
                    div.promise lang=(self.lang.tag()) { (told(&now.words)) }
                    p.meta { (ctx.words.say_with("mobilisation-since", [("day", now.since.as_str().into())])) }
                    @if self.may_write { div.actions { a.do href=(format!("{}&change=1", self.path(self.lang))) { (ctx.say("mobilisation-promise-change")) } } }
                }
                None => { p.gap { (ctx.say("mobilisation-promise-none")) } }
            }
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form method="post" action=(self.path(self.lang)) data-guard {
                (form_start(ctx))
                input type="hidden" name="version" value=(self.version);
                (errors(ctx, &self.filled))
                (Field::new(ctx, &self.filled, "words", "mobilisation-promise-words").help(if self.now.is_some() { "mobilisation-promise-words-again" } else { "mobilisation-promise-words-help" }).required().area(12))
                (save_bar(ctx, "save", &if self.now.is_some() { self.path(self.lang) } else { self.head.at("") }))
            }
        }
    }

    fn earlier(&self, ctx: &Ctx) -> Markup {
        html! {
            details { summary { (ctx.say("mobilisation-promise-earlier")) }
                @for one in &self.earlier { div.promise lang=(self.lang.tag()) { (told(&one.words)) p.meta { (ctx.words.say_with("mobilisation-since", [("day", one.since.as_str().into())])) } } }
            }
        }
    }
}
