//! A round: what is put, where one stands, what came of it.

use maud::{Markup, html};
use redthread_core::ids::{Id as _, RoundId};
use redthread_core::kit::Right;
use redthread_core::redline::Stance;
use redthread_storage::redlines::{Remark, Round, Subject, list_asked, list_remarks, list_stances, load_round};
use redthread_storage::{Error, Inside, Read};
use redthread_web::parts::{Field, dir_of, errors, form_start, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::actions::LEADERS;
use crate::load::{Counts, Everything};
use crate::pages::{counts, objection, stance_word, stances, way};

#[derive(Serialize)]
pub(crate) struct RoundView {
    project: String,
    id: String,
    kind: &'static str,
    wording: String,
    /// The words of the line today, when they are no longer those that were put.
    wording_now: Option<String>,
    back: String,
    is_open: bool,
    by_name: bool,
    rule: &'static str,
    quorum_percent: u32,
    asked: u32,
    answered: u32,
    outcome: &'static str,
    opened: String,
    closed: Option<String>,
    who_opened: String,
    /// None where nothing of it may be told.
    counts: Option<Counts>,
    people: Vec<PersonRow>,
    remarks: Vec<RemarkRow>,
    /// Whether the reader is asked, and has answered.
    my_answer: MyAnswer,
    #[serde(skip)]
    may_lead: bool,
    #[serde(skip)]
    filled: Filled,
}

/// Where the reader stands towards the round.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum MyAnswer {
    NotAsked,
    Awaited,
    Given,
}

#[derive(Serialize)]
struct PersonRow {
    who: String,
    answered: bool,
    /// Only by name.
    stance: Option<&'static str>,
    /// When somebody else wrote it down for them.
    entered_by: Option<String>,
}

#[derive(Serialize)]
struct RemarkRow {
    who: String,
    stance: &'static str,
    reason: Option<String>,
}

/// The page of what is put.
fn back_to(all: &Everything, project: &str, subject: Subject) -> String {
    let indicator = |id| all.thresholds.values().flatten().find(|set| set.id == id).map(|set| set.indicator);
    match subject {
        Subject::Line(line) => format!("/p/{project}/lines/{line}"),
        Subject::Clause(clause) => format!("/p/{project}/outline/clauses/{clause}"),
        Subject::Threshold(id) => match indicator(id) {
            Some(indicator) => format!("/p/{project}/indicators/{indicator}"),
            None => format!("/p/{project}/lines"),
        },
    }
}

fn words_now(all: &Everything, round: &Round) -> Option<String> {
    let line = all.lines.iter().find(|line| line.finding.id.uuid() == round.subject.uuid())?;
    (line.finding.title.trim() != round.wording.trim()).then(|| line.finding.title.clone())
}

async fn people(read: &mut Read, all: &Everything, round: &Round) -> Result<Vec<PersonRow>, Error> {
    let stances = list_stances(read, round.id).await?;
    let mut rows: Vec<PersonRow> = vec![];
    for asked in list_asked(read, round.id).await? {
        let said = stances.iter().find(|said| said.person == asked.person);
        let own_user = all.people.iter().find(|person| person.id == asked.person).and_then(|person| person.user);
        let other = said.filter(|said| Some(said.entered_by) != own_user);
        rows.push(PersonRow {
            who: all.alias(asked.person),
            answered: asked.answered,
            stance: said.map(|said| said.stance.code()),
            entered_by: other.map(|said| all.alias_of_user(said.entered_by)),
        });
    }
    rows.sort_by(|a, b| a.who.cmp(&b.who));
    Ok(rows)
}

