//! `/p/{project}/mobilisation/invitations/{invitation}/letter`: the invitation on one sheet, in the language of whoever gets
//! it. It bears no name: that is written in by hand, and nothing of what they need stands in a letter that may lie about.

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_core::workshop::Pay;
use redthread_storage::meetings::Meeting;
use redthread_storage::people::Person;
use redthread_storage::workshop::{Invitee, Promise, promise_in};
use redthread_web::parts::{dir_of, told};
use redthread_web::{Ctx, View};
use serde::Serialize;

use super::{alias_of, when};

#[derive(Debug, Serialize)]
pub(crate) struct LetterView {
    lang: Lang,
    organisation: String,
    workshop: String,
    question: String,
    when: Option<String>,
    place: String,
    why: String,
    pay: Option<String>,
    support: String,
    promise: Option<String>,
    invited_by: String,
}

/// What a letter is written from, beside the invitation.
pub(crate) struct About<'a> {
    pub(crate) organisation: String,
    /// The project's title.
    pub(crate) workshop: String,
    pub(crate) question: String,
    pub(crate) day: Option<&'a Meeting>,
    pub(crate) people: &'a [Person],
    pub(crate) promises: &'a [Promise],
}

impl LetterView {
    /// The letter; `None` once whom it was for was erased.
    pub(crate) fn of(ctx: &Ctx, invitee: &Invitee, about: About<'_>) -> Option<Self> {
        let words = ctx.words.in_lang(invitee.lang);
        let terms = invitee.terms.clone()?;
        let pay = (invitee.pay != Pay::Open).then(|| words.code("mobilisation-letter-pay", invitee.pay.code()));
        Some(Self {
            lang: invitee.lang,
            organisation: about.organisation,
            workshop: about.workshop,
            question: about.question,
            when: about.day.map(|meeting| when(&words, meeting)),
            place: about.day.map(|meeting| meeting.place.clone()).unwrap_or_default(),
            why: terms.why,
            pay: pay.map(|pay| if terms.pay.is_empty() { pay } else { format!("{pay} {}", terms.pay) }),
            support: terms.support,
            promise: promise_in(about.promises, invitee.lang).map(|promise| promise.words.clone()),
            invited_by: alias_of(about.people, invitee.invited_by),
        })
    }
}

impl View for LetterView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.words.in_lang(self.lang).say("mobilisation-letter-heading")
    }

    fn class(&self) -> &'static str {
        "handout-page"
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let words = ctx.words.in_lang(self.lang);
        let say = |key: &str| words.say(&format!("mobilisation-letter-{key}"));
        let fact = |key: &str, value: &str| html! { @if !value.is_empty() { div { dt { (say(key)) } dd dir=(dir_of(value)) { (value) } } } };
        html! {
            main id="main" {
                article class="handout letter" lang=(self.lang.tag()) dir=(self.lang.direction().as_str()) {
                    header {
                        p.kicker { bdi { (self.organisation) } }
                        h1 { (say("heading")) }
                        @if !self.question.is_empty() { p.lead dir=(dir_of(&self.question)) { (self.question) } }
                    }
                    p.name { (say("to")) span.line {} }
                    section { p { (say("about")) } h2 { (say("why")) } (told(&self.why)) }
                    dl.facts {
                        @match &self.when { Some(when) => { (fact("when", when)) } None => { (fact("when", &say("when-open"))) } }
                        (fact("where", &self.place))
                        (fact("pay", self.pay.as_deref().unwrap_or_default()))
                        (fact("support", &self.support))
                    }
                    section { h2 { (say("need")) } p { (say("need-more")) } }
                    section.told-before {
                        h2 { (say("promise")) }
                        @match &self.promise { Some(promise) => { (told(promise)) } None => { p.gap { (say("promise-none")) } } }
                    }
                    section { h2 { (say("no")) } p { (say("no-more")) } }
                    section { h2 { (say("answer")) } p { (words.say_with("mobilisation-letter-answer-to", [("who", self.invited_by.as_str().into())])) } p.name { span.line {} } }
                    footer { bdi { (self.workshop) } " · " (words.say("product")) }
                }
            }
        }
    }
}
