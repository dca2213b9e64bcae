//! `/p/{project}/outline/answers`: to whom it was handed, and what each authority answered.

use maud::{Markup, html};
use redthread_core::kit::Right;
use redthread_editions::paper::Edition;
use redthread_storage::Inside;
use redthread_web::parts::{Field, dir_of, empty, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{said_on, tabs, way};
use crate::load::Loaded;
use crate::model::{Handing, HandingState, Position};

#[derive(Debug, Serialize)]
pub(crate) struct HandingSeen {
    id: String,
    authority: String,
    edition: i64,
    handed: String,
    due: String,
    state: HandingState,
    answers: Vec<AnswerSeen>,
}

#[derive(Debug, Serialize)]
pub(crate) struct AnswerSeen {
    on: String,
    position: Position,
    words: String,
    when: String,
}

impl HandingSeen {
    fn of(ctx: &Ctx, inside: &Inside, loaded: &Loaded, editions: &[Edition], handing: &Handing) -> Self {
        Self {
            id: handing.id.to_string(),
            authority: handing.authority.clone(),
            edition: editions.iter().find(|edition| edition.id == handing.edition).map_or(0, |edition| edition.number),
            handed: ctx.words.date(handing.handed_at),
            due: ctx.words.date(handing.due_at),
            state: handing.state(&loaded.addressed_to(&handing.authority), inside.now),
            answers: handing
                .answers
                .iter()
                .map(|answer| AnswerSeen {
                    on: said_on(ctx, loaded, answer.clause),
                    position: answer.position,
                    words: answer.words.clone(),
                    when: ctx.words.date(answer.at),
                })
                .collect(),
        }
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div {
                h3 { bdi { (self.authority) } " " span class=(format!("chip handing-{}", self.state.code())) { (ctx.words.code("policy-handing", self.state.code())) } }
                ol.track {
                    li { span.when { (self.handed) } " " (ctx.words.say_with("policy-handed-edition", [("n", self.edition.into())])) }
                    @for answer in &self.answers {
                        li class=(format!("is-{}", answer.position.code().replace('_', "-"))) {
                            span.when { (answer.when) } " " strong { (ctx.words.code("policy-position", answer.position.code())) } " · " bdi { (answer.on) }
                            @if !answer.words.is_empty() { div.told dir=(dir_of(&answer.words)) { (answer.words) } }
                        }
                    }
                    @if self.answers.is_empty() {
                        li.waiting { span.when { (self.due) } " " (ctx.words.code("policy-handing-line", self.state.code())) }
                    }
                }
            }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct AnswersView {
    project: String,
    handings: Vec<HandingSeen>,
    /// Authorities of the outline that nothing was handed to.
    not_handed: Vec<String>,
    #[serde(skip)]
    editions: Vec<(String, String)>,
    #[serde(skip)]
    authorities: Vec<(String, String)>,
    #[serde(skip)]
    clauses: Vec<(String, String)>,
    #[serde(skip)]
    may_hand: bool,
    #[serde(skip)]
    may_record: bool,
    #[serde(skip)]
    filled: Filled,
}

impl AnswersView {
    pub(crate) fn of(
        ctx: &Ctx,
        (inside, loaded): (&Inside, &Loaded),
        (editions, handings): (&[Edition], &[Handing]),
        filled: Filled,
    ) -> Self {
        let seen = |handing| HandingSeen::of(ctx, inside, loaded, editions, handing);
        let all = &loaded.outline.front.authorities;
        let is_handed = |authority: &&String| handings.iter().any(|handing| handing.authority == **authority);
        let named = |edition: &Edition| {
            (edition.id.to_string(), ctx.words.say_with("edition-number", [("n", edition.number.into())]))
        };
        let whole = std::iter::once((String::new(), ctx.say("policy-on-the-whole")));
        let clauses = loaded.clauses.iter().map(|seen| (seen.clause.id.to_string(), seen.clause.title.clone()));
        Self {
            project: inside.project.id.to_string(),
            handings: handings.iter().map(seen).collect(),
            not_handed: all.iter().filter(|authority| !is_handed(authority)).cloned().collect(),
            editions: editions.iter().map(named).collect(),
            authorities: all.iter().map(|one| (one.clone(), one.clone())).collect(),
            clauses: whole.chain(clauses).collect(),
            may_hand: inside.may(Right::Edit) || inside.may(Right::Steer),
            may_record: inside.may(Right::Edit) || inside.may(Right::Steer) || inside.may(Right::Declare),
            filled,
        }
    }

    fn field<'a>(&'a self, ctx: &'a Ctx, name: &'a str, label: &str) -> Field<'a> {
        Field::new(ctx, &self.filled, name, label)
    }

    fn hand_form(&self, ctx: &Ctx) -> Markup {
        html! {
            details.good open[self.filled.form.has("authority") || self.handings.is_empty()] {
                summary { (ctx.say("policy-hand-over")) }
                form.form method="post" action=(format!("/p/{}/outline/answers/hand", self.project)) {
                    (form_start(ctx))
                    (self.field(ctx, "authority", "policy-authority").required().select(&self.authorities))
                    (self.field(ctx, "edition", "policy-edition").required().select(&self.editions))
                    (self.field(ctx, "handed_on", "policy-handed-on").required().day())
                    (self.field(ctx, "due_on", "policy-due-on").required().day())
                    (save_bar(ctx, "policy-hand-over", ""))
                }
            }
        }
    }

    fn answer_form(&self, ctx: &Ctx) -> Markup {
        let handings: Vec<_> =
            self.handings.iter().map(|one| (one.id.clone(), format!("{} · {}", one.authority, one.handed))).collect();
        let positions: Vec<_> = Position::ALL
            .iter()
            .map(|position| (position.code().to_owned(), ctx.words.code("policy-position", position.code())))
            .collect();
        html! {
            details.good open[self.filled.form.has("handing")] {
                summary { (ctx.say("policy-record-answer")) }
                form.form method="post" action=(format!("/p/{}/outline/answers", self.project)) data-guard {
                    (form_start(ctx))
                    (self.field(ctx, "handing", "policy-who-answered").required().select(&handings))
                    (self.field(ctx, "clause", "policy-answered-on").select(&self.clauses))
                    (self.field(ctx, "position", "policy-position").required().select(&positions))
                    (self.field(ctx, "words", "policy-answer-words").area(4))
                    (self.field(ctx, "answered_on", "policy-answered-day").required().day())
                    (save_bar(ctx, "policy-record-answer", ""))
                }
            }
        }
    }
}

impl View for AnswersView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("policy-answers")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(ctx.say("policy-answers"), String::new())]))
                (tabs(ctx, &self.project, "/answers"))
                h1 { (ctx.say("policy-answers")) }
                p.lead { (ctx.say("policy-answers-lead")) }
                (errors(ctx, &self.filled))
                @if self.handings.is_empty() {
                    (empty(&ctx.say("policy-nothing-handed"), &ctx.say("policy-nothing-handed-more"), None))
                } @else {
                    ul.rows.handings { @for handing in &self.handings { li id=(format!("h-{}", handing.id)) { (handing.body(ctx)) } } }
                }
                @if !self.handings.is_empty() && !self.not_handed.is_empty() {
                    p.gap { (ctx.say("policy-not-handed")) " " @for (at, one) in self.not_handed.iter().enumerate() { @if at > 0 { ", " } bdi { (one) } } }
                }
                @if self.may_record && !self.handings.is_empty() { (self.answer_form(ctx)) }
                @if self.may_hand && !self.editions.is_empty() && !self.authorities.is_empty() { (self.hand_form(ctx)) }
            } }
        }
    }
}