impl RoundView {
    pub(crate) async fn load(
        ctx: &Ctx,
        read: &mut Read,
        inside: &Inside,
        id: RoundId,
        typed: Option<Filled>,
    ) -> Result<Self, Error> {
        let (round, all) = (load_round(read, inside.project.id, id).await?, Everything::load(read, inside).await?);
        let remarks = list_remarks(read, std::slice::from_ref(&round)).await?;
        let mine = list_asked(read, id).await?.into_iter().find(|asked| Some(asked.person) == inside.person);
        let my_answer = match mine {
            Some(mine) if inside.may(Right::TakePart) => {
                if mine.answered {
                    MyAnswer::Given
                } else {
                    MyAnswer::Awaited
                }
            }
            _ => MyAnswer::NotAsked,
        };
        let remark = |remark: &Remark| RemarkRow {
            who: remark.person.map(|person| all.alias(person)).unwrap_or_default(),
            stance: remark.stance.code(),
            reason: remark.reason.clone(),
        };
        let filled = match typed {
            Some(filled) => filled,
            None => own_stance(read, inside, &round).await?,
        };
        Ok(Self {
            project: inside.project.id.to_string(),
            id: id.to_string(),
            kind: round.subject.kind(),
            wording_now: words_now(&all, &round),
            back: back_to(&all, &inside.project.id.to_string(), round.subject),
            is_open: round.is_open(),
            by_name: round.terms.by_name,
            rule: round.terms.rule.code(),
            quorum_percent: (1_u32..=100).find(|n| f64::from(*n) / 100.0 + 1e-9 >= round.terms.quorum).unwrap_or(100),
            asked: round.asked,
            answered: round.answered,
            outcome: round.outcome.code(),
            opened: ctx.words.date(round.opened_at),
            closed: round.closed_at.map(|at| ctx.words.date(at)),
            who_opened: all.alias_of_user(round.opened_by),
            counts: Counts::of(&round),
            people: people(read, &all, &round).await?,
            remarks: remarks.iter().map(remark).collect(),
            my_answer,
            may_lead: inside.require_any(LEADERS).is_ok(),
            wording: round.wording,
            filled,
        })
    }

    fn path(&self, rest: &str) -> String {
        format!("/p/{}/rounds/{}{rest}", self.project, self.id)
    }

    fn outcome(&self, ctx: &Ctx) -> Markup {
        let class = match self.outcome {
            "agreed" => "given",
            "agreed_over_objections" => "given-with",
            "not_agreed" => "refused",
            "no_quorum" => "expired",
            _ => "asked",
        };
        let numbers = [("answered", i64::from(self.answered).into()), ("asked", i64::from(self.asked).into())];
        html! {
            section.outcome aria-labelledby="outcome" {
                h2 id="outcome" { span class=(format!("state {class}")) { (icon(class)) (ctx.words.code("redlines-agreement", self.outcome)) } }
                p { (ctx.words.say_with("redlines-answered-of", numbers)) " " (ctx.words.code("redlines-outcome-more", self.outcome)) }
                @if let Some(result) = self.counts { (counts(ctx, result)) }
                @else { p.meta { (ctx.say(if self.is_open { "redlines-counts-after" } else { "redlines-counts-withheld" })) } }
            }
        }
    }

