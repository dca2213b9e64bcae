//! `/p/{project}/groups/words`: what each side said at the end, in their own words, as far as they agreed to.

use maud::{Markup, html};
use redthread_core::consent::{Audience, ConsentState, Material};
use redthread_core::gate::{Consents, Gate};
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;
use redthread_storage::Inside;
use redthread_storage::workshop::ClosingWords;
use redthread_web::parts::{Field, consent_link, dir_of, empty, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{GROUPS, tabs, way};
use crate::load::Loaded;

#[derive(Serialize)]
pub(crate) struct WordsSeen {
    id: String,
    #[serde(skip)]
    person: String,
    alias: String,
    standpoint: String,
    #[serde(skip)]
    side: Side,
    /// What was said; none while the speaker has not agreed that the team reads it, or was erased.
    words: Option<String>,
    barred: Option<ConsentState>,
    /// How their consent stands for everybody.
    web: Option<ConsentState>,
}

impl WordsSeen {
    fn of(ctx: &Ctx, loaded: &Loaded, consents: &Consents, said: &ClosingWords) -> Self {
        let team = Gate::new(consents, Audience::Team, loaded.now);
        let cleared = said.told.clone().map(|told| team.clear(told, Material::Quote));
        let barred = cleared.as_ref().and_then(|cleared| cleared.as_ref().err()).and_then(|barred| barred.first());
        let web = Gate::new(consents, Audience::Web, loaded.now).barred(&[said.person], Material::Quote);
        Self {
            id: said.id.to_string(),
            person: said.person.to_string(),
            alias: loaded.alias(said.person).unwrap_or("–").to_owned(),
            standpoint: ctx.words.standpoint(said.standpoint),
            side: said.standpoint.side(),
            barred: barred.map(|barred| barred.state),
            web: web.first().map(|barred| barred.state),
            words: cleared.and_then(Result::ok).map(redthread_core::gate::Cleared::into_inner),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct ClosingView {
    project: String,
    words: Vec<WordsSeen>,
    #[serde(skip)]
    people: Vec<(String, String)>,
    #[serde(skip)]
    may_record: bool,
    #[serde(skip)]
    may_consent: bool,
    #[serde(skip)]
    filled: Filled,
}

impl ClosingView {
    pub(crate) fn of(
        ctx: &Ctx,
        (inside, loaded): (&Inside, &Loaded),
        (consents, words): (&Consents, &[ClosingWords]),
        filled: Filled,
    ) -> Self {
        use redthread_core::kit::Right;
        let people = loaded.people.values().filter(|person| !person.is_erased);
        let people = people.map(|person| {
            (person.id.to_string(), format!("{} · {}", person.alias, ctx.words.standpoint(person.standpoint)))
        });
        let choose = std::iter::once((String::new(), ctx.say("groups-choose-person")));
        Self {
            project: inside.project.id.to_string(),
            words: words.iter().map(|said| WordsSeen::of(ctx, loaded, consents, said)).collect(),
            people: choose.chain(people).collect(),
            may_record: inside.require_any(&[Right::Facilitate, Right::Steer, Right::Document, Right::Edit]).is_ok(),
            may_consent: inside.may(Right::Consent),
            filled,
        }
    }

    fn side(&self, ctx: &Ctx, side: Side) -> Markup {
        let of = || self.words.iter().filter(|said| said.side == side);
        html! {
            article.missing[of().next().is_none()] {
                h2 { (ctx.words.code("groups-closing-side", side.code())) }
                @if of().next().is_none() { p.gap { (ctx.say("groups-closing-none-of-side")) } }
                @for said in of() { (self.one(ctx, said)) }
            }
        }
    }

    fn one(&self, ctx: &Ctx, said: &WordsSeen) -> Markup {
        let consents = format!("/p/{}/consents/{}", self.project, said.person);
        html! {
            blockquote.closing id=(format!("w-{}", said.id)) {
                @match (&said.words, said.barred) {
                    (Some(words), _) => (told(words)),
                    (None, Some(state)) => p.gap { (ctx.say("groups-closing-shut")) " " (consent_link(ctx, state, &consents)) },
                    (None, None) => p.gap { (ctx.say("groups-closing-erased")) },
                }
                footer { bdi { (said.alias) } " · " (said.standpoint) " · " (self.reach(ctx, said, &consents)) }
            }
            @if self.may_record {
                div.end {
                    @if said.words.is_some() { a class="do quiet small" href=(format!("/p/{}/groups/words/{}/edit", self.project, said.id)) { (ctx.say("groups-closing-correct")) span.vh { ": " (said.alias) } } }
                    form method="post" action=(format!("/p/{}/groups/words/{}/end", self.project, said.id)) { (form_start(ctx)) button class="do quiet small" { (ctx.say("groups-closing-remove")) span.vh { ": " (said.alias) } } }
                }
            }
        }
    }

    fn reach(&self, ctx: &Ctx, said: &WordsSeen, consents: &str) -> Markup {
        let key = if said.web.is_none() { "groups-closing-public" } else { "groups-closing-inside" };
        html! { @if self.may_consent { a href=(consents) { (ctx.say(key)) } } @else { (ctx.say(key)) } }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="new" {
                h2 id="new" { (ctx.say("groups-closing-record")) }
                form.form method="post" data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "person", "groups-closing-whose").required().select(&self.people))
                    (Field::new(ctx, &self.filled, "words", "groups-closing-words").help("groups-closing-words-help").required().area(4))
                    (save_bar(ctx, "save", ""))
                }
            }
        }
    }
}

impl View for ClosingView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("groups-closing")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (way(ctx, &self.project, GROUPS, &self.title(ctx)))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("groups-closing-lead")) }
                (tabs(ctx, &self.project, "groups/words"))
                @if self.words.is_empty() {
                    (empty(&ctx.say("groups-closing-none"), &ctx.say("groups-closing-none-more"), None))
                } @else {
                    div.sides { (self.side(ctx, Side::Client)) (self.side(ctx, Side::Professional)) }
                }
                @if self.may_record { (self.form(ctx)) }
            } }
        }
    }
}

/// `/p/{project}/groups/words/{words}/edit`: corrected by whoever wrote them down.
#[derive(Serialize)]
pub(crate) struct CorrectView {
    pub(crate) project: String,
    pub(crate) alias: String,
    pub(crate) theirs: Option<String>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for CorrectView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("groups-closing-correct")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, GROUPS, &self.title(ctx)))
                h1 { (self.title(ctx)) ": " bdi { (self.alias) } }
                form.form method="post" data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    @if let Some(theirs) = &self.theirs { div class="notice warning" role="alert" { (redthread_web::icon("warn")) div { p { (ctx.say("groups-faster")) } p.told dir=(dir_of(theirs)) { (theirs) } } } }
                    input type="hidden" name="seen" value=(self.filled.get("seen"));
                    (Field::new(ctx, &self.filled, "words", "groups-closing-words").help("groups-closing-words-help").required().area(5))
                    (save_bar(ctx, "save", &format!("/p/{}/groups/words", self.project)))
                }
            } }
        }
    }
}
