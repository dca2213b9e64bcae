//! `/f/{secret}`: a convener answers on a phone, in two minutes, without an account.

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::follow_up::{Report, Standing};
use redthread_web::course::{say_standing, sign};
use redthread_web::parts::{Field, dir_of, errors, form_start, mark_drawing, told};
use redthread_web::rule::say_day;
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::StandSeen;
use crate::load::Loaded;
use redthread_storage::workshop::{FollowUp, Group};

/// Every report as a big row with its mark, with which group one merged, and words.
pub(crate) fn fields(ctx: &Ctx, filled: &Filled, others: &[(String, String)]) -> Markup {
    let refused = filled.refusal_of("report");
    html! {
        fieldset.choices.reports.bad[refused.is_some()] id="report" {
            legend { (ctx.say("follow-up-how-is-it")) " " span.req { (ctx.say("required-mark")) } }
            @if let Some(refusal) = refused { p.error id="report-error" { (redthread_web::icon("stop")) (ctx.words.refusal(refusal)) } }
            @for report in Report::ALL {
                label.choice {
                    input type="radio" name="report" value=(report.code()) checked[filled.is_chosen("report", report.code())];
                    span { b { (sign(Standing::Reported(*report))) " " (say_standing(&ctx.words, Standing::Reported(*report))) } small { (ctx.words.code("follow-up-means", report.code())) } }
                }
            }
        }
        @if others.len() > 1 { (Field::new(ctx, filled, "merged_with", "follow-up-merged-with-which").help("follow-up-merged-with-help").select(others)) }
        (Field::new(ctx, filled, "words", "follow-up-words").help("follow-up-words-help").area(4))
    }
}

/// The languages as plain links: somebody who cannot read this page finds their own.
pub(crate) fn languages(ctx: &Ctx) -> Markup {
    html! {
        nav.tongues aria-label=(ctx.say("follow-up-language")) {
            ul { @for lang in Lang::ALL { li { a href=(format!("/language?lang={lang}&to={}", ctx.path)) lang=(lang.tag()) dir=(lang.direction().as_str()) hreflang=(lang.tag()) aria-current=[(lang == ctx.lang()).then_some("true")] { (lang.own_name()) } } } }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct AnswerView {
    secret: String,
    project: String,
    group: String,
    convener: Option<String>,
    by: Option<String>,
    /// What was answered in this round already; it can be corrected until the round closes.
    answered: Option<StandSeen>,
    /// Whether the round still takes answers.
    is_open: bool,
    #[serde(skip)]
    others: Vec<(String, String)>,
    #[serde(skip)]
    just_sent: bool,
    #[serde(skip)]
    filled: Filled,
}

impl AnswerView {
    pub(crate) fn of(
        ctx: &Ctx,
        secret: &str,
        loaded: &Loaded,
        (round, group): (&FollowUp, &Group),
        (convener, filled): (Option<String>, Option<Filled>),
    ) -> Self {
        let stand = StandSeen::of(ctx, loaded, round, group);
        let others = loaded.groups.iter().filter(|other| other.id != group.id);
        let others = others.map(|other| (other.id.to_string(), other.title.clone()));
        let given = || {
            let Some(answer) = round.answer_of(group.id) else { return Filled::default() };
            Filled::with([
                ("report", answer.said.report.code().to_owned()),
                ("merged_with", answer.said.merged_with.map(|id| id.to_string()).unwrap_or_default()),
                ("words", answer.words.clone().unwrap_or_default()),
            ])
        };
        Self {
            secret: secret.to_owned(),
            project: loaded.project.title.clone(),
            group: group.title.clone(),
            convener,
            by: round.days.answer_by.map(|day| say_day(&ctx.words, day)),
            answered: stand.how.report().map(|_| stand),
            is_open: round.days.takes_answers().is_ok(),
            others: std::iter::once((String::new(), ctx.say("follow-up-choose-group"))).chain(others).collect(),
            just_sent: ctx.asked("done").is_some(),
            filled: filled.unwrap_or_else(given),
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form method="post" data-guard {
                (form_start(ctx))
                (errors(ctx, &self.filled))
                (fields(ctx, &self.filled, &self.others))
                p.meta { (ctx.say("follow-up-who-reads")) }
                div.savebar { button.do { (ctx.say(if self.answered.is_some() { "follow-up-correct" } else { "follow-up-send" })) } }
            }
        }
    }

    fn given(&self, ctx: &Ctx, answered: &StandSeen) -> Markup {
        html! {
            section.answered aria-labelledby="given" {
                h2 id="given" { (ctx.say("follow-up-you-answered")) }
                (answered.body(ctx))
                p { (ctx.say(if self.is_open { "follow-up-until-closed" } else { "follow-up-closed" })) }
                p { a href=(format!("/f/{}/all", self.secret)) { (ctx.say("follow-up-see-all")) } }
            }
        }
    }
}

impl View for AnswerView {
    fn title(&self, _: &Ctx) -> String {
        self.group.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" class="alone phone" {
                p.kicker dir=(dir_of(&self.project)) { (self.project) }
                h1 dir=(dir_of(&self.group)) { (self.group) }
                (languages(ctx))
                @match (&self.answered, self.is_open) {
                    (Some(answered), true) => {
                        (self.given(ctx, answered))
                        details.good open[!self.filled.refusals.is_empty() || !self.just_sent] { summary { (ctx.say("follow-up-correct")) } (self.form(ctx)) }
                    },
                    (Some(answered), false) => (self.given(ctx, answered)),
                    (None, true) => {
                        p.lead { (self.greeting(ctx)) }
                        (self.form(ctx))
                    },
                    (None, false) => {
                        p.lead { (ctx.say("follow-up-closed")) }
                        p { a href=(format!("/f/{}/all", self.secret)) { (ctx.say("follow-up-see-all")) } }
                    },
                }
            }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

impl AnswerView {
    fn greeting(&self, ctx: &Ctx) -> String {
        let by = self.by.clone().unwrap_or_default();
        match &self.convener {
            Some(name) => {
                ctx.words.say_with("follow-up-hello-name", [("name", name.as_str().into()), ("by", by.into())])
            }
            None => ctx.words.say_with("follow-up-hello", [("by", by.into())]),
        }
    }
}

/// A link that opens nothing: wrong, shut, or replaced by another. All look the same.
#[derive(Serialize)]
pub(crate) struct ShutView {
    pub(crate) is_open: bool,
}

impl View for ShutView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("follow-up-shut")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" class="alone" {
                span.mark { (mark_drawing()) (ctx.say("product")) }
                h1 { (self.title(ctx)) }
                (languages(ctx))
                (told(&ctx.say("follow-up-shut-more")))
            }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }
}