    fn answer(&self, ctx: &Ctx) -> Markup {
        if !self.is_open || self.my_answer == MyAnswer::NotAsked {
            return html! {};
        }
        if self.my_answer == MyAnswer::Given && !self.by_name {
            return html! { div class="notice info" role="status" { (icon("info")) p { (ctx.say("redlines-answered-anonymously")) } } };
        }
        html! {
            section aria-labelledby="answer" {
                h2 id="answer" { (ctx.say(if self.my_answer == MyAnswer::Given { "redlines-your-answer" } else { "redlines-where-do-you-stand" })) }
                form.form method="post" action=(self.path("")) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "stance", "redlines-stance").help(if self.by_name { "redlines-stance-named" } else { "redlines-stance-anonymous" }).radios(&stances(ctx)))
                    (Field::new(ctx, &self.filled, "reason", "redlines-stance-reason").help(if self.by_name { "redlines-stance-reason-help" } else { "redlines-stance-reason-anonymous" }).area(3))
                    div.actions { button.do { (ctx.say(if self.my_answer == MyAnswer::Given { "redlines-change-answer" } else { "redlines-answer" })) } }
                }
            }
        }
    }

    fn lead(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.may_lead && self.is_open {
                section aria-labelledby="lead" {
                    h2 id="lead" { (ctx.say("redlines-lead-round")) }
                    @if self.by_name { div.actions { a class="do quiet" href=(self.path("/room")) { (ctx.say("redlines-room")) } } }
                    details.good {
                        summary { (ctx.say("redlines-close")) }
                        form.form method="post" action=(self.path("/close")) {
                            (form_start(ctx))
                            p { (ctx.say("redlines-close-more")) }
                            div.actions { button.do { (ctx.say("redlines-close-do")) } }
                        }
                    }
                }
            }
        }
    }

    fn remarks(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.remarks.is_empty() {
                section aria-labelledby="remarks" {
                    h2 id="remarks" { (ctx.say("redlines-what-was-said")) }
                    @for remark in &self.remarks {
                        div.against[remark.stance == Stance::Object.code()] {
                            p.meta { (stance_word(ctx, remark.stance)) }
                            (objection(ctx, &remark.who, remark.reason.as_deref()))
                        }
                    }
                }
            }
        }
    }

    fn who(&self, ctx: &Ctx) -> Markup {
        html! {
            details.good {
                summary { (ctx.words.say_with("redlines-who-was-asked", [("n", self.people.len().into())])) }
                ul.rows { @for row in &self.people { li {
                    div { h3 { bdi { (row.who) } } @if let Some(by) = &row.entered_by { p.meta { (ctx.words.say_with("redlines-entered-by", [("who", by.as_str().into())])) } } }
                    div.end { @match row.stance {
                        Some(stance) => span.chip { (stance_word(ctx, stance)) },
                        None => span class=(if row.answered { "state good" } else { "state open" }) { (icon(if row.answered { "check" } else { "clock" })) (ctx.say(if row.answered { "redlines-has-answered" } else { "redlines-not-answered" })) },
                    } }
                } } }
            }
        }
    }
}

/// What the reader said in a round by name; of an anonymous one nobody can know.
async fn own_stance(read: &mut Read, inside: &Inside, round: &Round) -> Result<Filled, Error> {
    let said = list_stances(read, round.id).await?.into_iter().find(|said| Some(said.person) == inside.person);
    Ok(said.map_or_else(Filled::default, |said| {
        Filled::with([("stance", said.stance.code().to_owned()), ("reason", said.reason.unwrap_or_default())])
    }))
}

impl View for RoundView {
    fn title(&self, ctx: &Ctx) -> String {
        format!("{} · {}", ctx.say("redlines-round"), self.wording)
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let terms = ctx.words.say_with(
            "redlines-terms-line",
            [
                ("rule", ctx.words.code("redlines-rule", self.rule).into()),
                ("quorum", i64::from(self.quorum_percent).into()),
                ("by_name", ctx.say(if self.by_name { "redlines-by-name-yes" } else { "redlines-by-name-no" }).into()),
            ],
        );
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(&ctx.words.code("redlines-subject", self.kind), self.back.clone())], &ctx.say("redlines-round")))
                p.kicker { (ctx.words.code("redlines-put-kind", self.kind)) }
                h1 dir=(dir_of(&self.wording)) { (self.wording) }
                @if let Some(now) = &self.wording_now {
                    div class="notice warning" role="status" { (icon("warn")) div { p { (ctx.say("redlines-words-since")) } (told(now)) } }
                }
                @if self.is_open { (self.answer(ctx)) (self.outcome(ctx)) } @else { (self.outcome(ctx)) }
                (self.remarks(ctx))
                (self.lead(ctx))
                (self.who(ctx))
                p.meta { (terms) }
                p.meta { bdi { (self.who_opened) } " · " (self.opened) @if let Some(closed) = &self.closed { " – " (closed) } }
            } }
        }
    }
}
